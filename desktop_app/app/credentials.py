"""Access keys of portals and code keys of projects, in the system's keyring; where there is none, in memory and said.

Nothing here is ever logged, printed or written to a file of ours.
"""

from __future__ import annotations

import base64
import secrets
from typing import Protocol

from desktop_app.core.errors import SeriesKeyNotKept
from desktop_app.core.text import slug

_SERVICE = "Alista"
_KEY_BYTES = 32


class Keyring(Protocol):
    """The three calls of the keyring library that are used."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store the secret."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove the secret."""
        ...


class Credentials:
    """Tokens by portal name and keys by project id. `backend` None: look for the system's keyring on first use."""

    def __init__(self, backend: Keyring | None = None) -> None:
        self._backend = backend
        self._looked = backend is not None
        self._memory: dict[str, str] = {}

    @property
    def is_persistent(self) -> bool:
        """Whether secrets outlive this run; False means: say so to the officer."""
        return self._keyring() is not None

    def token(self, portal: str) -> str | None:
        """The access key for that portal, or None."""
        return self._get(f"portal:{portal}")

    def outlives_this_run(self, portal: str) -> bool:
        """Whether that portal's key is in the keyring; one in memory is forgotten when the program closes."""
        return self.is_persistent and f"portal:{portal}" not in self._memory

    def save_token(self, portal: str, token: str) -> bool:
        """Keep an access key; returns whether it outlives this run."""
        return self._set(f"portal:{portal}", token.strip())

    def forget_token(self, portal: str) -> None:
        """Remove an access key; nothing happens when there is none."""
        self._delete(f"portal:{portal}")

    def code_key(self, project_id: str) -> bytes | None:
        """The key that makes the codes of a project; None when this computer does not have it."""
        text = self._get(f"codes:{project_id}")
        return base64.b64decode(text) if text else None

    def make_code_key(self, project_id: str) -> bytes:
        """The key of a project, made when it has none yet. Only for a project that has no codes yet."""
        return self._make_key(f"codes:{project_id}")

    def forget_code_key(self, project_id: str) -> None:
        """Remove the key of a project that is not kept; nothing happens when there is none."""
        self._delete(f"codes:{project_id}")

    def keeps_codes(self, project_id: str) -> bool:
        """Whether the key of a project outlives this run; False means: say so to the officer."""
        return self.is_persistent and f"codes:{project_id}" not in self._memory

    def series_key(self, series: str) -> bytes | None:
        """The key that makes the codes of a series of projects; None when this computer does not have it."""
        text = self._get(f"series:{slug(series)}")
        return base64.b64decode(text) if text else None

    def make_series_key(self, series: str) -> bytes:
        """The key of a series, made when it has none yet: only where the officer starts one.

        Raises SeriesKeyNotKept where it would not outlive this run: linking the next month is its purpose.
        """
        name = f"series:{slug(series)}"
        key = self._make_key(name)
        if self._memory.pop(name, None) is not None:
            raise SeriesKeyNotKept
        return key

    def _make_key(self, name: str) -> bytes:
        readable = True
        try:
            existing = self._read(name)
        except Exception:  # noqa: BLE001 - a key may lie there that cannot be read now: it is never written over
            existing, readable = None, False
        if existing:
            return base64.b64decode(existing)
        key = secrets.token_bytes(_KEY_BYTES)
        text = base64.b64encode(key).decode()
        if readable:
            self._set(name, text)
        else:
            self._memory[name] = text
        return key

    def _get(self, name: str) -> str | None:
        try:
            return self._read(name)
        except Exception:  # noqa: BLE001 - backends raise their own classes (locked, no D-Bus…); all mean "not now"
            return None

    def _read(self, name: str) -> str | None:
        if name in self._memory:
            return self._memory[name]
        keyring = self._keyring()
        return None if keyring is None else keyring.get_password(_SERVICE, name)

    def _set(self, name: str, secret: str) -> bool:
        keyring = self._keyring()
        self._memory[name] = secret
        if keyring is None:
            return False
        try:
            keyring.set_password(_SERVICE, name, secret)
        except Exception:  # noqa: BLE001 - as above: it stays in memory
            return False
        del self._memory[name]
        return True

    def _delete(self, name: str) -> None:
        self._memory.pop(name, None)
        keyring = self._keyring()
        if keyring is not None:
            try:
                keyring.delete_password(_SERVICE, name)
            except Exception:  # noqa: BLE001 - nothing to delete is no failure
                return

    def _keyring(self) -> Keyring | None:
        if not self._looked:
            self._looked = True
            self._backend = _system_keyring()
        return self._backend


def _system_keyring() -> Keyring | None:
    import keyring
    from keyring.backends import fail, null

    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring):
        return None
    return backend
