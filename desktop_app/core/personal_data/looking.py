"""What stands in each column of a table: its evidence and the matches inside its cells, two columns at a time.

Columns of many rows are looked at one by one, those of few rows in blocks, since what a question to polars costs is
then mostly the question. polars computes while the recognisers, which are Python, read texts: two workers keep two
cores busy. The longest texts come first and are looked into while their evidence is counted, names and patterns side by
side, or one core would wait for them at the end. Progress is reported, and asked whether to stop, by the thread
that called.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event

import polars as pl

from desktop_app.core.personal_data.alike import with_alike
from desktop_app.core.personal_data.bites import mean_bytes
from desktop_app.core.personal_data.evidence import evidence_of_columns, values_of, values_of_columns
from desktop_app.core.personal_data.gate import canonical_values
from desktop_app.core.personal_data.judges import Judged, has_some_names
from desktop_app.core.personal_data.matching import Tick, matches_in
from desktop_app.core.personal_data.settling import HIT_SCHEMA
from desktop_app.core.progress import Cancelled, Progress
from desktop_app.core.table import Table
from desktop_app.core.text import N_, msg

WHOLLY = 0.95  # share of cells from which a column is one kind of thing
DIALLED = r"^\+?[0-9][0-9 ().-]{5,18}$"
COLUMN_MATTER = 0.5  # share of cells that are wholly a telephone or an address from which the column decides
CONTACTS = frozenset(("PHONE", "EMAIL"))
NUMBERS = frozenset(("EC_CEDULA", "EC_RUC", "GT_DPI", "GT_NIT", "PHONE"))
NOT_CHANCE = 0.5
CODE = r"^\+?[0-9]{7,14}$"
NAMES_FROM_WORDS = 3.0  # mean words of a cell from which names are looked for inside it
BLOCK = 50_000  # cells of small columns that are looked at together
WIDEST = 1_000
WORKERS = 2
EACH_ALONE = 20_000  # rows from which workers pay
LONG = 40  # mean bytes of cells that are surely looked into for everything
SWITCH = 0.0001  # seconds after which Python lets polars of another worker go on; with its usual 0.005 a tenth is lost
PAUSE = 0.05  # seconds between two looks at whether to stop
TASTED = 1_000  # rows that tell how long the texts of a column are

Looked = tuple[Judged, pl.DataFrame]


def looked_into(table: Table, rows: int, progress: Progress) -> list[Looked]:
    """Each column judged, and value, start, end, type of every match inside its distinct values.

    `rows` is their number in the table. Raises Cancelled.
    """
    n, stage = len(table.columns), msg(N_("Looking for personal data"))
    found: dict[int, Looked] = {}

    def tick() -> None:
        progress.at(len(found), n, stage)

    tick()
    blocks = list(_blocks(table, rows))
    if rows < EACH_ALONE:
        for block in blocks:
            found |= _look(table, block, tick)
    else:
        for done in _by_workers(table, blocks, tick):
            found |= done
    return [found[position] for position in range(n)]


def _by_workers(table: Table, blocks: list[range], tick: Tick) -> Iterator[dict[int, Looked]]:
    """The blocks as workers finish them; `tick` is called by this thread."""
    stop = Event()

    def look_on() -> None:
        if stop.is_set():
            raise Cancelled

    with _quick_switches(), ThreadPoolExecutor(WORKERS, thread_name_prefix="scan") as workers:
        open_: set[Future[dict[int, Looked]]] = {
            workers.submit(_look, table, block, look_on, ahead=True) for block in blocks
        }
        try:
            while open_:
                done, open_ = wait(open_, timeout=PAUSE, return_when=FIRST_COMPLETED)
                tick()
                for future in done:
                    yield future.result()
        finally:
            stop.set()
            workers.shutdown(cancel_futures=True)


@contextmanager
def _quick_switches() -> Iterator[None]:
    """Threads take turns more often."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _blocks(table: Table, rows: int) -> Iterator[range]:
    """The positions of columns that are looked at together; columns of long texts first."""
    n = len(table.columns)
    width = min(WIDEST, BLOCK // max(rows, 1))
    if width > 1:
        yield from (range(at, min(at + width, n)) for at in range(0, n, width))
        return
    taste = table.frame.select(pl.col(table.ids).str.len_bytes().head(TASTED).mean()).collect()
    lengths = [length or 0.0 for length in taste.row(0)] if n else []
    yield from (range(at, at + 1) for at in sorted(range(n), key=lambda at: -lengths[at]))


def _look(table: Table, block: range, tick: Tick, *, ahead: bool = False) -> dict[int, Looked]:
    """The columns of a block by their position; `ahead` looks into long texts before their evidence asks for it."""
    tick()
    columns = [table.columns[position] for position in block]
    if len(columns) == 1:
        alone = values_of(table.frame, columns[0].id)
        values = alone.select(pl.lit(0, pl.UInt32).alias("col"), "value", "n")
    else:
        values = values_of_columns(table.frame, [column.id for column in columns])
    tick()
    is_long = ahead and len(columns) == 1 and mean_bytes(values["value"]) >= LONG
    if is_long:
        values = with_alike(values)
    with ThreadPoolExecutor(2, thread_name_prefix="scan") as beside:
        early = beside.submit(matches_in, values, names=True, tick=tick, beside=beside) if is_long else None
        evidence = evidence_of_columns(values, len(columns), tick)
        judged = [Judged(p, c.name, e) for p, c, e in zip(block, columns, evidence, strict=True)]
        hits = _inside(values, judged, tick, early)
    return {column.position: (column, found) for column, found in zip(judged, hits, strict=True)}


def _inside(
    values: pl.DataFrame, columns: list[Judged], tick: Tick, early: Future[pl.DataFrame] | None
) -> list[pl.DataFrame]:
    """The matches inside the cells of each column; `early` gives those of a lone one, names among them."""
    found = [pl.DataFrame(schema=HIT_SCHEMA)] * len(columns)
    for names in (False, True):
        asked = [at for at, column in enumerate(columns) if needs_spans(column) and _asks_names(column) == names]
        if not asked:
            continue
        cells = values.filter(pl.col("col").is_in(asked))
        if len(columns) == 1 and columns[0].evidence.share.get("PHONE", 0.0) >= WHOLLY:
            cells = cells.filter(~pl.col("value").str.contains(DIALLED))  # nothing else is inside a telephone
        distinct = cells["value"] if len(asked) == 1 else cells["value"].unique()
        hits = early.result() if early and names else matches_in(distinct, names=names, tick=tick)
        placed = cells.select("value", "col").join(hits, on="value") if len(asked) > 1 else hits
        for at in asked:
            own = placed.filter(pl.col("col") == at).select(list(HIT_SCHEMA)) if len(asked) > 1 else placed
            found[at] = _without_whole_cells(own, cells.filter(pl.col("col") == at)["value"])
    return found


def _asks_names(column: Judged) -> bool:
    return column.evidence.mean_words >= NAMES_FROM_WORDS or has_some_names(column)


def needs_spans(column: Judged) -> bool:
    """Whether single cells must be looked into: not when the column as a whole is already one kind of number."""
    evidence = column.evidence
    whole = max((evidence.share.get(name, 0.0) for name in ("number", "date", "EMAIL", "PERSON")), default=0.0)
    return evidence.n_distinct > 0 and whole < WHOLLY


def _without_whole_cells(hits: pl.DataFrame, values: pl.Series) -> pl.DataFrame:
    """Without matches that fill their cells where the verdict on the column covers them, or chance explains them.

    Contacts that fill many cells are the column's matter. A number that fills its cell counts only if most cells of
    bare numbers are such numbers: one code of ten digits in seventy-five passes for a cédula.
    """
    room = pl.col("value").str.strip_chars().str.len_chars() - 2
    fills = hits.select((pl.col("end") - pl.col("start")) >= room).to_series()
    counted = dict(hits["type"].filter(fills).value_counts().iter_rows())
    numbers = NUMBERS & counted.keys()
    n_codes = _n_codes(values, max(counted[name] for name in numbers)) if numbers else 1
    covered = {name for name in CONTACTS & counted.keys() if counted[name] >= COLUMN_MATTER * len(values)}
    by_chance = {name for name in numbers if counted[name] / n_codes < NOT_CHANCE}
    dropped = list(covered | by_chance)
    return hits.filter(~(fills & hits["type"].is_in(dropped))) if dropped else hits


def _n_codes(values: pl.Series, most: int) -> int:
    """How many cells are numbers of 7 to 14 digits, at least 1; less exactly where `most` of one kind decide anyway."""
    plain = values.str.contains(CODE)
    # A cell with other letters after a digit surely is no number, however it is written.
    others = values.filter(~plain & values.str.contains(r"^[^0-9]*[0-9][^A-DF-Za-df-z]*$"))
    least = int(plain.sum())
    if most >= NOT_CHANCE * (least + len(others)):
        return max(least, 1)
    return max(least + int(canonical_values(others).str.contains(CODE).sum()), 1)
