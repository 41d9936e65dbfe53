"""`repeat`: last month's project on a new file, with nobody there; refused (3) when something new wants a person."""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.project import Answered, Project
from desktop_app.cli.arguments import add_answers, answers_of, command
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import Desk, desk, wanted_organization
from desktop_app.cli.opening import limited_reader, now, signing
from desktop_app.core.errors import NewThisMonth
from desktop_app.core.text import N_, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.packing import Packed
    from desktop_app.app.repeating.question import Question
    from desktop_app.app.repeating.repetition import Repetition
    from desktop_app.core.reading.source import Opened


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    repeat = command(commands, "repeat", "repeat last month's project with a new file")
    repeat.add_argument("project", metavar="PROJECT", type=Path, help="last month's project file")
    repeat.add_argument("file", metavar="NEWFILE", type=Path)
    repeat.add_argument(
        "--answer", action="append", default=[], metavar="QUESTION=CHOICE", help="to what is new; once for each"
    )
    add_answers(repeat)
    repeat.add_argument("--officer", default="", metavar="NAME", help="who decided, for the private record")
    repeat.add_argument("--publish", action="store_true", help="send the package through the outbox")
    where = repeat.add_mutually_exclusive_group()
    where.add_argument("--portal", default="", metavar="NAME|URL")
    where.add_argument("--to-folder", type=Path, metavar="DIR", help="a folder carried by hand instead of a portal")
    repeat.add_argument("--organization", default="", metavar="NAME")
    repeat.add_argument("--approve-plan", default="", metavar="HASH", help="go on if the plan is exactly this one")
    repeat.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Make the new project and its package, and send it if asked; refuses with the reasons what is new."""
    from desktop_app.app import project_file
    from desktop_app.app.preparing import unlocked
    from desktop_app.app.repeating.answering import with_answers
    from desktop_app.app.repeating.memory import remember
    from desktop_app.app.repeating.repetition import Desk as Table
    from desktop_app.app.repeating.repetition import repeat

    at = desk()
    last, _ = project_file.load(options.project)
    memory = remember(last, options.project.parent)
    given = [_answer(text) for text in options.answer]
    with limited_reader() as reader, tempfile.TemporaryDirectory(prefix="alista-") as folder:
        opened = unlocked(
            lambda said: reader.open_source(options.file, Path(folder), said, progress=console), answers_of(options)
        )
        made = repeat(memory, opened, Table(at.settings, at.credentials, now()), given, console)
        project = with_answers(made, given)
        waiting = made.open_questions(project)
        if waiting:
            return _refuse(console, made, waiting)
        file = _write(project, opened, at, options.officer, console)
    _say_summary(console, made)
    if options.publish:
        return _send(file, made, options, at, console)
    console.line(str(file))
    console.document({"project": str(file), "package": str(file.parent / "package"), **_summary(made)})
    return 0


def _answer(text: str) -> Answered:
    """«id=choice», with what is typed behind a colon: «period=typed:octubre de 2026»."""
    question, _, choice = text.partition("=")
    if choice.startswith("typed:"):
        return Answered(question, "typed", choice.removeprefix("typed:"))
    return Answered(question, choice)


def _refuse(console: Console, made: Repetition, waiting: tuple[Question, ...]) -> int:
    """Which questions a person must answer: codes and sentences, never a value."""
    problem = NewThisMonth(n=len(waiting))
    console.say(problem.title_message)
    for question in waiting:
        console.say(msg(N_("{question}: {reason}"), question=question.id, reason=question.reason))
    say = console.translator.render
    listed = [
        {
            "id": q.id,
            "kind": q.kind.value,
            "reason": say(q.reason),
            "choices": [{"id": c.id, "title": say(c.title)} for c in q.choices if not c.elsewhere],
        }
        for q in waiting
    ]
    console.document({"error": console.error_json(problem), "questions": listed, **_summary(made)})
    return 3


def _say_summary(console: Console, made: Repetition) -> None:
    carried = made.carried
    console.say(
        msg_n(
            N_("{n} decision of last time holds for {rows} rows."),
            N_("{n} decisions of last time hold for {rows} rows."),
            carried.n_decisions + carried.n_steps,
            rows=carried.n_rows,
        )
    )


def _summary(made: Repetition) -> dict[str, object]:
    """What was carried, in numbers."""
    carried = made.carried
    return {
        "title": made.project.dataset.title,
        "period": [carried.period.start, carried.period.end],
        "rows": carried.n_rows,
        "rows_before": carried.n_before,
        "decisions": carried.n_decisions,
        "corrections": carried.n_steps,
    }


def _write(project: Project, opened: Opened, at: Desk, officer: str, console: Console) -> Path:
    """The project among this user's, with its package; nothing of it stays when something stops the package."""
    import shutil

    from desktop_app.app import project_file
    from desktop_app.app.autosave import PROJECT
    from desktop_app.app.code_keys import code_keys
    from desktop_app.app.history import History
    from desktop_app.app.packing import Making, pack
    from desktop_app.app.paths import private_folder

    home = private_folder(at.paths.projects / project.id)
    keys = code_keys(project, at.credentials, may_make=False)
    try:
        making = Making(opened, home / "package", now()[:10], keys, signing=signing(officer))
        _require_harmless(pack(project, making, console), project)
        # looked at by nobody but this command: the window opens it on its review
        project_file.save(home / PROJECT, replace(project, page="review", reached="review"), History())
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    return home / PROJECT


