"""Identifiers of the region: check digits twice, columns that hold them, and columns that only look so."""

import random

import polars as pl
import pytest
from stdnum import luhn
from stdnum.ar import cuit
from stdnum.br import cpf
from stdnum.cl import rut
from stdnum.co import nit as co_nit
from stdnum.mx import curp
from stdnum.pe import ruc as pe_ruc
from stdnum.py import ruc as py_ruc

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.evidence import evidence_of
from desktop_app.core.personal_data.identifiers import foreign_judges
from desktop_app.core.personal_data.judges import Judged
from desktop_app.core.personal_data.recognisers import recogniser_names, rules
from desktop_app.core.personal_data.recognisers.ar.ar_cuit import is_personal_cuit
from desktop_app.core.personal_data.recognisers.cl.cl_rut import is_personal_rut
from desktop_app.core.personal_data.recognisers.co.co_nit import is_personal_nit
from desktop_app.core.personal_data.recognisers.do.do_cedula import is_cedula as is_do_cedula
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.recognisers.generic.bank_account import is_card
from desktop_app.core.personal_data.recognisers.generic.other_sensitive import is_imei
from desktop_app.core.personal_data.recognisers.generic.record_id import is_initials_and_birth
from desktop_app.core.personal_data.recognisers.gt.gt_dpi import MUNICIPALITIES
from desktop_app.core.personal_data.recognisers.hn.hn_dni import is_dni
from desktop_app.core.personal_data.recognisers.hn.hn_rtn import is_personal_rtn
from desktop_app.core.personal_data.recognisers.pe.pe_ruc import is_personal_ruc as is_pe_ruc
from desktop_app.core.personal_data.recognisers.py.py_ruc import is_personal_ruc as is_py_ruc
from desktop_app.core.personal_data.recognisers.sri_access_key import WEIGHTS, check_of, is_access_key
from desktop_app.core.personal_data.recognisers.sv.sv_dui import is_dui
from desktop_app.core.personal_data.recognisers.uy.uy_ci import is_ci
from desktop_app.core.personal_data.recognisers.ve.ve_rif import is_personal_rif
from desktop_app.core.table import ROW, Column, Table

BY_ENTITY = {rule.entity: rule for rule in rules()}
N = 4000


def drawn(dice, form):
    """A value in which 9 stands for any digit, A for any letter; other signs for themselves."""
    return "".join(
        dice.choice("0123456789") if c == "9" else dice.choice("ABCDEFGHJKLMNPQRSTVWXYZ") if c == "A" else c
        for c in form
    )


def valid(dice, form, check):
    return next(value for value in iter(lambda: drawn(dice, form), None) if check(value))


@pytest.mark.parametrize(
    ("entity", "forms", "check"),
    [
        ("AR_CUIT", ("20999999999", "27999999999", "30999999999"), is_personal_cuit),
        ("BR_CPF", ("99999999999",), cpf.is_valid),
        ("CL_RUT", ("9999999K", "99999999", "199999999", "799999999", "19999999K"), is_personal_rut),
        ("CO_NIT", ("99999999", "999999999", "9999999999", "8999999999", "19999999999"), is_personal_nit),
        ("DO_CEDULA", ("99999999999",), is_do_cedula),
        ("HN_DNI", ("0999199999999", "1999200999999", "9999999999999"), is_dni),
        ("PE_RUC", ("10999999999", "20999999999"), is_pe_ruc),
        ("PY_RUC", ("999999", "99999999", "899999999"), is_py_ruc),
        ("SV_DUI", ("999999999",), is_dui),
        ("UY_CI", ("9999999", "99999999"), is_ci),
        ("VE_RIF", ("V999999999", "E999999999", "P999999999", "J999999999", "G999999999"), is_personal_rif),
        ("BANK_ACCOUNT", ("4999999999999999",), is_card),
        ("OTHER_SENSITIVE", ("359999999999999",), is_imei),
    ],
)
def test_whole_cells_and_texts_judge_alike(entity, forms, check):
    dice = random.Random(entity)
    values = [drawn(dice, dice.choice(forms)) for _ in range(N)]
    said = pl.select(BY_ENTITY[entity].whole(pl.Series(values))).to_series().fill_null(value=False).to_list()
    assert said == [bool(check(value)) for value in values]
    assert any(said)
    assert not all(said)


