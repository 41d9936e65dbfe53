"""Registers of Guatemala of fifteen other kinds: money, things, licences and calls."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import mirror_people as m
from tests.detection import places as at
from tests.detection import twin_people_gt as t
from tests.detection.people import Row
from tests.detection.spec import table


def _holder(r: Row) -> str:
    return t.firm(r) if m.is_firm(r) else t.upper(r)


def _work(r: Row) -> str:
    what = r.pick("Mejoramiento", "Ampliación", "Reposición")
    return f"{what} {r.pick('del estadio', 'del instituto', 'de la calzada', 'del mercado')} {t.hero(r)}"


def _uuid(r: Row) -> str:
    return "-".join("".join(r.rng.choice("0123456789ABCDEF") for _ in range(n)) for n in (8, 4, 4, 4, 12))


TABLES = (
    table(
        "held3_twin_gt_ejecucion_gasto",
        "gt",
        ("Año fiscal", k.one("2021", "2022", "2023", "2024")),
        ("Grupo de gasto", k.one("000", "100", "200", "300", "400")),
        (
            "Concepto",
            k.one("Servicios no personales", "Maquinaria y equipo", "Combustibles", "Complementos al salario"),
        ),
        ("PG-SPG-PY-ACT-OB", lambda r: f"{r.rng.randint(1, 40):02d}-00-000-{ids.digits(r.rng, 3)}-000"),
        ("Vigente Q", k.money(7400000, low=5000)),
        ("Pagado Q", k.money(5600000, low=100)),
        ("No. expediente", k.digits(10), "#code of 10 digits"),
        ("No. compromiso", k.digits(13), "#code of 13 digits"),
        ("% pagado", lambda r: f"{r.rng.uniform(3, 99):.1f}%"),
        rows=83,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "held3_twin_gt_licencias_comercio",
        "gt",
        ("Licencia", lambda r: f"LC-{ids.digits(r.rng, 5)}"),
        ("Titular o denominación", _holder, "PERSON #firms and persons"),
        ("NIT comercio", lambda r: ids.nit(r.rng), "GT_NIT #firms and persons"),
        ("Giro", k.one("Panadería", "Peluquería", "Venta de celulares", "Carnicería", "Comedor")),
        ("Ubicación negocio", t.home, "?"),
        ("Autorizada", k.date(2021, 2023, "%d/%m/%Y")),
        ("Vence", k.date(2024, 2026, "%d/%m/%Y")),
        ("Tarifa Q", k.money(420, low=40)),
        ("DPI parcial", m.masked, "? #masked"),
        rows=91,
    ),
    table(
        "held3_twin_gt_documentos_electronicos",
        "gt",
        ("Serie y número", lambda r: f"{r.pick('A', 'B', 'FEL')}-{ids.digits(r.rng, 9)}", "#invoice"),
        ("UUID", _uuid, "#long code"),
        ("Certificada", k.date(2022, 2024, "%d/%m/%Y")),
        ("Vendedor", t.firm, "#firms named after people"),
        ("Cód. artículo", k.digits(10), "#code of 10 digits"),
        ("GTIN", lambda r: f"{r.pick('740', '741')}{ids.digits(r.rng, 10)}", "#code of 13 digits"),
        ("Base Q", k.money(6100)),
        ("IVA Q", k.money(640)),
        ("Ref. pago", lambda r: f"{r.rng.randint(10, 99)}-{ids.digits(r.rng, 6)}", "#like a telephone"),
        rows=79,
    ),
    table(
        "held3_twin_gt_tarjetas_responsabilidad",
        "gt",
        ("Ficha SICOIN", k.digits(10), "#code of 10 digits"),
        ("Bien", k.one("Impresora Epson L3150", "Archivo de metal", "UPS 1000 VA", "Pizarrón", "Motosierra Stihl")),
        ("No. de serie", lambda r: f"{r.pick('X5', 'CN', 'MX')}{_uuid(r)[:8]}"),
        ("Bajo responsabilidad de", t.comma, "PERSON"),
        ("Oficina", k.one("Contabilidad", "Región II", "Vivero Central", "Archivo General")),
        ("Costo Q", k.money(8900, low=150)),
        ("Ingreso a inventario", k.date(2005, 2024, "%d/%m/%Y")),
        ("Condición", k.one("Buena", "Regular", "Para baja")),
        rows=94,
    ),
    table(
        "held3_twin_gt_obras_codede",
        "gt",
        ("Cód. SNIP", k.digits(6)),
        ("Nombre de la obra", _work, "#named after people"),
        ("Ejecutor", t.firm, "#firms named after people"),
        ("% físico", lambda r: f"{r.rng.randint(0, 100)}%"),
        ("Presupuesto Q", k.money(3900000, low=90000)),
        ("Depto. obra", at.province),
        ("Mun. obra", t.town),
        ("F. arranque", k.date(2020, 2024, "%d/%m/%Y")),
        ("Población atendida", k.count(9400, 120), "#counts"),
        rows=77,
    ),
    table(
        "held3_twin_gt_llamadas_110",
        "gt",
        ("Folio", k.digits(9), "#code of 9 digits"),
        ("Día", k.date(2023, 2024)),
        ("Hora recepción", lambda r: f"{r.rng.randint(0, 23):02d}:{r.rng.randint(0, 59):02d}"),
        ("Unidad despachada", k.one("Bomberos Voluntarios", "PNC", "CONRED", "Provial")),
        ("Evento", k.one("Incendio", "Colisión", "Riña", "Derrumbe", "Extravío")),
        ("Depto. evento", at.province),
        ("Mun. evento", t.town),
        ("Llama desde", lambda r: ids.gt_mobile(r.rng), "PHONE #unhelpful header"),
        (
            "Notas del operador",
            t.remarks(
                0.2,
                (
                    "Avisa {tgn}, contacto {tgtel}, pide ambulancia.",
                    "Herido identificado como {tgn}, CUI {tgid}.",
                    "Devolver llamada al {tgtel} al llegar.",
                    "Coordinó el traslado {tgo} con la estación.",
                    "Enviar constancia a {tgmail}.",
                    "CUI {tgid} dictado por el propio afectado.",
                ),
                (
                    "",
                    "",
                    "Llamada cortada",
                    "Falsa alarma",
                    "Atendido en el lugar",
                    "Duplicado del folio {tgnum}",
                    "Árbol caído sobre la calzada {tghero}.",
                    "Trasladado al hospital {tghero}.",
                    "Unidad retenida en {tgtown}",
                ),
            ),
            "text",
        ),
        rows=97,
    ),
)
