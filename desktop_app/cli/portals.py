"""`portal add|list|check|remove`: the portals this computer knows."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.settings import SettingsStore

TOKEN_VARIABLE = "ALISTA_TOKEN"  # noqa: S105 - the name of a variable


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command and its four actions."""
    portal = command(commands, "portal", "add, list, check or remove a portal")
    portal.add_argument("action", choices=("add", "list", "check", "remove"))
    portal.add_argument("portal", nargs="?", default="", metavar="NAME|URL")
    portal.add_argument("--title", default="")
    portal.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Dispatch to the action; a missing NAME|URL is a wrong call."""
    if options.action != "list" and not options.portal:
        print("alista portal: NAME|URL is missing", file=sys.stderr)
        return 2
    actions = {"add": _add, "list": _list, "check": _check, "remove": _remove}
    return actions[options.action](options, console)


def _add(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.portals import new_entry, open_ckan
    from desktop_app.app.settings import with_portal

    store, credentials = _stores()
    entry = new_entry(options.portal, options.title)
    token = os.environ.get(TOKEN_VARIABLE) or getpass.getpass("Token: ")
    check = open_ckan(entry, token).check()
    persistent = credentials.save_token(entry.name, token)
    store.change(lambda s: with_portal(s, entry))
    console.say(msg(N_("Connected to {portal} as {user}"), portal=check.title, user=check.user))
    if not persistent:
        console.say(
            msg(N_("This computer has no keyring: the key is not kept; set {name} to publish."), name=TOKEN_VARIABLE)
        )
    console.document({"portal": asdict(entry), "check": asdict(check), "token_kept": persistent})
    return 0


def _list(_options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.portals import known_portals

    store, _ = _stores()
    portals = known_portals(store.settings)
    for entry in portals:
        console.line(f"{entry.name}  {entry.title}  {entry.url}")
    console.document({"portals": [asdict(entry) for entry in portals]})
    return 0


def _check(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.portals import new_entry, open_ckan, token_for
    from desktop_app.app.settings import find_portal

    store, credentials = _stores()
    entry = find_portal(store.settings, options.portal) or new_entry(options.portal)
    token = token_for(entry, credentials, os.environ.get(TOKEN_VARIABLE))
    check = open_ckan(entry, token).check()
    names = ", ".join(o.title for o in check.organizations)
    console.say(
        msg(
            N_("{portal} recognises {user}; may publish as: {names}"),
            portal=check.title,
            user=check.user,
            names=names or "—",
        )
    )
    console.document({"portal": asdict(entry), "check": asdict(check)})
    return 0


def _remove(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.settings import find_portal, without_portal

    store, credentials = _stores()
    entry = find_portal(store.settings, options.portal)
    if entry is None:
        console.document({"removed": None})
        return 0
    store.change(lambda s: without_portal(s, entry.name))
    credentials.forget_token(entry.name)
    console.say(msg(N_("{portal} was removed from this computer"), portal=entry.title))
    console.document({"removed": entry.name})
    return 0


def _stores() -> tuple[SettingsStore, Credentials]:
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.paths import default_paths
    from desktop_app.app.settings import SettingsStore

    return SettingsStore(default_paths()), Credentials()
