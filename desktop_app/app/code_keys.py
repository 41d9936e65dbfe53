"""Which secret keys a project has: its own, for codes and the review of texts, or that of a series of projects.

A key is made when the officer first decides on codes; the decision carries its fingerprint. From then on a key that is
not on this computer is an error (CodeKeyMissing), because other codes for the same people would look right and be
wrong. Where there is no keyring the project's key lives for this run only: the officer is told when he decides
(KeyringUnavailable), and next time the codes are decided again. A series needs a keyring: linking is its purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop_app.app.credentials import Credentials
from desktop_app.app.project import Project
from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.personal_data.finding import Decision

CODES = "replace_by_code"
LINK, KEY = "link", "key"
PROJECT, SERIES = "project", "series"


def no_key() -> bytes | None:
    """Where there is none."""
    return None


@dataclass(frozen=True, slots=True)
class CodeKeys:
    """How to get the keys; asked only when codes are made."""

    own: Callable[[], bytes | None] = no_key
    series: Callable[[], bytes | None] = no_key


def code_keys(project: Project, credentials: Credentials, *, may_make: bool = True) -> CodeKeys:
    """The keys of a project; its own is made only if `may_make` and no decision of it was taken with one."""

    def own() -> bytes | None:
        if may_make and not _fingerprints(project, PROJECT):
            return credentials.make_code_key(project.id)
        return credentials.code_key(project.id)

    return CodeKeys(own, lambda: credentials.series_key(project.series) if project.series else None)


def code_params(project: Project, credentials: Credentials, link: str = PROJECT) -> Mapping[str, str | int]:
    """What a new decision for codes carries; makes the project's key if it has none yet. May wait for the keyring.

    Raises CodeKeyMissing when codes were decided before with a key that is not here, or the series has no key here.
    """
    return {LINK: link, KEY: key_mark(project, credentials, link)}


def key_mark(project: Project, credentials: Credentials, link: str = PROJECT) -> str:
    """The fingerprint of the key that a new decision is taken with; as `code_params`."""
    keys = code_keys(project, credentials)
    key = keys.own() if link == PROJECT else keys.series()
    if key is None or _fingerprints(project, link) - {key_fingerprint(key)}:
        raise CodeKeyMissing
    return key_fingerprint(key)


def key_fingerprint(key: bytes) -> str:
    """What a decision remembers of a key."""
    from desktop_app.core.personal_data.treatments.replace_by_code import fingerprint

    return fingerprint(key)


def freed(project: Project, column_id: str, lost: frozenset[str]) -> Project:
    """The project as it counts when a column is decided again whose key is lost: so are all decisions of lost keys.

    Unchanged while the column has no such decision: whoever decides about another one must hear of the key first.
    """
    gone = [d for d in _decisions(project) if d.params.get(KEY) in lost]
    if column_id not in {d.column_id for d in gone}:
        return project
    tables = (replace(t, decisions=tuple(d for d in t.decisions if d not in gone)) for t in project.tables)
    return replace(project, tables=tuple(tables))


def lost_keys(project: Project, credentials: Credentials) -> frozenset[str]:
    """The fingerprints of keys that decisions were taken with and that are not here now. May wait for the keyring."""
    lost: set[str] = set()
    for link in (PROJECT, SERIES):
        asked = _fingerprints(project, link)
        if asked:
            keys = code_keys(project, credentials, may_make=False)
            key = keys.own() if link == PROJECT else keys.series()
            lost |= asked - ({key_fingerprint(key)} if key else set())
    return frozenset(lost)


def needs_key(decisions: Iterable[Decision], link: str = PROJECT) -> bool:
    """Whether one of the decisions is carried out with the key."""
    return any((d.treatment == CODES or KEY in d.params) and d.params.get(LINK, PROJECT) == link for d in decisions)


def _decisions(project: Project) -> list[Decision]:
    return [d for table in project.tables for d in table.decisions]


def _fingerprints(project: Project, link: str) -> set[str]:
    return {str(d.params[KEY]) for d in _decisions(project) if KEY in d.params and d.params.get(LINK, PROJECT) == link}
