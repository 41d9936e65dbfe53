"""The receipt: what was published, where, when, and how it was proved.

A practice run is never called published: its receipt is marked, in the JSON and in the words.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum

from desktop_app.core.publishing.field_words import field_name
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, Message, msg, msg_n

RECEIPT_VERSION = 1


class Ending(Enum):
    """The three ways a publication ends; none is a bare failure."""

    VERIFIED = "verified"
    PENDING = "pending"
    DIFFERS = "differs"


class Pending(Enum):
    """Why it could not be proved now."""

    NOTHING = ""
    SHIELD = "shield"
    LINE = "line"
    CERTIFICATE = "certificate"
    PORTAL = "portal"
    PAGE = "page"
    RELEASE = "release"
    LOADER = "loader"


class Loaded(Enum):
    """Whether the portal holds the rows in tables of its own: previews and queries need them, downloads do not."""

    NO_TABLES = ""
    ALL = "all"
    NOT_YET = "not_yet"
    OTHERWISE = "otherwise"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """One file, as sent and as read back."""

    name: str
    url: str
    size: int
    sha256: str
    n_rows: int | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """`verified` is True only after every file, every field and the visibility were read back equal.

    `differences`: "visibility", "field:<portal field>", "file:<name>"; `difference_lines` words them.
    `user`: of the portal; `plan`: digest of what was approved.
    """

    kind: PortalKind
    portal: str
    dataset: str
    title: str
    url: str
    organization: str
    started: str  # ISO 8601 with offset
    finished: str
    files: tuple[ReceiptFile, ...]
    metadata_verified: bool
    public: bool
    verified: bool
    differences: tuple[str, ...] = ()
    user: str = ""
    plan: str = ""
    pending: Pending = Pending.NOTHING
    loaded: Loaded = Loaded.NO_TABLES

    @property
    def ending(self) -> Ending:
        """Which of the three it is."""
        if self.verified:
            return Ending.VERIFIED
        return Ending.PENDING if self.pending is not Pending.NOTHING else Ending.DIFFERS


def receipt_to_json(receipt: Receipt) -> dict[str, object]:
    """The receipt as a JSON document; `practica` is true when nothing of it is public."""
    document: dict[str, object] = {"receipt": RECEIPT_VERSION, "practica": receipt.kind is PortalKind.PRACTICE}
    document.update(asdict(receipt))
    document["kind"] = receipt.kind.value
    document["files"] = [asdict(file) for file in receipt.files]
    document["differences"] = list(receipt.differences)
    document |= {"pending": receipt.pending.value, "loaded": receipt.loaded.value, "ending": receipt.ending.value}
    return document


def headline(receipt: Receipt) -> Message:
    """The ending in one sentence; practice says practice."""
    match receipt.ending:
        case Ending.PENDING:
            return msg(N_("Uploaded; the check is pending"))
        case Ending.DIFFERS:
            return msg(N_("What was read back is not equal to what you reviewed"))
        case Ending.VERIFIED:
            return _verified(receipt)


def _verified(receipt: Receipt) -> Message:
    match receipt.kind:
        case PortalKind.PRACTICE:
            return msg(N_("Practice completed"))
        case PortalKind.FOLDER:
            return msg(N_("Saved in the folder and checked"))
        case PortalKind.CKAN:
            return msg(N_("Published and checked"))


def watermark(receipt: Receipt) -> Message | None:
    """The words that stand across the receipt of a practice run; None for others."""
    if receipt.kind is PortalKind.PRACTICE:
        return msg(N_("PRACTICE: nothing here is public"))
    return None


def receipt_lines(receipt: Receipt) -> tuple[tuple[Message, Message], ...]:
    """Label and value of each fact and of each file, in reading order."""
    files = ((_plain(file.name), _file(file, receipt)) for file in receipt.files)
    return (*receipt_facts(receipt), *files)


def receipt_facts(receipt: Receipt) -> tuple[tuple[Message, Message], ...]:
    """Label and value of what is known of the whole, without the files."""
    lines = [
        (msg(N_("Result")), headline(receipt)),
        (msg(N_("Dataset")), _plain(receipt.title)),
        (msg(N_("Where")), _plain(receipt.url)),
        (msg(N_("Institution")), _plain(receipt.organization)),
        (msg(N_("Began")), _plain(receipt.started)),
        (msg(N_("Finished")), _plain(receipt.finished)),
        (msg(N_("Visible to everyone")), _visible(receipt)),
        (msg(N_("Description read back")), proved(receipt, equal=receipt.metadata_verified)),
    ]
    extra = [pending_line(receipt), loaded_line(receipt)]
    lines += [(msg(N_("Note")), line) for line in extra if line is not None]
    return tuple(lines)


def pending_line(receipt: Receipt) -> Message | None:
    """Why the check is pending and who has to do something; None when it is not."""
    sentence = _REASONS.get(receipt.pending)
    return msg(sentence, organization=receipt.organization) if sentence is not None else None


_REASONS = {
    Pending.SHIELD: N_("The portal's protection does not let this computer look at it. It will be tried again."),
    Pending.LINE: N_("The connection broke while it was being read back. It will be tried again."),
    Pending.CERTIFICATE: N_("The portal's certificate is not valid now. It will be tried again."),
    Pending.PORTAL: N_("The portal could not show it now. It will be tried again."),
    Pending.PAGE: N_("The files are public, but the page of the dataset does not open yet. It will be tried again."),
    Pending.LOADER: N_(
        "The portal is still loading the tables. It could hide the dataset when it ends, so it will be looked at again."
    ),
    Pending.RELEASE: N_("It is private: the administrators of «{organization}» on the portal make it public."),
}


def loaded_line(receipt: Receipt) -> Message | None:
    """What is known of the portal's own tables; None where it has none."""
    match receipt.loaded:
        case Loaded.NO_TABLES:
            return None
        case Loaded.ALL:
            return msg(N_("The portal loaded all rows for its preview"))
        case Loaded.NOT_YET:
            return msg(N_("The portal is still preparing its preview"))
        case Loaded.FAILED:
            return msg(N_("The portal could not load the table for its preview; the download has it whole"))
        case Loaded.OTHERWISE:
            return msg(N_("The portal's preview does not have the rows of the file; the download does"))


