"""Registers of Ecuador of the kinds that public offices publish and exchange, second half."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import mirror_people as m
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.people import Row
from tests.detection.spec import table


def _holder(r: Row) -> str:
    return m.firm(r) if m.is_firm(r) else m.upper(r)


def _ruc(r: Row) -> str:
    return ids.ruc_company(r.rng) if m.is_firm(r) else r.p.number + "001"


TABLES = (
    table(
        "held3_mirror_ec_literal_c",
        "ec",
        ("#", k.serial("{}")),
        ("Nómina de funcionarios", m.lastfirst, "PERSON@"),
        (
            "Cargo que ocupa",
            k.one("Guardaparque", "Especialista Ambiental", "Chofer", "Recaudador", "Asistente de Archivo"),
        ),
        ("Régimen al que pertenece", k.one("LOSEP", "Código de Trabajo", "Contrato ocasional")),
        ("Partida individual", k.count(1400, 5)),
        ("Sueldo mensual", k.money(3000, low=460), "SALARY@"),
        ("Décimo cuarto sueldo", k.money(460, low=30), "SALARY@"),
        ("E-mail oficial", m.work_mail, "EMAIL@"),
        ("Ext.", k.digits(4), "#extension"),
        rows=163,
        delimiter=";",
        encoding="latin-1",
    ),
    table(
        "held3_mirror_ec_egresos",
        "ec",
        ("N.º HCU", k.digits(6), "RECORD_ID"),
        ("Usuario/a", m.lastfirst, "PERSON"),
        ("Años", k.age, "AGE"),
        ("Género", k.sex("Masc.", "Fem."), "SEX"),
        (
            "CIE-10",
            k.one(
                "K80 Colelitiasis",
                "O24 Diabetes gestacional",
                "N39 Infección urinaria",
                "C50 Cáncer de mama",
                "F41 Ansiedad",
            ),
            "HEALTH",
        ),
        ("Fecha egreso", k.date(2022, 2024, "%d/%m/%Y"), "#date of a discharge"),
        ("Especialista", lambda r: f"{r.pick('Dr.', 'Dra.', 'Md.')} {m.other_short(r)}", "PERSON"),
        ("Etnia", k.one("Mestiza", "Mestiza", "Indígena", "Negra", "Montubia", "Blanca"), "ETHNICITY"),
        ("Grupo sanguíneo", k.one("O+", "A+", "B+", "O-", "AB+"), "HEALTH"),
        rows=144,
    ),
    table(
        "held3_mirror_ec_vivienda",
        "ec",
        ("NUM_DOC", lambda r: ids.nine(p.number(r)), "EC_CEDULA #leading zeros lost"),
        ("POSTULANTE", m.full, "PERSON"),
        ("FEC_NACIM", k.born(), "BIRTH_DATE"),
        ("GENERO", k.sex("M", "F"), "SEX"),
        ("PROV", at.province),
        ("CTN", m.town, "#places named after people"),
        ("DOMICILIO", m.home, "ADDRESS"),
        ("CONTACTO", k.some(0.88, m.phone), "PHONE"),
        ("INCENTIVO", k.one("6000.00", "4000.00", "2000.00")),
        (
            "NOTA",
            m.remarks(
                0.03,
                ("Cambio de jefatura a {id}", "Cónyuge registra {id}", "Insistir al {tel}"),
                ("Ficha vigente", "Por verificar", "Terreno propio", "", "", "Convenio firmado", "Requiere inspección"),
            ),
            "text",
        ),
        rows=187,
    ),
    table(
        "held3_mirror_ec_vial",
        "ec",
        ("Cód. obra", k.digits(6)),
        (
            "Denominación",
            lambda r: (
                f"{r.pick('Readecuación', 'Cubierta metálica', 'Asfaltado', 'Iluminación')} "
                f"{r.pick('del mercado', 'del estadio', 'de la avenida', 'del malecón')} {m.hero(r)}"
            ),
            "#places named after people",
        ),
        ("Ejecutor", m.firm, "#firms named after people"),
        ("Avance %", lambda r: f"{r.rng.randint(0, 100)}%"),
        ("Ppto. referencial", k.money(1900000, low=20000)),
        ("Provincia/obra", at.province),
        ("Cantón/obra", m.town, "#places named after people"),
        ("F. inicio", k.date(2020, 2024, "%d/%m/%Y")),
        ("Hab. atendidos", k.count(9000, 60), "#counts"),
        rows=127,
    ),
    table(
        "held3_mirror_ec_ejecucion",
        "ec",
        ("AÑO", k.count(2024, 2021)),
        ("ITEM", k.one("530101", "530402", "730613", "840103", "510507")),
        (
            "NOMBRE ITEM",
            k.one(
                "Agua potable", "Edificios y locales", "Horas extraordinarias", "Mobiliario", "Servicio de guardería"
            ),
        ),
        ("PROG-ACT", lambda r: f"{r.rng.randint(1, 90):02d}.00.{ids.digits(r.rng, 3)}.{ids.digits(r.rng, 3)}"),
        ("ASIGNADO", k.money(4000000)),
        ("PAGADO", k.money(3000000)),
        ("ID GASTO", k.digits(10), "#code of 10 digits"),
        ("NRO CUR", k.digits(13), "#code of 13 digits"),
        ("% EJEC", lambda r: f"{r.rng.uniform(0, 100):.1f}%"),
        rows=119,
    ),
    table(
        "held3_mirror_ec_causas",
        "ec",
        ("Período", k.count(2024, 2016)),
        ("Prov.", at.province),
        ("Cantón sede", m.town, "#places named after people"),
        ("Dependencia", lambda r: f"Unidad Multicompetente de {m.town(r)}", "#places named after people"),
        ("Rama", k.one("Niñez", "Civil", "Contravenciones", "Inquilinato")),
        ("Ingresos", k.count(950, 10)),
        ("Resueltos", k.count(900, 5)),
        ("Víctimas mujeres", k.count(70), "#counts"),
        ("Adolescentes infractores", k.count(30), "#counts"),
        rows=152,
        delimiter="|",
        encoding="cp1252",
    ),
    table(
        "held3_mirror_ec_padron_adherentes",
        "ec",
        ("CI", p.number, "EC_CEDULA"),
        ("Adherente", m.full, "PERSON"),
        (
            "Movimiento/partido",
            k.one("ADN 7", "RETO 33", "Lista 23 SUMA", "Construye 25", "Unidad Popular 2", "ID Lista 12"),
            "POLITICAL",
        ),
        ("F. adhesión", k.date(2011, 2024, "%d/%m/%Y"), "#date of joining"),
        ("Local de votación", m.place("Colegio", "Escuela", "Coliseo"), "#schools named after people"),
        ("JRV", lambda r: f"{r.rng.randint(1, 40)} {'M' if r.p.sex == 'M' else 'F'}"),
        ("Correo electr.", k.some(0.85, m.mail), "EMAIL"),
        ("Prov.", at.province),
        ("Ctn.", m.town, "#places named after people"),
        rows=171,
    ),
    table(
        "held3_mirror_ec_junta",
        "ec",
        ("Causa", k.serial("JCPD-{:04d}", 1207), "?"),
        ("Edad usuaria", k.age, "AGE"),
        ("Vínculo", k.one("Conviviente", "Exesposo", "Padrastro", "Hijo", "Vecino", "Ninguno"), "FAMILY_RELATION"),
        ("Modalidad", k.one("Física", "Psicológica", "Sexual", "Patrimonial"), "?"),
        (
            "Narrativa",
            m.remarks(
                0.55,
                (
                    "Parte denunciante, {n} (cédula {id}) requiere medidas administrativas.",
                    "Se notifica la audiencia al correo {mail}.",
                    "El presunto agresor {o} no comparece a la diligencia.",
                    "Ubicarla en el número {tel} por las tardes.",
                    "Acude con su familiar {os} y rinde testimonio anticipado.",
                    "C.C. {id}, no registra denuncias anteriores.",
                    "{ns} presenta {sal} según informe del equipo técnico.",
                    "Pide boleta de auxilio {n}, celular {tel}.",
                    "Comparece {nu} como testigo presencial.",
                    "Menor al cuidado de {os}.",
                    "Escribe desde {mail} y adjunta fotografías.",
                    "Consta la cédula {id} en el parte policial.",
                    "Vive en {dir} junto a sus hijos.",
                    "El agresor sería {o}, con domicilio desconocido.",
                ),
                (
                    "Caso derivado a la Fiscalía de {can}.",
                    "Audiencia diferida para el {f}.",
                    "Pendiente el informe de trabajo social.",
                    "Se remite oficio {num} a la Unidad Judicial.",
                    "Interviene el equipo de la casa de acogida {hero}.",
                    "Archivo por falta de competencia territorial.",
                    "Vence el plazo en {k} días.",
                    "Oficio sin respuesta del centro de salud {hero}.",
                    "Turno reprogramado por feriado.",
                    "Copia al Distrito de Educación de {can}, trámite {num}.",
                ),
            ),
            "text",
        ),
        ("Nacionalidad usuaria", k.one("Ecuatoriana", "Ecuatoriana", "Peruana", "Cubana", "Venezolana"), "NATIONALITY"),
        ("Parroquia", m.village, "#places named after people"),
        ("Telf. usuaria", k.some(0.82, m.phone), "PHONE"),
        rows=112,
    ),
    table(
        "held3_mirror_ec_patentes",
        "ec",
        ("Patente", k.serial("PM-{:06d}", 20114)),
        ("Sujeto pasivo", _holder, "PERSON #firms and persons"),
        ("RUC titular", _ruc, "EC_RUC #firms and persons"),
        ("Giro", k.one("Bazar", "Peluquería", "Panadería", "Vulcanizadora", "Cabinas telefónicas")),
        ("Ubicación negocio", m.home, "?"),
        ("Otorgada", k.date(2021, 2023, "%d/%m/%Y")),
        ("Vence", k.date(2024, 2026, "%d/%m/%Y")),
        ("Impuesto", k.money(300)),
        ("Doc. oculto", m.masked, "? #masked"),
        rows=184,
    ),
    table(
        "held3_mirror_ec_hoja1",
        "ec",
        ("V1", k.serial("{}")),
        ("V2", lambda r: ids.nine(p.number(r)), "EC_CEDULA #useless header"),
        ("V3", m.upper, "PERSON #useless header"),
        ("V4", k.born(), "BIRTH_DATE #useless header"),
        ("V5", m.bare_phone, "PHONE #useless header"),
        ("V6", m.mail, "EMAIL #useless header"),
        ("V7", k.money(4500)),
        ("V8", k.digits(10), "#code of 10 digits"),
        ("V9", m.town, "#places named after people"),
        ("V10", k.date(2023, 2024, "%d/%m/%Y"), "#date of an office"),
        rows=139,
    ),
)
