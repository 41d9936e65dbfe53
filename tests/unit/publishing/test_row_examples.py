"""The rows of a plan that can be looked at: the right ones, few, and kept nowhere."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.publishing.comparing import compare_tables
from desktop_app.core.publishing.plan import Kind, Plan, digest, plan_to_json
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.row_examples import MOST, CellChange, Examples

HEAD = "id,canton,monto\n"


def change(tmp_path, before, after):
    (tmp_path / "a.csv").write_text(before, encoding="utf-8")
    (tmp_path / "b.csv").write_text(after, encoding="utf-8")
    return compare_tables(tmp_path / "a.csv", tmp_path / "b.csv", "Publicada")


def test_rows_told_apart_by_a_column(tmp_path):
    found = change(tmp_path, HEAD + "1,Quito,5\n2,Loja,7\n3,Ambato,9\n", HEAD + "1,Quito,5\n2,Cuenca,8\n4,Macas,1\n")
    assert (found.added, found.removed, found.changed) == (1, 1, 1)
    shown = found.examples
    assert shown.columns == ("id", "canton", "monto")
    assert shown.added == (("4", "Macas", "1"),)
    assert shown.removed == (("3", "Ambato", "9"),)
    assert shown.key == "id"
    assert shown.changed == (CellChange("2", "canton", "Loja", "Cuenca"), CellChange("2", "monto", "7", "8"))
    assert set(shown.columns_changed) == {"canton", "monto"}


def test_columns_that_change_most_come_first(tmp_path):
    rows = [(i, "Quito", i * 2) for i in range(6)]
    before = HEAD + "".join(f"{i},{c},{m}\n" for i, c, m in rows)
    after = HEAD + "".join(f"{i},{'Loja' if i == 2 else c},{m + 100}\n" for i, c, m in rows)
    found = change(tmp_path, before, after)
    assert found.changed == 6
    assert found.examples.columns_changed == ("monto", "canton")


def test_rows_told_apart_by_all_their_cells(tmp_path):
    found = change(tmp_path, "canton,monto\n" + "Quito,1\n" * 3 + "Loja,2\n", "canton,monto\n" + "Quito,1\n" * 4)
    assert (found.added, found.removed, found.changed) == (1, 1, None)
    assert found.examples == Examples(("canton", "monto"), (("Quito", "1"),), (("Loja", "2"),))


def test_there_are_never_many(tmp_path):
    rows = "".join(f"{i},Quito,{i}\n" for i in range(500))
    other = "".join(f"{i},Quito,{i}\n" for i in range(400, 900))
    shown = change(tmp_path, HEAD + rows, HEAD + other).examples
    assert len(shown.added) == len(shown.removed) == MOST


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from("abc")), min_size=1, max_size=14),
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from("abc")), min_size=1, max_size=14),
)
def test_examples_are_rows_of_the_tables_and_agree_with_the_counts(tmp_path_factory, one, two):
    folder = tmp_path_factory.mktemp("tablas")
    texts = ["id,letra\n" + "".join(f"{i},{letter}\n" for i, letter in rows) for rows in (one, two)]
    found = change(folder, *texts)
    old, new = ({(str(i), letter) for i, letter in rows} for rows in (one, two))
    assert set(found.examples.added) <= new
    assert set(found.examples.removed) <= old
    assert bool(found.examples.added) == bool(found.added)
    assert bool(found.examples.removed) == bool(found.removed)
    assert bool(found.examples.changed) == bool(found.changed)


def test_cells_are_in_no_document_and_no_digest(tmp_path):
    table = change(tmp_path, HEAD + "1,Quito,5\n", HEAD + "1,Zaruma,5\n")
    plan = Plan(Kind.REPLACE, PortalKind.CKAN, "https://x.example", "o", Dataset(title="T"), (), table=table)
    assert "Zaruma" in str(table.examples)
    assert "Zaruma" not in json.dumps(plan_to_json(plan)) + repr(plan) + repr(plan.without_cells())
    assert digest(plan) == digest(plan.without_cells())
    assert digest(plan) == digest(replace(plan, table=replace(table, published="2026-10-12T10:00:00+00:00")))
    assert digest(plan) != digest(replace(plan, table=replace(table, added=99)))


def test_a_column_named_like_another_does_no_harm(tmp_path):
    found = change(tmp_path, "id,a,a_right\n1,x,y\n2,x,y\n", "id,a,a_right\n1,z,y\n2,x,w\n")
    assert {c.column for c in found.examples.changed} == {"a", "a_right"}
