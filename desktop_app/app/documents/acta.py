"""The "Acta de revisión de datos personales": the review record as a paper that the institution signs and files.

Nothing is invented: what is not known is a blank line to be filled in by hand.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.app.checking.contents import PRIVATE_MARK
from desktop_app.app.documents.document import Block, Document, Facts, Grid, Heading, Paragraph, Signatures, paper_of
from desktop_app.app.review_record import Review, ReviewedFinding
from desktop_app.app.translation import Translator
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.text import N_, Message, msg, msg_n

BLANK = "_" * 32


def acta(review: Review, dataset: Dataset, country: str) -> Document:
    """The paper of a review, in the language of the data and on the country's sheet."""
    speech = Translator(dataset.language, country)
    _ = speech.text
    return Document(
        title=_("Record of the review of personal data"),
        above=dataset.institution or _("Institution: {blank}").format(blank=BLANK),
        lead=_("It says what was found before publication, what was decided and why. It holds no value of the data."),
        blocks=(
            *_subject(review, dataset, speech),
            *_findings(review, speech),
            *_risk(review, speech),
            *_files(review, speech),
            *_signatures(review, dataset, speech),
        ),
        foot=_("Private record: it is not published"),
        page=_("Page {page} of {pages}"),
        language=dataset.language,
        paper=paper_of(country),
        mark=PRIVATE_MARK,
    )


def _subject(review: Review, dataset: Dataset, speech: Translator) -> tuple[Block, ...]:
    _ = speech.text
    answers = {None: N_("It was not asked"), True: N_("Yes"), False: N_("No")}
    return (
        Heading(_("What was reviewed")),
        Facts(
            (
                (_("Dataset"), dataset.title),
                (_("Original file"), review.source_name),
                (_("Fingerprint of the original (SHA-256)"), review.source_sha256 or BLANK),
                (_("Rows"), speech.number(review.n_rows)),
                (_("Reviewed by"), review.officer or BLANK),
                (_("Date and time"), _moment(review.decided, speech)),
                (_("Is its publication ordered by transparency law?"), _(answers[review.transparency])),
            )
        ),
    )


def _findings(review: Review, speech: Translator) -> tuple[Block, ...]:
    _ = speech.text
    heading = Heading(_("What was found and what was decided"))
    if not review.findings:
        return heading, Paragraph(_("No signs of personal data were found, and no column was marked."))
    head = tuple(_(text) for text in (N_("Column or text"), N_("What was found"), N_("Decision"), N_("Ground")))
    rows = tuple(_finding(finding, speech) for finding in review.findings)
    return heading, Grid(head, rows, (0.17, 0.33, 0.22, 0.28))


def _finding(finding: ReviewedFinding, speech: Translator) -> tuple[str, ...]:
    law = f"{finding.legal_basis} ({finding.rule})" if finding.rule else finding.legal_basis
    kinds = () if len(finding.kinds) == 1 and finding.kinds[0] in finding.why else finding.kinds
    reason = speech.text(N_("Reason: {reason}")).format(reason=finding.reason) if finding.reason else ""
    return (
        finding.where,
        _sentences(", ".join(kinds), finding.why),
        _sentences(finding.decision, *finding.answers),
        _sentences(law, reason) or "–",
    )


def _sentences(*parts: str) -> str:
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def _risk(review: Review, speech: Translator) -> tuple[Block, ...]:
    lines = review.risk or (speech.text(N_("The risk that somebody is recognised was not measured.")),)
    return Heading(speech.text(N_("Risk that somebody is recognised"))), *(Paragraph(line) for line in lines)


def _files(review: Review, speech: Translator) -> tuple[Block, ...]:
    _ = speech.text
    n = len(review.files)
    said = msg_n(
        N_("The {n} file was read again from disk and scanned once more; nothing without a decision was found."),
        N_("The {n} files were read again from disk and scanned once more; nothing without a decision was found."),
        n,
    )
    head = (_("File"), _("Scanned as"), _("Fingerprint (SHA-256)"))
    rows = tuple(
        (
            file.name,
            speech.render(_as_table(file.n_rows or 0)) if file.as_table else _("texts"),
            file.sha256,
        )
        for file in review.files
    )
    return (
        Heading(_("What was scanned again")),
        Paragraph(speech.render(said)),
        Grid(head, rows, (0.3, 0.12, 0.58), frozenset((0, 2))),
        Paragraph(_("A scan can miss something. Whoever signs has also looked at the data."), quiet=True),
    )


def _as_table(n_rows: int) -> Message:
    return msg(N_("table, {rows}"), rows=msg_n(N_("{n} row"), N_("{n} rows"), n_rows))


def _signatures(review: Review, dataset: Dataset, speech: Translator) -> tuple[Block, ...]:
    _ = speech.text
    post = _("Post:")
    return (
        Heading(_("Signatures")),
        Signatures(
            (
                (review.officer or _("Name:"), post, _("Reviewed the data")),
                (_("Name:"), post, _("Authorises the publication"), dataset.institution),
            )
        ),
    )


def _moment(decided: str, speech: Translator) -> str:
    """A moment or a day as people write it, a blank when it is unknown."""
    from babel.dates import format_datetime

    if not decided:
        return BLANK
    locale = f"es_{speech.country.upper()}" if speech.language == "es" else "en"
    day = "d 'de' MMMM 'de' y" if speech.language == "es" else "d MMMM y"
    pattern = f"{day}, HH:mm (xxx)" if "T" in decided else day
    return str(format_datetime(datetime.fromisoformat(decided), pattern, locale=locale))
