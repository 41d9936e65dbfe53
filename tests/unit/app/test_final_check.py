"""The last gate: a planted identifier, telephone, mailbox or name stops the package wherever it lies, and is named."""

from dataclasses import replace

import polars as pl
import pytest

from desktop_app.app.checking.places import place_words
from desktop_app.app.checking.removed import removed_values, standing, still_there
from desktop_app.app.final_check import Leaving, check_leaving, require_clean
from desktop_app.core.errors import PersonalDataLeft
from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.packaging.package import FileRole
from desktop_app.core.personal_data import treatments
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import msg
from tests.leaving_samples import (
    ALL,
    CANARIES,
    MAIL,
    ROWS,
    a_dataset,
    a_package,
    in_field,
    package_with,
    stopping,
    with_people,
)


def test_a_clean_package_may_leave(tmp_path):
    assert stopping(tmp_path) == ()


FORMATS = ("XLSX", "ODS", "JSON", "XML")


@pytest.mark.parametrize("formats", [FORMATS, *((f,) for f in FORMATS)])
def test_every_format_of_clean_data_may_leave(tmp_path, formats):
    assert stopping(tmp_path, formats=formats) == ()


@pytest.mark.parametrize("form", FORMATS)
def test_what_stands_only_in_one_format_stops(tmp_path, form):
    package = a_package(tmp_path, a_dataset(), formats=(form,))
    rows = [row if i else [row[0], f"{row[1]} {ALL}", row[2]] for i, row in enumerate(ROWS)]
    dirty = a_package(tmp_path / "otro", a_dataset(), rows=rows, formats=(form,))
    (other,) = (file for file in dirty.files if file.role is FileRole.DATA and file.format == form)
    package.path(other).write_bytes(dirty.path(other).read_bytes())
    assert check_leaving(package, Leaving(a_dataset(), (), "ec"))


def test_the_same_rows_in_another_format_are_looked_through_once(tmp_path, monkeypatch):
    from desktop_app.core import personal_data

    scanned, scan = [], personal_data.scan
    monkeypatch.setattr(personal_data, "scan", lambda table, **more: scanned.append(table) or scan(table, **more))
    rows = [[*row[:2], f"{i}.50"] for i, row in enumerate(ROWS)]
    dataset = in_field()
    fields = (*dataset.resources[0].fields[:2], replace(dataset.resources[0].fields[2], type=FieldType.NUMBER))
    dataset = replace(dataset, resources=(replace(dataset.resources[0], fields=fields),))
    package = a_package(tmp_path, dataset, rows=rows, formats=("XLSX", "ODS"))
    assert check_leaving(package, Leaving(dataset, (), "ec")) == ()
    assert len(scanned) == 1


