"""The page of one dataset: what it is, its files, the first rows of one, its card and its quality."""

from __future__ import annotations

from html import escape
from urllib.parse import quote, urlsplit

from desktop_app.core.metadata.vocabularies import term
from desktop_app.practice.frame import dataset_link, page, trail
from desktop_app.practice.listing import theme_of
from desktop_app.practice.preview import TABLES, Preview, is_numeric, preview_table
from desktop_app.practice.quality import extras_of, part_word, quality, word
from desktop_app.practice.store import JsonDict, Store
from desktop_app.practice.words import counted, moment, period, size, thousands

_VIEW = "vista"


def dataset(package: JsonDict, store: Store, resource_id: str, *, in_room: bool = False) -> str:
    """One dataset; the preview shows the file `resource_id`, else the first table."""
    title, its = escape(package["title"]), package["organization"]
    organization = escape(its["title"])
    resources = package["resources"]
    files = "".join(_file(package, resource, store) for resource in resources)
    n_files = counted(len(resources), "archivo", "archivos")
    home = f"/organization/{quote(its['name'], safe='')}"
    body = (
        f"{trail(('/dataset', 'Inicio'), (home, its['title']), ('', package['title']))}<div class='two'>"
        f"<div class='stack'><div><h1>{title}</h1><p class='quiet lead'>Entregado por <b>{organization}</b> · "
        f"Actualizado {moment(package['metadata_modified'])}</p>"
        f"<p class='notes'>{escape(package['notes'])}</p>{_tags(package)}</div>"
        f"<section class='card'><div class='head'><h2>Archivos para descargar</h2>"
        f"<span class='quiet small'>{n_files}</span></div>{files}</section>"
        f"{_preview(package, store, resource_id)}</div>"
        "<div class='stack'><section class='card'><div class='head'><h2>Ficha</h2></div>"
        f"<dl>{_card(package)}</dl></section>{_quality(package)}"
        "<section class='card pad'><h2>Esto es un ensayo</h2><p class='quiet small'>Así lo"
        " vería una persona en el portal real. Cuando esté conforme, vuelva a Alista y elija el portal de su"
        " institución.</p></section></div></div>"
    )
    return page(package["title"], body, here="dataset", in_room=in_room)


def _tags(package: JsonDict) -> str:
    names = (tag["name"] for tag in package["tags"])
    tags = "".join(f"<li><a href='/dataset?q={quote(name, safe='')}'>{escape(name)}</a></li>" for name in names)
    return f"<ul class='tags' aria-label='Etiquetas'>{tags}</ul>" if tags else ""


def _file(package: JsonDict, resource: JsonDict, store: Store) -> str:
    file_format = str(resource.get("format") or "archivo").upper()
    preview = preview_table(store.file(resource["id"]), file_format)
    kind = "kind" if file_format == "CSV" else "kind sheet"
    here = f"{dataset_link(package)}?ver={quote(resource['id'], safe='')}#{_VIEW}"
    place = escape(urlsplit(resource.get("url") or "").path)
    name = escape(resource.get("name") or place.rpartition("/")[2])
    rows = f"{_rows(preview)} · " if preview else ""
    said = escape(resource.get("description") or "")
    about = f"<p class='quiet small'>{said}</p>" if said else ""
    look = f"<a class='btn' href='{here}' aria-label='Ver {name}'>Ver</a>" if preview else ""
    return (
        f"<div class='file'><span class='{kind}'>{escape(file_format[:6])}</span><div class='what'><b>{name}</b>{about}"
        f"<p class='quiet small'>{rows}{size(resource.get('size'))}</p></div><div class='acts'>{look}"
        f"<a class='btn' href='{place}' download aria-label='Descargar {name}'>Descargar</a></div></div>"
    )


def _rows(preview: Preview) -> str:
    return f"{'más de ' if preview.at_least else ''}{counted(preview.n_rows, 'fila', 'filas')}"


def _preview(package: JsonDict, store: Store, resource_id: str) -> str:
    tables = [r for r in package["resources"] if str(r.get("format") or "").upper() in TABLES]
    chosen = next((r for r in tables if r["id"] == resource_id), tables[0] if tables else None)
    preview = preview_table(store.file(chosen["id"]), str(chosen["format"])) if chosen else None
    if chosen is None or preview is None:
        return ""
    name = escape(chosen.get("name") or "")
    shown = f"{thousands(len(preview.rows))} de {_rows(preview)}"
    return (
        f"<section class='card' id='{_VIEW}'><div class='head'><div><h2>Vista previa de la tabla</h2>"
        f"<p class='quiet small'>{name}</p></div><span class='quiet small'>{shown}</span></div>"
        f"<div class='scroll' tabindex='0' role='region' aria-label='Primeras filas de {name}'>"
        f"<table>{_table(preview)}</table></div></section>"
    )


def _table(preview: Preview) -> str:
    n = len(preview.header)
    rows = [[*row, *[""] * (n - len(row))][:n] for row in preview.rows]
    sides = [" class='num'" if is_numeric(row[i] for row in rows) else "" for i in range(n)]
    header = "".join(f"<th scope='col'{side}>{escape(n)}" for n, side in zip(preview.header, sides, strict=True))
    lines = "".join(
        "<tr>" + "".join(f"<td{side}>{escape(c)}" for c, side in zip(row, sides, strict=True)) for row in rows
    )
    return f"<thead><tr>{header}</thead><tbody>{lines}</tbody>"


def _card(package: JsonDict) -> str:
    extras, theme = extras_of(package), theme_of(package)
    facts = (
        ("Institución", package["organization"]["title"]),
        ("Responsable", package["author"]),
        ("Periodo", period(extras.get("temporal_start", ""), extras.get("temporal_end", ""))),
        ("Lugar", extras.get("spatial_text", "")),
        ("Periodicidad", _word("frequencies", extras.get("frequency", ""))),
        ("Tema", theme[1] if theme else ""),
        ("Licencia", package["license_title"]),
        ("Contacto", package["maintainer_email"] or extras.get("contact_email", "")),
        ("Fuente", package["url"]),
        ("Idioma", "Español" if extras.get("language", "").endswith(("/SPA", "es")) else ""),
        ("Visibilidad", "Visible en la práctica"),
    )
    return "".join(f"<dt>{label}</dt><dd>{escape(fact)}</dd>" for label, fact in facts if fact)


def _word(vocabulary: str, code: str) -> str:
    known = term(vocabulary, code.rpartition("/")[2])
    return known.es if known else code


def _quality(package: JsonDict) -> str:
    found = quality(package)
    parts = "".join(
        f"<li><span>{part_word(p.id)}</span>{_meter(p.now, p.most)}<span class='num'>{p.now} de {p.most}</span></li>"
        for p in found.parts
    )
    return (
        f"<section class='card pad'><h2>Calidad</h2>{_meter(found.now, found.most)}<p class='quiet small'>"
        f"{found.now} de {found.most} puntos · {word(found.now)}</p><details class='small'><summary>Ver el detalle"
        f"</summary><ul class='parts'>{parts}</ul><p class='quiet'>Puntos del método europeo para datos abiertos"
        " (MQA).</p></details></section>"
    )


def _meter(now: int, most: int) -> str:
    """A bar; the words beside it say the same."""
    return f"<span class='meter' aria-hidden='true'><span style='width:{100 * now / most:.0f}%'></span></span>"
