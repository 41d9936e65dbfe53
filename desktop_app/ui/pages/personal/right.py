"""The right half of the page: the chosen finding in detail, with rows and counts that workers bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.code_keys import CODES, KEY
from desktop_app.app.preparing import is_complete, is_void
from desktop_app.core.countries import profile
from desktop_app.core.errors import AppError, CodeKeyMissing, TextReviewOutdated, TextReviewUnreadable
from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal import acts, presenter
from desktop_app.ui.pages.personal.deciding import Deciding
from desktop_app.ui.pages.personal.detail import FindingDetail, Place
from desktop_app.ui.pages.personal.sampling import Sampling


@dataclass(frozen=True, slots=True)
class Seen:
    """What the findings are shown with: the scan, what it was made for, and the keys that are not here."""

    scan: Scan
    key: object
    lost: frozenset[str]


class RightSide(QWidget):
    """`next_requested` for the following finding that waits, `asked` for a question to be brought into view.

    The rest it carries out itself.
    """

    chosen = Signal(str)
    next_requested = Signal()
    review_requested = Signal()
    asked = Signal(QWidget)

    def __init__(self, context: PageContext, deciding: Deciding, empty: QWidget) -> None:
        super().__init__()
        self._context, self._deciding = context, deciding
        self._sampling = Sampling(context, deciding)
        self._seen: Seen | None = None
        self.detail: FindingDetail | None = None
        self.empty = empty
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(empty)

    def show_finding(self, seen: Seen, finding: Finding | None) -> None:
        """Show a finding as the project has it; the keyboard stays where it is."""
        self._seen = seen
        scan, work = seen.scan, self._context.project.table
        self.empty.setVisible(not scan.findings)
        if finding is None:
            self.drop()
            return
        ordered = work.transparency if finding.lawful_public else None
        if self.detail is None or (self.detail.finding, self.detail.ordered) != (finding, ordered):
            had_keyboard = self.detail is not None and self.detail.isAncestorOf(self.focusWidget() or self)
            self.drop()
            self.detail = self._new_detail(finding, Place(scan.findings.index(finding), len(scan.findings)))
            if had_keyboard:
                self.detail.focus_choices()
        decision = presenter.decision_for(finding, work)
        problem = _key_problem(finding, decision, seen.lost)
        shown = None if problem is not None and not isinstance(problem, TextReviewOutdated) else decision
        more = presenter.following_open(scan, work, finding.column_id, lost=seen.lost) is not None
        alike = presenter.alike_open(scan, work, finding, seen.lost) if shown and is_complete(shown) else ()
        self.detail.show_decision(shown, more=more, alike=len(alike))
        self.detail.show_problem(problem)
        self._sampling.bring(self.detail, scan, shown, seen.key)

    def explain(self, change: Callable[[Decision], Decision]) -> None:
        """Say why the finding on screen is kept, as its form does."""
        if self.detail is not None:
            acts.explain(self._context, self.detail.finding, change)

    def drop(self) -> None:
        """Show no finding."""
        self._sampling.forget()
        if self.detail is not None:
            self._box.removeWidget(self.detail)
            self.detail.hide()
            self.detail.deleteLater()
            self.detail = None

    def cancel(self) -> None:
        """Stop what only the page needs."""
        self._sampling.cancel()

    def _new_detail(self, finding: Finding, place: Place) -> FindingDetail:
        project = self._context.project
        ordered = project.table.transparency if finding.lawful_public else None
        detail = FindingDetail(finding, place, profile(project.country), ordered=ordered)
        detail.chosen.connect(self.chosen)
        self._deciding.attach(detail)
        detail.reason.basis_picked.connect(lambda basis: self.explain(lambda d: replace(d, legal_basis=basis)))
        detail.reason.sentence_typed.connect(lambda text: self.explain(lambda d: replace(d, reason=text)))
        detail.next_requested.connect(self.next_requested)
        detail.review_requested.connect(self.review_requested)
        detail.asked.connect(self.asked)
        detail.doubts.alike_requested.connect(partial(self._decide_alike, finding))
        detail.all_texts_requested.connect(partial(self._bring_all_texts, finding))
        self._box.insertWidget(0, detail)
        return detail

    def _decide_alike(self, finding: Finding) -> None:
        work = self._context.project.table
        decision = presenter.decision_for(finding, work)
        if self._seen is not None and decision is not None:
            alike = presenter.alike_open(self._seen.scan, work, finding, self._seen.lost)
            acts.decide_alike(self._context, alike, decision)

    def _bring_all_texts(self, finding: Finding) -> None:
        if self._seen is not None:
            decision = presenter.decision_for(finding, self._context.project.table)
            self._sampling.bring_all(finding, self._seen.scan, decision)


def _key_problem(finding: Finding, decision: Decision | None, lost: frozenset[str]) -> AppError | None:
    """Why what was decided waits again: its key is not on this computer, or its texts have changed."""
    if decision is None or not is_void(decision, lost):
        return None
    if decision.params.get(KEY) not in lost:
        return TextReviewOutdated(column=finding.column_name)
    return CodeKeyMissing() if decision.treatment == CODES else TextReviewUnreadable(column=finding.column_name)
