"""JSON: a list of objects, one a row; numbers and booleans as such, digit for digit, everything else as text."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.packaging.formats.rows import About, Rows, joined
from desktop_app.core.table import FieldType

_TRUE = ["true", "True", "TRUE", "1"]


def write(rows: Rows, about: About, path: Path) -> None:
    """Write the list, a row a line; raises OSError and Cancelled. `about` has no place in it."""
    del about
    pairs = [part for field in rows.fields for part in (pl.lit(f",{json.dumps(field.name)}:"), _value(field))]
    record = pl.concat_str(pl.lit("{"), pl.concat_str(pairs).str.slice(1), pl.lit("}"))
    with path.open("wb") as file:
        opened = b"["
        for batch in rows.batches():
            for piece in joined(batch, [pl.lit(",\n"), record]):
                file.write(opened + piece[1:] if opened else piece)
                opened = b""
        file.write(b"[]\n" if opened else b"\n]\n")


def _value(field: Field) -> pl.Expr:
    cells = pl.col(field.column_id)
    if field.type in {FieldType.INTEGER, FieldType.NUMBER}:
        written = cells.str.strip_prefix("+")
    elif field.type is FieldType.BOOLEAN:
        written = pl.when(cells.is_in(_TRUE)).then(pl.lit("true")).otherwise(pl.lit("false"))
    else:
        encoded = pl.struct(cells.alias("v")).struct.json_encode()
        written = encoded.str.slice(len('{"v":')).str.strip_suffix("}")
    return pl.when(cells.is_null()).then(pl.lit("null")).otherwise(written)
