"""Where names of people stand in a text, by the words of `names.py`, the capitals, and the words before them.

A name needs a given name and a surname, or words that announce it: a title ("Sra. Quishpe"), a label ("Madre: Luz"),
a verb ("llamar a j. torres"). The more clearly they announce a person, the less the name itself must be beyond doubt.
Places named after people are the dominant false alarm (`not_people.py`). A name left visible is worse than a word
hidden too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.personal_data.name_runs import (
    GAP_IN_NAME,
    HONORIFIC,
    LABEL,
    NOT,
    VERB,
    Run,
    Sentence,
    announced_by,
    run_from,
)
from desktop_app.core.personal_data.names import KNOWN, OFTEN, Role, Token, tokens_of
from desktop_app.core.personal_data.not_people import is_harmless, is_place
from desktop_app.core.personal_data.recognisers.rule import Match

AFTER_SURNAMES = re.compile(r",[ \u00a0]{1,2}")
MOST_SURNAMES = 2
BEFORE_PEOPLE = frozenset(("a", "por", "con", "para"))
ROMAN = frozenset("ivx")
MAY_BEGIN = KNOWN | Role.INITIAL
NEVER_BEGIN = Role.PARTICLE | Role.STOP | Role.HONORIFIC
NO_NAME = Role.STOP | Role.HEAD | Role.FIRM | Role.ORDINARY
KNOWN_OR_TITLE = KNOWN | Role.TITLE
# Weight (`_weight`) that the words of a name need together, by how clearly they are announced.
NEEDED_WITH_CAPITALS = {NOT: 2.5, VERB: 1.5, LABEL: 1.0, HONORIFIC: 1.0}
NEEDED_WITHOUT = {NOT: 3.5, VERB: 2.5, LABEL: 2.0, HONORIFIC: 1.0}


def find_persons(text: str) -> Iterator[Match]:
    """Names of people in a text, titles left out."""
    tokens = tokens_of(text)
    seen = capitals = 0
    for token in tokens:
        seen |= token.role
        capitals += token.capital
    if not tokens or (not seen & KNOWN_OR_TITLE and ":" not in text):
        return
    most = 2 * capitals > len(tokens)
    shouted = most and sum(map(str.isupper, text)) > 0.8 * sum(map(str.isalpha, text))
    case_tells = not shouted and capitals > tokens[0].capital
    sentence = Sentence(text, tokens, case_tells, shouted)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        begins = (token.capital or token.role & MAY_BEGIN) and not token.role & NEVER_BEGIN
        run = run_from(sentence, at) if begins else None
        if run is None:
            at += 1
            continue
        if run.end - at > 1 or run.announced >= LABEL or "," in text[max(0, token.start - 3) : token.start]:
            yield from _names_in(sentence, run)
        at = run.end


def _names_in(sentence: Sentence, run: Run) -> Iterator[Match]:
    """The name of the run, or the two of people joined by "y"."""
    joints = [at for at in range(run.start + 1, run.end - 1) if sentence.tokens[at].folded == "y"]
    for joint in joints:
        left = _judge(sentence, Run(run.start, joint, run.announced, run.by_case))
        right = _judge(sentence, Run(joint + 1, run.end, run.announced, run.by_case))
        places = [is_place(sentence.tokens, run.start, joint), is_place(sentence.tokens, joint + 1, run.end)]
        if (left or places[0]) and (right or places[1]):
            yield from (match for match in (left, right) if match)
            return
    match = _judge(sentence, run)
    if match:
        yield match


def _judge(sentence: Sentence, run: Run) -> Match | None:
    """The name in the run, if there is one."""
    start, end = _trimmed(sentence, run)
    words = sentence.tokens[start:end]
    if not words:
        return None
    if start != run.start:
        run = Run(start, end, max(run.announced, announced_by(sentence, start)), run.by_case)
    start = _surnames_before(sentence, start, end)
    score = _score(sentence, sentence.tokens[start:end], run)
    if not score or is_harmless(sentence, start, end, run.announced):
        return None
    return Match(sentence.tokens[start].start, words[-1].end, score)


def _trimmed(sentence: Sentence, run: Run) -> tuple[int, int]:
    """Without leading words that only begin a sentence or name a role, nor trailing ordinary words.

    After what announces a name an unknown first word is a rare given name.
    """
    tokens, start, end = sentence.tokens, run.start, run.end
    while start < end and _only_begins(tokens, start, end, run):
        start += 1
    while end > start and _only_ends(tokens, start, end, run):
        end -= 1
    return start, end


def _only_ends(tokens: list[Token], start: int, end: int, run: Run) -> bool:
    """Whether the last word is no part of the name: a particle, an ordinary word after a whole name."""
    role = tokens[end - 1].role
    if role & (Role.WEAK | Role.PARTICLE) and not role & KNOWN:
        return True
    ordinary = role & Role.ORDINARY and not role & OFTEN
    return bool(ordinary) and not run.by_case and _has_both(tokens[start : end - 1])


def _only_begins(tokens: list[Token], start: int, end: int, run: Run) -> bool:
    """Whether the first word is no part of the name: a particle, a word of office, a verb, an unknown word."""
    role = tokens[start].role
    if role & Role.INITIAL:
        return False
    if not role & KNOWN:
        after_link = start > 0 and tokens[start - 1].folded in BEFORE_PEOPLE
        return bool(role) or not (run.announced >= LABEL or (after_link and run.by_case))
    if run.announced >= LABEL or end - start <= 2:
        return bool(role & Role.CUE) and end - start > 2
    rest = tokens[start + 1 : end]
    inside = run.by_case and start > 0 and tokens[start].start - tokens[start - 1].end == 1
    ordinary = role & Role.ORDINARY or not inside
    doubtful = role & Role.CUE or (role & Role.WEAK and not role & OFTEN and ordinary)
    return bool(doubtful) and _has_both(rest) and sum(t.strong for t in rest) > 1


def _surnames_before(sentence: Sentence, start: int, end: int) -> int:
    """Where "Torres Vaca, José Luis" begins when `start` is at "José"; `start` itself otherwise."""
    tokens = sentence.tokens
    given = all(t.role & Role.GIVEN for t in tokens[start:end])
    if not given or start == 0 or not AFTER_SURNAMES.fullmatch(sentence.gap(start - 1)):
        return start
    first = start
    while first > 0 and (first == start or GAP_IN_NAME.fullmatch(sentence.gap(first - 1))):
        token = tokens[first - 1]
        if start - first == MOST_SURNAMES or not (token.strong and token.role & Role.SURNAME and token.capital):
            if token.role & KNOWN and first < start:
                return start  # a name goes on before: "Ana Torres, Luis" are two people
            break
        first -= 1
    return start if is_place(tokens, first, start) else first


def _score(sentence: Sentence, words: list[Token], run: Run) -> float:
    """0 when it is no name; the certainty otherwise."""
    if not run.by_case and sentence.case_tells and run.announced == NOT:
        usual = all(t.strong and t.role & OFTEN and not t.role & Role.NOUN for t in words if t.role & KNOWN)
        return 0.6 if usual and _has_both(words) else 0.0
    needed = (NEEDED_WITH_CAPITALS if run.by_case else NEEDED_WITHOUT)[run.announced]
    weight = sum(_weight(t, first=t is words[0], by_case=run.by_case) for t in words)
    if weight >= needed and (_has_both(words) or _is_initialled(words, run)):
        return 0.85 if run.announced >= LABEL else 0.7
    if _is_list_of_surnames(words):
        return 0.7
    return 0.6 if run.announced and _is_announced_name(words, run, enough=weight >= needed) else 0.0


def _weight(token: Token, *, first: bool, by_case: bool) -> float:
    """How much the word alone speaks for a name."""
    role = token.role
    if role & Role.INITIAL:
        return 1.0
    if not role & KNOWN:
        return 0.0
    if not role & Role.WEAK:
        return 1.5 if role & Role.NOUN else 2.0
    if role & OFTEN:
        return 1.5 if by_case and token.capital and not first else 1.0
    return 0.5


def _has_both(words: list[Token]) -> bool:
    """A given name and, in another word, a surname."""
    given = {t.start for t in words if t.role & Role.GIVEN}
    surnames = {t.start for t in words if t.role & Role.SURNAME}
    return bool(given and surnames) and len(given | surnames) >= 2


def _is_initialled(words: list[Token], run: Run) -> bool:
    """Initials and a usual surname; a numeral before a noun ("I. Ríos y lagos") is a heading."""
    if len(words) < 2 or not words[0].role & Role.INITIAL:
        return False
    surname = next((t for t in words if not t.role & Role.INITIAL), None)
    if surname is None or not surname.role & Role.SURNAME:
        return False
    heading = words[0].folded in ROMAN and surname.role & (Role.NOUN | Role.WEAK)
    return bool(surname.role & OFTEN) and (run.announced > NOT or not heading)


def _is_announced_name(words: list[Token], run: Run, *, enough: bool) -> bool:
    """After a word that announces a person: one name word, or words of which the lists know one or none."""
    if len(words) == 1:
        return _is_single_name(words[0], run, enough=enough)
    inside = [t for t in words if not t.role & Role.PARTICLE]
    if any(t.role & NO_NAME for t in inside):
        return False
    clear = run.announced >= LABEL
    return (run.by_case or clear) if any(t.strong for t in inside) else (run.by_case and clear)


def _is_single_name(word: Token, run: Run, *, enough: bool) -> bool:
    """One word: any usual name after an honorific, an unmistakable one after a label."""
    role = word.role
    if not enough or run.announced < LABEL or role & (Role.HEAD | Role.CUE) or not role & KNOWN:
        return False
    if run.announced == HONORIFIC:
        return bool(word.strong or role & OFTEN)
    if run.by_case:
        return bool(word.strong or role & Role.OFTEN_GIVEN)
    return word.strong and bool(role & OFTEN) and not role & Role.NOUN


def _is_list_of_surnames(words: list[Token]) -> bool:
    """Three surnames that are nothing else: the given name is one the lists lack."""
    return len(words) >= 3 and all(t.role & Role.SURNAME and t.strong and not t.role & Role.NOUN for t in words)
