"""Guatemala, walks batch (held): registers, desk lists, a municipal payroll, purchases; written before reading a rule."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import traps

LOTS = traps(
    "Adquisición de concreto premezclado para el tramo {calle}",
    "Compra de medicamentos para el {hosp}",
    "Arrendamiento de fotocopiadoras, {ofi}",
    "Mejoramiento {esc}, {par}, {can}",
    "Servicio de fumigación en el {parque}",
    "Repuestos para {veh}, {ofi}",
    "Impresión de afiches de la campaña contra la violencia hacia la mujer en {prov}",
    "Compra de pupitres, {esc}",
)


def parity(r: Row) -> str:
    """Pregnancies, births, losses: `G3P2A0`."""
    births = r.rng.randint(0, 6)
    losses = r.rng.randint(0, 1)
    return f"G{births + losses + 1}P{births}A{losses}"


def official(r: Row) -> str:
    """Somebody of the office with a degree."""
    return f"{r.pick('Licda.', 'Lic.', 'Inga.', 'PEM')} {p.full(r, r.someone())}"


TABLES = (
    table(
        "held3_walks_gt_control_prenatal_puesto",
        "gt",
        ("Servicio", at.hospital, "#facility"),
        ("No. línea", k.serial("{}")),
        ("Día", k.count(31, 1)),
        ("Nombre de la señora", p.full, "PERSON"),
        ("CUI", lambda r: ids.dpi_spaced(r.p.number), "GT_DPI"),
        ("Años", lambda r: str(r.rng.randint(14, 45)), "AGE"),
        ("Pueblo (1 Maya, 2 Garífuna, 3 Xinka, 4 Mestizo)", among("1|1|1|4|4|3|2"), "ETHNICITY"),
        ("Comunidad lingüística", among("Mam|K'iche'|Q'eqchi'|Castellano|Ixil"), "ETHNICITY"),
        ("Sem. gest.", k.count(40, 6), "HEALTH"),
        ("FUR", k.date(2023, 2024, "%d/%m/%y"), "HEALTH"),
        ("Hb (g/dl)", k.money(14.5, low=8.5), "HEALTH"),
        ("G/P/A", parity, "HEALTH"),
        ("Último grado ganado", among("Ninguno|3o. primaria|6o. primaria|3o. básico|Diversificado"), "EDUCATION"),
        ("Comadrona que refirió", p.other, "PERSON"),
        ("Próxima cita", k.date(2024, 2024, "%d/%m/%y")),
        ("Distancia al puesto (km)", k.money(22, low=0.2)),
        rows=70,
    ),
    table(
        "held3_walks_gt_talleres_granja",
        "gt",
        ("SECTOR", among("1|2|7|11|13")),
        ("NOMBRE_COMPLETO", p.upper, "PERSON"),
        ("NACIO", k.born("%d-%m-%Y"), "BIRTH_DATE"),
        ("ECIVIL", among("SOLTERO|CASADO|UNIDO|SOLTERO"), "CIVIL_STATUS"),
        ("NIVEL_ESCOLAR", among("ANALFABETA|PRIMARIA|BASICO|DIVERSIFICADO|UNIVERSIDAD"), "EDUCATION"),
        ("DELITO", among("EXTORSION|ROBO AGRAVADO|HOMICIDIO|PLAGIO|ESTAFA|TRANSITO DE DROGAS"), "OTHER_SENSITIVE"),
        ("SITUACION_JURIDICA", among("CONDENADO|SINDICADO|APELACION"), "OTHER_SENSITIVE"),
        ("ANIOS_DE_CONDENA", k.count(50, 2), "OTHER_SENSITIVE"),
        ("CULTO_AL_QUE_ASISTE", among("EVANGELICO|CATOLICO|NINGUNO|ADVENTISTA"), "RELIGION"),
        ("JUZGADO", among("9o. DE SENTENCIA|MAYOR RIESGO B|2o. DE EJECUCION|1o. DE INSTANCIA ESCUINTLA"), "#courts"),
        ("TALLER", among("CARPINTERIA|PANADERIA|BISUTERIA|HERRERIA|HORTALIZAS")),
        ("HORAS_MES", k.count(120, 8)),
        ("PIEZAS_TERMINADAS", k.count(40)),
        ("INSTRUCTOR", official, "PERSON@"),
        ("HERRAMIENTA_ASIGNADA", among("SERRUCHO|LIMA|HORNO 2|TENAZA|AZADON")),
        encoding="latin-1",
        rows=74,
    ),
    table(
        "held3_walks_gt_paquetes_agricolas",
        "gt",
        ("Departamento", at.province, "#places"),
        ("Municipio", at.canton, "#places"),
        ("Lugar poblado", at.parish, "#places"),
        ("Jefa o jefe del hogar", p.surname_first, "PERSON"),
        ("DPI de quien recibe", p.number, "GT_DPI"),
        ("Género", k.sex("M", "F"), "SEX"),
        ("Idioma materno", among("Q'eqchi'|Poqomchi'|Español|Achi|K'iche'"), "ETHNICITY"),
        ("Tel.", p.phone, "PHONE"),
        ("Vivienda: latitud", k.home(6, "lat"), "COORDINATES"),
        ("Vivienda: longitud", k.home(6, "lon"), "COORDINATES"),
        ("Manzanas sembradas", k.money(9, low=0.25)),
        ("Grano", among("Maíz blanco|Maíz amarillo|Frijol negro|Maíz y frijol")),
        ("Quintales cosechados", k.count(90, 1)),
        ("Fertilizante 20-20-0 (sacos)", k.count(4, 1)),
        ("Silo metálico", among("Sí|No|No")),
        ("Fecha de entrega", k.date(2024, 2024, "%d/%m/%Y")),
        rows=80,
    ),
    table(
        "held3_walks_gt_eventos_compra",
        "gt",
        ("NOG", k.digits(8)),
        ("Modalidad", among("Cotización|Licitación|Baja cuantía|Compra directa|Subasta electrónica")),
        ("Unidad ejecutora", at.office, "#offices"),
        ("Descripción del concurso", LOTS, "text"),
        ("Renglón", among("223|266|281|324|331")),
        ("Fuente", among("11|21|31|52")),
        ("Publicado", k.date(2023, 2024, "%d/%m/%Y")),
        ("Ofertas", k.count(7)),
        ("Adjudicado a", at.company, "#firms"),
        ("Monto Q", k.money(880000)),
        ("Plazo (días hábiles)", k.count(120, 5)),
        ("Presidenta/e de la junta", official, "PERSON@"),
        ("Inconformidades", k.count(5)),
        ("Estatus", among("Adjudicado|Desierto|Prescindido|En evaluación")),
        delimiter=";",
        rows=75,
    ),
    table(
        "held3_walks_gt_censo_trabajadores_muni",
        "gt",
        ("CÃ³d.", k.serial("E-{:04d}", 100), "? #running number"),
        ("Apellidos", p.surnames, "PERSON"),
        ("Nombres", p.given, "PERSON"),
        ("RenglÃ³n", among("011|022|029|031|189")),
        ("Centro de costo", at.office, "#offices"),
        ("Salario base", k.money(9500, low=3100), "SALARY"),
        ("Fecha nac.", k.born("%d/%m/%Y"), "BIRTH_DATE"),
        ("Â¿Afiliado a SITRAMUNI?", among("SI|NO|NO"), "OTHER_SENSITIVE"),
        ("AutoidentificaciÃ³n", among("Ladino|Kaqchikel|Mam|Ladino|Xinka"), "ETHNICITY"),
        ("Discap.", among("||||motriz|visual|auditiva"), "HEALTH"),
        ("Cuenta monetaria", k.account, "BANK_ACCOUNT"),
        ("Horario", among("8 a 16|7 a 15|turnos 24x48")),
        ("Marcaciones tarde", k.count(11)),
        ("VehÃ­culo asignado", among("||O-145BBC|O-221BBF|M-098GHT"), "? #plates of the office"),
        ("Uniforme talla", among("S|M|L|XL")),
        rows=66,
    ),
)
