"""Which secret keys make the codes of a project: its own, or that of a series of projects.

A key is made when the officer first decides on codes; the decision carries its fingerprint. From then on a key that is
not on this computer is an error (CodeKeyMissing), because other codes for the same people would look right and be
wrong. Where there is no keyring the project's key lives for this run only: the officer is told when he decides
(KeyringUnavailable), and next time the codes are decided again. A series needs a keyring: linking is its purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop_app.app.credentials import Credentials
from desktop_app.app.project import Project
from desktop_app.core.errors import CodeKeyMissing

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
    from desktop_app.core.personal_data.treatments.replace_by_code import fingerprint

    keys = code_keys(project, credentials)
    key = keys.own() if link == PROJECT else keys.series()
    if key is None or _fingerprints(project, link) - {fingerprint(key)}:
        raise CodeKeyMissing
    return {LINK: link, KEY: fingerprint(key)}


def _fingerprints(project: Project, link: str) -> set[str]:
    coding = (d for table in project.tables for d in table.decisions if d.treatment == CODES)
    return {str(d.params[KEY]) for d in coding if KEY in d.params and d.params.get(LINK, PROJECT) == link}
