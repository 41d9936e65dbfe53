"""What every page is: a heading that asks, one sentence of lead, content that scrolls, and answers for the shell.

The shell (main window) draws rail and footer and asks the page; the page emits `state_changed` whenever one of its
answers may have changed. Widgets hold no truth: a page renders from the session and applies changes to it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import NARROW, TEXT_COLUMN, Space
from desktop_app.ui.widgets.banner import problem_banner
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.question import Question

_MARGINS = (Space.XXL, Space.XL, Space.XXL, 20)
_NARROW_MARGINS = (Space.L, Space.M, Space.L, Space.L)


class Page(QWidget):
    """Base of the pages. Put content into `self.content` (a vertical box); end it with a stretch if it is short."""

    state_changed = Signal()
    go_requested = Signal(str)  # a page id, for links such as "Cambiar"

    page_id = ""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setObjectName("content")
        self._scroll.setWidget(self._inner)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, 0, 0)
        self._step = Label("", "caption")
        self._step.setVisible(False)
        self._heading = Label("", "heading", wrap=True)
        self._lead = Label("", "lead", wrap=True)
        self._lead.setMaximumWidth(theme.px(TEXT_COLUMN))
        self._problem = problem_banner("", "")
        self._problem.setVisible(False)
        self.content = QVBoxLayout()
        self.content.setSpacing(theme.px(Space.M))
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._note = QVBoxLayout()
        self._body.addLayout(self._note)
        self._body.addWidget(self._step)
        self._body.addWidget(self._heading)
        self._body.addSpacing(theme.px(Space.XS))
        self._body.addWidget(self._lead)
        self._body.addSpacing(theme.px(Space.L))
        self._body.addWidget(self._problem)
        self._body.addLayout(self.content, 1)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._above)
        inner.addLayout(self._body, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._way_back = ""
        self._narrow: bool | None = None
        self._fit(narrow=False)

    # --- what the page answers; pages override these ---

    def title(self) -> str:
        """The heading: a question or an order, different on every page."""
        return ""

    def lead(self) -> str:
        """One sentence saying what happens here and what does not."""
        return ""

    def primary_label(self) -> str:
        """Text of the primary button, naming the next place; empty hides it."""
        return ""

    def is_primary_quiet(self) -> bool:
        """True where the page itself holds the primary button: the footer's is then a secondary one."""
        return False

    def problem(self) -> str | None:
        """Why the officer cannot go on, in a few words; None when nothing is missing."""
        return None

    def is_busy(self) -> bool:
        """True while the primary button must wait."""
        return False

    def initial_focus(self) -> QWidget | None:
        """The control that gets focus when the page opens; None leaves it with the heading."""
        return None

    def enter(self) -> None:
        """The page is about to be shown: render from the session."""

    def leave(self) -> None:
        """The page is about to be hidden: nothing typed may be lost."""

    def footer_hint(self) -> str:
        """Small text left of the primary button while there is no problem."""
        return ""

    def rail_note(self) -> str:
        """Small text under the step on the rail, such as "1 de 3 decididas"."""
        return ""

    def can_go_back(self) -> bool:
        """False hides the back button (first page, while publishing)."""
        return True

    def back(self) -> bool:
        """Back was asked for; True lets the shell go to the page before, False when the page went back inside."""
        return True

    def place(self) -> str:
        """Where on the page the officer stands, for a window that replaces this one: it is asked for by `want`."""
        return ""

    def submit(self) -> bool:
        """The primary button was pressed and there is no problem; True lets the shell move on."""
        return True

    def close_question(self) -> Question | None:
        """What to ask before the window closes; None (almost always) closes at once, for everything is saved."""
        return None

    def culprit(self) -> QWidget | None:
        """The control that `show_problem` focuses; None focuses the summary."""
        return None

    # --- what the shell and the pages call ---

    def show_problem(self) -> None:
        """Show the summary on top and bring the officer to what is missing."""
        problem = self.problem()
        if problem is None:
            self.clear_problem()
            return
        self._problem.say(_("Something is missing to go on"), problem)
        self._problem.setVisible(True)
        self.content.setContentsMargins(0, current_theme().px(Space.L), 0, 0)
        target = self.culprit() or self._problem
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(target)

    def set_way_back(self, label: str) -> None:
        """The page lies beside the project's way: `label` says where going on leads then; "" on the way."""
        self._way_back = label

    def onward(self, label: str) -> str:
        """What the button says that leaves the page: `label`, or the way back."""
        return self._way_back or label

    def clear_problem(self) -> None:
        """Hide the summary."""
        self._problem.setVisible(False)
        self.content.setContentsMargins(0, 0, 0, 0)

    def refresh_texts(self) -> None:
        """Read title and lead again, and hide a summary that no longer holds."""
        self._heading.setText(self.title())
        self._lead.setText(self.lead())
        self._lead.setVisible(bool(self.lead()))
        self.setAccessibleName(self.title())
        if self._problem.isVisibleTo(self) and self.problem() is None:
            self.clear_problem()

    def set_step_words(self, words: str) -> None:
        """The folded rail in words ("Paso 4 de 7 · Limpiar"); empty hides it."""
        self._step.setText(words)
        self._step.setVisible(bool(words))

    def adopt_top_bar(self, bar: QWidget | None) -> None:
        """Let the top bar scroll away with the content (narrow windows); None gives it back."""
        if bar is not None:
            self._above.addWidget(bar)
            bar.show()

    def adopt_note(self, note: QWidget) -> None:
        """Show a note over the heading, which may stand on one page at a time (the guided exercise)."""
        if self._note.indexOf(note) < 0:
            self._note.addWidget(note)

    def scroll_to_top(self) -> None:
        """Show the heading."""
        self._scroll.verticalScrollBar().setValue(0)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen, its upper part where it is larger than the view; once it has its place."""

        def scroll() -> None:
            top, room = widget.mapTo(self._inner, QPoint(0, 0)).y(), self._scroll.viewport().height()
            bar, edge = self._scroll.verticalScrollBar(), current_theme().px(Space.L)
            if top < bar.value() or widget.height() + 2 * edge > room:
                bar.setValue(top - edge)
            elif top + widget.height() > bar.value() + room:
                bar.setValue(top + widget.height() + edge - room)

        QTimer.singleShot(0, self, scroll)

    def is_wider_than_view(self) -> bool:
        """True when content would need horizontal scrolling (a defect)."""
        return self._inner.width() > self._scroll.viewport().width()

    @property
    def is_narrow(self) -> bool:
        """True when the window is too narrow for the rail."""
        return bool(self._narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: texts are up to date whenever the page is seen."""
        self.refresh_texts()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: margins by the window's width."""
        super().resizeEvent(event)
        self._fit(narrow=self.window().width() < current_theme().px(NARROW))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: repaint in the new colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    def _fit(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        px = current_theme().px
        self._body.setContentsMargins(*(px(m) for m in (_NARROW_MARGINS if narrow else _MARGINS)))
