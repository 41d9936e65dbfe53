"""Where names of people stand in a text, by the words of `names.py`, the capitals, and the words before them.

A name needs a given name and a surname, or words that announce it: a title ("Sra. Quishpe"), a label ("Madre: Luz"),
a verb ("llamar a j. torres"). The more clearly they announce a person, the less the name itself must be beyond doubt
(`name_scores.py`). Places named after people are the dominant false alarm (`not_people.py`). A name left visible is
worse than a word hidden too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop_app.core.personal_data.name_aliases import ALIAS, ALIASES, BRACKETED, CALLED, CALLED_AS, alias
from desktop_app.core.personal_data.name_alone import is_asked_for, is_told_of
from desktop_app.core.personal_data.name_runs import (
    HONORIFIC,
    LABEL,
    Run,
    Sentence,
    announced_by,
    goes_on,
    run_from,
    sentence_of,
)
from desktop_app.core.personal_data.name_scores import has_both, score
from desktop_app.core.personal_data.name_surnames import is_shouted_surname, surnames_before
from desktop_app.core.personal_data.name_words import is_lone_given, is_lone_surname
from desktop_app.core.personal_data.names import ANNOUNCES, KNOWN, OFTEN, Role, Token, tokens_of
from desktop_app.core.personal_data.not_people import BRANDS, is_harmless, is_place
from desktop_app.core.personal_data.recognisers.rule import Match

AFTER_SURNAMES = re.compile(r",[ \u00a0]{1,2}")
READ_LAST = 1 << 15  # texts
MOST_SURNAMES = 2
SURE = 0.9
# Who wrote a message, in what people copy from their telephones: "[12:40] Ana Caal: buenas", "~Ana: buenas".
SENDER = re.compile(r"(?:\[[0-9]{1,2}[:/][^\]\n]{1,24}\]|~)[ ]?(?P<who>[^\W\d_]{3,}(?:[ ][^\W\d_]+){0,3}):")
STROKES = re.compile(r"[^\W\d_]+(?:[ ][^\W\d_]+){1,4}(?:[ ]?/[ ]?[^\W\d_]+(?:[ ][^\W\d_]+){1,4})+")
PIECE = re.compile(r"[^\W\d_]+(?:[ ][^\W\d_]+)*")
BEFORE_PEOPLE = frozenset(("a", "por", "con", "para"))
SHORTEST_RARE = 3  # letters of a name that no list has
NEVER_BEGIN = Role.PARTICLE | Role.STOP | Role.HONORIFIC | Role.WORD
MAY_BEGIN = KNOWN | Role.INITIAL | Role.TITLE  # what makes a word in small letters worth asking for
OFTEN_OR_MAINLY = Role.OFTEN_GIVEN | Role.MAINLY_GIVEN
KNOWN_OR_TITLE = KNOWN | Role.TITLE
LEAVES = frozenset(
    ("gracias", "saludos", "cordiales", "abrazo", "abrazos", "atentamente", "att", "atte", "cordialmente")
)
STATES = ("able", "ible", "iente")  # "PACIENTE LUIS ESTABLE"
FEWEST_SIGNED = 2
LONGEST_ACRONYM = 5
SIGNED = re.compile(r"[ ,.:;!\n-]{1,4}")
FEWEST_IN_LIST = 3  # lone given names that make a list of people
_NAMELESS: set[str] = set()


def find_persons(text: str) -> Iterator[Match]:
    """Names of people in a text, titles left out."""
    return iter(() if text in _NAMELESS else _persons(text))


def remember_nameless(texts: Iterable[str]) -> None:
    """Texts in which the gate of names finds nobody, so that none is read when other rules ask who is in them."""
    if len(_NAMELESS) > READ_LAST:
        _NAMELESS.clear()
    _NAMELESS.update(texts)


def forget_texts() -> None:
    """Let go of the texts that were read last; they are kept because other rules ask again who is in them."""
    _persons.cache_clear()
    _NAMELESS.clear()


@lru_cache(maxsize=READ_LAST)
def _persons(text: str) -> tuple[Match, ...]:
    tokens = tokens_of(text)
    if not tokens or (":" not in text and not any(token.role & KNOWN_OR_TITLE for token in tokens)):
        return ()
    sentence = sentence_of(text, tokens)
    listed = tuple(_between_strokes(sentence)) if "/" in text and STROKES.fullmatch(text) else ()
    return listed or tuple(_in_running_text(sentence))


def _in_running_text(sentence: Sentence) -> Iterator[Match]:
    """Names between other words."""
    text, tokens = sentence.text, sentence.tokens
    at, last = 0, -1  # where the last name ended
    while at < len(tokens):
        token = tokens[at]
        if token.role and not token.capital and not token.role & MAY_BEGIN:
            at += 1  # most words; said again more slowly by `_begins`
            continue
        if token.role & Role.TITLE and token.folded in ALIASES:
            yield from alias(sentence, ALIAS.match(text, token.end))
        if _is_nickname(sentence, at):
            yield Match(token.start, token.end, 0.6)
        if not _begins(tokens, at) and not (sentence.case_tells and _is_word_as_given(tokens, at)):
            at += 1
            continue
        listed = last > 0 and goes_on(sentence, last, at)
        run = run_from(sentence, at, listed=listed)
        if run is None:
            at += 1
            continue
        if run.end - at > 1 or run.announced >= LABEL or listed or _may_stand_alone(sentence, at):
            for match in _names_in(sentence, run):
                yield match
                last = run.end
        at = run.end if last == run.end else _where_asked_for(sentence, run)
    if last < len(tokens):
        yield from _signed(sentence)
    yield from _told_by_signs(sentence)


def _where_asked_for(sentence: Sentence, run: Run) -> int:
    """Where to read on behind words that are no name: "soy luis" begins with a word that is a surname too."""
    asked = (at for at in range(run.start + 1, run.end) if is_asked_for(sentence, at))
    return next(asked, run.end)


def _signed(sentence: Sentence) -> Iterator[Match]:
    """The given name with which a message ends: "gracias, Rosa"."""
    tokens = sentence.tokens
    if len(tokens) < FEWEST_SIGNED or tokens[-2].folded not in LEAVES:
        return
    name = tokens[-1]
    tells = name.capital if sentence.case_tells else is_lone_given(name)
    if name.role & Role.GIVEN and tells and SIGNED.fullmatch(sentence.gap(len(tokens) - 2)):
        yield Match(name.start, name.end, 0.7)


def _told_by_signs(sentence: Sentence) -> Iterator[Match]:
    """Who wrote a message, and aliases after "(a)"."""
    text = sentence.text
    if text[:1] in {"~", "["}:
        sender = SENDER.match(text)
        if sender is not None:
            yield Match(sender.start("who"), sender.end("who"), SURE)
    if not CALLED.isdisjoint([token.folded for token in sentence.tokens]):
        for called in CALLED_AS.finditer(text):
            yield from alias(sentence, called)
    if "(a)" in text or "(A)" in text:
        for bracketed in BRACKETED.finditer(text):
            yield from alias(sentence, bracketed)


def _between_strokes(sentence: Sentence) -> Iterator[Match]:
    """The people of "Chiluisa Conejo/Vaca Tipán/Espinosa Loor": surnames in pairs, nothing else in the text."""
    matches, known, n, at = [], 0, 0, 0
    for piece in PIECE.finditer(sentence.text):
        first = at
        while at < len(sentence.tokens) and sentence.tokens[at].start < piece.end():
            at += 1
        words = [t for t in sentence.tokens[first:at] if not t.role & Role.PARTICLE]
        if len(words) < MOST_SURNAMES or is_place(sentence.tokens, first, at):
            return
        if any(t.role & (Role.HEAD | Role.FIRM | Role.ORDINARY | Role.WORD) and not t.strong for t in words):
            return
        known, n = known + sum(t.strong for t in words), n + len(words)
        matches.append(Match(piece.start(), piece.end(), 0.7))
    if len(matches) > 1 and 2 * known >= n:
        yield from matches


def _begins(tokens: list[Token], at: int) -> bool:
    """Whether the word is one with which a name may begin."""
    token = tokens[at]
    role = token.role
    if not role:
        return token.capital or (at > 0 and bool(tokens[at - 1].role & ANNOUNCES))
    if role & KNOWN:
        return True
    return bool(token.capital or role & Role.INITIAL) and not role & NEVER_BEGIN


def _is_word_as_given(tokens: list[Token], at: int) -> bool:
    """Whether a word of the language stands as a given name: "su hermana Hipatia Licuy"."""
    token = tokens[at]
    if token.role != Role.WORD or not token.capital or not at or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return bool(tokens[at - 1].role & ANNOUNCES) and bool(after.role & Role.SURNAME) and after.capital


def _is_nickname(sentence: Sentence, at: int) -> bool:
    """Whether a word of the language stands after "don": "don Cachito cuida carros"."""
    token = sentence.tokens[at]
    if token.role != Role.WORD or not token.capital or not sentence.case_tells or not at:
        return False
    called = sentence.tokens[at - 1].folded in BRANDS and sentence.gap(at - 1) == " "
    return called and not is_harmless(sentence, at, at + 1, HONORIFIC)


def _may_stand_alone(sentence: Sentence, at: int) -> bool:
    """Whether one word may be a name without a label: a given name or surname, or the one after "Torres Vaca,"."""
    token = sentence.tokens[at]
    after_comma = "," in sentence.text[max(0, token.start - 3) : token.start]
    return (
        is_lone_given(token)
        or is_lone_surname(token)
        or after_comma
        or is_asked_for(sentence, at)
        or is_told_of(sentence, at)
    )


def _names_in(sentence: Sentence, run: Run) -> Iterator[Match]:
    """The name of the run, or the two of people joined by "y"."""
    joints = [at for at in range(run.start + 1, run.end - 1) if sentence.tokens[at].folded == "y"]
    if len(joints) == 1 and _is_compound(sentence, run, joints[0]):
        match = _judge(sentence, Run(run.start, joints[0], run.announced, run.by_case, run.listed))
        if match is not None:
            yield Match(match.start, sentence.tokens[run.end - 1].end, match.score)
            return
    for joint in joints:
        first, second = sentence.tokens[run.start], sentence.tokens[joint + 1]
        pair = run.end - run.start == 3 and is_lone_given(first) and second.strong and second.role & OFTEN_OR_MAINLY
        left = _judge(sentence, Run(run.start, joint, run.announced, run.by_case, run.listed or bool(pair)))
        right = _judge(sentence, Run(joint + 1, run.end, run.announced, run.by_case, run.listed or bool(left)))
        if pair and (run.announced >= LABEL or is_lone_given(second)) and not (left and right):
            yield from (Match(t.start, t.end, 0.6) for t in (first, second))
            return
        places = [is_place(sentence.tokens, run.start, joint), is_place(sentence.tokens, joint + 1, run.end)]
        if (left or places[0]) and (right or places[1]):
            yield from (match for match in (left, right) if match)
            return
    match = _judge(sentence, run)
    if match and len(joints) == 1 and all(map(has_both, _halves(sentence, run, joints[0]))):
        before, after = _halves(sentence, run, joints[0])
        yield Match(match.start, before[-1].end, match.score)
        yield Match(after[0].start, match.end, match.score)
    elif match:
        yield match


def _is_compound(sentence: Sentence, run: Run, joint: int) -> bool:
    """Whether one surname behind "y" is the second of one person: "la señora Liliana Encalada y Amaguaña"."""
    before, after = _halves(sentence, run, joint)
    if len(after) != 1 or len(before) < MOST_SURNAMES or before[-1].role & Role.PARTICLE:
        return False
    last, named = after[0], before[-1]
    alike = last.capital == named.capital and not last.role & (Role.OFTEN_GIVEN | Role.HEAD | Role.ORDINARY)
    unlisted = run.by_case and named.capital and not named.role & ~Role.WORD
    surnames = last.role & Role.SURNAME and (named.role & Role.SURNAME or unlisted) and not is_lone_given(last)
    given = all(t.role & Role.GIVEN and not t.role & Role.INITIAL for t in before[:-1] if not t.role & Role.PARTICLE)
    return bool(alike and surnames and given)


def _halves(sentence: Sentence, run: Run, joint: int) -> tuple[list[Token], list[Token]]:
    """The words of the run before and after the one at `joint`."""
    return sentence.tokens[run.start : joint], sentence.tokens[joint + 1 : run.end]


def _judge(sentence: Sentence, run: Run) -> Match | None:
    """The name in the run, if there is one."""
    start, end = _trimmed(sentence, run)
    words = sentence.tokens[start:end]
    if not words:
        return None
    listed = run.listed or (len(words) == 1 and run.by_case and _begins_list(sentence, start))
    announced = run.announced if start == run.start else max(run.announced, announced_by(sentence, start))
    run = Run(start, end, announced, run.by_case, listed)
    start = _particles_before(sentence, surnames_before(sentence, start, end), run)
    certainty = score(sentence, sentence.tokens[start:end], run)
    if certainty and start < run.start:
        certainty = max(certainty, SURE)  # it takes the place of what was read before the comma
    if not certainty or is_harmless(sentence, start, end, run.announced):
        return None
    start = _particles_after_title(sentence, start) if announced == HONORIFIC else start
    return Match(sentence.tokens[start].start, words[-1].end, certainty)


def _particles_after_title(sentence: Sentence, start: int) -> int:
    """Where "del Pozo" begins in "el señor del Pozo" when `start` is at "Pozo"."""
    tokens, first = sentence.tokens, start
    while first > 0 and tokens[first - 1].role & Role.PARTICLE and sentence.gap(first - 1) == " ":
        first -= 1
    return first if first and tokens[first - 1].role & Role.HONORIFIC else start


def _begins_list(sentence: Sentence, at: int) -> bool:
    """Whether it is the first of several lone names: "María, José y Ana"."""
    n, tokens = 0, sentence.tokens
    while at < len(tokens) and tokens[at].capital and (is_lone_given(tokens[at]) or is_lone_surname(tokens[at])):
        n += 1
        after = at + 1
        if after < len(tokens) and goes_on(sentence, after, after) and sentence.gap(at).strip():
            at = after
        elif after + 1 < len(tokens) and goes_on(sentence, after, after + 1):
            at = after + 1
        else:
            break
    return n >= FEWEST_IN_LIST


def _trimmed(sentence: Sentence, run: Run) -> tuple[int, int]:
    """Without leading words that only begin a sentence or name a role, nor trailing ordinary words.

    After what announces a name an unknown first word is a rare given name.
    """
    tokens, start, end = sentence.tokens, run.start, run.end
    after_surname = start > 0 and is_shouted_surname(sentence, start - 1) and sentence.gap(start - 1).startswith(",")
    while start < end and not (after_surname and not tokens[start].role):
        if not (_only_begins(tokens, start, end, run) or _is_acronym_before(sentence, start, end)):
            break
        start += 1
    while end > start and _only_ends(tokens, start, end, run):
        end -= 1
    comes_from = end - start == 3 and tokens[start + 1].folded == "de" and not tokens[end - 1].role & OFTEN
    thing = not run.by_case and tokens[end - 1].role & Role.ORDINARY
    if comes_from and is_lone_given(tokens[start]) and (thing or is_place(tokens, end - 1, end)):
        end = start + 1  # "doña Tomasa de Chisec", "LA SEÑORITA MARCELA DE CAJA"
    return start, end


def _only_ends(tokens: list[Token], start: int, end: int, run: Run) -> bool:
    """Whether the last word is no part of the name: a particle, an ordinary word after a whole name."""
    role = tokens[end - 1].role
    if role & (Role.WEAK | Role.PARTICLE) and not role & KNOWN:
        return True
    if run.by_case or not role & Role.ORDINARY or role & OFTEN:
        return False
    lone = end - start == 2 and (is_lone_given(tokens[start]) or is_lone_surname(tokens[start]))
    said = role & Role.SAYS and (end - start > 2 or lone or run.announced == HONORIFIC)
    told = lone and run.announced >= LABEL and tokens[end - 1].folded.endswith(STATES)
    return bool(said or told) or has_both(tokens[start : end - 1])


def _unknown_begins(tokens: list[Token], start: int, end: int, run: Run) -> bool:
    """The same of a word on no list of names: a rare given name may stand before a name that is sure."""
    role = tokens[start].role
    if run.by_case and run.announced and _is_word_as_given(tokens, start):
        return False
    after_link = start > 0 and tokens[start - 1].folded in BEFORE_PEOPLE
    beside = start + 1 < end and tokens[start + 1].strong and len(tokens[start].folded) >= SHORTEST_RARE
    rare = beside and (run.by_case or not role)
    return bool(role) or not (run.announced >= LABEL or (after_link and run.by_case) or rare)


def _is_acronym_before(sentence: Sentence, start: int, end: int) -> bool:
    """Whether an office of few letters stands before a name in plain capitals: "PGN Quiché"."""
    token = sentence.tokens[start]
    word, after = sentence.text[token.start : token.end], sentence.tokens[start + 1] if start + 1 < end else None
    if after is None or token.role & KNOWN or not word.isupper() or not 1 < len(word) <= LONGEST_ACRONYM:
        return False
    return not sentence.text[after.start : after.end].isupper()


def _is_verb_before(rest: list[Token], role: int, run: Run) -> bool:
    """Whether a first word that seldom is a name announces the `rest`: "Estimada Gabriela", "Llamó Alcívar Wong"."""
    if role & OFTEN:
        return False
    greets = role & (Role.CUE if run.by_case else ANNOUNCES) and role & Role.WEAK
    if greets and len(rest) == 1 and is_lone_given(rest[0]):
        return True
    return bool(role & Role.CUE and role & Role.ORDINARY) and any(t.strong for t in rest)


def _only_begins(tokens: list[Token], start: int, end: int, run: Run) -> bool:
    """Whether the first word is no part of the name: a particle, a word of office, a verb, an unknown word."""
    role = tokens[start].role
    if role & Role.INITIAL:
        return False
    if not role & KNOWN:
        return _unknown_begins(tokens, start, end, run)
    rest = tokens[start + 1 : end]
    if _is_verb_before(rest, role, run):
        return True
    if run.announced >= LABEL or end - start <= 2:
        return bool(role & Role.CUE) and end - start > 2
    if run.announced and role & Role.MAINLY_GIVEN and rest[0].role & Role.PARTICLE:
        return False  # "comparece Tránsito del Carmen Cuc"
    inside = run.by_case and start > 0 and tokens[start].start - tokens[start - 1].end == 1
    ordinary = role & Role.ORDINARY or not inside
    doubtful = role & Role.CUE or (role & Role.WEAK and not role & OFTEN and ordinary)
    return bool(doubtful) and has_both(rest) and sum(t.strong for t in rest) > 1


def _particles_before(sentence: Sentence, start: int, run: Run) -> int:
    """Where "De la Torre Olmedo" begins when `start` is at "Torre": the capital tells a particle from a preposition."""
    tokens, first = sentence.tokens, start
    while first > 0 and tokens[first - 1].role & Role.PARTICLE and sentence.gap(first - 1) == " ":
        first -= 1
    told = run.announced >= LABEL or not sentence.shouted
    return first if first < start and tokens[first].capital and run.by_case and told and first else start
