"""Recognisers for Chile."""