@pytest.mark.parametrize(
    ("entity", "form", "reference"),
    [
        ("AR_CUIT", "23999999999", cuit.is_valid),
        ("CL_RUT", "099999999", rut.is_valid),
        ("CO_NIT", "1999999999", co_nit.is_valid),
        ("PE_RUC", "15999999999", pe_ruc.is_valid),
        ("PY_RUC", "1999999", py_ruc.is_valid),
        ("DO_CEDULA", "99999999999", luhn.is_valid),
    ],
)
def test_check_digits_of_persons_are_those_of_stdnum(entity, form, reference):
    dice = random.Random(1)
    values = [drawn(dice, form) for _ in range(N)]
    said = pl.select(BY_ENTITY[entity].whole(pl.Series(values))).to_series().fill_null(value=False).to_list()
    assert said == [reference(value) for value in values]


@pytest.mark.parametrize("rule", [r for r in rules() if r.whole and r.lengths], ids=lambda r: r.entity)
def test_declared_lengths_hold_every_value_that_passes(rule):
    shortest, longest = rule.lengths
    dice = random.Random(2)
    forms = (
        ["9" * n for n in range(3, 20)] + ["V" + "9" * n for n in (6, 7, 8, 9)] + ["AAAA999999AAAAAA99", "AAA850312"]
    )
    values = pl.Series([drawn(dice, dice.choice(forms)) for _ in range(N)])
    passes = pl.select(rule.whole(values)).to_series().fill_null(value=False)
    assert all(shortest <= len(value) <= longest for value in values.filter(passes))


def test_issuer_of_an_access_key_decides():
    def key(issuer):
        body = f"03032024 01 {issuer} 1 001001 000000123 12345678 1".replace(" ", "")
        total = sum(int(d) * WEIGHTS[i % 6] for i, d in enumerate(reversed(body)))
        return f"{body}{check_of(total)}"

    person, firm = key("1710034065001"), key("1790016919001")
    assert is_access_key(person)
    assert is_access_key(firm)
    assert [s.type for s in recognise(f"clave de acceso {person}", recogniser_names())] == ["EC_RUC"]
    assert recognise(f"clave de acceso {firm}", recogniser_names()) == []
    # the last only begins like a cédula, and its check digit is wrong
    broken = "1710034065" + firm[10:-1] + str((int(firm[-1]) + 1) % 10)
    cells = pl.DataFrame({"cell": [person, firm, person[:-1] + "x", broken]})
    passes = cells.select(BY_ENTITY["EC_RUC"].whole(pl.col("cell"))).to_series()
    assert passes.fill_null(value=False).to_list() == [True, False, False, False]


def table_of(**columns):
    headers = tuple(columns)
    listed = tuple(Column(f"c{i}", header) for i, header in enumerate(headers))
    n = max(len(cells) for cells in columns.values())
    rows = pl.Series(range(2, n + 2), dtype=pl.UInt32)
    cells = {f"c{i}": pl.Series(columns[header], dtype=pl.String) for i, header in enumerate(headers)}
    return Table(listed, pl.DataFrame({ROW: rows, **cells}).lazy())


def types_in(header, cells):
    found = scan(table_of(**{header: cells})).findings
    return set(found[0].types) if found else set()


@pytest.mark.parametrize(
    ("header", "form", "check", "entity"),
    [
        ("DUI", "99999999-9", lambda v: is_dui(v.replace("-", "")), "SV_DUI"),
        ("RUT", "19.999.999-9", lambda v: is_personal_rut(v.replace(".", "").replace("-", "")), "CL_RUT"),
        ("CUIL", "20-99999999-9", lambda v: is_personal_cuit(v.replace("-", "")), "AR_CUIT"),
        ("cpf", "999.999.999-99", cpf.is_valid, "BR_CPF"),
        ("Documento", "V-12.999.999", lambda _: True, "VE_CEDULA"),
        ("CC Colombia", "1.019.999.999", lambda _: True, "CO_CC"),
        ("cédula de ciudadanía", "79999999", lambda _: True, "CO_CC"),
        ("Identidad", "0801-19899-9999", lambda v: is_dni(v.replace("-", "")), "HN_DNI"),
        ("Cédula", "001-120899-9999A", lambda v: v[-1] < "N", "NI_CEDULA"),
        ("DNI", "49999999", lambda _: True, "PE_DNI"),
        ("cédula panameña", "8-999-9999", lambda _: True, "PA_CEDULA"),
        ("columna 3", "999.999.999-99", cpf.is_valid, "BR_CPF"),
        ("RUC", "10999999999", is_pe_ruc, "PE_RUC"),
    ],
)
def test_columns_of_the_region_are_found(header, form, check, entity):
    dice = random.Random(header)
    assert entity in types_in(header, [valid(dice, form, check) for _ in range(40)])


