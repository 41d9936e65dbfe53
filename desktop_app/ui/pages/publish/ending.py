"""The three endings: published and checked, uploaded with its check pending, or not equal with the way out."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.next_time import NextTime
from desktop_app.app.published import Publication
from desktop_app.core.errors import AppError
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Ending, Receipt, difference_lines, watermark
from desktop_app.core.quality.advice import Score
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.endings import lead_of, title_of, wait_of
from desktop_app.ui.pages.publish.next_card import NextCard, history_card
from desktop_app.ui.pages.publish.receipt_card import ReceiptCard
from desktop_app.ui.pages.publish.reminding import ask_where, save_reminder
from desktop_app.ui.pages.publish.screen import Screen, clear
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import elided
from desktop_app.ui.widgets.layouts import Columns, row
from desktop_app.ui.widgets.notices import Spinner


class EndingScreen(Screen):
    """`again_requested`: check or repair it now; `repeat_requested`: with a new file; `package_requested(folder)`."""

    again_requested = Signal()
    withdraw_requested = Signal()
    repeat_requested = Signal()
    package_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.made: Publication | None = None
        self.open_button: Button | None = None
        self.again_button: Button | None = None
        self.receipt_card: ReceiptCard | None = None
        self._spinner = Spinner(can_cancel=False)
        self._box = QVBoxLayout()
        self._box.setSpacing(current_theme().px(Space.L))
        self.body.addWidget(self._spinner)
        self.body.addLayout(self._box)

    def title(self) -> str:
        """What is so now."""
        if self.made is None:
            return ""
        if self.made.withdrawn:
            return _("It is withdrawn")
        return render(title_of(self.made.receipt))

    def lead(self) -> str:
        """What was proved."""
        if self.made is None:
            return ""
        if self.made.withdrawn:
            return _("Nobody else sees it now. The files stay on the portal, and you can publish it again.")
        return render(lead_of(self.made.receipt))

    def primary_label(self) -> str:
        """Away from here; what is to be done stands on the page."""
        return _("Back to the start")

    def is_primary_quiet(self) -> bool:
        """The page holds the primary button."""
        return True

    def can_go_back(self) -> bool:
        """It is done."""
        return False

    def initial_focus(self) -> QWidget | None:
        """What is to be done first."""
        return self.again_button or self.open_button

    def show_publication(
        self,
        made: Publication,
        history: tuple[Publication, ...],
        coming: NextTime | None = None,
        quality: Score | None = None,
    ) -> None:
        """Show how it ended, with its number, what was published before, and what comes next in the series.

        `quality`: of the description as it is published; None where that is not proved.
        """
        receipt = made.receipt
        self.made = made
        self.open_button = self.again_button = None
        self._spinner.stop()
        self.hush()
        clear(self._box)
        mark = watermark(receipt)
        if mark is not None:
            self._box.addWidget(Banner(render(mark), "", "warn", icon="school"))
        if receipt.ending is not Ending.VERIFIED and not made.withdrawn:
            self._box.addWidget(self._what_is_open(receipt))
        self._box.addWidget(self._link(receipt, is_quiet=self.again_button is not None))
        card, following = ReceiptCard(made, quality), NextCard(made, datetime.now().astimezone(), coming)
        card.failed.connect(self.say_problem)
        card.saved.connect(lambda target: self.say(_("It is saved"), target, "ok"))
        card.package_requested.connect(self.package_requested)
        following.withdraw_requested.connect(self.withdraw_requested)
        following.repeat_requested.connect(self.repeat_requested)
        if coming is not None:
            keep = partial(self.keep_reminder, receipt, coming)
            following.reminder_requested.connect(lambda: ask_where(self, receipt, coming, keep))
        self.receipt_card = card
        self._box.addWidget(Columns(card, following, stretch=(2, 1)))
        if len(history) > 1:
            self._box.addWidget(history_card(history))
        self.state_changed.emit()

    def show_working(self, words: str) -> None:
        """Something is being done with it."""
        self._spinner.start(words)

    def stop_working(self) -> None:
        """It is done, or failed."""
        self._spinner.stop()

    def keep_reminder(self, receipt: Receipt, coming: NextTime, target: str) -> None:
        """Keep the day of the next file under that name."""
        try:
            save_reminder(target, receipt, coming)
        except AppError as problem:
            self.say_problem(problem)
            return
        self.say(_("The reminder is saved"), _("Open the file to put it into your calendar."), "ok")

    def _what_is_open(self, receipt: Receipt) -> Banner:
        waits = wait_of(receipt)
        words = _("Check now") if waits else _("Publish again to repair it")
        self.again_button = Button(words, "primary", "refresh")
        self.again_button.clicked.connect(self.again_requested)
        if waits:
            return Banner(render(waits[0]), render(waits[1]), "warn", actions=[self.again_button])
        lines = "\n".join(render(line) for line in difference_lines(receipt))
        return Banner(_("This is not equal"), lines, "danger", actions=[self.again_button])

    def _link(self, receipt: Receipt, *, is_quiet: bool) -> QWidget:
        copy = Button(_("Copy the link"), "secondary", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(receipt.url))
        words = _("Open the folder") if receipt.kind is PortalKind.FOLDER else _("See it on the portal")
        self.open_button = Button(words, "secondary" if is_quiet else "primary", "external-link", icon_right=True)
        self.open_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(receipt.url)))
        shown = receipt.url.removeprefix("https://").removeprefix("http://")
        return Card(row(Icon("link", "primary", 20), 12, (elided(shown, "strong"), 1), 12, copy, 8, self.open_button))
