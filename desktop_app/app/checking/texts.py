"""What the written texts of a package hold, each value once, at the place where it is to be mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.app.checking.places import CONTACT, Place, place_name
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.personal_data.finding import Finding, Sensitivity
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import N_, msg

PERSON, EMAIL = "PERSON", "EMAIL"


@dataclass(frozen=True, slots=True)
class Hit:
    """A kind of data in a place; `raw` are the characters, `value` their normalised form: in memory only."""

    place: Place
    type: str
    value: str
    raw: str

    def is_declared(self, dataset: Dataset) -> bool:
        """Whether it is the publisher, or the contact: that one is asked about once, at its own place."""
        from desktop_app.core.personal_data.statements import normalised

        contact = {normalised(self.type, text) for text in (dataset.contact.name, dataset.contact.email) if text}
        if self.place.id != CONTACT and self.value in contact:
            return True
        return self.type == PERSON and f" {self.value} " in f" {normalised(PERSON, dataset.institution)} "


def hits_of(written: Iterable[Place], progress: Progress = SILENT) -> list[Hit]:
    """What counts in the texts, once a place; in texts made from others (`derived`) only what stands in no other."""
    from desktop_app.core.personal_data.statements import is_named_mailbox, normalised, said_in

    texts = list(dict.fromkeys(written))
    known: set[tuple[str, str]] = set()
    found: dict[tuple[str, str, str], Hit] = {}
    for said in said_in((place.text for place in texts), progress):
        place, value = texts[said.text], normalised(said.type, said.value)
        if place.id == CONTACT and said.type == EMAIL and not is_named_mailbox(said.value):
            continue  # an office's mailbox is what a contact is for
        if not place.derived or (said.type, value) not in known:
            found.setdefault((place.id, said.type, value), Hit(place, said.type, value, said.value))
        known.add((said.type, value))
    return list(found.values())


def text_finding(place_id: str, types: tuple[str, ...]) -> Finding:
    """The finding about a place; `column_name` is what the place is called."""
    from desktop_app.core.personal_data.wording import KINDS

    name = place_name(place_id)
    if place_id == CONTACT:
        why = msg(N_("The contact seems to be a person and not an office: {kind}."), kind=KINDS[types[0]].title)
    else:
        why = msg(N_("This text holds what looks like personal data: {kind}."), kind=KINDS[types[0]].title)
    return Finding(place_id, name, types, Sensitivity.DIRECT, 0.9, why, 1, 1, free_text=True)
