"""Counts under years, months, sexes or groups of ages beside places and categories, where no header says how many.

Only small whole numbers are taken for counts; what looks like money, codes or rates is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from desktop_app.core.table import Table
from desktop_app.core.text import folded_words

_MONTH = (
    r"(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sept?(?:iembre)?"
    r"|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)"
)
_YEAR = r"(?:19|20)[0-9]{2}"
_AGES = (
    r"(?:de )?[0-9]{1,3} (?:a |hasta )?[0-9]{1,3}(?: anos)?|[0-9]{1,3} (?:anos )?(?:y|o) mas(?: anos)?"
    r"|(?:menos|menores|mas|mayores) de [0-9]{1,3}(?: anos)?"
)
CATEGORY = re.compile(rf"(?:ano )?{_YEAR}|{_MONTH}(?: (?:de )?{_YEAR})?|{_YEAR} {_MONTH}|{_AGES}|[fhm]")
# What headers call amounts and rates.
AMOUNTS = r"montos?|valor(?:es)?|precios?|costos?|sueldos?|salarios?|usd|latitud|longitud|promedios?|indices?"
RATES = r"porcentajes?|porc|pct|tasas?"
MEASURED = re.compile(
    rf"\b(?:{AMOUNTS}|{RATES}|pag\w+|remunera\w+|presupuest\w+|inversion\w*|gastos?|ingresos?|recauda\w+|devengad\w+"
    r"|codificad\w+|dolares|quetzales|proporcion\w*|participacion|medias?|razon|codigos?|cod|anos?|km|metros|toneladas"
    r"|temperatura|precipitacion|ranking|posicion|puntaje|nota)\b|[%$]"
)
USUAL, HIGHEST = 1_000, 100_000  # the middle one and the highest of the numbers
ROUND, MOSTLY, SEVERAL = 5, 0.6, 5  # so many of the numbers above ROUND are its multiples: amounts
CODE_WIDTH = 4
WHOLE_SHARE = 100


def wide_counts(table: Table, whole: Sequence[str], numbers: Sequence[str]) -> list[str]:
    """The columns of counts of such a table, none for any other. `whole`: whole numbers alone; `numbers`: some."""
    counts = [c for c in whole if CATEGORY.fullmatch(folded_words(table.column(c).name, "%$"))]
    rest = [c for c in table.ids if c not in counts]
    if len(counts) < 2 or not rest or any(c in numbers for c in rest) or _is_measured(table, rest):
        return []
    found = table.frame.select(pl.col(counts).str.strip_chars().cast(pl.Float64, strict=False)).collect()
    return counts if _are_few(found) and not _are_shares(found) else []


def _is_measured(table: Table, rest: Sequence[str]) -> bool:
    """Whether a header or a category says that something else than people is measured."""
    cells = table.frame.select(pl.concat_list(pl.col(rest).fill_null("")).explode().unique()).collect().to_series()
    return any(MEASURED.search(folded_words(text, "%$")) for text in (*(table.column(c).name for c in rest), *cells))


def _are_few(found: pl.DataFrame) -> bool:
    values = pl.concat([found[c] for c in found.columns]).drop_nulls()
    middle, highest = values.quantile(0.5), values.max()
    if middle is None or middle > USUAL or not isinstance(highest, float) or highest > HIGHEST:
        return False
    larger = values.filter(values > ROUND)
    is_round = len(larger) >= SEVERAL and (larger % ROUND == 0).sum() >= MOSTLY * len(larger)
    widths = {len(str(int(value))) for value in values}
    return not is_round and (len(widths) > 1 or max(widths) < CODE_WIDTH)


def _are_shares(found: pl.DataFrame) -> bool:
    """Whether rows or columns add up to a hundred, but for rounding."""
    rows = found.fill_null(0).sum_horizontal()
    columns = [float(found[c].sum()) for c in found.columns]
    near = [abs(total - WHOLE_SHARE) <= 1 for total in rows]
    return all(near) or all(abs(total - WHOLE_SHARE) <= 1 for total in columns)
