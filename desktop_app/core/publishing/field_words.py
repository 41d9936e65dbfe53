"""What the fields of a description are called, and what stands in them, in the officer's words instead of CKAN's keys.

Some answers are written to two fields (`author` and `publisher_name`): of those only one is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.metadata.vocabularies import vocabulary
from desktop_app.core.publishing.plan import FieldChange
from desktop_app.core.text import N_, Message, fold, msg

_NAMES = {
    "title": N_("Title"),
    "notes": N_("What it contains"),
    "author": N_("Institution"),
    "extras.publisher_name": N_("Institution"),
    "organization": N_("Institution"),
    "license_id": N_("Licence"),
    "extras.license_uri": N_("Licence"),
    "extras.frequency": N_("How often"),
    "extras.theme": N_("Theme"),
    "tags": N_("Tags"),
    "extras.spatial_text": N_("Place"),
    "extras.spatial_uri": N_("Place"),
    "extras.temporal_start": N_("Period"),
    "extras.temporal_end": N_("Period"),
    "maintainer": N_("Contact"),
    "extras.contact_name": N_("Contact"),
    "maintainer_email": N_("Contact e-mail"),
    "extras.contact_email": N_("Contact e-mail"),
    "url": N_("Source"),
    "groups": N_("Category of the portal"),
    "extras.language": N_("Language"),
    "extras.access_rights": N_("Who may see it"),
    "name": N_("Address"),
}
_TWICE = {
    "author": "extras.publisher_name",
    "maintainer": "extras.contact_name",
    "maintainer_email": "extras.contact_email",
    "extras.license_uri": "license_id",
    "extras.spatial_uri": "extras.spatial_text",
}
_TERMS = {
    "license_id": "licences",
    "extras.license_uri": "licences",
    "extras.frequency": "frequencies",
    "extras.theme": "themes",
}
_ORDER = list(_NAMES)


def field_name(field: str) -> Message:
    """What a field is called; one of the portal's own form by its own name."""
    known = _NAMES.get(field)
    return msg(known) if known is not None else Message("{text}", {"text": field.removeprefix("extras.")})


def value_words(field: str, value: str, language: str) -> str:
    """What stands in a field: a term of a closed list by its words, anything else as it is."""
    listed = vocabulary(_TERMS[field]) if field in _TERMS and value else ()
    wanted = fold(value.rstrip("/"))
    found = (t for t in listed if wanted in {fold(t.code), fold(t.uri.rstrip("/")), *map(fold, t.aliases)})
    term = next(found, None)
    return term.label(language) if term is not None else value


def told_changes(fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """The changes to show, each answer once, in the order of the description; the portal's own fields last."""
    changes = {change.field: change for change in fields}
    told = [c for c in changes.values() if _TWICE.get(c.field) not in changes]
    return tuple(sorted(told, key=lambda c: _ORDER.index(c.field) if c.field in _NAMES else len(_ORDER)))
