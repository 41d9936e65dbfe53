"""What the ending says, free of Qt: heading, facts that were proved, and the words to tell others."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import (
    Ending,
    Loaded,
    Pending,
    Receipt,
    headline,
    loaded_line,
    pending_line,
    proved,
)
from desktop_app.core.quality import band
from desktop_app.core.quality.advice import Score
from desktop_app.core.text import N_, Message, msg, msg_n


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the receipt. `state`: ok, warn or none."""

    label: Message
    value: Message
    state: str = "ok"


def title_of(receipt: Receipt) -> Message:
    """The heading: only a real, verified, public dataset is called public."""
    if receipt.kind is PortalKind.CKAN and receipt.verified and receipt.public:
        return msg(N_("Your data is now public"))
    return headline(receipt)


def lead_of(receipt: Receipt) -> Message:
    """What was proved, in one sentence."""
    match receipt.ending:
        case Ending.PENDING if receipt.pending is Pending.LOADER:
            return msg(N_("It is public and equal to your review. The portal still has to finish loading the tables."))
        case Ending.PENDING:
            return msg(N_("The files are on the portal. What is missing is to see them as a citizen would."))
        case Ending.DIFFERS if receipt.public:
            return msg(N_("It is public, but not equal to your review. Publish again to repair it."))
        case Ending.DIFFERS:
            return msg(N_("It was left private. Publish again to repair it; nothing will be duplicated."))
        case Ending.VERIFIED:
            return _verified_lead(receipt)


def _verified_lead(receipt: Receipt) -> Message:
    match receipt.kind:
        case PortalKind.PRACTICE:
            return msg(N_("Everything went as on a real portal, but nothing left this computer."))
        case PortalKind.FOLDER:
            return msg(N_("The files in the folder are equal to the ones you reviewed."))
        case PortalKind.CKAN:
            return msg(N_("We opened it as a citizen would, and it is equal to your review."))


def facts_of(receipt: Receipt, hour: str) -> tuple[Fact, ...]:
    """What was proved; `hour` is when."""
    n_equal = sum(file.verified for file in receipt.files)
    n_rows = sum(file.n_rows or 0 for file in receipt.files[:1])
    is_seen = receipt.ending is not Ending.PENDING
    rows = msg_n(N_("{n}, the same that you reviewed"), N_("{n}, the same that you reviewed"), n_rows)
    equal = msg(N_("{equal} of {all}, read back and compared"), equal=n_equal, all=len(receipt.files))
    not_yet = msg(N_("Not checked yet"))
    is_all = n_equal == len(receipt.files)
    first = all(file.verified for file in receipt.files[:1])
    facts = [
        Fact(msg(N_("Visible without signing in")), _visible(receipt, hour), _state(is_good=_is_seen(receipt))),
        Fact(
            msg(N_("Rows on the portal")),
            rows if first else not_yet if not is_seen else msg(N_("Not equal")),
            _state(is_good=first),
        ),
        Fact(msg(N_("Equal files")), equal if is_seen or n_equal else not_yet, _state(is_good=is_all)),
        Fact(
            msg(N_("Description")),
            proved(receipt, equal=receipt.metadata_verified),
            _state(is_good=receipt.metadata_verified),
        ),
        Fact(msg(N_("Personal data")), msg(N_("looked for once more before sending"))),
    ]
    loaded = loaded_line(receipt)
    if loaded is not None:
        state = "ok" if receipt.loaded is Loaded.ALL else "none"
        facts.append(Fact(msg(N_("Preview of the portal")), loaded, state))
    return tuple(facts)


def quality_fact(score: Score) -> Fact:
    """The points of the description as it is published now."""
    words = msg(N_("{band}: {now} of {most} points"), now=score.now, most=score.most, band=band(score.now))
    return Fact(msg(N_("Quality")), words)


def wait_of(receipt: Receipt) -> tuple[Message, Message] | None:
    """Why the check is pending, and what happens with it; None when it is not."""
    reason = pending_line(receipt)
    if reason is None:
        return None
    if receipt.pending is Pending.RELEASE:
        return reason, msg(N_("When they have done it, press «Check now». It stays among what waits."))
    return reason, msg(N_("It stays among what waits, and you can check it now."))


def notice_text(receipt: Receipt) -> Message:
    """A short text for a mail or a post, with the link."""
    return msg(N_("We have published «{title}» as open data: {url}"), title=receipt.title, url=receipt.url)


def _is_seen(receipt: Receipt) -> bool:
    return receipt.public and receipt.pending is not Pending.PAGE


def _visible(receipt: Receipt, hour: str) -> Message:
    if receipt.kind is PortalKind.PRACTICE:
        return msg(N_("only on this computer"))
    if receipt.kind is PortalKind.FOLDER:
        return msg(N_("to whoever can open the folder"))
    if receipt.pending is Pending.PAGE:
        return msg(N_("its files, but not its page yet"))
    if receipt.public:
        return msg(N_("yes, checked at {hour}"), hour=hour)
    return msg(N_("Not checked yet")) if receipt.ending is Ending.PENDING else msg(N_("no"))


def _state(*, is_good: bool) -> str:
    return "ok" if is_good else "warn"
