"""The page that stands in a published folder: what it is, its files, the first rows; asks nothing of the network."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from html import escape
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.periods import period_words
from desktop_app.core.packaging.package import FileRole
from desktop_app.core.publishing.field_words import value_words
from desktop_app.core.publishing.portals.folder_style import STYLE

_N_ROWS, _N_COLUMNS, _LONGEST = 5, 12, 60
_FOR_PROGRAMS = {FileRole.DESCRIPTOR.value, FileRole.LINKED.value, FileRole.README.value}
_CARD = (
    ("Lugar", "extras.spatial_text"),
    ("Periodicidad", "extras.frequency"),
    ("Licencia", "license_id"),
    ("Tema", "extras.theme"),
    ("Contacto", "extras.contact_name"),
)
Card = Mapping[str, object]


def folder_page(card: Card, place: Path) -> str:
    """HTML of a dataset's card (`ficha.json`) whose files lie in `place`."""
    meta, title = metadata_of(card), escape(str(card.get("title", "")))
    tags = "".join(f"<li>{escape(tag)}</li>" for tag in meta.get("tags", "").split(", ") if tag)
    who = escape(publisher_of(card))
    return (
        f"{head(title)}<p class='trail'><a href='../index.html'>Catálogo</a> / {title}</p>"
        f"<div class='two'><div class='stack'><div><h1>{title}</h1><p class='quiet'>Publicado por <b>{who}</b></p>"
        f"<p class='notes'>{escape(meta.get('notes', ''))}</p>{f'<ul class=tags>{tags}</ul>' if tags else ''}</div>"
        f"{_files(card)}{_preview(card, place)}</div>{_card(meta, who)}</div></main></body></html>\n"
    )


def head(title: str, more: str = "") -> str:
    """The beginning of a page, up to its contents; `title` is escaped already."""
    return (
        f'<!doctype html><html lang="es"><head><meta charset="utf-8">{more}<title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body><main>'
    )


def metadata_of(card: Card) -> dict[str, str]:
    """The flat fields of the description."""
    meta = card.get("metadata")
    return {str(key): str(value) for key, value in meta.items()} if isinstance(meta, Mapping) else {}


def files_of(card: Card) -> list[Mapping[str, object]]:
    """The files of a card, in order."""
    files = card.get("files")
    return [f for f in files if isinstance(f, Mapping)] if isinstance(files, list) else []


def publisher_of(card: Card) -> str:
    """The institution as the description names it."""
    return metadata_of(card).get("extras.publisher_name") or str(card.get("organization", ""))


def period_of(meta: Mapping[str, str]) -> str:
    """What the data are of, as titles say it; its two days otherwise."""
    days = meta.get("extras.temporal_start", ""), meta.get("extras.temporal_end", "")
    return period_words(Period(*days)) or " – ".join(day for day in days if day)


def counted(n: int, one: str, many: str) -> str:
    """A number with its word, thousands apart."""
    return f"{n:,} {one if n == 1 else many}".replace(",", "\u202f").replace(" ", "\u00a0")


def _files(card: Card) -> str:
    files = files_of(card)
    people = "".join(_file(f) for f in files if f.get("role") not in _FOR_PROGRAMS)
    programs = "".join(_file(f) for f in files if f.get("role") in _FOR_PROGRAMS)
    more = f"<details><summary>Para otros programas</summary>{programs}</details>" if programs else ""
    return f"<section class='card'><h2>Archivos para descargar</h2>{people}{more}</section>"


def _file(file: Mapping[str, object]) -> str:
    name, rows, size = str(file.get("name", "")), file.get("n_rows"), file.get("size")
    title = escape(str(file.get("title") or name))
    facts = [counted(rows, "fila", "filas")] if isinstance(rows, int) else []
    facts += [_size(size)] if isinstance(size, int) else []
    return (
        f"<div class='file'><span class='kind'>{escape(str(file.get('format', '')))}</span><div class='what'>"
        f"<b>{title}</b><p class='quiet small'>{' · '.join(facts)}</p><details><summary>Huella</summary>"
        f"<p class='small hash'>{escape(name)}<br>SHA-256 {escape(str(file.get('sha256', '')))}</p></details></div>"
        f"<a class='btn' href='{quote(name)}' download aria-label='Descargar {title}'>Descargar</a></div>"
    )


def _size(n_bytes: int) -> str:
    if n_bytes < 1_000_000:
        return f"{max(1, round(n_bytes / 1000))}\u00a0kB"
    return f"{n_bytes / 1_000_000:.1f}\u00a0MB".replace(".", ",")


def _card(meta: Mapping[str, str], who: str) -> str:
    told = [("Institución", who), ("Periodo", escape(period_of(meta)))]
    told += [(label, escape(value_words(field, meta.get(field, ""), "es"))) for label, field in _CARD]
    mail = escape(meta.get("extras.contact_email", ""))
    told.append(("Correo", f"<a href='mailto:{mail}'>{mail}</a>" if mail else ""))
    rows = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in told if value)
    return f"<section class='card'><h2>Ficha</h2><dl>{rows}</dl></section>"


def _preview(card: Card, place: Path) -> str:
    """The first rows of the first table, as it lies there."""
    table = next((f for f in files_of(card) if f.get("role") == "data" and f.get("format") == "CSV"), None)
    if table is None:
        return ""
    try:
        with (place / str(table.get("name"))).open(encoding="utf-8-sig", newline="") as lines:
            rows = [row[:_N_COLUMNS] for row in islice(csv.reader(lines), _N_ROWS + 1)]
    except (OSError, ValueError, csv.Error):
        return ""
    if not rows:
        return ""
    names = "".join(f"<th>{escape(name[:_LONGEST])}</th>" for name in rows[0])
    cells = "".join(f"<tr>{''.join(f'<td>{escape(c[:_LONGEST])}</td>' for c in row)}</tr>" for row in rows[1:])
    return (
        "<section class='card'><h2>Las primeras filas</h2><div class='scroll' tabindex='0' role='region'"
        f" aria-label='Las primeras filas'><table><tr>{names}</tr>{cells}</table></div></section>"
    )
