"""Undo takes back exactly what was done, in any order of doing, undoing and redoing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.app.history import DEPTH
from desktop_app.app.project import SourceFile, TableWork, new_project
from desktop_app.app.session import Session
from desktop_app.core.text import msg

LABEL = msg("Change the title")


def project():
    made = new_project("2026-11-21T10:00:00-05:00")
    return replace(made, tables=(TableWork("t1", SourceFile("/datos/a.xlsx")),))


def titled(title):
    return lambda p: replace(p, dataset=replace(p.dataset, title=title))


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=60))
def test_any_walk_agrees_with_a_plain_list_of_states(walk):
    session = Session(project())
    states, position = [session.project], 0
    for n, action in enumerate(walk):
        if action == "do":
            session.apply(LABEL, titled(f"t{n}"))
            states = [*states[: position + 1], session.project]
            position += 1
        elif action == "undo" and position:
            session.undo()
            position -= 1
        elif action == "redo" and position < len(states) - 1:
            session.redo()
            position += 1
        assert session.project == states[position]
        assert (session.undo_label is not None) == (position > 0)
        assert (session.redo_label is not None) == (position < len(states) - 1)


def test_typing_in_one_field_is_one_step_until_the_officer_moves_on():
    session = Session(project())
    for text in ("A", "At", "Ate"):
        session.apply(LABEL, titled(text), merge="title")
    session.undo()
    assert session.project.dataset.title == ""
    session.redo()
    session.navigate(lambda p: replace(p, page="table"))
    session.apply(LABEL, titled("Atenciones"), merge="title")
    session.undo()
    assert session.project.dataset.title == "Ate"


def test_listeners_hear_which_aspects_changed_and_nothing_when_nothing_did():
    session = Session(project())
    heard = []
    stop = session.subscribe(heard.append)
    session.apply(LABEL, titled("x"))
    session.apply(LABEL, lambda p: p)
    stop()
    session.undo()
    assert heard == [frozenset({"dataset"})]


def test_history_is_bounded():
    session = Session(project())
    for n in range(DEPTH + 20):
        session.apply(LABEL, titled(str(n)))
    steps = 0
    while session.undo_label is not None:
        session.undo()
        steps += 1
    assert steps == DEPTH
    assert session.project.dataset.title == "19"
