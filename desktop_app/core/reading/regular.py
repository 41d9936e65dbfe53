"""The fast way for large regular text files: polars parses and writes them without passing through Python.

Only files that cannot be read in two ways go here: UTF-8, one delimiter, no blank lines, quotes only where the rules
of RFC 4180 allow them, no record longer than those at the start. Anything else is read record by record.
"""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl

from desktop_app.core.reading.dialect import Dialect
from desktop_app.core.reading.encoding import Encoding
from desktop_app.core.reading.grid import Grid
from desktop_app.core.table import ROW

SMALLEST = 8 << 20
_CHUNK = 1 << 20  # a search holds the interpreter to the end of its chunk: some 8 ms
_IRREGULAR = re.compile(rb"\n\r?\n|\r[^\n]|\x00")


def read_regular(path: Path, target: Path, encoding: Encoding, dialect: Dialect) -> Grid | None:
    """Write the grid of a large regular file to `target`; None when the file is small or not regular."""
    if path.stat().st_size < SMALLEST or encoding.name not in {"ascii", "utf-8", "utf-8-sig"}:
        return None
    plain = len(dialect.delimiter) == 1 and dialect.delimiter.isascii() and dialect.quote == '"'
    if not plain or dialect.escape or dialect.skip_space or not _is_regular(path, dialect.delimiter.encode()):
        return None
    try:
        return _write(path, target, dialect.delimiter)
    except (pl.exceptions.PolarsError, OSError):
        target.unlink(missing_ok=True)
        return None


def _is_regular(path: Path, delimiter: bytes) -> bool:
    edge = re.escape(delimiter)
    stray_quote = re.compile(rb'[^\n"' + edge + rb']"[^\r\n"' + edge + rb"]")
    n_quotes = 0
    rest = b"\n"  # what precedes the first line
    with path.open("rb") as stream:
        if stream.read(3) != b"\xef\xbb\xbf":
            stream.seek(0)
        while chunk := stream.read(_CHUNK):
            block = rest + chunk
            if _IRREGULAR.search(block) or not _is_utf8_friendly(block):
                return False
            quotes = chunk.count(b'"')
            if quotes and stray_quote.search(block):
                return False
            n_quotes += quotes
            rest = block[-2:]  # patterns are at most three bytes long
    return n_quotes % 2 == 0


def _is_utf8_friendly(block: bytes) -> bool:
    """No byte that UTF-8 never uses; polars checks the sequences themselves."""
    return block.isascii() or not re.search(rb"[\xc0\xc1\xf5-\xff]", block)


def _write(path: Path, target: Path, delimiter: str) -> Grid:
    options = {"separator": delimiter, "has_header": False, "infer_schema": False, "glob": False}
    width = pl.scan_csv(path, **options, n_rows=1000).collect().width  # type: ignore[arg-type,unused-ignore]
    names = [f"c{i}" for i in range(width)]
    schema = dict.fromkeys(names, pl.String())
    lazy = pl.scan_csv(path, **options, schema=schema, row_index_name=ROW, row_index_offset=1)  # type: ignore[arg-type,unused-ignore]
    blank = [pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in names]
    lazy.select(pl.col(ROW).cast(pl.UInt32), *blank).sink_parquet(target, compression="lz4")
    n_rows = int(pl.scan_parquet(target, glob=False).select(pl.len()).collect().item())
    return Grid(target, n_rows, width, tuple(range(width)))
