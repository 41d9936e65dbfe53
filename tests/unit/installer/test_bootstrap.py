"""The set-up notices every kind of damage, installs only where it may, and passes commands through untouched."""

import sys
import venv
from pathlib import Path

import pytest

INSTALLER = str(Path(__file__).resolve().parents[3] / "installer")
sys.path.insert(0, INSTALLER)  # the scripts import each other as top-level modules, as when run
import bootstrap  # noqa: E402
import checks  # noqa: E402
import console  # noqa: E402
import environment  # noqa: E402
import lanes  # noqa: E402
import libraries  # noqa: E402

sys.path.remove(INSTALLER)


@pytest.fixture
def whole(tmp_path, monkeypatch):
    """A small environment that the set-up finds nothing wrong with."""
    for name, path in {
        "VENV": ".venv",
        "LOCK": "requirements.lock",
        "GUARD": ".venv.lock",
        "WHEELHOUSE": "wheelhouse",
    }.items():
        monkeypatch.setattr(environment, name, tmp_path / path)
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv/.installed")
    monkeypatch.setattr(
        environment, "PYTHON", tmp_path / ".venv" / environment.PYTHON.relative_to(environment.ROOT / ".venv")
    )
    environment.LOCK.write_text("one==1 --hash=sha256:0\n", encoding="utf-8")
    venv.create(environment.VENV, with_pip=False, symlinks=sys.platform != "win32")
    packages = next(environment.VENV.glob("[Ll]ib/**/site-packages"))
    (packages / "one-1.dist-info").mkdir()
    (packages / "one.py").write_text("x = 1", encoding="utf-8")
    (packages / "one-1.dist-info/RECORD").write_text("one.py,sha256=0,5\none-1.dist-info/RECORD,,\n", encoding="utf-8")
    environment.STAMP.write_text(f"{environment._wanted_stamp()}\n1\n", encoding="utf-8")
    return packages


def test_a_whole_environment_is_left_alone(whole):
    stamped = environment.STAMP.stat().st_mtime_ns
    environment.ensure()
    assert environment.what_is_wrong() == ""
    assert environment.STAMP.stat().st_mtime_ns == stamped


def lose_a_record(packages):
    (packages / "one-1.dist-info/RECORD").unlink()
    (packages / "one-1.dist-info").rmdir()


@pytest.mark.parametrize(
    ("harm", "complaint"),
    [
        (lambda _packages: environment.STAMP.unlink(), "quedó a medias"),
        (lambda _: environment.LOCK.write_text("one==2\n"), "cambiaron los paquetes"),
        (lambda packages: (packages / "one.py").unlink(), "one.py"),
        (lambda packages: (packages / "one.py").write_text("x"), "one.py"),
        (lose_a_record, "faltan paquetes"),
        (lambda _: environment.PYTHON.unlink(), "no arranca"),
    ],
    ids=["half made", "other lock", "file missing", "file cut", "package missing", "no python"],
)
def test_damage_is_found_and_the_folder_made_again(whole, monkeypatch, harm, complaint):
    harm(whole)
    assert complaint in environment.what_is_wrong()
    made = []
    monkeypatch.setattr(environment, "_create", lambda: made.append(environment.VENV.exists()))

    def install(*, offline):
        environment.VENV.mkdir()
        monkeypatch.setattr(environment, "_damage", lambda: "")

    monkeypatch.setattr(environment, "_install", install)
    monkeypatch.setattr(environment, "say", lambda *_: None)
    environment.ensure()
    assert made == [False], "the broken folder is removed before the new one is made"
    assert environment.STAMP.is_file()


def test_a_failed_installation_leaves_no_stamp(whole, monkeypatch):
    environment.STAMP.unlink()
    monkeypatch.setattr(environment, "_create", environment.VENV.mkdir)
    monkeypatch.setattr(environment, "pip", lambda *_, **__: 1)
    monkeypatch.setattr(environment, "say", lambda *_: None)
    with pytest.raises(console.SetupError):
        environment.ensure()
    assert not environment.STAMP.exists()


def test_the_wheelhouse_keeps_pip_off_the_network(whole, monkeypatch):
    called = []
    environment.WHEELHOUSE.mkdir()
    monkeypatch.setattr(
        environment, "pip", lambda *arguments, isolated=False: called.append((arguments, isolated)) or 0
    )
    environment._install(offline=True)
    [(arguments, isolated)] = called
    assert isolated
    assert {"--no-index", "--require-hashes", "--no-deps", ":all:"} <= set(arguments)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows: locks belong to the process")
def test_only_one_set_up_at_a_time(tmp_path):
    path = tmp_path / "guard"
    with path.open("a+b") as first, path.open("a+b") as second:
        assert environment._lock(first.fileno())
        assert not environment._lock(second.fileno())
        first.close()
        assert environment._lock(second.fileno())


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 15, 0), (2, 7, 18)])
def test_other_pythons_are_refused_before_anything_changes(monkeypatch, version, capsys):
    monkeypatch.setattr(environment.sys, "version_info", version)
    monkeypatch.setattr(environment, "ensure", lambda **_: pytest.fail("must not install"))
    with pytest.raises(console.SetupError, match=r"3\.11"):
        environment.check_python()


