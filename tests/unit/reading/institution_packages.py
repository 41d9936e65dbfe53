"""Files of institutions in other formats, a fourth batch: web pages named xls, old workbooks, OpenDocument, covers.

Each maker writes a file in a folder and returns (path, tables as `drawn.found` has them, classes of hidden things).
"""

import datetime as dt

import openpyxl
import xlwt
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.unit.reading.drawn import Drawn
from tests.unit.reading.fixtures import ods_cell, opendocument, with_parts

N = None
PLACES = ("Otavalo", "Cotacachi", "Urcuquí", "Pimampiro", "Antonio Ante", "Ibarra", "Mira")
PEOPLE = ("Marta Xol", "Pedro Caal", "Julia Ixim", "Otto Tzul", "Irma Choc", "Raúl Pop", "Elsa Batz")
IDS = ("1710034065", "1713175071", "0102030400", "1002345674", "0401234564", "1002003004", "1710034073")


def n(i, j=1):
    """A number that looks counted."""
    return (i * 83 + j * 37) % 500 + 7


def web_page_with_tables_inside_a_table(folder):
    rows = "".join(f"<tr><td>{i}</td><td>{p}</td><td>$ {n(i)},50</td></tr>" for i, p in enumerate(PLACES))
    path = folder / "reporte.xls"
    path.write_text(
        "<html><head><meta charset='utf-8'></head><body><table border=0><tr><td><img src='logo.png'></td><td>"
        "<table><tr><td colspan=3><b>Recaudaci&oacute;n por cant&oacute;n</b></td></tr>"
        "<tr><td>Usuario</td><td colspan=2>caja01</td></tr></table></td></tr><tr><td colspan=2>"
        "<table border=1><tr><th rowspan=1>N&deg;</th><th>Cant&oacute;n</th><th>Valor</th></tr>"
        f"{rows}</table></td></tr></table></body></html>",
        encoding="utf-8",
    )
    return path, [((7,), 8, 14, "ABC")], set()  # a blank row before each table, as Excel shows it


def web_page_with_two_tables(folder):
    def table(*rows):
        return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "</table>"

    path = folder / "consulta.xls"
    path.write_bytes(
        (
            "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>"
            + table(["Cantón", "Trámites", "Año"], *[[p, n(i), 2025] for i, p in enumerate(PLACES)])
            + "<br>"
            + table(["Estado", "Trámites"], ["Abierto", 40], ["Cerrado", 350], ["Archivado", 12])
        ).encode("cp1252")
    )
    return path, [((1,), 2, 8, "ABC"), ((10,), 11, 13, "AB")], set()


def old_workbook_with_stacked_tables(folder):
    book = xlwt.Workbook()
    sheet = book.add_sheet("CUADROS")
    sheet.write_merge(0, 0, 0, 4, "ESTADÍSTICA DE REGISTRO CIVIL")
    sheet.write_merge(2, 3, 0, 0, "Cantón")
    sheet.write_merge(2, 2, 1, 2, "Inscritos")
    sheet.write_merge(2, 2, 3, 4, "Tardíos")
    for j, word in enumerate(("H", "M", "H", "M"), 1):
        sheet.write(3, j, word)
    for i, p in enumerate(PLACES, 4):
        for j, value in enumerate((p, n(i), n(i, 2), n(i, 3), n(i, 4))):
            sheet.write(i, j, value)
    sheet.write_merge(12, 12, 0, 4, "Cuadro 2. Matrimonios")
    for j, word in enumerate(("Mes", "Civiles", "Igualitarios")):
        sheet.write(13, j, word)
    for i, m in enumerate(("Enero", "Febrero", "Marzo", "Abril"), 14):
        for j, value in enumerate((m, n(i), n(i, 2) % 9)):
            sheet.write(i, j, value)
    sheet.write(18, 0, "TOTAL")
    sheet.write(18, 1, 900)
    sheet.write(18, 2, 20)
    path = folder / "cuadros.xls"
    book.save(str(path))
    return path, [((3, 4), 5, 11, "ABCDE"), ((14,), 15, 19, "ABC")], set()


