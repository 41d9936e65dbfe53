"""What goes wrong outside the program: each its own code and Spanish sentence, the project intact, nothing half public."""

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

import msoffcrypto
import pytest

from desktop_app import cli
from desktop_app.app.autosave import load_newest
from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import default_paths
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core import errors
from desktop_app.core.reading import ReaderProcess
from desktop_app.core.text import msg
from tests.direct_reader import DirectReader
from tests.journeys import messy_files
from tests.journeys.program import alista
from tests.journeys.spoken import is_said_in_spanish
from tests.unit.reading.fixtures import old_workbook, opendocument

WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", sys.executable)


# --- files that cannot be read ----------------------------------------------------------------------------------------


def picture(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))


def letter(path):
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n")


def nothing(path):
    path.write_bytes(b"")


def half_a_workbook(path):
    messy_files.workbook(path)
    path.write_bytes(path.read_bytes()[:-400])


def half_an_old_workbook(path):
    old_workbook(path, [["Provincia", "Casos"], ["Azuay", 1]])
    path.write_bytes(path.read_bytes()[:700])


def locked_workbook(path):
    plain = messy_files.workbook(path.with_name("sin clave.xlsx"))
    with plain.open("rb") as source, path.open("wb") as target:
        msoffcrypto.OfficeFile(source).encrypt("clave", target)
    plain.unlink()


def locked_opendocument(path):
    opendocument(path, "", manifest="<manifest:encryption-data/>")


def absent(path):
    path.unlink(missing_ok=True)


BAD_FILES = {
    "foto.xlsx": (picture, errors.IsPicture),
    "oficio.pdf": (letter, errors.IsPdf),
    "vacío.csv": (nothing, errors.FileEmpty),
    "vacío.xlsx": (nothing, errors.FileEmpty),
    "a medias.xlsx": (half_a_workbook, errors.FileCorrupt),
    "a medias.xls": (half_an_old_workbook, errors.FileCorrupt),
    "con clave.xlsx": (locked_workbook, errors.FileProtected),
    "con clave.ods": (locked_opendocument, errors.FileProtected),
    "no está.csv": (absent, errors.FileGone),
}


@pytest.fixture
def bad_files(tmp_path):
    folder = tmp_path / "malos"
    folder.mkdir()
    for name, (make, _) in BAD_FILES.items():
        make(folder / name)
    return folder


def test_scanning_names_the_trouble_of_every_file_and_goes_on(bad_files):
    good = messy_files.sister_csv(bad_files / "ayudas.csv")
    code, found, _, err = alista("scan", *(bad_files / name for name in BAD_FILES), good, "--json")
    assert code == 1
    assert all(is_said_in_spanish(found[name], error) for name, (_, error) in BAD_FILES.items())
    assert found["ayudas.csv"]["Cédula"]["types"] == ["EC_CEDULA"]
    assert "Traceback" not in err


def test_inspecting_says_which_of_four(bad_files):
    code, found, _, err = alista("inspect", *(bad_files / name for name in BAD_FILES), "--json")
    assert code == 1
    words = {errors.FileProtected: "password", errors.FileCorrupt: "corrupt", errors.FileEmpty: "empty"}
    expected = {
        name: words.get(error, "not-a-table") for name, (_, error) in BAD_FILES.items() if error is not errors.FileGone
    }
    assert {name: found[name]["error"] for name in expected} == expected
    assert found["no está.csv"]["error"] == errors.FileGone.code
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["foto.xlsx", "con clave.xlsx", "no está.csv"])
def test_a_package_of_it_is_refused_in_words(name, bad_files, tmp_path):
    (tmp_path / "meta.json").write_text(json.dumps(messy_files.DESCRIPTION))
    code, _, out, err = alista(
        "package", bad_files / name, "--metadata", tmp_path / "meta.json", "--out", tmp_path / "paquete"
    )
    assert (code, out) == (5, "")
    assert f"«{name}»" in err
    assert "Traceback" not in err
    assert not (tmp_path / "paquete").exists()


def test_a_file_the_system_does_not_let_read(tmp_path):
    source = messy_files.sister_csv(tmp_path / "ayudas.csv")
    source.chmod(0)
    python = (sys.executable,)
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("permisos: falta setpriv, y a root no lo detienen")
        python = WITHOUT_PRIVILEGE
    code, found, _, err = alista("scan", source, "--json", python=python)
    assert code == 1
    assert is_said_in_spanish(found["ayudas.csv"], errors.FileNotAllowed)
    assert "Traceback" not in err


