"""One text with what can be done about the part the officer stands on, and about the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.text_review import NOTHING
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.pages.personal.sample import cleaned_row
from desktop_app.ui.pages.personal.text_rows import TextLine
from desktop_app.ui.pages.personal.texts.reviewing import COVERED, KEPT, MARKED, OPEN, Box, boxes_of, is_decided
from desktop_app.ui.pages.personal.texts.text_view import TextView
from desktop_app.ui.pages.personal.texts.words import mark_kinds, pieces_of, result_of
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.hold_button import HoldButton
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, FlowLayout, Rule, growing_down, row

if TYPE_CHECKING:
    from desktop_app.core.personal_data.text_list import ListedText
    from desktop_app.core.personal_data.text_review import TextReview


class Acts(QWidget):
    """Links and buttons that wrap where there is no room."""

    def __init__(self, *buttons: Button, spacing: int = Space.L) -> None:
        super().__init__()
        self.setSizePolicy(growing_down())
        flow = FlowLayout(self, spacing)
        for button in buttons:
            flow.addWidget(button)


class TextCard(Card):
    """Signals carry what the officer did; the screen applies it and shows the review's answer."""

    covered = Signal(object)  # a Box
    kept = Signal(object)  # a Box
    marked = Signal(object)  # a Span
    unmarked = Signal(object)  # a Box
    everywhere = Signal(object)  # a Box
    emptied = Signal()
    again = Signal()
    went_on = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(spacing=Space.S)
        self._text: ListedText | None = None
        self._boxes: list[Box] = []
        self._where, self._count = Label("", "section"), Label("", "hint")
        self.hold = HoldButton()
        self.view = TextView()
        self._hint = Label(_("Arrows move, Shift and arrows select, V shows while held."), "hint", wrap=True)
        self.cover = Button(_("Cover it"), icon="eye-off", small=True)
        self.keep = Button(_("It is not personal"), small=True)
        self.mark = Button(_("Mark as personal…"), icon="plus", small=True)
        self.unmark = Button(_("Take the mark away"), small=True)
        self.same = Button("", "link", "copy", small=True)
        self.menu = QMenu(self)
        self._result_title = Label(_("This is how it will read"), "small_strong")
        self._result = TextLine(0, (), "ok")
        self.go_on = Button(_("Cover what is marked and go on"), "primary")
        self.empty = Button(_("Empty the whole cell"))
        self.decide_again = Button(_("Decide this text again"), "link", "arrow-back-up", small=True)
        self.before = Button("", "secondary", "arrow-left", name=_("Text before"))
        self.after = Button("", "secondary", "arrow-right", name=_("Next text"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.addWidget(row(self._where, 12, self._count, STRETCH, self.hold))
        self.body.addWidget(self.view)
        self.body.addWidget(self._hint)
        self.body.addWidget(Acts(self.cover, self.keep, self.mark, self.unmark, self.same, spacing=Space.S))
        self.body.addWidget(Rule())
        self.body.addWidget(self._result_title)
        self.body.addWidget(self._result)
        self.body.addWidget(Acts(self.go_on, self.before, self.after, self.empty, self.decide_again, spacing=Space.S))
        self.body.addStretch(1)
        around = (Space.L, Space.M, Space.L, Space.L)
        self.body.setContentsMargins(*(current_theme().px(m) for m in around))

    def _connect(self) -> None:
        self.hold.pressed.connect(lambda: self.view.reveal(True))
        self.hold.released.connect(lambda: self.view.reveal(False))
        self.view.moved.connect(self._on_move)
        self.view.pressed.connect(self.press)
        self.view.dropped.connect(self.drop)
        self.cover.clicked.connect(lambda: self._tell(self.covered))
        self.keep.clicked.connect(lambda: self._tell(self.kept))
        self.unmark.clicked.connect(lambda: self._tell(self.unmarked))
        self.same.clicked.connect(lambda: self._tell(self.everywhere))
        self.mark.clicked.connect(lambda: self.open_menu(self.mark))
        self.go_on.clicked.connect(self.went_on)
        self.empty.clicked.connect(self.emptied)
        self.decide_again.clicked.connect(self.again)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))

    def set_country(self, country: str) -> None:
        """Name the kinds of data of a country."""
        self.menu.setAccessibleName(_("What is it?"))
        self.menu.clear()
        for kind, words in mark_kinds(country):
            action = QAction(render(words).capitalize(), self.menu)
            action.triggered.connect(lambda _checked=False, kind=kind: self._mark(kind))
            self.menu.addAction(action)

    def show_text(self, text: ListedText, review: TextReview, place: tuple[int, int], *, more: bool) -> None:
        """Show a text, the `place[0]`-th of `place[1]`; `more`: others wait."""
        start = self._start_in(text, review)
        self._text, self._boxes = text, boxes_of(text, review)
        self._where.setText(_("Row {row}").format(row=number(text.row)))
        said = _("text {i} of {n}").format(i=number(place[0] + 1), n=number(place[1]))
        others = msg_n(N_("{n} more row says the same"), N_("{n} more rows say the same"), text.n_rows - 1)
        self._count.setText(f"{said} · {render(others)}" if text.n_rows > 1 else said)
        self.view.show_pieces(pieces_of(text, review), start)
        decided = is_decided(text, review)
        following = _("Next to review") if more else _("Back to the columns")
        self.go_on.set_label(following if decided else _("Cover what is marked and go on"))
        self.empty.setVisible(not review.of(text.id).emptied)
        self.decide_again.setVisible(review.of(text.id) != NOTHING)
        self._show_result(result_of(text, review))

    def _start_in(self, text: ListedText, review: TextReview) -> int | None:
        """Where the officer stands in a text that is on screen already: after a decision, at the next part that waits.

        None stands for the first part that waits.
        """
        if self._text is None or self._text.id != text.id:
            return None
        start = self.view.start
        waits = {box.span.start for box in boxes_of(text, review) if box.state == OPEN}
        was_decided = any(b.state == OPEN and b.span.start == start and start not in waits for b in self._boxes)
        return None if was_decided and waits else start

    def show_same(self, n_others: int) -> None:
        """Offer the decision about the current part for the other texts that have it."""
        box = self.view.box
        decided = box is not None and box.state in (COVERED, KEPT)
        said = msg_n(
            N_("The same in the other text that has it"), N_("The same in the {n} other texts that have it"), n_others
        )
        if box is not None and box.state == MARKED:
            said = msg(N_("Mark the same words in all texts"))
        self.same.set_label(render(said))
        self.same.setVisible((decided and n_others > 0) or (box is not None and box.state == MARKED))

    @property
    def box(self) -> Box | None:
        """The box the officer stands on."""
        return self.view.box

    def press(self) -> None:
        """The usual decision: cover what waits, keep what is covered, mark what was missed."""
        box = self.view.box
        if box is None:
            self.open_menu(self.view)
        elif box.state in (OPEN, KEPT):
            self.covered.emit(box)
        elif box.state == COVERED:
            self.kept.emit(box)

    def drop(self) -> None:
        """The opposite: it is not personal, or the mark was a mistake."""
        box = self.view.box
        if box is not None:
            (self.unmarked if box.state == MARKED else self.kept).emit(box)

    def open_menu(self, near: QWidget) -> None:
        """Ask what the selected words are."""
        if self.view.selection is not None:
            self.menu.popup(near.mapToGlobal(QPoint(0, near.height())))
            self.menu.setActiveAction(self.menu.actions()[0])

    def _mark(self, kind: str) -> None:
        selection = self.view.selection
        if selection is not None:
            self.marked.emit(Span(*selection, kind))

    def _tell(self, signal: object) -> None:
        box = self.view.box
        if box is not None:
            signal.emit(box)  # type: ignore[attr-defined] # a bound signal has no public type
        if not self.isAncestorOf(self.focusWidget() or self.window()) or not (self.focusWidget() or self).isVisible():
            self.view.setFocus()

    def _on_move(self) -> None:
        box = self.view.box
        self.cover.setVisible(box is not None and box.state in (OPEN, KEPT))
        self.keep.setVisible(box is not None and box.state in (OPEN, COVERED))
        self.unmark.setVisible(box is not None and box.state == MARKED)
        self.mark.setVisible(self.view.selection is not None)
        if box is None or box.state == OPEN:
            self.same.hide()

    def _show_result(self, words: str | None) -> None:
        self._result_title.setVisible(words is not None)
        self._result.setVisible(bool(words))
        empties = words is not None and not words
        self._result_title.setText(_("This cell will be empty") if empties else _("This is how it will read"))
        if words and self._text is not None:
            self._result.show_segments(cleaned_row(self._text.row, words).masked)
