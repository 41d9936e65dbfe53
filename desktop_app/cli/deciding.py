"""Decisions about personal data from a JSON document, by the header of each column (docs/decisions-file.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.project import Project
from desktop_app.core.errors import AnswerNotPossible, TreatmentUnknown
from desktop_app.core.personal_data.finding import Decision, Scan

if TYPE_CHECKING:
    from desktop_app.core.personal_data.treatment import Params, Treatment
    from desktop_app.core.table import Table


def with_decisions(project: Project, raw: Table, scan: Scan, chosen: Mapping[str, object]) -> Project:
    """The project with the decisions of the document. A column goes by its header in the file or after cleaning.

    Raises TreatmentUnknown for an unknown column or treatment, AnswerNotPossible for a parameter that the treatment
    does not have or whose answer is out of its limits.
    """
    from desktop_app.app.preparing import clean_table

    table = clean_table(raw, project.table)
    ids = {key: i for one in (table, raw) for key, i in zip(one.keys, one.ids, strict=True) if i in table.ids}
    types = {f.column_id: f.types for f in scan.findings}
    decisions = []
    for name, said in chosen.items():
        column_id = ids.get(name)
        if column_id is None:
            raise TreatmentUnknown(column=name, treatment="—")
        decisions.append(_decision(name, said, table, (column_id, types.get(column_id, ())), project.country))
    work = replace(project.table, decisions=tuple(decisions))
    return replace(project, tables=(work, *project.tables[1:]))


def _decision(name: str, said: object, table: Table, column: tuple[str, tuple[str, ...]], country: str) -> Decision:
    from desktop_app.core.personal_data import treatments

    column_id, types = column
    document = said if isinstance(said, dict) else {}
    treatment = treatments().get(str(document.get("treatment", "")))
    if treatment is None:
        raise TreatmentUnknown(column=name, treatment=str(document.get("treatment", "—")))
    return Decision(
        column_id,
        tuple(document.get("types", types)),
        treatment.id,
        str(document.get("reason", "")),
        str(document.get("legal_basis", "")),
        _answers(treatment, document.get("params", {}), (name, column_id), table, country),
    )


def _answers(treatment: Treatment, said: object, column: tuple[str, str], table: Table, country: str) -> Params:
    """The answers given, and for the others those that suit the column's values."""
    from desktop_app.core.personal_data.offers import suggested_params
    from desktop_app.core.personal_data.parameters import checked

    name, column_id = column
    if not isinstance(said, dict):
        raise AnswerNotPossible(column=name, parameter="params")
    given = checked(treatment, said, name)
    missing = {p.name for p in treatment.parameters} - said.keys()
    if not missing:
        return given
    suits = suggested_params(treatment, table, column_id, country)
    return {key: value for key, value in given.items() if key not in missing} | {key: suits[key] for key in missing}
