"""The distinct texts of a column with what the scan found in them, to be decided one by one.

A column can have a hundred thousand: they stay in a frame, and only those on screen become Python objects. Nothing is
recognised again; the spans are those of the scan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import polars as pl

from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.text_review import Mark, TextReview, letters, mark_of, text_id, value_id
from desktop_app.core.personal_data.text_values import TextValues, text_values
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import N_, msg

EVERY = 2_000  # texts between two looks at whether to stop


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column of texts: where the scan found something in it (`Scan.spans`), and the key of the project."""

    id: str
    spans: pl.DataFrame
    key: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """Something found in a text; `value` is the id of its characters."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class ListedText:
    """One distinct text. `row`: the first one in which it stands, of `n_rows`."""

    id: str
    text: str
    row: int
    n_rows: int
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class TextList:
    """`texts`: id, text, row, n and `spans` (null where nothing was found); `values`: what was found in which text.

    `n_found`: texts in which something was found. `gone`: texts that a review needs and that are not there any more.
    """

    texts: pl.DataFrame
    values: TextValues
    key: bytes
    n_found: int
    gone: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return self.texts.height

    def slice(self, start: int, count: int) -> list[ListedText]:
        """Some of the texts."""
        return [self._made(*row) for row in self.texts.slice(start, count).iter_rows()]

    def position(self, name: str) -> int | None:
        """Where a text stands in the list, by its id."""
        return self.values.texts.get(name)

    def n_with(self, value: str) -> int:
        """How many texts hold a value."""
        return self.values.n_with(value)

    def n_open(self, review: TextReview) -> int:
        """Texts with something found that nobody has decided about."""
        return self.values.n_open(review)

    def following(self, at: int, review: TextReview) -> int | None:
        """The next text after `at`, and around the end, that waits; None when none does."""
        return self.values.following(at, review)

    def _made(
        self, name: str, text: str, row: int, n_rows: int, spans: list[dict[str, int | str]] | None
    ) -> ListedText:
        found = [Span(int(s["start"]), int(s["end"]), str(s["type"])) for s in spans or ()]
        return ListedText(
            name, text, row, n_rows, tuple(Part(s, value_id(self.key, text[s.start : s.end])) for s in found)
        )


def list_texts(table: Table, column: TextColumn, *, every: bool = False, progress: Progress = SILENT) -> TextList:
    """The texts of a column with something found, in the order of their first rows; `every`: those without too.

    Runs the plan. Raises Cancelled.
    """
    spans, key = column.spans, column.key
    cells = _cells(table, column.id, None if every else spans)
    distinct = cells.group_by("text").agg(pl.col(ROW).min(), pl.len().alias("n")).collect(engine="streaming")
    named = distinct.with_columns(pl.Series("id", list(_ids(distinct["text"], key, progress)), dtype=pl.String))
    # texts that differ in spaces are decided together
    once = named.sort(ROW).group_by("id", maintain_order=True).agg(pl.col("text", ROW).first(), pl.col("n").sum())
    found = spans.group_by(ROW).agg(pl.struct("start", "end", "type").sort_by("start").alias("spans"))
    texts = once.join(found, on=ROW, how="left", maintain_order="left")
    pieces = texts.select("id", "text", "spans").explode("spans", empty_as_null=True).drop_nulls("spans")
    values = pieces.unnest("spans").with_columns(
        pl.col("text").str.slice(pl.col("start"), pl.col("end") - pl.col("start")).alias("value")
    )
    known = {value: value_id(key, value) for value in values["value"].unique()}
    ids = values["value"].replace_strict(known, return_dtype=pl.String) if known else values["value"]
    found_in = text_values(texts["id"].to_list(), values.select("id", ids.alias("value")).unique())
    return TextList(texts, found_in, key, found_in.n_found)


def n_texts(table: Table, column_id: str, spans: pl.DataFrame, progress: Progress = SILENT) -> int:
    """How many texts such a list has, before there is a key to name them (runs the plan). Raises Cancelled."""
    texts = _cells(table, column_id, spans).select(pl.col("text").unique()).collect(engine="streaming")["text"]
    found = set()
    for at, text in enumerate(texts):
        if at % EVERY == 0:
            progress.at(at, len(texts))
        found.add(letters(text))
    return len(found)


def gone_texts(table: Table, column_id: str, review: TextReview, key: bytes) -> frozenset[str]:
    """The texts that need their review and that are not in the column any more (runs the plan)."""
    if not review.needed:
        return frozenset()
    texts = table.frame.select(pl.col(column_id).drop_nulls().unique()).collect(engine="streaming").to_series()
    return review.needed - {text_id(key, text) for text in texts}


def same_marks(table: Table, column_id: str, mark: tuple[str, str], key: bytes) -> dict[str, tuple[str, list[Mark]]]:
    """Where the same characters stand in the texts of a column: id -> text and marks. `mark`: characters and type.

    Only whole words count: "Ana" is not in "Anaconda".
    """
    value, kind = mark
    cells = table.frame.select(pl.col(column_id).alias("text")).filter(pl.col("text").str.contains(value, literal=True))
    texts = cells.unique().collect(engine="streaming")["text"]
    found = {text_id(key, t): (t, [mark_of(t, Span(at, at + len(value), kind)) for at in _at(t, value)]) for t in texts}
    return {name: said for name, said in found.items() if said[1]}


def with_marks(review: TextReview, marks: dict[str, tuple[str, list[Mark]]]) -> TextReview:
    """The review with marks in several texts, each once."""
    texts = dict(review.texts)
    for name, (_text, new) in marks.items():
        own = review.of(name)
        texts[name] = replace(own, marks=tuple(sorted({*own.marks, *new})))
    return replace(review, texts=texts)


def _cells(table: Table, column_id: str, spans: pl.DataFrame | None) -> pl.LazyFrame:
    """ROW and `text` of the filled cells, of those with `spans` where they are given."""
    cells = table.frame.select(ROW, pl.col(column_id).alias("text")).filter(pl.col("text").is_not_null())
    return cells if spans is None else cells.filter(pl.col(ROW).is_in(spans[ROW].unique().implode()))


def _ids(texts: pl.Series, key: bytes, progress: Progress) -> Iterator[str]:
    for at, text in enumerate(texts):
        if at % EVERY == 0:
            progress.at(at, len(texts), msg(N_("Reading the texts")))
        yield text_id(key, text)


def _at(text: str, value: str) -> Iterator[int]:
    """Where a value stands as whole words."""
    at = text.find(value)
    while at >= 0:
        end = at + len(value)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() and value[0].isalnum()) and not (after.isalnum() and value[-1].isalnum()):
            yield at
        at = text.find(value, end)
