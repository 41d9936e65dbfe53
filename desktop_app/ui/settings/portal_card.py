"""One connected portal in the settings: what is known of it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.core.text import N_, msg
from desktop_app.ui.amounts import day_words
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.acts import Acts
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided

if TYPE_CHECKING:
    from desktop_app.ui.settings.portal_words import Known


class PortalCard(Card):
    """Signals carry nothing: whoever made the card knows which portal it is of."""

    tested = Signal()
    refreshed = Signal()
    key_wanted = Signal()
    certificate_wanted = Signal()
    removed = Signal()

    def __init__(self, known: Known) -> None:
        from desktop_app.ui.settings.portal_words import certificate_line, facts_line, key_line

        entry = known.entry
        words = [elided(entry.title, "strong"), elided(entry.url), Label(render(key_line(known)), "small", wrap=True)]
        own = certificate_line(entry)
        if own is not None:
            words.append(elided(render(own), "small"))
        facts = facts_line(known)
        if facts is not None and known.facts is not None:
            asked = msg(N_("{facts} (on {day})"), facts=facts, day=day_words(known.facts.asked))
            words.append(Label(render(asked), "small", wrap=True))
        self.result = Banner("", "", "ok")
        self.result.hide()
        texts = {
            "test": _("Test the connection"),
            "refresh": _("Bring up to date"),
            "key": _("Change the key") if known.has_key else _("Write the key"),
            "certificate": _("Own certificate…"),
            "remove": _("Remove"),
        }
        self.buttons = {
            act: Button(text, "link", name=f"{text}: {entry.title}", small=True) for act, text in texts.items()
        }
        super().__init__(*words, Acts(*self.buttons.values()), self.result, spacing=Space.TINY)
        signals = (self.tested, self.refreshed, self.key_wanted, self.certificate_wanted, self.removed)
        for button, signal in zip(self.buttons.values(), signals, strict=True):
            button.clicked.connect(signal)

    def say(self, title: str, text: str, kind: str) -> None:
        """The result of what was asked, in its place."""
        self.result.say(title, text, kind)
        self.result.show()

    def set_busy(self, *, busy: bool) -> None:
        """Nothing else can be asked meanwhile."""
        for button in self.buttons.values():
            button.setEnabled(not busy)
