"""The verdicts on the columns of a table: each column's judges, corrected by the columns around it (`rows.py`).

The rules here are few and named one by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.personal_data.catalogues import called_so, is_catalogue
from desktop_app.core.personal_data.companions import told_by_others
from desktop_app.core.personal_data.describing import CONTEXT
from desktop_app.core.personal_data.headers import STRONG
from desktop_app.core.personal_data.identifiers import foreign, foreign_judges
from desktop_app.core.personal_data.judges import DIRECT, LIKELY, PARTLY, POSSIBLE, Judge, Judged
from desktop_app.core.personal_data.mixtures import other_categories, told_by_choices, told_by_some, told_by_weak_words
from desktop_app.core.personal_data.prefixes import without_prefixes
from desktop_app.core.personal_data.rows import (
    IDENTITIES,
    KINDS_OF_PEOPLE,
    OF_FIRMS,
    Types,
    in_charge_alone,
    is_about_creatures,
    is_about_people,
    is_about_things,
    is_fleet,
    is_of_people,
    is_payroll,
    names_things_alone,
)
from desktop_app.core.personal_data.surveys import types_by_code
from desktop_app.core.personal_data.vital_facts import (
    MEASURE,
    are_births,
    tells_disability,
    told_of_birth,
    told_of_disability,
)
from desktop_app.core.personal_data.wording import SPECIAL

PAY = re.compile(
    r"\b(?:sueldo|salari\w*|remuneracion|honorarios?|ingreso|liquido|devengado|haber|haberes|viatico\w*|dietas?|bono\w*)\b"
)
DOCUMENT = re.compile(
    r"^(?:numero (?:de )?)?(?:documento|identificacion)"
    r"(?! (?:de )?(?:respaldo|contable|presupuest\w*|pago|tramite|referencia|intern[oa]|soporte|electronic[oa]"
    r"|sustento))"
    r"(?: (?:numero|identidad|identificacion|\w+ (?:del? )?\w+|\w+))?$"
)
NEARLY_ALL = 0.9
NEAR = 3  # columns between the number of a document and the name, where no other number tells who it is
COUNTRY_ALONE = re.compile(r"^(?:codigo )?(?:pais|origen|procedencia)(?: origen| procedencia)?$")  # of goods too
SPECIALITY = re.compile(r"^especialidad(?:es)?(?: medica)?$")  # of a physician, or the ward he works in
BREEDING = re.compile(r"^(?:raza|vacuna|enfermedad|tratamiento|diagnostico|sintoma\w*|peso \w+)$")
CARED = re.compile(
    r"\b(?:paciente|nin[oa]|menor|neonato|nacido|gestante|estudiante|alumno|beneficiario|lactante|adulto)\b"
)
VESSEL = re.compile(r"\b(?:nave|embarcacion|lancha|buque|bote|panga|eslora|calado|trb|armador|caleta)\b")
AUTHORS = re.compile(
    r"^(?:autor(?:a|es|as)?(?: a)?|autoridad(?: personal)?"
    r"|escritor(?:a|es)?|traductor(?:a|es)?)(?: (?:principal|de la obra|del libro))?$"
    r"|^autora? (?:citad[oa]|(?:mas )?leid[oa]|favorit[oa])$"
)
BOOKS = re.compile(
    r"^(?:autora? (?:mas )?leid[oa]|libros?|isbn|editorial|signatura|obra|titulo(?: (?:de la obra|del libro|libro))?)\b"
)
PATIENT = re.compile(r"^(?:nombre (?:del )?)?paciente$")
ARCHIVAL = re.compile(
    r"^(?:signatura|legajo|fondo|subfondo|folios?|fojas|fechas extremas|anos extremos|serie documental|caja|tomo"
    r"|unidad de conservacion|estado de conservacion|soporte|digitalizad[oa])$"
)
FEWEST_ARCHIVAL = 3
ENROLMENT = re.compile(r"^(?:numero )?matricula$")
FINES = re.compile(r"\b(?:multas?|infracci\w+|comparendo|citacion|remision|infractor(?:a)?|inmovilizad[oa])\b")
POSTS = re.compile(r"^(?:numero (?:de )?)?(?:vacantes?|plazas)$")  # to fill
OFFICIALS = re.compile(r"\b(?:funcionario|servidor|empleado|viaticos?|subsistencias?|comision)\b")
ERRAND = re.compile(r"\bmotivo (?:del? )?viaje\b")
HOME = re.compile(r"\b(casa|domicilio|hogar|residencia)\b")
OF_THINGS = frozenset(("PHONE", "ADDRESS", "COORDINATES"))
MOBILES = 0.8  # share of a thing's telephones from which they are somebody's own
MOSTLY = 0.5
NAMED, SOME_FIRMS = 0.7, 0.2  # shares of names of people in their column, and of firms in any
SENTENCES = 10  # mean words from which a cell about a place may well speak of people too
OFFICE_LINES = re.compile(r"\b(telefono|fax|extension|pbx|conmutador|direccion|correo)\b")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Types of a column with their confidence (empty = no sign), and those that mean nobody inside its cells."""

    types: Types
    harmless: frozenset[str]


