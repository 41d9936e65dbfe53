"""An officer at work in a process of its own, to be killed at any moment: `python typist.py PAGE FILE`.

Does something on the page every few milliseconds, through the page's own widgets, and prints each state of the project
with the time before it can be written. `python typist.py resume` starts again as after a power cut and prints what comes
back.
"""

import hashlib
import json
import sys
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

CHANGES_EVERY_MS = 15


def state_of(project):
    """A fingerprint of everything the officer chose."""
    from desktop_app.app.serial import to_json

    return hashlib.sha256(json.dumps(to_json(project), sort_keys=True).encode()).hexdigest()


def prepare(officer, page, file):
    """Bring the project to the page as the demo's careful officer would."""
    from desktop_app.app import flow
    from desktop_app.app.cleaning import recipe_of
    from desktop_app.app.demo import answer

    if page == "repeat":
        begin_to_repeat(officer, Path(file))
        return
    officer.page.open_path(file)
    officer.wait(lambda: officer.page.page_id == "table")
    workspace = officer.program.context.workspace
    if page == "table":
        return
    recipe = recipe_of(workspace.suggestions())
    project = answer(workspace.project, workspace.scan())
    work = replace(project.table, recipe=recipe, recipe_made=True)
    ready = replace(project, tables=(work,), reached="publish", described=True, confirmed=False)
    officer.program.context.session.navigate(lambda _p: flow.go(ready, page))
    officer.wait(lambda: officer.page.page_id == page and not officer.page.is_busy())


def begin_to_repeat(officer, file):
    """January is there with its package; the file is of a later month."""
    from desktop_app.app.paths import default_paths
    from tests.repeat_samples import first_project, payroll

    january = first_project(default_paths(), file.parent, payroll)
    officer.page.repeat(january.parent, str(file))
    officer.wait(lambda: officer.page.page_id == "repeat" and not officer.page.is_busy())


def act(officer, page, n):
    """One more thing the officer does on the page."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QCheckBox

    shown = officer.page
    if page == "table":
        said = officer.project.table.corrections
        shown.correct(officer.label, replace(said, first_row=4 + n % 50))
    elif page == "personal":
        shown.choose(("mask_part", "remove_column")[n % 2])
    elif page in {"clean", "review"}:
        next(box for box in shown.findChildren(QCheckBox) if box.isVisible() and box.isEnabled()).click()
    elif page == "describe":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A + n % 26)
    elif page == "repeat":
        question = next(card.question for card in shown.cards.values() if card.question.kind.value == "category")
        shown.choose(question, question.choices[n % 2])
    elif page == "publish":
        shown.choose_folder(f"/carpeta/{n}")


def tell_each_state(session):
    """Print each state and the time before it is given to the autosave: what is on the disk was printed."""
    put = session._autosave.put

    def told(project, history):
        print(state_of(project), time.time(), flush=True)
        put(project, history)

    session._autosave.put = told


def work(page, file):
    """Never ends by itself."""
    from desktop_app.core.text import msg
    from tests.journeys.window_driver import Officer

    officer = Officer()
    officer.label = msg("change")
    prepare(officer, page, file)
    if page == "publish":
        officer.page.choose("folder")
    print("ready", flush=True)
    print(state_of(officer.project), time.time(), flush=True)
    tell_each_state(officer.program.context.session)
    for n in count():
        act(officer, page, n)
        officer.pause(CHANGES_EVERY_MS)


def resume():
    """Start again: the start page lists the work; it opens where it was left."""
    from desktop_app.app import recovery
    from tests.journeys.window_driver import Officer

    officer = Officer()
    listed = recovery.unfinished(officer.program.context.workspace.services.paths)
    print(len(listed), flush=True)
    officer.page._resume(str(listed[0].folder))
    officer.wait(lambda: officer.program.context.has_project and officer.page.page_id != "file")
    print(state_of(officer.project), officer.page.page_id, flush=True)
    officer.leave()


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    if sys.argv[1] == "resume":
        resume()
    else:
        work(sys.argv[1], sys.argv[2])
