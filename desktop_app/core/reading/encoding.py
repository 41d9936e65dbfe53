"""Guess how the bytes of a text file spell letters: BOM, UTF-8 (even with a few broken bytes), then evidence.

Single-byte encodings cannot be told apart by validity. Each is judged by what its letters look like beside their
neighbours: «Año» is a word, «A¤o» and «A–o» are not. Spanish is expected; Central European is a candidate too.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.reading.source import DecodeSample

SAMPLE_BYTES = 4 << 20
UTF8_NAMES = frozenset({"ascii", "utf-8", "utf-8-sig"})
_SINGLE_BYTE = ("cp1252", "cp850", "mac-roman", "cp1250")
_SPANISH = frozenset("áéíóúñüÁÉÍÓÚÑÜ")
_SIGNS_AFTER_WORD = frozenset("ºª°®™´’²³%")
_SIGNS_BEFORE_WORD = frozenset("¿¡«“‘€£·•–—…§")
_QUOTES = frozenset("«»“”‘’–—…·•\xa0")
_IN_DOUBT_MARGIN = 0.25
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MOST_JUDGED = 20_000


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding found; `samples` are other ways to read the same lines, only when the evidence is weak."""

    name: str
    samples: tuple[DecodeSample, ...] = ()

    @property
    def codec(self) -> str:
        """The Python codec that decodes the file (a byte order mark removed)."""
        return "utf-8-sig" if self.name in {"utf-8", "ascii"} else self.name


def detect_encoding(path: Path) -> Encoding:
    """The encoding of `path`, named as Python codecs (utf-8-sig, latin-1…)."""
    with path.open("rb") as stream:
        head = stream.read(SAMPLE_BYTES)
    by_mark = _by_mark(head)
    if by_mark:
        return Encoding(by_mark)
    invalid, multibyte, ascii_only = _utf8_census(path)
    if not invalid:
        return Encoding("ascii" if ascii_only else "utf-8")
    if multibyte >= 2 * invalid:
        return Encoding("utf-8")
    return single_byte(_with_high_bytes(path, head))


def likely_encoding(path: Path) -> Encoding | None:
    """UTF-8 or UTF-16 when the first bytes say so and nothing in them speaks against it; the rest is not looked at."""
    with path.open("rb") as stream:
        head = stream.read(SAMPLE_BYTES)
    by_mark = _by_mark(head)
    if by_mark:
        return Encoding(by_mark)
    with suppress(UnicodeDecodeError):
        cut = _incomplete_tail(head) if len(head) == SAMPLE_BYTES else 0
        head[: len(head) - cut].decode("utf-8")
        return Encoding("ascii" if head.isascii() else "utf-8")
    return None


