"""Recognisers for Uruguay."""
