"""Ecuador and two neighbours, walks batch (held): registers, surveys, pay lists, counts; written before reading a rule."""

from __future__ import annotations

from tests.detection import abroad, foreign
from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.people import Row
from tests.detection.spec import table


def pressure(r: Row) -> str:
    """Blood pressure as a promoter notes it."""
    return f"{r.rng.randint(100, 178)}/{r.rng.randint(60, 104)}"


def stripped(r: Row) -> str:
    """A cédula whose leading zero the spreadsheet has eaten."""
    return ids.nine(r.p.number)


def chainage(r: Row) -> str:
    """Where on the road: `12+450`."""
    return f"{r.rng.randint(0, 96)}+{r.rng.randint(0, 99) * 10:03d}"


TABLES = (
    table(
        "held3_walks_ec_prioritarios_parroquia",
        "ec",
        ("Ficha", k.serial("GP-{:03d}"), "? #running number"),
        ("Persona visitada", p.comma, "PERSON"),
        ("C. identidad", lambda r: ids.hyphen(r.p.number), "EC_CEDULA"),
        ("Nació el", k.born("%d/%m/%Y"), "BIRTH_DATE"),
        ("Quién le cuida", among("La hija|El hijo|La nuera|Cónyuge|Nieta|La hermana"), "FAMILY_RELATION"),
        ("Cómo se moviliza", among("Sin ayuda|Sin ayuda|Con bastón|Andador|Silla de ruedas|Encamado"), "HEALTH"),
        ("Lengua que hablan en casa", among("Castellano|Kichwa|Ambas|Kichwa"), "ETHNICITY"),
        ("Presión (mmHg)", pressure, "HEALTH"),
        ("Sector", at.parish, "#places"),
        ("Cocinan con", among("Gas|Gas|Leña|Inducción")),
        ("Techo", among("Zinc|Teja|Eternit|Losa")),
        ("Agua de red", among("sí|sí|no")),
        ("Kit entregado", k.date(2023, 2024, "%d/%m/%Y")),
        ("Técnica del GAD", p.other, "PERSON@"),
        ("Nro. visitas", k.count(9, 1)),
        rows=68,
    ),
    table(
        "held3_walks_ec_encuesta_bienestar_u",
        "ec",
        ("id_enc", k.serial("{}", 2001), "? #running number"),
        ("upm", k.digits(12)),
        ("facultad", among("FCS|FING|FADM|FCE|FJUR")),
        ("P1. ¿Cuántos años cumplidos tiene?", lambda r: str(r.rng.randint(17, 41)), "AGE"),
        ("P2. Sexo al nacer (1 H, 2 M)", k.sex("1", "2"), "SEX"),
        (
            "P3. ¿Con qué género se identifica? (1 fem, 2 masc, 3 trans, 4 no binario)",
            among("1|2|1|2|1|2|3|4"),
            "SEXUAL_ORIENTATION",
        ),
        ("P6. ¿Cuántos minutos tarda de su casa al campus?", k.count(130, 5)),
        ("P8. En los últimos 30 días, ¿tomó alguna bebida alcohólica? 1=Sí 2=No", among("1|2"), "HEALTH"),
        ("P9. ¿Un médico le ha dicho alguna vez que tiene la presión alta? 1=Sí 2=No", among("2|2|2|1"), "HEALTH"),
        (
            "P12. ¿A qué iglesia o culto asiste?",
            among("Católica|Evangélica|Ninguna|Testigo de Jehová|Ninguna"),
            "RELIGION",
        ),
        ("P14. ¿Su domicilio tiene internet fijo? 1=Sí 2=No", among("1|1|2")),
        ("P20. ¿Hasta qué año estudió su mamá?", among("Primaria|Bachillerato|Tercer nivel|Ninguno"), "EDUCATION"),
        ("P22. ¿Cuánto gana usted al mes, en dólares?", k.some(0.7, k.money(900, low=60), "0"), "SALARY"),
        ("P25. ¿Qué servicio del campus usa más?", among("Comedor|Biblioteca|Canchas|Laboratorio|Bar")),
        ("dur_min", k.count(41, 9)),
        ("fexp", k.money(180, low=20)),
        delimiter=";",
        rows=80,
    ),
    table(
        "held3_walks_ec_distributivo_hospital",
        "ec",
        ("NUM_ACCION", k.serial("AP-UATH-2024-{:04d}"), "? #running number"),
        ("IDENTIF", stripped, "EC_CEDULA"),
        ("SERVIDOR", p.upper_plain, "PERSON@"),
        ("REG_LABORAL", among("LOSEP|LOSEP|COD. TRABAJO")),
        ("GRUPO_OCUP", among("SP1|SP5|SPA4|SP7|NJS2")),
        ("UNID_ADM", at.office, "#offices"),
        ("PARTIDA_IND", k.count(980, 10)),
        ("RMU_USD", k.money(3100, low=470), "SALARY"),
        ("EST_CIV", among("C|S|S|D|V|UH"), "CIVIL_STATUS"),
        ("MIEMBRO_SINDICATO", among("N|S|N"), "OTHER_SENSITIVE"),
        ("TIPO_DISC", among("|||||FISICA|VISUAL|AUDITIVA"), "HEALTH"),
        ("ENF_CATASTR", among("N|N|N|S"), "HEALTH"),
        ("NIVEL_INSTR", among("BACHILLER|TERCER NIVEL|CUARTO NIVEL|TECNICO"), "EDUCATION"),
        ("FEC_INGRESO", k.date(2001, 2023, "%d-%m-%Y")),
        ("JORNADA_ESP", among("NO|NO|NOCTURNA|24H")),
        ("DIAS_VACACION", k.count(60)),
        encoding="latin-1",
        rows=78,
    ),
    table(
        "held3_walks_ec_albergue_movilidad",
        "ec",
        ("Nº caso", k.serial("A{:04d}", 310), "? #running number"),
        ("Se presenta como", p.short, "PERSON"),
        ("País de origen", among("Venezuela|Colombia|Venezuela|Perú|Haití|Cuba"), "NATIONALITY"),
        ("F/nac", k.born("%d-%m-%Y"), "BIRTH_DATE"),
        (
            "Condición migratoria",
            among("Irregular|Solicitante de refugio|Visa temporal|Irregular|Refugiado reconocido"),
            "OTHER_SENSITIVE",
        ),
        ("Embarazo o lactancia", among("No|No|Embarazo|Lactancia"), "HEALTH"),
        ("Violencia sufrida en la ruta", among("Ninguna|Ninguna|Robo|Sexual|Extorsión"), "OTHER_SENSITIVE"),
        ("Puesto de ingreso", among("Rumichaca|Huaquillas|San Miguel|Macará"), "#places"),
        ("Noches", k.count(20, 1)),
        ("Kit de aseo", among("Entregado|Pendiente")),
        ("Raciones", k.count(60, 1)),
        ("Sigue hacia", at.canton, "#places"),
        ("WhatsApp", p.phone_spaced, "PHONE"),
        ("Remitido a", among("ACNUR|OIM|HIAS|Defensoría Pública|MSP")),
        rows=64,
    ),
    table(
        "held3_walks_ec_conteo_vehicular",
        "ec",
        ("Estación", at.street, "#streets"),
        ("Abscisa", chainage),
        ("Fecha conteo", k.date(2024, 2024, "%d/%m/%Y")),
        ("Sentido", among("N-S|S-N|E-O|O-E")),
        ("Livianos", k.count(4200, 80)),
        ("Buses", k.count(310)),
        ("Camiones 2DA", k.count(190)),
        ("Pesados 3S3", k.count(75)),
        ("Motos", k.count(1400, 15)),
        ("Peatones mujeres", k.count(520), "#counts"),
        ("Peatones hombres", k.count(520), "#counts"),
        ("TPDA", k.count(9800, 300)),
        ("Lat. estación", k.home(5, "lat"), "#stations"),
        ("Long. estación", k.home(5, "lon"), "#stations"),
        ("Aforó", p.initials, "PERSON@"),
        ("Clima", among("Soleado|Nublado|Llovizna")),
        delimiter="\t",
    ),
    table(
        "held3_walks_ec_matricula_nocturna",
        "ec",
        ("AMIE", lambda r: f"{r.rng.randint(1, 24):02d}H{ids.digits(r.rng, 5)}"),
        ("Plantel", at.school, "#schools"),
        ("Paral.", among("A|B|C")),
        ("Estud.", p.surname_first, "PERSON"),
        ("F. nacto.", k.born("%Y-%m-%d"), "BIRTH_DATE"),
        ("Ed. al 1/09", k.age, "AGE"),
        ("Autoid. (1 ind 2 afro 3 mont 4 mest 5 bla)", among("1|4|4|4|2|3|5"), "ETHNICITY"),
        ("NEE asoc. disc.", among("||||DI|TEA|DV|DA"), "HEALTH"),
        ("Progenitor PPL", among("NO|NO|NO|NO|SI"), "OTHER_SENSITIVE"),
        ("Gestante", among("NO|NO|NO|SI"), "HEALTH"),
        ("Últ. año aprob.", among("7mo EGB|8vo EGB|10mo EGB|1ro BGU|2do BGU"), "EDUCATION"),
        ("Repr. legal es", among("Mamá|Papá|Él mismo|Abuela|Hermano|Cónyuge"), "FAMILY_RELATION"),
        ("Faltas J", k.count(12)),
        ("Faltas I", k.count(25)),
        ("Prom.", k.money(10, low=5), "?"),
        ("Texto entregado", among("SI|SI|NO")),
        delimiter=";",
        encoding="cp1252",
        rows=75,
    ),
    table(
        "held3_walks_co_retornos_familias",
        "co",
        ("Radicado", k.serial("2024-RR-{:05d}"), "? #running number"),
        ("Declarante", abroad.full("co"), "PERSON"),
        ("Cédula de ciudadanía", foreign.colombian, "!"),
        (
            "Hecho victimizante",
            among("Desplazamiento|Amenaza|Homicidio de familiar|Minas|Despojo de tierras"),
            "OTHER_SENSITIVE",
        ),
        ("Pertenencia étnica", among("Ninguna|Nasa|Embera|Negro/a|Ninguna|Raizal"), "ETHNICITY"),
        ("Edad de quien declara", k.age, "AGE"),
        ("Estado civil", among("Soltera|Unión libre|Casado|Viuda|Separado"), "CIVIL_STATUS"),
        ("Grado escolar alcanzado", among("Ninguno|5.º primaria|9.º|11.º|Técnico"), "EDUCATION"),
        ("Celular", abroad.phone("co"), "PHONE"),
        ("Municipio de salida", among("Bojayá|Tumaco|Ituango|Toribío|El Bagre"), "#places"),
        ("Vereda de retorno", among("La Esperanza|El Porvenir|San José|Palo Blanco|Santa Rita"), "#places"),
        ("Hectáreas", k.money(28, low=0.5)),
        ("Cultivo inicial", among("Cacao|Plátano|Yuca|Café|Pancoger")),
        ("Giros pendientes", k.count(3)),
        ("Fecha del comité", k.date(2023, 2024, "%d/%m/%Y")),
        rows=66,
    ),
    table(
        "held3_walks_hn_ngo_followup",
        "hn",
        ("hh_id", k.serial("HN{:05d}", 700), "? #running number"),
        ("enum_date", k.date(2024, 2024)),
        ("village", among("El Tablón|Las Crucitas|Agua Fría|El Jute|Santa Cruz Arriba"), "#places"),
        ("respondent_name", abroad.short("hn"), "PERSON"),
        ("resp_age_yrs", k.age, "AGE"),
        ("gender_of_resp", k.sex("male", "female"), "SEX"),
        ("rel_to_head", among("head|spouse|daughter|son|mother in law"), "FAMILY_RELATION"),
        ("ethnic_group", among("mestizo|Lenca|Lenca|Tolupán|Ch'orti'"), "ETHNICITY"),
        ("church", among("Catholic|Evangelical|none|Adventist|Catholic"), "RELIGION"),
        ("chronic_illness", among("none|none|diabetes|hypertension|asthma|epilepsy"), "HEALTH"),
        ("displaced_by_gangs", among("no|no|no|yes"), "OTHER_SENSITIVE"),
        ("latrine_type", among("pit|pour flush|none|composting")),
        ("n_hens", k.count(40)),
        ("maize_qq", k.money(60, low=1)),
        ("dist_water_m", k.count(1500, 5)),
        ("hh_size", k.count(9, 1), "#homes"),
        rows=72,
    ),
)
