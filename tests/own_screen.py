"""A screen of its own for the real program: Xvfb, a window manager, real key presses and pictures of what is seen."""

import contextlib
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

MAIN = Path(__file__).resolve().parents[1] / "main.py"
PATIENCE = 90.0  # seconds; machines that run other things too are slow to show a window
# Another program looks: Qt reads any window of the screen, so no tool for pictures is needed.
_LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.exit(not app.primaryScreen().grabWindow(int(sys.argv[1])).save(sys.argv[2]))
"""


@dataclass
class Screen:
    """Where programs show their windows."""

    environment: dict

    def xdotool(self, *words):
        """What xdotool says; "" when it finds nothing."""
        done = subprocess.run(
            ["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout.strip()

    def press(self, *keys):
        """Real keys, to whatever window has the focus."""
        self.xdotool("key", "--clearmodifiers", *keys)

    def window(self):
        """The number of the program's visible window, "" while there is none; its title ends with its name."""
        return self.xdotool("search", "--onlyvisible", "--name", "Alista$")

    def active(self):
        """The number of the window that has the keyboard."""
        return self.xdotool("getactivewindow")

    def picture(self, path, window="0"):
        """Save what is seen of a window (0: the whole screen) as an image."""
        environment = {**self.environment, "QT_QPA_PLATFORM": "xcb"}
        subprocess.run([sys.executable, "-c", _LOOK, window, str(path)], env=environment, timeout=60, check=True)


@dataclass
class Running:
    """The program on a screen. `family`: itself and every process it was seen to have."""

    process: subprocess.Popen
    family: set

    def look(self):
        """Note the processes it has now."""
        with contextlib.suppress(psutil.NoSuchProcess):
            self.family.update(psutil.Process(self.process.pid).children(recursive=True))

    def left(self):
        """Those of its processes that still run."""
        return [p for p in self.family if p.is_running() and p.status() != psutil.STATUS_ZOMBIE]


def until(is_so, what, seconds=PATIENCE):
    """Wait for something to be so and return it."""
    end = time.monotonic() + seconds
    while not (found := is_so()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)
    return found


@contextlib.contextmanager
def own_screen(folder, width=1440, height=900):
    """Xvfb and openbox until the block ends."""
    reading, writing = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "HOME": str(folder)}
        environment.pop("WAYLAND_DISPLAY", None)
        openbox = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            screen = Screen(environment)
            until(lambda: screen.xdotool("get_num_desktops"), "the window manager")
            yield screen
        finally:
            end(openbox)
    finally:
        end(xvfb)


@contextlib.contextmanager
def program(screen, home):
    """The program with its window on that screen; killed with its processes if it is still there at the end."""
    environment = {**screen.environment, "QT_QPA_PLATFORM": "xcb", "ALISTA_HOME": str(home)}
    process = subprocess.Popen(
        [sys.executable, str(MAIN)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    running = Running(process, set())
    try:
        yield running
    finally:
        running.look()
        for left in running.left():
            left.kill()
        end(process)
        process.stdout.close()


def first_window(screen, running):
    """Wait for the program's window to have the keyboard; returns its number.

    A new window gets it by itself, unless the manager's word reaches the screen too late on a busy machine and is
    dropped: then it is asked for again, as a click on the window would.
    """
    window = until(lambda: _still_there(running) and screen.window(), "the first window")

    def has_the_keyboard():
        return screen.active() == window or screen.xdotool("windowactivate", window)

    until(has_the_keyboard, f"the keyboard of window {window!r}")
    return window


def _still_there(running):
    """Whether the program runs; if not, what it said is the failure."""
    assert running.process.poll() is None, f"the program ended: {running.process.stdout.read()}"
    return True


def open_example(screen, home, folder):
    """From the start page to the table of the example, by keyboard, each time when the screen stands still."""
    until((home / "cache" / "work").is_dir, "the pages")
    stand_still(screen, folder)
    # the page begins on «Elegir archivo…»; then «Abrir un paquete de revisión…», the exercise, «Empezar la práctica»
    for _ in range(3):
        screen.press("Tab")
    screen.press("space")
    until(lambda: any((home / "data" / "projects").glob("*/project.alista")), "the project of the example")
    stand_still(screen, folder)


def stand_still(screen, folder):
    """Wait until two looks in a row see the same."""
    before = None
    for _ in range(60):
        screen.picture(folder / "look.png")
        now = (folder / "look.png").read_bytes()
        if now == before:
            return
        before = now
    raise AssertionError("the window never stood still")


def end(process):
    """Ask a process to end, and make it."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
