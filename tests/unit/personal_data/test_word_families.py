"""Families of words and of rows: for each, spellings that no table of the labelled sets has.

All people are invented. A table names the people or not, and each column says what is expected of it.
"""

from string import ascii_uppercase

import pytest

from desktop_app.core.personal_data import scan
from desktop_app.core.table import Table

N = 36
GIVEN = ("Ana", "Luis", "María", "José", "Rosa", "Carlos")
SURNAMES = ("Quishpe", "Toapanta", "Guamán", "Pérez", "Mendoza", "Zambrano")


def people():
    return [f"{SURNAMES[i % 6]} {SURNAMES[(i // 6) % 6]} {GIVEN[(i * 5) % 6]}" for i in range(N)]


def cells(text):
    """The values between semicolons, again and again; "7..90" are numbers that grow by steps."""
    if ".." in text:
        low, high = (int(part) for part in text.split(".."))
        return [str(low + (high - low) * i * 7 % (high - low + 1)) for i in range(N)]
    values = text.split(";")
    return [values[i * 7 % len(values)] for i in range(N)]


def found(columns):
    table = Table.from_rows(list(columns), zip(*columns.values(), strict=True))
    return {finding.column_name: set(finding.types) for finding in scan(table).findings}


OF_PEOPLE = {
    "ETHNICITY": [
        ("Pertenencia étnica", "Shuar;Mestiza;Afro"),
        ("Lengua que aprendió de niño", "Mam;Español"),
        ("Gpo. étnico", "1;2;3"),
        ("comunidad_ling", "22;4;7"),
        ("Viste indumentaria maya", "Sí;No"),
        ("v12", "Montuvia;Afroecuatoriana;Indígena;Mestizo"),
        ("Idiomas", "Q'eqchi' y español;Poqomchi';Español"),
    ],
    "HEALTH": [
        ("Reposo médico", "3;5;8"),
        ("dif_ver", "1;2;3;4"),
        ("Valoración psicológica", "Apto;No apto"),
        ("Requiere cuidador", "Sí;No"),
        ("Esquema antirretroviral", "TDF;ABC"),
        ("Deficiencia", "VISUAL;INTELECT.;PSICOSOC."),
        ("Método anticonceptivo", "DIU;Ninguno"),
        ("Días de hospitalización", "3;4;9"),
        ("col4", "Silla de ruedas;Bastón;Audífonos"),
    ],
    "RELIGION": [
        ("Fue bautizada", "S;N"),
        ("¿A qué templo asiste?", "Elim;Ninguno"),
        ("Denominación religiosa", "A;B"),
    ],
    "SEXUAL_ORIENTATION": [
        ("Or. sexual", "H;G;B"),
        ("Pronombre", "él;ella;elle"),
        ("x3", "Cis mujer;Mujer trans;No binarie;Varón trans"),
        ("Población LGBTIQ", "Sí;No"),
    ],
    "POLITICAL": [("Org. política", "18;5"), ("Movimiento que lo auspicia", "Creo;RC"), ("Afinidad partidista", "A;B")],
    "OTHER_SENSITIVE": [
        ("Causa de retorno", "Deportación;Voluntario"),
        ("Situación penal", "A;B"),
        ("¿Ha sido agredida?", "Sí;No"),
        ("Sanciones disciplinarias", "Multa;Ninguna"),
        ("Cuota sindical", "4.50;6.00"),
        ("Pandilla", "MS;N/A"),
        ("Calidad", "Víctima directa;Sobreviviente;Familiar"),
        ("Survivor of violence", "Y;N"),
    ],
    "AGE": [("Franja etaria", "Niñez;Adultez"), ("Ciclo de vida", "Joven;Adulto"), ("años cump.", "7..90")],
    "BIRTH_DATE": [("¿En qué año nació?", "1950..1999"), ("Mes y año de nac.", "01/1980;05/1971")],
    "CIVIL_STATUS": [("estciv", "1;2;3"), ("Vive en pareja", "Sí;No"), ("e.c.", "S;C;D")],
    "EDUCATION": [("gdo. aprob.", "3;4;6"), ("Sabe escribir", "Sí;No"), ("Actividad principal", "Sastre;Obrero")],
    "FAMILY_RELATION": [("rel_jefe", "1;2;3"), ("¿Con quiénes vive?", "Con hijos;Sola"), ("Qué es del titular", "A;B")],
    "SALARY": [("Haber básico", "450..900"), ("14to", "450..470"), ("Ingreso del núcleo", "100..900")],
    "NATIONALITY": [("cod_nacionalidad", "218;604;170"), ("¿De qué país viene?", "Vzla;Cuba")],
    "COORDINATES": [("lat casa", "-0.12345;-0.22345;-0.32345"), ("X_HOGAR", "-78.51234;-78.61234;-78.71234")],
}


