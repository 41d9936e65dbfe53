"""HTTP of the practice portal: CKAN's action API under /api/3/action/, files to download, and the web pages.

HTTP/1.0 on purpose: a connection ends with its answer, so stopping the portal leaves no thread waiting. The address in
the Host header must be one of this computer's, so that no web page elsewhere reads from here by a borrowed name.
"""

from __future__ import annotations

import hmac
import json
import os
import re
import shutil
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import BinaryIO, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from desktop_app.core.resources import resource_path
from desktop_app.core.text import slug
from desktop_app.practice import listing
from desktop_app.practice.actions import READS, USER, WRITES, Call, Refused, absolute, is_own, search, visible
from desktop_app.practice.dataset_page import dataset
from desktop_app.practice.multipart import Truncated, Upload, read_form
from desktop_app.practice.store import JsonDict, Store
from desktop_app.practice.style import FONT

API = "/api/3/action/"
_ACTION = re.compile(r"(?:/(?:es|en))?/api/(?:3/)?action/(.+)")  # ckanapi leaves the 3 out; CKAN takes a language too
_MOST_JSON = 8 << 20
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; "
    "form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class Handler(BaseHTTPRequestHandler):
    """One request. What it needs is set on the subclass that `PracticePortal` makes.

    `hosts`: names by which this portal may be called; `code`: a room's access code, "" for none.
    """

    store: Store
    root: str
    most_bytes: int
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "::1"})
    code: str = ""
    visitors: set[str]
    server_version = "practice"
    sys_version = ""
    timeout = 60  # seconds: browsers open connections that they may never use

    def do_GET(self) -> None:
        """Pages, downloads and reading actions."""
        if not self._is_local():
            return
        address = urlsplit(self.path)
        query = dict(parse_qsl(address.query))
        if asked := _ACTION.fullmatch(address.path):
            self._act(asked[1], query, None, writes=False)
            return
        segments = [unquote(part) for part in address.path.split("/") if part]
        match segments:
            case ["dataset", name]:
                self._dataset(name, query.get("ver", ""))
            case ["dataset", _, "resource", resource_id, "download", name]:
                self._download(resource_id, name)
            case [name] if name == FONT:
                self._letters()
            case _:
                self._listing(segments, query.get("q", ""))

    def do_POST(self) -> None:
        """Actions, as JSON or as a form with a file."""
        if not self._is_local():
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdigit():
            self._json(HTTPStatus.LENGTH_REQUIRED, "Bad request: Content-Length")
            return
        asked = _ACTION.fullmatch(urlsplit(self.path).path)
        if asked is None:
            self._html(listing.not_found(), HTTPStatus.NOT_FOUND)
            return
        action = asked[1]
        content_type = self.headers.get("Content-Type", "")
        if content_type.startswith("multipart/form-data"):
            self._act_on_form(action, int(length), content_type)
            return
        if int(length) > _MOST_JSON:
            self._json(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Bad request: too large")
            return
        try:
            params = json.loads(self.rfile.read(int(length)) or b"{}")
        except ValueError:
            params = None
        if not isinstance(params, dict):
            self._json(HTTPStatus.BAD_REQUEST, "Bad request: JSON Error: Request data JSON decoded is not a dict")
            return
        self._act(action, params, None, writes=True)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Nothing is logged: addresses of requests may hold names."""

    def _act_on_form(self, action: str, length: int, content_type: str) -> None:
        try:
            fields, upload = read_form(cast("BinaryIO", self.rfile), length, content_type, self.store.files)
        except (Truncated, OSError):
            self.close_connection = True
            return
        try:
            if upload is not None and upload.size > self.most_bytes:
                self._refuse(action, Refused(409, {"upload": ["File upload too large"], "__type": "Validation Error"}))
            else:
                self._act(action, dict(fields), upload, writes=True)
        finally:
            if upload is not None:
                upload.path.unlink(missing_ok=True)

    def _act(self, action: str, params: JsonDict, upload: Upload | None, *, writes: bool) -> None:
        act = READS.get(action) or (WRITES.get(action) if writes else None)
        if act is None:
            said = "Please use POST" if action in WRITES else f"Action name not known: {action}"
            self._json(HTTPStatus.BAD_REQUEST, f"Bad request: {said}")
            return
        try:
            result = absolute(self._called(), act(Call(self.store, self._user(), params, upload)))
        except Refused as refused:
            self._refuse(action, refused)
            return
        self._json(HTTPStatus.OK, {"help": self._help(action), "success": True, "result": result})

    def _called(self) -> str:
        """The address by which this caller reaches it, one of its own: it downloads from there too."""
        return f"http://{self.headers.get('Host', '')}"

    def _refuse(self, action: str, refused: Refused) -> None:
        self._json(refused.status, {"help": self._help(action), "success": False, "error": refused.error})

    def _help(self, action: str) -> str:
        return f"{self.root}{API}help_show?name={action}"

    def _user(self) -> str:
        sent = self.headers.get("Authorization", "").strip()
        if hmac.compare_digest(sent.encode(), self.store.token.encode()):
            return USER
        code, _, name = sent.partition("-")
        if self.code and hmac.compare_digest(code.upper().encode(), self.code.encode()):
            return slug(name, longest=40) if name.strip() else USER
        return ""

    def _is_local(self) -> bool:
        self.visitors.add(str(self.client_address[0]))
        host = urlsplit("//" + self.headers.get("Host", "")).hostname
        if host in self.hosts:
            return True
        self._html(listing.not_found(), HTTPStatus.FORBIDDEN)
        return False

    def _listing(self, segments: list[str], query: str) -> None:
        in_room = bool(self.code)
        public = [p for p in search(self.store, query) if not p["private"]]
        match segments:
            case [] | ["dataset"]:
                self._html(listing.catalogue(public, query, in_room=in_room))
            case ["organization"]:
                self._html(listing.organizations(public, in_room=in_room))
            case ["organization", name]:
                self._html(listing.of_organization(public, name, in_room=in_room))
            case ["group"]:
                self._html(listing.themes(public, in_room=in_room))
            case ["group", code]:
                self._html(listing.of_theme(public, code, in_room=in_room))
            case _:
                self._html(listing.not_found(), HTTPStatus.NOT_FOUND)

    def _letters(self) -> None:
        self._body("font/woff2", resource_path("fonts", "inter-variable.woff2").read_bytes(), HTTPStatus.OK)

    def _dataset(self, name: str, resource_id: str) -> None:
        try:
            package = visible(Call(self.store, ""), name)
        except Refused:
            self._html(listing.not_found(), HTTPStatus.NOT_FOUND)
            return
        self._html(dataset(package, self.store, resource_id, in_room=bool(self.code)))

    def _download(self, resource_id: str, name: str) -> None:
        found = self.store.resource(resource_id)
        path = self.store.file(resource_id)
        if found is None or (found[0]["private"] and not is_own(self._user(), found[0])) or not path.is_file():
            self._html(listing.not_found(), HTTPStatus.NOT_FOUND)
            return
        with path.open("rb") as stream:
            self.send_response(HTTPStatus.OK)
            # Of the open file: another may have taken its name meanwhile.
            size = os.fstat(stream.fileno()).st_size
            self._common(found[1].get("mimetype") or "application/octet-stream", size)
            safe = "".join(c for c in name if c.isalnum() or c in "._-")
            self.send_header("Content-Disposition", f'attachment; filename="{safe}"')
            self.end_headers()
            shutil.copyfileobj(stream, self.wfile)

    def _html(self, text: str, status: int = HTTPStatus.OK) -> None:
        self._body("text/html; charset=utf-8", text.encode(), status)

    def _json(self, status: int, document: object) -> None:
        body = json.dumps(document, ensure_ascii=False).encode()
        self._body("application/json;charset=utf-8", body, status)

    def _body(self, content_type: str, body: bytes, status: int) -> None:
        self.send_response(status)
        self._common(content_type, len(body))
        self.end_headers()
        self.wfile.write(body)

    def _common(self, content_type: str, length: int) -> None:
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(length))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
