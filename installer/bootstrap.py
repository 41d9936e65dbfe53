"""The whole set-up, in two commands on a fresh machine. Standard library only, Python 3.11 to 3.14.

    python3 installer/bootstrap.py run       installs what is missing and opens Alista
    python3 installer/bootstrap.py test      installs what is missing and runs every check and test

`run` passes its further arguments to the program (`run inspect file.csv --json`), `test` to pytest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import bundle
import checks
import environment
import lanes
import libraries
from console import ROOT, SetupError, say


def main(arguments: list[str]) -> int:
    """Run one command; returns the process's exit code (2: the person must do what was printed)."""
    if Path(sys.prefix) == environment.VENV:  # an environment cannot repair itself: its own base Python does
        base = getattr(sys, "_base_executable", sys.executable)
        return subprocess.run([base, __file__, *arguments], check=False).returncode
    passes_on = arguments[:1] in (["run"], ["test"])
    options = _parser().parse_args(arguments[:1] if passes_on else arguments)
    rest = arguments[1:] if passes_on else []
    try:
        environment.check_python()
        return int(COMMANDS[options.command](options, rest))
    except SetupError as error:
        say(error.spanish, error.english)
        return error.exit_code
    except KeyboardInterrupt:
        return 130


def run(_options: argparse.Namespace, rest: list[str]) -> int:
    """Open the window, or run the command given; without a display, the demonstration."""
    window = not rest
    if window and not _has_display():
        say("No hay pantalla: se ejecuta la demostración.", "There is no display: running the demonstration.")
        window, rest = False, ["demo"]
    libraries.provide(libraries.missing_packages(window=True) if window else [])
    environment.ensure()
    return _python("main.py", *rest)


def test(_options: argparse.Namespace, rest: list[str]) -> int:
    """All checks and all tests that this machine can run; with arguments, only the tests they choose."""
    _set_up_for_tests()
    if rest:
        return _python("-m", "pytest", *rest)
    failed = checks.run() + lanes.run()
    if failed:
        say(f"Revisiones que fallaron: {', '.join(failed)}", "Some checks failed: see above.")
    return int(bool(failed))


def check(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Formatting, lint, types and layers."""
    environment.ensure()
    return int(bool(checks.run()))


def setup(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Install only: the libraries of a window, and the environment."""
    libraries.provide(libraries.missing_packages(window=True))
    environment.ensure()
    say("Listo. Para abrir Alista: python3 installer/bootstrap.py run", "Ready.")
    return 0


def screens(options: argparse.Namespace, _rest: list[str]) -> int:
    """Draw every page to picture files."""
    _set_up_for_tests()
    return _python("-m", "desktop_app.ui.screens", "--out", str(options.out.resolve()))


def build_bundle(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Build the packaged program and prove that it works and lacks nothing."""
    if sys.platform.startswith("linux") and shutil.which("objcopy") is None:
        libraries.provide(["binutils"])
    _set_up_for_tests()
    bundle.prove(bundle.build())
    return 0


def download_wheels(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Fill ./wheelhouse with the locked wheels for this kind of machine and this Python, for offline installs."""
    environment.ensure(wheelhouse=False)
    environment.download()
    return 0


def write_errors(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Write docs/errors.md again, after an error was added or reworded."""
    environment.ensure()
    return _python("installer/errors_page.py")


def _set_up_for_tests() -> None:
    # Libraries are part of the set-up; the programs that only some tests use are installed where a whole machine was
    # offered for testing (continuous integration). Elsewhere those tests are skipped and counted aloud.
    whole_machine = os.environ.get("ALISTA_TEST_CKAN") == "kit"
    packages = libraries.missing_packages(window=whole_machine)
    libraries.provide(packages + (libraries.missing_tools() if whole_machine else []))
    environment.ensure()


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _python(*arguments: str) -> int:
    """Run the environment's Python from the project's root, passing the terminal and the exit code through."""
    if arguments[0] == "main.py":  # file names among its arguments are relative to where the person stands
        return subprocess.run([environment.PYTHON, ROOT / "main.py", *arguments[1:]], check=False).returncode
    return subprocess.run([environment.PYTHON, *arguments], cwd=ROOT, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bootstrap.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        sub = commands.add_parser(name, help=command.__doc__)
        if name == "screens":
            sub.add_argument("--out", type=Path, required=True, metavar="DIR")
    return parser


COMMANDS = {
    "run": run,
    "test": test,
    "setup": setup,
    "check": check,
    "screens": screens,
    "bundle": build_bundle,
    "wheelhouse": download_wheels,
    "errors": write_errors,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
