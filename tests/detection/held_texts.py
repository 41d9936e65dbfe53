"""Tables of the held half: see the package."""

TABLES = ()
