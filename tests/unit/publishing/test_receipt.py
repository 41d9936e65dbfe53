"""What a receipt says, and never says."""

import json
from dataclasses import replace

import pytest

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import (
    Receipt,
    ReceiptFile,
    difference_lines,
    headline,
    receipt_lines,
    receipt_to_json,
    watermark,
)
from desktop_app.core.text import Message

RECEIPT = Receipt(
    kind=PortalKind.CKAN,
    portal="https://datos.ejemplo.gob.ec",
    dataset="atenciones",
    title="Atenciones",
    url="https://datos.ejemplo.gob.ec/dataset/atenciones",
    organization="patronato",
    started="2026-11-21T10:00:00-05:00",
    finished="2026-11-21T10:00:09-05:00",
    files=(
        ReceiptFile("a.csv", "https://datos.ejemplo.gob.ec/a.csv", 120, "ab" * 32, 12, verified=True),
        ReceiptFile("b.xlsx", "https://datos.ejemplo.gob.ec/b.xlsx", 99, "cd" * 32, None, verified=True),
    ),
    metadata_verified=True,
    public=True,
    verified=True,
)


def words(message):
    yield message.msgid
    for value in message.values.values():
        if isinstance(value, Message):
            yield from words(value)
        else:
            yield str(value)


def all_words(receipt):
    messages = [headline(receipt), *difference_lines(receipt)]
    messages += [message for line in receipt_lines(receipt) for message in line]
    return " ".join(word for message in messages for word in words(message))


def test_a_receipt_survives_json_and_holds_every_hash():
    document = json.loads(json.dumps(receipt_to_json(RECEIPT)))
    assert document["verified"] is True
    assert document["practica"] is False
    assert document["kind"] == "ckan"
    assert [file["sha256"] for file in document["files"]] == ["ab" * 32, "cd" * 32]
    assert [file["n_rows"] for file in document["files"]] == [12, None]


@pytest.mark.parametrize("verified", [True, False])
def test_practice_is_never_called_published(verified):
    differences = () if verified else ("visibility", "field:title", "file:a.csv")
    practice = replace(RECEIPT, kind=PortalKind.PRACTICE, verified=verified, differences=differences)
    said = all_words(practice)
    assert "ublish" not in said
    assert "Only on this computer" in said
    assert ("Practice completed" in said) is verified
    assert watermark(practice) is not None
    assert receipt_to_json(practice)["practica"] is True


def test_only_a_proved_receipt_says_published():
    assert headline(RECEIPT).msgid == "Published and checked"
    failed = replace(RECEIPT, verified=False, differences=("file:a.csv",))
    assert "Published" not in all_words(failed)
    assert difference_lines(failed)[0].values == {"file": "a.csv"}
    assert watermark(RECEIPT) is None


def test_every_file_is_shown_with_its_hash_and_rows():
    said = all_words(RECEIPT)
    assert "ab" * 32 in said
    assert "cd" * 32 in said
    rows = [line for _, line in receipt_lines(RECEIPT)][-2].values["rows"]
    assert (rows.plural, rows.n) == ("{n} rows", 12)
