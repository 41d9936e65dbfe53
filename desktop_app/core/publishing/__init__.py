"""Publish and prove it: private draft, upload, make public, read back. `publish` is the door."""

from desktop_app.core.publishing.publication import publish
from desktop_app.core.publishing.receipt import receipt_lines, receipt_to_json

__all__ = ["publish", "receipt_lines", "receipt_to_json"]
