"""The web pages of the practice portal, in Spanish: catalogue with search, institutions, dataset with table preview.

Every text that was published is escaped; pages carry no script and fetch nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from html import escape
from urllib.parse import quote, urlsplit

from desktop_app.core.metadata.vocabularies import term
from desktop_app.practice.preview import Preview, preview_csv
from desktop_app.practice.store import JsonDict, Store
from desktop_app.practice.style import CAP, CSS, MARK

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_VISTA = "vista"


def catalogue(packages: Sequence[JsonDict], query: str, *, in_room: bool = False) -> str:
    """All public datasets, or those found."""
    found = f"para «{escape(query)}»" if query else ""
    how_many = _counted(len(packages), "conjunto", "conjuntos")
    hits = "".join(_hit(package) for package in packages)
    nothing = "Ningún conjunto de datos tiene esas palabras." if query else "Todavía no se ha practicado con ninguno."
    body = (
        f"<h1>Conjuntos de datos</h1><p class='quiet lead'>{how_many} {found}</p>"
        f"<div class='card'>{hits or _empty(nothing)}</div>"
    )
    return _page("Conjuntos de datos", body, here="dataset", query=query, in_room=in_room)


def organizations(packages: Sequence[JsonDict], *, in_room: bool = False) -> str:
    """Institutions that have public datasets."""
    named = [(p["organization"]["title"], p) for p in packages if not p["private"]]
    return _page("Instituciones", _grouped("Instituciones", named), here="organization", in_room=in_room)


def themes(packages: Sequence[JsonDict], *, in_room: bool = False) -> str:
    """Themes that public datasets are about."""
    coded = ((_extras(p).get("theme", ""), p) for p in packages if not p["private"])
    named = [(_word("themes", code), package) for code, package in coded if code]
    return _page("Temas", _grouped("Temas", named), here="group", in_room=in_room)


def _grouped(title: str, named: Sequence[tuple[str, JsonDict]]) -> str:
    groups: dict[str, list[JsonDict]] = {}
    for name, package in named:
        groups.setdefault(name, []).append(package)
    rows = "".join(
        f"<div class='hit'><b>{escape(name)}</b><p class='quiet small'>"
        f"{_counted(len(found), 'conjunto', 'conjuntos')}</p>{''.join(_link(package) for package in found)}</div>"
        for name, found in sorted(groups.items())
    )
    return f"<h1>{title}</h1><div class='card'>{rows or _empty('Nada todavía.')}</div>"


def _link(package: JsonDict) -> str:
    return f"<p class='small'><a href='/dataset/{quote(package['name'])}'>{escape(package['title'])}</a></p>"


def not_found() -> str:
    """What is not here, or not for everybody."""
    body = (
        "<h1>No encontrado</h1><p>Aquí no hay nada visible con esa dirección.</p><p><a href='/dataset'>Ver todo</a></p>"
    )
    return _page("No encontrado", body)


def dataset(package: JsonDict, store: Store, resource_id: str, *, in_room: bool = False) -> str:
    """One dataset; the preview shows the file `resource_id`, else the first table."""
    title = escape(package["title"])
    organization = escape(package["organization"]["title"])
    tags = "".join(f"<li>{escape(tag['name'])}</li>" for tag in package["tags"])
    tags = f"<ul class='tags'>{tags}</ul>" if tags else ""
    files = "".join(_file(package, resource) for resource in package["resources"])
    n_files = _counted(len(package["resources"]), "archivo", "archivos")
    body = (
        f"<p class='trail'><a href='/dataset'>Inicio</a> / {organization} / {title}</p><div class='two'>"
        f"<div class='stack'><div><h1>{title}</h1><p class='quiet lead'>Entregado por <b>{organization}</b> · "
        f"Actualizado el {_moment(package['metadata_modified'])}</p>"
        f"<p class='notes'>{escape(package['notes'])}</p>{tags}</div>"
        f"<section class='card'><div class='head'><h2>Archivos para descargar</h2>"
        f"<span class='quiet small'>{n_files}</span></div>{files}</section>"
        f"{_preview(package, store, resource_id)}</div>"
        f"<div class='stack'><section class='card'><div class='head'><h2>Ficha</h2></div><dl>{_card(package)}</dl>"
        "</section><section class='card pad'><h2>Esto es un ensayo</h2><p class='quiet small'>Así lo vería una persona"
        " en el portal real. Cuando esté conforme, vuelva a Alista y elija el portal de su institución.</p></section>"
        "</div></div>"
    )
    return _page(package["title"], body, here="dataset", in_room=in_room)


def _page(title: str, body: str, *, here: str = "", query: str = "", in_room: bool = False) -> str:
    where = "Solo se ve en los equipos de esta sala." if in_room else "Solo se ve en este equipo."
    links = "".join(
        f"<a href='/{key}'{' aria-current=page' if key == here else ''}>{label}</a>"
        for key, label in (("dataset", "Conjuntos de datos"), ("organization", "Instituciones"), ("group", "Temas"))
    )
    return (
        "<!doctype html><html lang='es'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        f"<title>{escape(title)} · Portal de práctica</title><style>{CSS}</style></head><body>"
        f"<div class='band' role='note'><div class='wide'>{CAP}<span><b>Portal de práctica: nada de esto es público."
        f"</b> {where}</span></div></div>"
        f"<header class='top'><div class='wide'><strong>{MARK}Portal de práctica</strong>{links}"
        "<form action='/dataset' role='search'><input type='search' name='q' aria-label='Buscar en la práctica'"
        f" placeholder='Buscar en la práctica' value='{escape(query)}'><button class='btn'>Buscar</button></form>"
        f"</div></header><main class='wide'>{body}</main></body></html>"
    )


def _hit(package: JsonDict) -> str:
    notes = package["notes"]
    short = notes if len(notes) <= 220 else notes[:220].rsplit(" ", 1)[0] + "…"
    formats = ", ".join(dict.fromkeys(str(r.get("format") or "") for r in package["resources"]))
    return (
        f"<div class='hit'><a href='/dataset/{quote(package['name'])}'>{escape(package['title'])}</a>"
        f"<p class='small'>{escape(short)}</p><p class='quiet small'>{escape(package['organization']['title'])} · "
        f"{_moment(package['metadata_modified'])} · {escape(formats)}</p></div>"
    )


def _file(package: JsonDict, resource: JsonDict) -> str:
    file_format = str(resource.get("format") or "archivo").upper()
    kind = "kind" if file_format == "CSV" else "kind sheet"
    here = f"/dataset/{quote(package['name'])}?ver={quote(resource['id'])}#{_VISTA}"
    look = f"<a class='btn' href='{here}'>Ver</a>" if file_format == "CSV" else "<span></span>"
    place = escape(urlsplit(resource.get("url") or "").path)
    name = escape(resource.get("name") or place.rpartition("/")[2])
    return (
        f"<div class='file'><span class='{kind}'>{escape(file_format[:6])}</span><div><b>{name}</b><br>"
        f"<span class='quiet small'>{_size(resource.get('size'))}</span></div>{look}"
        f"<a class='btn' href='{place}' download>Descargar</a></div>"
    )


def _preview(package: JsonDict, store: Store, resource_id: str) -> str:
    tables = [r for r in package["resources"] if str(r.get("format") or "").upper() == "CSV"]
    chosen = next((r for r in tables if r["id"] == resource_id), tables[0] if tables else None)
    preview = preview_csv(store.file(chosen["id"])) if chosen else None
    if chosen is None or preview is None:
        return ""
    more = "más de " if preview.at_least else ""
    shown = f"{len(preview.rows)} de {more}{_thousands(preview.n_rows)} filas"
    head = (
        f"<section class='card' id='{_VISTA}'><div class='head'><h2>Vista previa de la tabla</h2>"
        f"<span class='quiet small'>{escape(chosen.get('name') or '')} · {shown}</span></div>"
    )
    return f"{head}<div class='scroll'><table>{_table(preview)}</table></div></section>"


def _table(preview: Preview) -> str:
    rows = [[*row, *[""] * (len(preview.header) - len(row))][: len(preview.header)] for row in preview.rows]
    filled = [[row[i] for row in rows if row[i]] for i in range(len(preview.header))]
    sides = [" class='num'" if cells and all(_NUMBER.fullmatch(c) for c in cells) else "" for cells in filled]
    header = "".join(f"<th scope='col'{side}>{escape(n)}" for n, side in zip(preview.header, sides, strict=True))
    lines = "".join(
        "<tr>" + "".join(f"<td{side}>{escape(c)}" for c, side in zip(row, sides, strict=True)) for row in rows
    )
    return f"<thead><tr>{header}</thead><tbody>{lines}</tbody>"


def _card(package: JsonDict) -> str:
    extras = _extras(package)
    facts = (
        ("Institución", package["organization"]["title"]),
        ("Periodo", _period(extras.get("temporal_start", ""), extras.get("temporal_end", ""))),
        ("Lugar", extras.get("spatial_text", "")),
        ("Periodicidad", _word("frequencies", extras.get("frequency", ""))),
        ("Tema", _word("themes", extras.get("theme", ""))),
        ("Licencia", package["license_title"]),
        ("Contacto", package["maintainer_email"] or extras.get("contact_email", "")),
        ("Fuente", package["url"]),
        ("Visibilidad", "Visible en la práctica"),
    )
    return "".join(f"<dt>{label}</dt><dd>{escape(fact)}</dd>" for label, fact in facts if fact)


def _extras(package: JsonDict) -> dict[str, str]:
    return {extra["key"]: str(extra.get("value") or "") for extra in package["extras"]}


def _word(vocabulary: str, code: str) -> str:
    known = term(vocabulary, code.rpartition("/")[2])
    return known.es if known else code


def _period(start: str, end: str) -> str:
    said = [_day(part) for part in (start, end)]
    if all(said):
        return f"del {said[0]} al {said[1]}"
    return f"desde el {said[0]}" if said[0] else f"hasta el {said[1]}" if said[1] else ""


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return text
    return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"


def _moment(text: str) -> str:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone()
    return f"{_day(moment.date().isoformat())}, {moment:%H:%M}"


def _empty(text: str) -> str:
    return f"<p class='empty quiet'>{text}</p>"


def _size(size: int | None) -> str:
    if size is None:
        return "tamaño desconocido"
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB".replace(".", ",")


def _counted(n: int, one: str, many: str) -> str:
    return f"{_thousands(n)} {one if n == 1 else many}"


def _thousands(n: int) -> str:
    return f"{n:,}".replace(",", ".")
