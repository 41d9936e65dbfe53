"""The answers of a decision to the questions of its treatment: checked, completed with defaults, and read."""

from __future__ import annotations

from desktop_app.core.errors import AnswerNotPossible
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatment import Parameter, Params, Treatment

OWN = frozenset(("by", "key"))  # not asked: who decided, and which key made the codes


def checked(treatment: Treatment, params: Params, column: str) -> dict[str, str | int]:
    """All answers, those not given being the defaults; raises AnswerNotPossible naming column and parameter."""
    known, own = {p.name for p in treatment.parameters}, OWN | treatment.noted
    for name in params:
        if name not in known | own:
            raise AnswerNotPossible(column=column, parameter=name)
    answers = {p.name: _one(p, params.get(p.name, p.default), column) for p in treatment.parameters}
    return answers | {name: params[name] for name in params if name in own}


def is_asked(parameter: Parameter, answers: Params) -> bool:
    """Whether a question matters, given the answers to the others."""
    return parameter.asked_if is None or str(answers.get(parameter.asked_if[0], "")) in parameter.asked_if[1]


def whole_number(treatment: Treatment, decision: Decision, name: str) -> int:
    """The answer to a question about a number."""
    return int(_answer(treatment, decision, name))


def text_answer(treatment: Treatment, decision: Decision, name: str) -> str:
    """The answer to any question, as text."""
    return str(_answer(treatment, decision, name))


def _answer(treatment: Treatment, decision: Decision, name: str) -> str | int:
    parameter = next(p for p in treatment.parameters if p.name == name)
    return _one(parameter, decision.params.get(name, parameter.default), decision.column_id)


def _one(parameter: Parameter, answer: object, column: str) -> str | int:
    wrong = AnswerNotPossible(column=column, parameter=parameter.name)
    if isinstance(answer, bool) or not isinstance(answer, str | int):
        raise wrong
    if parameter.options:
        if str(answer) not in {option.value for option in parameter.options}:
            raise wrong
        return str(answer)
    if isinstance(parameter.default, str):
        return str(answer)
    try:
        whole = int(answer)
    except ValueError:
        raise wrong from None
    if not parameter.lowest <= whole <= parameter.highest:
        raise wrong
    return whole
