"""Recognisers for Mexico."""
