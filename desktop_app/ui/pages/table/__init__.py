"""The second page: which sheet, and what each row is."""
