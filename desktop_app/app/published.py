"""What was published from here: every receipt, by portal and dataset; and taking a publication back for thirty days."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.paths import Paths, private_folder
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.errors import WithdrawTooLate
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.publishing.receipt import Ending, Receipt
from desktop_app.core.publishing.uses import Uses

DAYS_TO_WITHDRAW = 30


@dataclass(frozen=True, slots=True)
class Publication:
    """One time something was published. `number`: of this computer and year («2026-011»). `withdrawn`: ISO moment.

    `uses`: as the portal counted them when it was asked last, `uses_asked`: that moment; None: never, or not counted.
    """

    receipt: Receipt
    number: str
    withdrawn: str = ""
    uses: Uses | None = None
    uses_asked: str = ""

    @property
    def id(self) -> str:
        """A short name to call it by."""
        text = f"{self.receipt.portal} {self.receipt.dataset} {self.receipt.finished}"
        return hashlib.sha256(text.encode()).hexdigest()[:10]


def remember(paths: Paths, receipt: Receipt) -> Publication:
    """Keep a receipt, with a number of its own. Raises DiskFull or CannotWrite."""
    year = receipt.finished[:4]
    same_year = [p for p in history(paths) if p.number.startswith(year)]
    latest = max((int(p.number.rpartition("-")[2]) for p in same_year), default=0)
    made = Publication(receipt, f"{year}-{latest + 1:03d}")
    _write(paths, made)
    return made


def history(paths: Paths, portal: str = "", dataset: str = "") -> tuple[Publication, ...]:
    """Publications, the newest first; of one portal and dataset where these are given."""
    found = []
    for file in paths.published.glob("*/*.json"):
        try:
            made = from_json(Publication, json.loads(file.read_bytes()))
        except (OSError, ValueError, TypeError):
            continue
        if portal in {"", made.receipt.portal} and dataset in {"", made.receipt.dataset}:
            found.append(made)
    return tuple(sorted(found, key=lambda made: made.receipt.finished, reverse=True))


def names_published(paths: Paths, portal: Portal) -> tuple[str, ...]:
    """Names of the datasets published to that portal from here, the newest first."""
    is_practice = portal.kind is PortalKind.PRACTICE  # its address changes, and there is only one
    receipts = (made.receipt for made in history(paths) if made.receipt.ending is not Ending.DIFFERS)
    mine = (r for r in receipts if (r.kind is portal.kind if is_practice else r.portal == portal.url))
    return tuple(dict.fromkeys(r.dataset for r in mine))


def may_withdraw(publication: Publication, now: datetime) -> bool:
    """Whether it is public and not older than thirty days."""
    receipt = publication.receipt
    age = now - datetime.fromisoformat(receipt.finished)
    return receipt.public and not publication.withdrawn and age <= timedelta(days=DAYS_TO_WITHDRAW)


def withdraw(paths: Paths, portal: Portal, publication: Publication, now: datetime) -> Publication:
    """Make the dataset private again and note it. Files stay on the portal, so that it can be published again.

    Raises WithdrawTooLate, PortalError.
    """
    receipt = publication.receipt
    remote = portal.find(receipt.dataset) if may_withdraw(publication, now) else None
    if remote is None:
        raise WithdrawTooLate(dataset=receipt.title, n=DAYS_TO_WITHDRAW)
    portal.make_private(remote)
    done = replace(publication, withdrawn=now.isoformat(timespec="seconds"))
    _write(paths, done)
    return done


def ask_uses(paths: Paths, portal: Portal, publication: Publication, now: datetime) -> Publication:
    """Ask the portal how much it is used and keep the answer with its moment; raises PortalError.

    `uses` stays None where the portal does not count.
    """
    from desktop_app.core.publishing.portals.ckan import CkanPortal
    from desktop_app.core.publishing.portals.ckan_uses import ask_uses as ask

    counted = ask(portal.client, publication.receipt.dataset) if isinstance(portal, CkanPortal) else None
    done = replace(publication, uses=counted, uses_asked=now.isoformat(timespec="seconds"))
    _write(paths, done)
    return done


def publication_to_json(publication: Publication) -> dict[str, object]:
    """The publication as a JSON document."""
    from desktop_app.core.publishing import receipt_to_json

    known = asdict(publication) | {"id": publication.id, "receipt": receipt_to_json(publication.receipt)}
    return known | {"number": publication.number}


def _write(paths: Paths, publication: Publication) -> None:
    receipt = publication.receipt
    place = hashlib.sha256(f"{receipt.portal} {receipt.dataset}".encode()).hexdigest()[:16]
    folder = private_folder(paths.published / place)
    write_atomic(_file(folder, publication), json.dumps(to_json(publication), ensure_ascii=False).encode())


def _file(folder: Path, publication: Publication) -> Path:
    return folder / f"{publication.id}.json"
