"""Clusters: OpenRefine's documented examples, Spanish sounds, exact distances, and what is never merged."""

import random

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cleaning import suggest
from desktop_app.core.cleaning.clustering import keys
from desktop_app.core.cleaning.clustering.finding import Method, clusters, proposals
from desktop_app.core.cleaning.clustering.near import LONGEST, near_pairs
from desktop_app.core.cleaning.steps.drop_repeated_keys import DropRepeatedKeys
from desktop_app.core.cleaning.steps.map_values import MapValues
from desktop_app.core.cleaning.steps.merge_spellings import MergeSpellings
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import ROW, Table


def key(expression, text, **options):
    return pl.DataFrame({"x": [text]}).select(expression(pl.col("x"), **options)).item()


def counted(**values):
    return pl.DataFrame({"value": list(values), "n": list(values.values())})


def groups(values, method):
    frame = pl.DataFrame({"value": values, "n": [1] * len(values)})
    return {frozenset(v for v, _n in c.values) for c in clusters(frame, method)}


# From "Clustering Methods In-depth" of OpenRefine's technical reference, and the results its methods are known by.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cruise, Tom", "cruise tom"),
        ("Tom Cruise", "cruise tom"),
        ("gödel", "godel"),
        ("godél", "godel"),
        ("  the multi multi word test ", "multi test the word"),
        ("\tABC \t DEF ", "abc def"),
        ("æø", "aeoe"),
        ("©ß", "css"),
        ("ﬀﬁﬂﬃﬅﬆ", "fffiflffistst"),
        ("New York", "new york"),
        ("", ""),
    ],
)
def test_fingerprints_are_those_of_openrefine(text, expected):
    assert key(keys.fingerprint, text) == expected


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("Paris", 2, "arispari"),
        ("Paris", 1, "aiprs"),
        ("abcdefg", 2, "abbccddeeffg"),
        ("hello", 1, "ehlo"),
        ("he!llo,. world", 1, "dehlorw"),
        ("\x01a, !b-c_d\u00a0d\tz\x03", 3, "abcbcdcddddz"),
    ],
)
def test_ngrams_are_those_of_openrefine(text, size, expected):
    assert key(keys.ngrams, text, size=size) == expected


def test_openrefine_examples_meet_and_part_alike():
    names = ["Krzysztof", "Kryzysztof", "Krzystof", "Paris"]
    assert groups(names, Method.LETTERS) == {frozenset(names[:3])}
    assert groups(names, Method.FINGERPRINT) == set()
    assert groups(["Cruise, Tom", "Tom Cruise", "tom  cruise", "Tom Hanks"], Method.FINGERPRINT) == {
        frozenset(["Cruise, Tom", "Tom Cruise", "tom  cruise"])
    }
    assert groups(["a", "à", "c", "ĉ", "d"], Method.FINGERPRINT) == {frozenset("aà"), frozenset("cĉ")}
    assert groups(["ab", "abcdefgh", "foo", "barbar"], Method.NEAR) == set()


@pytest.mark.parametrize(
    "spellings",
    [
        ("Vélez Zeballos", "Belez Seballos"),
        ("Quevedo", "Kebedo"),
        ("Cigüeña", "Sigueña"),
        ("Embarcación", "Enbarcasion"),
        ("Sánchez y Yépez", "Sanches i Llepes"),
        ("Huaquillas", "Uaquiyas"),
        ("Guayas", "GUALLAS"),
        ("Jiménez", "Gimenes"),
    ],
)
def test_what_sounds_alike_in_spanish_meets(spellings):
    assert groups(spellings, Method.PHONETIC) == {frozenset(spellings)}


@pytest.mark.parametrize("different", [("Caña", "Cana"), ("Casa", "Caja"), ("Guerra", "Gera x"), ("Pero", "Peto")])
def test_what_sounds_different_does_not(different):
    assert groups(different, Method.PHONETIC) == set()


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]


@given(st.lists(st.text("abñ é", min_size=1, max_size=9), unique=True, max_size=20), st.integers(1, 3))
def test_near_pairs_are_all_of_them_and_no_other(texts, k):
    found = {(a, b, d) for a, b, d in near_pairs(pl.Series(texts, dtype=pl.String), k).iter_rows()}
    every = ((i, j, levenshtein(texts[i], texts[j])) for j in range(len(texts)) for i in range(j))
    assert found == {pair for pair in every if pair[2] <= k}


