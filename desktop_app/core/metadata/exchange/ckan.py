"""The description as CKAN stores it, and the flat comparable form in which sent and stored are compared.

Extras use the keys of ckanext-dcat (docs/mapping.md there), so that a portal with that extension offers complete DCAT.
CKAN drops unknown top-level keys silently, keeps extras, refuses an extra whose key its own form defines, and lists
tags in its own order: `from_ckan` looks in both places and orders the tags.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence

from desktop_app.core.metadata.authorities import PUBLIC, country_uri, language_uri
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.exchange.ckan_form import answers, chosen_groups
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.metadata.vocabularies import portal_licence, term

_PLAIN = ("title", "name", "notes", "license_id", "author", "maintainer", "maintainer_email", "url")
_EXTRAS = (
    "access_rights",
    "contact_email",
    "contact_name",
    "frequency",
    "language",
    "license_uri",
    "publisher_name",
    "spatial_text",
    "spatial_uri",
    "temporal_end",
    "temporal_start",
    "theme",
)


def to_ckan(
    dataset: Dataset,
    organization: str,
    licence_ids: Sequence[str] = (),
    form: Mapping[str, object] | None = None,
    groups: Collection[str] = (),
) -> dict[str, object]:
    """The dict for `package_create` / `package_patch`, private, without resources.

    `licence_ids` are those of the portal's `license_list`; `form` is its `scheming_dataset_schema_show`, if it has one:
    the fields of that form which the description can answer are answered, extras it defines itself move to the top.
    `groups`: the portal's categories open to the user; without any of them chosen, those it has stay as they are.
    """
    extras = _extras(dataset)
    answered = answers(dataset, form) if form else {}
    own = _field_names(form)
    contact = dataset.contact
    package: dict[str, object] = {
        "title": dataset.title,
        "name": portal_name(dataset),
        "notes": dataset.description,
        "tags": [{"name": tag} for tag in _tags(dataset.tags)],
        "license_id": portal_licence(dataset.licence, licence_ids),
        "owner_org": organization,
        "private": True,
        "author": dataset.institution,
        "maintainer": contact.name or dataset.institution,
        "maintainer_email": contact.email,
        "url": dataset.source,
        "extras": [{"key": key, "value": value} for key, value in sorted(extras.items()) if key not in own],
    }
    chosen = chosen_groups(dataset, groups)
    if chosen:
        package["groups"] = [{"name": name} for name in sorted(chosen)]
    return package | {key: value for key, value in extras.items() if key in own} | answered


def from_ckan(stored: Mapping[str, object], answered: Collection[str] = ()) -> dict[str, str]:
    """Flat text fields of a package as sent or as `package_show` returns it; a missing field is "".

    `answered`: names of the portal's own form to compare too (the keys of `answers`). Compound values are compact JSON.
    """
    extras = {str(e["key"]): e["value"] for e in _dicts(stored.get("extras"))}
    flat = {key: _text(stored.get(key)) for key in (*_PLAIN, *answered)}
    flat |= {f"extras.{key}": _text(extras.get(key, stored.get(key))) for key in _EXTRAS}
    flat["tags"] = ", ".join(sorted(str(tag["name"]) for tag in _dicts(stored.get("tags"))))
    if "groups" in answered:
        flat["groups"] = ", ".join(sorted(str(group["name"]) for group in _dicts(stored.get("groups"))))
    shown = stored.get("organization")
    flat["organization"] = _text(shown.get("name") if isinstance(shown, Mapping) else stored.get("owner_org"))
    return flat


def expected(
    dataset: Dataset,
    organization: str,
    licence_ids: Sequence[str] = (),
    form: Mapping[str, object] | None = None,
    groups: Collection[str] = (),
) -> dict[str, str]:
    """What `from_ckan` must give after CKAN stored this description; with `form`, its answered fields too."""
    package = to_ckan(dataset, organization, licence_ids, form, groups)
    answered = tuple(answers(dataset, form)) if form else ()
    return from_ckan(package, (*answered, "groups") if "groups" in package else answered)


def _extras(dataset: Dataset) -> dict[str, str]:
    frequency, theme = term("frequencies", dataset.frequency), term("themes", dataset.theme)
    licence = term("licences", dataset.licence)
    found = {
        "access_rights": PUBLIC,
        "contact_email": dataset.contact.email,
        "contact_name": dataset.contact.name or dataset.institution,
        "frequency": frequency.uri if frequency else dataset.frequency,
        "language": language_uri(dataset.language) or dataset.language,
        "license_uri": licence.uri if licence else "",
        "publisher_name": dataset.institution,
        "spatial_text": dataset.place,
        "spatial_uri": country_uri(dataset.place),
        "temporal_end": dataset.period.end,
        "temporal_start": dataset.period.start,
        "theme": theme.uri if theme else dataset.theme,
    }
    return {key: value for key, value in found.items() if value}


def _tags(tags: Sequence[str]) -> list[str]:
    """As CKAN takes them: letters, digits, space and -_. only, 2 to 100 characters, no repeats."""
    clean = (" ".join(re.sub(r"[^\w .\-]", " ", tag).split())[:100].strip() for tag in tags)
    return list(dict.fromkeys(tag for tag in clean if len(tag) >= 2))


def _field_names(form: Mapping[str, object] | None) -> frozenset[str]:
    return frozenset(str(f.get("field_name")) for f in _dicts((form or {}).get("dataset_fields")))


def _dicts(value: object) -> list[Mapping[str, object]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
