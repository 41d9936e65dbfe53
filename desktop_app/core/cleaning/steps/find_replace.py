"""Find and replace in cells: a text, whole cells, or a pattern (regular expression of the Rust `regex` crate)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfMany, filled
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.text import N_

_GROUP = re.compile(r"\$\$|\$(\d+)|\$\{(\w+)\}|\$")
MODES = ("text", "cell", "pattern")


@dataclass(frozen=True, slots=True)
class FindReplace(CellsOfMany):
    """Write `written` where `sought` stands. In a pattern, `$1` in `written` is its first group.

    ValueError for an empty or impossible `sought`.
    """

    id: ClassVar[str] = "find_replace"
    order: ClassVar[int] = 28
    is_idempotent: ClassVar[bool] = False  # "a" -> "aa"
    TITLE: ClassVar[str] = N_("Find and replace")
    WILL: ClassVar[str] = N_("A text will be replaced by another wherever it appears.")
    DID: ClassVar[str] = N_("A text was replaced by another wherever it appeared.")

    sought: str = field(metadata=asked(N_("Find"), holds_cell=True))
    written: str = field(default="", metadata=asked(N_("Replace with"), holds_cell=True))
    mode: str = field(
        default="text",
        metadata=asked(
            N_("Where"),
            options=(
                ("text", N_("Anywhere in the cell")),
                ("cell", N_("The whole cell")),
                ("pattern", N_("With a pattern (regular expression)")),
            ),
        ),
    )
    same_case: bool = field(default=True, metadata=asked(N_("Tell capitals from small letters")))

    def __post_init__(self) -> None:
        if not self.sought or self.mode not in MODES:
            raise ValueError("nothing to find")
        try:
            groups = pl.Series([""]).str.extract_groups(self._pattern()).struct.fields
        except pl.exceptions.ComputeError as problem:
            raise ValueError("no such pattern") from problem
        known = {"0", *groups, *(str(at) for at in range(1, len(groups) + 1))}
        if self.mode == "pattern" and {number or name for number, name in _GROUP.findall(self.written)} - {"", *known}:
            raise ValueError("no such group")  # it would be written as nothing

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The text with what was found replaced."""
        return filled(cell.str.replace_all(self._pattern(), self._value()))

    def _pattern(self) -> str:
        sought = self.sought if self.mode == "pattern" else re.sub(r"([\\.+*?()|\[\]{}^$#&\-~])", r"\\\1", self.sought)
        sought = f"^(?:{sought})$" if self.mode == "cell" else sought
        return sought if self.same_case else f"(?i){sought}"

    def _value(self) -> str:
        """What is written, as the engine takes it: "$1kg" is the first group and "kg", never a group called "1kg"."""
        if self.mode != "pattern":
            return self.written.replace("$", "$$")
        return _GROUP.sub(lambda found: _as_engine(found.group(), found[1] or found[2]), self.written)


def _as_engine(text: str, group: str | None) -> str:
    return f"${{{group}}}" if group else "$$" if text == "$" else text
