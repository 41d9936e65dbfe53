"""The second screen of the page: measures in a worker whenever the decisions change, shows, and applies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.project import Disclosure, TableWork, with_table
from desktop_app.core.errors import as_known
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal.risk import presenter
from desktop_app.ui.pages.personal.risk.situation import Situation
from desktop_app.ui.pages.personal.risk.small import SmallCounts
from desktop_app.ui.pages.personal.risk.ways import Ways
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.report import report_buttons

if TYPE_CHECKING:
    from desktop_app.app.disclosing.assessing import Assessment

PAGE = "personal"
RISK = "risk"  # the field by which other pages ask for this screen


class RiskScreen(QWidget):
    """`changed` fires when what it would answer may have changed.

    `pass_on`: the officer asked to go on before it was known whether there is something to look at; `passed` fires if
    the count shows that there is not.
    """

    changed = Signal()
    passed = Signal()
    asked = Signal(QWidget)  # a question to be brought into view

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._measuring = context.latest()
        self.pass_on = False
        self._key: tuple[object, ...] | None = None
        self.seen: Assessment | None = None
        self._ways: Ways | None = None
        self._body: QWidget | None = None
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._measuring.cancel)
        self._trouble = Banner("", "", "warn")
        self._trouble.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.M))
        self._box.addWidget(self._spinner)
        self._box.addWidget(self._trouble)
        self._box.addStretch(1)

    # --- answers ---

    @property
    def is_busy(self) -> bool:
        """While it measures."""
        return self._measuring.is_busy

    @property
    def is_needed(self) -> bool:
        """Whether there is something to look at: people who stand out by more than an area, or a way that was taken."""
        choice = self._work.disclosure
        if self.seen is None or self.seen.found is None:
            return self.seen is not None and bool(self.seen.small or choice.small_cells)
        exposed = self.seen.found.n_exposed and self.seen.known.describes_people
        return bool(exposed or choice.hide or choice.accepted)

    def title(self) -> str:
        """The question of the screen."""
        if self._counts:
            return _("Does a small number point at somebody?")
        return _("Can somebody be recognised by a combination?")

    def lead(self) -> str:
        """Why it is asked."""
        if self._counts:
            return _("The table names nobody, but where few people live a low count tells who it is about.")
        return _("Without name or ID number, a neighbour can recognise a person whose combination is unique.")

    @property
    def _counts(self) -> bool:
        """Whether the table counts people instead of listing them."""
        return bool(self._work.disclosure.small_cells or (self.seen is not None and self.seen.small))

    @property
    def is_passed(self) -> bool:
        """Whether it is known that there is nothing to look at."""
        return self.seen is not None and not self.is_needed

    def problem(self) -> str | None:
        """What keeps the officer from going on."""
        if self.seen is None:
            return _("The risk has not been measured yet")
        if presenter.is_outdated(self.seen, self._work):
            return _("The risk is higher than when you gave your reason")
        if presenter.asks(self.seen, self._work):
            return _("Choose a way or explain why you leave it so")
        return None

    def initial_focus(self) -> QWidget | None:
        """The first way; nothing while it measures."""
        if isinstance(self._body, SmallCounts):
            return self._body.hide_them
        return self._ways.wanting() if self._ways is not None else None

    # --- measuring ---

    def refresh(self) -> None:
        """Measure again if anything it depends on has changed; the result is shown when it comes."""
        work = self._work
        key = (self._context.project.country, work.source, work.recipe, work.marked, work.decisions, work.disclosure)
        if key == self._key and (self.seen is not None or self.is_busy):
            return
        if self.seen is not None and self._only_reason(key):
            self._key = key
            self.changed.emit()
            return
        self._key = key
        self.seen = None
        self._trouble.hide()
        job: Job[Assessment] = Job(self._context.workspace.assess)
        job.progressed.connect(self._report)
        self._spinner.start(_("Counting people who stand out"))
        self._measuring.start(job, self._show, self._failed, self._stopped)
        self.changed.emit()

    def forget(self) -> None:
        """Another project, or none."""
        self._measuring.cancel()
        self._spinner.stop()
        self._key, self.seen, self.pass_on = None, None, False
        self._drop()

    def _only_reason(self, key: tuple[object, ...]) -> bool:
        """Whether only the officer's sentence differs: it changes no figure, and typing must not be disturbed."""
        if self._key is None or key[:-1] != self._key[:-1]:
            return False
        before = self._key[-1]
        return isinstance(before, Disclosure) and before.measured == self._work.disclosure.measured

    def _report(self, _done: int, _total: int, stage: Message | None) -> None:
        if stage is not None:
            self._spinner.say(render(stage))

    def _failed(self, problem: Exception) -> None:
        known = as_known(problem)
        words = render(known.title_message), render(known.action_message)
        self._interrupted(*words, "danger", *report_buttons(problem))

    def _stopped(self) -> None:
        self._interrupted(
            _("The count was stopped"), _("Without it we cannot say whether somebody stands out."), "warn"
        )

    def _interrupted(self, title: str, text: str, kind: str, *more: Button) -> None:
        self._spinner.stop()
        self._key = None
        again = Button(_("Count again"))
        again.clicked.connect(self.refresh)
        self._trouble.say(title, text, kind)
        self._trouble.set_actions((again, *more))
        self._trouble.show()
        self._drop()
        self.changed.emit()

    # --- showing ---

    def _show(self, seen: Assessment) -> None:
        self._spinner.stop()
        self.seen = seen
        self._drop()
        found = seen.found
        if found is not None:
            situation = Situation(seen, found)
            situation.counts_changed.connect(self._count)
            if found.n_exposed:
                outdated = presenter.is_outdated(seen, self._work)
                self._ways = Ways(seen, found, self._work.disclosure.reason, outdated=outdated)
                self._ways.accepted.connect(self.accept)
                self._ways.reason_typed.connect(self._explain)
                self._ways.asked.connect(self.asked)
                right: QWidget = self._ways
            else:
                right = column(self._applied(seen), STRETCH)
            self._body = Columns(column(situation, STRETCH), right, stretch=(2, 3))
        elif seen.small is not None:
            counts = SmallCounts(seen.small)
            counts.accepted.connect(self._hide_small)
            self._body = counts
        else:
            self._body = self._applied(seen)
        self._box.insertWidget(2, self._body, 100 if found is not None else 0)
        asked, self.pass_on = self.pass_on, False
        self.changed.emit()
        if asked and self.isVisible() and self.is_passed:
            self.passed.emit()

    def _applied(self, seen: Assessment) -> Banner:
        """What was done so that nobody stands out, and the way back."""
        choice = self._work.disclosure
        said = " ".join(render(line) for line in presenter.applied(seen, choice))
        banner = Banner(_("Nobody stands out with these criteria"), said, "ok")
        if choice.hide or choice.accepted or choice.small_cells:
            back = Button(_("Take back what was applied"), small=True)
            back.clicked.connect(self._take_back)
            banner.set_actions((back,))
        return banner

    def _drop(self) -> None:
        self._ways = None
        if self._body is not None:
            self._box.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None

    # --- what the officer does ---

    def accept(self, position: int) -> None:
        """Take a way out."""
        from desktop_app.app.disclosing.accepting import accept

        seen = self.seen
        if seen is not None and position < len(seen.ways):
            label = msg(N_("Lower the risk of recognising somebody"))
            self._apply(label, partial(accept, way=seen.ways[position], seen=seen))

    def _take_back(self) -> None:
        from desktop_app.app.disclosing.accepting import take_back

        self._apply(msg(N_("Take back what lowered the risk")), take_back)

    def _hide_small(self, threshold: int) -> None:
        from desktop_app.app.disclosing.accepting import hide_small

        self._apply(msg(N_("Hide small counts")), partial(hide_small, threshold=threshold))

    def _explain(self, sentence: str) -> None:
        from desktop_app.app.disclosing.accepting import explain

        found = self.seen.found if self.seen is not None else None
        if found is not None:
            change = partial(explain, reason=sentence, found=found)
            self._apply(msg(N_("Reason to leave the risk as it is")), change, merge="risk:reason")

    def _count(self, column_id: str, counts: bool) -> None:
        from desktop_app.app.disclosing.accepting import count_in, leave_out

        change = count_in if counts else leave_out
        self._apply(msg(N_("Columns by which somebody could be recognised")), partial(change, column_id=column_id))

    def _apply(self, label: Message, change: Callable[[TableWork], TableWork], merge: str = "") -> None:
        self._context.apply(PAGE, label, partial(with_table, change=change), merge)

    @property
    def _work(self) -> TableWork:
        return self._context.project.table
