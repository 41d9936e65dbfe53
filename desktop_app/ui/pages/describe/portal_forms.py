"""The sub-pages with the portal's own questions: made anew when what has to be asked changes, and only then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.portal_asking import Asking
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.exchange.ckan_form import known_fields, suggested_answer
from desktop_app.core.metadata.portal_form import AnswerKind, FormField, complaint, label_of
from desktop_app.core.publishing.refusals import Refusal
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.describe.group_edit import GroupEdit
from desktop_app.ui.pages.describe.portal_question import PortalQuestion
from desktop_app.ui.pages.describe.presenter import Part, answer, is_of_portal, portal_fields
from desktop_app.ui.texts import _, render, translator
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column


class PortalForms(QWidget):
    """One form a sub-page. `typed` and `left` as those of a Question."""

    typed = Signal(str, str)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.questions: dict[str, PortalQuestion] = {}
        self._fields: dict[str, FormField] = {}
        self._forms: dict[tuple[str, ...], QWidget] = {}
        self._known = Label("", "hint", wrap=True)
        self._known.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current_theme().px(Space.XL))
        self._layout.addWidget(self._known)
        self._layout.addStretch(1)

    def ask(self, parts: Sequence[Part], dataset: Dataset, asking: Asking) -> None:
        """Have a form for each of the portal's sub-pages among `parts`."""
        fields = portal_fields(dataset, asking)
        pages = [part.fields for part in parts if is_of_portal(part.fields[0])]
        if fields == self._fields and list(self._forms) == pages:
            return
        for form in self._forms.values():
            self._layout.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._fields, self._forms, self.questions = fields, {}, {}
        for names in pages:
            asked = [self._question(name, fields[name]) for name in names]
            form = column(*asked, spacing=Space.XL)
            self._forms[names] = form
            self._layout.insertWidget(self._layout.count() - 2, form)

    def show_part(self, part: Part) -> None:
        """Show the form of one sub-page."""
        for names, form in self._forms.items():
            form.setVisible(names == part.fields)
        first = next(iter(self._forms), None)
        self._known.setVisible(bool(self._known.text()) and part.fields == first)

    def show_answers(self, dataset: Dataset, asking: Asking) -> None:
        """Show what is answered; the nearest answer of the description is offered where there is none."""
        language = translator().language
        for name, question in self.questions.items():
            text = answer(dataset, name)
            near = "" if text else suggested_answer(dataset, question.form_field)
            question.show_answer(text or near)
            question.show_note(_("Suggested from your description. Change it if it is not right.") if near else "")
        known = [label_of(f, language) for f in known_fields(dataset, asking.form) if suggested_answer(dataset, f)]
        words = msg(N_("Answered already with what you wrote: {fields}."), fields=", ".join(known))
        self._known.setText(render(words) if known else "")

    def advise(self, name: str, dataset: Dataset) -> None:
        """Advice after a field was left, never for an empty one."""
        question = self.questions[name]
        found = complaint(question.form_field, answer(dataset, name))
        question.advise(render(found) if found is not None else "")

    def refuse(self, name: str, refusal: Refusal) -> QWidget:
        """Show what the portal said beside the field, or beside the part of a group; the control it is about."""
        question = self.questions[name]
        words = said_by_portal(refusal)
        if question.form_field.kind is AnswerKind.GROUP and isinstance(question.control, GroupEdit):
            inner = question.control.reveal(refusal.path, words)
            if inner is not None:
                return inner
        question.advise(words, wrong=True)
        return question.control

    def _question(self, name: str, field: FormField) -> PortalQuestion:
        question = PortalQuestion(name, field)
        question.typed.connect(self.typed)
        question.left.connect(self.left)
        self.questions[name] = question
        return question


def said_by_portal(refusal: Refusal) -> str:
    """The portal's words, marked as its own."""
    return render(msg(N_("The portal says: «{words}»"), words=refusal.words.rstrip(".")))
