"""Six months of a payroll and of a budget from the command line, onto a portal that a stranger then reads.

December is an officer's own work. January and February go without a word; March to June stop at what is new, and the
answer alone lets them go on. A month is added to the series and takes nothing from it.
"""

import pytest

from desktop_app.app.paths import default_paths
from desktop_app.core.metadata.words import MONTHS
from desktop_app.practice import PracticePortal
from tests.journeys import independent_client
from tests.journeys.program import alista
from tests.repeat_samples import budget, first_project, month_key, payroll, published, spoken, workbook

# what each month must ask, and what the officer says to it
NEW = {
    payroll: {
        1: {},
        2: {},
        3: {"renamed:c2": "same"},
        4: {"column:c4": "keep"},
        5: {"table": "Detalle|0"},
        6: {"category:c3": "right", "rows": "right"},
    },
    budget: {
        1: {},
        2: {},
        3: {"renamed:c3": "same"},
        4: {"column:c4": "keep"},
        5: {"table": "Detalle|0"},
        6: {"category:c1": "right", "rows": "right"},
    },
}
# one header for all months, whatever the institution calls its columns now
HEADERS = {
    payroll: ["unidad", "cargo", "fecha_de_pago", "remuneracion"],
    budget: ["partida", "programa", "asignado", "devengado"],
}
NEW_HEADERS = {
    payroll: ["unidad", "cargo", "jornada", "fecha_de_pago", "remuneracion"],
    budget: [*HEADERS[budget], "fuente"],
}
PERSONAL = {"Cédula", "Nombres y apellidos"}


def file_of(folder, make, month):
    """From May on the sheet has another name."""
    return workbook(folder, make, month, sheet_name="Detalle" if month >= 5 else "")


def values_of(make, month):
    """Every cell of that month's file that is no number, longer than a name of a column may be by chance."""
    return {cell for row in make(month)[1] for cell in row if not cell.replace(".", "").isdigit() and len(cell) > 3}


def all_rows(portal, found):
    """Rows of every published data file, by the month that its address names."""
    tables = {}
    for resource in found["resources"]:
        if resource["format"].upper() == "CSV" and "_DD_" not in resource["url"] and "_PM_" not in resource["url"]:
            month = next(m for m in range(7) if f"{month_key(m)[:4]}{MONTHS[m - 1]}" in resource["url"])
            assert month not in tables
            tables[month] = independent_client.rows(resource)
    return tables


@pytest.mark.timeout(900)
@pytest.mark.parametrize("make", [payroll, budget])
def test_six_months_end_on_the_portal_and_only_what_is_new_is_asked(make, tmp_path):
    project = first_project(default_paths(), tmp_path, make, month=0)
    with PracticePortal(tmp_path / "portal") as portal:
        known = {"ALISTA_TOKEN": portal.token}
        code, receipt, *_ = alista("publish", project.parent / "package", "--portal", portal.url, "--json", **known)
        assert code == 0
        name = receipt["dataset"]
        for month in range(1, 7):
            file = file_of(tmp_path, make, month)
            before = file.read_bytes()
            # the command knows the portal by nothing but the first publication: the same dataset is found by the project
            call = ("repeat", project, file, "--publish", "--portal", portal.url, "--json")
            n_projects = len(list(default_paths().projects.iterdir()))
            code, said, out, err = alista(*call, **known)
            asked = NEW[make][month]
            if asked:
                assert code == 3
                assert [q["id"] for q in said["questions"]] == list(asked)
                assert not [value for value in values_of(make, month) if value in out + err]
                assert len(list(default_paths().projects.iterdir())) == n_projects
                assert set(all_rows(portal, independent_client.dataset(portal.url, name))) == set(range(month))
                answers = [word for q, choice in asked.items() for word in ("--answer", f"{q}={choice}")]
                code, said, out, err = alista(*call, *answers, **known)
            assert (code, said.get("verified"), said.get("dataset")) == (0, True, name), (month, out, err)
            assert said["planned"]["kind"] == "add"
            assert not said["unused_answers"]
            assert said["period"][0] == f"{month_key(month)}-01"
            assert not [value for value in values_of(make, month) if value in out + err]
            assert file.read_bytes() == before
            project = said["project"]
        found = independent_client.dataset(portal.url, name)
        tables = all_rows(portal, found)
        assert len(independent_client.search(portal.url, "municipal")) == 1
    assert sorted(tables) == list(range(7))
    for month, table in tables.items():
        header, *rows = table
        assert header == (HEADERS if month < 4 else NEW_HEADERS)[make]
        assert rows == published(make, month), month
    whole = f"{spoken(0)} a {spoken(6)}"
    assert found["title"].endswith(f" municipal, {whole}")
    assert whole in found["notes"]
    periods = {extra["key"]: extra["value"] for extra in found["extras"]}
    assert (periods["temporal_start"], periods["temporal_end"]) == ("2025-12-01", "2026-06-30")
    assert not [cell for table in tables.values() for row in table for cell in row if cell in _people(make)]


def _people(make):
    header = make(0)[0]
    at = [i for i, name in enumerate(header) if name in PERSONAL]
    return {row[i] for month in range(7) for row in make(month)[1] for i in at}
