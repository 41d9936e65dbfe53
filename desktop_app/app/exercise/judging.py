"""How each decision of the exercise is judged, from the project alone. None: nothing has been decided yet.

What the program proposes counts as decided once the officer has gone on from its page.
"""

from __future__ import annotations

import json

from desktop_app.app.exercise.feedback import Judged, better, right
from desktop_app.app.exercise.workbook import (
    AMOUNT,
    DATE,
    FIRST_ROW,
    HEADER_ROW,
    LAST_ROW,
    N_IDENTITY_NUMBERS,
    NAMES,
    NOTES,
)
from desktop_app.app.flow import PAGES
from desktop_app.app.project import Project
from desktop_app.core.cleaning.step import UnknownStep
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.reading.source import Region, is_inside
from desktop_app.core.text import N_, msg

# Advice about the description that the exercise asks to heed, besides whatever is required.
_HEEDED = frozenset(("title-draft", "contact-personal", "description-short"))


def table(project: Project) -> Judged | None:
    """Titles, header, total and note."""
    region = project.table.region
    if region is None:
        return None
    wanted, found = set(range(FIRST_ROW, LAST_ROW + 1)), _body(region)
    if region.header_rows != (HEADER_ROW,):
        return better(msg(N_("The names of the columns are in row 4. Click that row and say it is the header.")))
    if found - wanted:
        return better(msg(N_("A title, the total or the note is still in. Whoever adds up the column would be wrong.")))
    if wanted - found:
        return better(msg(N_("Rows of data are missing. Look at the crossed-out rows and bring them back.")))
    if not _has_left(project, "table"):
        return None
    return right(msg(N_("The titles, the total and the note stay out. Only the 90 rows of data go on.")))


def names(project: Project) -> Judged | None:
    """The column with people's names."""
    match _treatment(project, NAMES):
        case "":
            return None
        case "remove_column":
            return right(msg(N_("Nobody needs the names to use these data.")))
        case "replace_by_code":
            return right(msg(N_("The code tells two people apart without saying who they are.")))
        case "mask_part":
            return better(msg(N_("With a part of the name a neighbour still knows who it is. Remove the column.")))
        case _:
            return better(msg(N_("A name says who each student is. Remove the column or replace the names by codes.")))


def notes(project: Project) -> Judged | None:
    """The identity numbers inside the notes."""
    match _treatment(project, NOTES):
        case "":
            return None
        case "clean_free_text":
            return right(msg(N_("The numbers are covered and the useful part of the notes stays.")))
        case "remove_column":
            return right(msg(N_("It is safe: no number can leave. The useful part of the notes is lost too.")))
        case _:
            words = N_("There are {n} identity numbers inside the notes. Clean the texts or remove the column.")
            return better(msg(words, n=N_IDENTITY_NUMBERS))


def amounts(project: Project) -> Judged | None:
    """The decimal commas."""
    if _is_corrected(project, "decimal_comma", AMOUNT):
        return right(msg(N_("Now any program can add up the amounts.")))
    if not _has_left(project, "clean"):
        return None
    return better(msg(N_("With a comma, many programs take the amounts for text. Tick the correction of the amounts.")))


def dates(project: Project) -> Judged | None:
    """The days as people write them."""
    if _is_corrected(project, "dates_to_iso", DATE):
        return right(msg(N_("Written as 2026-02-03, a date is read alike in every country.")))
    if not _has_left(project, "clean"):
        return None
    return better(msg(N_("03/02/2026 is February for some and March for others. Tick the correction of the dates.")))


def description(project: Project) -> Judged | None:
    """Title, description, licence and whom to ask."""
    from desktop_app.core.quality import validate

    if not project.described:
        return None
    gaps = [gap for gap in validate(project.dataset) if gap.blocking or gap.id in _HEEDED]
    if not gaps:
        return right(msg(N_("Whoever finds the data knows what it is, how to use it and whom to ask.")))
    return better(gaps[0].message) if _has_left(project, "describe") else None


def publishing(project: Project) -> Judged | None:
    """Where it went, and whether that was proved."""
    if not project.receipts:
        return None
    receipt = json.loads(project.receipts[-1])
    if receipt.get("kind") != PortalKind.PRACTICE.value:
        return better(
            msg(N_("It did not go to the practice portal. If it is public, withdraw it: these are invented data."))
        )
    if not receipt.get("verified"):
        return better(msg(N_("It is not proved yet that what was sent is what people see. Publish it again.")))
    return right(msg(N_("It was sent to the practice portal, read back and found equal.")))


def _body(region: Region) -> set[int]:
    others = {*region.total_rows, *region.section_rows, *region.title_rows, *region.note_rows}
    rows = set(range(region.first_row, region.last_row + 1)) - others
    return {row for row in rows if not is_inside(row, region.left_out)}


def _treatment(project: Project, column_id: str) -> str:
    found = (d.treatment for d in project.table.decisions if d.column_id == column_id)
    return next(found, "")


def _is_corrected(project: Project, step_id: str, column_id: str) -> bool:
    enabled = (item.step for item in project.table.recipe if item.enabled)
    known = (step for step in enabled if not isinstance(step, UnknownStep))
    return any(step.id == step_id and column_id in step.columns() for step in known)


def _has_left(project: Project, page: str) -> bool:
    return PAGES.index(project.reached) > PAGES.index(page)
