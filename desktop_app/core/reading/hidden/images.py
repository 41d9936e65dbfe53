"""What a picture says about who took it and where: EXIF in JPEG and PNG files."""

from __future__ import annotations

import struct

IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".webp", ".jfif")
_TELLING_TAGS = frozenset({0x010F, 0x0110, 0x0132, 0x013B, 0x8769, 0x8825, 0xA430, 0x9C9D})  # maker, artist, GPS…


def has_exif(picture: bytes) -> bool:
    """Whether a JPEG or PNG holds EXIF entries on the camera, the person, the moment or the place."""
    start = picture.find(b"Exif\x00\x00", 0, 1 << 16)
    body = picture[start + 6 :] if start >= 0 else b""
    if not body and picture.startswith(b"\x89PNG"):
        chunk = picture.find(b"eXIf")
        body = picture[chunk + 4 :] if chunk >= 0 else b""
    try:
        return bool(_first_directory(body) & _TELLING_TAGS)
    except struct.error:
        return start >= 0


def _first_directory(body: bytes) -> set[int]:
    order = {b"II": "<", b"MM": ">"}.get(body[:2])
    if order is None:
        return set()
    (offset,) = struct.unpack_from(order + "I", body, 4)
    (n,) = struct.unpack_from(order + "H", body, offset)
    return {struct.unpack_from(order + "H", body, offset + 2 + 12 * i)[0] for i in range(min(n, 200))}
