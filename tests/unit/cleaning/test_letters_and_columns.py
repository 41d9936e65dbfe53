"""Letters, capitals, blanks, totals and whole columns, as officers meet them."""

import pytest

from desktop_app.core.cleaning import effect
from desktop_app.core.cleaning.kinds import fresh_ids
from desktop_app.core.cleaning.steps.change_case import ChangeCase
from desktop_app.core.cleaning.steps.compose_letters import ComposeLetters
from desktop_app.core.cleaning.steps.drop_total_rows import DropTotalRows
from desktop_app.core.cleaning.steps.fill_down import FillDown
from desktop_app.core.cleaning.steps.find_replace import FindReplace
from desktop_app.core.cleaning.steps.join_columns import JoinColumns
from desktop_app.core.cleaning.steps.mend_letters import MendLetters
from desktop_app.core.cleaning.steps.remove_columns import RemoveColumns
from desktop_app.core.cleaning.steps.rename_columns import RenameColumns
from desktop_app.core.cleaning.steps.reorder_columns import ReorderColumns
from desktop_app.core.cleaning.steps.split_column import SplitColumn
from desktop_app.core.personal_data.names import roles
from desktop_app.core.personal_data.resources import place_names
from desktop_app.core.table import ROW, Table

SPANISH = "Ñuñoa ¿qué? ¡ya! Á É Í Ó Ú Ü á é í ó ú ü nº 1ª «x» “y” – € °"


def one(step, value):
    return step.apply(Table.from_rows(["x"], [[value]])).head(1)["c0"][0]


def column(step, values, column_id="c0"):
    return step.apply(Table.from_rows(["x"], [[v] for v in values])).frame.collect()[column_id].to_list()


def broken(text, encoding):
    """As a program writes UTF-8 octets that it took for another encoding."""
    return "".join(
        chr(o) if encoding == "cp1252" and o in b"\x81\x8d\x8f\x90\x9d" else bytes([o]).decode(encoding)
        for o in text.encode()
    )


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp850", "mac-roman"])
def test_letters_broken_by_an_encoding_are_mended(encoding):
    assert one(MendLetters(("c0",)), broken(SPANISH, encoding)) == SPANISH


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_letters_broken_more_than_once_are_mended(layers):
    text = SPANISH
    for _ in range(layers):
        text = broken(text, "cp1252")
    assert one(MendLetters(("c0",)), text) == SPANISH


BESIDE_SPANISH = (
    "K’iche’ Q’eqchi’ Chʼortiʼ Poptíꞌ jarudäq xtz’ët kawöq ẍjal Ñukanchik wayusa Arútam nu̱ ii̱ tɨ 0°13′7″ ≥ 5 €"
)


@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp850", "cp437", "mac-roman"])
def test_letters_of_the_languages_beside_spanish_are_mended_from_every_depth(encoding, layers):
    whole = SPANISH + " " + (BESIDE_SPANISH if encoding != "mac-roman" else BESIDE_SPANISH.replace("\u0331", ""))
    text = whole
    for _ in range(layers):
        text = broken(text, encoding)
    assert one(MendLetters(("c0",)), text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (broken(broken("CAÑAR Á Í Ó É “x”", "latin-1"), "cp1252"), "CAÑAR Á Í Ó É “x”"),  # two programs, one each
        (broken("2020 \x96 2024", "cp1252"), "2020 – 2024"),  # a dash of Windows in a text called ISO 8859-1
        ("2020 \x96 2024", "2020 – 2024"),
        (broken("n.º 1.ª ¿qué? «Ñandú»", "cp1252").lower(), "n.º 1.ª ¿qué? «ñandú»"),
        (broken("o’higgins – 5 €", "cp1252").upper(), "O’HIGGINS – 5 €"),
        ("PeñaÂ Loja:Â 500", "Peña Loja: 500"),  # the second half of a non-breaking space became a plain one
    ],
)
def test_forms_that_people_and_programs_changed_afterwards(text, whole):
    assert one(MendLetters(("c0",)), text) == whole
    table = Table.from_rows(["x"], [[text]])
    assert effect(table, (), MendLetters(("c0",))) == (1, 1)


def test_no_official_name_and_no_word_of_other_languages_is_taken_for_broken():
    names = {name for names in (place_names(), roles()) for name in names}
    others = (
        "São João Ação coração pâté à la carte Forêt naïf Ångström Übermaß Łódź VOCÊ AMANHÃ Âmbar PORTUGUÊS ÎLE Ñ Ã Â Ê"
        " ü±5 ×2 A³ «x» ‘y’ 3ª 2º ½ ¾ ¿? ¡! © ® ™ € £ ¥ Ωmega √2 ≈ 3 ∆t ∩ ÷ ─ … ¬p · ‚bajo‘ ´x` º ª"
    )
    values = [*names, *(name.upper() for name in names), *others.split(), others]
    assert len(names) > 1000
    assert column(MendLetters(("c0",)), values) == values


@pytest.mark.parametrize("text", [SPANISH, "São Tomé", "Â", "Ã", "MarÃa", "Pe\ufffda", "5 ± 2", "A³", "Ação", "COÑAC"])
def test_whole_letters_and_lost_ones_stay(text):
    assert one(MendLetters(("c0",)), text) == text


