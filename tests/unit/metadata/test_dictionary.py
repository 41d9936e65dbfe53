from dataclasses import replace

from desktop_app.core.metadata import build_fields
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table

TABLE = Table.from_rows(["canton", "servicio_monto", "cedula"], []).renamed({})
PROFILES = (
    ColumnProfile("c0", "canton", FieldType.STRING, 9, 9, 2, (("Quito", 6), ("Ambato", 3)), longest=6),
    ColumnProfile("c1", "servicio_monto", FieldType.NUMBER, 9, 8, 8, (("12.5", 1),)),
    ColumnProfile("c2", "cedula", FieldType.STRING, 9, 9, 2, (("1710034065", 5), ("0102030405", 4)), longest=10),
)
ORIGINALS = {"c0": "CANTÓN", "c1": "Servicio · Monto (USD)", "c2": "N° de cédula"}


def build(**more):
    return build_fields(TABLE, PROFILES, original_names=ORIGINALS, **more)


def test_prefills_from_the_original_name_and_the_profile():
    canton, monto, _ = build()
    assert canton == Field(
        "c0", "canton", FieldType.STRING, "CANTÓN", "", "", "CANTÓN", "Quito", ("Ambato", "Quito"), required=False
    )
    assert (monto.label, monto.unit, monto.type, monto.example) == ("Servicio · Monto", "USD", FieldType.NUMBER, "12.5")


def test_values_of_private_columns_never_appear():
    private = build(private=frozenset({"c2"}))[2]
    assert (private.example, private.categories) == ("", ())
    before = (replace(private, example="1710034065", categories=("1710034065",), description="Cédula"),)
    again = build(private=frozenset({"c2"}), previous=before)[2]
    assert (again.example, again.categories, again.description) == ("", (), "Cédula")


def test_what_the_officer_typed_stays_through_renames_and_new_types():
    typed = (Field("c1", "monto_viejo", FieldType.STRING, "Pago", "Valor pagado.", "dólares", required=True),)
    field = build(previous=typed)[1]
    assert (field.label, field.description, field.unit, field.required) == ("Pago", "Valor pagado.", "dólares", True)
    assert (field.name, field.type) == ("servicio_monto", FieldType.NUMBER)


def test_a_dictionary_typed_elsewhere_is_found_by_name():
    assert build(previous=(Field("", "CANTON", description="Dónde."),))[0].description == "Dónde."


def test_names_are_the_keys_of_the_table():
    table = Table.from_rows(["a", "", "a"], [])
    assert [f.name for f in build_fields(table, (), original_names={})] == table.keys


def test_many_or_unrepeated_values_are_no_categories():
    many = ColumnProfile("c0", "x", FieldType.STRING, 100, 100, 50, tuple((str(i), 2) for i in range(20)), longest=2)
    once = ColumnProfile("c0", "x", FieldType.STRING, 3, 3, 3, (("a", 1), ("b", 1), ("c", 1)), longest=1)
    table = Table.from_rows(["x"], [])
    for profile in (many, once):
        assert build_fields(table, (profile,), original_names={})[0].categories == ()