def _require_harmless(packed: Packed, project: Project) -> None:
    """Raise PersonalDataLeft, or NewThisMonth where somebody stands out and nobody said why that is left."""
    from desktop_app.app.disclosing.accepting import is_explained
    from desktop_app.app.final_check import require_clean
    from desktop_app.core.disclosure.criteria import Risk
    from desktop_app.core.disclosure.report import Report

    require_clean(packed.stopping)
    risk = packed.risk
    if isinstance(risk, Report) and risk.risk is Risk.HIGH and not is_explained(project.table, risk.found):
        raise NewThisMonth(n=1)


def _send(file: Path, made: Repetition, options: argparse.Namespace, at: Desk, console: Console) -> int:
    """Queue the package and send it: added to the dataset of last time, unless its plan wants an answer."""
    from desktop_app.app import project_file
    from desktop_app.app.history import History
    from desktop_app.app.outbox.sending import Destination, queue, send
    from desktop_app.app.outbox.store import Outbox
    from desktop_app.app.portals import open_folder
    from desktop_app.app.publishing import Order
    from desktop_app.app.settings import PortalEntry
    from desktop_app.cli.publishing import print_receipt
    from desktop_app.core.publishing import receipt_to_json
    from desktop_app.core.publishing.portal import Portal, PortalKind

    if options.to_folder:
        folder = options.to_folder.absolute()
        entry = PortalEntry("folder", folder.name, folder.as_uri())
        portal: Portal = open_folder(folder)
        to, organization = Destination(PortalKind.FOLDER, entry, str(folder)), "local"
    else:
        entry = at.entry(options.portal or made.project.target.portal)
        portal = at.open(entry)
        to = Destination(PortalKind.CKAN, entry)
        organization = wanted_organization(options.organization or made.project.target.organization, entry, portal)
    order = Order(organization, made.project.dataset.name, needs_approval=at.settings.approval_required)
    outbox = Outbox(at.paths)
    item = queue(outbox, file.parent / "package", to, order, options.approve_plan, project=made.project.id)
    done = send(outbox, item.id, lambda _item: portal, at.paths, console)
    assert done.receipt is not None
    project, _ = project_file.load(file)
    receipt = json.dumps(receipt_to_json(done.receipt), ensure_ascii=False)
    project_file.save(file, replace(project, page="publish", reached="publish", receipts=(receipt,)), History())
    console.line(str(file))
    return print_receipt(done.receipt, console, project=str(file), **_summary(made))
