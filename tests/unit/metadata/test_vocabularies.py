import csv
import re
from pathlib import Path

import pytest

from desktop_app.core.metadata import Term, portal_licence, portal_name, term, vocabulary
from desktop_app.core.metadata.authorities import EU, language_code, language_uri
from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.metadata.naming import file_stem
from desktop_app.core.metadata.vocabularies import VOCABULARIES


@pytest.mark.parametrize("name", VOCABULARIES)
def test_terms_are_complete_in_both_languages_and_unique(name):
    terms = vocabulary(name)
    assert len(terms) > 5
    assert len({t.code for t in terms}) == len(terms)
    for entry in terms:
        assert isinstance(entry, Term)
        assert entry.label("es") == entry.es != ""
        assert entry.label("en") == entry.en != ""
        assert bool(entry.note("es")) == bool(entry.note("en"))
        assert re.match(r"https?://", entry.uri)
    aliases = [alias for t in terms for alias in t.aliases]
    assert len(set(aliases)) == len(aliases)


def test_confusing_frequencies_are_explained():
    for code in ("BIMONTHLY", "MONTHLY_2", "ANNUAL_3"):
        assert term("frequencies", code).note_es
    assert not any("bimensual" in t.es.lower() for t in vocabulary("frequencies"))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (f"{EU}language/SPA", "es"),
        ("spa", "es"),
        ("Español", "es"),
        ("quichua", "qu"),
        ("K’iche’", "quc"),
        ("https://iso639-3.sil.org/code/jiv", "jiv"),
        ("klingon", "klingon"),
    ],
)
def test_languages_as_portals_write_them(said, code):
    assert language_code(said) == code
    assert term("languages", code) is None or language_code(language_uri(code)) == code


@pytest.mark.parametrize(("name", "file"), [("frequencies", "frecuencias.csv"), ("themes", "temas_ue.csv")])
def test_addresses_are_those_of_the_authority_tables(name, file):
    table = Path(__file__).parents[4] / "shared" / "reference-data" / "vocab" / file
    if not table.exists():
        pytest.skip("../shared is absent: not run")
    with table.open(encoding="utf-8", newline="") as opened:
        known = {row["uri"] for row in csv.DictReader(opened)}
    assert {t.uri for t in vocabulary(name)} <= known
    assert all(t.uri.rpartition("/")[2] == t.code for t in vocabulary(name))


def test_unknown_vocabulary_and_term():
    with pytest.raises(KeyError):
        vocabulary("../licences")
    assert term("licences", "MIT") is None


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (["notspecified", "cc-by-4.0", "cc-by"], "cc-by-4.0"),
        (["cc-by", "cc-zero"], "cc-by"),
        (["CC-BY-4.0"], "CC-BY-4.0"),
        ([], "CC-BY-4.0"),
        (["other-open"], "CC-BY-4.0"),
    ],
)
def test_licence_as_the_portal_writes_it(known, expected):
    assert portal_licence("CC-BY-4.0", known) == expected
    assert portal_licence("propia", known) == "propia"


@pytest.mark.parametrize("title", ["", "New", "¿?", "a", "Año " * 80, "Edit", "x" * 300])
def test_portal_name_is_what_ckan_accepts(title):
    name = portal_name(Dataset(title=title))
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{1,99}", name)
    assert name not in {"new", "edit", "search"}


@pytest.mark.parametrize("title", ["", "Año: ¡ñandú / \\ * ?", "de la", "x" * 300, "Patronato Provincial"])
def test_file_names_are_safe_everywhere(title):
    dataset = Dataset(
        title=title, acronym="MÉF-1 ", institution="Patronato Provincial", period=Period("", "2026-02-28")
    )
    stem = file_stem(dataset, "{acronym}_{theme}{kind}_{year}{month}", "PM")
    assert re.fullmatch(r"MEF1_[A-Z0-9][A-Za-z0-9]*_PM_2026febrero", stem)
    assert len(stem) < 80
