"""Guess the delimiter and the quote of a text file from its first records, told nothing.

Each candidate parses the sample; it earns by records of equal length and by cells that look like values. The idea
is that of CleverCSV (van den Burg, Nazábal and Sutton 2019, Data Mining and Knowledge Discovery 33), made simpler.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

DELIMITERS = ",;\t|:#^~&*!/ \x1f"
_USUAL = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, "#": 0.85, "^": 0.85, "~": 0.85, ":": 0.6, " ": 0.4}
_SEP_LINE = re.compile(r"^\ufeff?\"?sep=(.|\\t)\"?$", re.IGNORECASE)
_SAMPLE_LINES = 400
_VALUE = re.compile(
    r"""\s*(?:
    [-+(]?\s*(?:[$€Q]|US\$)?\s*\d[\d.,' ]*%?\)?(?:[eE][-+]?\d+)?   # numbers, money, percentages
  | \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[-+]\d\d:?\d\d)?)?
  | \d{1,2}:\d{2}(?::\d{2})?
  | (?:nan|null|n/?a|n\.?d\.?|s/d|-+|true|false|si|sí|no|x)
  | [\w.+-]+@[\w-]+\.[\w.]+
  | https?://\S+
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY = re.compile(
    r"(&(?:[aeiouyncAEIOUYNC](?:acute|grave|tilde|uml|circ|cedil)|amp|nbsp|quot|apos|lt|gt|ord[mf]|deg|iquest|iexcl|#\d{2,5}));"
)
_FEWEST_ENTITIES = 2
_HELD = "\x1d"  # stands for the semicolon of an entity while the line is parsed
_WORDS = re.compile(r"\s*[\w(«\"'¿¡.][\w\s().\-/°ºª%'’&+\"«»:,¿?¡!]*\s*")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How records are written. `delimiter` "" means one column; `quote` "" means quotes are plain text."""

    delimiter: str
    quote: str = '"'
    escape: str | None = None
    skip_space: bool = False
    has_sep_line: bool = False
    has_entities: bool = False  # letters of web pages ("&oacute;") between semicolons: theirs part nothing

    def reader(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The records of some lines whose ends are kept."""
        if not self.has_entities:
            return self._parsed(lines)
        records = self._parsed(_ENTITY.sub(rf"\1{_HELD}", line) for line in lines)
        return ([cell.replace(_HELD, ";") for cell in record] for record in records)

    def _parsed(self, lines: Iterable[str]) -> Iterator[list[str]]:
        return csv.reader(
            lines,
            delimiter=self.delimiter or "\x1e",
            quotechar=self.quote or None,
            quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            escapechar=self.escape,
            skipinitialspace=self.skip_space,
        )


def detect_dialect(text: str, delimiter: str | None = None) -> Dialect:
    """The dialect of the first lines of a file; `delimiter` when it is already known."""
    lines = text.splitlines(keepends=True)[:_SAMPLE_LINES]
    match = _SEP_LINE.match(lines[0].strip("\r\n")) if lines else None
    if match:
        given = match.group(1).replace("\\t", "\t")
        return _quoting(lines[1:], delimiter or given, has_sep_line=True)
    if delimiter is not None:
        return _quoting(lines, delimiter, has_sep_line=False)
    lines = [line for line in lines if not line.startswith("#")] or lines
    present = [d for d in DELIMITERS if any(d in line for line in lines)]
    scored = [
        (_score(lines, dialect), dialect) for d in present for dialect in [_quoting(lines, d, has_sep_line=False)]
    ]
    single = Dialect("", _quoting(lines, "\x1e", has_sep_line=False).quote)
    best_score, best = max(scored, key=lambda pair: pair[0], default=(0.0, single))
    return best if best_score > _one_column_score(lines) or _names_columns(lines, best) else single


def _names_columns(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether the first line is names between delimiters and every other line has as many cells.

    Then "1710000037,10" under "cedula,monto" is two numbers, not one with a decimal comma. After the comma of a title
    ("Precio, en dólares") stands a blank.
    """
    if not dialect.delimiter:
        return False
    try:
        records = [record for record in dialect.reader(lines) if any(cell.strip() for cell in record)]
    except csv.Error:
        return False
    if len(lines) == _SAMPLE_LINES:
        records = records[:-1]  # may be cut in the middle of a quoted cell
    header, *rest = records or [[]]
    named = all(cell.strip() and not cell[0].isspace() and not _VALUE.fullmatch(cell) for cell in header)
    return len(header) > 1 and named and bool(rest) and all(len(record) == len(header) for record in rest)


def _quoting(lines: Sequence[str], delimiter: str, *, has_sep_line: bool) -> Dialect:
    edge = re.escape(delimiter)
    text = "".join(lines)
    double = len(re.findall(rf'(?:^|{edge})\s*"', text, re.MULTILINE)) if '"' in text else 0
    single = 0
    if "'" in text and not double:
        single = len(re.findall(rf"(?:^|{edge})'[^'\r\n]*'(?={edge}|\r?$)", text, re.MULTILINE))
    quote = "'" if single > max(2, len(lines) // 4) else '"'
    escape = "\\" if re.search(rf"\\{quote}(?!\s*(?:{edge}|$))", text, re.MULTILINE) else None
    skip = bool(re.search(rf"{edge} +{quote}[^{quote}\r\n]*{quote}\s*(?:{edge}|$)", text, re.MULTILINE))
    entities = delimiter == ";" and len(_ENTITY.findall(text)) >= _FEWEST_ENTITIES
    return Dialect(delimiter, quote, escape, skip, has_sep_line, entities)


def _score(lines: Sequence[str], dialect: Dialect) -> float:
    try:
        records = [record for record in dialect.reader(lines) if any(cell.strip() for cell in record)]
    except csv.Error:
        return 0.0
    if not records:
        return 0.0
    if len(lines) == _SAMPLE_LINES and len(records) > 1:
        records.pop()  # may be cut in the middle of a quoted cell
    return _pattern(records) * _values(records) * _USUAL.get(dialect.delimiter, 0.3)


def _pattern(records: Sequence[Sequence[str]]) -> float:
    """Near 1 when records have the same number of cells, above it when there are many cells."""
    counts = Counter(map(len, records))
    total = len(records)
    return math.fsum(
        (n / total) ** 1.5 * (length - 1) / length * (1 + 0.02 * min(length, 30)) for length, n in counts.items()
    )


def _values(records: Sequence[Sequence[str]]) -> float:
    """Share of cells that look like a value or plain words."""
    good = n = 0.0
    for record in records[:200]:
        for cell in record:
            n += 1
            if not cell.strip():
                good += 0.5
            elif _VALUE.fullmatch(cell):
                good += 1
            elif _WORDS.fullmatch(cell):
                good += 0.9
            elif len(cell) < 200:
                good += 0.5
    return good / n if n else 0.0


def _one_column_score(lines: Sequence[str]) -> float:
    """What a file of one column must be beaten by: lines that are single values leave little to split."""
    whole = [line.strip() for line in lines if line.strip()]
    if not whole:
        return 0.0
    return 0.2 + 0.5 * sum(bool(_VALUE.fullmatch(line)) for line in whole) / len(whole)
