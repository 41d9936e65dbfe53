"""Typing styles and literal pieces of the `notes` half keep the spans on the words they label."""

from random import Random

import pytest

from tests.detection import notes_people as who
from tests.detection.notes_fill import fill, remarks, styled
from tests.detection.people import Row, plain
from tests.detection.spec import tables


@pytest.fixture(params=["ec", "gt"])
def row(request):
    return Row(Random(7), request.param, "notes", 0)


@pytest.mark.parametrize("style", ["", "upper", "lower", "bare"])
def test_a_style_changes_letters_and_never_places(row, style):
    for _ in range(50):
        marked = fill("Señora {n}, domicilio {dir}, dx [H:párkinson], {nac} / {tel}", row)
        other = styled(marked, style)
        assert len(other.text) == len(marked.text)
        assert [plain(other.text[s:e]).lower() for s, e, _ in other.spans] == [
            plain(marked.text[s:e]).lower() for s, e, _ in marked.spans
        ]


def test_a_literal_piece_may_hold_a_slot_and_is_one_span(row):
    marked = fill("con [H:embarazo de {sem} semanas], llega sola", row)
    assert [(marked.text[s:e].startswith("embarazo de "), kind) for s, e, kind in marked.spans] == [(True, "HEALTH")]
    assert marked.text.endswith(" semanas, llega sola")


def test_names_agree_with_the_word_before(row):
    for cue, other in (("doña", "M"), ("su hijo", "F")):
        given = [fill(f"recoge {cue} {{pila}}", row).text.split()[-1] for _ in range(60)]
        assert other not in {who.sex(name) for name in given}


def test_the_share_of_cells_about_people(row):
    make = remarks(("Sr. {ap}",), ("Sin novedad",))
    n = sum(bool(make(row).spans) for _ in range(2000))
    assert 0.3 < n / 2000 < 0.4


def test_most_cells_of_the_remarks_name_nobody():
    texts = [(made, key) for made in tables("notes") for key, label in made.labels.items() if label.freetext]
    cells = sum(len(made.rows) for made, _ in texts)
    about = sum(len(made.spans.get(key, {})) for made, key in texts)
    assert 0.3 < about / cells < 0.4
    assert len(texts) > 20
