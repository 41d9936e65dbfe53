"""The data file described for programs that read tables: CSV on the Web (W3C, 2015).

https://www.w3.org/TR/tabular-metadata/. The document lies beside the file under its name and `-metadata.json`, where
CSVW programs look for it; the context is the one the standard prescribes, word for word.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.table import FieldType

if TYPE_CHECKING:
    from desktop_app.core.packaging.package import PackageFile

_CONTEXT = "http://www.w3.org/ns/csvw"
# a moment of ours may have a blank where XML Schema wants a T
_TYPES = {FieldType.DATETIME: "string"}


def csvw_name(data_name: str) -> str:
    """What the description of a data file is called.

    >>> csvw_name("Obras_2026.csv")
    'Obras_2026.csv-metadata.json'
    """
    return f"{data_name}-metadata.json"


def to_csvw(dataset: Dataset, data: PackageFile, fields: Sequence[Field]) -> bytes:
    """UTF-8 JSON about one CSV file and its columns, in their order."""
    licence = term("licences", dataset.licence)
    document = {
        "@context": [_CONTEXT, {"@language": dataset.language or "es"}],
        "url": quote(data.name),
        "dc:title": data.title,
        "dc:description": dataset.description,
        "dc:publisher": dataset.institution,
        "dc:license": {"@id": licence.uri} if licence else dataset.licence,
        "dcat:keyword": [tag for tag in dataset.tags if tag],
        "dialect": {"encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "header": True, "lineTerminators": "\r\n"},
        "tableSchema": {"columns": [_column(field) for field in fields]},
    }
    return (json.dumps(_said(document), ensure_ascii=False, indent=1) + "\n").encode()


def _column(field: Field) -> Mapping[str, object]:
    return _said(
        {
            "name": _variable(field.name),
            "titles": field.name,
            "dc:title": field.label,
            "dc:description": field.description,
            "schema:unitText": field.unit,
            "dc:source": field.source,
            "datatype": _TYPES.get(field.type, field.type.value),
            "required": field.required,
            "null": [""],
        }
    )


def _variable(name: str) -> str:
    """A column's name as the standard wants it (RFC 6570, 2.3): other signs by their numbers; "" where none is left."""
    written = quote(name, safe="").replace("-", "%2D").replace("~", "%7E")
    return "" if written.startswith(("_", ".")) or written.endswith(".") or ".." in written else written


def _said(values: Mapping[str, object]) -> dict[str, object]:
    """Without what was not answered."""
    return {key: value for key, value in values.items() if value not in ("", [], {}, False)}
