"""Open files protected with a password: xlsx and xlsb (agile, standard), xls (RC4, XOR), ods (AES). Keys are forgotten.

The plain copy is written where the caller says, in the private working folder, and lives as long as the reading.
Formats: MS-OFFCRYPTO by msoffcrypto-tool; OpenDocument 1.3 part 2, 4.16 (AES-256-CBC, PBKDF2) here. Blowfish (before
2012) and Argon2 are not opened: they are named, with the way out.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import logging
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from desktop_app.core.errors import (
    AppError,
    FileCorrupt,
    FileProtected,
    FileTooLarge,
    PasswordWrong,
    ProtectedOtherwise,
)
from desktop_app.core.reading.hidden.markup import tags

EXCELS_OWN = "VelvetSweatshop"  # [MS-OFFCRYPTO] 2.1: a workbook with protected structure is encrypted with it
_MOST_TURNS = 10_000_000  # of the derivation of a key: Excel and LibreOffice use 100 000
_LARGEST = 1 << 30
_BLOCK = 16
_DAMAGE = (
    struct.error, AssertionError, KeyError, IndexError, ValueError, TypeError, OSError, EOFError, ExpatError,
    zipfile.BadZipFile, AttributeError, RecursionError,
)  # fmt: skip


def unlock(path: Path, target: Path, password: str | None) -> Path:
    """Write the plain content of `path` to `target`. "" stands for the password Excel gives to files without one.

    Raises FileProtected when there is no password, PasswordWrong, ProtectedOtherwise, FileCorrupt or FileTooLarge.
    """
    if password is None:
        raise FileProtected(file=path.name)
    try:
        if zipfile.is_zipfile(path):
            _unlock_opendocument(path, target, password)
        else:
            _unlock_office(path, target, password or EXCELS_OWN)
    except AppError:
        raise
    except _DAMAGE as error:
        raise FileCorrupt(file=path.name) from error
    return target


def _unlock_office(path: Path, target: Path, password: str) -> None:
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    logging.getLogger("msoffcrypto").setLevel(logging.CRITICAL)  # it writes passwords and keys at DEBUG
    with path.open("rb") as stream, target.open("wb") as plain:
        try:
            document: Any = msoffcrypto.OfficeFile(stream)
            document.load_key(password=password)
            document.decrypt(plain)
        except InvalidKeyError:
            raise PasswordWrong(file=path.name) from None
        except (DecryptionError, FileFormatError, ParseError):
            raise ProtectedOtherwise(file=path.name) from None
    if not target.stat().st_size:
        raise ProtectedOtherwise(file=path.name)


def _unlock_opendocument(path: Path, target: Path, password: str) -> None:
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(target, "w") as plain:
        manifest = archive.read("META-INF/manifest.xml")
        locked = dict(_locked_parts(manifest))
        names = set(archive.namelist())
        if not locked or not set(locked) <= names:
            raise ProtectedOtherwise(file=path.name)
        for name in archive.namelist():
            body = archive.read(name)
            if name in locked:
                body = _part(body, locked[name], password, path)
            elif name == "META-INF/manifest.xml":
                body = b"<manifest/>"  # nothing is locked any more
            plain.writestr(name, body)


def _locked_parts(manifest: bytes) -> list[tuple[str, dict[str, str]]]:
    """(part, what its encryption-data says) of the encrypted parts; attributes of all its children together."""
    found = []
    for entry in manifest.split(b"<manifest:file-entry")[1:]:
        if b"encryption-data" not in entry:
            continue
        given = {"size": "0"}
        for tag in ("file-entry", "encryption-data", "algorithm", "start-key-generation", "key-derivation"):
            for attributes in tags(b"<manifest:file-entry" + entry, tag):
                given |= {f"{tag} {key}": value for key, value in attributes.items()}
        found.append((given.get("file-entry full-path", ""), given))
    return found


def _part(body: bytes, given: dict[str, str], password: str, path: Path) -> bytes:
    """One decrypted and inflated part. Raises PasswordWrong when its checksum differs."""
    turns = int(given.get("key-derivation iteration-count", "0"))
    if (
        not given.get("algorithm algorithm-name", "").endswith("#aes256-cbc")
        or given.get("key-derivation key-derivation-name", "").rsplit("#", 1)[-1].upper() != "PBKDF2"
        or not 0 < turns <= _MOST_TURNS
    ):
        raise ProtectedOtherwise(file=path.name)
    if int(given.get("file-entry size", "0")) > _LARGEST:
        raise FileTooLarge(file=path.name)
    kind = given.get("start-key-generation start-key-generation-name", "")
    start = hashlib.sha256 if kind.endswith("256") else hashlib.sha1
    first = start(password.encode()).digest()
    key = hashlib.pbkdf2_hmac("sha1", first, base64.b64decode(given["key-derivation salt"]), turns, 32)
    packed = _aes(body, key, base64.b64decode(given["algorithm initialisation-vector"]))
    if not _is_right(packed, given):
        raise PasswordWrong(file=path.name)
    return _inflated(packed, path)


def _aes(body: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    opener = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    padded = opener.update(body) + opener.finalize()
    return padded[: -padded[-1]] if padded and 0 < padded[-1] <= _BLOCK else padded


def _is_right(packed: bytes, given: dict[str, str]) -> bool:
    """Whether the first kilobyte has the checksum that was saved; without one, inflating tells."""
    kind, saved = given.get("encryption-data checksum-type", ""), given.get("encryption-data checksum", "")
    digest = {"sha256-1k": hashlib.sha256, "sha1-1k": hashlib.sha1}.get(kind.rsplit("#", 1)[-1].lower())
    try:
        return digest is None or digest(packed[:1024]).digest() == base64.b64decode(saved)
    except binascii.Error:
        return False


def _inflated(packed: bytes, path: Path) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        body = inflater.decompress(packed, _LARGEST)
    except zlib.error:
        raise PasswordWrong(file=path.name) from None
    if inflater.unconsumed_tail:
        raise FileTooLarge(file=path.name)
    return body
