"""Choosing a treatment where the choice needs a look first: answers that suit the column, or the key of the codes.

Both are brought by a worker, because reading a column and asking the system's keyring can take a while.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.app.code_keys import CODES, KEY, LINK, PROJECT, SERIES, code_params, freed, key_mark
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.personal_data.text_review import EACH, HOW
from desktop_app.core.text import N_, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal import acts
from desktop_app.ui.pages.personal.presenter import CLEAN, REVIEW
from desktop_app.ui.texts import _

if TYPE_CHECKING:
    from desktop_app.core.personal_data.apply import Outcome
    from desktop_app.core.personal_data.treatment import Params
    from desktop_app.ui.pages.personal.detail import FindingDetail

QUICK = frozenset(("keep", "remove_column", "mask_part", "clean_free_text"))  # they ask nothing
_CODES_END = N_("Publish before you close Alista: later the same codes cannot be made, and you would decide again.")
_REVIEW_ENDS = N_("Review and publish before you close Alista: later you would review the texts again.")
UNCOUNTED = frozenset((*QUICK, CODES))  # every cell changes and none is emptied: nothing to count


@dataclass(frozen=True, slots=True)
class _Answers:
    """What a decision is to carry, and whether its key will be forgotten."""

    params: Params
    for_this_run: bool = False


class Deciding(QObject):
    """`failed(Exception)` when a choice is not possible; `forgetful(Message)` when its key will be forgotten."""

    failed = Signal(object)
    forgetful = Signal(object)
    review_begun = Signal()
    series_wanted = Signal()
    series_unknown = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asking, self._counting = context.latest(), context.latest()
        self.lost: frozenset[str] = frozenset()  # keys that are not here, by their fingerprints

    def attach(self, detail: FindingDetail) -> None:
        """Carry out what is asked about the finding of a detail."""
        context, finding, doubts = self._context, detail.finding, detail.doubts
        detail.answered.connect(partial(self.answer, finding))
        detail.series.show_series(context.project.series)
        detail.series.named.connect(partial(self.link, finding))
        self.series_wanted.connect(detail.ask_series)
        self.series_unknown.connect(detail.series.show_unknown)
        doubts.unmark_requested.connect(partial(acts.unmark, context, finding))
        doubts.take_back_requested.connect(partial(acts.take_back, context, finding))
        doubts.dismiss_requested.connect(lambda: acts.dismiss(context, finding, _("It is not data about people.")))

    def choose(self, finding: Finding, treatment: str, link: str = PROJECT) -> None:
        """Decide; at once where the treatment asks nothing."""
        if treatment in QUICK:
            self._asking.cancel()
            acts.decide(self._context, finding, treatment)
            return
        job: Job[_Answers] = Job(lambda _progress: self._answers(finding, treatment, link))

        def arrived(answers: _Answers) -> None:
            acts.decide(self._context, finding, CLEAN if treatment == REVIEW else treatment, answers.params)
            if answers.for_this_run:
                self.forgetful.emit(msg(_REVIEW_ENDS if treatment == REVIEW else _CODES_END))
            if treatment == REVIEW:
                self.review_begun.emit()

        self._asking.start(job, arrived, self.failed.emit)

    def answer(self, finding: Finding, name: str, value: str | int) -> None:
        """One answer; another link means another key."""
        if name == LINK and value == SERIES and not self._context.project.series:
            self.series_wanted.emit()
        elif name == LINK:
            self.choose(finding, CODES, str(value))
        else:
            acts.answer_one(self._context, finding, name, value)

    def link(self, finding: Finding, series: str, start: bool) -> None:
        """Make the codes of a series, whose key is made only where the officer starts it here."""

        def params(_progress: object) -> Params | None:
            credentials = self._context.workspace.services.credentials
            if start:
                credentials.make_series_key(series)
            elif credentials.series_key(series) is None:
                return None
            return code_params(replace(self._context.project, series=series), credentials, SERIES)

        def arrived(found: Params | None) -> None:
            if found is None:
                self.series_unknown.emit(series)
            else:
                acts.link_series(self._context, finding, series, found)

        job: Job[Params | None] = Job(params)
        self._asking.start(job, arrived, self.failed.emit)

    def count(self, finding: Finding, decision: Decision | None, show: Callable[[tuple[Outcome, int]], None]) -> None:
        """Bring how many cells and rows the decision takes away, and how many rows there are."""
        self._counting.cancel()
        if decision is None or decision.treatment in UNCOUNTED:
            return
        self._counting.start(Job(partial(self._outcome, finding, decision)), show)

    def stop(self) -> None:
        """Let what only the page needs be."""
        self._counting.cancel()

    def _answers(self, finding: Finding, treatment: str, link: str) -> _Answers:
        from desktop_app.core.personal_data.offers import suggested_params
        from desktop_app.core.personal_data.treatments import treatments

        workspace, project = self._context.workspace, self._context.project
        if treatment in (CODES, REVIEW):
            credentials = workspace.services.credentials
            known = freed(project, finding.column_id, self.lost)
            params: Params
            if treatment == CODES:
                params = code_params(known, credentials, link)
            else:
                params = {HOW: EACH, KEY: key_mark(known, credentials)}
            return _Answers(params, not credentials.keeps_codes(project.id))
        table = workspace.cleaned()
        return _Answers(suggested_params(treatments()[treatment], table, finding.column_id, project.country))

    def _outcome(self, finding: Finding, decision: Decision, _progress: object) -> tuple[Outcome, int]:
        from desktop_app.core.personal_data.apply import outcome
        from desktop_app.core.personal_data.treatment import TreatmentContext

        workspace = self._context.workspace
        spans = workspace.scan().spans.get(finding.column_id)
        context = TreatmentContext(spans=spans, country=self._context.project.country)
        table = workspace.cleaned()
        said = outcome(table, decision, context)
        return said, table.n_rows() if said.n_rows else 0
