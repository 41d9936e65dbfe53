"""The contract of every recogniser: its examples, its counter-examples, its gate, and Presidio agreeing."""

import re

import polars as pl
import pytest

from desktop_app.core.personal_data import recogniser_names
from desktop_app.core.personal_data.engine import analyzer, recognise, recognisers
from desktop_app.core.personal_data.gate import canonical
from desktop_app.core.personal_data.matching import matches_in
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.wording import KINDS

RULES = [pytest.param(rule, id=rule.entity) for rule in rules()]


@pytest.mark.parametrize("rule", RULES)
def test_examples_match_and_pass_the_gate(rule):
    assert rule.examples
    for text in rule.examples:
        assert list(rule.find(text)), text
        fast = {row[1:] for row in matches_in(pl.Series([text]), names=True).iter_rows()}
        assert fast == {(s.start, s.end, s.type) for s in recognise(text, recogniser_names())}, text


@pytest.mark.parametrize("rule", RULES)
def test_counter_examples_do_not_match(rule):
    assert rule.counter_examples
    assert [text for text in rule.counter_examples if list(rule.find(text))] == []


@pytest.mark.parametrize("rule", RULES)
def test_presidio_gives_the_same_places(rule):
    for text in rule.examples:
        said = {(r.start, r.end) for r in recognisers()[rule.entity].analyze(text, [rule.entity])}
        assert said == {(m.start, m.end) for m in rule.find(text)}
        asked = analyzer().analyze(text, language="es", entities=[rule.entity])
        assert {(r.start, r.end) for r in asked} <= said
        assert asked


@pytest.mark.parametrize("rule", RULES)
def test_each_says_its_source_and_has_words(rule):
    assert rule.source
    assert rule.entity in KINDS
    assert not re.search(r"\\[bdw]|\(\?[=!<]", rule.superset), "Rust has no look-around and is slow on Unicode classes"


def test_issue_list_is_covered():
    needed = {"EC_CEDULA", "EC_RUC", "GT_DPI", "GT_NIT", "EMAIL", "PHONE", "PERSON", "BIRTH_DATE"}
    assert needed <= set(recogniser_names())


def test_context_words_raise_the_score():
    alone = analyzer().analyze("pagó 1710034065 ayer", language="es", entities=["EC_CEDULA"])[0].score
    beside = analyzer().analyze("su identificación 1710034065", language="es", entities=["EC_CEDULA"])[0].score
    assert beside > alone


def test_overlaps_are_settled_by_the_surest():
    both = next(n for n in (f"096{i:07d}" for i in range(100)) if is_cedula(n))
    assert [s.type for s in recognise(f"cédula {both}", recogniser_names())] == ["EC_CEDULA"]
    assert [s.type for s in recognise(f"celular {both}", recogniser_names())] == ["PHONE"]


@pytest.mark.parametrize(
    ("cell", "bare"),
    [
        ("'0102034563", "0102034563"),
        ("1710034065.0", "1710034065"),
        ("1.710034065E9", "1710034065"),
        ("C.I. 171003406-5", "1710034065"),
        ("2820 47352 0116", "2820473520116"),
        ("+593 99 123 4567", "+593991234567"),
        ("576937-k", "576937K"),
        ("1.71E+09", "1.71E+09".replace(".", "")),
    ],
)
def test_canonical_undoes_the_spreadsheet(cell, bare):
    assert pl.select(canonical(pl.lit(cell))).item() == bare


@pytest.mark.parametrize(
    "text",
    [
        "Hospital Teodoro Maldonado Carbo",
        "Construcción del parque Eloy Alfaro en el cantón Simón Bolívar",
        "Juan Pérez e Hijos Cía. Ltda.",
        "Unidad Educativa Manuela Cañizares",
        "Juzgado de Paz de Cobán",
        "vía a General Antonio Elizalde",
        "Compra de papel bond y tinta para la Dirección Financiera",
        "Epidendrum jaramilloae",
    ],
)
def test_places_and_firms_named_after_people_are_no_people(text):
    assert "PERSON" not in {span.type for span in recognise(text, ["PERSON"])}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Se atendió a Rosa Elvira Tixicuro Guamán por mora.", "Rosa Elvira Tixicuro Guamán"),
        ("el usuario JUAN CARLOS SICAL TZOY reclama", "JUAN CARLOS SICAL TZOY"),
        ("Denuncia de María de los Ángeles Cajas", "María de los Ángeles Cajas"),
        ("atendido por la Dra. Quishpe", "Quishpe"),
        ("llamó don Pedro", "Pedro"),
        ("segun informa maria quishpe del barrio", "maria quishpe"),
    ],
)
def test_names_in_sentences(text, name):
    found = [text[s.start : s.end] for s in recognise(text, ["PERSON"])]
    assert found == [name]
