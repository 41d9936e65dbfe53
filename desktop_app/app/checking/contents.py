"""What a written file says, by its type: tables as tables, everything else as texts. A type not listed is refused.

To let a new type of file leave, add its reader to `_READERS`: nothing leaves that nobody can look through.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import polars as pl

from desktop_app.core.errors import AppError, FileNotLookedThrough, PrivateRecordLeaves
from desktop_app.core.progress import SILENT, Cancelled, Progress
from desktop_app.core.reading.source import Answers, Region, Sheet
from desktop_app.core.table import Table
from desktop_app.core.text import Message

PRIVATE_MARK = "alista-registro-privado"  # in the subject of every private document
MOST_UNPACKED = 4 << 30  # bytes; a file that unpacks to more is not looked through
DEEPEST = 4
# how the number of bytes, the fingerprint and the kind of a file are called in our own descriptor
_MADE_BY_US = frozenset(("bytes", "hash", "rows", "profile", "mediatype", "uploaded"))

# parts of a workbook that are read as sheets, or only say what it looks like
_CELLS_AND_LOOKS = ("xl/worksheets/sheet", "xl/sharedStrings", "xl/theme/", "xl/styles", "content.xml", "styles.xml")
_BESIDE = "https://paquete.invalid/"
_INLINE = frozenset(
    ("a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "tspan", "u")
)


@dataclass(frozen=True, slots=True)
class Contents:
    """`tables` with their header, by sheet; `texts`: everything else a reader of the file could come across."""

    tables: tuple[Table, ...] = ()
    texts: tuple[str, ...] = ()

    def __add__(self, other: Contents) -> Contents:
        return Contents(self.tables + other.tables, self.texts + other.texts)


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: private room to unpack into, and where progress is told."""

    room: Path
    progress: Progress = SILENT
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Quiet:
    """Can be stopped, tells no stages: reading a file again is one step of the check."""

    progress: Progress

    def at(self, done: int, total: int, stage: Message | None = None) -> None:  # noqa: ARG002 - the Progress protocol
        """Only whether to go on."""
        self.progress.at(done, total)


def contents_of(path: Path, reading: Reading) -> Contents:
    """Everything in a file; raises FileNotLookedThrough for an unknown type or one that does not hold what it says.

    The tables are lazy over files in `reading.room`. Raises PrivateRecordLeaves for a private record of ours.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None or reading.depth > DEEPEST:
        raise FileNotLookedThrough(file=path.name)
    try:
        return reader(path, reading)
    except (AppError, OSError, Cancelled):
        raise
    except Exception:  # noqa: BLE001 - parsers raise what they like on a damaged file; unread means unchecked
        raise FileNotLookedThrough(file=path.name) from None


def cells_of(table: Table) -> pl.Series:
    """The distinct filled cells of a table and its header, as texts."""
    columns = [table.frame.select(pl.col(column).alias("value")) for column in table.ids]
    if not columns:
        return pl.Series("value", [], dtype=pl.String)
    cells = pl.concat(columns).filter(pl.col("value").is_not_null()).unique().collect(engine="streaming")["value"]
    return pl.concat([pl.Series("value", [c.name for c in table.columns], dtype=pl.String), cells])


# --- tables ---


def _separated(path: Path, reading: Reading) -> Contents:
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
    return _sheets(path, reading, encoding="utf-8", delimiter=delimiter)


def _workbook(path: Path, reading: Reading) -> Contents:
    """All sheets as tables; what else the container carries (properties, comments, sheet names) as texts."""
    return _sheets(path, reading) + Contents(texts=tuple(_around_the_cells(path)))


def _sheets(path: Path, reading: Reading, *, encoding: str | None = None, delimiter: str | None = None) -> Contents:
    from desktop_app.core.reading import make_table, open_source

    room = Path(tempfile.mkdtemp(prefix="sheets-", dir=reading.room))
    quiet = Quiet(reading.progress)
    opened = open_source(path, room, Answers(encoding, delimiter), progress=quiet)
    tables = tuple(make_table(sheet, _whole(sheet)) for sheet in opened.sheets if sheet.n_rows)
    names = () if encoding else tuple(sheet.name for sheet in opened.sheets)
    return Contents(tables, names)


def _whole(sheet: Sheet) -> Region:
    return Region((0,), 1, sheet.n_rows - 1, tuple(range(sheet.n_columns)))


def _around_the_cells(path: Path) -> Iterator[str]:
    """Texts of the parts of a workbook that hold no cells."""
    with zipfile.ZipFile(path) as archive:
        _refuse_bomb(path, archive)
        for name in archive.namelist():
            if name.endswith((".xml", ".rels", ".vml")) and not name.startswith(_CELLS_AND_LOOKS):
                yield from _markup_texts(archive.read(name).decode())
            elif name.endswith((".bin", ".png", ".jpg", ".jpeg", ".emf", ".wmf")):
                raise FileNotLookedThrough(file=path.name)  # macros and pictures: nobody can read them here


def _json(path: Path, reading: Reading) -> Contents:
    """Records as a table (a list of objects, GeoJSON features); any other document as texts."""
    del reading
    document = json.loads(path.read_bytes())
    if isinstance(document, dict) and {"project_id", "decisions", "files"} <= document.keys():
        raise PrivateRecordLeaves(file=path.name)
    records = _records(document)
    if records is None:
        return Contents(texts=tuple(_json_texts(document)))
    names = list(dict.fromkeys(name for record in records for name in record))
    rows = [[_as_text(record.get(name)) for name in names] for record in records]
    rest = {k: v for k, v in document.items() if k != "features"} if isinstance(document, dict) else {}
    return Contents((Table.from_rows(names, rows),), tuple(_json_texts(rest)))


def _records(document: object) -> list[Mapping[str, object]] | None:
    if isinstance(document, dict) and isinstance(document.get("features"), list):
        return [{**_of(f, "properties"), **_place_of(f)} for f in document["features"] if isinstance(f, dict)]
    if isinstance(document, list) and document and all(isinstance(item, dict) for item in document):
        return document
    return None


def _of(feature: Mapping[str, object], key: str) -> dict[str, object]:
    value = feature.get(key)
    return value if isinstance(value, dict) else {}


def _place_of(feature: Mapping[str, object]) -> dict[str, object]:
    own = {"id": feature["id"]} if "id" in feature else {}
    return {**own, "geometry": json.dumps(_of(feature, "geometry").get("coordinates"))}


def _as_text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _json_texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            if key not in _MADE_BY_US:
                yield from _json_texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _json_texts(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


# --- texts ---


def _plain(path: Path, reading: Reading) -> Contents:
    del reading
    text = path.read_bytes().decode("utf-8-sig")
    if "\x00" in text:
        raise ValueError
    return Contents(texts=tuple(line for line in text.splitlines() if line.strip()))


def _turtle(path: Path, reading: Reading) -> Contents:
    """The lines as they are, and every word and address without the signs that may hide a letter."""
    from rdflib import Graph

    # files are named beside their description: without a base of ours the folder's own place would be read as well
    graph = Graph().parse(path, format="turtle", publicID=_BESIDE)
    nodes = sorted({unquote(str(node).removeprefix(_BESIDE)) for triple in graph for node in triple})
    return _plain(path, reading) + Contents(texts=tuple(nodes))


def _markup(path: Path, reading: Reading) -> Contents:
    del reading
    return Contents(texts=_markup_texts(path.read_bytes().decode("utf-8-sig")))


class _Texts(HTMLParser):
    """Everything written in a marked-up file: between the tags, in attributes, in comments.

    What stands inside one block is one text, however it is styled: a name may be written in three pieces.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._block: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for _, value in attrs if value]
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.found.append("".join(self._block))
            self._block.clear()

    def handle_data(self, data: str) -> None:
        self._block.append(data)

    def handle_comment(self, data: str) -> None:
        self.found.append(data)

    unknown_decl = handle_pi = handle_comment

    def handle_decl(self, decl: str) -> None:
        self.found.append(decl)


