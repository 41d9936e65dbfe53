"""Headers whose words are cut short, as programs with ten letters for a name make them: "MEDI_CAUT", "Sit. juríd.".

The phrases of `resources/words/phrases.txt` are read into them, word for word. A header that could as well be said of
things ("TIPO_CONT": contrato, control) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from desktop_app.core.personal_data.resources import word_list_file

HEAD, COMPLEMENT = "head", "complement"
STOP = re.compile(r"(?:del?|l[ao]s?|el|que|en|y|al?|su|con|por|para|o|se|es|una?|no|ha|of|to|as|for|the|u)")
MOST_WORDS, SHORTEST, LEAST_LETTERS = 3, 3, 7


def phrase_of(words: Sequence[str]) -> str:
    """The phrase that words cut short stand for; empty when they are whole, or could be several things.

    >>> phrase_of(["medi", "caut"]), phrase_of(["tipo", "cont"]), phrase_of(["medida", "cautelar"])
    ('medida cautelar', '', '')
    """
    cut = [word for word in words if not STOP.fullmatch(word)]
    told = 1 < len(cut) <= MOST_WORDS and min(map(len, cut)) >= SHORTEST and sum(map(len, cut)) >= LEAST_LETTERS
    if not told or all(word in _whole_words() for word in cut) or not "".join(cut).isalpha():
        return ""
    listed = word_list_file("phrases.txt")
    of_things = any(_begins(cut[0], head) for head in listed[HEAD])
    if of_things and any(_begins(cut[-1], word) for word in listed[COMPLEMENT]):
        return ""
    fitting = {kind: phrase for phrase, (kind, parts) in _phrases().items() if _fits(cut, parts)}
    return next(iter(fitting.values())) if len(fitting) == 1 else ""


def _fits(cut: Sequence[str], parts: Sequence[str]) -> bool:
    return len(cut) == len(parts) and all(map(_begins, cut, parts))


def _begins(cut: str, word: str) -> bool:
    """Whether a word is this one, or begins so where it is no word of its own."""
    return cut == word or (word.startswith(cut) and cut not in _whole_words())


@cache
def _phrases() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Each phrase with what it announces and its words that matter."""
    listed = word_list_file("phrases.txt").items()
    return {
        phrase: (kind, tuple(word for word in phrase.split() if not STOP.fullmatch(word)))
        for kind, phrases in listed
        if kind not in (HEAD, COMPLEMENT)
        for phrase in phrases
    }


@cache
def _whole_words() -> frozenset[str]:
    """All words of the list, which are nothing cut short."""
    return frozenset(
        word for lines in word_list_file("phrases.txt").values() for line in lines for word in line.split()
    )
