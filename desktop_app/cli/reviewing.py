"""`review-package make|open|approve|return|accept`: a second pair of eyes, by one file that travels."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console
from desktop_app.cli.opening import now
from desktop_app.core.errors import NotApproved
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.approval.approval import Verdict
    from desktop_app.app.approval.review_package import Manifest


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command and its five actions."""
    parser = command(commands, "review-package", "ask for approval, look at what is asked, approve or return it")
    parser.add_argument("action", choices=("make", "open", "approve", "return", "accept"))
    parser.add_argument("what", type=Path, metavar="DIR|FILE", help="make: the package folder; else the review package")
    parser.add_argument("--out", type=Path, help="make, approve, return: the file; open: a new folder; accept: DIR")
    parser.add_argument("--name", default="", help="who asks or who signs")
    parser.add_argument("--post", default="", help="the post of who signs")
    parser.add_argument("--notes", default="", help="what has to change, or anything to say")
    parser.add_argument("--seen", default="", metavar="HASH", help="approve, return: fingerprint of what was seen")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Dispatch to the action; a missing --out, --name or --seen is a wrong call."""
    lacking = [name for name in _NEEDS[options.action] if not getattr(options, name)]
    if lacking:
        print(f"alista review-package {options.action}: --{lacking[0]} is missing", file=sys.stderr)
        return 2
    actions = {"make": _make, "open": _open, "approve": _answer, "return": _answer, "accept": _accept}
    return actions[options.action](options, console)


_NEEDS = {
    "make": ("out",),
    "open": (),
    "approve": ("out", "name", "seen"),
    "return": ("out", "name", "seen", "notes"),
    "accept": ("out",),
}


def _make(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.approval.review_package import make_review_package

    manifest = make_review_package(options.what, options.out, asked_by=options.name, asked=now(), note=options.notes)
    console.say(msg(N_("Send «{file}» to whoever approves"), file=options.out.name))
    console.document(_document(manifest, None))
    return 0


def _open(options: argparse.Namespace, console: Console) -> int:
    """Check it, and leave its contents in the folder --out where it is given."""
    from desktop_app.app.approval.review_package import open_review_package

    with tempfile.TemporaryDirectory(prefix="alista-review-") as temporary:
        room = options.out or Path(temporary) / "revision"
        opened = open_review_package(options.what, room)
    console.say(msg(N_("{label}: {value}"), label=msg(N_("Dataset")), value=opened.manifest.title))
    console.say(msg(N_("Fingerprint of what is approved: {digest}"), digest=opened.manifest.digest))
    console.document(_document(opened.manifest, opened.verdict))
    return 0


def _answer(options: argparse.Namespace, console: Console) -> int:
    from desktop_app.app.approval.approval import Verdict
    from desktop_app.app.approval.review_package import answer_review_package

    approved = options.action == "approve"
    verdict = Verdict(options.seen, approved, options.name, now(), options.post, options.notes)
    answer_review_package(options.what, options.out, verdict)
    said = N_("Approved. Send «{file}» back.") if approved else N_("Returned with notes. Send «{file}» back.")
    console.say(msg(said, file=options.out.name))
    console.document({"digest": options.seen, "approved": approved})
    return 0


def _accept(options: argparse.Namespace, console: Console) -> int:
    """Lay the answer beside the package folder --out; 3 when it was returned or is of something else."""
    from desktop_app.app.approval.approval import keep_verdict
    from desktop_app.app.approval.review_package import verdict_in

    verdict = verdict_in(options.what)
    if verdict is None:
        raise NotApproved(dataset=options.what.name)
    keep_verdict(options.out, verdict)
    said = N_("Approved by {name}") if verdict.approved else N_("Returned by {name}: {notes}")
    console.say(msg(said, name=verdict.approver, notes=verdict.notes))
    console.document({"digest": verdict.digest, "approved": verdict.approved, "notes": verdict.notes})
    return 0 if verdict.approved else 3


def _document(manifest: Manifest, verdict: Verdict | None) -> dict[str, object]:
    from dataclasses import asdict

    return {"review": asdict(manifest), "verdict": asdict(verdict) if verdict else None}
