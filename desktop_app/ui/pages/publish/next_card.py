"""Qué sigue: tell whoever uses the data, take it back for thirty days, and what was published before."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.app.next_time import NextTime
from desktop_app.app.published import DAYS_TO_WITHDRAW, Publication, may_withdraw
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Ending, Receipt, headline
from desktop_app.core.publishing.series import in_words
from desktop_app.core.text import N_, msg
from desktop_app.ui.amounts import day_words, moment_words
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.endings import notice_text
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.acts import Acts
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Rule, column, row
from desktop_app.ui.widgets.painting import TOP
from desktop_app.ui.widgets.question import Question

_MOST_SHOWN = 5


class NextCard(QWidget):
    """`withdraw_requested` and `repeat_requested` after their links were pressed; the page asks and acts.

    `reminder_requested`: of the next time, for a calendar.
    """

    withdraw_requested = Signal()
    repeat_requested = Signal()
    reminder_requested = Signal()

    def __init__(self, made: Publication, now: datetime, coming: NextTime | None = None) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        parts: list[QWidget] = [self._real()] if made.receipt.kind is PortalKind.PRACTICE else []
        parts.append(self._again(coming))
        if made.receipt.kind is PortalKind.CKAN and made.receipt.public and not made.withdrawn:
            parts.append(self._tell(made.receipt))
        if may_withdraw(made, now):
            parts.append(self._withdraw(made))
        items: list[QWidget | int] = [Label(_("What comes next"), "section")]
        for part in parts:
            items += [12, part] if part is parts[0] else [12, Rule(), 12, part]
        box.addWidget(Card(*items, STRETCH))

    def _real(self) -> QWidget:
        text = _("When you feel sure, go back and choose the real portal. Your answers are kept.")
        return _part("school", _("Ready for the real one?"), text)

    def _again(self, coming: NextTime | None) -> QWidget:
        button = Button(_("Repeat with a new file"), "link", small=True)
        button.clicked.connect(self.repeat_requested)
        if coming is None:
            text = _("Open the new file the next time: your answers are kept and it takes a few minutes.")
            return _part("repeat", _("Prepare the next file"), text, button)
        remember = Button(_("Remind me"), "link", small=True)
        remember.clicked.connect(self.reminder_requested)
        title = msg(N_("Prepare {period}"), period=in_words(coming.period))
        words = msg(
            N_("You can publish it from {day}. Your answers are kept: it takes a few minutes."),
            day=day_words(coming.due.isoformat()),
        )
        return _part("calendar", render(title), render(words), remember, button)

    def _tell(self, receipt: Receipt) -> QWidget:
        copy = Button(_("Copy the text"), "link", small=True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(render(notice_text(receipt))))
        text = _("Here is a short text with the link, for a mail or a post.")
        return _part("bell", _("Tell whoever uses it"), text, copy)

    def _withdraw(self, made: Publication) -> QWidget:
        until = datetime.fromisoformat(made.receipt.finished) + timedelta(days=DAYS_TO_WITHDRAW)
        text = render(msg(N_("You can take it out of sight until {day}."), day=day_words(until.isoformat())))
        button = Button(_("Withdraw…"), "link", small=True)
        button.clicked.connect(self.withdraw_requested)
        return _part("arrow-back-up", _("Did you see a mistake?"), text, button)


def withdraw_question(made: Publication) -> Question:
    """What is asked before something is taken back: the consequence is named."""
    consequence = msg(
        N_(
            "Nobody will be able to see «{title}» there, nor its earlier files. "
            "The files stay on the portal, and you can publish it again."
        ),
        title=made.receipt.title,
    )
    return Question(_("Withdraw it from the portal?"), render(consequence), _("Withdraw"), _("Leave it published"))


def state_of(made: Publication) -> str:
    """What became of a publication, in words."""
    if made.withdrawn:
        return render(msg(N_("Withdrawn on {day}"), day=day_words(made.withdrawn)))
    if made.receipt.ending is Ending.DIFFERS:
        return _("Not equal")
    return render(headline(made.receipt))


def history_card(history: tuple[Publication, ...]) -> QWidget:
    """What was published of this dataset from here, the newest first."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current_theme().px(Space.L))
    grid.setVerticalSpacing(current_theme().px(Space.S))
    for at, made in enumerate(history[:_MOST_SHOWN]):
        grid.addWidget(Label(made.number, "small_strong"), at, 0, TOP)
        grid.addWidget(Label(moment_words(made.receipt.finished), "small", wrap=True), at, 1, TOP)
        grid.addWidget(Label(state_of(made), "hint", wrap=True), at, 2, TOP)
    grid.setColumnStretch(1, 3)
    grid.setColumnStretch(2, 2)
    return Card(Label(_("Publications of this dataset"), "section", wrap=True), 8, box)


def _part(icon: str, title: str, text: str, *actions: Button) -> QWidget:
    words = column(Label(title, "strong", wrap=True), Label(text, "hint", wrap=True), spacing=Space.TINY)
    links = Acts(*actions, spacing=Space.M) if actions else None
    return row((Icon(icon, "primary", 20), 0, TOP), 12, (column(words, links, spacing=Space.TINY), 1))