PLACES = {
    "text:title": lambda c: a_dataset(title=f"Ayudas, {c}"),
    "text:description": lambda c: a_dataset(description=f"Ayuda a la persona: {c}."),
    "text:tags": lambda c: a_dataset(tags=("ayudas", c)),
    "text:place": lambda c: a_dataset(place=f"Quito; {c}"),
    "text:source": lambda c: a_dataset(source=f"Registro, {c}"),
    "text:column:fecha": lambda c: in_field(description=f"Día en que vino {c}"),
    "text:example:fecha": lambda c: in_field(example=c),
    "text:categories:fecha": lambda c: in_field(categories=("una", c)),
    "text:resource": lambda c: a_dataset(
        resources=(replace(a_dataset().resources[0], title=f"Tabla, {c}"),),
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_what_is_planted_in_a_text_stops_and_is_named(tmp_path, place):
    (found,) = stopping(tmp_path, PLACES[place](ALL))
    assert found.column_id == place
    assert set(found.types) == set(CANARIES)
    with pytest.raises(PersonalDataLeft) as raised:
        require_clean((found,))
    assert raised.value.values["column"] == place_words(place)
    assert not [c for c in CANARIES.values() if c in f"{raised.value.values} {found}"]


@pytest.mark.parametrize("kind", CANARIES)
def test_a_text_kept_with_a_reason_does_not_stop_and_another_kind_does(tmp_path, kind):
    dataset = a_dataset(description=f"Ayuda a la persona: {CANARIES[kind]}.")
    kept = Decision("text:description", (kind,), "keep", "Es la vocera pública.", "law")
    assert stopping(tmp_path, dataset, decisions=(kept,)) == ()
    assert stopping(tmp_path, dataset, decisions=(replace(kept, reason=" "),))
    other = next(k for k in CANARIES if k != kind)
    assert stopping(tmp_path, dataset, decisions=(replace(kept, types=(other,)),))


@pytest.mark.parametrize("kind", CANARIES)
def test_the_sentences_of_the_recipe_are_looked_through(tmp_path, kind):
    found = stopping(tmp_path, cleaning=(f"Se cambió la persona: {CANARIES[kind]}",))
    assert [f.column_id for f in found] == ["text:file:PE_AyudasHospitalJoseCarrascoArteaga_PM_2026.xlsx"]
    assert found[0].types == (kind,)


@pytest.mark.parametrize("kind", [k for k in CANARIES if k not in {"EMAIL", "PHONE"}])
def test_names_of_files_and_folders_are_looked_through(tmp_path, kind):
    folder = tmp_path / f"entrega_{CANARIES[kind].replace(' ', '')}"
    found = stopping(folder)
    assert found == ()  # what lies above the package does not leave with it
    package = a_package(tmp_path, a_dataset())
    moved = package.folder.rename(tmp_path / f"Paquete_{CANARIES[kind].replace(' ', '_')}")
    found = check_leaving(replace(package, folder=moved), Leaving(a_dataset(), (), "ec"))
    assert [(f.column_id, f.types) for f in found] == [("text:folder_name", (kind,))]
    found = check_leaving(
        package_with(package, moved, f"{CANARIES[kind]}.txt", b"hola"), Leaving(a_dataset(), (), "ec")
    )
    assert "text:file_name" in {f.column_id for f in found}


# --- the contact ---


@pytest.mark.parametrize("contact", [Contact("Rosa Lema"), Contact("Unidad", MAIL), Contact("Unidad", "pe@gmail.com")])
def test_a_person_as_contact_is_asked_about_once(tmp_path, contact):
    dataset = a_dataset(contact=contact, description=f"Pregunte a {contact.name} en {contact.email}.")
    (found,) = stopping(tmp_path, dataset)
    assert found.column_id == "text:contact"
    kept = Decision("text:contact", found.types, "keep", "Es la persona designada por resolución.", "law")
    assert stopping(tmp_path, dataset, decisions=(kept,)) == ()


@pytest.mark.parametrize(
    "contact",
    [
        Contact("Dirección de Gestión Social", "info@patronato.gob.ec"),
        Contact("Transparencia Municipal", "datos@muni.gob.gt"),
        Contact("Unidad de Información Pública", "uaip@muni.gob.gt"),
        Contact("Secretaría General", "gestion.social@pe.gob.ec"),
        Contact("", "planificacion@pe.gob.ec"),
    ],
)
def test_an_office_as_contact_is_nobody(tmp_path, contact):
    assert stopping(tmp_path, a_dataset(contact=contact)) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Atenciones del Hospital José Carrasco Arteaga",
        "Becas Eloy Alfaro 2026",
        "Matrícula de la Unidad Educativa Rosa Zárate",
        "Obras de la parroquia Juan Montalvo",
        "Premio Rosalía Arteaga Serrano",
    ],
)
def test_places_and_prizes_named_after_people_do_not_stop(tmp_path, title):
    assert stopping(tmp_path, a_dataset(title=title)) == ()


# --- data ---


def test_data_that_nobody_decided_about_stops_and_kept_data_does_not(tmp_path):
    (found,) = stopping(tmp_path, rows=with_people())
    assert (found.column_id, found.types) == ("quien", ("PERSON",))
    kept = Decision("quien", ("PERSON",), "keep", "Nómina.", "lotaip")
    assert stopping(tmp_path, rows=with_people(), decisions=(kept,)) == ()
    assert stopping(tmp_path, rows=with_people(), decisions=(replace(kept, types=("PHONE",)),))


@pytest.mark.parametrize("treatment", ["replace_by_code", "mask_part", "remove_column"])
def test_a_treatment_that_did_nothing_stops(tmp_path, treatment):
    decision = Decision("quien", ("PERSON",), treatment)
    (found,) = stopping(tmp_path, rows=with_people(), decisions=(decision,))
    assert found.column_id == "quien"
    assert found.why.msgid == "What you decided was not carried out: «{treatment}»."


def test_a_treatment_that_failed_stops_although_the_scan_sees_nothing(tmp_path):
    rows = [[row[0], f"HC{i:02d}", row[2]] for i, row in enumerate(ROWS)]
    (found,) = stopping(tmp_path, rows=rows, decisions=(Decision("quien", ("MARKED",), "replace_by_code"),))
    assert found.column_id == "quien"
    assert all(t.id for t in treatments().values())


def removed_from(values, types=("EC_CEDULA",), treatment="remove_column"):
    cleaned = Table.from_rows(["quien"], [[value] for value in values])
    finding = Finding("c0", "quien", types, Sensitivity.DIRECT, 1.0, msg("x"), len(values), len(values))
    decision = Decision("c0", types, treatment)
    return removed_values(cleaned, {"c0": "quien"}, (decision,), Scan((finding,), len(values)))


