"""The class of a cell's value in words, so that a mistake can be understood and found without showing the value."""

from __future__ import annotations

import re
from datetime import date

from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, Message, msg

_CLASSES = (
    (r"\s+", N_("only blanks")),
    (r"\s.*|.*\s", N_("blanks before or after")),
    (r"[+-]?\d{1,3}([.,]\d{3})+([.,]\d+)?|[+-]?\d+,\d+", N_("number with a comma or with thousands")),
    (r"[+-]?\d+", N_("whole number")),
    (r"[+-]?\d+\.\d+([eE][+-]?\d+)?", N_("number with decimals")),
    (r"[^\d\w]*[+-]?\d[\d.,]*\s*[^\d\w]*", N_("number with a sign, such as $ or %")),
    (r"\d{4}-\d{2}-\d{2}", N_("date")),
    (r"\d{4}-\d{2}-\d{2}[T ].+", N_("date and time")),
    (r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}", N_("date written in another way")),
    (r"\d{1,2}:\d{2}(:\d{2})?", N_("time")),
    (r"[^\W\d_]+", N_("one word")),
    (r"\D+", N_("text without digits")),
)


def value_class(text: str | None, kind: FieldType = FieldType.STRING) -> Message:
    """What sort of value a cell holds; `kind` is what its column declares.

    >>> value_class("12,5").msgid, value_class(None).msgid, value_class("2026-02-30", FieldType.DATE).msgid
    ('number with a comma or with thousands', 'empty', 'date that does not exist')
    """
    if text is None:
        return msg(N_("empty"))
    words = next((words for shape, words in _CLASSES if re.fullmatch(shape, text, re.DOTALL)), N_("text with digits"))
    if words == "date" and kind is FieldType.DATE and not _exists(text):
        return msg(N_("date that does not exist"))
    return msg(words)


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
