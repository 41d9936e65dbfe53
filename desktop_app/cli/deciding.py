"""Decisions about personal data from a JSON document, by the header of each column (docs/decisions-file.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.checking.places import is_place
from desktop_app.app.project import Project
from desktop_app.core.errors import AnswerNotPossible, TreatmentUnknown
from desktop_app.core.personal_data.finding import Decision, Scan

if TYPE_CHECKING:
    from desktop_app.core.personal_data.treatment import Params, Treatment
    from desktop_app.core.table import Table


def with_decisions(project: Project, raw: Table, scan: Scan, chosen: Mapping[str, object]) -> Project:
    """The project with the decisions of the document. A column goes by its header in the file or after cleaning.

    Raises TreatmentUnknown for an unknown column or treatment, AnswerNotPossible for a parameter that the treatment
    does not have or whose answer is out of its limits, for types that are no list, and for keeping without a reason and
    a legal basis of the country. A name like "text:description" is a text of the description.
    """
    from desktop_app.app.preparing import clean_table

    table = clean_table(raw, project.table)
    ids = {key: i for one in (table, raw) for key, i in zip(one.keys, one.ids, strict=True) if i in table.ids}
    types = {f.column_id: f.types for f in scan.findings}
    decisions = []
    for name, said in chosen.items():
        if is_place(name):
            decisions.append(_about_text(name, said, project.country))
            continue
        column_id = ids.get(name)
        if column_id is None:
            raise TreatmentUnknown(column=name, treatment="—")
        decisions.append(_decision(name, said, table, (column_id, types.get(column_id, ())), project.country))
    work = replace(project.table, decisions=tuple(decisions))
    return replace(project, tables=(work, *project.tables[1:]))


def _about_text(place: str, said: object, country: str) -> Decision:
    """What to do about a text of the description (its `place` as a refusal names it): keep it, or write it anew."""
    document = said if isinstance(said, dict) else {}
    treatment, types = str(document.get("treatment", "—")), _types(document, (), place)
    if treatment != "keep":
        raise TreatmentUnknown(column=place, treatment=treatment)
    if not types:
        raise AnswerNotPossible(column=place, parameter="types")
    return Decision(place, types, treatment, *_why_kept(document, place, country))


def _types(document: Mapping[str, object], found: tuple[str, ...], name: str) -> tuple[str, ...]:
    said = document.get("types", found)
    if not isinstance(said, list | tuple) or not all(isinstance(kind, str) for kind in said):
        raise AnswerNotPossible(column=name, parameter="types")
    return tuple(said)


def _why_kept(document: Mapping[str, object], name: str, country: str) -> tuple[str, str]:
    """The officer's sentence and the legal basis, which must be one of the country's."""
    from desktop_app.core.countries import profile

    reason, basis = document.get("reason"), document.get("legal_basis")
    if not isinstance(reason, str) or not reason.strip():
        raise AnswerNotPossible(column=name, parameter="reason")
    if basis not in {known.id for known in profile(country).legal_bases}:
        raise AnswerNotPossible(column=name, parameter="legal_basis")
    return reason, str(basis)


def _decision(name: str, said: object, table: Table, column: tuple[str, tuple[str, ...]], country: str) -> Decision:
    from desktop_app.core.personal_data import treatments

    column_id, types = column
    document = said if isinstance(said, dict) else {}
    treatment = treatments().get(str(document.get("treatment", "")))
    if treatment is None:
        raise TreatmentUnknown(column=name, treatment=str(document.get("treatment", "—")))
    kept = _why_kept(document, name, country) if treatment.id == "keep" else ("", "")
    answers = _answers(treatment, document.get("params", {}), (name, column_id), table, country)
    return Decision(column_id, _types(document, types, name), treatment.id, *kept, answers)


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
