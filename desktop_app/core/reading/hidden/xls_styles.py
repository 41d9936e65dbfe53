"""Which cell formats of an old xls cannot be seen: white letters without a fill, and formats such as `;;;`."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from desktop_app.core.reading.hidden.ooxml_styles import INVISIBLE_FORMAT

_FONT, _FORMAT, _XF, _PALETTE = 0x0031, 0x041E, 0x00E0, 0x0092
_WHITE_ICONS = {1, 9}  # of the built-in colours and of the palette as it comes
_FIRST_OF_PALETTE = 8
_MANY_RK = 0x00BD
CELLS = frozenset({0x00FD, 0x0203, 0x027E, 0x0204, 0x0205, 0x0006, _MANY_RK})  # texts, numbers, errors, formulas


@dataclass(slots=True)
class XlsStyles:
    """Fonts, number formats and cell formats as their records come by; indexes as the cells use them."""

    fonts: list[int] = field(default_factory=list)  # colours, whose palette comes after them
    unseen_formats: set[int] = field(default_factory=set)
    xfs: list[tuple[int, int, int, int]] = field(default_factory=list)  # font, number format, pattern, its colour
    white_colours: set[int] = field(default_factory=lambda: set(_WHITE_ICONS))
    _n_judged: int = -1
    _any: bool = False

    def add(self, kind: int, body: bytes) -> None:
        """Note a record of the workbook globals ([MS-XLS] 2.4.122, 2.4.126, 2.4.353, 2.4.188)."""
        if kind == _FONT:
            self.fonts.append(struct.unpack_from("<H", body, 4)[0])
        elif kind == _FORMAT:
            if INVISIBLE_FORMAT.match(_format_code(body)):
                self.unseen_formats.add(struct.unpack_from("<H", body)[0])
        elif kind == _XF and len(body) >= 20:
            font, number_format = struct.unpack_from("<HH", body)
            pattern, colour = struct.unpack_from("<IH", body, 14)
            self.xfs.append((font, number_format, pattern >> 26, colour & 0x7F))
        elif kind == _PALETTE:
            colours = [body[at : at + 3] for at in range(2, len(body) - 3, 4)]
            self.white_colours = {1} | {_FIRST_OF_PALETTE + n for n, c in enumerate(colours) if c == b"\xff\xff\xff"}

    def unseen(self, kind: int, body: bytes) -> list[str]:
        """The kind of each cell of one of the `CELLS` records that cannot be seen."""
        places = range(4, len(body) - 6, 6) if kind == _MANY_RK else (4,)
        kinds = (self._kind(struct.unpack_from("<H", body, at)[0]) for at in places)
        return [unseen for unseen in kinds if unseen]

    @property
    def has_unseen(self) -> bool:
        """Whether any cell format cannot be seen; asked by sheets, when all formats are known."""
        if self._n_judged != len(self.xfs):
            self._n_judged = len(self.xfs)
            self._any = any(self._kind(index) for index in range(len(self.xfs)))
        return self._any

    def _kind(self, index: int) -> str:
        if index >= len(self.xfs):
            return ""
        font, number_format, pattern, colour = self.xfs[index]
        font -= font > 4  # there is no font of number 4
        paper = pattern == 0 or colour in self.white_colours
        if font < len(self.fonts) and self.fonts[font] in self.white_colours and paper:
            return "white_text"
        return "invisible_format" if number_format in self.unseen_formats else ""


def _format_code(body: bytes) -> str:
    n, wide = struct.unpack_from("<HB", body, 2)
    text = body[5 : 5 + (2 * n if wide & 1 else n)]
    return text.decode("utf-16-le" if wide & 1 else "latin-1", "replace")
