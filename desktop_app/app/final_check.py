"""The last gate: the exact bytes that will leave are read back from disk and scanned again.

What was decided to be kept does not stop it again. An undecided finding, a new kind of data and a treatment that did
not do its work do.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from desktop_app.core.errors import PersonalDataLeft
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import FileRole, Package
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import Region
from desktop_app.core.table import Table

# kinds whose shape alone proves them; names in a title ("Hospital José…") are the officer's to judge
_IN_TEXTS = frozenset({"EC_CEDULA", "GT_DPI", "PHONE"})


def check_leaving(
    package: Package, dataset: Dataset, decisions: tuple[Decision, ...], country: str, progress: Progress = SILENT
) -> tuple[Finding, ...]:
    """Scan every data file and text of the package; returns the findings that stop it (empty: it may leave).

    `decisions` name columns as the package does. Runs in a worker; reads only the package.
    """
    stopping: list[Finding] = []
    for file in package.files:
        if file.role is FileRole.DATA and file.format.upper() == "CSV":
            stopping += _data_findings(package.path(file), decisions, country, progress)
    for name, text in _texts(dataset):
        stopping += _text_findings(name, text, country)
    return tuple(stopping)


def require_clean(findings: tuple[Finding, ...]) -> None:
    """Raise PersonalDataLeft naming the first column when something stops the package."""
    if findings:
        raise PersonalDataLeft(column=findings[0].column_name)


def by_package_name(decisions: tuple[Decision, ...], table: Table) -> tuple[Decision, ...]:
    """The decisions about columns of `table`, naming them as the package does."""
    names = dict(zip(table.ids, table.keys, strict=True))
    return tuple(replace(d, column_id=names[d.column_id]) for d in decisions if d.column_id in names)


def _data_findings(path: Path, decisions: tuple[Decision, ...], country: str, progress: Progress) -> list[Finding]:
    from desktop_app.core.personal_data import scan, treatments
    from desktop_app.core.reading import make_table, open_source

    with tempfile.TemporaryDirectory(prefix="alista-check-") as working:
        opened = open_source(path, Path(working), encoding="utf-8", delimiter=",", progress=progress)
        sheet = opened.sheets[0]
        table = make_table(sheet, _whole(sheet.n_rows, sheet.n_columns))
        found = scan(table, country=country, progress=progress)
        names = dict(zip(table.ids, table.keys, strict=True))
        kinds = treatments()
        stopping = []
        for finding in found.findings:
            named = replace(finding, column_id=names[finding.column_id])
            decision = next((d for d in decisions if d.column_id == named.column_id), None)
            done = (
                decision is not None
                and decision.settles(named)
                and kinds[decision.treatment].has_worked(table, finding.column_id, decision)
            )
            if not done:
                stopping.append(named)
        return stopping


def _whole(n_rows: int, n_columns: int) -> Region:
    return Region((0,), 1, n_rows - 1, tuple(range(n_columns)))


def _texts(dataset: Dataset) -> list[tuple[str, str]]:
    texts = [("title", dataset.title), ("description", dataset.description), ("tags", ", ".join(dataset.tags))]
    for resource in dataset.resources:
        texts += [(field.name, f"{field.description} {field.example}") for field in resource.fields]
    return [(name, text) for name, text in texts if text.strip()]


def _text_findings(name: str, text: str, country: str) -> list[Finding]:
    from desktop_app.core.personal_data import scan_text
    from desktop_app.core.personal_data.finding import Sensitivity
    from desktop_app.core.text import N_, msg

    types = tuple(sorted({kind for _, _, kind in scan_text(text, country) if kind in _IN_TEXTS}))
    if not types:
        return []
    why = msg(N_("The text of «{name}» holds what looks like personal data."), name=name)
    return [Finding(f"text:{name}", name, types, Sensitivity.DIRECT, 0.9, why, 1, 1, free_text=True)]
