"""Names of columns cut so that they can be told apart: what is left out is what they share with each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from desktop_app.ui.widgets.label import Label

_CUT = "…"
_HEAD = 3  # letters of the beginning that are worth their room


def differing(name: str, others: Sequence[str]) -> tuple[int, int]:
    """Where a name differs from each of the others: all before and all after is shared with them.

    >>> differing("numero_de_cedula_titular", ["numero_de_cedula_garante", "numero_de_cedula_conyuge"])
    (17, 24)
    >>> differing("persona_cedula", ["persona_celular_cedula"])
    (10, 10)
    """
    start, end = len(name), 0
    for other in others:
        first = _n_shared(name, other)
        shared = min(_n_shared(name[::-1], other[::-1]), len(name) - first, len(other) - first)
        start, end = min(start, first), max(end, len(name) - shared)
    return start, max(start, end)


def cut_to(name: str, others: Sequence[str], fits: Callable[[str], bool]) -> str:
    """A part of a name that fits, grown around what tells it from the others, with its beginning where there is room.

    >>> cut_to("numero_de_cedula_titular", ["numero_de_cedula_garante"], lambda text: len(text) <= 14)
    'num…la_titular'
    """
    start, end = differing(name, others)
    while end - start > 1 and not fits(_shown(name, start, end)):
        end -= 1  # the first letters that differ say most
    head = _HEAD if start > _HEAD and fits(_shown(name, start, end, _HEAD)) else 0
    grows = True
    while grows:
        grows = False
        for wider in ((start, end + 1), (start - 1, end)):
            if wider[0] >= head and wider[1] <= len(name) and fits(_shown(name, *wider, head)):
                (start, end), grows = wider, True
    return _shown(name, start, end, head)


def _n_shared(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _shown(name: str, start: int, end: int, head: int = 0) -> str:
    before = name[:start] if start <= head else name[:head] + _CUT
    return before + name[start:end] + (_CUT if end < len(name) else "")


class ColumnName(Label):
    """The name of a column on one line; the whole is in the tool tip where it does not fit."""

    def __init__(self, name: str, role: str = "strong") -> None:
        super().__init__(name, role, elide=Qt.TextElideMode.ElideMiddle)
        self._others: tuple[str, ...] = ()

    def tell_from(self, others: Sequence[str]) -> None:
        """Say which names stand beside it."""
        self._others = tuple(name for name in others if name != self.text())
        self.update()

    def shown_in(self, width: float) -> str:
        """The name as it is drawn: cut in the middle, unless another one would then read the same."""
        metrics = QFontMetricsF(self.text_font)

        def cut(name: str) -> str:
            return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width)

        usual = cut(self.text())
        same = [name for name in self._others if cut(name) == usual]
        if not same:
            return usual
        return cut_to(self.text(), same, lambda text: metrics.horizontalAdvance(text) <= width)
