"""The stages while something is sent: only the current one has a bar, and Cancel is always there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.pages.publish.presenter import STAGES
from desktop_app.ui.texts import _, number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.layouts import STRETCH, row
from desktop_app.ui.widgets.stages import Stage, StageList, StageState

_ORDER = [stage_id for stage_id, *_rest in STAGES]
_MEGABYTE = 1_000_000


class ProgressView(QWidget):
    """`cancel_requested` when the officer stops it."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stages = StageList(_("Progress"), [Stage(i, _(title), _(text)) for i, title, text in STAGES])
        self._cancel = Button(_("Stop"), "secondary", "x")
        self._cancel.clicked.connect(self._stop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.L))
        box.addWidget(Card(self._stages))
        box.addWidget(row(STRETCH, self._cancel))
        self._at = ""

    def start(self) -> None:
        """Nothing is done yet."""
        self._at = ""
        self._cancel.setEnabled(True)
        self._cancel.set_label(_("Stop"))
        for stage_id in _ORDER:
            self._stages.show_stage(stage_id, StageState.TODO)
        self.report(_ORDER[0], 0, 0)

    def report(self, stage: str, done: int, total: int) -> None:
        """Show where the work is; `done` of `total` bytes (0: unknown)."""
        stage = stage or self._at or _ORDER[0]
        position = _ORDER.index(stage)
        for before in _ORDER[:position]:
            self._stages.show_stage(before, StageState.DONE)
        share = done / total if total else None
        words = f"{number(100 * done / total)} %" if total and stage == "upload" else ""
        self._stages.show_stage(stage, StageState.CURRENT, right=words, share=share if stage == "upload" else None)
        self._at = stage

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.set_label(_("Stopping…"))
        self.cancel_requested.emit()
