"""Registers as offices of several countries keep them, third batch (for tuning): short headers, short remarks, codes."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import note


def _years(r: Row) -> str:
    return f"{k.age(r)} años"


def _quoted(r: Row) -> str:
    return f"'{r.p.number}"


def _dotted(r: Row) -> str:
    n = r.p.number
    return f"{n[:2]}.{n[2:5]}.{n[5:8]}-{n[8:]}" if r.country == "ec" else n


def _masked(r: Row) -> str:
    return f"{r.p.number[:2]}XXXXXX{r.p.number[-2:]}"


TABLES = (
    table(
        "fresh_ec_bono_desarrollo_corte",
        "ec",
        ("NRO", k.serial("{}")),
        ("IDENTIFIC.", _quoted, "EC_CEDULA #apostrophe"),
        ("NOMBRES_COMPLETOS", p.upper_plain, "PERSON"),
        ("SUBSIDIO", among("BDH|BDH VARIABLE|PENSION AM|JGL|TODA UNA VIDA"), "?"),
        ("F_NACIM", k.born("%Y-%m-%d 00:00:00"), "BIRTH_DATE #with time"),
        ("E_CIVIL", among("S|C|D|V|UL"), "CIVIL_STATUS #letters"),
        ("SEXO", k.sex("1", "2"), "SEX #codes"),
        ("AUT_ETN", among("MES|IND|AFR|MON|BLA"), "ETHNICITY #abbreviation"),
        ("PTO_PAGO", among("COAC DAQUILEMA|BANCO GUAYAQUIL|TIA COLON|MI VECINO DOÑA MARY"), "#places of payment"),
        ("CTA_AHO", k.account, "BANK_ACCOUNT"),
        ("VALOR_PAG", among("50.00|55.00|100.00|240.00"), "?"),
    ),
    table(
        "fresh_gt_mides_transferencias",
        "gt",
        ("Titular del hogar", p.upper, "PERSON"),
        ("CUI titular", p.number, "GT_DPI"),
        ("Años", _years, "AGE #with a unit"),
        ("Comunidad lingüística", among("Mam|Q'anjob'al|Chuj|Ch'orti'|Español"), "ETHNICITY"),
        ("No. de niños 0-6", k.count(4), "?"),
        ("Embarazo", among("Sí|No|No"), "HEALTH"),
        ("Lugar poblado", at.parish, "#places"),
        ("Entrega", among("1a|2a|3a")),
        ("Monto", among("500|500|250"), "?"),
        (
            "Incidencia",
            note(
                0.15,
                ("falleció {n}", "cobró {o} sin carta poder", "tel {tel}"),
                ("no llegó", "dpi vencido", "firma no coincide", "ok", "pendiente"),
            ),
            "text",
        ),
        rows=90,
    ),
    table(
        "fresh_ec_consultorio_juridico",
        "ec",
        ("#", k.serial("{}")),
        ("usuaria/o", p.mixed, "PERSON"),
        ("ci", _dotted, "EC_CEDULA #dots"),
        ("tel", p.phone_spaced, "PHONE"),
        ("línea", among("Familia|Movilidad|Penal|Laboral")),
        ("asunto", among("Alimentos|Divorcio|VIF|Visas|Paternidad|Despido"), "?"),
        ("nac.", among("EC|VE|CO|CU|HT"), "NATIONALITY #codes"),
        ("ocup.", among("QQDD|comerciante|albañil|ninguna"), "EDUCATION #abbreviation"),
        ("abg. asignado", among("T. Loor|M. Andi|P. Vera"), "PERSON@ #few values"),
        ("prox. aud.", k.date(2024, 2024, "%d/%m/%Y")),
    ),
    table(
        "fresh_ec_centro_infantil",
        "ec",
        ("CDI", among("Los Pitufos|Mis Primeros Pasos|Caritas Felices|Divino Niño|Manuelita Sáenz"), "#nurseries"),
        ("niño/niña", p.full, "PERSON"),
        ("f.n.", k.born_child("%d/%m/%y"), "BIRTH_DATE #abbreviation"),
        ("e. meses", k.count(36, 10), "AGE #abbreviation"),
        ("p/e", among("Normal|Bajo|Severo|Riesgo"), "HEALTH #abbreviation"),
        ("t/e", among("Normal|Baja talla|Severa"), "HEALTH #abbreviation"),
        ("hb", k.money(14, low=8), "HEALTH #abbreviation"),
        ("mamá", p.other, "PERSON"),
        ("fono", p.phone, "PHONE"),
        ("asist. mes", k.count(22)),
    ),
    table(
        "fresh_gt_detenidos_ingreso",
        "gt",
        ("Centro", among("Preventivo zona 18|COF|Pavón|Granja Cantel|Boquerón"), "#prisons"),
        ("PDL", p.comma, "PERSON"),
        ("Alias/apodo", among("El Chino|Payaso|Smokey|Sin alias|La Abuela"), "PERSON #aliases"),
        ("Delito", among("Extorsión|Asesinato|Robo agravado|Femicidio|Portación ilegal"), "OTHER_SENSITIVE"),
        ("Estructura", among("MS|B18|Ninguna|Paisa"), "OTHER_SENSITIVE"),
        ("Condena", among("12 años|Sin condena|50 años|Prisión preventiva"), "OTHER_SENSITIVE"),
        ("Rel.", among("Evang.|Cat.|Ninguna|Testigo"), "RELIGION #abbreviation"),
        ("Hijos", k.count(6), "FAMILY_RELATION"),
        ("Tatuajes", among("Sí|No"), "?"),
        ("Ingreso", k.date(2015, 2023, "%d/%m/%Y")),
    ),
    table(
        "fresh_ec_padron_afiliados_partido",
        "ec",
        ("prov", at.province, "#places"),
        ("ficha", k.digits(7), "?"),
        ("ced", p.number, "EC_CEDULA"),
        ("adherente permanente", p.upper_plain, "PERSON"),
        ("mov. político", among("MUPP|RC|PSC|CREO|ID"), "POLITICAL #abbreviation"),
        ("f. afil.", k.date(2009, 2021, "%d/%m/%Y")),
        ("mail", p.personal_mail, "EMAIL"),
    ),
    table(
        "fresh_gt_clinica_vih",
        "gt",
        ("cod_pac", k.initials_code, "RECORD_ID"),
        ("t_genero", among("Hombre|Mujer|Trans fem.|Trans masc."), "SEX SEXUAL_ORIENTATION"),
        ("o_sexual", among("HSH|Hetero|Bisexual|Lesbiana"), "SEXUAL_ORIENTATION #abbreviation"),
        ("cd4", k.count(900, 20), "HEALTH #bare"),
        ("cv", k.count(90000, 20), "HEALTH #bare"),
        ("esquema", among("TLD|AZT+3TC+EFV|ABC/3TC+DTG"), "HEALTH #drugs"),
        ("dx_oport", among("TB|Histoplasmosis|Ninguna|Criptococo"), "HEALTH"),
        ("mun_res", at.canton, "#places"),
        ("ult_cita", k.date(2023, 2024)),
    ),
    table(
        "fresh_ec_empleados_rol_mensual",
        "ec",
        ("COD", k.serial("E{:03d}"), "?"),
        ("EMPLEADO(A)", p.surname_first, "PERSON@"),
        ("PARTIDA IND.", k.digits(4)),
        ("DENOM. PUESTO", k.post),
        ("RMU", among("622|733|817|986|1212|1676"), "SALARY@"),
        ("DEC. 3RO", k.money(160), "SALARY@"),
        ("DEC. 4TO", k.money(45), "SALARY@"),
        ("F. RESERVA", k.money(140), "SALARY@"),
        ("DSCTO. IESS", k.money(190), "SALARY@"),
        ("NETO", k.money(1600), "SALARY@"),
        ("CTA. BCO.", k.account, "BANK_ACCOUNT"),
        (
            "OBS",
            note(
                0.05,
                ("retención judicial a favor de {n}", "reemplaza a {o}"),
                ("", "vacaciones", "encargo", "multa atraso", "licencia sin sueldo"),
            ),
            "text",
        ),
    ),
    table(
        "fresh_ec_ventanilla_turnos",
        "ec",
        ("Turno", among("A01|A02|B14|C09")),
        ("Documento", _masked, "?"),
        (
            "Trámite",
            among("Patente|Predio|Línea de fábrica|Traspaso de dominio|Exoneración tercera edad"),
            "#procedures",
        ),
        ("Ventanilla", k.count(9, 1)),
        ("Espera min", k.count(90)),
        ("Atendido por", among("Ventanilla 1|Caja 2|Kiosco"), "#places"),
        ("Grupo prioritario", among("No|Embarazada|Discapacidad|Adulto mayor"), "?"),
        ("Estado", among("Atendido|Abandonado")),
    ),
    table(
        "fresh_hn_censo_familias",
        "hn",
        ("aldea", among("El Rosario|Las Lajas|Agua Fría|San Marcos"), "#places"),
        ("cabeza de familia", p.full, "PERSON"),
        (
            "DNI",
            lambda r: f"{r.rng.randint(1, 18):02d}{r.rng.randint(1, 9):02d}{r.p.born.year}{ids.digits(r.rng, 5)}",
            "!",
        ),
        ("edad cabeza", k.age, "AGE"),
        ("sexo cabeza", k.sex("M", "F"), "SEX"),
        ("n° miembros", k.count(9, 1), "?"),
        ("techo", among("Zinc|Teja|Manaca")),
        ("piso", among("Tierra|Cemento")),
        ("enfermos crónicos", k.count(2), "?"),
        ("gps_lat", lambda r: f"{r.rng.uniform(13.2, 15.8):.5f}", "COORDINATES"),
        ("gps_lon", lambda r: f"-{r.rng.uniform(84, 89):.5f}", "COORDINATES"),
    ),
    table(
        "fresh_sv_mypes_registro",
        "sv",
        (
            "Emprendimiento",
            among("Pupusería Tía Licha|Dulces Morena|Variedades Karla|Panadería San Antonio|Artesanías Nahua"),
            "#shops",
        ),
        ("Propietaria(o)", p.full, "PERSON"),
        ("DUI", lambda r: ids.dui(r.rng), "!"),
        ("Whatsapp", lambda r: f"7{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 4)}", "PHONE"),
        ("Rubro", among("Alimentos|Textil|Belleza|Servicios")),
        ("Municipio", among("Izalco|Suchitoto|San Miguel|Nahuizalco")),
        ("Ventas mes $", k.count(900, 40), "?"),
        ("Correo", p.personal_mail, "EMAIL"),
    ),
    table(
        "fresh_ec_becas_ranking",
        "ec",
        ("posición", k.serial("{}")),
        ("postulante", p.upper, "PERSON"),
        ("puntaje", k.money(1000, low=500), "?"),
        ("carrera", among("Medicina|Enfermería|Derecho|Agronomía")),
        ("IES", among("UCE|ESPOCH|PUCE|Universidad Luis Vargas Torres"), "#universities"),
        ("quintil", among("1|2|3|4|5"), "OTHER_SENSITIVE"),
        ("colegio de procedencia", at.school, "#schools named after people"),
        ("tutor legal", p.other, "PERSON"),
        ("estado beca", among("Adjudicada|Elegible|Rechazada")),
    ),
    table(
        "fresh_ec_reclamos_arcotel",
        "ec",
        ("id_reclamo", k.digits(8)),
        ("operadora", among("CONECEL|OTECEL|CNT EP|PUNTONET|MEGADATOS"), "#companies"),
        ("servicio", among("SMA|Internet fijo|TV")),
        ("motivo", among("Facturación|Velocidad|Cobertura|Portabilidad|Mal trato del asesor")),
        (
            "texto del usuario",
            note(
                0.4,
                (
                    "soy {n} cédula {id} y me cobran doble",
                    "mi número es {tel} no tengo señal en {par}",
                    "contestar a {mail} gracias {pila}",
                    "hablé con el sr {ape} y no resolvió",
                ),
                (
                    "no hay señal en {can}",
                    "me facturaron {monto} de más",
                    "internet lento hace {k2} días",
                    "cobran Netflix que no pedí",
                    "la torre junto al {parque} hace ruido",
                ),
            ),
            "text",
        ),
        ("resuelto", among("Sí|No")),
        rows=110,
    ),
    table(
        "fresh_gt_registro_mascotas",
        "gt",
        ("Mascota", among("Firulais|Luna|Max|Canela|Rocky|Princesa|Don Gato|Lulú"), "#animals"),
        ("Especie", among("Canino|Felino")),
        ("Sexo", among("Macho|Hembra"), "#animals"),
        ("Edad", among("2 años|6 meses|1 año|8 años"), "#animals"),
        ("Raza", among("Chihuahua|Criollo|Pastor alemán|San Bernardo"), "#animals"),
        ("Dueño o dueña", p.full, "PERSON"),
        ("Teléfono dueño", p.phone, "PHONE"),
        ("Vacuna", among("Antirrábica|Séxtuple|Ninguna"), "#animals"),
    ),
    table(
        "fresh_ec_accidentes_laborales",
        "ec",
        ("N° AVISO", k.digits(6)),
        (
            "PATRONO",
            among("CONSTRUCTORA RIPCONCIV|FLORAL PONTETRESA|PRONACA|GAD IBARRA|HACIENDA LA JULIA"),
            "#companies",
        ),
        ("RAMA", among("Construcción|Agricultura|Comercio")),
        ("SINIESTRADO", p.upper_plain, "PERSON"),
        ("EDAD AL SINIESTRO", k.age, "AGE"),
        ("PARTE DEL CUERPO", among("Mano derecha|Ojo izquierdo|Columna|Pie"), "HEALTH"),
        ("TIPO LESIÓN", among("Fractura|Amputación|Quemadura|Contusión"), "HEALTH"),
        ("INCAPACIDAD", among("Temporal|Permanente parcial|Muerte|Ninguna"), "HEALTH"),
        ("DÍAS PERDIDOS", k.count(120), "?"),
    ),
    table(
        "fresh_mx_padron_apoyos",
        "mx",
        ("Id", k.digits(8)),
        ("NOMBRES", p.given_upper, "PERSON"),
        ("PATERNO", p.surname1, "PERSON"),
        ("MATERNO", p.surname2, "PERSON"),
        ("GENERO", k.sex("HOMBRE", "MUJER"), "SEX"),
        ("COLONIA", among("Benito Juárez|La Cañada|Santa Ana|Lomas de Zapata"), "#places named after people"),
        ("Cultivo", among("Maíz|Frijol|Nopal")),
        ("Apoyo", k.money(900), "?"),
    ),
    table(
        "fresh_ec_profesionales_registro",
        "ec",
        ("Primer nombre", p.given, "PERSON"),
        ("Primer apellido", p.surname1, "PERSON"),
        ("Nacionalidad", among("Ecuatoriana|Peruana|Colombiana"), "NATIONALITY"),
        ("edad", k.age, "AGE"),
        ("título", among("Abogado|Economista|Médico"), "EDUCATION"),
        ("registro SENESCYT", lambda r: f"1005-{ids.digits(r.rng, 2)}-{ids.digits(r.rng, 6)}", "?"),
        (
            "contacto",
            note(0.3, ("se mudó a {dir}", "reubicada en {dir}", "{tels}"), ("sin datos", "no responde", "correo")),
            "text",
        ),
    ),
)
