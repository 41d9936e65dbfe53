"""The same use cases without a window: what scripts and batches rely on, exit codes included."""

import json
import os
import subprocess
import sys

import pytest

from desktop_app.practice import PracticePortal
from tests.journeys import independent_client, messy_files
from tests.journeys.program import MAIN, alista


@pytest.fixture
def files(tmp_path):
    (tmp_path / "meta.json").write_text(json.dumps(messy_files.DESCRIPTION))
    (tmp_path / "decisions.json").write_text(json.dumps(messy_files.DECISIONS))
    messy_files.workbook(tmp_path / "ayudas.xlsx")
    messy_files.sister_csv(tmp_path / "ayudas.csv")
    return tmp_path


def package(files, source="ayudas.xlsx"):
    return alista(
        "package", files / source, "--metadata", files / "meta.json", "--decisions", files / "decisions.json",
        "--out", files / "paquete", "--json",
    )  # fmt: skip


def test_inspect_tells_the_table_and_names_what_cannot_be_read(files):
    (files / "vacio.csv").write_bytes(b"")
    (files / "carta.pdf").write_bytes(b"%PDF-1.7\n")
    code, found, *_ = alista("inspect", files / "ayudas.xlsx", files / "vacio.csv", files / "carta.pdf", "--json")
    assert code == 1
    assert found["vacio.csv"]["error"] == "empty"
    assert found["carta.pdf"]["error"] == "not-a-table"
    table = found["ayudas.xlsx"]
    assert (table["header_rows"], table["first_data_row"], table["last_data_row"]) == ([4], 5, 11)
    assert table["columns"] == list("ABCDEF")


def test_inspect_reads_windows_files_and_keys_a_named_sheet(files):
    _, found, *_ = alista("inspect", files / "ayudas.csv", "--json")
    assert found["ayudas.csv"]["encoding"] in {"cp1252", "latin-1"}
    assert found["ayudas.csv"]["delimiter"] == ";"
    _, found, *_ = alista("inspect", files / "ayudas.xlsx", "--sheet", "Ayudas", "--json")
    assert list(found) == ["ayudas.xlsx#Ayudas"]


def test_scan_finds_the_people_and_says_why_without_values(files):
    code, found, out, _ = alista("scan", files / "ayudas.csv", "--json")
    columns = found["ayudas.csv"]
    assert code == 0
    assert columns["Cédula"]["types"] == ["EC_CEDULA"]
    assert columns["Nombres y apellidos"]["sensitivity"] == "direct"
    spans = columns["Observaciones"]["spans"]["1"]
    assert [span[2] for span in sorted(spans)] == ["PERSON", "PHONE"]
    assert columns["Cantón"]["types"] == []
    assert "1710034065" not in out


def test_a_package_is_refused_while_something_is_undecided(files):
    code, said, *_ = alista("package", files / "ayudas.xlsx", "--metadata", files / "meta.json", "--out",
                            files / "paquete", "--json")  # fmt: skip
    assert code == 3
    assert {finding["column"] for finding in said["undecided"]} >= {"cedula", "nombres_y_apellidos", "observaciones"}
    assert not (files / "paquete").exists()


@pytest.mark.parametrize("source", ["ayudas.xlsx", "ayudas.csv"])
def test_package_and_publish_go_the_whole_way_and_again_updates(files, source):
    before = (files / source).read_bytes()
    assert package(files, source)[0] == 0
    assert not any("privado" in p.name for p in (files / "paquete").iterdir())
    with PracticePortal(files / "portal") as portal:
        arguments = ("publish", files / "paquete", "--portal", portal.url, "--json")
        code, receipt, *_ = alista(*arguments, ALISTA_TOKEN=portal.token)
        assert code == 0
        assert receipt["verified"] is True
        assert all(len(file["sha256"]) == 64 for file in receipt["files"])
        first = independent_client.dataset(portal.url, receipt["dataset"])
        assert independent_client.rows(independent_client.data_resource(first)) == [
            messy_files.CLEAN_HEADER, *messy_files.CLEAN_ROWS
        ]  # fmt: skip
        assert alista(*arguments, ALISTA_TOKEN=portal.token)[0] == 0
        again = independent_client.dataset(portal.url, receipt["dataset"])
        assert again["id"] == first["id"]
        assert sorted(r["id"] for r in again["resources"]) == sorted(r["id"] for r in first["resources"])
    assert (files / source).read_bytes() == before


