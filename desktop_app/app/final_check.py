"""The last gate: the exact bytes that will leave are read back from disk and scanned again.

Three questions to every file: does a column show what nobody decided about, or what its treatment should have taken
away; does a text hold something that counts (`statements.py`); and does anything that was removed stand elsewhere.
What was decided to be kept does not stop it again: a pair of column and type, or of place and type.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import polars as pl

from desktop_app.app.checking.contents import Contents, Quiet, Reading, cells_of, contents_of
from desktop_app.app.checking.places import (
    ANY_COLUMN,
    CATEGORIES,
    CONTACT,
    EXAMPLE,
    FILE,
    SAID,
    Place,
    is_place,
    place_name,
    place_words,
    places_of,
)
from desktop_app.app.checking.removed import Removed, standing, still_there
from desktop_app.app.checking.repeated import says_the_same
from desktop_app.app.checking.texts import Hit, hits_of, text_finding
from desktop_app.core.errors import PersonalDataLeft
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import FileRole, Package, PackageFile
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding, Sensitivity
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a package is judged by. `decisions` name columns as the package does; `removed` is known at its making."""

    dataset: Dataset
    decisions: tuple[Decision, ...]
    country: str
    removed: tuple[Removed, ...] = ()
    key: bytes | None = None  # of the project, where it is at hand: proves what was decided text by text

    def kept(self, place: str) -> frozenset[str]:
        """The types that were decided to be kept in a column or place, with a reason."""
        return frozenset(
            kind
            for d in self.decisions
            if d.column_id == place and d.treatment == "keep" and (d.reason.strip() or not is_place(place))
            for kind in d.types
        )


@dataclass(slots=True)
class _Seen:
    """What the files of the package said, kept while they are judged."""

    tables: list[Table] = field(default_factory=list)
    texts: list[Place] = field(default_factory=list)

    def note(self, name: str, texts: Iterable[str], column: str = "") -> None:
        """Texts of a file."""
        self.texts += [Place(f"{FILE}{name}", text, column, derived=True) for text in texts]


def check_leaving(package: Package, leaving: Leaving, progress: Progress = SILENT) -> tuple[Finding, ...]:
    """Scan every file and text of the package; returns the findings that stop it (empty: it may leave).

    Runs in a worker; reads only the package. Raises FileNotLookedThrough for a file that cannot be read to its end,
    PrivateRecordLeaves, the reading errors, Cancelled.
    """
    with tempfile.TemporaryDirectory(prefix="alista-check-") as room:
        reading = Reading(Path(room), progress)
        seen = _Seen()
        stopping: list[Finding] = []
        for file in package.files:
            contents = contents_of(package.path(file), reading)
            stopping += _judge_file(file, contents, leaving, seen, progress)
        stopping += _judge_texts(places_of(leaving.dataset, package), seen, leaving, progress)
        return _each_once(stopping)


def check_folder(
    folder: Path, leaving: Leaving, known: Package, progress: Progress = SILENT, kept: Collection[str] = ()
) -> tuple[Finding, ...]:
    """The same for a folder as a folder portal writes it: what is in it besides the files of `known` counts as text.

    `kept`: files of earlier months, judged by the decisions of their own package when they left.
    """
    ours = {file.name for file in known.files} | set(kept)
    with tempfile.TemporaryDirectory(prefix="alista-check-") as room:
        reading, seen = Reading(Path(room), progress), _Seen()
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            if path.name not in ours:
                seen.note(path.name, _all_texts(contents_of(path, reading)))
        return _each_once(_judge_texts(places_of(leaving.dataset, known), seen, leaving, progress))


def require_clean(findings: tuple[Finding, ...]) -> None:
    """Raise PersonalDataLeft naming the first column or place when something stops the package."""
    if findings:
        raise PersonalDataLeft(column=where(findings[0]))


def where(finding: Finding) -> Message:
    """The column or the place of a finding, in words."""
    if is_place(finding.column_id):
        return place_words(finding.column_id)
    return Message("{name}", {"name": finding.column_name})


