"""Whether a table counts people instead of listing them, and its counts as an array with one axis a dimension.

A row of such a table is a combination of categories, which no other row repeats; its other columns are whole numbers
under headers that speak of how many.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.disclosure.small_cells import Counts, HiddenCells
from desktop_app.core.disclosure.totals import Total, find_totals, is_total, nested_totals
from desktop_app.core.disclosure.wide_counts import AMOUNTS, RATES, wide_counts
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import folded_words

HOW_MANY = re.compile(
    r"\b(totale?s?|casos?|cantidad(es)?|numero|nro|num|n|no|frecuencia|conteo|recuento|poblacion|personas?|habitantes"
    r"|hombres?|mujeres|masculino|femenino|ninas?|ninos?|adolescentes?|jovenes|adult[oa]s?( mayores)?|menores"
    r"|beneficiari[oa]s|usuari[oa]s|pacientes|atendid[oa]s|atenciones|estudiantes|alumn[oa]s|matriculad[oa]s|docentes"
    r"|nacimientos|nacid[oa]s( vivos)?|defunciones|fallecid[oa]s|denuncias|victimas|hogares|familias"
    r"|indigenas?|mestiz[oa]s?|mayas?|xinkas?|garifunas?|ladin[oa]s?|afro\w*|montubi[oa]s?|blanc[oa]s?|trabajador[ae]s|servidor[ae]s)\b"
)
NOT_COUNTS = re.compile(
    r"\b(edad|ano|anio|mes|dia|fecha|codigo|cod|id|cedula|dpi|ruc|nit|telefono|monto|valor|precio|costo|pago|sueldo"
    r"|salario|remuneracion|presupuesto|latitud|longitud|porcentaje|tasa|promedio|indice|piso|calle|acta|factura|orden)\b|%"
)
# Headers of what is measured beside the counts, and of numbers that only name a row: neither tells a cell of the table.
MEASURES = re.compile(
    rf"\b(?:{AMOUNTS}|{RATES}|pagos?|pagad[oa]s?|remuneracion(?:es)?|presupuestos?|inversion(?:es)?)\b|%"
)
KEYS = re.compile(
    r"^(?:nro|num|numero|no?|item|orden|nro de orden|ord|secuencia\w*|fila|id|cod|codigo|clave|registro)$"
)
SHARES = re.compile(rf"\b(?:{RATES}|proporcion(?:es)?|participacion)\b|%")
WHOLE = r"^\s*[0-9]{1,9}(?:\.0+)?\s*$"
NUMBER = r"^\s*(-?[0-9]+(?:[.,][0-9]+)?)\s*%?\s*$"
FEWEST_CROSSED = 2
DENSE = 0.5  # of the combinations of two and more columns have a row: they, and no name of the row, are the table
ALIKE = 0.01  # by how much the amount for each counted person may differ and still be the same for all
FEWEST_ALIKE = 3
FEWEST_ROWS = 2
LONGEST_CHANCE = 10  # rows up to which counts may happen to follow one another
MOST_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class CountTable:
    """Column ids: `dimensions` tell a cell, `counts` hold how many (several are one more dimension).

    `nested` are those of the dimensions that tell the same thing ever more narrowly (province, canton): together they
    are one axis. From `derived` columns (shares, a fixed amount for each person) a count of their row can be computed.
    """

    dimensions: tuple[str, ...]
    counts: tuple[str, ...]
    nested: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()

    @property
    def axes(self) -> tuple[tuple[str, ...], ...]:
        """The columns of each axis but that of the count columns."""
        alone = tuple((d,) for d in self.dimensions if d not in self.nested)
        return (self.nested, *alone) if self.nested else alone


def count_table(table: Table) -> CountTable | None:
    """The shape of a table of counts, None for any other table; runs the plan twice."""
    ids = table.ids
    whole = pl.col(ids).str.contains(WHOLE)
    facts = table.frame.select(
        pl.len().alias("n"),
        pl.col(ids).count().name.prefix("filled:"),
        whole.sum().name.prefix("whole:"),
        _runs(ids).name.prefix("runs:"),
        pl.col(ids).str.contains(NUMBER).sum().name.prefix("numbers:"),
    ).collect(engine="streaming")
    n = int(facts["n"].item())
    names = {c.id: folded_words(c.name, "%") for c in table.columns}
    numbered = {c for c in ids if facts[f"runs:{c}"].item() and (n > LONGEST_CHANCE or KEYS.search(names[c]))}
    counts = [
        c.id
        for c in table.columns
        if facts[f"filled:{c.id}"].item() == facts[f"whole:{c.id}"].item() > 0
        and _says_how_many(c.name)
        and c.id not in numbered
    ]
    if counts:
        whole_too = [c for c in ids if facts[f"filled:{c}"].item() == facts[f"whole:{c}"].item() > 0]
        counts = _with_parts(table, counts, [c for c in whole_too if c not in numbered and not KEYS.search(names[c])])
    else:
        some = [c for c in ids if facts[f"numbers:{c}"].item() and c not in numbered and not KEYS.search(names[c])]
        full = [c for c in some if facts[f"filled:{c}"].item() == facts[f"whole:{c}"].item()]
        counts = wide_counts(table, full, some)
    rest = [c for c in ids if c not in counts]
    if not counts or not rest or n < FEWEST_ROWS or not _tell(table, rest, n):
        return None
    telling = [c for c in rest if not (c in numbered or KEYS.search(names[c]) or MEASURES.search(names[c]))]
    dimensions = _dimensions(table, telling if telling and _tell(table, telling, n) else rest, n)
    others = [c for c in rest if c not in dimensions]
    return CountTable(dimensions, tuple(counts), _nested(table, dimensions), _derived(table, others, counts))


def _with_parts(table: Table, counts: Sequence[str], whole: Sequence[str]) -> list[str]:
    """The counts and the columns beside one of which it is the sum in every row: years, months, illnesses."""
    named = [c for c in whole if c in counts or not NOT_COUNTS.search(folded_words(table.column(c).name, "%"))]
    numbers = table.frame.select(pl.col(named).str.strip_chars().cast(pl.Float64, strict=False).fill_null(0)).collect()
    found = set(counts)
    for total in counts:
        at = table.ids.index(total)
        for way in (table.ids[:at][::-1], table.ids[at + 1 :]):
            parts: list[str] = []
            for column in itertools.takewhile(numbers.columns.__contains__, way):
                parts.append(column)
                if len(parts) > 1 and numbers.select(parts).sum_horizontal().equals(numbers[total], check_names=False):
                    found.update(parts)
                    break
    return [c for c in table.ids if c in found]


def _runs(ids: Sequence[str]) -> pl.Expr:
    """Whether the filled cells number the rows one after the other; two numbers may be anything."""
    number = pl.col(ids).str.extract(r"^\s*([0-9]{1,9})(?:\.0+)?\s*$").cast(pl.Int64)
    steps = number.drop_nulls().diff().drop_nulls()
    return (number.count() == pl.col(ids).count()) & (steps.len() > 1) & (steps == 1).all()


def _tell(table: Table, columns: Sequence[str], n: int) -> bool:
    """Whether no two rows agree in the columns."""
    return bool(table.frame.select(pl.struct(list(columns)).n_unique()).collect(engine="streaming").item() == n)


def _dimensions(table: Table, rest: Sequence[str], n: int) -> tuple[str, ...]:
    """The fewest columns, those with fewest values first, that tell the rows apart; names and codes repeat them.

    One column that names each row gives way to others that cross each other: sums run along these.
    """
    chosen = _fewest(table, rest, n)
    others = [c for c in rest if c not in chosen]
    if len(chosen) > 1 or len(others) < FEWEST_CROSSED or not _tell(table, others, n):
        return chosen
    crossed = _fewest(table, others, n)
    axes = CountTable(crossed, (), _nested(table, crossed)).axes
    sizes = [table.frame.select(pl.struct(list(axis)).n_unique()).collect().item() for axis in axes]
    return crossed if len(axes) > 1 and n >= DENSE * math.prod(sizes) else chosen


def _fewest(table: Table, rest: Sequence[str], n: int) -> tuple[str, ...]:
    distinct = table.frame.select(pl.col(list(rest)).n_unique()).collect(engine="streaming").row(0)
    ranked = sorted(rest, key=lambda c: (-distinct[list(rest).index(c)], list(rest).index(c)))
    chosen: list[str] = []
    for column in ranked:
        chosen.append(column)
        if _tell(table, chosen, n):
            break
    return tuple(c for c in rest if c in chosen)


def _derived(table: Table, others: Sequence[str], counts: Sequence[str]) -> tuple[str, ...]:
    """Of the other columns of numbers, those that are shares by their header, or the same for each counted person."""
    columns = [*others, *counts]
    text = pl.col(columns).str.extract(NUMBER).str.replace(",", ".", literal=True)
    numbers = table.frame.select(text.cast(pl.Float64, strict=False)).collect(engine="streaming")
    some = [c for c in others if numbers[c].count()]
    shares = {c for c in some if SHARES.search(folded_words(table.column(c).name, "%"))}
    return tuple(c for c in some if c in shares or any(_fixed(numbers[c], numbers[count]) for count in counts))


def _fixed(values: pl.Series, counts: pl.Series) -> bool:
    """Whether the values are a fixed amount for each counted person."""
    each = (values / counts).filter((counts > 0) & (values != 0))
    low, high = each.min(), each.max()
    several = each.len() >= FEWEST_ALIKE and counts.n_unique() > 1
    return several and isinstance(low, float) and isinstance(high, float) and abs(high - low) <= ALIKE * abs(low)


def _says_how_many(header: str) -> bool:
    words = folded_words(header, "%")
    return bool(HOW_MANY.search(words)) and not NOT_COUNTS.search(words)


def _nested(table: Table, dimensions: Sequence[str]) -> tuple[str, ...]:
    """The dimensions of which each narrower one belongs to one wider one, totals left out; widest first."""
    labels = table.frame.select(pl.col(list(dimensions)).fill_null("")).unique().collect()
    kinds = {d: labels[d].n_unique() for d in dimensions}
    ranked = sorted(dimensions, key=lambda d: kinds[d])
    chains = []
    for at, first in enumerate(ranked):
        chain = [first]
        for column in ranked[at + 1 :]:  # others, such as an illness, may have as many values as a province
            if _belongs(labels, chain[-1], column):
                chain.append(column)
        chains.append(tuple(chain))
    longest = max(chains, key=len)
    return longest if len(longest) > 1 else ()


def _belongs(labels: pl.DataFrame, wide: str, narrow: str) -> bool:
    """Whether a narrow label that is no total stands beside one wide label alone, and some are totals."""
    pairs = [(w, n) for w, n in labels.select(wide, narrow).unique().iter_rows() if not is_total(n)]
    totals = any(is_total(n) for n in labels[narrow])
    narrower = {n for _, n in pairs}
    return totals and len(pairs) == len(narrower) > len({w for w, _ in pairs})


def counts_array(table: Table, shape: CountTable) -> tuple[Counts, pl.DataFrame]:
    """The counts with one axis for each of `shape.axes` (and one for several count columns), NaN where there is no row.

    The frame has ROW and the position of the row on each axis (`axis0`...). ValueError above MOST_CELLS.
    """
    columns = [*shape.dimensions, *shape.counts]
    rows = table.frame.select(ROW, *columns).collect()
    ranks = (
        pl.struct(pl.col(list(axis)).fill_null("")).rank("dense").cast(pl.Int64).alias(f"axis{i}") - 1
        for i, axis in enumerate(shape.axes)
    )
    places = rows.select(ROW, *ranks)
    at = _positions(places)
    sizes = [int(where.max()) + 1 for where in at]
    if int(np.prod(sizes)) * len(shape.counts) > MOST_CELLS:
        raise ValueError(len(sizes))
    array = np.full((*sizes, len(shape.counts)), np.nan)
    for i, column in enumerate(shape.counts):
        cells = array[..., i]
        cells[at] = rows[column].str.strip_chars().cast(pl.Float64, strict=False).to_numpy()
    return array, places


def _positions(places: pl.DataFrame) -> tuple[npt.NDArray[np.int64], ...]:
    return tuple(np.asarray(places[name].to_numpy(), np.int64) for name in places.columns if name != ROW)


def totals_of(table: Table, shape: CountTable, counts: Counts, places: pl.DataFrame) -> list[list[Total]]:
    """For each axis of `counts` which of its positions are totals of others."""
    labels = table.frame.select(pl.col(list(shape.dimensions)).fill_null("")).collect()
    found: list[list[Total]] = []
    for axis, (columns, at) in enumerate(zip(shape.axes, _positions(places), strict=True)):
        values = np.moveaxis(counts, axis, 0).reshape(counts.shape[axis], -1)
        paths: dict[int, tuple[str, ...]] = {}  # in the order of the rows
        for position, path in zip(at.tolist(), labels.select(columns).iter_rows(), strict=True):
            paths.setdefault(position, path)
        told = nested_totals(values, [paths[p] for p in range(len(paths))]) if len(columns) > 1 else []
        texts = [" ".join(paths[p]) for p in range(len(paths))]
        found.append(list(dict.fromkeys([*told, *find_totals(values, list(paths), texts)])))
    names = [table.column(c).name for c in shape.counts]
    found.append(find_totals(counts.reshape(-1, len(names)).T, range(len(names)), names))
    return found


def without_small(table: Table, shape: CountTable, hidden: HiddenCells, places: pl.DataFrame) -> Table:
    """The table with the hidden counts emptied, and in their rows what they could be computed from; lazy."""
    at = _positions(places)
    flags = {f"hide:{c}": hidden.all[(*at, i)] for i, c in enumerate(shape.counts)}
    flags |= dict.fromkeys((f"hide:{c}" for c in shape.derived), hidden.all[at].any(axis=-1))
    marks = pl.DataFrame({ROW: places[ROW], **flags})
    names = table.frame.collect_schema().names()
    joined = table.frame.join(marks.lazy(), on=ROW, how="left", maintain_order="left")
    going = (*shape.counts, *shape.derived)
    emptied = [pl.when(~pl.col(f"hide:{c}").fill_null(value=False)).then(pl.col(c)).alias(c) for c in going]
    return table.with_frame(joined.with_columns(emptied).select(names))
