"""Publish and prove it: plan, upload, make public, read back. `publish` is the door."""
