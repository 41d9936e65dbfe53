"""HTTP to a CKAN server: one call, one upload, one download; every failure becomes one of our own errors.

Rules. The token travels only as `Authorization: TOKEN` to the portal's own address, never along a redirect. The text
of httpx's exceptions is dropped, with the exception itself (a malformed token is printed in it). Bodies are streamed
with a Content-Length, so memory stays flat and servers that refuse chunks accept them. httpx is imported late.
"""

from __future__ import annotations

import hashlib
import re
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar
from urllib.parse import urljoin, urlsplit

from desktop_app.core.errors import (
    AddressUnknown,
    CertificateExpired,
    CertificateProblem,
    CertificateUnknown,
    NotCkan,
    PortalError,
    PortalUnreachable,
    ProxyRefused,
    ReadBackDiffers,
    TokenRefused,
)
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.portal import Downloaded
from desktop_app.core.publishing.portals.address import is_loopback, is_same_portal
from desktop_app.core.publishing.portals.ckan_answers import Answer, Context, JsonObject, Outcome, judge
from desktop_app.core.publishing.portals.disk import disk_error
from desktop_app.core.publishing.portals.network import Network, ProxyMode

if TYPE_CHECKING:
    import httpx

E = TypeVar("E", bound=BaseException)
# OpenSSL's X509_V_ERR codes: out of its dates; nobody known vouches for it.
_CERTIFICATES: dict[int, type[CertificateProblem]] = {
    **dict.fromkeys((9, 10), CertificateExpired),
    **dict.fromkeys((2, 18, 19, 20, 21), CertificateUnknown),
}
_STATUS = "/api/3/action/status_show"
_N_REDIRECTS = 5
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds. `answer`: for an ordinary call; `stored`: after the last byte of an upload, while CKAN stores it."""

    connect: float = 15
    answer: float = 60
    stored: float = 300


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to send under its own name."""

    path: Path
    name: str
    media_type: str
    size: int


