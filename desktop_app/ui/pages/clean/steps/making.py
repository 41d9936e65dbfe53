"""A step out of what was answered in a form, and back. Free of Qt.

Every step tells its questions (`core.cleaning.parameters`); here is said only which of them a person answers: ids of
new columns and the country are filled in, and a cell to edit is looked up so that the recipe knows what it said.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_type_hints

from desktop_app.core.cleaning.step import Step
from desktop_app.core.text import N_, Message

if TYPE_CHECKING:
    from desktop_app.core.table import Table

Answer = str | bool | int | tuple[str, ...]
Answers = Mapping[str, Answer]

# The menu: msgid of the group, ids of its steps in the order of use.
MENU = (
    (N_("Values"), (
        "find_replace", "map_values", "edit_cell", "change_case", "empty_words", "trim_spaces", "fill_down",
    )),
    (N_("Columns"), (
        "rename_columns", "reorder_columns", "remove_columns", "split_column", "join_columns", "add_column",
    )),
    (N_("Rows"), ("filter_rows", "sort_rows", "drop_repeated_keys", "drop_total_rows", "unpivot_columns")),
    (N_("Dates and numbers"), (
        "dates_to_iso", "periods_to_iso", "times_to_iso", "decimal_comma", "take_out_unit", "booleans",
        "pad_identifiers",
    )),
    (N_("Places"), ("official_territory_names", "add_territory_codes", "decimal_coordinates", "split_coordinates")),
)  # fmt: skip
_NEW_IDS = ("new_id", "name_id", "value_id")
_FILLED_IN = {*_NEW_IDS, "new_ids", "country", "was"}
_COLUMN = ("column_id", "lat_id", "lon_id")
_ORDERED = {"reorder_columns", "sort_rows", "join_columns", "rename_columns"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `kind`: column, column_or_none, columns, choice, yes_no, number, text, lines."""

    name: str
    kind: str
    label: Message
    options: tuple[tuple[str, Message], ...] = ()
    value: Answer = ""
    ordered: bool = False


def questions(kind: type[Step], country: str, step: Step | None = None) -> tuple[Asked, ...]:
    """What the form asks, with the answers of `step` if it is being edited."""
    from desktop_app.core.cleaning.parameters import parameters

    hints = get_type_hints(kind)
    out = []
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]  # every step is a dataclass: contract test
        name, asked = field.name, parameters(kind)[field.name]
        if name in _FILLED_IN:
            continue
        value = getattr(step, name) if step is not None else field.default
        options = _options(kind, name, country) or asked.options
        sort = _kind(name, hints[name], has_options=bool(options))
        empty: Answer = False if sort == "yes_no" else () if sort in {"columns", "lines"} else ""
        known = value if value is not dataclasses.MISSING else empty
        if sort == "choice" and options and known not in dict(options):
            known = options[0][0]
        out.append(Asked(name, sort, asked.label, options, known, ordered=kind.id in _ORDERED))
    return tuple(out)


def made(kind: type[Step], answers: Answers, table: Table, country: str, step: Step | None = None) -> Step:
    """The step of those answers on `table` (as it is before the step); ValueError while something is missing.

    Looks a cell up where the step edits one (runs the plan).
    """
    from desktop_app.core.cleaning.kinds import fresh_ids

    values: dict[str, object] = dict(answers)
    names = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # as above
    for name in ("column_id", "lat_id", "lon_id", "column_ids"):
        if name in names and not values.get(name):
            raise ValueError("a column")
    if "name" in names and not values.get("name"):
        raise ValueError("a name")
    new = [name for name in _NEW_IDS if name in names]
    fresh = fresh_ids(table, len(new))
    for name, one in zip(new, fresh, strict=True):
        values[name] = getattr(step, name) if step is not None else one
    if "new_ids" in names:
        n = len(answers["names"]) if isinstance(answers["names"], tuple) else 0
        old = getattr(step, "new_ids", ())
        more = (i for i in fresh_ids(table, n + len(old)) if i not in old)
        values["new_ids"] = tuple(old[at] if at < len(old) else next(more) for at in range(n))
    if "country" in names:
        values["country"] = getattr(step, "country", country)
    if "was" in names:
        values["was"] = _cell(table, str(values["column_id"]), values["row_number"])
    try:
        return kind(**values)
    except (TypeError, KeyError) as problem:
        raise ValueError("not answered") from problem


def _cell(table: Table, column_id: str, row_number: object) -> str:
    import polars as pl

    from desktop_app.core.table import ROW

    found = table.frame.filter(pl.col(ROW).cast(pl.String) == str(row_number)).select(column_id).collect()
    if not found.height:
        raise ValueError("no such row")
    return found[column_id][0] or ""


def _kind(name: str, hint: object, *, has_options: bool) -> str:
    by_name = {"within_id": "column_or_none", "column_ids": "columns", **dict.fromkeys(_COLUMN, "column")}
    if name in by_name:
        return by_name[name]
    if has_options:
        return "choice"
    return {bool: "yes_no", int: "number", str: "text"}.get(hint, "lines") if isinstance(hint, type) else "lines"


def _options(kind: type[Step], name: str, country: str) -> tuple[tuple[str, Message], ...]:
    """Options that depend on the country: levels of territories that it has, zones of its maps."""
    from desktop_app.core.cleaning.coordinates import ZONES
    from desktop_app.core.cleaning.parameters import parameters
    from desktop_app.core.territories import LEVELS
    from desktop_app.core.text import msg

    if name == "level":
        return tuple(pair for pair in parameters(kind)[name].options if pair[0] in LEVELS.get(country, ()))
    if name == "zone":
        degrees = ("", msg(N_("They are degrees")))
        return (degrees, *((zone, msg(N_("Zone {zone}"), zone=zone)) for zone in ZONES.get(country, ())))
    return ()
