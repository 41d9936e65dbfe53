"""An officer who publishes in a process of its own, held in the middle of the second file: `python sender.py FILE`.

Prints the moment it is held; whoever started it kills it then, as a power cut would.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

HELD = "held in the middle of the second file"


def hold_the_second_file():
    """The second upload begins and never ends."""
    from desktop_app.core.publishing.portals.ckan import CkanPortal

    upload, begun = CkanPortal.upload, []

    def held(self, *arguments, **named):
        begun.append(1)
        if len(begun) == 2:
            print(HELD, flush=True)
            time.sleep(3600)
        return upload(self, *arguments, **named)

    CkanPortal.upload = held


def publish(file):
    from dataclasses import replace

    from desktop_app.app.demo import describe
    from tests.journeys.typist import prepare
    from tests.journeys.window_driver import Officer

    officer = Officer()
    prepare(officer, "review", file)
    officer.program.context.session.navigate(lambda p: replace(p, dataset=describe(p.dataset), confirmed=True))
    officer.page.enter()
    officer.wait(lambda: not officer.page.is_busy() and officer.page.problem() is None)
    officer.window.go("publish")
    page = officer.page
    page.choose("practice")
    officer.window.press_primary()
    officer.wait(lambda: page.planned.plan is not None and not page.is_busy())
    hold_the_second_file()
    officer.window.press_primary()
    officer.wait(lambda: page.ending.made is not None, 3600)


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    publish(Path(sys.argv[1]))
