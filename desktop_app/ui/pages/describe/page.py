"""Describa los datos: small forms one after the other, prefilled once, then the dictionary of columns.

The page moves between its sub-pages itself: the primary button goes forward and Back goes back inside first.
"""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.app.describing import Leaving, filled_in, with_typed
from desktop_app.app.earlier import remembered_words
from desktop_app.app.portal_asking import Asking, asking
from desktop_app.core.progress import Progress
from desktop_app.core.quality.advice import Advice
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.describe.bringing import Bringing
from desktop_app.ui.pages.describe.dictionary import Dictionary, Remembered
from desktop_app.ui.pages.describe.forms import make_forms
from desktop_app.ui.pages.describe.hints import Suggested, explain, n_suggestions, offer_mailbox, offer_sentences
from desktop_app.ui.pages.describe.house import KeepHouse
from desktop_app.ui.pages.describe.parts_line import PartsLine
from desktop_app.ui.pages.describe.portal_forms import PortalForms, said_by_portal
from desktop_app.ui.pages.describe.presenter import (
    DICTIONARY,
    INSTITUTION,
    NAMES,
    PARTS,
    Part,
    advice_for,
    answer,
    control_of,
    end_of,
    is_of_portal,
    part_of,
    parts_with,
    read_day,
    stopping,
)
from desktop_app.ui.pages.describe.question import Question
from desktop_app.ui.pages.describe.refused import place_refusals
from desktop_app.ui.pages.describe.side import Side
from desktop_app.ui.pages.describe.trouble import Trouble
from desktop_app.ui.pages.describe.writing import write_about, write_about_many, write_answer
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.notices import Spinner

_SIDE = 300
_MORE_OF_PORTAL = N_("More of the portal")
Known: TypeAlias = tuple[Suggested, Leaving, Remembered]


