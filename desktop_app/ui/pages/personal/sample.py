"""A few rows of a finding for the screen: masked, and as they are for as long as the officer holds the button.

Made in a worker; nothing of it is kept beyond the page.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.core.personal_data.text_review import is_each
from desktop_app.core.text import Message
from desktop_app.ui.pages.personal.presenter import short_kind

if TYPE_CHECKING:
    import polars as pl

    from desktop_app.core.personal_data.treatment import TreatmentContext
    from desktop_app.core.table import Table

ROWS = 3
MOST_TEXTS = 100  # a column of them all would be too long to read, and to draw at once
REMOVE_ROWS = "remove_rows"
UNCHANGED = frozenset(("keep", REMOVE_ROWS))  # what stays of the column is as it was
_LONGEST = 320
_EXAMPLE = 110
_TAG = re.compile(r"\[[A-ZÁÉÍÓÚÑ ]+\]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text; `boxed` ones are drawn in a box with `kind`, one word, inside."""

    text: str
    boxed: bool = False
    kind: Message | None = None


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text with something inside; `number` is the row in the file."""

    number: int
    masked: tuple[Segment, ...]
    raw: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """Rows under `names`, the finding's column at position `at`; `after` is None when there is nothing new to show."""

    names: tuple[str, ...]
    at: int
    masked: tuple[tuple[str | None, ...], ...]
    raw: tuple[tuple[str | None, ...], ...]
    after: tuple[str | None, ...] | None = None
    texts: tuple[TextRow, ...] = ()
    cleaned: tuple[TextRow, ...] = ()
    gone: tuple[bool, ...] = ()  # which rows are removed; empty when none can be
    kinds: tuple[tuple[str, int], ...] = ()  # of each kind of data, how many texts hold it; in the finding's order
    example: str = ""  # the first text as it would read if all that was found were covered


@dataclass(frozen=True, slots=True)
class Look:
    """What rows are taken from: the table as it is now, what was found in it, and the country."""

    table: Table
    scan: Scan
    country: str
    key: bytes | None = None  # with which texts were decided one by one


def load_sample(look: Look, finding: Finding, decision: Decision | None, n_texts: int = ROWS) -> Sample:
    """The first rows that show the finding, before and after the decision.

    Codes are made with a key that is thrown away: the real one is made when the package is.
    """
    import polars as pl

    from desktop_app.core.personal_data import masked, preview
    from desktop_app.core.table import ROW

    table, scan = look.table, look.scan
    spans = scan.spans.get(finding.column_id)
    decision, context = _to_show(look, finding, decision)
    shown = preview(table, finding, decision, context, n_texts if finding.free_text else ROWS)
    numbers = shown[ROW].to_list()
    at = table.ids.index(finding.column_id)
    ids = table.ids[max(0, at - 1) : at + 2]
    rows = table.frame.filter(pl.col(ROW).is_in(numbers)).select(ROW, *ids).collect()
    types = {f.column_id: f.types for f in scan.findings}
    raw = [row[1:] for row in rows.rows()]
    hidden = [
        tuple(masked(v, types[i]) if v and i in types else v for i, v in zip(ids, row, strict=True)) for row in raw
    ]
    after = shown["after"].to_list()
    here = ids.index(finding.column_id)
    removes = decision is not None and decision.treatment == REMOVE_ROWS
    changes = decision is not None and decision.treatment not in UNCHANGED and any(v is not None for v in after)
    sample = Sample(
        names=tuple(table.column(i).name for i in ids),
        at=here,
        masked=tuple(hidden),
        raw=tuple(raw),
        after=tuple(after) if changes else None,
        gone=tuple(shown["gone"]) if removes else (),
    )
    if not finding.free_text or spans is None:
        return sample
    texts = dict(zip(rows[ROW].to_list(), (row[here] or "" for row in raw), strict=True))
    return Sample(
        names=sample.names,
        at=here,
        masked=sample.masked,
        raw=sample.raw,
        after=sample.after,
        texts=tuple(_text_row(n, texts[n], spans.filter(pl.col(ROW) == n).sort("start").rows()) for n in numbers),
        cleaned=tuple(cleaned_row(n, text) for n, text in zip(numbers, after, strict=True) if text and changes),
        kinds=_kinds(finding, spans),
        example=_example(texts, spans),
    )


