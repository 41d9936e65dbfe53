"""The page that describes the data: small forms one after the other, and the dictionary of columns."""
