"""The gate is exact: what any recogniser finds in any text, generated or mutated, the gate lets through."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.gate import open_for
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.text import fold

ENTITIES = [rule.entity for rule in rules()]
EXAMPLES = [example for rule in rules() for example in (*rule.examples, *rule.counter_examples)]
GLUE = st.sampled_from([" ", ", ", ". ", "\n", "\t", ": ", "(", ")", "/", "-", "", "\u00a0", "«", "é", "Ñ", "İ", "ß"])
WORDS = st.sampled_from(
    [
        "tel",
        "cédula",
        "CI",
        "NIT",
        "nacido el",
        "Sra.",
        "José",
        "QUISHPE",
        "ñandú",
        "１２３",
        "٣٤",
        "calle",
        "+593",
        "Solicitante:",
        "Nombre",
        "Zzyzx",
        "J.",
        "Luz",
    ]
)
DIGITS = st.text("0123456789 -.", min_size=0, max_size=16)
PIECES = st.one_of(st.sampled_from(EXAMPLES), WORDS, DIGITS, st.text(max_size=8))


@st.composite
def texts(draw):
    parts = draw(st.lists(st.tuples(PIECES, GLUE), min_size=1, max_size=5))
    return "".join(piece + glue for piece, glue in parts)


@st.composite
def mutated(draw):
    text = draw(st.sampled_from(EXAMPLES))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 2))
        text = text[:at] + draw(st.text(max_size=2)) + text[at + cut :]
    change = draw(st.sampled_from([str, str.upper, str.lower, str.title, fold]))
    return change(text)


@settings(max_examples=400)
@given(st.one_of(texts(), mutated()))
def test_the_gate_never_drops_what_a_recogniser_matches(text):
    gated = open_for(pl.Series([text]), names=True)
    opened = {name for name in ENTITIES if gated.height and gated[name][0]}
    for rule in rules():
        if list(rule.find(text)):
            assert rule.entity in opened


@settings(max_examples=150)
@given(st.lists(texts(), min_size=1, max_size=20, unique=True))
def test_gated_and_ungated_verdicts_are_the_same(values):
    gated = open_for(pl.Series(values), names=True)
    names = [name for name in gated.columns if name != "value"]
    found = {
        row[0]: recognise(row[0], [n for n, is_open in zip(names, row[1:], strict=True) if is_open])
        for row in gated.iter_rows()
    }
    for value in values:
        assert found.get(value, []) == recognise(value, ENTITIES)
