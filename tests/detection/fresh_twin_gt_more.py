"""Registers of Guatemala of fifteen more kinds: complaints, things, places and counts."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection import twin_people_gt as t
from tests.detection.people import Row, plain
from tests.detection.spec import table


def _purchase(r: Row) -> str:
    what = r.pick("Compra de mobiliario", "Servicio de vigilancia", "Reparación de techo", "Suministro de alimentos")
    return f"{what} para {r.pick('el Instituto', 'la Biblioteca', 'el Hospital Regional')} {t.hero(r)}"


def _court(r: Row) -> str:
    return f"{r.pick('Juzgado de Familia', 'Tribunal de Sentencia', 'Juzgado de Paz Móvil')} de {t.town(r)}"


TABLES = (
    table(
        "fresh_twin_gt_libro_quejas",
        "gt",
        ("Ticket", lambda r: f"LQ{r.rng.randint(22, 24)}-{ids.digits(r.rng, 5)}"),
        ("Ingresó", k.date(2022, 2024, "%d/%m/%Y")),
        ("Vía de ingreso", k.one("Buzón", "Kiosco", "Call center", "Portal")),
        (
            "Planteamiento",
            t.remarks(
                0.66,
                (
                    "Solicitante {tgn}, número {tgtel}, pide recolección de basura.",
                    "Escribe {tgn} desde {tgmail} por cobro duplicado de arbitrio.",
                    "Quien se identifica con DPI {tgid} reclama multa improcedente.",
                    "{tgn} refiere mal trato en caja, donde atendía {tgo}.",
                    "CUI {tgid} aparece con boleto de ornato insolvente.",
                    "Solicita que le devuelvan la llamada al {tgtel} por la tarde.",
                    "Reporta {tgo} una fuga en su contador.",
                    "Notificar respuesta a {tgmail} antes de ocho días.",
                ),
                (
                    "Alumbrado apagado en el bulevar {tghero} desde hace {tgk} noches.",
                    "Pregunta por el estado del expediente {tgnum} recibido el {tgf}.",
                    "Bache frente al centro de salud {tghero}.",
                    "Denuncia anónima por ruido en un salón de {tgtown}.",
                    "Camión de {tgfirm} bloquea la entrada al mercado.",
                    "Drenaje tapado en aldea {tgvil}.",
                ),
            ),
            "text",
        ),
        ("Depto. del reclamo", at.province),
        ("Mun. del reclamo", t.town),
        ("Situación", k.one("En trámite", "Resuelta", "Archivada")),
        ("Turnada a", k.one("Empagua", "Servicios Públicos", "Policía Municipal", "Juzgado de Asuntos"), "#unit"),
        rows=96,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "fresh_twin_gt_concursos",
        "gt",
        ("NOG", k.digits(8)),
        ("Descripción del concurso", _purchase, "#named after people"),
        ("Oferente adjudicado", t.firm, "#firms named after people"),
        ("NIT oferente", lambda r: ids.nit(r.rng), "#of firms"),
        ("Precio ofertado Q", k.money(480000, low=4000)),
        ("Fecha resolución", k.date(2022, 2024, "%d/%m/%Y")),
        ("Tel. entidad compradora", t.desk_phone, "#institution"),
        ("Correo unidad ejecutora", t.desk_mail, "#institution"),
        ("Código de insumo", k.digits(9), "#code of 9 digits"),
        rows=80,
    ),
    table(
        "fresh_twin_gt_red_servicios",
        "gt",
        ("ID_SERVICIO", k.digits(5)),
        (
            "ESTABLECIMIENTO",
            t.place("Centro de Atención Permanente", "Puesto de Salud", "Hospital Nacional", "Clínica Periférica"),
            "#named after people",
        ),
        ("AREA_SALUD", at.province),
        ("DISTRITO", t.town),
        ("DIR_FISICA", t.home, "#address of an institution"),
        ("TEL_PLANTA", t.desk_phone, "#institution"),
        ("Y_DEC", k.home(5, "lat"), "#institution"),
        ("X_DEC", k.home(5, "lon"), "#institution"),
        ("ENCAMAMIENTO", k.count(210)),
        rows=92,
    ),
    table(
        "fresh_twin_gt_tribunales",
        "gt",
        ("Periodo", k.count(2024, 2016)),
        ("Depto. sede", at.province),
        ("Mun. sede", t.town),
        ("Tribunal u órgano", _court),
        ("Rama", k.one("Civil", "Penal", "Económico coactivo", "Niñez")),
        ("Casos nuevos", k.count(940, 12)),
        ("Sentencias dictadas", k.count(600, 3)),
        ("Agraviadas mujeres", k.count(70), "#counts"),
        ("Agraviados hombres", k.count(55), "#counts"),
        rows=78,
    ),
    table(
        "fresh_twin_gt_lugares_poblados",
        "gt",
        ("COD_INE", k.digits(6)),
        ("DEPTO_NOM", at.province),
        ("MUNI_NOM", t.town),
        (
            "POBLADO",
            lambda r: r.pick(t.village(r), t.hero(r), f"San {r.pick('Lorenzo', 'Vicente', 'Julián')}"),
            "#people",
        ),
        ("SUP_KM2", k.money(980, low=9)),
        ("HAB_2018", k.count(91000, 600)),
        ("VIA_PRINCIPAL", t.place("Calle", "Calzada", "Bulevar"), "#streets named after people"),
        ("MSNM", k.count(3300, 2)),
        rows=85,
    ),
    table(
        "fresh_twin_gt_comisiones",
        "gt",
        ("Comisionado(a)", t.full, "PERSON @"),
        ("Lugar de la comisión", t.town, "#named after people"),
        ("Propósito", k.one("Supervisión de obra", "Traslado de insumos", "Taller regional", "Inventario físico")),
        ("Sale", k.date(2023, 2023, "%d/%m/%Y")),
        ("Retorna", k.date(2024, 2024, "%d/%m/%Y")),
        ("Cuota liquidada Q", k.money(1900, low=90)),
        ("Formulario V-L", lambda r: f"VL-{ids.digits(r.rng, 4)}/{r.rng.randint(23, 24)}"),
        ("Medio de transporte", k.one("Vehículo oficial", "Bus", "Vehículo propio")),
        rows=76,
    ),
    table(
        "fresh_twin_gt_anuario_agropecuario",
        "gt",
        ("Ciclo", k.count(2023, 2004)),
        ("DEPTO. PRODUCTOR", lambda r: plain(at.province(r)).upper()),
        ("MUN. PRODUCTOR", lambda r: plain(t.town(r)).upper()),
        ("Rubro", k.one("Maíz blanco", "Frijol negro", "Banano", "Hule", "Arveja china")),
        ("Manzanas cultivadas", k.money(24000, low=30)),
        ("Quintales cosechados", k.money(410000, low=200)),
        ("Cod. actividad", k.one("A0112", "A0122", "A0129", "C1030")),
        ("Jefas de finca (n)", k.count(690), "#counts"),
        ("Productores mayas (n)", k.count(880), "#counts"),
        rows=94,
    ),
)
