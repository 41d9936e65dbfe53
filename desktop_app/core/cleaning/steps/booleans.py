"""Yes and no written in several ways (sí, SI, S, x, verdadero, 1) become true and false.

A column that already has one word for yes and one for no is clear as it is and is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, Message, msg

_YES = ("si", "sí", "s", "verdadero", "v", "yes", "y", "true", "t", "cierto")
_NO = ("no", "n", "falso", "f", "false")
_MARKS = ("x", "✓", "✔", "☑", "1", "1.0")
_NOT_MARKS = ("0", "0.0")

_LONGEST = 16
_CODES = N_("Letters and marks may be codes of something else. Look at them before accepting.")


def _folded(cell: pl.Expr) -> pl.Expr:
    return cell.str.strip_chars().str.to_lowercase().str.strip_chars(".")


@dataclass(frozen=True, slots=True)
class Booleans(CellsOfOne):
    """Write yes as `yes` and no as `no`; what is neither stays."""

    id: ClassVar[str] = "booleans"
    order: ClassVar[int] = 45
    is_idempotent: ClassVar[bool] = False  # the officer may write "no" for yes
    TITLE: ClassVar[str] = N_("Yes and no written in several ways")
    WILL: ClassVar[str] = N_("Yes and no will be written in one way.")
    DID: ClassVar[str] = N_("Yes and no were written in one way.")

    yes: str = field(default="true", metadata=asked(N_("Word for yes")))
    no: str = field(default="false", metadata=asked(N_("Word for no")))

    def __post_init__(self) -> None:
        if not self.yes or not self.no:
            raise ValueError("a word for yes and one for no")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The word for yes or for no, or the text as it is."""
        word = _folded(cell)
        is_yes, is_no = word.is_in([*_YES, *_MARKS]), word.is_in([*_NO, *_NOT_MARKS])
        return pl.when(is_yes).then(pl.lit(self.yes)).when(is_no).then(pl.lit(self.no)).otherwise(cell)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe for whole words, where both yes and no are there and nothing else is."""
        del country  # both languages are looked for
        if values.profile.type is not FieldType.STRING or values.frame.height > _LONGEST:
            return []
        words = set(values.frame.select(_folded(pl.col("value"))).to_series())
        yes, no = words & {*_YES, *_MARKS}, words & {*_NO, *_NOT_MARKS}
        if not yes or not no or words - yes - no or values.frame.height < 3:
            return []
        step = cls(values.profile.column_id)
        changed = values.count(step.new(pl.col("value")) != pl.col("value"))
        in_words = bool(words & {"si", "sí", "yes", "verdadero", "true"})
        ticks = words & {"x", "✓", "✔", "☑"}  # beside a yes in words they may mean something else
        note: Message | None = None if in_words and not ticks else msg(_CODES)
        return [Suggestion(step, changed, changed, safe=note is None, note=note)] if changed else []
