"""What every page of the practice portal wears: the band that says what it is, the top with the search, the foot.

Every text that was published is escaped; pages carry no script and fetch nothing but the letters (`FONT`) from here.
"""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from desktop_app.practice.store import JsonDict
from desktop_app.practice.style import CAP, CSS, ICON, MARK

_LINKS = (("dataset", "Conjuntos de datos"), ("organization", "Instituciones"), ("group", "Temas"))


def page(title: str, body: str, *, here: str = "", query: str = "", in_room: bool = False) -> str:
    """A whole document; `here` names the link that leads to this part."""
    where = "Solo se ve en los equipos de esta sala." if in_room else "Solo se ve en este equipo."
    links = "".join(f"<a href='/{key}'{_current(key == here)}>{label}</a>" for key, label in _LINKS)
    return (
        "<!doctype html><html lang='es'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'><meta name='robots' content='noindex'>"
        f"<title>{escape(title)} · Portal de práctica</title><link rel='icon' href='{ICON}'><style>{CSS}</style></head>"
        "<body><a class='skip' href='#contenido'>Ir al contenido</a>"
        f"<div class='band' role='note'><div class='wide'>{CAP}<span><b>Portal de práctica: nada de esto es público."
        f"</b> {where}</span></div></div>"
        f"<header class='top'><div class='wide'><a class='name' href='/'>{MARK}Portal de práctica</a>"
        f"<nav aria-label='Secciones'>{links}</nav>"
        "<form action='/dataset' role='search'><input type='search' name='q' aria-label='Buscar en la práctica'"
        f" placeholder='Buscar en la práctica' value='{escape(query)}'><button class='btn'>Buscar</button></form>"
        f"</div></header><main class='wide' id='contenido'>{body}</main>"
        "<footer class='wide quiet small'>Portal de práctica de Alista. Los datos que se ven aquí son un ensayo: no los"
        " cite ni los comparta.</footer></body></html>"
    )


def trail(*steps: tuple[str, str]) -> str:
    """The way to here: address and words of each step, the last one without a link."""
    *links, (_, last) = steps
    linked = "".join(f"<li><a href='{href}'>{escape(words)}</a></li>" for href, words in links)
    return (
        f"<nav aria-label='Dónde está'><ol class='trail'>{linked}<li aria-current='page'>{escape(last)}</li></ol></nav>"
    )


def dataset_link(package: JsonDict) -> str:
    """Where a dataset's page is."""
    return f"/dataset/{quote(package['name'], safe='')}"


def empty(text: str) -> str:
    """What stands where there is nothing."""
    return f"<p class='empty quiet'>{text}</p>"


def _current(is_here: bool) -> str:  # noqa: FBT001 - a predicate of its one caller
    return " aria-current='page'" if is_here else ""
