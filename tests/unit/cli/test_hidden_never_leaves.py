"""A workbook that hides a word everywhere it can: no file of its package has it, by content."""

import json
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from desktop_app.cli import main
from tests.journeys.messy_files import DESCRIPTION
from tests.unit.reading.fixtures import with_parts

SECRET = "ZZSECRETOZZ"


def workbook(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Datos"
    for row in (["Ayudas de 2026", None, None], [None, None, SECRET], ["Parroquia", "Casos", "Interno"]):
        sheet.append(row)
    for i, name in enumerate(["Baños", "Turi", "Sinincay", "Chuquipata", "El Valle"]):
        sheet.append([name, i + 3, f"{SECRET} {i}"])
    sheet.append([SECRET, 99, SECRET])
    sheet["A80"] = SECRET
    sheet["A4"].comment = Comment(SECRET, SECRET)
    sheet["B5"].hyperlink = f"mailto:{SECRET}@example.org"
    sheet.column_dimensions["C"].hidden = True
    for row in (2, 9):
        sheet.row_dimensions[row].hidden = True
    lists = DataValidation(type="list", formula1=f'"{SECRET},b"')
    lists.add("B4:B8")
    sheet.add_data_validation(lists)
    sheet.oddHeader.center.text = SECRET
    other = book.create_sheet("Oculta")
    other.append([SECRET, "b"])
    other.append([SECRET, 2])
    other.sheet_state = "veryHidden"
    seen = book.create_sheet("Otra")
    seen["A1"], seen["A1"].font = SECRET, Font(color="FFFFFFFF")
    book.defined_names["secreto"] = DefinedName("secreto", attr_text=f'"{SECRET}"')
    book.properties.creator = book.properties.lastModifiedBy = book.properties.description = SECRET
    book.save(path)
    return with_parts(path, {"customXml/item1.xml": f"<x>{SECRET}</x>", "xl/embeddings/a.bin": SECRET})


def contents(folder):
    """Every file of the folder, packages unpacked."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.name, path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    yield from ((f"{path.name}/{name}", archive.read(name)) for name in archive.namelist())


def test_nothing_that_is_hidden_leaves(tmp_path, capsys):
    path = workbook(tmp_path / "ayudas.xlsx")
    (tmp_path / "meta.json").write_text(json.dumps(DESCRIPTION))
    call = [
        "package",
        str(path),
        "--metadata",
        str(tmp_path / "meta.json"),
        "--out",
        str(tmp_path / "salida"),
        "--no-cleaning",
        "--json",
    ]
    assert main(call) == 3
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "ALI-312"
    assert not (tmp_path / "salida").exists()
    code = main([*call, "--hidden", "leave-out"])
    assert code == 0, capsys.readouterr().out
    files = dict(contents(tmp_path / "salida"))
    table = next(body for name, body in files.items() if name.endswith(".csv") and b"Turi" in body)
    assert table.decode("utf-8-sig").splitlines()[1:] == [
        "Baños,3",
        "Turi,4",
        "Sinincay,5",
        "Chuquipata,6",
        "El Valle,7",
    ]
    assert [name for name, body in files.items() if SECRET.encode() in body or SECRET.lower().encode() in body] == []
