"""`outbox list|send|approve|cancel`: what waits to be published."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import Desk, desk
from desktop_app.core.errors import AppError, QueueItemUnknown
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item
    from desktop_app.app.outbox.store import Outbox


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command and its four actions."""
    outbox = command(commands, "outbox", "list, send, approve or cancel what waits to be published")
    outbox.add_argument("action", choices=("list", "send", "approve", "cancel"))
    outbox.add_argument("item", nargs="?", default="", help="all that can be sent, when not given")
    outbox.add_argument("--approve-plan", default="", metavar="HASH", help="the plan that is approved")
    outbox.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Dispatch to the action."""
    from desktop_app.app.outbox.store import Outbox

    at = desk()
    outbox = Outbox(at.paths)
    if options.action == "list":
        return _list(outbox, console)
    if options.action == "send":
        return _send(outbox, options.item, at, console)
    if not options.item:
        raise QueueItemUnknown(item="—")
    if options.action == "approve":
        return _approve(outbox, options, console)
    item = outbox.item(options.item)
    outbox.remove(item)
    console.say(msg(N_("«{title}» was taken out of the outbox"), title=item.title))
    console.document({"cancelled": item.id})
    return 0


def item_to_json(item: Item) -> dict[str, object]:
    """What a script needs to know of an item."""
    from desktop_app.core.publishing import receipt_to_json
    from desktop_app.core.publishing.plan import digest

    return {
        "id": item.id,
        "title": item.title,
        "portal": item.portal.url,
        "state": item.state.value,
        "stage": item.stage.value,
        "created": item.created,
        "tried": item.tried,
        "tries": item.n_tries,
        "problem": item.problem,
        "plan": digest(item.plan) if item.plan else "",
        "receipt": receipt_to_json(item.receipt) if item.receipt else None,
    }


def _list(outbox: Outbox, console: Console) -> int:
    from desktop_app.app.outbox.item import state_line

    items = outbox.items()
    for item in items:
        state = console.translator.render(state_line(item))
        console.line(f"{item.id}  {item.title}  {state}  {item.problem}".rstrip())
    console.document({"items": [item_to_json(item) for item in items]})
    return 0


def _approve(outbox: Outbox, options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.outbox.sending import approve

    item = approve(outbox, outbox.item(options.item).id, options.approve_plan)
    console.document(item_to_json(item))
    return 0


def _send(outbox: Outbox, wanted: str, at: Desk, console: Console) -> int:
    from desktop_app.app.outbox.item import State
    from desktop_app.app.outbox.sending import send
    from desktop_app.cli import exit_code

    ready = [i for i in outbox.items() if i.state in {State.WAITING, State.PENDING}]
    chosen = [outbox.item(wanted)] if wanted else ready
    worst, sent = 0, []
    for item in chosen:
        try:
            needs = at.settings.approval_required
            done = send(outbox, item.id, lambda queued: _open(queued, at), at.paths, console, needs_approval=needs)
        except AppError as problem:
            if wanted:
                raise
            if not console.as_json:
                console.error(problem)
            worst, done = max(worst, exit_code(problem)), outbox.item(item.id)
        sent.append(done)
        _say(done, console)
    console.document({"items": [item_to_json(item) for item in sent]})
    return worst or (0 if all(item.state is State.DONE for item in sent) else 4)


def _say(item: Item, console: Console) -> None:
    from desktop_app.app.outbox.item import state_line

    console.say(msg(N_("{label}: {value}"), label=item.title, value=state_line(item)))


def _open(item: Item, at: Desk) -> Portal:
    from pathlib import Path

    from desktop_app.app.portals import open_folder

    if item.kind is PortalKind.FOLDER:
        return open_folder(Path(item.folder))
    return at.open(item.portal)
