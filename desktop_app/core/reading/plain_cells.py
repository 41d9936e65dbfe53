"""The cells of a piece of a worksheet, parted by polars as text, where it is written as most programs write it.

A third of the time of python-calamine, and no cell becomes a Python object. `<c r="B7" s="1" t="s"><v>5</v></c>` and
its usual variants are understood, down to the last character between two cells; any other piece is not read here.
What a style means (dates, times) is asked of calamine, with a small sheet of the distinct values: it alone decides what
a cell says, and a differential test compares both ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple, cast

import polars as pl

from desktop_app.core.reading.cells import column_series, number_texts
from desktop_app.core.reading.package import FOOT, HEAD, Package
from desktop_app.core.reading.written import has_spaces_around, unescaped

CELL = '<c r="'
INLINE = (  # what says that its spaces are to be kept is as a text that a formula gave
    (b't="inlineStr"><is><t xml:space="preserve">', b't="str"><v>'),
    (b't="inlineStr"><is><t>', b't="inlineStr"><v>'),
    (b"</t></is>", b"</v>"),
)
TYPE = re.compile(r'(?: s="(?P<style>[0-9]{1,5})")?(?: t="(?P<type>s|n|str|b|e|inlineStr)")?')
# Patterns that decide at each character what they are in: others take ten times as long.
VALUED = r'(?s)^([A-Z]{1,3})([0-9]{1,8})"([^<>]*)><v>([^<]*)</v></c>(.*)$'
FORMULA = r"<f\b[^<>]*/>|<f\b[^<>]*>[^<]*</f>"
NEXT = r"\s*(?:<row [^<>]*/>\s*|<row [^<>]*></row>\s*)*(?:<row [^<>]*[^/<>]>\s*)?"
BETWEEN = rf"^(?:</row>{NEXT})?$"
EMPTY = rf'^[A-Z]{{1,3}}[0-9]{{1,8}}"(?: s="[0-9]+")?(?: t="[A-Za-z]+")?(?:/>|>(?:<v/>)?</c>)(?:</row>{NEXT})?$'
INTEGER = r"^(?:0|-?[1-9][0-9]{0,14})$"
FIELDS = ["letters", "row", "head", "value", "end"]
LAST_ROW = 1 << 24


class PlainRows(NamedTuple):
    """Columns of texts named c<position>, of all rows from `top` (0-based) on."""

    columns: list[pl.Series]
    top: int
    n: int


class _UnusualError(Exception):
    """Something is written in another way."""


@dataclass(slots=True)
class PlainCells:
    """Reads pieces of the worksheets of one workbook."""

    package: Package
    _numbers: dict[str, bool] = field(default_factory=dict)  # by style: whether it leaves numbers as they are

    def read(self, markup: bytes) -> PlainRows | None:
        """The cells of some rows; None when the piece is written in another way, or holds nothing.

        Raises PolarsError where the number of a shared text is of none.
        """
        if b"\r" in markup:
            return None
        if b't="inlineStr"' in markup:
            for theirs, usual in INLINE:
                markup = markup.replace(theirs, usual)
        try:
            cells = _parted(markup.decode("utf-8"))
            return self._columns(cells) if cells.height else None
        except (_UnusualError, UnicodeDecodeError):
            return None

    def _columns(self, cells: pl.DataFrame) -> PlainRows:
        top, last = cast("int", cells["row"].min()), cast("int", cells["row"].max())
        if not top or last > LAST_ROW:
            raise _UnusualError
        n, columns = last - top + 1, {}
        for (letters,), own in cells.partition_by("letters", maintain_order=True, as_dict=True).items():
            texts = self._texts(own)
            columns[_position(str(letters))] = _placed(texts, own["row"] - top, n)
        return PlainRows([columns[at].alias(f"c{at}") for at in sorted(columns)], top - 1, n)

    def _texts(self, cells: pl.DataFrame) -> pl.Series:
        """What the cells of a column say, in their order."""
        heads = cells["head"].unique().to_list()
        if len(heads) == 1:
            return self._said(heads[0], cells["value"])
        texts = pl.repeat(None, cells.height, dtype=pl.String, eager=True)
        for head in heads:
            at = (cells["head"] == head).arg_true()
            texts = texts.scatter(at, self._said(head, cells["value"].gather(at)))
        return texts

    def _said(self, head: str, values: pl.Series) -> pl.Series:
        """What cells of one style and type say."""
        found = TYPE.fullmatch(head)
        if found is None:
            raise _UnusualError
        kind, style = found["type"] or "n", found["style"] or "0"
        if kind == "s":
            numbers = values.cast(pl.UInt32, strict=False)
            if numbers.null_count():
                raise _UnusualError
            return self.package.texts.gather(numbers)
        if kind == "b":
            if not values.is_in(["0", "1"]).all():
                raise _UnusualError
            return values.replace({"0": "false", "1": "true"})
        if kind != "n":
            texts = unescaped(values)
            if texts is None or (kind == "inlineStr" and has_spaces_around(texts)):
                raise _UnusualError
            return texts.set(texts == "", None)
        return self._of_numbers(style, values)

    def _of_numbers(self, style: str, values: pl.Series) -> pl.Series:
        if style not in self._numbers:
            probe = self._asked([(style, "1.5")])[0]
            self._numbers[style] = isinstance(probe, float)
        if self._numbers[style]:
            if values.str.contains(INTEGER).all():
                return values
            numbers = values.cast(pl.Float64, strict=False)
            if numbers.null_count():
                raise _UnusualError
            return number_texts(numbers)
        distinct = values.unique()
        said = column_series("text", self._asked([(style, value) for value in distinct]))
        return values.replace_strict(distinct, said, return_dtype=pl.String)

    def _asked(self, numbers: list[tuple[str, str]]) -> list[object]:
        """What calamine makes of numbers with a style."""
        rows = "".join(
            f'<row r="{i}"><c r="A{i}" t="str"><v>x</v></c><c r="B{i}" s="{style}"><v>{value}</v></c></row>'
            for i, (style, value) in enumerate(numbers, 1)
        )
        return [row[1] for row in self.package.sheet(HEAD + rows.encode() + FOOT).to_python()]


def _parted(markup: str) -> pl.DataFrame:
    """letters, row (1-based), head (from after the place to the value) and value of every cell that has one."""
    pieces = pl.Series("cell", [markup]).str.split(CELL).explode()
    if not re.fullmatch(NEXT, pieces[0]):
        raise _UnusualError
    found = _fields(pieces.slice(1))
    others = found["letters"].is_null()
    if others.any():
        found = _with_formulas(pieces.slice(1), found, others)
    ends = found["end"].filter(found["end"] != "")
    rows = found["row"].cast(pl.UInt32)
    if not ends.str.contains(BETWEEN).all() or not rows.is_sorted():
        raise _UnusualError
    return found.select("letters", rows, "head", "value")


def _fields(cells: pl.Series) -> pl.DataFrame:
    parted = cells.str.extract_groups(VALUED).struct
    return pl.DataFrame([parted.field(str(i)).alias(name) for i, name in enumerate(FIELDS, 1)])


def _with_formulas(cells: pl.Series, found: pl.DataFrame, others: pl.Series) -> pl.DataFrame:
    """The cells with those that are calculated, without those that hold nothing."""
    bare = cells.filter(others).str.replace(FORMULA, "")
    calculated = _fields(bare)
    empty = calculated["letters"].is_null()
    if not bare.filter(empty).str.contains(EMPTY).all():
        raise _UnusualError
    places = pl.int_range(len(cells), dtype=pl.UInt32, eager=True).alias("at")
    every = pl.concat(
        [
            found.with_columns(places).filter(~others),
            calculated.with_columns(places.filter(others)).filter(~empty),
        ]
    )
    return every.sort("at").drop("at")


def _placed(texts: pl.Series, at: pl.Series, n: int) -> pl.Series:
    """The texts at their rows among `n`. Two cells of one place are unusual."""
    if len(texts) > 1 and not at.diff().slice(1).min():
        raise _UnusualError
    if len(texts) == n:
        return texts
    return pl.repeat(None, n, dtype=pl.String, eager=True).scatter(at, texts)


def _position(letters: str) -> int:
    """The 0-based column of its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
