"""Esto es lo que va a cambiar en el portal: which dataset, which files, which rows; nothing moves before the button.

A warning that stops wants an answer of its own. The plan is made again whenever the officer answers otherwise.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.meeting import Answer, Meeting
from desktop_app.core.publishing.plan import Kind, Plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.alarm_card import AlarmCard
from desktop_app.ui.pages.publish.changes_card import changes_card, files_card
from desktop_app.ui.pages.publish.meeting_card import MeetingCard
from desktop_app.ui.pages.publish.plan_words import dataset_state, host_of, n_open, place_of, question
from desktop_app.ui.pages.publish.rows_card import RowNumbers, rows_card
from desktop_app.ui.pages.publish.screen import Screen, clear
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import STRETCH, Columns, FlowLayout, Rule, column, row
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.painting import TOP
from desktop_app.ui.widgets.pill import Pill


class PlanScreen(Screen):
    """`answered(Answer)`: plan again; `where_requested`: another place; `left(page:field)`: a way out elsewhere."""

    answered = Signal(object)
    where_requested = Signal()
    cancel_requested = Signal()
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.meeting: Meeting | None = None
        self.missing = ""  # what keeps the officer from publishing besides the warnings
        self._plan: Plan | None = None
        self._yes: frozenset[int] = frozenset()
        self._cards: list[AlarmCard] = []
        self.approval_button: Button | None = None
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self.cancel_requested)
        self.choice = MeetingCard()
        self.choice.answered.connect(self.answered)
        self._content = QWidget()
        self._box = QVBoxLayout(self._content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.L))
        self._open = Pill("", "warn", "alert-triangle")
        self._head_box = column()
        for part in (self._spinner, self._head_box, self.choice, self._content):
            self.body.addWidget(part)

    # --- what the page asks ---

    def title(self) -> str:
        """What is looked at, or the question that comes before."""
        if self._is_asking():
            return _("Is it a part of something published?")
        if self._is_practice():
            return _("This is what would change on a portal")
        if self._plan is not None and self._plan.portal_kind is PortalKind.FOLDER:
            return _("This is what is going to be in the folder")
        return _("This is what is going to change on the portal")

    def lead(self) -> str:
        """What has not happened."""
        if self._is_asking():
            return _("Nothing is chosen for you, so that nothing published is written over.")
        if self._plan is not None and self._plan.is_public:
            return _("We have sent nothing yet. What is published stays until the new files are there.")
        if self._plan is not None and self._plan.portal_kind is PortalKind.FOLDER:
            return _("We have written nothing yet. What is in the folder stays whole until the end.")
        return _("We have sent nothing yet. First a draft is made that nobody else sees.")

    def primary_label(self) -> str:
        """The button says what it does and where."""
        plan = self._plan
        if plan is None:
            return _("Continue: See what changes") if self._is_asking() else _("Publish")
        words = {
            PortalKind.PRACTICE: msg(N_("Publish on the practice portal")),
            PortalKind.FOLDER: msg(N_("Save in the folder")),
            PortalKind.CKAN: msg(N_("Publish on {portal}"), portal=host_of(plan.portal)),
        }
        return render(words[plan.portal_kind])

    def problem(self) -> str | None:
        """An answer, or what the institution asks for."""
        if self._plan is None:
            is_asked = self._is_asking()
            return _("Say if it is a part of something published") if is_asked else _("The plan is not made yet")
        n = self._n_open()
        if n:
            return render(msg_n(N_("Answer {n} notice to publish"), N_("Answer {n} notices to publish"), n))
        return self.missing or None

    def culprit(self) -> QWidget | None:
        """The first open question."""
        if self._plan is None:
            return self.choice.focus_widget()
        alarms = zip(self._plan.alarms, self._cards, strict=True)
        unanswered = (card.yes for at, (a, card) in enumerate(alarms) if a.stops and at not in self._yes)
        return next(unanswered, self.approval_button)

    def initial_focus(self) -> QWidget | None:
        """The open question; else nothing, so that Enter publishes nothing by accident."""
        return self.culprit() if self._plan is None or self._n_open() else None

    # --- what the page shows ---

    @property
    def plan(self) -> Plan | None:
        """The plan on screen."""
        return self._plan

    def show_looking(self) -> None:
        """The portal is asked; what was shown stays until there is something else."""
        self._spinner.start(_("Looking at what is published"))
        self._content.setEnabled(False)
        self.state_changed.emit()

    def report(self, stage: Message | None) -> None:
        """What is being done."""
        if stage is not None:
            self._spinner.say(render(stage))

    def stop_looking(self) -> None:
        """Nobody asks any more."""
        self._spinner.stop()
        self._content.setEnabled(True)

    def forget(self) -> None:
        """Another place or another piece of work."""
        self.stop_looking()
        self.hush()
        self.meeting = self._plan = None
        self.choice.hide()
        clear(self._box)
        self._place_head(None)

    def show_meeting(self, meeting: Meeting, answer: Answer) -> None:
        """What was found, and the plan where there is one."""
        self.stop_looking()
        self.meeting = meeting
        self.choice.show_meeting(meeting, answer)
        self.choice.setVisible(bool(meeting.candidates) or bool(meeting.chosen))
        self._show(meeting.plan, meeting.organization.title or meeting.organization.name)

    def show_plan(self, plan: Plan) -> None:
        """A plan that came back from the outbox because the portal changed meanwhile."""
        self.stop_looking()
        self.meeting = None
        self.choice.hide()
        self._show(plan, plan.organization)

    def _show(self, plan: Plan | None, organization: str) -> None:
        self._plan, self._yes, self._cards = plan, frozenset(), []
        self.approval_button = None
        clear(self._box)
        self._place_head(None)
        if plan is not None:
            self._place_head(self._head(plan, organization))
            rows = rows_card(plan)
            for numbers in rows.findChildren(RowNumbers) if rows is not None else ():
                numbers.changed.connect(self.state_changed)
            left = column(rows, changes_card(plan), files_card(plan), STRETCH, spacing=Space.M)
            right = column(*self._notices(plan), STRETCH, spacing=Space.M)
            self._box.addWidget(
                Columns(left, right, stretch=(5, 3), right_first=plan.needs_answer or bool(self.missing))
            )
        self.state_changed.emit()

    def _place_head(self, head: QWidget | None) -> None:
        box = self._head_box.layout()
        assert isinstance(box, QVBoxLayout)
        clear(box)
        if head is not None:
            box.addWidget(head)
        self._head_box.setVisible(head is not None)

    def _head(self, plan: Plan, organization: str) -> QWidget:
        place, kind = place_of(plan)
        change = Button(_("Change"), "link", name=_("Change where it is published"))
        change.clicked.connect(self.where_requested)
        facts = [
            _fact(render(place), render(kind)),
            _fact(plan.dataset.title, render(dataset_state(plan))),
        ]
        if plan.portal_kind is not PortalKind.FOLDER:
            facts.insert(1, _fact(organization, _("Institution")))
        icon = "folder-open" if plan.portal_kind is PortalKind.FOLDER else "world-www"
        box = QWidget()
        flow = FlowLayout(box, Space.XL)  # on a narrow window one below the other, whole
        for at, fact in enumerate(facts):
            flow.addWidget(row(Rule(vertical=True), Space.L, fact) if at else fact)
        return Card(row((Icon(icon, "primary", 24), 0, TOP), 16, (box, 1), 16, change), margins=Space.M)

    def _notices(self, plan: Plan) -> list[QWidget]:
        return [*self._approval(), *self._warnings(plan)]

    def _approval(self) -> list[QWidget]:
        """Where the institution asks for a signature that is not there: the way to it."""
        if not self.missing:
            return []
        self.approval_button = Button(_("Ask for the approval"), "secondary", "file-check", small=True)
        self.approval_button.clicked.connect(lambda: self.left.emit("review:"))
        words = _("Your institution publishes only what another person approved.")
        return [Banner(self.missing, words, "warn", actions=[self.approval_button])]

    def _warnings(self, plan: Plan) -> list[QWidget]:
        if not plan.alarms:
            banner = Banner(
                _("Nothing to answer"), _("We compared it with what is published and saw nothing odd."), "ok"
            )
            if plan.kind is Kind.NEW:
                text = _("Nothing published is touched. You can withdraw it for 30 days.")
                banner = Banner(_("It is new"), text, "ok")
            return [banner]
        for at, alarm in enumerate(plan.alarms):
            card = AlarmCard(question(alarm))
            card.answered.connect(lambda yes, at=at: self._answer(at, accepted=yes))
            card.refused.connect(self._refuse)
            self._cards.append(card)
        self._open = Pill("", "warn", "alert-triangle")
        self._show_open()
        head = row(Label(_("Before you go on"), "section"), STRETCH, self._open)
        return [head, *self._cards]

    def _answer(self, at: int, *, accepted: bool) -> None:
        self._yes = self._yes | {at} if accepted else self._yes - {at}
        self._cards[at].show_answer(accepted=accepted)
        self._show_open()
        target = self.culprit()
        if target is not None:
            target.setFocus()
        self.state_changed.emit()

    def _refuse(self, leads: str) -> None:
        if leads == "add":
            chosen = self.meeting.chosen if self.meeting is not None else None
            self.answered.emit(Answer(chosen, Kind.ADD))
        else:
            self.left.emit(leads)

    def _show_open(self) -> None:
        n = self._n_open()
        words = msg_n(N_("{n} without an answer"), N_("{n} without an answer"), n)
        if n:
            self._open.show_state(render(words), "warn", "alert-triangle")
        else:
            self._open.show_state(_("All answered"), "ok", "circle-check", plain=True)

    def _n_open(self) -> int:
        return n_open(self._plan, self._yes) if self._plan is not None else 0

    def _is_asking(self) -> bool:
        """Whether the officer has to say first which dataset is meant."""
        return self._plan is None and self.meeting is not None

    def _is_practice(self) -> bool:
        return self._plan is not None and self._plan.portal_kind is PortalKind.PRACTICE


def _fact(value: str, label: str) -> QWidget:
    box = column(elided(value, "strong"), elided(label, "hint"), spacing=Space.TINY)
    box.setAccessibleName(f"{label}: {value}")
    return box
