"""How surely words are the name of a person: what each word weighs, and what the words before ask for."""

from __future__ import annotations

from itertools import pairwise

from desktop_app.core.personal_data.name_alone import is_asked_for, is_behind_small_word, is_told_of, stands_apart
from desktop_app.core.personal_data.name_frames import COMES, is_framed, usual
from desktop_app.core.personal_data.name_runs import (
    HONORIFIC,
    LABEL,
    NO_SURNAMES,
    NOT,
    SURNAMES_OF_PLACES,
    VERB,
    Run,
    Sentence,
)
from desktop_app.core.personal_data.name_words import (
    PLAIN_NEVER,
    RARELY,
    SHORTEST_RARE,
    is_lone_given,
    is_lone_surname,
    is_rare,
    is_short_surname,
)
from desktop_app.core.personal_data.names import KNOWN, OFTEN, Role, Token, words_of

SAINTS = frozenset(("san", "santa", "santo"))
ROMAN = frozenset("ivx")
NO_NAME = Role.STOP | Role.HEAD | Role.FIRM | Role.ORDINARY | Role.WORD
BEFORE_ONE = frozenset(("a", "con", "de", "por", "x", "c"))
NO_INITIALS = frozenset(
    ("ruc", "dpi", "cui", "nit", "iess", "igss", "gad", "eps", "sri", "ats", "sas", "sac", "saa", "srl", "eirl", "scc",
     "rep")
)  # fmt: skip
USUAL_BESIDE_LETTER = 2  # nouns that are usual names, in capitals with a single letter
FEWEST_INITIALS = 3
MOST_USUAL = 4
LONGEST_SIGNED = 2  # words of "Torres J."
SENTENCE = 5  # words from which "de Wladimir" is no title of something
SHORTEST_UNLISTED = 5
PARTICIPLES = ("gada", "cada", "tada", "adas", "ados", "idas", "idos")  # "familia albergada"
# Weight (`_weight`) that the words of a name need together, by how clearly they are announced.
NEEDED_WITH_CAPITALS = {NOT: 2.5, VERB: 1.5, LABEL: 1.0, HONORIFIC: 1.0}
NEEDED_WITHOUT = {NOT: 3.5, VERB: 2.5, LABEL: 2.0, HONORIFIC: 1.0}


def score(sentence: Sentence, words: list[Token], run: Run) -> float:
    """0 when it is no name; the certainty otherwise."""
    if "".join(t.folded for t in words) in NO_INITIALS:
        return 0.0
    if len(words) == 1 and run.announced < LABEL and "," not in sentence.text[words[0].start : words[0].end]:
        return 0.55 if _is_lone_name(sentence, words[0], run) else 0.0
    if not run.by_case and sentence.case_tells and run.announced == NOT:
        usual = all(t.strong and t.role & OFTEN and not t.role & Role.NOUN for t in words if t.role & KNOWN)
        return 0.6 if usual and has_both(words) else 0.0
    if run.announced == VERB and _is_framed_name(sentence, words, run):
        return 0.65
    return _unannounced(sentence, words, run) if run.announced == NOT else _by_weight(sentence, words, run)


def _unannounced(sentence: Sentence, words: list[Token], run: Run) -> float:
    """The same of words that nothing before them announces: where they stand tells too."""
    framed = is_framed(sentence, run.start, run.end)
    if framed and _is_framed_name(sentence, words, run):
        return 0.65
    if not run.listed and _is_of_things(sentence, words):
        return 0.0
    plain = not sentence.case_tells and not run.by_case
    if plain and (_is_plain_pair(words, framed=framed) or _is_given_and_usual(words) or _is_given_and_letter(words)):
        return 0.6
    return _by_weight(sentence, words, run)


def _by_weight(sentence: Sentence, words: list[Token], run: Run) -> float:
    """The same by what the words themselves weigh."""
    needed = (NEEDED_WITH_CAPITALS if run.by_case else NEEDED_WITHOUT)[run.announced]
    weight = sum(_weight(t, first=t is words[0], by_case=run.by_case, shouted=sentence.shouted) for t in words)
    rare = run.by_case or sentence.shouted or run.announced > NOT
    if weight >= needed and (has_both(words, rare=rare, told=run.announced > NOT) or _is_initialled(words, run)):
        return 0.85 if run.announced >= LABEL else 0.7
    if _is_list_of_surnames(words) or _is_initials(words, run):
        return 0.7
    return 0.6 if run.announced and _is_announced_name(words, run, enough=weight >= needed) else 0.0


