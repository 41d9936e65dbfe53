"""Pages that list: all datasets or those found, institutions, themes, and what is not here."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from desktop_app.core.metadata.vocabularies import term
from desktop_app.practice.frame import dataset_link, empty, page, trail
from desktop_app.practice.quality import extras_of
from desktop_app.practice.store import JsonDict
from desktop_app.practice.words import counted, moment

_SHORT = 220


def catalogue(packages: Sequence[JsonDict], query: str, *, in_room: bool = False) -> str:
    """All public datasets, or those found."""
    found = f"para «{escape(query)}» · <a href='/dataset'>Ver todo</a>" if query else ""
    title = "Conjuntos de datos"
    lead = f"{counted(len(packages), 'conjunto', 'conjuntos')} {found}"
    if query:
        nothing = "Ningún conjunto de datos tiene esas palabras.<br>Pruebe con menos palabras."
    else:
        nothing = "Todavía no se ha practicado con ninguno.<br>Lo que usted envíe a la práctica aparecerá aquí."
    body = _list(title, lead, packages, nothing)
    return page(title, body, here="dataset", query=query, in_room=in_room)


def organizations(packages: Sequence[JsonDict], *, in_room: bool = False) -> str:
    """Institutions that have public datasets."""
    named = [("organization", *_organization(p)) for p in packages]
    return page("Instituciones", _groups("Instituciones", named), here="organization", in_room=in_room)


def themes(packages: Sequence[JsonDict], *, in_room: bool = False) -> str:
    """Themes that public datasets are about."""
    named = [("group", *theme) for p in packages if (theme := theme_of(p))]
    return page("Temas", _groups("Temas", named), here="group", in_room=in_room)


def of_organization(packages: Sequence[JsonDict], name: str, *, in_room: bool = False) -> str:
    """The datasets of one institution."""
    found = [p for p in packages if _organization(p)[0] == name]
    title = found[0]["organization"]["title"] if found else "Institución"
    return _part(title, found, ("/organization", "Instituciones"), in_room=in_room)


def of_theme(packages: Sequence[JsonDict], code: str, *, in_room: bool = False) -> str:
    """The datasets of one theme."""
    found = [p for p in packages if (theme := theme_of(p)) and theme[0] == code]
    themes_found = [theme for p in found if (theme := theme_of(p))]
    return _part(themes_found[0][1] if themes_found else "Tema", found, ("/group", "Temas"), in_room=in_room)


def not_found() -> str:
    """What is not here, or not for everybody."""
    body = (
        "<h1>No encontrado</h1><p>Aquí no hay nada visible con esa dirección.</p><p><a href='/dataset'>Ver todo</a></p>"
    )
    return page("No encontrado", body)


def theme_of(package: JsonDict) -> tuple[str, str] | None:
    """Code and words of what a dataset is about."""
    code = extras_of(package).get("theme", "").rpartition("/")[2]
    known = term("themes", code)
    return (code, known.es if known else code) if code else None


def _organization(package: JsonDict) -> tuple[str, str]:
    return package["organization"]["name"], package["organization"]["title"]


def _part(title: str, packages: Sequence[JsonDict], above: tuple[str, str], *, in_room: bool) -> str:
    lead = counted(len(packages), "conjunto", "conjuntos")
    way = trail(("/dataset", "Inicio"), above, ("", title))
    body = way + _list(title, lead, packages, "Nada todavía.")
    return page(title, body, here=above[0].strip("/"), in_room=in_room)


def _list(title: str, lead: str, packages: Sequence[JsonDict], nothing: str) -> str:
    hits = "".join(_hit(package) for package in packages)
    return f"<h1>{escape(title)}</h1><p class='quiet lead'>{lead}</p><div class='card'>{hits or empty(nothing)}</div>"


def _groups(title: str, named: Sequence[tuple[str, str, str]]) -> str:
    rows = "".join(
        f"<div class='hit'><a href='/{kind}/{quote(key, safe='')}'>{escape(words)}</a>"
        f"<p class='quiet small'>{counted(named.count((kind, key, words)), 'conjunto', 'conjuntos')}</p></div>"
        for kind, key, words in sorted(set(named), key=lambda item: item[2])
    )
    return f"<h1>{title}</h1><div class='card spaced'>{rows or empty('Nada todavía.')}</div>"


def _hit(package: JsonDict) -> str:
    notes = package["notes"]
    short = notes if len(notes) <= _SHORT else notes[:_SHORT].rsplit(" ", 1)[0] + "…"
    formats = dict.fromkeys(str(r.get("format") or "archivo").upper()[:6] for r in package["resources"])
    kinds = "".join(f"<span class='kind{'' if f == 'CSV' else ' sheet'}'>{escape(f)}</span>" for f in formats)
    return (
        f"<article class='hit'><a href='{dataset_link(package)}'>{escape(package['title'])}</a>"
        f"<p class='small'>{escape(short)}</p><p class='quiet small facts'>{kinds}"
        f"<span>{escape(package['organization']['title'])} · Actualizado {moment(package['metadata_modified'])}</span>"
        "</p></article>"
    )
