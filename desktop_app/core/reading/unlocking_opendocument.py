"""Undo the password of an OpenDocument file as its manifest says: each part by itself, or the whole package as one.

OpenDocument 1.3 part 2, 4.16: Blowfish-CFB (OpenOffice, LibreOffice before 2012) and AES-256-CBC with a key of PBKDF2.
LibreOffice since 24.8: one part `encrypted-package`, AES-256-GCM with a key of Argon2id (RFC 9106; the parameters are
the `loext:argon2-*` attributes), the vector before the cipher text and the tag after it (W3C XML Encryption 1.1).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from desktop_app.core.errors import FileTooLarge, PasswordWrong, ProtectedOtherwise
from desktop_app.core.reading.hidden.markup import tags

WHOLE = "encrypted-package"
_MOST_TURNS = 10_000_000  # of the derivation of a key: Excel and LibreOffice use 100 000
_MOST_PASSES, _MOST_MEMORY, _MOST_LANES = 32, 512 << 10, 64  # of Argon2 (KiB): LibreOffice uses 3, 65 536 and 4
_LARGEST = 1 << 30
_BLOCK, _VECTOR = 16, 12
Given = Mapping[str, str]


def unlock_opendocument(path: Path, target: Path, password: str) -> None:
    """Write the plain package. Raises ProtectedOtherwise, PasswordWrong, FileTooLarge and what zip files raise."""
    with zipfile.ZipFile(path) as archive:
        locked = dict(_locked_parts(archive.read("META-INF/manifest.xml")))
        names = archive.namelist()
        if not locked or not set(locked) <= set(names):
            raise ProtectedOtherwise(file=path.name)
        if WHOLE in locked:
            target.write_bytes(_part(archive.read(WHOLE), locked[WHOLE], password, path))
            return
        with zipfile.ZipFile(target, "w") as plain:
            for name in names:
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


def _part(body: bytes, given: Given, password: str, path: Path) -> bytes:
    """One decrypted and inflated part. Raises PasswordWrong when its checksum differs."""
    cipher = given.get("algorithm algorithm-name", "").rsplit("#", 1)[-1].lower()
    if int(given.get("file-entry size", "0")) > _LARGEST:
        raise FileTooLarge(file=path.name)
    key = _key(given, password, path)
    vector = base64.b64decode(given["algorithm initialisation-vector"])
    if cipher == "aes256-gcm":
        packed = _authenticated(body, key, vector, path)
        return packed if packed.startswith(b"PK") else _inflated(packed, path)
    if cipher == "aes256-cbc":
        packed = _aes(body, key, vector)
    elif "blowfish" in cipher:
        packed = _blowfish(body, key, vector)
    else:
        raise ProtectedOtherwise(file=path.name)
    if not _is_right(packed, given):
        raise PasswordWrong(file=path.name)
    return _inflated(packed, path)


def _key(given: Given, password: str, path: Path) -> bytes:
    """The key that the manifest says how to make. Raises ProtectedOtherwise for what nobody needs or would wait for."""
    kind = given.get("start-key-generation start-key-generation-name", "")
    start = hashlib.sha256 if kind.endswith("256") else hashlib.sha1
    first = start(password.encode()).digest()
    salt = base64.b64decode(given["key-derivation salt"])
    size = int(given.get("key-derivation key-size", "16"))
    name = given.get("key-derivation key-derivation-name", "").rsplit("#", 1)[-1].rsplit(":", 1)[-1].lower()
    turns = int(given.get("key-derivation iteration-count", "0"))
    if name == "pbkdf2" and 0 < turns <= _MOST_TURNS and size in {16, 32}:
        return hashlib.pbkdf2_hmac("sha1", first, salt, turns, size)
    costs = [int(given.get(f"key-derivation argon2-{what}", "0")) for what in ("iterations", "memory", "lanes")]
    limits = (_MOST_PASSES, _MOST_MEMORY, _MOST_LANES)
    if name != "argon2id" or not all(0 < cost <= most for cost, most in zip(costs, limits, strict=True)):
        raise ProtectedOtherwise(file=path.name)
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    passes, memory, lanes = costs
    return Argon2id(salt=salt, length=size, iterations=passes, lanes=lanes, memory_cost=memory).derive(first)


def _aes(body: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    opener = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    padded = opener.update(body) + opener.finalize()
    return padded[: -padded[-1]] if padded and 0 < padded[-1] <= _BLOCK else padded


def _blowfish(body: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher

    opener = Cipher(Blowfish(key), CFB(vector)).decryptor()
    return opener.update(body) + opener.finalize()


def _authenticated(body: bytes, key: bytes, vector: bytes, path: Path) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(vector, body[_VECTOR:] if body.startswith(vector) else body, None)
    except InvalidTag:
        raise PasswordWrong(file=path.name) from None


def _is_right(packed: bytes, given: Given) -> bool:
    """Whether the first kilobyte has the checksum that was saved; without one, inflating tells."""
    kind, saved = given.get("encryption-data checksum-type", ""), given.get("encryption-data checksum", "")
    kind = kind.rsplit("#", 1)[-1].lower().replace("/", "-")
    digest = {"sha256-1k": hashlib.sha256, "sha1-1k": hashlib.sha1}.get(kind)
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
