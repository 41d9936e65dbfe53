"""People in awkward form, second held batch: nobody reads it to tune."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import note, texts

TRADES = among("CONSORCIO AGUAS DEL SUR|TRANSLOJA S.A.|LUBRICADORA GUALACEO|RADIO SPLENDIT|IMPRENTA MONSALVE MORENO")


def _supplier(r: Row) -> str:
    return p.upper(r) if r.at % 2 else TRADES(r)


def _supplier_id(r: Row) -> str:
    return r.p.number + "001" if r.at % 2 else ids.ruc_company(r.rng)


def _couple(r: Row) -> str:
    return f"{p.upper_plain(r)} / {p.other_upper(r)}"


TABLES = (
    table(
        "held2_ec_pagos_transferencias",
        "ec",
        ("CUR", k.digits(5)),
        ("NOMBRE O RAZON SOCIAL", _supplier, "PERSON #persons and firms"),
        ("IDENTIFICACION", _supplier_id, "EC_RUC EC_CEDULA #persons and firms"),
        ("DETALLE", among("ARRIENDO OFICINA|TERCERA PLANILLA|SPOTS DE RADIO|IMPRESION DE AGENDAS|TRANSPORTE DE KITS")),
        ("LIQUIDO A PAGAR", k.money(5000)),
        ("FECHA ACREDIT.", k.date(2023, 2024, "%d/%m/%Y")),
    ),
    table(
        "held2_ec_ficha_familiar_mais",
        "ec",
        ("ficha", k.digits(5)),
        ("integrante", p.surname_first, "PERSON"),
        ("relac.", among("jefe|cónyuge|hijo/a|nieto/a|allegado"), "FAMILY_RELATION #abbreviation"),
        ("añosc", k.age, "AGE #abbreviation"),
        ("m/f", k.sex("m", "f"), "SEX"),
        ("riesgo biol.", among("ninguno|embarazada|desnutrición|HTA|sin vacunas"), "HEALTH"),
        ("grupo disp.", among("I|II|III|IV"), "?"),
        ("cédula ident.", lambda r: ids.as_float(r.p.number), "EC_CEDULA #floats"),
        ("comunidad", at.parish, "#places"),
        ("n° fono", p.phone, "PHONE"),
        (
            "novedades",
            note(
                0.12,
                ("visitar a {n} con {sal}", "{nl} se cambió a {dir}"),
                ("vivienda cerrada", "agua entubada", "perro agresivo", "referida a {hosp}"),
            ),
            "text",
        ),
        rows=90,
    ),
    table(
        "held2_gt_adulto_mayor",
        "gt",
        ("Correlativo", k.serial("{}")),
        ("Adulto(a) mayor", p.upper_plain, "PERSON"),
        ("No. de Documento", p.number, "GT_DPI"),
        ("Pueblo", among("Maya|Xinka|Ladino|Garífuna"), "ETHNICITY"),
        ("Años cumplidos", k.age, "AGE"),
        ("Enfermedad o discapacidad que padece", among("Ninguna|Diabetes|Ceguera|Artritis|No camina"), "HEALTH"),
        ("Vive con", among("Sola|Esposo|Hija|Nietos|Vecinos"), "FAMILY_RELATION"),
        ("Lugar poblado", at.parish, "#places"),
        ("Aporte Q", among("400|500")),
    ),
    table(
        "held2_gt_quejas_311",
        "gt",
        ("Ticket", k.serial("T-{:06d}")),
        ("Canal", among("WhatsApp|Kiosco|Teléfono")),
        (
            "Detalle",
            note(
                0.3,
                (
                    "Vecina {n} indica fuga de agua frente a {dir}",
                    "llamar a don {pila} al {tels} para la inspección",
                    "la contribuyente con NIT {nit} y DPI {id} pide solvencia",
                    "mi mamá {nl} es {sal} y no la dejaron pasar",
                ),
                (
                    "Bache profundo en {calle} a la altura de {emp}",
                    "Basurero clandestino atrás del {parque}",
                    "Semáforo intermitente desde el {f}",
                    "Solicitan poda de árboles en {esc}",
                    "Ruido de la iglesia evangélica Roca Eterna",
                ),
            ),
            "text",
        ),
        ("Zona", k.count(21, 1)),
        ("Cierre", k.date(2024, 2024, "%d/%m/%Y")),
        rows=110,
    ),
    table(
        "held2_ec_matrimonios_lista",
        "ec",
        ("tomo/acta", lambda r: f"{r.rng.randint(1, 9)}-{ids.digits(r.rng, 3)}"),
        ("contrayentes", _couple, "PERSON #couples"),
        ("fecha", k.date(2023, 2023, "%d/%m/%Y")),
        ("autoridad", p.titled, "PERSON@"),
        ("nac. ella", among("Ecuatoriana|Venezolana|Colombiana"), "NATIONALITY #abbreviation"),
        ("oficina", among("Turubamba|Tumbaco|Matriz"), "#places"),
    ),
    table(
        "held2_ec_concurso_meritos",
        "ec",
        ("Postulante", p.comma, "PERSON"),
        ("C.C.", lambda r: ids.hyphen(r.p.number), "EC_CEDULA #hyphen"),
        ("Título 3er nivel", among("Economista|Abogado|Ing. Comercial|Lcda. Enfermería"), "EDUCATION"),
        ("Acción afirmativa", among("Ninguna|Discapacidad|Pueblo indígena|Héroe|Retorno migrante"), "?"),
        ("Mérito", k.money(60)),
        ("Oposición", k.money(40)),
        ("Tribunal", among("No. 3|No. 7|No. 9")),
        ("Correo electr.", p.personal_mail, "EMAIL"),
    ),
    table(
        "held2_hoja_sin_cabecera",
        "ec",
        ("", p.upper_plain, "PERSON #useless header"),
        ("Unnamed: 1", p.number, "EC_CEDULA #useless header"),
        ("Unnamed: 2", at.canton_upper, "#places"),
        ("Unnamed: 3", k.born("%d/%m/%Y"), "BIRTH_DATE #useless header"),
        ("Unnamed: 4", k.money(900)),
        ("Unnamed: 5", texts("entregado", "no retira", "entregado"), ""),
    ),
    table(
        "held2_mx_padron_productores",
        "mx",
        ("FOLIO", k.digits(8)),
        ("NOMBRE(S)", p.given_upper, "PERSON"),
        ("PRIMER APELLIDO", p.surname1, "PERSON"),
        ("SEGUNDO APELLIDO", p.surname2, "PERSON"),
        ("GÉNERO", k.sex("HOMBRE", "MUJER"), "SEX"),
        ("EJIDO", among("Emiliano Zapata|Benito Juárez|La Cañada|Santa María Amajac"), "#places named after people"),
        ("CULTIVO", among("Maíz|Frijol|Cebada")),
        ("MONTO", k.money(9000)),
    ),
)
