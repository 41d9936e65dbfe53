"""XLSX: the rows as a table of Excel (header frozen, filters on), typed; title and notes on a sheet of their own.

ECMA-376. Text cells are inline strings, so no formula can run. A number of more than 15 digits, a date before March
1900 (Excel's calendar has a day too many before), and a moment with a fraction or a time zone stay text: Excel would
change them. More rows than a sheet holds go on in the next sheet.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.packaging.formats.rows import (
    About,
    Rows,
    escaped,
    escaped_text,
    joined,
    new_archive,
    part,
    sheet_name,
    widths,
    write_part,
)
from desktop_app.core.table import FieldType

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST_CELL, _MOST_COLUMNS, _MOST_DIGITS = 32_767, 16_384, 15
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_DAY = pl.date(1899, 12, 30)  # day 0 of Excel's calendar from March 1900 on
_TRUE = ("true", "True", "TRUE", "1")
_STYLE = {FieldType.DATE: "2", FieldType.DATETIME: "3", FieldType.TIME: "4"}  # of styles.xml below


def can_hold(rows: Rows) -> bool:
    """Whether Excel holds every cell whole."""
    ids = [field.column_id for field in rows.fields]
    longest = rows.table.frame.select(pl.max_horizontal(pl.col(i).str.len_chars().max() for i in ids))
    return len(ids) <= _MOST_COLUMNS and (longest.collect(engine="streaming").item() or 0) <= _LONGEST_CELL


def write(rows: Rows, about: About, path: Path) -> None:
    """Write the workbook; raises OSError and Cancelled."""
    wide = widths(rows)
    with new_archive(path) as archive:
        n_rows = []
        for number, (n, batches) in enumerate(rows.sheets(), 1):
            with part(archive, f"xl/worksheets/sheet{number}.xml") as file:
                for text in _data_sheet(rows.fields, n, batches, wide, first=number == 1):
                    file.write(text)
            n_rows.append(n)
            if n:
                write_part(archive, f"xl/tables/table{number}.xml", _table(number, rows.fields, n))
                write_part(archive, f"xl/worksheets/_rels/sheet{number}.xml.rels", _sheet_links(number))
        names = [sheet_name(i) for i in range(1, len(n_rows) + 1)]
        if about.notes:
            names.append("Acerca de")
            write_part(archive, f"xl/worksheets/sheet{len(names)}.xml", _notes_sheet(about))
        _write_frame(archive, names, [i for i, n in enumerate(n_rows, 1) if n], about)


# --- the data ---


def _data_sheet(
    fields: Sequence[Field], n_rows: int, batches: Iterator[pl.DataFrame], wide: Sequence[int], *, first: bool
) -> Iterator[bytes]:
    chosen = ' tabSelected="1"' if first else ""
    columns = "".join(f'<col min="{i}" max="{i}" width="{w}" customWidth="1"/>' for i, w in enumerate(wide, 1))
    header = "".join(_text_cell(f"{letters(i)}1", field.name, style=1) for i, field in enumerate(fields))
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f'<dimension ref="{_area(fields, n_rows)}"/><sheetViews><sheetView{chosen} workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<cols>{columns}</cols><sheetData><row r="1">{header}</row>'
    ).encode()
    row = 1
    for batch in batches:
        numbered = batch.with_row_index("row", offset=row + 1).with_columns(pl.col("row").cast(pl.String))
        cells = [_CELLS.get(f.type, _text)(pl.col(f.column_id), letters(i)) for i, f in enumerate(fields)]
        yield from joined(numbered, [pl.lit('<row r="'), pl.col("row"), pl.lit('">'), *cells, pl.lit("</row>")])
        row += batch.height
    tables = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' if n_rows else ""
    yield f"</sheetData>{tables}</worksheet>".encode()


def _cell(column: str, kind: str, value: pl.Expr, end: str = "</v></c>") -> pl.Expr:
    return pl.concat_str(pl.lit(f'<c r="{column}'), pl.col("row"), pl.lit(f'"{kind}'), value, pl.lit(end))


def _text(cells: pl.Expr, column: str) -> pl.Expr:
    safe = escaped(cells.str.replace_all(r"_(x[0-9A-Fa-f]{4}_)", "_x005F_$1")).str.replace_all("\r", "_x000D_")
    written = _cell(column, ' t="inlineStr"><is><t xml:space="preserve">', safe, "</t></is></c>")
    return pl.when(cells.is_null()).then(pl.lit("")).otherwise(written)


def _number(cells: pl.Expr, column: str) -> pl.Expr:
    digits = cells.str.replace(r"[eE].*$", "").str.replace_all(r"[^0-9]", "").str.strip_chars_start("0")
    written = _cell(column, "><v>", cells.str.strip_prefix("+"))
    return pl.when(digits.str.len_bytes() <= _MOST_DIGITS).then(written).otherwise(_text(cells, column))


def _boolean(cells: pl.Expr, column: str) -> pl.Expr:
    value = pl.when(cells.is_in(list(_TRUE))).then(pl.lit("1")).otherwise(pl.lit("0"))
    written = _cell(column, ' t="b"><v>', value)
    return pl.when(cells.is_null()).then(pl.lit("")).otherwise(written)


def _date(cells: pl.Expr, column: str) -> pl.Expr:
    day = cells.str.to_date("%Y-%m-%d", strict=False)
    return _dated(cells, column, day, (day - _FIRST_DAY).dt.total_days().cast(pl.String), FieldType.DATE)


def _moment(cells: pl.Expr, column: str) -> pl.Expr:
    at = cells.str.replace("T", " ", literal=True).str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False)
    days = (at - _FIRST_DAY.cast(pl.Datetime)).dt.total_seconds() / 86_400
    return _dated(cells, column, at.dt.date(), _fraction(days), FieldType.DATETIME)


def _time(cells: pl.Expr, column: str) -> pl.Expr:
    at = cells.str.to_time("%H:%M:%S", strict=False)
    days = at.cast(pl.Int64) / (86_400 * 10**9)
    written = _cell(column, f' s="{_STYLE[FieldType.TIME]}"><v>', _fraction(days))
    return pl.when(at.is_not_null()).then(written).otherwise(_text(cells, column))


def _dated(cells: pl.Expr, column: str, day: pl.Expr, serial: pl.Expr, kind: FieldType) -> pl.Expr:
    written = _cell(column, f' s="{_STYLE[kind]}"><v>', serial)
    return pl.when(day >= pl.date(1900, 3, 1)).then(written).otherwise(_text(cells, column))


def _fraction(days: pl.Expr) -> pl.Expr:
    return days.cast(pl.String)


_CELLS: dict[FieldType, Callable[[pl.Expr, str], pl.Expr]] = {
    FieldType.INTEGER: _number,
    FieldType.NUMBER: _number,
    FieldType.BOOLEAN: _boolean,
    FieldType.DATE: _date,
    FieldType.DATETIME: _moment,
    FieldType.TIME: _time,
}


def letters(position: int) -> str:
    """A column as Excel calls it, by its 0-based position.

    >>> letters(0), letters(25), letters(26), letters(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    found, position = "", position + 1
    while position:
        position, letter = divmod(position - 1, 26)
        found = chr(ord("A") + letter) + found
    return found


def _area(fields: Sequence[Field], n_rows: int) -> str:
    return f"A1:{letters(max(0, len(fields) - 1))}{n_rows + 1}"


def _table(number: int, fields: Sequence[Field], n_rows: int) -> str:
    columns = "".join(f'<tableColumn id="{i}" name="{escaped_text(field.name)}"/>' for i, field in enumerate(fields, 1))
    area = _area(fields, n_rows)
    return (
        f'{_HEAD}<table xmlns="{_MAIN}" id="{number}" name="Datos{number}" displayName="Datos{number}" ref="{area}">'
        f'<autoFilter ref="{area}"/><tableColumns count="{len(fields)}">{columns}</tableColumns></table>'
    )


def _sheet_links(number: int) -> str:
    return _links([(f"{_OFFICE}/table", f"../tables/table{number}.xml")])


# --- the rest of the workbook ---


def _text_cell(place: str, text: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escaped_text(text)}</t></is></c>'


def _notes_sheet(about: About) -> str:
    lines = [(about.title,), *about.notes]
    rows = "".join(
        f'<row r="{i}">'
        + "".join(
            _text_cell(f"{letters(j)}{i}", text[:_LONGEST_CELL], 1 if i == 1 else 5) for j, text in enumerate(line)
        )
        + "</row>"
        for i, line in enumerate(lines, 1)
    )
    columns = '<col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/>'
    return f'{_HEAD}<worksheet xmlns="{_MAIN}"><cols>{columns}</cols><sheetData>{rows}</sheetData></worksheet>'


def _write_frame(archive: zipfile.ZipFile, names: Sequence[str], tables: Sequence[int], about: About) -> None:
    sheets = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1))
    write_part(
        archive,
        "xl/workbook.xml",
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>',
    )
    targets = [(f"{_OFFICE}/worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(names) + 1)]
    write_part(archive, "xl/_rels/workbook.xml.rels", _links([*targets, (f"{_OFFICE}/styles", "styles.xml")]))
    write_part(archive, "xl/styles.xml", _STYLES)
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    write_part(
        archive, "_rels/.rels", _links([(f"{_OFFICE}/officeDocument", "xl/workbook.xml"), (core, "docProps/core.xml")])
    )
    write_part(archive, "docProps/core.xml", _properties(about))
    write_part(archive, "[Content_Types].xml", _types(len(names), tables))


def _links(links: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f'<Relationship Id="rId{i}" Type="{t}" Target="{to}"/>' for i, (t, to) in enumerate(links, 1))
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _properties(about: About) -> str:
    day = f"{about.created[:10]}T00:00:00Z" if about.created else "1980-01-01T00:00:00Z"
    stamp = "".join(f'<dcterms:{n} xsi:type="dcterms:W3CDTF">{day}</dcterms:{n}>' for n in ("created", "modified"))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped_text(about.title)}</dc:title><dc:creator>{escaped_text(about.author)}</dc:creator>{stamp}"
        "</cp:coreProperties>"
    )


def _types(n_sheets: int, tables: Sequence[int]) -> str:
    base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [
        ("/xl/workbook.xml", f"{base}.sheet.main+xml"),
        ("/xl/styles.xml", f"{base}.styles+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        *((f"/xl/worksheets/sheet{i}.xml", f"{base}.worksheet+xml") for i in range(1, n_sheets + 1)),
        *((f"/xl/tables/table{i}.xml", f"{base}.table+xml") for i in tables),
    ]
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


# cell styles: 0 plain, 1 bold, 2 date, 3 date and time, 4 time, 5 wrapped text
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="[hh]:mm:ss"/>'
    '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    + "".join(
        f'<xf numFmtId="{n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for n in (164, 165, 166)
    )
    + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
