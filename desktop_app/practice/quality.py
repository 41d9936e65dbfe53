"""The quality of a published description, worked out from what the portal shows (MQA, as on the review page)."""

from __future__ import annotations

from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.vocabularies import vocabulary
from desktop_app.core.quality import band, score
from desktop_app.core.quality.advice import Score
from desktop_app.core.text import fold
from desktop_app.practice.store import JsonDict

# The pages are in Spanish whatever the program speaks: these are the catalogue's words for the score's own.
_BANDS = {"Excellent": "excelente", "Good": "buena", "Sufficient": "suficiente", "Poor": "baja"}
_PARTS = {
    "findability": "Se encuentra",
    "accessibility": "Se descarga",
    "interoperability": "Se combina",
    "reusability": "Se reutiliza",
    "contextuality": "Contexto",
}


def quality(package: JsonDict) -> Score:
    """Points of a published dataset."""
    extras = extras_of(package)
    dataset = Dataset(
        title=package["title"],
        description=package["notes"],
        institution=extras.get("publisher_name") or package["author"],
        contact=Contact(email=package["maintainer_email"] or extras.get("contact_email", "")),
        licence=_licence(package["license_id"]),
        theme=extras.get("theme", ""),
        tags=tuple(tag["name"] for tag in package["tags"]),
        period=Period(extras.get("temporal_start", ""), extras.get("temporal_end", "")),
        place=extras.get("spatial_text", ""),
    )
    formats = [str(resource.get("format") or "") for resource in package["resources"]]
    return score(dataset, formats, published=True)


def word(points: int) -> str:
    """What so many points are called."""
    return _BANDS[band(points).msgid]


def part_word(part_id: str) -> str:
    """What a dimension of the score is called."""
    return _PARTS[part_id]


def extras_of(package: JsonDict) -> dict[str, str]:
    """The free fields of a dataset by their keys."""
    return {extra["key"]: str(extra.get("value") or "") for extra in package["extras"]}


def _licence(licence_id: str) -> str:
    """Our code of a portal's licence; its own id when we have none."""
    wanted = fold(licence_id)
    known = (t.code for t in vocabulary("licences") if wanted in {fold(t.code), *map(fold, t.aliases)})
    return next(known, licence_id)
