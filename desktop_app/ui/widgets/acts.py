"""Links and buttons of one thing side by side, that continue on the next line where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import FlowLayout, growing_down


class Acts(QWidget):
    """The buttons in reading order."""

    def __init__(self, *buttons: Button, spacing: int = Space.L) -> None:
        super().__init__()
        self.setSizePolicy(growing_down())
        flow = FlowLayout(self, spacing)
        for button in buttons:
            flow.addWidget(button)
