"""The three views of the page, their words, and what the first job brings. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.app.cleaning import recipe_of
from desktop_app.app.project import Project, with_table
from desktop_app.core.cleaning.step import Suggestion
from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.progress import Progress
from desktop_app.core.text import N_

if TYPE_CHECKING:
    from desktop_app.app.workspace import Workspace

CARDS, VALUES, STEPS = "cards", "values", "steps"
TABS = ((CARDS, N_("Suggestions")), (VALUES, N_("Values of a column")), (STEPS, N_("Corrections made")))
TITLES = {
    CARDS: N_("Correct the problems of the table"),
    VALUES: N_("Correct the values that are badly written"),
    STEPS: N_("Review the corrections made"),
}
LEADS = {
    VALUES: N_("Here you see each value with its number of rows. Only those you tick are corrected."),
    STEPS: N_("They are carried out in this order. Your original file is not changed."),
}


@dataclass(frozen=True, slots=True)
class Looked:
    """What the first job brings: corrections, and the columns to mask."""

    suggestions: tuple[Suggestion, ...]
    findings: dict[str, Finding]
    names: dict[str, str]


def looked_at(workspace: Workspace, progress: Progress) -> Looked:
    """What the data asks for, and what must be hidden while it is shown."""
    scan = workspace.scan(progress)
    found = workspace.suggestions(progress)
    names = {column.id: column.name for column in workspace.raw().columns}
    return Looked(found, {f.column_id: f for f in scan.findings}, names)


def with_safe_corrections(looked: Looked, project: Project) -> Project:
    """The safe corrections ticked, once; the officer's own ticks are never overwritten later."""
    recipe = recipe_of(looked.suggestions)
    return with_table(project, lambda work: replace(work, recipe=recipe, recipe_made=True))
