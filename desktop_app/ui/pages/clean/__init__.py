"""The page that corrects the table: suggested corrections as cards, and what each changes."""