def test_curp_is_found_without_a_header():
    dice = random.Random(7)
    cells = []
    while len(cells) < 30:
        body = f"{dice.choice('BCDGHLMPRST')}{dice.choice('AEIOU')}{drawn(dice, 'AA')}{dice.randrange(40, 99)}0{dice.randrange(1, 9)}1{dice.randrange(9)}"
        body += dice.choice("HM") + dice.choice(["DF", "JC", "OC"]) + drawn(dice, "BCD") + "0"
        code = body + curp.calc_check_digit(body + "0")
        if curp.is_valid(code):
            cells.append(code)
    assert types_in("campo", cells) == {"MX_CURP"}


def dpi(dice):
    serial = [dice.randrange(10) for _ in range(8)]
    check = sum(d * w for d, w in zip(serial, range(2, 10), strict=True)) % 11
    department = dice.randrange(1, 23)
    place = f"{department:02d}{dice.randrange(1, MUNICIPALITIES[department - 1] + 1):02d}"
    return dpi(dice) if check == 10 else "".join(map(str, serial)) + str(check) + place


def gt_nit(dice):
    body = str(dice.randrange(10**5, 10**8))
    total = -sum(int(d) * w for w, d in enumerate(reversed(body), 2)) % 11
    return body + ("K" if total == 10 else str(total))


def ean(dice):
    body = drawn(dice, "786999999999")
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(body))
    return f"{body}{-total % 10}"


HARMLESS = {
    "cédulas": lambda dice, _: valid(dice, "1799999999", is_cedula),
    "cédulas without their zero": lambda dice, _: valid(dice, "0199999999", is_cedula)[1:],
    "DPI": lambda dice, _: dpi(dice),
    "NIT": lambda dice, _: gt_nit(dice),
    "RUC of firms": lambda dice, _: drawn(dice, "1799999999001")[:2] + "9" + drawn(dice, "9999999") + "001",
    "bar codes": lambda dice, _: ean(dice),
    "CPC": lambda dice, _: drawn(dice, "999999999"),
    "budget items": lambda dice, _: drawn(dice, "99.99.99.999.999999"),
    "invoices": lambda dice, at: f"001-{dice.randrange(1, 9):03d}-{at + 1000:09d}",
    "running numbers": lambda _, at: f"{at + 10_000_000}",
    "running numbers with letters": lambda _, at: f"V{at + 1_000_000}",
    "mobiles of Ecuador": lambda dice, _: drawn(dice, "0999999999"),
    "mobiles of Guatemala": lambda dice, _: drawn(dice, "59999999"),
    "places": lambda dice, _: f"{dice.randrange(1, 25):02d}{dice.randrange(1, 12):02d}50",
    "days": lambda dice, _: f"20{dice.randrange(10, 25)}{dice.randrange(1, 13):02d}{dice.randrange(1, 29):02d}",
    "amounts": lambda dice, _: f"{dice.randrange(10**6)}.{dice.randrange(100):02d}",
    "processes": lambda dice, at: f"SIE-GADMR-2024-{at:03d}",
    "access keys of firms": lambda dice, _: drawn(dice, "99999999011799") + drawn(dice, "9" * 35),
    "eleven digits": lambda dice, _: drawn(dice, "99999999999"),
    "fourteen digits": lambda dice, _: drawn(dice, "99999999999999"),
    "codes": lambda dice, _: drawn(dice, "AAA-9999"),
    "assets": lambda dice, at: f"{drawn(dice, '141')}{at:07d}",
}
NAMES_OF_DOCUMENTS = ("Cédula", "Documento", "identificación", "C.I.")
HEADERS = ("Código", "Número", "columna 2", "N° de trámite", *NAMES_OF_DOCUMENTS)


