"""Colours, sizes and fonts of the window, and their application to Qt."""
