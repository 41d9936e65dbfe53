"""Registers of people in Guatemala, the other of each pair of thirteen kinds: aid, clinics, schools, surveys."""

from __future__ import annotations

from tests.detection import held3_pair_gt_more
from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import pair_people_gt as pg
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.people import Row
from tests.detection.spec import table

_NAMED = pg.place("INSTITUTO POR COOPERATIVA", "NUFED", "ESCUELA", "INED")


def _school(r: Row) -> str:
    return p.plain(_NAMED(r)).upper()


TABLES = (
    table(
        "held3_pair_gt_transferencia_monetaria",
        "gt",
        ("DPI USUARIA", p.number, "GT_DPI"),
        ("USUARIA(O) TITULAR", pg.full, "PERSON"),
        ("NACIO EL", k.born("%d/%m/%Y"), "BIRTH_DATE"),
        ("GENERO", k.sex("MASCULINO", "FEMENINO"), "SEX"),
        ("GRUPO ETNICO", k.one("K'ICHE'", "MAM", "LADINO", "Q'EQCHI'", "KAQCHIKEL", "XINCA"), "ETHNICITY"),
        ("DEPTO", at.province),
        ("LUGAR DONDE VIVE", pg.home, "ADDRESS"),
        ("NO. CELULAR", k.some(0.8, pg.phone), "PHONE"),
        ("TRANSFERENCIA Q", k.one("250.00", "350.00", "500.00", "1000.00")),
        (
            "INCIDENCIAS",
            pg.remarks(
                0.04,
                ("Reemplaza a titular {pgid}", "DPI anterior: {pgid}"),
                (
                    "",
                    "",
                    "Corresponsabilidad cumplida",
                    "Cuenta inactiva",
                    "Sin incidencias",
                    "Cambio de domicilio",
                    "No cobró",
                    "Control de salud pendiente",
                ),
            ),
            "text #rare id in notes",
        ),
        rows=94,
    ),
    table(
        "held3_pair_gt_consultas_distrito",
        "gt",
        ("Ficha clínica", lambda r: f"{r.rng.randint(14, 24)}-{ids.digits(r.rng, 5)}", "RECORD_ID"),
        ("Nombre de la persona atendida", pg.full, "PERSON"),
        ("Edad en años", k.age, "AGE"),
        ("Género", k.sex("Hombre", "Mujer"), "SEX"),
        (
            "Morbilidad",
            k.one(
                "Rinofaringitis aguda",
                "Enfermedad péptica",
                "Diabetes",
                "Infección urinaria",
                "Amebiasis",
                "Anemia",
                "Desnutrición aguda moderada",
                "Epilepsia",
            ),
            "HEALTH",
        ),
        ("Día de consulta", k.date(2022, 2024, "%d-%m-%Y"), "#not of birth"),
        ("Médico o enfermera", pg.other, "PERSON"),
        ("Pueblo (SIGSA)", k.one("MAYA", "XINCA", "GARIFUNA", "MESTIZO/LADINO", "OTRO"), "ETHNICITY"),
        ("Grupo y factor Rh", k.one("O+", "A+", "B+", "O-", "AB+", "A-"), "HEALTH"),
        ("Tipo consulta", k.one("Primera", "Reconsulta", "Control")),
        rows=86,
    ),
    table(
        "held3_pair_gt_matricula_cooperativa",
        "gt",
        ("CUI ESTUDIANTIL", lambda r: ids.dpi_spaced(p.number(r)), "GT_DPI"),
        ("APELLIDOS (COMO EN RENAP)", pg.surnames_upper, "PERSON"),
        ("NOMBRES (COMO EN RENAP)", pg.given_upper, "PERSON"),
        ("NACIDO(A)", k.born_child("%d/%m/%Y"), "BIRTH_DATE #minor"),
        ("CENTRO EDUCATIVO", _school, "#named after people"),
        ("GRADO QUE CURSA", k.one("PRIMERO BASICO", "SEGUNDO BASICO", "TERCERO BASICO", "CUARTO BACHILLERATO")),
        ("RESPONSABLE DEL ALUMNO", pg.parent, "PERSON"),
        ("CEL. RESPONSABLE", pg.phone, "PHONE"),
        ("PROMEDIO FINAL", k.money(99, low=45), "EDUCATION"),
        (
            "DIFICULTAD O DISCAPACIDAD",
            k.one("NO TIENE", "NO TIENE", "NO TIENE", "PARA VER", "PARA OIR", "PARA CAMINAR", "SINDROME DE DOWN"),
            "HEALTH",
        ),
        rows=82,
    ),
    table(
        "held3_pair_gt_fondo_agropecuario",
        "gt",
        ("num_dpi", lambda r: ids.as_float(p.number(r)), "GT_DPI #float"),
        ("beneficiario_a", pg.full, "PERSON"),
        ("etnia_prod", k.one("Maya", "Ladina", "Xinka", "Garífuna"), "ETHNICITY"),
        ("caserio", pg.village),
        ("produce", k.one("hortalizas", "apicultura", "cacao", "aves de patio", "hule", "tomate")),
        ("gtm_x", pg.grid(360000, 690000), "COORDINATES"),
        ("gtm_y", pg.grid(1545000, 1920000), "COORDINATES"),
        ("paquete", k.one("Pollas ponedoras", "Malla antigranizo", "Tubería PVC", "Pilones", "Molino")),
        ("fec_recepcion", k.date(2022, 2024), "#not of birth"),
        (
            "reparos",
            pg.remarks(
                0.03,
                ("Firma a ruego {pgid}", "Duplicado con CUI {pgid}"),
                ("", "", "Recibido completo", "Incompleto", "Visita pendiente", "Cambio de paquete", "Ninguno"),
            ),
            "text #rare id in notes",
        ),
        rows=92,
    ),
    table(
        "held3_pair_gt_encuesta_empleo",
        "gt",
        ("hogar_cod", k.digits(4, "UPM")),
        ("ppa03_edad", lambda r: str(r.rng.randint(10, 92)), "AGE"),
        ("ppa02_sexo", k.sex("Hombre", "Mujer"), "SEX"),
        ("ppa06_autoident", k.one("Maya", "Ladina/o", "Xinka", "Garífuna", "Extranjera/o"), "ETHNICITY"),
        ("ppa08_convive", k.one("Casada(o)", "Unida(o)", "Soltera(o)", "Divorciada(o)", "Viuda(o)"), "CIVIL_STATUS"),
        ("ppa10_fe", k.one("Católico", "Evangélico", "Ninguno", "Cosmovisión maya", "Testigo de Jehová"), "RELIGION"),
        (
            "ppa11_orient",
            k.one("heterosexual", "heterosexual", "heterosexual", "homosexual", "bisexual", "lesbiana", "NS/NR"),
            "SEXUAL_ORIENTATION",
        ),
        ("ing_laboral_q", k.money(6800, low=250), "SALARY"),
        ("escolaridad", k.one("Primaria incompleta", "Primaria", "Básicos", "Diversificado", "Superior"), "EDUCATION"),
        ("fexp_2024", lambda r: f"{r.rng.uniform(40, 520):.4f}"),
        rows=100,
    ),
    table(
        "held3_pair_gt_censo_comunitario",
        "gt",
        ("COD_ESTRUCTURA", k.digits(9), "#code of 9 digits"),
        ("ENCUESTADO(A)", pg.short, "PERSON"),
        ("GEO_LAT", k.home(5, "lat"), "COORDINATES"),
        ("GEO_LON", k.home(5, "lon"), "COORDINATES"),
        ("NO_MIEMBROS", k.count(10, 1)),
        ("ALUMBRADO", k.one("Red eléctrica", "Candela", "Panel solar", "Gas corriente")),
        ("UBICARLO_EN", k.some(0.72, pg.phone), "PHONE #unhelpful header"),
        ("ESCOL_JEFE", k.one("Ninguna", "Primaria", "Básico", "Diversificado"), "EDUCATION"),
        ("NOM_DEP", at.province),
        ("NOM_MUN", pg.town),
        rows=78,
    ),
    table(
        "held3_pair_gt_avisos_nacimiento",
        "gt",
        ("No. inscripción", lambda r: f"{r.rng.randint(1, 60)}/{r.rng.randint(1, 999)}"),
        ("Niña o niño", pg.full, "PERSON"),
        ("Fec. evento", k.date(2015, 2024, "%d-%m-%Y"), "BIRTH_DATE #unhelpful header"),
        ("Parturienta", pg.mother, "PERSON"),
        ("Padre que reconoce", k.some(0.8, pg.father), "PERSON"),
        ("DPI parturienta", lambda r: r.someone().number, "GT_DPI"),
        ("Edad de la madre", k.count(43, 15), "AGE"),
        ("Departamento evento", at.province),
        ("Municipio evento", pg.town),
        ("Peso (lb)", lambda r: f"{r.rng.uniform(4.2, 9.6):.1f}", "HEALTH"),
        rows=80,
    ),
    *held3_pair_gt_more.TABLES,
)