def by_package_name(decisions: tuple[Decision, ...], table: Table) -> tuple[Decision, ...]:
    """The decisions about columns of `table` and about texts, naming columns as the package does."""
    names = dict(zip(table.ids, table.keys, strict=True))
    of_columns = (replace(d, column_id=names[d.column_id]) for d in decisions if d.column_id in names)
    return (*of_columns, *(d for d in decisions if is_place(d.column_id)))


# --- files ---


def _judge_file(
    file: PackageFile, contents: Contents, leaving: Leaving, seen: _Seen, progress: Progress
) -> list[Finding]:
    if file.role is not FileRole.DATA:
        seen.note(file.name, _all_texts(contents))
        return []
    seen.note(file.name, contents.texts, "" if contents.tables else ANY_COLUMN)
    tables, about = _of_the_data(contents.tables, leaving)
    seen.note(file.name, (cell for table in about for cell in cells_of(table)))
    # the same rows in another format were looked through with the first one
    new = [table for table in tables if not any(says_the_same(table, known) for known in seen.tables)]
    seen.tables += new
    return [f for table in new for f in _judge_table(table, leaving, progress)]


def _of_the_data(tables: tuple[Table, ...], leaving: Leaving) -> tuple[list[Table], list[Table]]:
    """The sheets of data, and those about them; a file whose columns nobody described is all data."""
    described = {field.name for resource in leaving.dataset.resources for field in resource.fields}
    data = [table for table in tables if described & set(table.keys)]
    return (data, [t for t in tables if not described & set(t.keys)]) if data else (list(tables), [])


def _all_texts(contents: Contents) -> tuple[str, ...]:
    """In a file that is no data, every cell is a text."""
    return (*contents.texts, *(cell for table in contents.tables for cell in cells_of(table)))


# --- data ---


def _judge_table(table: Table, leaving: Leaving, progress: Progress) -> list[Finding]:
    from desktop_app.core.personal_data import scan

    decided = {d.column_id: d for d in leaving.decisions}
    found = {f.column_id: f for f in scan(table, country=leaving.country, progress=Quiet(progress)).findings}
    stopping = []
    for column_id, name in zip(table.ids, table.keys, strict=True):
        finding, decision = found.get(column_id), decided.get(name)
        if decision is not None and not _has_worked(table, column_id, decision, leaving):
            stopping.append(_not_carried_out(name, decision))
        elif finding is not None:
            named = replace(finding, column_id=name)
            stopping += [] if decision is not None and _is_settled(named, decision) else [named]
        else:
            stopping += _returned(table, column_id, name, leaving)[:1]
    return stopping


def _is_settled(finding: Finding, decision: Decision) -> bool:
    """Codes and bands may look like another kind of number; what is proved to be of their form is nothing else."""
    from desktop_app.core.personal_data import treatments

    return decision.settles(finding) or treatments()[decision.treatment].own_form


def _has_worked(table: Table, column_id: str, decision: Decision, leaving: Leaving) -> bool:
    from desktop_app.core.personal_data import treatments
    from desktop_app.core.personal_data.parameters import is_asked
    from desktop_app.core.personal_data.treatment import TreatmentContext

    treatment, params = treatments()[decision.treatment], decision.params
    if any(p.holds_cell and is_asked(p, params) and p.name not in params for p in treatment.parameters):
        return True  # judged when the package was made: the record does not repeat a value of the data
    return treatment.is_done(table, column_id, decision, TreatmentContext(leaving.key, country=leaving.country))


def _not_carried_out(name: str, decision: Decision) -> Finding:
    from desktop_app.core.personal_data import treatments

    title = treatments()[decision.treatment].title
    why = msg(N_("What you decided was not carried out: «{treatment}»."), treatment=title)
    return Finding(name, name, decision.types, Sensitivity.DIRECT, 1.0, why, 0, 0)


