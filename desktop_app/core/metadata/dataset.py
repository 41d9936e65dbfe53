"""The one model: Dataset -> Resources -> Fields. Everything published about the data is written from here."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.core.table import FieldType


@dataclass(frozen=True, slots=True)
class Field:
    """One column in the dictionary. `column_id` ties it to the Table; `original_name` is what the source called it.

    `categories` are its few values, `meanings` what the officer says some of them mean: (value, meaning). `minimum`
    and `maximum`: the range found, in the order of `type`. `missing`: what an empty cell means. `source`: where the
    column comes from, when that is not where the dataset does.
    """

    column_id: str
    name: str
    type: FieldType = FieldType.STRING
    label: str = ""
    description: str = ""
    unit: str = ""
    original_name: str = ""
    example: str = ""
    categories: tuple[str, ...] = ()
    required: bool = False
    meanings: tuple[tuple[str, str], ...] = ()
    unique: bool = False
    minimum: str = ""
    maximum: str = ""
    missing: str = ""
    source: str = ""

    def meaning(self, category: str) -> str:
        """What one of the values means, "" when nobody said."""
        return dict(self.meanings).get(category, "")


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers questions about the data; an institution's mailbox, not a person's."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """Temporal coverage, ISO 8601 dates ("" = open)."""

    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """One table of the dataset with its dictionary. `table_id` ties it to the project's table.

    `answers`: to what a portal's own form asks of each file, as `Dataset.answers`.
    """

    table_id: str
    title: str = ""
    description: str = ""
    fields: tuple[Field, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """The description. `frequency` and `theme` are codes of resources/vocabularies, `licence` an id of licences.csv.

    `answers`: (field, text) for what a portal's own form asks and nothing here holds. Lists and repeated groups are
    JSON (`core.metadata.portal_form`); `groups` are the portal's categories.
    """

    title: str = ""
    description: str = ""
    institution: str = ""
    acronym: str = ""
    contact: Contact = field(default_factory=Contact)
    licence: str = ""
    frequency: str = ""
    theme: str = ""
    tags: tuple[str, ...] = ()
    period: Period = field(default_factory=Period)
    place: str = ""
    language: str = "es"
    source: str = ""
    name: str = ""  # portal name (slug); "" = made from the title
    resources: tuple[Resource, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
