"""Plain language in titles and descriptions: sentences that can be read at once, and no unexplained acronym.

After the ten steps of Colombia's «Guía de lenguaje claro» (DNP): one idea a sentence, about twenty words, acronyms
spelled out. A sentence is told only when it is clearly longer.
"""

from __future__ import annotations

import re

from desktop_app.core.text import N_, Message, msg

_LONG = 28  # words; twenty is the advice, nobody is bothered for a few more
_SHORT = 12  # letters; a text of one short word in capitals says nothing
_SENTENCE = re.compile(r"[^.!?\n]+")
_ACRONYM = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚÑ]{2,8}(?![\w-])")
_ROMAN = re.compile(r"[IVXLC]+")
_FORMATS = {"CSV", "PDF", "XML", "JSON", "XLSX", "ODS"}
_MONEY = {"USD", "GTQ", "IVA"}
_MEASURES = {"KG", "KM", "HA", "CM", "MM", "ML", "KWH"}
_EVERYDAY = {"COVID", "SIDA", "VIH", "ONG", "ID", "RUC", "NIT", "CUI", "DPI", "UTC", "EC", "GT", "N", "NA"}
_KNOWN = _FORMATS | _MONEY | _MEASURES | _EVERYDAY
# words in capitals one after the other are shouted, and no acronyms
_SHOUTED = re.compile(r"\b[A-ZÁÉÍÓÚÑ]{2,}(?:\s+[A-ZÁÉÍÓÚÑ]{2,})+\b")


def plain_advice(text: str) -> Message | None:
    """The first thing that makes a text hard to read; None for a plain one.

    >>> plain_advice("Pagos del MIES en 2026").values
    {'acronym': 'MIES'}
    >>> plain_advice("Pagos del Ministerio de Inclusión (MIES) en 2026") is None
    True
    """
    letters = [c for c in text if c.isalpha()]
    if all(c.isupper() for c in letters):
        if len(letters) <= _SHORT:
            return None
        return msg(N_("It is all in capitals. Write it as a sentence: it reads better."))
    for acronym in _ACRONYM.findall(_SHOUTED.sub(" ", text)):
        if acronym not in _KNOWN and not _ROMAN.fullmatch(acronym) and not _is_spelled_out(acronym, text):
            return msg(N_("Say also what «{acronym}» means, at least once."), acronym=acronym)
    longest = max((len(re.findall(r"[\w-]+", found)) for found in _SENTENCE.findall(text)), default=0)
    if longest > _LONG:
        return msg(N_("A sentence has {n} words. Make two of it: about twenty words are read at once."), n=longest)
    return None


def _is_spelled_out(acronym: str, text: str) -> bool:
    """«Ministerio de Inclusión (MIES)», «MIES (Ministerio de Inclusión)», or a name whose capitals spell it."""
    capitals = "".join(word[0] for word in re.findall(r"[^\W\d_]{3,}", text) if word[0].isupper() and word != acronym)
    return acronym in capitals or bool(
        re.search(rf"\w{{3,}}[^()]{{0,80}}\(\s*{acronym}\s*\)|\b{acronym}\s*[(:–-]\s*\w{{3,}}\s+\w{{2,}}", text)
    )
