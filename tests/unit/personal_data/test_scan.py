"""What a scan says of tables: kinds, places inside texts, neighbours, damaged cells, and no value in any word of it."""

import logging
import random

import polars as pl
import pytest

from desktop_app.core.personal_data import scan, scan_json, scan_text
from desktop_app.core.personal_data.finding import Sensitivity
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.recognisers.gt.gt_dpi import is_dpi
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

GIVEN = ["Ana", "Luis", "María", "José", "Rosa", "Carlos", "Elena", "Pedro", "Lucía", "Jorge"]
SURNAMES = ["Quishpe", "Toapanta", "Guamán", "Pérez", "Mendoza", "Cajas", "Sical", "Tzoy", "Andrade", "Zambrano"]


def cedulas(n, seed=1):
    dice, found = random.Random(seed), []
    while len(found) < n:
        number = f"{dice.randrange(1, 25):02d}{dice.randrange(6)}{dice.randrange(10**7):07d}"
        found += [number] if is_cedula(number) else []
    return found


def dpis(n, seed=1):
    dice, found = random.Random(seed), []
    while len(found) < n:
        number = f"{dice.randrange(10**9):09d}01{dice.randrange(1, 18):02d}"
        found += [number] if is_dpi(number) else []
    return found


def names(n, seed=1):
    dice = random.Random(seed)
    return [f"{dice.choice(GIVEN)} {dice.choice(SURNAMES)} {dice.choice(SURNAMES)}" for _ in range(n)]


def numbers(n, low, high, seed=1):
    dice = random.Random(seed)
    return [str(dice.randrange(low, high)) for _ in range(n)]


def found(columns, country="ec"):
    rows = zip(*columns.values(), strict=True)
    return {f.column_name: f for f in scan(Table.from_rows(list(columns), rows), country=country).findings}


def kinds(columns, country="ec"):
    return {name: set(f.types) for name, f in found(columns, country).items()}


def test_cedulas_by_header_by_value_and_damaged_by_the_spreadsheet():
    good = cedulas(40)
    shapes = {
        "CEDULA": good,
        "col1": good,
        "col2": [c.lstrip("0") for c in good],
        "col3": [f"{c}.0" for c in good],
        "col4": [f"'{c}" for c in good],
        "col5": [f"C.I. {c[:9]}-{c[9]}" for c in good],
        "Cédula del beneficiario": numbers(40, 10**9, 2 * 10**9),
    }
    assert kinds(shapes) == {name: {"EC_CEDULA"} for name in shapes}


def test_codes_of_ten_digits_are_no_cedulas():
    codes = {"Número de guía": numbers(300, 10**9, 10**10), "Monto": numbers(300, 1, 900)}
    assert kinds(codes) == {}


def test_masked_cedulas_are_already_protected():
    assert kinds({"Cédula": [f"{c[:2]}******{c[-2:]}" for c in cedulas(20)]}) == {}


def test_ruc_of_people_but_not_of_companies():
    assert "EC_RUC" in kinds({"RUC": [c + "001" for c in cedulas(20)]})["RUC"]
    companies = [f"179{n}001" for n in numbers(20, 10**6, 10**7)]
    assert kinds({"RUC": companies, "Proveedor": [f"Importadora {n} S.A." for n in numbers(20, 1, 99)]}) == {}


def test_dpi_and_country_order():
    ids = dpis(30)
    finding = found({"CUI": ids}, "gt")["CUI"]
    assert finding.types == ("GT_DPI",)
    assert finding.sensitivity is Sensitivity.DIRECT
    assert (finding.n_cells, finding.n_filled) == (30, 30)


def test_two_in_a_hundred_hidden_in_a_harmless_column_are_found():
    cells = ["sin novedad"] * 98 + [f"pagó {cedulas(1)[0]}", "tel. 0991234567"]
    finding = found({"Estado": cells})["Estado"]
    assert finding.free_text
    assert set(finding.types) == {"EC_CEDULA", "PHONE"}
    assert finding.n_cells == 2


def test_spans_are_places_in_the_raw_cell():
    raw = "  Llamar a  Rosa Quishpe Cajas (099 123 4567) "
    table = Table.from_rows(["Nota"], [["nada que decir de este trámite"], [raw]])
    spans = scan(table).spans["c0"]
    assert spans.schema == {ROW: pl.UInt32, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}
    assert [(row, raw[a:b], kind) for row, a, b, kind in spans.iter_rows()] == [
        (3, "Rosa Quishpe Cajas", "PERSON"),
        (3, "099 123 4567", "PHONE"),
    ]


@pytest.mark.parametrize("header", ["Novedades del proyecto", "campo 2"])
def test_a_thing_in_the_header_of_remarks_hides_no_names(header):
    remarks = [f"Se entrega informe {n}" for n in range(12)] + [f"Se devuelve a {name}" for name in names(8)]
    table = {"Cédula": cedulas(20), header: remarks}
    assert "PERSON" in kinds(table).get(header, set())
    assert header not in kinds({"Cédula": cedulas(20), "Nombre de la obra": remarks})


def test_names_in_one_or_two_columns_any_case():
    people = names(40)
    split = {"Nombres": [p.split()[0] for p in people], "Apellidos": [" ".join(p.split()[1:]) for p in people]}
    assert kinds(split) == {"Nombres": {"PERSON"}, "Apellidos": {"PERSON"}}
    assert kinds({"c1": [p.upper() for p in people]}) == {"c1": {"PERSON"}}


