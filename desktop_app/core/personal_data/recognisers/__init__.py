"""Recognisers, one file each in a folder a country."""
