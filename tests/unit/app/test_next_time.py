"""The next file of a series: its period, its day, and a calendar entry that any calendar reads."""

from datetime import date

import pytest

from desktop_app.app.next_time import NextTime, next_time, reminder
from desktop_app.core.metadata.dataset import Dataset, Period


@pytest.mark.parametrize(
    ("frequency", "period", "expected"),
    [
        ("MONTHLY", ("2026-10-01", "2026-10-31"), ("2026-11-01", "2026-11-30", "2026-12-01")),
        ("MONTHLY", ("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-01-31", "2027-02-01")),
        ("MONTHLY", ("2028-01-01", "2028-01-31"), ("2028-02-01", "2028-02-29", "2028-03-01")),
        ("QUARTERLY", ("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-12-31", "2027-01-01")),
        ("ANNUAL", ("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31", "2027-01-01")),
    ],
)
def test_it_comes_after_what_was_described(frequency, period, expected):
    start, end, due = expected
    found = next_time(Dataset(frequency=frequency, period=Period(*period)))
    assert found == NextTime(Period(start, end), date.fromisoformat(due))


@pytest.mark.parametrize(
    "dataset",
    [
        Dataset(),
        Dataset(frequency="MONTHLY"),
        Dataset(frequency="IRREG", period=Period("2026-01-01", "2026-01-31")),
        Dataset(frequency="DAILY", period=Period("2026-01-01", "2026-01-31")),
        Dataset(frequency="MONTHLY", period=Period("2026", "fin de año")),
        Dataset(frequency="MONTHLY", period=Period("2026-13-01", "2026-13-31")),
    ],
)
def test_without_a_rhythm_of_months_nothing_is_promised(dataset):
    assert next_time(dataset) is None


def test_the_calendar_reads_it_back():
    title = "Publicar «Atenciones, sociales; ñandú», " + "palabra " * 20
    text = reminder(title, "Primera\nSegunda\\fin", date(2026, 12, 31), "https://datos.example/dataset/x").decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
    whole = text.replace("\r\n ", "").split("\r\n")
    fields = dict(line.split(":", 1) for line in whole if ":" in line)
    assert fields["DTSTART;VALUE=DATE"] == "20261231"
    assert fields["DTEND;VALUE=DATE"] == "20270101"
    summary = next(line for line in whole if line.startswith("SUMMARY:")).removeprefix("SUMMARY:")
    assert summary.replace("\\,", ",").replace("\\;", ";") == title
    assert r"DESCRIPTION:Primera\nSegunda\\fin" in whole
    assert "URL:https://datos.example/dataset/x" in whole
