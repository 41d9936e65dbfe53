"""The guidance for published spreadsheets: what the columns of the table that leaves still lack.

Source: Guía para la publicación de datos en formatos abiertos (datosgobar/paquete-apertura-datos) and the guidance of
the United Kingdom's statistical service: names of a-z, 0-9 and _, none blank or repeated, at most 60 characters, and no
empty columns. What concerns sheets (one table each, no merged cells, notes apart) the package fulfils as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import Package
from desktop_app.core.quality.advice import Advice
from desktop_app.core.text import N_, Message, msg_n

_PAGE = "clean"
_PLAIN = re.compile(r"[a-z0-9_]{1,60}")
_UNNAMED, _AGAIN = re.compile(r"Unnamed: \d+(\.\d+)?"), re.compile(r"(.+)\.\d+", re.DOTALL)  # as `Table.keys` says them


def guidance(dataset: Dataset, package: Package) -> Iterator[Advice]:
    """One sentence for each thing, with how many columns it concerns."""
    names = [field.name for resource in dataset.resources[:1] for field in resource.fields]
    unnamed = [name for name in names if _UNNAMED.fullmatch(name)]
    again = [n for n in names if n not in unnamed and (found := _AGAIN.fullmatch(n)) and found[1] in names]
    odd = [n for n in names if n not in unnamed and n not in again and not _PLAIN.fullmatch(n)]
    yield from _said("columns-empty", len(package.empty), _EMPTY)
    yield from _said("names-missing", len(unnamed), _NAMELESS)
    yield from _said("names-repeated", len(again), _REPEATED)
    yield from _said("names-odd", len(odd), _ODD)


_EMPTY = (
    N_("{n} column is empty. Fill it in or take it out."),
    N_("{n} columns are empty. Fill them in or take them out."),
)
_NAMELESS = (N_("{n} column has no name. Give it one."), N_("{n} columns have no name. Give them one."))
_REPEATED = (
    N_("{n} column has the name of another one. Give it its own."),
    N_("{n} columns have the name of another one. Give them their own."),
)
_ODD = (
    N_("{n} column name has capitals, accents or blanks, or is very long. Some programs cannot read it."),
    N_("{n} column names have capitals, accents or blanks, or are very long. Some programs cannot read them."),
)


def _said(name: str, n: int, words: tuple[str, str]) -> Iterator[Advice]:
    if n:
        message: Message = msg_n(*words, n)
        yield Advice(name, message, _PAGE)
