"""The last step as plain screens: where, what changes, the sending, and how it ended.

The page passes the shell's questions on to the screen that is shown, and moves from one to the next. What waits in the
outbox for this project is found again when the page is entered, whatever happened to the window that began it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app.meeting import Answer, Meeting
from desktop_app.app.outbox.item import Item
from desktop_app.core.errors import AppError, DatasetMoved, NameTaken, PlanNotApproved, PortalError
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import Message
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.publish.course import Course
from desktop_app.ui.pages.publish.desk import Desk
from desktop_app.ui.pages.publish.ending import EndingScreen
from desktop_app.ui.pages.publish.plan_screen import PlanScreen
from desktop_app.ui.pages.publish.screen import Screen
from desktop_app.ui.pages.publish.sending import SendingScreen
from desktop_app.ui.pages.publish.waiting import WaitingScreen
from desktop_app.ui.pages.publish.where import WhereScreen
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.question import Question
from desktop_app.ui.widgets.record_card import RecordCard


class PublishPage(Page):
    """Composes the screens; `Course` runs what is sent."""

    page_id = "publish"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context, self.desk = context, Desk(context)
        self._looking = context.latest()
        self._answer = Answer()
        self.where, self.planned, self.sending = WhereScreen(context), PlanScreen(), SendingScreen()
        self.waiting, self.ending = WaitingScreen(), EndingScreen()
        self._record = RecordCard()
        self._screen: Screen = self.where
        for screen in (self.where, self.planned, self.sending, self.waiting, self.ending):
            self.content.addWidget(screen)
            screen.setVisible(screen is self.where)
            screen.state_changed.connect(self.state_changed)
        self.content.addWidget(self._record)
        self.content.addStretch(1)
        self.course = Course(context, self.desk, self.sending, self.waiting, self.ending)
        self.course.shown.connect(self._show)
        self.course.plan_again.connect(self._plan_again)
        self.course.shown_plan.connect(self._approve_again)
        self.course.stopped.connect(self._say_stopped)
        self._connect()
        context.session_changed.connect(self._forget)

    def _connect(self) -> None:
        self.where.later_requested.connect(self._keep_for_later)
        self.where.connection.answered.connect(self._bring_into_view)
        self.planned.answered.connect(self.plan)
        self.planned.where_requested.connect(self._ask_where)
        self.planned.cancel_requested.connect(self._looking.cancel)
        self.planned.left.connect(self._leave_for)
        self.waiting.removed.connect(self._take_out)
        self.waiting.key_requested.connect(self._ask_key)
        self.waiting.start_requested.connect(self._to_the_start)
        self.waiting.describe_requested.connect(self._correct)
        self.waiting.formats_requested.connect(self._choose_formats)
        self.sending.state_changed.connect(self._follow_stage)
        self.ending.repeat_requested.connect(self._repeat)
        self._record.failed.connect(self.ending.say_problem)

    # --- what the shell asks ---

    def title(self) -> str:
        """That of the screen."""
        return self._screen.title()

    def lead(self) -> str:
        """That of the screen."""
        return self._screen.lead()

    def primary_label(self) -> str:
        """That of the screen."""
        return self._screen.primary_label()

    def is_primary_quiet(self) -> bool:
        """That of the screen."""
        return self._screen.is_primary_quiet()

    def problem(self) -> str | None:
        """That of the screen."""
        return self._screen.problem()

    def culprit(self) -> QWidget | None:
        """That of the screen."""
        return self._screen.culprit()

    def initial_focus(self) -> QWidget | None:
        """That of the screen."""
        return self._screen.initial_focus()

    def footer_hint(self) -> str:
        """That of the screen."""
        return self._screen.footer_hint()

    def rail_note(self) -> str:
        """The stage, while something is sent."""
        return self._screen.rail_note()

    def can_go_back(self) -> bool:
        """Not while something is sent, nor after it."""
        return self._screen.can_go_back()

    def back(self) -> bool:
        """From the plan to the place; from there to the review."""
        if self._screen is self.planned:
            self._ask_where()
            return False
        return True

    def is_busy(self) -> bool:
        """While something is asked or sent."""
        return self._looking.is_busy or self.course.is_busy

    def close_question(self) -> Question | None:
        """Only while something is sent."""
        if not self.course.is_sending:
            return None
        return Question(
            _("It is being published now"),
            _("If you close, it stops. What was sent is kept, and you go on from there the next time."),
            _("Close"),
            _("Go on publishing"),
        )

    def enter(self) -> None:
        """What waits for this project, the plan made anew, or the question where."""
        if not self._context.has_project or self._screen is self.sending:
            return
        item = self.desk.item()
        if item is not None and self.course.is_shown_of(item, self._screen):
            return
        if item is not None:
            self.course.show_item(item)
        elif self._screen is self.planned:
            self.plan(self._answer)
        elif self._screen is not self.ending or self.course.is_outdated():
            self._ask_where()

    def leave(self) -> None:
        """Nobody waits for a plan; what is sent goes on."""
        self._looking.cancel()

    def submit(self) -> bool:
        """Go on to the next screen, or away."""
        if self._screen is self.where:
            self._leave_where()
        elif self._screen is self.planned:
            self._publish()
        elif self._screen is self.waiting:
            self.course.go_on()
        elif self._screen is self.ending:
            self._to_the_start()
        return False

    # --- where ---

    def choose(self, choice: str) -> None:
        """Publish there: an id of the list of places."""
        self.where.choose(choice)

    def choose_folder(self, folder: str) -> None:
        """Publish into that folder."""
        self.where.choose_folder(folder)

    def _ask_where(self) -> None:
        self._looking.drop()
        self.planned.forget()
        self._answer = Answer()
        self.where.goes_on = False
        self.where.offer()
        self._show(self.where)

    def _ask_key(self) -> None:
        self._ask_where()
        self.where.goes_on = True
        self.where.connection.ask_key()

    def _leave_where(self) -> None:
        item = self.desk.item() if self.where.goes_on else None
        target = self.where.target
        if item is not None and (item.portal.name, item.order.organization) == (target.portal, target.organization):
            self.course.send(item)
            return
        if item is not None and not item.journal.has_touched:
            self.desk.drop(item)
        if self.where.is_offline:
            self._keep_for_later()
        else:
            self.plan(Answer())

    def _keep_for_later(self) -> None:
        if self.where.problem() is None:
            target, entry = self.where.target, self.where.entry
            self._start_keeping(Job(lambda _progress: self.desk.keep(target, entry, None, None)))

    def _start_keeping(self, job: Job[Item]) -> None:
        self._looking.start(job, self.course.show_item, self._screen.say_problem)
        self.state_changed.emit()

    # --- what changes ---

    def plan(self, answer: Answer) -> None:
        """Look at the portal and show what would change; only reads."""
        self._answer = answer
        target, entry = self.where.target, self.where.entry
        job = Job(lambda progress: self.desk.planning(target, entry, answer, progress))
        job.progressed.connect(self._report_plan)
        self.planned.hush()
        self._show(self.planned)
        self.planned.show_looking()
        self._looking.start(job, self._show_meeting, self._not_planned, self._ask_where)
        self.state_changed.emit()

    def _report_plan(self, _done: int, _total: int, stage: object) -> None:
        self.planned.report(stage if isinstance(stage, Message) else None)

    def _show_meeting(self, meeting: Meeting) -> None:
        kind = PortalKind(self.where.target.kind)
        missing = _("It has no approval for exactly these files") if self.desk.is_missing_approval(kind) else ""
        self.planned.missing = missing
        self.planned.show_meeting(meeting, self._answer)
        if meeting.plan is not None:
            self._context.practice_changed.emit(meeting.plan.portal_kind is PortalKind.PRACTICE)
        self._show(self.planned)

    def _not_planned(self, problem: Exception) -> None:
        self.planned.stop_looking()
        if isinstance(problem, NameTaken):
            self._say_taken(problem)
            return
        self._ask_where()
        if isinstance(problem, PortalError):
            self.where.say_unreachable(problem)
        else:
            self.where.say_problem(problem)
        self.state_changed.emit()

    def _say_taken(self, problem: NameTaken) -> None:
        other = Button(_("Publish it under another address"), "secondary", "link", small=True)
        other.clicked.connect(lambda: self.plan(Answer("")))
        title = Button(_("Change the title"), "secondary", "pencil", small=True)
        title.clicked.connect(lambda: self._leave_for("describe:title"))
        self.planned.forget()
        self.planned.say_problem(problem, other, title)
        self._show(self.planned)

    def _plan_again(self, problem: Exception) -> None:
        """Something changed before anything was sent: the plan is made anew, with what was the matter above it."""
        if isinstance(problem, NameTaken):
            self._say_taken(problem)
            return
        self.plan(self._answer)
        self.planned.say_problem(problem)

    def _say_stopped(self) -> None:
        if self.planned.plan is None:
            self._ask_where()
        else:
            self._show(self.planned)
        words = _("Nothing was sent. You can publish it when you want.")
        self._screen.say(_("You stopped the publication"), words)

    def _approve_again(self, item: Item) -> None:
        """The portal changed since the plan was approved: the new one is shown."""
        if item.plan is None:
            return
        n = sum(alarm.stops for alarm in item.plan.alarms)
        changed, unseen = DatasetMoved(dataset=item.title), PlanNotApproved(dataset=item.title, n=n)
        self.planned.missing = ""
        self.planned.show_plan(item.plan)
        self._show(self.planned)
        known = changed if item.approved else unseen
        self.planned.say(render(known.title_message), render(known.action_message), "warn")

    def _leave_for(self, place: str) -> None:
        page, _sep, field = place.partition(":")
        if field:
            self._context.want(field)
        self.go_requested.emit(page)

    def _publish(self) -> None:
        plan, meeting = self.planned.plan, self.planned.meeting
        assert plan is not None
        if meeting is None:
            self.course.approve_and_send(plan)
        else:
            self.course.publish(self.where.target, self.where.entry, meeting.order, plan)

    # --- afterwards ---

    def _take_out(self) -> None:
        item = self.waiting.item
        if item is None:
            return
        self.desk.drop(item)
        self._ask_where()
        undo = Button(_("Undo"), "secondary", "arrow-back-up", small=True)
        undo.clicked.connect(lambda: self._bring_back(item))
        self.where.say(
            _("It does not wait any more"), _("Your work is saved. You can publish it again."), "info", (undo,)
        )

    def _correct(self, refused: AppError) -> None:
        """What the portal did not accept is shown beside each answer; the package is made anew after it."""
        if self.waiting.item is not None:
            self.desk.drop(self.waiting.item)
        self._ask_where()
        self._context.refuse(refused)
        self.go_requested.emit("describe")

    def _choose_formats(self) -> None:
        """Without the file that is too large the package is made anew; what is uploaded already stays a draft."""
        if self.waiting.item is not None:
            self.desk.drop(self.waiting.item)
        self._ask_where()
        self.go_requested.emit("review")

    def _bring_back(self, item: Item) -> None:
        self.desk.outbox.bring_back(item)
        found = self.desk.item()
        if found is not None:
            self.course.show_item(found)

    def _repeat(self) -> None:
        """The start asks for the new file; this project is closed, as it is done."""
        self._context.want(f"repeat:{self._context.project.id}")
        self._to_the_start()

    def _to_the_start(self) -> None:
        self._context.workspace.close()
        self._context.session_changed.emit()
        self.go_requested.emit("file")

    def _forget(self) -> None:
        self._looking.drop()
        self.course.forget()
        self.planned.forget()
        self.where.hush()
        self._answer = Answer()
        self._show(self.where)

    def _show(self, screen: object) -> None:
        assert isinstance(screen, Screen)
        is_other = screen is not self._screen
        self._screen = screen
        for one in (self.where, self.planned, self.sending, self.waiting, self.ending):
            one.setVisible(one is screen)
        self._record.show_paper(self.course.paper() if screen is self.ending else None)
        self.refresh_texts()
        if is_other:
            self.scroll_to_top()
        self.state_changed.emit()
        if is_other and self.isVisible():
            self._settle_focus()

    def _follow_stage(self) -> None:
        row = self.sending.current_row()
        if row is not None and self._screen is self.sending:
            self._bring_into_view(row)

    def _bring_into_view(self, part: QWidget) -> None:
        """The answer may stand below the window's edge; it is laid out first."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.ensureWidgetVisible(part)

    def _settle_focus(self) -> None:
        """The control that had the keyboard is gone: it goes to the first of the screen, else to the page itself."""
        target = self._screen.initial_focus()
        (target if target is not None and target.isVisible() else self).setFocus()
