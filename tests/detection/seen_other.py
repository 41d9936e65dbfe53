"""People of other countries, and traces of devices (for tuning)."""

from __future__ import annotations

from tests.detection import foreign
from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.spec import table

TABLES = (
    table(
        "seen_ec_albergue_extranjeros",
        "ec",
        ("n", k.serial("{}")),
        ("huésped", p.full, "PERSON"),
        ("CC Colombia", foreign.colombian, "!"),
        ("cédula venezolana", foreign.venezuelan, "!"),
        ("edad", k.age, "AGE"),
        ("¿LGBTIQ+?", k.one("Sí", "No", "No responde"), "SEXUAL_ORIENTATION"),
        ("noches", k.count(30, 1)),
        ("ingreso", k.date(2022, 2023, "%d/%m/%Y")),
        ("ciudad", at.canton),
    ),
    table(
        "seen_gt_consulares_mexico",
        "gt",
        ("folio", k.digits(6)),
        ("CURP", foreign.curp, "!"),
        ("apellidos", p.surnames, "PERSON"),
        ("nombres", p.given, "PERSON"),
        ("matrícula consular", k.digits(9), "?"),
        ("consulado", k.one("Tapachula", "Comitán", "Tenosique")),
        ("trámite", k.one("Pasaporte", "Registro civil", "Acta de nacimiento"), "#service names"),
        ("arancel USD", k.one("65.00", "10.00")),
        ("fecha", k.date(2023, 2023)),
    ),
    table(
        "seen_ec_wifi_publico",
        "ec",
        ("punto", at.park, "#parks"),
        ("inicio", k.date(2023, 2023, "%Y-%m-%d %H:%M")),
        ("ip_usuario", foreign.ip, "?"),
        ("imei", foreign.imei, "?"),
        ("correo registro", p.personal_mail, "EMAIL"),
        ("mb", k.money(900)),
        ("sistema", k.one("Android 13", "iOS 16", "Windows 10")),
        ("minutos", k.count(90)),
    ),
    table(
        "seen_gt_donaciones_tarjeta",
        "gt",
        ("recibo", k.serial("R-{:05d}")),
        ("donante", p.titled, "PERSON"),
        ("no. tarjeta", lambda r: ids.card(r.rng), "!"),
        ("campaña", k.one("Teletón", "Pro Ciegos", "Hogar San José")),
        ("Q", k.money(900)),
        ("celular", p.phone_spaced, "PHONE"),
    ),
)
