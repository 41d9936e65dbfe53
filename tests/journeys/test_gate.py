"""The gate from outside: what nobody decided about leaves by no route, and what was decided is on paper."""

import json

import pytest
from pypdf import PdfReader

from desktop_app.practice import PracticePortal
from tests.canaries import found_in
from tests.journeys import independent_client, messy_files
from tests.journeys.program import alista

CEDULA, NAME = "1713175071", "Rosa Elena Yamberla Lema"
PEOPLE = {cell for person in messy_files.PEOPLE for cell in person[1:3]}
PLANTED = {
    "text:description": {"description": f"Preguntas: teléfono 0991238471, Sra. {NAME}."},
    "text:contact": {"contact": {"name": NAME, "email": "datos@gad.example"}},
}


@pytest.fixture
def files(tmp_path):
    (tmp_path / "decisions.json").write_text(json.dumps(messy_files.DECISIONS))
    messy_files.workbook(tmp_path / "ayudas.xlsx")
    return tmp_path


def package(files, description, decisions="decisions.json"):
    (files / "meta.json").write_text(json.dumps({**messy_files.DESCRIPTION, **description}))
    return alista(
        "package", files / "ayudas.xlsx", "--metadata", files / "meta.json", "--decisions", files / decisions,
        "--officer", "Ana Vaca Coral", "--out", files / "paquete", "--json",
    )  # fmt: skip


@pytest.mark.parametrize("place", PLANTED)
def test_a_planted_person_stops_package_and_publication_until_somebody_answers_for_it(files, place):
    code, said, out, err = package(files, PLANTED[place])
    assert code == 3
    (finding,) = said["undecided"]
    assert finding["place"] == place
    assert not any(canary in out + err for canary in (CEDULA, NAME, "0991238471", "rosa.lema"))
    assert list(files.glob("paquete*")) == []
    with PracticePortal(files / "portal") as portal:
        code, said, out, err = alista(
            "publish", files / "paquete", "--portal", portal.url, "--json", ALISTA_TOKEN=portal.token
        )
        assert (code, said["error"]["code"]) == (3, "ALI-302")  # there is no package
        assert not any(canary in out + err for canary in (CEDULA, NAME, "0991238471", "rosa.lema"))
        assert independent_client.search(portal.url, "ayudas") == []
    answered = {
        **messy_files.DECISIONS,
        place: {"treatment": "keep", "types": finding["types"], "reason": "Consta en la ley.", "legal_basis": "law"},
    }
    (files / "answered.json").write_text(json.dumps(answered))
    code, said, *_ = package(files, PLANTED[place], "answered.json")
    assert code == 0
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(said["acta"]).pages)
    assert "Consta en la ley." in text
    assert "Ana Vaca Coral" in text
    record = [files / "paquete.acta.pdf", files / "paquete.privado.json"]
    assert not {*found_in(PEOPLE, files)} & {*record}


def test_a_text_without_a_reason_is_not_decided(files):
    decisions = {**messy_files.DECISIONS, "text:title": {"treatment": "keep", "types": ["EC_CEDULA"]}}
    (files / "bad.json").write_text(json.dumps(decisions))
    assert package(files, {"title": f"Ayudas de {CEDULA}, 2026"}, "bad.json")[0] == 3


def test_the_paper_is_not_published_even_if_it_is_laid_into_the_package(files):
    assert package(files, {})[0] == 0
    paper = files / "paquete.acta.pdf"
    (files / "paquete" / "acta.acta.pdf").write_bytes(paper.read_bytes())
    with PracticePortal(files / "portal") as portal:
        arguments = ("publish", files / "paquete", "--portal", portal.url, "--json")
        code, said, *_ = alista(*arguments, ALISTA_TOKEN=portal.token)
        assert (code, said["error"]["code"]) == (3, "ALI-310")
        (files / "paquete" / "acta.acta.pdf").unlink()
        assert alista(*arguments, ALISTA_TOKEN=portal.token)[0] == 0
        assert not [p for p in (files / "portal").rglob("*") if "acta" in p.name or "privado" in p.name]
