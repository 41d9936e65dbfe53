"""Thirteen kinds of tables of Ecuador about people, second half: those of benefits, clinics, schools and farms."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import pair_people_ec as t
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.spec import table

TABLES = (
    table(
        "held3_pair_ec_pension_adultos",
        "ec",
        ("Céd. ident.", lambda r: ids.nine(p.number(r)), "EC_CEDULA #leading zeros lost"),
        ("Adulto mayor (apellidos y nombres)", t.lastfirst, "PERSON"),
        ("Nacimiento (d/m/a)", k.date(1932, 1958, "%d/%m/%Y"), "BIRTH_DATE"),
        ("Gén.", k.sex("M", "F"), "SEX"),
        ("Prov. de pago", at.province),
        ("Cantón de pago", t.town, "#places named after people"),
        ("Dónde vive", t.home, "ADDRESS"),
        ("Nro. para contactarlo", k.some(0.8, t.phone), "PHONE"),
        ("Transferencia USD", k.one("50,00", "100,00", "240,00")),
        (
            "Novedad del mes",
            t.remarks(
                0.04,
                ("Autoriza cobro a {id2}", "Cuenta de hija {id2}", "Cédula correcta {id2}"),
                ("", "", "", "Sin cambios", "Visitado", "No localizado", "En mora de firma", "Cobró en tienda"),
            ),
            "text #rare ids",
        ),
        rows=95,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "held3_pair_ec_brigada_medica",
        "ec",
        ("Expediente clínico N.º", k.digits(7), "RECORD_ID"),
        ("Persona atendida", t.full, "PERSON"),
        ("Edad_a", k.age, "AGE"),
        ("Sexo bio.", k.sex("Masculino", "Femenino"), "SEX"),
        (
            "Patología (CIE)",
            k.among("""M06 Artritis reumatoide|E66 Obesidad|B35 Dermatofitosis|H25 Catarata senil|K80 Colelitiasis|A53
            Sífilis|J44 EPOC|F41 Trastorno de ansiedad|E43 Desnutrición severa"""),
            "HEALTH",
        ),
        ("Día de consulta", k.date(2022, 2024, "%d/%m/%Y"), "#date of a visit"),
        ("Atendido por", t.doctor, "PERSON"),
        (
            "Pueblo o nacionalidad indígena",
            k.one("Kichwa", "Shuar", "Waorani", "Achuar", "No aplica", "Cofán", "Chachi"),
            "ETHNICITY",
        ),
        ("Tipificación sanguínea", k.one("O positivo", "A positivo", "B positivo", "O negativo"), "HEALTH"),
        (
            "Receta",
            k.one("Losartán 50 mg", "Metformina 850 mg", "Paracetamol 500 mg", "Omeprazol 20 mg", "Albendazol 400 mg"),
            "HEALTH",
        ),
        rows=86,
    ),
    table(
        "held3_pair_ec_transporte_escolar",
        "ec",
        ("CI educando", lambda r: ids.hyphen(p.number(r)), "EC_CEDULA"),
        ("Apellidos educando", t.surnames, "PERSON"),
        ("Nombres educando", t.given, "PERSON"),
        ("F. Nac. (aaaa-mm-dd)", k.date(2008, 2018, "%Y-%m-%d"), "BIRTH_DATE"),
        (
            "U.E. a la que asiste",
            t.place("Unidad Educativa", "Colegio de Bachillerato", "CEIBG"),
            "#named after people",
        ),
        ("Año de básica", k.one("Tercero", "Quinto", "Sexto", "Octavo", "Décimo")),
        ("Nombre de quien lo representa", t.parent, "PERSON"),
        ("Celular mamá/papá", t.phone, "PHONE"),
        ("Nota global", k.money(10, low=5.2), "EDUCATION"),
        (
            "Tipo de discapacidad (carné)",
            k.one("Ninguna", "Ninguna", "Física", "Auditiva", "Visual", "Psicosocial", "Intelectual"),
            "HEALTH",
        ),
        rows=92,
    ),
    table(
        "held3_pair_ec_ganaderos",
        "ec",
        ("num_ced_finquero", lambda r: ids.as_float(p.number(r)), "EC_CEDULA #float"),
        ("finquero", t.full, "PERSON"),
        ("edad_finquero", k.age, "AGE"),
        ("recinto_comuna", t.parish, "#places named after people"),
        ("especie", k.one("bovinos", "porcinos", "ovinos", "cuyes", "aves de corral")),
        ("extension_has", k.money(45, low=1)),
        ("coord_este", t.utm("x"), "COORDINATES"),
        ("coord_norte", t.utm("y"), "COORDINATES"),
        ("dia_vacunacion", k.date(2022, 2024), "#date of a visit"),
        (
            "observ_visita",
            t.remarks(
                0.04,
                ("Recibe encargado {id2}", "Nuevo dueño {id2}", "Ganado registrado a {id2}"),
                ("", "", "", "Segunda dosis", "Predio inundado", "Sin animales", "Conforme", "Falta arete"),
            ),
            "text #rare ids",
        ),
        rows=93,
    ),
    table(
        "held3_pair_ec_salud_reproductiva",
        "ec",
        ("cod_formulario", lambda r: f"F{ids.digits(r.rng, 6)}"),
        ("b2_edad", k.age, "AGE"),
        ("b1_sexo", k.sex("1", "2"), "SEX #codes"),
        ("b7_autoident", k.one("indígena", "afrodescendiente", "montuvio", "mestizo", "blanco", "otro"), "ETHNICITY"),
        ("b5_est_conyugal", k.one("soltera/o", "casada/o", "unida/o", "separada/o", "viuda/o"), "CIVIL_STATUS"),
        ("c1_credo", k.one("católica", "cristiana", "testigo de jehová", "ninguno", "otra"), "RELIGION"),
        ("c4_orient_sex", k.one("hetero", "hetero", "lesbiana", "gay", "bisexual", "ns/nr"), "SEXUAL_ORIENTATION"),
        ("d9_ing_laboral", k.count(2900, 100), "SALARY"),
        ("b9_instruccion", k.one("ninguno", "egb", "bgu", "tecnológico", "universitario"), "EDUCATION"),
        ("peso_muestral", k.money(380, low=9)),
        rows=99,
    ),
    table(
        "held3_pair_ec_riesgo_lahares",
        "ec",
        ("cod_edif", k.digits(9), "#code of 9 digits"),
        ("Jefe/a de familia", t.short, "PERSON"),
        ("GPS_Y", k.home(6), "COORDINATES"),
        ("GPS_X", k.home(6, "lon"), "COORDINATES"),
        ("Hab. por vivienda", k.count(10, 1)),
        ("Abastecimiento de agua", k.one("Red municipal", "Junta de agua", "Carro repartidor", "Lluvia")),
        (
            "Enfermedad en el hogar",
            k.one("Ninguna", "Ninguna", "Diabetes", "Hipertensión", "Cáncer", "Insuficiencia renal"),
            "HEALTH",
        ),
        ("Comunicarse al", k.some(0.7, t.phone), "PHONE #unhelpful header"),
        ("Prov. vivienda", at.province),
        ("Cantón vivienda", t.town, "#places named after people"),
        rows=87,
    ),
)
