"""Families of tables as institutions keep them: header, values and the columns beside them -> verdict.

All people are invented. Each table names the types expected of its columns; a column without a type is harmless.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.likelihood import calibrated
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.recognisers.gt.gt_dpi import is_dpi
from desktop_app.core.table import Table

N = 40
GIVEN = ["Ana", "Luis", "María", "José", "Rosa", "Carlos", "Elena", "Pedro", "Lucía", "Jorge", "Sandra", "Marco"]
SURNAMES = ["Quishpe", "Toapanta", "Guamán", "Pérez", "Mendoza", "Cajas", "Sical", "Tzoy", "Andrade", "Zambrano"]


def drawn(make, seed=7):
    dice = random.Random(seed)
    return [make(dice) for _ in range(N)]


def one(*values):
    return drawn(lambda dice: dice.choice(values))


def numbers(low, high):
    return drawn(lambda dice: str(dice.randrange(low, high)))


def names():
    return drawn(lambda dice: f"{dice.choice(SURNAMES)} {dice.choice(SURNAMES)} {dice.choice(GIVEN)}")


def cedulas():
    def make(dice):
        while True:
            number = f"{dice.randrange(1, 25):02d}{dice.randrange(6)}{dice.randrange(10**7):07d}"
            if is_cedula(number):
                return number

    return drawn(make)


def dpis():
    def make(dice):
        while True:
            number = f"{dice.randrange(10**9):09d}01{dice.randrange(1, 18):02d}"
            if is_dpi(number):
                return number

    return drawn(make)


def dates(first, last):
    return drawn(lambda d: f"{d.randrange(1, 29):02d}/{d.randrange(1, 13):02d}/{d.randrange(first, last)}")


def mobiles():
    return drawn(lambda dice: f"09{dice.randrange(3, 10)}{dice.randrange(10**7):07d}")


def landlines():
    return drawn(lambda dice: f"02 2{dice.randrange(10**6):06d}")


def degrees(whole):
    return drawn(lambda dice: f"-{whole}.{dice.randrange(10**5, 10**6)}")


def schools():
    return drawn(lambda dice: f"Unidad Educativa {dice.choice(GIVEN)} {dice.choice(SURNAMES)} {dice.randrange(99)}")


def serial(form):
    return [form.format(i) for i in range(1, N + 1)]


TABLES = {
    "prison census without names": {
        "Nro.": (serial("{}"), ""),
        "Centro": (one("CRS Turi", "CPL Loja", "CRS Guayas"), ""),
        "Tipo de delito": (one("Robo", "Tráfico de drogas", "Femicidio"), "OTHER_SENSITIVE"),
        "Nac.": (one("Ecuatoriana", "Colombiana", "Venezolana"), "NATIONALITY"),
        "edad_ingreso": (numbers(18, 80), "AGE"),
        "Sit. jurídica": (one("Sentenciado", "Procesado"), "OTHER_SENSITIVE"),
        "Fecha de ingreso": (dates(2015, 2024), ""),
    },
    "refugees": {
        "Documento de viaje": (drawn(lambda d: f"V{d.randrange(10**7, 10**8)}"), "PASSPORT"),
        "Apellidos y nombres": (names(), "PERSON"),
        "País de origen": (one("Colombia", "Venezuela", "Cuba", "Siria"), "NATIONALITY"),
        "F. Nac.": (dates(1950, 2010), "BIRTH_DATE"),
        "Cond. migratoria": (one("Refugiado", "Solicitante de refugio", "Visa humanitaria"), "OTHER_SENSITIVE"),
    },
    "hospital discharges": {
        "prov_ubi": (one("Azuay", "Loja", "Pichincha"), ""),
        "sexo": (one("1", "2"), "SEX"),
        "edad": (numbers(0, 95), "AGE"),
        "etnia": (one("1", "2", "3", "8"), "ETHNICITY"),
        "cau_cie10": (one("J189", "O800", "K359", "A09X", "I10X", "E119"), "HEALTH"),
        "dia_estad": (numbers(1, 30), ""),
    },
    "vaccination": {
        "ced.": (cedulas(), "EC_CEDULA"),
        "nom. y ape.": (names(), "PERSON"),
        "Vacuna": (one("Pfizer", "Sinovac", "AstraZeneca"), "HEALTH"),
        "Lote": (one("FA123", "GB556", "HC778"), ""),
        "Punto de vacunación": (one("Centro de Salud Norte", "Coliseo Mayor"), ""),
    },
    "school roster with truncated headers": {
        "AMIE": (one("17H00123", "09H01234"), ""),
        "APELLIDO1": (one(*SURNAMES), "PERSON"),
        "NOMBRE1": (one(*GIVEN), "PERSON"),
        "FECHA_NACI": (dates(2008, 2016), "BIRTH_DATE"),
        "DISCAPACID": (one("NINGUNA", "VISUAL", "INTELECTUAL"), "HEALTH"),
        "AUTOIDENTI": (one("MESTIZO", "INDIGENA", "MONTUBIO"), "ETHNICITY"),
        "PARENTESCO": (one("MADRE", "PADRE", "ABUELA"), "FAMILY_RELATION"),
        "NACIONALID": (one("ECUATORIANA", "VENEZOLANA"), "NATIONALITY"),
    },
    "survey questions": {
        "¿Es hombre o mujer?": (one("Hombre", "Mujer"), "SEX"),
        "¿Cuántos años cumplidos tiene?": (numbers(15, 90), "AGE"),
        "¿Cómo se identifica según su cultura y costumbres?": (one("Mestizo/a", "Indígena", "Blanco/a"), "ETHNICITY"),
        "¿Qué religión profesa?": (one("Católica", "Evangélica", "Ninguna"), "RELIGION"),
        "¿Cuál es su estado civil?": (one("Soltero/a", "Casado/a", "Unión libre"), "CIVIL_STATUS"),
        "¿Cuál es el nivel de instrucción más alto?": (one("Primaria", "Bachillerato", "Superior"), "EDUCATION"),
        "¿Cuántos hijos tiene?": (numbers(0, 8), "FAMILY_RELATION"),
        "¿Cuánto gana al mes?": (numbers(100, 3000), "SALARY"),
        "¿A qué hora sale de casa?": (one("06:00", "07:00", "08:00"), ""),
    },
    "useless headers": {
        "v1": (cedulas(), "EC_CEDULA"),
        "v2": (names(), "PERSON"),
        "v3": (one("Soltera", "Casado", "Divorciada", "Viudo"), "CIVIL_STATUS"),
        "v4": (one("Kichwa", "Mestiza", "Afroecuatoriana", "Montubio"), "ETHNICITY"),
        "v5": (dates(1940, 2005), "BIRTH_DATE"),
        "v6": (one("Quito", "Loja", "Cuenca"), ""),
        "v7": (numbers(1, 9999), ""),
    },
    "spoilt encodings": {
        "C�dula": (cedulas(), "EC_CEDULA"),
        "G?nero": (one("M", "F"), "SEX"),
        "A¤o de nacimiento": (numbers(1940, 2006), "BIRTH_DATE"),
        "TelÃ©fono": (mobiles(), "PHONE"),
        "Direccin": (drawn(lambda d: f"Calle {d.randrange(40)} y Av. Loja N{d.randrange(99)}-12"), "ADDRESS"),
    },
    "Guatemalan registry": {
        "CUI": (dpis(), "GT_DPI"),
        "Nombre completo": (names(), "PERSON"),
        "Pueblo": (one("Maya", "Ladino", "Xinka", "Garífuna"), "ETHNICITY"),
        "Comunidad lingüística": (one("K'iche'", "Mam", "Kaqchikel", "Español"), "ETHNICITY"),
        "Escolaridad": (one("Primaria", "Básicos", "Diversificado", "Ninguna"), "EDUCATION"),
        "Municipio": (one("Sololá", "Tecpán"), ""),
    },
    "birth dates as numbers of Excel": {
        "Nombres": (names(), "PERSON"),
        "Fecha nac": (numbers(15000, 42000), "BIRTH_DATE"),
        "Fecha de entrega": (numbers(44000, 45500), ""),
    },
    "party members and unions": {
        "Adherente": (names(), "PERSON"),
        "Movimiento": (one("Revolución Ciudadana", "Pachakutik", "Construye"), "POLITICAL"),
        "Afiliación sindical": (one("Sí", "No"), "OTHER_SENSITIVE"),
    },
    "counts by sex and people": {
        "Cantón": (one("Quito", "Loja", "Cuenca"), ""),
        "Sexo": (one("Hombre", "Mujer"), ""),
        "Grupo de edad": (one("0-4", "5-9", "10-14"), ""),
        "Maya": (numbers(0, 900), ""),
        "Personas con discapacidad": (numbers(0, 900), ""),
        "Casos": (numbers(1, 400), ""),
    },
    "rates by year": {
        "Provincia": (one("Azuay", "Loja", "Manabí"), ""),
        "Etnia": (one("Indígena", "Mestizo", "Blanco"), ""),
        "Sexo": (one("Hombre", "Mujer"), ""),
        "2019": (numbers(1, 99), ""),
        "2020": (numbers(1, 99), ""),
        "2021": (numbers(1, 99), ""),
    },
    "schools with their offices": {
        "Institución": (schools(), ""),
        "Dirección": (drawn(lambda d: f"Calle {d.randrange(40)} y Av. Loja"), ""),
        "Teléfono": (landlines(), ""),
        "Latitud": (degrees(0), ""),
        "Longitud": (degrees(78), ""),
        "Estudiantes con discapacidad": (numbers(0, 30), ""),
    },
    "works with who supervises them": {
        "Código": (serial("OB-{:04d}"), ""),
        "Obra": (drawn(lambda d: f"Adoquinado de la calle {d.choice(SURNAMES)} tramo {d.randrange(99)}"), ""),
        "Fiscalizador": (names(), "PERSON"),
        "Coord. X": (numbers(700000, 800000), ""),
        "Coord. Y": (numbers(9900000, 9990000), ""),
        "Monto contratado": (numbers(1000, 90000), ""),
    },
    "cattle": {
        "Arete": (serial("EC{:08d}"), ""),
        "Raza": (one("Holstein", "Mestizo", "Brahman"), ""),
        "Sexo": (one("Macho", "Hembra"), ""),
        "Edad (meses)": (numbers(1, 90), ""),
        "Peso kg": (numbers(40, 600), ""),
        "Propietario": (names(), "PERSON"),
    },
    "farmers with their households": {
        "Cultivo principal": (one("Maíz", "Papa", "Quinua"), ""),
        "Productor": (names(), "PERSON"),
        "Personas en el hogar": (numbers(1, 12), ""),
        "Edad": (numbers(18, 90), "AGE"),
        "Sexo": (one("H", "M"), "SEX"),
        "Pueblo": (one("Kichwa", "Mestizo", "Shuar"), "ETHNICITY"),
    },
    "household survey without names": {
        "id_hogar": (serial("H{:04d}"), ""),
        "Número de personas en el hogar": (numbers(1, 12), ""),
        "menores de 5 años": (numbers(0, 4), ""),
        "edad_jefe": (numbers(18, 90), "AGE"),
        "sexo_jefe": (one("1", "2"), "SEX"),
        "¿Tiene dificultad para ver?": (one("Sí", "No"), "HEALTH"),
    },
    "medical supplies": {
        "Medicamento": (one("Paracetamol 500 mg", "Insulina NPH", "Amoxicilina"), ""),
        "Diagnóstico de uso": (one("Diabetes", "Hipertensión", "Infección"), ""),
        "Stock": (numbers(1, 900), ""),
        "Lote": (serial("L{:05d}"), ""),
    },
}


@pytest.mark.parametrize("name", TABLES)
def test_verdicts_on(name):
    columns = TABLES[name]
    table = Table.from_rows(list(columns), zip(*(values for values, _ in columns.values()), strict=True))
    found = {f.column_name: set(f.types) for f in scan(table).findings}
    assert found == {header: {kind} for header, (_, kind) in columns.items() if kind}


def findings(columns, country="ec"):
    table = Table.from_rows(list(columns), zip(*columns.values(), strict=True))
    return {f.column_name: f for f in scan(table, country=country).findings}


def test_payroll_of_a_month_is_lawful_but_never_its_numbers_and_homes():
    found = findings(
        {
            "No.": serial("{}"),
            "Cédula": cedulas(),
            "Apellidos y nombres de los servidores": names(),
            "Puesto institucional": one("Analista 1", "Especialista", "Chofer"),
            "Unidad": one("Dirección Financiera", "Talento Humano"),
            "Remuneración mensual unificada": numbers(500, 4000),
            "Décimo tercera remuneración": numbers(40, 400),
            "Décimo cuarta remuneración": numbers(30, 40),
            "Horas suplementarias y extraordinarias": numbers(0, 300),
            "Total de ingresos adicionales": numbers(0, 900),
            "Domicilio": drawn(lambda d: f"Calle {d.randrange(40)} y Av. Loja N{d.randrange(99)}-12"),
            "Celular": mobiles(),
        }
    )
    private = {name for name, finding in found.items() if not finding.lawful_public}
    assert private == {"Cédula", "Domicilio", "Celular"}
    assert found["Remuneración mensual unificada"].why.msgid.startswith("{why}")


@pytest.mark.parametrize(
    ("columns", "public"),
    [
        (
            {
                "Servidor público": names(),
                "Cargo": one("Director", "Analista"),
                "Extensión": numbers(100, 999),
                "Correo institucional": drawn(lambda d: f"{d.choice(GIVEN)}.{d.randrange(99)}@salud.gob.ec".lower()),
            },
            {"Servidor público", "Correo institucional"},
        ),
        (
            {"Funcionario": names(), "Destino": one("Quito", "Loja"), "Viáticos": numbers(40, 300)},
            {"Funcionario", "Viáticos"},
        ),
        (
            {
                "Objeto del contrato": serial("Adquisición de bienes lote {}"),
                "Monto": numbers(900, 90000),
                "Administrador del contrato": names(),
            },
            {"Administrador del contrato"},
        ),
        ({"Beneficiario": names(), "Cargo": one("Socio"), "Bono mensual": numbers(40, 90)}, set()),
        ({"Paciente": names(), "Médico": names(), "Unidad": one("Consulta externa")}, set()),
        ({"Estudiante": names(), "Institución": one("Colegio Loja"), "Docente": names()}, set()),
    ],
)
def test_what_a_transparency_law_may_order_to_publish(columns, public):
    assert {name for name, finding in findings(columns).items() if finding.lawful_public} == public


def test_identifiers_that_excel_cut_are_named_so():
    found = findings({"Cédula": drawn(lambda d: f"1.7{d.randrange(10)}E+09"), "Nombres": names()})
    assert found["Cédula"].types == ("EC_CEDULA",)
    assert "spreadsheet cut" in found["Cédula"].why.msgid


def test_a_mixture_of_firms_and_people_is_found():
    firms = [f"Comercial {n} S.A." for n in numbers(1, 999)]
    mixed = [name if i % 3 == 0 else firm for i, (name, firm) in enumerate(zip(names(), firms, strict=True))]
    assert findings({"Razón social": mixed})["Razón social"].types == ("PERSON",)


def test_a_partly_filled_column_of_cedulas_is_found():
    codes = drawn(lambda d: f"EXP-{d.randrange(10**4)}")
    mixed = [number if i % 4 == 0 else code for i, (number, code) in enumerate(zip(cedulas(), codes, strict=True))]
    assert findings({"Referencia": mixed})["Referencia"].types == ("EC_CEDULA",)


def test_confidence_grows_with_the_evidence():
    few = [number if i < 6 else f"EXP-{i}" for i, number in enumerate(cedulas())]
    assert findings({"c": few})["c"].confidence < findings({"Cédula": cedulas()})["Cédula"].confidence


def test_a_few_names_among_short_cells_are_found():
    states = one("Pendiente", "En trámite", "Cerrado")
    found = findings({"Asignado": ["Rosa Quishpe Cajas", "Luis Andrade", "Ana Pérez", *states[3:]]})
    assert found["Asignado"].types == ("PERSON",)
    assert found["Asignado"].n_cells == 3


def test_places_called_like_people_among_short_cells_are_not():
    places = one("Simón Bolívar", "Eloy Alfaro", "Juan Montalvo", "Quito", "Loja")
    assert findings({"Sector": places, "Ciudad": places, "Referencia": places}) == {}


def foreign_rucs():
    return drawn(lambda dice: f"{dice.randrange(1, 25):02d}9{dice.randrange(10**7):07d}001")


def test_a_ruc_like_a_companys_is_looked_at_again_beside_people_and_not_beside_firms():
    firms = one("Ferretería Toapanta", "Constructora Andrade S.A.", "Comercial Pérez Cía. Ltda.")
    assert findings({"Contribuyente": names(), "RUC": foreign_rucs()})["RUC"].types == ("EC_RUC",)
    assert "RUC" not in findings({"Razón social": firms, "RUC": foreign_rucs()})
    assert "RUC" not in findings({"Razón social": firms, "Representante legal": names(), "RUC": foreign_rucs()})


def test_variables_of_a_survey_are_told_by_several_codes_of_its_questionnaire():
    ages = [str(18 + 2 * i) for i in range(N)]
    coded = {"p02": one("1", "2"), "p03": ages, "p06": one("1", "2", "6"), "fexp": serial("{}.5")}
    found = findings(coded)
    assert {name: found[name].types for name in found} == {"p02": ("SEX",), "p03": ("AGE",), "p06": ("CIVIL_STATUS",)}


@pytest.mark.parametrize("header", ["p02", "p06", "p10a"])
def test_a_single_code_of_a_survey_means_nothing(header):
    assert findings({header: one("1", "2"), "monto": numbers(10, 900)}) == {}


def test_a_coded_column_that_runs_like_ages_is_one_in_any_survey():
    sampled = {"upm": numbers(1000, 9000), "q1": one("1", "2"), "q2": [str(5 + 2 * i) for i in range(N)]}
    beside = {"q3": one("1", "3"), "sexo": one("1", "2")}
    assert findings(sampled | beside)["q2"].types == ("AGE",)
    assert "q2" not in findings(sampled | beside | {"q2": numbers(0, 12)})


@pytest.mark.parametrize("breeds", [("French poodle", "Persa", "Golden"), ("Holstein", "Jersey", "Brahman")])
def test_breeds_tell_that_patients_are_animals(breeds):
    own = {"Paciente": one("Max", "Luna", "Rosita", "Lucas"), "Raza": one(*breeds), "Edad": one("2 años", "8 meses")}
    assert set(findings(own | {"Responsable": names()})) == {"Responsable"}


def test_the_race_of_people_is_still_found():
    own = {"Beneficiario": names(), "Raza": one("Indígena", "Mestiza", "Afroecuatoriana")}
    assert findings(own)["Raza"].types == ("ETHNICITY",)


def test_plates_that_were_fined_are_somebodys():
    plates = drawn(lambda d: f"PBA-{d.randrange(1000, 9999)}")
    assert findings({"Placa": plates, "Multa": numbers(10, 90)})["Placa"].types == ("LICENSE_PLATE",)
    assert findings({"Placa": plates, "Marca": one("Hino", "Mazda"), "Modelo": numbers(2000, 2024)}) == {}


def test_files_of_an_archive_are_nobodys():
    papers = {"Signatura": serial("B{}.1"), "Legajo": numbers(1, 90), "Fondo": one("Cabildo", "Tierras")}
    archive = papers | {"Expediente": numbers(10_000, 90_000), "Digitalizó": names()}
    assert "Expediente" not in findings(archive)
    assert "Expediente" in findings({"Expediente": numbers(10_000, 90_000), "Paciente": names()})


def test_numbers_of_unknown_documents_count_beside_names_alone():
    numbered = {"DOC_NUM": drawn(lambda d: f"AV{d.randrange(10**5, 10**6)}")}
    assert findings(numbered | {"APELLIDOS": names()})["DOC_NUM"].types == ("PASSPORT",)
    assert findings(numbered | {"Monto": numbers(10, 900)}) == {}


def test_weights_beside_the_country_of_goods_are_nobodys():
    goods = {"pais": one("Honduras", "China", "Estados Unidos"), "peso_kg": numbers(10, 9000)}
    assert findings(goods | {"partida": numbers(10**7, 10**8)}) == {}


def test_applications_counted_by_group_are_no_people():
    groups = {
        "sexo": one("Hombre", "Mujer"),
        "grupo_edad": one("0-4", "5-17", "60+"),
        "pais_origen": one("Cuba", "Chile"),
    }
    assert findings(groups | {"solicitudes": numbers(0, 900), "negados": numbers(0, 90)}) == {}


def test_amounts_with_thirteen_digits_are_no_taxpayers():
    amounts = drawn(lambda d: f"{d.randrange(10**8, 10**11)}.{d.randrange(10, 99)}")
    assert findings({"Departamento": one("Petén", "Izabal"), "Gasto total": amounts}) == {}


def test_columns_that_differ_in_the_year_alone_count_people():
    years = {f"Año de registro {year}": numbers(1, 400) for year in (2008, 2009, 2010)}
    assert findings({"Nivel educativo alcanzado": one("Básica", "Superior", "Sin nivel"), **years}) == {}


def test_words_of_english_tables_are_no_names():
    steps = [
        f"Use Case {i}: Worker Core Processing Profile starts {day}" for i, day in enumerate(one("Monday", "Friday"))
    ]
    assert findings({"Step": steps}) == {}


@given(st.floats(0, 1), st.floats(0, 1))
def test_calibration_keeps_the_order(one, other):
    low, high = sorted((one, other))
    assert 0 <= calibrated(low) <= calibrated(high) < 1
    assert high - low < 1e-6 or calibrated(low) < calibrated(high)


def test_lines_with_an_extension_are_those_of_an_office():
    lines = drawn(lambda d: f"(02) 2{d.randrange(10**5, 10**6)} ext. {d.randrange(100, 999)}")
    assert findings({"Apellidos y nombres": names(), "Teléfono": lines}).keys() == {"Apellidos y nombres"}
    assert "Teléfono" in findings({"Apellidos y nombres": names(), "Teléfono": mobiles()})


def test_columns_named_after_months_count_people():
    crimes = {
        "Sexo": one("Mujer", "Hombre"),
        "Rango de edad": one("0-17", "18 y más"),
        "Tipo de delito": one("Robo", "Abuso"),
    }
    assert findings(crimes | {"Enero": numbers(0, 300), "Febrero": numbers(0, 300)}) == {}


def test_the_document_of_a_supplier_counts_beside_the_names_of_people():
    numbered = {"documento_proveedor": drawn(lambda d: str(d.randrange(10**7, 10**8)))}
    assert "documento_proveedor" in findings(numbered | {"proveedor": names()})
    assert findings(numbered | {"proveedor": [f"Comercial {n} S.A." for n in numbers(1, 999)]}) == {}


def test_two_people_in_a_cell_are_people():
    pairs = [f"{one} Y {other}".upper() for one, other in zip(names(), reversed(names()), strict=True)]
    assert findings({"Otorgado por": pairs})["Otorgado por"].types == ("PERSON",)


def test_how_many_travel_with_who_is_asked_is_no_count_of_people():
    asked = {"¿De qué país nos visita?": one("México", "Cuba", "Chile"), "Grupo de edad": one("18-25", "26-35", "36+")}
    assert findings(asked | {"¿Cuántas personas viajan con usted?": numbers(1, 8)}).keys() == asked.keys()
