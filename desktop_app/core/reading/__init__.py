"""Open what an institution has and find the table in it. `open_source`, `make_table` and `read_rows` are the doors."""
