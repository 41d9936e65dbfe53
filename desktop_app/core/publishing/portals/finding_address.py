"""Find the address under which a portal really answers: with or without «www.», with or without what follows the host.

Some portals answer only under one of the two names. Nothing but reading is asked and no access key is sent.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from desktop_app.core.errors import CertificateProblem, NotCkan, PortalError, PortalShield
from desktop_app.core.publishing.portals.address import is_loopback, normalise_address
from desktop_app.core.publishing.portals.ckan_client import CkanClient

# What says most about why it failed comes first.
_TELLING = (CertificateProblem, PortalShield, NotCkan)


def candidates(text: str) -> tuple[str, ...]:
    """The addresses to try, the one that was typed first; raises NotCkan when there is no host in the text.

    >>> candidates("datos.ejemplo.gob.ec/inicio")[:2]
    ('https://datos.ejemplo.gob.ec/inicio', 'https://www.datos.ejemplo.gob.ec/inicio')
    >>> candidates("localhost:5000")
    ('http://localhost:5000',)
    """
    typed = normalise_address(text)
    parts = urlsplit(typed)
    host = parts.hostname or ""
    paths = (parts.path, "") if parts.path else ("",)
    hosts = [parts.netloc]
    if not is_loopback(host) and not host.replace(".", "").isdigit():
        hosts.append(parts.netloc.removeprefix("www.") if host.startswith("www.") else f"www.{parts.netloc}")
    return tuple(f"{parts.scheme}://{name}{path}" for path in paths for name in hosts)


def find_address(text: str, client_of: Callable[[str], CkanClient]) -> str:
    """The root that answers as a CKAN; raises the most telling PortalError when none does."""
    failures: list[PortalError] = []
    for address in candidates(text):
        try:
            return client_of(address).root()
        except PortalError as problem:
            failures.append(problem)
    for kind in _TELLING:
        for failure in failures:
            if isinstance(failure, kind):
                raise failure
    raise failures[0]
