"""Honduras: DNI, thirteen digits = municipality of birth, year of birth, five serial; no check digit."""

from __future__ import annotations

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

MUNICIPALITIES = (8, 10, 21, 23, 12, 16, 19, 28, 6, 17, 4, 19, 28, 16, 23, 28, 9, 11)
EARLIEST, LATEST = 1900, 2039


def is_dni(digits: str) -> bool:
    """Department, municipality and a plausible year.

    >>> is_dni("0801199012345"), is_dni("0899199012345"), is_dni("0801299012345")
    (True, False, False)
    """
    if len(digits) != 13 or not digits.isdigit():
        return False
    department, municipality, year = int(digits[:2]), int(digits[2:4]), int(digits[4:8])
    return (
        1 <= department <= len(MUNICIPALITIES)
        and 1 <= municipality <= MUNICIPALITIES[department - 1]
        and EARLIEST <= year <= LATEST
    )


_PLACES = "|".join(f"{d:02d}{m:02d}" for d, most in enumerate(MUNICIPALITIES, 1) for m in range(1, most + 1))
passes = like(rf"^(?:{_PLACES})(?:19[0-9]{{2}}|20[0-3][0-9])[0-9]{{5}}$")
looks = like(r"^[0-9]{13}$")
WRITTEN = Written(
    ("dni", "identidad", "tarjeta de identidad", "identificacion", "id"),
    r"[01][0-9]{3}[ -]?(?:19|20)[0-9]{2}[ -]?[0-9]{5}",
    is_dni,
    bare=r"[01][0-9]{3}-(?:19|20)[0-9]{2}-[0-9]{5}",
)
RULE = Rule(
    entity="HN_DNI",
    country="hn",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.0005,
    header=(document_of("hondur"), r"\btarjeta de identidad\b"),
    hint=ANY_DOCUMENT,
    lengths=(13, 13),
    examples=("identidad 0801-1990-12345", "DNI: 0801199012345", "0501-1985-00321"),
    counter_examples=("0801199012345", "0899-1990-12345", "DNI 0801-2990-12345"),
    source="Registro Nacional de las Personas de Honduras; nationid docs/countries/hn.md",
)
