"""Ecuador: RUC of a natural person, which contains the cédula. The RUC of a company or a public body is not personal.

Third digit 6 (public body) and 9 (company) are never flagged: the tax authority no longer gives them a check digit.
The access key of an electronic invoice contains the RUC of who issued it, and so may be personal as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.recognisers import sri_access_key
from desktop_app.core.personal_data.recognisers.ec import ec_cedula
from desktop_app.core.personal_data.recognisers.rule import Match, Rule, place

LENGTH = 13
PUBLIC_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
NUMBER = re.compile(
    r"(?=[0-9])(?:(?<![0-9A-Za-z])|(?<=\bruc))(?<![0-9][.,/-])[0-9]{9}-?[0-9][ -]?[0-9]{3}(?![0-9A-Za-z])(?!-[0-9])",
    re.IGNORECASE,
)
BARE = r"^[0-9]{9,10}0[0-9]{2}$"
KEY = re.compile(r"(?<![0-9A-Za-z])[0-9]{49}(?![0-9A-Za-z])")


def is_personal_ruc(digits: str) -> bool:
    """Thirteen digits: a valid cédula and an establishment that is not 000.

    >>> is_personal_ruc("1710034065001"), is_personal_ruc("1790016919001"), is_personal_ruc("1710034065000")
    (True, False, False)
    """
    return (
        len(digits) == 13 and digits[10:] != "000" and ec_cedula.is_cedula(digits[:10]) and not is_public_body(digits)
    )


def is_public_body(digits: str) -> bool:
    """Third digit 6 and the check digit of public bodies, the ninth, modulo 11.

    >>> is_public_body("1760001550001"), is_public_body("1710034065001")
    (True, False)
    """
    total = sum(int(d) * w for d, w in zip(digits, PUBLIC_WEIGHTS, strict=False)) % 11
    return digits[2] == "6" and digits[9] == "0" and int(digits[8]) == (11 - total) % 11


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_ruc` over canonical cells, access keys included; 12 digits get their leading zero back."""
    return value.map_batches(_passing, return_dtype=pl.Boolean)


def _passing(cells: pl.Series) -> pl.Series:
    """The same; access keys apart, because 49 digits cost a hundred times what 13 do."""
    cell = pl.col("cell")
    frame = cells.rename("cell").to_frame()
    marks = frame.select(cell.str.contains(BARE) & _adds_up(cell)).to_series().fill_null(value=False)
    keys = cells.str.len_bytes() == sri_access_key.LENGTH
    if keys.any():
        issued = sri_access_key.passes(cell) & _adds_up(cell.str.slice(10, LENGTH))
        marks = marks.scatter(keys.arg_true(), frame.filter(keys).select(issued).to_series())
    return marks


def _adds_up(value: pl.Expr) -> pl.Expr:
    """Whether a number of 13 digits begins with a cédula, has an establishment, and is no public body's."""
    number = value.cast(pl.UInt64, strict=False)
    total = pl.sum_horizontal(place(number, i, LENGTH) * weight for i, weight in enumerate(PUBLIC_WEIGHTS)) % 11
    check = place(number, 8, LENGTH) == (11 - total) % 11
    public = (place(number, 2, LENGTH) == 6) & (place(number, 9, LENGTH) == 0) & check
    return (number % 1000 != 0) & ec_cedula.adds_up(number // 1000) & ~public


def looks(value: pl.Expr) -> pl.Expr:
    """Twelve or thirteen digits ending in an establishment number of the usual kind (001 to 099), or an access key."""
    return value.str.contains(rf"{BARE}|^[0-9]{{49}}$")


def alone(value: pl.Expr) -> pl.Expr:
    """Thirteen digits that pass; cells with other signs need thirteen as well."""
    digits, enough = value.str.contains(r"^[0-9]+$"), value.str.contains(r"[0-9]{9}-?[0-9][ -]?[0-9]{3}")
    return pl.when(digits).then((value.str.len_bytes() == 13) & passes(value)).when(~enough).then(pl.lit(value=False))


def find(text: str) -> Iterator[Match]:
    """Thirteen digits that pass and end in 0xx, and access keys that contain them."""
    for found in NUMBER.finditer(text):
        digits = re.sub(r"[^0-9]", "", found.group())
        if is_personal_ruc(digits) and digits[10] == "0":
            yield Match(found.start(), found.end(), 0.9)
    for found in KEY.finditer(text):
        if sri_access_key.is_access_key(found.group()) and is_personal_ruc(sri_access_key.issuer(found.group())):
            yield Match(found.start(), found.end(), 0.9)


RULE = Rule(
    entity="EC_RUC",
    country="ec",
    find=find,
    superset=r"[0-9]{9}-?[0-9][ -]?[0-9]{3}",
    context=("ruc", "contribuyente", "rise", "taxpayer"),
    whole=passes,
    shape=looks,
    chance=0.0175,
    alone=alone,
    alone_score=0.9,
    examples=(
        "1710034065001",
        "RUC 1710034065001",
        "RUC: 171003406-5-001",
        "RUC1710034065 001",
        "clave 0303202401171003406500110010010000001231234567815",
    ),
    counter_examples=(
        "1790016919001",
        "1760001550001",
        "1710034065000",
        "1710034066001",
        "171003406500",
        "0303202401179001691900110010010000001231234567811",
        "0303202401171003406500110010010000001231234567816",
    ),
    source="python-stdnum ec.ruc; companies without check digit: arthurdejong/python-stdnum issues 290, 457, 497",
)