def test_who_may_not_install_reads_one_command(monkeypatch):
    monkeypatch.setattr(libraries, "_may_install", lambda: False)
    monkeypatch.setattr(libraries, "_apt", lambda *_: pytest.fail("must not install"))
    with pytest.raises(console.SetupError) as caught:
        libraries.provide(["libgl1", "libegl1"])
    assert caught.value.exit_code == 2
    [command] = [line for line in caught.value.spanish.splitlines() if "apt-get install" in line]
    assert command.endswith("libgl1 libegl1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux: system libraries")
def test_libraries_are_found_missing_by_loading_them(monkeypatch):
    monkeypatch.setattr(libraries, "OFFSCREEN", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(libraries, "WINDOW", {"libneither.so.9": "libneither9"})
    assert libraries.missing_packages(window=False) == ["libnowhere9"]
    assert libraries.missing_packages(window=True) == ["libnowhere9", "libneither9"]


@pytest.fixture
def commands(monkeypatch):
    """What bootstrap would run, with a set-up that has nothing to do."""
    ran = []
    monkeypatch.setattr(sys, "prefix", "/elsewhere")
    monkeypatch.setattr(bootstrap.environment, "check_python", lambda: None)
    monkeypatch.setattr(bootstrap.environment, "ensure", lambda **_: None)
    monkeypatch.setattr(bootstrap.libraries, "provide", lambda packages: None)
    monkeypatch.setattr(bootstrap, "_python", lambda *arguments: ran.append(arguments) or 0)
    return ran


def test_run_passes_every_argument_on(commands):
    assert bootstrap.main(["run", "inspect", "--json", "a b.csv", "--help"]) == 0
    assert commands == [("main.py", "inspect", "--json", "a b.csv", "--help")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux: displays")
@pytest.mark.parametrize(("display", "expected"), [("", ("main.py", "demo")), (":0", ("main.py",))])
def test_run_without_a_display_is_the_demonstration(commands, monkeypatch, capsys, display, expected):
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert bootstrap.main(["run"]) == 0
    assert commands == [expected]
    assert ("No hay pantalla" in capsys.readouterr().err) == (not display)


@pytest.mark.usefixtures("commands")
@pytest.mark.parametrize(("checked", "tested"), [([], []), (["tipos"], []), ([], ["ventana"])])
def test_a_failed_check_or_share_fails_the_tests(monkeypatch, capsys, checked, tested):
    monkeypatch.setattr(checks, "run", lambda: checked)
    monkeypatch.setattr(lanes, "run", lambda: tested)
    assert bootstrap.main(["test"]) == int(bool(checked + tested))
    assert all(name in capsys.readouterr().err for name in checked + tested)


def test_chosen_tests_are_all_that_runs(commands, monkeypatch):
    monkeypatch.setattr(checks, "run", lambda: pytest.fail("no checks were asked for"))
    bootstrap.main(["test", "tests/unit/app", "-q"])
    assert commands == [("-m", "pytest", "tests/unit/app", "-q")]


def test_every_test_is_in_exactly_one_share():
    taken = [path for share in lanes.SHARES.values() for path in share]
    chosen = [path for path in taken if not path.startswith("--")]
    left_out = {path.removeprefix("--ignore=") for path in taken if path.startswith("--")}
    assert len(set(chosen)) == len(chosen)
    assert left_out <= set(chosen), "what one share leaves out is in another"
    for file in (console.ROOT / "tests").rglob("test_*.py"):
        name = file.relative_to(console.ROOT).as_posix()
        if not name.startswith(("tests/benchmarks/", "tests/ckan_kit/")):
            assert any(name == path or name.startswith(f"{path}/") for path in chosen), name


def test_a_share_that_fails_is_named_and_shows_what_it_printed(monkeypatch, capsys, tmp_path):
    (tmp_path / "test_one.py").write_text("def test_one():\n    assert 'seen' == 'told'\n", encoding="utf-8")
    (tmp_path / "test_two.py").write_text("def test_two():\n    pass\n", encoding="utf-8")
    files = {name: (str(tmp_path / f"test_{name}.py"),) for name in ("one", "two")}
    monkeypatch.setattr(lanes, "SHARES", files)
    monkeypatch.setattr(lanes, "PYTHON", sys.executable)
    assert lanes.run() == ["one"]
    assert "'seen' == 'told'" in capsys.readouterr().err


def test_tools_are_installed_only_where_a_whole_machine_is_offered(commands, monkeypatch):
    asked = []
    monkeypatch.setattr(bootstrap.libraries, "provide", asked.append)
    monkeypatch.setattr(libraries, "missing_packages", lambda *, window: ["libegl1"])
    monkeypatch.setattr(libraries, "missing_tools", lambda: ["xvfb"])
    monkeypatch.delenv("ALISTA_TEST_CKAN", raising=False)
    bootstrap.main(["test", "tests/unit"])
    monkeypatch.setenv("ALISTA_TEST_CKAN", "kit")
    bootstrap.main(["test", "tests/unit"])
    assert asked == [["libegl1"], ["libegl1", "xvfb"]]
