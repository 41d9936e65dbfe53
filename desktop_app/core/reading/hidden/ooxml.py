"""Hidden things of xlsx, xlsm and xlsb: parts of the package and, for the XML ones, of each sheet (ooxml_sheet)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.core.reading.hidden.images import IMAGE_SUFFIXES, has_exif
from desktop_app.core.reading.hidden.markup import LARGEST_SMALL_PART, elements, tags, texts
from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup, Taker, look_through
from desktop_app.core.reading.hidden.ooxml_styles import invisible_styles
from desktop_app.core.reading.hidden.properties import counted, n_local_paths, people
from desktop_app.core.reading.source import Hidden

# (kind, expression over part names, tag counted in each part; "" counts parts)
_PARTS = (
    ("custom_xml", r"customXml/item\d+\.xml", ""),
    ("embedded_objects", r"xl/embeddings/.+", ""),
    ("printer_settings", r"xl/printerSettings/.+", ""),
    ("thumbnail", r"docProps/thumbnail\..+", ""),
    ("pivot_cache", r"xl/pivotCache/pivotCacheDefinition\d*\.(?:xml|bin)", ""),
    ("revision_history", r"xl/revisions/revisionLog\d*\.(?:xml|bin)", ""),
    ("external_links", r"xl/externalLinks/externalLink\d+\.(?:xml|bin)", ""),
    ("macros", r"xl/vbaProject\.bin", ""),
    ("threaded_comments", r"xl/threadedComments/.+\.xml", "threadedComment"),
    ("persons", r"xl/persons/.+\.xml", "person"),
    ("connections", r"xl/connections\.(?:xml|bin)", "connection"),
    ("docprops_custom", r"docProps/custom\.xml", "property"),
)
_COMMENTS = re.compile(r"xl/(?:comments/)?comments?\d*\.(?:xml|bin)")
_MAY_NAME_PATHS = re.compile(r"xl/workbook\.xml|xl/connections\.xml|.*\.rels|docProps/.+\.xml|xl/queryTables/.+\.xml")
_CACHE = re.compile(rb"<(?:\w+:)?(?:str|num|multiLvlStr)Cache>")


def find_in_package(path: Path) -> list[Hidden]:
    """Everything of the package that is not in a sheet."""
    with zipfile.ZipFile(path) as archive:
        names = {clean_name(entry): entry for entry in archive.infolist()}

        def part(name: str) -> bytes:
            entry = names.get(name)
            return archive.read(entry) if entry and entry.file_size <= LARGEST_SMALL_PART else b""

        found = _parts(names, part)
        found += _comments(names, part) + _pictures(names, part) + _drawings(names, part)
        found += _properties(part) + _workbook(part)
        paths = b"\n".join(part(name) for name in names if _MAY_NAME_PATHS.fullmatch(name))
        found += counted("local_paths", "", n_local_paths(paths))
    return found


TakerFor = Callable[[zipfile.ZipFile, str, zipfile.ZipInfo], Taker | None]


def look_through_sheets(path: Path, taker_for: TakerFor) -> Iterator[tuple[str, SheetMarkup]]:
    """(sheet name, what its XML says beside the values) of each XML worksheet, which also goes to its taker."""
    with zipfile.ZipFile(path) as archive:
        names = {clean_name(entry): entry for entry in archive.infolist()}
        looks = names.get("xl/styles.xml")
        styles = invisible_styles(archive.read(looks) if looks and looks.file_size <= LARGEST_SMALL_PART else b"")
        for sheet, entry in worksheets(archive):
            with archive.open(entry) as stream:
                yield sheet, look_through(stream, styles, taker_for(archive, sheet, entry))


def _parts(names: dict[str, zipfile.ZipInfo], part: Callable[[str], bytes]) -> list[Hidden]:
    found = []
    for kind, expression, tag in _PARTS:
        matching = [name for name in names if re.fullmatch(expression, name)]
        n = sum(len(tags(part(name), tag)) if tag and name.endswith(".xml") else 1 for name in matching)
        found += counted(kind, matching[0] if matching else "", n)
    tables = sum(len(tags(part(name), "filterColumn")) > 0 for name in names if name.startswith("xl/tables/"))
    found += counted("autofilter", "xl/tables", tables)
    return found


def _comments(names: dict[str, zipfile.ZipInfo], part: Callable[[str], bytes]) -> list[Hidden]:
    """Notes on cells; Excel writes a copy of each thread for old versions, whose author begins `tc=`."""
    found = []
    for name in filter(_COMMENTS.fullmatch, names):
        markup = part(name)
        copies = {str(i) for i, author in enumerate(_authors(markup)) if author.startswith("tc=")}
        n = sum(comment.get("authorId") not in copies for comment in tags(markup, "comment"))
        found += counted("comments", name, n if name.endswith(".xml") else 1)
    return found


def _authors(markup: bytes) -> list[str]:
    return [body.decode("utf-8", "replace") for body in re.findall(rb"<(?:\w+:)?author>([^<]*)</", markup)]


def _pictures(names: dict[str, zipfile.ZipInfo], part: Callable[[str], bytes]) -> list[Hidden]:
    pictures = [n for n in names if n.startswith("xl/media/") and n.lower().endswith(IMAGE_SUFFIXES)]
    exif = sum(has_exif(part(name)) for name in pictures)
    return counted("images", "xl/media", len(pictures)) + counted("image_exif_gps", "xl/media", exif)


def _drawings(names: dict[str, zipfile.ZipInfo], part: Callable[[str], bytes]) -> list[Hidden]:
    found = []
    for name in names:
        if re.fullmatch(r"xl/(?:drawings|charts)/[^/]*\.xml", name):
            markup = part(name)
            described = [t for t in tags(markup, "cNvPr") if (t.get("descr") or t.get("title") or "").strip()]
            found += counted("alt_text", name, len(described))
            found += counted("text_box", name, sum(bool(texts(box, "t")) for box in elements(markup, "sp")))
        if re.fullmatch(r"xl/charts/chart[^/]*\.xml", name):
            found += counted("chart_cache", name, len(_CACHE.findall(part(name))))
    return found


def _properties(part: Callable[[str], bytes]) -> list[Hidden]:
    core, app = part("docProps/core.xml"), part("docProps/app.xml")
    authors = people(texts(core, "creator") + texts(core, "lastModifiedBy"))
    company = people(texts(app, "Company") + texts(app, "Manager"))
    found = counted("docprops_author", "docProps/core.xml", len(authors))
    return found + counted("docprops_company", "docProps/app.xml", len(company))


def _workbook(part: Callable[[str], bytes]) -> list[Hidden]:
    names = [t.get("name", "") for t in tags(part("xl/workbook.xml"), "definedName")]
    return counted("defined_names", "xl/workbook.xml", sum(not n.lower().startswith(("_xlnm", "_xl")) for n in names))


def worksheets(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """(sheet name, entry) of the XML worksheets of a package, wherever it keeps them."""
    names = {clean_name(entry): entry for entry in archive.infolist()}
    book = next((n for n in names if re.fullmatch(r"(?:.*/)?workbook\.xml", n)), None)
    if book is None:
        return []
    folder, file = posixpath.split(book)
    links = names.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    relations = tags(archive.read(links), "Relationship") if links else []
    targets = {t.get("Id", ""): t.get("Target", "") for t in relations}
    found = []
    for sheet in tags(archive.read(names[book]), "sheet"):
        target = posixpath.normpath(posixpath.join("/", folder, targets.get(sheet.get("id", ""), ""))).lstrip("/")
        if target in names and target.endswith(".xml"):
            found.append((sheet.get("name", ""), names[target]))
    return found


def clean_name(entry: zipfile.ZipInfo) -> str:
    """The name of a part, as some programs write it with a leading or a backward slash."""
    return entry.filename.lstrip("/").replace("\\", "/")
