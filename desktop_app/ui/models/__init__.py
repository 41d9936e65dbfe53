"""Qt models over tables: they read pages of rows and keep none of the data."""
