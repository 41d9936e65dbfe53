"""The fast way for large files gives exactly what the careful way gives, and steps aside when it might not."""

import polars as pl
import pytest

from desktop_app.core.progress import SILENT
from desktop_app.core.reading import regular
from desktop_app.core.reading.delimited import read_delimited
from desktop_app.core.reading.dialect import Dialect
from desktop_app.core.reading.encoding import Encoding

REGULAR = [
    "a,b,c\n1,2,3\n4,,6\n",
    'a,b\n1,"x, y"\n2,"dice ""sí"""\n3,""\n',
    'a,b\r\n1,"dos\r\nlíneas"\r\n2,z\r\n',
    "a;b\n007; con espacios \n",
    "título\na\nb\n",
    "a,b,c\n1,2\n3\n4,5,6\n",
    "\ufeffa,b\n1,2",
]
IRREGULAR = [
    "a,b\n\n1,2\n",
    "a,b\r\n\r\n1,2\r\n",
    "\na,b\n1,2\n",
    "a,b\r1,2\r",
    'a,b\n1,5" de lluvia\n',
    'a,b\n1,"sin cerrar\n2,x\n',
    "a,b\n1,\x00\n",
    "a,b\n1,2,3\n" + "1,2\n" * 2000 + "1,2,3,4\n",
]


@pytest.fixture
def small_is_large(monkeypatch):
    monkeypatch.setattr(regular, "SMALLEST", 0)


def written(tmp_path, text):
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("text", REGULAR)
def test_same_cells_both_ways(tmp_path, monkeypatch, text):
    path = written(tmp_path, text)
    delimiter = ";" if ";" in text else ","
    options = {"encoding": "utf-8-sig", "delimiter": delimiter, "progress": SILENT}
    for folder in ("careful", "fast"):
        (tmp_path / folder).mkdir()
    careful = read_delimited(path, tmp_path / "careful", **options)
    monkeypatch.setattr(regular, "SMALLEST", 0)
    fast = regular.read_regular(path, tmp_path / "fast" / "g.parquet", Encoding("utf-8-sig"), Dialect(delimiter))
    assert fast is not None
    assert pl.read_parquet(fast.path).equals(pl.read_parquet(careful.grid.path))
    assert (fast.n_rows, fast.n_columns) == (careful.grid.n_rows, careful.grid.n_columns)


@pytest.mark.usefixtures("small_is_large")
@pytest.mark.parametrize("text", IRREGULAR)
def test_steps_aside(tmp_path, text):
    path = written(tmp_path, text)
    target = tmp_path / "g.parquet"
    assert regular.read_regular(path, target, Encoding("utf-8"), Dialect(",")) is None
    assert not target.exists()


@pytest.mark.usefixtures("small_is_large")
def test_other_encodings_and_dialects_step_aside(tmp_path):
    path = written(tmp_path, "a,b\n1,2\n")
    target = tmp_path / "g.parquet"
    assert regular.read_regular(path, target, Encoding("cp1252"), Dialect(",")) is None
    assert regular.read_regular(path, target, Encoding("utf-8"), Dialect("")) is None
    assert regular.read_regular(path, target, Encoding("utf-8"), Dialect(",", quote="'")) is None
    assert regular.read_regular(path, target, Encoding("utf-8"), Dialect(",", escape="\\")) is None


@pytest.mark.usefixtures("small_is_large")
def test_broken_utf8_steps_aside(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("a,b\nniño,2\n".encode() + b"ni\xf1o,3\n")
    assert regular.read_regular(path, tmp_path / "g.parquet", Encoding("utf-8"), Dialect(",")) is None
