"""The first page: choose a file, or go on with unfinished work."""
