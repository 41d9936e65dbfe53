"""A text about one period said of another: «Nómina, enero de 2026» of February is «Nómina, febrero de 2026».

Only what names exactly the old period is changed, in the way it was written; dates of a day stay what they are, but for
the last day of the period ("corte al 31 de enero de 2026").
"""

from __future__ import annotations

import re

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.periods import period_in, period_words
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.text import fold

_MONTH = rf"(?:{'|'.join(MONTHS)}|setiembre|{'|'.join(month[:3] for month in MONTHS)})"
_YEAR = r"(?:19|20)\d\d"
_AND = r"(?:\s*[-–/]\s*|\s+(?:a|al|hasta|y)\s+)"
_OF = r"(?:[\s_./-]+(?:del?[\s_]+)?)"
_PARTS = {"bimestre": 2, "trimestre": 3, "cuatrimestre": 4, "semestre": 6}  # months each
_ORDINALS = (
    ("primer", "segundo", "tercer", "cuarto"),
    ("primero", "segundo", "tercero", "cuarto"),
    ("i", "ii", "iii", "iv"),
    ("1er", "2do", "3er", "4to", "5to", "6to"),
    ("1ro", "2do", "3ro", "4to", "5to", "6to"),
    *(tuple(f"{n}{mark}" for n in range(1, 7)) for mark in ("", "°", "º")),
)
_NUMBER = "|".join(sorted({re.escape(word) for words in _ORDINALS for word in words}, key=len, reverse=True))
_PART = rf"(?P<number>{_NUMBER})\s+(?P<part>{'|'.join(_PARTS)})(?:\s+del?(?:\s+año)?)?\s+{_YEAR}"
_MENTION = re.compile(
    rf"(?i)(?<![^\W_])(?:{_PART}"
    rf"|(?:(?P<day>[0-3]?\d)\s+de\s+)?{_MONTH}(?:{_OF}{_YEAR})?{_AND}{_MONTH}{_OF}{_YEAR}"
    rf"|(?:(?P<date>[0-3]?\d)\s+de\s+)?{_MONTH}{_OF}{_YEAR}"
    rf"|{_YEAR}\s*(?:[-–]|a|al)\s*{_YEAR}(?![-./]?\d)|{_YEAR}[\s_-]?{_MONTH}|{_YEAR}-(?:0[1-9]|1[0-2])(?![-./]?\d)|(?<![-./]){_YEAR}(?![-./]?\d))(?![^\W_])"
)


def restated(text: str, old: Period, new: Period) -> str:
    """The text with what names the old period naming the new one; where the new one is not known, it names none.

    >>> restated("Nómina ENERO 2026", Period("2026-01-01", "2026-01-31"), Period("2026-02-01", "2026-02-28"))
    'Nómina FEBRERO 2026'
    >>> q1, q2 = Period("2026-01-01", "2026-03-31"), Period("2026-04-01", "2026-06-30")
    >>> restated("Primer trimestre de 2026, según ley del 5 de enero de 2019", q1, q2)
    'Segundo trimestre de 2026, según ley del 5 de enero de 2019'
    """
    if not old.start or old == new:
        return text
    if not new.start:
        return _without(text, old)
    return _MENTION.sub(lambda found: _said(found, old, new), text)


def restated_title(title: str, old: Period, new: Period) -> str:
    """The same for a title, where a month alone ("Nómina de enero") is that of the period too.

    >>> restated_title("Nómina de enero", Period("2026-01-01", "2026-01-31"), Period("2026-02-01", "2026-02-28"))
    'Nómina de febrero'
    """
    said = restated(title, old, new)
    if said != title or not new.start or old == new or (old.start[:7], new.start[:7]) != (old.end[:7], new.end[:7]):
        return said
    month = MONTHS[int(old.end[5:7]) - 1]
    alone = re.compile(rf"(?i)(?<!\d de )(?<![^\W_]){month}(?![^\W_])")
    return alone.sub(lambda found: _in_its_length(found[0], new), title)


def _said(found: re.Match[str], old: Period, new: Period) -> str:
    """One mention as it is said of the new period."""
    words = found[0]
    if re.fullmatch(_YEAR, words):
        return _year(words, old, new)
    if found["date"]:
        return _last_day(words, found["date"], old, new)
    if found["day"] or period_in(words) != old:
        return words
    if found["number"]:
        return _part(found, new) or _like(words, period_words(new))
    if new.start[:7] == new.end[:7] and old.start[:7] == old.end[:7]:
        return _month(words, new)
    return _like(words, period_words(new))


def _year(words: str, old: Period, new: Period) -> str:
    """A year alone, where the old period lies in it."""
    if (old.start[:4], old.end[:4]) != (words, words):
        return words
    if period_in(words) == old:
        return period_words(new)
    return new.start[:4] if new.start[:4] == new.end[:4] else f"{new.start[:4]}-{new.end[:4]}"


def _last_day(words: str, day: str, old: Period, new: Period) -> str:
    """A date stays, but for the day on which the period ended."""
    is_end = period_in(words).end == old.end and int(day) == int(old.end[8:10])
    return f"{int(new.end[8:10])} de {_month(words.partition(' de ')[2], new)}" if is_end else words


def _month(words: str, new: Period) -> str:
    """One month and its year, each in its place; a month written short stays short."""
    said = re.sub(r"(\d{4})-\d\d", rf"\g<1>-{new.end[5:7]}", words)
    said = re.sub(rf"(?i){_MONTH}", lambda m: _in_its_length(m[0], new), said)
    return re.sub(_YEAR, new.end[:4], said)


def _in_its_length(word: str, new: Period) -> str:
    name = MONTHS[int(new.end[5:7]) - 1]
    return _like(word, name[:3] if len(word) == 3 else name)


def _part(found: re.Match[str], new: Period) -> str:
    """A quarter or semester by its number, in the way the old one was counted; "" where the new one is none."""
    n_months = _PARTS[fold(found["part"])]
    first, last = int(new.start[5:7]), int(new.end[5:7])
    style = next(words for words in _ORDINALS if fold(found["number"]) in words)
    number = (last - 1) // n_months
    is_part = new.start[:4] == new.end[:4] and (first, last) == (number * n_months + 1, (number + 1) * n_months)
    if not is_part or number >= len(style):
        return ""
    rest = re.sub(_YEAR, new.end[:4], found[0][len(found["number"]) :])
    return _like(found["number"], style[number]) + rest


def _like(before: str, after: str) -> str:
    """`after` in capitals as `before` is."""
    if before.isupper():
        return after.upper()
    return after[:1].upper() + after[1:] if before[:1].isupper() else after


def _without(text: str, old: Period) -> str:
    """The text without the words of the period and what joins them to the rest."""
    mentions = {m[0] for m in _MENTION.finditer(text) if not (m["day"] or m["date"]) and period_in(m[0]) == old}
    for words in sorted(mentions, key=len, reverse=True):
        text = re.sub(rf"(?i)\s*(?:,|\bde|\bdel|\ben|\bentre)?\s*{re.escape(words)}", "", text)
    return re.sub(r"\s+([.,;])", r"\1", text).strip(" ,-–")