def test_long_texts_are_passed_over():
    long = "x" * (LONGEST + 1)
    assert near_pairs(pl.Series([long, long + "y", "ab", "abc"]), 1).rows() == [(2, 3, 1)]


def test_the_most_frequent_spelling_is_proposed_or_the_official_one():
    values = counted(quito=3, QUITO=9, Quito=5)
    assert clusters(values, Method.FINGERPRINT)[0].proposed == "QUITO"
    (cluster,) = clusters(values, Method.FINGERPRINT, official=["Quito"])
    assert (cluster.proposed, cluster.n_changed) == ("Quito", 12)


def test_methods_follow_one_another_and_a_value_is_asked_about_once():
    values = counted(Cayambe=90, CAYAMBE=9, Cayanbe=3, Callambe=2, Cayaambe=1, Otavalo=50, Ibarra=4)
    (cluster,) = proposals(values)
    assert cluster.proposed == "Cayambe"
    assert {v for v, _n in cluster.values} == {"Cayambe", "CAYAMBE", "Cayanbe", "Callambe", "Cayaambe"}


@pytest.mark.parametrize(
    "values",
    [
        ["Zona 1", "Zona 2"],
        ["1.5", "15"],
        ["A-1", "A1 2"],
        ["Loja", "Lola"],
        ["Mera", "Mira"],
        ["Calle 12", "Calle 21"],
    ],
)
def test_what_may_be_two_things_is_not_proposed(values):
    assert proposals(pl.DataFrame({"value": values, "n": [5] * len(values)})) == ()


def test_misspellings_find_their_word_among_thousands():
    rng = random.Random(5)
    words = [
        "centro",
        "salud",
        "colegio",
        "municipal",
        "escuela",
        "parque",
        "norte",
        "sur",
        "loma",
        "laguna",
        "rosario",
    ]
    right = sorted({" ".join(sorted(rng.sample(words, 4))) + f" {n % 97}" for n in range(4000)})
    wrong = [text[:3] + "x" + text[3:] for text in right[::7]]
    frame = pl.DataFrame({"value": right + wrong, "n": [9] * len(right) + [1] * len(wrong)})
    found = proposals(frame)
    together = {v: c.proposed for c in found for v, _n in c.values}
    assert sum(together.get(w) is not None for w in wrong) == len(wrong)


def test_spellings_are_merged_and_values_mapped():
    table = Table.from_rows(["x"], [["Quito"], ["QUITO"], ["Loja"], [None]])
    merge = MergeSpellings("c0", ("QUITO",), ("Quito",))
    assert merge.apply(table).head(9)["c0"].to_list() == ["Quito", "Quito", "Loja", None]
    mapping = MapValues("c0", ("Loja", "QUITO"), ("11", ""))
    assert mapping.apply(table).head(9)["c0"].to_list() == ["Quito", None, "11", None]
    with pytest.raises(ValueError):
        MergeSpellings("c0", ("a", "b"), ("b", "c"))
    with pytest.raises(ValueError):
        MapValues("c0", ("a", "a"), ("b", "c"))


def cards(table, step):
    return [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == step]


def test_spellings_of_a_category_are_asked_once_a_column():
    rows = [[f"E{i}", ["Quito", "QUITO", "Loja", "quito."][i % 4]] for i in range(40)]
    (card,) = cards(Table.from_rows(["n", "sede"], rows), "merge_spellings")
    assert (card.safe, card.n_cells, card.step.columns()) == (False, 20, ("c1",))
    names = [[f"Persona {i}", f"PERSONA {i}"] for i in range(40)]
    assert cards(Table.from_rows(["a", "b"], names), "merge_spellings") == []


def test_repeated_codes_are_asked():
    rows = [[f"E{i}", str(i)] for i in range(60)] + [["E3", "77"], [None, "78"], [None, "79"]]
    (card,) = cards(Table.from_rows(["Código", "n"], rows), "drop_repeated_keys")
    assert (card.safe, card.n_rows) == (False, 1)
    left = DropRepeatedKeys(("c0",)).apply(Table.from_rows(["Código", "n"], rows)).frame.collect()[ROW]
    assert left.len() == 62
    assert cards(Table.from_rows(["Nombre", "n"], rows), "drop_repeated_keys") == []
