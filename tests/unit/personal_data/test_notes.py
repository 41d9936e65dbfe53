"""Whole notes as clerks write them: every kind of span at once, and sentences in which nothing is anybody's.

The two tables beside this file are our own writing; all people are invented.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.treatments.clean_free_text import cleaned

HERE = Path(__file__).parent
MARK = re.compile("«(?:([A-Z_]+):)?([^«»]*)»")
ENTITIES = [rule.entity for rule in rules()]


def lines(name):
    found = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in found if line and not line.startswith("#")]


ABOUT_PEOPLE, ABOUT_NOBODY = lines("notes_about_people.txt"), lines("notes_about_nobody.txt")


def read(note):
    """The note without marks, and what is marked."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(note):
        text += note[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1] or "PERSON"))
        text += mark[2]
        at = mark.end()
    return text + note[at:], spans


def found_in(text):
    return [(s.start, s.end, s.type) for s in recognise(text, ENTITIES)]


@pytest.mark.parametrize("note", ABOUT_PEOPLE)
def test_what_a_note_says_about_people_is_found(note):
    text, spans = read(note)
    assert found_in(text) == spans


@pytest.mark.parametrize("text", ABOUT_NOBODY)
def test_nothing_is_found_where_nobody_is_meant(text):
    assert found_in(text) == []


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_most_names_are_found_without_the_help_of_capitals(change):
    names = found = 0
    for note in ABOUT_PEOPLE:
        text, spans = read(note)
        changed = change(text)
        hidden = {at for start, end, _ in found_in(changed) for at in range(start, end)}
        for start, end, kind in spans:
            whole = kind == "PERSON" and " " in text[start:end]
            names += whole
            found += whole and len(hidden & set(range(start, end))) >= (end - start) / 2
    assert names > 200
    assert found >= 0.8 * names


def test_cleaning_leaves_nothing_to_find():
    texts = [read(note)[0] for note in ABOUT_PEOPLE]
    assert [text for text in texts if found_in(cleaned(text))] == []


PIECES = st.one_of(st.sampled_from([read(note)[0] for note in ABOUT_PEOPLE] + ABOUT_NOBODY), st.text(max_size=12))


@given(st.lists(PIECES, max_size=4), st.sampled_from([" ", ", ", "\n", "", ": ", "\u0301", " y "]))
def test_any_text_is_read_and_spans_lie_inside_it_side_by_side(pieces, glue):
    text = glue.join(pieces)
    spans = found_in(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
