"""Recognisers for Guatemala."""