@dataclass(slots=True)
class CkanClient:
    """A portal's address and the officer's token; `title` is what errors call the portal."""

    url: str
    token: str = field(default="", repr=False)
    title: str = ""
    ca_file: Path | None = None
    timeouts: Timeouts = field(default_factory=Timeouts)
    network: Network = field(default_factory=Network)
    _root: str = ""
    _trusted: ssl.SSLContext | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.token = bare_token(self.token)
        self.title = self.title or urlsplit(self.url).netloc or self.url

    def root(self) -> str:
        """The portal's true root, found once with a GET that carries no token; raises NotCkan and the network's."""
        if not self._root:
            self._root = self._resolve()
        return self._root

    def status(self) -> Answer:
        """`status_show`, read as anybody."""
        return self.call("status_show", anonymous=True)

    def call(self, action: str, payload: JsonObject | None = None, *, anonymous: bool = False) -> Answer:
        """POST one action as JSON; never raises for what the server answers, only for a token that cannot be sent."""
        headers = {} if anonymous else self._credentials()
        with self._session(self.timeouts.answer) as http:
            return self._send(
                lambda: http.post(self._action(action), json=dict(payload or {}), headers=headers), Context(self.title)
            )

    def upload(
        self, action: str, fields: Mapping[str, str | list[str]], attachment: Attachment, progress: Progress
    ) -> Answer:
        """POST one file as multipart with its fields; reports bytes; Cancelled cuts the connection (nothing stays)."""
        headers = self._credentials()
        context = Context(self.title, attachment.name)
        address = self._action(action)
        with attachment.path.open("rb") as stream, self._session(self.timeouts.stored) as http:
            metered = _Metered(stream, attachment.size, progress)
            part = (attachment.name, metered, attachment.media_type)
            return self._send(
                lambda: http.post(address, data=dict(fields), files={"upload": part}, headers=headers),  # type: ignore[dict-item]
                context,
            )

    def download(self, url: str, target: Path, progress: Progress = SILENT) -> Downloaded:
        """GET a file as anybody, past caches, into `target`; returns its SHA-256 and size.

        Raises PortalError subclasses, and DiskFull or CannotWrite when `target` cannot be written.
        """
        import httpx

        headers = {"Accept-Encoding": "identity", "Cache-Control": "no-cache"}
        try:
            with (
                self._session(self.timeouts.answer, follow=True) as http,
                http.stream("GET", url, headers=headers) as response,
            ):
                if response.status_code == 200:
                    return _save(response, target, progress)
                if response.status_code in {404, 410}:
                    failure: PortalError = ReadBackDiffers(what=url.rpartition("/")[2])
                else:
                    failure = self._judge(response, response.read(), Context(self.title)).failure or PortalError()
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            failure = self._translate(error)
        except OSError as error:
            raise disk_error(error, target.parent) from None
        raise failure

    def opens(self, url: str) -> bool:
        """Whether anybody gets a page of that name there. False: the portal has none for the public.

        Raises PortalError where the network, a shield or a server before it keeps from seeing.
        """
        import httpx

        try:
            with self._session(self.timeouts.answer, follow=True) as http, http.stream("GET", url) as response:
                # A language may be put before it; a page for signing in is another one.
                is_it = response.url.path.rstrip("/").rpartition("/")[2] == urlsplit(url).path.rpartition("/")[2]
                if response.status_code in {200, 404, 410, 500}:
                    return response.status_code == 200 and is_it
                failure = judge(response.status_code, response.headers, b"<", Context(self.title)).failure
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            failure = self._translate(error)
        raise failure or PortalError()

    def _action(self, action: str) -> str:
        return f"{self.root()}/api/3/action/{action}"

    def _credentials(self) -> dict[str, str]:
        # Checked here because httpx would print the token in its own complaint.
        if not re.fullmatch(r"[\x21-\x7e]+", self.token):
            raise TokenRefused(portal=self.title)
        return {"Authorization": self.token}

    @contextmanager
    def _session(self, read: float, *, follow: bool = False) -> Iterator[httpx.Client]:
        import httpx

        timeout = httpx.Timeout(self.timeouts.answer, connect=self.timeouts.connect, read=read)
        self._trusted = self._trusted or _trust(self.ca_file or self.network.ca_file)
        # The portal inside this computer is never asked for through the system's proxy.
        of_system = self.network.mode is ProxyMode.SYSTEM and not is_loopback(urlsplit(self.url).hostname or "")
        manual = self.network.proxy if self.network.mode is ProxyMode.MANUAL else None
        with httpx.Client(
            verify=self._trusted, timeout=timeout, follow_redirects=follow, trust_env=of_system, proxy=manual
        ) as client:
            yield client

    def _send(self, request: Callable[[], httpx.Response], context: Context) -> Answer:
        import httpx

        try:
            response = request()
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.LocalProtocolError, httpx.ProxyError) as error:
            return Answer(Outcome.FAILED, failure=self._translate(error))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Answer(Outcome.LOST, failure=self._translate(error))
        return self._judge(response, response.content, context)

    def _judge(self, response: httpx.Response, body: bytes, context: Context) -> Answer:
        return judge(response.status_code, response.headers, body, context)

    def _translate(self, error: Exception) -> PortalError:
        import httpx

        refused = _cause(error, ssl.SSLCertVerificationError)
        if refused is not None:
            return _CERTIFICATES.get(refused.verify_code, CertificateProblem)(portal=self.title)
        if isinstance(error, httpx.ProxyError):
            return ProxyRefused(portal=self.title)
        if _cause(error, socket.gaierror) is not None:
            return AddressUnknown(portal=urlsplit(self.url).hostname or self.title)
        return PortalUnreachable(portal=self.title)

    def _resolve(self) -> str:
        import httpx

        address = self.url.rstrip("/") + _STATUS
        failure: PortalError
        try:
            with self._session(self.timeouts.answer) as http:
                for _ in range(_N_REDIRECTS):
                    response = http.get(address)
                    if not response.is_redirect:
                        self._judge(response, response.content, Context(self.title)).value()
                        return address.removesuffix(_STATUS)
                    onward = urljoin(address, response.headers.get("location", ""))
                    if not onward.endswith(_STATUS) or not is_same_portal(address, onward):
                        break
                    address = onward
            failure = NotCkan(portal=self.title)
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            failure = self._translate(error)
        raise failure


def bare_token(pasted: str) -> str:
    """The key as CKAN takes it: people paste it with quotes, a header's name, or the «Bearer» that CKAN refuses.

    >>> bare_token(' Authorization: Bearer "abc.def" ')
    'abc.def'
    """
    bare = re.sub(r"^\s*(?:(?:authorization|x-ckan-api-key)\s*:\s*)?(?:bearer\s+)?", "", pasted, flags=re.IGNORECASE)
    return bare.strip().strip("«»\"'").strip()


class _Metered:
    """A file that reports how much of it was read; httpx measures it by `fileno`, so the length goes ahead."""

    def __init__(self, stream: BinaryIO, size: int, progress: Progress) -> None:
        self._stream, self._size, self._progress = stream, size, progress

    def fileno(self) -> int:
        return self._stream.fileno()

    def seek(self, offset: int) -> int:
        return self._stream.seek(offset)

    def read(self, n: int = -1) -> bytes:
        self._progress.at(min(self._stream.tell(), self._size), self._size)
        return self._stream.read(n)


def _save(response: httpx.Response, target: Path, progress: Progress) -> Downloaded:
    digest, size = hashlib.sha256(), 0
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isdigit() else 0
    with target.open("wb") as out:
        for chunk in response.iter_bytes(_CHUNK):
            out.write(chunk)
            digest.update(chunk)
            size += len(chunk)
            progress.at(size, total)
    return Downloaded(digest.hexdigest(), size)


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    """The system's authorities, plus the bundled ones (some systems expose none to Python), plus the institution's."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    if ca_file is not None:
        context.load_verify_locations(str(ca_file))
    return context


def _cause(error: BaseException, kind: type[E]) -> E | None:
    """The exception of that kind behind this one, however deep."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, kind):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
