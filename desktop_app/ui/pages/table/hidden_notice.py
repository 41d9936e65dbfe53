"""What the workbook carries out of sight, in one calm notice: it will not be published."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Hidden, Opened
from desktop_app.core.text import N_, Message, msg_n
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner

_WORDS: dict[str, Callable[[int], Message]] = {
    "hidden_sheet": lambda n: msg_n(N_("{n} hidden sheet"), N_("{n} hidden sheets"), n),
    "very_hidden_sheet": lambda n: msg_n(N_("{n} deeply hidden sheet"), N_("{n} deeply hidden sheets"), n),
    "hidden_rows": lambda n: msg_n(N_("{n} hidden row"), N_("{n} hidden rows"), n),
    "hidden_cols": lambda n: msg_n(N_("{n} hidden column"), N_("{n} hidden columns"), n),
    "comments": lambda n: msg_n(N_("{n} comment"), N_("{n} comments"), n),
    "threaded_comments": lambda n: msg_n(N_("{n} conversation"), N_("{n} conversations"), n),
}


def _other(n: int) -> Message:
    return msg_n(
        N_("{n} more hidden thing, such as names of authors or folders"),
        N_("{n} more hidden things, such as names of authors or folders"),
        n,
    )


class HiddenNotice(QWidget):
    """Hidden when the file hides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner("", "", "warn")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.addWidget(self._banner)
        self.hide()

    def show_hidden(self, opened: Opened) -> None:
        """Say what is there, by kind, with counts."""
        lines = [render(line) for line in hidden_lines(opened.hidden)]
        self.setVisible(bool(lines))
        if lines:
            said = ", ".join(lines)
            self._banner.say(
                _("The file hides things"),
                _("{what}. They will not be published. Remove them before sharing the file.").format(what=said),
                "warn",
            )


def hidden_lines(hidden: tuple[Hidden, ...]) -> tuple[Message, ...]:
    """One message a kind worth naming, and one for all the rest."""
    named: dict[str, int] = {}
    rest = 0
    for thing in hidden:
        if thing.kind in _WORDS:
            named[thing.kind] = named.get(thing.kind, 0) + (1 if thing.kind.endswith("sheet") else thing.count)
        else:
            rest += 1
    lines = [_WORDS[kind](n) for kind, n in named.items()]
    return (*lines, *([_other(rest)] if rest else []))
