"""`published list|receipt|withdraw`: what was published from this computer, its receipts, and taking it back."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import Desk, desk
from desktop_app.core.errors import QueueItemUnknown
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.published import Publication


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command and its three actions."""
    parser = command(commands, "published", "list what was published, write a receipt, or withdraw for 30 days")
    parser.add_argument("action", choices=("list", "receipt", "withdraw"))
    parser.add_argument("publication", nargs="?", default="", metavar="ID|NUMBER")
    parser.add_argument("--out", type=Path, help="where the receipt is written (PDF or JSON by its name)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Dispatch to the action."""
    at = desk()
    if options.action == "list":
        return _list(at, console)
    found = _find(at, options.publication)
    return _receipt(found, options.out, console) if options.action == "receipt" else _withdraw(found, at, console)


def _find(at: Desk, wanted: str) -> Publication:
    from desktop_app.app.published import history

    found = [p for p in history(at.paths) if wanted and (p.id.startswith(wanted) or p.number == wanted)]
    if len(found) != 1:
        raise QueueItemUnknown(item=wanted or "—")
    return found[0]


def _list(at: Desk, console: Console) -> int:
    from desktop_app.app.published import history, publication_to_json

    known = history(at.paths)
    for made in known:
        console.line(f"{made.number}  {made.id}  {made.receipt.title}  {made.receipt.url}")
    console.document({"published": [publication_to_json(made) for made in known]})
    return 0


def _receipt(found: Publication, out: Path | None, console: Console) -> int:
    import json

    from desktop_app.app.atomic import write_atomic
    from desktop_app.app.documents.receipt import receipt_pdf
    from desktop_app.app.published import publication_to_json
    from desktop_app.core.publishing import receipt_lines

    document = publication_to_json(found)
    if out is None:
        for label, value in receipt_lines(found.receipt):
            console.say(msg(N_("{label}: {value}"), label=label, value=value))
    else:
        is_json = out.suffix.lower() == ".json"
        text = json.dumps(document, ensure_ascii=False, indent=1).encode()
        write_atomic(out, text if is_json else receipt_pdf(found, console.translator.language))
    console.document(document)
    return 0


def _withdraw(found: Publication, at: Desk, console: Console) -> int:
    from desktop_app.app.portals import open_folder
    from desktop_app.app.published import publication_to_json, withdraw
    from desktop_app.core.publishing.portal import Portal

    receipt = found.receipt
    portal: Portal
    if receipt.kind is PortalKind.FOLDER:
        from urllib.request import url2pathname

        portal = open_folder(Path(url2pathname(receipt.portal.removeprefix("file:"))))
    else:
        portal = at.open(at.entry(receipt.portal))
    done = withdraw(at.paths, portal, found, datetime.now().astimezone())
    console.say(msg(N_("«{title}» is private again; its files stay on the portal"), title=receipt.title))
    console.document(publication_to_json(done))
    return 0
