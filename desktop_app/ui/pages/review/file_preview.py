"""A look into one of the final files: the first rows of a table, or the text as it is."""

from __future__ import annotations

import csv
from collections.abc import Collection
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.packaging.reading_back import opened_text
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.review.over_page import OverPage
from desktop_app.ui.texts import _
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.field import TextArea
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label

ROWS = 20
_MOST_TEXT = 20_000
_SIZE = (900, 560)


def load_preview(package: Package, file: PackageFile) -> tuple[tuple[str, ...], ...] | str:
    """Header and first rows of a table, or the beginning of a text; reads the file, so call it in a worker."""
    shown = _twin(package, file)
    with opened_text(package, shown) as content:
        if shown.content_format == "CSV":
            return tuple(tuple(row) for row in islice(csv.reader(content), ROWS + 1))
        return content.read(_MOST_TEXT)


def _twin(package: Package, file: PackageFile) -> PackageFile:
    """The CSV with the same cells as a workbook: reading a large one to its end only to show its head takes long."""
    if file.content_format not in {"XLSX", "ODS"}:
        return file
    stem = file.inner.rpartition(".")[0]
    return next((f for f in package.files if f.inner == f"{stem}.csv"), file)


class FilePreview(OverPage):
    """Shows what `load_preview` read; Escape or Close ends it. `numbers`: names of the columns that hold numbers."""

    def __init__(
        self,
        parent: QWidget,
        file: PackageFile,
        content: tuple[tuple[str, ...], ...] | str,
        numbers: Collection[str] = (),
    ) -> None:
        super().__init__(parent, file.name, _SIZE)
        self.close_button = Button(_("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = self.body
        layout.addWidget(Label(file.name, "section", elide=Qt.TextElideMode.ElideMiddle))
        layout.addWidget(
            Label(_("This is how it will be published. These are only the first lines."), "hint", wrap=True)
        )
        shown = _text(content, file.name) if isinstance(content, str) else _table(content, file.name, numbers)
        layout.addWidget(shown, 1)
        layout.addLayout(buttons)
        self._ring = FocusRing(self)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _table(rows: tuple[tuple[str, ...], ...], name: str, numbers: Collection[str]) -> QWidget:
    heads = [ColumnHead(title, is_number=title in numbers) for title in (rows[0] if rows else ())]
    return DataTable(name, TableModel(ListSource(rows[1:]), heads))


def _text(text: str, name: str) -> QWidget:
    area = TextArea(text)
    area.setReadOnly(True)
    area.setAccessibleName(name)
    area.setMinimumHeight(0)
    area.setMaximumHeight(16_777_215)
    return area
