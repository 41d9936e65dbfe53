"""The places of the description where people write, each with an id that a decision can name.

A pair (place, type) is decided like a pair (column, type): `Decision("text:description", ("PERSON",), "keep", reason)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.app.checking.contents import words_of_name
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import Package
from desktop_app.core.text import N_, Message, msg

PREFIX = "text:"
CONTACT = f"{PREFIX}contact"
COLUMN = f"{PREFIX}column:"
EXAMPLE = f"{PREFIX}example:"
CATEGORIES = f"{PREFIX}categories:"
FILE = f"{PREFIX}file:"
ANY_COLUMN = "*"
SAID = "Contacto: "
_WORDS = {
    "title": N_("title"),
    "description": N_("description"),
    "tags": N_("tags"),
    "institution": N_("institution"),
    "contact": N_("contact"),
    "place": N_("place"),
    "source": N_("source"),
    "resource": N_("title of the table"),
    "name": N_("name on the portal"),
    "file_name": N_("name of a file"),
    "folder_name": N_("name of the folder"),
}
_OF_COLUMN = {
    COLUMN: N_("description of «{column}»"),
    EXAMPLE: N_("example of «{column}»"),
    CATEGORIES: N_("categories of «{column}»"),
    FILE: N_("text of «{column}»"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A written text and the id of where it stands.

    `column`: the column it is about (`ANY_COLUMN`: another rendering of the data). `derived`: made from other places.
    """

    id: str
    text: str
    column: str = ""
    derived: bool = False


def is_place(column_id: str) -> bool:
    """Whether a finding or a decision is about a text of the description and not about a column."""
    return column_id.startswith(PREFIX)


def place_name(place_id: str) -> str:
    """What a place is called in a finding: the column or file it belongs to, else its own key."""
    return place_id.removeprefix(PREFIX).rpartition(":")[2]


def place_words(place_id: str) -> Message:
    """A place in an officer's words."""
    key = place_id.removeprefix(PREFIX)
    if key in _WORDS:
        return msg(_WORDS[key])
    for prefix, words in _OF_COLUMN.items():
        if place_id.startswith(prefix):
            return Message(words, {"column": place_id.removeprefix(prefix)})
    return Message("{text}", {"text": key})


def places_of(dataset: Dataset, package: Package) -> tuple[Place, ...]:
    """Every place with something written in it: those that people fill in first, those made from them last."""
    written = (*_description(dataset), *_resources(dataset), *_names(package))
    return tuple(sorted((place for place in written if place.text.strip()), key=lambda place: place.derived))


def _description(dataset: Dataset) -> Iterator[Place]:
    yield Place(f"{PREFIX}title", dataset.title)
    yield Place(f"{PREFIX}description", dataset.description)
    yield from (Place(f"{PREFIX}tags", tag) for tag in dataset.tags)
    yield Place(f"{PREFIX}institution", dataset.institution)
    yield Place(f"{PREFIX}institution", dataset.acronym)
    # said as in the README: after the word a name needs no second surname to be a name
    yield Place(CONTACT, f"{SAID}{dataset.contact.name}" if dataset.contact.name else "")
    yield Place(CONTACT, dataset.contact.email)
    yield Place(f"{PREFIX}place", dataset.place)
    yield Place(f"{PREFIX}source", dataset.source)
    yield Place(f"{PREFIX}name", words_of_name(dataset.name), derived=True)


def _resources(dataset: Dataset) -> Iterator[Place]:
    for resource in dataset.resources:
        yield Place(f"{PREFIX}resource", resource.title, derived=True)
        yield Place(f"{PREFIX}resource", resource.description)
        for field in resource.fields:
            about = (field.name, field.label, field.description, field.unit, field.original_name)
            yield from (Place(f"{COLUMN}{field.name}", text, field.name) for text in about)
            yield Place(f"{EXAMPLE}{field.name}", field.example, field.name)
            yield from (Place(f"{CATEGORIES}{field.name}", text, field.name) for text in field.categories)


def _names(package: Package) -> Iterator[Place]:
    for file in package.files:
        yield Place(f"{PREFIX}file_name", words_of_name(file.name), derived=True)
        yield Place(f"{PREFIX}file_name", file.title, derived=True)
    yield Place(f"{PREFIX}folder_name", words_of_name(package.folder.name), derived=True)
