"""What each column holds: types, counts and shapes over every row."""
