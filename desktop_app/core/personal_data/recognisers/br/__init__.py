"""Recognisers for Brazil."""
