"""What a text says about somebody's health: the illness, disability or condition of a person.

An illness alone is nobody's ("programa de diabetes"). It counts after a word that says who has it ("padece de",
"diagnosticada con"), or where the same text names or numbers a person. Columns of diagnoses are judged in `columns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop_app.core.personal_data.flat import flat, superset_of
from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import word_list_file

BEFORE = 40  # characters before an illness in which it is said whose, or that it is nobody's
HAS = re.compile(
    r"\b(?:tiene|tengo|tenia|tuvo|padec\w+|sufr\w+|diagnostic\w+|dx|idx|portador\w*|convive con|vive con"
    r"|adolece|antecedentes?|present(?:a|ar|ando|o)|cursa(?:ndo)?|es|soy|esta|estoy"
    r"|por (?:presentar|padecer|tener|sufrir))"
    r"\W+(?:de |del |con |un |una |su |condicion de )*$"
)
NUMBERED = re.compile(r"[0-9]{9,13}(?:-[0-9])?(?![0-9])")
MOST_WORDS = 6
GOES_ON = (
    r"(?:[ ](?:(?:de|del|con|por|en|al?|la|el|los|las)[ ]){0,2}"
    r"(?:(?:%s)\b|[0-9]{1,3}(?:[.,][0-9]+)?[ ]?%%|[0-9]{1,2} semanas|[0-9]\b))"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The statement, and the words before it that make it nobody's; both over flat text."""
    listed = {name: [flat(word) for word in words] for name, words in word_list_file("health.txt").items()}
    goes_on = GOES_ON % "|".join([*listed["quality"], *(rf"{word}\w*" for word in listed["condition"])])
    condition = "|".join(listed["condition"])
    statement = rf"(?:[0-9]{{1,3}} ?% (?:de )?)?\b(?:{condition})\w*(?:-19|[+])?{goes_on}{{0,{MOST_WORDS}}}"
    nobody = rf"\b(?:{'|'.join(listed['nobody'])})\W+(?:de |del |la |el |los |las |con |para |sobre |a |contra |en )*$"
    return re.compile(statement), re.compile(nobody)


def find(text: str) -> Iterator[Match]:
    """Illnesses and conditions of a person."""
    statement, nobody = _patterns()
    plain = flat(text)
    somebody: bool | None = None
    for found in statement.finditer(plain):
        before = plain[max(0, found.start() - BEFORE) : found.start()]
        if nobody.search(before):
            continue
        if not HAS.search(before):
            if somebody is None:
                somebody = NUMBERED.search(text) is not None or any(find_persons(text))
            if not somebody:
                continue
        yield Match(found.start(), found.end(), 0.5)


RULE = Rule(
    entity="HEALTH",
    find=find,
    superset=superset_of(tuple(flat(word) for word in word_list_file("health.txt")["condition"])),
    context=("diagnóstico", "padece", "enfermedad"),
    examples=(
        "tiene cáncer de mama",
        "padece de diabetes tipo 2",
        "Paciente Rosa Cajas, VIH positivo, llega en taxi",
        "Luis Guamán presenta discapacidad física del 45%",
        "diagnosticado con esquizofrenia paranoide",
    ),
    counter_examples=(
        "programa de diabetes",
        "campaña contra el dengue",
        "Unidad de cáncer",
        "medicamentos para hipertensión",
        "personas con discapacidad",
    ),
    source="resources/words/health.txt, compiled for this project",
)
