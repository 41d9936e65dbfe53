"""Publicaciones: everything published from this computer, by dataset. The network is asked only on a press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import N_, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.publications.line import PublicationLine
from desktop_app.ui.pages.file.screen import StartScreen, clear
from desktop_app.ui.texts import _, number, render, translator
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import ComboBox, Field
from desktop_app.ui.widgets.layouts import Rule
from desktop_app.ui.widgets.notices import EmptyState, Spinner
from desktop_app.ui.widgets.question import Question, ask

if TYPE_CHECKING:
    from desktop_app.app.outbox.opening import Doors
    from desktop_app.app.published import Publication

_SHOWN = 20


class PublicationsScreen(StartScreen):
    """Reads the receipts kept on this computer; `refresh` reads them anew."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asking = context.latest()
        self._n_shown = _SHOWN
        self._keys: list[tuple[str, str]] = []
        self.lines: dict[str, PublicationLine] = {}
        self.filter = ComboBox()
        self.filter.activated.connect(lambda _index: self._render())
        self._filter_field = Field(_("Dataset"), self.filter)
        self.spinner = Spinner()
        self.spinner.cancel_requested.connect(self._asking.cancel)
        self._box = QVBoxLayout()
        self.body.addWidget(self.spinner)
        self.body.addWidget(self._filter_field)
        self.body.addLayout(self._box)
        self.body.addStretch(1)

    def title(self) -> str:
        """What is listed."""
        return _("Your publications")

    def lead(self) -> str:
        """Where from, and for how long they can be taken back."""
        return _("Everything published from this computer. For 30 days you can make a publication private again.")

    def initial_focus(self) -> QWidget | None:
        """The first thing that can be done."""
        if not self._filter_field.isHidden():
            return self.filter
        line = next(iter(self.lines.values()), None)
        return next(iter(line.buttons.values())) if line is not None else None

    def is_busy(self) -> bool:
        """The footer has no button here."""
        return False

    def leave(self) -> None:
        """Nobody waits for an answer of a portal any more."""
        self._asking.cancel()
        self.trouble.hide()

    def refresh(self) -> None:
        """Read the receipts."""
        from desktop_app.app.published import history
        from desktop_app.ui.pages.file.publications.words import datasets

        self._n_shown = _SHOWN
        found = datasets(history(self._context.workspace.services.paths))
        self._keys = [key for key, _title in found]
        self.filter.clear()
        self.filter.addItem(_("All of them"), "")
        for place, (_key, title) in enumerate(found):
            self.filter.addItem(title, str(place))
        self.filter.set_value("")
        self._filter_field.setVisible(len(found) > 1)
        self._render()

    # --- showing ---

    def _render(self) -> None:
        from desktop_app.app.published import history
        from desktop_app.ui.pages.file.publications.words import dataset_key, shown

        services = self._context.workspace.services
        wanted = self._keys[int(self.filter.value)] if self.filter.value else None
        every = shown(history(services.paths), services.settings.settings, datetime.now().astimezone())
        mine = [known for known in every if wanted in {None, dataset_key(known.publication.receipt)}]
        clear(self._box)
        self.lines = {}
        if not mine:
            what, why = _("Here you will see what you publish"), _("Nothing has been published from this computer yet.")
            self._box.addWidget(Card(EmptyState(what, why, icon="history")))
            return
        parts: list[QWidget] = []
        for known in mine[: self._n_shown]:
            line = PublicationLine(known)
            made = known.publication
            line.receipt_wanted.connect(partial(self._see_receipt, made))
            line.opening_wanted.connect(partial(self._open, made))
            line.link_wanted.connect(partial(self._copy_link, made))
            line.uses_wanted.connect(partial(self._ask_uses, made))
            line.withdrawal_wanted.connect(partial(self._ask_withdrawal, made))
            self.lines[made.id] = line
            parts += [Rule(), line] if parts else [line]
        self._box.addWidget(Card(*parts, margins=0))
        if len(mine) > self._n_shown:
            more = Button(_("Show older ones ({n})").format(n=number(len(mine) - self._n_shown)), "secondary")
            more.clicked.connect(self._show_more)
            self._box.addWidget(more)
        self.state_changed.emit()

    def _show_more(self) -> None:
        self._n_shown += _SHOWN
        self._render()

    # --- what the officer does ---

    def _see_receipt(self, made: Publication) -> None:
        from desktop_app.app.documents.receipt import receipt_pdf

        folder = self._context.workspace.services.paths.cache / "receipts"
        speech = translator()

        def write() -> Path:
            from desktop_app.app.atomic import write_atomic
            from desktop_app.app.paths import private_folder

            path = private_folder(folder) / f"comprobante-{made.number}.pdf"
            write_atomic(path, receipt_pdf(made, speech.language, speech.country))
            return path

        self._run(write, self._open_file, _("Making the receipt"))

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.say(_("This computer has no program for PDF files"), str(path), "warn")

    def _open(self, made: Publication) -> None:
        if not QDesktopServices.openUrl(QUrl(made.receipt.url)):
            self.say(_("This computer has no program to open it"), made.receipt.url, "warn")

    def _copy_link(self, made: Publication) -> None:
        QGuiApplication.clipboard().setText(made.receipt.url)
        self._context.noticed.emit(_("The link is copied"), None)

    def _ask_uses(self, made: Publication) -> None:
        from desktop_app.app.published import ask_uses

        paths, doors, now = self._context.workspace.services.paths, self._doors(), datetime.now().astimezone()
        work = lambda: ask_uses(paths, doors.of_receipt(made.receipt), made, now)  # noqa: E731 - one line of work
        self._run(work, lambda _made: self._render_at(made, "uses"), _("Asking the portal"))

    def _ask_withdrawal(self, made: Publication) -> None:
        title = render(msg(N_("Withdraw «{title}»?"), title=made.receipt.title))
        words = _("Nobody will see it any more. Its files stay on the portal, and you can publish it again.")
        if ask(self, Question(title, words, _("Withdraw"), _("Leave it public"))):
            self.withdraw(made)

    def withdraw(self, made: Publication) -> None:
        """Make it private again; the officer said so."""
        from desktop_app.app.published import withdraw

        paths, doors, now = self._context.workspace.services.paths, self._doors(), datetime.now().astimezone()
        work = lambda: withdraw(paths, doors.of_receipt(made.receipt), made, now)  # noqa: E731 - one line of work
        self._run(work, lambda _made: self._withdrawn(made), _("Making it private"))

    def _withdrawn(self, made: Publication) -> None:
        self._render_at(made, "receipt")
        words = msg(N_("«{title}» is private again"), title=made.receipt.title)
        self.say(render(words), _("Its files stay on the portal."), "ok")

    def _render_at(self, made: Publication, button: str) -> None:
        """Show the list anew with the keyboard where it was."""
        self._render()
        line = self.lines.get(made.id)
        if line is not None and button in line.buttons:
            line.buttons[button].setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, work: Callable[[], object], then: Callable[..., None], words: str) -> None:
        self.trouble.hide()
        self.spinner.start(words)
        job: Job[object] = Job(lambda _progress: work())

        def done(result: object) -> None:
            self.spinner.stop()
            then(result)

        def failed(problem: Exception) -> None:
            self.spinner.stop()
            self.say_problem(problem)

        self._asking.start(job, done, failed, self.spinner.stop)

    def _doors(self) -> Doors:
        from desktop_app.app.outbox.opening import Doors

        services = self._context.workspace.services
        return Doors(services.settings.settings, services.credentials, self._context.outgoing.practice_portal)
