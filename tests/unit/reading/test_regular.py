"""The fast way for large files gives exactly what the careful way gives, and steps aside when it might not."""

import hashlib

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import DiskFull
from desktop_app.core.progress import SILENT, Cancelled
from desktop_app.core.reading import delimited, open_source, regular
from desktop_app.core.reading.delimited import read_delimited, sample_shape
from desktop_app.core.reading.encoding import Encoding
from desktop_app.core.table import ROW

REGULAR = [
    "a,b,c\n1,2,3\n4,,6\n",
    'a,b\n1,"x, y"\n2,"dice ""sí"""\n3,""\n',
    'a,b\r\n1,"dos\r\nlíneas"\r\n2,z\r\n',
    "a;b\n007; con espacios \n",
    "Ministerio de Salud\na,b\n1,2\n",
    "a,b,c\n1,2\n3\n4,5,6\n",
    "\ufeffa,b\n1,2",
    "a,b\n\n1,2\n",
    "a,b\r\n\r\n1,2\r\n",
    "\na,b\n1,2\n",
    "a,b\n1,2\n\n,\n\n",
    "a,b,\n1,2,\n",
    "sep=;\na;b\n1;2\n",
    'a,b\n"",""\n"""",2\n',
    'a,b\n1,"él dijo ""sí"", y ""no"""\n2,"""a"""\n',
]
IRREGULAR = [
    "a,b\r1,2\r",
    'a,b\n1,5" de lluvia\n',
    'a,b\n1,"sin cerrar\n2,x\n',
    'a,b\n""a"",2\n',
    'a,b\n1,b""c\n',
    'a,b\n1,"x"y\n',
    'a,b\n1, "x"\n',
    "a,b\n1,\x00\n",
    "a,b\n1,2,3\n" + "1,2\n" * 90_000 + "1,2,3,4\n",
]
OTHERS = ["cp1252", "latin-1", "cp850", "mac-roman", "utf-16", "utf-16-be"]


@pytest.fixture
def small_is_large(monkeypatch):
    monkeypatch.setattr(regular, "SMALLEST", 0)


def written(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return path


def quickly(path, encoding="utf-8", delimiter=","):
    found = Encoding(encoding)
    shape = sample_shape(path, found, delimiter)
    if not regular.is_candidate(path, shape):
        return None
    return regular.read_regular(path, path.with_name("g.parquet"), found, shape, SILENT)[0]


def both_ways(path, monkeypatch, encoding=None, delimiter=None):
    texts = []
    for name, smallest in (("careful", 1 << 40), ("fast", 0)):
        monkeypatch.setattr(regular, "SMALLEST", smallest)
        folder = path.parent / name
        folder.mkdir(exist_ok=True)
        texts.append(read_delimited(path, folder, encoding=encoding, delimiter=delimiter, progress=SILENT))
    return texts


def assert_same(careful, fast):
    assert (fast.encoding, fast.dialect) == (careful.encoding, careful.dialect)
    assert (fast.grid.n_rows, fast.grid.n_columns, fast.grid.used) == (
        careful.grid.n_rows,
        careful.grid.n_columns,
        careful.grid.used,
    )
    columns = [ROW, *(f"c{i}" for i in range(careful.grid.n_columns))]
    assert pl.read_parquet(fast.grid.path, columns=columns).equals(pl.read_parquet(careful.grid.path))


@pytest.mark.parametrize("text", REGULAR)
def test_same_cells_both_ways(tmp_path, monkeypatch, text):
    path = written(tmp_path, text)
    careful, fast = both_ways(path, monkeypatch, delimiter=";" if ";" in text else ",")
    assert_same(careful, fast)
    assert not careful.sha256
    assert fast.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert fast.grid.filled is not None
    assert fast.grid.filled.sum() == sum(
        careful_cells.is_not_null().sum() for careful_cells in pl.read_parquet(careful.grid.path).iter_columns()
    ) - len(fast.grid.filled)


CELLS = st.text(st.sampled_from('aé",;\n\r |#'), max_size=4)
LINES = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=6)


