"""The score against sums made by hand from the published weights."""

import pytest

from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.quality import band, score

FULL = Dataset(
    title="T",
    description="D",
    institution="I",
    contact=Contact("", "a@b.ec"),
    licence="CC-BY-4.0",
    theme="ECON",
    tags=("a",),
    period=Period("2026-01-01", ""),
    place="Ecuador",
)


def points(result):
    return {p.id: (p.now, p.later, p.most) for p in result.parts}


def test_a_bare_form_with_a_csv():
    bare = Dataset(
        title="T", description="D", tags=("a", "b"), licence="CC-BY-4.0", contact=Contact("", "a@b.ec"), institution="I"
    )
    result = score(bare, ["CSV"])
    assert points(result) == {
        "findability": (30, 0, 100),
        "accessibility": (20, 80, 100),
        "interoperability": (30 + 20 + 10 + 10 + 20 + 20, 0, 110),
        "reusability": (20 + 10 + 15 + 20 + 10, 0, 75),
        "contextuality": (15, 0, 20),
    }
    assert (result.now, result.later, result.most) == (250, 80, 405)
    assert band(result.now).msgid == "Good"


def test_theme_place_and_dates_are_worth_seventy():
    assert score(FULL, ["CSV"]).now == 250 + 70


def test_published_earns_the_addresses():
    result = score(FULL, ["CSV"], published=True)
    assert (result.now, result.later) == (400, 0)
    assert band(result.now).msgid == "Excellent"


def test_files_are_averaged():
    # CSV 80; XLSX is readable by machines but not open: 60
    assert points(score(FULL, ["CSV", "XLSX"]))["interoperability"][0] == 30 + (80 + 60) // 2
    assert points(score(FULL, ["csv", "PDF"]))["interoperability"][0] == 30 + (80 + 40) // 2
    assert points(score(FULL, [".xyz"]))["interoperability"][0] == 30 + 30


def test_three_files_of_the_habit_stay_excellent():
    result = score(FULL, ["CSV", "XLSX", "XLSX"], published=True)
    assert result.now == 100 + 100 + 30 + round((80 + 60 + 60) / 3) + 75 + 15
    assert band(result.now).msgid == "Excellent"


def test_nothing_at_all():
    result = score(Dataset(), [])
    assert (result.now, result.later) == (15 + 10, 0)
    assert band(result.now).msgid == "Poor"


def test_an_unknown_licence_is_a_licence_but_not_a_known_one():
    assert points(score(Dataset(licence="propia"), []))["reusability"][0] == 15 + 20


@pytest.mark.parametrize(
    ("total", "word"),
    [
        (0, "Poor"),
        (120, "Poor"),
        (121, "Sufficient"),
        (220, "Sufficient"),
        (221, "Good"),
        (350, "Good"),
        (351, "Excellent"),
    ],
)
def test_bands(total, word):
    assert band(total).msgid == word
