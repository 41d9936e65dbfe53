"""Illnesses that no list has, by the words around them: "le diagnosticaron una masa", "con un bulto en el cuello".

What follows a diagnosis is an illness whatever it is. What somebody has, shows or complains of at a part of the body is
one too. All patterns are over flat text (`flat.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.flat import flat_values, group_of

DIAGNOSED = re.compile(
    r"\b(?:diagnosticad[oa]s? (?:de|con)|dx\.?:?|con diagnostico (?:medico |presuntivo |clinico )?de"
    r"|le diagnosticaron) (?:un |una |el |la )?"
    r"(?P<told>(?!enfermedad|hace|en |a |situacional|participativ|rapid|territorial|institucional|comunitari|social)"
    r"[a-z]{4,}(?: (?:(?:de|del|en|la|el|los|las|al|con) )*[a-z]{3,}){0,3}?)"
    r"(?=[,.;:)]|$| (?:y|hace|desde|pero|que|por|ya|no|se|su|sin|para|le|refiere|toma|recibe)\b)"
)
BODY = (
    "cabeza|cara|rostro|ojos?|parpados?|oidos?|orejas?|nariz|boca|labios?|lengua|dientes?|muelas?|encias?|mandibula"
    "|garganta|cuello|nuca|hombros?|brazos?|codos?|antebrazos?|munecas?|manos?|dedos?|pecho|torax|senos?|mamas?|espalda"
    "|columna|cintura|cadera|pelvis|abdomen|barriga|vientre|estomago|intestinos?|higado|vesicula|pancreas|rinon(?:es)?"
    "|vejiga|prostata|utero|matriz|ovarios?|testiculos?|ingle|genitales|gluteos?|piernas?|muslos?|rodillas?"
    "|pantorrillas?|tobillos?|pies?|talon|corazon|pulmon(?:es)?|piel|huesos?|nervios|sangre|orina|cerebro|medula"
    "|vertebras?|costillas?|femur|tibia|perone|clavicula|cuerpo|vista|articulaciones|extremidades|musculos?"
    "|tendon(?:es)?"
)
_HAS = (
    r"(?:presenta(?:n|ba|ndo)?|refiere|refirio|tiene|tenia|tuvo|sufr[a-z]+|padec[a-z]+|con|por|queja de|muestra"
    r"|evidencia|nota|siente|le sali(?:o|eron)) "
    r"(?:un |una |unos |unas |la |el |su |los |las |fuerte |mucho |mucha |leve |posible )*"
)
_OF = r"(?:de|del|en|al|a|sobre|por)"
_ITS = r"(?:su |sus |la |el |los |las |ambos |ambas |un |una )?"
_TOLD = rf"[a-z]{{4,}}(?: [a-z]{{3,}}){{0,2}}? {_OF} {_ITS}(?:{BODY})"
AILING = re.compile(
    rf"\b{_HAS}(?P<told>(?!firma|foto|huella|mano|pie|boca|examen|control|cita|consulta|receta|guante|crema){_TOLD}"
    r"(?: (?:derech|izquierd)[oa]s?)?)\b(?! del? )"  # not "mano de obra", "pie de página"
)


def told_unlisted(plain: str) -> Iterator[tuple[int, int, int]]:
    """Where what is said begins, and beginning and end of the illness, of those behind a diagnosis."""
    yield from ((f.start(), f.start("told"), f.end("told")) for f in DIAGNOSED.finditer(plain))


def told_of_body(plain: str) -> Iterator[tuple[int, int]]:
    """Beginning and end of what is told of parts of a body: some person's if the text speaks of one."""
    yield from (found.span("told") for found in AILING.finditer(plain))


def body_superset() -> str:
    """A Rust pattern of all texts that may tell of a part of a body."""
    words = [part.removesuffix("s?").removesuffix("(?:es)?") for part in BODY.split("|")]
    return rf"(?i)(?:^|\P{{L}}){_OF} {_ITS}{group_of(*words)}(?:s|es)?(?:\P{{L}}|$)"


def may_ail(texts: pl.Series) -> pl.Series:
    """Which texts `told_of_body` may find something in."""
    return flat_values(texts).str.contains(rf"(?:^|\P{{L}}){_HAS}{_TOLD}(?:\P{{L}}|$)")
