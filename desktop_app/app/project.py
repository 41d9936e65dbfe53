"""Project: everything the officer chose, as one immutable value. Data itself is never inside; it is read again.

A project is a Dataset with 1..n tables, each with its own source, findings' decisions and recipe.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace

from desktop_app.core.cleaning.step import Recipe
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.reading.corrections import NOTHING_SAID, Corrections
from desktop_app.core.reading.source import Region


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The original: where it is and how to know it is still the same. `modified` is a POSIX time."""

    path: str
    sha256: str = ""
    size: int = 0
    modified: float = 0.0
    format: str = ""
    encoding: str | None = None
    delimiter: str | None = None
    member: str | None = None  # the file inside a zip


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What the officer chose about people who could be recognised by a combination; column ids throughout.

    `added` and `left_out` correct which columns count. `hide`: cells of rows in groups smaller than `k` (or with fewer
    than `l` distinct values of a `secret` column) are emptied, these columns in this order; empty = nothing is hidden.
    `accepted`: columns whose decision came from a suggestion. `reason`: why a risk is left as it is, said when
    `reason_for` rows were unique and so many stood out; it holds no longer once there are more. `small_cells`: counts
    below this number are hidden in a table of counts (0 = none).
    """

    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()
    k: int = 0
    l: int = 0  # noqa: E741 - the name of the field's literature
    accepted: tuple[str, ...] = ()
    reason: str = ""
    reason_for: tuple[int, ...] = ()
    small_cells: int = 0

    @property
    def measured(self) -> Disclosure:
        """What the figures depend on: all but the officer's sentence."""
        return replace(self, reason="", reason_for=())


@dataclass(frozen=True, slots=True)
class StackedSheet:
    """One more sheet whose table goes below the first one; its columns go by their place in the table.

    `rows` is what the officer said of this sheet's rows; of columns and hidden things the first sheet's word holds.
    """

    sheet: str
    region: Region
    rows: Corrections = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class TableWork:
    """One table of the dataset and what was decided about it.

    `transparency`: the answer to "is its publication ordered by law?" (None: not asked yet).
    `not_personal`: column ids the officer said hold nothing personal are decisions too (treatment `keep`).
    """

    id: str
    source: SourceFile
    sheet: str = ""
    region: Region | None = None  # as corrected
    index: int = 0  # which of the tables found in the sheet
    corrections: Corrections = NOTHING_SAID
    stacked: tuple[StackedSheet, ...] = ()  # further sheets of one shape, below this one
    sheet_column: str = ""  # the name of the column with the sheets' names, where sheets are stacked
    transparency: bool | None = None
    marked: tuple[str, ...] = ()  # column ids the officer marked as personal himself
    decisions: tuple[Decision, ...] = ()
    recipe: Recipe = ()
    recipe_made: bool = False
    told_apart: tuple[str, ...] = ()  # fingerprints of groups of values that the officer said are not the same
    disclosure: Disclosure = field(default_factory=Disclosure)

    @property
    def cut(self) -> tuple[Hashable, ...]:
        """What decides which cells are in the table: what was made from equal cuts is equal."""
        source = self.source
        read = (source.sha256, source.encoding, source.delimiter, source.member)
        return (*read, self.sheet, self.region, self.stacked, self.sheet_column)


@dataclass(frozen=True, slots=True)
class Target:
    """Where to publish. `kind` is a PortalKind value or "" (not chosen: never defaulted)."""

    kind: str = ""
    portal: str = ""
    organization: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What the officer answered to one question of the monthly repeat: the ids of both, and what was typed."""

    question: str
    choice: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Repeated:
    """That a project repeats an earlier one (`of`: its id) with a new file, and what was answered about what is new."""

    of: str
    answers: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """The whole state of one piece of work."""

    id: str
    created: str
    country: str = "ec"
    page: str = "file"
    reached: str = "file"
    stale: frozenset[str] = frozenset()
    tables: tuple[TableWork, ...] = ()
    dataset: Dataset = field(default_factory=Dataset)
    described: bool = False  # suggestions were filled in once; later ones never overwrite what was typed
    confirmed: bool = False
    target: Target = field(default_factory=Target)
    receipts: tuple[str, ...] = ()  # JSON documents
    formats: tuple[str, ...] = ("XLSX",)  # in which the data leaves besides CSV: XLSX, ODS, JSON, XML
    guard: bool = True  # an apostrophe before texts of the CSV that a spreadsheet would run as formulas
    series: str = ""  # name of the series whose codes it shares, if the officer asked to link them
    repeated: Repeated | None = None  # the project that it repeats with a new file

    @property
    def table(self) -> TableWork:
        """The first table (the only one in the first pages); IndexError before a file was chosen."""
        return self.tables[0]

    @property
    def title(self) -> str:
        """What the project is called in lists: the dataset's title or the file's name."""
        if self.dataset.title:
            return self.dataset.title
        return file_name(self.tables[0].source.path) if self.tables else ""


def file_name(path: str) -> str:
    r"""The last part of a path written by any system.

    >>> file_name("C:\\datos\\a.xlsx"), file_name("/x/b.csv")
    ('a.xlsx', 'b.csv')
    """
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def new_project(created: str, country: str = "ec") -> Project:
    """An empty project with a fresh id; `created` is an ISO 8601 time."""
    return Project(id=secrets.token_hex(8), created=created, country=country)


def with_table(project: Project, change: Callable[[TableWork], TableWork]) -> Project:
    """The project with its first table changed."""
    return replace(project, tables=(change(project.tables[0]), *project.tables[1:]))


def with_decision(table: TableWork, decision: Decision) -> TableWork:
    """The table with that decision in place of any other about the same column."""
    others = tuple(d for d in table.decisions if d.column_id != decision.column_id)
    return replace(table, decisions=(*others, decision))


def without_decision(table: TableWork, column_id: str) -> TableWork:
    """The table with the column undecided again."""
    return replace(table, decisions=tuple(d for d in table.decisions if d.column_id != column_id))
