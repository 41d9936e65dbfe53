"""The principles of open data: what was checked, what is missing, and what the officer affirms by confirming."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.quality.principles import Principle, Standing
from desktop_app.core.text import N_, msg
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule, column, row

_MARKS = {
    Standing.CHECKED: ("circle-check", "ok", N_("We checked it")),
    Standing.MISSING: ("alert-triangle", "warn", N_("Missing")),
    Standing.AFFIRMED: ("user", "muted", N_("You affirm it")),
}


class PrinciplesCard(QWidget):
    """A line with the sum, and the list behind it. `go(page, field)` to what is missing."""

    go = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None
        self._open = False

    def show_principles(self, found: Sequence[Principle]) -> None:
        """Show them; whether the list is open stays."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        n_checked = sum(p.standing is Standing.CHECKED for p in found)
        n_affirmed = sum(p.standing is Standing.AFFIRMED for p in found)
        n_missing = len(found) - n_checked - n_affirmed
        said = msg(N_("{n} checked, {m} you affirm when you confirm"), n=n_checked, m=n_affirmed)
        if n_missing:
            words = N_("{n} checked, {missing} missing, {m} you affirm when you confirm")
            said = msg(words, n=n_checked, missing=n_missing, m=n_affirmed)
        listed = QWidget()
        lines = QVBoxLayout(listed)
        lines.setContentsMargins(0, 0, 0, 0)
        for principle in found:
            lines.addWidget(Rule())
            lines.addWidget(self._line(principle))
        toggle = Button("", "link", small=True, name=_("Principles of open data"))

        def show(*, is_open: bool) -> None:
            self._open = is_open
            listed.setVisible(is_open)
            toggle.set_label(_("Hide detail") if is_open else _("Show detail"))

        toggle.clicked.connect(lambda: show(is_open=not self._open))
        texts = column(
            Label(_("Principles of open data"), "small_strong", wrap=True), Label(render(said), "hint", wrap=True)
        )
        self._card = Card(row((texts, 1), Space.M, (toggle, 0)), listed, spacing=Space.S)
        self._layout.addWidget(self._card)
        show(is_open=self._open)

    def _line(self, principle: Principle) -> QWidget:
        icon, color, word = _MARKS[principle.standing]
        title = render(principle.title)
        texts = column(Label(title, "small_strong", wrap=True), Label(render(principle.why), "hint", wrap=True))
        end: QWidget = Label(_(word), "hint")
        if principle.page:
            link = Button(_("Complete"), "link", name=f"{_('Complete')}: {title}", small=True)
            link.clicked.connect(lambda: self.go.emit(principle.page, principle.field))
            end = link
        return row((Icon(icon, color, 18), 0), Space.S, (texts, 1), Space.M, (end, 0), margins=(0, Space.XS, 0, 0))
