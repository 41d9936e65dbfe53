"""The final files: name, what each is for, size, and an eye to look into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.review.presenter import ROLES, can_preview, icon_of, size_words
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import Rule, column, row


class FileList(QWidget):
    """What goes to the portal, and behind a link the rest of the package. `preview_requested`: the PackageFile."""

    preview_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.S))
        self._layout = layout
        layout.addWidget(Label(_("Files that will be published"), "section", wrap=True))
        self._box: QWidget | None = None
        self._open = False

    def show_package(self, package: Package) -> None:
        """Show the files of a package; whether the rest is open stays."""
        if self._box is not None:
            self._box.hide()
            self._box.deleteLater()
        rest = [file for file in package.files if not file.uploaded]
        others = self._files(rest)
        toggle = Button("", "link", small=True)

        def show(*, is_open: bool) -> None:
            self._open = is_open
            others.setVisible(is_open)
            words = msg_n(N_("See {n} more file of the package"), N_("See {n} more files of the package"), len(rest))
            toggle.set_label(_("Hide the other files") if is_open else render(words))

        toggle.clicked.connect(lambda: show(is_open=not self._open))
        public = self._files([file for file in package.files if file.uploaded])
        self._box = column(public, row((toggle, 0), "stretch"), others, spacing=Space.XS)
        self._layout.addWidget(self._box)
        show(is_open=self._open)

    def _files(self, files: Sequence[PackageFile]) -> Card:
        card = Card(margins=0)
        holder = QWidget()
        grid = QGridLayout(holder)
        theme = current_theme()
        grid.setContentsMargins(0, theme.px(Space.XS), 0, theme.px(Space.XS))
        grid.setHorizontalSpacing(theme.px(Space.M))
        grid.setColumnMinimumWidth(0, theme.px(Space.L - Space.M))  # the lines reach the frame, what is said does not
        grid.setColumnMinimumWidth(6, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for i, file in enumerate(files):
            if i:
                grid.addWidget(Rule(), 2 * i - 1, 0, 1, 7)
            self._add(grid, 2 * i, file)
        card.body.addWidget(holder)
        return card

    def _add(self, grid: QGridLayout, line: int, file: PackageFile) -> None:
        words, icon = ROLES[file.role][0], icon_of(file)
        grid.setRowMinimumHeight(line, current_theme().px(TARGET + Space.XS))
        grid.addWidget(Icon(icon, "muted", 18), line, 1)
        grid.addWidget(elided(file.name, "small"), line, 2)
        grid.addWidget(Label(_(words), "hint"), line, 3, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(render(size_words(file.size)), "hint"), line, 4, Qt.AlignmentFlag.AlignRight)
        if can_preview(file):
            eye = Button("", "ghost", "eye", name=render(msg(N_("Look into {file}"), file=file.name)))
            eye.clicked.connect(lambda: self.preview_requested.emit(file))
            grid.addWidget(eye, line, 5)
