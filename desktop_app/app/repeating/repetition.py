"""Repeat last month's project with a new file: one value with the project made, what was carried and what is asked.

Answers about the table and its columns change what everything else is asked about, so they are given beforehand
(`answers`) and the repetition is made again; all others change the project alone (`answering`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.app import choosing, preparing
from desktop_app.app.project import Answered, Project, Repeated, TableWork, new_project
from desktop_app.app.repeating import carrying, periods
from desktop_app.app.repeating.finding_table import find_table
from desktop_app.app.repeating.matching import Matching, match
from desktop_app.app.repeating.overlap import Overlap
from desktop_app.app.repeating.question import TYPED, Question
from desktop_app.core.cleaning.step import RecipeStep, Step
from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import N_, Message, msg

if TYPE_CHECKING:
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.app.settings import Settings
    from desktop_app.core.personal_data.finding import Scan
    from desktop_app.core.profiling.column_profile import ColumnProfile
    from desktop_app.core.reading.source import Opened
    from desktop_app.core.table import Table

STAGES = 4


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed besides both files. `now`: ISO 8601 with offset.

    `project`: id of the project that is made anew with other answers; "" for a new one.
    """

    settings: Settings
    credentials: Credentials
    now: str
    project: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """What holds as last month, for the summary: counts, and names of columns. `period` is the new one.

    `mended` says the safe corrections that last month did not need. `added` are the columns of the new file that last
    month's did not have, `gone` those it had and published.
    """

    sheet: str
    same_sheet: bool
    n_rows: int
    n_before: int
    n_columns: int
    n_removed: int
    n_decisions: int
    n_steps: int
    n_described: int
    period: Period = Period()  # noqa: RUF009 - frozen
    past: Period = Period()  # noqa: RUF009 - frozen
    mended: tuple[Message, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repetition:
    """The project over the new file with everything carried, and what is new; `past`: last month's description."""

    project: Project
    questions: tuple[Question, ...]
    carried: Carried
    past: Dataset

    def open_questions(self, project: Project) -> tuple[Question, ...]:
        """Those that wait for an answer in the project as it is now."""
        return tuple(q for q in self.questions if not is_answered(project, q))


@dataclass(frozen=True)
class Month:
    """The new table beside last month's, each view of it made once. `matching` with the answers carried out."""

    memory: Memory
    opened: Opened
    work: TableWork
    matching: Matching
    country: str
    year: int
    said: tuple[Period, ...] = ()  # periods that the file names
    progress: Progress = SILENT

    @cached_property
    def raw(self) -> Table:
        """As in the file."""
        return preparing.raw_table(self.opened, self.work)

    @cached_property
    def cleaned(self) -> Table:
        """After the recipe."""
        return preparing.clean_table(self.raw, self.work)

    @cached_property
    def scan(self) -> Scan:
        """Of the cleaned table."""
        return preparing.find_people(self.cleaned, self.work, self.country, self.progress)

    @cached_property
    def profiles(self) -> dict[str, ColumnProfile]:
        """Of the cleaned table, by column id."""
        from desktop_app.core.profiling import profile_table

        return {p.column_id: p for p in profile_table(self.cleaned, progress=self.progress)}


def repeat(
    memory: Memory, opened: Opened, desk: Desk, answers: Iterable[Answered] = (), progress: Progress = SILENT
) -> Repetition:
    """The repetition. Raises NotLikeLastTime, CodeKeyMissing, Cancelled."""
    from desktop_app.app.repeating.asking import questions_about
    from desktop_app.app.repeating.mending import names_as_before
    from desktop_app.app.repeating.saying_period import period_of, periods_said

    said = {a.question: a.choice for a in answers}
    progress.at(0, STAGES, msg(N_("Looking for the table")))
    work, about_table = find_table(opened, memory, said.get("table", ""))
    headers = dict(choosing.headers_in_file(opened, work))
    whole = preparing.raw_table(opened, work)
    found = match(memory.headers, headers, Overlap(memory, whole))
    matching = _answered(found, said)
    ids = {**matching.same, **dict.fromkeys(matching.lost, "")}
    work, about_hidden = _corrected(memory, opened, work, ids, said)
    progress.at(1, STAGES, msg(N_("Repeating what you decided")))
    raw = preparing.raw_table(opened, work)
    work = carrying.carried_work(memory, ids, work, raw)
    cleaned = preparing.clean_table(raw, work)
    work = replace(work, recipe=(*work.recipe, *names_as_before(memory, matching.same, cleaned)))
    work = carrying.with_share(work, memory.n_rows, cleaned.n_rows())
    country = memory.project.country
    used = {f"c{column}" for column in work.region.columns} if work.region else set()
    seen = replace(matching, added=tuple(i for i in matching.added if i in used))
    told = periods_said(opened, work)
    month, mended = _mended(Month(memory, opened, work, seen, country, int(desk.now[:4]), told, progress))
    progress.at(2, STAGES, msg(N_("Looking for personal data")))
    period = period_of(month, desk.settings)
    project = _project(month, desk, ids, period)
    progress.at(3, STAGES, msg(N_("Looking for what is new")))
    structural = [q for q in (about_table, about_hidden) if q is not None]
    asked = questions_about(month, found, period)
    progress.at(STAGES, STAGES)
    repeated = Repeated(memory.project.id, tuple(a for a in answers if a.question in said))
    return Repetition(
        replace(project, repeated=repeated),
        (*structural, *asked),
        _carried(month, project, mended),
        memory.project.dataset,
    )


def _mended(month: Month) -> tuple[Month, tuple[Step, ...]]:
    """The month with the safe corrections that its known columns ask for and last month's did not."""
    from desktop_app.app.repeating.mending import new_corrections

    added = set(month.matching.added)
    known = tuple(p for i, p in month.profiles.items() if i not in added)
    table = month.cleaned.drop(added & set(month.cleaned.ids))
    steps = new_corrections(table, known, month.work.recipe, month.country, month.progress)
    if not steps:
        return month, ()
    recipe = (*month.work.recipe, *(RecipeStep(step) for step in steps))
    return replace(month, work=replace(month.work, recipe=recipe)), steps


def is_answered(project: Project, question: Question) -> bool:
    """Whether the project answers the question: a finding by a decision, everything else by an answer."""
    if question.disclosure is not None:
        return project.table.disclosure != question.disclosure
    if question.finding is not None:
        from desktop_app.core.personal_data.finding import Scan

        return not preparing.open_findings(Scan((question.finding,), 0), project.table)
    given = project.repeated.answers if project.repeated else ()
    valid = {choice.id for choice in question.choices if not choice.elsewhere}
    return any(a.question == question.id and a.choice in valid and _is_said(a) for a in given)


def _is_said(answer: Answered) -> bool:
    """Whether what had to be typed names a period."""
    from desktop_app.core.metadata.periods import period_in

    return answer.choice != TYPED or bool(period_in(answer.text).start)


def _answered(found: Matching, said: dict[str, str]) -> Matching:
    """Proposals count as the same column until the officer says otherwise."""
    no = [r for r in found.renamed if said.get(f"renamed:{r.new}") == "other"]
    yes = {r.old: r.new for r in found.renamed if r not in no}
    return replace(
        found,
        same={**found.same, **yes},
        lost=(*found.lost, *(r.old for r in no)),
        added=(*found.added, *(r.new for r in no)),
    )


def _corrected(
    memory: Memory, opened: Opened, work: TableWork, ids: dict[str, str], said: dict[str, str]
) -> tuple[TableWork, Question | None]:
    """The table with last month's columns left out, and hidden rows and columns as answered; both sheets' alike."""
    from desktop_app.app.repeating.asking import hidden_question

    before = memory.project.table.corrections.publish_hidden
    publish = {"publish": True, "leave_out": False}.get(said.get("hidden", ""))
    asked = choosing.hidden_question(opened, work)
    if asked is not None and publish is None and before is False:
        publish = False  # leaving out can never publish what nobody looked at
    now = carrying.carried_corrections(memory, ids, replace(work.corrections, publish_hidden=publish))
    if now != work.corrections:
        work = choosing.correct(opened, work, now)
    told = asked is not None and before is not False
    return work, hidden_question(asked) if told and asked is not None else None


def _project(month: Month, desk: Desk, ids: dict[str, str], period: Period) -> Project:
    old = month.memory.project
    past = old.dataset.period
    new = period if period.start and periods.follows(past, period) else next(iter(periods.following(past)), Period())
    work = carrying.with_constants(month.work, past, new)
    fresh = new_project(desk.now, old.country)
    project = replace(
        fresh,
        id=desk.project or fresh.id,
        page="repeat",
        reached="repeat",
        tables=(work,),
        dataset=carrying.carried_dataset(month.memory, ids, new if past.start else period),
        described=True,
        target=old.target,
        formats=old.formats,
        guard=old.guard,
        series=old.series,
    )
    return carrying.with_keys(project, desk.credentials)


def _carried(month: Month, project: Project, mended: tuple[Step, ...]) -> Carried:
    from desktop_app.app.repeating.finding_table import is_same_sheet

    work = project.table
    said = [f for r in project.dataset.resources for f in r.fields if f.description]
    return Carried(
        sheet=work.sheet,
        same_sheet=is_same_sheet(work.sheet, month.memory.project.table.sheet),
        n_rows=month.scan.n_rows,
        n_before=month.memory.n_rows,
        n_columns=len(month.cleaned.columns),
        n_removed=sum(d.treatment == "remove_column" for d in work.decisions),
        n_decisions=len(work.decisions),
        n_steps=sum(entry.enabled for entry in work.recipe) - len(mended),
        n_described=len(said),
        period=project.dataset.period,
        past=month.memory.project.dataset.period,
        mended=tuple(step.proposal() for step in mended),
        added=tuple(c.name for c in month.raw.columns if c.id in month.matching.added),
        gone=tuple(month.memory.headers[i] for i in month.matching.lost if i in month.memory.fields),
    )
