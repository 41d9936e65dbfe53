"""Recognisers for Argentina."""
