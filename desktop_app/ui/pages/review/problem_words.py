"""What a problem of cells says, and the page where it is mended; free of Qt."""

from __future__ import annotations

from desktop_app.core.quality.rules import ProblemKind
from desktop_app.core.quality.validation import Problem
from desktop_app.core.text import N_, Message, msg_n

_WORDS = {
    ProblemKind.TYPE: (
        N_("«{column}»: {n} cell is of another type"),
        N_("«{column}»: {n} cells are of another type"),
    ),
    ProblemKind.REQUIRED: (
        N_("«{column}»: {n} cell is empty and should not be"),
        N_("«{column}»: {n} cells are empty and should not be"),
    ),
    ProblemKind.UNIQUE: (
        N_("«{column}»: {n} value is repeated and should not be"),
        N_("«{column}»: {n} values are repeated and should not be"),
    ),
    ProblemKind.KEY: (
        N_("«{column}»: {n} row has no value of its own"),
        N_("«{column}»: {n} rows have no value of their own"),
    ),
    ProblemKind.MINIMUM: (
        N_("«{column}»: {n} value lies before the period of the data"),
        N_("«{column}»: {n} values lie before the period of the data"),
    ),
    ProblemKind.MAXIMUM: (
        N_("«{column}»: {n} value lies after the period of the data"),
        N_("«{column}»: {n} values lie after the period of the data"),
    ),
    ProblemKind.LIST: (
        N_("«{column}»: {n} code is not in the official list"),
        N_("«{column}»: {n} codes are not in the official list"),
    ),
    ProblemKind.REPEATED: (N_("{n} row repeats another"), N_("{n} rows repeat another")),
    ProblemKind.BLANK: (N_("{n} row is empty"), N_("{n} rows are empty")),
}
_OF_PERIOD = frozenset((ProblemKind.MINIMUM, ProblemKind.MAXIMUM))


def problem_words(problem: Problem) -> Message:
    """One sentence."""
    return msg_n(*_WORDS[problem.kind], problem.n, column=problem.column)


def way_to_mend(problem: Problem) -> tuple[str, str]:
    """Page and field: the period may be what is wrong, all else is cleaning."""
    return ("describe", "period") if problem.kind in _OF_PERIOD else ("clean", "")
