"""The screen on which the texts of a column are decided one by one: list at the left, the text at the right.

It renders the review that the project's decision carries; texts and what was found in them are brought by a worker.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import as_known
from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.finding import Finding, Scan
from desktop_app.core.personal_data.text_list import ListedText, TextList, same_marks, with_marks
from desktop_app.core.personal_data.text_review import Mark, TextReview, review_of
from desktop_app.core.progress import Progress
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal.texts import reviewing
from desktop_app.ui.pages.personal.texts.acts import change_review, review_decision
from desktop_app.ui.pages.personal.texts.card import TextCard
from desktop_app.ui.pages.personal.texts.gone import GoneTexts
from desktop_app.ui.pages.personal.texts.list_view import EVERY, FOUND, TextsList
from desktop_app.ui.pages.personal.texts.loading import bring_texts
from desktop_app.ui.pages.personal.texts.reviewing import KEPT, MARKED, Box, is_decided
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import NARROW, Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.report import report_buttons

TEXTS = "texts"  # the field by which other pages ask for this screen
_SINGLE, _ALL = N_("Decide in a text of «{column}»"), N_("Decide in all texts of «{column}»")


class TextsScreen(QWidget):
    """`changed` fires when an answer may have changed, `left` when the officer wants to go back to the columns."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._loading, self._searching = context.latest(), context.latest()
        self._finding: Finding | None = None
        self._scan: Scan | None = None
        self._shown: tuple[object, ...] | None = None  # what the list was made for
        self.texts: TextList | None = None
        self._at = 0
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._loading.cancel)
        self._trouble = Banner("", "", "warn")
        self._trouble.hide()
        self.gone = GoneTexts()
        self.list = TextsList()
        self.card = TextCard()
        self.rest = Button("", "link", "check", small=True)
        self._left = column(self.list, self.rest, spacing=Space.S)
        self._columns = Columns(self._left, column(self.card, STRETCH), stretch=(2, 3), right_first=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        for part in (self._spinner, self._trouble, self.gone):
            box.addWidget(part)
        box.addWidget(self._columns, 100)
        box.addStretch(1)
        self._columns.hide()
        self._connect()

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_text)
        self.list.asked.connect(lambda _which: self._load())
        self.rest.clicked.connect(self._cover_all)
        self.gone.forget.clicked.connect(self._forget_gone)
        card = self.card
        card.covered.connect(lambda box: self._act(partial(reviewing.cover, text=self._text, value=box.value)))
        card.kept.connect(lambda box: self._act(partial(reviewing.keep, text=self._text, value=box.value)))
        card.unmarked.connect(lambda box: self._act(partial(reviewing.unmark, text=self._text, gone=box.mark)))
        card.marked.connect(lambda span: self._act(partial(reviewing.mark, text=self._text, span=span)))
        card.emptied.connect(lambda: self._act(partial(reviewing.empty, text=self._text)))
        card.again.connect(lambda: self._act(partial(reviewing.decide_again, text=self._text)))
        card.everywhere.connect(self._everywhere)
        card.went_on.connect(self.go_on)
        card.stepped.connect(self.step)
        card.view.moved.connect(self._offer_same)
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, step))

    # --- answers ---

    @property
    def is_busy(self) -> bool:
        """While the texts are brought."""
        return self._loading.is_busy

    def title(self) -> str:
        """The question of the screen."""
        name = self._finding.column_name if self._finding is not None else ""
        return _("What do we cover in the texts of «{column}»?").format(column=name)

    def lead(self) -> str:
        """What is asked here."""
        return _("Decide about every marked word. If the program missed one, select it and mark it.")

    def hint(self) -> str:
        """How many texts wait."""
        n = self._n_open()
        return render(msg_n(N_("{n} text is missing"), N_("{n} texts are missing"), n)) if n else ""

    def initial_focus(self) -> QWidget | None:
        """The text."""
        return self.card.view if self.texts is not None else None

    # --- showing ---

    def open(self, finding: Finding, scan: Scan) -> None:
        """Show the texts of a column, or what was decided about them since."""
        if review_decision(self._context, finding) is None:
            return
        self._finding, self._scan = finding, scan
        self.card.set_country(self._context.project.country)
        decision = review_decision(self._context, finding)
        key = decision.params.get("key") if decision is not None else None
        if (finding, id(scan), key) == self._shown and (self.texts is not None or self.is_busy):
            self._render()
            return
        self._shown = (finding, id(scan), key)
        self.texts = None  # those of another key, or of another table, have other names
        self._columns.hide()
        self.list.which.set_value(FOUND)
        self._load()

    def forget(self) -> None:
        """Another project, or none."""
        self._loading.cancel()
        self._searching.cancel()
        self._spinner.stop()
        self._finding = self._scan = self.texts = self._shown = None
        self._columns.hide()

    def _load(self) -> None:
        finding, scan = self._finding, self._scan
        if finding is None or scan is None:
            return
        every = self.list.which.value == EVERY
        where = self._text.id if self.texts is not None else ""
        self._trouble.hide()
        self._spinner.start(_("Reading the texts"))
        job: Job[TextList] = Job(lambda progress: bring_texts(self._context.workspace, finding, scan, progress, every))
        self._loading.start(job, partial(self._brought, where), self._failed, self._failed_quietly)
        self.changed.emit()

    def _brought(self, where: str, texts: TextList) -> None:
        self._spinner.stop()
        self.texts = texts
        self._columns.setVisible(bool(len(texts)))
        self.list.show_texts(texts, self._review)
        if len(texts):
            at = texts.position(where)
            self._at = at if at is not None else texts.following(-1, self._review) or 0
        self._render()

    def _failed(self, problem: Exception) -> None:
        known = as_known(problem)
        self._spinner.stop()
        self._shown = self.texts = None
        self._columns.hide()
        self._trouble.say(render(known.title_message), render(known.action_message), "danger")
        self._trouble.set_actions(report_buttons(problem))
        self._trouble.show()
        self.changed.emit()

    def _failed_quietly(self) -> None:
        self._spinner.stop()
        self._shown = None
        self.left.emit()

    @property
    def _review(self) -> TextReview:
        decision = review_decision(self._context, self._finding) if self._finding is not None else None
        return review_of(decision.params) if decision is not None else TextReview()

    def _n_open(self) -> int:
        """Texts that wait."""
        return self.texts.n_open(self._review) if self.texts is not None else 0

    @property
    def _text(self) -> ListedText:
        assert self.texts is not None
        return self.texts.slice(self._at, 1)[0]

    def _render(self) -> None:
        texts = self.texts
        if texts is None or not len(texts):
            self.changed.emit()
            return
        review = self._review
        n_open, total = self._n_open(), texts.n_found
        said = msg_n(N_("{done} of {n} reviewed"), N_("{done} of {n} reviewed"), total, done=total - n_open)
        self.list.show_review(review, total - n_open, total, said)
        self.list.set_at(self._at)
        others = n_open - (not is_decided(self._text, review))
        self.card.show_text(self._text, review, (self._at, len(texts)), more=others > 0)
        rest = msg_n(
            N_("Cover what is marked in the text that is missing"),
            N_("Cover what is marked in the {n} texts that are missing"),
            n_open,
        )
        self.rest.set_label(render(rest))
        self.rest.setVisible(n_open > 0)
        self.gone.show_number(len(texts.gone & review.needed))
        self._offer_same()
        self.changed.emit()

    def _offer_same(self) -> None:
        box = self.card.box
        if self.texts is not None and box is not None:
            self.card.show_same(self.texts.n_with(box.value) - 1 if box.value else 0)

    # --- what the officer does ---

    def show_text(self, position: int) -> None:
        """Show another text."""
        self._at = position
        self._render()

    def step(self, step: int) -> None:
        """Show the next or the previous text."""
        if self.texts is not None and 0 <= self._at + step < len(self.texts):
            self.show_text(self._at + step)

    def go_on(self) -> None:
        """Cover what waits in this text, and show the next that waits; back to the columns when none does."""
        if self.texts is None:
            return
        if not is_decided(self._text, self._review):
            self._act(partial(reviewing.cover_rest, text=self._text))
        following = self.texts.following(self._at, self._review)
        if following is None:
            self.left.emit()
        else:
            self.show_text(following)

    def _cover_all(self) -> None:
        self._act(reviewing.cover_all, everywhere=True)
        self.card.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_gone(self) -> None:
        if self.texts is not None:
            gone = self.texts.gone
            self._act(lambda review: review.without_texts(gone), everywhere=True)
            self.card.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _everywhere(self, box: Box) -> None:
        if box.state == MARKED:
            self._mark_everywhere(box.span)
        else:
            keeps = box.state == KEPT
            self._act(partial(reviewing.decide_everywhere, value=box.value, keeps=keeps), everywhere=True)

    def _mark_everywhere(self, span: Span) -> None:
        """Mark the same characters in all texts, which a worker looks for."""
        texts, finding = self.texts, self._finding
        if texts is None or finding is None:
            return
        said, key = (self._text.text[span.start : span.end], span.type), texts.key

        def found(_progress: Progress) -> dict[str, tuple[str, list[Mark]]]:
            return same_marks(self._context.workspace.cleaned(), finding.column_id, said, key)

        self._searching.start(
            Job(found), lambda marks: self._act(partial(with_marks, marks=marks), everywhere=True), self._failed
        )

    def _act(self, change: Callable[[TextReview], TextReview], *, everywhere: bool = False) -> None:
        finding, texts = self._finding, self.texts
        if finding is None or texts is None:
            return
        label: Message = msg(_ALL if everywhere else _SINGLE, column=finding.column_name)
        change_review(self._context, finding, texts, label, change)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: no room for the list beside the text: the arrows go through the texts."""
        super().resizeEvent(event)
        narrow = self.window().width() < current_theme().px(NARROW)
        self.list.table.setVisible(not narrow)