def test_places_named_after_people_are_harmless():
    table = {
        "Establecimiento": [f"Escuela {p}" for p in names(30)],
        "Cantón": ["Simón Bolívar", "Eloy Alfaro", "Antonio Ante"] * 10,
        "Alumnos": numbers(30, 20, 900),
    }
    assert kinds(table) == {}


def test_the_same_words_over_counts_are_aggregates():
    counts = {"Cantón": ["Quito", "Loja"] * 10, "Sexo": ["Hombre", "Mujer"] * 10, "Total casos": numbers(20, 5, 90)}
    assert kinds(counts) == {}
    people = {"Nombres y apellidos": names(20), "Sexo": ["Hombre", "Mujer"] * 10, "Edad": numbers(20, 18, 90)}
    assert kinds(people) == {"Nombres y apellidos": {"PERSON"}, "Sexo": {"SEX"}, "Edad": {"AGE"}}


def test_telephone_and_coordinates_of_facilities_are_nobodys():
    facility = {
        "Nombre": [f"Centro de Salud {i}" for i in range(20)],
        "Teléfono": [f"02 2{n}" for n in numbers(20, 100000, 999999)],
        "Latitud": [f"-0.{n}" for n in numbers(20, 100000, 999999)],
    }
    assert kinds(facility) == {}


def test_special_categories_come_first():
    table = {
        "Cédula": cedulas(20),
        "Diagnóstico": ["Diabetes mellitus", "Hipertensión", "Gripe", "Anemia"] * 5,
        "Autoidentificación étnica": ["Mestizo", "Indígena", "Montubio", "Blanco"] * 5,
        "Estado civil": ["Soltero", "Casada", "Viudo", "Unión libre"] * 5,
    }
    rows = zip(*table.values(), strict=True)
    order = [(f.column_name, f.sensitivity.value) for f in scan(Table.from_rows(list(table), rows)).findings]
    assert order == [
        ("Diagnóstico", "special"),
        ("Autoidentificación étnica", "special"),
        ("Cédula", "direct"),
        ("Estado civil", "quasi"),
    ]


def test_mailboxes_of_an_office_are_not_personal():
    office = [f"{box}@salud.gob.ec" for box in ("info", "contacto", "ventanilla", "secretaria", "recepcion")] * 4
    assert kinds({"Correo": office}) == {}
    own = [f"{p.split()[0].lower()}.{i}@example.com" for i, p in enumerate(names(20))]
    assert kinds({"Correo": own}) == {"Correo": {"EMAIL"}}


def test_pay_of_officials_is_possibly_lawful():
    payroll = found({"Nombres": names(20), "Cargo": ["Analista"] * 20, "Remuneración": numbers(20, 500, 4000)})
    assert payroll["Nombres"].lawful_public
    assert payroll["Remuneración"].lawful_public
    assert not found({"Nombres": names(20), "Bono": numbers(20, 50, 90)})["Nombres"].lawful_public


def test_blank_and_repeated_headers_empty_columns_and_no_rows():
    report = scan_json(Table.from_rows(["", "", "x"], [(c, None, None) for c in cedulas(15)]), "ec", lambda m: m.msgid)
    assert list(report) == ["Unnamed: 0", "Unnamed: 1", "x"]
    assert report["Unnamed: 0"]["types"] == ["EC_CEDULA"]
    assert report["Unnamed: 1"] == {"types": [], "sensitivity": "none", "confidence": 0.0, "why": "", "spans": {}}
    assert scan(Table.from_rows(["a"], [])).findings == ()


def test_report_rows_count_from_the_first_data_row():
    cells = [["texto sin nada de nadie en absoluto"], [None], ["avisar a Rosa Quishpe Cajas hoy mismo"]]
    report = scan_json(Table.from_rows(["Nota"], cells), "ec", lambda m: m.msgid)
    assert report["Nota"]["spans"] == {"2": [[9, 27, "PERSON"]]}


def test_no_value_in_the_sentence_or_in_the_log(caplog):
    ids, people = cedulas(30), names(30)
    with caplog.at_level(logging.DEBUG):
        report = found(
            {
                "Cédula": ids,
                "Nombres": people,
                "Nota": [f"ver caso de {p} con {i}" for p, i in zip(people, ids, strict=True)],
            }
        )
    words = caplog.text + "".join(_rendered(f.why) for f in report.values())
    assert set(report) == {"Cédula", "Nombres", "Nota"}
    assert not [value for value in ids + people if value in words]


def _rendered(message):
    values = {k: _rendered(v) if isinstance(v, Message) else v for k, v in message.values.items()}
    return message.msgid.format(**values)


def test_cancel_stops_the_scan():
    class Stop:
        def at(self, done, total, stage=None):
            raise Cancelled

    with pytest.raises(Cancelled):
        scan(Table.from_rows(["a"], [["b"]]), progress=Stop())


def test_text_of_metadata_and_file_names():
    text = f"informe_{cedulas(1)[0]} de Ana Quishpe Cajas, ana@example.com"
    assert [(text[a:b], kind) for a, b, kind in scan_text(text, "ec")][-2:] == [
        ("Ana Quishpe Cajas", "PERSON"),
        ("ana@example.com", "EMAIL"),
    ]
    assert scan_text("Ejecución presupuestaria 2026 por cantón", "ec") == []
