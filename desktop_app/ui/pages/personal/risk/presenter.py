"""What the screen about re-identification says, free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.disclosure.criteria import ORDINARY_K, Risk
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.app.disclosing.assessing import Assessment, Way
    from desktop_app.app.project import Disclosure, TableWork
    from desktop_app.core.disclosure.uniqueness import Exposure
    from desktop_app.core.personal_data.finding import Decision

WORDS = (Risk.LOW.word, Risk.MEDIUM.word, Risk.HIGH.word)
_AREAS = {
    "canton": N_("Go up to the canton in «{column}»"),
    "province": N_("Go up to the province in «{column}»"),
    "department": N_("Go up to the department in «{column}»"),
}
_PERIODS = {
    "month": N_("Leave only the month in «{column}»"),
    "quarter": N_("Leave only the quarter in «{column}»"),
    "year": N_("Leave only the year in «{column}»"),
}
_GRIDS = {"3": "100 m", "2": "1 km", "1": "10 km", "0": "100 km"}
_BY_WIDTH = {
    "age_bands": N_("Group «{column}» by {width} years"),
    "birth_year_bands": N_("Group «{column}» by {width} years of birth"),
    "number_bands": N_("Group «{column}» by {width}"),
}


def is_measured(seen: Assessment | None) -> bool:
    """Whether there is a figure to show."""
    return seen is not None and seen.found is not None


def asks(seen: Assessment | None, work: TableWork) -> bool:
    """Whether the officer must do something or say why not: only a high risk without a reason that still holds."""
    from desktop_app.app.disclosing.accepting import is_explained

    found = seen.found if seen is not None else None
    return found is not None and found.risk is Risk.HIGH and not is_explained(work, found)


def is_outdated(seen: Assessment | None, work: TableWork) -> bool:
    """Whether a reason was given when the risk was lower."""
    return asks(seen, work) and bool(work.disclosure.reason.strip())


def headline(found: Exposure) -> Message:
    """The figure that matters most."""
    if found.n_unique:
        return msg_n(N_("{n} row is unique"), N_("{n} rows are unique"), found.n_unique)
    if found.n_exposed:
        return msg_n(
            N_("{n} row is in a group that is too small"),
            N_("{n} rows are in groups that are too small"),
            found.n_exposed,
        )
    return msg(N_("No row stands out"))


def meaning(found: Exposure) -> Message:
    """What the figure means."""
    if found.n_unique:
        return msg(N_("Whoever knows the person would find the row."))
    if found.n_exposed:
        return msg(N_("Few people share these combinations."))
    return msg(N_("At least {k} rows share each combination."), k=found.k)


def examples_words(sizes: Sequence[int]) -> Message:
    """What the rows that are shown are, by how many are equal to each."""
    if min(sizes) > 1:
        return msg(N_("Few rows have the same combination."))
    if max(sizes) > 1:
        return msg(N_("Unique ones first, then small groups."))
    return msg(N_("Nobody else has the same combination."))


def all_rows_words(n: int, found: Exposure) -> Message:
    """The way to all `n` rows that are shown of those that are unique or in groups that are too small."""
    if n < found.n_under:
        return msg(N_("See {n} of the {total} rows that stand out"), n=n, total=found.n_under)
    if n == found.n_unique:
        return msg(N_("See the {n} unique rows"), n=n)
    return msg(N_("See the {n} rows that stand out"), n=n)


def combination(seen: Assessment) -> Message:
    """The columns that count."""
    return msg(N_("by {columns}"), columns=" + ".join(c.name for c in seen.known.quasi))


def criteria_words(seen: Assessment) -> tuple[Message, ...]:
    """What was asked for, and why more than usual."""
    asked = msg(N_("We ask that at least {k} people share each combination."), k=seen.criteria.k)
    if seen.criteria.k > ORDINARY_K:
        return (asked, msg(N_("With sensitive data or children we ask for more.")))
    return (asked, msg(N_("With health or children we ask for 10.")))


def driver_words(seen: Assessment) -> Message | None:
    """Which column singles people out most; nothing where only one counts."""
    if len(seen.drivers) < 2:
        return None
    names = {c.column_id: c.name for c in seen.known.quasi}
    return msg(N_("«{column}» tells people apart the most."), column=names[seen.drivers[0].column])


def actions(seen: Assessment, way: Way) -> tuple[Message, ...]:
    """What accepting does, one phrase each."""
    names = {c.column_id: c.name for c in seen.known.quasi}
    said = [
        _act(decision, names[decision.column_id], n) for decision, n in zip(way.decisions, way.n_joined, strict=True)
    ]
    cells = way.suggestion.cells
    if len(cells) == 1:
        column, n = cells[0]
        said.append(msg_n(N_("Hide «{column}» in {n} row"), N_("Hide «{column}» in {n} rows"), n, column=names[column]))
    elif cells:
        staying = way.suggestion.n_hidden - way.suggestion.n_removed
        said.append(msg_n(N_("Hide cells in {n} row"), N_("Hide cells in {n} rows"), staying))
    if way.suggestion.n_removed:
        said.append(msg_n(N_("Remove {n} row"), N_("Remove {n} rows"), way.suggestion.n_removed))
    return tuple(said)


def _act(decision: Decision, column: str, n_joined: int) -> Message:
    params: Mapping[str, str | int] = decision.params
    if decision.treatment in _BY_WIDTH:
        return msg(_BY_WIDTH[decision.treatment], column=column, width=params["width"])
    if decision.treatment == "geography_up":
        return msg(_AREAS[str(params["to"])], column=column)
    if decision.treatment == "date_to_period":
        return msg(_PERIODS[str(params["period"])], column=column)
    if decision.treatment == "round_coordinates":
        return msg(N_("Round «{column}» to about {grid}"), column=column, grid=_GRIDS[str(params["decimals"])])
    if decision.treatment == "group_rare":
        return msg_n(
            N_("Join the rare value of «{column}»"),
            N_("Join the {n} rare values of «{column}»"),
            n_joined,
            column=column,
        )
    return msg(N_("Remove «{column}»"), column=column)


def applied(seen: Assessment, choice: Disclosure) -> tuple[Message, ...]:
    """What was done to lower the risk."""
    names = {c.column_id: c.name for c in seen.known.quasi}
    changed = [names[c] for c in choice.accepted if c in names]
    said = []
    if changed:
        said.append(msg(N_("Changed to lower the risk: {columns}."), columns=", ".join(changed)))
    if choice.hide:
        said.append(msg(N_("Cells of rows that stood out were left empty.")))
    if choice.small_cells:
        said.append(msg(N_("Small counts were left empty, with others by which they could be computed.")))
    return tuple(said)


def before_words(found: Exposure) -> tuple[int, Message]:
    """The figure that falls to zero, and its words after it."""
    if found.n_unique:
        return found.n_unique, msg(N_("0 unique rows"))
    return found.n_exposed, msg(N_("0 rows at risk"))


def losses(way: Way) -> tuple[Message, ...]:
    """What is lost and what stays, in short sentences."""
    n_cells = sum(n for _column, n in way.suggestion.cells)
    said = []
    if n_cells:
        said.append(msg_n(N_("{n} cell will be empty."), N_("{n} cells will be empty."), n_cells))
    if any(way.n_joined):
        said.append(msg(N_("The rare values become «Otros».")))
    if not way.decisions:
        said.append(msg(N_("The other rows stay as they are.")))
    kept = int(100 * way.suggestion.kept)
    said.append(msg(N_("{kept} % of their information stays."), kept=kept))
    return tuple(said)
