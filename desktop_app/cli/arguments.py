"""Options that all commands share."""

from __future__ import annotations

import argparse


def command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    """A subcommand with the options that all share."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--language", choices=("es", "en"), default="es", help="language of the sentences")
    return parser
