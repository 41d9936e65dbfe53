"""Options that all commands share."""

from __future__ import annotations

import argparse
import sys

from desktop_app.core.reading.source import Answers


def command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    """A subcommand with the options that all share."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--language", choices=("es", "en"), default="es", help="language of the sentences")
    return parser


def add_answers(parser: argparse.ArgumentParser) -> None:
    """What a file may ask before it can be read."""
    parser.add_argument("--member", metavar="NAME", help="the file to take out of a zip that holds several tables")
    add_password(parser)


def add_password(parser: argparse.ArgumentParser) -> None:
    """The way to give a password: never on the command line, where others see it."""
    parser.add_argument("--password-stdin", action="store_true", help="read the file's password from standard input")


def add_table_choice(parser: argparse.ArgumentParser) -> None:
    """Which table of a file, and whether what it hides is part of it."""
    parser.add_argument("--sheet", default="", help="the sheet with the table")
    parser.add_argument("--table", type=int, default=1, metavar="N", help="the N-th table found in the sheet")
    parser.add_argument("--together", default="", metavar="COLUMN", help="all sheets of one shape; COLUMN names them")
    parser.add_argument("--hidden", choices=("publish", "leave-out"), help="hidden rows and columns of the table")


def answers_of(options: argparse.Namespace) -> Answers:
    """The answers given."""
    return Answers(member=options.member, password=password_of(options))


def password_of(options: argparse.Namespace) -> str | None:
    """One line of standard input when it was announced, read now and kept nowhere."""
    return sys.stdin.readline().rstrip("\r\n") if options.password_stdin else None
