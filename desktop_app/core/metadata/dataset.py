"""The one model: Dataset -> Resources -> Fields. Everything published about the data is written from here."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.core.table import FieldType


@dataclass(frozen=True, slots=True)
class Field:
    """One column in the dictionary. `column_id` ties it to the Table; `original_name` is what the source called it."""

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
    """One table of the dataset with its dictionary. `table_id` ties it to the project's table."""

    table_id: str
    title: str = ""
    description: str = ""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """The description. `frequency` and `theme` are codes of resources/vocabularies, `licence` an id of licences.csv."""

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
