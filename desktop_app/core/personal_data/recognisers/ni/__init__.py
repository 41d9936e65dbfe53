"""Recognisers for Nicaragua."""
