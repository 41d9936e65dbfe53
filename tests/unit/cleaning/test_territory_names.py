"""Official territories out of what officers write, over every unit of both countries: right, or not resolved."""

import random
from collections import Counter

import polars as pl
import pytest

from desktop_app.core.cleaning import effect, suggest
from desktop_app.core.cleaning.step import RecipeStep
from desktop_app.core.cleaning.steps.add_territory_codes import AddTerritoryCodes
from desktop_app.core.cleaning.steps.official_territory_names import OfficialTerritoryNames, unresolved
from desktop_app.core.cleaning.territory_names import How, key, names_of, official_name
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table
from desktop_app.core.territories import LEVELS
from desktop_app.core.text import fold

LETTERS = "abcdefghijklmnopqrstuvwxyz"
EVERY = [(country, level) for country, levels in LEVELS.items() for level in levels]


def named(country, level, text, within="", *, misspelt=False):
    names = names_of(country, level)
    found = names.find(text, within, misspelt=misspelt)
    return found.how, {official_name(names, unit) for unit in found.units} if found.how else set()


@pytest.mark.parametrize(
    ("country", "level", "text", "expected"),
    [
        ("ec", "canton", "DISTRITO METROPOLITANO DE QUITO", "Quito"),
        ("ec", "canton", "DMQ", "Quito"),
        ("ec", "canton", "D.M. Quito", "Quito"),
        ("ec", "canton", "San Francisco de Quito", "Quito"),
        ("ec", "canton", "GAD Municipal del Cantón Mejía", "Mejía"),
        ("ec", "canton", "Sto. Domingo de los Colorados", "Santo Domingo"),
        ("ec", "canton", "sevilla de oro", "Sevilla de Oro"),
        ("ec", "canton", "Pto. López", "Puerto López"),
        ("ec", "canton", "Gral. Antonio Elizalde (Bucay)", "General Antonio Elizalde"),
        ("ec", "canton", "1701 - Quito", "Quito"),
        ("ec", "canton", "24 de mayo", "24 de Mayo"),
        ("ec", "canton", "RUMI ÑAHUI", "Rumiñahui"),
        ("ec", "canton", "Bolívar", "Bolívar"),
        ("ec", "province", "PROV. SANTA ELENA", "Santa Elena"),
        ("ec", "province", "Archipiélago de Colón", "Galápagos"),
        ("ec", "province", "Sto. Domingo", "Santo Domingo de los Tsáchilas"),
        ("ec", "parish", "simon bolivar", "Simón Bolívar"),
        ("gt", "municipality", "La Antigua Guatemala", "Antigua Guatemala"),
        ("gt", "municipality", "Xela", "Quetzaltenango"),
        ("gt", "municipality", "Sta. Cruz del Quiché", "Santa Cruz del Quiché"),
        ("gt", "municipality", "Chichicastenango", "Santo Tomás Chichicastenango"),
        ("gt", "municipality", "Ciudad de Guatemala", "Guatemala"),
        ("gt", "department", "Depto. de El Petén", "Petén"),
    ],
)
def test_names_in_use(country, level, text, expected):
    assert named(country, level, text)[1] == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Lima",
        "Otros",
        "Total",
        "Exterior",
        "No aplica",
        "Nacional",
        "1702 - Quito",
        "Lola",
        "Media",
        "Santa Rita",
        "",
        "-",
    ],
)
def test_what_is_no_canton_is_not_made_one(text):
    assert named("ec", "canton", text, misspelt=True) == (None, set())


def test_a_place_of_another_level_is_no_misspelling():
    assert named("ec", "canton", "Calderón", misspelt=True)[0] is None
    assert named("ec", "province", "Ambato", misspelt=True)[0] is None


def test_misspellings_count_only_when_asked_and_long_enough():
    assert named("ec", "canton", "Guayaqil") == (None, set())
    assert named("ec", "canton", "Guayaqil", misspelt=True) == (How.MISSPELT, {"Guayaquil"})
    assert named("ec", "canton", "Riobanba", misspelt=True)[1] == {"Riobamba"}
    assert named("ec", "canton", "Mrea", misspelt=True)[0] is None


def test_candidates_are_given_for_what_stays():
    names = names_of("ec", "canton")
    found = names.find("Guayaqil")
    assert found.how is None
    assert official_name(names, found.units[0]) == "Guayaquil"


def test_the_parent_tells_places_of_one_name_apart():
    names = names_of("ec", "canton")
    assert {u.code for u in names.find("Bolívar").units} == {"0402", "1302"}
    assert {u.code for u in names.find("BOLIVAR", "Manabí").units} == {"1302"}
    assert {u.code for u in names.find("Bolívar", "no se sabe").units} == {"0402", "1302"}
    assert names.find("Cuenca", "Manabí").how is None
    towns = names_of("gt", "municipality")
    assert {u.code for u in towns.find("El Progreso", "Jutiapa").units} == {"2202"}


def test_every_official_name_is_written_as_itself():
    for country, level in EVERY:
        names = names_of(country, level)
        for units in names.own.values():
            for unit in units:
                written = official_name(names, unit)
                how, meant = named(country, level, written)
                assert how is How.NAME
                assert written in meant
                assert not fold(written).startswith(" ")
                assert named(country, level, unit.name)[1] >= {written} or "(" in unit.name


