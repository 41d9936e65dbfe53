"""What a CKAN server answered, judged: one closed set of outcomes instead of status codes.

CKAN answers 403 (never 401) to everything it forbids, 409 to invalid fields, a bare JSON string to a bad request,
and servers before it answer HTML. After a 5xx or no answer at all the work may have been done: that is LOST.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from desktop_app.core.errors import (
    NotCkan,
    OrganizationRefused,
    PortalError,
    PortalLocked,
    PortalRefused,
    PortalShield,
    PortalUnreachable,
    ProxyRefused,
    UploadTooLarge,
)

JsonObject = Mapping[str, object]


class Outcome(Enum):
    """What happened to a request."""

    DONE = "done"
    DENIED = "denied"
    MISSING = "missing"
    INVALID = "invalid"
    LOST = "lost"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """`result` is CKAN's, when DONE; otherwise `failure` is the error to raise if the caller knows nothing better."""

    outcome: Outcome
    result: object = None
    failure: PortalError | None = None
    fields: tuple[str, ...] = ()

    def value(self) -> object:
        """The result; raises the failure."""
        if self.failure is not None:
            raise self.failure
        return self.result

    def record(self) -> Record:
        """The result as a JSON object; raises the failure, or NotCkan when it is something else."""
        return Record(self.value())


@dataclass(frozen=True, slots=True)
class Record:
    """Typed access to a JSON object of a server nobody controls: a wrong type reads as empty."""

    raw: object = field(default_factory=dict)

    def get(self, key: str) -> object:
        """Whatever is there."""
        return self.raw.get(key) if isinstance(self.raw, Mapping) else None

    def text(self, key: str) -> str:
        """Text or a number as text; "" for anything else."""
        value = self.get(key)
        return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""

    def size(self, key: str) -> int | None:
        """A whole number, also written as text; None for anything else."""
        text = self.text(key)
        return int(text) if text.isdigit() else None

    def child(self, key: str) -> Record:
        """The object under that key."""
        return Record(self.get(key))

    def children(self, key: str) -> tuple[Record, ...]:
        """The list of objects under that key."""
        return records(self.get(key))


def records(value: object) -> tuple[Record, ...]:
    """A JSON list of objects."""
    return tuple(Record(item) for item in value if isinstance(item, Mapping)) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence about a failure names: the portal and the file under way."""

    portal: str
    file: str = ""


def judge(status: int, headers: Mapping[str, str], body: bytes, context: Context) -> Answer:
    """The outcome of one HTTP answer."""
    is_json, document = _json(body)
    if status >= 500 and "cf-mitigated" not in headers:
        return Answer(Outcome.LOST, failure=_server_trouble(is_json=is_json, portal=context.portal))
    if status == 413 or not is_json:
        return _html(status, headers, context)
    if not isinstance(document, Mapping) or "success" not in document:
        # CKAN says a bare JSON string to a request it does not understand.
        return Answer(Outcome.FAILED, failure=PortalError() if status == 400 else NotCkan(portal=context.portal))
    if status == 200 and document["success"] is True:
        return Answer(Outcome.DONE, document.get("result"))
    return _refusal(status, document.get("error"), context)


def _json(body: bytes) -> tuple[bool, object]:
    try:
        return True, json.loads(body)
    except ValueError:
        return False, None


def _server_trouble(*, is_json: bool, portal: str) -> PortalError:
    return PortalError() if is_json else PortalUnreachable(portal=portal)


def _html(status: int, headers: Mapping[str, str], context: Context) -> Answer:
    if status == 407:
        return Answer(Outcome.FAILED, failure=ProxyRefused(portal=context.portal))
    if status == 401 and headers.get("www-authenticate", "").lower().startswith("basic"):
        return Answer(Outcome.FAILED, failure=PortalLocked(portal=context.portal))
    if status in {401, 403, 429} or "cf-mitigated" in headers:
        return Answer(Outcome.FAILED, failure=PortalShield(portal=context.portal))
    if status == 413:
        return _too_large(context)
    return Answer(Outcome.FAILED, failure=NotCkan(portal=context.portal))


def _too_large(context: Context) -> Answer:
    return Answer(Outcome.INVALID, failure=UploadTooLarge(file=context.file or context.portal))


def _refusal(status: int, error: object, context: Context) -> Answer:
    if status == 403:
        return Answer(Outcome.DENIED, failure=OrganizationRefused(organization=context.portal))
    if status == 404:
        return Answer(Outcome.MISSING, failure=PortalError())
    if status == 409 and isinstance(error, Mapping):
        # Messages are in the site's language and carry no code: the file is recognised by its field.
        fields = tuple(str(key) for key in error if not str(key).startswith("__"))
        if fields == ("upload",):
            return _too_large(context)
        said = json.dumps({name: error[name] for name in fields}, ensure_ascii=False)
        failure = PortalRefused(fields=", ".join(fields), details=said) if fields else PortalError()
        return Answer(Outcome.INVALID, failure=failure, fields=fields)
    return Answer(Outcome.FAILED, failure=PortalError())
