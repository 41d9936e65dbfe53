"""One module a kind of portal."""
