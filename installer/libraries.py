"""Finds missing system libraries by loading them and, as root on Debian or Ubuntu, installs them.

Only Linux needs any: Qt's wheels bring the rest. The names on the right are Debian 12's packages; Ubuntu 24.04 and
Debian 13 renamed some (libglib2.0-0t64) but still accept these names. A library is looked for by loading it, not by
asking a package manager, because that is what the program will do and it works on every distribution.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from console import SetupError, say

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "secret-tool": "libsecret-tools",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
    "soffice": "libreoffice-calc-nogui",
}


def missing_packages(*, window: bool) -> list[str]:
    """Debian packages of the libraries that do not load: those of any Qt program, and those of a window if asked."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**OFFSCREEN, **(WINDOW if window else {})}
    return [package for library, package in wanted.items() if not _loads(library)]


def missing_tools() -> list[str]:
    """Debian packages of the optional programs of some tests (a screen, a keyring) that are not on the path."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for program, package in TEST_TOOLS.items() if shutil.which(program) is None]


def provide(packages: list[str]) -> None:
    """Install the packages as root on Debian or Ubuntu; elsewhere print the one command and end with exit code 2."""
    if not packages:
        return
    if not _may_install():
        raise SetupError(_by_hand(packages), "These system packages are missing.", exit_code=2)
    say(f"Se instalan paquetes del sistema: {' '.join(packages)}", "Installing these system packages.")
    # One unreachable extra source makes `update` fail though Debian's own lists arrived: `install` is the judge.
    _apt("update")
    code, output = _apt("install", "-y", "--no-install-recommends", *packages)
    if code:
        say(output)
        raise SetupError(_by_hand(packages), "apt-get could not install them.", exit_code=2)


def _apt(*arguments: str) -> tuple[int, str]:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace", check=False)
    return done.returncode, done.stdout + done.stderr


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def _by_hand(packages: list[str]) -> str:
    install = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    command = f"sudo apt-get update && sudo {install}"
    return f"Faltan paquetes del sistema. En Debian o Ubuntu instálelos con:\n  {command}"
