"""Traces of a person's devices and face: IP, MAC and IMEI numbers, links to a photograph of a person or a document.

An IP in running text needs its word ("5.1.01.05" is an item of a budget); a link needs to say whose picture it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl
from stdnum import luhn as luhn_number

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, luhn
from desktop_app.core.personal_data.recognisers.writing import spelt, thing

OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
IP_FORM = rf"{OCTET}(?:\.{OCTET}){{3}}"
MAC_FORM = r"[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}"
_OF_A_PERSON = "|".join(
    map(spelt, ("selfie", "rostro", "retrato", "perfil", "cedula", "dpi", "dni", "firma", "huella", "paciente",
                "estudiante", "beneficiari", "titular", "persona", "usuario", "carnet", "carne", "face", "avatar"))
)  # fmt: skip
_REST = r"[^\s\"'<>]"
PHOTO_LINK = rf"[Hh][Tt][Tt][Pp][Ss]?://{_REST}{{3,200}}"
PICTURE = re.compile(rf"(?:{_OF_A_PERSON}).*\.(?:jpe?g|png|heic|webp|bmp|gif)(?:[?#].*)?$", re.IGNORECASE)


def is_imei(digits: str) -> bool:
    """Fifteen digits that satisfy Luhn.

    >>> is_imei("490154203237518"), is_imei("490154203237519")
    (True, False)
    """
    return len(digits) == 15 and luhn_number.is_valid(digits)


IPS = thing(("ip", "direccion ip", "host"), IP_FORM, lambda _: True)
MACS = thing(("mac",), MAC_FORM, lambda _: True, bare=MAC_FORM)
IMEIS = thing(("imei",), r"[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{6}[ -]?[0-9]", is_imei)
PARTS = (IPS, MACS, IMEIS)
_LINK = re.compile(PHOTO_LINK)


def find(text: str) -> Iterator[Match]:
    """Numbers of devices after their word, and links to pictures of persons."""
    for part in PARTS:
        yield from {match.start: match for match in part.find(text)}.values()
    for link in _LINK.finditer(text):
        if PICTURE.search(link.group().rstrip(".,;)")):
            yield Match(link.start(), link.start() + len(link.group().rstrip(".,;)")), 0.8)


def passes(value: pl.Expr) -> pl.Expr:
    """An IMEI over canonical cells."""
    return looks(value) & luhn(value, 15)


def looks(value: pl.Expr) -> pl.Expr:
    """Fifteen digits that begin as the numbers of telephones do."""
    return value.str.contains(r"^(?:0[1-9]|3[5-9]|4[4-9]|5[0-4]|86|9[0189])[0-9]{13}$")


RULE = Rule(
    entity="OTHER_SENSITIVE",
    find=find,
    superset="|".join((*(part.superset for part in PARTS), PHOTO_LINK.replace(r"\s", r" \t\n\r"))),
    context=("ip", "imei", "mac", "foto"),
    whole=passes,
    shape=looks,
    chance=0.1,
    lengths=(15, 15),
    examples=(
        "IP: 190.152.10.25",
        "dirección IP 186.4.23.101",
        "MAC 00:1A:2B:3C:4D:5E",
        "IMEI 490154203237518",
        "https://portal.example.com/fotos/beneficiario_12.jpg",
        "foto: https://example.com/cedula/123.PNG.",
    ),
    counter_examples=(
        "190.152.10.25",
        "partida 5.1.01.05",
        "IMEI 490154203237519",
        "https://example.com/obra/fachada.jpg",
        "https://example.com/cedula.pdf",
    ),
    source="RFC 791; IEEE 802; 3GPP TS 23.003",
)
