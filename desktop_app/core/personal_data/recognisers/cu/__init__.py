"""Recognisers for Cuba."""
