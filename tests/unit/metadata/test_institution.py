import pytest

from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.metadata.institution import (
    Institution,
    institution_from_json,
    institution_to_json,
    is_persons_mailbox,
    suggested_mailbox,
)

FULL = Institution(
    "Municipio", "GAD", Contact("Datos", "datos@x.gob.ec"), "CC-BY-4.0", "https://x", ("a", "b"), True, True, ""
)


def test_the_file_holds_all_of_it():
    assert institution_from_json(institution_to_json(FULL)) == FULL


def test_a_logo_that_is_none_is_left_out():
    document = institution_to_json(FULL) | {"logo": "https://malo.example/x.png"}
    assert institution_from_json(document) == FULL


@pytest.mark.parametrize(
    ("email", "persons"),
    [
        ("ana.perez@patronato.gob.ec", True),
        ("a.perez@patronato.gob.ec", True),
        ("juan_carlos.mora2@muni.gob.gt", True),
        ("analopez1987@gmail.com", True),
        ("datos@patronato.gob.ec", False),
        ("datos.abiertos@patronato.gob.ec", False),
        ("unidad.estadistica@muni.gob.gt", False),
        ("municipiomejia@gmail.com", False),
        ("uip@segeplan.gob.gt", False),
        ("obras.publicas@muni.gob.gt", False),
        ("talento_humano@patronato.gob.ec", False),
        ("gad.mejia@gobierno.ec", False),
        ("luisa.sigcha@gobierno.ec", True),
        ("muniguate@gmail.com", False),
        ("x", False),
        ("", False),
    ],
)
def test_whose_mailbox_it_is(email, persons):
    assert is_persons_mailbox(email) is persons
    assert bool(suggested_mailbox(email)) is (persons and "gmail" not in email)
