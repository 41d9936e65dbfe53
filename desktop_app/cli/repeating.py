"""`repeat`: last month's project on a new file, with nobody there; refused (3) when something new wants a person."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.project import Answered, Project
from desktop_app.cli.arguments import add_answers, answers_of, command
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import Desk, desk
from desktop_app.cli.opening import limited_reader, now, signing
from desktop_app.core.errors import AppError, NewThisMonth
from desktop_app.core.text import N_, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.packing import Packed
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.app.repeating.question import Question
    from desktop_app.app.repeating.repetition import Repetition
    from desktop_app.cli.sending_month import Way
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
    from desktop_app.cli.sending_month import send_month, way_of

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
        try:
            _require_nothing_new(made.open_questions(project))
            way = way_of(options, last, at) if options.publish else None
            project = _of_series(memory, project, way, given)
            file, packed = _write(project, opened, at, options.officer, console)
        except _Waiting as stop:
            at.credentials.forget_code_key(project.id)
            return _refuse(console, _summary(made, project, given), stop.questions)
        except AppError:
            at.credentials.forget_code_key(project.id)
            raise
    said = _summary(made, project, given) | _of_package(memory, packed)
    _say_summary(console, made)
    if way is not None:
        return send_month(file, way, options, said, console)
    console.line(str(file))
    console.document({"project": str(file), "package": str(file.parent / "package"), **said})
    return 0


def _answer(text: str) -> Answered:
    """«id=choice», with what is typed behind a colon: «period=typed:octubre de 2026»."""
    question, _, choice = text.partition("=")
    if choice.startswith("typed:"):
        return Answered(question, "typed", choice.removeprefix("typed:"))
    return Answered(question, choice)


class _Waiting(Exception):
    """What is new and waits for an answer."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        super().__init__()
        self.questions = questions


def _require_nothing_new(waiting: tuple[Question, ...]) -> None:
    if waiting:
        raise _Waiting(waiting)


def _of_series(memory: Memory, project: Project, way: Way | None, given: list[Answered]) -> Project:
    """The project with the dataset it belongs to; raises what waits where only a person knows."""
    from desktop_app.cli.sending_month import series_question

    asked = series_question(memory, project, way) if way is not None else None
    if asked is None:
        return project
    chosen = {a.choice for a in given if a.question == asked.id} & {c.id for c in asked.choices}
    if not chosen:
        raise _Waiting((asked,))
    return replace(project, dataset=replace(project.dataset, name=chosen.pop()))


def _refuse(console: Console, said: dict[str, object], waiting: tuple[Question, ...]) -> int:
    """Which questions a person must answer: codes and sentences, never a value."""
    problem = NewThisMonth(n=len(waiting))
    console.say(problem.title_message)
    for question in waiting:
        console.say(msg(N_("{question}: {reason}"), question=question.id, reason=question.reason))
        for choice in (c for c in question.choices if not c.elsewhere):
            console.line(f"  --answer {question.id}={choice.id}  {console.translator.render(choice.title)}")
    listed = [_question_json(console, question) for question in waiting]
    console.document({"error": console.error_json(problem), "questions": listed, **said})
    return 3


def _question_json(console: Console, question: Question) -> dict[str, object]:
    """Without what may hold a value: the title, the evidence and the rows are for the window."""
    say = console.translator.render
    choices = [
        {"id": c.id, "title": say(c.title), **({"asks": say(c.asks)} if c.asks else {})}
        for c in question.choices
        if not c.elsewhere
    ]
    return {"id": question.id, "kind": question.kind.value, "reason": say(question.reason), "choices": choices}


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


def _summary(made: Repetition, project: Project, given: list[Answered]) -> dict[str, object]:
    """What was carried, in numbers, and which answers fitted no question."""
    carried, period = made.carried, project.dataset.period
    asked = {question.id for question in made.questions}
    return {
        "title": project.dataset.title,
        "period": [period.start, period.end],
        "rows": carried.n_rows,
        "rows_before": carried.n_before,
        "decisions": carried.n_decisions,
        "corrections": carried.n_steps,
        "new_corrections": len(carried.mended),
        "unused_answers": sorted({a.question for a in given} - asked - {"dataset"}),
    }


def _of_package(memory: Memory, packed: Packed) -> dict[str, object]:
    """What the package has beside last time's, and what it has against its own dictionary."""
    from dataclasses import asdict

    from desktop_app.app.repeating.differences import differences

    found = differences(memory, packed.package, packed.dataset)
    wrong = packed.validation.problems if packed.validation else ()
    return {
        "differences": asdict(found),
        "problems": [{"kind": p.kind.value, "column": p.column, "n": p.n} for p in wrong],
    }


def _write(project: Project, opened: Opened, at: Desk, officer: str, console: Console) -> tuple[Path, Packed]:
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
        packed = pack(project, making, console)
        _require_harmless(packed, project)
        # looked at by nobody but this command: the window opens it on its review
        project_file.save(home / PROJECT, replace(project, page="review", reached="review"), History())
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    return home / PROJECT, packed


def _require_harmless(packed: Packed, project: Project) -> None:
    """Raise PersonalDataLeft, or what waits where somebody stands out and nobody said why that is left."""
    from desktop_app.app.disclosing.accepting import is_explained
    from desktop_app.app.final_check import require_clean
    from desktop_app.app.repeating.asking import risk_question
    from desktop_app.core.disclosure.criteria import Risk
    from desktop_app.core.disclosure.report import Report

    require_clean(packed.stopping)
    risk = packed.risk
    if isinstance(risk, Report) and risk.risk is Risk.HIGH and not is_explained(project.table, risk.found):
        raise _Waiting((risk_question(risk.found, project.table.disclosure),))