def test_a_file_that_excel_holds(tmp_path, monkeypatch, capsys):
    """Windows says so with an error of its own, which only Windows raises: here it is put into the system's mouth."""
    source = messy_files.workbook(tmp_path / "ayudas.xlsx")
    opening = Path.open

    def held(path, *args, **kwargs):
        if path == source:
            refusal = PermissionError(errno.EACCES, "sharing violation", str(path))
            refusal.winerror = 32
            raise refusal
        return opening(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", held)
    monkeypatch.setattr("desktop_app.cli.opening.limited_reader", lambda: nullcontext(DirectReader()))
    assert cli.main(["scan", str(source), "--json"]) == 1
    assert is_said_in_spanish(json.loads(capsys.readouterr().out)["ayudas.xlsx"], errors.FileBusy)


# --- the open project stays ---------------------------------------------------------------------------------------------


def make_workspace(reader, saved=None):
    paths = default_paths()
    return Workspace(Services(paths, SettingsStore(paths), Credentials(), reader), saved)


def titled(title):
    return lambda project: replace(project, dataset=replace(project.dataset, title=title))


@contextmanager
def open_project(source, reader, saved=None):
    """A project with a title typed into it."""
    workspace = make_workspace(reader, saved)
    with closing(workspace):
        workspace.begin(workspace.open_file(source))
        workspace.session.apply(msg("Title"), titled("Ayudas sociales"))
        yield workspace


def test_bad_files_leave_the_open_project_and_no_rest(bad_files, tmp_path):
    source = messy_files.sister_csv(tmp_path / "ayudas.csv")
    with closing(ReaderProcess()) as child, open_project(source, child) as workspace:
        before, folder = workspace.project, default_paths().projects / workspace.project.id
        working = set(default_paths().all_working.iterdir())
        for name, (_, error) in BAD_FILES.items():
            with pytest.raises(error) as caught:
                workspace.open_file(bad_files / name)
            assert type(caught.value) is error
            assert caught.value.values == {"file": name}
            assert workspace.project == before
            assert workspace.raw().n_rows() == len(messy_files.PEOPLE)
            assert set(default_paths().all_working.iterdir()) == working
    assert load_newest(folder)[0] == before


def test_a_file_that_went_away_or_changed_since_last_time(tmp_path):
    source = messy_files.sister_csv(tmp_path / "ayudas.csv")
    with open_project(source, DirectReader()) as workspace:
        before, folder = workspace.project, default_paths().projects / workspace.project.id
    content = source.read_bytes()
    for spoil, error in (
        (source.unlink, errors.FileGone),
        (lambda: source.write_bytes(content * 2), errors.SourceChanged),
    ):
        spoil()
        again = make_workspace(DirectReader())
        with closing(again):
            again.resume(folder)
            with pytest.raises(error) as caught:
                again.reopen()
            assert caught.value.values == {"file": "ayudas.csv"}
            assert again.project == before
            again.session.apply(msg("Title"), titled("Otro título"))
            again.session.undo()
        assert load_newest(folder)[0] == before
        code, said, _, err = alista("package", folder / "project.alista", "--out", tmp_path / "paquete", "--json")
        assert code == 5
        assert is_said_in_spanish(said, error)
        assert "Traceback" not in err
    source.write_bytes(content)
    again = make_workspace(DirectReader())
    with closing(again):
        again.resume(folder)
        again.reopen()
        assert again.raw().n_rows() == len(messy_files.PEOPLE)


# --- no room -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte."""
    folder = tmp_path / "disco"
    folder.mkdir()
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", str(folder)], capture_output=True, check=False
        )
    except OSError:
        mounted = None
    if mounted is None or mounted.returncode:
        pytest.skip("disco lleno: montar tmpfs pide root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder, leave=0):
    """Take the room of a disk but for `leave` bytes; returns the file to delete."""
    filler = folder / "relleno.bin"
    with filler.open("wb", buffering=0) as file:
        with pytest.raises(OSError) as full:
            write_without_end(file)
        assert full.value.errno == errno.ENOSPC
        file.truncate(file.tell() - leave)
    return filler


def write_without_end(file):
    while True:
        file.write(bytes(4096))


def test_no_room_for_the_package(tmp_path, small_disk):
    (tmp_path / "meta.json").write_text(json.dumps(messy_files.DESCRIPTION))
    (tmp_path / "decisions.json").write_text(json.dumps(messy_files.DECISIONS))
    source = messy_files.sister_csv(tmp_path / "ayudas.csv")
    arguments = ("package", source, "--metadata", tmp_path / "meta.json", "--decisions", tmp_path / "decisions.json",
                 "--out", small_disk / "paquete", "--json")  # fmt: skip
    for leave in (0, 8192, 40_960):
        filler = fill(small_disk, leave)
        code, said, _, err = alista(*arguments)
        assert code == 5, leave
        assert is_said_in_spanish(said, errors.DiskFull)
        assert "Traceback" not in err
        assert list(small_disk.iterdir()) == [filler]
        filler.unlink()
    assert alista(*arguments)[0] == 0


def test_no_room_for_a_working_copy(tmp_path, small_disk, monkeypatch):
    source = tmp_path / "grande.csv"
    source.write_text("codigo,valor\n" + "".join(f"{i},{i * 7919 % 100_003}\n" for i in range(400_000)))
    monkeypatch.setenv("ALISTA_HOME", str(small_disk / "alista"))
    workspace = make_workspace(DirectReader())
    with pytest.raises(errors.DiskFull):
        workspace.open_file(source)
    assert list(default_paths().all_working.iterdir()) == []


def test_no_room_to_save_is_said_and_saved_once_there_is(tmp_path, small_disk, monkeypatch):
    monkeypatch.setenv("ALISTA_HOME", str(small_disk / "alista"))
    source = messy_files.sister_csv(tmp_path / "ayudas.csv")
    said = []
    with open_project(source, DirectReader(), said.append) as workspace:
        folder = default_paths().projects / workspace.project.id
        wait_for(lambda: said and said[-1] is None)
        before = load_newest(folder)[0]
        filler = fill(small_disk)
        said.clear()
        workspace.session.apply(msg("Title"), titled("Un título que no cabe"))
        wait_for(lambda: any(isinstance(problem, errors.DiskFull) for problem in said))
        assert load_newest(folder)[0] == before
        filler.unlink()
        wait_for(lambda: said[-1] is None)
        assert load_newest(folder)[0].dataset.title == "Un título que no cabe"


def wait_for(is_so, seconds=20):
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)
