"""Small letters without accents, character for character: what is found there stands at the same place in the text."""

from __future__ import annotations

ACCENTS = str.maketrans("áàäâãéèëêíìïîóòöôõúùüûñ", "aaaaaeeeeiiiiooooouuuun")


def flat(text: str) -> str:
    """The text in small letters and without accents, of the same length.

    >>> flat("José İñigo")
    'jose inigo'
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter.lower()[:1] for letter in text)
    return small.translate(ACCENTS)


def superset_of(words: tuple[str, ...]) -> str:
    """A Rust pattern for the gate that matches any text with one of the flat words, whatever its accents and case.

    >>> superset_of(("cancer", "vih"))
    '(?i)c[aáàäâãAÁÀÄÂÃ][nñNÑ]c[eéèëêEÉÈËÊ]r|v[iíìïîIÍÌÏÎİ]h'
    """
    letters = {"a": "aáàäâã", "e": "eéèëê", "i": "iíìïî", "o": "oóòöôõ", "u": "uúùüû", "n": "nñ"}
    classes = {plain: f"[{same}{same.upper()}{'İ' if plain == 'i' else ''}]" for plain, same in letters.items()}
    spelt = ["".join(classes.get(letter, letter) for letter in word) for word in words]
    return "(?i)" + "|".join(spelt)