def _is_framed_name(sentence: Sentence, words: list[Token], run: Run) -> bool:
    """Whether words that stand where people stand are a name, though some are ordinary ones or on no list."""
    whole = [t for t in words if not t.role & (Role.PARTICLE | Role.INITIAL)]
    if not whole or any(t.role & (Role.HEAD | Role.FIRM) and not t.role & OFTEN for t in whole):
        return False
    if any(t.role & Role.INITIAL for t in words):
        return _is_initialled_where_framed(words, whole, run)
    if not usual(words) or (not run.by_case and sentence.case_tells):
        return False
    firm = sum(t.strong for t in whole)
    if run.by_case:
        return firm > 1
    given = any(t.role & Role.OFTEN_GIVEN for t in whole)
    return given and has_both(words) and firm > 0


def _is_plain_pair(words: list[Token], *, framed: bool) -> bool:
    """Without capitals: a given name and a surname that are no other words, one of them unmistakable.

    The other may be one that few people have, or where people stand one that no list has.
    """
    whole = [t for t in words if not t.role & (Role.PARTICLE | Role.INITIAL)]
    if len(whole) < 2 or any(t.role & PLAIN_NEVER for t in whole):
        return False
    unknown = [t for t in whole if not t.role]
    if any(t.end - t.start < SHORTEST_UNLISTED or t.folded.endswith(NO_SURNAMES) for t in unknown):
        return False
    if unknown and not framed:
        return False
    sure = any(is_lone_given(t) for t in whole) or (not unknown and any(is_lone_surname(t) for t in whole))
    return sure and (bool(unknown) or has_both(words))


def _is_given_and_usual(words: list[Token]) -> bool:
    """Without capitals: a usual given name that is nothing else, and usual surnames, though nouns: "gladys flores"."""
    whole = [t for t in words if not t.role & Role.PARTICLE]
    if not MOST_USUAL >= len(whole) > 1 or not is_lone_given(whole[0]) or not whole[0].role & Role.OFTEN_GIVEN:
        return False
    return all(t.role & OFTEN and not t.role & (Role.HEAD | Role.CUE) for t in whole) and has_both(whole)


def _is_given_and_letter(words: list[Token]) -> bool:
    """Without capitals: a given name that is nothing else and the letter of a surname: "LILIANA Z. YA NO VIVE AHI"."""
    return len(words) == LONGEST_SIGNED and is_lone_given(words[0]) and bool(words[1].role & Role.INITIAL)


def _is_of_things(sentence: Sentence, words: list[Token]) -> bool:
    """Whether words that nothing announces are joined as those of things are, and none is surely a given name.

    "ANTA-CUSCO" and "TCF-UC" are places and codes, "PERSONAL DE SALUD DEL H.A.H" and "RED DE SALUD VALLE" have no given
    name that is nothing else, "ENE L MARCO" is a slip of the keyboard, "SARA SARA" one word.
    """
    if len({t.folded for t in words}) == 1:
        return True
    usual = [t for t in words if t.role & OFTEN and t.strong]
    letters = any(t.end - t.start == 1 for t in words)
    few = len(usual) < USUAL_BESIDE_LETTER and all(t.role & Role.NOUN for t in usual)
    if sentence.shouted and letters and few and not any(map(is_lone_given, words)):
        return True
    if any(t.role & Role.OFTEN_GIVEN for t in words):
        return False
    text = sentence.text
    for one, other in pairwise(words):
        capitals = text[one.start : one.end].isupper() and text[other.start : other.end].isupper()
        if capitals and text[one.end : other.start] == "-":
            return not any(is_lone_given(t) for t in words if t not in {one, other})
    if not any(t.role & Role.PARTICLE for t in words):
        return False
    given = [t for t in words if t.role & Role.GIVEN]
    ordinary = words[0].role & Role.ORDINARY or (given and all(t.role & Role.ORDINARY for t in given))
    return bool(ordinary) or not any(t.strong for t in words)


