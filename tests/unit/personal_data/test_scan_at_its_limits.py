"""A scan that is stopped, fails, is empty or very wide."""

import logging
import random
import threading
import time
from dataclasses import asdict, replace

import polars as pl
import pytest

from desktop_app.core.personal_data import matching, scan
from desktop_app.core.personal_data.engine import recognisers
from desktop_app.core.personal_data.evidence import evidence_of, evidence_of_columns, values_of, values_of_columns
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import ROW, Column, Table
from tests.canaries import in_text

CANARIES = ["Quishpe Toapanta", "0991234567", "canario@example.com"]


def test_a_recogniser_that_fails_tells_no_text(monkeypatch, caplog):
    def fail(text):
        raise ValueError("the rule cannot read this")

    recogniser = recognisers()["PHONE"]
    monkeypatch.setattr(recogniser, "rule", replace(recogniser.rule, find=fail))
    note = f"Llamar a José {CANARIES[0]} al {CANARIES[1]} o {CANARIES[2]}"
    with caplog.at_level(logging.DEBUG), pytest.raises(ValueError, match="cannot read") as raised:
        scan(Table.from_rows(["Nota"], [[note], ["sin novedad en la oficina"]]))
    assert in_text(CANARIES, caplog.text + str(raised.value)) == []


def test_a_scan_writes_nothing_to_the_log(caplog):
    note = f"Llamar a José {CANARIES[0]} al {CANARIES[1]} o {CANARIES[2]}"
    with caplog.at_level(logging.DEBUG):
        assert scan(Table.from_rows(["Nota"], [[note], ["sin novedad en la oficina"]])).findings
    assert in_text(CANARIES, caplog.text) == []


class Stop:
    """Progress that asks to stop at the n-th report, and keeps the longest wait between two."""

    def __init__(self, after):
        self.left, self.waits, self.last = after, [], time.process_time()

    def at(self, done, total, stage=None):
        now = time.process_time()
        self.waits.append(now - self.last)
        self.last = now
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def notes(n):
    texts = [f"Trámite {i} de la oficina {i % 97}: llamar a Ana Quishpe al 09{i:08d}" for i in range(n)]
    frame = pl.DataFrame({ROW: pl.Series(range(n), dtype=pl.UInt32), "c0": texts, "c1": [str(i) for i in range(n)]})
    return Table((Column("c0", "Nota"), Column("c1", "Número")), frame.lazy())


def test_a_scan_can_be_stopped_anywhere():
    with pytest.raises(Cancelled):
        scan(notes(3000), progress=Stop(after=3))


def test_a_scan_looks_often_whether_to_stop():
    patience = Stop(after=10**6)
    scan(notes(10))  # what the first scan loads is not its waiting
    patience.last = time.process_time()
    scan(notes(60_000), progress=patience)
    assert max(patience.waits) < 0.5  # of processor time, on any machine; 0.2 on an officer's


class StopsLate(Stop):
    """Asks to stop at the n-th report and remembers when."""

    def at(self, done, total, stage=None):
        try:
            super().at(done, total, stage)
        except Cancelled:
            self.asked = time.process_time()
            raise


def test_a_large_scan_ends_soon_after_it_was_stopped():
    table, patience = notes(60_000), StopsLate(after=4)
    scan(notes(10))
    with pytest.raises(Cancelled):
        scan(table, progress=patience)
    assert time.process_time() - patience.asked < 1.0  # of two processors, on any machine
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("scan")]


def test_a_recogniser_that_fails_in_a_large_table_ends_the_scan(monkeypatch):
    def fail(text, entities):
        raise ValueError("the rule cannot read this")

    monkeypatch.setattr(matching, "found_by", fail)
    with pytest.raises(ValueError, match="cannot read"):
        scan(notes(30_000))


def test_columns_looked_at_together_are_judged_as_each_alone():
    dice = random.Random(5)
    words = [
        "Ana Pérez",
        "1710034065",
        "0991234567",
        "ana@example.com",
        "12/03/2024",
        "3.5",
        "femenino",
        "Loja",
        "x",
        "",
    ]
    words += [
        "Llamar a Ana Quishpe al 0991234567",
        "VIH",
        "C.I. 1710034065",
        "María",
        "A1",
        "diabetes",
        "Av. Loja 12-45",
    ]
    columns = [dice.choices(words, k=8) for _ in range(60)] + [[word] * 8 for word in words]
    headers = [dice.choice(["Nombre", "Cédula", "Teléfono", "Nota", "x", "Sexo"]) for _ in columns]
    together = values_of_columns(table_of(headers, columns).frame, [f"c{at}" for at in range(len(columns))])
    found = evidence_of_columns(together, len(columns))
    for at, column in enumerate(columns):
        alone = evidence_of(values_of(table_of(["x"], [column]).frame, "c0"))
        assert asdict(found[at]) == asdict(alone), column


def table_of(headers, columns):
    return Table.from_rows(headers, [list(row) for row in zip(*columns, strict=True)])


@pytest.mark.parametrize("rows", [[], [[None, None]], [["", ""]]])
def test_an_empty_table_has_no_findings(rows):
    found = scan(Table.from_rows(["Cédula", "Nota"], rows))
    assert (found.findings, found.spans, found.n_rows) == ((), {}, len(rows))


def test_a_table_without_columns_has_no_findings():
    frame = pl.DataFrame({ROW: pl.Series([2, 3], dtype=pl.UInt32)}).lazy()
    assert scan(Table((), frame)).findings == ()


def test_a_text_is_looked_for_once_however_many_rows_repeat_it(monkeypatch):
    asked = []
    monkeypatch.setattr(matching, "found_by", lambda text, entities: asked.append(text) or [])
    scan(Table.from_rows(["Nota"], [["sin novedad, tel. 2 345 678 de la oficina"]] * 50))
    assert len(asked) == 1


def test_a_wide_table_is_scanned_column_by_column():
    width = 300
    rows = [["1710034065" if at == width - 1 else str(at) for at in range(width)] for _ in range(3)]
    (finding,) = scan(Table.from_rows([*(f"x{at}" for at in range(1, width)), "Cédula"], rows)).findings
    assert (finding.column_name, finding.types) == ("Cédula", ("EC_CEDULA",))