def verdicts(columns: list[Judged]) -> list[Verdict]:
    """The verdict on each column of a table."""
    columns = without_prefixes(columns)
    found, things = _found(columns)
    authors = _authors(columns)
    return [
        Verdict(types, _harmless(column, authors, things=things)) for column, types in zip(columns, found, strict=True)
    ]


def _harmless(column: Judged, authors: frozenset[int], *, things: bool) -> frozenset[str]:
    """The lines of an office, and names of people that name places, need no look into the cells."""
    short = (
        column.evidence.mean_words < SENTENCES and not column.evidence.is_text
    )  # "cuerpo del correo" is no line of an office
    office = short and OFFICE_LINES.search(column.spelt) is not None and (things or not column.says("PHONE"))
    lines = {"PHONE"} if office and column.share("mobile") < MOBILES else set()
    place = any(map(column.names, ("thing", "facility", "creature"))) and not column.names("person")
    remarks = column.names("remark") or column.is_unhelpful  # "novedades del proyecto", "campo 2"
    called = (place and short and not remarks and not column.names("role")) or column.position in authors
    return frozenset(lines | ({"PERSON"} if called else set()))


def _authors(columns: Sequence[Judged]) -> frozenset[int]:
    """Places of the authors of books: what they wrote is public, and they are not who a row is about."""
    if not any(BOOKS.search(column.spelt) for column in columns):
        return frozenset()
    return frozenset(column.position for column in columns if AUTHORS.search(column.spelt))


def _found(columns: list[Judged]) -> tuple[list[Types], bool]:
    """The types of each column, and whether a row is about a thing."""
    direct = [_without_rivals(column, _judged(column, {**DIRECT, **foreign_judges()})) for column in columns]
    context = [_without_rivals(column, _judged(column, CONTEXT)) for column in columns]
    context = [_of_nobody_yet(column, types) for column, types in zip(columns, context, strict=True)]
    context = [types or coded for types, coded in zip(context, types_by_code(columns), strict=True)]
    if names_things_alone(columns, direct):
        direct = [_without(types, "PERSON") for types in direct]
    written = _authors(columns)
    direct = [
        _without(types, "PERSON") if c.position in written else types for c, types in zip(columns, direct, strict=True)
    ]
    catalogue = is_catalogue(columns, direct, context)
    if catalogue:
        direct, context = _of_catalogues(columns, direct, context)
    if is_about_creatures(columns, direct):
        context = [_of_owners(column, types) for column, types in zip(columns, context, strict=True)]
        direct = [_of_owners(column, types, called=True) for column, types in zip(columns, direct, strict=True)]
    direct = _of_drivers(columns, direct, context)
    alone = in_charge_alone(columns, direct, context)
    if alone:
        context = [_of_the_named(column, types) for column, types in zip(columns, context, strict=True)]
    context = _told_of_people(columns, _of_archives(columns, _of_vessels(columns, context)))
    things = catalogue or (is_about_things(columns, direct) and not is_payroll(direct, context))
    people = is_about_people(columns, direct, context, things=things)
    found = [first or (second if people else {}) for first, second in zip(direct, context, strict=True)]
    if things:
        found = [_of_people(column, types) for column, types in zip(columns, found, strict=True)]
    if things or not any("PERSON" in types for types in direct):
        found = [
            {k: v for k, v in types.items() if k != "GT_NIT" or k in told}
            for types, told in zip(found, direct, strict=True)
        ]
    if people:
        found = _from_neighbours(columns, found)
    return (found if things or alone or not people else _with_choices(columns, found)), things


