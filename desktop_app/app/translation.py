"""Turn msgids and Messages into sentences of the officer's language (gettext; Spanish by default).

Numbers inside messages are grouped as the country writes them and joined with no-break spaces where they need one.
"""

from __future__ import annotations

import gettext
from functools import cache

from desktop_app.core.resources import resource_path
from desktop_app.core.text import Message

LANGUAGES = ("es", "en")
_DOMAIN = "alista"


class Translator:
    """Renders messages in one language with the number format of one country ("ec": 1.204, "gt": 1,204)."""

    def __init__(self, language: str = "es", country: str = "ec") -> None:
        self.language = language if language in LANGUAGES else "es"
        self.country = country
        self._catalogue = _catalogue(self.language)

    def text(self, msgid: str) -> str:
        """The sentence for a plain msgid."""
        return self._catalogue.gettext(msgid) if msgid else ""

    def render(self, message: Message) -> str:
        """The sentence for a Message with its values filled in."""
        if message.plural is not None and message.n is not None:
            sentence = self._catalogue.ngettext(message.msgid, message.plural, message.n)
        else:
            sentence = self.text(message.msgid)
        if not message.values:
            return sentence
        return sentence.format(**{key: self._value(value) for key, value in message.values.items()})

    def number(self, value: float, decimals: int = 0) -> str:
        """A number as this country writes it."""
        text = f"{value:,.{decimals}f}"
        if self.decimal_separator == ",":
            text = text.translate(str.maketrans(",.", ".,"))
        return text

    @property
    def decimal_separator(self) -> str:
        """`,` in Ecuador, `.` in Guatemala and in English."""
        return "," if self.language == "es" and self.country == "ec" else "."

    def _value(self, value: str | float | Message) -> str:
        if isinstance(value, Message):
            return self.render(value)
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, float):
            return self.number(value, 1)
        return value


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = resource_path("locale")
    # English is the language of the msgids: no catalogue needed
    return gettext.translation(_DOMAIN, str(folder), languages=[language], fallback=True)
