"""What the page of new things says, without a window."""

from dataclasses import replace

import pytest

from desktop_app.app.repeating.question import Choice, Kind, Question
from desktop_app.app.repeating.repetition import Carried
from desktop_app.app.translation import Translator
from desktop_app.core.text import msg
from desktop_app.ui.pages.repeat import presenter

SAME = Carried("Nómina", True, 62, 60, 6, 2, 3, 4, 1)


def said(message):
    return Translator("es", "ec").render(message)


def values(facts):
    return {said(fact.label): said(fact.value) for fact in facts}


@pytest.mark.parametrize(
    ("n", "month", "words"),
    [
        (0, "Marzo", "Marzo: nada nuevo que responder"),
        (1, "Marzo", "Marzo: solo 1 pregunta nueva"),
        (3, "", "Solo 3 preguntas nuevas"),
        (0, "", "Nada nuevo que responder"),
    ],
)
def test_the_heading_says_how_little_is_new(n, month, words):
    assert said(presenter.title(n, month)) == words


def test_what_holds_is_said_in_numbers():
    assert values(presenter.held(SAME, "marzo")) == {
        "Tabla": "misma hoja, 6 columnas",
        "Datos personales": "2 columnas quitadas, 1 decisión más",
        "Limpieza": "4 correcciones",
        "Descripción": "mismo texto, periodo a marzo",
        "Diccionario": "1 columna descrita",
    }
    assert said(presenter.decisions(SAME)) == "7 decisiones aplicadas a 62 filas."


def test_what_is_new_is_never_said_to_be_the_same():
    other = replace(SAME, same_sheet=False, sheet="Detalle", mended=(msg("Quitar espacios"),), added=("Jornada",))
    assert values(presenter.held(other, ""))["Tabla"] == "hoja «Detalle»"
    assert values(presenter.held(other, ""))["Limpieza"] == "4 correcciones, 1 nueva"
    differs = values(presenter.differences(other, "marzo de 2026", "febrero de 2026"))
    assert differs == {
        "Periodo": "marzo de 2026, antes febrero de 2026",
        "Filas": "62, antes 60",
        "Columnas nuevas": "«Jornada»",
        "Correcciones nuevas": "Quitar espacios",
    }
    assert "Columnas" not in differs


@pytest.mark.parametrize(("kind", "likely"), [(Kind.RENAMED, "same"), (Kind.ROWS, ""), (Kind.PERIOD, "")])
def test_only_evidence_suggests(kind, likely):
    choices = (Choice("same", msg("a")), Choice("other", msg("b")))
    assert presenter.likely(Question("q", kind, msg(""), msg(""), msg(""), choices)) == likely
