"""Preferences of this computer's user, as one JSON file that window and command line share. Never a token.

A file and not QSettings, so that the command line needs no Qt (docs/decisions/settings-file.md).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.app.atomic import write_atomic
from desktop_app.app.paths import Paths
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.metadata.dataset import Contact


@dataclass(frozen=True, slots=True)
class PortalEntry:
    """A portal the officer connected. `organization` is the institution used last.

    `ca_file`: certificates of the institution's own authority for this portal (PEM), "" for none.
    """

    name: str
    title: str
    url: str
    organization: str = ""
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class ProxySettings:
    """`mode`: system, none or manual; `user` of a manual one. Its password is in the keyring, never here."""

    mode: str = "system"
    address: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language`: es or en; `theme`: system, light, dark or high_contrast; `text_scale` in percent (100–200)."""

    language: str = "es"
    country: str = "ec"
    theme: str = "system"
    text_scale: int = 100
    institution: str = ""
    acronym: str = ""
    contact: Contact = Contact()  # noqa: RUF009 - frozen
    officer: str = ""  # who decides about personal data, for the private record
    portals: tuple[PortalEntry, ...] = ()
    window: tuple[int, ...] = ()
    proxy: ProxySettings = ProxySettings()
    approval_required: bool = False  # the institution publishes only what somebody else approved
    licence: str = ""  # the institution's usual one; "" = the one its country recommends
    tags: tuple[str, ...] = ()  # words the institution always adds
    portal: str = ""  # name of the portal where it usually publishes
    transparency: bool = False  # the law orders it to publish every month (LOTAIP, información pública de oficio)
    logo: str = ""  # image as a data: address, "" for none
    custodian: str = ""  # who approves, as the institution calls them


class SettingsStore:
    """Reads once, writes at each change; a damaged file is set aside and defaults are used."""

    def __init__(self, paths: Paths) -> None:
        self._file = paths.settings_file
        self._settings = self._read()

    @property
    def settings(self) -> Settings:
        """The settings now."""
        return self._settings

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Apply and write; raises DiskFull or CannotWrite (the change holds for this run all the same)."""
        self._settings = change(self._settings)
        text = json.dumps(to_json(self._settings), ensure_ascii=False, indent=1)
        write_atomic(self._file, text.encode())
        return self._settings

    def _read(self) -> Settings:
        if not self._file.exists():
            return Settings()
        try:
            return from_json(Settings, json.loads(self._file.read_bytes()))
        except (OSError, ValueError, TypeError):
            self._file.replace(self._file.with_suffix(".damaged"))
            return Settings()


def with_portal(settings: Settings, entry: PortalEntry) -> Settings:
    """The settings with that portal added or replaced by name."""
    others = tuple(p for p in settings.portals if p.name != entry.name)
    return replace(settings, portals=(*others, entry))


def without_portal(settings: Settings, name: str) -> Settings:
    """The settings without the portal of that name."""
    return replace(settings, portals=tuple(p for p in settings.portals if p.name != name))


def find_portal(settings: Settings, name_or_url: str) -> PortalEntry | None:
    """The portal of that name or address, None when it is not known."""
    wanted = name_or_url.rstrip("/")
    return next((p for p in settings.portals if wanted in (p.name, p.url.rstrip("/"))), None)
