"""What the ending says of a publication whose portal is not at rest yet: public, equal, and not called published."""

from dataclasses import replace

import pytest

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Loaded, Pending, Receipt, ReceiptFile
from desktop_app.ui.pages.publish.endings import facts_of, lead_of, title_of, wait_of

FILE = ReceiptFile("a.csv", "https://datos.ejemplo.gob.ec/a.csv", 10, "0" * 64, 2, verified=True)
WAITING = Receipt(
    PortalKind.CKAN, "https://datos.ejemplo.gob.ec", "a", "Atenciones", "https://datos.ejemplo.gob.ec/dataset/a", "o",
    "2026-10-01T08:00:00-05:00", "2026-10-01T08:03:00-05:00", (FILE,), metadata_verified=True, public=True,
    verified=False, pending=Pending.LOADER, loaded=Loaded.NOT_YET,
)  # fmt: skip


def test_a_loader_at_work_is_said_beside_what_was_proved():
    assert title_of(WAITING).msgid == "Uploaded; the check is pending"
    assert "equal to your review" in lead_of(WAITING).msgid
    reason, what_then = wait_of(WAITING)
    assert "could hide the dataset" in reason.msgid
    assert "check it now" in what_then.msgid
    assert {fact.label.msgid: fact.state for fact in facts_of(WAITING, "08:03")} == {
        "Visible without signing in": "ok",
        "Rows on the portal": "ok",
        "Equal files": "ok",
        "Description": "ok",
        "Personal data": "ok",
        "Preview of the portal": "none",
    }


@pytest.mark.parametrize("pending", [Pending.SHIELD, Pending.LINE])
def test_what_was_not_seen_is_not_called_equal(pending):
    unseen = replace(WAITING, pending=pending, public=False, metadata_verified=False)
    assert "What is missing is to see them" in lead_of(unseen).msgid
