"""Recognisers for any country."""