def _to_show(look: Look, finding: Finding, decision: Decision | None) -> tuple[Decision | None, TreatmentContext]:
    """The decision as it can be shown, with its keys: texts were decided with the true one, codes are an example."""
    from desktop_app.core.personal_data.treatment import TreatmentContext

    spans = look.scan.spans.get(finding.column_id)
    if decision is not None and is_each(decision.params):
        return (decision if look.key is not None else None), TreatmentContext(look.key, spans, country=look.country)
    context = TreatmentContext(secrets.token_bytes(32), spans, secrets.token_bytes(32), look.country)
    if decision is None or (decision.treatment == REMOVE_ROWS and finding.free_text):
        return None, context
    return replace(decision, params=_without_key(decision)), context


def _kinds(finding: Finding, spans: pl.DataFrame) -> tuple[tuple[str, int], ...]:
    import polars as pl

    from desktop_app.core.table import ROW

    counted = dict(spans.group_by("type").agg(pl.col(ROW).n_unique()).rows())
    return tuple((name, counted[name]) for name in finding.types if name in counted)


def _example(texts: Mapping[int, str], spans: pl.DataFrame) -> str:
    """The first text with tags where the scan found something, cut to a line."""
    import polars as pl

    from desktop_app.core.personal_data.engine import Span
    from desktop_app.core.personal_data.treatments.clean_free_text import replaced
    from desktop_app.core.table import ROW

    if not texts:
        return ""
    first = min(texts)
    found = spans.filter(pl.col(ROW) == first).select("start", "end", "type").rows()
    said = replaced(texts[first], [Span(*span) for span in found])
    return said if len(said) <= _EXAMPLE else said[:_EXAMPLE].rsplit(" ", 1)[0] + "…"


def _without_key(decision: Decision) -> dict[str, str | int]:
    """The answers without the fingerprint of the true key, which is not used here."""
    return {name: value for name, value in decision.params.items() if name != "key"}


def _text_row(number: int, text: str, spans: Sequence[tuple[int, int, int, str]]) -> TextRow:
    from desktop_app.core.personal_data import masked

    hidden: list[Segment] = []
    raw: list[Segment] = []
    first = max(0, spans[0][1] - _LONGEST // 3) if spans and len(text) > _LONGEST else 0
    last = min(len(text), first + _LONGEST)
    at = first
    for _row, start, end, kind in spans:
        if start < at or end > last:
            continue
        if start > at:
            hidden.append(Segment(text[at:start]))
            raw.append(Segment(text[at:start]))
        word = short_kind(kind)
        hidden.append(Segment(masked(text[start:end], (kind,)), boxed=True, kind=word))
        raw.append(Segment(text[start:end], boxed=True, kind=word))
        at = end
    tail = text[at:last] + ("…" if last < len(text) else "")
    head = (Segment("…"),) if first else ()
    return TextRow(number, (*head, *hidden, Segment(tail)), (*head, *raw, Segment(tail)))


def cleaned_row(number: int, text: str) -> TextRow:
    """A text after cleaning: its tags are boxed, the rest is shown as it will be published."""
    segments: list[Segment] = []
    at = 0
    for found in _TAG.finditer(text[:_LONGEST]):
        segments += [Segment(text[at : found.start()]), Segment(found.group(), boxed=True)]
        at = found.end()
    segments.append(Segment(text[at:_LONGEST] + ("…" if len(text) > _LONGEST else "")))
    made = tuple(s for s in segments if s.text)
    return TextRow(number, made, made)
