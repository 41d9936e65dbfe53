"""The catalogue of a published folder: a page of all its datasets and a DCAT description that portals can harvest.

Both are made from the cards (`ficha.json`) of the datasets that lie there, each time one is published or withdrawn.
The description is that of every package (`exchange.dcat`), with addresses relative to the folder, so that it may be put
on any web server as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from desktop_app.core.metadata.authorities import language_code
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.vocabularies import vocabulary
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.packaging.reading_back import DESCRIPTOR
from desktop_app.core.publishing.portals.folder_page import (
    counted,
    files_of,
    head,
    metadata_of,
    period_of,
    publisher_of,
)

_LONGEST = 220  # characters of a description in the list
CATALOGUE_PAGE, CATALOGUE_DCAT = "index.html", "catalogo.jsonld"
_OF_THE_DATA = frozenset((FileRole.DATA, FileRole.DICTIONARY, FileRole.METADATA_SHEET))
Card = Mapping[str, object]


def write_catalogue(folder: Path, title: str, cards: Sequence[Card]) -> None:
    """Write page and DCAT into the folder; raises OSError. A page that is not ours is left alone."""
    page = folder / CATALOGUE_PAGE
    if not page.exists() or _MARK in page.read_text(encoding="utf-8", errors="replace"):
        publishers = {publisher_of(card) for card in cards}
        named = f"Datos abiertos de {publishers.pop()}" if title == folder.name and len(publishers) == 1 else title
        _put(page, catalogue_page(named, cards))
    dated = [{**card, "created": _made_on(folder / _text(card, "name"))} for card in cards]
    _put(folder / CATALOGUE_DCAT, catalogue_dcat(title, dated).decode() + "\n")


_MARK = '<meta name="generator" content="Alista">'


def catalogue_page(title: str, cards: Sequence[Card]) -> str:
    """HTML that lists the datasets; opens in any browser, asks nothing of the network."""
    shown = escape(title)
    rows = "".join(_line(card) for card in cards) or "<p class='hit quiet'>Todavía no hay ninguno.</p>"
    return (
        f"{head(shown, _MARK)}<h1>{shown}</h1><p class='quiet'>{counted(len(cards), 'conjunto', 'conjuntos')} de datos"
        f"</p><section class='card foot'>{rows}</section><p class='foot small'>"
        f"<a href='{CATALOGUE_DCAT}'>Catálogo para otros programas (DCAT)</a></p></main></body></html>\n"
    )


def catalogue_dcat(title: str, cards: Sequence[Card]) -> bytes:
    """The catalogue as DCAT-AP in JSON-LD; files that only describe the package are none of its distributions.

    `created` of a card: the day its package was made, ISO date or "".
    """
    from desktop_app.core.metadata.exchange.dcat import Catalogue, Entry, Published, catalogue_graph, to_json_ld

    entries = []
    for card in cards:
        name, files = quote(_text(card, "name")), _described(card)
        downloads = {file.name: f"{name}/{quote(file.name)}" for file in files}
        day = _text(card, "created")[:10]
        entries.append(Entry(_dataset(card), files, Published(f"{name}/{CATALOGUE_PAGE}", downloads, day, day)))
    publisher = next((entry.dataset.institution for entry in entries if entry.dataset.institution), title)
    said = f"Conjuntos de datos abiertos de {publisher}."
    return to_json_ld(catalogue_graph(Catalogue(title, said, publisher, CATALOGUE_PAGE), entries))


def _line(card: Card) -> str:
    meta = metadata_of(card)
    formats = ", ".join(dict.fromkeys(str(f.get("format", "")) for f in files_of(card) if f.get("role") == "data"))
    facts = " · ".join(fact for fact in (publisher_of(card), period_of(meta), formats) if fact)
    notes = " ".join(meta.get("notes", "").split())
    about = notes if len(notes) <= _LONGEST else f"{notes[:_LONGEST].rstrip()}…"
    return (
        f"<div class='hit'><a href='{quote(_text(card, 'name'))}/index.html'>{escape(_text(card, 'title'))}</a>"
        f"<p>{escape(about)}</p><p class='quiet small'>{escape(facts)}</p></div>"
    )


def _dataset(card: Card) -> Dataset:
    """The description that a card keeps under the keys of CKAN."""
    meta = metadata_of(card)

    def extra(key: str) -> str:
        return meta.get(f"extras.{key}", "")

    return Dataset(
        title=meta.get("title", ""),
        description=meta.get("notes", ""),
        institution=extra("publisher_name"),
        contact=Contact(extra("contact_name"), extra("contact_email")),
        licence=_code("licences", extra("license_uri")) or meta.get("license_id", ""),
        frequency=_code("frequencies", extra("frequency")),
        theme=_code("themes", extra("theme")),
        tags=tuple(tag for tag in meta.get("tags", "").split(", ") if tag),
        period=Period(extra("temporal_start"), extra("temporal_end")),
        place=extra("spatial_text"),
        language=language_code(extra("language")) or "es",
        name=_text(card, "name"),
    )


def _made_on(place: Path) -> str:
    try:
        return str(json.loads((place / DESCRIPTOR).read_bytes()).get("created", ""))
    except (OSError, ValueError, AttributeError):
        return ""


def _code(name: str, address: str) -> str:
    """Our code of an address in one of the vocabularies, "" for none."""
    return next((term.code for term in vocabulary(name) if address and term.uri == address), "")


def _described(card: Card) -> tuple[PackageFile, ...]:
    from desktop_app.core.packaging.formats import MEDIA_TYPES  # only now: its writers load polars

    types = MEDIA_TYPES | {"CSV": "text/csv", "ZIP": "application/zip"}
    files = (file for file in files_of(card) if _role(file) in _OF_THE_DATA)
    return tuple(
        PackageFile(
            _text(file, "name"),
            _role(file),
            _text(file, "title"),
            types.get(_text(file, "format"), "application/octet-stream"),
            _text(file, "format"),
            int(_text(file, "size") or 0),
            _text(file, "sha256"),
        )
        for file in files
    )


def _role(file: Mapping[str, object]) -> FileRole:
    """What a file is for; cards of old said nothing of it and named data only."""
    said = _text(file, "role") or FileRole.DATA.value
    return FileRole(said) if said in {role.value for role in FileRole} else FileRole.LINKED


def _text(record: Mapping[str, object], key: str) -> str:
    return str(record.get(key) or "")


def _put(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.parcial")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
