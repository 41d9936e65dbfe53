"""The list of corrections made: switched, edited, moved, deleted, added by hand, saved and brought as a file."""
