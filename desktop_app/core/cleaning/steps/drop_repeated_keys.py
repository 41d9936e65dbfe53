"""Rows whose code was already seen: the first of each is kept. Rows without a code stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import RowsStay, firsts, hashed
from desktop_app.core.cleaning.step import Suggestion, present
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, fold, msg

_NEARLY_ALL = 0.97  # share of different values from which a column numbers the rows
_FEWEST = 20
_WORDS = ("expediente", "codigo", "numero", "n°", "nro", "no.", "id", "ruc", "cedula", "cui", "nit", "placa", "serie")
_LOOK = N_("The rows have the same code and differ elsewhere. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class DropRepeatedKeys(RowsStay):
    """Keep the first of rows with equal, filled cells in all of `column_ids`."""

    id: ClassVar[str] = "drop_repeated_keys"
    order: ClassVar[int] = 72

    column_ids: tuple[str, ...]

    TITLE: ClassVar[str] = N_("Rows with a repeated code")
    WILL: ClassVar[str] = N_("Of rows with the same code, only the first will be kept.")
    DID: ClassVar[str] = N_("Of rows with the same code, only the first was kept.")

    def columns(self) -> tuple[str, ...]:
        """The columns that make the code."""
        return self.column_ids

    def key(self, table: Table) -> pl.Expr | None:
        """The hash of the code; none for rows that lack part of it."""
        ids = present(self.column_ids, table)
        return pl.when(pl.all_horizontal(pl.col(i).is_not_null() for i in ids)).then(hashed(ids)) if ids else None

    def keep(self, table: Table) -> pl.Expr:
        """First rows of their code, and rows that lack part of it."""
        return firsts(self.key(table))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Never safe: rows with one code may be parts of one case."""
        found = []
        for p in profiles:
            repeated = p.n_filled - p.n_distinct
            if p.column_id not in table.ids or not repeated or p.n_filled < _FEWEST:
                continue
            if p.n_distinct < _NEARLY_ALL * p.n_filled or not _is_code(p.name):
                continue
            step = cls((p.column_id,))
            n = int(table.frame.select((~step.keep(table)).sum()).collect(engine="streaming").item())
            if n:
                found.append(Suggestion(step, 0, n, safe=False, note=msg(_LOOK), n_columns=1))
        return found


def _is_code(name: str) -> bool:
    words = fold(name).replace("_", " ").split()
    return any(word in words or (len(word) > 3 and word in fold(name)) for word in _WORDS)
