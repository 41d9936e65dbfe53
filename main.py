"""No arguments: the window. Arguments: the command line."""

import multiprocessing
import sys


def main() -> int:
    """Start Alista; returns the exit code."""
    if len(sys.argv) > 1:
        from desktop_app.cli import main as run_command

        return run_command(sys.argv[1:])
    from desktop_app.ui.application import run as open_window

    return open_window(sys.argv)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