@pytest.mark.parametrize("seed", range(len(HEADERS)))
def test_no_foreign_identifier_fires_on_other_columns(seed):
    dice = random.Random(seed)
    for kind, make in HARMLESS.items():
        # The header of each kind changes from seed to seed, so that all pairs are seen.
        header = HEADERS[(seed + list(HARMLESS).index(kind)) % len(HEADERS)]
        if kind == "running numbers with letters" and header in NAMES_OF_DOCUMENTS:
            continue  # "V1000001" below "Cédula" could be Venezuelan, and nothing tells
        cells = [make(dice, at) for at in range(40)]
        judged = Judged(0, header, evidence_of(pl.DataFrame({"value": cells}).group_by("value").len("n")))
        assert {name for name, judge in foreign_judges().items() if judge(judged)} == set(), (kind, header)


def test_a_table_without_people_has_no_numbers_of_people():
    dice = random.Random(11)
    clean = {kind: [make(dice, at) for at in range(80)] for kind, make in HARMLESS.items() if kind in
             ("bar codes", "CPC", "budget items", "invoices", "processes", "amounts", "codes")}  # fmt: skip
    headers = ("Código de barras", "CPC", "Partida", "Factura", "Proceso", "Monto", "Código")
    assert scan(table_of(**dict(zip(headers, clean.values(), strict=True)))).findings == ()


@pytest.mark.parametrize(
    ("code", "is_made"),
    [("JPQ19850312", True), ("RMT120385", True), ("MA850312H01", True), ("GAD240131", False), ("SIE20240115", False),
     ("AB850230", False), ("JPQ1985031", False)],
)  # fmt: skip
def test_codes_of_initials_and_birth(code, is_made):
    assert is_initials_and_birth(code) is is_made


def test_a_rtn_of_a_firm_is_nobodys():
    assert is_personal_rtn("08011990123456")
    assert not is_personal_rtn("08019995285054")


def test_an_identifier_of_the_country_wins_inside_texts():
    number = next(n for n in (f"17100{i:05d}" for i in range(10**5)) if is_cedula(n))
    assert [s.type for s in recognise(f"con C.C. {number}, domiciliado en Loja", recogniser_names())] == ["EC_CEDULA"]


def test_codes_of_initials_and_birth_are_found_as_a_column_beside_people():
    dice = random.Random(3)
    codes = [
        f"{drawn(dice, 'AAA')}{dice.randrange(1950, 2005)}{dice.randrange(1, 13):02d}{dice.randrange(1, 29):02d}"
        for _ in range(30)
    ]
    people = [valid(dice, "1799999999", is_cedula) for _ in range(30)]
    processes = [f"SIE2024{dice.randrange(1, 13):02d}{dice.randrange(1, 29):02d}{at}" for at in range(30)]
    found = scan(table_of(cédula=people, código=codes, proceso=processes)).findings
    assert {f.column_name: f.types for f in found} == {"cédula": ("EC_CEDULA",), "código": ("RECORD_ID",)}


def test_commas_of_a_spreadsheet_do_not_hide_cedulas():
    dice = random.Random(4)
    cells = [f"{int(valid(dice, '1799999999', is_cedula)):,}" for _ in range(20)]
    assert types_in("columna 1", cells) == {"EC_CEDULA"}


def test_leading_types_of_the_country_come_first():
    dice = random.Random(5)
    cells = [valid(dice, "1799999999", is_cedula) for _ in range(20)] + [f"{dpi(dice)}" for _ in range(20)]
    first = {country: scan(table_of(documento=cells), country=country).findings[0].types[0] for country in ("ec", "gt")}
    assert first == {"ec": "EC_CEDULA", "gt": "GT_DPI"}


@pytest.mark.parametrize(
    ("header", "is_personal"), [("NIT PROPIETARIO", True), ("NIT", False), ("NIT proveedor", False)]
)
def test_a_nit_is_a_persons_where_the_header_says_whose(header, is_personal):
    dice = random.Random(6)
    assert ("GT_NIT" in types_in(header, [gt_nit(dice) for _ in range(30)])) is is_personal


@pytest.mark.parametrize(
    ("text", "is_found"),
    [("cédula 1710034066", True), ("cédula 9910034066", False), ("trámite 1710034066", False), ("1710034066", False)],
)
def test_a_mistyped_cedula_counts_only_after_its_word(text, is_found):
    assert ([s.type for s in recognise(text, recogniser_names())] == ["EC_CEDULA"]) is is_found
