"""The guided exercise in the window: a calm note on each page, and the summary at the end."""
