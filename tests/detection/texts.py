"""Sentences of clerks with labelled spans: `texts("Llamar a {n} al {tel}", …)` gives a generator of `Marked` cells.

A slot is filled by a generator of the row; slots of people carry a type and become spans, the others (places, laws,
amounts) are traps. `note(share, personal, harmless)` mixes both kinds, which is what a column of remarks looks like.
"""

from __future__ import annotations

import re
from functools import partial

from tests.detection import identifiers as ids
from tests.detection import kinds, people, places
from tests.detection.kinds import Text
from tests.detection.people import Row, plain
from tests.detection.spec import Generator, Marked, Span

CONDITIONS = {
    "seen": ("diabetes mellitus tipo 2", "hipertensión arterial", "discapacidad física del 45%", "cáncer de mama",
        "VIH positivo", "tuberculosis pulmonar", "embarazo de alto riesgo", "epilepsia", "parálisis cerebral",
        "insuficiencia renal crónica", "síndrome de Down", "esquizofrenia"),
    "held": ("artritis reumatoide", "asma bronquial", "discapacidad auditiva", "leucemia", "depresión severa",
        "desnutrición aguda", "trastorno bipolar", "autismo", "ceguera total", "cirrosis hepática", "lupus",
        "cáncer de próstata", "consumo problemático de drogas"),
}  # fmt: skip


def _spoken_id(r: Row) -> str:
    n = r.p.number
    return r.pick(n, n, ids.hyphen(n)) if r.country == "ec" else r.pick(n, ids.dpi_spaced(n))


def _condition(r: Row) -> str:
    return r.pick(*CONDITIONS["held" if r.half.startswith("held") else "seen"])


ID = "?id"  # the identifier of the row's country
SLOTS: dict[str, tuple[str, Text]] = {
    "n": ("PERSON", people.full),
    "nu": ("PERSON", people.upper),
    "nup": ("PERSON", people.upper_plain),
    "nl": ("PERSON", people.lower),
    "nc": ("PERSON", people.comma),
    "ns": ("PERSON", people.short),
    "nap": ("PERSON", people.surnames),
    "ape": ("PERSON", lambda r: r.p.surnames[0]),
    "pila": ("PERSON", lambda r: r.p.given[0]),
    "o": ("PERSON", people.other),
    "ou": ("PERSON", people.other_upper),
    "ol": ("PERSON", lambda r: people.other_upper(r).lower()),
    "id": (ID, _spoken_id),
    "idp": (ID, people.number),
    "id2": (ID, lambda r: r.someone().number),
    "nit": ("GT_NIT", lambda r: ids.nit(r.rng)),
    "ruc": ("EC_RUC", lambda r: r.p.number + "001"),
    "tel": ("PHONE", people.phone),
    "tels": ("PHONE", people.phone_spaced),
    "mail": ("EMAIL", people.personal_mail),
    "dir": ("ADDRESS", places.home_address),
    "sal": ("HEALTH", _condition),
    "salu": ("HEALTH", lambda r: plain(_condition(r)).upper()),
    "nac": ("BIRTH_DATE", kinds.born()),
    "nac2": ("BIRTH_DATE", kinds.born("%d-%m-%Y")),
    "placa": ("LICENSE_PLATE", people.plate),
    # traps
    "f": ("", kinds.date(fmt="%d/%m/%Y")),
    "f2": ("", kinds.date(fmt="%d-%m-%Y")),
    "anio": ("", kinds.one("2021", "2022", "2023", "2024")),
    "monto": ("", kinds.money(50000)),
    "k": ("", kinds.count(900, 2)),
    "k2": ("", kinds.count(60, 2)),
    "c6": ("", kinds.digits(6)),
    "c10": ("", kinds.one("2024000187", "0000451236", "4600012873", "9000345121", "2023117745")),
    "prov": ("", places.province),
    "can": ("", places.canton),
    "par": ("", places.parish),
    "esc": ("", places.school),
    "hosp": ("", places.hospital),
    "calle": ("", places.street),
    "parque": ("", places.park),
    "emp": ("", places.company),
    "ofi": ("", places.office),
    "ley": ("", kinds.law),
    "prog": ("", kinds.programme),
    "fac": ("", kinds.invoice),
    "veh": ("", kinds.vehicle),
    "cargo": ("", kinds.post),
    "imail": ("", kinds.inst_mail),
    "itel": ("", kinds.inst_phone),
    "esp": ("", kinds.species),
}
IDS = {"ec": "EC_CEDULA", "gt": "GT_DPI"}
SLOT = re.compile(r"\{(\w+)\}")


def fill(template: str, r: Row) -> Marked:
    """One text with the spans of its personal slots."""
    text, spans, last = "", list[Span](), 0
    for slot in SLOT.finditer(template):
        kind, maker = SLOTS[slot.group(1)]
        text += template[last : slot.start()]
        value = maker(r)
        if kind:
            spans.append((len(text), len(text) + len(value), IDS[r.country] if kind == ID else kind))
        text += value
        last = slot.end()
    return Marked(text + template[last:], tuple(spans))


def _some_text(share: float, personal: tuple[str, ...], harmless: tuple[str, ...], r: Row) -> Marked:
    pool = personal if personal and r.rng.random() < share else harmless
    template = r.rng.choice(pool) if pool else ""
    return fill(template, r)


def texts(*templates: str) -> Generator:
    """Every cell is one of the templates."""
    return partial(_some_text, 1.0, templates, ())


def note(share: float, personal: tuple[str, ...], harmless: tuple[str, ...]) -> Generator:
    """A share of personal cells among harmless ones."""
    return partial(_some_text, share, personal, harmless)


def traps(*templates: str) -> Generator:
    """Texts that name nobody."""
    return partial(_some_text, 0.0, (), templates)
