"""Bring the rows and the counts of the finding on screen, in workers; only what is still asked for is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.core.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal.deciding import Deciding
from desktop_app.ui.pages.personal.detail import FindingDetail
from desktop_app.ui.pages.personal.sample import MOST_TEXTS, ROWS, Look, Sample, load_sample
from desktop_app.ui.pages.personal.texts.loading import review_key

if TYPE_CHECKING:
    from desktop_app.core.personal_data.apply import Outcome


class Sampling:
    """One for the page; `forget` when another finding takes the place."""

    def __init__(self, context: PageContext, deciding: Deciding) -> None:
        self._context, self._deciding = context, deciding
        self._loading, self._numbering = context.latest(), context.latest()
        self._numbered: tuple[object, int] | None = None  # how many texts a finding has, with what it was counted for
        self._shown: tuple[object, ...] | None = None  # what the rows on screen were made for
        self._detail: FindingDetail | None = None

    def bring(self, detail: FindingDetail, scan: Scan, decision: Decision | None, key: object) -> None:
        """Bring rows for a detail, unless those on screen are of the same question."""
        wanted = (detail.finding, decision, key)
        if wanted != self._shown or detail is not self._detail:
            self._shown, self._detail = wanted, detail
            self._load(detail.finding, scan, decision, ROWS)
            self._number(detail, scan, key)

    def bring_all(self, finding: Finding, scan: Scan, decision: Decision | None) -> None:
        """Bring all the texts of a finding, as many as fit."""
        self._load(finding, scan, decision, MOST_TEXTS)

    def forget(self) -> None:
        """Nothing is on screen."""
        self._shown = self._detail = None

    def cancel(self) -> None:
        """Stop what only the page needs."""
        self._loading.cancel()
        self._numbering.cancel()
        self._deciding.stop()

    def _load(self, finding: Finding, scan: Scan, decision: Decision | None, n_texts: int) -> None:
        workspace, detail, country = self._context.workspace, self._detail, self._context.project.country

        def load(_progress: Progress) -> Sample:
            key = review_key(workspace, finding.column_id)
            return load_sample(Look(workspace.cleaned(), scan, country, key), finding, decision, n_texts)

        job: Job[Sample] = Job(load)
        self._loading.start(job, partial(self._arrived, detail, decision))

    def _number(self, detail: FindingDetail, scan: Scan, key: object) -> None:
        """Bring how many different texts there are; counted once for a finding, not again with each decision."""
        self._numbering.cancel()
        finding, workspace = detail.finding, self._context.workspace
        spans, counted_for = scan.spans.get(finding.column_id), (finding, key)
        if not finding.free_text or spans is None:
            return
        if self._numbered is not None and self._numbered[0] == counted_for:
            detail.show_n_texts(self._numbered[1])
            return

        def count(progress: Progress) -> int:
            from desktop_app.core.personal_data.text_list import n_texts

            return n_texts(workspace.cleaned(), finding.column_id, spans, progress)

        def arrived(n: int) -> None:
            self._numbered = counted_for, n
            if detail is self._detail:
                detail.show_n_texts(n)

        self._numbering.start(Job(count), arrived)

    def _arrived(self, detail: FindingDetail | None, decision: Decision | None, sample: Sample) -> None:
        if detail is None or detail is not self._detail:
            return
        detail.show_sample(sample, decision)
        self._deciding.count(detail.finding, decision, lambda said: self._counted(detail, said))

    def _counted(self, detail: FindingDetail, said: tuple[Outcome, int]) -> None:
        if detail is self._detail:
            detail.show_outcome(*said)
