"""What is asked to be approved: the request, the description, the first rows and the review of personal data."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_app.app.review_record import Review, ReviewedFinding
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.amounts import moment_words
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.file.reviewing.opening import Opened
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.lists import SummaryList, SummaryRow


def contents(opened: Opened) -> QWidget:
    """All of it, one part below the other."""
    return column(*(_request(opened), _described(opened), _rows(opened), _reviewed(opened), STRETCH), spacing=Space.L)


def _request(opened: Opened) -> QWidget:
    manifest = opened.package.manifest
    rows = [
        (_("Institution"), manifest.institution),
        (_("Asked by"), manifest.asked_by or _("It does not say")),
        (_("Date and time"), moment_words(manifest.asked)),
        (_("Note"), manifest.note),
    ]
    report = Button(_("Open the report (PDF)"), "secondary", "file-text", small=True)
    report.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(opened.package.report))))
    title = Label(manifest.title, "section", wrap=True)
    return Card(title, 8, _summary([line for line in rows if line[1]]), 12, row(report, STRETCH))


def _described(opened: Opened) -> QWidget:
    lines = [(_(label), value) for label, value in opened.lines]
    return Card(Label(_("How it is described"), "section"), 8, _summary(lines))


def _rows(opened: Opened) -> QWidget:
    if not opened.rows:
        return QWidget()
    model = TableModel(ListSource(opened.rows[1:]), [ColumnHead(name) for name in opened.rows[0]])
    table = DataTable(_("The first rows"), model, fit_rows=max(1, len(opened.rows) - 1))
    n_rows = msg_n(N_("{n} row in all"), N_("{n} rows in all"), opened.n_rows)
    head = row(Label(_("The first rows"), "section"), 12, Label(render(n_rows), "hint"), STRETCH)
    return column(head, table, spacing=Space.S)


def _reviewed(opened: Opened) -> QWidget:
    review = opened.package.sidecar.review
    head = Label(_("Personal data: what was found and decided"), "section", wrap=True)
    if review is None:
        return Card(head, 8, Label(_("This package has no record of the review."), "small", wrap=True))
    parts: list[QWidget] = []
    if review.findings:
        parts.append(_summary([(finding.where, _decided(finding)) for finding in review.findings]))
    else:
        none = _("No signs of personal data were found, and no column was marked.")
        parts.append(Label(none, "small", wrap=True))
    parts += [Label(line, "small", wrap=True) for line in review.risk]
    return Card(head, Label(_who(review), "hint", wrap=True), *parts, spacing=Space.S)


def _who(review: Review) -> str:
    who = review.officer or _("It does not say who")
    return f"{who} · {moment_words(review.decided)} · {review.source_name}"


def _decided(finding: ReviewedFinding) -> str:
    law = f"{finding.legal_basis} ({finding.rule})" if finding.rule else finding.legal_basis
    decision = render(msg(N_("Decision: {what}"), what=finding.decision)) if finding.decision else ""
    reason = render(msg(N_("Reason: {reason}"), reason=finding.reason)) if finding.reason else ""
    said = [", ".join(finding.kinds), decision or _("It was not decided"), *finding.answers, law, reason]
    return "\n".join(part for part in said if part)


def _summary(lines: list[tuple[str, str]]) -> QWidget:
    return SummaryList([SummaryRow(str(n), label, value, "") for n, (label, value) in enumerate(lines)])
