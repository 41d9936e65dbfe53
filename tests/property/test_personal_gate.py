"""The gate is exact: what any recogniser finds in any text, generated or mutated, the fast way finds too, no more and no less."""

import random
import re

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.gate import canonical, canonical_values, folded, folded_values
from desktop_app.core.personal_data.identifier_tallies import WITH_MORE
from desktop_app.core.personal_data.matching import matches_in
from desktop_app.core.personal_data.name_gate import may_name
from desktop_app.core.personal_data.names import ANNOUNCES, KNOWN, Role, roles
from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.text import fold

ENTITIES = [rule.entity for rule in rules()]
EXAMPLES = [example for rule in rules() for example in (*rule.examples, *rule.counter_examples)]
GLUE = st.sampled_from([" ", ", ", ". ", "\n", "\t", ": ", "(", ")", "/", "-", "", "\u00a0", "«", "é", "Ñ", "İ", "ß"])
WORDS = st.sampled_from(
    ["tel", "cédula", "CI", "NIT", "nacido el", "Sra.", "José", "QUISHPE", "ñandú", "１２３", "٣٤", "calle", "+593",
     "Solicitante:", "Nombre", "Zzyzx", "J.", "Luz", "hijo de", "ana@", "example.com", "09", "593", "2º", "Ⅷ"]
)  # fmt: skip
DIGITS = st.text("0123456789 -.+()", min_size=0, max_size=16)
PIECES = st.one_of(st.sampled_from(EXAMPLES), WORDS, DIGITS, st.text(max_size=8))
SIGNS = ["", "0", "9", " ", "-", ".", "+", "(", "ñ", "a", "00", "593", "@", "\u0301"]
MASS = 3000
NUMBERED = {rule.entity for rule in rules() if rule.country} | {"PHONE", "EMAIL"}


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


def differing(values):
    """Texts where the fast way and the recognisers themselves disagree, with what each found."""
    values = sorted({value for value in values if value})
    fast = {value: [] for value in values}
    for value, start, end, kind in matches_in(pl.Series(values, dtype=pl.String), names=True).iter_rows():
        fast[value].append((start, end, kind))
    slow = {value: [(s.start, s.end, s.type) for s in recognise(value, ENTITIES)] for value in values}
    return {value: (fast[value], slow[value]) for value in values if sorted(fast[value]) != slow[value]}


@settings(max_examples=20)  # of many texts each: compiling the patterns takes most of the time of a small one
@given(st.lists(st.one_of(texts(), mutated()), min_size=20, max_size=60))
def test_what_the_recognisers_find_in_generated_texts_the_fast_way_finds(values):
    assert differing(values) == {}


def numbers(dice):
    length = dice.randrange(5, 19)
    digits = "".join(dice.choices("0123456789", k=length))
    yield digits
    yield "09" + digits[:8]
    yield dice.choice(["+", "00", ""]) + dice.choice(["593", "502", "593 9", "34", "51", "57", "1"]) + digits
    yield "".join(dice.choice(["", "", "", " ", "-", ".", "(", ")"]) + digit for digit in digits)
    yield f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    yield f"{dice.choice(['tel', 'cel.', 'CI', 'RUC', 'NIT', 'DPI', 'No.'])}{dice.choice(['', ' ', ': '])}{digits}"
    yield f"{dice.choice(['ana', 'u' + digits, digits, 'x.y+z'])}@{dice.choice(['correo', 'a-b'])}.{dice.choice(['ec', 'com.gt', 'nada', 'x1'])}"


def valid_numbers(dice):
    """Numbers that pass their check digit, alone and among other signs."""
    for rule in rules():
        for example in rule.examples:
            for found in rule.find(example):
                value = example[found.start : found.end]
                digits = re.sub("[^0-9]", "", value)
                yield from (value, digits, f" {value}", f"{value}.", f"{digits[:-1]}", f"({digits})", f"+{digits}")
                yield f"{value} {dice.choice(['y', '', 'a nombre de Luz Quishpe'])} {digits}"


def mutations(dice):
    for text in EXAMPLES:
        at, cut = dice.randrange(len(text) + 1), dice.randrange(3)
        yield text[:at] + dice.choice(SIGNS) + text[at + cut :]


