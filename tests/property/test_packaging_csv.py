"""Whatever a cell holds, the published CSV gives it back to the csv module, to pandas and to polars."""

import csv
import tempfile
from pathlib import Path

import pandas as pd
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.metadata.dataset import Dataset, Field, Resource
from desktop_app.core.packaging import PackageOptions, write_package
from desktop_app.core.packaging.validation import count_problems
from desktop_app.core.quality import check_table
from desktop_app.core.table import FieldType, Table

nasty = st.sampled_from(
    [
        '"',
        '""',
        ",",
        ";",
        "\n",
        "\r",
        "\r\n",
        " x ",
        "007",
        "=cmd|' /C calc'!A0",
        "+1",
        "-",
        "@x",
        "1e308",
        "NA",
        "null",
    ]
) | st.sampled_from(["\ufeffx", "ñandú", "👩‍👩‍👧", "\t", "1/2", "2026-02-30", "-5,3", "'", "\u2028", "#N/A", "true"])
text = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12)
cell = st.none() | nasty | text.filter(bool) | st.tuples(nasty, text).map("".join)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(cell, min_size=width, max_size=width), max_size=6))
    return Table.from_rows([f"col_{i}" for i in range(width)], rows), rows


@settings(max_examples=60, deadline=None)
@given(tables())
def test_every_reader_sees_the_same_cells(made):
    table, rows = made
    with tempfile.TemporaryDirectory() as folder:
        options = PackageOptions(guard_formulas=False)
        package = write_package(table, Dataset(title="x"), Path(folder) / "out", options=options)
        path = package.path(package.files[0])
        expected = [[c or "" for c in row] for row in rows]
        with path.open(encoding="utf-8", newline="") as file:
            assert list(csv.reader(file))[1:] == expected
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
        assert frame.to_numpy().tolist() == expected
        polars = pl.read_csv(path, infer_schema=False)
        assert [[c or "" for c in row] for row in polars.rows()] == expected
        assert count_problems(package.folder / "datapackage.json") == 0


@settings(max_examples=60, deadline=None)
@given(tables())
def test_guard_only_adds_an_apostrophe_and_counts_it(made):
    table, rows = made
    with tempfile.TemporaryDirectory() as folder:
        package = write_package(table, Dataset(title="x"), Path(folder) / "out", options=PackageOptions())
        with package.path(package.files[0]).open(encoding="utf-8", newline="") as file:
            written = list(csv.reader(file))[1:]
    pairs = [(c or "", w) for row, got in zip(rows, written, strict=True) for c, w in zip(row, got, strict=True)]
    changed = [(c, w) for c, w in pairs if c != w]
    assert all(w == "'" + c and c[0] in "=+-@\t\r" for c, w in changed)
    assert len(changed) == package.n_guarded
    assert not [w for _, w in pairs if w[:1] in ("=", "@")]


typed = st.sampled_from(
    ["1", "-1", "+1", "007", "1.5", ".5", "1,5", "1e3", "2026-01-31", "2026-02-30", "2026-1-3", "0000-01-01", "true"]
) | st.sampled_from(["Sí", "0", "2026-01-31T10:00:00", "2026-01-31 10:00:00Z", "2026-01-31T25:00:00", "10:30:00"])
typed |= st.sampled_from(["24:00:00", "10:30", "x", " 1", "1 ", "١", "9" * 18, "1" * 19, "NaN", "Infinity", "1_000"])


@settings(max_examples=80, deadline=None)
@given(st.lists(typed, min_size=1, max_size=4), st.sampled_from(list(FieldType)))
def test_a_column_that_passes_our_check_passes_frictionless(cells, kind):
    table = Table.from_rows(["a", "b"], [[c, "x"] for c in cells])
    fields = (Field("c0", "a", kind), Field("c1", "b"))
    fits = check_table(table, fields)[0].n_misfits == 0
    dataset = Dataset(title="x", resources=(Resource("t", fields=fields),))
    with tempfile.TemporaryDirectory() as folder:
        package = write_package(table, dataset, Path(folder) / "out", options=PackageOptions())
        assert package.demoted == (() if fits else ("a",))
        assert count_problems(package.folder / "datapackage.json") == 0
