"""The plan: what will be on the portal afterwards, as a value that a person approves before anything moves.

A plan never takes a file away: what it does not replace stays. Its digest names exactly what was approved; a plan made
again later has the same digest only when the files, the portal and every warning are still the same.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from enum import Enum

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.row_examples import Examples


class Kind(Enum):
    """How the package meets what is published."""

    NEW = "new"
    ADD = "add"
    REPLACE = "replace"


class AlarmKind(Enum):
    """What a person has to look at before it is done."""

    EMPTY = "empty"
    HALF_GONE = "half_gone"
    ROWS_LOST = "rows_lost"
    COLUMN_LOST = "column_lost"
    OLDER_PERIOD = "older_period"
    OTHER_PERIOD = "other_period"
    NOT_COMPARED = "not_compared"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Alarm:
    """`what`: a column, a file or a period; `before` and `after`: counts, where the kind has them."""

    kind: AlarmKind
    what: str = ""
    before: int = 0
    after: int = 0

    @property
    def stops(self) -> bool:
        """Whether it wants an answer; otherwise it is only said."""
        return self.kind is not AlarmKind.NOT_COMPARED


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of the package and where it goes: `replaces` is a resource id, "" for a new one.

    `was` is the name of what is replaced, `title` what it will be called on the portal.
    """

    name: str
    title: str
    size: int
    sha256: str
    replaces: str = ""
    was: str = ""
    was_size: int | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One answer of the description as published now and afterwards."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TableChange:
    """The table against the published one it is compared with (`against`: that file's name).

    For a replacement, rows are compared whole over the columns both have; `changed` is None where no column tells rows
    apart. For an added file only the columns and the numbers of rows say something. `published`: when the other one
    was (ISO 8601, "" unknown). `examples` are to be looked at: they are no part of what is approved, nor ever kept.
    """

    against: str
    rows_before: int
    rows_after: int
    columns_added: tuple[str, ...] = ()
    columns_lost: tuple[str, ...] = ()
    added: int = 0
    removed: int = 0
    changed: int | None = None
    published: str = ""
    examples: Examples = field(default=Examples(), repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that will be done. `kept`: (id, name) of the files that stay; `dataset`: the description as it will stand."""

    kind: Kind
    portal_kind: PortalKind
    portal: str
    organization: str
    dataset: Dataset
    files: tuple[PlannedFile, ...]
    dataset_id: str = ""
    is_public: bool = False
    kept: tuple[tuple[str, str], ...] = ()
    fields: tuple[FieldChange, ...] = ()
    table: TableChange | None = None
    alarms: tuple[Alarm, ...] = ()

    @property
    def needs_answer(self) -> bool:
        """Whether it may not be carried out without a person's yes."""
        return any(alarm.stops for alarm in self.alarms)

    def without_cells(self) -> Plan:
        """The plan as it may be kept: no cell of a table in it."""
        return self if self.table is None else replace(self, table=replace(self.table, examples=Examples()))

    def file(self, name: str) -> PlannedFile:
        """The planned file of that name; StopIteration when the plan is of another package."""
        return next(file for file in self.files if file.name == name)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the officer chose. `dataset`: name on the portal of an existing one; `kind` None: what protects the series.

    `resource`: id of the data file to replace; `compare`: fetch the published table and compare rows; `refused`:
    bytes of the smallest file that this portal refused for its size, 0 for none (no CKAN tells its limit).
    """

    organization: str
    dataset: str = ""
    kind: Kind | None = None
    resource: str = ""
    compare: bool = True
    refused: int = 0


def plan_to_json(plan: Plan) -> dict[str, object]:
    """The plan as a JSON document with its digest."""
    document: dict[str, object] = json.loads(json.dumps(asdict(plan.without_cells()), default=_plain))
    return document | {"digest": digest(plan), "needs_answer": plan.needs_answer}


def digest(plan: Plan) -> str:
    """SHA-256 over all that is approved, 64 hexadecimal digits.

    The practice portal listens on another port at each start, so its address does not count.
    """
    document = asdict(plan.without_cells())
    if plan.table is not None:  # a loader may move the day of what is published
        document["table"] |= {"published": ""}
    if plan.portal_kind is PortalKind.PRACTICE:
        document["portal"] = ""
    text = json.dumps(document, default=_plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    assert isinstance(value, Enum)
    return value.value
