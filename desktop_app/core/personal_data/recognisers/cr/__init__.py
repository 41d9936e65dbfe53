"""Recognisers for Costa Rica."""
