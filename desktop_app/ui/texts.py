"""The one door to translated text for the window: `_("msgid")`, `render(message)`, `number(12046)`.

The translator in force hangs on the application object, so that nothing is kept in module variables.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop_app.app.translation import Translator
from desktop_app.core.text import Message

_NAME = "texts"


class _Texts(QObject):
    """Holds the translator of the running application."""

    def __init__(self, parent: QObject, translator: Translator) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.translator = translator


@cache
def _default() -> Translator:
    return Translator()


def _holder() -> _Texts | None:
    app = QCoreApplication.instance()
    return app.findChild(_Texts, _NAME, Qt.FindChildOption.FindDirectChildrenOnly) if app is not None else None


def use_language(language: str, country: str = "ec") -> None:
    """Speak another language from now on; windows are rebuilt by the caller."""
    app = QCoreApplication.instance()
    assert app is not None
    holder = _holder()
    if holder is None:
        _Texts(app, Translator(language, country))
    else:
        holder.translator = Translator(language, country)


def translator() -> Translator:
    """The translator in force."""
    holder = _holder()
    return holder.translator if holder is not None else _default()


def _(msgid: str) -> str:
    """The sentence for a msgid."""
    return translator().text(msgid)


def render(message: Message) -> str:
    """The sentence for a Message."""
    return translator().render(message)


def number(value: float, decimals: int = 0) -> str:
    """A number as the country writes it."""
    return translator().number(value, decimals)