def test_accents_join_their_letters():
    assert one(ComposeLetters(("c0",)), "N\u0303an\u0303o\u0301") == "Ñañó"
    assert one(ComposeLetters(("c0",)), "n.º ½") == "n.º ½"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("DISTRITO METROPOLITANO DE QUITO", "Distrito Metropolitano de Quito"),
        ("SANTO DOMINGO DE LOS TSÁCHILAS", "Santo Domingo de los Tsáchilas"),
        ("la esperanza", "La Esperanza"),
        ("JUAN MONTALVO Y OLMEDO", "Juan Montalvo y Olmedo"),
        ("ÑUFLO O'HIGGINS", "Ñuflo O'Higgins"),
        ("PÍO XII", "Pío XII"),
        ("ACME S.A.", "Acme S.A."),
        ("CNT E.P.", "CNT E.P."),
        ("SAN JOSÉ (LA BOCA)", "San José (La Boca)"),
        ("2DO PISO", "2do Piso"),
        ("=CMD", "=Cmd"),
    ],
)
def test_names_as_spanish_writes_them(value, expected):
    written = one(ChangeCase(("c0",)), value)
    assert written == expected
    assert one(ChangeCase(("c0",)), written) == written


def test_other_capitals():
    assert one(ChangeCase(("c0",), "upper"), "ñandú") == "ÑANDÚ"
    assert one(ChangeCase(("c0",), "lower"), "ÑANDÚ") == "ñandú"
    assert one(ChangeCase(("c0",), "sentence"), "EN TRÁMITE") == "En trámite"
    with pytest.raises(ValueError):
        ChangeCase(("c0",), "spongebob")


@pytest.mark.parametrize(
    ("sought", "written", "mode", "value", "expected"),
    [
        ("a.b", "x", "text", "a.b axb", "x axb"),
        ("$", "US$1", "text", "$ 5", "US$1 5"),
        ("Av.", "Avenida", "text", "Av. Loja", "Avenida Loja"),
        ("si", "Sí", "cell", "si", "Sí"),
        ("si", "Sí", "cell", "sin dato", "sin dato"),
        (r"^(\d{3})-(\d{3})$", "$2$1", "pattern", "123-456", "456123"),
        ("x", "", "text", "x", None),
        ("[-", "(", "text", "[-1", "(1"),
    ],
)
def test_find_and_replace(sought, written, mode, value, expected):
    assert one(FindReplace(("c0",), sought, written, mode), value) == expected


def test_capitals_may_be_ignored():
    assert one(FindReplace(("c0",), "QUITO", "Quito", same_case=False), "quito QUITO") == "Quito Quito"


@pytest.mark.parametrize(("sought", "mode"), [("", "text"), ("(", "pattern"), ("a", "elsewhere")])
def test_impossible_searches_are_refused(sought, mode):
    with pytest.raises(ValueError):
        FindReplace(("c0",), sought, "", mode)


def test_blanks_take_the_value_above():
    assert column(FillDown(("c0",)), [None, "a", None, None, "b", None]) == [None, "a", "a", "a", "b", "b"]


@pytest.mark.parametrize(
    "word",
    [
        "TOTAL",
        "Total general",
        "Subtotal Azuay",
        "Sub-total",
        "SUMAN:",
        "Suma total",
        "Totales",
        "GRAN TOTAL",
        "Total de enero",
    ],
)
def test_rows_of_totals_go(word):
    left = DropTotalRows(("c0",)).apply(Table.from_rows(["x"], [["a"], [word]])).head(9)[ROW].to_list()
    assert left == [2]


@pytest.mark.parametrize(
    "word", ["Totoracocha", "Sumaco", "Incapacidad total", "Resumen", "Totalmente en desacuerdo", None]
)
def test_words_that_only_begin_alike_stay(word):
    left = DropTotalRows(("c0",)).apply(Table.from_rows(["x"], [["a"], [word]])).head(9)[ROW].to_list()
    assert left == [2, 3]


def people():
    return Table.from_rows(
        ["Lugar", "Nota", "Año"], [["Pichincha - Quito - Sur", "x", "2024"], ["Azuay", None, "2025"]]
    )


def test_a_column_is_split_and_the_last_part_takes_the_rest():
    table = people()
    step = SplitColumn("c0", "-", fresh_ids(table, 2), ("provincia", "canton"))
    after = step.apply(table)
    assert [c.name for c in after.columns] == ["Lugar", "provincia", "canton", "Nota", "Año"]
    assert after.head(9).select("n0", "n1").rows() == [("Pichincha", "Quito - Sur"), ("Azuay", None)]
    assert fresh_ids(after, 1) == ("n2",)


def test_columns_are_joined_without_their_blanks():
    after = JoinColumns(("c1", "c2"), "/", "n0", "nota y año").apply(people())
    assert after.head(9)["n0"].to_list() == ["x/2024", "2025"]
    assert after.ids == ["c0", "c1", "c2", "n0"]


def test_columns_are_renamed_ordered_and_removed():
    after = RenameColumns(("c0",), ("lugar",)).apply(people())
    after = RemoveColumns(("c1",)).apply(ReorderColumns(("c2",)).apply(after))
    assert [(c.id, c.name) for c in after.columns] == [("c2", "Año"), ("c0", "lugar")]
    with pytest.raises(ValueError):
        RenameColumns(("c0",), (" ",))


def test_several_layers_of_iso_8859_1_are_undone():
    text = broken = "ÁÉÍÓÚ Ñ Ü año"
    for _layer in range(3):
        broken = broken.encode().decode("latin-1")
    table = Table.from_rows(["a"], [[broken], [text]])
    assert MendLetters(("c0",)).apply(table).head(2)["c0"].to_list() == [text, text]
