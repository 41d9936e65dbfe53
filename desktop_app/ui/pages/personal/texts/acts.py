"""What the officer does on the screen of texts, as changes of the project: one undo step each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.app.project import with_decision, with_table
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.personal_data.text_review import TextReview, is_each, review_of, with_review
from desktop_app.core.text import Message
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal.presenter import decision_for

if TYPE_CHECKING:
    from desktop_app.core.personal_data.text_list import TextList

PAGE = "personal"


def review_decision(context: PageContext, finding: Finding) -> Decision | None:
    """The decision that the review of a column belongs to; None when its texts are not decided one by one."""
    decision = decision_for(finding, context.project.table)
    return decision if decision is not None and is_each(decision.params) else None


def change_review(
    context: PageContext,
    finding: Finding,
    texts: TextList,
    label: Message,
    change: Callable[[TextReview], TextReview],
) -> None:
    """Change what was decided about the texts of a column."""
    decision = review_decision(context, finding)
    if decision is None:
        return
    review = change(review_of(decision.params))
    params = with_review(decision.params, review, left=texts.n_open(review), of=texts.n_found)
    changed = replace(decision, params=params)
    context.apply(PAGE, label, partial(with_table, change=partial(with_decision, decision=changed)))
