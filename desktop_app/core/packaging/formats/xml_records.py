"""XML: `<datos><fila><canton>Quito</canton>…</fila>…</datos>`; an empty cell has no element.

A column whose name is no XML name is written as `<campo nombre="…">`.
"""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.packaging.formats.rows import About, Rows, escaped, escaped_text, joined

_NAME = re.compile(r"(?!xml)[A-Za-z_][\w.-]*", re.IGNORECASE)


def write(rows: Rows, about: About, path: Path) -> None:
    """Write the document; raises OSError and Cancelled. `about` gives the title, as an attribute."""
    parts = [pl.lit("<fila>"), *(_element(field) for field in rows.fields), pl.lit("</fila>\n")]
    with path.open("wb") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<datos titulo="{escaped_text(about.title)}">\n'.encode())
        for batch in rows.batches():
            file.writelines(joined(batch, parts))
        file.write(b"</datos>\n")


def _element(field: Field) -> pl.Expr:
    cells = pl.col(field.column_id)
    plain = _NAME.fullmatch(field.name)
    start, end = (field.name, field.name) if plain else (f'campo nombre="{escaped_text(field.name)}"', "campo")
    # a reader makes one line feed of every return that is not written as a number
    text = escaped(cells).str.replace_all("\r", "&#13;")
    written = pl.concat_str(pl.lit(f"<{start}>"), text, pl.lit(f"</{end}>"))
    return pl.when(cells.is_null()).then(pl.lit("")).otherwise(written)
