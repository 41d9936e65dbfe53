"""Plate of a vehicle: Ecuador ABC-1234, ABC-123 and motorcycles AB123C; Guatemala P-123ABC and its other classes.

The form of Ecuador is that of many codes (ISO-9001, GAD-2024), so in running text it needs a word; that of Guatemala
with its hyphen does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, like
from desktop_app.core.personal_data.recognisers.writing import compact, thing

CLASS = r"(?:TRC|TC|TE|MI|CC|CD|DIS|EXT|[PCAUMO])"
CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"
GUATEMALA = rf"{CLASS}[0-9]{{3}}[{CONSONANTS}]{{3}}"
ECUADOR = r"[A-CE-Z][A-Z]{2}[0-9]{3,4}|[A-Z]{2}[0-9]{3}[A-Z]"
WHOLE = re.compile(f"{ECUADOR}|{GUATEMALA}")
_LETTERS = "[A-Za-z]"
WRITTEN = thing(
    ("placa", "placas", "matricula", "vehiculo", "carro", "camioneta", "moto", "motocicleta", "auto", "automovil",
     "taxi", "bus", "camion", "vehiculo de placas", "placa del vehiculo", "moto robada", "moto retenida",
     "vehiculo robado", "vehiculo retenido", "carro robado", "auto robado", "camioneta robada", "veh", "vehiculos",
     "picop", "pick up", "pickup", "extraurbano", "microbus", "buseta", "furgoneta", "furgon", "trailer", "cabezal",
     "tractocamion", "volqueta", "tanquero", "jeep", "motoneta", "mototaxi", "tuc tuc", "tricimoto", "sedan",
     "ambulancia", "patrullero", "autopatrulla", "de la unidad", "unidad de placas", "participan", "involucrados",
     "moto lineal", "cuatrimoto", "automotor", "busito"),
    rf"{_LETTERS}{{3}}[ -]?[0-9]{{3,4}}|{_LETTERS}{{2}}[ -]?[0-9]{{3}}{_LETTERS}"
    rf"|{_LETTERS}{{1,3}}[ -]?[0-9]{{3}}[ -]?{_LETTERS}{{3}}",
    lambda number: WHOLE.fullmatch(number) is not None,
    bare=rf"{CLASS}-[0-9]{{3}}[{CONSONANTS}]{{3}}",
)  # fmt: skip
# "participan ECX 1390, BKA-6389 y IBH-2215": what is listed behind a plate is one.
LISTED = re.compile(rf"(?:,| [yYeE]|;|/| con| CON| contra| CONTRA)[ ]?(?P<number>{WRITTEN.number})(?![0-9A-Za-z])")


def find(text: str) -> Iterator[Match]:
    """Plates after their words, and those of a list that one of them begins."""
    for match in WRITTEN.find(text):
        yield match
        further = LISTED.match(text, match.end)
        while further is not None and WHOLE.fullmatch(compact(further["number"])):
            yield Match(further.start("number"), further.end(), match.score)
            further = LISTED.match(text, further.end())


looks = like(f"^(?:{ECUADOR}|{GUATEMALA})$")

RULE = Rule(
    entity="LICENSE_PLATE",
    find=find,
    superset=WRITTEN.superset,
    context=("placa", "matrícula", "vehículo", "plate"),
    examples=(
        "placa PBA-1234",
        "vehículo de placas GSK 0123",
        "moto HW123A",
        "moto robada THC2304",
        "placas No. P-123BCD",
        "P-123BCD",
        "camioneta con placa pba1234",
        "colisión entre picop P 630 CMQ y bus extraurbano P 359RCP",
        "participan ECX 1390, BKA-6389 y IBH-2215",
        "el conductor de la unidad CJH-7924",
    ),
    counter_examples=(
        "PBA-1234",
        "ISO-9001",
        "GAD-2024",
        "placa dental 12",
        "P-123",
        "resolución ABC-1234",
        "la unidad GAD-2024",
        "P 630 CMQ",
    ),
    source="ANT Ecuador, Reglamento a la Ley de Tránsito; SAT Guatemala, distintivos de circulación",
)
