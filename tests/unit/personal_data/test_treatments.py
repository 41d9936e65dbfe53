"""The contract of every treatment, and what the officer's decision does to the cells."""

import re

import polars as pl
import pytest

from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.personal_data import apply_decisions, masked, preview, scan, treatments, type_titles
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding, Sensitivity
from desktop_app.core.personal_data.offers import offered, suggested_for
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.personal_data.wording import IDENTIFYING, KINDS
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

KEY = b"0123456789abcdef0123456789abcdef"
IDS = ["1710034065", "'171003406-5", "1710034065.0", None, "0102345675", "102345675"]
PEOPLE = ["Ana Pérez", "PEREZ  ana", "ana pérez", None, "Luis Mora", "Luis  MORA"]
NOTE = "Llamar a Rosa Quishpe Cajas al 0991234567"


def table():
    notes = [NOTE, None, "sin novedad en este trámite", NOTE, "b", "c"]
    return Table.from_rows(
        ["Cédula", "Cédula garante", "Nombres", "Nota"], zip(IDS, IDS[::-1], PEOPLE, notes, strict=True)
    )


def finding(types=("EC_CEDULA",), *, free_text=False):
    return Finding("c0", "x", types, Sensitivity.DIRECT, 0.9, Message("why"), 1, 1, free_text=free_text)


def decided(name):
    return Decision("c0", ("EC_CEDULA",), name)


def cells(treated, column):
    return treated.frame.collect()[column].to_list()


def apply(treatment, column="c0", types=("EC_CEDULA",), key=KEY, source=None):
    return treatments()[treatment].apply(source or table(), Decision(column, types, treatment), TreatmentContext(key))


def test_offered_where_they_make_sense():
    text, column = finding(("PERSON",), free_text=True), finding()
    assert [t.id for t in offered(text)] == ["remove_column", "clean_free_text", "remove_rows", "keep"]
    assert [t.id for t in offered(column)] == ["remove_column", "replace_by_code", "mask_part", "keep", "remove_rows"]
    assert [t.id for t in offered(finding(("AGE",)))][:4] == ["age_bands", "limit_extremes", "remove_column", "keep"]
    assert [t.id for t in offered(finding(("BIRTH_DATE",)))][:4] == [
        "birth_year_bands",
        "date_to_period",
        "remove_column",
        "keep",
    ]
    assert {t.id for t in offered(finding((MARKED,)))} == set(treatments()), "the officer may know anything"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_suggestion_that_is_offered_and_a_way_out(kind):
    offers = [t.id for t in offered(finding((kind,)))]
    assert suggested_for((kind,)) in offers
    assert {"remove_column", "keep"} <= set(offers[:4])
    assert len(offers) == len(set(offers))


def test_suggestions_protect():
    assert suggested_for(("HEALTH", "AGE")) == "remove_column"
    assert suggested_for(("AGE",), free_text=True) == "remove_column"
    assert suggested_for(("PERSON",), lawful_public=True) == "keep"
    assert suggested_for((MARKED,)) == "remove_column"


@pytest.mark.parametrize(
    ("kind", "example"),
    [
        ("EC_CEDULA", "17••••••42"),
        ("PERSON", "M•••• Q••••"),
        ("EMAIL", "a••••@example.org"),
        ("PHONE", "09••••••67"),
        ("GT_DPI", "28•••••••••••"),
        (MARKED, "17••••••42"),
    ],
)
def test_hiding_a_part_is_shown_on_an_invented_value_of_the_kind(kind, example):
    assert treatments()["mask_part"].loss(finding((kind,))).values["example"] == example


def test_same_person_same_code_in_all_columns():
    codes = cells(apply("replace_by_code"), "c0")
    assert codes[0] == codes[1] == codes[2] != codes[4] == codes[5]
    assert codes[3] is None
    assert all(re.fullmatch(r"P-[0-9A-HJKMNP-TV-Z]{12}", code) for code in codes if code)
    assert cells(apply("replace_by_code", "c1"), "c1") == codes[::-1]
    people = cells(apply("replace_by_code", "c2", ("PERSON",)), "c2")
    assert people[0] == people[2]
    assert people[4] == people[5] != people[0]


def test_ruc_and_cedula_of_one_person_share_the_code():
    ruc = Table.from_rows(["RUC"], [["1710034065001"]])
    assert (
        cells(apply("replace_by_code", types=("EC_RUC",), source=ruc), "c0")
        == cells(apply("replace_by_code"), "c0")[:1]
    )


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("EC_CEDULA", ["0102345675", "102345675", "102345675.0", "0102345675,0", "C.I. 010234567-5", "1.02345675E8",
                       "0102345675001", "０１０２３４５６７５"]),
        ("PHONE", ["0991234567", "991234567", "+593 99 123 4567", "+593 (0)99-1234567", "00593991234567"]),
        ("PHONE", ["5512 3456", "+502 5512-3456", "50255123456"]),
        ("GT_NIT", ["1234567-8", "12345678", "NIT: 1234567-8"]),
        ("EMAIL", ["ana@example.org", " ANA@example.org", "mailto:ana@example.org"]),
    ],
)  # fmt: skip
def test_however_it_was_typed_it_is_the_same_person(kind, typed):
    source = Table.from_rows(["x"], [[value] for value in typed])
    assert len(set(cells(apply("replace_by_code", types=(kind,), source=source), "c0"))) == 1


