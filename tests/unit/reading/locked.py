"""Protected files that tests write: each kind of protection made by hand from its specification."""

import base64
import hashlib
import io
import os
import struct
import zipfile
import zlib

import msoffcrypto
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted
from msoffcrypto.method.rc4 import DocumentRC4, _makekey
from xlwt.CompoundDoc import XlsDoc

SALT = bytes(range(16))


def agile(path, password):
    """Protect an xlsx or xlsb as Excel does since 2010."""
    plain = path.read_bytes()
    with path.open("wb") as target:
        msoffcrypto.OfficeFile(io.BytesIO(plain)).encrypt(password, target)
    return path


def standard(path, password):
    """Protect an xlsx as Excel 2007 did ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9)."""
    digest = hashlib.sha1(SALT + password.encode("utf-16-le")).digest()
    for turn in range(50_000):
        digest = hashlib.sha1(struct.pack("<I", turn) + digest).digest()
    digest = hashlib.sha1(digest + struct.pack("<I", 0)).digest()
    key = hashlib.sha1(bytes(b ^ 0x36 for b in digest) + b"\x36" * 44).digest()[:16]
    verifier = b"sixteen letters!"
    proof = hashlib.sha1(verifier).digest().ljust(32, b"\x00")
    provider = "Microsoft Enhanced RSA and AES Cryptographic Provider\x00".encode("utf-16-le")
    header = struct.pack("<8I", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + provider
    information = struct.pack("<HHII", 3, 2, 0x24, len(header)) + header
    information += struct.pack("<I", 16) + SALT + _ecb(key, verifier) + struct.pack("<I", 20) + _ecb(key, proof)
    plain = path.read_bytes()
    package = struct.pack("<Q", len(plain)) + _ecb(key, plain + b"\x00" * (-len(plain) % 16))
    with path.open("wb") as target:
        ECMA376Encrypted(package, information).write_to(target)
    return path


def _ecb(key, text):
    cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return cipher.update(text) + cipher.finalize()


def rc4(path, password):
    """Protect an xls as Excel 97 did ([MS-XLS] 2.2.10): every record but a few is enciphered in place."""
    import olefile

    with olefile.OleFileIO(str(path)) as ole:
        stream = ole.openstream("Workbook").read()
    verifier = b"sixteen letters!"
    cipher = Cipher(algorithms_arc4()(_makekey(password, SALT, 0)), mode=None).encryptor()
    body = struct.pack("<HHH", 1, 1, 1) + SALT + cipher.update(verifier) + cipher.update(hashlib.md5(verifier).digest())
    lock = struct.pack("<HH", 0x2F, len(body)) + body
    plain, clear = bytearray(), bytearray()
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        content = bytearray(stream[at + 4 : at + 4 + size])
        kept = size if kind in {0x809, 0xE1} else 0
        if kind == 0x85:
            content[:4] = struct.pack("<I", struct.unpack_from("<I", content)[0] + len(lock))
            kept = 4
        plain += stream[at : at + 4] + content
        clear += b"\x01" * (4 + kept) + b"\x00" * (size - kept)
        if at == 0:
            plain += lock
            clear += b"\x01" * len(lock)
        at += 4 + size
    masked = bytes(0 if known else byte for byte, known in zip(plain, clear, strict=True))
    secret = DocumentRC4.decrypt(password, SALT, io.BytesIO(masked), blocksize=1024).read()
    mixed = bytes(p if known else s for p, s, known in zip(plain, secret, clear, strict=True))
    gap = -(len(mixed) + 4) % 4096  # the stream is filled up with one record that says nothing
    XlsDoc().save(str(path), mixed + struct.pack("<HH", 0, gap) + b"\x00" * gap)
    return path


def algorithms_arc4():
    from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4

    return ARC4


def opendocument_with_password(path, password, *, turns=1000, algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"):
    """Protect an ods as LibreOffice does (OpenDocument 1.3 part 2, 4.16): each part by itself."""
    first = hashlib.sha256(password.encode()).digest()
    key = hashlib.pbkdf2_hmac("sha1", first, SALT, turns, 32)
    vector = os.urandom(16)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    entries = ""
    with zipfile.ZipFile(path, "w") as target:
        for name, body in parts.items():
            if name in {"mimetype", "META-INF/manifest.xml"}:
                continue
            packer = zlib.compressobj(wbits=-15)
            packed = packer.compress(body) + packer.flush()
            padded = packed + bytes([16 - len(packed) % 16]) * (16 - len(packed) % 16)
            cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
            target.writestr(name, cipher.update(padded) + cipher.finalize())
            entries += (
                f'<manifest:file-entry manifest:full-path="{name}" manifest:size="{len(body)}">'
                '<manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k"'
                f' manifest:checksum="{_base64(hashlib.sha256(packed[:1024]).digest())}">'
                f'<manifest:algorithm manifest:algorithm-name="{algorithm}"'
                f' manifest:initialisation-vector="{_base64(vector)}"/>'
                '<manifest:start-key-generation manifest:key-size="32"'
                ' manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256"/>'
                '<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32"'
                f' manifest:iteration-count="{turns}" manifest:salt="{_base64(SALT)}"/>'
                "</manifest:encryption-data></manifest:file-entry>"
            )
        target.writestr("mimetype", parts["mimetype"])
        target.writestr("META-INF/manifest.xml", f"<manifest:manifest>{entries}</manifest:manifest>")
    return path


def opendocument_with_blowfish(path, password):
    """Protect an ods as OpenOffice did (OpenDocument 1.2 part 3, 3.4): each part in Blowfish-CFB, a key of 16 bytes."""
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB

    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password.encode()).digest(), SALT, 1024, 16)
    vector = os.urandom(8)
    with zipfile.ZipFile(path) as archive:
        content, kind = archive.read("content.xml"), archive.read("mimetype")
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(content) + packer.flush()
    cipher = Cipher(Blowfish(key), CFB(vector)).encryptor()
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("mimetype", kind)
        target.writestr("content.xml", cipher.update(packed) + cipher.finalize())
        target.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"'
            f' manifest:size="{len(content)}"><manifest:encryption-data manifest:checksum-type="SHA1/1K"'
            f' manifest:checksum="{_base64(hashlib.sha1(packed[:1024]).digest())}">'
            '<manifest:algorithm manifest:algorithm-name="Blowfish CFB"'
            f' manifest:initialisation-vector="{_base64(vector)}"/>'
            '<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024"'
            f' manifest:salt="{_base64(SALT)}"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>',
        )
    return path