class DescribePage(Page):
    """Asks for the description in sub-pages; every keystroke is in the project at once."""

    page_id = "describe"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._looking = context.latest()
        self._part = 0
        self._wanted_control: QWidget | None = None
        self._suggested: Suggested | None = None
        self._leaving = Leaving()
        self._parts: tuple[Part, ...] = PARTS
        self._asking = Asking()
        self._lines = PartsLine(), PartsLine()  # beside the preview, and over the whole width for the columns
        self._trouble = Trouble()
        self._spinner = Spinner(can_cancel=False)
        self._forms = make_forms()
        self._own = {q.field: q for _form, questions in self._forms for q in questions}
        self._portal = PortalForms()
        self._portal.typed.connect(self._type)
        self._portal.left.connect(self.advise)
        for question in self._own.values():
            question.typed.connect(self._type)
            question.left.connect(self.advise)
        self._side = Side()
        self._side.setMinimumWidth(current_theme().px(_SIDE))
        self._dictionary = Dictionary()
        self._dictionary.typed.connect(lambda field, name, value: write_about(context, field, name, value))
        self._dictionary.said.connect(lambda said: write_about_many(context, said))
        self._dictionary.file_wanted.connect(self._bring)
        self._dictionary.more_wanted.connect(self.bring_into_view)
        self._bringing = Bringing(context)
        self._bringing.found.connect(self._dictionary.take)
        self._bringing.failed.connect(self._trouble.tell_problem)
        self._bringing.began.connect(lambda: self._spinner.start(_("Reading the dictionary")))
        self._bringing.ended.connect(self._spinner.stop)
        self._house = KeepHouse(context)
        self._remembered: Remembered = {}
        forms = column(*(form for form, _questions in self._forms), self._portal, self._house, STRETCH)
        self._two = Columns(column(self._lines[0], forms, spacing=Space.L), self._side, stretch=(2, 1))
        for widget in (self._trouble, self._spinner, self._two, self._lines[1], self._dictionary):
            self.content.addWidget(widget)
        self.content.setSpacing(current_theme().px(Space.L))
        self.content.addStretch(1)
        self._following = Following(context, self._changed, self._forget)
        self._show_part()

    # --- what the shell asks ---

    def title(self) -> str:
        """The question of the sub-page."""
        return _(self._here.title)

    def lead(self) -> str:
        """One sentence about it."""
        return _(self._here.lead).format(portal=self._here.portal)

    def primary_label(self) -> str:
        """The next place, inside or after the page."""
        if self._part + 1 < len(self._parts):
            word = self._parts[self._part + 1].word
            return render(msg(N_("Next: {part}"), part=msg(_MORE_OF_PORTAL if word == self._here.word else word)))
        return self.onward(_("Continue: Review"))

    def rail_note(self) -> str:
        """Where in the page the officer stands, while standing there."""
        if not self._context.has_project or self._context.project.page != self.page_id:
            return ""
        return render(msg(N_("Part {part} of {parts}"), part=self._part + 1, parts=len(self._parts)))

    def problem(self) -> str | None:
        """What must be answered so far."""
        if not self._context.has_project:
            return None
        found = self._stopping()
        return render(found.message) if found is not None else None

    def footer_hint(self) -> str:
        """What going on means: columns that say nothing yet stay so, and suggestions are accepted."""
        if not self._context.has_project:
            return ""
        if self._here.id == DICTIONARY:
            n = self._dictionary.n_bare()
            return render(msg_n(N_("{n} column is missing"), N_("{n} columns are missing"), n)) if n else ""
        n = n_suggestions([f for f in self._here.fields if f in NAMES], self._context.project.dataset, self._suggested)
        words = msg_n(N_("{n} suggestion: going on accepts it"), N_("{n} suggestions: going on accepts them"), n)
        return render(words) if n else ""

    def culprit(self) -> QWidget | None:
        """The control of what is missing, on its own sub-page."""
        found = self._stopping()
        return self._reveal(found.field, wrong=render(found.message)) if found is not None else None

    def initial_focus(self) -> QWidget | None:
        """The control a link asked for, else the first still to be answered, else the first."""
        return self._first_control()

    def enter(self) -> None:
        """Fill in what can be known, once; show the answers."""
        wanted = self._context.take_wanted()
        self._ask_for_portal()
        if wanted:
            self._part = part_of(wanted, self._parts)
        self._show_part()
        self._render()
        self._look()
        self._show_refused()
        if control_of(wanted) in self._questions:
            self._wanted_control = self._questions[control_of(wanted)].control

    def submit(self) -> bool:
        """Go to the next sub-page; after the last one to the next page."""
        if self._part + 1 < len(self._parts):
            self._go(self._part + 1)
            return False
        return True

    def back(self) -> bool:
        """Go to the sub-page before; from the first one to the page before."""
        if self._part:
            self._go(self._part - 1)
            return False
        return True

    # --- moving inside ---

    @property
    def dictionary(self) -> Dictionary:
        """The table of columns with what belongs to it."""
        return self._dictionary

    def show_question(self, field: str) -> None:
        """Go to the sub-page that asks for a field."""
        self._go(part_of(field, self._parts))

    @property
    def _here(self) -> Part:
        return self._parts[min(self._part, len(self._parts) - 1)]

    @property
    def _questions(self) -> dict[str, Question]:
        return {**self._own, **self._portal.questions}

    def _stopping(self) -> Advice | None:
        return stopping(self._context.project.dataset, self._part, self._asking, self._parts)

    def _ask_for_portal(self) -> None:
        """What the portal asks depends on what is answered: found out between sub-pages, never while typing."""
        if not self._context.has_project:
            return
        project, services = self._context.project, self._context.workspace.services
        self._asking = asking(project, services.settings.settings, services.paths)
        here = self._here.fields
        self._parts = parts_with(project.dataset, self._asking)
        self._portal.ask(self._parts, project.dataset, self._asking)
        same = next((i for i, part in enumerate(self._parts) if part.fields == here), None)
        self._part = min(self._part, len(self._parts) - 1) if same is None else same

    def _go(self, part: int) -> None:
        asked = self._parts[part].fields
        self._ask_for_portal()
        same = next((i for i, known in enumerate(self._parts) if known.fields == asked), part)
        self._part = min(same, len(self._parts) - 1)
        self._show_part()
        self.clear_problem()
        self._render()
        self.state_changed.emit()
        self.scroll_to_top()
        target = self._first_control()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_part(self) -> None:
        for line in self._lines:
            line.show_part(self._parts, self._here)
        asks_columns = self._here.id == DICTIONARY
        for part, (form, _questions) in zip(PARTS, self._forms, strict=False):
            form.setVisible(part.id == self._here.id)
        self._portal.setVisible(is_of_portal(self._here.fields[0]))
        self._portal.show_part(self._here)
        self._two.setVisible(not asks_columns)
        self._lines[1].setVisible(asks_columns)
        self._dictionary.setVisible(asks_columns)
        self._show_house()

    def _show_house(self) -> None:
        self._house.hide()
        if self._here.id == INSTITUTION and self._context.has_project:
            self._house.show_dataset(self._context.project.dataset)

    def _bring(self) -> None:
        self._trouble.hide()
        self._bringing.ask(self, self._dictionary.model.fields)

    def _first_control(self) -> QWidget | None:
        if self._wanted_control is not None:
            wanted, self._wanted_control = self._wanted_control, None
            return wanted
        if self._here.id == DICTIONARY:
            self._dictionary.table.stand_on(self._dictionary.first_bare())
            return self._dictionary.table
        missing = self._stopping()
        if missing is not None and part_of(missing.field, self._parts) == self._part:
            return self._questions[control_of(missing.field)].control
        return self._questions[self._here.fields[0]].control

    def _reveal(self, field: str, *, wrong: str = "") -> QWidget | None:
        part = part_of(field, self._parts)
        if part != self._part:
            self._go(part)
        question = self._questions.get(control_of(field))
        if question is None:
            return self._dictionary.table
        question.advise(wrong, wrong=bool(wrong))
        return question.control

    # --- what the officer types ---

    def _type(self, field: str, text: str) -> None:
        write_answer(self._context, field, text)
        question = self._questions[field]
        if question.advice:
            question.advise("")

    def advise(self, field: str) -> None:
        """Advice after leaving a field; never red, and never for one that is still empty."""
        if not self._context.has_project:
            return
        if is_of_portal(field):
            self._portal.advise(field, self._context.project.dataset)
            return
        question = self._questions[field]
        text = question.answer().strip()
        if field == "period.start":
            self._end_with(text)
        if field.startswith("period.") and text and read_day(text) is None:
            question.advise(_("Write the date like 31/12/2026."))
            return
        found = advice_for(self._context.project.dataset, field) if text else None
        question.advise(render(found.message) if found is not None else "")

    def _end_with(self, text: str) -> None:
        """A month or a year written as beginning says the end too, while that is open."""
        end = end_of(text)
        if end and not self._context.project.dataset.period.end:
            self._type("period.end", end)
            self._render()

    def _show_refused(self) -> None:
        """What the portal's validation said, beside each answer it is about."""
        problem = self._context.take_refused()
        if problem is None:
            return
        refused = place_refusals(problem, self._questions, self._asking.form)
        if refused.placed:
            self._part = part_of(refused.placed[0][0], self._parts)
            self._show_part()
        controls = []
        for name, refusal in refused.placed:
            if is_of_portal(name):
                controls.append(self._portal.refuse(name, refusal))
            else:
                self._own[name].advise(said_by_portal(refusal), wrong=True)
                controls.append(self._own[name].control)
        self._wanted_control = controls[0] if controls else None
        self._trouble.tell(refused.title, refused.summary)

    # --- what can be known ---

    def _look(self) -> None:
        """One job for both, since both need the same scan."""
        if not self._context.has_project:
            return
        self._trouble.hide()
        if not self._context.project.described:
            self._spinner.start(_("Looking for what we already know"))
        workspace, known = self._context.workspace, self._suggested

        def work(progress: Progress) -> Known:
            guess, leaving = known or workspace.describe(progress), workspace.leaving(progress)
            return guess, leaving, remembered_words(workspace.earlier(), leaving.fields)

        self._looking.start(Job(work), self._fill, self._failed, self._spinner.stop)

    def _fill(self, known: Known) -> None:
        self._spinner.stop()
        self._suggested, self._leaving, self._remembered = known
        if not self._context.project.described:
            guess = self._suggested[0]
            self._context.apply(self.page_id, msg(N_("Suggested description")), lambda p: filled_in(p, guess))
        self._render()

    def _failed(self, problem: Exception) -> None:
        self._spinner.stop()
        self._trouble.tell_unread(problem, self._look)

    # --- showing ---

    def _forget(self) -> None:
        self._looking.cancel()
        self._part, self._parts, self._asking = 0, PARTS, Asking()
        self._suggested, self._leaving, self._remembered = None, Leaving(), {}
        self._trouble.hide()
        for question in self._questions.values():
            question.advise("")

    def _changed(self, aspects: frozenset[str]) -> None:
        if "dataset" in aspects:
            if self.isVisible():
                self._render()
            self.state_changed.emit()

    def _render(self) -> None:
        if not self._context.has_project:
            return
        dataset = self._context.project.dataset
        for field, question in self._own.items():
            question.show_answer(answer(dataset, field))
            explain(question, dataset, self._suggested)
        self._portal.show_answers(dataset, self._asking)
        offer_sentences(self._own["description"], dataset, self._leaving, self._suggested)
        offer_mailbox(self._own["contact.email"], dataset)
        self._show_house()
        logo = self._context.workspace.services.settings.settings.logo
        self._side.show_dataset(dataset, self._context.project.country, self._asking.portal, logo)
        fields = with_typed(self._leaving.fields, dataset)
        self._dictionary.show_fields(fields, self._leaving, self._remembered)
