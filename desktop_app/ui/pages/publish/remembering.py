"""What the project keeps of a publication: the receipt as a JSON document (no personal data is in it)."""

from __future__ import annotations

import json

from desktop_app.core.publishing.receipt import Receipt, receipt_to_json


def remember(receipt: Receipt) -> str:
    """The document for `Project.receipts`."""
    return json.dumps(receipt_to_json(receipt), ensure_ascii=False)