def _markup_texts(text: str) -> tuple[str, ...]:
    parser = _Texts()
    parser.feed(text)
    parser.close()
    parser.handle_endtag("")
    return tuple(line for found in parser.found for line in found.splitlines() if line.strip())


def _pdf(path: Path, reading: Reading) -> Contents:
    """The text of each page and the properties; a page without text is a picture, which nobody can read here."""
    del reading
    from pypdf import PdfReader

    document = PdfReader(io.BytesIO(path.read_bytes()))
    properties = [str(value) for value in (document.metadata or {}).values()]
    if PRIVATE_MARK in properties:
        raise PrivateRecordLeaves(file=path.name)
    pages = [page.extract_text() for page in document.pages]
    if not all(page.strip() for page in pages) or document.attachments:
        raise ValueError
    lines = [line for page in pages for line in page.splitlines() if line.strip()]
    joined = [re.sub(r"\s+", " ", page) for page in pages]
    return Contents(texts=(*properties, *lines, *joined))


# --- containers ---


def _zip(path: Path, reading: Reading) -> Contents:
    room = Path(tempfile.mkdtemp(prefix="zip-", dir=reading.room))
    found = Contents()
    with zipfile.ZipFile(path) as archive:
        _refuse_bomb(path, archive)
        found += Contents(texts=(archive.comment.decode("utf-8"),))
        for position, entry in enumerate(archive.infolist()):
            found += Contents(texts=(*(words_of_name(part) for part in entry.filename.split("/") if part),))
            if not entry.is_dir():
                inside = room / f"{position}{Path(entry.filename).suffix}"
                with archive.open(entry) as packed, inside.open("wb") as file:
                    shutil.copyfileobj(packed, file)
                found += contents_of(inside, Reading(reading.room, reading.progress, reading.depth + 1))
    return found


def _refuse_bomb(path: Path, archive: zipfile.ZipFile) -> None:
    if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
        raise FileNotLookedThrough(file=path.name)


def words_of_name(name: str) -> str:
    """A file name as words: names are written into one another there.

    >>> words_of_name("GAD_AyudasRosaLema1713175071_2026.csv")
    'GAD Ayudas Rosa Lema 1713175071 2026 csv'
    """
    apart = re.sub(r"[_.+-]+", " ", name)
    apart = re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", apart)
    return re.sub(r"(?<=[a-záéíóúñü])(?=[A-ZÁÉÍÓÚÑÜ])", " ", apart).strip()


_READERS: dict[str, Callable[[Path, Reading], Contents]] = {
    ".csv": _separated,
    ".tsv": _separated,
    ".xlsx": _workbook,
    ".ods": _workbook,
    ".json": _json,
    ".geojson": _json,
    ".jsonld": _json,
    ".zip": _zip,
    ".pdf": _pdf,
    ".html": _markup,
    ".xml": _markup,
    ".rdf": _markup,
    ".svg": _markup,
    ".md": _plain,
    ".txt": _plain,
    ".ttl": _turtle,
}
