"""The package's descriptor: a Frictionless Data Package (v1 style, which frictionless-py 5 validates offline).

`resources` are the tables (data and dictionary); every other file is listed under `files` with size and SHA-256, a
property of ours that the specification allows. No clock: `created` appears only when the caller gives it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.text import slug

if TYPE_CHECKING:
    from desktop_app.core.packaging.package import PackageFile


def to_datapackage(
    dataset: Dataset, files: Sequence[PackageFile], schemas: Mapping[str, Sequence[Field]], created: str = ""
) -> dict[str, object]:
    """The descriptor; `schemas` gives the fields of each tabular file by its name; empty answers are left out."""
    descriptor: dict[str, object] = {
        "profile": "data-package",
        "name": portal_name(dataset),
        "title": dataset.title,
        "description": dataset.description,
        "keywords": list(dataset.tags),
        "language": dataset.language,
        # the profile wants a moment; a day is that day's beginning
        "created": f"{created}T00:00:00Z" if len(created) == len("2026-01-31") else created,
        "licenses": _licences(dataset),
        "contributors": _contributors(dataset),
        "sources": [{"title": dataset.source}] if dataset.source else [],
        "temporal": _without_blanks({"start": dataset.period.start, "end": dataset.period.end}),
        "spatial": dataset.place,
        "accrualPeriodicity": _uri("frequencies", dataset.frequency),
        "theme": _uri("themes", dataset.theme),
        "resources": [_resource(dataset, file, schemas[file.name]) for file in files if file.name in schemas],
        "files": [_file(file) for file in files],
    }
    return _without_blanks(descriptor)


def _resource(dataset: Dataset, file: PackageFile, fields: Sequence[Field]) -> dict[str, object]:
    zipped = file.inner != file.name
    return {
        "profile": "tabular-data-resource",
        "name": slug(file.inner.rsplit(".", 1)[0]),
        "title": file.title,
        "path": file.name,
        "format": file.content_format.lower(),
        "mediatype": "text/csv" if zipped else file.media_type,
        **({"compression": "zip", "innerpath": file.inner} if zipped else {}),
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "licenses": _licences(dataset),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {"fields": [_field(field) for field in fields], "missingValues": [""]},
    }


def _field(field: Field) -> dict[str, object]:
    described = {
        "name": field.name,
        "type": field.type.value,
        "title": field.label,
        "description": field.description,
        "unit": field.unit,
        "originalName": field.original_name,
        "example": field.example,
        "categories": _categories(field),
        "missingMeaning": field.missing,
        "source": field.source,
        "constraints": _without_blanks({"required": field.required or "", "unique": field.unique or ""}),
    }
    return _without_blanks(described)


def _categories(field: Field) -> list[object]:
    """The values, with labels where somebody said what they mean (Data Package 2.0)."""
    if not field.meanings:
        return list(field.categories)
    return [_without_blanks({"value": value, "label": field.meaning(value)}) for value in field.categories]


def _file(file: PackageFile) -> dict[str, object]:
    known = {
        "path": file.name,
        "role": file.role.value,
        "title": file.title,
        "mediatype": file.media_type,
        "format": file.format,
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "rows": file.n_rows,
        "uploaded": file.uploaded,
    }
    return {key: value for key, value in known.items() if value is not None}


def _licences(dataset: Dataset) -> list[dict[str, str]]:
    licence = term("licences", dataset.licence)
    if licence is not None:
        return [{"name": licence.code, "path": licence.uri, "title": licence.es}]
    return [{"name": dataset.licence}] if dataset.licence else []


def _contributors(dataset: Dataset) -> list[dict[str, str]]:
    people = []
    if dataset.institution:
        people.append({"title": dataset.institution, "role": "publisher"})
    contact = dataset.contact
    if contact.email or contact.name:
        person = {"title": contact.name or dataset.institution or contact.email, "email": contact.email}
        people.append({key: value for key, value in person.items() if value} | {"role": "maintainer"})
    return people


def _uri(vocabulary: str, code: str) -> str:
    found = term(vocabulary, code)
    return found.uri if found else code


def _without_blanks(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in ("", [], {}, None)}
