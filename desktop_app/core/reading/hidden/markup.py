"""Small tools to look into the XML of a package without building trees of large parts.

Sheets of 100 MB are scanned in chunks with expressions over the bytes; the tags that matter are regular, and a
tree would cost seconds and gigabytes. No entity is ever expanded, so a hostile DOCTYPE is harmless.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import IO

CHUNK = 1 << 20
LARGEST_SMALL_PART = 32 << 20
_ATTRIBUTE = re.compile(rb"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TAGS = re.compile(rb"<[^>]+>")


def attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a tag, prefixes removed.

    >>> attributes(b'<x:sheet name="A &amp; B" r:id="rId1"/>')
    {'name': 'A & B', 'id': 'rId1'}
    """
    pairs = _ATTRIBUTE.findall(tag)
    return {
        key.rsplit(b":", 1)[-1].decode("utf-8", "replace"): html.unescape((double or single).decode("utf-8", "replace"))
        for key, double, single in pairs
    }


def tags(markup: bytes, name: str) -> list[dict[str, str]]:
    """The attributes of every start tag of that local name."""
    expression = rb"<(?:[\w-]+:)?" + name.encode() + rb"(?:\s[^<>]*)?/?>"
    return [attributes(tag) for tag in re.findall(expression, markup)]


def texts(markup: bytes, name: str) -> list[str]:
    """The text inside every element of that local name, markup inside it removed, blank ones left out."""
    found = (html.unescape(_TAGS.sub(b"", body).decode("utf-8", "replace")) for body in elements(markup, name))
    return [text.strip() for text in found if text.strip()]


def elements(markup: bytes, name: str) -> Iterator[bytes]:
    """Every outermost element of that local name, tags included; one that never closes is none.

    One pass over the tags: an expression from a start tag to its end would look through the whole rest of the part for
    each of the hundred thousand elements without content that a workbook may have.
    """
    depth, start = 0, -1
    for tag in re.finditer(rb"<(/?)(?:[\w.-]+:)?" + name.encode() + rb"(?=[\s/>])[^<>]*>", markup):
        if tag.group(1):
            depth -= depth > 0
            if not depth and start >= 0:
                yield markup[start : tag.end()]
                start = -1
        elif tag.group().endswith(b"/>"):
            if not depth:
                yield tag.group()
        else:
            start = start if depth else tag.start()
            depth += 1


def matches(
    stream: IO[bytes], pattern: re.Pattern[bytes], needles: tuple[bytes, ...] = (b"<",)
) -> Iterator[re.Match[bytes]]:
    """Matches of a pattern of single tags over a stream; a tag cut by a chunk is kept for the next.

    Chunks that hold none of the `needles` are passed over, which costs a tenth of the expression.
    """
    rest = b""
    while chunk := stream.read(CHUNK):
        block = rest + chunk
        cut = block.rfind(b"<")
        cut = cut if cut > 0 else len(block)
        if any(needle in block for needle in needles):
            yield from pattern.finditer(block, 0, cut)
        rest = block[cut:]
    yield from pattern.finditer(rest)


def is_true(value: str | None) -> bool:
    """An XML boolean."""
    return value in {"1", "true", "on"}
