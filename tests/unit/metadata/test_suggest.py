import pytest

from desktop_app.core.metadata import Evidence, suggest_dataset, suggest_description
from desktop_app.core.metadata.carrying import carried_answers, says_size
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.metadata.institution import Institution
from desktop_app.core.metadata.periods import period_in, without_period
from desktop_app.core.metadata.suggest import size_sentence, source_sentence
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table

DATE = ColumnProfile("c0", "Fecha de atención", FieldType.DATE, 3, 3, 3, (), "2026-01-05", "2026-10-30")
CANTON = ColumnProfile("c1", "Cantón", FieldType.STRING, 3, 3, 2, (("Quito", 2), ("Cuenca", 1)))


def suggest(**changed):
    facts = {
        "file_name": "Atenciones_2026_FINAL_v2.xlsx",
        "title_rows": (),
        "note_rows": (),
        "table": Table.from_rows(["Fecha de atención", "Cantón"], []),
        "profiles": (CANTON,),
        "country": "ec",
    }
    house = Institution(
        name=changed.pop("institution", ""),
        acronym=changed.pop("acronym", ""),
        contact=changed.pop("contact", Contact()),
    )
    return suggest_dataset(Evidence(**({"institution": house} | facts | changed)))


def test_title_comes_from_the_sheet_without_the_institution():
    rows = (
        "PATRONATO PROVINCIAL DE SERVICIOS SOCIALES",
        "ATENCIONES SOCIALES BRINDADAS",
        "Período: enero - octubre 2026",
    )
    dataset, origins = suggest(title_rows=rows)
    assert dataset.title == "Atenciones sociales brindadas"
    assert dataset.institution == "Patronato Provincial de Servicios Sociales"
    assert dataset.period == Period("2026-01-01", "2026-10-31")
    assert origins["title"].msgid == origins["institution"].msgid == "from the title in the sheet"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Atenciones_2026_FINAL_v2.xlsx", "Atenciones, 2026"),
        ("MEF_EjecucionNominas_2022febrero.ods", "Ejecucion nominas, febrero de 2022"),
        ("viáticos enero-marzo 2025 (2).csv", "Viáticos, enero a marzo de 2025"),
        ("C:\\datos\\nomina.xls", "Nomina"),
        ("2026.csv", ""),
    ],
)
def test_title_from_the_file_name_drops_what_desks_add(name, title):
    assert suggest(file_name=name)[0].title == title


def test_dates_of_the_table_win_over_the_file_name():
    dataset, origins = suggest(profiles=(DATE, CANTON))
    assert dataset.period == Period("2026-01-05", "2026-10-30")
    assert origins["period"].values == {"column": "Fecha de atención"}


def test_values_of_private_columns_are_not_looked_at():
    province = ColumnProfile("c1", "Provincia", FieldType.STRING, 2, 2, 1, (("PICHINCHA", 2),))
    dataset, _ = suggest(profiles=(DATE, province), private=frozenset({"c0", "c1"}))
    assert (dataset.period, dataset.place) == (Period("2026-01-01", "2026-12-31"), "Ecuador")


@pytest.mark.parametrize("name", ["Fecha de nacimiento", "F. NAC.", "fec_nac", "Nacido el"])
def test_birth_dates_are_no_coverage(name):
    birth = ColumnProfile("c0", name, FieldType.DATE, 3, 3, 3, (), "1961-01-05", "1999-10-30")
    assert suggest(profiles=(birth,))[0].period == Period("2026-01-01", "2026-12-31")


def test_source_from_the_note_and_settings_win():
    contact = Contact("Datos", "datos@x.gob.ec")
    dataset, origins = suggest(
        note_rows=("Elaborado el lunes", "Fuente: Dirección de Planificación, 2026."),
        title_rows=("Ministerio de Prueba",),
        institution="Mi institución",
        acronym="MI",
        contact=contact,
    )
    assert dataset.source == "Dirección de Planificación, 2026"
    assert (dataset.institution, dataset.acronym, dataset.contact) == ("Mi institución", "MI", contact)
    assert "institution" not in origins


@pytest.mark.parametrize(
    ("institution", "column", "place"),
    [
        ("", CANTON, "Ecuador"),
        ("Municipio de Cayambe", CANTON, "Cayambe, Ecuador"),
        ("GAD Municipalidad de Santa Rosa", CANTON, "Santa Rosa, Ecuador"),
        ("", ColumnProfile("c1", "Provincia", FieldType.STRING, 2, 2, 1, (("PICHINCHA", 2),)), "Pichincha, Ecuador"),
    ],
)
def test_place(institution, column, place):
    assert suggest(institution=institution, profiles=(column,))[0].place == place


