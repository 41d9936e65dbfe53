"""Times of day written in any usual way ("2:30 p. m.", "14h30", "8:05 hrs") become ISO 8601 (14:30)."""

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

_ENOUGH = 0.8
_CLOCK = r"^\s*(\d{1,2})\s*[:hH]\s*(\d{2})(?:[:mM]\s*(\d{2})(?:[.,]\d+)?)?"
_TIME = rf"{_CLOCK}\s*(?:h|hs|hrs?|horas?|seg?|s|min|m)?\.?\s*$"
_HALF = rf"{_CLOCK}\s*([aApP])\.?\s?[mM]\.?\s*$"
_ISO = r"^\d\d:\d\d(?::\d\d)?$"
_HALVES = N_("Some times say a. m. or p. m. and others do not. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class TimesToIso(CellsOfOne):
    """Write the times of a column as hours and minutes of 24 hours, with seconds if asked."""

    id: ClassVar[str] = "times_to_iso"
    order: ClassVar[int] = 32
    TITLE: ClassVar[str] = N_("Times written in several ways")
    WILL: ClassVar[str] = N_("Times will be written with 24 hours, like 14:30.")
    DID: ClassVar[str] = N_("Times were written with 24 hours, like 14:30.")

    with_seconds: bool = field(default=False, metadata=asked(N_("Keep the seconds")))

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The time, or the text as it is when it is none; seconds that are not zero are never dropped."""
        return pl.coalesce(self._read(cell), cell)

    def _read(self, cell: pl.Expr) -> pl.Expr:
        plain = cell.str.replace(_TIME, "${1}:${2}:0${3}").str.extract(r"^(\d{1,2}:\d{2}:\d{1,3})$")
        plain = plain.str.replace(r":0(\d\d)$", ":${1}").str.to_time("%H:%M:%S", strict=False)
        half = cell.str.replace(_HALF, "${1}:${2}:0${3} ${4}m").str.extract(r"^(\d{1,2}:\d{2}:\d{1,3} \wm)$")
        half = half.str.replace(r":0(\d\d) ", ":${1} ").str.to_time("%I:%M:%S %p", strict=False)
        time = pl.coalesce(plain, half)
        if self.with_seconds:
            return time.dt.to_string("%H:%M:%S")
        return pl.when(time.dt.second() == 0).then(time.dt.to_string("%H:%M"))

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe unless only some times say which half of the day they are in."""
        del country  # times are written alike
        cell = pl.col("value")
        if values.profile.type not in {FieldType.STRING, FieldType.TIME}:
            return []
        if values.count(cell.str.contains(_CLOCK)) < _ENOUGH * values.n_filled:
            return []
        seconds = values.count((cell.str.extract(f"(?:{_CLOCK})", 3) != "00").fill_null(value=False))
        step = cls(values.profile.column_id, with_seconds=bool(seconds))
        read = ColumnValues(values.profile, values.frame.with_columns(new=step._read(cell)))
        changed, n = read.count(pl.col("new") != cell), read.count(pl.col("new").is_not_null())
        if not changed or n < _ENOUGH * values.n_filled:
            return []
        note = _note(read)
        return [Suggestion(step, changed, changed, note is None, values.n_filled - n, note)]


def _note(read: ColumnValues) -> Message | None:
    half = pl.col("value").str.contains(_HALF)
    small = pl.col("new").str.contains("^(?:0[1-9]|1[0-2])")
    return msg(_HALVES) if read.count(half) and read.count(~half & small) else None