@pytest.mark.parametrize(
    ("gone", "cell"),
    [
        ("1713175071", "171317507-1"),
        ("0102034563", "expediente 102034563 cerrado"),
        ("Zzyzx Wwyww Kkrrt", "ZZYZX  WWYWW KKRRT"),
        ("Zzyzx Wwyww Kkrrt", "Wwyww Kkrrt Zzyzx"),
        ("Zzyzx Wwyww Kkrrt", "Se entregó a Zzyzx Wwyww Kkrrt en la sala"),
        ("r.l@correo.org", "Escribir a R.L@correo.org"),
        ("HC-00417/B", "hc00417b"),
    ],
)
def test_what_was_removed_stands_in_no_other_column_and_no_text(tmp_path, gone, cell):
    types = ("PERSON",) if gone.startswith("Z") else ("RECORD_ID",)
    removed = removed_from([gone, "otro valor cualquiera"], types)
    rows = [[row[0], cell if i == 7 else row[1], row[2]] for i, row in enumerate(ROWS)]
    found = {f.column_id: f for f in stopping(tmp_path, rows=rows, removed=removed)}
    assert "quien" in found
    if cell != "Wwyww Kkrrt Zzyzx":  # another order of words is only compared where they are all there is
        found = stopping(tmp_path, a_dataset(description=f"Nota. {cell}"), removed=removed)
        assert "text:description" in {f.column_id for f in found}
    assert stopping(tmp_path, removed=removed) == ()


def test_a_column_kept_on_purpose_may_repeat_what_another_lost(tmp_path):
    removed = removed_from(["Zzyzx Wwyww Kkrrt"], ("PERSON",))
    rows = [[row[0], "Zzyzx Wwyww Kkrrt" if i == 7 else row[1], row[2]] for i, row in enumerate(ROWS)]
    assert stopping(tmp_path, rows=rows, removed=removed)
    kept = Decision("quien", ("PERSON",), "keep", "Proveedor del Estado.", "law")
    assert stopping(tmp_path, rows=rows, removed=removed, decisions=(kept,)) == ()


def test_numbers_that_chance_makes_equal_do_not_count():
    (removed,) = removed_from([str(2_000_000 + 37 * i) for i in range(5_000)], ("PHONE",))
    amounts = pl.Series("value", [str(2_000_000 + 41 * i) for i in range(1_000)])
    n_equal = len({*amounts} & {str(2_000_000 + 37 * i) for i in range(5_000)})
    assert 20 < n_equal < 30
    few = pl.Series("value", ["2000000", "2000037", *(str(7_000_000 + i) for i in range(900))])
    assert not still_there(standing(few, [removed]), removed)
    assert still_there(standing(pl.Series("value", [str(2_000_000 + 37 * i) for i in range(50)]), [removed]), removed)


def stands(text, gone):
    (removed,) = removed_from(gone, ("PERSON",))
    return still_there(standing(pl.Series("value", [text, "nada que decir aquí"]), [removed]), removed)


def test_every_removed_name_is_sought_inside_texts_however_many_there_are():
    many = [
        f"{'zz' + chr(97 + i // 676) + chr(97 + i // 26 % 26) + chr(97 + i % 26)} wwyww kkrrt" for i in range(17_000)
    ]
    many += [f"aa{name}" for name in many]
    assert stands(f"Se entregó a {many[16_999].upper()}, en la sala", many)
    assert stands(f"Se entregó a {many[33_999]}", many)
    assert not stands("Se entregó a wwyww kkrrt en la sala", many)


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("La señora Ana Quishpe pidió turno", True),
        ("Pidió turno QUISHPE, ANA: 2 veces", False),
        ("Ana 0991234567 Quishpe", True),
        ("Llamar a Ana. Vive con la familia Quishpe", False),
        ("Calle Eloy Alfaro y Loja", False),
        ("Visita a Ana María por la tarde", False),
        ("Entrega a la sala de espera", False),
    ],
)
def test_a_removed_name_of_two_words_is_sought_where_both_are_of_a_person(text, is_there):
    assert stands(text, ["Ana Quishpe", "Eloy Alfaro", "Ana María", "Sala Espera", "de la"]) is is_there


def test_what_describes_many_people_is_not_compared(tmp_path):
    assert removed_from(["Quito", "Mejía"], ("SEX",)) == ()
    assert removed_from(["Quito", "F", "34"], ("PERSON",)) == ()


def test_a_treatment_that_leaves_some_values_is_judged_by_itself_alone():
    assert removed_from(["1713175071"], treatment="remove_rows") == ()
    assert removed_from(["1713175071"], treatment="mask_part")


@pytest.mark.parametrize("which", ["found", "rare"])
def test_rows_that_should_have_gone_stop_though_the_record_repeats_no_value(tmp_path, which):
    gone = Decision("quien", ("PERSON",), "remove_rows", params={"which": which, "least": 50})
    (found,) = stopping(tmp_path, rows=with_people(), decisions=(gone,))
    assert found.column_id == "quien"
    said = Decision("quien", ("PERSON",), "remove_rows", params={"which": "value"})
    assert stopping(tmp_path / "valor", rows=with_people(), decisions=(said,)) == ()
