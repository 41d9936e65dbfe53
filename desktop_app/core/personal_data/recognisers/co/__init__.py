"""Recognisers for Colombia."""
