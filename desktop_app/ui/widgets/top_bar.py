"""The bar on top: brand, file, saved state, undo and help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.icons import Brand, Icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import STRETCH, Item, Rule, fill

_HEIGHT, _NARROW_HEIGHT = 56, 48


class TopBar(QWidget):
    """Emits `undo_requested` and `help_requested`."""

    undo_requested = Signal()
    help_requested = Signal()
    home_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._rule = Rule(vertical=True)
        self._rule.setFixedHeight(theme.px(20))
        self._file_icon = Icon("file-spreadsheet", "muted", 18)
        self._file = elided("")
        self._saved_icon = Icon("device-floppy", "muted", 16)
        self._saved = Label("", "hint")
        self.undo_button = Button(_("Undo"), "ghost", "arrow-back-up")
        self.help_button = Button(_("Help"), "ghost", "help-circle")
        self.undo_button.clicked.connect(self.undo_requested)
        self.help_button.clicked.connect(self.help_requested)
        self._words = Label("Alista", "section")
        self._gap = QWidget()
        self._gap.setFixedWidth(theme.px(Space.L))
        items: list[Item] = [Brand(), 10, self._words, self._gap, self._rule, Space.L, self._file_icon, Space.S]
        items += [
            (self._file, 10),
            STRETCH,
            self._saved_icon,
            Space.S,
            self._saved,
            Space.M,
            self.undo_button,
            Space.XS,
            self.help_button,
        ]
        fill(self._layout, items)
        self.set_narrow(narrow=False)
        self.set_file("")
        self.set_saved("")
        self.set_undo("")

    def set_file(self, name: str) -> None:
        """The file being prepared; hidden while there is none."""
        self._file.setText(name)
        for part in (self._rule, self._file_icon, self._file, self._gap):
            part.setVisible(bool(name) and not self._narrow)

    def set_saved(self, words: str, *, failed: bool = False) -> None:
        """What is known about saving, in words; hidden when empty."""
        self._saved.setText(words)
        self._saved.set_color("danger" if failed else "muted")
        self._saved_icon.set_icon("alert-triangle" if failed else "device-floppy", "danger" if failed else "muted")
        self._saved.setVisible(bool(words))
        self._saved_icon.setVisible(bool(words))

    def set_undo(self, what: str) -> None:
        """What the next undo takes back; the button is hidden when nothing can be undone."""
        self.undo_button.setVisible(bool(what))
        self.undo_button.setToolTip(what)
        self.undo_button.setAccessibleDescription(what)

    def set_narrow(self, *, narrow: bool) -> None:
        """Smaller bar with icons only, for windows under 900 px."""
        theme = current_theme()
        self._narrow = narrow
        self.setFixedHeight(theme.px(_NARROW_HEIGHT if narrow else _HEIGHT))
        left, right = (Space.L, Space.S) if narrow else (Space.XL, 20)
        self._layout.setContentsMargins(theme.px(left), 0, theme.px(right), 0)
        self.undo_button.set_label("" if narrow else _("Undo"), _("Undo"))
        self.help_button.set_label("" if narrow else _("Help"), _("Help"))
        self.set_file(self._file.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("hair"))


class Band(QWidget):
    """A permanent band across the window, for instance while practising."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(Space.XL), theme.px(Space.XS), theme.px(Space.XL), theme.px(Space.XS))
        self._icon = Icon("school", "warn", 18)
        self._label = Label("", "small_strong", color="warn", wrap=True)
        layout.setSpacing(theme.px(Space.S))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._label, 1)
        self.setVisible(False)

    def say(self, words: str) -> None:
        """Show words, or hide the band when empty."""
        self._label.setText(words)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current_theme().color("warnbg"))