@pytest.mark.parametrize("kinds", [("GT_DPI",), ("GT_NIT",), (MARKED,)])
def test_a_number_of_guatemala_that_ends_like_a_ruc_is_the_same_in_every_column(kinds):
    born = Table.from_rows(["x"], [["2345678921001"], ["2345 67892 1001"], ["2345678921"]])
    codes = cells(apply("replace_by_code", types=kinds, source=born), "c0")
    assert codes[0] == codes[1] == cells(apply("replace_by_code", types=("GT_DPI",), source=born), "c0")[0]
    assert codes[2] != codes[0], "somebody else, whose number is shorter"


def test_another_key_gives_other_codes_and_no_key_is_an_error():
    assert cells(apply("replace_by_code"), "c0")[0] != cells(apply("replace_by_code", key=b"other key"), "c0")[0]
    for key in (None, b""):
        with pytest.raises(CodeKeyMissing):
            apply("replace_by_code", key=key)


def test_a_million_people_do_not_share_codes():
    many = Table(table().columns[:1], pl.DataFrame({ROW: [1], "c0": ["x"]}).lazy())
    numbers = [f"{n:010d}" for n in range(100_000)]
    many = many.with_frame(pl.DataFrame({"c0": numbers}).lazy())
    assert len(set(cells(apply("replace_by_code", source=many), "c0"))) == len(numbers)


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        ("1710034042", "EC_CEDULA", "17••••••42"),
        ("2820473520116", "GT_DPI", "28•••••••••••"),  # its end says where the person was born
        ("2820 47352 0116", "GT_NIT", "28•••••••••••••"),
        ("ana@example.org; luis@example.com", "EMAIL", "a••••@example.org l••••@example.com"),
        ("ana@example.org / 0991234567", "EMAIL", "a••••@example.org 09••••••67"),
        ("ana.perez@example.org", "EMAIL", "a••••@example.org"),
        ("María Quishpe", "PERSON", "M•••• Q••••"),
        ("12345", "RECORD_ID", "1••••"),
        ("F", "SEX", "•"),
    ],
)
def test_masks(value, kind, shown):
    assert masked(value, [kind]) == shown


@pytest.mark.parametrize("kind", sorted(IDENTIFYING))
def test_masks_never_show_the_middle(kind):
    secret = "ab12CD34567ef"
    assert "CD34567" not in masked(secret, [kind])
    assert "D345" not in masked(f"{secret} {secret}", [kind])


def test_free_text_is_replaced_by_tags_and_a_new_scan_finds_nothing():
    source = table()
    cleaned = apply("clean_free_text", "c3", ("PERSON", "PHONE"), source=source)
    assert cells(cleaned, "c3")[0] == "Llamar a [NOMBRE] al [TELÉFONO]"
    assert cells(cleaned, "c3")[2] == "sin novedad en este trámite"
    assert "c3" in {f.column_id for f in scan(source).findings}
    assert "c3" not in {f.column_id for f in scan(cleaned).findings}


def test_decisions_are_carried_out_in_order_and_gone_columns_are_skipped():
    source = table()
    found = scan(source)
    decisions = [
        Decision("c0", ("EC_CEDULA",), "replace_by_code"),
        Decision("c1", ("EC_CEDULA",), "remove_column"),
        Decision("c2", ("PERSON",), "keep", reason="LOTAIP"),
        Decision("n9", ("PERSON",), "remove_column"),
    ]
    treated = apply_decisions(source, decisions, found, TreatmentContext(KEY))
    assert treated.ids == ["c0", "c2", "c3"]
    assert cells(treated, "c2") == PEOPLE


def test_what_a_treatment_leaves_does_not_stop_publication_and_what_it_missed_does():
    for name in ("replace_by_code", "mask_part"):
        assert treatments()[name].has_worked(apply(name), "c0", decided(name))
        assert not treatments()[name].has_worked(table(), "c0", decided(name))
    assert treatments()["keep"].has_worked(table(), "c0", decided("keep"))
    assert not treatments()["remove_column"].has_worked(table(), "c0", decided("remove_column"))


def test_preview_is_masked_and_shows_the_change():
    source = table()
    found = {f.column_id: f for f in scan(source).findings}
    shown = preview(source, found["c0"], Decision("c0", ("EC_CEDULA",), "mask_part"), TreatmentContext(KEY))
    assert shown.columns == [ROW, "c1", "before", "after", "gone"]
    assert shown["before"][0] == shown["after"][0] == "17••••••65"
    assert "1710034065" not in str(shown.to_dicts())
    assert preview(source, found["c0"], None, TreatmentContext())["after"].null_count() == 5
    gone = preview(source, found["c0"], Decision("c0", ("EC_CEDULA",), "remove_column"), TreatmentContext())
    assert gone["after"].null_count() == gone.height
    kept = preview(source, found["c0"], Decision("c0", ("EC_CEDULA",), "keep"), TreatmentContext())
    assert kept["after"][0] == "17••••••65"


def test_every_kind_has_a_title():
    assert all(title.msgid for title in type_titles().values())
