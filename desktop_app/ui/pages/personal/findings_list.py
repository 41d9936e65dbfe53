"""The findings as cards to choose from: column, kind in plain words, count, and what was decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.project import TableWork
from desktop_app.core.personal_data.finding import Finding
from desktop_app.ui.pages.personal.column_names import ColumnName
from desktop_app.ui.pages.personal.presenter import count_words, kind_words, status
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import SelectCard
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.pill import Pill

_PILL = 114


def kinds_line(finding: Finding) -> str:
    """The kinds of a finding on one line."""
    words = ", ".join(render(kind) for kind in kind_words(finding))
    return _("Inside a text: {kinds}").format(kinds=words) if finding.free_text else words


class FindingCard(SelectCard):
    """One finding; choosing it only shows it. `pointed_at`: it was clicked, whether or not it was chosen before."""

    pointed_at = Signal()

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self._kinds = kinds_line(finding)
        count = count_words(finding)
        self._count = render(count) if count is not None else ""
        self._pill = Pill("", "warn", "alert-triangle", width=_PILL)
        self.name = ColumnName(finding.column_name or _("(column without a name)"))
        words = column(
            self.name,
            Label(self._kinds, "hint", wrap=True),
            Label(self._count, "hint") if self._count else None,
        )
        super().__init__(
            finding.column_name,
            (words, 1),
            8,
            (self._pill, 0, Qt.AlignmentFlag.AlignVCenter),
            margins=Space.M,
            horizontal=True,
        )
        self.body.setContentsMargins(*(current_theme().px(m) for m in (Space.L, Space.M, Space.M, Space.M)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: clicked."""
        super().mouseReleaseEvent(event)
        self.pointed_at.emit()

    def show_status(self, work: TableWork, lost: Collection[str]) -> int:
        """Say what was decided; returns the width its pill asks for."""
        said = status(self.finding, work, lost)
        words = render(said.words)
        icon, kind = ("check", "ok") if said.settled else ("alert-triangle", "warn")
        self._pill.show_state(words, kind, icon, plain=said.settled)
        spoken = (self.finding.column_name, self._kinds, self._count, words)
        self.setAccessibleName(", ".join(text for text in spoken if text))
        return self._pill.width()

    def set_pill_width(self, width: int) -> None:
        """Make the pills of the list equal."""
        self._pill.setFixedWidth(width)


class FindingsList(QWidget):
    """`chosen(column id)` only for the officer's own acts, `pointed_at` after those with the mouse."""

    chosen = Signal(str)
    pointed_at = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Columns with signs of personal data"))
        self._cards: list[FindingCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current_theme().px(Space.M))
        self._telling = True

    def show_findings(
        self, findings: Sequence[Finding], work: TableWork, selected: str, lost: Collection[str] = ()
    ) -> None:
        """Show findings, keeping cards (and the keyboard's place) where nothing changed."""
        if [card.finding for card in self._cards] != list(findings):
            self._rebuild(findings)
        self._telling = False
        widest = max((card.show_status(work, lost) for card in self._cards), default=0)
        for card in self._cards:
            card.set_pill_width(widest)
            card.setChecked(card.finding.column_id == selected)
        self._telling = True

    def card(self, column_id: str) -> FindingCard | None:
        """The card of a column."""
        return next((card for card in self._cards if card.finding.column_id == column_id), None)

    @property
    def has_keyboard(self) -> bool:
        """Whether one of the cards has the focus."""
        return any(card.hasFocus() for card in self._cards)

    def _rebuild(self, findings: Sequence[Finding]) -> None:
        focused = next((c.finding.column_id for c in self._cards if c.hasFocus()), None)
        for old in self._cards:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [FindingCard(finding) for finding in findings]
        for card in self._cards:
            self._layout.addWidget(card)
            card.name.tell_from([finding.column_name for finding in findings])
            card.pointed_at.connect(self.pointed_at)
            card.toggled.connect(lambda on, key=card.finding.column_id: self._tell(key) if on else None)
        if focused is not None and (again := self.card(focused)) is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, column_id: str) -> None:
        if self._telling:
            self.chosen.emit(column_id)
