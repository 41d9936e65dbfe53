"""Texts decided one by one: what is written, what stays, and that nothing of a text can be read from the decisions."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import TextReviewUnreadable
from desktop_app.core.personal_data import text_review as review_module
from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.text_review import (
    Mark,
    TextDecision,
    TextReview,
    is_reviewed,
    letters,
    mark_of,
    placed,
    review_of,
    text_id,
    value_id,
    with_review,
)
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.personal_data.treatments.clean_free_text import cleaned_texts, reviewed_texts
from desktop_app.core.personal_data.treatments.replace_by_code import fingerprint
from desktop_app.core.table import Table

KEY = b"k" * 32
NAMED = "Llamar a José Torres Vaca al 0998765432"
PLACE = "Obra de la calle José Torres Vaca, frente a la tía Lupita"
PLAIN = "Control en un mes"
TEXTS = [NAMED, PLACE, PLAIN]
NAME, PHONE = value_id(KEY, "José Torres Vaca"), value_id(KEY, "0998765432")


def of(text, **decided):
    return TextReview().with_text(text_id(KEY, text), TextDecision(**decided))


def written(review, texts=TEXTS):
    return reviewed_texts(pl.Series(texts), review, KEY)


def test_texts_nobody_decided_about_are_covered_as_found():
    assert written(TextReview()) == cleaned_texts(pl.Series(TEXTS))


def test_a_value_kept_in_one_text_is_covered_in_the_others():
    texts = [NAMED, f"Vino {NAMED[9:25]} por su carné"]
    found = written(of(NAMED, kept=frozenset({NAME})), texts)
    assert found == {NAMED: "Llamar a José Torres Vaca al [TELÉFONO]", texts[1]: "Vino [NOMBRE] por su carné"}


def test_a_value_kept_everywhere_gives_way_to_what_was_decided_in_a_text():
    texts = [NAMED, f"Vino {NAMED[9:25]} por su carné"]
    review = replace(of(NAMED, covered=frozenset({NAME})), kept=frozenset({NAME}))
    assert written(review, texts) == {
        NAMED: "Llamar a [NOMBRE] al [TELÉFONO]",
        texts[1]: texts[1],
    }


def test_what_the_officer_marked_is_covered_and_an_emptied_text_is_no_value():
    at = PLACE.index("Lupita")
    marked = of(PLACE, marks=(mark_of(PLACE, Span(at, at + 6, "PERSON")),))
    assert written(marked)[PLACE].endswith("frente a la tía [NOMBRE]")
    assert written(of(NAMED, emptied=True))[NAMED] is None


def test_a_mark_over_what_is_found_is_one_tag():
    at = NAMED.index("Torres")
    review = of(NAMED, marks=(mark_of(NAMED, Span(at, len(NAMED), "ADDRESS")),))
    assert written(review)[NAMED] == "Llamar a [NOMBRE]"


def test_decisions_hold_after_cleaning_takes_spaces_away():
    loose = " Llamar a  José\u00a0Torres Vaca al 0998765432, la\u200b Lupita "
    at = loose.index("Lupita")
    review = of(loose, kept=frozenset({NAME}), marks=(mark_of(loose, Span(at, at + 6, "PERSON")),))
    clean = "Llamar a José Torres Vaca al 0998765432, la Lupita"
    assert written(review, [clean])[clean] == "Llamar a José Torres Vaca al [TELÉFONO], la [NOMBRE]"


def test_decisions_hold_after_cleaning_changes_capitals_and_composes_letters():
    loose = "Llamar a José Torres Vaca, el señor Bermejo\u0301n"
    at = loose.index("Berm")
    review = of(loose, kept=frozenset({NAME}), marks=(mark_of(loose, Span(at, len(loose), "PERSON")),))
    for clean in ("LLAMAR A JOSÉ TORRES VACA, EL SEÑOR BERMEJÓN", loose):
        assert written(review, [clean])[clean].endswith("[NOMBRE]")
        assert "torres vaca" in written(review, [clean])[clean].casefold()


def test_texts_that_need_their_review_are_those_with_more_than_was_found():
    review = of(NAMED, marks=(Mark(0, 2, "PERSON"),)).with_text("b", TextDecision(emptied=True))
    review = review.with_text("c", TextDecision(rest=True, kept=frozenset({NAME})))
    assert review.needed == {text_id(KEY, NAMED), "b"}
    assert review.without_texts({"b"}).needed == {text_id(KEY, NAMED)}


def test_a_mark_of_another_text_is_ignored():
    assert placed("corto", (Mark(3, 40, "PERSON"),)) == []


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_mark_stands_on_the_same_letters_characters_whatever_the_spaces(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mark = mark_of(text, Span(start, end, "PERSON"))
    for other in (text, letters(text), " ".join(text)):
        for span in placed(other, (mark,)):
            assert letters(other[span.start : span.end]) == letters(text[start:end])
    assert bool(placed(text, (mark,))) == bool(letters(text[start:end]))


IDS = st.builds(text_id, st.just(KEY), st.text(max_size=8))
DECISIONS = st.builds(
    TextDecision,
    st.frozensets(IDS, max_size=3),
    st.frozensets(IDS, max_size=3),
    st.lists(st.builds(Mark, st.integers(0, 9), st.integers(10, 99), st.sampled_from(["PERSON", "GT_DPI"]))).map(tuple),
    st.booleans(),
    st.booleans(),
)
REVIEWS = st.builds(
    TextReview,
    st.dictionaries(IDS, DECISIONS, max_size=4),
    st.frozensets(IDS, max_size=3),
    st.frozensets(IDS, max_size=3),
    st.booleans(),
)


@given(REVIEWS, st.integers(0, 9))
def test_a_review_is_packed_and_read_without_loss(review, left):
    params = with_review({"how": "each", "key": "abc"}, review, left=left, of=12)
    assert review_of(params) == review
    assert is_reviewed(params) == (left == 0)
    assert {name: params[name] for name in ("how", "key", "of")} == {"how": "each", "key": "abc", "of": 12}
    again = with_review(params, TextReview(), left=3, of=12)
    assert again == {"how": "each", "key": "abc", "left": 3, "of": 12}, "nothing of the older review stays"


def test_the_packed_review_says_nothing_without_the_key():
    review = of(NAMED, kept=frozenset({NAME}), covered=frozenset({PHONE}))
    said = str(with_review({}, review, left=0, of=1))
    assert not [part for part in ("José", "Torres", "Vaca", "0998765432") if part in said]
    assert text_id(KEY, NAMED) != text_id(b"q" * 32, NAMED)
    assert value_id(KEY, NAMED) != text_id(KEY, NAMED)


# --- as a treatment ---


def table():
    return Table.from_rows(["nota"], [[text] for text in TEXTS])


def decision(review, **more):
    params = with_review({"how": "each", "key": fingerprint(KEY)}, review, left=0, of=2)
    return Decision("c0", ("PERSON", "PHONE"), "clean_free_text", params={**params, **more})


def applied(decided, key=KEY):
    treatment = treatments()["clean_free_text"]
    return treatment.apply(table(), decided, TreatmentContext(key)).frame.collect()["c0"].to_list()


def test_kept_values_are_written_and_pass_the_judgement_that_has_the_key():
    treatment, decided = treatments()["clean_free_text"], decision(of(NAMED, kept=frozenset({NAME})))
    left = applied(decided)
    assert left[0] == "Llamar a José Torres Vaca al [TELÉFONO]"
    done = Table.from_rows(["nota"], [[text] for text in left])
    assert treatment.is_done(done, "c0", decided, TreatmentContext(KEY))
    assert not treatment.is_done(table(), "c0", decided, TreatmentContext(KEY)), "the telephone was not kept"
    covered = decision(TextReview())
    assert not treatment.is_done(done, "c0", covered, TreatmentContext(KEY)), "nobody kept the name"


def test_covering_everything_is_judged_without_a_key():
    treatment = treatments()["clean_free_text"]
    decided = Decision("c0", ("PERSON",), "clean_free_text")
    assert not treatment.is_done(table(), "c0", decided, TreatmentContext(KEY))
    assert not treatment.has_worked(table(), "c0", decided)


@pytest.mark.parametrize("key", [None, b"q" * 32])
def test_without_its_key_a_review_is_an_error_that_names_the_column(key):
    with pytest.raises(TextReviewUnreadable) as raised:
        applied(decision(of(NAMED, kept=frozenset({NAME}))), key)
    assert raised.value.values == {"column": "nota"}


def test_every_kept_is_what_stays_anywhere():
    review = replace(of(NAMED, kept=frozenset({NAME})), kept=frozenset({PHONE}))
    assert review.every_kept == {NAME, PHONE}
    assert not review.is_covered(text_id(KEY, NAMED), NAME)
    assert review_module.NOTHING not in review.texts.values()
