"""The institution, typed once: what was answered about it can be kept for the next descriptions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.institution import with_described
from desktop_app.core.errors import AppError
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, row


class KeepHouse(QWidget):
    """Shown while the answers say something that the settings do not know yet."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._dataset = Dataset()
        self.button = Button(_("Remember this institution"), "secondary", "device-floppy", small=True)
        self.button.clicked.connect(self._keep)
        self._words = Label(_("Next time it comes filled in."), "hint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, current_theme().px(Space.L), 0, 0)
        layout.addWidget(row(self.button, Space.M, (self._words, 1), STRETCH))

    def show_dataset(self, dataset: Dataset) -> None:
        """Offer to keep what this description says of the institution."""
        self._dataset = dataset
        known = self._context.workspace.services.settings.settings
        self.setVisible(bool(dataset.institution.strip()) and with_described(known, dataset) != known)

    def _keep(self) -> None:
        store, dataset = self._context.workspace.services.settings, self._dataset
        before = store.settings

        def undo() -> None:
            store.change(
                lambda now: replace(now, institution=before.institution, acronym=before.acronym, contact=before.contact)
            )
            self.show_dataset(self._dataset)
            self._context.settings_changed.emit()

        try:
            store.change(lambda now: with_described(now, dataset))
        except AppError as problem:
            self._context.noticed.emit(render(problem.title_message), None)
            return
        self.focusNextPrevChild(True)
        self.hide()
        self._context.settings_changed.emit()
        self._context.noticed.emit(_("Your institution is kept. You can change it in the settings."), undo)
