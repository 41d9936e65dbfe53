"""Registers of people in Guatemala, the other of each pair of thirteen kinds: violence, disability, parties, calls."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import mirror_people as m
from tests.detection import pair_people_gt as pg
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.people import Row
from tests.detection.spec import table

_TOLD = (
    "{pgn} manifiesta que recibió amenazas en su lugar de trabajo.",
    "La parte denunciada {pgn} (DPI {pgid}) no compareció a la audiencia.",
    "Devolver llamada al {pgtel}, contesta la mamá.",
    "Usuaria con CUI {pgid} solicita refugio temporal.",
    "Escribir a {pgmail} para confirmar la cita con psicología.",
    "{pgs}, del mismo vecindario, presenció lo ocurrido y dejó su número {pgtel}.",
)
_UNTOLD = (
    "Caso derivado al centro de apoyo de {pgtown}, oficio {pgnum}.",
    "Tercera asesoría legal, se agenda para el {pgf}.",
    "La sobreviviente decide no continuar con el proceso.",
    "Incidente en la vía pública, colonia {pghero}.",
    "Se explica la ruta de denuncia y se entrega trifoliar.",
    "Acompañamiento al juzgado de paz de {pgtown}.",
)
_CALLED = (
    "Conductor {pgn} queda en custodia de la PNC.",
    "Solicita ambulancia {pgs}, callback {pgtel}.",
    "Se identifica a la víctima con DPI {pgid}.",
    "Menor en extravío responde al nombre de {pgn}.",
    "A nombre de quien está el inmueble: {pgn}, teléfono {pgtel}.",
    "Informe a la aseguradora, correo {pgmail}",
)
_QUIET = (
    "",
    "",
    "",
    "Llamada cortada",
    "Broma",
    "Unidad asignada",
    "Atendido en el lugar",
    "Árbol caído en ruta a {pgtown}",
    "Semáforo apagado en bulevar {pghero}",
    "Humo visible detrás de {pgfirm}",
)

_NAMED = pg.place("ESCUELA", "EOUM", "SALON COMUNAL", "INEB")


def _votes_at(r: Row) -> str:
    return p.plain(_NAMED(r)).upper()


TABLES = (
    table(
        "held3_pair_gt_atencion_sobrevivientes",
        "gt",
        ("Atención", lambda r: f"CAIMUS-{ids.digits(r.rng, 4)}"),
        ("Edad sobreviviente", k.count(74, 18), "AGE"),
        ("El agresor es su", k.one("Marido", "Exnovio", "Papá", "Cuñado", "Jefe", "Nadie conocido"), "FAMILY_RELATION"),
        ("Manifestación", k.one("Física", "Psicológica", "Sexual", "Patrimonial"), "?"),
        ("Declaración", pg.remarks(0.56, _TOLD, _UNTOLD), "text"),
        (
            "Nacionalidad de ella",
            k.one("guatemalteca", "guatemalteca", "mexicana", "beliceña", "hondureña"),
            "NATIONALITY",
        ),
        ("Estado conyugal", k.one("casada", "unida", "soltera", "separada", "viuda"), "CIVIL_STATUS"),
        ("Depto.", at.province),
        ("Mpio.", pg.town),
        ("Cel. seguro", k.some(0.6, pg.phone), "PHONE"),
        rows=94,
    ),
    table(
        "held3_pair_gt_registro_pcd",
        "gt",
        ("FOLIO CARNE", lambda r: f"PCD-{ids.digits(r.rng, 6)}", "RECORD_ID"),
        ("NOMBRE PCD", pg.upper, "PERSON"),
        (
            "CONDICION",
            k.one("Fisica", "Visual", "Auditiva", "Intelectual", "Psicosocial", "Talla baja"),
            "HEALTH #unhelpful header",
        ),
        ("PORC.", lambda r: str(r.rng.randint(20, 100)), "HEALTH #unhelpful header"),
        ("NUMERO DOC", lambda r: ids.exponent(p.number(r)), "GT_DPI #scientific"),
        ("ESCOLARIDAD", k.one("NINGUNA", "PRIMARIA", "BASICOS", "DIVERSIFICADO"), "EDUCATION"),
        ("DEPTO", at.province),
        ("MUNI", pg.town),
        ("ENCARGADO O CUIDADOR", k.some(0.65, pg.other_short), "PERSON"),
        ("AYUDA ENTREGADA", k.one("", "Andador", "Bastón blanco", "Silla", "Lentes"), "?"),
        rows=84,
    ),
    table(
        "held3_pair_gt_padron_comite",
        "gt",
        ("DOC. IDENT.", p.number, "GT_DPI"),
        ("SIMPATIZANTE", pg.lastfirst, "PERSON"),
        (
            "AGRUPACION",
            k.one("VAMOS", "UCN", "Viva", "CREO", "Bienestar Nacional", "FCN", "MLP", "Elefante"),
            "POLITICAL",
        ),
        ("ALTA EN PADRON", k.date(2012, 2023, "%d/%m/%Y"), "#not of birth"),
        ("LUGAR DE VOTACION", _votes_at, "#named after people"),
        ("NO. MESA", lambda r: str(r.rng.randint(1, 24000))),
        ("MAIL PERSONAL", k.some(0.7, pg.mail), "EMAIL"),
        ("SEXO", k.sex("M", "F"), "SEX"),
        ("DEPTO", at.province),
        ("MUNICIPIO VOTA", pg.town),
        rows=92,
    ),
    table(
        "held3_pair_gt_formacion_tecnica",
        "gt",
        ("Diplomado", k.one("Electricidad domiciliar", "Cocina", "Inglés técnico", "Soldadura", "Contabilidad")),
        ("Cursante", m.mojibake(pg.full), "PERSON #wrong encoding"),
        ("Dirección de correo", pg.mail, "EMAIL"),
        ("Núm. de móvil", pg.phone, "PHONE"),
        ("Empresa o entidad", m.mojibake(k.one("INTECAP Cobán", "Cooperativa Unión", "ANACAFÉ", "Muni de Zaragoza"))),
        ("Evaluación final", lambda r: str(r.rng.randint(38, 100)), "EDUCATION"),
        ("Grado académico", k.one("Sexto primaria", "Tercero básico", "Bachiller", "Perito", "Técnico"), "EDUCATION"),
        ("Carga horaria", k.one("20 h", "48 h", "90 h", "120 h")),
        ("Docente", pg.other_short, "PERSON"),
        rows=88,
    ),
    table(
        "held3_pair_gt_cabina_110",
        "gt",
        ("FOLIO CABINA", k.digits(9), "#code of 9 digits"),
        ("FEC INGRESO", k.date(2022, 2024, "%d/%m/%Y")),
        ("HR INGRESO", lambda r: f"{r.rng.randint(0, 23):02d}:{r.rng.randint(0, 59):02d}:{r.rng.randint(0, 59):02d}"),
        ("CORPORACION", k.one("PNC", "Bomberos Voluntarios", "CONRED", "EMETRA")),
        ("TIPIFICACION", k.one("Escándalo en vía pública", "Colisión", "Asalto a bus", "Incendio", "Derrumbe")),
        ("DEPTO", at.province),
        ("MUNI", pg.town),
        ("LLAMADO DESDE", pg.bare_phone, "PHONE #unhelpful header"),
        ("LO INFORMADO", pg.remarks(0.2, _CALLED, _QUIET), "text"),
        rows=98,
    ),
    table(
        "held3_pair_gt_volcado_sin_titulos",
        "gt",
        ("V1", k.serial("{}")),
        ("V2", pg.full, "PERSON #unhelpful header"),
        ("V3", p.number, "GT_DPI #unhelpful header"),
        ("V4", k.sex("M", "F"), "SEX #unhelpful header"),
        ("V5", k.born("%d-%m-%Y"), "BIRTH_DATE #unhelpful header"),
        ("V6", pg.phone, "PHONE #unhelpful header"),
        ("V7", pg.mail, "EMAIL #unhelpful header"),
        ("V8", k.digits(10), "#code of 10 digits"),
        ("V9", pg.town, "#place named after people"),
        ("V10", k.date(2022, 2024, "%d/%m/%Y"), "#not of birth"),
        rows=74,
    ),
)
