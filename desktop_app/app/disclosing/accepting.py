"""What the officer does about the risk, as changes of the project; each can be undone like any other."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.app.disclosing.assessing import Assessment, Way
from desktop_app.app.project import Disclosure, TableWork, with_decision
from desktop_app.core.disclosure.uniqueness import Exposure


def accept(work: TableWork, way: Way, seen: Assessment) -> TableWork:
    """The way's decisions in place of others about the same columns, and its hiding in place of an earlier one."""
    changed = work
    for decision in way.decisions:
        changed = with_decision(changed, decision)
    hiding = way.suggestion.hide
    choice = replace(
        work.disclosure,
        hide=way.suggestion.order if hiding else (),
        secret=seen.known.secret if hiding else (),
        k=seen.criteria.k if hiding else 0,
        l=seen.criteria.l if hiding else 0,
        accepted=tuple(dict.fromkeys((*work.disclosure.accepted, *(d.column_id for d in way.decisions)))),
        reason="",
        reason_for=(),
    )
    return replace(changed, disclosure=choice)


def take_back(work: TableWork) -> TableWork:
    """Nothing is hidden any more, and the columns that a way changed wait for a decision again."""
    choice = work.disclosure
    left = tuple(d for d in work.decisions if d.column_id not in choice.accepted)
    plain = Disclosure(added=choice.added, left_out=choice.left_out)
    return replace(work, decisions=left, disclosure=plain)


def hide_small(work: TableWork, threshold: int) -> TableWork:
    """Let counts below `threshold` be hidden in a table of counts."""
    return replace(work, disclosure=replace(work.disclosure.measured, small_cells=threshold))


def explain(work: TableWork, reason: str, found: Exposure) -> TableWork:
    """The officer's sentence for leaving the risk as it is found."""
    figures = _figures(found) if reason.strip() else ()
    return replace(work, disclosure=replace(work.disclosure, reason=reason, reason_for=figures))


def is_explained(work: TableWork, found: Exposure) -> bool:
    """Whether the officer said why the risk is left, and it is no higher than then."""
    choice = work.disclosure
    if not choice.reason.strip() or not choice.reason_for:
        return False
    return all(now <= then for now, then in zip(_figures(found), choice.reason_for, strict=True))


def count_in(work: TableWork, column_id: str) -> TableWork:
    """Let a column count among those by which somebody may be recognised."""
    return replace(work, disclosure=_moved(work.disclosure, column_id, counts=True))


def leave_out(work: TableWork, column_id: str) -> TableWork:
    """Let a column not count: nobody outside can know it."""
    return replace(work, disclosure=_moved(work.disclosure, column_id, counts=False))


def _figures(found: Exposure) -> tuple[int, int]:
    return found.n_unique, found.n_exposed


def _moved(choice: Disclosure, column_id: str, *, counts: bool) -> Disclosure:
    added = tuple(c for c in choice.added if c != column_id)
    left_out = tuple(c for c in choice.left_out if c != column_id)
    if counts:
        return replace(choice, added=(*added, column_id), left_out=left_out)
    return replace(choice, added=added, left_out=(*left_out, column_id))
