"""`clean` and `package`: a recipe on a file, and the whole package of a file or a project."""

from __future__ import annotations

import argparse
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.choosing import refuse_undecided
from desktop_app.app.preparing import Reader
from desktop_app.app.project import Project
from desktop_app.cli.arguments import add_answers, add_table_choice, answers_of, command
from desktop_app.cli.console import Console
from desktop_app.cli.deciding import with_decisions
from desktop_app.cli.opening import Loaded, limited_reader, now, open_file, open_project, read_json, signing, wanted
from desktop_app.core.errors import DocumentWrong, MetadataMissing, Undecided
from desktop_app.core.personal_data.finding import Finding, Scan
from desktop_app.core.text import N_, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.credentials import Credentials


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    clean = command(commands, "clean", "apply a recipe to a file and write a CSV")
    clean.add_argument("file", metavar="FILE", type=Path)
    clean.add_argument("--recipe", required=True, type=Path)
    clean.add_argument("--out", required=True, type=Path)
    add_table_choice(clean)
    add_answers(clean)
    clean.set_defaults(run=run_clean)

    package = command(commands, "package", "write the package of a project or of a file")
    package.add_argument("what", metavar="PROJECT|FILE", type=Path)
    package.add_argument("--metadata", type=Path, help="JSON with the description; needed for a file")
    package.add_argument("--decisions", type=Path, help="JSON by column, see docs/decisions-file.md")
    series = package.add_mutually_exclusive_group()
    series.add_argument("--series", default="", help="codes linked with those of this series; its key must be here")
    series.add_argument("--start-series", default="", metavar="NAME", help="make the key of a new series first")
    package.add_argument("--recipe", type=Path, help="recipe to apply; without it, the safe corrections")
    package.add_argument("--no-cleaning", action="store_true", help="write the cells as they are")
    add_table_choice(package)
    add_answers(package)
    package.add_argument("--country", choices=("ec", "gt"), default="ec")
    package.add_argument("--officer", default="", metavar="NAME", help="who decided, for the private record")
    package.add_argument("--formats", type=_formats, metavar="LIST", help="besides CSV: xlsx,ods,json,xml")
    package.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="day in the package; same day, same bytes")
    package.add_argument("--out", required=True, type=Path)
    package.set_defaults(run=run_package)


def _day(text: str) -> str:
    """A day as `--date` gives it; ValueError when it is none."""
    return date.fromisoformat(text).isoformat()


def _formats(text: str) -> tuple[str, ...]:
    """Codes of formats as `--formats` lists them; ValueError for an unknown one."""
    from desktop_app.core.packaging.formats import WRITERS

    codes = tuple(dict.fromkeys(code.strip().upper() for code in text.split(",") if code.strip()))
    if not set(codes) <= {"CSV", *WRITERS}:
        raise ValueError(text)
    return tuple(code for code in codes if code != "CSV")


def run_clean(options: argparse.Namespace, console: Console) -> int:
    """Apply the recipe; the original is never written."""
    from desktop_app.core.cleaning import check, recipe_from_json, replay
    from desktop_app.core.metadata.dataset import Field
    from desktop_app.core.packaging.csv_writer import Watched, write_table

    recipe = recipe_from_json(read_json(options.recipe))
    want = wanted(options, answers=answers_of(options))
    with limited_reader() as reader, open_file(options.file, console, reader, want) as loaded:
        refuse_undecided(loaded.opened, loaded.project.table)
        problems = check(recipe, loaded.table)
        cleaned = replay(loaded.table, recipe)
        n_rows = cleaned.n_rows()
        fields = [Field(column_id, key) for column_id, key in zip(cleaned.ids, cleaned.keys, strict=True)]
        write_table(cleaned, fields, options.out, guard=False, progress=Watched(console, n_rows))
        result: dict[str, object] = {
            "out": str(options.out),
            "rows": n_rows,
            "columns": cleaned.keys,
            "warnings": [console.translator.render(problem) for problem in problems],
        }
    console.say(msg(N_("Clean table written to {file}"), file=str(options.out)))
    console.document(result)
    return 0


