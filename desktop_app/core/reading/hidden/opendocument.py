"""Hidden things of an ods: visibility in content.xml, meta.xml, tracked changes, annotations, versions, pictures."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop_app.core.reading.hidden.images import IMAGE_SUFFIXES, has_exif
from desktop_app.core.reading.hidden.markup import LARGEST_SMALL_PART, attributes, elements, matches, tags, texts
from desktop_app.core.reading.hidden.opendocument_cells import count_unseen
from desktop_app.core.reading.hidden.places import Places
from desktop_app.core.reading.hidden.properties import counted, n_local_paths, people
from desktop_app.core.reading.source import Hidden

_TAG = re.compile(
    rb"<(?:"
    rb"(?P<table>table:table\s[^<>]*)"
    rb"|(?P<row>table:table-row\s[^<>]*)"
    rb"|(?P<column>table:table-column\s[^<>]*|table:table-column\b)"
    rb"|(?P<comments>office:annotation\b)"
    rb"|(?P<data_validation>table:content-validation\s)"
    rb"|(?P<defined_names>table:named-(?:range|expression)\s)"
    rb"|(?P<revision_history>table:(?:cell-content-change|insertion|deletion|movement)\s)"
    rb"|(?P<hyperlinks>text:a\s)"
    rb"|(?P<external_links>table:cell-range-source\s|table:dde-link\b)"
    rb"|(?P<autofilter>table:database-range\s[^<>]*display-filter-buttons=\"true\")"
    rb"|(?P<text_box>draw:text-box\b)"
    rb"|(?P<alt_text>svg:(?:desc|title)>[^<]+)"
    rb"|(?P<pivot_cache>table:data-pilot-table\s)"
    rb")"
)
_PAGE_PARTS = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
_OF_PROGRAMS = {"AppVersion", "DocSecurity", "HyperlinksChanged", "LinksUpToDate", "ScaleCrop", "ShareDoc"}
_MACRO = re.compile(r"Basic/[^/]+/(?!script-lb\.xml)[^/]+\.xml|Scripts/.+[^/]")
_HIDING = {"collapse", "filter"}


def find_in_opendocument(path: Path, places: dict[str, Places]) -> list[Hidden]:
    """Everything but the state of the sheets; hidden rows and columns are put into `places` by sheet name."""
    with zipfile.ZipFile(path) as archive:
        names = {entry.filename: entry for entry in archive.infolist()}

        def part(name: str) -> bytes:
            entry = names.get(name)
            return archive.read(entry) if entry and entry.file_size <= LARGEST_SMALL_PART else b""

        with archive.open("content.xml") as stream:
            found = _content(matches(stream, _TAG), places)
        meta, settings, styles = part("meta.xml"), part("settings.xml"), part("styles.xml")
        authors = people(texts(meta, "initial-creator") + texts(meta, "creator") + texts(meta, "printed-by"))
        found += counted("docprops_author", "meta.xml", len(authors))
        found += counted("docprops_custom", "meta.xml", _n_own(tags(meta, "user-defined")))
        found += counted("local_paths", "meta.xml", n_local_paths(meta + settings))
        printers = re.search(rb'config:name="Printer(?:Setup|Name)"[^>]*>[^<]+<', settings)
        found += counted("printer_settings", "settings.xml", bool(printers))
        pages = b"".join(part for name in _PAGE_PARTS for part in elements(styles, name))
        found += counted("header_footer", "styles.xml", len([t for t in texts(pages, "p") if _own_words(t)]))
        found += _other_parts(names, part)
    for kind, sheets in count_unseen(path).items():
        for sheet, n in sheets.items():
            found += counted(kind, sheet, n, sheet)
    return found


def _n_own(properties: list[dict[str, str]]) -> int:
    """Properties that somebody wrote; programs carry some of their own from one format to another."""
    return sum(given.get("name") not in _OF_PROGRAMS for given in properties)


def _own_words(text: str) -> bool:
    """LibreOffice writes "Página 1" and the sheet's name in every default header; placeholders are ???."""
    return not re.fullmatch(
        r"(?:p[aá]gina|page)?[\s\d/?().,:-]*(?:[\w.? ]*\?\?\?[\w.? ()]*)?[\s\d/?().,:-]*", text, re.IGNORECASE
    )


def _other_parts(names: dict[str, zipfile.ZipInfo], part: Callable[[str], bytes]) -> list[Hidden]:
    pictures = [n for n in names if n.startswith("Pictures/") and n.lower().endswith(IMAGE_SUFFIXES)]
    found = counted("images", "Pictures", len(pictures))
    found += counted("image_exif_gps", "Pictures", sum(has_exif(part(name)) for name in pictures))
    found += counted("thumbnail", "Thumbnails", sum(n.startswith("Thumbnails/") and not n.endswith("/") for n in names))
    found += counted("macros", "Basic", sum(bool(_MACRO.fullmatch(n)) for n in names))
    versions = sum(n.startswith("Versions/") and not n.endswith("/") for n in names)
    found += counted("old_versions", "Versions", max(versions, int("VersionList.xml" in names)))
    objects = {n.split("/")[0] for n in names if re.match(r"Object [^/]+(?:/content\.xml)?$", n)}
    charts = {name for name in objects if b"<chart:chart" in part(f"{name}/content.xml")}
    found += counted("chart_cache", "Object", len(charts))
    return found + counted("embedded_objects", "Object", len(objects - charts))


class _Sheet:
    """Rows and columns of the sheet being read."""

    def __init__(self, name: str, places: Places) -> None:
        self.name = name
        self.places = places
        self.row = self.column = 0

    def add(self, kind: str, given: dict[str, str]) -> None:
        hidden = given.get("visibility") in _HIDING
        if kind == "row":
            n = int(given.get("number-rows-repeated", "1"))
            if hidden:
                self.places.rows.append((self.row, self.row + n - 1))
            self.row += n
        else:
            n = int(given.get("number-columns-repeated", "1"))
            if hidden:
                self.places.columns.append((self.column, self.column + n - 1))
            self.column += n


def _content(found: Iterable[re.Match[bytes]], places: dict[str, Places]) -> list[Hidden]:
    counts: dict[tuple[str, str], int] = Counter()
    sheet = _Sheet("", Places())
    for match in found:
        kind = match.lastgroup or ""
        if kind == "table":
            name = attributes(match.group()).get("name", "")
            sheet = _Sheet(name, places.setdefault(name, Places()))
        elif kind in {"row", "column"}:
            sheet.add(kind, attributes(match.group()))
        elif kind == "autofilter":  # these stand after all sheets and name theirs
            target = attributes(match.group()).get("target-range-address", "")
            counts[kind, target.rpartition(":")[0].rpartition(".")[0].strip("$'") or sheet.name] += 1
        else:
            counts[kind, sheet.name] += 1
    return [h for (kind, name), n in sorted(counts.items()) for h in counted(kind, name, n, name or None)]
