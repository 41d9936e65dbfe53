"""Shared fixtures; every test starts offscreen, in Spanish, with its own folders."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
