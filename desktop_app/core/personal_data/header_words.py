"""Headers as plain words: what encodings spoilt repaired, abbreviations and other languages spelt out.

The words and their spellings are in `resources/words/spellings.txt`. Only what is beyond doubt is spelt out: a word cut
short ("discap.", "NACIONALID") when a single word of the list begins like it, a spoilt letter ("G?nero") when a single
word fits.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from desktop_app.core.personal_data.phrases import phrase_of
from desktop_app.core.resources import resource_path
from desktop_app.core.text import fold

CAMEL = re.compile(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])")
UTF8_AS_LATIN = re.compile(r"[ÂÃ][\u0080-\u00bf\u2010-\u2122\u0160-\u017e\u0192\u02c6\u02dc]")
# Letters of the old DOS code page as Windows shows them, only inside words.
DOS = str.maketrans("¤¥‚¢¡£\u00a0\u0081\u0090µà", "ñÑéóíúáüÉÁÓ")
DOS_LETTER = re.compile(r"(?<=[A-Za-z])[¤¥‚¢¡£\u00a0\u0081\u0090µà](?=[A-Za-z])|(?<=[A-Za-z])[¤¢£¥]")
SPOILT = re.compile(
    r"\ufffd|(?<=[A-Za-z])\?(?=[A-Za-z])|(?<![A-Za-z¿?])\?(?=[a-z]{3})|(?<=[A-Z])Ã(?=[B-DF-HJ-NP-TV-Z])"
)
APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’´`ʼ](?=[^\W\d_]|\b|$)")
WITH = re.compile(r"\bc/ ?(?!u\b)")  # "vive c/", "mujer c/discapacidad"; "c/u" is each
WORD = re.compile(r"(?:[a-z\ufffd]{3,}|[a-z0-9\ufffd]+|%)\.?")
# A question of a questionnaire
NUMBERED = re.compile(r"(?:q|p|v|s|sec|secc|mod|preg|pregunta|item)[0-9]{1,3}[a-z]?\.?")
SHORTEST_WITH_STOP, SHORTEST = 3, 5
SHORTEST_GLUED = 7
ENOUGH_WITH_STOP, ENOUGH_OF_A_WORD = 0.25, 0.45  # part of the word that is left


@cache
def plain(header: str) -> str:
    """Header as words: camel case split, punctuation gone, accents and case folded, encodings repaired.

    >>> plain("FechaNacimiento_Madre (dd/mm)"), plain("¿Cuál es su C.I.?"), plain("G?nero"), plain("AÃ±o")
    ('fecha nacimiento madre dd mm', 'cual es su c i', 'genero', 'ano')
    """
    return " ".join(word.rstrip(".") for word in _words(header))


@cache
def spelt_out(header: str) -> str:
    """The same with abbreviations and other languages spelt out.

    >>> spelt_out("Fec. Nac. Benef."), spelt_out("Date of birth"), spelt_out("NACIONALID"), spelt_out("R.M.U. en USD")
    ('fecha nacimiento beneficiario', 'fecha of nacimiento', 'nacionalidad', 'remuneracion en usd')
    """
    words = _joined(_words(header))
    if len(words) > 1 and NUMBERED.fullmatch(words[0]):
        words = words[1:]
    return phrase_of([word.rstrip(".") for word in words]) or " ".join(_spell(word) for word in words)


def _joined(words: list[str]) -> list[str]:
    """Known abbreviations written with full stops as one word: "R.M.U. en USD"."""
    found: list[str] = []
    for is_letters, run in groupby(words, key=lambda word: len(word.rstrip(".")) == 1):
        parts = list(run)
        short = "".join(part.rstrip(".") for part in parts)
        found += [short] if is_letters and len(short) >= SHORTEST_WITH_STOP and short in _spellings() else parts
    return found


def _words(header: str) -> list[str]:
    header = WITH.sub("con ", header)
    text = APOSTROPHE.sub("", CAMEL.sub(" ", SPOILT.sub("\ufffd", _repaired(header))))
    return [_unspoilt(word) for word in WORD.findall(fold(text))]


def _repaired(header: str) -> str:
    """UTF-8 read as Windows-1252, and DOS read as Windows-1252, undone."""
    if UTF8_AS_LATIN.search(header):
        try:
            return b"".join(map(_as_byte, header)).decode("utf-8")
        except UnicodeError:
            pass
    return DOS_LETTER.sub(lambda found: found.group().translate(DOS), header)


def _as_byte(letter: str) -> bytes:
    """The byte that Windows-1252 shows as a letter; those it has no letter for come through as they are."""
    return bytes([ord(letter)]) if "\x80" <= letter <= "\x9f" else letter.encode("cp1252")


def _unspoilt(word: str) -> str:
    """The only word of the list that fits around letters that were lost."""
    if "\ufffd" not in word:
        return word
    pattern = re.compile(word.rstrip(".").replace("\ufffd", ".{1,2}").replace(".{1,2}.{1,2}", ".{1,2}"))
    fits = {canonical for known, canonical in _spellings().items() if pattern.fullmatch(known)}
    return min(fits) if len(fits) == 1 else word.replace("\ufffd", "")


def _spell(word: str) -> str:
    bare, abbreviated = word.rstrip("."), word.endswith(".")
    spellings = _spellings()
    if bare in spellings:
        return spellings[bare]
    if bare.isdigit() or len(bare) < (SHORTEST_WITH_STOP if abbreviated else SHORTEST):
        return bare
    part = ENOUGH_WITH_STOP if abbreviated else ENOUGH_OF_A_WORD
    begun = {
        canonical
        for spelling, canonical in spellings.items()
        if spelling.startswith(bare) and len(bare) >= part * len(spelling)
    }
    stems = {canonical.rstrip("s") for canonical in begun}
    return min(begun) if len(stems) == 1 else _unglued(bare)


def _unglued(word: str) -> str:
    """Known words written as one: "estadocivil", "fechadenacimiento"."""
    return " ".join(_parts_of(word)) or word if len(word) >= SHORTEST_GLUED else word


def _parts_of(word: str) -> list[str]:
    """The known words that make up the word, spelt out; none when letters are left over."""
    spellings = _spellings()
    if word in spellings:
        return [spellings[word]]
    for at in range(len(word) - SHORTEST_WITH_STOP, SHORTEST_WITH_STOP - 1, -1):
        if word[:at] in spellings:
            for rest in (word[at:], word[at:].removeprefix("de")):
                parts = _parts_of(rest) if len(rest) >= SHORTEST_WITH_STOP else []
                if parts:
                    return [spellings[word[:at]], *parts]
    return []


@cache
def _spellings() -> dict[str, str]:
    """Each folded spelling with the word it stands for; a word with an accent also without that letter ("cdula")."""
    found: dict[str, str] = {}
    spoilt: dict[str, str] = {}
    for line in resource_path("words", "spellings.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        word, _, others = line.partition(":")
        canonical = fold(word)
        for spelling in (*([] if " " in canonical else [word]), *others.split()):
            found[fold(spelling)] = canonical
            bare = re.sub(r"[áéíóúñãçâê]", "", spelling.lower())
            if bare != spelling.lower() and len(bare) > SHORTEST_WITH_STOP:
                spoilt[bare] = canonical
    return spoilt | found
