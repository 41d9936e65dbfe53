"""Runs of words that may be a name, and how clearly the words before them announce one."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_app.core.personal_data.names import ANNOUNCES, KNOWN, OFTEN, Role, Token

LONGEST_NAME = 8
FAR = 4  # words between a name and what announces it
GAP_IN_NAME = re.compile(r"\.?[ \t\u00a0]{1,3}|\.|-")
LINKS = frozenset(
    ("a", "al", "de", "del", "la", "el", "los", "las", "por", "con", "para", "legal", "conforme", "su", "es")
)
PARTS = re.compile(r"[\n;\]]")  # what follows is told by nothing before; "]" ends a tag such as [NOMBRE]
NOT, VERB, LABEL, HONORIFIC = range(4)  # how clearly the words before announce a person
IN_LIST = re.compile(r" ?[,/;+&][ \t\u00a0]{0,2}|[ \t\u00a0]{0,2}")
SHORTEST_RARE = 4  # letters of a name that no list has
SHORTEST_SECOND = 5  # the same of a second surname
WIDOWS = frozenset(("viuda", "vda"))  # "viuda de Reyes" belongs to the name
SURNAMES_OF_PLACES = frozenset(("torre", "pozo", "castillo", "rio", "rios", "puente", "campo", "salto", "hierro"))
OF_SAINTS = frozenset(("nuestra", "nuestro", "ntra", "ntro"))
BEFORE_NUMBERS = frozenset(("cel", "tel", "telf", "tlf", "tlfn", "fono", "dx", "hc", "cui", "nit", "ruc", "dpi"))
NO_SURNAMES = (
    "ada", "ado", "adas", "ados", "ida", "ido", "idas", "idos", "mente", "cion", "ando", "iendo", "able", "ables",
)  # fmt: skip
WISHES = frozenset(("solicitud", "pedido", "peticion", "instancia", "requerimiento", "ruego"))  # "a pedido de"
JOINS = frozenset(("y", "e", "ni", "and", "con", "contra", "vs"))


class Sentence(NamedTuple):
    """A text, its words, and whether its capitals tell names from other words."""

    text: str
    tokens: list[Token]
    case_tells: bool
    shouted: bool

    def gap(self, at: int) -> str:
        """What stands between the word at `at` and the next one."""
        return self.text[self.tokens[at].end : self.tokens[at + 1].start]


class Run(NamedTuple):
    """Words `start` to `end` that may be a name. A tuple, because millions are made.

    `announced`: how clearly the words before say so. `by_case`: the capital of the first word says so too. `listed`:
    it goes on with a list of people.
    """

    start: int
    end: int
    announced: int
    by_case: bool
    listed: bool = False


def sentence_of(text: str, tokens: list[Token]) -> Sentence:
    """The text with what its capitals tell: nothing in a text all in capitals, or Where Every Word Has One."""
    capitals = sum([token.capital for token in tokens])
    shouted = titled = False
    if 2 * capitals > len(tokens):
        shouted = sum(map(str.isupper, text)) > 0.8 * sum(map(str.isalpha, text))
        plain = Role.STOP | Role.PARTICLE | Role.WORD
        words = [token.capital for token in tokens[1:] if token.role & plain and not token.role & KNOWN]
        titled = sum(words) >= 2 and all(words)
    return Sentence(text, tokens, not shouted and not titled and capitals > tokens[0].capital, shouted)


def run_from(sentence: Sentence, start: int, *, listed: bool) -> Run | None:
    """The longest run of possible name words from `start`; None when no name may begin there."""
    first = sentence.tokens[start]
    announced = announced_by(sentence, start)
    by_case = sentence.case_tells and first.capital
    if announced == NOT and sentence.case_tells and first.role & Role.ORDINARY and not first.capital:
        return None
    if not _may_begin(sentence, start, announced, by_case=by_case):
        return None
    end = at = part = start + 1
    has_known = bool(first.role & KNOWN)
    while at < len(sentence.tokens) and at - part < LONGEST_NAME:
        token = sentence.tokens[at]
        gap = sentence.gap(at - 1)
        if gap != " " and not GAP_IN_NAME.fullmatch(gap):
            break
        if token.role & Role.PARTICLE or token.folded in WIDOWS:
            part = at + 1 if token.folded == "y" else part
            at += 1
            continue
        rare = announced >= LABEL and (not has_known if sentence.shouted else at == start + 1)
        if not _may_go_on(sentence, at, by_case=by_case, unknown=rare):
            break
        has_known = has_known or bool(token.role & KNOWN)
        end = at = at + 1
    return Run(start, end, announced, by_case, listed)


def goes_on(sentence: Sentence, end: int, at: int) -> bool:
    """Whether the word at `at` is the next of a list of people of which one ended before `end`."""
    if at == end:
        return IN_LIST.fullmatch(sentence.gap(at - 1)) is not None
    return at == end + 1 and sentence.tokens[end].folded in JOINS and IN_LIST.fullmatch(sentence.gap(end)) is not None


def _may_begin(sentence: Sentence, start: int, announced: int, *, by_case: bool) -> bool:
    """Whether a name may begin with the word."""
    token = sentence.tokens[start]
    if token.role & Role.HEAD:
        return announced >= LABEL and bool(token.role & KNOWN)
    if token.role & Role.INITIAL:
        return token.capital or announced > NOT or (not sentence.case_tells and _goes_before_name(sentence, start))
    if token.role & Role.TITLE and not (by_case and token.role & Role.OFTEN_GIVEN):
        return False
    if token.role & Role.CUE and token.role & Role.ORDINARY and not (by_case or token.role & OFTEN):
        return False  # "vecina maria toc"
    if by_case or (sentence.shouted and (announced >= LABEL or _is_rare_beside_given(sentence, start, start + 1))):
        return True
    return bool(token.role & KNOWN) or (announced > NOT and not token.role and _goes_before_name(sentence, start))


def _is_amid_names(sentence: Sentence, at: int) -> bool:
    """Whether a word that no list has stands between two names: "rosa shakai valencia"."""
    return bool(sentence.tokens[at - 1].role & KNOWN) and _goes_before_name(sentence, at)


def _goes_before_name(sentence: Sentence, at: int) -> bool:
    """Whether a word that no list has stands before a usual name."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens):
        return False
    initial = tokens[at].role & Role.INITIAL and GAP_IN_NAME.fullmatch(sentence.gap(at))
    if not initial and (tokens[at].end - tokens[at].start < SHORTEST_RARE or sentence.gap(at) != " "):
        return False
    return tokens[at + 1].strong and not tokens[at + 1].role & Role.HEAD


