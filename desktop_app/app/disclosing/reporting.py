"""The risk of the table that leaves, for the review and for the private record."""

from __future__ import annotations

from desktop_app.app.disclosing.assessing import Subject, beside_counts, names_of, weighed
from desktop_app.app.disclosing.counting import counts_report
from desktop_app.app.disclosing.quasi import known_columns, minors_in
from desktop_app.core.disclosure.classes import classes_of
from desktop_app.core.disclosure.criteria import criteria_for
from desktop_app.core.disclosure.report import CountsReport, Report
from desktop_app.core.disclosure.uniqueness import exposure
from desktop_app.core.table import Table


def report(subject: Subject, published: Table) -> Report | CountsReport | None:
    """Measure `published`, the table as it leaves; None where nothing can be measured (see `Assessment`)."""
    work = subject.work
    known = known_columns(subject.cleaned, published, work, subject.scan, subject.country)
    beside = beside_counts(subject, published, known)
    if beside is not None:
        return counts_report(published, work.disclosure, beside)
    if not known.quasi or known.named:
        return None
    minors = minors_in(subject.cleaned, subject.scan, subject.year, subject.country, subject.work.decisions)
    criteria = criteria_for(special=known.special, minors=minors)
    return Report(
        columns=names_of(known, known.ids),
        asked=criteria,
        found=weighed(exposure(classes_of(published.frame, known.ids, known.secret), criteria), known),
        accepted=names_of(known, work.disclosure.accepted),
        hides=bool(work.disclosure.hide),
        reason=work.disclosure.reason,
    )
