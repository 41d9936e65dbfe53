"""Months of two invented series, and the first project of each as an officer left it. Every person is invented.

Month 3 renames a column, 4 brings a new one, 5 another sheet name, 6 a new category and fewer rows; month 0 is the
December before.
"""

from dataclasses import replace

from openpyxl import Workbook

from desktop_app.app import project_file
from desktop_app.app.autosave import PROJECT
from desktop_app.app.cleaning import safe_recipe
from desktop_app.app.code_keys import CodeKeys
from desktop_app.app.history import History
from desktop_app.app.packing import Making, pack
from desktop_app.app.preparing import choose_sheet, clean_table, find_people, open_findings, raw_table
from desktop_app.app.project import new_project, with_decision
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Resource
from desktop_app.core.metadata.periods import period_in
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.personal_data.finding import Decision, Sensitivity
from tests.direct_reader import DirectReader
from tests.ui.pages.rig import cedula

GIVEN = ("María", "José", "Rosa", "Luis", "Elena", "Carlos", "Ana", "Jorge", "Lucía", "Pedro")
SURNAMES = ("Quishpe", "Torres", "Lema", "Chicaiza", "Morales", "Vaca", "Tipán", "Guamán", "Andrade", "Yamberla")
POSTS = ("Analista", "Asistente", "Chofer", "Inspector")
UNITS = ("Obras Públicas", "Dirección Financiera", "Planificación")
PROGRAMMES = ("Agua potable", "Vialidad", "Gestión ambiental")
N_ROWS = 60


def payroll(month):
    """Header and rows of a month, 0 to 6, as plain text."""
    header = ["Cédula", "Nombres y apellidos", "Unidad", "Cargo", "Fecha de pago", "Remuneración"]
    rows = []
    for i in range(_n_rows(month)):
        name = f"{GIVEN[i % 10]} {GIVEN[(i + month) % 10]} {SURNAMES[i // 3 % 10]} {SURNAMES[(i + 4) % 10]}"
        post = "Guardián" if month == 6 and i % 9 == 0 else POSTS[i % 4]
        day = f"{month_key(month)}-{25 + i % 3}"
        rows.append([cedula(i), name, UNITS[i % 3], post, day, f"{600 + i * 7 + month}.50"])
    if month >= 3:
        header[2] = "Dirección o área"
    if month >= 4:
        header.insert(4, "Jornada")
        for i, row in enumerate(rows):
            row.insert(4, ("Completa", "Parcial")[i % 2])
    return header, rows


def budget(month):
    """Header and rows of a month, 0 to 6, as plain text; nobody is in it."""
    header = ["Partida", "Programa", "Asignado", "Devengado"]
    rows = []
    for i in range(_n_rows(month)):
        programme = "Cultura" if month == 6 and i % 10 == 0 else PROGRAMMES[i % 3]
        rows.append([f"53.{i // 10:02d}.{i % 10:02d}", programme, f"{1000 + i * 10}.00", f"{i * 9 + month}.25"])
    if month >= 3:
        header[3] = "Monto devengado"
    if month >= 4:
        header.append("Fuente")
        for i, row in enumerate(rows):
            row.append(("Fiscal", "Propia")[i % 2])
    return header, rows


def month_key(month):
    """The month as 2026-01; 0 is the December before."""
    return f"2026-{month:02d}" if month else "2025-12"


def spoken(month):
    """The month in words."""
    return f"{MONTHS[month - 1]} de {month_key(month)[:4]}"


def _n_rows(month):
    return N_ROWS * 2 // 3 if month == 6 else N_ROWS + month % 3


def workbook(folder, make, month, sheet_name=""):
    """The file of that month as the institution makes it: a title over the table, a total below it."""
    header, rows = make(month)
    theme = {payroll: "Nomina", budget: "Presupuesto"}[make]
    book = Workbook()
    sheet = book.active
    sheet.title = sheet_name or ("Detalle" if month == 5 else theme)
    sheet.append([f"{theme} municipal, {spoken(month)}"])
    sheet.append([])
    sheet.append(header)
    for row in rows:
        sheet.append(row)
    sheet.append(["TOTAL", *[""] * (len(header) - 2), "99999.99"])
    path = folder / f"GAD_{theme}_{month_key(month)[:4]}{MONTHS[month - 1]}.xlsx"
    book.save(path)
    return path


def published(make, month):
    """The cells that must end on the portal: no person, the columns of the first month's names."""
    header, rows = make(month)
    gone = [i for i, name in enumerate(header) if name in {"Cédula", "Nombres y apellidos"}]
    return [[cell for i, cell in enumerate(row) if i not in gone] for row in rows]


def dataset(make, month=1):
    theme = {payroll: "Nómina", budget: "Presupuesto"}[make]
    return Dataset(
        title=f"{theme} municipal, {spoken(month)}",
        description=f"Cada fila es un registro de {theme.lower()} del municipio en {spoken(month)}.",
        institution="GAD Municipal de Ejemplo",
        acronym="GAD",
        contact=Contact("Dirección Financiera", "datos@gad.example"),
        licence="CC-BY-4.0",
        frequency="MONTHLY",
        theme="GOVE",
        tags=(theme.lower(), "municipio", "transparencia"),
        period=period_in(spoken(month)),
        place="Ecuador",
        source="GAD Municipal de Ejemplo",
        resources=(Resource("t1", fields=(Field("c2", "x", description="Lo que dice la columna."),)),),
    )


def first_project(paths, folder, make, *, change=lambda project: project, month=1, path=None):
    """A month (January) as an officer left it: cleaned, decided, described and packed. Returns its file."""
    path = path or workbook(folder, make, month)
    project = new_project("2026-02-03T10:00:00-05:00")
    home = paths.projects / project.id
    home.mkdir(parents=True)
    working = folder / f"read-{make.__name__}"
    working.mkdir()
    opened = DirectReader().open_source(path, working)
    work = choose_sheet(opened)
    raw = raw_table(opened, work)
    work = replace(work, recipe=safe_recipe(raw, "ec"), recipe_made=True)
    scan = find_people(clean_table(raw, work), work, "ec")
    for finding in open_findings(scan, work):
        work = with_decision(work, _decision(finding))
    described = dataset(make, month)
    project = replace(project, tables=(work,), dataset=described, described=True, reached="publish", page="publish")
    project = change(project)
    packed = pack(project, Making(opened, home / "package", "2026-02-03", CodeKeys(lambda: b"k" * 32), scan))
    assert not packed.stopping, packed.stopping
    file = home / PROJECT
    project_file.save(file, project, History())
    return file


def _decision(finding):
    if finding.sensitivity is Sensitivity.DIRECT:
        return Decision(finding.column_id, finding.types, "remove_column")
    return Decision(finding.column_id, finding.types, "keep", "La ley ordena publicarlo.", "ec-lotaip-19")
