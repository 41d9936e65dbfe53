"""Suggestions fill only what is blank; the dictionary follows the columns that leave and never shows private values."""

from dataclasses import replace

from desktop_app.app.describing import filled_in, leaving_columns, type_about, with_typed
from desktop_app.app.project import SourceFile, TableWork, new_project
from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import msg

TABLE = Table.from_rows(
    ["cedula", "monto", "canton", "nota"],
    [("1710034065", "10.5", "Quito", "a"), ("1710034073", "11", "Quito", None), ("1710034081", "12", "Mejía", None)],
)


def project():
    return replace(new_project("2026-11-21T10:00:00-05:00"), tables=(TableWork("t1", SourceFile("a.csv")),))


def scan_of(*column_ids):
    found = tuple(
        Finding(i, TABLE.column(i).name, ("EC_CEDULA",), Sensitivity.DIRECT, 1.0, msg("x"), 3, 3) for i in column_ids
    )
    return Scan(found, 3)


def work_with(*decisions):
    return TableWork("t1", SourceFile("a.csv"), decisions=decisions)


def test_what_was_typed_wins_over_every_suggestion():
    typed = replace(project(), dataset=Dataset(title="Mío", tags=("uno",)))
    after = filled_in(typed, Dataset(title="Suyo", tags=("dos",), place="Ecuador", licence="CC-BY-4.0"))
    assert after.dataset == Dataset(title="Mío", tags=("uno",), place="Ecuador", licence="CC-BY-4.0")
    assert after.described


def test_removed_columns_do_not_leave_and_private_ones_show_no_values():
    removed = Decision("c0", ("EC_CEDULA",), "remove_column")
    gone = leaving_columns(TABLE, TABLE, work_with(removed), scan_of("c0"))
    assert [f.name for f in gone.fields] == ["monto", "canton", "nota"]
    kept = leaving_columns(TABLE, TABLE, work_with(), scan_of("c0", "c2"))
    assert {f.name: (f.example, f.categories) for f in kept.fields if f.name in {"cedula", "canton"}} == {
        "cedula": ("", ()),
        "canton": ("", ()),
    }


def test_a_treated_column_leaves_as_text():
    coded = Decision("c1", ("X",), "replace_by_code")
    found = leaving_columns(TABLE, TABLE, work_with(coded), scan_of("c1"))
    types = {f.name: f.type for f in found.fields}
    assert types["monto"] is FieldType.STRING
    assert leaving_columns(TABLE, TABLE, work_with(), scan_of()).fields[1].type is FieldType.NUMBER


def test_blank_cells_are_counted():
    found = leaving_columns(TABLE, TABLE, work_with(), scan_of())
    assert found.n_rows == 3
    assert round(found.share_empty("c3"), 2) == 0.67
    assert found.share_empty("c0") == 0


def test_words_about_a_column_are_kept_without_values_and_survive_new_profiles():
    field = Field("c2", "canton", example="Quito", categories=("Quito", "Mejía"))
    described = type_about(project(), field, description="Cantón de residencia")
    kept = described.dataset.resources[0].fields
    assert [(f.column_id, f.description, f.example, f.categories) for f in kept] == [
        ("c2", "Cantón de residencia", "", ())
    ]
    both = type_about(described, field, unit="código")
    shown = with_typed((field, Field("c3", "nota")), both.dataset)
    assert [(f.description, f.unit, f.example) for f in shown] == [
        ("Cantón de residencia", "código", "Quito"),
        ("", "", ""),
    ]
