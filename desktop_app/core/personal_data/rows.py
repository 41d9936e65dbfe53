"""What a row of a table is about: a person, a thing with people in charge of it, or a count.

Telephones, addresses and coordinates of a thing are nobody's; age, sex or health count only where a row is a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.core.personal_data.headers import names_a
from desktop_app.core.personal_data.identifiers import foreign
from desktop_app.core.personal_data.judges import ENOUGH, LIKELY, Judged

Types = dict[str, float]

PEOPLE = (
    r"(?:hombres|mujeres|ninos|ninas|casos|personas|habitantes|estudiantes|alumnos|pacientes|beneficiari[oa]s|victimas"
    r"|usuarios|docentes|empleados|trabajadores|funcionarios|servidores|afiliados|matriculados|atendid[oa]s|atenciones"
    r"|nacimientos|defunciones|nacidos|fallecid[oa]s|detenid[oa]s|denuncias|votantes|electores|productor[ae]s|familias"
    r"|hogares|viviendas|socios|participantes|menores|adultos|jovenes|migrantes|refugiados|poblacion|inscritos|registros"
    r"|causas|delitos|consultas|egresos|visitas|visitantes|turistas|vacunad[oa]s|aprobados|promovidos"
    r"|embarazadas|gestantes|lactantes|ancian[oa]s|bebes|extranjer[oa]s|varones|damas|caballeros"
    r"|indigenas|discapacitad[oa]s|mestiz[oa]s|afro\w+|montubi[oa]s|mayas?|xinkas?|garifunas?|ladin[oa]s)"
)
COUNTED = re.compile(
    rf"\b(?:total|numero|cantidad|n|no|suma|conteo|subtotal) (?:de |general )?(?:\w+ )?{PEOPLE}\b|^(?:\w+ )?{PEOPLE}\b"
    r"|^(?:total|casos|cantidad|frecuencia|conteo|count|poblacion|tasa)(?: \w+)?$"
    r"|^(?:dosis|metas?|cobertura|cupos?|plazas|vacantes|capacidad|aforo|beneficiados|incidencia|prevalencia|prestamos"
    r"|eventos|egresos|raciones|kits|camas|unidades|existencias|ejemplares)(?: \w+)?$"
    r"|\b(?:tasa|frecuencia|poblacion|porcentaje de|promedio de|incidencia|prevalencia|mortalidad)\b"
    r"|^(?:proporcion|intervalo|ic|limite|error estandar|indice|razon)(?: \w+)*$"
)
# What an office counts over a year or a place; in a household such numbers stay small.
EVENTS = re.compile(
    r"^(?:\w+ ){0,2}(?:solicitudes|tramites|permisos|licencias|multas|llamadas|accidentes|muertes|muertos|heridos"
    r"|contratos|retornados|deportados|desplazados|graduados|titulados|becarios|becas|jubilados|pensionistas"
    r"|asegurados|reconocid[oa]s|negad[oa]s|rechazad[oa]s|aceptad[oa]s|emitid[oa]s|otorgad[oa]s|resuelt[oa]s|pendientes|divorcios|matrimonios"
    r"|capacitad[oa]s|intervenciones|partos|abortos|suicidios|homicidios|femicidios|desaparecid[oa]s|votos)(?: \w+)?$"
)
MEASURED = re.compile(r"^(?:n|numero|valor|porcentaje|%|promedio|media|value|obs value|indicador)$")
INDIVIDUAL = frozenset(("AGE", "BIRTH_DATE", "RECORD_ID"))
ALL_DIFFER, MANY_AGES = 0.95, 10
SOME_KINDS = 3  # the same where codes tell the rows one from another
MANY_KINDS = 4  # of what describes a person, told side by side: no group is told by so many
YEAR = re.compile(r"(?:ano )?(?:19|20)[0-9]{2}")
OF_YEAR = re.compile(r"(?:[a-z]+ ){1,4}(?:19|20)[0-9]{2}")  # "Año de registro 2008"; of a person too ("ingreso 2020")
MONTH = re.compile(
    r"(?:\w+ )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
)
ASKED_OF_ONE = re.compile(r"^cuant[oa]s\b|\b(?:usted|su (?:hogar|familia|vivienda|casa))\b")  # by a questionnaire
FEWEST_YEARS, FEWEST_MONTHS = 3, 2
LARGEST_HOUSEHOLD = 30  # people counted in answers about a home; tables of counts have more
KINDS_OF_PEOPLE = frozenset(
    ("AGE", "SEX", "CIVIL_STATUS", "BIRTH_DATE", "NATIONALITY", "EDUCATION", "FAMILY_RELATION", "HEALTH", "ETHNICITY",
     "RELIGION", "SEXUAL_ORIENTATION", "OTHER_SENSITIVE")
)  # fmt: skip
CONTACTS = frozenset(("PHONE", "EMAIL"))
IDENTITIES = frozenset(("EC_CEDULA", "GT_DPI", "PASSPORT"))
OWNERS = re.compile(r"\b(?:propietario|titular|contribuyente|cliente|vendedor|comprador|autor|artista|solicitante)\b")
OF_FIRMS = re.compile(r"\b(?:proveedor|razon social|contratista|adjudicatari[oa]|nombre comercial|oferente)\b")
PEOPLE_COUNTED = re.compile(rf"(?:^|\b(?:total|numero|cantidad|n) (?:de )?(?:\w+ )?){PEOPLE}\b|\b(?:hombres|mujeres)$")
FEWEST_COUNTS = 2
ANIMAL = re.compile(
    r"\b(?:mascota|microchip|arete|semoviente|canino|felino|equino|bovino|(?:nombre|sexo|edad|peso)(?: del?)? animal"
    r"|animal (?:nombre|sexo|edad|especie)|nombre (?:del? )?(?:perro|gato|caballo|ejemplar))\b"
)
BREED = re.compile(r"\b(?:raza|especie)\b")
SURNAMES = re.compile(r"\b(?:apellidos?|nombres|paterno|materno)\b")
VEHICLE = re.compile(
    r"^(?:marca|modelo|kilometraje|cilindraje|cilindrada|cil|kilometros|ano (?:fab\w*|modelo)|(?:clase|tipo) vehiculo"
    r"|(?:serie |tipo )?carroc\w*"
    r"|tonelaje|chasis|motor|numero (?:chasis|motor))\b"
)
LEAST_SUM = 1000
LEAST_CODE = 100_000
WEIGHT = re.compile(
    r"\b(?:peso|factor|ponder\w*|ponde|fexp|expansion|upm|estrato|conglomerado|codigo|id|boleta|folio|caso|expediente|ficha|numero|formulario|registro|n|no)\b"
)
IN_CHARGE = re.compile(
    r"\b(?:administrador|director|responsable|custodio|fiscalizador|facilitador|entrenador|representante|encargado"
    r"|coordinador|supervisor|instructor|presidente|presidenta|gerente|analista|agente|inspector|contratista"
    r"|notario|rep(?:resentante)? leg(?:al)?"
    r"|ponente|expositor|consultor|capacitador|evaluador|laboratorista|muestreador|recolector|tecnico|monitor)a?\b"
    r"|\b(?:custodia|encargada|tecnica)\b"
    r"|^(?:persona |nombre )?contacto$"
)
BODILY = frozenset(("SEX", "AGE", "BIRTH_DATE", "CIVIL_STATUS"))  # told of people before anything else
HOLDERS = re.compile(
    r"\b(?:concesionario|adjudicatario|abonado|arrendatario|propietario|contribuyente|autora?|artista|conductor)\b"
)
FIRST_COLUMNS = 5
BARE_NAMES = ("nombre", "denominacion", "descripcion", "detalle", "nombre actual", "nombre anterior", "nombres")
KIND_OF_THING = re.compile(r"^(?:id|codigo|cod|tipo|clase|categoria|jerarquia|numero)\b")


def is_subject(column: Judged) -> bool:
    """Whether the named persons of a column are who the rows are about, not officials or agents beside a thing."""
    if OF_FIRMS.search(column.spelt) or OWNERS.search(column.spelt):
        return False
    return column.names("person") or not column.names("role")


def is_of_people(columns: Sequence[Judged], types: Sequence[Types]) -> bool:
    """Whether people are numbered, or named as who the rows are about."""
    return any(
        IDENTITIES & told.keys() or ("PERSON" in told and is_subject(column))
        for column, told in zip(columns, types, strict=True)
    )


def is_about_things(columns: Sequence[Judged], direct: Sequence[Types]) -> bool:
    """Whether a row is an institution, a firm or a work.

    A column names them one by one before any name of a person, or all the people of the table are in charge of
    something. Where people are numbered, or come first ("participant, institution"), a row is a person.
    """
    if any((IDENTITIES | foreign()) & types.keys() for types in direct):
        return False
    named = [column for column, types in zip(columns, direct, strict=True) if "PERSON" in types]
    if any(is_subject(column) and column.names("person") for column in named):
        return False
    first = min((column.position for column in named), default=len(columns))
    for column in columns[:first]:
        if column.share("organisation") >= ENOUGH and (column.differs >= ENOUGH or not named):
            return True
        if _names_things(column) if named else _is_facility(column) or _numbers_things(column):
            return True
    return False


def _is_facility(column: Judged) -> bool:
    """Whether the column tells places with a door and a telephone one from another."""
    told = column.names("facility") and not column.names("person") and not column.is_numeric
    return told and column.position < FIRST_COLUMNS


def _numbers_things(column: Judged) -> bool:
    """Whether the first column numbers the things the rows are about: posts, lamps, meters."""
    told = column.names("thing") and not column.names("person") and not column.names("role")
    return told and column.position == 0 and column.differs >= ENOUGH


def _names_things(column: Judged) -> bool:
    """Whether the column tells things one from another: works, contracts, goods."""
    told = column.names("thing") and not column.names("person") and not column.says("PERSON")
    early = column.position < FIRST_COLUMNS and not column.is_numeric
    return told and early and column.differs >= ENOUGH and column.evidence.mean_words >= 1


def is_about_creatures(columns: Sequence[Judged], direct: Sequence[Types]) -> bool:
    """Whether age, sex, race and weight are those of animals or plants.

    An animal is told one by one ("nombre de la mascota"), or no beneficiary is named or numbered.
    """
    if any(ANIMAL.search(column.spelt) or _tells_breeds(column) for column in columns):
        return True
    for column, types in zip(columns, direct, strict=True):
        surnamed = SURNAMES.search(column.spelt) is not None  # animals have none
        named = "PERSON" in types and (surnamed or (column.names("person") and is_subject(column)))
        if named or (IDENTITIES | foreign()) & types.keys():
            return False
    return any(column.names("creature") and not column.names("person") for column in columns)


def _tells_breeds(column: Judged) -> bool:
    """Whether the values are kinds of animals, their breeds or their illnesses; "raza" of people has other words."""
    share = column.share("animal")
    return share >= ENOUGH or (BREED.search(column.spelt) is not None and share > column.share("ETHNICITY"))


def names_things_alone(columns: Sequence[Judged], direct: Sequence[Types]) -> bool:
    """Whether a bare "nombre" is that of streets or schools: codes or kinds of things beside it, nobody else named."""
    if any((IDENTITIES | foreign() | CONTACTS) & types.keys() for types in direct):
        return False
    named = [column for column, types in zip(columns, direct, strict=True) if "PERSON" in types]
    bare = all(column.spelt in BARE_NAMES or column.is_unhelpful for column in named)
    return bare and any(KIND_OF_THING.search(column.spelt) and column.names("thing") for column in columns)


def _is_running(column: Judged) -> bool:
    """Whether the numbers only count the rows."""
    low, high = column.evidence.low or 0, column.evidence.high or 0
    return column.differs >= ALL_DIFFER and high - low < column.evidence.n_distinct / ALL_DIFFER


def holds_counts(columns: Sequence[Judged], context: Sequence[Types]) -> bool:
    """Whether the numbers of the table count people or events: one row for each canton, year or group."""
    single = any(
        types.keys() & INDIVIDUAL and column.evidence.n_distinct > MANY_AGES
        for column, types in zip(columns, context, strict=True)
    )
    measured = (column for column in columns if MEASURED.search(column.spelt) and column.is_numeric)
    kinds = len({name for types in context for name in types} & KINDS_OF_PEOPLE)
    marked = kinds >= SOME_KINDS and any(map(_has_ticket, columns))
    described = kinds >= MANY_KINDS or marked
    if not single and not marked and any(not _is_running(column) for column in measured):
        return True
    years = sum(YEAR.fullmatch(column.words) is not None and column.is_numeric for column in columns)
    if not single:
        months = sum(MONTH.fullmatch(column.words) is not None and column.is_numeric for column in columns)
        if months >= FEWEST_MONTHS:
            return True
        years += sum(OF_YEAR.fullmatch(column.words) is not None and column.is_numeric for column in columns)
    fewest = LARGEST_HOUSEHOLD if single or described else 0
    asked = {column.position for column in columns if ASKED_OF_ONE.search(column.spelt)}
    counted = (
        column
        for column in columns
        if column.is_numeric and column.position not in asked and COUNTED.search(column.spelt)
    )
    events = (column for column in columns if column.is_numeric and EVENTS.search(column.spelt))
    return (
        years >= FEWEST_YEARS
        or any((column.evidence.high or 0) > fewest for column in counted)
        or any((column.evidence.high or 0) > LARGEST_HOUSEHOLD for column in events)
    )


def _has_ticket(column: Judged) -> bool:
    """Whether codes of one length or with letters tell the rows one from another."""
    return column.differs >= ALL_DIFFER and column.share("long_code") >= ALL_DIFFER and not _is_running(column)


def _marks_rows(column: Judged) -> bool:
    """Whether codes tell the rows one from another: letters or many digits, no amounts."""
    if column.differs < ALL_DIFFER or column.evidence.is_text:
        return False
    long = column.share("digits") >= ALL_DIFFER and (column.evidence.low or 0) >= LEAST_CODE
    return not column.is_numeric or long or WEIGHT.search(column.spelt) is not None


def _holds_amounts(columns: Sequence[Judged], context: Sequence[Types]) -> bool:
    """Whether rows without any mark of their own carry a large number that describes nobody: sums of groups."""
    if any(_marks_rows(column) for column in columns):
        return False
    if any(types.keys() & (INDIVIDUAL | {"SALARY"}) for types in context):
        return False
    return any(
        column.is_numeric and not types and column.differs > ENOUGH and not _is_running(column)
        and (column.evidence.high or 0) >= LEAST_SUM and not WEIGHT.search(column.spelt)
        for column, types in zip(columns, context, strict=True)
    )  # fmt: skip


def _is_in_charge(column: Judged) -> bool:
    """Whether the header names who owns or looks after a thing."""
    return (IN_CHARGE.search(column.spelt) or HOLDERS.search(column.spelt)) is not None


def _names_others(column: Judged) -> bool:
    """Whether the header speaks of somebody besides who is in charge: "sexo de la víctima", "tutor del niño"."""
    others = HOLDERS.sub("", IN_CHARGE.sub("", column.spelt))
    groups = column.share("organisation") >= ENOUGH  # who uses the water is a community
    place = names_a("facility", column.spelt.partition(" ")[0])  # "centro de acogida"
    return names_a("person", others) and not COUNTED.search(column.spelt) and not (groups or place)


def in_charge_alone(columns: Sequence[Judged], direct: Sequence[Types], context: Sequence[Types]) -> bool:
    """Whether all who are named own or look after what a row is about, and nobody is described one by one."""
    if any((IDENTITIES | foreign()) & types.keys() for types in direct):
        return False
    if any(types.get("RECORD_ID", 0.0) >= LIKELY for types in context) or any(
        _names_others(column) for column in columns
    ):
        return False
    named = [column for column, types in zip(columns, direct, strict=True) if "PERSON" in types]
    holders = any(HOLDERS.search(column.spelt) for column in named)
    kinds = {name for types in context for name in types} & KINDS_OF_PEOPLE
    ill = sum("HEALTH" in types for types in context) >= FEWEST_COUNTS  # blood and eyes of drivers
    if not named or not all(_is_in_charge(column) for column in named):
        return False
    if "CIVIL_STATUS" in kinds:
        return False
    if holders and ((len(kinds) > 1 and kinds & BODILY) or ill):
        return False
    return not any(
        types.keys() & {"AGE", "BIRTH_DATE"} and column.evidence.n_distinct > MANY_AGES
        for column, types in zip(columns, context, strict=True)
    )


def is_fleet(columns: Sequence[Judged]) -> bool:
    """Whether vehicles or machines are described one by one."""
    return sum(VEHICLE.search(column.spelt) is not None for column in columns) >= FEWEST_COUNTS


def _counts_people(columns: Sequence[Judged], direct: Sequence[Types], context: Sequence[Types]) -> bool:
    """Whether a row counts people in several columns and names nobody but who is in charge."""
    for column, types in zip(columns, direct, strict=True):
        in_charge = types.keys() <= CONTACTS | {"PERSON"} and not ("PERSON" in types and is_subject(column))
        if types and not in_charge:
            return False
    counted = sum(column.is_numeric and PEOPLE_COUNTED.search(column.spelt) is not None for column in columns)
    return counted >= FEWEST_COUNTS and holds_counts(columns, context)


def is_payroll(direct: Sequence[Types], context: Sequence[Types]) -> bool:
    """Whether people are named and paid: contractors of services then are who the rows are about."""
    return any("PERSON" in types for types in direct) and any(types.get("SALARY", 0.0) >= LIKELY for types in context)


def is_about_people(
    columns: Sequence[Judged], direct: Sequence[Types], context: Sequence[Types], *, things: bool
) -> bool:
    """Whether a row is a person: someone is named or numbered, or what describes a person stands together."""
    if _counts_people(columns, direct, context):
        return False
    for column, types in zip(columns, direct, strict=True):
        kinds = types.keys() - (CONTACTS if things else set())
        if kinds - {"PERSON"} or (kinds and (not things or is_subject(column))):
            return True
    if holds_counts(columns, context) or _holds_amounts(columns, context):
        return False
    described = {name for types in context for name in types} & KINDS_OF_PEOPLE
    sure = any(types.get("RECORD_ID", 0.0) >= LIKELY for types in context)
    told = any(column.names("person") and column.differs > ENOUGH for column in columns)
    return len(described) >= (1 if sure or told else 2)