def _is_rare_beside_given(sentence: Sentence, at: int, beside: int) -> bool:
    """Whether no list has the word, and a given name stands beside it."""
    tokens = sentence.tokens
    if tokens[at].role or tokens[at].end - tokens[at].start < SHORTEST_RARE or not 0 <= beside < len(tokens):
        return False
    if sentence.text[tokens[at].end - 1] in "óÓ":
        return False  # "LUIS MIGRÓ"
    given = tokens[beside].role & (Role.MAINLY_GIVEN | Role.WEAK | Role.NOUN) == Role.MAINLY_GIVEN
    return given and GAP_IN_NAME.fullmatch(sentence.gap(min(at, beside))) is not None


def _is_rare_second_surname(sentence: Sentence, at: int) -> bool:
    """Whether no list has the word, and it stands behind a given name and a sure surname: "PAOLA RUIZ CURRUCHICH"."""
    tokens = sentence.tokens
    token = tokens[at]
    if token.role or token.end - token.start < SHORTEST_SECOND or at < 2 or token.folded.endswith(NO_SURNAMES):
        return False
    surname, given = tokens[at - 1], tokens[at - 2]
    sure = surname.strong and surname.role & Role.SURNAME and not surname.role & Role.NOUN
    named = given.role & Role.GIVEN and (given.strong or given.role & OFTEN)
    return bool(sure and named) and sentence.gap(at - 1) == " " == sentence.gap(at - 2)


def _may_go_on(sentence: Sentence, at: int, *, by_case: bool, unknown: bool) -> bool:
    """Whether the word goes on with a name; `unknown` lets words that no list has into it."""
    token = sentence.tokens[at]
    role = token.role
    is_letter = token.capital and token.end - token.start == 1  # "María A Torres"
    if role & Role.INITIAL or (by_case and is_letter):
        if not token.capital and at + 1 < len(sentence.tokens) and sentence.gap(at) == ".":
            return False  # "c.i."
        return by_case and token.capital if sentence.case_tells else True
    if role & (Role.STOP | Role.HONORIFIC) or (role & (Role.HEAD | Role.TITLE) and not role & KNOWN):
        return False
    return _may_go_on_by_case(sentence, at) if by_case else _may_go_on_without(sentence, at, unknown=unknown)


