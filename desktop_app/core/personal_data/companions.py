"""Columns that say a special category only because of what the others say: "PA" of patients, "ruta" of migrants.

Each theme has words by which a table shows it, words of headers that belong to it there, and how many columns must
show it: the headers of the table, and the columns found to be of its type, each count one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.personal_data.judges import ENOUGH, POSSIBLE, Judged
from desktop_app.core.personal_data.surveys import OF_SURVEY

Types = dict[str, float]
ALONE = ("HEALTH", "SALARY")  # several columns of the type show the theme without a word in the headers
RESULT = re.compile(r"^resultados?\b")  # of the visit, in a survey
MOST_ANSWERS = 15  # distinct words; more are names and places


@dataclass(frozen=True, slots=True)
class Theme:
    """Words that tell what a table is about, and the headers that mean `kind` in such a table."""

    kind: str
    told: re.Pattern[str]
    belongs: re.Pattern[str]
    fewest: int = 2  # signs: one for the headers of the table, one for each column of the type
    beside: str = ""  # another type whose columns are the signs: what is kept from pay stands beside pay


THEMES = (
    Theme(
        "HEALTH",
        re.compile(
            r"\b(?:pacientes?|consulta|triage|comadron[oa]|partera|gestante|neonat\w*|puerper\w*|enfermer\w*"
            r"|medic[oa]|cie|anamnesis|historia clinica"
            r"|hospital\w*|centro de salud|puesto de salud|nino sano|parto|vacunador(?:a)?"
            r"|odontolog\w*)\b"
        ),
        re.compile(
            r"^(?:cv|ta|pa|p a|t a|pb|pc|eg|ig|fc|f c|fr|f r|dm|tea|mpf|esquema(?: completo)?|regimen|farmacos?"
            r"|medicamentos?|imc|aptitud|apt[oa]|resultados?|gravedad|evol(?:ucion)?|recuperad[oa]|curad[oa]|estable"
            r"|fallecid[oa]|condicion|biologico|funcionalidad|referid[oa]|referencia|seguimiento|alta|recaida|adher\w*"
            r"|riesgo|sat(?: o2)?|o2|pulso|talla|cmb|ap|ag|ao|av|od|oi|piezas?|cuadrante|procedimientos?"
            r"|prestacion|control|ago|g|eg sem(?:anas)?|vivo|rn|plan|indicaciones|ref|tx)"
            r"(?: (?:sem|kg|lbs?|cm|mmhg|lpm|rpm|c|mg|(?:al )?ingreso|ult\w*|ini\w*"
            r"|final|actual|basal))?$|^(?:t|temp|temperatura)(?: c)?$"
        ),
    ),
    Theme(
        "HEALTH",
        re.compile(r"\b(?:donantes?|donador(?:a)?|hemoteca|banco de sangre)\b"),
        re.compile(r"^(?:grupo|rh|factor|serologia|diferid[oa](?: por)?)$"),
    ),
    Theme(
        "HEALTH",
        re.compile(r"\b(?:conducir|brevete|licencia)\b"),
        re.compile(r"^(?:restric\w*|codigo (?:de )?restriccion)$"),
        fewest=1,
    ),
    Theme(
        "SALARY",
        re.compile(
            r"\b(?:renglon|sueldos?|salari\w*|liquido|devengad\w*|remuneracion|rmu|planilla|nomina"
            r"|rol (?:de )?pagos?|jornal\w*)\b"
        ),
        re.compile(
            r"^(?:base|basico|ordinario|diario|neto|bruto|extra\w*|bono\w*|bonif\w*|desc\w*|comp\w*"
            r"|subs\w*|isr|ir|montepio|reserva|decimo\w*|vacac\w*|aguinaldo|incentivo|prof\w*"
            r"|otros (?:ingresos|descuentos|egresos)|egresos|ingresos)(?: \w+)?$"
        ),
    ),
    Theme(
        "OTHER_SENSITIVE",
        re.compile(r"\b(?:renglon|sueldos?|salari\w*|liquido|remuneracion|rmu|planilla|nomina)\b"),
        re.compile(
            r"^(?:jud|judic\w*|juzgado|retencion jud\w*|embargo|alimentos|pens\w* alim\w*|p alim\w*|sind\w*|sit?ra\w*"
            r"|sintra\w*|strama?|cuota sind\w*|coop sind\w*|comite empresa|asoc\w* (?:emp|serv|trab|prof)\w*)(?: \w+)?$"
        ),
        beside="SALARY",
    ),
    Theme(
        "RELIGION",
        re.compile(r"\b(?:bauti[sz]\w*|catequ\w*|parroco|sacramento\w*|feligres)\b"),
        re.compile(
            r"^(?:confirmad[oa]|confirmacion|comunion|matrimonio|bautizo|pastoral|ministerio|grupo|servicio|uncion)$"
        ),
        fewest=1,
    ),
    Theme(
        "OTHER_SENSITIVE",
        re.compile(
            r"\b(?:migra\w*|deporta\w*|retornad\w*|repatria\w*|refugi\w*|asilo|asylum|coyote"
            r"|returnee\w*|removals?|connacional|compatriota)\b"
        ),
        re.compile(
            r"^(?:ruta(?: (?:utilizada|tomada|seguida))?|viaj\w+ (?:con|en|sol[oa])|viajaba"
            r"|(?:con )?quien(?:es)? viaj\w+"
            r"|(?:forma|modo|tipo) (?:de(?:l)? )?(?:ingreso|viaje|retorno|entrada|salida|llegada)|estatus"
            r"|situacion|status"
            r"|(?:tiempo|anos|meses|dias) (?:en|de|fuera)(?: .*)?|intencion(?: .*)?|necesidad(?:es)?(?: .*)?"
            r"|acompanamiento"
            r"|motivo(?: .*)?|tipo (?:de )?(?:retorno|caso|grupo|persona)|retorno|deuda(?: .*)?|detencion(?:es)?"
            r"|grupo familiar|veces(?: .*)?|type of return|detained|detention.*|prior .*|previous .*|reason.*)$"
        ),
    ),
    Theme(
        "OTHER_SENSITIVE",
        re.compile(
            r"\b(?:violencia|agresor(?:a)?|victima|maltrat\w*|vulnera\w*|femicid\w*|denunciante|gbv|nna|protegid[oa])\b"
        ),
        re.compile(
            r"^(?:(?:nivel|valoracion|evaluacion)(?: de(?:l)?)? riesgo|riesgo|medidas?(?: .*)?|boleta|tiene boleta"
            r"|med (?:de )?(?:seg|prot)\w*"
            r"|denuncio|(?:presento|hubo|interpuso|puso) denuncia|denuncia(?: previa)?|arma(?: (?:usada|utilizada))?"
            r"|tipo de (?:caso|hecho)|reincidencia|requiere albergue|albergue|acogida"
            r"|convive(?: .*)?|hijos testigos|estado del caso|hecho|enfoque|derivad[oa](?: .*)?)$"
        ),
    ),
    Theme(
        "POLITICAL",
        re.compile(
            r"\b(?:empadron\w*|adhesion(?:es)?|partid(?:o|ari[oa])|politic[oa]|militan\w*|elector|simpatiz\w*)\b"
        ),
        re.compile(r"^(?:calidad|condicion|tipo|rol|estatus|categoria|base|dignidad|jerarquia)$"),
    ),
    Theme(
        "OTHER_SENSITIVE",
        re.compile(r"\b(?:estudiante|alumn[oa]|servidor|trabajador|empleado|funcionario|dece|matricula)\b"),
        re.compile(r"^(?:sancion(?:es)?|faltas? (?:graves?|leves?)|llamados?|amonestacion(?:es)?|suspension(?:es)?)$"),
        fewest=1,
    ),
    Theme(
        "OTHER_SENSITIVE",
        re.compile(
            r"\b(?:ppl|pdl|interno|reclus[oa]|delito|pena|condena\w*|sentenciad[oa]|penitenciari\w*|procesad[oa]"
            r"|imputad[oa]|ilicitos?|tipif\w*|sindicad[oa]"
            r"|detenid[oa]|aprehendid[oa]|adolescente infractor|privad[oa] de(?: la)? libertad)\b"
        ),
        re.compile(
            r"^(?:art(?:iculo)?s?|conducta|nivel de seguridad|(?:numero (?:de )?|no (?:de )?)?ingresos?(?: previos?)?"
            r"|situacion|fase|etapa(?: procesal)?|regimen|beneficios?|cargos|fallo|resolucion|sentencia|calidad|medida"
            r"|tiempo(?: .*)?|(?:anos|meses|dias)(?: (?:y )?(?:anos|meses|dias))*|flagrancia"
            r"|grado de participacion|participacion"
            r"|reincidente|peligrosidad|traslados|cambio de regimen)$"
        ),
    ),
)


def told_by_others(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """What each column is by the theme of its table; nothing for columns that are something already."""
    told: list[Types] = [{} for _ in columns]
    sampled = any(OF_SURVEY.search(column.spelt) for column in columns)
    for theme in THEMES:
        shown = any(theme.told.search(column.spelt) for column in columns)
        alike = sum((theme.beside or theme.kind) in types for types in found)
        if (shown or theme.beside or theme.kind in ALONE) and shown + alike >= theme.fewest:
            for at, (column, types) in enumerate(zip(columns, found, strict=True)):
                visited = sampled and RESULT.search(column.spelt) is not None and column.is_numeric
                if not types and not visited and theme.belongs.search(column.spelt) and _answers(column):
                    told[at] = {theme.kind: POSSIBLE}
    return told


def _answers(column: Judged) -> bool:
    """Whether the cells are numbers, signs, or few words; names, places and sentences answer something else."""
    few = column.evidence.n_distinct <= MOST_ANSWERS or column.share("number") >= ENOUGH
    signs = column.evidence.mean_words < 1
    elsewhere = max(column.share(kind) for kind in ("place", "PERSON", "date", "organisation"))
    return (few or signs) and elsewhere < ENOUGH and not column.evidence.is_text
