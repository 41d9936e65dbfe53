"""Texts decided one by one, on their way out: what was kept passes the last scan, what was not stops it; lost keys."""

from dataclasses import replace

import polars as pl
import pytest

from desktop_app.app.code_keys import CodeKeys, code_keys, freed, key_mark, lost_keys, needs_key
from desktop_app.app.credentials import Credentials
from desktop_app.app.final_check import Leaving, check_leaving
from desktop_app.app.preparing import is_complete, open_findings, outdated_reviews, protect
from desktop_app.app.project import SourceFile, TableWork, new_project, with_decision
from desktop_app.app.review_record import without_cells
from desktop_app.core.errors import CodeKeyMissing, TextReviewOutdated, TextReviewUnreadable, Undecided
from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.explaining import explain_decisions
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.text_review import (
    TextDecision,
    TextReview,
    text_id,
    value_id,
    with_review,
)
from desktop_app.core.personal_data.treatments.replace_by_code import fingerprint
from desktop_app.core.table import Table
from tests.contract.test_credentials import MemoryKeyring
from tests.leaving_samples import ROWS, a_dataset, a_package

KEY = b"k" * 32
NOTE = "Llamar a José Torres Vaca al 0998765432"
CLEAN = "Llamar a José Torres Vaca al [TELÉFONO]"
NAME = value_id(KEY, "José Torres Vaca")


def review(left=0):
    kept = TextReview().with_text(text_id(KEY, NOTE), TextDecision(kept=frozenset({NAME}), rest=True))
    return with_review({"how": "each", "key": fingerprint(KEY)}, kept, left=left, of=1)


def decided(column="quien", params=None):
    return Decision(column, ("PERSON", "PHONE"), "clean_free_text", params=params or review())


def package_of(tmp_path, note):
    return a_package(tmp_path, a_dataset(), rows=[[row[0], note, row[2]] for row in ROWS])


def stopping(tmp_path, note, decision, key=KEY):
    package = package_of(tmp_path, note)
    return check_leaving(package, Leaving(a_dataset(), (decision,), "ec", key=key))


def test_what_was_kept_is_a_decided_pair_at_the_last_scan(tmp_path):
    assert stopping(tmp_path, CLEAN, decided()) == ()


def test_what_nobody_kept_stops_at_the_last_scan(tmp_path):
    (found,) = stopping(tmp_path, NOTE, decided())
    assert found.column_id == "quien"
    nothing_kept = with_review({"how": "each", "key": fingerprint(KEY)}, TextReview(), left=0, of=1)
    (found,) = stopping(tmp_path / "other", CLEAN, decided(params=nothing_kept))
    assert found.column_id == "quien"


def test_another_kind_than_what_was_decided_stops_even_beside_what_was_kept(tmp_path):
    (found,) = stopping(tmp_path, f"{CLEAN}, cédula 1713175071", decided(), key=None)
    assert "EC_CEDULA" in found.types


def test_the_record_beside_the_package_repeats_nothing_of_the_review():
    said = without_cells(decided())
    assert dict(said.params).keys() == {"how", "key"}
    (line,) = explain_decisions([decided("c1")], {"c1": "nota"})
    assert NAME not in str(line)
    assert text_id(KEY, NOTE) not in str(line)


def test_a_review_is_complete_when_no_text_waits():
    assert is_complete(decided())
    assert not is_complete(decided(params=review(left=1)))
    assert not is_complete(decided(params={"how": "each", "key": fingerprint(KEY)}))
    assert is_complete(Decision("c1", ("PERSON",), "clean_free_text"))


@pytest.fixture
def table():
    notes = [NOTE, "Alta", "Control en un mes", "Segunda sesión"]
    return Table.from_rows(["canton", "nota"], [["Quito", notes[i % 4]] for i in range(40)])


def test_it_is_protected_with_the_key_of_the_project_alone(table):
    found = scan(table)
    work = TableWork("t1", SourceFile("x.csv"), decisions=(decided("c1"),))
    left = protect(table, work, found, CodeKeys(lambda: KEY)).table.frame.collect()["c1"]
    assert set(left) == {CLEAN, "Alta", "Control en un mes", "Segunda sesión"}
    with pytest.raises(TextReviewUnreadable):
        protect(table, work, found, CodeKeys(lambda: b"q" * 32))
    waiting = with_decision(work, decided("c1", review(left=1)))
    with pytest.raises(Undecided):
        protect(table, waiting, found, CodeKeys(lambda: KEY))
    assert open_findings(found, work) == ()
    assert open_findings(found, work, {fingerprint(KEY)}) == found.findings


def test_keys_that_are_not_here_are_named_by_their_marks_alone():
    ring, project = Credentials(MemoryKeyring()), new_project("2026-11-21T10:00:00-05:00")
    project = _with(project, Decision("c1", ("PERSON",), "remove_column"))
    assert lost_keys(project, ring) == frozenset()
    mark = key_mark(project, ring)
    project = _with(project, decided("c1", {"how": "each", "key": mark}))
    assert lost_keys(project, ring) == frozenset()
    assert needs_key(project.table.decisions)
    elsewhere = Credentials(MemoryKeyring())
    assert lost_keys(project, elsewhere) == {mark}
    assert elsewhere.code_key(project.id) is None, "asking makes none"
    assert code_keys(project, elsewhere).own() is None, "nor does packing"
    with pytest.raises(CodeKeyMissing):
        key_mark(project, elsewhere)
    assert freed(project, "c2", frozenset({mark})) == project, "another column hears of the lost key first"
    again = key_mark(freed(project, "c1", frozenset({mark})), elsewhere)
    assert again != mark
    assert elsewhere.code_key(project.id) is not None


def _with(project, decision):
    work = project.tables[0] if project.tables else TableWork("t1", SourceFile("x.csv"))
    return replace(project, tables=(with_decision(work, decision),))


def test_texts_that_were_emptied_and_have_changed_since_stop_the_package(table):
    found = scan(table)
    emptied = TextReview().with_text(text_id(KEY, NOTE), TextDecision(emptied=True))
    params = with_review({"how": "each", "key": fingerprint(KEY)}, emptied, left=0, of=1)
    work, keys = TableWork("t1", SourceFile("x.csv"), decisions=(decided("c1", params),)), CodeKeys(lambda: KEY)
    assert NOTE not in set(protect(table, work, found, keys).table.frame.collect()["c1"])
    changed = Table.from_rows(
        ["canton", "nota"],
        table.frame.with_columns(pl.col("c1").str.replace("Vaca", "V.")).select("c0", "c1").collect().rows(),
    )
    with pytest.raises(TextReviewOutdated) as raised:
        protect(changed, work, found, keys)
    assert raised.value.values == {"column": "nota"}
    (void,) = outdated_reviews(changed, work.decisions, KEY)
    assert open_findings(found, work, {str(void.params["cells"])}) == found.findings
    assert outdated_reviews(table, work.decisions, KEY) == ()
    assert outdated_reviews(changed, work.decisions, b"q" * 32) == (), "that another key is missing is said elsewhere"
