"""The plan: what goes where, what stays, what changes, and what a person must look at first."""

from dataclasses import replace

import pytest

from desktop_app.core.errors import DatasetMoved, NameTaken, OrganizationRefused
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.alarms import alarm_line
from desktop_app.core.publishing.plan import AlarmKind, Choice, Kind, digest, plan_to_json
from desktop_app.core.publishing.planning import make_plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.portals.folder import FolderPortal
from desktop_app.core.publishing.publication import carry_out
from desktop_app.practice import PracticePortal
from tests.package_samples import a_dataset, a_month

ORGANIZATION = "institucion-de-ejemplo"
MAY, JUNE, JULY = (
    (Period(f"2026-0{m}-01", f"2026-0{m}-30"), f"2026{word}") for m, word in ((5, "mayo"), (6, "junio"), (7, "julio"))
)
ROWS = "".join(f"{i},Quito,{i}.50\n" for i in range(1, 41))
TABLE = "id,canton,monto\n" + ROWS


@pytest.fixture(params=["practice", "folder"])
def portal(request, tmp_path):
    if request.param == "folder":
        yield FolderPortal(tmp_path / "salida")
        return
    with PracticePortal(tmp_path / "practice") as server:
        yield CkanPortal(CkanClient(server.url, server.token), PortalKind.PRACTICE)


@pytest.fixture
def put(portal, tmp_path):
    """Publish a month under one name, and return the plan for it or what it became."""
    dataset = a_dataset(title="Atenciones sociales")

    def prepared(month, table=TABLE):
        period, word = month
        return a_month(tmp_path / word, word, table), replace(dataset, period=period)

    def plan(month, table=TABLE, **choice):
        package, described = prepared(month, table)
        choice.setdefault("dataset", portal_name(dataset))
        return make_plan(portal, package, described, Choice(ORGANIZATION, **choice))

    def put(month, table=TABLE, **choice):
        package, described = prepared(month, table)
        made = make_plan(portal, package, described, Choice(ORGANIZATION, dataset=portal_name(dataset), **choice))
        return carry_out(portal, package, made, progress=SILENT)

    put.plan, put.name = plan, portal_name(dataset)
    return put


def kinds(plan):
    return [alarm.kind for alarm in plan.alarms]


def test_what_is_not_there_is_new_and_all_its_files_are_made(put):
    plan = put.plan(MAY)
    assert plan.kind is Kind.NEW
    assert [f.replaces for f in plan.files] == [""] * len(plan.files)
    assert plan.alarms == () == plan.kept
    assert not plan.needs_answer


def test_the_next_month_is_added_beside_the_others(put, portal, tmp_path):
    assert put(MAY).verified
    plan = put.plan(JUNE)
    assert plan.kind is Kind.ADD
    assert not plan.needs_answer
    assert put(JUNE).verified
    assert put(JULY).verified
    shown = portal.read_back(put.name)
    data = [r for r in shown.resources if "tenciones" in r.name]
    assert sorted(r.name for r in data) == [
        "Atenciones", "Atenciones, julio de 2026", "Atenciones, junio de 2026",
    ]  # fmt: skip
    assert (shown.metadata["extras.temporal_start"], shown.metadata["extras.temporal_end"]) == (
        "2026-05-01",
        "2026-07-30",
    )
    assert len({portal.download(r, tmp_path / "copia", SILENT).sha256 for r in data}) == 1  # each whole


def test_the_dictionary_is_brought_up_to_date_and_not_doubled(put, portal):
    put(MAY)
    put(JUNE)
    assert sum("iccionario" in r.name for r in portal.read_back(put.name).resources) == 1


def test_a_dictionary_that_explains_lost_columns_stays(put, portal):
    put(MAY)
    plan = put.plan(JUNE, "id,canton\n1,Quito\n2,Loja\n")
    assert AlarmKind.COLUMN_LOST in kinds(plan)
    dictionary = next(f for f in plan.files if "DD" in f.name)
    assert dictionary.replaces == ""
    assert "junio de 2026" in dictionary.title


def test_the_same_month_again_replaces_that_file_only(put, portal):
    put(MAY)
    put(JUNE)
    before = {r.name: r.id for r in portal.read_back(put.name).resources}
    plan = put.plan(JUNE, TABLE + "41,Loja,7.25\n")
    assert plan.kind is Kind.REPLACE
    assert (plan.table.added, plan.table.removed, plan.table.changed) == (1, 0, 0)
    assert plan.table.rows_before == 40
    assert put(JUNE, TABLE + "41,Loja,7.25\n").verified
    after = {r.name: r.id for r in portal.read_back(put.name).resources}
    assert after == before
    # A file of one month must not narrow the time of the series.
    assert portal.read_back(put.name).metadata["extras.temporal_start"] == "2026-05-01"


