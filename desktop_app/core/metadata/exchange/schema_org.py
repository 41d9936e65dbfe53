"""The description for search engines: a Schema.org Dataset as JSON-LD.

https://schema.org/Dataset and https://developers.google.com/search/docs/appearance/structured-data/dataset. The context
is written out (`@vocab`), so that any JSON-LD program expands it without fetching anything.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.exchange.dcat import Entry, dataset_address
from desktop_app.core.metadata.vocabularies import term

if TYPE_CHECKING:
    from desktop_app.core.packaging.package import PackageFile

CONTEXT = {"@vocab": "https://schema.org/"}


def to_schema_org(entry: Entry, fields: Sequence[Field]) -> bytes:
    """UTF-8 JSON-LD of one dataset: its `uploaded` files as downloads, its columns as measured variables."""
    dataset, where = entry.dataset, entry.where
    document = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": dataset_address(entry),
        "name": dataset.title,
        "description": dataset.description,
        "url": where.page,
        "keywords": [tag for tag in dataset.tags if tag],
        "inLanguage": dataset.language,
        "license": _licence(dataset),
        "isAccessibleForFree": True,
        "publisher": _publisher(dataset),
        "temporalCoverage": _period(dataset),
        "spatialCoverage": {"@type": "Place", "name": dataset.place} if dataset.place else {},
        "isBasedOn": dataset.source,
        "datePublished": where.issued,
        "dateModified": where.modified,
        "variableMeasured": [_variable(field) for field in fields],
        "distribution": [_download(file, entry) for file in entry.files if file.uploaded],
    }
    return (json.dumps(_said(document), ensure_ascii=False, indent=1) + "\n").encode()


def _licence(dataset: Dataset) -> str:
    known = term("licences", dataset.licence)
    return known.uri if known else dataset.licence


def _publisher(dataset: Dataset) -> Mapping[str, object]:
    contact = dataset.contact
    point = _said({"@type": "ContactPoint", "name": contact.name, "email": contact.email})
    publisher = {
        "@type": "GovernmentOrganization",
        "name": dataset.institution,
        "alternateName": dataset.acronym,
        "contactPoint": point if len(point) > 1 else {},
    }
    return _said(publisher) if dataset.institution else {}


def _period(dataset: Dataset) -> str:
    """An ISO 8601 interval; ".." stands for an open end, as Schema.org asks."""
    start, end = dataset.period.start, dataset.period.end
    return f"{start or '..'}/{end or '..'}" if start or end else ""


def _variable(field: Field) -> Mapping[str, object]:
    return _said(
        {
            "@type": "PropertyValue",
            "name": field.name,
            "alternateName": field.label if field.label != field.name else "",
            "description": field.description,
            "unitText": field.unit,
        }
    )


def _download(file: PackageFile, entry: Entry) -> Mapping[str, object]:
    return _said(
        {
            "@type": "DataDownload",
            "name": file.title,
            "contentUrl": entry.where.downloads.get(file.name, "") or quote(file.name),
            "encodingFormat": file.media_type,
            "contentSize": f"{file.size} B",
            "sha256": file.sha256,
        }
    )


def _said(values: Mapping[str, object]) -> dict[str, object]:
    """Without what was not answered."""
    return {key: value for key, value in values.items() if value not in ("", [], {})}
