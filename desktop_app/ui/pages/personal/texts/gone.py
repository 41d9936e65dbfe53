"""A notice about texts that the officer marked or emptied and that have changed since."""

from __future__ import annotations

from desktop_app.core.text import N_, msg_n
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button


class GoneTexts(Banner):
    """Shown while there are any; `forget` takes away what was decided about them."""

    def __init__(self) -> None:
        super().__init__("", "", "warn")
        self.forget = Button(_("Forget those texts"), small=True)
        self.set_actions((self.forget,))
        self.hide()

    def show_number(self, n: int) -> None:
        """Say how many there are."""
        title = msg_n(
            N_("{n} text that you marked or emptied has changed"),
            N_("{n} texts that you marked or emptied have changed"),
            n,
        )
        words = _("Look for them among all texts and decide again. Then forget what you decided before.")
        self.say(render(title), words)
        self.setVisible(n > 0)
