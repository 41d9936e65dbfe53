"""The way to a portal: through which proxy, and whom to believe besides the system's authorities."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from urllib.parse import quote, urlsplit

from desktop_app.core.errors import ProxyRefused


class ProxyMode(Enum):
    """As the system says, none at all, or one that is named."""

    SYSTEM = "system"
    NONE = "none"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Network:
    """`proxy` is the whole address of a manual one, its credentials inside: never shown, never logged.

    `ca_file`: the institution's own authority (PEM), believed besides the system's; checks are never off.
    """

    mode: ProxyMode = ProxyMode.SYSTEM
    proxy: str = field(default="", repr=False)
    ca_file: Path | None = None


def proxy_address(address: str, user: str = "", password: str = "") -> str:
    """A proxy's address with its credentials; raises ProxyRefused when there is no host and port in it.

    >>> proxy_address("proxy.ejemplo.gob.ec:3128", "ana", "a:b")
    'http://ana:a%3Ab@proxy.ejemplo.gob.ec:3128'
    """
    bare = address.strip()
    try:
        parts = urlsplit(bare if "://" in bare else f"http://{bare}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in {"http", "https"}:
        raise ProxyRefused(portal=bare.rpartition("@")[2])
    credentials = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    return f"{parts.scheme}://{credentials}{host}:{port or 8080}"
