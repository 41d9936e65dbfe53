"""The report of a review package: what would be published, how it looks, and the review of personal data, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.app.documents.acta import acta
from desktop_app.app.documents.document import Block, Document, Facts, Grid, Heading, Paragraph, paper_of
from desktop_app.app.documents.pdf import pdf_of
from desktop_app.app.sidecar import Sidecar
from desktop_app.app.translation import Translator
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.packaging.package import Package
from desktop_app.core.text import N_, msg_n

if TYPE_CHECKING:
    from desktop_app.app.approval.review_package import Manifest

_N_ROWS, _N_COLUMNS, _LONGEST_CELL = 8, 6, 60


def report_pdf(manifest: Manifest, sidecar: Sidecar, package: Package) -> bytes:
    """The report as PDF, in the language of the data; the same contents give the same bytes."""
    speech = Translator(sidecar.dataset.language, sidecar.country)
    _ = speech.text
    return pdf_of(
        Document(
            title=_("Review before publication"),
            above=sidecar.dataset.institution,
            lead=_("What would be published, for whoever approves it. Nothing has been published."),
            blocks=(
                *_request(manifest, speech),
                *_described(sidecar, speech),
                *_looks(package, speech),
                *_reviewed(sidecar),
            ),
            foot=_("Private record: it is not published"),
            page=_("Page {page} of {pages}"),
            language=sidecar.dataset.language,
            paper=paper_of(sidecar.country),
        )
    )


def _request(manifest: Manifest, speech: Translator) -> tuple[Block, ...]:
    _ = speech.text
    rows = [
        (_("Dataset"), manifest.title),
        (_("Asked by"), manifest.asked_by),
        (_("Date and time"), manifest.asked),
        (_("Note"), manifest.note),
        (_("Fingerprint of what is approved (SHA-256)"), manifest.digest),
    ]
    return (Facts(tuple((label, value) for label, value in rows if value)),)


def _described(sidecar: Sidecar, speech: Translator) -> tuple[Block, ...]:
    _, dataset = speech.text, sidecar.dataset
    licence, theme = term("licences", dataset.licence), term("themes", dataset.theme)
    rows = (
        (_("Description"), dataset.description),
        (_("Period"), " – ".join(day for day in (dataset.period.start, dataset.period.end) if day)),
        (_("Place"), dataset.place),
        (_("Licence"), licence.label(dataset.language) if licence else dataset.licence),
        (_("Theme"), theme.label(dataset.language) if theme else dataset.theme),
        (_("Tags"), ", ".join(dataset.tags)),
        (_("Contact"), dataset.contact.email or dataset.contact.name),
    )
    return Heading(_("How it is described")), Facts(tuple((label, value) for label, value in rows if value))


def _looks(package: Package, speech: Translator) -> tuple[Block, ...]:
    from desktop_app.core.packaging import preview_rows

    _ = speech.text
    lines = preview_rows(package, _N_ROWS)
    if not lines:
        return ()
    head = tuple(lines[0][:_N_COLUMNS])
    rows = tuple(tuple(cell[:_LONGEST_CELL] for cell in line[:_N_COLUMNS]) for line in lines[1:])
    hidden = len(lines[0]) - len(head)
    more = msg_n(N_("{n} more column is in the file."), N_("{n} more columns are in the file."), hidden)
    note = (Paragraph(speech.render(more), quiet=True),) if hidden else ()
    return Heading(_("The first rows")), Grid(head, rows, tuple(1 / len(head) for _column in head)), *note


def _reviewed(sidecar: Sidecar) -> tuple[Block, ...]:
    return () if sidecar.review is None else acta(sidecar.review, sidecar.dataset, sidecar.country).blocks
