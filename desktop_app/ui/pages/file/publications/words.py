"""What the list of publications says, free of Qt: how each ended, what can be done with it, and its uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from desktop_app.app.published import Publication, may_withdraw
from desktop_app.app.settings import Settings, find_portal
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Ending, Receipt
from desktop_app.core.text import N_, Message, msg, msg_n


@dataclass(frozen=True, slots=True)
class Shown:
    """One publication. `is_newest` of its dataset: uses and withdrawing are of the dataset as it stands."""

    publication: Publication
    place: Message
    state: str
    kind: str
    icon: str
    is_newest: bool
    can_withdraw: bool

    @property
    def has_uses(self) -> bool:
        """Whether a portal may have counted it."""
        receipt = self.publication.receipt
        return self.is_newest and receipt.kind is PortalKind.CKAN and receipt.public and not self.publication.withdrawn


def shown(publications: Sequence[Publication], settings: Settings, now: datetime) -> tuple[Shown, ...]:
    """All of them in the order given, which is the newest first."""
    seen: set[tuple[str, str]] = set()
    found = []
    for made in publications:
        key = dataset_key(made.receipt)
        is_newest = key not in seen
        seen.add(key)
        state, kind, icon = _state(made)
        place = _place(made.receipt, settings)
        found.append(Shown(made, place, state, kind, icon, is_newest, is_newest and may_withdraw(made, now)))
    return tuple(found)


def dataset_key(receipt: Receipt) -> tuple[str, str]:
    """What tells datasets apart; the practice portal listens on another port at each start."""
    return ("" if receipt.kind is PortalKind.PRACTICE else receipt.portal, receipt.dataset)


def datasets(publications: Sequence[Publication]) -> tuple[tuple[tuple[str, str], str], ...]:
    """Key and title of each dataset, the newest first."""
    titles: dict[tuple[str, str], str] = {}
    for made in publications:
        titles.setdefault(dataset_key(made.receipt), made.receipt.title)
    return tuple(titles.items())


def uses_line(publication: Publication) -> Message | None:
    """The uses in words without their day; None where they were never asked."""
    if not publication.uses_asked:
        return None
    uses = publication.uses
    if uses is None:
        return msg(N_("This portal does not count uses"))
    views = msg_n(N_("{n} visit"), N_("{n} visits"), uses.views)
    downloads = msg_n(N_("{n} download"), N_("{n} downloads"), uses.downloads)
    return msg(N_("Uses: {views} and {downloads}"), views=views, downloads=downloads)


def _state(made: Publication) -> tuple[str, str, str]:
    if made.receipt.kind is PortalKind.PRACTICE:
        return N_("Practice"), "none", "school"
    if made.withdrawn:
        return N_("Withdrawn"), "none", "arrow-back-up"
    return {
        Ending.VERIFIED: (N_("Checked"), "ok", "circle-check"),
        Ending.PENDING: (N_("Check pending"), "warn", "clock"),
        Ending.DIFFERS: (N_("Not equal"), "danger", "alert-circle"),
    }[made.receipt.ending]


def _place(receipt: Receipt, settings: Settings) -> Message:
    if receipt.kind is PortalKind.PRACTICE:
        return msg(N_("Practice portal"))
    if receipt.kind is PortalKind.FOLDER:
        return msg(N_("A folder"))
    known = find_portal(settings, receipt.portal)
    return Message("{text}", {"text": known.title if known else urlsplit(receipt.portal).netloc})
