"""Makes, verifies and repairs `.venv` from requirements.lock; never leaves a half-made one in use.

The stamp is written last, after every file of every installed wheel was found with its recorded size. Without a
matching stamp, or with a file missing, the folder is removed and made again: an installation is cheap, a program that
fails in the officer's hands is not. Two set-ups at once wait for each other.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import importlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from pathlib import Path

import libraries
from console import ROOT, SetupError, say

VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
WHEELHOUSE = ROOT / "wheelhouse"
STAMP = VENV / ".installed"
GUARD = ROOT / ".venv.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 14)
MACHINES = {"linux": ("x86_64",), "win32": ("AMD64",), "darwin": ("x86_64", "arm64")}
PIP_LOCKED = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", str(LOCK)]


def check_python() -> None:
    """Refuse interpreters and machines for which the lock holds no wheels, before anything is changed."""
    here = f"Python {platform.python_version()}, {sys.platform} {platform.machine()}"
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetupError(f"Se necesita Python 3.11 a 3.14 (este es {here}).", "Python 3.11 to 3.14 is needed.")
    if platform.machine() not in MACHINES.get(sys.platform, ()) or sys.maxsize <= 2**32:
        raise SetupError(f"No hay paquetes para este equipo ({here}).", "No packages exist for this machine.")


def ensure(*, wheelhouse: bool = True) -> None:
    """Leave a whole `.venv` behind, or raise SetupError; `wheelhouse=False` ignores the folder of that name."""
    with _one_at_a_time():
        trouble = what_is_wrong()
        if not trouble:
            return
        say(f"Se prepara el entorno .venv ({trouble}). La primera vez tarda unos minutos.", "Preparing .venv.")
        _remove(VENV)
        _create()
        _install(offline=wheelhouse and WHEELHOUSE.is_dir())
        trouble = _damage()
        if trouble:
            raise SetupError(f"La instalación quedó incompleta: {trouble}.", "The installation is incomplete.")
        STAMP.write_text(f"{_wanted_stamp()}\n{len(_records())}\n", encoding="utf-8")
        say("El entorno está listo.", "The environment is ready.")


def what_is_wrong() -> str:
    """Why `.venv` cannot be used as it is, in Spanish; empty when nothing is wrong."""
    if not VENV.exists():
        return "no existe"
    if not STAMP.is_file():
        return "quedó a medias"
    stamp, _, n_packages = STAMP.read_text(encoding="utf-8").strip().partition("\n")
    if stamp != _wanted_stamp():
        return "cambiaron los paquetes o la versión de Python"
    return _damage() or ("" if n_packages == str(len(_records())) else "faltan paquetes")


def download() -> None:
    """Fill ./wheelhouse with the locked wheels of this platform and Python; replaces it only when complete."""
    fresh = ROOT / "wheelhouse.new"
    _remove(fresh)
    if pip("download", *PIP_LOCKED, "--dest", str(fresh)):
        raise SetupError("La descarga falló; wheelhouse queda como estaba.", "The download failed.")
    _remove(WHEELHOUSE)
    fresh.rename(WHEELHOUSE)
    size = sum(wheel.stat().st_size for wheel in WHEELHOUSE.iterdir())
    n_wheels = len(list(WHEELHOUSE.iterdir()))
    say(f"wheelhouse: {n_wheels} paquetes, {size / 1e6:.0f} MB. Copie la carpeta entera.", "Copy the whole folder.")


def pip(*arguments: str, isolated: bool = False) -> int:
    """Run the environment's pip; its output goes to stderr. `isolated` ignores the person's own pip settings."""
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    options = ["--disable-pip-version-check", *(["--isolated"] if isolated else []), *quiet]
    return subprocess.run([PYTHON, "-m", "pip", *options, *arguments], stdout=sys.stderr, check=False).returncode


def _wanted_stamp() -> str:
    lock = hashlib.sha256(LOCK.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    return f"{lock} {sys.version_info[0]}.{sys.version_info[1]} {platform.machine()}"


def _create() -> None:
    if importlib.util.find_spec("ensurepip") is None:  # Debian ships it apart
        libraries.provide([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
        importlib.invalidate_caches()
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"No se pudo crear .venv: {error}", "Could not create .venv.") from error


def _install(*, offline: bool) -> None:
    if offline:
        say("Se instala desde wheelhouse, sin red.", "Installing from wheelhouse, without network.")
        failed = pip("install", *PIP_LOCKED, "--no-index", "--find-links", str(WHEELHOUSE), isolated=True)
        advice = "¿La carpeta wheelhouse es de otra versión? Descárguela de nuevo o bórrela."
    else:
        failed = pip("install", *PIP_LOCKED)
        advice = "Compruebe la red o el proxy (HTTPS_PROXY), o copie la carpeta wheelhouse."
    if failed:
        raise SetupError(f"La instalación falló. {advice}", "pip failed: see above. Run the command again to repair.")


def _damage() -> str:
    """The first thing missing from the environment, in Spanish; empty when it is whole."""
    try:
        started = subprocess.run([PYTHON, "-I", "-c", "import encodings, ssl"], capture_output=True, check=False)
    except OSError:
        return "su Python no arranca"
    if started.returncode:
        return "su Python no arranca"
    for record in _records():
        with record.open(newline="", encoding="utf-8") as rows:
            for name, _digest, size in csv.reader(rows):
                if size and not name.endswith(".pyc") and not _has_size(record.parent.parent / name, int(size)):
                    return f"falta o está dañado {name}"
    return ""


def _records() -> list[Path]:
    """The file list of every installed wheel."""
    inside = "Lib" if os.name == "nt" else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}"
    return sorted((VENV / inside / "site-packages").glob("*.dist-info/RECORD"))


def _has_size(path: Path, size: int) -> bool:
    try:
        return os.stat(path).st_size == size
    except OSError:
        return False


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        try:
            shutil.rmtree(folder)
        except OSError as error:
            spanish = f"No se pudo borrar {folder.name}: ciérrelo en otros programas. ({error})"
            raise SetupError(spanish, "Could not remove the old environment.") from error


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    with GUARD.open("a+b") as handle:
        waiting = False
        while not _lock(handle.fileno()):
            if not waiting:
                say("Otra instalación está en marcha; se espera a que termine.", "Waiting for another set-up.")
            waiting = True
            time.sleep(0.5)
        yield  # closing the file releases the lock


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
