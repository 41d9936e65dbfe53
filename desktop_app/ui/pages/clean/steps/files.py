"""Corrections that leave as a file and arrive from one. What looks like data about people never leaves in them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.app.project import with_table
from desktop_app.app.recipes import Arrived, read_recipe, recipe_document, save_recipe, steps_with_people
from desktop_app.core.cleaning.step import Recipe
from desktop_app.core.errors import AppError, as_known
from desktop_app.core.progress import Progress
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from desktop_app.core.table import Table

_NAME = "correcciones.json"


class RecipeFiles(QWidget):
    """Two buttons (`save`, `bring`) for the page to place, and below them what happened."""

    def __init__(self, context: PageContext, page_id: str) -> None:
        super().__init__()
        self._context, self._page_id = context, page_id
        self._work = context.latest()
        self.save = Button(_("Save the corrections in a file…"), "secondary", "download")
        self.save.clicked.connect(lambda _checked: self.look_before_saving())
        self.bring = Button(_("Use corrections of a file…"), "secondary", "upload")
        self.bring.clicked.connect(lambda _checked: self._ask_for_file())
        self.notice = Banner("", "", "info")
        self.notice.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.notice)
        self.hide()

    def leave(self) -> None:
        """Stop the work and forget what was said."""
        self._work.cancel()
        self._say_nothing()

    def look_before_saving(self) -> None:
        """Look at the values inside the corrections, then ask where to write them."""
        recipe, country, table = self._context.project.table.recipe, self._context.project.country, self._table()

        def look(progress: Progress) -> tuple[int, ...]:
            return steps_with_people(recipe, table, country, progress)

        self._work.start(Job(look), partial(self._looked, recipe), self._failed)

    def read(self, path: Path) -> None:
        """Read a file of corrections and say what would keep it from doing all it says."""
        table = self._table()

        def read(_progress: Progress) -> Arrived:
            return read_recipe(path, table)

        self._work.start(Job(read), self._arrived, self._failed)

    def write(self, path: Path, recipe: Recipe) -> None:
        """Write the corrections."""
        content = recipe_document(recipe, self._table(), render)
        try:
            save_recipe(path, content)
        except AppError as problem:
            self._failed(problem)
            return
        self._say(_("The corrections were saved"), path.name, "ok")

    def _table(self) -> Table:
        return self._context.workspace.raw()

    def _looked(self, recipe: Recipe, told: tuple[int, ...]) -> None:
        if not told:
            self._ask_where(recipe)
            return
        rest = tuple(entry for at, entry in enumerate(recipe) if at not in told)
        title = msg_n(
            N_("{n} correction holds what looks like data about people"),
            N_("{n} corrections hold what looks like data about people"),
            len(told),
        )
        without = Button(_("Save without them"))
        without.clicked.connect(lambda _checked: self._ask_where(rest))
        keep = Button(_("Do not save"), "ghost")
        keep.clicked.connect(lambda _checked: self._say_nothing())
        self._say(render(title), _("They stay in your project. The file would carry those values."), "warn")
        self.notice.set_actions((without, keep))
        without.setFocus()

    def _ask_where(self, recipe: Recipe) -> None:
        self._say_nothing()
        dialog = QFileDialog(self, _("Save the corrections in a file…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_("Corrections (*.json)")])
        dialog.setDefaultSuffix("json")
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(lambda name: self.write(Path(name), recipe))
        dialog.open()

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, _("Use corrections of a file…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Corrections (*.json)"), _("All files (*)")])
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def _arrived(self, arrived: Arrived) -> None:
        count = msg_n(N_("The file has {n} correction"), N_("The file has {n} corrections"), len(arrived.recipe))
        use = Button(_("Use them in place of mine"))
        use.clicked.connect(lambda _checked: self._use(arrived.recipe))
        keep = Button(_("Leave mine"), "ghost")
        keep.clicked.connect(lambda _checked: self._say_nothing())
        all_fit = _("All its columns are in your table.")
        said = "\n".join(render(problem) for problem in arrived.problems) or all_fit
        self._say(render(count), said, "warn" if arrived.problems else "info")
        self.notice.set_actions((use, keep))
        use.setFocus()

    def _use(self, recipe: Recipe) -> None:
        self._say_nothing()
        label: Message = msg(N_("Use corrections of a file"))
        change = partial(with_table, change=lambda work: replace(work, recipe=recipe, recipe_made=True))
        self._context.apply(self._page_id, label, change)

    def _failed(self, problem: Exception) -> None:
        known = as_known(problem)
        self._say(render(known.title_message), render(known.action_message), "danger")

    def _say(self, title: str, text: str, kind: str) -> None:
        self.notice.set_actions(())
        self.notice.say(title, text, kind)
        self.notice.show()
        self.show()

    def _say_nothing(self) -> None:
        self.notice.hide()
        self.hide()
