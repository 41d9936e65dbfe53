"""The receipt of a publication as a paper: what, where, when, who, and how each file was proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.app.documents.document import Block, Document, Facts, Grid, Heading, Paragraph, paper_of
from desktop_app.app.documents.pdf import pdf_of
from desktop_app.app.translation import Translator
from desktop_app.core.publishing.receipt import (
    Receipt,
    ReceiptFile,
    difference_lines,
    headline,
    proved,
    receipt_facts,
    watermark,
)

if TYPE_CHECKING:
    from desktop_app.app.published import Publication


def receipt_pdf(publication: Publication, language: str = "es", country: str = "ec") -> bytes:
    """The receipt as PDF; the same receipt gives the same bytes. A practice run says so above its title."""
    receipt, speech = publication.receipt, Translator(language, country)
    _ = speech.text
    mark = watermark(receipt)
    return pdf_of(
        Document(
            title=_("Receipt of publication"),
            above=speech.render(mark) if mark else receipt.organization,
            lead=speech.render(headline(receipt)),
            blocks=(*_facts(publication, speech), *_differences(receipt, speech), *_files(receipt, speech)),
            foot=_("Receipt {number}").format(number=publication.number),
            page=_("Page {page} of {pages}"),
            language=language,
            paper=paper_of(country),
        )
    )


def _facts(publication: Publication, speech: Translator) -> tuple[Block, ...]:
    _, receipt = speech.text, publication.receipt
    rows = [(_("Receipt number"), publication.number)]
    rows += [(speech.render(label), speech.render(value)) for label, value in receipt_facts(receipt)]
    rows += [(_("User on the portal"), receipt.user)] if receipt.user else []
    rows += [(_("Withdrawn"), publication.withdrawn)] if publication.withdrawn else []
    rows += [(_("Fingerprint of the approved plan (SHA-256)"), receipt.plan)] if receipt.plan else []
    return (Facts(tuple(rows)),)


def _differences(receipt: Receipt, speech: Translator) -> tuple[Block, ...]:
    _, lines = speech.text, difference_lines(receipt)
    if not lines:
        return ()
    return Heading(_("What is not equal")), *(Paragraph(speech.render(line)) for line in lines)


def _files(receipt: Receipt, speech: Translator) -> tuple[Block, ...]:
    _ = speech.text
    head = (_("File"), _("Rows"), _("Size in bytes"), _("Read back"), _("Fingerprint (SHA-256)"))
    rows = tuple(_file(file, receipt, speech) for file in receipt.files)
    links = [Paragraph(f"{file.name}: {file.url}", quiet=True) for file in receipt.files if file.url]
    return Heading(_("Files")), Grid(head, rows, (0.26, 0.09, 0.12, 0.11, 0.42), frozenset((0, 4))), *links


def _file(file: ReceiptFile, receipt: Receipt, speech: Translator) -> tuple[str, ...]:
    equal = speech.render(proved(receipt, equal=file.verified))
    n_rows = "–" if file.n_rows is None else speech.number(file.n_rows)
    return file.name, n_rows, speech.number(file.size), equal, file.sha256
