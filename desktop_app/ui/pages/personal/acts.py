"""What the officer does on the page, as changes of the project: one undo step each, a typed sentence being one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.app.code_keys import CODES
from desktop_app.app.preparing import relax_for_transparency
from desktop_app.app.project import Project, TableWork, with_decision, with_table, without_decision
from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal.presenter import KEEP, NOT_PERSONAL, decision_for

if TYPE_CHECKING:
    from desktop_app.core.personal_data.treatment import Params

PAGE = "personal"


def decide(context: PageContext, finding: Finding, treatment: str, params: Params | None = None) -> None:
    """Choose a treatment, with answers to its questions."""
    label = msg(N_("Decide about «{column}»"), column=finding.column_name)
    decision = Decision(finding.column_id, finding.types, treatment, params=dict(params or {}))
    _work(context, label, partial(with_decision, decision=decision))


def answer_one(context: PageContext, finding: Finding, name: str, value: str | int) -> None:
    """Answer one question of the chosen treatment; typing on is one undo step."""
    decision = decision_for(finding, context.project.table)
    if decision is None or decision.params.get(name) == value:
        return
    changed = replace(decision, params={**decision.params, name: value})
    label = msg(N_("How to protect «{column}»"), column=finding.column_name)
    _work(context, label, partial(with_decision, decision=changed), merge=f"params:{finding.column_id}:{name}")


def link_series(context: PageContext, finding: Finding, series: str, params: Params) -> None:
    """Make the codes of a series: the project belongs to it from now on."""
    decision = Decision(finding.column_id, finding.types, CODES, params=dict(params))

    def linked(project: Project) -> Project:
        return replace(with_table(project, partial(with_decision, decision=decision)), series=series)

    context.apply(PAGE, msg(N_("Link the codes with the series «{series}»"), series=series), linked)


def decide_alike(context: PageContext, findings: Sequence[Finding], decision: Decision) -> None:
    """Decide about other findings of the same kind as about one; one undo step for all."""

    def alike(work: TableWork) -> TableWork:
        for finding in findings:
            own = replace(decision, column_id=finding.column_id, types=finding.types)
            work = with_decision(work, own)
        return work

    n = len(findings)
    _work(context, msg_n(N_("Decide about {n} more column"), N_("Decide about {n} more columns"), n), alike)


def dismiss(context: PageContext, finding: Finding, sentence: str) -> None:
    """Say that a column is not about people: it is kept, and `sentence` is recorded as the reason."""
    label = msg(N_("«{column}» is not personal"), column=finding.column_name)
    decision = Decision(finding.column_id, finding.types, KEEP, sentence, NOT_PERSONAL)
    _work(context, label, partial(with_decision, decision=decision))


def take_back(context: PageContext, finding: Finding) -> None:
    """Leave a finding undecided again."""
    label = msg(N_("Take back the decision about «{column}»"), column=finding.column_name)
    _work(context, label, partial(without_decision, column_id=finding.column_id))


def explain(context: PageContext, finding: Finding, change: Callable[[Decision], Decision]) -> None:
    """Change legal basis or sentence of what is kept; what the transparency answer decided becomes the officer's."""
    decision = decision_for(finding, context.project.table)
    if decision is None:
        return
    own = {key: value for key, value in decision.params.items() if key != "by"}
    changed = change(replace(decision, params=own))
    label = msg(N_("Reason to keep «{column}»"), column=finding.column_name)
    _work(context, label, partial(with_decision, decision=changed), merge=f"reason:{finding.column_id}")


def answer(context: PageContext, scan: Scan, *, required: bool) -> None:
    """Answer the one question about the transparency law."""
    label = msg(N_("Answer about the transparency law"))
    context.apply(PAGE, label, lambda project: relax_for_transparency(project, scan, answer=required))


def mark(context: PageContext, column_id: str, name: str) -> None:
    """Say that a column without signs is personal."""
    label = msg(N_("Mark «{column}» as personal"), column=name)
    _work(context, label, lambda work: replace(work, marked=(*work.marked, column_id)))


def unmark(context: PageContext, finding: Finding) -> None:
    """Take such a mark back, and what was decided with it."""
    gone = finding.column_id

    def without(work: TableWork) -> TableWork:
        return replace(without_decision(work, gone), marked=tuple(m for m in work.marked if m != gone))

    _work(context, msg(N_("Take back the mark of «{column}»"), column=finding.column_name), without)


def _work(context: PageContext, label: Message, change: Callable[[TableWork], TableWork], merge: str = "") -> None:
    context.apply(PAGE, label, partial(with_table, change=change), merge)
