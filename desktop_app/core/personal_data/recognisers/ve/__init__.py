"""Recognisers for Venezuela."""