def _returned(table: Table, column_id: str, name: str, leaving: Leaving) -> list[Finding]:
    """A finding for each removed column whose values stand in this one, and were not decided to."""
    kept = leaving.kept(name)
    open_ = [r for r in leaving.removed if MARKED not in kept and not set(r.types) <= kept]
    if not open_:
        return []
    values = table.frame.select(pl.col(column_id)).unique().collect(engine="streaming").to_series()
    here = standing(values, open_)
    return [_still_stands(name, name, removed) for removed in open_ if still_there(here, removed)]


def _still_stands(place: str, name: str, removed: Removed) -> Finding:
    why = msg(N_("Values that you removed from «{column}» also stand here."), column=removed.column)
    return Finding(place, name, removed.types, Sensitivity.DIRECT, 1.0, why, 0, 0, free_text=is_place(place))


# --- texts ---


def _judge_texts(places: tuple[Place, ...], seen: _Seen, leaving: Leaving, progress: Progress) -> list[Finding]:
    written = (*places, *seen.texts)
    stopping: dict[str, tuple[str, ...]] = {}
    for hit in hits_of(written, progress):
        if not _is_answered(hit, seen, leaving):
            stopping[hit.place.id] = tuple(dict.fromkeys((*stopping.get(hit.place.id, ()), hit.type)))
    returned = (_returned_in_texts(written, removed, leaving) for removed in leaving.removed)
    return [text_finding(place, types) for place, types in stopping.items()] + [f for f in returned if f is not None]


def _returned_in_texts(written: tuple[Place, ...], removed: Removed, leaving: Leaving) -> Finding | None:
    """The first place in which a removed value stands and was not decided to."""
    texts: dict[str, list[str]] = {}
    kept = [p for p in written if p.id == CONTACT or set(removed.types) <= leaving.kept(p.id)]
    repeated = [line for place in kept for line in (place.text.removeprefix(SAID), *place.text.splitlines()) if line]
    for place in written:
        if place not in kept:
            text = _without(place.text, repeated) if place.derived else place.text
            texts.setdefault(place.id, []).append(text)
    everything = [text for of_place in texts.values() for text in of_place]
    if not still_there(standing(_series(everything), [removed]), removed):
        return None
    found = (i for i, of_place in texts.items() if still_there(standing(_series(of_place), [removed]), removed))
    place_id = next(found, None)
    return None if place_id is None else _still_stands(place_id, place_name(place_id), removed)


def _without(text: str, repeated: Iterable[str]) -> str:
    """A text of a file without what it repeats from places where it was decided to stay."""
    for line in repeated:
        text = text.replace(line, " ")
    return text


def _series(texts: Iterable[str]) -> pl.Series:
    return pl.Series("value", list(texts), dtype=pl.String)


def _is_answered(hit: Hit, seen: _Seen, leaving: Leaving) -> bool:
    """Decided for its place; declared; or a copy of a cell, whose column was judged as a column."""
    if hit.type in leaving.kept(hit.place.id) or hit.is_declared(leaving.dataset):
        return True
    return any(_is_cell(table, hit, leaving) for table in seen.tables)


def _is_cell(table: Table, hit: Hit, leaving: Leaving) -> bool:
    """Whether a place that copies cells (an example, the categories, another rendering of the data) copies this one."""
    copies = hit.place.id.startswith((EXAMPLE, CATEGORIES)) or hit.place.column == ANY_COLUMN
    of_files = hit.place.id.startswith(FILE)
    for column_id, name in zip(table.ids, table.keys, strict=True):
        judged = copies and hit.place.column in {name, ANY_COLUMN}
        if judged or (of_files and hit.type in leaving.kept(name)):
            cells = table.frame.select(pl.col(column_id).str.contains(hit.raw, literal=True).any())
            if cells.collect(engine="streaming").item():
                return True
    return False


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding a place, with all its types."""
    found: dict[str, Finding] = {}
    for finding in findings:
        before = found.get(finding.column_id)
        types = finding.types if before is None else tuple(dict.fromkeys((*before.types, *finding.types)))
        found[finding.column_id] = replace(before or finding, types=types)
    return tuple(found.values())
