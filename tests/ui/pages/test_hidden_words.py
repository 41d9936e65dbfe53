"""What a file hides, by kind, and which of it is part of the table."""

import re
from pathlib import Path

from desktop_app.core.reading.source import Hidden
from desktop_app.ui.hidden_words import hidden_phrases, split_hidden, split_sheets, without_asked

DOCUMENTED = Path(__file__).parents[3] / "docs" / "hidden.md"


def test_hidden_things_are_counted_by_kind_and_never_named():
    things = (
        Hidden("hidden_sheet", "Base", 61, "Base"),
        Hidden("comments", "Hoja1", 3, "Hoja1"),
        Hidden("threaded_comments", "Hoja1", 2, "Hoja1"),
        Hidden("printer_settings", "", 1),
        Hidden("something new", "", 1),
    )
    said = {(phrase.msgid, phrase.n) for phrase in hidden_phrases(things)}
    assert said == {
        ("{n} hidden sheet", 1), ("{n} comment", 5), ("the settings of {n} printer", 1), ("{n} other thing", 1),
    }  # fmt: skip


def test_every_documented_class_has_words_of_its_own():
    kinds = re.findall(r"^\| `(\w+)` \|", DOCUMENTED.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(kinds) >= 33
    assert [kind for kind in kinds if hidden_phrases((Hidden(kind, "", 1),))[0].msgid == "{n} other thing"] == []


def test_cells_out_of_sight_belong_to_the_sheet_they_are_in():
    here, there = Hidden("hidden_rows", "A", 3, "A"), Hidden("hidden_rows", "B", 3, "B")
    note = Hidden("comments", "A", 1, "A")
    assert split_hidden((here, there, note), "A", published=True) == ((here,), (there, note))
    assert split_hidden((here, there, note), "A") == ((), (here, there, note))
    assert without_asked((here, there, note), "A") == (there, note)
    itself = Hidden("hidden_sheet", "A", 9, "A")
    assert split_hidden((itself,), "A") == ((itself,), ())
    assert split_hidden((Hidden("white_text", "", 2),), "A")[1] == ()
    assert split_sheets((note, itself)) == ((itself,), (note,))
