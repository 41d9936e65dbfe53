"""Recognisers for Ecuador."""
