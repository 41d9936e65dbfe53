"""Find data about people in every cell, explain it, and carry out what the officer decided. `scan` is the door."""
