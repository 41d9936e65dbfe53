"""The course of one publication: queued, sent, tried again when the line breaks, stopped, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.app.next_time import next_time
from desktop_app.app.outbox.item import Item, State
from desktop_app.app.outbox.sending import set_automatic
from desktop_app.app.project import Target
from desktop_app.app.published import Publication
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry
from desktop_app.app.sidecar import acta_path
from desktop_app.core.errors import AppError, DatasetMoved, NameTaken, PlanNotApproved, PortalError, as_known
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.plan import Plan
from desktop_app.core.text import Message
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.publish.desk import Desk
from desktop_app.ui.pages.publish.ending import EndingScreen
from desktop_app.ui.pages.publish.next_card import withdraw_question
from desktop_app.ui.pages.publish.remembering import remember
from desktop_app.ui.pages.publish.screen import Screen
from desktop_app.ui.pages.publish.sending import SendingScreen
from desktop_app.ui.pages.publish.waiting import WaitingScreen, can_wait_for_line
from desktop_app.ui.texts import _
from desktop_app.ui.widgets.question import QuestionDialog

PAUSES = (10, 20, 40, 60, 60)  # seconds between tries while the line is broken


class Course(QObject):
    """`shown(Screen)`: what the page is to show; `plan_again(problem)`; `shown_plan(Item)`: a plan that wants a yes.

    `stopped`: by the officer, before anything was sent.
    """

    shown = Signal(object)
    plan_again = Signal(Exception)
    shown_plan = Signal(object)
    stopped = Signal()

    def __init__(
        self, context: PageContext, desk: Desk, sending: SendingScreen, waiting: WaitingScreen, ending: EndingScreen
    ) -> None:
        super().__init__()
        self._context, self._desk = context, desk
        self._screen, self._waiting, self._ending = sending, waiting, ending
        self._sending, self._doing = context.latest(), context.latest()
        self._item: Item | None = None
        self._keeps = False  # what is stopped stays in the outbox
        self._n_breaks = 0
        self._published_from: object = None
        self._dialog: QuestionDialog | None = None
        sending.cancel_requested.connect(self._cancel)
        sending.later_requested.connect(self._keep)
        sending.now_requested.connect(self._try_again)
        waiting.automatic_chosen.connect(self._set_automatic)
        ending.again_requested.connect(self._again)
        ending.withdraw_requested.connect(self._ask_withdraw)
        ending.package_requested.connect(self._save_package)

    @property
    def is_busy(self) -> bool:
        """While something is sent or withdrawn."""
        return self._sending.is_busy or self._doing.is_busy

    @property
    def is_sending(self) -> bool:
        """While something is sent."""
        return self._sending.is_busy

    def is_shown_of(self, item: Item, screen: Screen) -> bool:
        """Whether the screen shows that item as it is."""
        return screen is self._waiting and self._waiting.item == item

    def is_outdated(self) -> bool:
        """Whether the answers changed since what the ending tells of was published."""
        return self._published_from != self._answers()

    def forget(self) -> None:
        """Another project is open: what was sent stays in the outbox."""
        self._sending.drop()
        self._doing.drop()
        self._screen.stop_waiting()
        self._item = None

    def paper(self) -> Path | None:
        """The record of the review, to be filed."""
        return acta_path(self._context.workspace.package_folder()) if self._context.has_project else None

    # --- sending ---

    def publish(self, target: Target, entry: PortalEntry, order: Order, plan: Plan) -> None:
        """Queue what was approved and send it."""
        desk, doors = self._desk, self._desk.doors()

        def work(progress: Progress) -> Item:
            return desk.sending(desk.keep(target, entry, order, plan), doors, progress)

        self._item = None
        self._start(work, plan)

    def approve_and_send(self, plan: Plan) -> None:
        """The officer said yes to a plan that was shown again."""
        desk, doors, item = self._desk, self._desk.doors(), self._item
        assert item is not None

        def work(progress: Progress) -> Item:
            return desk.sending(desk.approved(item, plan), doors, progress)

        self._start(work, plan)

    def send(self, item: Item) -> None:
        """Send what waits, or go on with it."""
        desk, doors = self._desk, self._desk.doors()
        self._item = item
        self._start(lambda progress: desk.sending(item, doors, progress), item.plan)

    def go_on(self) -> None:
        """With the item that waits on screen: show its plan, or send it."""
        item = self._waiting.item
        assert item is not None
        if item.problem == PlanNotApproved.code and item.plan is not None:
            self._item = item
            self.shown_plan.emit(item)
        else:
            self.send(item)

    def show_item(self, item: Item, problem: Exception | None = None) -> None:
        """What waits, or how it ended while no window looked."""
        self._item = item
        if item.receipt is not None and problem is None and not item.problem:
            self._show_ending(item)
            return
        self._waiting.show_item(item, self._desk.organization_title(item), problem)
        self.shown.emit(self._waiting)

    def _start(self, work: Callable[[Progress], Item], plan: Plan | None, *, is_again: bool = False) -> None:
        self._keeps = False
        self._n_breaks = self._n_breaks if is_again else 0
        job = Job(work)
        job.progressed.connect(self._report)
        self._screen.start(plan)
        self._sending.start(job, self._sent, self._failed, self._stopped)
        self.shown.emit(self._screen)

    def _report(self, done: int, total: int, stage: object) -> None:
        self._screen.report(done, total, stage if isinstance(stage, Message) else None)

    def _sent(self, item: Item) -> None:
        self._item = item
        self._show_ending(item)

    def _show_ending(self, item: Item) -> None:
        receipt = item.receipt
        assert receipt is not None
        document = remember(receipt)
        if document not in self._context.project.receipts:
            self._context.session.navigate(lambda p: replace(p, receipts=(*p.receipts, document)))
        self._published_from = self._answers()
        if item.state is State.DONE:
            self._desk.put_off(item)
        try:
            self._show_made(self._desk.publication(receipt))
        except AppError as problem:  # the number cannot be kept: the receipt is in the project all the same
            self._waiting.show_item(item, self._desk.organization_title(item), problem)
            self.shown.emit(self._waiting)
            return
        self.shown.emit(self._ending)

    def _failed(self, problem: Exception) -> None:
        item = self._item = self._desk.item() or self._item
        if item is None:
            self.plan_again.emit(problem)
        elif isinstance(problem, PlanNotApproved) and item.plan is not None:
            self.shown_plan.emit(item)
        elif isinstance(problem, DatasetMoved | NameTaken) or _is_of_the_package(item, problem):
            self._desk.drop(item)
            self.plan_again.emit(problem)
        elif can_wait_for_line(as_known(problem)) and self._n_breaks < len(PAUSES):
            self._screen.wait(problem, PAUSES[self._n_breaks])
            self._n_breaks += 1
            self.shown.emit(self._screen)
        else:
            self.show_item(item, problem)

    def _stopped(self) -> None:
        item = self._desk.item()
        self._screen.stop_waiting()
        if item is not None and not item.journal.has_touched and not self._keeps:
            self._desk.drop(item)
            item = None
        if item is None:
            self.stopped.emit()
        else:
            self.show_item(item)

    def _cancel(self) -> None:
        if self._sending.is_busy:
            self._sending.cancel()
        else:
            self._stopped()

    def _keep(self) -> None:
        self._keeps = True
        self._cancel()

    def _try_again(self) -> None:
        item = self._item
        if item is not None:
            desk, doors = self._desk, self._desk.doors()
            self._start(lambda progress: desk.sending(item, doors, progress), item.plan, is_again=True)

    def _set_automatic(self, automatic: bool) -> None:
        item = self._waiting.item
        if item is not None:
            try:
                self._waiting.item = set_automatic(self._desk.outbox, item.id, automatic=automatic)
            except AppError as problem:
                self._waiting.say_problem(problem)

    # --- afterwards ---

    def _again(self) -> None:
        item = self._desk.item()
        if item is not None:
            self.send(item)

    def _ask_withdraw(self) -> None:
        made = self._ending.made
        if made is None:
            return
        self._dialog = QuestionDialog(self._ending, withdraw_question(made))
        self._dialog.accepted.connect(self._withdraw)
        self._dialog.open()

    def _withdraw(self) -> None:
        made, doors = self._ending.made, self._desk.doors()
        if made is None:
            return
        self._ending.show_working(_("Withdrawing it"))
        job = Job(lambda _progress: self._desk.withdrawing(made, doors))
        self._doing.start(job, self._withdrawn, self._not_done)

    def _withdrawn(self, made: Publication) -> None:
        self._show_made(made)
        self.shown.emit(self._ending)

    def _show_made(self, made: Publication) -> None:
        from desktop_app.core.quality import score

        dataset, receipt = self._context.project.dataset, made.receipt
        formats = [file.name.rpartition(".")[2].upper() for file in receipt.files]
        quality = score(dataset, formats, published=True) if receipt.verified else None
        self._ending.show_publication(made, self._desk.history(receipt), next_time(dataset), quality)

    def _save_package(self, folder: str) -> None:
        job = Job(lambda progress: self._desk.saving(folder, progress))
        self._ending.show_working(_("Saving the package"))
        self._doing.start(job, self._saved, self._not_done)

    def _saved(self, folder: Path) -> None:
        self._ending.stop_working()
        self._ending.say(_("The package is saved"), str(folder), "ok")

    def _not_done(self, problem: Exception) -> None:
        self._ending.stop_working()
        self._ending.say_problem(problem)

    def _answers(self) -> object:
        project = self._context.project
        return project.id, project.tables, project.dataset, project.target


def _is_of_the_package(item: Item, problem: Exception) -> bool:
    """Whether trying again as it is makes no sense, and nothing is on the portal yet."""
    is_other = isinstance(problem, AppError) and not problem.retryable and not isinstance(problem, PortalError)
    return is_other and not item.journal.has_touched
