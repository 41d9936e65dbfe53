"""`repeat` as a script uses it: silent or refused, one document, nothing left of a refusal, and what waits is named."""

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from desktop_app.app.paths import default_paths
from desktop_app.cli import main
from desktop_app.core.errors import (
    FileProtected,
    NewThisMonth,
    NotLikeLastTime,
    PasswordWrong,
    PlanNotApproved,
    PortalUnreachable,
)
from tests.repeat_files import book, coded
from tests.repeat_samples import N_ROWS, budget, first_project, payroll, workbook
from tests.unit.reading import locked


@pytest.fixture
def january(tmp_path):
    return first_project(default_paths(), tmp_path, budget)


def projects():
    return sorted(path.name for path in default_paths().projects.iterdir())


def test_a_month_with_nothing_new_asks_nothing_and_says_what_differs(alista, january, tmp_path):
    code, said = alista("repeat", january, workbook(tmp_path, budget, 2))
    assert code == 0
    assert said["period"] == ["2026-02-01", "2026-02-28"]
    assert (said["rows_before"], said["rows"], said["new_corrections"]) == (N_ROWS + 1, N_ROWS + 2, 0)
    table = said["differences"]["table"]
    assert (table["rows_before"], table["rows_after"]) == (N_ROWS + 1, N_ROWS + 2)
    assert (table["columns_added"], table["columns_lost"]) == ([], [])
    changed = {change["field"]: change["after"] for change in said["differences"]["fields"]}
    assert changed["period.end"] == "2026-02-28"
    assert "febrero de 2026" in changed["title"]
    assert said["problems"] == []


def test_a_corrected_file_of_the_same_month_is_compared_row_by_row(alista, january, tmp_path):
    header, rows = budget(1)
    rows[3][3] = "12345.00"
    file = book(tmp_path / "P enero 2026.xlsx", header, rows)
    code, said = alista("repeat", january, file)
    assert (code, [q["id"] for q in said["questions"]]) == (3, ["period"])
    code, said = alista("repeat", january, file, "--answer", "period=2026-01-01/2026-01-31")
    table = said["differences"]["table"]
    assert (code, table["added"], table["removed"], table["changed"]) == (0, 0, 0, 1)


def test_a_person_reads_what_is_asked_and_how_to_answer(capsys, january, tmp_path):
    assert main(["repeat", str(january), str(workbook(tmp_path, budget, 3))]) == 3
    said = capsys.readouterr().out
    assert "«Devengado» no está; «Monto devengado» puede ser la misma columna." in said
    assert "--answer renamed:c3=same  Sí, es la misma" in said
    assert main(["repeat", str(january), str(workbook(tmp_path, budget, 2))]) == 0
    assert "de la vez pasada" in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["period=typed:mañana", "period=otra", "period", "otra=right"])
def test_an_answer_that_is_none_leaves_the_question(alista, january, tmp_path, answer):
    before = projects()
    code, said = alista("repeat", january, book(tmp_path / "p.xlsx", *budget(2)), "--answer", answer)
    assert (code, said["error"]["code"]) == (3, NewThisMonth.code)
    assert [q["id"] for q in said["questions"]] == ["period"]
    assert "octubre de 2026" in said["questions"][0]["choices"][-1]["asks"]
    assert said["unused_answers"] == (["otra"] if answer.startswith("otra") else [])
    assert projects() == before


def test_a_typed_period_is_taken(alista, january, tmp_path):
    code, said = alista(
        "repeat", january, book(tmp_path / "p.xlsx", *budget(2)), "--answer", "period=typed:febrero 2026"
    )
    assert (code, said["title"]) == (0, "Presupuesto municipal, febrero de 2026")


def test_another_table_and_a_protected_one_are_refused_by_name(alista, january, tmp_path, monkeypatch):
    other = book(tmp_path / "otro.xlsx", ["Placa", "Marca"], [["ABC-1", "X"], ["ABC-2", "Y"]])
    code, said = alista("repeat", january, other)
    assert (code, said["error"]["code"]) == (3, NotLikeLastTime.code)
    file = locked.agile(workbook(tmp_path, budget, 2), "clave")
    assert alista("repeat", january, file)[1]["error"]["code"] == FileProtected.code
    monkeypatch.setattr(sys, "stdin", io.StringIO("otra\n"))
    assert alista("repeat", january, file, "--password-stdin")[1]["error"]["code"] == PasswordWrong.code
    monkeypatch.setattr(sys, "stdin", io.StringIO("clave\n"))
    assert alista("repeat", january, file, "--password-stdin")[0] == 0


