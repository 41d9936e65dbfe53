"""A reader that is killed in mid-copy, or finds no room, leaves nothing behind and does not lose the project."""

import os
import random
import shutil
import sys
import zipfile
from pathlib import Path

import openpyxl
import psutil
import pytest

from desktop_app.app.autosave import load_newest
from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import Paths
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core.errors import DiskFull, FileCorrupt, ReaderStopped
from desktop_app.core.progress import Cancelled
from desktop_app.core.reading import ReaderProcess
from desktop_app.core.reading.source import Answers
from tests.unit.reading.locked import agile

N_ROWS = 6_000
HEADER = ("codigo", "parroquia", "monto")
PASSWORD = "secreta"


class Striker:
    """Progress that kills the reader, or cancels, at the n-th word from it."""

    def __init__(self, reader, at, *, cancel=False):
        self._reader, self._left, self._cancel = reader, at, cancel

    def at(self, done, total, stage=None):
        self._left -= 1
        if self._left:
            return
        if self._cancel:
            raise Cancelled
        struck = self._reader.pid
        assert struck
        psutil.Process(struck).kill()
        # What it answered before is read; then it is surely gone, and left for its parent to collect.
        if hasattr(os, "waitid"):
            os.waitid(os.P_PID, struck, os.WEXITED | os.WNOWAIT)


def rows():
    rng = random.Random(3)
    return [(f"OB-{i:05d}", f"Parroquia {rng.random():.12f}", rng.randint(1, 10**9)) for i in range(N_ROWS)]


def text_file(folder):
    path = folder / "obras.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in (HEADER, *rows())), encoding="utf-8")
    return path


def workbook(folder):
    book = openpyxl.Workbook(write_only=True)
    for name in ("Enero", "Febrero", "Marzo"):
        sheet = book.create_sheet(name)
        for row in (HEADER, *rows()):
            sheet.append(row)
    book.save(folder / "obras.xlsx")
    return folder / "obras.xlsx"


def protected(folder):
    return agile(workbook(folder), PASSWORD)


def packed(folder):
    with zipfile.ZipFile(folder / "obras.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(text_file(folder), "obras.csv")
    return folder / "obras.zip"


KINDS = {"text": text_file, "workbook": workbook, "protected": protected, "packed": packed}


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """Each kind of file, written once."""
    return {kind: write(tmp_path_factory.mktemp(kind)) for kind, write in KINDS.items()}


def copied(source, folder):
    return Path(shutil.copy(source, folder))


@pytest.fixture
def reader():
    process = ReaderProcess()
    process.start()
    yield process
    process.close()


@pytest.fixture
def keyring():
    class NoKeyring:
        def get_password(self, _service, _username):
            return None

        def set_password(self, _service, _username, _password):
            raise RuntimeError

        def delete_password(self, _service, _username):
            raise RuntimeError

    return NoKeyring()


def left_in(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*")) if folder.exists() else []


@pytest.mark.parametrize("moment", [(1, False), (2, True), (3, False), (7, False)], ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_a_reader_killed_at_any_moment_leaves_nothing(tmp_path, reader, sources, kind, moment):
    at, cancel = moment
    path = copied(sources[kind], tmp_path)
    before = path.read_bytes()
    answers = Answers(password=PASSWORD) if kind == "protected" else Answers()
    try:
        reader.open_source(path, tmp_path / "w", answers, progress=Striker(reader, at, cancel=cancel))
    except (ReaderStopped, Cancelled):
        assert left_in(tmp_path / "w") == []
    else:
        assert "inside" not in left_in(tmp_path / "w")  # it was done before it could be struck
    assert path.read_bytes() == before
    assert reader.open_source(path, tmp_path / "w", answers).sheets[0].n_rows == N_ROWS + 1


def test_a_workbook_that_breaks_off_leaves_no_sheet(tmp_path, reader, sources):
    path = copied(sources["workbook"], tmp_path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content[:-9000] if name.endswith("sheet3.xml") else content)
    with pytest.raises(FileCorrupt):
        reader.open_source(path, tmp_path / "w")
    assert left_in(tmp_path / "w") == []


def test_a_project_outlives_a_reader_killed_while_its_file_is_read_again(tmp_path, reader, sources, keyring):
    paths = Paths(tmp_path / "data", tmp_path / "cache", tmp_path / "logs")
    path = copied(sources["protected"], tmp_path)
    space = Workspace(Services(paths, SettingsStore(paths), Credentials(keyring), reader))
    space.begin(space.open_file(path, answers=Answers(password=PASSWORD)))
    project = space.project
    space.close()
    space.resume(paths.projects / project.id)
    for at in (1, 3, 6):
        with pytest.raises(ReaderStopped):
            space.reopen(Striker(reader, at), PASSWORD)
        assert left_in(paths.working(project.id)) == []
        assert load_newest(paths.projects / project.id)[0].tables == project.tables
    space.reopen(password=PASSWORD)
    assert space.raw().frame.collect().height == N_ROWS
    space.close()
    assert "inside" not in {path.name for path in paths.all_working.rglob("*")}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_is_named_and_leaves_nothing(tmp_path, reader, sources, kind):
    path = copied(sources[kind], tmp_path)
    working = tmp_path / "w"
    working.mkdir()
    for name in ("sheet-0.parquet.part", "sheet-0.parquet"):
        os.symlink("/dev/full", working / name)
    answers = Answers(password=PASSWORD) if kind == "protected" else Answers()
    with pytest.raises(DiskFull):
        reader.open_source(path, working, answers)
    assert not [name for name in left_in(working) if not name.startswith("sheet-0.parquet")]
    assert Path("/dev/full").exists()
    for name in left_in(working):
        (working / name).unlink()
    assert reader.open_source(path, working, answers).sheets[0].n_rows == N_ROWS + 1
