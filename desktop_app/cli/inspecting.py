"""`inspect`: what reading finds in files."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import add_answers, answers_of, command
from desktop_app.cli.console import Console
from desktop_app.cli.opening import file_keys
from desktop_app.core.errors import AppError
from desktop_app.core.reading.source import Answers
from desktop_app.core.text import N_, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.core.reading import ReaderProcess


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = command(commands, "inspect", "find the table, the encoding and what the file hides")
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    parser.add_argument("--sheet", help="look at this sheet; keys become FILE#SHEET")
    add_answers(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Inspect every file; 1 when one could not be read. `error` is a word of inspect_json, else the code."""
    from desktop_app.core.reading import ReaderProcess

    results: dict[str, object] = {}
    unread = 0
    keys = file_keys(options.files)
    answers = answers_of(options)
    with closing(ReaderProcess()) as reader:  # a hostile workbook may end its process: not this one
        for path in options.files:
            key = f"{keys[path]}#{options.sheet}" if options.sheet else keys[path]
            result = _inspect(path, options.sheet, reader, answers)
            unread += "error" in result
            results[key] = result
            _say(console, key, result)
    console.document(results)
    return 1 if unread else 0


def _inspect(path: Path, sheet: str | None, reader: ReaderProcess, answers: Answers) -> dict[str, object]:
    from desktop_app.core.reading import inspect_json

    try:
        return inspect_json(path, sheet, reader, answers)
    except AppError as problem:  # gone, busy, not allowed, too large: the other files are still looked at
        return {"error": problem.code}
    except KeyError:
        return {"error": "no-such-sheet"}


def _say(console: Console, key: str, result: dict[str, object]) -> None:
    if "error" in result:
        console.say(msg(N_("{file}: not read ({reason})"), file=key, reason=str(result["error"])))
        return
    first, last = result.get("first_data_row"), result.get("last_data_row")
    if not isinstance(first, int) or not isinstance(last, int):
        return
    n = last - first + 1
    console.say(
        msg_n(
            N_("{file}: {n} row of data, from row {first}"),
            N_("{file}: {n} rows of data, from row {first}"),
            n,
            file=key,
            first=first,
        )
    )