def _of_catalogues(
    columns: Sequence[Judged], direct: Sequence[Types], context: Sequence[Types]
) -> tuple[list[Types], list[Types]]:
    """Without what describes the things of a catalogue, and what they are called."""
    named = [_without(types, "PERSON") if called_so(c) else types for c, types in zip(columns, direct, strict=True)]
    return named, [{k: v for k, v in types.items() if k not in KINDS_OF_PEOPLE | {"SALARY"}} for types in context]


def _with_choices(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """With the special categories that lists of choices tell of the people of the rows."""
    told, others = told_by_choices(columns, found), other_categories(columns, found)
    return [(types or first) | more for types, first, more in zip(found, told, others, strict=True)]


def _of_drivers(columns: Sequence[Judged], direct: Sequence[Types], context: Sequence[Types]) -> list[Types]:
    """With the plates of somebody, which identify by themselves: "placa del infractor", or plates that were fined."""
    fined = any(FINES.search(column.spelt) for column in columns)
    return [
        first | ({"LICENSE_PLATE": second["LICENSE_PLATE"]} if "LICENSE_PLATE" in second and told else {})
        for column, first, second in zip(columns, direct, context, strict=True)
        for told in [fined or column.names("person")]
    ]


def _without(types: Types, name: str) -> Types:
    return {k: v for k, v in types.items() if k != name}


def _of_nobody_yet(column: Judged, types: Types) -> Types:
    """Without what is asked of whoever comes, offered to all, or told of a group ("sexo requerido")."""
    others = column.names("asked") or (column.names("creature") and not column.names("person"))
    return {k: v for k, v in types.items() if k not in KINDS_OF_PEOPLE or not others}


def _of_owners(column: Judged, types: Types, *, called: bool = False) -> Types:
    """Without what describes an animal or a plant, and with `called` without its name; its owner has his own."""
    patient = called and PATIENT.search(column.spelt) is not None  # of a veterinary
    if called and not patient and (column.names("person") or not column.names("creature")):
        return types
    own = (KINDS_OF_PEOPLE - {"HEALTH"}) | {"RECORD_ID"} if column.names("person") else frozenset()
    return {k: v for k, v in types.items() if k in own or k not in KINDS_OF_PEOPLE | {"PERSON", "RECORD_ID"}}


def _of_vessels(columns: Sequence[Judged], context: Sequence[Types]) -> list[Types]:
    """Without the "matrícula" of boats; that of people is the number of a student."""
    if not any(VESSEL.search(column.spelt) for column in columns):
        return list(context)
    return [
        {k: v for k, v in types.items() if k != "RECORD_ID" or not ENROLMENT.search(column.spelt)}
        for column, types in zip(columns, context, strict=True)
    ]


def _of_archives(columns: Sequence[Judged], context: Sequence[Types]) -> list[Types]:
    """Without the "expediente" of an archive, which numbers papers; that of a court or a clinic is somebody's."""
    if sum(ARCHIVAL.search(column.spelt) is not None for column in columns) < FEWEST_ARCHIVAL:
        return list(context)
    return [_without(types, "RECORD_ID") for types in context]


def _told_of_people(columns: Sequence[Judged], context: Sequence[Types]) -> list[Types]:
    """Without ages of vehicles, breeds and plagues of animals and plants, and weights where nobody's body is told."""
    kinds = {
        name
        for column, types in zip(columns, context, strict=True)
        for name in types
        if name != "NATIONALITY" or not COUNTRY_ALONE.search(column.spelt)
    } & (KINDS_OF_PEOPLE - {"HEALTH"})
    cared = any(CARED.search(column.spelt) for column in columns) or any(
        "HEALTH" in types and not MEASURE.search(column.spelt) and not BREEDING.search(column.spelt)
        for column, types in zip(columns, context, strict=True)
    )
    living = any(column.names("creature") and not column.names("person") for column in columns)
    lone = len(kinds) == 1 and is_fleet(columns)
    posts = any(POSTS.search(column.spelt) for column in columns)
    official = any(OFFICIALS.search(column.spelt) for column in columns)
    found = []
    for column, types in zip(columns, context, strict=True):
        others = (living or lone or not (kinds or cared)) and MEASURE.search(column.spelt) is not None
        others |= living and BREEDING.search(column.spelt) is not None
        others |= lone and not column.names("person") and column.says("HEALTH") < STRONG
        others |= posts and not column.names("person")
        others |= official and ERRAND.search(column.spelt) is not None
        told = {k: v for k, v in types.items() if k not in KINDS_OF_PEOPLE} if others else types
        found.append(_without(told, "HEALTH") if SPECIALITY.search(column.spelt) else told)
    return found


def _of_the_named(column: Judged, types: Types) -> Types:
    """Without what describes the thing that the named are in charge of; their pay and their documents are theirs."""
    if column.names("person"):
        return types
    mine = set(types) - KINDS_OF_PEOPLE - {"COORDINATES"}
    return {k: v for k, v in types.items() if k in mine and (k != "SALARY" or PAY.search(column.spelt))}


def _of_people(column: Judged, types: Types) -> Types:
    """Without the telephone and the place of a thing; a mobile beside it may be somebody's own."""
    own = column.share("mobile") >= MOBILES
    home = HOME.search(column.spelt) is not None
    return {
        k: v for k, v in types.items() if k not in OF_THINGS or (own and k == "PHONE") or (home and k == "COORDINATES")
    }


def _judged(column: Judged, judges: Mapping[str, Judge]) -> Types:
    found = {name: judge(column) for name, judge in judges.items()}
    return {name: sure for name, sure in found.items() if sure}


def _without_rivals(column: Judged, found: Types) -> Types:
    """A number is one thing: the announced or the surest stays, unless the values show a mixture of identifiers."""
    documents = IDENTITIES | foreign()
    if any(column.says(name) == STRONG for name in found.keys() & documents):
        found = {name: sure for name, sure in found.items() if name not in documents or column.says(name) == STRONG}
    if "EC_CEDULA" in found and "PHONE" in found:
        del found["PHONE" if found["EC_CEDULA"] >= found["PHONE"] else "EC_CEDULA"]
    found = _without_lesser(column, found)
    best = max(found.values(), default=0.0)
    return {name: sure for name, sure in found.items() if sure >= min(best, LIKELY)}


def _without_lesser(column: Judged, found: Types) -> Types:
    """Without what the header only hints at and no value says for itself, where it announces another kind of people.

    "Motivo de la migración" tells of migration, although violence is a cause of death as well.
    """
    told = {name for name in found.keys() & SPECIAL if column.says(name) == STRONG}
    if told and "NATIONALITY" in found and column.share("ETHNICITY") >= MOSTLY:
        found = _without(found, "NATIONALITY")  # "nacionalidad originaria"
    clear = {name: max(column.share(name), column.share("disease") if name == "HEALTH" else 0.0) for name in found}
    kept = {name for name in found if name not in SPECIAL or name in told or not told or clear[name] >= PARTLY}
    return {name: sure for name, sure in found.items() if name in kept}


def _from_neighbours(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """What a column is only because of the others: the date of a birth register, the degree of a disability."""
    births = are_births(columns)
    disability = any(tells_disability(c, types) for c, types in zip(columns, found, strict=True))
    beside = _beside_people(columns, found)
    named = {c.position for c, types in zip(columns, found, strict=True) if "PERSON" in types and not c.names("role")}
    told = told_by_others(columns, found)
    numbered, fleet, degrees = is_of_people(columns, found), is_fleet(columns), _pairs_of_degrees(columns)
    near = 1 if any((IDENTITIES | foreign()) & types.keys() for types in found) else NEAR
    return [
        types
        or by_theme
        or (told_by_weak_words(c) or told_by_some(c) if numbered else {})
        or (told_of_birth(c) if births else {})
        or (told_of_disability(c) if disability else {})
        or (_as_places_of_homes(c) if c.position in degrees else {})
        or (_as_plates(c) if fleet else {})
        or (_as_companies_have(c) if c.position in beside else {})
        or (_as_documents(c) if any(abs(c.position - place) <= near for place in named) else {})
        for c, types, by_theme in zip(columns, found, told, strict=True)
    ]


def _pairs_of_degrees(columns: Sequence[Judged]) -> frozenset[int]:
    """Places of precise degrees side by side, whatever their headers say."""
    degrees = [column.share("coordinate") >= NEARLY_ALL and column.differs >= MOSTLY for column in columns]
    pairs = [at for at in range(1, len(columns)) if degrees[at - 1] and degrees[at]]
    return frozenset(position for at in pairs for position in (at - 1, at))


def _as_places_of_homes(column: Judged) -> Types:
    """Degrees in a table of people are where they live, unless the header names a facility or a thing."""
    return {} if column.names("facility") or column.names("thing") else {"COORDINATES": POSSIBLE}


def _as_companies_have(column: Judged) -> Types:
    """RUC of which none is that of a person by its form."""
    shaped = column.evidence.shaped.get("EC_RUC", 0.0)
    return {"EC_RUC": POSSIBLE} if column.says("EC_RUC") and shaped >= MOSTLY else {}


def _as_plates(column: Judged) -> Types:
    """What has the shape of plates where vehicles are described, whatever the office calls them."""
    alike = column.share("plate") >= NEARLY_ALL and column.differs >= NEARLY_ALL
    return {"LICENSE_PLATE": POSSIBLE} if alike and not column.names("thing") else {}


def _as_documents(column: Judged) -> Types:
    """Numbers of documents right beside names, of a kind that no rule knows: passports, cards of foreigners."""
    coded = column.share("long_code") >= NEARLY_ALL and column.differs >= NEARLY_ALL
    told = DOCUMENT.search(column.spelt) is not None and column.says("EC_CEDULA") > 0  # no household's
    return {"PASSPORT": POSSIBLE} if told and coded and not column.share("masked") else {}


def _beside_people(columns: Sequence[Judged], found: Sequence[Types]) -> set[int]:
    """The places right beside names of people in a table without firms: a RUC like a company's is a foreigner's there.

    The tax authority gives foreigners without a cédula numbers whose third digit is 9, as companies have.
    """
    if any(column.share("organisation") >= SOME_FIRMS or OF_FIRMS.search(column.spelt) for column in columns):
        return set()
    named = [column for column, types in zip(columns, found, strict=True) if "PERSON" in types]
    people = [column for column in named if not column.names("role") and column.share("PERSON") >= NAMED]
    return {column.position + step for column in people for step in (-1, 1)}
