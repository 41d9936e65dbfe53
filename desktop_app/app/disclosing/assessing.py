"""What the page about re-identification shows: measured on the table as it would leave, with the ways out.

The search climbs from what the officer has already decided: a column in bands of five can only go to wider ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.app.disclosing.climbing import Ground, climb
from desktop_app.app.disclosing.counting import SmallCells, answering, small_cells, without
from desktop_app.app.disclosing.hiding import hidden
from desktop_app.app.disclosing.quasi import UNREADABLE, Known, known_columns, minors_in
from desktop_app.app.project import TableWork
from desktop_app.core.disclosure import count_table
from desktop_app.core.disclosure.classes import N, classes_of
from desktop_app.core.disclosure.criteria import Criteria, Risk, criteria_for
from desktop_app.core.disclosure.suggestions import Suggestion, suggest
from desktop_app.core.disclosure.uniqueness import Driver, Exposure, drivers, exposed_rows, exposure
from desktop_app.core.personal_data import apply_decisions
from desktop_app.core.personal_data.finding import Decision, Scan
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import N_, msg

MOST_ROWS = 200
STAGES = 3


@dataclass(frozen=True, slots=True)
class Way:
    """A way out: what accepting it decides. `suggestion` has its effect in numbers.

    `n_joined[i]`: how many values the i-th decision joins as "Otros" (0 where it does something else).
    """

    suggestion: Suggestion
    decisions: tuple[Decision, ...]
    n_joined: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExposedRow:
    """A row that stands out: its number in the file, its cells in the order of the columns, and how many are equal."""

    number: int
    cells: tuple[str | None, ...]
    n_equal: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """`found` is None where nothing is measured: no column counts, or names are published (`known.named`).

    `small`: what a table of counts, which lists nobody, shows too much of.
    """

    known: Known
    criteria: Criteria
    found: Exposure | None = None
    drivers: tuple[Driver, ...] = ()
    rows: tuple[ExposedRow, ...] = ()
    ways: tuple[Way, ...] = ()
    small: SmallCells | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """A cleaned table with its scan and what was decided; `year` is the current one (ages of people born)."""

    cleaned: Table
    work: TableWork
    scan: Scan
    country: str
    year: int


def assess(subject: Subject, progress: Progress = SILENT) -> Assessment:
    """Measure the table as it would leave, and search for ways out. Raises Cancelled."""
    progress.at(0, STAGES, msg(N_("Counting people who stand out")))
    treated, known, criteria = _looked_at(subject)
    beside = beside_counts(subject, treated, known)
    if beside is not None:
        now = hidden(treated, subject.work.disclosure, beside)
        return Assessment(known, criteria, small=small_cells(now, progress, beside))
    if not known.quasi or known.named:
        return Assessment(known, criteria)
    columns = [ROW, *known.ids, *known.secret]
    base = treated.with_frame(treated.frame.select(columns).collect(engine="streaming").lazy())
    progress.at(1, STAGES, msg(N_("Counting people who stand out")))
    now = hidden(base, subject.work.disclosure)
    classes = classes_of(now.frame, known.ids, known.secret)
    found = weighed(exposure(classes, criteria), known)
    if not found.n_exposed:
        return Assessment(known, criteria, found)
    shown = exposed_rows(now.frame, known.ids, criteria.k, MOST_ROWS).select(ROW, *known.ids, N)
    progress.at(2, STAGES, msg(N_("Looking for the smallest change")))
    return Assessment(
        known,
        criteria,
        found,
        drivers(classes, criteria.k),
        tuple(ExposedRow(row[0], tuple(row[1:-1]), row[-1]) for row in shown.iter_rows()),
        _ways(subject, base, known, criteria, progress),
    )


def beside_counts(subject: Subject, table: Table, known: Known) -> frozenset[str] | None:
    """Where `table` counts people, or nothing in it can be known of one: the columns beside the counts; else None."""
    if not subject.scan.findings:
        return None if known.quasi else frozenset()
    beside = None if known.describes_people else answering(subject.cleaned, subject.scan)
    return beside if beside is not None and count_table(without(table, beside)) is not None else None


def _looked_at(subject: Subject) -> tuple[Table, Known, Criteria]:
    """The table after the decisions, the columns that count in it, and what is asked of it."""
    readable = [d for d in subject.work.decisions if d.treatment not in UNREADABLE]  # the others count nowhere here
    treated = apply_decisions(subject.cleaned, readable, subject.scan, TreatmentContext(country=subject.country))
    known = known_columns(subject.cleaned, treated, subject.work, subject.scan, subject.country)
    minors = minors_in(subject.cleaned, subject.scan, subject.year, subject.country, subject.work.decisions)
    return treated, known, criteria_for(special=known.special, minors=minors)


def weighed(found: Exposure, known: Known) -> Exposure:
    """By an area alone the risk is never high."""
    if found.risk is Risk.HIGH and not known.describes_people:
        return replace(found, risk=Risk.MEDIUM)
    return found


def _ways(subject: Subject, base: Table, known: Known, criteria: Criteria, progress: Progress) -> tuple[Way, ...]:
    classes = classes_of(base.frame, known.ids, known.secret)
    ladders = [
        climb(subject.cleaned, base, counted, values, Ground(subject.country, criteria.k))
        for counted, values in zip(known.quasi, classes.values, strict=True)
    ]
    ways = []
    for found in suggest(classes, [[step.values for step in steps] for steps in ladders], criteria, progress):
        chosen = dict(found.rungs)
        taken = [
            (counted, steps[chosen[counted.column_id]])
            for counted, steps in zip(known.quasi, ladders, strict=True)
            if counted.column_id in chosen
        ]
        # a common value may lose rows to the hiding, and its grouping would then seem not to have been carried out
        if all(found.n_removed <= step.room for _, step in taken):
            decisions = tuple(step.rung.decision(counted.column_id, counted.types) for counted, step in taken)
            ways.append(Way(found, decisions, tuple(step.n_joined for _, step in taken)))
    return tuple(ways)


def names_of(known: Known, column_ids: Sequence[str]) -> tuple[str, ...]:
    """What quasi-identifiers are called."""
    named = {c.column_id: c.name for c in known.quasi}
    return tuple(named[column_id] for column_id in column_ids if column_id in named)