@pytest.mark.parametrize("seed", [1, 2])
def test_what_the_recognisers_find_in_a_mass_of_numbers_the_fast_way_finds(seed):
    dice = random.Random(seed)
    values = [value for _ in range(MASS // 6) for value in numbers(dice)]
    assert differing([*values, *valid_numbers(dice), *mutations(dice), *mutations(dice)]) == {}


def sentences(dice, n):
    """Sentences of name words, words around names, ordinary and unknown words, in any case, with marks between."""
    lists = [sorted(word for word, role in roles().items() if role & kind) for kind in (KNOWN, Role.STOP, ANNOUNCES)]
    heads = sorted(word for word, role in roles().items() if role & (Role.HEAD | Role.TITLE | Role.PARTICLE))
    common = sorted(word for word, role in roles().items() if role & KNOWN and not role & Role.WEAK)
    kinds = [common, *lists, heads, ["zzyzx", "wwyww", "j.", "m", "2024", "caso", "casa", "informe", "entre"]]
    changes = [str, str, str.title, str.title, str.upper]
    marks = [" "] * 12 + [", ", ": ", ". ", "-", "  ", " y ", "; ", "\n", ".", " de "]
    for _ in range(n):
        weights = dice.choice([(4, 1, 1, 1, 1, 1), (1, 1, 4, 2, 1, 2), (1, 2, 3, 1, 2, 1), (6, 1, 0, 0, 0, 1)])
        words = [dice.choice(dice.choices(kinds, weights)[0]) for _ in range(dice.randrange(1, 9))]
        whole = dice.choice([None, str.upper, str.lower, str.title, None])
        text = "".join(dice.choice(changes)(word) + dice.choice(marks) for word in words)
        yield (whole or str)(text)


def test_no_name_stands_in_a_text_that_the_gate_of_names_drops():
    values = sorted(set(sentences(random.Random(3), 4 * MASS)))
    named = [bool(list(find_persons(value))) for value in values]
    assert sum(named) > MASS / 2
    passed = may_name(pl.Series(values))
    assert [v for v, is_named, passes in zip(values, named, passed, strict=True) if is_named and not passes] == []


BESIDE_PLACES = (
    "e", "y", "con", "a", "viuda", "vda", "J.", "m.", "a.", "ch.", "don", "san", "santa", "dice", "alias", "(a)", "xuxul",
    "presidente del barrio", "jefa de hogar", "casa de", "Unidad Educativa", "parroquia", "hospital", "tienda",
)  # fmt: skip


def places(dice, n):
    """Texts of words that make places of names, names, and what parts or joins the two."""
    heads = sorted(word for word, role in roles().items() if role & Role.HEAD)
    strong = sorted(word for word, role in roles().items() if role & KNOWN and not role & Role.WEAK)
    around = sorted(word for word, role in roles().items() if role & (ANNOUNCES | Role.PARTICLE | Role.SAYS))
    marks = [" "] * 16 + [", ", ": ", ". ", "-", " y ", "; ", ".", " de ", "/", " (", ") ", " del "]
    for _ in range(n):
        kinds = dice.choices([strong, heads, around, BESIDE_PLACES], (8, 4, 1, 3), k=dice.randrange(2, 10))
        change = dice.choice([str.title, str.lower, str.upper, str])
        yield "".join(change(dice.choice(kind)) + dice.choice(marks) for kind in kinds)


def test_no_name_stands_beside_a_place_that_the_gate_of_names_drops():
    values = sorted(set(places(random.Random(12), 4 * MASS)))
    dropped = [value for value, passes in zip(values, may_name(pl.Series(values)), strict=True) if not passes]
    assert len(dropped) > MASS / 10
    assert [value for value in dropped if list(find_persons(value))] == []


def test_the_gate_of_names_spares_ordinary_texts():
    spared = ["El trámite 123 está pendiente de revisión", "se archiva sin más", "12/03/2024", "", "requiere firmas"]
    spared += ["se construye la Unidad Educativa Simón Bolívar", "conforme a la normativa", "en la parroquia San Juan"]
    assert may_name(pl.Series(spared)).to_list() == [False] * len(spared)


def test_digits_mean_nothing_to_names():
    dice = random.Random(4)
    for sentence in sentences(dice, MASS):
        value = sentence.replace(" ", f" {dice.randrange(1, 999)} ", dice.randrange(3))
        assert list(find_persons(value)) == list(find_persons(re.sub("[1-9]", "0", value)))


def test_rules_that_need_a_letter_find_nothing_where_none_is():
    dice = random.Random(13)
    cells = pl.Series([re.sub(r"[^\W\d_]", "", cell) for _ in range(MASS // 6) for cell in (*numbers(dice), "4-5 / 3")])
    lettered = [rule for rule in rules() if rule.lettered]
    assert lettered
    assert not any(cells.str.contains(rule.superset).any() for rule in lettered)
    assert not any(list(rule.find(cell)) for rule in lettered for cell in cells)


def addressed(dice, n):
    places = [
        "vive en",
        "Domicilio:",
        "casa",
        "Mz. 4",
        "villa 12",
        "Av. Loja 12-45",
        "lote 3B",
        "km 7 1/2",
        "zona 1",
        "3a calle",
    ]
    for sentence in sentences(dice, n):
        words = sentence.split(" ")
        for _ in range(dice.randrange(1, 5)):
            words.insert(
                dice.randrange(len(words) + 1), dice.choice([*places, f"{dice.randrange(10**9)}", "099 123-4567"])
            )
        yield " ".join(words)


SOUGHT_AT = (
    "Dirección:", "dirección exacta", "mi dirección es", "DIRECCIÓN CALLE", "dirección zona", "citar a Ana en", "dirección 12",
    "predio ubicado en", "familia Pérez situada en", "Dir.: ", "notificar en", "casa de madera, frente", "su casa ubicada en",
    "dirección domiciliaria", "visitar a Luis Quishpe en la", "entregar en", "negocio sito en", "dirección actual",
)  # fmt: skip


SPOKEN_OF = (
    "la niña",
    "su cuñada",
    "la señora",
    "un vecino",
    "px",
    "Paciente:",
    "0912345678",
    "don",
    "(familiar)",
    "vive con",
)


def test_the_gate_drops_no_home_address():
    dice, texts = random.Random(11), []
    for sentence in addressed(dice, MASS):
        words = sentence.split(" ")
        for _ in range(dice.randrange(1, 3)):
            words.insert(dice.randrange(len(words) + 1), dice.choice(SOUGHT_AT))
        if dice.random() < 0.3:
            words.insert(dice.randrange(len(words) + 1), dice.choice(SPOKEN_OF))
        texts.append(dice.choice([str, str.upper, str.lower, str])(" ".join(words)))
    (rule,) = (rule for rule in rules() if rule.entity == "ADDRESS")
    passes = pl.Series(texts).str.contains(rule.superset) & rule.narrow(pl.Series(texts))
    assert passes.sum() < len(texts)
    found = [bool(list(rule.find(text))) for text in texts]
    assert sum(found) > MASS / 4
    assert [t for t, is_found, is_open in zip(texts, found, passes, strict=True) if is_found and not is_open] == []


def test_the_rules_to_which_digits_are_alike_find_the_same_behind_other_digits():
    dice = random.Random(10)
    alike = [rule for rule in rules() if rule.digits_alike]
    texts = [*EXAMPLES, *mutations(dice), *mutations(dice), *addressed(dice, MASS // 3)]
    for rule in alike:
        found = {text: list(rule.find(text)) for text in texts}
        assert sum(map(bool, found.values())) > MASS / 50
        assert [text for text, spans in found.items() if list(rule.find(re.sub("[1-9]", "0", text))) != spans] == []


def test_a_cell_that_find_reads_as_a_whole_passes_the_vectorised_test():
    dice = random.Random(5)
    cells = {value for _ in range(MASS // 10) for value in numbers(dice)} | set(valid_numbers(dice))
    # `find` takes any number after a plus sign; strokes stay in a canonical cell, or dates would look like numbers.
    cells = sorted(cell for cell in cells if "+" not in cell and "/" not in cell)
    canon = pl.DataFrame({"cell": cells}).select(canonical(pl.col("cell")))
    missed, n_filled = [], 0
    for rule in rules():
        if rule.whole is None or rule.entity not in NUMBERED:
            continue
        passes = canon.select(rule.whole(pl.col("cell"))).to_series()
        filled = [any((m.start, m.end) == (0, len(cell)) for m in rule.find(cell)) for cell in cells]
        n_filled += sum(filled)
        missed += [
            (rule.entity, c) for c, fills, is_whole in zip(cells, filled, passes, strict=True) if fills and not is_whole
        ]
    assert n_filled > MASS / 20
    assert missed == []


def test_many_cells_are_reduced_as_each_is():
    dice = random.Random(6)
    cells = {value for _ in range(MASS // 10) for value in numbers(dice)} | set(mutations(dice))
    cells |= set(sentences(dice, MASS // 10)) | {"1.710034065E+09", "1,71003406e9", " '0912345678.0", "1,234,567,890"}
    cells |= {"cédula 0912345678", "a  b", "Á\u00a0é ñ\t", "İstanbul", "ß"}
    frame = pl.DataFrame({"cell": sorted(cells)})
    each = frame.select(canonical(pl.col("cell")).alias("bare"), folded(pl.col("cell")).alias("folded"))
    for listed in (frame["cell"], *(frame["cell"][at : at + 1] for at in range(0, len(frame), 50))):
        at = frame["cell"].index_of(listed[0])
        expected = each[at : at + len(listed)]
        assert canonical_values(listed).to_list() == expected["bare"].to_list()
        assert folded_values(listed).to_list() == expected["folded"].to_list()


def test_what_has_no_digit_is_no_identifier():
    dice = random.Random(7)
    cells = pl.Series([re.sub("[0-9]", "A", value) for value in {*mutations(dice), *valid_numbers(dice)}])
    bare = canonical_values(cells).rename("bare").to_frame()
    bare = bare.filter(~pl.col("bare").str.contains("[0-9]"))
    tests = [test for rule in rules() for test in (rule.whole, rule.shape) if test is not None]
    assert not any(bare.select(test(pl.col("bare")).any()).item() for test in tests)


def test_what_passes_the_test_of_an_identifier_has_its_shape():
    dice = random.Random(8)
    cells = pl.Series(sorted({value for _ in range(MASS // 3) for value in numbers(dice)} | set(valid_numbers(dice))))
    bare = canonical_values(cells).rename("bare").to_frame()
    for rule in rules():
        if rule.whole is None or rule.shape is None or rule.entity in WITH_MORE:
            continue
        passes, shaped = (
            bare.select(t(pl.col("bare")).fill_null(value=False)).to_series() for t in (rule.whole, rule.shape)
        )
        assert not (passes & ~shaped).any(), rule.entity
        assert not rule.lengths or bare.filter(passes | shaped)["bare"].str.len_chars().is_between(*rule.lengths).all()
