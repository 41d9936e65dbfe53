"""Recognisers for Honduras."""
