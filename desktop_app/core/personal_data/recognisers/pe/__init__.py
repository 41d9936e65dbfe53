"""Recognisers for Peru."""
