"""What a text says about somebody's health: the illness, disability or condition of a person.

An illness alone is nobody's ("programa de diabetes"). It counts after a word that says who has it ("padece de",
"diagnosticada con"), or where the same text names or numbers a person. Columns of diagnoses are judged in `columns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from desktop_app.core.personal_data.flat import flat, superset_of
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.personal_data.somebody import is_named_or_numbered, is_purchase, speaks_of_somebody

PARTS = ("condition", "symptom", "telling")  # of the list of words, with which a statement may begin
BEFORE = 40  # characters before an illness in which it is said whose, or that it is nobody's
HAS = re.compile(
    r"\b(?:tiene|tengo|tenia|tuvo|padec\w+|sufr\w+|diagnostic\w+|dx|idx|portador\w*|convive con|vive con"
    r"|adolece|antecedentes?|present(?:a|ar|ando|o|aba)|cursa(?:ndo)?|es|soy|esta|estoy|refiere|toma|consume|usa"
    r"|reposo(?: medico)?"
    r"|suspendid[oa]s?(?: por (?:el )?ig?ess?\b| por igss)?|secuelas|curacion|tratamiento|post|ap[pf]|licencia"
    r"|permiso(?: medico)?|ingresad[oa]|hospitalizad[oa]"
    r"|internad[oa]|fallec\w+|operad[oa]|referid[oa]|atendid[oa]|exonera\w*"
    r"|por (?:presentar|padecer|tener|sufrir))"
    r"\W+(?:de |del |con |un |una |su |por |a |medico |medica |condicion de |cuadro de )*$"
)
# Of these only what is said of one person holds in what an institution buys: "material para el diagnóstico de dengue".
OF_ONE = re.compile(
    r"\b(?:tiene|tengo|padec(?:e|ia|o)|sufr(?:e|ia|io)|present(?:a|o|aba)|cursa|adolece|soy|estoy|refiere|fallecio)\b"
    r"[^.;]{0,15}$"
)
# Why somebody is taken somewhere: "traslado al Hospital Isidro Ayora por esquizofrenia".
TAKEN = re.compile(
    r"\b(?:trasla\w+|deriva\w*|refer(?:id|enci)\w+|transferi\w+|remiti\w+|acud\w+|ingres\w+"
    r"|intern\w+|atendid[oa])\b"
    r"(?:[^.;,:]|\bd(?:r|ra)\.|\b(?:gral|sta|sto|crnl)\.){0,80}\bpor(?: un| una| su| sus)? $"
)
FURTHER_BEFORE = 110
# In a short text a word for one patient before an illness, not before a symptom: "paciente con epilepsia, citar".
ONE_WITH = re.compile(
    r"^(?:el |la |un |una )?(?:paciente|pcte|usuari[oa]|senor|senora|nin[oa]|menor|joven|adult[oa](?: mayor)?"
    r"|madre|padre|masculin[oa]|femenin[oa]|hij[oa]|alumn[oa]|estudiante|gestante)"
    r"(?: de [0-9]{1,3} (?:anos|meses|a|m))? con $"
)
FURTHER = re.compile(r"[ ]?[,;.][ ]?\w")
AND = re.compile(
    r"[ ]?(?:,|;|/|\+|\by\b|\be\b|\bmas\b|\bcon\b|\ben\b|"
    r"\bdesde\b[^,;.]{0,15}[,y]|\bpor\b|\by toma\b|\(|\bademas\b)[ ]?(?:de |con |un |una |presenta |usa |toma )?"
)
# Illnesses for which states declare emergencies, and institutes called after what they treat.
EPIDEMIC = re.compile(r"covid|dengue|zika|chikungunya|malaria|paludismo")
EMERGENCY = re.compile(
    r"\b(?:emergencia (?:nacional|sanitaria)|(?:situacion|estado|declaratoria|marco) de (?:la )?emergencia|pandemia"
    r"|epidemia|propagacion|contagios?|frente al?)\b[^.;]*$"
)
OF_INSTITUTION = re.compile(r"\b(?:inst(?:ituto)?|unidad)\b\W+(?:\w+\W+){0,2}?(?:de|del|para)(?: la| el| las| los)? $")
SENTENCE = 6  # words from which a text is no label such as "Paciente diabético"
MOST_WORDS = 8
GOES_ON = (
    r"(?:[ ](?:(?:de|del|con|por|en|al?|la|el|las|los|un|una|sin)[ ]){0,2}"
    r"(?:(?:%s)\b|[0-9]{1,3}(?:[.,][0-9]+)?[ ]?%%|[0-9]{1,2}[ ]?(?:semanas|sem|s?dg|meses)\b"
    r"|[0-9]{1,4}[ ]?(?:mg|ml|ui|mcg|g)\b(?:[ ](?:iv|im|vo|sc))?"
    r"|[clts][0-9](?:-[clts]?[0-9])?\b|[0-9]\b|[+]{1,3}))"
)


class Words(NamedTuple):
    """What is read from the list of words, as patterns over flat text."""

    statement: re.Pattern[str]
    nobody: re.Pattern[str]
    telling: re.Pattern[str]
    condition: re.Pattern[str]


@cache
def _patterns() -> Words:
    listed = {name: [flat(word) for word in words] for name, words in word_list_file("health.txt").items()}
    beginnings = sorted({*listed["condition"], *listed["symptom"], *listed["telling"]}, key=len, reverse=True)
    goes_on = GOES_ON % "|".join([*listed["quality"], *(rf"{word}\w*" for word in beginnings)])
    statement = (
        rf"(?:[0-9]{{1,3}} ?% (?:de )?|[0-9]{{1,2}} ?(?:semanas|sem|meses) de )?"
        rf"\b(?:{'|'.join(beginnings)})\w*(?:-19|[ ]?[+]{{1,3}})?(?:{goes_on}){{0,{MOST_WORDS}}}"
    )
    nobody = (
        rf"\b(?:{'|'.join(listed['nobody'])})\W+(?:de |del |la |el |los |las |con |para |sobre |a |contra |en |por )*$"
    )
    return Words(
        re.compile(statement),
        re.compile(nobody),
        re.compile(rf"(?:{'|'.join(listed['telling'])})(?:\b|\w*(?<!s)\b|(?<=\+))"),
        re.compile("|".join(listed["condition"])),
    )


def find(text: str) -> Iterator[Match]:
    """Illnesses and conditions of a person."""
    words, plain = _patterns(), flat(text)
    sentence, purchase = plain.count(" ") >= SENTENCE - 1, is_purchase(plain)
    somebody: bool | None = None
    last = -1  # where the last statement ended
    for found in words.statement.finditer(plain):
        before = plain[max(0, found.start() - BEFORE) : found.start()]
        listed = last >= 0 and AND.fullmatch(plain[last : found.start()]) is not None
        if not listed and (words.nobody.search(before) or _is_public(found.group(), before)):
            continue
        told = (
            listed
            or (sentence and not purchase and words.telling.match(found.group()))
            or (OF_ONE if purchase else HAS).search(before)
            or (not purchase and _is_told_further_back(plain, found))
        )
        if not told:
            if somebody is None:
                somebody = speaks_of_somebody(text, plain) if sentence else is_named_or_numbered(text)
            if not somebody:
                continue
        last = found.end()
        yield Match(found.start(), found.end(), 0.5)


def _is_told_further_back(plain: str, found: re.Match[str]) -> bool:
    """Whether somebody is taken somewhere for it, or it is said of one patient."""
    before = plain[max(0, found.start() - FURTHER_BEFORE) : found.start()]
    if EPIDEMIC.match(found.group()):
        return False
    return before.endswith(("por ", "por un ", "por una ", "por su ", "por sus ", " con ")) and (
        TAKEN.search(before) is not None or (ONE_WITH.match(before) is not None and _is_said_of_one(plain, found))
    )


def _is_said_of_one(plain: str, found: re.Match[str]) -> bool:
    """Whether it is an illness and the text goes on, so that it is no kind of patients ("niño con desnutrición")."""
    is_illness = _patterns().condition.match(found.group()) is not None
    return is_illness and FURTHER.match(plain, found.end()) is not None


def _is_public(illness: str, before: str) -> bool:
    """Whether it is that of an emergency of the state ("pandemia por COVID-19") or in the name of an institution."""
    if EPIDEMIC.match(illness) and EMERGENCY.search(before):
        return True
    return OF_INSTITUTION.search(before) is not None


RULE = Rule(
    entity="HEALTH",
    find=find,
    superset=superset_of(tuple(flat(word) for part in PARTS for word in word_list_file("health.txt")[part])),
    lettered=True,
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
