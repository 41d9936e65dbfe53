"""Numbers of identity that lost their leading zero in a spreadsheet (cédula of 9 digits, RUC of 12) get it back.

A zero is written only where the whole number then obeys its rule (check digits as in `CHECKS`); codes of a fixed width
have no such proof and are the officer's decision. Sources: Registro Civil del Ecuador, modulus 10 of the cédula; SRI,
modulus 11 of the RUC of companies and public bodies; RENAP, modulus 11 of the CUI (not published, found in use).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, fold, msg

_WIDEST = 40
_NEARLY_ALL = 0.95  # share of identifiers among the numbers of the column, padded ones included
_LOOK = N_("Some numbers are not valid identifiers. Look at them before accepting.")
_CODES = N_("Only if all the codes have the same number of digits. Look at them before accepting.")


def _digit(cell: pl.Expr, at: int) -> pl.Expr:
    return cell.str.slice(at, 1).cast(pl.Int32, strict=False)


def _weighted(cell: pl.Expr, weights: Sequence[int]) -> pl.Expr:
    return pl.sum_horizontal(_digit(cell, at) * weight for at, weight in enumerate(weights))


def is_cedula(cell: pl.Expr) -> pl.Expr:
    """Ten digits: province 01-24 or 30, third digit 0-6, modulus 10."""
    twice = [_digit(cell, at) * 2 for at in range(0, 9, 2)]
    total = pl.sum_horizontal(
        *(pl.when(d > 9).then(d - 9).otherwise(d) for d in twice), *(_digit(cell, at) for at in range(1, 9, 2))
    )
    form = cell.str.contains(r"^(?:0[1-9]|1\d|2[0-4]|30)[0-6]\d{7}$")
    return (form & ((10 - total % 10) % 10 == _digit(cell, 9))).fill_null(value=False)


def is_ruc(cell: pl.Expr) -> pl.Expr:
    """Thirteen digits: a cédula and 001 on, or modulus 11 of a company (third digit 9) or a public body (6)."""
    form = cell.str.contains(r"^(?:0[1-9]|1\d|2[0-4]|30)\d{11}$")
    company = _modulus_11(cell, (4, 3, 2, 7, 6, 5, 4, 3, 2), 9) & cell.str.contains(r"^\d\d9\d{7}\d*[1-9]\d*$")
    public = _modulus_11(cell, (3, 2, 7, 6, 5, 4, 3, 2), 8) & cell.str.contains(r"^\d\d6\d{6}\d*[1-9]\d*$")
    person = is_cedula(cell.str.slice(0, 10)) & cell.str.contains(r"^\d{10}00[1-9]$")
    return (form & (person | company | public)).fill_null(value=False)


def _modulus_11(cell: pl.Expr, weights: Sequence[int], at: int) -> pl.Expr:
    return (11 - _weighted(cell, weights) % 11) % 11 == _digit(cell, at)


def is_cui(cell: pl.Expr) -> pl.Expr:
    """Thirteen digits: eight, their modulus 11, department 01-22 and municipality from 01."""
    form = cell.str.contains(r"^\d{9}(?:0[1-9]|1\d|2[0-2])(?:0[1-9]|[1-9]\d)$")
    return (form & (_weighted(cell, range(2, 10)) % 11 == _digit(cell, 8))).fill_null(value=False)


CHECKS: dict[str, tuple[int, Callable[[pl.Expr], pl.Expr]]] = {
    "ec_cedula": (10, is_cedula),
    "ec_ruc": (13, is_ruc),
    "gt_cui": (13, is_cui),
}
_HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "ec": {"ec_cedula": ("cedula", "identificacion", "documento", "c.i", "dni"), "ec_ruc": ("ruc",)},
    "gt": {"gt_cui": ("cui", "dpi", "identificacion", "documento")},
}


@dataclass(frozen=True, slots=True)
class PadIdentifiers(CellsOfOne):
    """Write the zeros before the numbers of a column. `kind` names a rule of CHECKS, or "code" with its `width`."""

    id: ClassVar[str] = "pad_identifiers"
    order: ClassVar[int] = 34
    TITLE: ClassVar[str] = N_("Identifiers without their first zero")
    WILL: ClassVar[str] = N_("Identifiers will get back the zero at their beginning.")
    DID: ClassVar[str] = N_("Identifiers got back the zero at their beginning.")

    kind: str = field(
        default="code",
        metadata=asked(
            N_("What they are"),
            options=(
                ("ec_cedula", N_("Cédula (Ecuador)")),
                ("ec_ruc", N_("RUC (Ecuador)")),
                ("gt_cui", N_("CUI or DPI (Guatemala)")),
                ("code", N_("Codes of a fixed number of digits")),
            ),
        ),
    )
    width: int = field(default=0, metadata=asked(N_("Number of digits of a code")))

    def __post_init__(self) -> None:
        if self.kind not in {"code", *CHECKS} or (self.kind == "code" and not 2 <= self.width <= _WIDEST):
            raise ValueError("no such kind or width")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The number with its zeros, or the text as it is."""
        digits = cell.str.extract(r"^\s*(\d+)(?:\.0+)?\s*$")
        if self.kind == "code":
            padded, lost = digits.str.zfill(self.width), digits.str.len_bytes() < self.width
        else:
            width, check = CHECKS[self.kind]
            padded = digits.str.zfill(width)
            lost = (digits.str.len_bytes() == width - 1) & check(padded)
        return pl.when(lost).then(padded).otherwise(cell)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe where header and check digits say what they are and nothing else is in the column."""
        if values.profile.type not in {FieldType.STRING, FieldType.INTEGER, FieldType.NUMBER}:
            return []
        name = fold(values.profile.name)
        for kind, words in _HEADERS.get(country.code, {}).items():
            if any(word in name for word in words) and (found := _checked(cls(values.profile.column_id, kind), values)):
                return [found]
        return _of_width(cls, values) if any(word in name for word in ("cod", "dpa", "id_", "partida")) else []


def _checked(step: PadIdentifiers, values: ColumnValues) -> Suggestion | None:
    cell = pl.col("value")
    _width, check = CHECKS[step.kind]
    n = values.count(step.new(cell) != cell)
    valid = values.count(check(step.new(cell).str.strip_chars()))
    if not n or valid < 0.5 * values.n_filled:
        return None
    safe = valid >= _NEARLY_ALL * values.n_filled
    return Suggestion(step, n, n, safe, values.n_filled - valid, None if safe else msg(_LOOK))


def _of_width(kind: type[PadIdentifiers], values: ColumnValues) -> list[Suggestion]:
    """Digits alone, of two lengths one apart, the longer ones mostly with a leading zero or by far the more."""
    cell = pl.col("value")
    if values.count(~cell.str.contains(r"^\d{1,12}$")):
        return []
    shape = values.frame.select(least=cell.str.len_bytes().min(), most=cell.str.len_bytes().max()).row(0)
    if shape[1] - shape[0] != 1 or shape[1] < 2 or not values.count(cell.str.contains(r"^0\d")):
        return []
    n = values.count(cell.str.len_bytes() < shape[1])
    step = kind(values.profile.column_id, "code", shape[1])
    return [Suggestion(step, n, n, safe=False, note=msg(_CODES))]
