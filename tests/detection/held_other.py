"""People of other countries, and traces of devices (held: only totals are read)."""

from __future__ import annotations

from tests.detection import foreign
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.spec import table
from tests.detection.texts import note

TABLES = (
    table(
        "held_gt_cortadores_cafe",
        "gt",
        ("finca", k.one("Finca San Rafael", "El Injerto", "Santa Felisa", "Finca Doña Marta"), "#farms"),
        ("jornalero", p.mixed, "PERSON"),
        ("cédula nicaragüense", foreign.nicaraguan, "!"),
        ("quintales", k.money(9)),
        ("jornal Q", k.one("90.00", "102.50"), "?"),
        ("procede de", k.one("Jinotega", "Copán", "Ahuachapán")),
        ("niños acompañantes", k.count(4), "?"),
        ("semana", k.count(52, 1)),
    ),
    table(
        "held_ec_frontera_sur",
        "ec",
        ("paso", k.one("Huaquillas", "Macará", "Zapotillo")),
        ("viajero", p.upper_plain, "PERSON"),
        ("DNI Perú", foreign.peruvian, "!"),
        ("sexo", k.sex("F", "M"), "SEX#letters"),
        ("f/nac", k.born("%d.%m.%Y"), "BIRTH_DATE"),
        ("motivo viaje", k.one("Turismo", "Comercio", "Salud", "Estudio")),
        ("bus/placa", p.plate, "LICENSE_PLATE"),
        ("f/ingreso", k.date(2023, 2023, "%d.%m.%Y")),
        (
            "novedad",
            note(
                0.06,
                ("pasaporte vencido, contactar {mail}", "viaja con menor {n}"),
                ("Ninguna", "Sin novedad", "Revisión {k2} minutos", ""),
            ),
            "text",
        ),
    ),
    table(
        "held_gt_proveedores_honduras",
        "gt",
        ("RTN", foreign.honduran_rtn, "!"),
        ("transportista", p.surname_first, "PERSON"),
        ("DUCA", k.digits(10), "#ten digits"),
        ("aduana", k.one("Agua Caliente", "El Florido", "Corinto")),
        ("mercancía", k.one("Café oro", "Medicinas", "Cemento")),
        ("kg", k.count(30000)),
        ("fecha", k.date(2023, 2023)),
    ),
    table(
        "held_ec_encuesta_web",
        "ec",
        ("Marca temporal", k.date(2023, 2023, "%d/%m/%Y %H:%M:%S")),
        ("Dirección de correo electrónico", p.personal_mail, "EMAIL"),
        ("¿Cuál es su nombre y apellido?", p.short, "PERSON"),
        ("¿En qué barrio vive?", at.parish),
        ("¿Con qué género se identifica?", k.sex("Masculino", "Femenino"), "SEX"),
        ("¿Cada cuánto usa la ciclovía?", k.one("Diario", "Semanal", "Nunca")),
        ("Si desea, deje su número para contactarle", k.some(0.5, p.phone_spaced), "PHONE"),
        ("IP", foreign.ip, "?"),
        (
            "Sugerencias",
            note(
                0.03,
                ("Soy {n} y vivo en {dir}", "llamenme al {tel}"),
                (
                    "Más luz en la {calle}",
                    "Todo bien",
                    "Arreglar baches frente a {esc}",
                    "Ninguna",
                    "Falta seguridad en {parque}",
                ),
            ),
            "text#2% of cells",
        ),
        rows=100,
    ),
)
