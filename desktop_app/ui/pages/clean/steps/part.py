"""The list of corrections as a part of the page: what each act does to the project, and the work it needs.

The list is drawn from the recipe of the session. What each correction changed is counted one after the other in a
worker and remembered (`workspace.prefixes`), so that an act counts anew only what comes after it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.app import cleaning
from desktop_app.app.project import TableWork, with_table
from desktop_app.core.cleaning.step import Recipe, Step, UnknownStep
from desktop_app.core.errors import as_known
from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.progress import Progress
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.clean.changes import ROWS, Changes
from desktop_app.ui.pages.clean.preview import ChangesPreview
from desktop_app.ui.pages.clean.showing import Showing
from desktop_app.ui.pages.clean.steps import words
from desktop_app.ui.pages.clean.steps.files import RecipeFiles
from desktop_app.ui.pages.clean.steps.form import StepForm
from desktop_app.ui.pages.clean.steps.making import MENU, made, questions
from desktop_app.ui.pages.clean.steps.step_list import StepList, StepRow
from desktop_app.ui.pages.clean.steps.titles import TITLES
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.layouts import FlowLayout, growing_down
from desktop_app.ui.widgets.notices import EmptyState

if TYPE_CHECKING:
    from desktop_app.core.cleaning.previews import Look
    from desktop_app.core.table import Table


class StepsPart(QWidget):
    """Shown by `show_recipe`; `leave` stops its work."""

    def __init__(self, context: PageContext, page_id: str) -> None:
        super().__init__()
        self._context, self._page_id = context, page_id
        self._counting = context.latest()
        self._showing, self._making = Showing(context), Showing(context)
        self._names: Mapping[str, str] = {}
        self._findings: dict[str, Finding] = {}
        self._position: int | None = None  # of the step being edited; None for a new one
        self._seen: Step | None = None
        self._ready: Step | None = None
        self.form: StepForm | None = None
        self.list = StepList()
        self.list.acted.connect(self._act)
        self.preview = ChangesPreview()
        self.preview.only_changed.hide()
        self.preview.hide()
        self.add = Button(_("Add a correction…"), "secondary", "plus")
        self.add.clicked.connect(lambda _checked: self.menu().popup(self.add.mapToGlobal(self.add.rect().bottomLeft())))
        self.files = RecipeFiles(context, page_id)
        self._empty = Card(EmptyState(_("No corrections yet"), _("Those you tick or add will be listed here.")))
        bar = QWidget()
        bar.setSizePolicy(growing_down())
        flow = FlowLayout(bar, Space.S)
        for button in (self.add, self.files.save, self.files.bring):
            flow.addWidget(button)
        self._overview = QWidget()
        inner = QVBoxLayout(self._overview)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(current_theme().px(Space.M))
        for part in (bar, self.files, self._empty, self.list, self.preview):
            inner.addWidget(part)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._overview)

    # --- showing ---

    def show_recipe(self, findings: dict[str, Finding]) -> None:
        """Draw the list from the session."""
        self._findings = findings
        recipe = self._work.recipe
        self._names = {c.id: c.name for c in self._after(recipe).columns}
        self._names = {c.id: c.name for c in self._context.workspace.raw().columns} | self._names
        self._empty.setVisible(not recipe)
        self.list.setVisible(bool(recipe))
        self.files.save.setEnabled(bool(recipe))
        self._draw()
        if self._seen is not None and all(entry.step != self._seen for entry in recipe):
            self._seen = None
            self.preview.hide()
        self._count()

    def leave(self) -> None:
        """Stop what only this part needs."""
        for slot in (self._counting, self._showing, self._making):
            slot.cancel()
        self.files.leave()

    def go(self, step: int) -> None:
        """Go to the next change of the preview on screen."""
        (self.form.preview if self.form is not None else self.preview).go(step)

    def first_control(self) -> QWidget:
        """Where the keyboard goes."""
        if self.form is not None:
            return self.form.first_control()
        return self.list.lines[0].box if self.list.lines else self.add

    def menu(self) -> QMenu:
        """What can be added, in the officer's words."""
        from desktop_app.core.cleaning import registry

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group, step_ids in MENU:
            inner = menu.addMenu(_(group))
            for step_id in step_ids:
                kind = registry()[step_id]
                act = inner.addAction(_(TITLES[step_id]).replace("&", "&&"))
                act.triggered.connect(lambda _checked=False, kind=kind: self.open_form(kind))
        return menu

    def _draw(self) -> None:
        recipe, known = self._work.recipe, self._context.workspace.prefixes()
        rows = [
            StepRow(
                render(words.title(entry)),
                words.columns(entry, self._names),
                " · ".join(render(m) for m in words.changed(entry, known.known_effect(recipe, at))),
                entry.enabled,
                can_edit=not isinstance(entry.step, UnknownStep),
            )
            for at, entry in enumerate(recipe)
        ]
        self.list.show_steps(rows)

    def _count(self) -> None:
        recipe, known = self._work.recipe, self._context.workspace.prefixes()
        unknown = [
            at
            for at, entry in enumerate(recipe)
            if entry.enabled and not isinstance(entry.step, UnknownStep) and known.known_effect(recipe, at) is None
        ]
        if not unknown or not self.isVisible():
            return

        def count(progress: Progress) -> object:
            return known.effect(recipe, unknown[0], progress)

        def counted(_effect: object) -> None:
            if self._context.has_project and self._work.recipe == recipe:
                self._draw()
                self._count()

        self._counting.start(Job(count), counted)

    # --- what the officer does ---

    @property
    def _work(self) -> TableWork:
        return self._context.project.table

    def _after(self, recipe: Recipe) -> Table:
        return self._context.workspace.prefixes().after(recipe)

    def _act(self, at: int, act: str) -> None:
        entry = self._work.recipe[at]
        what = words.title(entry)
        if act == "show":
            self._show(at)
        elif act == "edit":
            assert not isinstance(entry.step, UnknownStep)
            self.open_form(type(entry.step), at)
        elif act == "switch":
            said = N_("Leave as it is: {what}") if entry.enabled else N_("Correct: {what}")
            self._apply(msg(said, what=what), partial(cleaning.switched, position=at, enabled=not entry.enabled), at)
        elif act == "delete":
            self._apply(msg(N_("Delete: {what}"), what=what), partial(cleaning.deleted, position=at), at)
        else:
            by = -1 if act == "up" else 1
            self._apply(msg(N_("Move: {what}"), what=what), partial(cleaning.moved, position=at, by=by), at + by, act)

    def _apply(self, label: Message, change: Callable[[TableWork], TableWork], at: int, act: str = "") -> None:
        self._context.apply(self._page_id, label, lambda project: with_table(project, change))
        if self.list.lines:
            line = self.list.lines[min(at, len(self.list.lines) - 1)]
            button = line.buttons[act] if act and line.buttons[act].isEnabled() else line.box
            button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, at: int) -> None:
        recipe = self._work.recipe
        step = recipe[at].step
        assert not isinstance(step, UnknownStep)
        self._seen = step

        def shown(_look: Look | None, changes: Changes) -> None:
            self.preview.show_changes(changes)
            self.preview.show()

        self._showing.start(partial(_look, recipe[:at], step), self._findings, shown)

    # --- the form ---

    def open_form(self, kind: type[Step], at: int | None = None) -> None:
        """Ask for a correction of that kind, or edit the one at that place."""
        self.close_form()
        self._position = at
        recipe = self._before()
        columns = [(c.id, c.name or _("(no name)")) for c in self._after(recipe).columns]
        step = self._work.recipe[at].step if at is not None else None
        known = step if step is not None and not isinstance(step, UnknownStep) else None
        title = render(known.title) if known is not None else _(TITLES[kind.id]).rstrip("…")
        asked = questions(kind, self._context.project.country, known)
        form = StepForm(kind, title, asked, columns, edits=known is not None)
        form.preview.only_changed.hide()
        form.answered.connect(self._make)
        form.accepted.connect(self._accept)
        form.left.connect(self._leave_form)
        self.form = form
        self._overview.hide()
        self._box.addWidget(form)
        form.show()
        form.first_control().setFocus(Qt.FocusReason.TabFocusReason)
        self._make()

    def close_form(self) -> None:
        """Go back to the list."""
        if self.form is not None:
            self._box.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._ready = None
        self._overview.show()

    def _before(self) -> Recipe:
        return self._work.recipe if self._position is None else self._work.recipe[: self._position]

    def _make(self) -> None:
        form, before, position = self.form, self._before(), self._position
        from desktop_app.core.cleaning.kinds import made_ids, with_own_ids

        assert form is not None
        entry = self._work.recipe[position].step if position is not None else None
        old = entry if entry is not None and not isinstance(entry, UnknownStep) else None
        table, answers, kind, country = self._after(before), form.answers(), form.kind, self._context.project.country
        taken = {i for entry in self._work.recipe for i in made_ids(entry.step)}  # by steps switched off, too

        def ask() -> Look | None:
            try:
                step = made(kind, answers, table, country, old)
            except ValueError:
                return None
            return _look(before, step if old is not None else with_own_ids(step, taken), count=True)

        def arrived(look: Look | None, changes: Changes) -> None:
            if self.form is not form or form.answers() != answers:
                return  # something else is answered by now, and asked anew
            self._ready = look.step if look else None
            form.preview.setVisible(look is not None)
            if look is None:
                form.say(_("Answer what is missing to see what it would change."), ready=False)
                return
            form.preview.show_changes(changes)
            form.say(render(look.step.proposal()), ready=True)

        def failed(problem: Exception) -> None:
            if self.form is form:
                form.say(render(as_known(problem).title_message), ready=False)

        self._making.start(ask, self._findings, arrived, failed)

    def _accept(self) -> None:
        step, at = self._ready, self._position
        if step is None:
            return
        self.close_form()
        if at is None:
            change = partial(cleaning.added, steps=(step,))
            self._apply(msg(N_("Add: {what}"), what=step.title), change, len(self._work.recipe))
        else:
            change = partial(cleaning.edited, position=at, step=step)
            self._apply(msg(N_("Edit: {what}"), what=step.title), change, at)

    def _leave_form(self) -> None:
        at = self._position
        self.close_form()
        target = self.list.lines[at].buttons["edit"] if at is not None else self.add
        target.setFocus(Qt.FocusReason.TabFocusReason)


def _look(before: Recipe, step: Step, *, count: bool = False) -> Look:
    from desktop_app.core.cleaning.previews import Look
    from desktop_app.core.cleaning.recipe import applied

    return Look(applied(before), step, ROWS, count=count)
