"""Alista: from the spreadsheet an institution has to a verified dataset on its open-data portal."""

__version__ = "0.1.0"
