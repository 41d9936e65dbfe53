"""Where a person lives, inside a text: "domiciliada en la calle Bolívar 12-45 y Sucre, casa de dos pisos".

A street in a text is mostly the place of a fact ("bache en la calle Bolívar"). It is a home after a word that says so
("vive en", "domicilio:") or where a person is to be looked for ("citar a Ana Caal en Lote 4"). A town alone ("vive en
Quevedo") is no address. Columns of addresses are judged in `columns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.personal_data.address_walk import ARTICLES, end_of, words
from desktop_app.core.personal_data.flat import any_of, flat
from desktop_app.core.personal_data.home_gate import home_superset, may_be_home
from desktop_app.core.personal_data.home_words import (
    AT_HOMES,
    BESIDE,
    BLOCKS,
    BROUGHT,
    COMPONENTS,
    GOODS,
    HELD,
    HOUSES,
    OFFICES,
    PLOTS,
    ROOM,
    THEIRS,
    UNITS,
    WHOSE,
)
from desktop_app.core.personal_data.names import Role, roles
from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.personal_data.public_places import begins_publicly, is_public
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.somebody import tells_of_somebody

_ORDINAL = r"[0-9]{1,2}(?:a|ra|da|ta|va|na)?\.?"  # of a street: "3a calle"
FILLER = (
    r"(?:[ ,:.(-]|\b(?:actual(?:mente)?|lejos|ahora|nuev[oa]|donde su \w+(?: \w+){0,3}? en"
    r"|particular|domiciliaria|exacta|familiar|habitual|conyugal|matern[oa]|patern[oa]|anterior|propi[oa]|fij[oa]|permanente"
    r"|temporal|provisional|arrimad[oa]|esta|es|queda|se(?! (?:cambi|mud|trasl))|en|ahi|cerca"
    rf"|una? (?:{ROOM})(?: [a-z]+){{0,3}}? (?:en|por|del?)"
    rf"|de(?:l| la| los| su)? (?:{WHOSE})|antes|anteriormente|alla|alli|aca|adentro"
    rf"|(?:arriba|abajo)(?= (?:por|en) )|de(?= (?:{COMPONENTS})\b)"
    r"|la|el|las|los|de (?:su )?(?:casa|domicilio|habitacion)|al?|sito|ubicad[oa]|ubica|situad[oa]|por|sola?"
    r"|(?:con|donde) (?:sus?|la|el|los|las|una?) \w+(?: \w+){0,4}? (?:en|por)"
    r"|junto (?:a|con) \w+(?: \w+){0,4}? en)\b){0,12}"
)
CUE = re.compile(
    r"\b(?:vive[n]?|vivia|(?<!\ben )vivo(?! de )"
    r"|vivimos|viviendo|vivir(?: a)?|vivieron|vivio"
    r"|se (?:aloja|hospeda)|alojad[oa]s?|hospedad[oa]s?|albergad[oa]s?"
    r"|reside[n]?|resido|residentes?|residencia|radicad[oa]s?|domicilia(?:d[oa]s?|ria|n)?"
    r"|se (?:mudo|mudaron|mudan?|mudara|cambio(?: de casa| de domicilio)?|traslado a vivir)|mudad[oa]s?|reubicad[oa]s?"
    r"|domicilio|habita[n]?|habito|su (?:vivienda|hogar)|mora en|moradora? de"
    r"|casa (?:de habitacion )?(?:ubicada|situada) en|domic(?=[. :])"
    r"|dom(?=\.?:)|ubicarl[oae]|localizarl[oae]"
    rf"|(?:mi|su|nueva) direccion(?: (?:de entrega|cambio|ahora|es))*"
    rf"|puede[n]? ser (?:citad|notificad|ubicad|localizad|encontrad|visitad|contactad)[oa]s? en"
    rf"|senal[ao]n?(?:do)? para (?:ser )?(?:notific\w+|recibir notificaciones)"
    rf"|lugar (?:para|de) (?:ser )?(?:notific\w+|recibir notificaciones|citacion(?:es)?|citad[oa])"
    rf"|direccion(?= domicil| particular| de (?:su )?(?:casa|domic)))\b{FILLER}"
)
# What nobody may come near, the rooms that people rent, where people are from.
OF_SOMEBODY = re.compile(
    rf"\b(?:acercarse|aproximarse) a (?:la |el )?(?=(?:[0-9]{{1,2}}\.?(?:a|ra|da|ta|va|na)?\.? )?(?:{COMPONENTS})\b)"
    r"|\b(?:casa|vivienda) (?:queda|esta(?: ubicada| situada)?) en (?:la |el )?"
    r"|\b(?:cuarto|habitacion|pieza) en (?:la |el )?"
    rf"|\b(?:paciente|usuari[oa]|senora?|vecin[oa]|beneficiari[oa]|estudiante|alumn[oa]|inquilin[oa]|oriund[oa]"
    rf"|originari[oa]|procedente|proveniente|habitante) de (?:la |el )?(?=(?:{COMPONENTS})\b)"
)
# Words of any house: a home where the text names somebody.
ADDRESSED = re.compile(rf"\b(?:vivienda|hogar|inquilin[oa])\b{FILLER}")
# These need a number.
AT_HOME = re.compile(
    r"\b(?:notificar(?:le|se)?|notifiquese(?:le)?|citar(?:le|se)?|citese(?:le)?) en (?:la |el )?"  # somebody
    rf"|\b(?:notific|cit)(?:ad[oa]s?|o) en (?:la |el )?"
    rf"(?=(?:[0-9]{{1,2}}\.?(?:a|ra|da|ta|va|na)?\.? )?(?:{COMPONENTS})\b)"
    r"|\b(?:dir(?=\.?:)|direccion(?= ?:| exacta| actual| es "
    rf"| (?:[0-9]|(?:{COMPONENTS})\b)))\b{FILLER}"
)
# What somebody calls theirs, and of whom an address is; two parts are enough.
OF_THEIRS = re.compile(
    rf"\b(?:dom|dir)\. (?=(?:{_ORDINAL} )?(?:{COMPONENTS})\b)"
    rf"|\b{THEIRS} {HELD}, (?=(?:{_ORDINAL} )?(?:{COMPONENTS})\b)"
    r"|\b(?:recib\w+ )?notificaciones(?: ?:| en) "
    r"(?!(?:la |el |los |las |su )?(?:casill|estrado|correo|cartel|e-?mail|pagin|ventanill|secretar|despacho|oficin))"
    r"(?:la |el )?"
    rf"|\b{THEIRS} {HELD},? (?:ubicad[oa] |situad[oa] |que (?:esta|queda) |esta |queda )?(?:en|por) (?:la |el )?"
    rf"|\b(?:direccion|ubicacion) de(?:l| la| su)? (?:{WHOSE})\b{FILLER}"
)
# Where a person is looked for; such an address needs a number.
PLACE_OF_PERSON = re.compile(
    r"\b(?:(?:citar?|citad[oa]|notific[ao]r?|notificacion|notifiquese|visit(?:ar?|o|ad[oa])|entreg(?:ar?|o|ad[oa]s?)"
    r"|ubicar a|localizar?|encontramos|ubicamos|localizamos|visitamos|hallamos|buscar?"
    r"|retirar?|recogid[oa]|hallad[oa]|encontrad[oa]|rescatad[oa]|arriendar?|alquilar?|dej(?:ar?|o)|llev(?:ar?|o)|recoger?|carta|boleta)\b"
    r"[^.;:\n]{0,60}? )en (?:la |el )?"
)
# What only a dwelling has; where something is taken there it is somebody's though the text names none.
DWELLING = re.compile(
    rf"\b(?:{HOUSES})\.? ?(?:n?[°º#o]?\.? ?)[0-9]"
    rf"|\b(?:{BLOCKS})\.? ?[0-9a-z]{{1,4}},? (?:{PLOTS}|sl|solar|villa|v|casa)\.? ?[0-9]"
    rf"|\b(?:{PLOTS})\.? ?[0-9]{{1,4}}[a-z]?,? (?:de la )?(?:mz|mza|manzana)\b"
)
# The place of what belongs to somebody.
SEATED = re.compile(
    r"\b(?:predio|inmueble|vivienda|casa|terreno|domicilio|propiedad|finca|parcela|negocio|familia)\b[^;\n]{0,70}?"
    r"\b(?:ubicad[oa]|situad[oa]|sit[oa]|localizad[oa]) en (?:la |el )?"
)
# Where somebody sleeps or goes back to, where goods are brought to a family: two parts or a number tell it.
_OF_PUBLIC = (
    r"(?![ ,:.(-]*(?:la |el |en |a |al )*(?:oficina|escuela|colegio|hospital|parque|plaza|mercado|terminal|municip"
    r"|sede|agencia|juzgado|centro de (?:salud|acogida)|portal|anden|estacion|cancha|iglesia|comisaria|subcentro|puesto"
    r"|unidad|bodega|cartel|estrado|casill|secretar|despacho|correo|ventanill|pagina)\w*)"
)
_PLACED = rf"(?=(?:{_ORDINAL} )?(?:{COMPONENTS})\b)"
_TAKEN = (
    "dej(?:an?|o|aron)|llev(?:an?|o|aron)|recog(?:en?|io|ieron)|encontr(?:o|aron)|hall(?:o|aron)|visit(?:an?|o|aron)"
)
DWELLS = re.compile(
    rf"\b(?:(?:duerme[n]?|dormia|pernocta(?:n|ba)?|se (?:refugi|ocult|escond)\w+|posa[n]?(?= en )|posando|pasa la noche"
    rf"|se queda[n]?(?: a (?:dormir|vivir))?(?= en | donde )"
    rf"|(?:(?:arriend|alquil|rent)a[n]?|arrendando|alquilando|rentando)(?= una? (?:{ROOM}) )"
    rf"|\w+ a vivir|se regres[ao]n?|se (?:fue|fueron|va|van|iba) (?:para|hacia|pa|donde|rumbo a))\b{FILLER}"
    rf"|(?:{BROUGHT}) (?:una? |el |la |los |las |su )?(?:{GOODS})(?: (?:de|con) \w+)? en (?:la |el )?"
    rf"|(?:lugar|sector|direccion) de (?:vivienda|residencia|habitacion|domicilio)\b{FILLER}"
    rf"|hogar (?:ubicado|situado) (?:en|por) |parto (?:domiciliari?o?|en casa)\b{FILLER}|velorio (?:en|sera en) "
    rf"|(?:familia|mama|madre|papa|padre|hij[oa]s?|abuel[oa]s?) est(?:a|an) (?:en|por) {_PLACED}"
    rf"|(?:estoy|estamos|somos|soy|escribo|llamo|hablo) (?:en|de|del|desde) (?:la |el )?{_PLACED}"
    rf"|{THEIRS} {HELD} de (?:la |el )?{_PLACED}|vive x |\bdir:? {_PLACED}"
    rf"|casa de (?:la |el )?{_PLACED}|visita (?:in situ|domiciliaria|social) a (?:la |el )?"
    r"|(?:^|(?<=[.;\n] )|(?<=[.;\n]))(?:casa|vivienda|viv|res|hogar) ?[:.] ?"
    r"|(?:citacion|citatorio|notificacion)\b[^.;:\n]{0,40}? en (?:la |el )?"
    r"|(?:contactar|hallar|encontrar|buscar|recoger|visitar)l[aeo]s? (?:en|a|hasta) (?:la |el )?"
    rf"|l[aeo]s? (?:{_TAKEN}) (?:en|a|hasta|de) (?:la |el )?"
    rf"|direccion (?:para|de|del) (?:el |la |su )?(?:domicilio|residencia|habitacion|vivienda|visita)[^.;:\n]{{0,40}}: "
    rf"|(?:llegar|referencias?) (?:a|de) (?:su (?:casa|vivienda)|(?:su |el )?domicilio)(?: es)?:? ){_OF_PUBLIC}"
)
# What people do at homes; with a dwelling in the text ("villa 12") it is somebody's though nobody is named.
DONE_AT_HOMES = re.compile(rf"\b(?:{'|'.join(AT_HOMES)})")
TOWARDS = re.compile(r"(?:^|(?<=[ ,:(]))(?:a|en|de|hasta|hacia|por|desde|visito|visitar) (?:la |el )?")
# Where people tell that something is sold or hidden, or that somebody is beaten: two parts tell a house.
DENOUNCED = re.compile(
    r"\bque en (?:la |el |una casa de (?:la |el )?)?"
    r"(?=[^.;:\n]{8,110}? (?:vend|expend|escond|guard|maltrat|golpe|distribu|trafic|fabric)[a-z]+ )"
)
# A house told by what stands beside it.
OF_REFERENCE = re.compile(
    r"\b(?:casa|vivienda) de (?:lamina|madera|block|bloque|cana|adobe|bahareque|ladrillo|nylon|tabla)[a-z ]{0,20}, "
    r"(?=atras|detras|frente|junto|diagonal|a un (?:lado|costado)|camino|por la)"
)
_COMPONENT = any_of(COMPONENTS.split("|"))
STREET = re.compile(rf"{_ORDINAL} (?:{_COMPONENT})\b|\b(?:{_COMPONENT})\b")
BETWEEN = re.compile(r"[ ,(:;-]{1,4}(?:de |del |en |colapsada, )?(?:la |el |los |las )?")
ARTICLE = re.compile(r"\b(?:la|el|las|los) $")
# Where an office or a school is named, what follows is its place: "en la Unidad Judicial, av. Loja 3-45".
OFFICE = re.compile(rf"(?:la |el |los |las )?(?:{OFFICES})\b")
OF_OFFICE = re.compile(rf"\b(?:{OFFICES})\b[^,.;:()\n]*,? (?:en |ubicad[oa] en )?(?:la |el )?$")
NEEDS_NUMBER = 0.74
TO_THE_HOUSE = 0.7  # of one that nothing announces
TAKEN_THERE = 0.72  # of one to which something is taken
SEVERAL = 0.73  # of one that needs two parts, for "paciente de la zona 3" is of a town
NUMBERED = 0.75  # score of an address that needs a number
UNIT = re.compile(
    rf"\b(?:{UNITS}|v|s)\.? ?(?:n?[°º#o]?\.? ?)(?:[0-9]|[a-z]-?[0-9])"
    rf"|\b(?:{UNITS})(?:\.| ) ?(?:n?[°º#o]?\.? ?)[a-np-tv-xz]\b"
    r"|\bcasa (?:de |color |esquinera|blanca|azul|verde|rosad|amarill|celest)"
    r"|\ba [0-9]+ (?:m|mts|metros|cuadras?)\b|[0-9]-(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]"
    r"|# ?[0-9]"
)
LANDMARK = re.compile(BESIDE)
TOWARDS_START = re.compile(r"(?:^|[,;:.(\n]|\b(?:en|al|ubicad[oa]|de|y|a) )(?=[^,;:.(\n]*$)")
# A quarter of a town before a comma: "Los Esteros, mz. 4A v. 19".
QUARTER = re.compile(
    r"(?:^|[;:.(\n] ?|\b(?:en|de|sector|barrio) )"
    r"(?P<name>(?:l[ao]s? |el )?[a-z]{3,}(?: (?!(?:y|e|con|por|sin) )[a-z0-9]+){0,2}), $"
)
DIGIT = re.compile("[0-9]")
MOST_BEFORE = 45
SAID_BEFORE = 3  # words before an address in a sentence
FURTHEST_DWELLING = 90  # characters between the beginning of an address and its "villa 12"


def find(text: str) -> Iterator[Match]:
    """Home addresses, without the words before them."""
    return _homes(text, flat(text), of_people=False)


def find_among(text: str) -> Iterator[Match]:
    """The same where other texts of the column have homes: each speaks of somebody, unless of what is everybody's.

    What stands behind the first part of an address is what the home is beside: "aldea Chuyá, frente a la escuela".
    """
    plain = flat(text)
    street = STREET.search(plain)
    return _homes(text, plain, of_people=not is_public(plain[: street.start()] if street else plain))


def _homes(text: str, plain: str, *, of_people: bool) -> Iterator[Match]:
    """The homes; `of_people`: the text surely speaks of somebody."""
    starts = [(found.end(), 0.9) for cue in (CUE, OF_REFERENCE) for found in cue.finditer(plain)]
    starts += [(found.end(), NEEDS_NUMBER) for found in AT_HOME.finditer(plain)]
    starts += [(found.end(), SEVERAL) for found in OF_SOMEBODY.finditer(plain)]
    streets = [found.start() for found in STREET.finditer(plain)]
    starts += [(found.end(), SEVERAL) for found in DENOUNCED.finditer(plain)] if streets else []
    starts += [(found.end(), NUMBERED) for cue in (OF_THEIRS, DWELLS) for found in cue.finditer(plain)]
    if streets and DONE_AT_HOMES.search(plain):
        starts += [(at, TAKEN_THERE) for at in _of_dwellings(text, plain)]
    taken = [found.end() for found in PLACE_OF_PERSON.finditer(plain)]
    starts += [(at, TAKEN_THERE) for at in taken]
    beside = [*taken, *(found.end() for cue in (ADDRESSED, SEATED, AT_HOME) for found in cue.finditer(plain))]
    if beside or streets:
        starts += _of_somebody(text, plain, beside, streets, of_people=of_people)
    reached = 0
    for start, score in sorted(starts, key=lambda at: (at[0], -at[1])):
        begin = _from_article(text, plain, start)
        end = end_of(text, plain, begin) if begin >= reached else 0
        if end and _is_home(plain[begin:end], score) and (score > NUMBERED or not _is_of_office(plain, begin)):
            reached = end
            yield Match(begin, end, max(score, NUMBERED))


def _of_dwellings(text: str, plain: str) -> Iterator[int]:
    """Where the addresses of dwellings begin: behind the first preposition from which one is read to its end."""
    reached = 0
    for dwelling in DWELLING.finditer(plain):
        if dwelling.end() <= reached:
            continue
        first = max(reached, dwelling.start() - FURTHEST_DWELLING)
        begins = [
            at
            for at in TOWARDS.finditer(plain, first, dwelling.end())
            if end_of(text, plain, at.end()) >= dwelling.end()
        ]
        if begins:
            inside = [at for at in begins if at.group().startswith("en ")]
            start = (inside[-1:] or begins)[0].end()
            reached = end_of(text, plain, start)
            yield start


def _from_article(text: str, plain: str, start: int) -> int:
    """Where "Las Malvinas, bloque 8" begins when `start` is behind its article; a capital tells it."""
    article = ARTICLE.search(plain, max(0, start - 4), start)
    told = not text.isupper() and text[start : start + 1].isupper()
    return article.start() if article and told and text[article.start()].isupper() else start


def _of_somebody(
    text: str, plain: str, beside: list[int], streets: list[int], *, of_people: bool
) -> Iterator[tuple[int, float]]:
    """Where addresses begin that are homes because the text speaks of somebody, and their scores.

    Where it names nobody, two parts are somebody's home too, unless the text tells of what is everybody's or begins
    with them: a cell that is an address is judged with its column.
    """
    ends = [person.end for person in find_persons(text)]
    begins = [_start_of(text, plain, at) for at in streets]
    if ends or of_people or tells_of_somebody(text, plain):
        yield from ((at, NUMBERED) for at in beside)
        if not begins_publicly(plain):
            yield from ((at, SEVERAL) for at in begins)
        if DIGIT.search(text) and UNIT.search(plain):
            yield from ((at, TO_THE_HOUSE) for at in begins)
    elif begins and plain.count(" ", 0, begins[0]) >= SAID_BEFORE and not is_public(plain):
        yield from ((at, SEVERAL) for at in begins)
    yield from ((at, NUMBERED) for at in streets if any(end < at and BETWEEN.fullmatch(plain[end:at]) for end in ends))


def _start_of(text: str, plain: str, at: int) -> int:
    """Where the address with a component at `at` begins: "Sauces 20 Mz 2" begins before it."""
    first = max(0, at - MOST_BEFORE)
    before = [found.end() for found in TOWARDS_START.finditer(plain[first:at])]
    start = first + before[-1] if before else at
    if plain[start:at].strip() in ARTICLES or _is_said(plain[start:at]):
        return at
    quarter = QUARTER.search(plain[first:at])
    if quarter and not _is_said(quarter["name"]) and not any(map(_is_given, quarter["name"].split())):
        begins = first + quarter.start("name")
        acronym = text[begins : begins + len(quarter["name"])].isupper() and not text.isupper()
        return at if acronym else begins
    return start + len(plain[start:at]) - len(plain[start:at].lstrip())


def _is_said(words_before: str) -> bool:
    """Whether a verb or a title stands among the words."""
    return any(roles().get(word, 0) & (Role.SAYS | Role.CUE | Role.TITLE) for word in words_before.split())


def _is_given(word: str) -> bool:
    return bool(roles().get(word, 0) & Role.OFTEN_GIVEN)


def _is_of_office(plain: str, begin: int) -> bool:
    """Whether the address that begins there is that of an office named before it or at its beginning."""
    return bool(OFFICE.match(plain, begin) or OF_OFFICE.search(plain, max(0, begin - MOST_BEFORE), begin))


def _is_home(address: str, score: float) -> bool:
    """Whether it has a number or two components; where nothing says so, whether it names a house."""
    if score in {TO_THE_HOUSE, TAKEN_THERE}:
        return (UNIT if score == TO_THE_HOUSE else DWELLING).search(address) is not None
    numbered = score != SEVERAL and DIGIT.search(address) is not None
    return score > NUMBERED or numbered or (score in {SEVERAL, NUMBERED} and _n_parts(address) > 1)


def _n_parts(address: str) -> int:
    """Components, landmarks and numbers of houses."""
    components = sum(word.strip(",.") in words()[0] for word in address.split())
    return components + len(LANDMARK.findall(address))


RULE = Rule(
    entity="ADDRESS",
    find=find,
    among=find_among,
    superset=home_superset(),
    digits_alike=True,
    narrow=may_be_home,
    lettered=True,
    context=("domicilio", "dirección", "vive"),
    examples=(
        "vive en Calle Eloy Alfaro 47-37 y Bolívar, casa de dos pisos",
        "domiciliado en Barrio San José, calle 92 y pasaje B, casa 211.",
        "Domicilio: 3a calle 5-42 zona 1",
        "reside en la cdla. Los Ceibos mz. 68 villa 12",
        "Citar a Obdulio Pascual Tzul en Lote 84 manzana A, Colonia Santa Isabel",
    ),
    counter_examples=(
        "vive en Quevedo",
        "bache en la calle Bolívar 12-45",
        "Dirección de Planificación",
        "vive con su madre",
        "vivienda propia",
    ),
    source="own rule",
)