def run_package(options: argparse.Namespace, console: Console) -> int:
    """Write the package; refuses (3) while a finding is undecided."""
    from desktop_app.app.code_keys import code_keys
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.packing import Making, pack_to_hand_over

    credentials = Credentials()
    is_project = options.what.suffix == ".alista"
    with limited_reader() as reader, _opening(options, console, reader, is_project=is_project) as loaded:
        project = loaded.project if is_project else _with_recipe(loaded, options, console)
        project = _in_series(project, options, credentials)
        if options.formats is not None:
            project = replace(project, formats=options.formats)
        if options.metadata:
            project = _with_metadata(project, options.metadata)
        if not project.dataset.title:
            raise MetadataMissing(fields=console.translator.text(N_("title")))
        scan = _findings(loaded, project, console)
        if options.decisions:
            project = with_decisions(project, loaded.table, scan, read_json(options.decisions))
        making = Making(
            loaded.opened,
            options.out,
            options.date or now()[:10],
            code_keys(project, credentials),
            scan,
            signing(options.officer),
        )
        try:
            packed = pack_to_hand_over(project, making, console)
        except Undecided:
            return _refuse(console, scan, project)
    if packed.stopping:
        return _refuse_list(console, packed.stopping)
    files = [{"name": f.name, "sha256": f.sha256, "size": f.size, "role": f.role.value} for f in packed.package.files]
    console.say(
        msg_n(
            N_("Package of {n} file written to {folder}"),
            N_("Package of {n} files written to {folder}"),
            len(files),
            folder=str(options.out),
        )
    )
    for code in packed.package.left_out:
        console.say(msg(N_("{format} was not written: it cannot hold every cell whole"), format=code))
    risk = packed.risk.lines() if packed.risk is not None else ()
    for line in risk:
        console.say(line)
    console.say(msg(N_("Record of the review: {file}"), file=str(packed.acta)))
    said = [console.translator.render(line) for line in risk]
    console.document({"folder": str(options.out), "files": files, "acta": str(packed.acta), "risk": said})
    return 0


def _opening(
    options: argparse.Namespace, console: Console, reader: Reader, *, is_project: bool
) -> AbstractContextManager[Loaded]:
    answers = answers_of(options)
    if is_project:
        return open_project(options.what, console, reader, answers.password)
    return open_file(options.what, console, reader, wanted(options, country=options.country, answers=answers))


def _in_series(project: Project, options: argparse.Namespace, credentials: Credentials) -> Project:
    if options.start_series:
        credentials.make_series_key(options.start_series)
    name = options.start_series or options.series
    return replace(project, series=name) if name else project


def _with_recipe(loaded: Loaded, options: argparse.Namespace, console: Console) -> Project:
    from desktop_app.app.cleaning import safe_recipe
    from desktop_app.core.cleaning import recipe_from_json

    if options.recipe:
        recipe = recipe_from_json(read_json(options.recipe))
    elif options.no_cleaning:
        recipe = ()
    else:
        recipe = safe_recipe(loaded.table, loaded.project.country, console)
    work = replace(loaded.project.table, recipe=recipe, recipe_made=True)
    return replace(loaded.project, tables=(work,))


def _with_metadata(project: Project, path: Path) -> Project:
    from desktop_app.core.metadata import dataset_from_json

    try:
        return replace(project, dataset=dataset_from_json(read_json(path)))
    except ValueError:
        raise DocumentWrong(file=path.name) from None


def _findings(loaded: Loaded, project: Project, console: Console) -> Scan:
    from desktop_app.app.preparing import clean_table, find_people

    return find_people(clean_table(loaded.table, project.table), project.table, project.country, console)


def _refuse(console: Console, scan: Scan, project: Project) -> int:
    from desktop_app.app.preparing import open_findings

    return _refuse_list(console, open_findings(scan, project.table))


def _refuse_list(console: Console, findings: tuple[Finding, ...]) -> int:
    from desktop_app.app.final_check import where

    problem = Undecided(n=len(findings))
    listed = [
        {
            "column": f.column_name,
            "place": f.column_id,
            "types": list(f.types),
            "why": console.translator.render(f.why),
        }
        for f in findings
    ]
    console.say(problem.title_message)
    for finding in findings:
        console.say(msg(N_("{column}: {why}"), column=where(finding), why=finding.why))
    console.document({"error": console.error_json(problem), "undecided": listed})
    return 3
