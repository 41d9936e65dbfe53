"""The questions of the description without a window: days as people write them, answers as text."""

import pytest

from desktop_app.core.metadata.dataset import Contact, Dataset
from desktop_app.ui.pages.describe.presenter import answer, read_day, with_answer


@pytest.mark.parametrize(
    ("text", "last", "day"),
    [
        ("31/12/2026", False, "2026-12-31"),
        ("2026", False, "2026-01-01"),
        ("2026", True, "2026-12-31"),
        ("12/2025", True, "2025-12-31"),
        ("30/02/2026", False, None),
        ("13/2026", False, None),
        ("ayer", True, None),
    ],
)
def test_reading_days(text, last, day):
    assert read_day(text, last=last) == day


def test_answers_round_trip_as_text():
    made = with_answer(Dataset(contact=Contact("Oficina", "")), "contact.email", "a@b.ec")
    assert made.contact == Contact("Oficina", "a@b.ec")
    assert answer(with_answer(made, "tags", "uno,  dos, uno"), "tags") == "uno, dos"
    assert answer(with_answer(made, "period.end", "2/2024"), "period.end") == "29/02/2024"
