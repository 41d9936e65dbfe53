"""Different spellings of the same value, found among the distinct values of a column. See `clusters`."""
