"""What a file hides, by kind, and which of it is part of the table."""

from desktop_app.core.reading.source import Hidden
from desktop_app.ui.hidden_words import hidden_phrases, split_hidden, without_asked


def test_hidden_things_are_counted_by_kind_and_never_named():
    things = (
        Hidden("hidden_sheet", "Base", 61, "Base"),
        Hidden("comments", "Hoja1", 3, "Hoja1"),
        Hidden("threaded_comments", "Hoja1", 2, "Hoja1"),
        Hidden("printer_settings", "", 1),
    )
    said = {(phrase.msgid, phrase.n) for phrase in hidden_phrases(things)}
    assert said == {("{n} hidden sheet", 1), ("{n} comment", 5), ("{n} other thing", 1)}


def test_cells_out_of_sight_belong_to_the_sheet_they_are_in():
    here, there = Hidden("hidden_rows", "A", 3, "A"), Hidden("hidden_rows", "B", 3, "B")
    note = Hidden("comments", "A", 1, "A")
    assert split_hidden((here, there, note), "A", published=True) == ((here,), (there, note))
    assert split_hidden((here, there, note), "A") == ((), (here, there, note))
    assert without_asked((here, there, note), "A") == (there, note)
    itself = Hidden("hidden_sheet", "A", 9, "A")
    assert split_hidden((itself,), "A") == ((itself,), ())
    assert split_hidden((Hidden("white_text", "", 2),), "A")[1] == ()
