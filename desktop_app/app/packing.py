"""Make the package: final table -> dictionary -> files -> frictionless -> scan of the written bytes -> private record.

Each stage is said to the progress; a failure leaves no half-written folder where the officer looks.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.checking.contents import Quiet
from desktop_app.app.checking.places import is_place
from desktop_app.app.checking.removed import removed_values
from desktop_app.app.choosing import headers_in_file, refuse_undecided
from desktop_app.app.code_keys import CodeKeys, needs_key
from desktop_app.app.final_check import Leaving, by_package_name, check_leaving
from desktop_app.app.preparing import Protected, clean_table, find_people, protect, raw_table
from desktop_app.app.project import Project, TableWork
from desktop_app.app.review_record import Signing, review_of, without_cells
from desktop_app.app.sidecar import Sidecar, acta_path, sidecar_path, write_acta, write_sidecar
from desktop_app.app.translation import Translator
from desktop_app.core.errors import NothingLeft
from desktop_app.core.metadata.dataset import Dataset, Field, Resource
from desktop_app.core.packaging.package import Package
from desktop_app.core.personal_data.finding import Finding, Scan
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import Opened
from desktop_app.core.table import Table
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.core.disclosure.report import CountsReport, Report
    from desktop_app.core.quality.validation import Validation

STAGES = 5
_PROTECTED = "protected.parquet"


@dataclass(frozen=True, slots=True)
class Packed:
    """The package as written, the dataset it describes, and what stops it (empty: it may leave).

    `acta`: the review record as PDF beside the package; None while something stops it.
    """

    package: Package
    dataset: Dataset
    stopping: tuple[Finding, ...]
    protected: Protected
    acta: Path | None = None
    risk: Report | CountsReport | None = None  # of re-identification; None where nothing can be measured
    validation: Validation | None = None  # of every cell against the dictionary; None: not looked at


@dataclass(frozen=True, slots=True)
class Making:
    """What packing needs besides the project. `today`: ISO date written into the package (no clock in here)."""

    opened: Opened
    out: Path
    today: str
    keys: CodeKeys
    scan: Scan | None = None  # of the cleaned table, where the caller has it already
    signing: Signing = field(default_factory=Signing)  # for the private record


def pack(project: Project, making: Making, progress: Progress = SILENT) -> Packed:
    """Write the whole package of a project into `making.out` (replaced when it is ours).

    Raises HiddenUndecided, Undecided, CodeKeyMissing, NothingLeft, PackageInvalid, CannotWrite, DiskFull.
    """
    from desktop_app.app.disclosing.assessing import Subject
    from desktop_app.app.disclosing.reporting import report
    from desktop_app.app.validating import validate
    from desktop_app.core.cleaning import explain_recipe
    from desktop_app.core.packaging import PackageOptions, validate_package, write_package
    from desktop_app.core.personal_data.explaining import explain_decisions

    work = project.table
    refuse_undecided(making.opened, work)
    progress.at(0, STAGES, msg(N_("Cleaning the table")))
    raw = raw_table(making.opened, work)
    progress.at(1, STAGES, msg(N_("Protecting personal data")))
    cleaned = clean_table(raw, work)
    scan = making.scan or find_people(cleaned, work, project.country, progress)
    lazy = protect(cleaned, work, scan, making.keys, project.country)
    # everything below reads the table several times: the treatments run once, into the private working copy
    private = making.opened.sheet(work.sheet).grid.parent / _PROTECTED
    protected = replace(lazy, table=lazy.table.checkpoint(private))
    _require_something(cleaned, protected.table)
    dataset = with_dictionary(project.dataset, protected, work, raw)
    progress.at(2, STAGES, msg(N_("Writing the files")))
    options = PackageOptions(project.country, making.today, project.guard, project.formats)
    speech = Translator(project.dataset.language, project.country)  # the data's language, not the window's
    named = dict(zip(cleaned.ids, cleaned.keys, strict=True))
    lines = (*explain_recipe(work.recipe), *explain_decisions(protected.decisions, named))
    texts = tuple(speech.render(line) for line in lines)
    package = write_package(protected.table, dataset, making.out, options=options, recipe_text=texts, progress=progress)
    progress.at(3, STAGES, msg(N_("Validating the package")))
    validate_package(package, progress)
    distinct = _says_all(raw, protected)
    validation = validate(protected.table, dataset, project.country, Quiet(progress), distinct=distinct)
    progress.at(4, STAGES, msg(N_("Scanning the final files again")))
    subject = Subject(cleaned, work, scan, project.country, int(making.today[:4]))
    made = _Made(package, dataset, cleaned, protected, report(subject, protected.table))
    packed = _check_and_record(project, making, made, progress)
    progress.at(STAGES, STAGES)
    return replace(packed, validation=validation)


def pack_to_hand_over(project: Project, making: Making, progress: Progress = SILENT) -> Packed:
    """`pack` into a folder from which somebody may take files by hand: it changes only when nothing stops the package.

    Until then the folder and its records stay as they were; afterwards nothing of a stopped package is left.
    """
    from desktop_app.core.packaging.writing import put_in_place, room_beside

    out = making.out
    with room_beside(out) as room:
        packed = pack(project, replace(making, out=room / out.name), progress)
        if packed.stopping:
            return packed
        made = packed.package.folder
        put_in_place(made, out)
        for record_of in (sidecar_path, acta_path):  # after the files: an old record never vouches for new ones
            record_of(made).replace(record_of(out))
    return replace(packed, package=replace(packed.package, folder=out), acta=acta_path(out))


def _says_all(raw: Table, protected: Protected) -> bool:
    """Whether everything that told the rows of the file apart is still there."""
    kept = all(decision.treatment == "keep" for decision in protected.decisions)
    return kept and set(raw.ids) <= set(protected.table.ids)


def _require_something(cleaned: Table, protected: Table) -> None:
    """Raise NothingLeft when the decisions, not the file, leave no row or no column."""
    if not protected.ids or (cleaned.n_rows() and not protected.n_rows()):
        raise NothingLeft


@dataclass(frozen=True, slots=True)
class _Made:
    """A package that was written, with the table it was made of before and after protection."""

    package: Package
    dataset: Dataset
    cleaned: Table
    protected: Protected
    risk: Report | CountsReport | None


def _check_and_record(project: Project, making: Making, made: _Made, progress: Progress) -> Packed:
    """Scan what was written, and write the private record; the paper of it only for a package that may leave."""
    done, package = made.protected, made.package
    names = dict(zip(made.cleaned.ids, made.cleaned.keys, strict=True))
    about_texts = tuple(d for d in project.table.decisions if is_place(d.column_id))
    decisions = by_package_name((*done.decisions, *about_texts), done.table)
    removed = removed_values(made.cleaned, names, done.decisions, done.scan)
    key = making.keys.own() if needs_key(decisions) else None
    stopping = check_leaving(package, Leaving(made.dataset, decisions, project.country, removed, key), progress)
    lines = made.risk.lines() if made.risk is not None else ()
    signing = replace(making.signing, decided=making.signing.decided or making.today, risk=lines)
    sidecar = Sidecar(
        project_id=project.id,
        country=project.country,
        prepared=making.today,
        decisions=tuple(without_cells(d) for d in decisions),
        files={f.name: f.sha256 for f in package.files},
        dataset=made.dataset,
        stopped_at=tuple(f.column_id for f in stopping),
        review=review_of(project, done.scan, names, package, signing),
        columns=headers_in_file(making.opened, project.table),
    )
    write_sidecar(package, sidecar)
    acta = write_acta(package, sidecar, may_leave=not stopping)
    return Packed(package, made.dataset, stopping, done, acta, made.risk)


def with_dictionary(dataset: Dataset, protected: Protected, work: TableWork, raw: Table) -> Dataset:
    """The dataset with its dictionary for the columns that leave; what the officer typed is kept."""
    from desktop_app.core.metadata import build_fields
    from desktop_app.core.profiling import profile_table

    table = protected.table
    private = frozenset(f.column_id for f in protected.scan.findings)
    typed = dataset.resources[0] if dataset.resources else Resource(work.id)
    fields = build_fields(
        table,
        profile_table(table),
        original_names={c.id: c.name for c in raw.columns},
        previous=typed.fields,
        private=private,
    )
    named = _as_written(fields, table)
    return replace(dataset, resources=(replace(typed, title=typed.title or dataset.title, fields=named),))


def _as_written(fields: tuple[Field, ...], table: Table) -> tuple[Field, ...]:
    names = dict(zip(table.ids, table.keys, strict=True))
    return tuple(replace(f, name=names[f.column_id]) for f in fields)


def discard(package_folder: Path) -> None:
    """Remove a package of ours that will not be used."""
    shutil.rmtree(package_folder, ignore_errors=True)
