"""What the project keeps of a publication: the receipt as a JSON document (no personal data is in it)."""

from __future__ import annotations

import json

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Receipt, receipt_to_json


def is_ours(documents: tuple[str, ...], kind: PortalKind, address: str) -> bool:
    """Whether this project was published in that place before, so that doing it again is an update.

    The practice portal gets another port at each start: there is only one, so its address does not matter.
    """
    receipts = [json.loads(document) for document in documents]
    return any(
        r["kind"] == kind.value and (kind is PortalKind.PRACTICE or r["portal"].rstrip("/") == address.rstrip("/"))
        for r in receipts
    )


def remember(receipt: Receipt) -> str:
    """The document for `Project.receipts`."""
    return json.dumps(receipt_to_json(receipt), ensure_ascii=False)
