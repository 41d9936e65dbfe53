"""Make the picture of the README: the real window on a screen of its own, the example open, in Spanish.

.venv/bin/python -m tests.window_picture docs/window.png
"""

import sys
import tempfile
from pathlib import Path

from tests.own_screen import first_window, open_example, own_screen, program, stand_still

WIDTH, HEIGHT = 1366, 768


def main(target):
    """Take the picture; Xvfb, openbox and xdotool must be there."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with own_screen(folder) as screen, program(screen, folder / "alista") as running:
            window = first_window(screen, running)
            screen.xdotool("windowsize", "--sync", window, WIDTH, HEIGHT)
            open_example(screen, folder / "alista", folder)
            stand_still(screen, folder)
            screen.picture(target.resolve(), window)
            screen.press("alt+F4")
            running.process.wait(30)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
