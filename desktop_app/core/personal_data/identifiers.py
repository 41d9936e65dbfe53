"""The judge of a column for any identifier, from what its rule says: header, share of valid values, chance.

The identifiers of Ecuador and Guatemala have judges of their own (`judges.py`) and win over those of other countries:
one number in ten passes a check digit of one figure, and a column of cédulas must not become a column of DUIs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop_app.core.personal_data.headers import HINT, STRONG
from desktop_app.core.personal_data.judges import ENOUGH, FEWEST, LIKELY, POSSIBLE, SURE, Judge, Judged
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule

OWN = ("ec", "gt")
LEADING = ("EC_CEDULA", "EC_RUC", "GT_DPI", "GT_NIT")
UNCHECKED = 0.2  # from this chance on the values prove nothing
CHECK_FIGURE = 0.1  # up to it a rule has a check digit; forms alone may be running numbers
UNMISTAKABLE = 0.05  # below it the values convince without a header
MOST, NEARLY_ALL = 0.8, 0.95
SOME_PERSONS = 0.25  # share of persons among the firms of a taxpayers' column
FEW_VALUES, MANY_VALUES = 5, 20


@cache
def foreign() -> frozenset[str]:
    """Types of the identifiers of other countries."""
    return frozenset(rule.entity for rule in rules() if rule.country and rule.country not in OWN)


@cache
def checked() -> frozenset[str]:
    """Types whose numbers obey a rule that chance seldom satisfies."""
    return frozenset(rule.entity for rule in rules() if rule.country and 0 < rule.chance < UNCHECKED)


@cache
def foreign_judges() -> Mapping[str, Judge]:
    """A judge for each of them."""
    return {rule.entity: _judge_of(rule) for rule in rules() if rule.entity in foreign()}


def _judge_of(rule: Rule) -> Judge:
    def judge(column: Judged) -> float:
        share = column.share(rule.entity if rule.whole else "long_code")
        led = max(column.share(name) for name in LEADING)
        if not share or led >= ENOUGH or column.share("masked") > ENOUGH:
            return 0.0
        return _confidence(column, rule, share)

    return judge


def _confidence(column: Judged, rule: Rule, share: float) -> float:
    says, n_distinct = column.says(rule.entity), column.evidence.n_distinct
    if says == STRONG:
        if share >= ENOUGH:
            return SURE if rule.chance < UNCHECKED else LIKELY
        some = share >= SOME_PERSONS and column.evidence.cells.get(rule.entity, 0) >= FEWEST
        return LIKELY if some and rule.chance < UNCHECKED else 0.0
    if rule.chance >= UNCHECKED:
        return 0.0
    if says == HINT:
        return LIKELY if share >= MOST and n_distinct >= FEW_VALUES else 0.0
    if column.names("thing"):
        return 0.0
    convincing = rule.chance < UNMISTAKABLE or (rule.chance <= CHECK_FIGURE and column.is_unhelpful)
    return POSSIBLE if share >= NEARLY_ALL and n_distinct >= MANY_VALUES and convincing else 0.0