@settings(max_examples=300)
@given(LINES, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_any_lines_are_read_alike(tmp_path_factory, lines, delimiter, end, quoted):
    """Half of them quoted as the rules say, half of them with their quotes anywhere."""
    cells = [['"' + c.replace('"', '""') + '"' if quoted and c else c for c in line] for line in lines]
    path = written(tmp_path_factory.mktemp("lines"), end.join(delimiter.join(line) for line in cells))
    with pytest.MonkeyPatch.context() as patch:
        try:
            careful, fast = both_ways(path, patch, encoding="utf-8-sig", delimiter=delimiter)
        except delimited.FileEmpty:
            return
    assert_same(careful, fast)


@pytest.mark.usefixtures("small_is_large")
@pytest.mark.parametrize("text", IRREGULAR)
def test_steps_aside(tmp_path, text):
    path = written(tmp_path, text)
    assert quickly(path) is None
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.usefixtures("small_is_large")
@pytest.mark.parametrize("text", IRREGULAR)
def test_what_steps_aside_is_read_all_the_same(tmp_path, monkeypatch, text):
    path = written(tmp_path, text)
    careful, fast = both_ways(path, monkeypatch, encoding="utf-8", delimiter=",")
    assert_same(careful, fast)


@pytest.mark.usefixtures("small_is_large")
def test_unusual_dialects_step_aside(tmp_path):
    assert quickly(written(tmp_path, "a,b\n1,2\n"), delimiter="") is None
    assert quickly(written(tmp_path, "'a','b'\n'1','2'\n'3','4'\n'5','6'\n")) is None
    assert quickly(written(tmp_path, 'a,b\n1,"x \\" y"\n')) is None


@pytest.mark.usefixtures("small_is_large")
@pytest.mark.parametrize("line", ["ni\xf1o,3\n", "Universidad de la Pen\xednsula,3\n", '"ca\xf1a, dulce",4\n'])
def test_broken_utf8_steps_aside(tmp_path, line):
    path = written(tmp_path, "a,b\nniño,2\n".encode() + line.encode("latin-1"))
    assert quickly(path) is None


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_encodings_take_the_fast_way_too(tmp_path, monkeypatch, encoding):
    path = written(tmp_path, "nombre;año\n" + "Peñafiel, Íñigo;1999\n" * 40, encoding)
    careful, fast = both_ways(path, monkeypatch)
    assert fast.grid.filled is not None
    assert_same(careful, fast)
    assert [p.name for p in (tmp_path / "fast").iterdir()] == ["sheet-0.parquet"]
    assert fast.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_letters_that_come_late_decide(tmp_path, monkeypatch):
    """The first bytes are plain; what follows them is not UTF-8."""
    text = "nombre,año\n".replace("ñ", "n") + "Ana,1999\n" * 600_000 + "Peñafiel,1999\n" * 3
    careful, fast = both_ways(written(tmp_path, text, "cp1252"), monkeypatch)
    assert fast.encoding.name == "latin-1"
    assert fast.grid.filled is not None
    assert_same(careful, fast)


@pytest.mark.usefixtures("small_is_large")
def test_the_tables_found_are_the_same_in_a_tall_file(tmp_path, monkeypatch):
    rows = "".join(f"{i},{'' if i % 3 else 'x'},{i * 7}\n" for i in range(40_000))
    path = written(tmp_path, "Informe anual\n\nid,marca,monto\n" + rows + ",,\nFuente: registro propio\n")
    fast = open_source(path, tmp_path / "fast")
    monkeypatch.setattr(regular, "SMALLEST", 1 << 40)
    careful = open_source(path, tmp_path / "careful")
    assert fast.sheets[0].regions == careful.sheets[0].regions
    assert fast.sheets[0].regions[0].header_rows == (2,)
    assert fast.sheets[0].regions[0].last_row == 40_002
    assert fast.sha256 == careful.sha256


class Impatient:
    """Stops the work at the n-th report of rows written."""

    def at(self, done, total, stage=None):
        if (self.total is not None) and total != self.total:
            raise Cancelled

    def __init__(self, total):
        self.total = total


@pytest.mark.usefixtures("small_is_large")
def test_cancelled_while_writing_leaves_nothing(tmp_path):
    path = written(tmp_path, "a,b\n" + "1,2\n" * 50_000)
    shape = sample_shape(path, Encoding("utf-8"), ",")
    target = tmp_path / "w" / "g.parquet"
    target.parent.mkdir()
    with pytest.raises(Cancelled):
        regular.read_regular(path, target, Encoding("utf-8"), shape, Impatient(path.stat().st_size))
    assert not list(target.parent.iterdir())


@pytest.mark.usefixtures("small_is_large")
def test_a_full_disk_is_said_at_once(tmp_path, monkeypatch):
    def full(*_args, **_kwargs):
        raise pl.exceptions.ComputeError("underlying IO error: No space left on device (os error 28)")

    monkeypatch.setattr(pl.LazyFrame, "sink_parquet", full)
    with pytest.raises(DiskFull):
        open_source(written(tmp_path, "a,b\n1,2\n"), tmp_path / "w")
    assert not list((tmp_path / "w").iterdir())
