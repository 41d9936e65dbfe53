import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop_app.core.errors import CannotWrite, DiskFull
from desktop_app.core.metadata.dataset import Dataset, Field, Period
from desktop_app.core.packaging import PackageOptions, preview_rows, read_package, validate_package, write_package
from desktop_app.core.packaging.package import FileRole
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import Column, FieldType, Table

OPTIONS = PackageOptions(country="ec", created="2026-11-21")


def contents(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_writes_the_files_of_the_habit_and_frictionless_accepts_them(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    assert [f.name for f in package.files] == [
        "PP_AtencionesSociales_2026octubre.csv",
        "PP_AtencionesSociales_DD_2026octubre.xlsx",
        "PP_AtencionesSociales_DD_2026octubre.ods",
        "PP_AtencionesSociales_DD_2026octubre.csv",
        "PP_AtencionesSociales_PM_2026octubre.xlsx",
        "PP_AtencionesSociales_PM_2026octubre.ods",
        "PP_AtencionesSociales_PM_2026octubre.csv",
        "dcat.ttl",
        "dcat.jsonld",
        "schema-org.jsonld",
        "PP_AtencionesSociales_2026octubre.csv-metadata.json",
        "README.md",
        "datapackage.json",
    ]
    assert [f.role for f in package.files if f.uploaded] == [
        FileRole.DATA,
        FileRole.DICTIONARY,
        FileRole.METADATA_SHEET,
    ]
    validate_package(package)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out"]


def test_data_is_utf8_comma_crlf_without_bom_and_without_row_numbers(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    data = package.path(package.files[0]).read_bytes()
    assert data.startswith(b"fecha,canton,monto,nota\r\n2026-01-05,Quito,12.5,'=1+1\r\n")
    assert "Mejía".encode() in data
    assert b'"dijo ""s\xc3\xad"", y\nse fue"\r\n' in data


def test_formula_guard_spares_numbers_and_phones_and_is_counted_and_told(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    rows = preview_rows(package, 10)
    assert rows[1][3] == "'=1+1"
    assert rows[2][2:] == ["-7", "+593 99 123 4567"]
    assert package.n_guarded == 1
    assert "En 1 celda de texto" in (tmp_path / "out" / "README.md").read_text("utf-8")


def test_formula_guard_can_be_left_out(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=replace(OPTIONS, guard_formulas=False))
    assert preview_rows(package, 1)[1][3] == "=1+1"
    assert package.n_guarded == 0
    assert "apóstrofo" not in (tmp_path / "out" / "README.md").read_text("utf-8")


def test_same_input_gives_the_same_bytes(table, dataset, tmp_path, monkeypatch):
    write_package(table, dataset, tmp_path / "one", options=OPTIONS, recipe_text=["Se quitaron espacios."])
    from openpyxl.writer import excel

    class Later(excel.datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2031, 5, 6, 7, 8, 9, tzinfo=tz)

    monkeypatch.setattr(excel.datetime, "datetime", Later)
    write_package(table, dataset, tmp_path / "two", options=OPTIONS, recipe_text=["Se quitaron espacios."])
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_workbooks_hold_text_only_and_no_stamp(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    content = package.path(package.files[1]).read_bytes()
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [c for row in book.active.iter_rows() for c in row if c.value is not None]
    assert {c.data_type for c in cells} == {"s"}
    assert "=1+1" in {c.value for c in cells}
    assert [c.value for c in next(book.active.iter_rows(min_row=2, max_row=2))][:4] == [
        "fecha",
        "Fecha",
        "Día de la atención.",
        "fecha",
    ]
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {i.date_time for i in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_dictionary_csv_guards_formulas_too(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    with package.path(package.files[3]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["campo"] for r in rows] == ["fecha", "canton", "monto", "nota"]
    assert rows[3]["ejemplo"] == "'=1+1"


def test_a_type_that_does_not_fit_becomes_text_and_is_named(dataset, tmp_path):
    table = Table.from_rows(
        ["fecha", "canton", "monto", "nota"],
        [["05/01/2026", "Quito", "007", None], ["2026-01-06", "Quito", "1.5", None]],
    )
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    assert package.demoted == ("fecha", "monto")
    validate_package(package)


def test_required_is_not_declared_over_empty_cells(dataset, tmp_path):
    table = Table.from_rows(["fecha", "canton", "monto", "nota"], [[None, "Quito", "1", None]])
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    assert '"required"' not in (tmp_path / "out" / "datapackage.json").read_text("utf-8")
    validate_package(package)


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (["a"], [["1"], [None], ["3"]]),
        (["a"], []),
        (["a", "b"], [[None, None], ["x", None]]),
        (["a", "", "a"], [["1", "2", "3"]]),
        (["Año fiscal", "Ñandú"], [["2026", "sí"]]),
        (["a b c"], [["x" * 40_000]]),
    ],
)
def test_shapes_without_a_dictionary_are_valid_and_keep_their_rows(names, rows, tmp_path):
    table = Table.from_rows(names, rows)
    package = write_package(table, Dataset(title="Prueba"), tmp_path / "out", options=OPTIONS)
    validate_package(package)
    assert preview_rows(package, 100) == [table.keys, *[[c or "" for c in row] for row in rows]]
    assert package.files[0].n_rows == len(rows)


def test_columns_are_matched_by_id_not_by_place(table, dataset, tmp_path):
    moved = Table(tuple(reversed(table.columns)), table.frame).renamed({"c2": "valor"})
    package = write_package(moved, dataset, tmp_path / "out", options=OPTIONS)
    validate_package(package)
    assert preview_rows(package, 1)[0] == ["nota", "valor", "canton", "fecha"]
    assert "Valor pagado." in (tmp_path / "out" / "README.md").read_text("utf-8")


def test_replaces_its_own_package_but_never_other_peoples_files(table, dataset, tmp_path):
    out = tmp_path / "out"
    write_package(table, dataset, out, options=OPTIONS)
    again = write_package(table, replace(dataset, title="Otro título"), out, options=OPTIONS)
    assert {p.name for p in out.iterdir()} == {f.name for f in again.files}
    (out / "mis notas.txt").write_text("no tocar")
    before = contents(out)
    with pytest.raises(CannotWrite):
        write_package(table, dataset, out, options=OPTIONS)
    assert contents(out) == before


def test_stopping_leaves_the_previous_package_and_no_litter(table, dataset, tmp_path):
    out = tmp_path / "out"
    write_package(table, dataset, out, options=OPTIONS)
    before = contents(out)

    class Stop:
        def at(self, done, total, stage=None):
            raise Cancelled

    with pytest.raises(Cancelled):
        write_package(table, replace(dataset, title="Otro"), out, options=OPTIONS, progress=Stop())
    assert contents(out) == before
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_cannot_be_made_is_a_sentence(table, dataset, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite):
        write_package(table, dataset, tmp_path / "file" / "out", options=OPTIONS)


def test_a_full_disk_is_its_own_sentence(table, dataset, tmp_path, monkeypatch):
    import errno

    from desktop_app.core.packaging import writing

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(writing.csv_writer, "write_table", full)
    with pytest.raises(DiskFull):
        write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_polars_reports_a_full_disk_with_its_number():
    import errno

    from desktop_app.core.packaging import csv_writer
    from desktop_app.core.progress import SILENT

    with pytest.raises(OSError) as caught:
        csv_writer.write_table(
            Table.from_rows(["a"], [["x" * 100_000]]),
            (Field("c0", "a"),),
            Path("/dev/full"),
            guard=True,
            progress=csv_writer.Watched(SILENT, 1),
        )
    assert caught.value.errno == errno.ENOSPC


def test_what_an_interruption_left_is_swept(table, dataset, tmp_path):
    for name in (".out-0123abcd", ".out-0123abcd-old", ".other-0123abcd", ".out-x"):
        (tmp_path / name).mkdir()
    write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    assert sorted(p.name for p in tmp_path.iterdir()) == [".other-0123abcd", ".out-x", "out"]


def test_readme_tells_what_a_reader_needs(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS, recipe_text=["Se quitaron espacios."])
    text = (tmp_path / "out" / "README.md").read_text("utf-8")
    for needed in (
        dataset.title,
        dataset.description,
        "1. Se quitaron espacios.",
        "Creative Commons Atribución 4.0",
        "datos@patronato.gob.ec",
        "Mensual",
        package.files[0].sha256,
        "| monto | número | USD | Valor pagado. |",
    ):
        assert needed in text


def test_a_whole_year_shows_no_month_and_no_period_no_year(table, dataset, tmp_path):
    year = replace(dataset, period=Period("2025-01-01", "2025-12-31"))
    none = replace(dataset, period=Period(), acronym="")
    assert write_package(table, year, tmp_path / "y", options=OPTIONS).files[0].name == "PP_AtencionesSociales_2025.csv"
    assert write_package(table, none, tmp_path / "n", options=OPTIONS).files[0].name == "AtencionesSociales.csv"


def test_package_is_read_back_from_its_folder(table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    again = read_package(tmp_path / "out")
    assert again.files == package.files


def test_boolean_column_is_honest(tmp_path):
    from desktop_app.core.metadata.dataset import Field, Resource

    table = Table((Column("c0", "x"), Column("c1", "y")), Table.from_rows(["x", "y"], [["true", "sí"]]).frame)
    fields = (Field("c0", "x", FieldType.BOOLEAN), Field("c1", "y", FieldType.BOOLEAN))
    package = write_package(
        table, Dataset(title="P", resources=(Resource("t", fields=fields),)), tmp_path / "out", options=OPTIONS
    )
    assert package.demoted == ("y",)
    validate_package(package)