def _may_go_on_by_case(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if token.role & Role.HEAD and not token.role & OFTEN:
        return False
    if not token.strong and _is_acronym(sentence, token) and not _is_acronym(sentence, sentence.tokens[at - 1]):
        return False
    return token.capital or bool(token.role & OFTEN and token.strong and not token.role & Role.NOUN)


def _may_go_on_without(sentence: Sentence, at: int, *, unknown: bool) -> bool:
    token = sentence.tokens[at]
    if (token.capital and sentence.case_tells) or token.folded in BEFORE_NUMBERS:
        return False
    if token.role & Role.CUE and token.role & Role.ORDINARY and not token.role & OFTEN:
        return False  # "tel vecina meche"
    if token.role & KNOWN:
        after_particle = sentence.tokens[at - 1].role & Role.PARTICLE  # "ROSA CAAL DE CANTON LA LIBERTAD"
        usual = token.capital and not after_particle and not token.role & Role.FIRM
        return usual or not token.role & Role.HEAD or _is_of_surname(sentence, at)
    if not sentence.case_tells and (
        _is_rare_beside_given(sentence, at, at - 1) or _is_rare_second_surname(sentence, at)
    ):
        return True
    known_before = not token.role and (unknown or _is_amid_names(sentence, at))
    return known_before and token.end - token.start >= SHORTEST_RARE


def _is_of_surname(sentence: Sentence, at: int) -> bool:
    """Whether a word that heads places too is the surname after a particle: "dayana de la torre"."""
    tokens = sentence.tokens
    return tokens[at].folded in SURNAMES_OF_PLACES and bool(tokens[at - 1].role & Role.PARTICLE)


def _is_acronym(sentence: Sentence, token: Token) -> bool:
    """Whether it is all in capitals: "VIH" after "Edwin Caal" is no name."""
    return sentence.text[token.start : token.end].isupper()


def announced_by(sentence: Sentence, start: int) -> int:
    """How clearly the words before say that a name follows."""
    tokens, colon, at = sentence.tokens, False, start - 1
    while at > 0 and sentence.case_tells and tokens[at].role & Role.PARTICLE and tokens[at].capital:
        at, start = at - 1, start - 1  # "señor De la Torre"
    if at > 1 and tokens[at].folded == "edad" and tokens[at - 1].folded == "de" and sentence.gap(at) == " ":
        at, start = at - 2, start - 2  # "su hija menor de edad Johanna"
    while at >= 0 and start - at <= FAR:
        gap = sentence.gap(at)
        if gap != " " and PARTS.search(gap):
            return NOT
        colon = colon or ":" in gap
        role = tokens[at].role
        if role & ANNOUNCES:
            if at and tokens[at - 1].folded in OF_SAINTS:
                return NOT  # "Nuestra Señora de la Paz"
            honoured = role & Role.HONORIFIC and (at == start - 1 or _only_particles(sentence, at + 1, start))
            if honoured or (role & Role.OF and at and _is_called(sentence, at, start)):
                return HONORIFIC
            of = role & Role.OF and tokens[at + 1].folded in {"de", "del"}
            direct = colon or of or (at == start - 1 and role & Role.TITLE)
            return LABEL if direct else VERB
        if tokens[at].folded not in LINKS:
            wished = tokens[at].folded in WISHES and at == start - 2 and at > 0 and tokens[at - 1].folded == "a"
            return VERB if wished else NOT
        at -= 1
    return NOT


def _is_called(sentence: Sentence, at: int, start: int) -> bool:
    """Whether somebody's name is told: "vecino de nombre Beto", "responde al nombre de Achik"."""
    tokens = sentence.tokens
    if tokens[at].folded != "nombre":
        return False
    if tokens[at - 1].folded == "al":
        return at == start - 2 and tokens[start - 1].folded == "de"
    thing = at > 1 and (tokens[at - 2].role & Role.HEAD or tokens[at - 2].role == Role.WORD)
    return at == start - 1 and tokens[at - 1].folded == "de" and not thing


def _only_particles(sentence: Sentence, first: int, start: int) -> bool:
    """Whether a surname follows an honorific with its particles: "señor del Pozo", "sra. de la torre"."""
    tokens = sentence.tokens
    begins = tokens[start]
    sure = begins.role & Role.OFTEN_SURNAME and (begins.capital if sentence.case_tells else begins.strong)
    sure = sure or (sentence.case_tells and begins.capital and begins.folded in SURNAMES_OF_PLACES)
    return bool(sure) and all(token.role & Role.PARTICLE for token in tokens[first:start])
