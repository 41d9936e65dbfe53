"""Passport, after its word: letters and digits as Ecuador, Guatemala and most countries number them; no check digit."""

from __future__ import annotations

import re

from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import LETTER, spelt, thing

WHOLE = re.compile(r"[A-Z]{0,3}[0-9]{5,9}[A-Z]?")
_WORD = "|".join((spelt("pasaporte"), spelt("passport")))
WRITTEN = thing(
    ("documento de viaje",),
    r"[A-Za-z]{0,3}[ -]?[0-9]{5,9}[A-Za-z]?",
    lambda number: WHOLE.fullmatch(number) is not None,
    # "pasaporte colombiano No. AP123456"
    cue_pattern=rf"(?:{_WORD})[Ss]?(?:[ ][{LETTER}]{{4,14}}[AaOoEeSs])?",
)
RULE = Rule(
    entity="PASSPORT",
    find=WRITTEN.find,
    superset=WRITTEN.superset,
    context=("pasaporte", "passport"),
    examples=(
        "pasaporte A1234567",
        "Pasaporte No. AP123456",
        "pasaporte venezolano 123456789",
        "passport number AB 1234567",
    ),
    counter_examples=("A1234567", "pasaporte vencido", "pasaporte en 2024", "trámite A1234567"),
    source="ICAO Doc 9303: up to nine characters; lengths in use in the region",
)
