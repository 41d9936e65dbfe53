"""The command line: the same use cases as the window, for batches, for measuring and for scripts.

Exit codes: 0 done; 1 done, with files that could not be read; 2 wrong call; 3 refused because a person must decide;
4 portal or network; 5 anything else. With `--json` stdout holds one JSON document and nothing else.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop_app.cli.console import Console
from desktop_app.core.errors import AppError, DocumentWrong, PortalError

DONE, SOME_UNREAD, WRONG_CALL, PERSON_MUST_DECIDE, PORTAL, OTHER = range(6)


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(list(arguments))
    console = Console(as_json=options.json, language=options.language)
    try:
        code: int = options.run(options, console)
    except AppError as problem:
        console.error(problem)
        return exit_code(problem)
    except KeyboardInterrupt:
        return OTHER
    except Exception as problem:  # noqa: BLE001 - no traceback reaches the officer; its text may hold cell values
        console.unexpected(problem)
        return OTHER
    return code


def exit_code(problem: AppError) -> int:
    """The exit code of a foreseen failure."""
    if isinstance(problem, PortalError):
        return PORTAL
    if isinstance(problem, DocumentWrong):
        return WRONG_CALL
    return PERSON_MUST_DECIDE if problem.code.startswith("ALI-3") else OTHER


def _parser() -> argparse.ArgumentParser:
    from desktop_app import __version__
    from desktop_app.cli import (
        demo,
        exercise,
        inspecting,
        outbox,
        packaging,
        portals,
        practising,
        published,
        publishing,
        registry,
        repeating,
        reviewing,
        scanning,
    )

    parser = argparse.ArgumentParser(prog="alista", description="From a spreadsheet to a verified open dataset.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    sending = (publishing, outbox, published, reviewing, portals, practising)
    for module in (inspecting, scanning, packaging, repeating, *sending, demo, exercise, registry):
        module.add_commands(commands)
    return parser
