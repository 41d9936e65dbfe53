"""Addresses of a portal: as officers paste them, after a redirect, and the name a file gets in one."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from desktop_app.core.errors import NotCkan
from desktop_app.core.text import fold

# What follows the root in addresses copied from a browser: CKAN's own pages and its language prefixes.
_CKAN_PAGES = frozenset(
    {"api", "dataset", "organization", "group", "user", "dashboard", "about", "pages", "es", "en", "es_gt", "es_ec"}
)


def normalise_address(text: str) -> str:
    """The portal's root without a slash at the end; https unless http was written or the portal is this computer.

    Raises NotCkan when there is no host in the text.

    >>> normalise_address(" datos.ejemplo.gob.ec/dataset/gastos?page=2 ")
    'https://datos.ejemplo.gob.ec'
    >>> normalise_address("HTTP://Datos.Ejemplo.gob.gt/portal/api/3/action/")
    'http://datos.ejemplo.gob.gt/portal'
    >>> normalise_address("localhost:5000")
    'http://localhost:5000'
    """
    bare = "".join(text.split()).strip("«»\"'<>")
    scheme, separator, rest = bare.partition("://")
    if not separator:
        scheme, rest = "", bare
    try:
        parts = urlsplit("//" + rest)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or scheme.lower() not in {"", "http", "https"} or not _is_host(host):
        raise NotCkan(portal=rest.partition("@")[2] or rest)
    scheme = scheme.lower() or ("http" if is_loopback(host) else "https")
    name = f"[{host}]" if ":" in host else host
    kept: list[str] = []
    for segment in parts.path.split("/"):
        if segment.lower() in _CKAN_PAGES:
            break
        if segment:
            kept.append(segment)
    return "/".join([f"{scheme}://{name}{f':{port}' if port else ''}", *kept])


def is_loopback(host: str) -> bool:
    """This computer: localhost, 127.0.0.0/8 or ::1."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_same_portal(old: str, new: str) -> bool:
    """Whether a redirect from `old` to `new` stays on the same portal: same host but for «www.», never to plain http.

    The access key is sent to `new` afterwards, so any other host is refused.
    """
    before, after = urlsplit(old), urlsplit(new)
    if before.scheme == "https" and after.scheme != "https":
        return False
    bare = [(part.hostname or "").removeprefix("www.") for part in (before, after)]
    return bare[0] == bare[1] and after.scheme in {"http", "https"}


def munged(name: str) -> str:
    """The name CKAN stores a file under.

    >>> munged("MEF_Ejecución ñandú 2026.CSV")
    'mef_ejecucion-nandu-2026.csv'
    """
    kept = re.sub(r"[^a-z0-9_. -]", "", fold(name)).replace(" ", "-")
    return re.sub(r"-+", "-", kept)


def _is_host(host: str) -> bool:
    if is_loopback(host) or ":" in host:
        return True
    try:
        host.encode("idna")  # also refuses empty and overlong parts, on which looking up the name would fail
    except UnicodeError:
        return False
    return "." in host.strip(".")
