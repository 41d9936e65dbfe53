"""Recognisers for Bolivia."""
