from dataclasses import replace

import pytest

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.metadata.pasting import read_block, words_in_block, words_in_sheet
from desktop_app.core.packaging.sheets import DICTIONARY_HEADER, dictionary_rows

FIELDS = tuple(Field(f"c{i}", name, original_name=old) for i, (name, old) in enumerate(
    [("fecha", "Fecha"), ("servicio_tipo", "Servicio · Tipo"), ("monto", "Monto (USD)")]))  # fmt: skip


def said(text, row=0, first="description"):
    return {f.name: words for f, words in words_in_block(read_block(text), FIELDS, row, first)}


def test_a_block_without_names_goes_down_from_the_cell():
    assert said("Día\taño-mes-día\nClase\t\n") == {
        "fecha": {"description": "Día", "unit": "año-mes-día"},
        "servicio_tipo": {"description": "Clase"},
    }
    assert said("USD", row=2, first="unit") == {"monto": {"unit": "USD"}}
    assert said("a\nb\nc", row=2) == {"monto": {"description": "a"}}, "what does not fit is left out"


def test_blank_cells_take_nothing_away():
    assert said("\r\n\r\nValor") == {"monto": {"description": "Valor"}}
    assert said("\t\nx\t") == {"servicio_tipo": {"description": "x"}}


def test_a_dictionary_with_names_is_placed_by_name_in_any_order():
    text = "Monto (USD)\tValor entregado\tdólares\nFECHA\tDía de la atención\t\n"
    assert said(text, row=1) == {
        "monto": {"description": "Valor entregado", "unit": "dólares"},
        "fecha": {"description": "Día de la atención"},
    }


def test_headings_say_which_cell_is_what():
    text = "Nº\tCampo\tTipo\tUnidad de medida\tDescripción\n1\tservicio tipo\ttexto\t\tClase de servicio\n2\tmonto\tnum\tUSD\tValor\n"
    assert said(text) == {
        "servicio_tipo": {"description": "Clase de servicio"},
        "monto": {"description": "Valor", "unit": "USD"},
    }


@pytest.mark.parametrize("text", ["", "\n", "\t\t\n"])
def test_nothing_says_nothing(text):
    assert said(text) == {}


def test_line_breaks_and_quotes_of_a_spreadsheet():
    assert said('"Día de la ""atención"",\nsin hora"\t"año, mes"') == {
        "fecha": {"description": 'Día de la "atención", sin hora', "unit": "año, mes"}
    }


def in_sheet(text):
    return {f.name: words for f, words in words_in_sheet(read_block(text), FIELDS)}


def test_a_sheet_with_titles_and_other_columns_says_what_it_says_of_these():
    text = (
        "Diccionario de datos\nInstitución\tPatronato\n\n"
        "Nº\tCampo\tTipo\tDescripción\tUnidad\n"
        "1\totra\ttexto\tDe otra tabla\t\n2\tmas\ttexto\tDe otra\t\n3\tajena\ttexto\tDe otra\t\n"
        "4\tMonto (USD)\tnúmero\tValor entregado\tdólares\n"
    )
    assert in_sheet(text) == {"monto": {"description": "Valor entregado", "unit": "dólares"}}


def test_a_sheet_that_names_no_column_is_never_placed_by_position():
    assert in_sheet("Día\taño\nClase\tx\n") == {}
    assert in_sheet("Monto") == {}


def test_without_headings_the_meaning_is_to_the_right_of_the_name():
    assert said("1\tFecha\tDía\n2\tMonto (USD)\tValor\n") == {
        "fecha": {"description": "Día"},
        "monto": {"description": "Valor"},
    }


def test_a_dictionary_that_was_published_here_is_read_back_whole():
    column = Field(
        "c0", "sexo", label="Sexo", description="Sexo según la cédula", unit="letra", categories=("F", "M"),
        meanings=(("F", "mujer"), ("M", "hombre")), missing="no se preguntó", source="Registro Civil", original_name="Sexo",
    )  # fmt: skip
    block = [("Diccionario de datos",), DICTIONARY_HEADER, *dictionary_rows([column])]
    bare = Field("c9", "sexo", categories=("F", "M"), original_name="Sexo")
    ((field, words),) = words_in_sheet(block, [bare])
    assert field is bare
    assert words == {
        name: getattr(column, name) for name in ("label", "description", "unit", "missing", "source", "meanings")
    }


@pytest.mark.parametrize("cell", ["F = mujer; X = otra", "F: mujer, X: otra", "f=mujer"])
def test_meanings_are_those_of_values_that_the_column_has(cell):
    sexo = Field("c0", "sexo", categories=("F", "M"))
    block = [("Campo", "Descripción", "Valores"), ("sexo", "Sexo", cell)]
    assert words_in_sheet(block, [sexo])[0][1]["meanings"] == (("F", "mujer"),)
    assert words_in_sheet(block, [replace(sexo, categories=())]) == [
        (replace(sexo, categories=()), {"description": "Sexo"})
    ], "a column with people's data gets no values"
