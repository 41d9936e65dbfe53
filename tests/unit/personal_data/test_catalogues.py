"""Things whose headers speak of people, and headers of people that programs cut short."""

import pytest

from tests.unit.personal_data.columns_drawn import cedulas, dates, findings, mobiles, names, numbers, one, serial

AGES = [str(18 + i) for i in range(40)]
MEANT = {"Sexo": one("Niña", "Niño", "Unisex"), "Edad": one("0-2", "3-5", "9+"), "Etnia": one("Shuar", "Montubia")}
CATALOGUES = {
    "toys": {"SKU": serial("{:07d}"), "Marca": one("Doña Petra", "San Jorge"), **MEANT, "Peso": numbers(1, 9)},
    "posts": {"Cargo": one("Chofer", "Bombero"), "Vacantes": numbers(1, 6), **MEANT, "Estado civil": one("Indistinto")},
    "pieces": {
        "Inv.": serial("MN-{:04d}"),
        "Nombre": one("San Sebastián Mártir", "Rafael Carrera"),
        "Culto": one("Católico", "Maya"),
        "Enfermedad": one("Hongos", "Carcoma"),
        "Sala": one("Rodas", "Bodega 2"),
    },
    "stops": {
        "stop_id": serial("EC-{:03d}"),
        "stop_name": one("Juan Montalvo", "Eloy Alfaro", "Simón Bolívar"),
        "stop_lat": numbers(1, 9),
        "adulto_may": numbers(0, 60),
        "embarazadas": numbers(0, 9),
    },
    "associations": {
        "Entidad": one("Iglesia Monte Basán", "Comité Pro Ciegos"),
        "Credo": one("Evangélico", "Católico"),
        "Pers. jur.": serial("{:03d}-2023"),
        "NIT entidad": serial("{:07d}"),
        "Edad (años de inscrita)": numbers(1, 60),
    },
}


@pytest.mark.parametrize("name", CATALOGUES)
def test_what_is_said_of_things_is_nobodys(name):
    assert findings(CATALOGUES[name]) == {}


def test_goods_beside_people_leave_them_as_they_are():
    sold = {"Producto": one("Silla", "Bastón"), "Precio": numbers(5, 90), "Marca": one("Sunrise", "Drive")}
    told = {"Edad": AGES, "Sexo": one("M", "F"), "Discapacidad": one("física", "visual")}
    assert {"Edad", "Sexo", "Discapacidad"} <= findings(sold | told).keys()
    assert {"Cliente", "Sexo"} <= findings(sold | {"Cliente": names(), "Sexo": one("M", "F")}).keys()


def test_medicines_given_to_the_ill_are_no_catalogue():
    given = {"Concentración": one("500 mg", "1 g"), "Vía": one("oral", "IM"), "Lote": serial("L{:05d}")}
    ill = {"Diagnóstico": one("diabetes", "hipertensión", "asma"), "Sexo": one("M", "F"), "Edad": one("0-5", "60+")}
    assert "Diagnóstico" in findings(given | ill)


CUT = [
    ("FALL_ECIV", ("1", "2", "4"), "CIVIL_STATUS"),
    ("Condición J/H", ("Viud.", "Cas.", "Solt.", "U. lib."), "CIVIL_STATUS"),
    ("E.C. tit.", ("S", "C", "D", "V", "UL"), "CIVIL_STATUS"),
    ("PTE_NAC_PUEB", ("02", "07", "13"), "ETHNICITY"),
    ("s1_leng_padres", ("1", "2", "6"), "ETHNICITY"),
    ("PTE_IDEN_GEN", ("1", "3", "4"), "SEXUAL_ORIENTATION"),
    ("Vive c/", ("Mamá", "Abuela mat.", "Tía"), "FAMILY_RELATION"),
    ("MES_NAC", ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL"), "BIRTH_DATE"),
    ("S.B.U. Mens.", ("460.50", "512.10", "780.00"), "SALARY"),
    ("mar_sts", ("SN", "MA", "WD"), "CIVIL_STATUS"),
    ("legal_sts", ("REF", "ASR", "NOC"), "OTHER_SENSITIVE"),
]


@pytest.mark.parametrize(("header", "values", "kind"), CUT)
def test_headers_cut_short_beside_people(header, values, kind):
    found = findings({"Nombre": names(), "Cédula": cedulas(), header: one(*values)})
    assert kind in found[header].types


def test_a_beginning_that_headers_share_is_no_part_of_them():
    rows = {"zx_a": serial("{:05d}"), "zx_nombre": names(), "zx_fn": dates(1950, 2004), "zx_tel": mobiles()}
    assert findings(rows)["zx_fn"].types == ("BIRTH_DATE",)
    assert "zx_fn" not in findings({"Nombre": names(), "zx_fn": dates(1950, 2004)})


def test_numbers_in_metres_are_places_of_people():
    found = findings({"Usuario": names(), "E (m)": numbers(620000, 799999), "N (m)": numbers(9600000, 9999999)})
    assert found["E (m)"].types == found["N (m)"].types == ("COORDINATES",)


def test_what_is_kept_from_pay_stands_beside_pay():
    paid = {"Empleado": names(), "Sueldo": numbers(500, 900), "Líquido": numbers(400, 800), "Jud.": numbers(0, 90)}
    assert "OTHER_SENSITIVE" in findings(paid)["Jud."].types
    assert "Jud." not in findings({"Empleado": names(), "Jud.": numbers(0, 90)})
