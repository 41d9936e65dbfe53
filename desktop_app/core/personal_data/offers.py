"""What is offered for each kind of data, the first being suggested. Nothing is ever applied by itself.

The order follows the project's table of defaults: what identifies directly goes; dates, ages, amounts and places lose
detail; rare categories are grouped; texts are left out or cleaned. A plain hash is in no list: the numbers of a cédula
are so few that all can be tried.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.finding import MARKED, Finding, Sensitivity
from desktop_app.core.personal_data.treatment import Params, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.personal_data.wording import KINDS, sensitivity_of
from desktop_app.core.table import Table

KEEP = "keep"
FIRST_SHOWN = 4  # the others wait behind "more ways"
_TEXT = ("remove_column", "clean_free_text", "remove_rows")
_DIRECT = ("remove_column", "replace_by_code", "mask_part", "remove_rows")
_CATEGORY = ("group_rare", "remove_column", "remove_rows")
_BY_TYPE: dict[str, tuple[str, ...]] = {
    "AGE": ("age_bands", "limit_extremes", "remove_column"),
    "BIRTH_DATE": ("birth_year_bands", "date_to_period", "remove_column"),
    "SALARY": ("number_bands", "round_number", "remove_column", "limit_extremes"),
    "COORDINATES": ("round_coordinates", "remove_column"),
    "PLACE": ("geography_up", "group_rare", "remove_column"),
    "DATE": ("date_to_period", "remove_column"),
    "EC_RUC": ("remove_column", "remove_rows", "replace_by_code", "mask_part"),
    "GT_NIT": ("remove_column", "remove_rows", "replace_by_code", "mask_part"),
    "PHONE": ("remove_column", "mask_part", "replace_by_code", "remove_rows"),
    "EMAIL": ("remove_column", "mask_part", "replace_by_code", "remove_rows"),
    "VEHICLE_ID": _DIRECT,
    MARKED: ("remove_column", "replace_by_code", "group_rare"),
}


def offered(finding: Finding) -> tuple[Treatment, ...]:
    """The treatments for a finding, best first; `keep` is always among the first shown."""
    known = treatments()
    fitting = [name for name, treatment in known.items() if name != KEEP and treatment.offered_for(finding)]
    first = [name for name in _listed(finding) if name in fitting]
    ranked = [*first, *(name for name in fitting if name not in first)]
    ranked.insert(min(FIRST_SHOWN - 1, len(ranked)), KEEP)
    return tuple(known[name] for name in ranked)


def suggested_for(types: tuple[str, ...], *, free_text: bool = False, lawful_public: bool = False) -> str:
    """The id of the treatment that the card marks as suggested.

    What the law orders to publish is suggested to be kept. Special categories have no good default: leaving the column
    out is the one that can never harm.
    """
    if lawful_public:
        return KEEP
    if free_text or not types or sensitivity_of(_known(types)) is Sensitivity.SPECIAL:
        return "remove_column"
    return _listed_types(types)[0]


def suggested_params(treatment: Treatment, table: Table, column_id: str, country: str) -> Params:
    """Answers to the treatment's questions that suit the header and the values of the column (runs the plan)."""
    if not treatment.parameters:
        return {}
    distinct = pl.col(column_id).drop_nulls().unique()
    values = table.frame.select(distinct).collect(engine="streaming").to_series()
    return treatment.suggest(values, TreatmentContext(country=country, header=table.column(column_id).name))


def _listed(finding: Finding) -> tuple[str, ...]:
    return _TEXT if finding.free_text else _listed_types(finding.types)


def _listed_types(types: tuple[str, ...]) -> tuple[str, ...]:
    for name in types:
        if name in _BY_TYPE:
            return _BY_TYPE[name]
    return _DIRECT if sensitivity_of(_known(types)) is Sensitivity.DIRECT else _CATEGORY


def _known(types: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in types if name in KINDS)
