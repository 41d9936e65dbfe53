"""Headers as people write them: abbreviations, survey questions, English, camel case; and those that mislead."""

import pytest

from desktop_app.core.personal_data.header_words import plain, spelt_out
from desktop_app.core.personal_data.headers import expected, is_uninformative


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("APELLIDOS_Y_NOMBRES", "PERSON"),
        ("nombreCompleto", "PERSON"),
        ("Nom. del beneficiario", "PERSON"),
        ("Primer apellido", "PERSON"),
        ("Last Name", "PERSON"),
        ("¿Cuál es su nombre?", "PERSON"),
        ("Nro. Cédula", "EC_CEDULA"),
        ("C.I.", "EC_CEDULA"),
        ("No. DPI", "GT_DPI"),
        ("CUI del encargado", "GT_DPI"),
        ("N° pasaporte", "PASSPORT"),
        ("Telf. convencional", "PHONE"),
        ("celular_representante", "PHONE"),
        ("E-mail", "EMAIL"),
        ("Correo electrónico personal", "EMAIL"),
        ("Dirección domiciliaria", "ADDRESS"),
        ("Fec. Nac.", "BIRTH_DATE"),
        ("fechaNacimiento", "BIRTH_DATE"),
        ("DOB", "BIRTH_DATE"),
        ("Edad (años)", "AGE"),
        ("¿Cuántos años tiene?", "AGE"),
        ("Género", "SEX"),
        ("Est. civil", "CIVIL_STATUS"),
        ("Nivel de instrucción", "EDUCATION"),
        ("Etnia", "ETHNICITY"),
        ("¿Cómo se identifica según su cultura?", "ETHNICITY"),
        ("Comunidad lingüística", "ETHNICITY"),
        ("Religión que profesa", "RELIGION"),
        ("Identidad de género", "SEXUAL_ORIENTATION"),
        ("Partido político", "POLITICAL"),
        ("Diagnóstico CIE-10", "HEALTH"),
        ("% discapacidad", "HEALTH"),
        ("Tipo de sangre", "HEALTH"),
        ("N° cuenta bancaria", "BANK_ACCOUNT"),
        ("Historia clínica", "RECORD_ID"),
        ("Placa", "LICENSE_PLATE"),
        ("No. de chasis", "VEHICLE_ID"),
        ("RMU", "SALARY"),
        ("Parentesco con el jefe de hogar", "FAMILY_RELATION"),
        ("lat", "COORDINATES"),
        ("Estatus migratorio", "OTHER_SENSITIVE"),
        ("Años al fallecer", "AGE"),
        ("D.O.B.", "BIRTH_DATE"),
        ("M o F", "SEX"),
        ("Semestre que cursa", "EDUCATION"),
        ("Emolumento", "SALARY"),
        ("Lazo familiar", "FAMILY_RELATION"),
        ("Circunferencia del brazo", "HEALTH"),
        ("Género (identidad)", "SEXUAL_ORIENTATION"),
        ("Adolescente en conflicto con la ley", "OTHER_SENSITIVE"),
        ("No. IGSS", "RECORD_ID"),
    ],
)
def test_headers_announce(header, kind):
    assert kind in expected(header)


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Nombre del establecimiento", "PERSON"),
        ("Nombre comercial", "PERSON"),
        ("Nombre científico", "PERSON"),
        ("Número de beneficiarios", "PERSON"),
        ("Total estudiantes", "PERSON"),
        ("Gasto en telefonía celular", "PHONE"),
        ("Dirección de Planificación", "ADDRESS"),
        ("Dirección IP", "ADDRESS"),
        ("Lugar de nacimiento", "BIRTH_DATE"),
        ("Edad promedio", "AGE"),
        ("Enfoque de género", "SEX"),
        ("Centro de salud", "HEALTH"),
        ("Unidad educativa", "EDUCATION"),
        ("Cuenta contable", "BANK_ACCOUNT"),
        ("Política pública", "POLITICAL"),
        ("Estado", "CIVIL_STATUS"),
        ("Edificio", "AGE"),
        ("Cantidad de motores", "VEHICLE_ID"),
        ("Relación laboral", "FAMILY_RELATION"),
        ("Placa dental", "LICENSE_PLATE"),
    ],
)
def test_headers_that_mislead(header, kind):
    assert kind not in expected(header)


def test_headers_that_say_nothing():
    assert all(map(is_uninformative, ("", "Col4", "campo 2", "Unnamed: 3", "v12")))
    assert not any(map(is_uninformative, ("Fecha", "Cédula", "Cantón")))


def test_mojibake_is_not_needed_to_read_the_rest():
    assert plain("NÃºmero de teléfono").endswith("telefono")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Fec. Nac. Benef.", "fecha nacimiento beneficiario"),
        ("NACIONALID", "nacionalidad"),
        ("fechadenacimiento", "fecha nacimiento"),
        ("ape1_est", "apellido 1 est"),
        ("C\ufffddula", "cedula"),
        ("G?nero", "genero"),
        ("Direcci¢n", "direccion"),
        ("Cdula", "cedula"),
        ("Date de naissance", "fecha de nacimiento"),
        ("Shutikuna", "nombres"),
        ("K'ab'a'", "nombre"),
        ("autor", "autor"),
        ("municipio", "municipio"),
    ],
)
def test_headers_are_spelt_out(header, words):
    assert spelt_out(header) == words


def test_a_byte_that_windows_has_no_letter_for_is_repaired_too():
    assert plain("T\u00c3\u008dTULO") == "titulo"