def has_both(words: list[Token], *, rare: bool = False, told: bool = False) -> bool:
    """A given name and, in another word, a surname; with `rare` a word that no list has is either, beside a sure one.

    `told`: something announces a person, so that the other word may be a noun too.
    """
    saints = {t.start for before, t in pairwise(words) if before.folded in SAINTS}
    given = {t.start for t in words if t.role & Role.GIVEN} - saints
    surnames = {t.start for t in words if t.role & Role.SURNAME}
    if given and surnames and len(given | surnames) >= 2:
        return True
    if not rare or not any((t.strong and (told or not t.role & Role.NOUN)) or is_short_surname(t) for t in words):
        return False
    unknown = {t.start for t in words if is_rare(t) or (told and not t.role and len(t.folded) > SHORTEST_RARE)}
    return bool(unknown) and len(given | surnames | unknown) >= 2


def _weight(token: Token, *, first: bool, by_case: bool, shouted: bool) -> float:
    """How much the word alone speaks for a name."""
    role = token.role
    if role & Role.INITIAL:
        return 1.0
    if (by_case or shouted) and is_rare(token):
        return 1.5 if shouted else 1.0
    if not role & KNOWN:
        return 0.0
    if not role & Role.WEAK:
        return 1.5 if role & Role.NOUN else 2.0
    if role & OFTEN:
        return 1.5 if by_case and token.capital and not first else 1.0
    return 0.25 if role & Role.ORDINARY else 0.5


def _is_lone_name(sentence: Sentence, word: Token, run: Run) -> bool:
    """One given name that nothing announces: in a list of people, before a verb of speaking, after "con"."""
    in_list = run.listed and run.by_case and word.strong and word.role & OFTEN and not word.role & Role.NOUN
    before = sentence.tokens[run.start - 1] if run.start else None
    told_by_place = stands_apart(sentence, run.start) or (run.by_case and is_behind_small_word(sentence, run.start))
    if in_list or told_by_place or is_asked_for(sentence, run.start) or is_told_of(sentence, run.start):
        return True
    if not is_lone_given(word):
        told = before is not None and before.role & Role.CUE and not before.role & Role.NOUN
        return bool(told) and run.by_case and is_lone_surname(word) and sentence.gap(run.start - 1) == " "
    tokens = sentence.tokens
    says = run.end < len(tokens) and tokens[run.end].role & Role.SAYS and sentence.gap(run.end - 1) == " "
    if says:
        return run.by_case or not sentence.case_tells or run.start == 0
    of_person = before is not None and (
        (before.role & Role.CUE and not before.role & Role.SAYS) or before.folded in COMES
    )
    if of_person and not sentence.case_tells and word.role & Role.OFTEN_GIVEN and sentence.gap(run.start - 1) == " ":
        return True  # "tel vecina meche"
    if before is None or not run.by_case or (before.folded == "de" and len(tokens) < SENTENCE):
        return False
    return before.folded in BEFORE_ONE or bool(before.role & Role.CUE)


def _is_initialled_where_framed(words: list[Token], whole: list[Token], run: Run) -> bool:
    """Initials before a surname, with its particles ("C. de Paz"), or behind a given name ("crisanto t.")."""
    name = whole[0]
    if len(whole) != 1 or name.end - name.start < SHORTEST_RARE:
        return False
    if not words[0].role & Role.INITIAL:
        return name is words[0] and bool(name.role & Role.GIVEN) and name.strong
    of = len(words) > 1 and bool(words[1].role & Role.PARTICLE)
    usual_name = bool(name.role & OFTEN) and (of or not name.role & (Role.HEAD | Role.CUE))
    sure = name.role & Role.SURNAME and (name.strong or usual_name)
    return words[0].folded not in ROMAN and bool(sure or (run.by_case and is_rare(name)))


def _is_initialled(words: list[Token], run: Run) -> bool:
    """Initials and a usual surname, or a given name and initials; a numeral before a noun ("I. Ríos") is a heading."""
    if len(words) < 2:
        return False
    whole = [t for t in words if not t.role & Role.INITIAL and t.end - t.start > 1]
    if not words[0].role & Role.INITIAL:
        return (
            run.by_case
            and bool(whole)
            and words[-1] not in whole
            and (
                all(map(is_lone_given, whole))
                or _is_usual_given(words)
                or (len(words) == LONGEST_SIGNED and is_lone_surname(words[0]))
            )
        )
    surname = whole[0] if whole else None
    if surname is not None and is_rare(surname) and run.by_case:
        return words[0].folded not in ROMAN
    if surname is None or not surname.role & Role.SURNAME:
        return False
    heading = words[0].folded in ROMAN and surname.role & (Role.NOUN | Role.WEAK)
    return bool(surname.strong or surname.role & OFTEN) and (run.announced > NOT or not heading)


