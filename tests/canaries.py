"""Look for values in files as a determined reader would: inside zips, in parquet by content, in several encodings."""

import json
import zipfile

import polars as pl

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")


def found_in(canaries, *folders):
    """{file: the canaries in it}, files without any left out."""
    found = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (seen := [word for word in canaries if _holds(path, word)]):
                found[path] = seen
    return found


def in_text(canaries, text):
    """The canaries in a text."""
    return [word for word in canaries if word in text]


def _holds(path, word):
    if path.suffix == ".parquet":
        frame = pl.read_parquet(path)
        return any(frame[name].cast(pl.String).str.contains(word, literal=True).any() for name in frame.columns)
    spellings = {word.encode(encoding) for encoding in _ENCODINGS} | {json.dumps(word)[1:-1].encode()}
    return any(spelling in content for content in _contents(path) for spelling in spellings)


def _contents(path):
    yield path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for member in archive.namelist():
                yield archive.read(member)
