"""Words about a description for the screen: terms of the vocabularies, dates as people write them, the portal's page.

Imports core.metadata (polars): only for pages, never at start.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from desktop_app.core.countries import profile
from desktop_app.core.metadata import vocabulary
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.ui.texts import _, translator
from desktop_app.ui.widgets.portal_preview import PortalLook

VOCABULARIES = {
    "licence": "licences",
    "frequency": "frequencies",
    "theme": "themes",
    "language": "languages",
}
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SHOWN = 150


def term_note(field: str, code: str) -> str:
    """What a chosen term means, for people in doubt ("bimestral" and "bimensual" are often confused)."""
    terms = vocabulary(VOCABULARIES[field]) if field in VOCABULARIES else ()
    return next((t.note(translator().language) for t in terms if t.code == code), "")


def term_word(field: str, code: str) -> str:
    """The words of a term, or the code when it is none of ours."""
    return next((t.label(translator().language) for t in vocabulary(VOCABULARIES[field]) if t.code == code), code)


def shown_day(iso: str) -> str:
    """An ISO date as people write it here; what is no ISO date stays.

    >>> shown_day("2026-12-31"), shown_day("")
    ('31/12/2026', '')
    """
    found = _ISO.fullmatch(iso)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else iso


def shortened(text: str, most: int = _SHOWN) -> str:
    """The beginning of a text in one line, cut between words.

    >>> shortened("uno dos tres", 8)
    'uno dos…'
    """
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0].rstrip(".,;:") + "…"


def portal_look(dataset: Dataset, country: str, files: Sequence[str]) -> PortalLook:
    """The portal's page in short; `files` are short words for the files on it."""
    portals = profile(country).portals
    period = " – ".join(shown_day(day) for day in (dataset.period.start, dataset.period.end) if day)
    facts = (
        (_("Updated"), shown_day(date.today().isoformat())),  # noqa: DTZ011 - the officer's own day
        (_("Frequency"), term_word("frequency", dataset.frequency)),
        (_("Period"), period),
        (_("Contact"), dataset.contact.email),
        (_("Licence"), term_word("licence", dataset.licence)),
    )
    portal = portals[0].url.split("://")[-1].strip("/") if portals else ""
    return PortalLook(portal, dataset.title, dataset.institution, shortened(dataset.description), tuple(files), facts)
