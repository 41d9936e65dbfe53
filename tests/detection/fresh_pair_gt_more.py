"""Registers of people in Guatemala, a pair of each of thirteen kinds: violence, disability, parties, calls."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import mirror_people as m
from tests.detection import pair_people_gt as pg
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.spec import table

_TOLD = (
    "Se presenta {pgn}, con documento DPI {pgid}, a denunciar golpes de su conviviente.",
    "La agraviada pide que se le llame al {pgtel} después de las cinco de la tarde.",
    "Señala como responsable a {pgn}, quien ya fue notificado.",
    "Acompaña a la usuaria {pgs}, teléfono {pgtel}.",
    "Se remite constancia al correo {pgmail} por solicitud de la usuaria.",
    "CUI {pgid} aparece en denuncia anterior de la misma fiscalía.",
    "Tomó la denuncia {pgs} en el turno de la noche.",
)
_UNTOLD = (
    "Se entrega boleta de medidas de seguridad y se programa cita para el {pgf}.",
    "Los hechos ocurrieron en la parada de bus de {pgtown}.",
    "La usuaria no desea dar datos personales.",
    "Refiere amenazas cerca del parque {pghero}.",
    "Se traslada expediente {pgnum} a la fiscalía distrital.",
    "Solicita orientación sobre pensión alimenticia.",
)
_CALLED = (
    "Llama {pgn} e informa de un vehículo volcado, no hay paso.",
    "Paciente {pgn} trasladado al hospital {pghero}.",
    "Confirmar ubicación con el vecino al {pgtel}.",
    "Persona fallecida portaba DPI {pgid}.",
    "Piloto se identifica como {pgs}, licencia extraviada.",
    "Enviar copia del reporte a {pgmail}",
)
_QUIET = (
    "",
    "",
    "",
    "Falsa alarma",
    "Unidad en camino",
    "Se coordina con PMT de {pgtown}",
    "Controlado a las 15 horas",
    "Cable caído frente a {pgfirm}",
    "Choque en calzada {pghero}, sin heridos.",
    "Sin personal disponible",
)

TABLES = (
    table(
        "fresh_pair_gt_denuncias_mujer",
        "gt",
        ("Hecho", lambda r: f"FM-{ids.digits(r.rng, 5)}"),
        ("Edad de la agraviada", k.count(80, 16), "AGE"),
        (
            "Parentesco con el denunciado",
            k.one("Esposo", "Exconviviente", "Hijo", "Tío", "Padrastro", "Sin parentesco"),
            "FAMILY_RELATION",
        ),
        ("Forma de violencia", k.one("Psicológica", "Física", "Económica", "Sexual"), "?"),
        ("Exposición", pg.remarks(0.56, _TOLD, _UNTOLD), "text"),
        ("País de origen", k.one("Guatemala", "Guatemala", "Honduras", "Nicaragua", "Venezuela"), "NATIONALITY"),
        ("Pueblo", k.one("Maya", "Mestiza", "Xinka", "Garífuna", "Ladina"), "ETHNICITY"),
        ("Depto. hecho", at.province),
        ("Munic. hecho", pg.town),
        ("Número para seguimiento", k.some(0.65, pg.phone), "PHONE"),
        rows=96,
    ),
    table(
        "fresh_pair_gt_certificacion_discapacidad",
        "gt",
        ("Certificado", lambda r: f"{r.rng.randint(1, 22):02d}/{ids.digits(r.rng, 6)}", "RECORD_ID"),
        ("Solicitante", pg.upper, "PERSON"),
        (
            "Categoría",
            k.one("Motora", "Visual", "Auditiva", "Intelectual", "Mental", "Sordoceguera"),
            "HEALTH #unhelpful header",
        ),
        ("Valoración", lambda r: f"{r.rng.randint(25, 99)}%", "HEALTH #unhelpful header"),
        ("Documento núm.", lambda r: ids.exponent(p.number(r)), "GT_DPI #scientific"),
        ("Sexo", k.sex("MASCULINO", "FEMENINO"), "SEX"),
        ("Departamento res.", at.province),
        ("Municipio res.", pg.town),
        ("Persona de apoyo", k.some(0.7, pg.other_short), "PERSON"),
        ("Producto de apoyo", k.one("", "Muletas", "Prótesis", "Silla de ruedas", "Audífonos"), "?"),
        rows=82,
    ),
    table(
        "fresh_pair_gt_hojas_de_adhesion",
        "gt",
        ("CUI adherente", p.number, "GT_DPI"),
        ("Nombre en padrón", pg.full, "PERSON"),
        ("Partido o comité", k.one("UNE", "VALOR", "TODOS", "Cabal", "URNG-MAÍZ", "Azul", "VOS", "PPN"), "POLITICAL"),
        ("Fecha de adhesión", k.date(2014, 2023, "%d/%m/%Y"), "#not of birth"),
        ("Centro votación", pg.place("Escuela", "EORM", "Instituto", "Colegio"), "#named after people"),
        ("JRV", lambda r: f"{r.rng.randint(100, 24900)}"),
        ("Edad", k.age, "AGE"),
        ("Correo electrónico", k.some(0.75, pg.mail), "EMAIL"),
        ("Depto. padrón", at.province),
        ("Munic. padrón", pg.town),
        rows=94,
    ),
    table(
        "fresh_pair_gt_cursos_inap",
        "gt",
        ("Actividad formativa", k.one("Ética pública", "Idioma q'eqchi'", "Hoja electrónica", "Gobierno abierto")),
        ("Nombre asistente", m.mojibake(pg.full), "PERSON #wrong encoding"),
        ("Cuenta de correo", pg.mail, "EMAIL"),
        ("Wasap", pg.phone, "PHONE"),
        ("Dependencia", m.mojibake(k.one("SEGEPLÁN", "Municipalidad de Sololá", "CONAP", "Gobernación de Quiché"))),
        ("Puntuación", lambda r: str(r.rng.randint(41, 100)), "EDUCATION"),
        ("Sexo", k.sex("H", "M"), "SEX"),
        ("Horas acreditadas", k.one("8", "24", "36", "60")),
        ("Facilitadora/or", pg.other_short, "PERSON"),
        rows=90,
    ),
    table(
        "fresh_pair_gt_llamadas_bomberos",
        "gt",
        ("No. aviso", k.digits(9), "#code of 9 digits"),
        ("Día", k.date(2023, 2024)),
        ("Hora salida", lambda r: f"{r.rng.randint(0, 23):02d}:{r.rng.randint(0, 59):02d}"),
        ("Estación", k.one("Central", "5a. Compañía", "12a. Compañía", "Subestación norte")),
        ("Clase de servicio", k.one("Hecho de tránsito", "Incendio de maleza", "Rescate", "Enjambre", "Riña")),
        ("Depto.", at.province),
        ("Munic.", pg.town),
        ("Reporta", pg.bare_phone, "PHONE #unhelpful header"),
        ("Bitácora", pg.remarks(0.2, _CALLED, _QUIET), "text"),
        rows=100,
    ),
    table(
        "fresh_pair_gt_hoja_sin_rotulos",
        "gt",
        ("Campo1", k.serial("{}")),
        ("Campo2", p.number, "GT_DPI #unhelpful header"),
        ("Campo3", pg.upper, "PERSON #unhelpful header"),
        ("Campo4", k.born("%d/%m/%Y"), "BIRTH_DATE #unhelpful header"),
        ("Campo5", pg.bare_phone, "PHONE #unhelpful header"),
        ("Campo6", pg.mail, "EMAIL #unhelpful header"),
        ("Campo7", k.money(4800, low=300)),
        ("Campo8", k.digits(10), "#code of 10 digits"),
        ("Campo9", pg.town, "#place named after people"),
        ("Campo10", k.date(2022, 2024, "%d/%m/%Y"), "#not of birth"),
        rows=76,
    ),
)
