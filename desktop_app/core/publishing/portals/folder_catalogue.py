"""The catalogue of a published folder: a page of all its datasets and a DCAT description that portals can harvest.

Both are made from the cards (`ficha.json`) of the datasets that lie there, each time one is published or withdrawn.
DCAT-AP as JSON-LD: https://www.w3.org/TR/vocab-dcat-3/ ; addresses are relative, so that the folder may be put on any
web server as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from desktop_app.core.publishing.portals.folder_page import STYLE

CATALOGUE_PAGE, CATALOGUE_DCAT = "index.html", "catalogo.jsonld"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Card = Mapping[str, object]


def write_catalogue(folder: Path, title: str, cards: Sequence[Card]) -> None:
    """Write page and DCAT into the folder; raises OSError. A page that is not ours is left alone."""
    page = folder / CATALOGUE_PAGE
    if not page.exists() or _MARK in page.read_text(encoding="utf-8", errors="replace"):
        _put(page, catalogue_page(title, cards))
    document = json.dumps(catalogue_dcat(title, cards), ensure_ascii=False, indent=1)
    _put(folder / CATALOGUE_DCAT, document + "\n")


_MARK = '<meta name="generator" content="Alista">'


def catalogue_page(title: str, cards: Sequence[Card]) -> str:
    """HTML that lists the datasets; opens in any browser, asks nothing of the network."""
    shown = escape(title)
    rows = "".join(_line(card) for card in cards) or "<li>Todavía no hay ninguno.</li>"
    return (
        f'<!doctype html><html lang="es"><head><meta charset="utf-8">{_MARK}<title>{shown}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body><main>'
        f"<h1>{shown}</h1><h2>Conjuntos de datos</h2><ul>{rows}</ul>"
        f'<p><a href="{CATALOGUE_DCAT}">Catálogo para otros programas (DCAT)</a></p></main></body></html>\n'
    )


def catalogue_dcat(title: str, cards: Sequence[Card]) -> dict[str, object]:
    """The catalogue as a JSON-LD document."""
    datasets = [_dataset(card) for card in cards]
    return {"@context": _CONTEXT, "@type": "dcat:Catalog", "dct:title": title, "dcat:dataset": datasets}


def _line(card: Card) -> str:
    files = _files(card)
    formats = ", ".join(dict.fromkeys(str(f.get("format", "")) for f in files))
    return (
        f'<li><a href="{quote(_text(card, "name"))}/index.html">{escape(_text(card, "title"))}</a>'
        f"<small>{escape(_metadata(card).get('extras.publisher_name') or _text(card, 'organization'))} · "
        f"{escape(formats)}</small></li>"
    )


def _dataset(card: Card) -> dict[str, object]:
    meta, name = _metadata(card), _text(card, "name")
    described: dict[str, object] = {
        "@type": "dcat:Dataset",
        "@id": f"{quote(name)}/",
        "dct:identifier": name,
        "dct:title": meta.get("title", ""),
        "dct:description": meta.get("notes", ""),
        "dcat:keyword": [tag for tag in meta.get("tags", "").split(", ") if tag],
        "dct:publisher": _agent(meta.get("extras.publisher_name", "")),
        "dcat:contactPoint": _contact(meta),
        "dcat:theme": _link(meta.get("extras.theme", "")),
        "dct:accrualPeriodicity": _link(meta.get("extras.frequency", "")),
        "dct:language": _link(meta.get("extras.language", "")),
        "dct:accessRights": _link(meta.get("extras.access_rights", "")),
        "dct:spatial": _link(meta.get("extras.spatial_uri", "")),
        "dct:temporal": _time(meta),
        "dcat:landingPage": {"@id": f"{quote(name)}/index.html"},
        "dcat:distribution": [_distribution(name, file, meta) for file in _files(card)],
    }
    return {key: value for key, value in described.items() if value}


def _distribution(name: str, file: Mapping[str, object], meta: Mapping[str, str]) -> dict[str, object]:
    address = {"@id": f"{quote(name)}/{quote(_text(file, 'name'))}"}
    told: dict[str, object] = {
        "@type": "dcat:Distribution",
        "dct:title": _text(file, "title"),
        "dct:format": _text(file, "format"),
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:byteSize": file.get("size"),
        "dct:license": _link(meta.get("extras.license_uri", "")),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": _text(file, "sha256")},
        },
    }
    return {key: value for key, value in told.items() if value not in ("", None, {})}


def _agent(name: str) -> dict[str, object]:
    return {"@type": "foaf:Agent", "foaf:name": name} if name else {}


def _contact(meta: Mapping[str, str]) -> dict[str, object]:
    mail, name = meta.get("extras.contact_email", ""), meta.get("extras.contact_name", "")
    if not mail and not name:
        return {}
    told: dict[str, object] = {"@type": "vcard:Kind", "vcard:fn": name or mail}
    return told | ({"vcard:hasEmail": {"@id": f"mailto:{mail}"}} if mail else {})


def _time(meta: Mapping[str, str]) -> dict[str, object]:
    days = {
        "dcat:startDate": meta.get("extras.temporal_start", ""),
        "dcat:endDate": meta.get("extras.temporal_end", ""),
    }
    told: dict[str, object] = {key: {"@type": "xsd:date", "@value": day} for key, day in days.items() if day}
    return {"@type": "dct:PeriodOfTime", **told} if told else {}


def _link(address: str) -> dict[str, object] | str:
    """An address as a node, words as they are."""
    return {"@id": address} if address.startswith("http") else address


def _metadata(card: Card) -> dict[str, str]:
    meta = card.get("metadata")
    return {str(key): str(value) for key, value in meta.items()} if isinstance(meta, Mapping) else {}


def _files(card: Card) -> list[Mapping[str, object]]:
    files = card.get("files")
    return [f for f in files if isinstance(f, Mapping)] if isinstance(files, list) else []


def _text(record: Mapping[str, object], key: str) -> str:
    return str(record.get(key) or "")


def _put(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.parcial")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
