"""What changes besides the rows, and each file with what happens to it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.core.publishing.plan import Kind, Plan, PlannedFile
from desktop_app.core.text import N_, msg
from desktop_app.ui.amounts import size_words
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.plan_words import Line, changes
from desktop_app.ui.texts import _, render, translator
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.painting import TOP

_MOST_KEPT = 6


def changes_card(plan: Plan) -> Card:
    """The card «También cambia», or what a new dataset is made of."""
    title = _("What is created") if plan.kind is Kind.NEW else _("It also changes")
    return Card(Label(title, "section"), 8, _grid(changes(plan, translator().language)))


def files_card(plan: Plan) -> Card:
    """Each file: new, replacing another, or staying as it is."""
    lines = [_file(file) for file in plan.files]
    lines += [_line("lock", "muted", name, _("stays as it is")) for _id, name in plan.kept[:_MOST_KEPT]]
    more = len(plan.kept) - _MOST_KEPT
    if more > 0:
        lines.append(Label(_("and {n} more that stay").format(n=more), "hint"))
    return Card(Label(_("Files"), "section"), 8, column(*lines, spacing=Space.S))


def _file(file: PlannedFile) -> QWidget:
    size = size_words(file.size)
    if not file.replaces:
        return _line("plus", "ok", file.title, render(msg(N_("new, {size}"), size=size)))
    if file.was_size is not None and size_words(file.was_size) != size:
        size = render(msg(N_("{before}, now {after}"), before=size_words(file.was_size), after=size))
    words = msg(N_("replaces «{file}», {size}"), file=file.was, size=size)
    return _line("refresh", "primary", file.title, render(words))


def _line(icon: str, color: str, name: str, words: str) -> QWidget:
    label = column(elided(name, "small"), elided(words, "hint"))
    line = row((Icon(icon, color, 18), 0, TOP), 12, (label, 1))
    line.setAccessibleName(f"{name}: {words}")
    return line


def _grid(lines: tuple[Line, ...]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    px = current_theme().px
    grid.setHorizontalSpacing(px(Space.M))
    grid.setVerticalSpacing(px(Space.M))
    for at, line in enumerate(lines):
        grid.addWidget(Icon(line.icon, "muted", 18), at, 0, TOP)
        grid.addWidget(Label(render(line.label), "small", wrap=True), at, 1, TOP)
        grid.addWidget(Label(render(line.value), "hint", wrap=True), at, 2, TOP)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 4)
    return box