def test_what_was_not_checked_is_not_published(files):
    package(files)
    with PracticePortal(files / "portal") as portal:
        arguments = ("publish", files / "paquete", "--portal", portal.url, "--json")
        (files / "paquete" / "extra.csv").write_text("cedula\n1710034065\n")
        assert alista(*arguments, ALISTA_TOKEN=portal.token)[0] == 3
        (files / "paquete" / "extra.csv").unlink()
        data = next((files / "paquete").glob("*.csv"))
        data.write_text(data.read_text() + "2026-01-01,Quito,1.00,x\n")
        code, said, *_ = alista(*arguments, ALISTA_TOKEN=portal.token)
        assert (code, said["error"]["code"]) == (3, "ALI-302")
        assert independent_client.search(portal.url, "ayudas") == []


def test_portal_and_network_failures_exit_with_four(files):
    package(files)
    with PracticePortal(files / "portal") as portal:
        arguments = ("publish", files / "paquete", "--portal", portal.url, "--json")
        code, said, out, err = alista(*arguments, ALISTA_TOKEN="no-es-la-clave")
        assert (code, said["error"]["code"]) == (4, "ALI-403")
        assert "no-es-la-clave" not in out + err
        code, *_ = alista(*arguments, "--organization", "otra", ALISTA_TOKEN=portal.token)
        assert code == 4
        address = portal.url
    assert alista("publish", files / "paquete", "--portal", address, "--json", ALISTA_TOKEN="x")[0] == 4


def test_a_wrong_call_exits_with_two():
    assert subprocess.run([sys.executable, str(MAIN), "publish"], capture_output=True, check=False).returncode == 2
    assert (
        subprocess.run([sys.executable, str(MAIN), "portal", "add"], capture_output=True, check=False).returncode == 2
    )


@pytest.mark.parametrize("content", ["{mal", "[]", "null", None, '{"title": 5}'])
def test_a_document_that_does_not_fit_is_a_wrong_call_in_plain_words(files, content):
    document = files / ("decisions.json" if content != '{"title": 5}' else "meta.json")
    document.unlink()
    if content is not None:
        document.write_text(content)
    code, said, _, err = package(files)
    assert code == 2
    assert said["error"]["code"] == "ALI-207"
    assert document.name in said["error"]["title"]
    assert "Traceback" not in err
    assert not (files / "paquete").exists()


def test_clean_writes_what_the_recipe_says_and_leaves_the_original(files):
    recipe = {"version": 1, "steps": [{"id": "trim_spaces", "version": 1, "params": {"column_ids": ["c3"]}}]}
    (files / "recipe.json").write_text(json.dumps(recipe))
    before = (files / "ayudas.csv").read_bytes()
    code, said, *_ = alista("clean", files / "ayudas.csv", "--recipe", files / "recipe.json", "--out",
                            files / "limpio.csv", "--json")  # fmt: skip
    assert (code, said["rows"]) == (0, len(messy_files.PEOPLE))
    assert "Quito" in (files / "limpio.csv").read_text().splitlines()[1].split(",")
    assert (files / "ayudas.csv").read_bytes() == before


def test_the_demo_goes_the_whole_way_offline(tmp_path):
    code, receipt, *_ = alista("demo", "--out", tmp_path / "paquete", "--json")
    assert code == 0
    assert receipt["verified"] is True
    assert receipt["practica"] is True
    assert any((tmp_path / "paquete").glob("*.csv"))


def test_the_readme_shows_what_the_demo_says(tmp_path):
    readme = (MAIN.parent / "README.md").read_text(encoding="utf-8")
    shown = readme.split("```\nEjemplo:")[1].split("```")[0]
    environment = {**os.environ, "ALISTA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "main.py", "demo"], cwd=MAIN.parent, env=environment, capture_output=True, check=True
    )
    said = done.stdout.decode()
    for line in shown.strip().splitlines():
        assert line == "[…]" or line.removesuffix("…").strip() in said


@pytest.mark.real_ckan
def test_a_real_ckan_ends_with_the_same_cells(files, real_ckan):
    package(files)
    name = f"ayudas-{os.urandom(4).hex()}"
    code, receipt, *_ = alista(
        "publish", files / "paquete", "--portal", real_ckan.url, "--organization", real_ckan.organization,
        "--dataset", name, "--json", ALISTA_TOKEN=real_ckan.token,
    )  # fmt: skip
    assert code == 0
    assert receipt["verified"] is True
    found = independent_client.dataset(real_ckan.url, name)
    assert found["private"] is False
    assert found["title"] == messy_files.DESCRIPTION["title"]
    assert independent_client.rows(independent_client.data_resource(found)) == [
        messy_files.CLEAN_HEADER, *messy_files.CLEAN_ROWS
    ]  # fmt: skip
    code, *_ = alista(
        "publish", files / "paquete", "--portal", real_ckan.url, "--organization", real_ckan.foreign,
        "--dataset", f"{name}-x", "--json", ALISTA_TOKEN=real_ckan.token,
    )  # fmt: skip
    assert code == 4
