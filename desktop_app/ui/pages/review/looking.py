"""What the review opens over itself: a file, the places of a problem, the preview of the data, a chart to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.app.packing import Packed
from desktop_app.app.previewing import Preview, refuse_personal
from desktop_app.core.errors import AppError, as_known
from desktop_app.core.packaging.package import FileRole, Package, PackageFile
from desktop_app.core.profiling.charts import Chart
from desktop_app.core.quality.validation import Problem
from desktop_app.ui.description import portal_look
from desktop_app.ui.jobs import Job, Latest
from desktop_app.ui.pages.review.data_preview import DataPreview
from desktop_app.ui.pages.review.file_preview import FilePreview, load_preview
from desktop_app.ui.pages.review.places_view import PlacesView
from desktop_app.ui.pages.review.presenter import NUMBERS
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.charts.drawing import chart_title
from desktop_app.ui.widgets.charts.saving import file_name, picture


class Looking(QObject):
    """`go(page, field)` from a dialog; `failed(Exception)` when a file could not be read."""

    go = Signal(str, str)
    failed = Signal(Exception)

    def __init__(self, page: QWidget, slot: Latest) -> None:
        super().__init__(page)
        self._page, self._slot = page, slot
        self.data: DataPreview | None = None

    def into_file(self, packed: Packed, file: PackageFile) -> None:
        """Show the beginning of a file."""
        package = packed.package
        job = Job(lambda _progress: load_preview(package, file))
        fields = packed.dataset.resources[0].fields if file.role is FileRole.DATA else ()
        numbers = {field.name for field in fields if field.type in NUMBERS}
        self._slot.start(job, lambda content: FilePreview(self._page, file, content, numbers).open(), self.failed.emit)

    def at_places(self, problem: Problem) -> None:
        """Show where a problem is."""
        dialog = PlacesView(self._page, problem)
        dialog.go.connect(self.go)
        dialog.open()

    def at_data(self, packed: Packed, preview: Preview, country: str) -> None:
        """Show the data as the portal will."""
        look = portal_look(packed.dataset, country, _format_words(packed.package))
        self.data = DataPreview(self._page, preview, look)
        self.data.save.connect(lambda chart, form: self._ask_where(packed, chart, form))
        self.data.open()

    def _ask_where(self, packed: Packed, chart: Chart, form: str) -> None:
        stem = Path(packed.package.files[0].inner).stem
        dialog = QFileDialog(self.data, _("Where should the picture be saved?"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.setNameFilter(f"{form} (*.{form.lower()})")
        dialog.setDefaultSuffix(form.lower())
        dialog.selectFile(str(file_name(chart, stem, form)))
        dialog.fileSelected.connect(lambda path: self.save_chart(packed, chart, form, Path(path)))
        dialog.open()

    def save_chart(self, packed: Packed, chart: Chart, form: str, path: Path) -> None:
        """Draw the picture, and let a worker write it once its words were looked through."""
        source = packed.dataset.institution or packed.dataset.title
        content = picture(chart, form, source)
        words = (chart_title(chart), source, *chart.texts)

        def write(progress: object) -> Path:
            del progress
            refuse_personal(words, packed)
            path.write_bytes(content)
            return path

        self._slot.start(Job(write), self._saved, self._not_saved)

    def _saved(self, path: Path) -> None:
        if self.data is not None:
            self.data.tell(_("The picture is saved"), str(path), "ok")

    def _not_saved(self, problem: Exception) -> None:
        error: AppError = as_known(problem)
        if self.data is not None:
            self.data.tell(render(error.title_message), render(error.action_message), "danger")


def _format_words(package: Package) -> list[str]:
    """Short words for what the portal's page offers: the formats of the data, and the dictionary."""
    uploaded = [f for f in package.files if f.uploaded]
    words = [f.content_format for f in uploaded if f.role is FileRole.DATA]
    has_dictionary = any(f.role is FileRole.DICTIONARY for f in uploaded)
    return list(dict.fromkeys([*words, *([_("Dictionary")] if has_dictionary else [])]))