def opendocument_as_one(path, password, *, memory=8192):
    """Protect an ods as LibreOffice 24.8 does: the whole package as one part, AES-256-GCM with a key of Argon2id."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    first = hashlib.sha256(password.encode()).digest()
    key = Argon2id(salt=SALT, length=32, iterations=3, lanes=4, memory_cost=8192).derive(first)
    vector, plain = os.urandom(12), path.read_bytes()
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(plain) + packer.flush()
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr("encrypted-package", vector + AESGCM(key).encrypt(vector, packed, None))
        target.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest><manifest:file-entry manifest:full-path="encrypted-package"'
            f' manifest:size="{len(plain)}"><manifest:encryption-data>'
            '<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm"'
            f' manifest:initialisation-vector="{_base64(vector)}"/><manifest:start-key-generation'
            ' manifest:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256" manifest:key-size="32"/>'
            "<manifest:key-derivation manifest:key-derivation-name="
            '"urn:org:documentfoundation:names:experimental:office:manifest:argon2id" manifest:key-size="32"'
            f' loext:argon2-iterations="3" loext:argon2-memory="{memory}" loext:argon2-lanes="4"'
            f' manifest:salt="{_base64(SALT)}"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>',
        )
    return path


def _base64(body):
    return base64.b64encode(body).decode()


def zip_with_password(path, name, body, password):
    """A zip with one member under the old PKWARE cipher, which programs still use by default."""
    keys = _ZipKeys(password.encode())
    check = zlib.crc32(body)
    secret = keys.encipher(os.urandom(11) + bytes([check >> 24]) + body)
    file_name = name.encode()
    local = struct.pack(
        "<4sHHHHHIIIHH", b"PK\x03\x04", 20, 1, 0, 0, 33, check, len(secret), len(body), len(file_name), 0
    )
    central = struct.pack(
        "<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 1, 0, 0, 33, check, len(secret), len(body), len(file_name),
        0, 0, 0, 0, 0, 0,
    )  # fmt: skip
    start = local + file_name + secret
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(central) + len(file_name), len(start), 0)
    path.write_bytes(start + central + file_name + end)
    return path


class _ZipKeys:
    def __init__(self, password):
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self.update(byte)

    def update(self, byte):
        a, b, c = self.keys
        a = _crc(a, byte)
        b = ((b + (a & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        self.keys = [a, b, _crc(c, b >> 24)]

    def encipher(self, body):
        out = bytearray()
        for byte in body:
            t = (self.keys[2] | 2) & 0xFFFF
            out.append(byte ^ ((t * (t ^ 1)) >> 8 & 0xFF))
            self.update(byte)
        return bytes(out)


def _crc(value, byte):
    value ^= byte
    for _ in range(8):
        value = (value >> 1) ^ (0xEDB88320 if value & 1 else 0)
    return value