def ods_with_runs(folder):
    def row(*cells, times=""):
        return f"<table:table-row{times}>{''.join(cells)}</table:table-row>"

    def number(value, times=1):
        again = f' table:number-columns-repeated="{times}"' if times > 1 else ""
        return f'<table:table-cell office:value-type="float" office:value="{value}"{again}><text:p>{value}</text:p></table:table-cell>'

    rest = '<table:table-cell table:number-columns-repeated="1020"/>'
    span = (
        '<table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>Dosis</text:p>'
        '</table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/>'
    )
    zero = row(ods_cell("Sin novedad"), number(0, 3), rest, times=' table:number-rows-repeated="3"')
    table = (
        row(ods_cell("Vacunación por parroquia"), rest)
        + row('<table:table-cell table:number-columns-repeated="1024"/>')
        + row(ods_cell("Parroquia"), span, rest)
        + row(ods_cell(""), *map(ods_cell, ("Primera", "Segunda", "Refuerzo")), rest)
        + "".join(row(ods_cell(p), number(n(i)), number(5 + i, 2), rest) for i, p in enumerate(PLACES))
        + zero
        + row('<table:table-cell table:number-columns-repeated="1024"/>', times=' table:number-rows-repeated="2"')
        + row(ods_cell("Biológico"), ods_cell("Lotes"), rest)
        + "".join(row(ods_cell(b), number(n(i)), rest) for i, b in enumerate(("BCG", "Rotavirus", "SRP", "Influenza")))
        + row('<table:table-cell table:number-columns-repeated="1024"/>', times=' table:number-rows-repeated="1048550"')
    )
    path = opendocument(folder / "a.ods", f'<table:table table:name="Hoja1">{table}</table:table>')
    return path, [((3, 4), 5, 14, "ABCD"), ((17,), 18, 21, "AB")], set()


def book_with_cover_and_index(folder):
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Carátula"
    cover["C5"], cover["C7"], cover["C9"] = "GOBIERNO MUNICIPAL", "ANUARIO ESTADÍSTICO", "2025"
    index = book.create_sheet("Índice")
    for i, (key, what) in enumerate((("No.", "Contenido"), (1, "Población"), (2, "Vivienda")), 3):
        index.cell(i, 2, key)
        index.cell(i, 3, what)
    book.create_sheet("Hoja1")
    data = book.create_sheet("Población")
    for row in [
        ["Población por parroquia"],
        [],
        ["Parroquia", "Hombres", "Mujeres"],
        *[[p, n(i), n(i, 2)] for i, p in enumerate(PLACES)],
    ]:
        data.append(row)
    book.create_chartsheet("Gráfico1")
    path = folder / "anuario.xlsx"
    book.save(path)
    return path, [((3,), 4, 10, "ABC")], set()


def _plain(folder, change, name="a.xlsx"):
    drawn = (
        Drawn("ABCD")
        .says(["Registro de atenciones"])
        .heads(["Fecha", "Cantón", "Servicio", "Valor"])
        .holds(*[[dt.date(2025, 3, i + 1), p, "Consulta", n(i)] for i, p in enumerate(PLACES)])
    )
    path = drawn.save(folder / name)
    book = openpyxl.load_workbook(path)
    book.properties.creator = None
    change(book, book.active)
    book.save(path)
    return path, [tuple(t) for t in drawn.tables]


def hidden_list_behind_a_choice(folder):
    def change(book, sheet):
        lists = book.create_sheet("listas")
        for p in PEOPLE:
            lists.append([p])
        lists.sheet_state = "hidden"
        rule = DataValidation("list", formula1="responsables")
        rule.add("C3:C9")
        sheet.add_data_validation(rule)
        book.defined_names.add(DefinedName("responsables", attr_text="listas!$A$1:$A$7"))

    return *_plain(folder, change), {"hidden_sheet", "data_validation", "defined_names"}


def columns_folded_and_rows_filtered(folder):
    def change(book, sheet):
        sheet.column_dimensions.group("C", "C", hidden=True, outline_level=1)
        sheet.auto_filter.ref = "A2:D9"
        sheet.auto_filter.add_filter_column(1, ["Otavalo"])
        for row in (4, 5, 7):
            sheet.row_dimensions[row].hidden = True

    return *_plain(folder, change), {"hidden_cols", "hidden_rows", "autofilter"}


