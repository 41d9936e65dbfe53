"""Whether a table counts people instead of listing them, and its counts as an array with one axis a dimension.

A row of such a table is a combination of categories, which no other row repeats; its other columns are whole numbers
under headers that speak of how many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from desktop_app.core.disclosure.small_cells import Counts, HiddenCells
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import fold

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
WHOLE = r"^\s*[0-9]{1,9}(?:\.0+)?\s*$"
FEWEST_ROWS = 2
MOST_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class CountTable:
    """Column ids: `dimensions` tell a cell, `counts` hold how many (several are one more dimension)."""

    dimensions: tuple[str, ...]
    counts: tuple[str, ...]


def count_table(table: Table) -> CountTable | None:
    """The shape of a table of counts, None for any other table; runs the plan twice."""
    ids = table.ids
    whole = pl.col(ids).str.contains(WHOLE)
    facts = table.frame.select(
        pl.len().alias("n"),
        pl.col(ids).count().name.prefix("filled:"),
        whole.sum().name.prefix("whole:"),
    ).collect(engine="streaming")
    n = int(facts["n"].item())
    counts = [
        c.id
        for c in table.columns
        if facts[f"filled:{c.id}"].item() == facts[f"whole:{c.id}"].item() > 0 and _says_how_many(c.name)
    ]
    rest = [c for c in ids if c not in counts]
    if not counts or not rest or n < FEWEST_ROWS:
        return None
    distinct = table.frame.select(pl.struct(rest).n_unique()).collect(engine="streaming").item()
    if distinct < n:
        return None
    return CountTable(_dimensions(table, rest, n), tuple(counts))


def _dimensions(table: Table, rest: Sequence[str], n: int) -> tuple[str, ...]:
    """The fewest columns, those with fewest values first, that tell the rows apart; names and codes repeat them."""
    distinct = table.frame.select(pl.col(list(rest)).n_unique()).collect(engine="streaming").row(0)
    ranked = sorted(rest, key=lambda c: (-distinct[list(rest).index(c)], list(rest).index(c)))
    chosen: list[str] = []
    for column in ranked:
        chosen.append(column)
        if table.frame.select(pl.struct(chosen).n_unique()).collect(engine="streaming").item() == n:
            break
    return tuple(c for c in rest if c in chosen)


def _says_how_many(header: str) -> bool:
    words = re.sub(r"[^a-z0-9%]+", " ", fold(header))
    return bool(HOW_MANY.search(words)) and not NOT_COUNTS.search(words)


def counts_array(table: Table, shape: CountTable) -> tuple[Counts, pl.DataFrame]:
    """The counts with one axis a dimension (and one for several count columns), NaN where there is no row.

    The frame has ROW and, for each dimension, the position of the row on its axis. ValueError above MOST_CELLS.
    """
    columns = [*shape.dimensions, *shape.counts]
    rows = table.frame.select(ROW, *columns).collect()
    ranks = (pl.col(d).fill_null("").rank("dense").cast(pl.Int64) - 1 for d in shape.dimensions)
    places = rows.select(ROW, *ranks)
    at = [np.asarray(places[d].to_numpy(), np.int64) for d in shape.dimensions]
    sizes = [int(where.max()) + 1 for where in at]
    if int(np.prod(sizes)) * len(shape.counts) > MOST_CELLS:
        raise ValueError(len(sizes))
    array = np.full((*sizes, len(shape.counts)), np.nan)
    for i, column in enumerate(shape.counts):
        cells = array[..., i]
        cells[tuple(at)] = rows[column].str.strip_chars().cast(pl.Float64, strict=False).to_numpy()
    return array, places


def without_small(table: Table, shape: CountTable, hidden: HiddenCells, places: pl.DataFrame) -> Table:
    """The table with the hidden counts emptied; lazy."""
    at = [places[d].to_numpy() for d in shape.dimensions]
    flags = {f"hide:{c}": hidden.all[(*at, i)] for i, c in enumerate(shape.counts)}
    marks = pl.DataFrame({ROW: places[ROW], **flags})
    names = table.frame.collect_schema().names()
    joined = table.frame.join(marks.lazy(), on=ROW, how="left", maintain_order="left")
    emptied = [pl.when(~pl.col(f"hide:{c}").fill_null(value=False)).then(pl.col(c)).alias(c) for c in shape.counts]
    return table.with_frame(joined.with_columns(emptied).select(names))
