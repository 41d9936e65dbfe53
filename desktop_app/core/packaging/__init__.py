"""Write what leaves: data, dictionary, description and their checksums, reproducible byte for byte."""
