"""What the officer does on the page, as changes of the project: one undo step each, a typed sentence being one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop_app.app.preparing import relax_for_transparency
from desktop_app.app.project import TableWork, with_decision, with_table, without_decision
from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal.presenter import decision_for

PAGE = "personal"


def decide(context: PageContext, finding: Finding, treatment: str) -> None:
    """Choose a treatment."""
    label = msg(N_("Decide about «{column}»"), column=finding.column_name)
    _work(context, label, partial(with_decision, decision=Decision(finding.column_id, finding.types, treatment)))


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
