"""The list of texts to be decided: distinct, in the order of the file, with what the scan found and who waits."""

from dataclasses import replace

import pytest

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.text_list import TextColumn, list_texts, n_texts, same_marks, with_marks
from desktop_app.core.personal_data.text_review import TextDecision, TextReview, placed, value_id
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import Table

KEY = b"k" * 32
NOTES = ["Alta", "Llamar a José Torres Vaca al 0998765432", "Vino José Torres  Vaca", "Vino José Torres Vaca", None]


@pytest.fixture(scope="module")
def table():
    return Table.from_rows(["canton", "nota"], [["Quito", NOTES[i % 5]] for i in range(50)])


@pytest.fixture(scope="module")
def column(table):
    return TextColumn("c1", scan(table).spans["c1"], KEY)


@pytest.fixture(scope="module")
def texts(table, column):
    return list_texts(table, column)


def test_texts_with_something_found_are_listed_once_in_the_order_of_the_file(texts):
    listed = texts.slice(0, 10)
    assert [(t.text, t.row, t.n_rows) for t in listed] == [(NOTES[1], 3, 10), (NOTES[2], 4, 20)]
    assert len(texts) == texts.n_found == 2, "texts that differ in spaces are decided together"
    for text in listed:
        for part in text.parts:
            said = text.text[part.span.start : part.span.end]
            assert said in ("José Torres Vaca", "José Torres  Vaca", "0998765432")
            assert part.value == value_id(KEY, said)


def test_the_texts_are_counted_as_they_will_be_listed(table, column, texts):
    assert n_texts(table, column.id, column.spans) == len(texts) == 2


def test_every_text_can_be_listed(table, column):
    every = list_texts(table, column, every=True)
    assert [t.text for t in every.slice(0, 10)] == [NOTES[0], NOTES[1], NOTES[2]]
    assert (len(every), every.n_found) == (3, 2)
    assert every.slice(0, 1)[0].parts == ()
    assert every.position(every.slice(1, 1)[0].id) == 1
    assert every.position("nobody") is None


def test_who_waits_is_counted_and_found_around_the_end(texts):
    first, second = texts.slice(0, 2)
    name, phone = value_id(KEY, "José Torres Vaca"), value_id(KEY, "0998765432")
    assert (texts.n_with(name), texts.n_with(phone), texts.n_with("nobody")) == (2, 1, 0)
    review = TextReview()
    assert (texts.n_open(review), texts.following(-1, review), texts.following(1, review)) == (2, 0, 0)
    partly = review.with_text(first.id, TextDecision(kept=frozenset({name})))
    assert texts.n_open(partly) == 2, "the telephone waits"
    done = review.with_text(first.id, TextDecision(kept=frozenset({name}), covered=frozenset({phone})))
    assert (texts.n_open(done), texts.following(0, done)) == (1, 1)
    for end in (TextDecision(emptied=True), TextDecision(rest=True)):
        assert texts.n_open(done.with_text(second.id, end)) == 0
        assert texts.following(0, done.with_text(second.id, end)) is None
    assert texts.n_open(replace(review, kept=frozenset({name}))) == 1
    assert texts.n_open(replace(review, kept=frozenset({name}), covered=frozenset({phone}))) == 0
    assert texts.n_open(replace(review, rest=True)) == 0


def test_the_same_words_are_marked_wherever_they_stand_whole():
    notes = ["El sapo bermejo", "bermejo y bermejo", "Los bermejones"]
    table = Table.from_rows(["nota"], [[note] for note in notes])
    found = same_marks(table, "c0", ("bermejo", "PERSON"), KEY)
    review = with_marks(with_marks(TextReview(), found), found)
    marked = {
        text: [text[s.start : s.end] for s in placed(text, review.of(name).marks)] for name, (text, _) in found.items()
    }
    assert marked == {notes[0]: ["bermejo"], notes[1]: ["bermejo", "bermejo"]}


def test_listing_can_be_stopped(table, column):
    class Stop:
        def at(self, done, total, stage=None):
            raise Cancelled

    with pytest.raises(Cancelled):
        list_texts(table, column, progress=Stop())
