"""What the publish page says, free of Qt: targets to choose from, stages, and the ending."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.app.settings import PortalEntry
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Receipt, headline
from desktop_app.core.text import N_, Message, msg

OTHER, PRACTICE, FOLDER = "other", "practice", "folder"
PORTAL_PREFIX = "portal:"

STAGES = (
    ("check", N_("Check"), N_("That you may publish, and that the files are the ones you reviewed.")),
    ("draft", N_("Create a draft"), N_("Only your institution sees it.")),
    ("upload", N_("Upload the files"), N_("If the connection fails, nothing stays half public.")),
    ("public", N_("Make it public"), N_("Only when everything has arrived.")),
    ("verify", N_("Verify"), N_("We open it as a citizen would and compare it with your review.")),
)
# the words the work reports while it is in a stage (desktop_app.core.publishing.publication)
_STAGE_OF = {
    "Checking your permission": "check",
    "Creating it as a private draft": "draft",
    "Updating the description": "draft",
    "Uploading {file}": "upload",
    "Making it public": "public",
    "Reading it back": "verify",
}


@dataclass(frozen=True, slots=True)
class TargetChoice:
    """One place to publish to: an id, what the officer calls it, and what it means."""

    id: str
    title: Message
    consequence: Message


def targets(portals: tuple[PortalEntry, ...]) -> tuple[TargetChoice, ...]:
    """Portals, another portal, practice, folder: nothing is ever chosen beforehand."""
    known = tuple(
        TargetChoice(f"{PORTAL_PREFIX}{p.name}", msg("{title}", title=p.title), msg("{url}", url=p.url))
        for p in portals
    )
    return (
        *known,
        TargetChoice(OTHER, msg(N_("Another portal")), msg(N_("Write its address. It must be of the CKAN kind."))),
        TargetChoice(
            PRACTICE, msg(N_("Practice portal on this computer")), msg(N_("To learn. Nothing of it is public."))
        ),
        TargetChoice(
            FOLDER, msg(N_("A folder")), msg(N_("For portals that receive files by hand, or to publish later."))
        ),
    )


def stage_of(message: Message | None) -> str:
    """The stage a progress report belongs to; everything before the portal is the check."""
    return _STAGE_OF.get(message.msgid, "check") if message is not None else ""


def title_of(receipt: Receipt) -> Message:
    """The heading of the ending: only a real, verified, public dataset is called public."""
    if receipt.kind is PortalKind.CKAN and receipt.verified and receipt.public:
        return msg(N_("Your data is now public"))
    return headline(receipt)


def lead_of(receipt: Receipt) -> Message:
    """What was proved, in one sentence."""
    if not receipt.verified:
        return msg(N_("It was left private. Publish again to repair it; nothing will be duplicated."))
    if receipt.kind is PortalKind.PRACTICE:
        return msg(N_("Everything went as on a real portal, but nothing left this computer."))
    if receipt.kind is PortalKind.FOLDER:
        return msg(N_("The files in the folder are equal to the ones you reviewed."))
    return msg(N_("We opened it as a citizen would, and it is equal to your review."))