def _is_usual_given(words: list[Token]) -> bool:
    """Whether a usual given name, though a noun, stands before one letter: "Rosa Ch."."""
    role = words[0].role
    return (
        len(words) == LONGEST_SIGNED and bool(role & Role.OFTEN_GIVEN and role & Role.MAINLY_GIVEN) and words[0].strong
    )


def _is_initials(words: list[Token], run: Run) -> bool:
    """The initials of a minor: "la menor A.M.Q.T."."""
    return run.announced != NOT and len(words) >= FEWEST_INITIALS and all(t.role & Role.INITIAL for t in words)


def _is_announced_name(words: list[Token], run: Run, *, enough: bool) -> bool:
    """After a word that announces a person: one name word, or words of which the lists know one or none."""
    if len(words) == 1:
        return _is_single_name(words[0], run, enough=enough)
    inside = [t for t in words if not t.role & Role.PARTICLE]
    if run.by_case and words[0].role == Role.WORD:  # a word of the language as a given name, see `persons`
        inside = inside[1:]
    if run.by_case and run.announced >= LABEL and is_lone_given(words[0]):
        inside = [t for t in inside if t.role != Role.WORD or not t.capital]  # "El señor Isaac Zedillo"
    clear = run.announced >= LABEL
    beside = OFTEN if run.by_case and clear and any(not t.role for t in inside) else 0  # "Solicitante Wendolyn Paredes"
    nouns = any(t.role & NO_NAME and not (t.role & beside and t.capital and not t.role & Role.HEAD) for t in inside)
    if nouns or all(t.role & Role.INITIAL for t in inside):
        return False
    return (run.by_case or clear) if any(t.strong for t in inside) else (run.by_case and clear)


def _is_single_name(word: Token, run: Run, *, enough: bool) -> bool:
    """One word: any usual name after an honorific, an unmistakable one after a label."""
    role = word.role
    if (run.announced == HONORIFIC and _is_honoured(word, run)) or (run.announced >= LABEL and _is_labelled(word)):
        return True
    if not enough or run.announced < LABEL or role & (Role.HEAD | Role.CUE) or not role & KNOWN:
        return False
    if run.announced == HONORIFIC:
        told = word.strong or role & OFTEN
        return bool(told) and (run.by_case or not word.folded.endswith(PARTICIPLES))
    if run.by_case:
        return bool(word.strong or role & Role.OFTEN_GIVEN)
    return word.strong and bool(role & (OFTEN | Role.MAINLY_GIVEN)) and not role & Role.NOUN


def _is_honoured(word: Token, run: Run) -> bool:
    """Whether a word after an honorific is surely a name: "señor del Pozo", "la señora Tránsito", "senora bacajol"."""
    if not word.role and _looks_like_a_surname(word):
        return True
    given = word.role & Role.GIVEN and not word.role & Role.TITLE
    return run.by_case and (is_rare(word) or word.folded in SURNAMES_OF_PLACES or bool(given))


def _is_labelled(word: Token) -> bool:
    """Whether a word after one for a person is surely a name: "don Neto", "su hijo tono", "al demandado Xol"."""
    usual = word.role & OFTEN and not word.role & ~(RARELY | OFTEN)
    return word.folded in words_of("nickname") or (bool(usual) and word.end - word.start >= SHORTEST_RARE)


def _looks_like_a_surname(word: Token) -> bool:
    """Whether a word that nothing knows may be a surname, not a participle or a slip of the keyboard."""
    return word.end - word.start >= SHORTEST_UNLISTED and not word.folded.endswith(NO_SURNAMES)


def _is_list_of_surnames(words: list[Token]) -> bool:
    """Three surnames that are nothing else: the given name is one the lists lack."""
    return len(words) >= 3 and all(t.role & Role.SURNAME and t.strong and not t.role & Role.NOUN for t in words)