def test_a_plan_that_wants_an_answer_waits_in_the_outbox_with_its_name(alista, january, practice, tmp_path):
    where = ("--portal", practice.url)
    assert alista("publish", january.parent / "package", *where)[0] == 0
    header, rows = budget(2)
    file = book(tmp_path / "P febrero 2026.xlsx", header, rows[: N_ROWS // 3])
    code, said = alista("repeat", january, file, "--publish", *where, "--answer", "rows=right")
    assert (code, said["error"]["code"]) == (3, PlanNotApproved.code)
    assert {alarm["kind"] for alarm in said["planned"]["alarms"]} == {"half_gone"}
    assert said["planned"]["kind"] == "add"
    assert said["package"].endswith("package")
    approval = ("--approve-plan", said["planned"]["digest"])
    assert alista("outbox", "approve", said["item"], *approval)[0] == 0
    code, sent = alista("outbox", "send", said["item"])
    assert (code, sent["items"][0]["receipt"]["verified"]) == (0, True)


def test_without_the_portal_the_month_waits_in_the_outbox(alista, january, practice, tmp_path):
    where = ("--portal", practice.url)
    assert alista("publish", january.parent / "package", *where)[0] == 0
    address = practice.url
    practice.stop()
    code, said = alista(
        "repeat", january, workbook(tmp_path, budget, 2), "--publish", "--portal", address, "--organization", "x"
    )
    assert (code, said["error"]["code"]) == (4, PortalUnreachable.code)
    assert [item["id"] for item in alista("outbox", "list")[1]["items"]] == [said["item"]]


def test_a_month_of_a_series_published_elsewhere_asks_where_it_belongs(alista, january, practice, tmp_path):
    where = ("--portal", practice.url)
    published = alista("publish", january.parent / "package", *where)[1]["dataset"]
    # another computer has the project as it was before, without the receipt
    bare = tmp_path / "bare"
    shutil.copytree(january.parent, bare)
    record = json.loads((bare / "package.privado.json").read_text())
    (bare / "package.privado.json").write_text(json.dumps({**record, "receipts": []}))
    call = ("repeat", bare / january.name, workbook(tmp_path, budget, 2), "--publish", *where)
    code, said = alista(*call)
    assert (code, [q["id"] for q in said["questions"]]) == (3, ["dataset"])
    assert published in [choice["id"] for choice in said["questions"][0]["choices"]]
    code, said = alista(*call, "--answer", f"dataset={published}")
    assert (code, said["dataset"], said["planned"]["kind"]) == (0, published, "add")


def test_a_folder_carried_by_hand_gets_the_month_too(alista, january, tmp_path):
    there = tmp_path / "usb"
    there.mkdir()
    code, said = alista("repeat", january, workbook(tmp_path, budget, 2), "--publish", "--to-folder", there)
    assert (code, said["verified"]) == (0, True)
    assert any(there.rglob("*2026febrero.csv"))
    february = said["project"]
    header, rows = budget(2)
    rows[0][2] = "5.00"
    assert alista("repeat", february, book(tmp_path / "P marzo 2026.xlsx", header, rows), "--publish")[0] == 0
    assert any(there.rglob("*2026marzo.csv"))


def test_the_portal_of_last_month_is_that_of_the_next(alista, january, practice, tmp_path):
    assert alista("publish", january.parent / "package", "--portal", practice.url)[0] == 0
    code, said = alista("repeat", january, workbook(tmp_path, budget, 2), "--publish", "--portal", practice.url)
    assert code == 0
    _, rows = budget(2)
    rows[0][2] = "5.00"
    march = book(tmp_path / "P marzo 2026.xlsx", budget(2)[0], rows)
    code, said = alista("repeat", said["project"], march, "--publish")
    assert (code, said["verified"], said["planned"]["kind"]) == (0, True, "add")


def test_a_refusal_leaves_no_key_behind(alista, tmp_path, monkeypatch):
    from desktop_app.app import credentials, project_file
    from desktop_app.app.history import History

    kept = {}

    class Keyring:
        def get_password(self, _service, name):
            return kept.get(name)

        def set_password(self, _service, name, secret):
            kept[name] = secret

        def delete_password(self, _service, name):
            del kept[name]

    monkeypatch.setattr(credentials, "_system_keyring", Keyring)
    first = first_project(default_paths(), tmp_path, payroll)
    project_file.save(first, coded(project_file.load(first)[0], "project"), History())
    assert alista("repeat", first, workbook(tmp_path, payroll, 3))[0] == 3
    assert kept == {}
    code, said = alista("repeat", first, workbook(tmp_path, payroll, 2))
    assert code == 0
    assert list(kept) == [f"codes:{project_file.load(Path(said['project']))[0].id}"]
