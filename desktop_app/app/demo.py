"""The example from start to finish: the sample workbook with the answers a careful officer would give.

The answers follow the kind of each finding, not its position: whatever the scan finds gets a decision of its own.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.app.project import Project
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.resources import resource_path

SAMPLE = "Atenciones_2026.xlsx"
_QUASI_REASON = "Sin nombres ni cédulas describe la atención, no a la persona."


def sample_path() -> Path:
    """The example workbook that ships with the program."""
    return resource_path("samples", SAMPLE)


def answer(project: Project, scan: Scan) -> Project:
    """The project with a decision for every finding and the description filled in."""
    decisions = tuple(_decide(finding) for finding in scan.findings)
    work = replace(project.table, decisions=decisions)
    return replace(project, tables=(work, *project.tables[1:]), dataset=describe(project.dataset), confirmed=True)


def describe(dataset: Dataset) -> Dataset:
    """The description of the example, keeping its dictionary."""
    return replace(
        dataset,
        title="Atenciones sociales del Patronato Provincial, enero a octubre de 2026",
        description="Cada fila es una atención dada por el Patronato Provincial de Servicios Sociales: fecha, cantón, "
        "servicio y monto entregado. No incluye nombres ni números de identidad.",
        institution="Patronato Provincial de Servicios Sociales",
        acronym="PPSS",
        contact=Contact("Dirección de Gestión Social", "datos@patronato.example"),
        licence="CC-BY-4.0",
        frequency="MONTHLY",
        theme="SOCI",
        tags=("atención social", "salud", "cantones"),
        period=Period("2026-01-01", "2026-10-31"),
        place="Pichincha, Ecuador",
        source="Registro de atenciones",
    )


def _decide(finding: Finding) -> Decision:
    if finding.free_text:
        return Decision(finding.column_id, finding.types, "clean_free_text")
    if finding.sensitivity is Sensitivity.QUASI:
        return Decision(finding.column_id, finding.types, "keep", _QUASI_REASON, "not_personal")
    return Decision(finding.column_id, finding.types, "remove_column")
