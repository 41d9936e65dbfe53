"""Charts painted by ourselves: `drawing` on any painter, `view` on the screen, `saving` as files."""