def noisy(rng, name, prefix):
    """One way in which an officer writes a name, and its kind."""
    kind = rng.choice(
        ["accents", "capitals", "small", "prefix", "short", "spaces", "letter", "swap", "missing", "twice"]
    )
    at = rng.randrange(2, max(3, len(name) - 1))
    return kind, {
        "accents": fold(name).title(),
        "capitals": name.upper(),
        "small": name.lower() + " ",
        "prefix": f"{prefix} {name}",
        "short": name.replace("Santa ", "Sta. ").replace("Santo ", "Sto. ").replace("General", "Gral."),
        "spaces": name.replace(" ", "  ").replace("de los", "De Los"),
        "letter": name[:at] + rng.choice(LETTERS) + name[at + 1 :],
        "swap": name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
        "missing": name[:at] + name[at + 1 :],
        "twice": name[:at] + name[at - 1] + name[at:],
    }[kind]


PREFIX = {"parish": "Parroquia", "canton": "Cantón", "province": "Provincia de", "municipality": "Municipio de"}


def tried(country, level, seed):
    """Counts of right, unresolved and wrong over every unit, a parent beside the small ones, as in a table."""
    rng = random.Random(seed)
    names, counts, wrong = names_of(country, level), Counter(), []
    for unit in {u for units in names.own.values() for u in units}:
        name = official_name(names, unit)
        kind, text = noisy(rng, name, PREFIX.get(level, "Departamento de"))
        parent = names.known.by_code.get(unit.parent)
        within = parent.name if parent else ""
        how, meant = named(country, level, text, within, misspelt=True)
        outcome = "right" if meant == {name} else "unresolved" if how is None else "wrong"
        if outcome == "wrong":
            wrong.append((kind, text, name, meant))
        counts[outcome] += 1
    return counts, wrong


@pytest.mark.parametrize("seed", [1, 2])
def test_with_noise_nearly_all_are_right_and_none_is_wrong(seed):
    total, wrong = Counter(), []
    for country, level in EVERY:
        counts, bad = tried(country, level, seed)
        total += counts
        wrong += bad
    assert wrong == []
    assert total["right"] >= 0.98 * total.total(), total


def test_what_is_compared():
    assert key("Cantón Antonio Ante") == "antonio ante"
    assert key("Provincia") == "provincia"


def places():
    cantons = ["QUITO", "quito", "Cuenca", "D.M. Quito", "Bolívar", "Bolívar", "Guayaqil", "Pelileo", "Lima", None]
    provinces = ["Pichincha"] * 2 + ["Azuay", "PICHINCHA", "Carchi", "manabi", "Guayas", "Tungurahua", "Perú", "Loja"]
    return Table.from_rows(["Cantón", "Provincia"], zip(cantons, provinces, strict=True))


def test_certain_names_are_ticked_and_likely_ones_asked():
    table = places()
    found = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "official_territory_names"]
    sure, likely = (s for s in found if "c0" in s.step.columns())
    assert (sure.safe, sure.n_cells, sure.unconverted) == (True, 3, 1)
    assert (likely.safe, likely.n_cells, likely.step.lax) == (False, 2, True)
    assert effect(table, (), sure.step) == (3, 3)
    assert effect(table, (RecipeStep(sure.step),), likely.step) == (2, 2)
    written = likely.step.apply(sure.step.apply(table)).head(99)["c0"].to_list()
    assert written[:4] == ["Quito", "Quito", "Cuenca", "Quito"]
    assert written[6:] == ["Guayaquil", "San Pedro de Pelileo", "Lima", None]


def test_what_stays_is_listed_with_candidates():
    values = pl.DataFrame({"value": ["Lima", "Guayaqil", "Quito"], "n": [3, 1, 9]})
    listed = unresolved(OfficialTerritoryNames("c0"), values)
    assert [(text, n) for text, n, _candidates in listed] == [("Lima", 3), ("Guayaqil", 1)]
    assert listed[1][2][0] == "Guayaquil"


def test_codes_come_beside_the_names_and_need_the_parent_for_homonyms():
    alone = AddTerritoryCodes("c0", "n0", "codigo").apply(places())
    assert [c.name for c in alone.columns] == ["Cantón", "codigo", "Provincia"]
    assert alone.head(99)["n0"].to_list() == ["1701", "1701", "0101", "1701", None, None, None, "1807", None, None]
    beside = AddTerritoryCodes("c0", "n0", "codigo", within_id="c1").apply(places())
    assert beside.head(99)["n0"].to_list()[4:6] == ["0402", "1302"]


def test_a_country_without_list_is_refused():
    with pytest.raises(ValueError):
        OfficialTerritoryNames("c0", "pe", "canton")
    with pytest.raises(ValueError):
        AddTerritoryCodes("c0", "n0", "x", "gt", "canton")


def test_no_sign_in_a_cell_cuts_it_short():
    from desktop_app.core.cleaning.steps.official_territory_names import OfficialTerritoryNames
    from desktop_app.core.table import Table

    table = Table.from_rows(
        ["Cantón", "Provincia"], [["\x1f", "Loja"], ["Xyz\x1fW", None], ["3:Xyz", "a:b"], ["CALVAS", "Loja"]]
    )
    after = OfficialTerritoryNames("c0", "ec", "canton", within_id="c1").apply(table)
    assert after.frame.collect()[after.ids[0]].to_list() == ["\x1f", "Xyz\x1fW", "3:Xyz", "Calvas"]
