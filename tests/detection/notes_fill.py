r"""Templates of the `notes` half: `{slot}` as in `texts`, `[H:words]` a labelled piece written out, in several cases.

The letters: H health, A address, N person, P phone, B birth date, I number of a record. `style` says how the clerk
types: all in capitals, in lower case, without accents. No style changes the length of a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from tests.detection import kinds, talks_people
from tests.detection import notes_people as who
from tests.detection.kinds import Text
from tests.detection.people import Row, plain
from tests.detection.spec import Generator, Marked, Span
from tests.detection.texts import ID, IDS, SLOTS

LITERAL = {"H": "HEALTH", "A": "ADDRESS", "N": "PERSON", "P": "PHONE", "B": "BIRTH_DATE", "I": "RECORD_ID"}
_OWN: dict[str, tuple[str, Text]] = {
    "n": ("PERSON", who.name),
    "na": ("PERSON", who.surnames_first),
    "ni": ("PERSON", who.initial),
    "nc": ("PERSON", who.short),
    "ap": ("PERSON", who.surname),
    "aps": ("PERSON", who.surnames),
    "pila": ("PERSON", who.given),
    "id": (ID, who.number),
    "tel": ("PHONE", who.phone),
    "mail": ("EMAIL", who.mail),
    "dir": ("ADDRESS", who.address),
    "nac": ("BIRTH_DATE", who.born),
    "placa": ("LICENSE_PLATE", who.plate),
    "cta": ("BANK_ACCOUNT", who.account),
    "pas": ("PASSPORT", kinds.passport),
    "u": ("", kinds.count(24, 2)),
    "sem": ("", kinds.count(39, 8)),
    "pct": ("", kinds.count(92, 31)),
}
_SLOTS = {**SLOTS, **_OWN, **talks_people.SLOTS}


def register(slots: Mapping[str, tuple[str, Text]]) -> None:
    """Slots of a later batch, beside those of this one."""
    _SLOTS.update(slots)


_CUES = {
    "F": "señora|sra|doña|hija|hijas|madre|hermana|esposa|abuela|tía|nuera|cuñada|señorita|niña|dra|licda|vecina|seño|estimada|"
    "beneficiaria|moradora|comadrona|psicóloga|secretaria|tesorera|maternidad de|jefa de hogar|rn de|nacido de|adulta mayor",
    "M": "señor|sr|don|hijo|padre|hermano|esposo|tío|yerno|cuñado|niño|dr|ing|vecino|padrastro|primo|papá|secretario|joven|"
    "piloto|síndico|concejal segundo|alcalde auxiliar|suegro|su ex conviviente|agresor|actor|demandado",
}
_CUE = re.compile("|".join(rf"(?P<{sex}>\b(?:{words})[.,:]? *$)" for sex, words in _CUES.items()), re.IGNORECASE)
_TOKEN = re.compile(r"\[([A-Z]):(.*?)\]|\{(\w+)\}")
_STYLES = ("", "", "", "", "", "upper", "upper", "lower", "lower", "bare")


def fill(template: str, r: Row) -> Marked:
    """One text with the spans of its personal pieces."""
    text, spans, last = "", list[Span](), 0
    for token in _TOKEN.finditer(template):
        text += template[last : token.start()]
        letter, words, slot = token.groups()
        if slot:
            kind, value = _SLOTS[slot][0], _agreeing(_SLOTS[slot][1], text, r)
        else:
            kind, value = LITERAL[letter], fill(words, r).text
        if kind:
            spans.append((len(text), len(text) + len(value), IDS[r.country] if kind == ID else kind))
        text += value
        last = token.end()
    return Marked(text + template[last:], tuple(spans))


def _agreeing(make: Text, before: str, r: Row) -> str:
    """A value; after "doña" or "hijo" no given name of the other sex."""
    cue, value = _CUE.search(before), make(r)
    while cue and who.sex(value) not in ("", cue.lastgroup):
        value = make(r)
    return value


def styled(marked: Marked, style: str) -> Marked:
    """The same text as another clerk types it."""
    text = marked.text
    if style:
        text = plain(text)
        text = text.upper() if style == "upper" else text.lower() if style == "lower" else text
    return Marked(text, marked.spans)


def _note(share: float, people: tuple[str, ...], harmless: tuple[str, ...], styles: tuple[str, ...], r: Row) -> Marked:
    pool = people if people and r.rng.random() < share else harmless
    return styled(fill(r.rng.choice(pool or ("",)), r), r.rng.choice(styles))


def remarks(
    people: tuple[str, ...], harmless: tuple[str, ...], share: float = 0.35, styles: tuple[str, ...] = _STYLES
) -> Generator:
    """A share of cells about people among harmless ones, in mixed typing."""
    return partial(_note, share, people, harmless, styles)
