"""What was typed survives: a kill at any moment, a damaged file, a full disk."""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace

import pytest

from desktop_app.app import atomic, project_file, recovery
from desktop_app.app.autosave import JOURNAL, PROJECT, Autosaver, load_newest
from desktop_app.app.history import History
from desktop_app.app.paths import default_paths
from desktop_app.app.project import SourceFile, TableWork, new_project
from desktop_app.app.session import Session
from desktop_app.core.errors import DiskFull, ProjectDamaged, ProjectTooNew
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.reading.source import Region
from desktop_app.core.text import msg


def project(title="Atenciones"):
    made = new_project("2026-11-21T10:00:00-05:00")
    decision = Decision("c1", ("EC_CEDULA",), "keep", "porque sí", "lotaip", {"by": "transparency"})
    work = TableWork(
        "t1", SourceFile("/datos/a.xlsx", "ab", 3, 1.5), "Hoja", Region((2, 3), 4, 9, (0, 2)), decisions=(decision,)
    )
    return replace(made, tables=(work,), stale=frozenset({"review"}), dataset=replace(made.dataset, title=title))


def titled(title):
    return lambda p: replace(p, dataset=replace(p.dataset, title=title))


def test_a_project_comes_back_equal_with_its_way_back(tmp_path):
    session = Session(project())
    session.apply(msg("Change {n}", n=1), titled("Otro"))
    path = tmp_path / PROJECT
    project_file.save(path, session.project, session._history)
    loaded, history = project_file.load(path)
    again = Session(loaded, history)
    assert again.project == session.project
    again.undo()
    assert again.project.dataset.title == "Atenciones"


def test_the_same_project_gives_the_same_bytes():
    one = project()
    assert project_file.project_bytes(one, History()) == project_file.project_bytes(replace(one), History())


def test_copies_are_minutes_apart_and_five_at_most(tmp_path, monkeypatch):
    path = tmp_path / PROJECT
    for n in range(4):
        project_file.save(path, project(str(n)), History())
    assert len(list(tmp_path.iterdir())) == 2
    monkeypatch.setattr(project_file, "COPY_EVERY_S", 0.0)
    for n in range(9):
        project_file.save(path, project(str(n)), History())
    assert len(list(tmp_path.iterdir())) == 1 + project_file.KEPT


def test_a_long_day_of_changes_is_written_as_by_a_fresh_encoder():
    session, encoder = Session(project()), project_file.Encoder()
    for n in range(30):
        session.apply(msg("t"), titled(str(n)))
        if n % 7 == 0:
            session.undo()
        mine = project_file.project_bytes(session.project, session._history, encoder)
        assert mine == project_file.project_bytes(session.project, session._history)


def test_a_damaged_file_is_set_aside_and_the_last_good_copy_opens(tmp_path):
    path = tmp_path / PROJECT
    project_file.save(path, project("bueno"), History())
    project_file.save(path, project("nuevo"), History())
    path.write_bytes(path.read_bytes()[:100])
    assert project_file.load(path)[0].dataset.title == "bueno"
    assert path.with_name(f"{PROJECT}.damaged").exists()


def test_no_good_copy_is_said_and_nothing_is_deleted(tmp_path):
    path = tmp_path / PROJECT
    path.write_bytes(b"no es un zip")
    with pytest.raises(ProjectDamaged):
        project_file.load(path)
    assert path.with_name(f"{PROJECT}.damaged").read_bytes() == b"no es un zip"


def test_a_project_of_a_newer_version_is_refused_and_left_alone(tmp_path):
    path = tmp_path / PROJECT
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.json", json.dumps({"schema": 99, "content": {}}))
        archive.writestr("history.json", json.dumps({"schema": 99, "content": {}}))
    before = path.read_bytes()
    with pytest.raises(ProjectTooNew):
        project_file.load(path)
    assert path.read_bytes() == before


