"""Words that stand for "no data" become empty cells (guide: an empty cell, never «S/D», «NA» or «-»)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import over_distinct
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Step, Suggestion, present, write_cells
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, fold, msg, msg_n

CLEAR = (
    "s/d", "s.d.", "s/i", "s.i.", "n/a", "n.a.", "#n/a", "#n/d", "n/d", "n.d.", "s/dato", "s/datos", "s/inf",
    "null", "(null)", "none", "nan", "--", "---", "----", "_", "__", "___",
    "sin dato", "sin datos", "sin informacion", "sin info", "no disponible", "dato no disponible", "no hay dato",
    "no hay datos", "(vacio)", "(en blanco)", "missing",
    "#ref!", "#div/0!", "#valor!", "#value!", "#¿nombre?", "#name?", "#num!", "#null!",
)  # fmt: skip
DOUBTFUL = (
    "-", "–", "—", ".", "*", "?", "x", "xx", "xxx", "na", "no aplica", "ninguno", "ninguna", "0000-00-00",
    "nd", "nil", "nulo", "vacio", "en blanco", "no registra", "no registrado", "no consta", "sin registro",
)  # fmt: skip
"""In text «-» is no data, in an amount it may be zero; «NA» may be a code; «no aplica» is an answer, as «no registra»
is where others do, and «nulo» and «en blanco» are where people vote."""

_ACCENTS = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"}
_LONGEST = 64  # bytes; longer cells are never one of the words


def _folded(cell: pl.Expr) -> pl.Expr:
    return cell.str.strip_chars().str.to_lowercase().str.replace_many(list(_ACCENTS), list(_ACCENTS.values()))


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """Turn cells that hold only one of `words` (lower-case, without accents) into empty cells."""

    id: ClassVar[str] = "empty_words"
    version: ClassVar[int] = 1
    order: ClassVar[int] = 20
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = False

    column_ids: tuple[str, ...]
    words: tuple[str, ...] = field(default=CLEAR, metadata=asked(N_("Words that mean “no data”"), holds_cell=True))

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Words that mean “no data”"))

    def proposal(self) -> Message:
        """What it will do."""
        return msg_n(
            N_("Words that mean “no data” will become empty cells in one column."),
            N_("Words that mean “no data” will become empty cells in {n} columns."),
            len(self.column_ids),
        )

    def explain(self) -> Message:
        """What it did."""
        return msg_n(
            N_("Words that mean “no data” became empty cells in one column."),
            N_("Words that mean “no data” became empty cells in {n} columns."),
            len(self.column_ids),
        )

    def columns(self) -> tuple[str, ...]:
        """Columns it changes."""
        return self.column_ids

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column."""
        return {i: over_distinct(pl.col(i), self._new) for i in present(self.column_ids, table)}

    def _new(self, cell: pl.Expr) -> pl.Expr:
        return pl.when(~self._is_word(cell)).then(cell)

    def _is_word(self, cell: pl.Expr) -> pl.Expr:
        return _folded(cell).is_in([fold(word) for word in self.words])

    def changes(self, table: Table) -> dict[str, pl.Expr]:
        """Cells that hold one of the words, by column."""
        return {i: self._is_word(pl.col(i)) for i in present(self.column_ids, table)}

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)

    def merged(self, other: Step) -> EmptyWords | None:
        """One step for both when the words are the same."""
        if not isinstance(other, EmptyWords) or self.words != other.words:
            return None
        return EmptyWords(self.column_ids + other.column_ids, self.words)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Clear words are safe; doubtful ones are proposed for the column alone, with what to look at."""
        del country  # the words of both languages are looked for everywhere
        short = values.frame.filter(pl.col("value").str.len_bytes() <= _LONGEST).with_columns(
            word=_folded(pl.col("value"))
        )
        found = short.filter(pl.col("word").is_in([*CLEAR, *DOUBTFUL]))
        counts = {word: int(n) for word, n in found.group_by("word").agg(pl.col("n").sum()).iter_rows()}
        column = (values.profile.column_id,)
        out = []
        if n := sum(counts.get(word, 0) for word in CLEAR):
            out.append(Suggestion(cls(column), n, n, safe=True))
        doubtful = tuple(word for word in DOUBTFUL if word in counts)
        if n := sum(counts[word] for word in doubtful):
            out.append(Suggestion(cls(column, doubtful), n, n, safe=False, note=msg(_DOUBT)))
        return out


_DOUBT = N_("They may mean zero, “does not apply” or a code. Look at them before accepting.")
