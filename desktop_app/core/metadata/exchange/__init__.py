"""The description as others read it: one module a format, each from the one model."""
