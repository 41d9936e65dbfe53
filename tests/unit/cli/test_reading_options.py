"""What a command can be told about a file: its password, the file in a zip, the table, the sheets, the hidden parts."""

import io
import json
import zipfile

import openpyxl
import pytest

from desktop_app.cli import main
from desktop_app.core.cleaning import recipe_to_json
from tests.unit.reading import locked
from tests.unit.reading.fixtures import old_workbook, workbook

HEADER = ["Parroquia", "Casos", "Nota"]
PLACES = ["Baños", "Chuquipata", "El Valle", "Sinincay"]


def month(n):
    return [HEADER, *[[name, i + n, f"n{i}"] for i, name in enumerate(PLACES)]]


@pytest.fixture
def clean(tmp_path, capsys):
    """Run `clean` with an empty recipe; gives the exit code, the document, and the rows of the CSV it wrote."""
    (tmp_path / "receta.json").write_text(json.dumps(recipe_to_json(())))

    def run(path, *options):
        out = tmp_path / "limpio.csv"
        out.unlink(missing_ok=True)
        code = main(
            ["clean", str(path), "--recipe", str(tmp_path / "receta.json"), "--out", str(out), *options, "--json"]
        )
        document = json.loads(capsys.readouterr().out)
        rows = [line.split(",") for line in out.read_text("utf-8-sig").splitlines()] if out.exists() else None
        return code, document, rows

    return run


def say(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))


def test_the_password_comes_through_standard_input(tmp_path, clean, monkeypatch):
    path = locked.agile(workbook(tmp_path / "a.xlsx", ("Datos", month(1))), "clave ñ")
    code, document, rows = clean(path)
    assert (code, document["error"]["code"], rows) == (5, "ALI-106", None)
    say(monkeypatch, "otra")
    assert clean(path, "--password-stdin")[1]["error"]["code"] == "ALI-110"
    say(monkeypatch, "clave ñ")
    code, document, rows = clean(path, "--password-stdin")
    assert (code, len(rows)) == (0, 5)
    assert "clave ñ" not in json.dumps(document, ensure_ascii=False)


def test_inspect_takes_it_too(tmp_path, capsys, monkeypatch):
    path = locked.agile(workbook(tmp_path / "a.xlsx", ("Datos", month(1))), "clave")
    say(monkeypatch, "clave")
    assert main(["inspect", str(path), "--password-stdin", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["a.xlsx"]["last_data_row"] == 5


def test_a_password_is_no_word_of_the_command_line(tmp_path):
    with pytest.raises(SystemExit) as refused:
        main(["inspect", str(tmp_path / "a.xlsx"), "--password", "clave"])
    assert refused.value.code == 2


def test_what_excel_locks_by_itself_opens_without_asking(tmp_path, clean):
    path = locked.rc4(old_workbook(tmp_path / "a.xls", month(1)), "VelvetSweatshop")
    assert clean(path)[0] == 0


def test_one_of_the_files_of_a_zip(tmp_path, clean):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("enero.csv", "febrero.csv"):
            archive.writestr(name, "\n".join(";".join(map(str, row)) for row in month(len(name))))
    code, document, _ = clean(path)
    assert (code, document["error"]["code"]) == (5, "ALI-111")
    assert "febrero.csv" in document["error"]["title"]
    assert clean(path, "--member", "febrero.csv")[2][1] == ["Baños", "11", "n0"]


def test_the_second_table_of_a_sheet(tmp_path, clean):
    rows = [*month(1), [], [], ["Funcionarios"], ["Sexo", "Número"], ["Mujeres", 40], ["Hombres", 38]]
    path = workbook(tmp_path / "a.xlsx", ("Datos", rows))
    assert clean(path, "--table", "2")[2] == [["Sexo", "Número"], ["Mujeres", "40"], ["Hombres", "38"]]
    assert clean(path, "--table", "9")[1]["error"]["code"] == "ALI-107"
    assert clean(path, "--table", "0")[1]["error"]["code"] == "ALI-107"


def test_sheets_of_one_shape_together(tmp_path, clean):
    path = workbook(tmp_path / "a.xlsx", ("Enero", month(1)), ("Febrero", month(2)))
    rows = clean(path, "--together", "Mes")[2]
    assert rows[0] == ["Mes", *HEADER]
    assert [row[0] for row in rows[1:]] == ["Enero"] * 4 + ["Febrero"] * 4


def test_hidden_rows_wait_for_an_answer(tmp_path, clean):
    path = workbook(tmp_path / "a.xlsx", ("Datos", month(1)))
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[3].hidden = True
    book.save(path)
    code, document, rows = clean(path)
    assert (code, document["error"]["code"], rows) == (3, "ALI-312", None)
    assert len(clean(path, "--hidden", "publish")[2]) == 5
    assert [row[0] for row in clean(path, "--hidden", "leave-out")[2][1:]] == ["Baños", "El Valle", "Sinincay"]