def letters_of_the_colour_of_the_paper(folder):
    def change(book, sheet):
        sheet["F3"] = IDS[0]
        sheet["F3"].font = Font(color=Color(theme=0))
        sheet["F4"] = "revisar"
        sheet["F4"].font = Font(color="FFBFBFBF")
        sheet["F4"].fill = PatternFill("solid", fgColor="FFBFBFBF")
        sheet["A2"].font = Font(color="FFFFFFFF", bold=True)
        sheet["A2"].fill = PatternFill("solid", fgColor="FF1F4E78")

    return *_plain(folder, change), {"white_text"}


def sheet_of_identity_numbers(folder):
    def change(book, sheet):
        other = book.create_sheet("Nómina")
        other.append(["Cédula", "Nombre"])
        for row in zip(IDS, PEOPLE, strict=True):
            other.append(row)
        other.sheet_state = "veryHidden"
        sheet["B3"].comment = Comment("llamar a Elsa", "Otto Tzul")
        book.properties.creator = "Otto Tzul"

    return *_plain(folder, change), {"very_hidden_sheet", "comments", "docprops_author"}


def programs_inside(folder):
    path, tables = _plain(folder, lambda book, sheet: None, "a.xlsm")
    return (
        with_parts(path, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600}),
        tables,
        {"macros"},
    )


def ods_with_a_folded_column(folder):
    cells = ["Cantón", "Cédula", "Casos"]
    rows = "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>"
        for row in (cells, *[[p, IDS[i], str(n(i))] for i, p in enumerate(PLACES)])
    )
    columns = (
        '<table:table-column/><table:table-column-group table:display="false"><table:table-column'
        ' table:visibility="collapse"/></table:table-column-group><table:table-column/>'
    )
    path = opendocument(folder / "b.ods", f'<table:table table:name="Hoja1">{columns}{rows}</table:table>')
    return path, [((1,), 2, 8, "ABC")], {"hidden_cols"}


def old_workbook_that_hides(folder):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Datos")
    for i, row in enumerate((["Cantón", "Clave", "Casos"], *[[p, f"K{i}", n(i)] for i, p in enumerate(PLACES)])):
        for j, value in enumerate(row):
            sheet.write(i, j, value)
    sheet.write(2, 5, "oculto", xlwt.easyxf("font: colour white"))
    sheet.write(3, 5, 99, xlwt.easyxf(num_format_str=";;;"))
    sheet.row(4).hidden = True
    sheet.header_str = b"Elaborado por Otto Tzul"
    sheet.footer_str = b""
    path = folder / "b.xls"
    book.save(str(path))
    return path, [((1,), 2, 8, "ABC")], {"white_text", "invisible_format", "hidden_rows", "header_footer"}


def web_page_that_hides(folder):
    away, as_text = ' style=" display : none "', "style='mso-number-format:\"\\@\"'"
    rows = "".join(
        f"<tr{away if i == 2 else ''}><td>{p}</td><td {as_text}>00{i}</td><td>{n(i)}</td></tr>"
        for i, p in enumerate(PLACES)
    )
    path = folder / "b.xls"
    path.write_text(
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><meta charset='utf-8'>"
        "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Otto Tzul</o:Author></o:DocumentProperties></xml><![endif]-->"
        f"</head><body><table><tr><th>Cantón</th><th>Código</th><th>Casos</th></tr>{rows}</table></body></html>",
        encoding="utf-8",
    )
    return path, [((1,), 2, 8, "ABC")], {"hidden_rows", "docprops_author"}


MAKERS = (
    web_page_with_tables_inside_a_table, web_page_with_two_tables, old_workbook_with_stacked_tables, ods_with_runs,
    book_with_cover_and_index, hidden_list_behind_a_choice, columns_folded_and_rows_filtered,
    letters_of_the_colour_of_the_paper, sheet_of_identity_numbers, programs_inside, ods_with_a_folded_column,
    old_workbook_that_hides, web_page_that_hides,
)  # fmt: skip
