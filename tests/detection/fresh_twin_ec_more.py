"""Thirty kinds of tables of Ecuador, first half: money, places and counts."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import mirror_people as m
from tests.detection import places as at
from tests.detection import twin_people_ec as t
from tests.detection.spec import table

TABLES = (
    table(
        "fresh_twin_ec_subastas",
        "ec",
        ("Cód. contratación", lambda r: f"{r.pick('MCO', 'COTO', 'LICO')}-EPMAPA-{r.rng.randint(1, 90):03d}-2023"),
        (
            "Qué se compra",
            lambda r: (
                f"{r.pick('Provisión de cloro', 'Alquiler de carpas', 'Equipos de cómputo', 'Repuestos')} para "
                f"{r.pick('la Unidad Educativa', 'el Centro Infantil', 'la planta de agua')} {t.hero(r)}"
            ),
            "#things named after people",
        ),
        ("Adjudicado a", t.firm, "#firms named after people"),
        ("RUC contratista", lambda r: ids.ruc_company(r.rng), "#firms"),
        ("Valor sin IVA", k.money(210000)),
        ("F. resolución", k.date(2022, 2024, "%d/%m/%Y")),
        ("Telf. del contratante", t.desk_phone, "#institution"),
        ("Buzón electrónico", t.desk_mail, "#institution"),
        ("CPC nivel 9", k.digits(9), "#code of 9 digits"),
        rows=90,
    ),
    table(
        "fresh_twin_ec_red_salud",
        "ec",
        ("Cód. establecimiento", k.digits(6)),
        (
            "Casa de salud",
            t.place("Subcentro de Salud", "Hospital General", "Centro de Salud Tipo B", "Maternidad"),
            "#named after people",
        ),
        ("Prov. (zona)", at.province),
        ("Jurisdicción cantonal", t.town, "#places named after people"),
        ("Referencia de ubicación", t.home, "#address of an institution"),
        ("Central telefónica", t.desk_phone, "#institution"),
        ("Y (decimal)", k.home(6), "#place of an institution"),
        ("X (decimal)", k.home(6, "lon"), "#place of an institution"),
        ("Dotación camas", k.count(280)),
        rows=82,
    ),
    table(
        "fresh_twin_ec_licencias",
        "ec",
        ("LUAF Nro.", k.digits(6, "LUAF-")),
        ("Titular de la licencia", t.holder, "PERSON #firms and people"),
        ("R.U.C. titular", t.holder_ruc, "EC_RUC #firms and people"),
        ("Giro", k.one("Panadería", "Bazar", "Peluquería", "Taller mecánico", "Venta de pollos", "Karaoke")),
        ("Ubicación del negocio", t.home, "?"),
        ("Otorgada", k.date(2022, 2023, "%d/%m/%Y")),
        ("Vence", k.date(2025, 2026, "%d/%m/%Y")),
        ("Valor a pagar", k.money(320, low=15)),
        ("Doc. ofuscado", m.masked, "?"),
        rows=95,
    ),
    table(
        "fresh_twin_ec_causas",
        "ec",
        ("Período", k.one("2019", "2020", "2021", "2022", "2023", "2024")),
        ("Prov. judicial", at.province),
        ("Sede", t.town, "#places named after people"),
        (
            "Dependencia judicial",
            lambda r: f"{r.pick('Tribunal de Garantías Penales', 'Unidad Judicial Civil')} de {t.town(r)}",
            "#places named after people",
        ),
        ("Competencia", k.one("Civil", "Violencia contra la mujer", "Inquilinato", "Niñez y adolescencia", "Penal")),
        ("Ingresos", k.count(900)),
        ("Egresos", k.count(800)),
        ("Víctimas mujeres (total)", k.count(70), "#counts"),
        ("Víctimas hombres (total)", k.count(50), "#counts"),
        rows=86,
    ),
    table(
        "fresh_twin_ec_parroquias",
        "ec",
        ("DPA_PARROQ", lambda r: f"{r.rng.randint(1, 24):02d}{ids.digits(r.rng, 4)}"),
        ("DPA_DESPRO", at.province),
        ("DPA_DESCAN", t.town, "#places named after people"),
        ("DPA_DESPAR", t.parish, "#places named after people"),
        ("SUP_KM2", k.money(900, low=8)),
        ("HABITANTES_2022", k.count(70000, 300)),
        ("VIA_PRINCIPAL", t.place("Calle", "Av.", "Malecón"), "#streets named after people"),
        ("COTA_M", k.count(3900, 2)),
        rows=97,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "fresh_twin_ec_obras_prefectura",
        "ec",
        ("Nro. obra", k.digits(6)),
        (
            "Intervención",
            lambda r: (
                f"{r.pick('Adoquinado de la calle', 'Cubierta de la cancha', 'Ampliación del colegio', 'Reparación del puente')}"
                f" {t.hero(r)}"
            ),
            "#things named after people",
        ),
        ("Empresa ejecutora", t.firm, "#firms named after people"),
        ("% avance", lambda r: f"{r.rng.randint(0, 100)} %"),
        ("Presup. referencial", k.money(1800000, low=9000)),
        ("Provincia/zona", at.province),
        ("Cantón de la obra", t.town, "#places named after people"),
        ("Acta de inicio", k.date(2020, 2024, "%d/%m/%Y")),
        ("Pobl. beneficiada", k.count(9000, 60), "#counts"),
        rows=80,
    ),
    table(
        "fresh_twin_ec_comprobantes",
        "ec",
        ("Comprobante", k.invoice, "#number of an invoice"),
        ("Clave de acceso", k.digits(49), "#long code"),
        ("F. emis.", k.date(2023, 2024, "%d/%m/%Y")),
        ("Emisor", t.firm, "#firms named after people"),
        ("Cód. ítem", k.digits(10), "#code of 10 digits"),
        ("EAN-13", k.digits(10, "786"), "#code of 13 digits"),
        ("Base imponible", k.money(4700)),
        ("IVA 15 %", k.money(600)),
        ("Ref. de pago", lambda r: f"{ids.digits(r.rng, 2)}-{ids.digits(r.rng, 7)}", "#code like a telephone"),
        rows=90,
    ),
)
