"""The components pages are made of: painted from the theme, named for screen readers, driven by keyboard."""