def _by_mark(head: bytes) -> str | None:
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = head[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even < odd / 10:
        return "utf-16-le"
    if even > len(sample) * 0.3 and odd < even / 10:
        return "utf-16-be"
    return None


def _utf8_census(path: Path) -> tuple[int, int, bool]:
    """Invalid bytes, multi-byte characters and whether all is ASCII, over the whole file in chunks."""
    invalid = multibyte = 0
    tail = b""
    with path.open("rb") as stream:
        while chunk := stream.read(SAMPLE_BYTES):
            block = tail + chunk
            tail = b""
            if block.isascii():
                continue
            cut = _incomplete_tail(block)
            block, tail = block[: len(block) - cut], block[len(block) - cut :]
            with suppress(UnicodeDecodeError):
                multibyte += len(block) - len(block.decode("utf-8"))  # bytes that continue a character
                continue
            found = _UTF8_SEQUENCE.findall(block)
            high = sum(map(len, found))
            multibyte += len(found)
            invalid += len(block) - len(block.translate(None, _HIGH_BYTES)) - high
            if invalid > 1000 and invalid > multibyte:
                break
    invalid += len(tail)
    return invalid, multibyte, not (invalid or multibyte)


_HIGH_BYTES = bytes(range(128, 256))


def _incomplete_tail(block: bytes) -> int:
    for back in range(1, 4):
        if len(block) >= back and block[-back] >= 0xC2:
            needed = 2 if block[-back] < 0xE0 else 3 if block[-back] < 0xF0 else 4
            return back if back < needed else 0
        if len(block) < back or block[-back] < 0x80:
            return 0
    return 0


def _with_high_bytes(path: Path, head: bytes) -> bytes:
    """The lines that decide: those with bytes above 127, from anywhere in the file."""
    lines = [line for line in re.split(rb"[\r\n]+", head) if not line.isascii()]
    if not lines:
        with path.open("rb") as stream:
            while chunk := stream.read(SAMPLE_BYTES):
                lines = [line for line in re.split(rb"[\r\n]+", chunk) if not line.isascii()]
                if lines:
                    break
    return b"\n".join(lines[:5000])


def single_byte(lines: bytes) -> Encoding:
    """The single-byte encoding that makes words of `lines` (which hold bytes above 127)."""
    scores = {name: _plausibility(lines, name) for name in _SINGLE_BYTE}
    ranked = sorted(scores, key=lambda name: -scores[name])
    best = ranked[0]
    name = _plain_name(lines, best)
    rivals = [other for other in ranked[1:] if scores[other] > scores[best] - _IN_DOUBT_MARGIN]
    if not rivals:
        return Encoding(name)
    samples = [_sample(lines, candidate) for candidate in (best, *rivals)]
    distinct = list({sample.lines: sample for sample in reversed(samples)}.values())[::-1]
    return Encoding(name, tuple(distinct[:3]) if len(distinct) > 1 else ())


def _plain_name(lines: bytes, name: str) -> str:
    if name == "cp1252":
        if not re.search(rb"[\x80-\x9f]", lines):
            return "latin-1"
        if re.search(rb"[\x81\x8d\x8f\x90\x9d]", lines):
            return "latin-1"
    return name


def _sample(lines: bytes, name: str) -> DecodeSample:
    label = _plain_name(lines, name)
    shown = tuple(line.decode(label, "replace")[:200] for line in lines.split(b"\n")[:3])
    return DecodeSample(label, shown)


def _plausibility(lines: bytes, name: str) -> float:
    """Mean score of the characters above ASCII, about -2 (nonsense) to 2 (Spanish words)."""
    text = lines.decode(name, "replace")
    total, n = 0.0, 0
    for match in _NOT_ASCII.finditer(text):
        at = match.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        total += _character_score(match.group(), before, after)
        n += 1
        if n >= _MOST_JUDGED:
            break
    return total / n if n else 0.0


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def _character_score(char: str, before: str, after: str) -> float:
    if char.isalpha() and char not in "ºª":
        return _letter_score(char, before, after)
    return _sign_score(char, before, after)


def _sign_score(char: str, before: str, after: str) -> float:
    inside = before.isalpha() and after.isalpha()
    after_word = char in _SIGNS_AFTER_WORD and before.isalnum()
    if after_word or (char in _SIGNS_BEFORE_WORD and not before.isalnum()):
        return -1.0 if after_word and after.isalpha() else 1.0
    if char in _QUOTES:
        return -1.5 if inside else 0.3
    return -2.0 if inside or not char.isprintable() else -0.5


def _letter_score(char: str, before: str, after: str) -> float:
    in_word = before.isalpha() or after.isalpha()
    if char.isupper() and before.islower():
        return -1.5
    if char.islower() and before.isupper() and after.isupper():
        return -0.5 if char in _SPANISH else -1.0
    if char in _SPANISH:
        return 2.0 if in_word else 0.2
    return 0.6 if in_word else -0.5


def _repair(error: UnicodeError) -> tuple[str, int]:
    """Decode the broken bytes of a UTF-8 file as cp1252, the usual origin of a pasted byte."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("alista-cp1252", _repair)
ON_ERROR = "alista-cp1252"
