"""Given names that stand alone: asked for, told of or acting: "preguntar por Franklin", "la Delia no vino"."""

from __future__ import annotations

import re

from desktop_app.core.personal_data.name_frames import (
    ANSWERS,
    CALLED,
    DONE_TO,
    LINKED,
    LINKED_SURE,
    is_preterite,
)
from desktop_app.core.personal_data.name_runs import Sentence
from desktop_app.core.personal_data.name_words import SHORTEST_RARE, is_lone_given
from desktop_app.core.personal_data.names import ANNOUNCES, Role, Token, words_of

GREETS = frozenset(("estimada", "estimado", "hola", "querida", "querido"))
TOLD_OF = frozenset(("datos", "vacaciones", "permiso", "cumpleanos", "felicitaciones", "licencia"))
AGED = re.compile(r",? (?:\([0-9]{1,2}\)|(?:de )?[0-9]{1,2} (?:años|anos|meses)\b)", re.IGNORECASE)
LONGEST_LINK = 2  # words of "preguntar por"
FEWEST_TOLD = 3
SET_APART = {(",", ","), ("(", ")"), (",", "."), (",", "")}
OF_PLACES = frozenset(("en", "entre", "desde", "hacia", "hasta", "tras", "sobre", "bajo", "un", "una"))
SENTENCE = 5  # words from which a lone name is none of a list or a heading


def is_asked_for(sentence: Sentence, at: int) -> bool:
    """Whether the word is a given name behind words that only people follow: "preguntar por Franklin"."""
    tokens, word = sentence.tokens, sentence.tokens[at]
    if not at or (sentence.case_tells and not word.capital):
        return False
    before = tokens[at - 1].folded
    by = tokens[at - 2].folded if at > 1 else ""
    if before in GREETS and sentence.gap(at - 1) == " ":
        return _is_given_beyond_doubt(word)
    if before in ANSWERS or by in CALLED.get(before, ()):
        return sentence.gap(at - 1) in {" ", ": "} and is_lone_given(word)
    if at < LONGEST_LINK or sentence.gap(at - 1) != " " or sentence.gap(at - 2) != " ":
        return False
    sure = by in LINKED_SURE.get(before, ()) and is_lone_given(word)
    sure = sure or (before == "a" and by in DONE_TO and _is_given_there(word))
    return sure or (by in LINKED.get(before, ()) and _is_given_beyond_doubt(word))


def _is_given_there(word: Token) -> bool:
    """Whether behind "llevar a" and the like a given name that is a noun or a surname too is somebody."""
    if not word.role & Role.GIVEN or not word.strong or len(word.folded) <= SHORTEST_RARE:
        return False
    return not word.role & Role.NOUN or bool(word.capital and word.role & Role.MAINLY_GIVEN)


def is_told_of(sentence: Sentence, at: int) -> bool:
    """Whether the word is a given name that stands alone before what is told: "Toribio: gastritis. Keily: asma"."""
    tokens, word = sentence.tokens, sentence.tokens[at]
    if at + 1 >= len(tokens) or (sentence.case_tells and not word.capital):
        return False
    after = sentence.gap(at)
    before = sentence.gap(at - 1) if at else ""
    if is_lone_given(word) and ((after == " " and _acts_alone(sentence, at)) or AGED.match(sentence.text, word.end)):
        return True
    if after == ": ":
        told = [
            other
            for other in range(at, len(tokens) - 1)
            if sentence.gap(other) == ": " and is_lone_given(tokens[other])
        ]
        return word.strong and bool(told) and (at == 0 or (before == ". " and sentence.gap(0) == ": "))
    if after != ", " or not is_lone_given(word):
        return False
    if at == 0:
        return (
            _is_of_kin(tokens)
            or bool(tokens[1].role & ANNOUNCES)
            or tokens[1].folded in {"conocido", "conocida", "quien"}
        )
    return before == ": " and tokens[at - 1].folded in TOLD_OF


def _is_of_kin(tokens: list[Token]) -> bool:
    """Whether the second word begins what somebody is to others: "Ana, su hija", "Luis, el último de los hijos"."""
    if len(tokens) < FEWEST_TOLD or tokens[1].folded not in {"su", "mi", "la", "el"}:
        return False
    one_of = [token.folded for token in tokens[3:5]] in (["de", "los"], ["de", "las"], ["de", "sus"], ["de", "mis"])
    return bool(tokens[2].role & ANNOUNCES) or (one_of and len(tokens) > 5 and bool(tokens[5].role & ANNOUNCES))


def _acts_alone(sentence: Sentence, at: int) -> bool:
    """Whether somebody begins a sentence and does something, or comes with kin: "la Delia no vino", "Ana y su"."""
    tokens = sentence.tokens
    after = tokens[at + 1]
    if after.folded == "y":
        return at + 2 < len(tokens) and tokens[at + 2].folded in {"su", "sus"}
    first = at - 1 if at and tokens[at - 1].folded in {"el", "la"} and sentence.gap(at - 1) == " " else at
    if first and sentence.gap(first - 1).strip() not in {".", ";", ":"}:
        return False
    acts = after.folded in words_of("acts") and after.folded not in words_of("acts of things")
    did = sentence.case_tells and tokens[at].capital and is_preterite(sentence, after)
    return after.folded == "no" or acts or did or (sentence.case_tells and after.folded == "con" and at == 0)


def stands_apart(sentence: Sentence, at: int) -> bool:
    """Whether a given name stands between commas or in brackets: "el técnico, franklin, no vino", "(Delia)"."""
    word, text = sentence.tokens[at], sentence.text
    signs = (text[: word.start].rstrip(" ")[-1:], text[word.end : word.end + 1])
    numbered = signs == ("(", ")") and any(map(str.isdigit, text[: word.start]))
    apart = numbered or (signs in SET_APART and len(sentence.tokens) >= SENTENCE - 1)
    return apart and is_lone_given(word)


def is_behind_small_word(sentence: Sentence, at: int) -> bool:
    """Whether a given name stands behind a small word that is none of places: "la Delia", "dice que Rosa no vive"."""
    if not at or not is_lone_given(sentence.tokens[at]) or len(sentence.tokens) < SENTENCE:
        return False
    before = sentence.tokens[at - 1]
    small = before.role & Role.STOP or before.folded in {"el", "la"}
    told = small and not before.capital and before.folded not in OF_PLACES
    return bool(told) and sentence.gap(at - 1) == " "


def _is_given_beyond_doubt(word: Token) -> bool:
    role = word.role
    usual = role & Role.OFTEN_GIVEN and role & Role.MAINLY_GIVEN and not role & (Role.ORDINARY | Role.TITLE | Role.CUE)
    return is_lone_given(word) or bool(usual) or word.folded in words_of("nickname")
