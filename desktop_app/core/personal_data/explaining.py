"""What was done to protect people, a plain sentence a column, for "how this was prepared". Never holds cell values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import is_asked
from desktop_app.core.personal_data.treatment import Effect, Parameter
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.text import N_, Message, msg

PRIVATE = frozenset(("link",))  # which key made the codes concerns nobody else


def explain_decisions(decisions: Iterable[Decision], names: Mapping[str, str]) -> tuple[Message, ...]:
    """Sentences in the order of the decisions; `names` by column id. What was kept as it is needs none."""
    return tuple(
        _sentence(decision, names[decision.column_id])
        for decision in decisions
        if decision.column_id in names and treatments()[decision.treatment].effect is not Effect.NOTHING
    )


def _sentence(decision: Decision, column: str) -> Message:
    treatment = treatments()[decision.treatment]
    answers = {p.name: decision.params.get(p.name, p.default) for p in treatment.parameters}
    told = [
        _answer(p, answers[p.name])
        for p in treatment.parameters
        if p.name not in PRIVATE and not p.holds_cell and is_asked(p, answers)
    ]
    if not told:
        return msg(N_("Column «{column}»: {treatment}."), column=column, treatment=treatment.title)
    said = told[0]
    for more in told[1:]:
        said = msg(N_("{first}; {second}"), first=said, second=more)
    return msg(
        N_("Column «{column}»: {treatment} ({answers})."), column=column, treatment=treatment.title, answers=said
    )


def _answer(parameter: Parameter, answer: str | int) -> Message:
    label = next((o.label for o in parameter.options if o.value == str(answer)), None)
    return msg(N_("{question}: {answer}"), question=parameter.label, answer=answer if label is None else label)
