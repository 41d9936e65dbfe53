"""Recognisers for Panama."""