def difference_lines(receipt: Receipt) -> tuple[Message, ...]:
    """Each difference as a sentence; an answer that is kept in two fields is named once."""
    lines: list[Message] = []
    for line in (_difference(difference) for difference in receipt.differences):
        if line not in lines:
            lines.append(line)
    return tuple(lines)


def _difference(difference: str) -> Message:
    kind, _, name = difference.partition(":")
    if kind == "field":
        return msg(N_("The answer «{field}» is not the one you reviewed."), field=field_name(name))
    if kind == "file":
        return msg(N_("The file «{file}» is not the one you reviewed."), file=name)
    return msg(N_("The dataset is not visible to everyone."))


def _plain(text: str) -> Message:
    return Message("{text}", {"text": text})


def _visible(receipt: Receipt) -> Message:
    match receipt.kind:
        case PortalKind.PRACTICE:
            return msg(N_("Only on this computer"))
        case PortalKind.FOLDER:
            return msg(N_("To whoever can open the folder"))
        case PortalKind.CKAN:
            return msg(N_("Yes")) if receipt.public else msg(N_("No"))


def proved(receipt: Receipt, *, equal: bool) -> Message:
    """Whether a part was read back equal, in a word; what could not be looked at is not called different."""
    if equal:
        return msg(N_("Equal"))
    return msg(N_("Not checked yet")) if receipt.ending is Ending.PENDING else msg(N_("Not equal"))


def _file(file: ReceiptFile, receipt: Receipt) -> Message:
    state = proved(receipt, equal=file.verified)
    if file.n_rows is None:
        return msg(N_("{state} · {size} bytes · SHA-256 {sha256}"), state=state, size=file.size, sha256=file.sha256)
    rows = msg_n(N_("{n} row"), N_("{n} rows"), file.n_rows)
    return msg(
        N_("{state} · {rows} · {size} bytes · SHA-256 {sha256}"),
        state=state,
        rows=rows,
        size=file.size,
        sha256=file.sha256,
    )
