"""Publicando sus datos: honest stages with bytes, speed and the time that is left; it can be stopped at any moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import as_known
from desktop_app.core.publishing.plan import Kind, Plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.amounts import left_words, share_words, speed_words
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.screen import Screen, clear
from desktop_app.ui.pages.publish.stages import ORDER, Heard, Listener, stage_words
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column, row
from desktop_app.ui.widgets.painting import TOP
from desktop_app.ui.widgets.stages import Stage, StageList, StageState

_SHOWN_EVERY_MS = 1000


class SendingScreen(Screen):
    """`cancel_requested` stops it, `later_requested` keeps it in the outbox too; `now_requested`: wait no more."""

    cancel_requested = Signal()
    later_requested = Signal()
    now_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._listener = Listener(None)
        self._stages: StageList | None = None
        self._at = ORDER[0]
        self._ended: dict[str, str] = {}
        self._seconds = 0
        self._box = QVBoxLayout()
        self.body.addLayout(self._box)
        self.cancel = Button(_("Cancel"), "secondary", "x")
        self.cancel.clicked.connect(self._stop)
        self._later = Button(_("Save for later"), "link", small=True)
        self._clock = QTimer(self, interval=_SHOWN_EVERY_MS)
        self._clock.timeout.connect(self._count_down)

    def title(self) -> str:
        """What is happening."""
        match self._kind():
            case PortalKind.PRACTICE:
                return _("Practising how to publish")
            case PortalKind.FOLDER:
                return _("Saving in the folder")
            case PortalKind.CKAN:
                return _("Publishing your data")

    def lead(self) -> str:
        """Which stage."""
        words = msg(N_("Stage {stage} of {stages}."), stage=ORDER.index(self._at) + 1, stages=len(ORDER))
        return render(words)

    def rail_note(self) -> str:
        """Which stage."""
        return self.lead().rstrip(".")

    def can_go_back(self) -> bool:
        """Stop it first."""
        return False

    def initial_focus(self) -> QWidget | None:
        """Nothing: a key pressed twice must not stop it."""
        return None

    def start(self, plan: Plan | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin, or go on."""
        self._plan, self._listener, self._at, self._ended = plan, Listener(plan, clock), ORDER[0], {}
        self._clock.stop()
        self.hush()
        clear(self._box)
        stages = [Stage(name, render(title), render(text)) for name, title, text in stage_words(plan)]
        self._stages = StageList(_("Progress"), stages)
        self.cancel = Button(_("Cancel"), "secondary", "x")
        self.cancel.clicked.connect(self._stop)
        words = _("If you cancel, the draft is kept.") if self._kind() is not PortalKind.FOLDER else ""
        left = column(
            Card(self._stages, margins=Space.L),
            row(STRETCH, Label(words, "hint"), 16, self.cancel),
            STRETCH,
            spacing=Space.M,
        )
        self._box.addWidget(Columns(left, column(*self._asides(), STRETCH, spacing=Space.M), stretch=(2, 1)))
        self._show(Heard(ORDER[0]))

    def current_row(self) -> QWidget | None:
        """The stage that is worked on, to be brought into view."""
        return self._stages.stage_widget(self._at) if self._stages is not None else None

    def report(self, done: int, total: int, message: Message | None) -> None:
        """Show where the work is."""
        heard = self._listener.hear(done, total, message)
        changed = heard.stage != self._at
        self._show(heard)
        if changed:
            self.state_changed.emit()

    def wait(self, problem: Exception, seconds: int) -> None:
        """The line broke: it goes on by itself, or at once when asked."""
        self._seconds = seconds
        known = as_known(problem)
        now = Button(_("Try now"), "secondary", "refresh", small=True)
        now.clicked.connect(self._go_on)
        later = Button(_("Save for later"), "secondary", "clock", small=True)
        later.clicked.connect(self._keep)
        self.say(render(known.title_message), "", "warn", (now, later))
        self._say_seconds()
        self._clock.start()

    def stop_waiting(self) -> None:
        """Whoever waited has gone on."""
        self._clock.stop()
        self.hush()

    def _kind(self) -> PortalKind:
        return self._plan.portal_kind if self._plan is not None else PortalKind.CKAN

    def _show(self, heard: Heard) -> None:
        stages = self._stages
        if stages is None:
            return
        position = ORDER.index(heard.stage)
        now = datetime.now().astimezone().strftime("%H:%M")
        for before in ORDER[:position]:
            stages.show_stage(before, StageState.DONE, right=self._ended.setdefault(before, now))
        right = f"{number(100 * heard.share)} %" if heard.share is not None else ""
        detail = self._detail(heard)
        stages.show_stage(heard.stage, StageState.CURRENT, right=right, share=heard.share, detail=detail)
        self._at = heard.stage

    def _detail(self, heard: Heard) -> str:
        if heard.share is None:
            return ""
        speed, rest = self._listener.speed, heard.total - heard.done
        left = rest / speed if speed > 0 and rest > 0 else None
        parts = [share_words(heard.done, heard.total), speed_words(speed), left_words(left)]
        line = " · ".join(part for part in parts if part)
        if not heard.file:
            return line
        n_files = self._listener.n_files
        file = msg(N_("File {n} of {files}: {name}"), n=heard.n_file, files=n_files, name=heard.file)
        return f"{render(file)}\n{line}"

    def _asides(self) -> list[QWidget]:
        kind, plan = self._kind(), self._plan
        if kind is PortalKind.FOLDER:
            return [_aside("shield", _("What is not copied"), _not_sent())]
        if kind is PortalKind.PRACTICE:
            who = _aside("school", _("It is practice"), _("Nothing of it is public, not even at the end."))
        elif plan is not None and plan.kind is not Kind.NEW and plan.is_public:
            text = _("The published files stay until the new ones are whole.")
            who = _aside("world", _("What is published is still seen"), text)
        else:
            text = _("If something fails, the draft is kept and you go on from the same stage.")
            who = _aside("lock", _("Nobody can see it yet"), text)
        self._later = Button(_("Save for later"), "link")
        self._later.clicked.connect(self._keep)
        text = _("We wait and go on by ourselves. You can also save it to publish later.")
        line = _aside("wifi-off", _("And if the Internet goes?"), text, self._later)
        return [who, line, _aside("shield", _("What is not sent"), _not_sent())]

    def _stop(self) -> None:
        self._show_stopping()
        self.cancel_requested.emit()

    def _keep(self) -> None:
        self._show_stopping()
        self.later_requested.emit()

    def _go_on(self) -> None:
        self.stop_waiting()
        self.now_requested.emit()

    def _show_stopping(self) -> None:
        self._clock.stop()
        self._later.setEnabled(False)
        self.cancel.setEnabled(False)
        self.cancel.set_label(_("Stopping…"))

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._go_on()
        else:
            self._say_seconds()

    def _say_seconds(self) -> None:
        words = msg_n(N_("We try again in {n} second."), N_("We try again in {n} seconds."), self._seconds)
        self.trouble.text.setText(render(words))
        self.trouble.text.show()


def _not_sent() -> str:
    return _("Your original file, what its sheets hide and the record of decisions stay on this computer.")


def _aside(icon: str, title: str, text: str, action: Button | None = None) -> QWidget:
    head = row((Icon(icon, "primary", 20), 0, TOP), 12, (Label(title, "strong", wrap=True), 1))
    return Card(head, 4, Label(text, "hint", wrap=True), 8 if action else None, action)