def test_a_full_disk_keeps_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "x"
    atomic.write_atomic(path, b"viejo")

    def full(_fd):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(DiskFull):
        atomic.write_atomic(path, b"nuevo")
    assert path.read_bytes() == b"viejo"
    assert list(tmp_path.iterdir()) == [path]


def test_the_journal_is_on_disk_while_typing_goes_on(tmp_path):
    saver = Autosaver(tmp_path)
    session = Session(project(), autosave=saver)
    seen = set()
    end = time.monotonic() + 2.5
    n = 0
    while time.monotonic() < end:
        n += 1
        session.apply(msg("t"), titled(f"t{n}"), merge="title")
        if (tmp_path / PROJECT).exists():
            seen.add("project")
        if (tmp_path / JOURNAL).exists():
            seen.add("journal")
        time.sleep(0.02)
    session.close()
    assert seen == {"project", "journal"}
    assert load_newest(tmp_path)[0].dataset.title == f"t{n}"


def test_a_failed_save_is_said_and_tried_again(tmp_path, monkeypatch):
    problems = []
    calls = []
    real = project_file.save

    def sometimes(path, *state):
        calls.append(path)
        if len(calls) == 1:
            raise DiskFull
        real(path, *state)

    monkeypatch.setattr(project_file, "save", sometimes)
    saver = Autosaver(tmp_path, problems.append)
    saver.put(project(), History())
    deadline = time.monotonic() + 10
    while not (tmp_path / PROJECT).exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    saver.close()
    assert isinstance(problems[0], DiskFull)
    assert problems[-1] is None
    assert load_newest(tmp_path)[0].dataset.title == "Atenciones"


TYPIST = """
import sys, time
from dataclasses import replace
from pathlib import Path
from desktop_app.app.autosave import Autosaver
from desktop_app.app.project import SourceFile, TableWork, new_project
from desktop_app.app.session import Session
from desktop_app.core.text import msg
p = replace(new_project("2026-11-21T10:00:00-05:00"), tables=(TableWork("t1", SourceFile("/a.csv")),))
session = Session(p, autosave=Autosaver(Path(sys.argv[1])))
n = 0
while True:
    n += 1
    session.apply(msg("t"), lambda q: replace(q, dataset=replace(q.dataset, title=f"{n} {time.time()}")), merge="t")
    print(n, time.time(), flush=True)
    time.sleep(0.01)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("after", [0.6, 1.3, 1.9])
def test_a_kill_while_typing_loses_at_most_a_second(tmp_path, after):
    typist = subprocess.Popen([sys.executable, "-c", TYPIST, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    first = typist.stdout.readline()
    assert first
    time.sleep(after)
    os.kill(typist.pid, signal.SIGKILL)
    killed = time.time()
    typist.wait()
    typist.stdout.close()
    title = load_newest(tmp_path)[0].dataset.title
    assert killed - float(title.split()[1]) <= 1.0


def test_the_start_page_lists_unfinished_work_and_sweeps_orphans():
    paths = default_paths()
    one = project()
    folder = paths.projects / one.id
    folder.mkdir()
    project_file.save(folder / PROJECT, one, History())
    (paths.projects / "rota").mkdir()
    (paths.projects / "rota" / PROJECT).write_bytes(b"x")
    (line,) = recovery.unfinished(paths)
    assert (line.title, line.file, line.page, line.published) == ("Atenciones", "a.xlsx", "file", False)
    orphan = paths.working("orphan") / "sheet-0.parquet"
    orphan.write_bytes(b"x")
    assert recovery.sweep_working_copies(paths) >= 1
    assert not orphan.exists()


def test_a_project_held_by_a_living_process_is_not_taken_and_of_a_dead_one_is(tmp_path):
    code = "import sys,time; from pathlib import Path; from desktop_app.app import recovery; recovery.lock(Path(sys.argv[1])); print(1, flush=True); time.sleep(60)"
    holder = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    assert holder.stdout.readline()
    assert not recovery.lock(tmp_path)
    holder.kill()
    holder.wait()
    holder.stdout.close()
    assert recovery.lock(tmp_path)
    recovery.unlock(tmp_path)
