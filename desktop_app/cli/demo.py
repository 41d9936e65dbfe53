"""`demo`: the example workbook the whole way to the embedded practice portal, with the receipt at the end."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.cli.opening import limited_reader, now, open_file
from desktop_app.core.text import N_, msg, msg_n


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    demo = command(commands, "demo", "publish the example to the practice portal of this computer")
    demo.add_argument("--out", type=Path, help="leave the package in this folder")
    demo.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Go the whole way; 0 when the practice portal's copy was proved equal."""
    from desktop_app.app.demo import sample_path

    with tempfile.TemporaryDirectory(prefix="alista-demo-") as temporary:
        folder = options.out or Path(temporary) / "package"
        sample = sample_path()
        console.say(msg(N_("Example: {file}"), file=sample.name))
        _prepare(sample, folder, console)
        return _publish(folder, Path(temporary), console)


def _prepare(sample: Path, folder: Path, console: Console) -> None:
    from desktop_app.app.cleaning import safe_recipe
    from desktop_app.app.code_keys import CodeKeys
    from desktop_app.app.demo import answer
    from desktop_app.app.final_check import require_clean
    from desktop_app.app.packing import Making, pack
    from desktop_app.app.preparing import clean_table, find_people

    with limited_reader() as reader, open_file(sample, console, reader) as loaded:
        table = loaded.table
        console.say(
            msg(
                N_("Table: {rows} rows, {columns} columns, after the titles and before the total"),
                rows=table.n_rows(),
                columns=len(table.columns),
            )
        )
        recipe = safe_recipe(table, loaded.project.country, console)
        work = replace(loaded.project.table, recipe=recipe, recipe_made=True)
        project = replace(loaded.project, tables=(work,))
        cleaned = clean_table(table, work)
        scan = find_people(cleaned, work, project.country, console)
        for finding in scan.findings:
            console.say(msg(N_("{column}: {why}"), column=finding.column_name, why=finding.why))
        project = answer(project, scan)
        enabled = sum(item.enabled for item in recipe)
        console.say(msg_n(N_("{n} correction applied"), N_("{n} corrections applied"), enabled))
        packed = pack(project, Making(loaded.opened, folder, now()[:10], CodeKeys(), scan), console)
        require_clean(packed.stopping)


def _publish(folder: Path, temporary: Path, console: Console) -> int:
    from desktop_app.app.portals import open_ckan
    from desktop_app.app.publishing import Order, publish_folder
    from desktop_app.app.settings import PortalEntry
    from desktop_app.cli.publishing import only_organization, print_receipt
    from desktop_app.core.publishing.portal import PortalKind
    from desktop_app.practice import PracticePortal

    with PracticePortal(temporary / "practice") as practice:
        entry = PortalEntry("practica", console.translator.text(N_("Practice portal")), practice.url)
        portal = open_ckan(entry, practice.token, PortalKind.PRACTICE)
        receipt = publish_folder(folder, portal, Order(only_organization(portal)), console)
        return print_receipt(receipt, console)