@pytest.mark.parametrize(
    ("kind", "header", "values"), [(kind, *column) for kind, columns in OF_PEOPLE.items() for column in columns]
)
def test_words_beside_names(kind, header, values):
    assert kind in found({"Apellidos y nombres": people(), header: cells(values)}).get(header, set())


OF_THINGS = {
    "a fleet with its drivers": {"Marca": "Hino;Kia", "Modelo": "A;B", "Edad": "1..25", "Peso": "900..9000"},
    "posts to fill": {"Puesto": "Analista;Chofer", "Sexo requerido": "F;M", "Edad mínima": "18;21", "Vacantes": "1..5"},
    "pets": {"Nombre de la mascota": "Luna;Max;Rocky", "Raza": "Mestizo;Criollo", "Sexo": "Macho;Hembra"},
    "doses by group": {"Pueblo": "Maya;Ladino", "Sexo": "H;M", "Grupo de edad": "0-4;5-9", "Meta": "40..9000"},
    "sums by group": {"Sexo": "H;M", "Etnia": "Maya;Ladino", "Remesas USD": "1000..90000"},
    "schools": {"Género del alumnado": "Mixto;Niñas", "Religión ofrecida": "Laica;Católica"},
    "targets of projects": {"Sexo objetivo": "Mujeres;Todos", "Edad objetivo": "0-5;6-12", "Monto": "900..90000"},
}


@pytest.mark.parametrize("name", OF_THINGS)
def test_rows_that_are_nobody(name):
    assert found({header: cells(values) for header, values in OF_THINGS[name].items()}) == {}


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Género", "Novela;Poesía;Ensayo"),
        ("Condición", "Bueno;Regular;Malo"),
        ("Calificación", "1;2;3;4;5"),
        ("Idioma", "Inglés;Español"),
        ("Firma", "ok;firmado"),
        ("Ingreso", "2013;2017;2019"),
        ("Oficio No.", "OF-1;OF-2"),
        ("Lesionados", "0;1;2"),
    ],
)
def test_words_with_another_meaning_beside_names(header, values):
    assert header not in found({"Apellidos y nombres": people(), header: cells(values)})


@pytest.mark.parametrize("role", ["Administrador", "Fiscalizador", "Director", "Entrenador", "Propietario"])
def test_what_describes_a_thing_is_not_said_of_who_is_in_charge(role):
    columns = {"Código": [f"C-{i}" for i in range(N)], role: people(), "Sexo": cells("Mixto;Femenino;Masculino")}
    assert set(found(columns)) == {role}
    assert "Sexo de la víctima" in found({role: people(), "Sexo de la víctima": cells("F;M")})


@pytest.mark.parametrize("form", ["{0}. {1}. {2}.", "{0}. {1}. Quishpe {2}.", "Quishpe {0}.", "{0}. Guamán"])
def test_initials_under_a_header_of_a_person(form):
    letters = [
        form.format(ascii_uppercase[i % 26], ascii_uppercase[i // 6], ascii_uppercase[(i * 5) % 26]) for i in range(N)
    ]
    assert found({"Víctima": letters, "Tipo de violencia": cells("Física;Sexual")})["Víctima"] == {"PERSON"}


def test_the_range_of_an_age_is_no_date():
    assert found({"Nombres": people(), "Edad": cells("18 a 29;30 a 44;45 a 64")})["Edad"] == {"AGE"}
