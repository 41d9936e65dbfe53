"""`portal add|list|check|remove|facts` and `proxy`: the portals this computer knows and the way to them."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import TOKEN_VARIABLE, desk
from desktop_app.core.errors import CannotWrite, NoInstitution
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.settings import PortalEntry
    from desktop_app.core.publishing.portals.ckan import CkanPortal

__all__ = ["TOKEN_VARIABLE", "add_commands", "run"]
PROXY_VARIABLE = "ALISTA_PROXY_PASSWORD"


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands and their actions."""
    portal = command(commands, "portal", "add, list, check or remove a portal, or show what it said of itself")
    portal.add_argument("action", choices=("add", "list", "check", "remove", "facts"))
    portal.add_argument("portal", nargs="?", default="", metavar="NAME|URL")
    portal.add_argument("--title", default="")
    portal.add_argument("--ca-file", type=Path, metavar="PEM", help="certificate of the institution's own authority")
    portal.set_defaults(run=run)
    proxy = command(commands, "proxy", "go through the system's proxy, none, or one of your own")
    proxy.add_argument("mode", choices=("system", "none", "manual"))
    proxy.add_argument("address", nargs="?", default="", metavar="HOST:PORT")
    proxy.add_argument("--user", default="", help=f"its password is asked for, or taken from {PROXY_VARIABLE}")
    proxy.set_defaults(run=_proxy)


def run(options: argparse.Namespace, console: Console) -> int:
    """Dispatch to the action; a missing NAME|URL is a wrong call."""
    if options.action != "list" and not options.portal:
        print("alista portal: NAME|URL is missing", file=sys.stderr)
        return 2
    actions = {"add": _add, "list": _list, "check": _check, "remove": _remove, "facts": _facts}
    return actions[options.action](options, console)


def _add(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.portals import find_entry, new_entry, open_entry
    from desktop_app.app.settings import with_portal

    at = desk()
    if options.ca_file is not None:
        entry = replace(new_entry(options.portal, options.title), ca_file=_readable(options.ca_file))
    else:
        entry = find_entry(options.portal, at.settings, at.credentials, options.title)
    token = os.environ.get(TOKEN_VARIABLE) or getpass.getpass("Token: ")
    portal = open_entry(at.settings, entry, at.credentials, token)
    check = portal.check()
    if not check.organizations:
        raise NoInstitution(portal=check.title)
    persistent = at.credentials.save_token(entry.name, token)
    at.store.change(lambda s: with_portal(s, entry))
    _keep_facts(entry, portal)
    console.say(msg(N_("Connected to {portal} as {user}"), portal=check.title, user=check.user))
    if not persistent:
        console.say(
            msg(N_("This computer has no keyring: the key is not kept; set {name} to publish."), name=TOKEN_VARIABLE)
        )
    console.document({"portal": asdict(entry), "check": asdict(check), "token_kept": persistent})
    return 0


def _list(_options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.portals import known_portals

    portals = known_portals(desk().settings)
    for entry in portals:
        console.line(f"{entry.name}  {entry.title}  {entry.url}")
    console.document({"portals": [asdict(entry) for entry in portals]})
    return 0


def _check(options: argparse.Namespace, console: Console) -> int:
    at = desk()
    entry = at.entry(options.portal)
    portal = at.open(entry)
    check = portal.check()
    _keep_facts(entry, portal)
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

    at = desk()
    entry = find_portal(at.settings, options.portal)
    if entry is None:
        console.document({"removed": None})
        return 0
    at.store.change(lambda s: without_portal(s, entry.name))
    at.credentials.forget_token(entry.name)
    console.say(msg(N_("{portal} was removed from this computer"), portal=entry.title))
    console.document({"removed": entry.name})
    return 0


def _facts(options: argparse.Namespace, console: Console) -> int:
    """What the portal said of itself when it was asked last; asks nothing."""
    from desktop_app.app.portal_facts import known_facts

    at = desk()
    entry = at.entry(options.portal)
    known = known_facts(at.paths, entry)
    if known is None:
        console.say(msg(N_("{portal} has not been asked yet"), portal=entry.title))
        console.document({"portal": asdict(entry), "facts": None})
        return 0
    facts = known.facts
    console.say(msg(N_("{portal}: CKAN {version}, asked on {day}"), portal=facts.title, version=facts.version,
                    day=known.asked))  # fmt: skip
    console.document({"portal": asdict(entry), "asked": known.asked, "facts": asdict(facts)})
    return 0


def _keep_facts(entry: PortalEntry, portal: CkanPortal) -> None:
    from desktop_app.app.portal_facts import ask_and_remember
    from desktop_app.cli.opening import now

    ask_and_remember(desk().paths, entry, portal, now())


def _readable(path: Path) -> str:
    if not path.is_file():
        raise CannotWrite(folder=path.name)
    return str(path.absolute())


def _proxy(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.portals import PROXY
    from desktop_app.app.settings import ProxySettings
    from desktop_app.core.publishing.portals.network import proxy_address

    at = desk()
    if options.mode == "manual":
        proxy_address(options.address)  # refuses what is no address
    chosen = ProxySettings(options.mode, options.address, options.user)
    if options.user:
        at.credentials.save_token(PROXY, os.environ.get(PROXY_VARIABLE) or getpass.getpass("Password: "))
    else:
        at.credentials.forget_token(PROXY)
    at.store.change(lambda s: replace(s, proxy=chosen))
    console.say(msg(N_("The way to the portals was changed")))
    console.document({"proxy": asdict(chosen)})
    return 0
