"""Thirteen kinds of tables of Ecuador about people, first half: those of benefits, clinics, schools and farms."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import pair_people_ec as t
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.spec import table

TABLES = (
    table(
        "fresh_pair_ec_bono_variable",
        "ec",
        ("NRO_CED_BENEF", lambda r: ids.nine(p.number(r)), "EC_CEDULA #leading zeros lost"),
        ("APELL_NOMB_BENEF", t.upper, "PERSON"),
        ("FEC_NAC_BENEF", k.born("%d/%m/%Y"), "BIRTH_DATE"),
        ("SEXO_BENEF", k.sex("H", "M"), "SEX"),
        ("EST_CIVIL_BENEF", k.one("SOL", "CAS", "UNL", "DIV", "VIU", "SEP"), "CIVIL_STATUS"),
        ("CANTON_DOM", t.town, "#places named after people"),
        ("DIR_VIVIENDA", t.home, "ADDRESS"),
        ("FONO_1", k.some(0.8, t.phone), "PHONE"),
        ("USD_MES", k.one("50.00", "80.00", "100.00", "137.50", "150.00")),
        (
            "OBS_PAGO",
            t.remarks(
                0.04,
                ("Cobra en su nombre {id2}", "Titularidad pasa a {id2}", "Duplicado con {id2}"),
                ("", "", "", "Al día", "Huella ilegible", "Pago represado", "Ventanilla", "Validado en territorio"),
            ),
            "text #rare ids",
        ),
        rows=96,
    ),
    table(
        "fresh_pair_ec_admision_hospital",
        "ec",
        ("H.C.L. No.", k.digits(6), "RECORD_ID"),
        ("Apellidos y nombres del usuario", t.lastfirst, "PERSON"),
        ("Edad (años)", k.age, "AGE"),
        ("Sexo", k.sex("MASCULINO", "FEMENINO"), "SEX"),
        (
            "CIE-10 principal",
            k.among("""K35 Apendicitis aguda|E10 Diabetes mellitus tipo 1|N18 Enfermedad renal crónica|C18 Cáncer de
            colon|J18 Neumonía|A90 Dengue|F20 Esquizofrenia|G40 Epilepsia|B24 VIH sin otra especificación"""),
            "HEALTH",
        ),
        ("Fecha de ingreso a sala", k.date(2022, 2024, "%d/%m/%Y"), "#date of a stay"),
        ("Galeno responsable", t.doctor, "PERSON"),
        (
            "Etnia declarada",
            k.one("Mestizo", "Mestizo", "Indígena", "Afroecuatoriano", "Montubio", "Blanco"),
            "ETHNICITY",
        ),
        ("Grupo sanguíneo", k.one("ORH+", "ARH+", "BRH+", "ORH-", "ABRH+"), "HEALTH"),
        ("Alergias", k.one("No refiere", "No refiere", "Penicilina", "Mariscos", "AINES", "Látex"), "HEALTH"),
        rows=88,
    ),
    table(
        "fresh_pair_ec_matricula_costa",
        "ec",
        ("Identificación alumno/a", lambda r: ids.hyphen(p.number(r)), "EC_CEDULA"),
        ("Ap. paterno y materno", t.surnames, "PERSON"),
        ("Nombres alumno/a", t.given, "PERSON"),
        ("Nacido/a el", k.date(2007, 2018, "%Y-%m-%d"), "BIRTH_DATE"),
        ("Plantel", t.place("Unidad Educativa", "Escuela de Educación Básica", "U.E. Fiscal"), "#named after people"),
        ("Curso y paralelo", k.one("4to A", "7mo B", "9no A", "10mo C", "1ro Bach. B", "2do Bach. A")),
        ("Padre, madre o tutor legal", t.parent, "PERSON"),
        ("Telf. del tutor", t.phone, "PHONE"),
        ("Prom. anual", k.money(10, low=5.5), "EDUCATION"),
        (
            "NEE asociada a discapacidad",
            k.one("No presenta", "No presenta", "Intelectual leve", "Baja visión", "Hipoacusia", "TEA", "Motriz"),
            "HEALTH",
        ),
        rows=94,
    ),
    table(
        "fresh_pair_ec_plan_cacao",
        "ec",
        ("doc_agricultor", lambda r: ids.as_float(p.number(r)), "EC_CEDULA #float"),
        ("ape_nom_agricultor", t.full, "PERSON"),
        ("sexo_agr", k.sex("hombre", "mujer"), "SEX"),
        ("parr_predio", t.parish, "#places named after people"),
        ("cultivo_ppal", k.one("cacao CCN-51", "cacao nacional", "plátano barraganete", "palma", "maíz duro")),
        ("area_ha", k.money(22, low=0.5)),
        ("este_utm17s", t.utm("x"), "COORDINATES"),
        ("norte_utm17s", t.utm("y"), "COORDINATES"),
        ("fec_acta_entrega", k.date(2022, 2024), "#date of a delivery"),
        (
            "comentario_campo",
            t.remarks(
                0.04,
                ("Retira cónyuge {id2}", "Predio heredado a {id2}", "Corregir cédula por {id2}"),
                ("", "", "", "Planta en vivero", "Poda pendiente", "Vía cerrada", "Acta suscrita", "Verificado"),
            ),
            "text #rare ids",
        ),
        rows=92,
    ),
    table(
        "fresh_pair_ec_bienestar_hogares",
        "ec",
        ("identif_hog", lambda r: f"UPM{ids.digits(r.rng, 4)}-{r.rng.randint(1, 12):02d}"),
        ("p03 ¿Cuántos años cumplidos tiene?", k.age, "AGE"),
        ("p02 Hombre o mujer", k.sex("1", "2"), "SEX #codes"),
        (
            "p15 ¿Cómo se identifica según su cultura y costumbres?",
            k.one("Mestizo/a", "Indígena", "Montubio/a", "Negro/a", "Mulato/a", "Blanco/a"),
            "ETHNICITY",
        ),
        ("p06 Situación conyugal", k.one("Unido", "Casado", "Soltero", "Separado", "Viudo"), "CIVIL_STATUS"),
        (
            "p31 ¿Qué culto o creencia profesa?",
            k.one("Católico romano", "Evangélico pentecostal", "Mormón", "Adventista", "No profesa"),
            "RELIGION",
        ),
        (
            "p34 ¿Cómo define su orientación?",
            k.one("Heterosexual", "Heterosexual", "Homosexual", "Bisexual", "Pansexual", "No responde"),
            "SEXUAL_ORIENTATION",
        ),
        ("p66 ¿Cuánto gana al mes? (USD)", k.count(2400, 90), "SALARY"),
        (
            "p10 Nivel más alto aprobado",
            k.one("Educación básica", "Bachillerato", "Tercer nivel", "Posgrado", "Centro de alfabetización"),
            "EDUCATION",
        ),
        ("factor_exp_pers", k.money(400, low=12)),
        rows=98,
    ),
    table(
        "fresh_pair_ec_censo_rural",
        "ec",
        ("idviv", k.digits(9), "#code of 9 digits"),
        ("repr_nucleo", t.short, "PERSON"),
        ("latitud_gps", k.home(6), "COORDINATES"),
        ("longitud_gps", k.home(6, "lon"), "COORDINATES"),
        ("autoident_repr", k.one("indigena", "mestizo", "afroecuatoriano", "montubio"), "ETHNICITY"),
        ("personas_hogar", k.count(11, 1)),
        ("fuente_agua", k.one("Tubería", "Vertiente", "Tanquero", "Acequia")),
        ("tlf_ref", k.some(0.7, t.phone), "PHONE"),
        ("dpa_prov", at.province),
        ("dpa_canton", t.town, "#places named after people"),
        rows=90,
    ),
)
