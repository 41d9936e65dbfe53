"""What was published from here: numbered receipts on paper, by dataset, and thirty days to take one back."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from pypdf import PdfReader

from desktop_app.app.documents.receipt import receipt_pdf
from desktop_app.app.paths import default_paths
from desktop_app.app.published import Publication, history, may_withdraw, names_published, remember, withdraw
from desktop_app.app.publishing import publish_folder
from desktop_app.core.errors import PortalError, WithdrawTooLate
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Pending, Receipt, ReceiptFile
from desktop_app.practice import PracticePortal
from tests.queue_samples import a_folder, anybody, opener, order

FILE = ReceiptFile("a.csv", "https://datos.ejemplo.gob.ec/a.csv", 1234, "ab" * 32, 12, verified=True)


def a_receipt(**changes):
    given = {
        "kind": PortalKind.CKAN, "portal": "https://datos.ejemplo.gob.ec", "dataset": "ayudas", "title": "Ayudas",
        "url": "https://datos.ejemplo.gob.ec/dataset/ayudas", "organization": "patronato",
        "started": "2026-11-20T10:00:00-05:00", "finished": "2026-11-20T10:01:00-05:00", "files": (FILE,),
        "metadata_verified": True, "public": True, "verified": True, "user": "ana", "plan": "cd" * 32,
    }  # fmt: skip
    return Receipt(**{**given, **changes})


@pytest.fixture
def paths():
    return default_paths()


def test_each_publication_has_a_number_of_its_year(paths):
    made = [remember(paths, a_receipt(finished=f"2026-11-{d}T10:00:00-05:00")) for d in (18, 19)]
    later = remember(paths, a_receipt(finished="2027-01-02T10:00:00-05:00"))
    assert [p.number for p in (*made, later)] == ["2026-001", "2026-002", "2027-001"]
    assert [p.number for p in history(paths)] == ["2027-001", "2026-002", "2026-001"]
    assert history(paths, "https://datos.ejemplo.gob.ec", "otro") == ()


def test_names_published_there_come_newest_first_and_once(paths):
    for day, name in ((17, "uno"), (18, "dos"), (19, "uno")):
        remember(paths, a_receipt(dataset=name, finished=f"2026-11-{day}T10:00:00-05:00"))
    portal = type("There", (), {"kind": PortalKind.CKAN, "url": "https://datos.ejemplo.gob.ec"})
    elsewhere = type("Elsewhere", (), {"kind": PortalKind.CKAN, "url": "https://otro.gob.ec"})
    assert names_published(paths, portal) == ("uno", "dos")
    assert names_published(paths, elsewhere) == ()


@pytest.mark.parametrize(
    ("days", "changes", "may"),
    [(0, {}, True), (29, {}, True), (31, {}, False), (1, {"public": False}, False)],
)
def test_thirty_days_to_take_it_back(days, changes, may):
    receipt = a_receipt(**changes)
    now = datetime.fromisoformat(receipt.finished) + timedelta(days=days)
    assert may_withdraw(Publication(receipt, "2026-001"), now) is may
    assert not may_withdraw(Publication(receipt, "2026-001", "2026-11-20T11:00:00-05:00"), now)


def test_withdrawing_hides_it_keeps_its_files_and_is_noted(paths, tmp_path):
    with PracticePortal(tmp_path / "practice") as practice:
        portal = opener(practice)(None)
        made = remember(paths, publish_folder(a_folder(tmp_path), portal, order()))
        now = datetime.now().astimezone()
        done = withdraw(paths, portal, made, now)
        with pytest.raises(PortalError):
            anybody(practice).read_back(made.receipt.dataset)
        assert len(portal.find(made.receipt.dataset).resources) == 3
        assert history(paths) == (done,)
        with pytest.raises(WithdrawTooLate):
            withdraw(paths, portal, done, now)
        # It can be published again, as the same dataset.
        assert publish_folder(tmp_path / "paquete", portal, order()).verified


def said(pdf, tmp_path):
    (tmp_path / "r.pdf").write_bytes(pdf)
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "r.pdf").pages)


def test_the_paper_says_what_where_when_who_and_how_it_was_proved(tmp_path):
    text = said(receipt_pdf(Publication(a_receipt(), "2026-011"), "en"), tmp_path)
    for part in ("2026-011", "Published and checked", "Ayudas", "datos.ejemplo.gob.ec/dataset/ayudas", "ana", "a.csv",
                 "https://datos.ejemplo.gob.ec/a.csv", "Equal", "12"):  # fmt: skip
        assert part in text
    assert FILE.sha256 in text.replace(" ", "")


def test_the_same_receipt_gives_the_same_paper():
    made = Publication(a_receipt(), "2026-011")
    assert receipt_pdf(made) == receipt_pdf(made)


def test_practice_and_pending_are_never_called_published(tmp_path):
    practice = said(receipt_pdf(Publication(a_receipt(kind=PortalKind.PRACTICE), "2026-011"), "en"), tmp_path)
    assert "PRACTICE: nothing here is public" in practice
    unproved = replace(FILE, verified=False)
    waiting = a_receipt(verified=False, pending=Pending.SHIELD, metadata_verified=False, files=(unproved,))
    pending = said(receipt_pdf(Publication(waiting, "2026-012"), "en"), tmp_path)
    assert "Uploaded; the check is pending" in pending
    assert "Not checked yet" in pending
    assert "Published and checked" not in practice + pending
