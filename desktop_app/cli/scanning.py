"""`scan`: personal data in files, with the why."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.arguments import add_answers, add_table_choice, answers_of, command
from desktop_app.cli.console import Console
from desktop_app.core.errors import AppError
from desktop_app.core.text import N_, msg


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = command(commands, "scan", "find personal data in every cell")
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    add_table_choice(parser)
    add_answers(parser)
    parser.add_argument("--country", choices=("ec", "gt"), default="ec")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Scan every file; 1 when one could not be read."""
    from desktop_app.cli.opening import file_keys, limited_reader, open_file, wanted
    from desktop_app.core.personal_data.report import scan_json

    results: dict[str, object] = {}
    unread = 0
    keys = file_keys(options.files)
    want = wanted(options, country=options.country, answers=answers_of(options))
    with limited_reader() as reader:
        for path in options.files:
            try:
                with open_file(path, console, reader, want) as loaded:
                    found = scan_json(loaded.table, options.country, console.translator.render)
            except AppError as problem:
                unread += 1
                results[keys[path]] = {"error": console.error_json(problem)}
                console.say(problem.title_message)
                continue
            results[keys[path]] = found
            for column, finding in found.items():
                console.say(msg(N_("{column}: {why}"), column=column, why=str(finding["why"])))
    console.document(results)
    return 1 if unread else 0
