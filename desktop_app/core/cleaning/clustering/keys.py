"""Keys under which different spellings of one value meet, as polars expressions over the distinct values.

`fingerprint` and `ngrams` are OpenRefine's methods of these names ("Clustering Methods In-depth", openrefine.org): the
same strings meet. `phonetic` is made for Latin American Spanish, where s, z and soft c sound alike, so do b and v, ll
and y, h is silent, and ü is often left out.
"""

from __future__ import annotations

import polars as pl

_NOT_DECOMPOSED = {
    "æ": "ae", "œ": "oe", "ø": "oe", "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ł": "l",
    "ŋ": "n", "ŧ": "t", "©": "c", "ʼ": "",
}  # fmt: skip
_SIGNS = r"[[\p{P}$+<=>^`|~\p{Cc}]--\s]"  # spaces stay; © and its like are letters to OpenRefine
_SIGNS_AND_SPACES = r"[\p{P}$+<=>^`|~\p{Cc}\s]"
_SOUNDS = (  # in this order; each over a text of letters a-z, ñ and spaces
    (r"\bps", "s"),
    (r"ph", "f"),
    (r"sh", "ch"),
    (r"gu([ei])", "G$1"),
    (r"qu([ei])", "k$1"),
    (r"c([ei])", "s$1"),
    (r"g([ei])", "j$1"),
    (r"ch", "C"),
    (r"h", ""),
    (r"[cq]", "k"),
    (r"z|ç", "s"),
    (r"x", "s"),
    (r"v|w", "b"),
    (r"ll", "y"),
    (r"y\b", "i"),
    (r"\by ", "i "),
    (r"n([bp])", "m$1"),
    (r"[Gg]", "g"),
)


def ascii_letters(cell: pl.Expr) -> pl.Expr:
    """Lower case, without accents, ligatures spelt out."""
    text = cell.str.to_lowercase().str.normalize("NFKD").str.replace_all(r"\p{M}", "")
    return text.str.to_lowercase().str.replace_many(_NOT_DECOMPOSED)


def fingerprint(cell: pl.Expr) -> pl.Expr:
    """The different words, without signs and accents, in alphabetical order."""
    bare = ascii_letters(cell.str.to_lowercase().str.replace_all(_SIGNS, ""))
    return _words(bare).list.unique().list.sort().list.join(" ")


def sorted_words(cell: pl.Expr) -> pl.Expr:
    """The words, repeated ones too and with their signs, in alphabetical order."""
    return _words(ascii_letters(cell)).list.sort().list.join(" ")


def _words(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all(r"\s+", " ").str.strip_chars().str.split(" ")


def ngrams(cell: pl.Expr, size: int = 2) -> pl.Expr:
    """The different runs of `size` letters, without signs and spaces, in alphabetical order."""
    bare = ascii_letters(cell.str.to_lowercase().str.replace_all(_SIGNS_AND_SPACES, ""))

    def of_values(texts: pl.Series) -> pl.Series:
        return pl.Series(["".join(_runs(text, size)) for text in texts], dtype=pl.String)

    return bare.map_batches(of_values, return_dtype=pl.String, is_elementwise=True)


def _runs(text: str | None, size: int) -> list[str]:
    text = text or ""
    if len(text) < size:
        return [text]
    return sorted({text[at : at + size] for at in range(len(text) - size + 1)})


def phonetic(cell: pl.Expr) -> pl.Expr:
    """How the words sound, in their order."""
    text = cell.str.to_lowercase().str.normalize("NFC").str.replace_all("ñ", "\x01", literal=True)
    text = ascii_letters(text).str.replace_all(r"[^a-z0-9\x01]+", " ").str.strip_chars()
    for written, sound in _SOUNDS:
        text = text.str.replace_all(written, sound)
    for letter in "abdefijklmnoprstuyC":
        text = text.str.replace_all(f"{letter}{{2,}}", letter)
    return text


def figures(cell: pl.Expr) -> pl.Expr:
    """The numbers in a text, in order: what tells «Zona 1» from «Zona 2» and 1.5 from 15."""
    return cell.str.extract_all(r"\d+").list.join("|")