def test_acronym_from_the_habit_of_file_names():
    assert suggest(file_name="MEF_EjecucionNominas_PM_2022febrero.ods")[0].acronym == "MEF"
    assert suggest(file_name="BASE_2026.xlsx")[0].acronym == ""
    assert suggest(file_name="MEF_Pagos.csv", acronym="PP")[0].acronym == "PP"


def test_never_guesses_what_only_the_officer_knows():
    dataset, origins = suggest()
    assert (dataset.frequency, dataset.description, dataset.language) == ("", "", "es")
    assert dataset.licence == "CC-BY-4.0"
    assert "frequency" not in origins


def test_tags_and_theme_come_from_meaningful_words():
    columns = tuple(
        ColumnProfile(f"c{i}", name, FieldType.STRING, 0, 0, 0)
        for i, name in enumerate(["cedula", "fecha_ingreso", "tipo_beca", "Nivel de educación", "Unnamed: 4"])
    )
    dataset, _ = suggest(file_name="becas 2026.xlsx", profiles=columns)
    assert dataset.tags == ("becas", "educación", "nivel")
    assert dataset.theme == "EDUC"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("datos de octubre del 2026", "2026-10-01", "2026-10-31"),
        ("2026octubre", "2026-10-01", "2026-10-31"),
        ("Nómina 2024-02.csv", "2024-02-01", "2024-02-29"),
        ("enero a marzo 2025", "2025-01-01", "2025-03-31"),
        ("noviembre 2025 a enero 2026", "2025-11-01", "2026-01-31"),
        ("2019-2023", "2019-01-01", "2023-12-31"),
        ("Setiembre 2020", "2020-09-01", "2020-09-30"),
        ("corte 20260315", "2026-03-01", "2026-03-31"),
        ("diciembre a enero 2026", "", ""),
        ("sin fecha 12345", "", ""),
        ("mayores de 65", "", ""),
    ],
)
def test_periods_in_words(text, start, end):
    assert period_in(text) == Period(start, end)


def test_without_period_keeps_words_that_contain_a_month():
    assert without_period("Personas mayores enero-marzo 2026") == "Personas mayores"


def test_description_names_columns_and_nothing_from_the_cells():
    fields = (Field("c0", "canton", label="Cantón", example="Quito"), Field("c1", "ruc", label="RUC"))
    dataset = Dataset(title="Pagos", source="Registro", resources=(Resource("t", fields=fields),))
    assert suggest_description(dataset, 12) == (
        "Cada fila es un registro de «Pagos». Incluye: cantón, RUC. Tiene 12 filas y 2 columnas. Fuente: Registro."
    )


@pytest.mark.parametrize(
    ("titles", "columns", "language", "is_known"),
    [
        ((), ("Date", "Name of the town", "Amount"), "en", True),
        (("Servicios de salud",), ("Date", "Amount"), "es", True),
        ((), ("Fecha", "Name", "Amount"), "es", True),
        ((), ("x1", "x2"), "es", False),
    ],
)
def test_language_from_the_words_of_the_table(titles, columns, language, is_known):
    profiles = tuple(ColumnProfile(f"c{i}", name, FieldType.STRING, 0, 0, 0, ()) for i, name in enumerate(columns))
    dataset, origins = suggest(title_rows=titles, profiles=profiles)
    assert dataset.language == language
    assert ("language" in origins) is is_known


def test_sentences_of_size_and_source():
    assert size_sentence("1", 1) == "Tiene 1 fila y 1 columna."
    assert size_sentence("12.005", 0) == "Tiene 12.005 filas."
    assert says_size(f"Cada fila es un pago. {size_sentence('12.005', 7)}")
    assert not says_size("Tiene datos de 12 filas de espera.")
    assert source_sentence(" Registro de pagos. ") == "Fuente: Registro de pagos."


@pytest.mark.parametrize(
    ("now", "answers"),
    [
        (Period("2026-11-01", "2026-11-30"), (("corte", "2026-11-30"), ("ley", "2004-05-18"))),
        (Period(), (("ley", "2004-05-18"),)),
    ],
)
def test_days_of_the_old_period_become_those_of_the_new_one(now, answers):
    october = Period("2026-10-01", "2026-10-31")
    assert carried_answers((("corte", "2026-10-31"), ("ley", "2004-05-18")), october, now) == answers
