"""`exercise`: the workbook of the guided exercise as a file, for workshops."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.core.errors import CannotWrite
from desktop_app.core.text import N_, msg


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = command(commands, "exercise", "write the workbook of the guided exercise")
    parser.add_argument("--write", type=Path, required=True, metavar="FILE", help="a new file, or a folder for it")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Write it; a file that is there already stays as it is."""
    from desktop_app.app.exercise.workbook import WORKBOOK, workbook_path

    target: Path = options.write / WORKBOOK if options.write.is_dir() else options.write
    try:
        with target.open("xb") as out:
            out.write(workbook_path().read_bytes())
    except FileExistsError:
        console.say(msg(N_("«{file}» is there already and was left as it is."), file=target.name))
        return 2
    except OSError as problem:
        raise CannotWrite(folder=str(target.parent)) from problem
    console.say(msg(N_("The workbook of the exercise: {file}"), file=str(target)))
    console.say(msg(N_("Open it in Alista: a note on each page says how every decision was.")))
    console.document({"file": str(target)})
    return 0
