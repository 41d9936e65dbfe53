"""Where each sentence of a portal's validation belongs: beside a question of its form or of the description."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop_app.core.errors import AppError
from desktop_app.core.metadata.exchange.ckan_form import place_of
from desktop_app.core.metadata.portal_form import PortalForm
from desktop_app.core.publishing.refusals import Refusal, refusals
from desktop_app.ui.pages.describe.presenter import OF_DATASET, OF_FILES, control_of
from desktop_app.ui.pages.describe.question import Question
from desktop_app.ui.texts import _, render


@dataclass(frozen=True, slots=True)
class Refused:
    """`placed`: (name of the control, what was said); `summary`: what stands above them all."""

    title: str
    summary: str
    placed: tuple[tuple[str, Refusal], ...] = ()


def place_refusals(problem: AppError, questions: Mapping[str, Question], form: PortalForm) -> Refused:
    """What was said, each at its control; what has none is said in the summary."""
    found = [(_control(r.field, questions, form), r) for r in refusals(problem)]
    placed = tuple((name, r) for name, r in found if name)
    homeless = "; ".join(f"{r.field}: {r.words}" for name, r in found if not name)
    beside = _("Its words stand beside each answer.") if placed else render(problem.action_message)
    labels = dict.fromkeys(questions[name].label if name else r.field for name, r in found)
    title = replace(problem.title_message, values={**problem.values, "fields": ", ".join(labels)})
    return Refused(render(title if labels else problem.title_message), homeless or beside, placed)


def _control(field: str, controls: Collection[str], form: PortalForm) -> str:
    names = (f"{OF_DATASET}{field}", f"{OF_FILES}{field}", control_of(place_of(field, form)))
    return next((name for name in names if name in controls), "")
