"""`practice-portal`: the practice portal by itself, on this computer or for the computers of one room."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import desk
from desktop_app.core.text import N_, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.practice import PracticePortal

_UNTIL_NOBODY_CAME = 120.0  # seconds after which a room whose computers do not reach this one is told so
_LOOK = 0.5


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = command(commands, "practice-portal", "run the practice portal until Ctrl+C")
    parser.add_argument("--lan", action="store_true", help="let the computers of this room reach it, with a code")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="where its datasets are kept (default: those of this user)")
    parser.add_argument("--seconds", type=float, default=0.0, help="stop by itself after so long")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Serve until Ctrl+C (or --seconds); says who reached it."""
    from desktop_app.practice import PracticePortal

    folder = options.folder or desk().paths.practice
    with PracticePortal(folder, options.port, lan=options.lan) as portal:
        console.say(msg(N_("The practice portal is at {address}"), address=portal.url))
        if options.lan:
            _invite(portal, console)
        else:
            console.say(msg(N_("Only this computer reaches it. Access key: {token}"), token=portal.token))
        console.document({"url": portal.url, "lan": options.lan, "code": portal.code, "addresses": portal.addresses})
        try:
            _wait(portal, options, console)
        except KeyboardInterrupt:
            console.say(msg(N_("The practice portal was closed; what was practised with stays")))
    return 0


def _invite(portal: PracticePortal, console: Console) -> None:
    for address in portal.addresses:
        console.say(msg(N_("For the room: {address}"), address=address))
    console.say(msg(N_("Access key: {code} followed by a hyphen and a name, as in {code}-ana"), code=portal.code))
    if not portal.addresses:
        console.say(msg(N_("This computer is in no network. Use the practice on each computer.")))


def _wait(portal: PracticePortal, options: argparse.Namespace, console: Console) -> None:
    begun, n_seen, warned = time.monotonic(), 0, not portal.addresses  # without a network it was said at once
    while not options.seconds or time.monotonic() - begun < options.seconds:
        time.sleep(_LOOK)
        if portal.n_visitors > n_seen:
            n_seen = portal.n_visitors
            console.say(msg_n(N_("{n} other computer reached it"), N_("{n} other computers reached it"), n_seen))
        if not warned and not n_seen and time.monotonic() - begun > _UNTIL_NOBODY_CAME:
            warned = True
            console.say(msg(N_("No other computer has reached it. Use the practice on each computer.")))
