"""Whether it is a new dataset or goes on with a published one, and whether the file is added or replaces another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.meeting import Answer, Meeting
from desktop_app.core.publishing.candidates import Candidate, reason_line
from desktop_app.core.publishing.plan import Kind
from desktop_app.core.publishing.series import data_files, in_words
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.pages.publish.screen import clear
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList, OptionRow
from desktop_app.ui.widgets.field import ComboBox, Field
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column

_NEW = "+new"  # no portal takes such a name


class MeetingCard(QWidget):
    """`answered(Answer)` whenever the officer says something else."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.L))
        self.datasets: ChoiceList | None = None
        self.kinds: OptionRow | None = None
        self._list = QWidget(self)
        self._answer = Answer()

    def show_meeting(self, meeting: Meeting, answer: Answer) -> None:
        """Show what was found; what is chosen is what the plan was made for.

        The list of datasets is open while the question is; afterwards a link opens it again.
        """
        clear(self._box)
        self.datasets = self.kinds = None
        self._answer = Answer(meeting.chosen, answer.kind, answer.resource)
        is_open = meeting.chosen is None
        if meeting.plan is not None and (meeting.chosen or meeting.candidates):
            self._box.addWidget(self._settled(meeting))
        if meeting.candidates:
            self._ask_dataset(meeting, is_open=is_open)

    def focus_widget(self) -> QWidget | None:
        """The question that is open, or the first."""
        return self.datasets.initial_focus() if self.datasets is not None else None

    def _ask_dataset(self, meeting: Meeting, *, is_open: bool) -> None:
        question = _("Is it a part of something published?")
        choices = [Choice(c.remote.name, _title(c), render(_about(c))) for c in meeting.candidates]
        choices.append(Choice(_NEW, _("No, it is a new dataset"), _("It gets an address of its own.")))
        self.datasets = ChoiceList(question, choices)
        self.datasets.set_value(None if meeting.chosen is None else meeting.chosen or _NEW)
        self.datasets.chosen.connect(self._choose_dataset)
        head = None if is_open else Label(question, "section", wrap=True)  # the page itself asks it then
        self._list = column(head, 8 if head else None, self.datasets)
        self._box.addWidget(self._list)
        self._list.setVisible(is_open)

    def _settled(self, meeting: Meeting) -> QWidget:
        """What is done with the file, and the way back to the question which dataset it is."""
        parts: list[QWidget | int] = []
        if meeting.chosen:
            parts = self._ask_kind(meeting)
        if meeting.candidates:
            words = _("It belongs to another dataset") if meeting.chosen else _("It goes on with a published dataset")
            other = Button(words, "link", small=True)
            other.clicked.connect(self._open_list)
            parts += [4, other] if parts else [other]
        return Card(*parts, margins=Space.L)

    def _open_list(self) -> None:
        self._list.show()
        if self.datasets is not None:
            self.datasets.focus_option(0)

    def _ask_kind(self, meeting: Meeting) -> list[QWidget | int]:
        plan = meeting.plan
        assert plan is not None
        question = _("What is done with your file?")
        options = [
            Choice(Kind.ADD.value, render(_add_words(meeting))),
            Choice(Kind.REPLACE.value, _("Put it in the place of the published one")),
            Choice(Kind.NEW.value, _("Publish it apart, as a new dataset")),
        ]
        self.kinds = OptionRow(question, options)
        self.kinds.set_value(plan.kind.value)
        self.kinds.chosen.connect(self._choose_kind)
        rows: list[QWidget | int] = [Label(question, "strong", wrap=True), 8, self.kinds]
        remotes = [c.remote for c in meeting.candidates if c.remote.name == meeting.chosen]
        files = [(r.id, r.name) for remote in remotes for r in data_files(remote)]
        if plan.kind is Kind.REPLACE and len(files) > 1:
            which = ComboBox(files)
            which.set_value(next((f.replaces for f in plan.files if f.replaces in dict(files)), None))
            which.activated.connect(lambda _index: self._choose_resource(which.value or ""))
            rows += [12, Field(_("Which file does it replace?"), which)]
        return rows

    def _choose_dataset(self, chosen: str) -> None:
        self.answered.emit(Answer("" if chosen == _NEW else chosen))

    def _choose_kind(self, kind: str) -> None:
        is_apart = Kind(kind) is Kind.NEW
        self.answered.emit(Answer("") if is_apart else Answer(self._answer.dataset, Kind(kind)))

    def _choose_resource(self, resource: str) -> None:
        self.answered.emit(Answer(self._answer.dataset, Kind.REPLACE, resource))


def _title(candidate: Candidate) -> str:
    return candidate.remote.metadata.get("title", "") or candidate.remote.name


def _about(candidate: Candidate) -> Message:
    n = len(candidate.remote.resources)
    files = msg_n(N_("{n} file"), N_("{n} files"), n)
    return msg(N_("{reason}. {files}."), reason=reason_line(candidate), files=files)


def _add_words(meeting: Meeting) -> Message:
    plan = meeting.plan
    period = in_words(plan.dataset.period) if plan is not None and plan.kind is not Kind.ADD else ""
    return msg(N_("Add it as the file of {period}"), period=period) if period else msg(N_("Add it beside the others"))
