"""Who a document says made it, program names left out; and paths of somebody's computer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.core.reading.source import Hidden
from desktop_app.core.text import fold

_PROGRAMS = re.compile(
    r"^(?:openpyxl|xlsxwriter|apache poi|python-?xlwt|xlwt|xlwings|sheetjs|exceljs|epplus|closedxml|phpexcel"
    r"|phpspreadsheet"
    r"|unknown(?: creator)?|libreoffice.*|openoffice.*|calc|microsoft excel|calamine|rust_xlsxwriter|spout|aspose.*"
    r"|jasperreports.*"
    r"|creator|none|un-?named spreadsheet|pandas|tableau.*|sas.*|spss.*|r|)$"
)
_LOCAL_PATH = re.compile(
    rb"file:/{2,3}[^\"'<>\s]+|(?<![A-Za-z])[A-Za-z]:[\\/](?!/)(?:[^\"'<>|\r\n]{1,100}[\\/])|\\\\[\w.-]+\\[\w$.-]+"
    rb"|(?<![\w/])/(?:home|Users|mnt|media)/[\w.-]+/"
)


def people(names: Iterable[str]) -> set[str]:
    """The names that are not those of programs."""
    return {name.strip() for name in names if not _PROGRAMS.match(fold(name))}


def n_local_paths(markup: bytes) -> int:
    """How many different paths of a computer or a network drive are written in some markup."""
    return len(set(_LOCAL_PATH.findall(markup)))


def counted(kind: str, where: str, n: int, sheet: str | None = None) -> list[Hidden]:
    """One Hidden when there is something to count."""
    return [Hidden(kind, where, n, sheet)] if n else []
