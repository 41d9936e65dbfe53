"""ODS: the rows as a sheet of OpenDocument, typed; title and notes on a sheet of their own.

OASIS ODF 1.3. A number is stored as it is written. OpenDocument joins blanks, so a cell with blanks at its ends or
several together writes each as an element; a tab becomes a blank, because LibreOffice would drop it. More rows than a
sheet holds go on in the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl

from desktop_app.core.packaging.formats.rows import (
    About,
    Rows,
    escaped,
    escaped_text,
    joined,
    new_archive,
    part,
    sheet_name,
    write_part,
)
from desktop_app.core.packaging.formats.xlsx import letters
from desktop_app.core.table import FieldType

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NS = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TRUE = ["true", "True", "TRUE", "1"]


def write(rows: Rows, about: About, path: Path) -> None:
    """Write the spreadsheet; raises OSError and Cancelled."""
    with new_archive(path) as archive:
        write_part(archive, "mimetype", MEDIA_TYPE, stored=True)  # first and plain: how the format is recognised
        sizes = []
        with part(archive, "content.xml") as file:
            file.write(_OPENING.encode())
            for number, (n, batches) in enumerate(rows.sheets(), 1):
                file.write(_sheet_start(sheet_name(number), len(rows.fields)).encode())
                file.write(_row([field.name for field in rows.fields], "header").encode())
                cells = [_CELLS.get(f.type, _text)(pl.col(f.column_id)) for f in rows.fields]
                for batch in batches:
                    whole = [pl.lit("<table:table-row>"), *cells, pl.lit("</table:table-row>\n")]
                    file.writelines(joined(batch, whole))
                file.write(b"</table:table>")
                sizes.append(n)
            if about.notes:
                lines = "".join(_row(list(line), "wrapped") for line in about.notes)
                file.write((_sheet_start("Acerca de", 2) + _row([about.title], "header") + lines).encode())
                file.write(b"</table:table>")
            file.write((_ranges(len(rows.fields), sizes) + _CLOSING).encode())
        write_part(archive, "meta.xml", _meta(about))
        write_part(archive, "settings.xml", _settings(len(sizes)))
        write_part(archive, "META-INF/manifest.xml", _MANIFEST)


def _cell(kind: str, value: pl.Expr, shown: pl.Expr, style: str = "") -> pl.Expr:
    styled = f' table:style-name="{style}"' if style else ""
    return pl.concat_str(
        pl.lit(f"<table:table-cell{styled} {kind}"),
        value,
        pl.lit('"><text:p>'),
        shown,
        pl.lit("</text:p></table:table-cell>"),
    )


def _text(cells: pl.Expr) -> pl.Expr:
    safe = escaped(cells)
    blanks = cells.str.contains(r"^ | $|  |\t| [\r\n]|[\r\n] ")
    safe = pl.when(blanks).then(safe.str.replace_all("[ \t]", "<text:s/>")).otherwise(safe)
    safe = safe.str.replace_all(r"\r\n|\r|\n", "</text:p><text:p>")
    return _filled(cells, _cell('office:value-type="string', pl.lit(""), safe))


def _number(cells: pl.Expr) -> pl.Expr:
    plain = cells.str.strip_prefix("+")
    return _filled(cells, _cell('office:value-type="float" office:value="', plain, plain))


def _boolean(cells: pl.Expr) -> pl.Expr:
    value = pl.when(cells.is_in(_TRUE)).then(pl.lit("true")).otherwise(pl.lit("false"))
    return _filled(cells, _cell('office:value-type="boolean" office:boolean-value="', value, value, "boolean"))


def _date(cells: pl.Expr) -> pl.Expr:
    return _filled(cells, _cell('office:value-type="date" office:date-value="', cells, cells, "date"))


def _moment(cells: pl.Expr) -> pl.Expr:
    local = ~cells.str.contains(r"(?:Z|[+-][0-9]{2}:[0-9]{2})$")
    value = cells.str.replace(" ", "T", literal=True)
    written = _cell('office:value-type="date" office:date-value="', value, cells, "moment")
    return pl.when(local).then(written).otherwise(_text(cells))


def _time(cells: pl.Expr) -> pl.Expr:
    value = cells.str.replace(r"^(\d\d):(\d\d):(\d\d)$", "PT${1}H${2}M${3}S")
    return _filled(cells, _cell('office:value-type="time" office:time-value="', value, cells, "time"))


def _filled(cells: pl.Expr, written: pl.Expr) -> pl.Expr:
    return pl.when(cells.is_null()).then(pl.lit("<table:table-cell/>")).otherwise(written)


_CELLS: dict[FieldType, Callable[[pl.Expr], pl.Expr]] = {
    FieldType.INTEGER: _number,
    FieldType.NUMBER: _number,
    FieldType.BOOLEAN: _boolean,
    FieldType.DATE: _date,
    FieldType.DATETIME: _moment,
    FieldType.TIME: _time,
}


def _row(texts: list[str], style: str) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        + "".join(f"<text:p>{escaped_text(line)}</text:p>" for line in (text.splitlines() or [""]))
        + "</table:table-cell>"
        for text in texts
    )
    row = f"<table:table-row>{cells}</table:table-row>\n"
    return f"<table:table-header-rows>{row}</table:table-header-rows>" if style == "header" else row


def _sheet_start(name: str, n_columns: int) -> str:
    return f'<table:table table:name="{name}"><table:table-column table:number-columns-repeated="{max(1, n_columns)}"/>'


def _ranges(n_columns: int, sizes: list[int]) -> str:
    """The area of each data sheet with its filter buttons."""
    last = letters(max(0, n_columns - 1))
    ranges = "".join(
        f'<table:database-range table:name="Datos{i}" table:display-filter-buttons="true"'
        f" table:target-range-address=\"'{sheet_name(i)}'.A1:'{sheet_name(i)}'.{last}{n + 1}\"/>"
        for i, n in enumerate(sizes, 1)
    )
    return f"<table:database-ranges>{ranges}</table:database-ranges>"


def _meta(about: About) -> str:
    day = f"{about.created[:10] or '1980-01-01'}T00:00:00"
    return (
        f'{_HEAD}<office:document-meta xmlns:office="{_NS}:office:1.0" xmlns:meta="{_NS}:meta:1.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>'
        f"<dc:title>{escaped_text(about.title)}</dc:title><meta:initial-creator>{escaped_text(about.author)}"
        f"</meta:initial-creator><meta:creation-date>{day}</meta:creation-date></office:meta></office:document-meta>"
    )


def _settings(n_sheets: int) -> str:
    """Each data sheet with its header row frozen."""
    frozen = (
        ("HorizontalSplitMode", "0"),
        ("VerticalSplitMode", "2"),
        ("VerticalSplitPosition", "1"),
        ("PositionBottom", "1"),
    )
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="{"short" if name.endswith("Mode") else "int"}">{value}'
        "</config:config-item>"
        for name, value in frozen
    )
    sheets = "".join(
        f'<config:config-item-map-entry config:name="{sheet_name(i)}">{items}</config:config-item-map-entry>'
        for i in range(1, n_sheets + 1)
    )
    return (
        f'{_HEAD}<office:document-settings xmlns:office="{_NS}:office:1.0" xmlns:config="{_NS}:config:1.0"'
        ' office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        f'<config:config-item-map-named config:name="Tables">{sheets}</config:config-item-map-named>'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    )


_NUMBERED = {
    "date": '<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text>'
    '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
    "</number:date-style>",
    "moment": '<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text>'
    '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
    '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>'
    '<number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/>'
    "</number:date-style>",
    "time": '<number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours number:style="long"/>'
    "<number:text>:</number:text>"
    '<number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/>'
    "</number:time-style>",
    "boolean": '<number:boolean-style style:name="N4"><number:boolean/></number:boolean-style>',
}
_OPENING = (
    f'{_HEAD}<office:document-content xmlns:office="{_NS}:office:1.0" xmlns:table="{_NS}:table:1.0"'
    f' xmlns:text="{_NS}:text:1.0" xmlns:style="{_NS}:style:1.0" xmlns:number="{_NS}:datastyle:1.0"'
    f' xmlns:fo="{_NS}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>'
    + "".join(_NUMBERED.values())
    + "".join(
        f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="N{i}"/>'
        for i, name in enumerate(_NUMBERED, 1)
    )
    + '<style:style style:name="header" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>'
    '</style:style><style:style style:name="wrapped" style:family="table-cell">'
    '<style:table-cell-properties fo:wrap-option="wrap"/></style:style>'
    "</office:automatic-styles><office:body><office:spreadsheet>"
)
_CLOSING = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_NS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MEDIA_TYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", "meta.xml", "settings.xml")
    )
    + "</manifest:manifest>"
)
