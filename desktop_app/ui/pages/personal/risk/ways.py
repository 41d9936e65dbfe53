"""The ways out as cards: what each does, what it loses, the risk after it, and the button that accepts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.personal.risk import presenter
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import Field, LineEdit
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.meters import Meter
from desktop_app.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from desktop_app.app.disclosing.assessing import Assessment, Way
    from desktop_app.core.disclosure.uniqueness import Exposure

_METER = 150


class WayCard(Card):
    """One way out."""

    def __init__(self, seen: Assessment, found: Exposure, way: Way, *, suggested: bool) -> None:
        title = " · ".join(render(line) for line in presenter.actions(seen, way))
        before, after = presenter.before_words(found)
        self.accept = Button(_("Apply"), name=_("Apply: {what}").format(what=title))
        words = presenter.WORDS
        meter = Meter(_("Risk after"), 0, (render(words[0]), render(words[1]), render(words[2])))
        meter.setFixedWidth(current_theme().px(_METER))
        effect = row(
            Label(number(before), "small_strong"), 8, Icon("arrow-narrow-right", "text", 16), 8,
            Label(render(after), "small_strong"), 12 if suggested else None,
            Pill(_("Suggested"), "none") if suggested else None, STRETCH,
        )  # fmt: skip
        head = Label(title, "strong", wrap=True)
        lost = Label(" ".join(render(line) for line in presenter.losses(way)), "hint", wrap=True)
        super().__init__(
            (column(head, Space.XS, effect, Space.XS, lost, STRETCH), 1),
            Space.L,
            (column(Label(_("Risk after"), "hint"), meter, STRETCH), 0),
            Space.L,
            (self.accept, 0, Qt.AlignmentFlag.AlignVCenter),
            horizontal=True,
        )


class Ways(QWidget):
    """`accepted(position)` and `reason_typed(sentence)` for the officer's own acts."""

    accepted = Signal(int)
    reason_typed = Signal(str)
    asked = Signal(QWidget)  # a question that has just appeared

    def __init__(self, seen: Assessment, found: Exposure, reason: str, *, outdated: bool = False) -> None:
        super().__init__()
        self.cards = [WayCard(seen, found, way, suggested=i == 0) for i, way in enumerate(seen.ways)]
        for position, card in enumerate(self.cards):
            card.accept.clicked.connect(lambda _on=False, at=position: self.accepted.emit(at))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        title = _("Ways to lower the risk") if self.cards else _("No change would lower the risk enough")
        hint = _("Choose one. You can undo it.") if self.cards else _("The table has too few rows for these criteria.")
        box.addWidget(column(Label(title, "section", wrap=True), Label(hint, "hint", wrap=True)))
        for card in self.cards:
            box.addWidget(card)
        self.leave = Button(_("Leave it as it is and explain why…"), "link")
        self.leave.clicked.connect(self._ask_reason)
        self.reason = LineEdit(reason)
        self.field = Field(
            _("Why is it published like this?"),
            self.reason,
            hint=_("One sentence of yours. It stays in the private record, not in the data."),
        )
        self.reason.textEdited.connect(self._on_reason)
        self.holds = Button(_("This reason still holds"), "secondary", "check", small=True)
        self.holds.clicked.connect(lambda: self._on_reason(self.reason.text()))
        words = _("More rows stand out now than when you wrote it. Choose a way, or write again why.")
        self._outdated = Banner(_("The risk is higher than when you gave your reason"), words, "warn")
        self._outdated.set_actions((self.holds,))
        box.addWidget(self._outdated)
        box.addWidget(self.leave)
        box.addWidget(self.field)
        box.addStretch(1)
        self.leave.setVisible(not reason)
        self.field.setVisible(bool(reason))
        self._outdated.setVisible(outdated)

    def wanting(self) -> QWidget:
        """The control that waits for an answer."""
        if not self._outdated.isHidden():
            return self.holds
        if not self.field.isHidden():
            return self.reason
        return self.cards[0].accept if self.cards else self.leave

    def _on_reason(self, sentence: str) -> None:
        self.reason_typed.emit(sentence)
        self._outdated.setVisible(False)
        if self.focusWidget() is self.holds:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_reason(self) -> None:
        self.field.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave.hide()
        self.asked.emit(self.field)
