"""The button that shows covered values for as long as it is held."""

from __future__ import annotations

from desktop_app.ui.texts import _
from desktop_app.ui.widgets.button import Button


class HoldButton(Button):
    """Shows while it is held down, by mouse or Space; letting go or leaving hides again."""

    def __init__(self) -> None:
        super().__init__(_("Hold to see"), "link", "eye", name=_("Hold down to see the values"), small=True)
        self.setToolTip(_("Values are shown only while you hold this button or the space bar."))
