"""What a text says about somebody's health: the illness, disability or condition of a person.

An illness alone is nobody's ("programa de diabetes"). It counts after a word that says who has it ("padece de",
"diagnosticada con"), or where the same text names or numbers a person. Columns of diagnoses are judged in `columns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import polars as pl

from desktop_app.core.personal_data.ailing import body_superset, may_ail, told_of_body, told_unlisted
from desktop_app.core.personal_data.flat import any_of, flat, group_of
from desktop_app.core.personal_data.public_places import AT_LARGE, OF_ANIMALS, is_public
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.personal_data.somebody import is_named_or_numbered, is_purchase, speaks_of_somebody

HELD = ("condition", "symptom", "telling", "alone words")  # one of them stands in every statement
LITERAL = re.compile(r"(?:[a-z ](?![?*{]))+")
ENOUGH = 12  # letters
SINGULAR = re.compile(r"^([a-z]+[aeo]) ")
PARTS = ("condition", "symptom", "telling", "alone")  # of the list of words, with which a statement may begin
# Words that medicine builds: "otitis", "escoliosis", "neuropatía", "lumbalgia".
BUILT = (
    r"(?:(?:[a-z]{2,}it|(?!simbi|diagn|metam|hipn|prog|osm|fusari|monili)[a-z]{3,}(?:os|ias))is"
    r"|[a-z]{2,}opatia|(?!nost)[a-z]{3,}algia|[a-z]{4,}plejia|[a-z]{4,}ectomia)\b"
)
BUILT_HOLDS = ("itis", "osis", "iasis", "opatia", "algia", "plejia", "ectomia")
BEFORE = 40  # characters before an illness in which it is said whose, or that it is nobody's
HAS = re.compile(
    r"\b(?:tiene|tengo|tenia|tuvo|tener|teniendo|padec\w+|sufr\w+|diagnostic\w+|dx|idx|portador\w*|convive con|vive con"
    r"|adolece|antecedentes?|present(?:a|ar|ando|o|aba)|cursa(?:ndo)?|es|soy|esta|estoy|refiere|toma|consume|usa"
    r"|reposo(?: medico)?"
    r"|suspendid[oa]s?(?: (?:por )?(?:el )?i[eg]ss\b)?|secuelas|curacion|tratamiento|post|ap[pf]|licencia"
    r"|permiso(?: medico)?|ingresad[oa]|hospitalizad[oa]"
    r"|internad[oa]|fallec\w+|operad[oa]|referid[oa]|atendid[oa]|exonera\w*"
    r"|(?:nacio|naci|nacid[oa]|quedo|salio|sigue|continua|amanecio|regreso|vino|llego|lucha|tratad[oa]) con"
    r"|le (?:dio|da|dieron|detect\w+|encontr\w+|hall\w+|pronostic\w+)|contra(?:jo|ido)|afectad[oa]|aquejad[oa]"
    r"|enferm[oa]|sobreviviente|recuperad[oa]|medicad[oa]|murio|muere|convalec\w+|recaida|intervenid[oa]"
    r"|carne[ts]?(?: del?)? (?:conadis|conadi|discapacidad)|recib\w+|espera(?:ndo)?|quedo"
    r"|(?:dio|da|salio|resulto|doy) positiv[oa]"
    r"|incapacidad(?: medica)?|descanso medico|certificad[oa](?: medic[oa])?|baja medica"
    r"|toma (?:medicacion|medicina|medicamentos?|pastillas|remedios) para|recuperandose|vive sol[oa],? y con"
    r"|dad[oa] de alta|pension|jubilad[oa]|se (?:encuentra|siente|halla|queja)|permanece|result(?:a|o|aron)|queja"
    r"|causa de (?:la |su )?muerte|por enfermedad|motivo de (?:la )?consulta|patologias?|impresion diagnostica"
    r"|(?:hc|historia clinica|expediente)\W{0,3}[0-9][0-9-]{2,11}"
    r"|(?:emo|coproparasitario|hemograma|biometria|biopsia|ecografia|eco|rayos x|rx|tac|tomografia|resonancia"
    r"|papanicolaou?|citologia|examen(?:es)?|resultados?(?: de [a-z]+)?|laboratorio|cultivo|baciloscopia)"
    r"(?: (?:no?\.? )?[0-9][0-9-]{2,11})? ?:"
    r"|por (?:presentar|padecer|tener|sufrir)|aduc\w+|aleg(?:a|o|ando)|se (?:recuper\w+|enferm\w+)|refirio"
    r"|viene saliendo|le sal(?:io|e)|se le (?:nota|ve|complico)"
    r"|(?:cuadros?|episodios?|complicacion(?:es)?|principios?) de"
    r"|(?:anda|acude|acudio|ingres[ao]|llega|viene|entr[ao]|egres[ao]|queda|regresa|amanece|se presenta|se fue) con"
    r"|positiv[oa] (?:para|a|en)|descompensad[oa]|(?:por|con|de|para) (?:su|mi)|motivos de salud \(?"
    r"|(?:espera|su|para|una|programad[oa]) (?:la |su |una )?(?:cirugia|operacion)"
    r"|(?:toma|trae|lleva|compra|pide|necesita|requiere|solicita|retira|falta|dan) (?:la |su |el |una? )?"
    r"(?:medicinas?|medicamentos?|receta|pastillas|remedios?) (?:para|por|contra)"
    r"|(?:motivo|enfermedad|observacion|secuelas?|patologia|condicion|historia clinica|ap) ?:)"
    r"\W+(?:presuntiv[oa] |definitiv[oa] |clinic[oa] |de (?:in|e)greso "
    r"|de |del |con |un |una |su |por |para |a |la |el |los |las |medico "
    r"|medica |condicion de |cuadro de "
    r"|posible |probable |sospecha de |severa? |fuertes? |frecuentes? |cronic[oa] |ya |mucho |algo de |debido a "
    r"|a causa de |en )*$"
)
# Of these only what is said of one person holds in what an institution buys: "material para el diagnóstico de dengue".
OF_ONE = re.compile(
    r"\b(?:tiene|tengo|padec(?:e|ia|o)|sufr(?:e|ia|io)|present(?:a|o|aba)|cursa|adolece|soy|estoy|refiere|fallecio)\b"
    r"[^.;]{0,15}$"
)
CAUSE = (
    r"\b(?:por|debido a|a causa de|luego de|despues de|tras)"
    r"(?: un| una| su| sus| la| el| tener| padecer| presentar| sufrir)? $"
)
# Why somebody is taken somewhere: "traslado al Hospital Isidro Ayora por esquizofrenia".
TAKEN = re.compile(
    r"\b(?:trasla\w+|deriva\w*|refer(?:id|enci)\w+|transferi\w+|remiti\w+|acud\w+|ingres\w+"
    r"|intern\w+|atendid[oa]|falt(?:o|a|ara|aba|ando)|ausencia|inasistencia|justific\w+|descans\w+"
    r"|interconsult\w*|cita|citad[oa]|turno|resonancia|tomografia|ecografia|radiografia|chequeo|consulta"
    r"|no (?:se )?(?:vacun\w+|asist\w+|acud\w+|trabaj\w+|camin\w+|puede|pudo|vino|va|labor\w+|estudi\w+|rindio"
    r"|carg\w+|firm\w+|pag[ao]|sal[ei]\w*|lleg\w+|viaj\w+|baj[ao]|particip\w+|cooper\w+|jueg\w+|present\w+|come|hac[ei]\w*)"
    r"|reubic\w+|cambio de (?:funciones|puesto|celda|aula|turno|area)|dieta especial|exent[oa]|carnet?|pierd\w+"
    r"|dej[oa] de (?:venir|asistir|trabajar|estudiar|pagar)|sale temprano|quirofano|recib\w+ (?:el |la |un )?bono"
    r"|de baja|a (?:la |su )?casa|reingres\w+|egres\w+"
    r"|(?:requiere|requirio|necesita|solicita|amerita|pide|recibe) (?:un |una |su |la |el )?"
    r"(?:control|consulta|silla|cirugia|operacion|atencion|terapia|tratamiento|reposo|permiso|chequeo|medic\w+|oxigeno|ambulancia|ayuda|apoyo|cuidados?"
    r"|rebaja|prorroga|plazo|convenio|bono|descuento|beca|traslado|exoneracion|comida|dieta|turno|medicin\w+"
    r"|dialisis|muletas|baston|panales|examen\w*|hospitalizacion|valoracion|seguimiento|licencia|cambio)"
    r"|ausent\w+|renunci\w+|jubil\w+|pension|se retir\w+|se suspendio|permiso|reposo|licencia|operad[oa]|intervenid[oa]"
    r"|medicad[oa]|vive sol[oa]|se reintegr\w+|abandon\w+|exonera\w*|exencion|cuidad[oa]|depende de)\b"
    r"(?:[^.;,:]|\bd(?:r|ra)\.|\b(?:gral|sta|sto|crnl)\.){0,80}" + CAUSE
)
FURTHER_BEFORE = 110
# In a short text a word for one patient before an illness, not before a symptom: "paciente con epilepsia, citar".
ONE_WITH = re.compile(
    r"(?:^|[.,;:(] ?|\b(?:es|la|el|un|una|su|mi|al|por ser|tratarse de|[0-9]{1,2}|reporta|ingresa|llega|acude|atiende"
    r"|encontro|encuentra|trae|traslada|evacua|valora|identifica|detecta) )"
    r"(?:paciente|pcte|px|usuari[oa]|senor|senora|nin[oa]|menor|joven|adult[oa](?: mayor)?"
    r"|madre|padre|abuel[oa]|masculin[oa]|femenin[oa]|hij[oa]|alumn[oa]|estudiante|gestante|espos[oa]|herman[oa]"
    r"|niet[oa]|ti[oa]|sobrin[oa]|conyuge|conviviente|suegr[oa]|postulante|aspirante|soci[oa]|becari[oa]|funcionari[oa]"
    r"|servidora?|emplead[oa]|trabajadora?|docente|maestr[oa]|jubilad[oa]|asegurad[oa]|afiliad[oa]|beneficiari[oa]"
    r"|solicitante|retornad[oa]|migrante|ppl|intern[oa]|recluso|adolescente|infante|bebe|lactante|neonato|rn"
    r"|recien nacid[oa]|puerpera|vecin[oa]|morador|moradora|comerciante|chofer|conductor|piloto|agente|guardia|hombre"
    r"|mujer|ancian[oa]|ciudadan[oa]|inquilin[oa]|viud[oa]|gemel[oa]|familiar|tutor|tutora|participante|deportista"
    r"|atleta|reo|detenid[oa])"
    r"(?: de [0-9]{1,3} (?:anos|meses|dias|a|m))?(?: \w+)?"
    r"(?: de(?: la|l)? (?:celda|cama|aula|sala|pabellon|grado|turno|casa|seccion|[0-9]{1,3})(?: [0-9a-z]{1,3})?)?"
    r",? (?:y vive |nacio )?con $"
)
AWAY = re.compile(
    r"\b(?:reposo|permiso|licencia|falt(?:o|a|ara|aba)|ausen(?:to|cia|te)|justific\w+|incapacidad|teletrabaj\w+"
    r"|no (?:se )?(?:pudo|puede|vino|asist\w+|acud\w+|trabaj\w+))\b"
)
# Of the newborn and of kin nobody speaks as of a kind: "Recién nacido con labio leporino".
OF_KIN = re.compile(
    r"\b(?:recien nacid[oa]|rn|bebe|neonato|postulante|nacio|hij[oa]|espos[oa]|niet[oa]|abuelit[oa]|herman[oa]"
    r"|mama|papa|mi|su)\b[^.;,]{0,30}$"
)
# "centro para menor con epilepsia", "atención a paciente con cáncer": people at large.
SERVED = re.compile(
    r"\b(?:para|atencion|apoyo|cuidado|ayuda|bono|centro|de|del|cada|todo|toda)(?: al?)?(?: la| el)? \w+ con $"
)
# The care of one of the family: "cuidado de familiar con autismo".
CARED = re.compile(
    r"\b(?:cuid\w+|acompan\w+|atender|atencion) (?:de |del |al? )(?:un |una |su |mi |la |el )?"
    r"(?:familiar|hij[oa]|madre|padre|espos[oa]|conyuge|abuel[oa]|niet[oa]|herman[oa]|mama|papa)(?: \w+)? con $"
)
# The control of one patient: "acude a control de diabetes", "HC 4567: control de sífilis, buena evolución".
CONTROL = re.compile(
    r"\b(?:(?:acud|vien|vin|asist|cita|lleg|present|continu|sigu|retorn|regres)\w*(?: (?:al?|para|por|en|su|de))* "
    r"|(?:hc|historia clinica|hcu|ficha|expediente)\W{0,3}[0-9][0-9-]{2,11}\W{1,3})"
    r"control(?:es)? (?:de|del|por)(?: su| la| el| un| una)? $"
)
CONTROLLED = re.compile(r"\bcontrol(?:es)? (?:de|del|por)(?: su| la| el| un| una)? $")
IN_CONTROL = re.compile(
    r",? (?:(?:con )?(?:muy )?(?:buena|mala|regular|adecuada|favorable|pobre|poca) "
    r"(?:evolucion|adherencia|respuesta|tolerancia)|bien controlad|mal controlad|(?:se )?(?:mantiene|ajusta|sube|baja) "
    r"(?:dosis|tratamiento|medicacion)|(?:buen|mal) (?:apego|control)|estable|descompensad|asintomatic)"
)
# What a pharmacy does not have is nobody's.
STOCK = re.compile(
    r"\b(?:farmacia|botiquin|bodega|botica|hospital|centro|puesto|subcentro|ips|eps|igss|iess|percha|laboratorio)\b"
    r"[^.;]{0,60}\b(?:tiene|tienen|tenia|tenian|hay|habia|dispone|entrega|entregan|entrego)\W*(?:de |la |el )?$"
)
# Behind a cause: "debido a epilepsia no firma", "por la anemia de la titular".
SO_THAT = re.compile(
    r",? (?:no (?:firm|pued|pudo|vino|asist|pag|trabaj|camin|baj|estudi|rind|lleg|viaj|sal)"
    r"|del? (?:la |el |su )?(?:titular|duen[oa]|jef[ea]|representante|hij[oa]|madre|padre|espos[oa]|solicitante"
    r"|becari[oa]|conyuge|deudora?|abonad[oa])\b)"
)
SUSPECTED = re.compile(r"(?:^|[.;:] )(?:posible|probable|presunt[oa]|aparente|sospecha de) $")
WHY = re.compile(CAUSE)
TREATED = re.compile(
    r",? (?:con|en|sin|bajo|(?:y )?(?:toma|recibe)) (?:medicacion|medicamentos?|tratamiento|terapia)\b"
    r"|,? (?:(?:amerita|requiere|con|se da|por) )?"
    r"(?:reposo|descanso medico|incapacidad|certificado (?:medico|iess|igss))\b"
)
# Words of a whole statement that say nothing of the illness: "está embarazada", "carné CONADIS 45 %".
LEAD = re.compile(
    r"(?:esta|estaba|quedo|se encuentra|sigue) (?:en (?=silla))?(?!en )|le (?:detectaron|diagnosticaron) "
    r"|(?:sufre|padece) (?:de|del|de la|de los|de las|en la|en el) "
    r"|(?:recibe|asiste a|acude a|va a|esta en|sigue|lleva|toma|tomo|necesita|requiere|pide|solicita) "
    r"(?:la |las |una |un |su )?"
    r"|(?:camina|anda|se moviliza|se traslada|se desplaza|llega|acude|viene) (?:en|con) (?:una |su )?"
    r"|(?:con|tiene|del|al) (?=[0-9])|carne[ts]?(?: del?)? (?:conadis|conadi|discapacidad)(?: (?:del|al|con|por))?:? ?"
    r"|(?:es|soy|era) |no (?:puede |logra )?[a-z]+ (?:bien )?(?:por|debido a) (?:un |una |su |el |la )?(?=[a-z]{3})"
)
# Of these the illness is told apart: "operada de hernia inguinal", "silla de ruedas por artritis".
OPERATED = re.compile(r"(?:(?:operad|intervenid)[oa]|le opera(?:ron|n)?) (?:de|por) ")
DEVICE = re.compile(
    r"(?:[a-z]+ (?:con |en |un |una )?)?"
    r"(?:silla de ruedas|muletas|baston|andador|panal(?:es)?|oxigeno|audifonos|protesis) por "
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
CLAUSES = 4  # the same where a comma parts them
MOST_WORDS = 8
GOES_ON = (
    r"(?:[ ](?:(?:de|del|con|por|en|al?|la|el|las|los|un|una|sin)[ ]){0,2}"
    r"(?:(?:%s)\b|[0-9]{1,3}(?:[.,][0-9]+)?[ ]?%%|[0-9]{1,2}[ ]?(?:semanas|sem|s?dg|meses)\b"
    r"|[0-9]{1,4}[ ]?(?:mg|ml|ui|mcg|g)\b(?:[ ](?:iv|im|vo|sc))?"
    r"|[0-9]{2}(?:[.,][0-9])?[ ]?(?:grados|°c?)"
    r"|[clts][0-9](?:-[clts]?[0-9])?\b|[0-9]\b|[+]{1,3}))"
)


class Words(NamedTuple):
    """What is read from the list of words, as patterns over flat text."""

    statement: re.Pattern[str]
    nobody: re.Pattern[str]
    telling: re.Pattern[str]
    alone: re.Pattern[str]
    condition: re.Pattern[str]


@cache
def _listed() -> dict[str, list[str]]:
    """The lines of the list as patterns over flat text; the first of several words may be plural."""
    found = {name: [flat(word) for word in words] for name, words in word_list_file("health.txt").items()}
    return found | {name: [SINGULAR.sub(r"\1s? ", word) for word in found[name]] for name in PARTS}


@cache
def _patterns() -> Words:
    listed = _listed()
    beginnings = sorted({word for part in PARTS for word in listed[part]}, key=len, reverse=True)
    goes_on = GOES_ON % any_of([*listed["quality"], *(rf"{word}\w*" for word in beginnings)])
    statement = (
        rf"(?:[0-9]{{1,3}} ?% (?:de )?|[0-9]{{1,2}} ?(?:semanas|sem|meses) de )?"
        rf"\b(?:{BUILT}|(?:{any_of(beginnings)})\w*)(?:-19|[ ]?[+]{{1,3}})?(?:{goes_on}){{0,{MOST_WORDS}}}"
    )
    nobody = (
        rf"\b(?:{any_of(listed['nobody'])})\W+(?:de |del |la |el |los |las |con |para |sobre |a |contra |en |por )*$"
    )
    return Words(
        re.compile(statement),
        re.compile(nobody),
        re.compile(rf"(?:{any_of(listed['telling'])})(?:\b|\w*(?<!s)\b|(?<=[+%]))"),
        re.compile(any_of(listed["alone"])),
        re.compile(f"{BUILT}|{any_of(listed['condition'])}"),
    )


def find(text: str) -> Iterator[Match]:
    """Illnesses and conditions of a person."""
    plain = flat(text)
    said = list(_said(text, plain))
    said += _unlisted(text, plain, said)
    yield from said


def find_among(text: str) -> Iterator[Match]:
    """The same where other texts of the column tell of patients: this one too, unless it tells of what is everybody's.

    Of illnesses that spread the places tell mostly: "se fumiga por dengue".
    """
    plain = flat(text)
    if not is_public(plain) and AT_LARGE.search(plain) is None:
        yield from (m for m in _said(text, plain, somebody=True) if not EPIDEMIC.match(plain, m.start))


def _unlisted(text: str, plain: str, said: list[Match]) -> list[Match]:
    """Illnesses that no list has, where nothing that was found stands; "le diagnosticaron" itself gives way."""
    if is_purchase(plain):
        return []
    kept = [told for told in told_unlisted(plain) if _is_free(said, told[1], told[2])]
    begun = {at for at, _, _ in kept}
    said[:] = [match for match in said if match.start not in begun]
    found = [Match(start, end, 0.5) for _, start, end in kept]
    ailing = [Match(start, end, 0.5) for start, end in told_of_body(plain) if _is_free([*said, *found], start, end)]
    return found + (ailing if ailing and speaks_of_somebody(text, plain) else [])


def _is_free(said: list[Match], start: int, end: int) -> bool:
    return all(match.end <= start or end <= match.start for match in said)


def _said(text: str, plain: str, *, somebody: bool | None = None) -> Iterator[Match]:
    """What the lists know; `somebody` says whether the text speaks of one person, if that is known."""
    words = _patterns()
    spaces, purchase = plain.count(" "), is_purchase(plain)
    sentence = spaces >= SENTENCE - 1 or (spaces >= CLAUSES - 1 and "," in plain)
    last = -1  # where the last statement ended
    for found in words.statement.finditer(plain):
        before = plain[max(0, found.start() - BEFORE) : found.start()]
        listed = last >= 0 and AND.fullmatch(plain[last : found.start()]) is not None
        further = not purchase and _is_told_further_back(plain, found)
        if not (listed or further) and (words.nobody.search(before) or _is_public(plain, found, before)):
            continue
        told = (
            listed
            or further
            or (not purchase and (words.alone.match(found.group()) or TREATED.match(plain, found.end())))
            or (not purchase and OPERATED.match(found.group()))
            or (sentence and not purchase and words.telling.match(found.group()))
            or (OF_ONE if purchase else HAS).search(before)
        )
        if not told or OF_ANIMALS.search(plain):
            if somebody is None:
                somebody = speaks_of_somebody(text, plain) if sentence else is_named_or_numbered(text)
            if not somebody:
                continue
        last = found.end()
        yield from _without_lead(words, found)


def _without_lead(words: Words, found: re.Match[str]) -> Iterator[Match]:
    """The illness without the verb before it; what somebody uses and the illness for which are two."""
    said, start = found.group(), found.start()
    operated, device, lead = OPERATED.match(said), DEVICE.match(said), LEAD.match(said)
    begins = start + (lead.end() if lead else 0)
    if device is not None:
        yield Match(begins, start + device.end() - len(" por "), 0.5)
        begins = start + device.end()
    elif operated is not None and words.condition.match(said, operated.end()):
        begins = start + operated.end()
    yield Match(begins, found.end(), 0.5)


def _is_told_further_back(plain: str, found: re.Match[str]) -> bool:
    """Whether somebody is taken somewhere for it or stays away, or it is said of one patient."""
    before = plain[max(0, found.start() - FURTHER_BEFORE) : found.start()]
    if CONTROLLED.search(before) and (CONTROL.search(before) or IN_CONTROL.match(plain, found.end())):
        return True
    if before.endswith("con "):
        return _is_one_with(plain, found, before)
    epidemic = EPIDEMIC.match(found.group()) is not None
    if not epidemic and SUSPECTED.search(before):
        return FURTHER.match(plain, found.end()) is not None
    if WHY.search(before) is None:
        return False
    return SO_THAT.match(plain, found.end()) is not None or (AWAY if epidemic else TAKEN).search(before) is not None


def _is_one_with(plain: str, found: re.Match[str], before: str) -> bool:
    """Whether it is said of one patient: "paciente con epilepsia, citar"."""
    if CARED.search(before):
        return True
    one = None if SERVED.search(before) or EPIDEMIC.match(found.group()) else ONE_WITH.search(before)
    if one is None:
        return False
    # "Niño con desnutrición" alone is a kind of patients.
    of_kin = OF_KIN.search(before) and _patterns().condition.match(found.group())
    begins = one.start() == 0 and not of_kin
    return not begins or FURTHER.match(plain, found.end()) is not None


def _is_public(plain: str, found: re.Match[str], before: str) -> bool:
    """Whether it is that of an emergency of the state ("pandemia por COVID-19"), of an institution or of its stock."""
    if EPIDEMIC.match(found.group()) and EMERGENCY.search(before):
        return True
    stock = STOCK.search(plain[max(0, found.start() - FURTHER_BEFORE) : found.start()])
    return stock is not None or OF_INSTITUTION.search(before) is not None


def _may_be_told(texts: pl.Series) -> pl.Series:
    """Which texts have words of the lists, or what somebody has at a part of the body."""
    return texts.str.contains(_listed_superset()) | may_ail(texts)


@cache
def _listed_superset() -> str:
    """Few short patterns of which one matches in every text with a statement: a long list makes the sieve slow."""
    words = {_begun(word.removesuffix(r"\b")) for part in HELD for word in _listed()[part]}
    kept: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(word.startswith(other) for other in kept):
            kept.append(word)
    return rf"(?i){group_of(*BUILT_HOLDS)}(?:\P{{L}}|$)|(?:^|\P{{L}}){group_of(*kept)}"


def _begun(pattern: str) -> str:
    """The letters with which all matches of a pattern begin; the pattern itself where they are few."""
    letters = LITERAL.match(pattern)
    begun = letters.group()[:ENOUGH] if letters else ""
    return begun if len(begun) == ENOUGH else pattern


RULE = Rule(
    entity="HEALTH",
    find=find,
    among=find_among,
    superset=f"{_listed_superset()}|{body_superset()}",
    narrow=_may_be_told,
    asks_people=True,
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
