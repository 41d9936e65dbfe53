"""The three views of the page, their words, and what the first job brings. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.app.cleaning import recipe_of
from desktop_app.app.project import Project, with_table
from desktop_app.core.cleaning.step import Recipe, Suggestion, UnknownStep
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
    """What the first job brings: corrections, and the columns to mask; `made_by`, the steps whose columns are in it."""

    suggestions: tuple[Suggestion, ...]
    findings: dict[str, Finding]
    names: dict[str, str]
    made_by: Recipe = ()


def looked_at(workspace: Workspace, progress: Progress) -> Looked:
    """What the data asks for, and what must be hidden while it is shown."""
    scan = workspace.scan(progress)
    found = workspace.suggestions(progress)
    names = {column.id: column.name for column in workspace.raw().columns}
    return with_made(workspace, Looked(found, {f.column_id: f for f in scan.findings}, names), progress)


def made_by(workspace: Workspace) -> Recipe:
    """The recipe as far as it makes columns."""
    return workspace.project.table.recipe[: max(workspace.makers(), default=-1) + 1]


def with_made(workspace: Workspace, looked: Looked, progress: Progress) -> Looked:
    """The same with what the columns that the recipe makes by now ask for, behind all else.

    A column made of one that holds data about people is masked like it, until it is scanned itself.
    """
    recipe, findings = made_by(workspace), dict(looked.findings)
    names = {column.id: column.name for column in workspace.prefixes().after(recipe).columns} | looked.names
    for at, ids in workspace.makers().items():
        step = recipe[at].step
        sources = () if isinstance(step, UnknownStep) else step.columns()
        known = next((findings[i] for i in sources if i in findings), None)
        if known is not None:
            findings |= {i: replace(known, column_id=i) for i in ids if i not in findings}
    found = (*workspace.suggestions(progress), *workspace.made_suggestions(progress))
    return Looked(found, findings, names, recipe)


def with_safe_corrections(looked: Looked, project: Project) -> Project:
    """The safe corrections ticked, once; the officer's own ticks are never overwritten later."""
    recipe = recipe_of(looked.suggestions)
    return with_table(project, lambda work: replace(work, recipe=recipe, recipe_made=True))
