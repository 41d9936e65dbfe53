"""Recognisers for Paraguay."""
