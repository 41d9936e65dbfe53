"""Around the findings: the question about transparency, columns without signs, marking another, hidden things."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.core.reading.source import Opened
from desktop_app.core.text import Message
from desktop_app.ui.hidden_words import hidden_phrases, split_hidden
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.notices import EmptyState


def nothing_found(mark: Button) -> Card:
    """What stands where the findings would be; no signs are a result, never a promise."""
    return Card(
        EmptyState(
            _("We found no signs. Look yourself too."),
            _("If a column tells who somebody is, mark it."),
            mark,
            icon="eye",
        )
    )


class TransparencyQuestion(Card):
    """Asked once for the table; `answered(bool)` for the officer's own acts."""

    answered = Signal(bool)

    def __init__(self) -> None:
        self._words = Label("", "strong", wrap=True)
        self._options = OptionRow("", (Choice("yes", _("Yes")), Choice("no", _("No"))))
        hint = Label(
            _("If yes, the names, posts and pay of officials are kept and the article is recorded."), "hint", wrap=True
        )
        super().__init__(self._words, hint, 8, self._options, spacing=Space.TINY)
        self._options.chosen.connect(lambda answer: self.answered.emit(answer == "yes"))

    def show_question(self, question: Message, answer: bool | None) -> None:
        """Show the question of the country and what was answered."""
        self._words.setText(render(question))
        self._options.setAccessibleName(render(question))
        self._options.set_value(None if answer is None else ("yes" if answer else "no"))


class OtherColumns(QWidget):
    """Columns without signs, and the way to mark one of them; `marked(column id)`."""

    marked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(_("No signs of personal data"), "small_strong")
        self._names = Label("", "hint", wrap=True)
        self.mark = Button(_("Mark another column…"), "link")
        self.mark.clicked.connect(lambda: self.open_menu(self.mark))
        self._columns: tuple[tuple[str, str], ...] = ()
        self.menu = QMenu(self)
        self.menu.setAccessibleName(_("Column to mark as personal"))
        inner = column(self._title, self._names, Space.S, self.mark, spacing=Space.TINY)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(inner)

    def show_columns(self, columns: Sequence[tuple[str, str]]) -> None:
        """`columns` are (id, name)."""
        self.setVisible(bool(columns))
        if tuple(columns) == self._columns:
            return
        self._columns = tuple(columns)
        self._names.setText(", ".join(name for _id, name in columns))
        self.menu.clear()
        for column_id, name in columns:
            action = QAction(name.replace("&", "&&"), self.menu)
            action.triggered.connect(lambda _checked=False, key=column_id: self.marked.emit(key))
            self.menu.addAction(action)

    def open_menu(self, button: QWidget) -> None:
        """List the columns under a button."""
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])


class HiddenBanner(QWidget):
    """What the file carries out of sight: calmly what stays behind, and as a warning what is part of the table.

    `table_requested`: to where what is part of the table can be taken out of it.
    """

    table_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.to_table = Button(_("Go to the table to take it out"), "link", small=True)
        self.to_table.clicked.connect(self.table_requested)
        self.inside = Banner(
            _("Something hidden is part of the table"), "…", "warn", icon="eye-off", actions=(self.to_table,)
        )
        self.outside = Banner(
            _("This file also carries hidden things; they will not be published"), "…", "none", icon="eye-off"
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column(self.inside, self.outside, spacing=Space.M))

    def show_hidden(self, opened: Opened | None, sheet: str, *, published: bool) -> None:
        """List the kinds with their counts; hidden when there is nothing. `sheet` is the chosen one.

        `published`: hidden rows and columns of the table are, as the officer said.
        """
        inside, outside = split_hidden(opened.hidden, sheet, published=published) if opened is not None else ((), ())
        part = _("{what}. This is part of the table and is published with it, unless you take it out.")
        for banner, things, words in ((self.inside, inside, part), (self.outside, outside, "{what}")):
            said = ", ".join(render(phrase) for phrase in hidden_phrases(things))
            banner.text.setText(words.format(what=said))
            banner.setAccessibleName(f"{banner.title.text()}: {banner.text.text()}")
            banner.setVisible(bool(things))
        self.setVisible(bool(inside or outside))
