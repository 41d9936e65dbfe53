"""Recognisers for the Dominican Republic."""
