"""The reader's child process: same results and errors, cancelled at once, watched, and never left running."""

import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from desktop_app.core.errors import FileCorrupt, FileTooLarge, ReaderStopped
from desktop_app.core.progress import Cancelled
from desktop_app.core.reading import ReaderProcess, inspect_json, open_source
from desktop_app.core.reading.source import Answers
from tests.unit.reading.fixtures import PROVINCES, with_parts, workbook

ROWS = [["Provincia", "Casos"], *[[name, i] for i, name in enumerate(PROVINCES)]]


@pytest.fixture
def reader():
    process = ReaderProcess()
    yield process
    process.close()


@pytest.fixture
def small(tmp_path):
    return workbook(tmp_path / "a.xlsx", ("Datos", ROWS))


@pytest.fixture
def slow(tmp_path):
    """A text file that takes the child some seconds."""
    path = tmp_path / "lento.csv"
    path.write_text("id,valor,nota\n" + '1,2,"x"\n' * 2_000_000, encoding="utf-8")
    return path


class Recorder:
    def __init__(self, stop_after=None):
        self.stages, self.n, self.stop_after = [], 0, stop_after

    def at(self, done, total, stage=None):
        self.n += 1
        if stage is not None:
            self.stages.append(stage.msgid)
        if self.stop_after is not None and self.n > self.stop_after:
            raise Cancelled


def test_starts_on_first_use_and_gives_the_same(reader, small, tmp_path):
    assert reader.pid is None
    recorder = Recorder()
    there = reader.open_source(small, tmp_path / "there", progress=recorder)
    here = open_source(small, tmp_path / "here")
    assert there.sheets[0].regions == here.sheets[0].regions
    assert (there.sha256, there.hidden, there.format) == (here.sha256, here.hidden, here.format)
    assert there.sheets[0].grid.read_bytes() == here.sheets[0].grid.read_bytes()
    assert "Opening «{file}»" in recorder.stages


def test_same_child_serves_again_after_a_foreseen_error(reader, small, tmp_path):
    broken = tmp_path / "roto.xlsx"
    broken.write_bytes(small.read_bytes()[:400])
    reader.open_source(small, tmp_path / "w1")
    pid = reader.pid
    with pytest.raises(FileCorrupt) as caught:
        reader.open_source(broken, tmp_path / "w2")
    assert caught.value.values == {"file": "roto.xlsx"}
    time.sleep(0.05)
    if reader.pid is not None:
        assert reader.pid == pid
    reader.open_source(small, tmp_path / "w3")


def test_cancel_kills_and_the_next_call_works(reader, small, slow, tmp_path):
    with pytest.raises(Cancelled):
        reader.open_source(slow, tmp_path / "w", progress=Recorder(stop_after=2))
    assert reader.pid is None
    assert reader.open_source(small, tmp_path / "w2").sheets


def test_child_killed_from_outside_is_reader_stopped(reader, slow, tmp_path):
    def strike():
        while reader.pid is None:
            time.sleep(0.01)
        time.sleep(0.3)
        psutil.Process(reader.pid).kill()

    striker = threading.Thread(target=strike)
    striker.start()
    with pytest.raises(ReaderStopped) as caught:
        reader.open_source(slow, tmp_path / "w")
    striker.join()
    assert caught.value.values["file"] == "lento.csv"


def test_memory_blow_up_is_file_too_large(slow, tmp_path):
    reader = ReaderProcess(most_memory=30 << 20)
    try:
        with pytest.raises(FileTooLarge):
            reader.open_source(slow, tmp_path / "w")
        assert reader.pid is None
    finally:
        reader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="address space can be limited on Linux only")
def test_native_abort_for_lack_of_memory_is_file_too_large(reader, tmp_path):
    path = tmp_path / "ancho.xlsx"
    far = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    with_parts(workbook(path, ("Datos", ROWS)), {"xl/worksheets/sheet1.xml": far.format(cells)})
    reader.start()
    psutil.Process(reader.pid).rlimit(psutil.RLIMIT_AS, (4 << 30, 4 << 30))
    with pytest.raises(FileTooLarge):
        reader.open_source(path, tmp_path / "w")


def test_inspection_through_the_child(reader, small):
    assert inspect_json(small, reader=reader) == inspect_json(small)


def test_close_ends_a_reading_in_another_thread(reader, slow, tmp_path):
    outcome = []

    def read():
        try:
            reader.open_source(slow, tmp_path / "w")
        except Cancelled as error:
            outcome.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    while reader.pid is None:
        time.sleep(0.01)
    reader.close()
    thread.join(10)
    assert len(outcome) == 1
    assert reader.pid is None


def test_close_leaves_no_process(small, tmp_path):
    reader = ReaderProcess()
    reader.open_source(small, tmp_path / "w")
    child = psutil.Process(reader.pid)
    reader.close()
    assert not child.is_running()
    reader.close()


def test_unforeseen_failure_in_the_child_shows_no_values(reader, tmp_path, capfd):
    path = tmp_path / "a.csv"
    path.write_text("cédula\n1712345678\n", encoding="utf-8")
    with pytest.raises(ReaderStopped):
        reader.open_source(path, tmp_path / "w", Answers(encoding="no-such-codec"))
    assert "1712345678" not in "".join(capfd.readouterr())


def test_imports_of_the_child_are_small():
    import subprocess
    import sys

    code = (
        "import sys, desktop_app.core.reading.opening, desktop_app.core.reading.child, desktop_app.core.reading.workbook;"
        "print([m for m in ('pandas', 'PySide6', 'openpyxl', 'frictionless') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[3]
    shown = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