def test_rows_that_change_are_told_from_rows_that_go(put):
    put(MAY)
    lines = TABLE.splitlines(keepends=True)
    changed = [*lines[:5], lines[5].replace("Quito", "Ambato"), *lines[6:-2], "99,Loja,1.00\n"]
    plan = put.plan(MAY, "".join(changed))
    assert (plan.table.added, plan.table.removed, plan.table.changed) == (1, 2, 1)
    assert kinds(plan) == [AlarmKind.ROWS_LOST]
    assert plan.needs_answer
    assert alarm_line(plan.alarms[0]).n == 2


def test_repeated_rows_are_counted_where_no_column_tells_them_apart(put):
    put(MAY, "canton,monto\n" + "Quito,1\n" * 10 + "Loja,2\n" * 10)
    plan = put.plan(MAY, "canton,monto\n" + "Quito,1\n" * 12 + "Loja,2\n" * 9)
    assert (plan.table.added, plan.table.removed, plan.table.changed) == (2, 1, None)


@pytest.mark.parametrize(
    ("table", "alarm"),
    [
        ("id,canton,monto\n", AlarmKind.EMPTY),
        ("id,canton,monto\n" + "".join(ROWS.splitlines(keepends=True)[:20]), AlarmKind.HALF_GONE),
        (TABLE.replace("monto", "valor"), AlarmKind.COLUMN_LOST),
    ],
)
@pytest.mark.parametrize("month", [MAY, JUNE], ids=["replacing", "adding"])
def test_what_is_seldom_meant_wants_an_answer(put, table, alarm, month):
    put(MAY)
    plan = put.plan(month, table)
    assert alarm in kinds(plan)
    assert plan.needs_answer


def test_time_running_backwards_wants_an_answer(put):
    put(JUNE)
    assert AlarmKind.OLDER_PERIOD in kinds(put.plan(MAY))


def test_writing_one_month_over_another_wants_an_answer(put):
    put(MAY)
    plan = put.plan(JUNE, kind=Kind.REPLACE)
    assert plan.kind is Kind.REPLACE
    assert AlarmKind.OTHER_PERIOD in kinds(plan)


def test_a_published_table_that_cannot_be_read_is_said(put, portal, tmp_path):
    put(MAY, "un texto\x00 cualquiera")
    plan = put.plan(JUNE)
    assert plan.table is not None or AlarmKind.NOT_COMPARED in kinds(plan)


def test_nothing_is_written_by_planning(put, portal):
    put(MAY)
    before = portal.read_back(put.name)
    put.plan(JUNE)
    put.plan(MAY, "id\n")
    assert portal.read_back(put.name) == before


def test_the_digest_changes_with_anything_that_is_approved(put):
    put(MAY)
    plan = put.plan(JUNE)
    assert digest(plan) == digest(put.plan(JUNE)) == plan_to_json(plan)["digest"]
    others = [put.plan(JUNE, TABLE + "41,Loja,7.25\n"), put.plan(JUNE, kind=Kind.REPLACE), put.plan(JULY)]
    assert len({digest(p) for p in (plan, *others)}) == 4


def test_a_new_one_is_refused_where_the_name_is_taken(put):
    put(MAY)
    with pytest.raises(NameTaken):
        put.plan(JUNE, kind=Kind.NEW)


def test_a_plan_of_yesterday_does_not_write_over_todays_work(put, portal, tmp_path):
    put(MAY)
    stale = put.plan(JUNE)
    package = a_month(tmp_path / MAY[1], MAY[1], TABLE)
    changed = a_dataset(title="Atenciones sociales", description="De otra persona.", period=MAY[0])
    assert publish(portal, package, changed, organization=ORGANIZATION, progress=SILENT).verified
    with pytest.raises(DatasetMoved):
        carry_out(portal, a_month(tmp_path / JUNE[1], JUNE[1], TABLE), stale, progress=SILENT)
    assert portal.read_back(put.name).metadata["notes"] == "De otra persona."


def test_a_plan_for_a_foreign_institution_is_refused(portal, tmp_path):
    if portal.kind is PortalKind.FOLDER:
        pytest.skip("a folder has no institutions")
    package = a_month(tmp_path / "mes", "2026mayo", TABLE)
    with pytest.raises(OrganizationRefused):
        make_plan(portal, package, a_dataset(), Choice("otra-institucion"))


def test_a_month_that_stands_in_the_file_name_alone_is_added_too(put):
    silent = (Period(), "2026mayo"), (Period(), "2026junio")
    put(silent[0])
    plan = put.plan(silent[1])
    assert plan.kind is Kind.ADD
    assert len(plan.kept) >= 1
    assert put.plan(silent[0]).kind is Kind.REPLACE


def test_a_name_without_a_period_replaces_what_it_names(put):
    plain = (Period(), "general")
    put(plain)
    plan = put.plan(plain, TABLE + "41,Loja,7.25\n")
    assert plan.kind is Kind.REPLACE
    assert plan.table.added == 1
