"""States of the table page: the example workbook and small files with each thing that is asked or corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.app.demo import sample_path
from desktop_app.core.reading.source import RowRole
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path
from desktop_app.ui.pages.table.page import TablePage

_CANTONS = ("Cayambe", "Mejía", "Pedro Moncayo", "Quito", "Rumiñahui")
_HEADER = ("Código de obra", "Cantón", "Parroquia", "Monto contratado (USD)")
Prepare = Callable[[PageContext, Path], None]


def _sample(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())


def _doubtful(context: PageContext, folder: Path) -> None:
    """A degree sign, and nothing else to tell one old encoding from another."""
    path = folder / "temperaturas_2026.csv"
    lines = [b"codigo;temperatura;zona", *(b"%d;%d \xf8;norte" % (n, n + 9) for n in range(6))]
    path.write_bytes(b"\r\n".join(lines))
    open_path(context, path)


def _lost(context: PageContext, folder: Path) -> None:
    _doubtful(context, folder)
    lose_working_copy(context)
    (folder / "temperaturas_2026.csv").unlink()


def _rows(n: int, first: int = 1) -> list[Sequence[object]]:
    return [(f"OB-{first + i:03d}", _CANTONS[i % 5], f"Sector {i % 7 + 1}", 12000 + 350 * i) for i in range(n)]


def _book(change: Callable[[Any], None]) -> Prepare:
    """A workbook of public works, changed."""

    def prepare(context: PageContext, folder: Path) -> None:
        import openpyxl

        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Obras"
        for line in (("Obras por cantón, 2026",), _HEADER, *_rows(18), ("Total", None, None, 268_000)):
            sheet.append(line)
        change(book)
        path = folder / "Obras_2026.xlsx"
        book.save(path)
        open_path(context, path)

    return prepare


def _hide(book: Any) -> None:
    sheet = book.active
    for number in (6, 7, 8, 12):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions["C"].hidden = True


def _months(book: Any) -> None:
    book.active.title = "Enero"
    for at, name in enumerate(("Febrero", "Marzo", "Abril", "Mayo"), start=1):
        sheet = book.create_sheet(name)
        for line in (_HEADER, *_rows(9 + at, 20 * at)):
            sheet.append(line)


def _several(book: Any) -> None:
    sheet = book.active
    lines = [("Provincia", "Obras"), *((f"Provincia {i + 1}", i * 3 + 2) for i in range(9))]
    for at, line in enumerate(lines, start=2):
        for column, value in enumerate(line, start=7):
            sheet.cell(at, column, value)
    for first in (3, 8, 13):
        for number in range(first + 1, first + 5):
            sheet.cell(number, 2).value = None
        sheet.merge_cells(start_row=first, end_row=first + 4, start_column=2, end_column=2)
    for number in (4, 5):
        sheet.cell(number, 4).value = "=D3*1.1"


def _open_names(page: Page) -> None:
    assert isinstance(page, TablePage)
    page.open_names()


def _correct(page: Page) -> None:
    """A column and two rows are left out."""
    assert isinstance(page, TablePage)
    said = page.corrections
    roles = (*said.roles, (4, RowRole.LEFT_OUT), (3, RowRole.SECTION))
    page.correct(msg(N_("Leave row {n} out"), n=5), replace(said, roles=roles, columns=((5, False),)))


SCENARIOS: dict[str, Scenario] = {
    "normal": Scenario(_sample),
    "corrected": Scenario(_sample, _correct),
    "names": Scenario(_sample, _open_names),
    "hidden": Scenario(_book(_hide)),
    "months": Scenario(_book(_months)),
    "several": Scenario(_book(_several)),
    "accents": Scenario(_doubtful),
    "error": Scenario(_lost),
}
