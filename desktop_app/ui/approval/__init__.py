"""Asking for approval from the pages: one file that travels, and its answer."""
