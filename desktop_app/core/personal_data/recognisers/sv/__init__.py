"""Recognisers for El Salvador."""
