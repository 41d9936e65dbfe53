"""Qt-free use cases: what a click means. The command line and the window are its two callers."""
