"""Families of tables as institutions keep them: header, values and the columns beside them -> verdict.

All people are invented. Each table names the types expected of its columns; a column without a type is harmless.
"""

import pytest

from desktop_app.core.personal_data import scan
from desktop_app.core.table import Table
from tests.unit.personal_data.columns_drawn import (
    GIVEN,
    SURNAMES,
    cedulas,
    dates,
    degrees,
    dpis,
    drawn,
    findings,
    landlines,
    mobiles,
    names,
    numbers,
    one,
    schools,
    serial,
)

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
