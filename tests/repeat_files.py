"""Files of a month as somebody else makes them, and what last month's project may have been like, for `repeat`."""

import csv
from dataclasses import replace

from openpyxl import Workbook

from desktop_app.app import preparing
from desktop_app.app.paths import Paths
from desktop_app.core.personal_data.finding import Decision
from tests.repeat_samples import budget, first_project


def book(path, header, rows, *, title="", sheet="Presupuesto", more=()):
    made = Workbook()
    made.remove(made.active)
    for name, body in ((sheet, rows), *more):
        page = made.create_sheet(name)
        if title:
            page.append([title])
            page.append([])
        page.append(header)
        for row in body:
            page.append(row)
    made.save(path)
    return path


def plain(path, header, rows, mark=";"):
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream, delimiter=mark).writerows([header, *rows])
    return path


def kinds(made):
    return [q.kind.value for q in made.questions]


def with_work(memory, **changes):
    work = replace(memory.project.table, **changes)
    return replace(memory, project=replace(memory.project, tables=(work,)))


def with_period(memory, period):
    return replace(memory, project=replace(memory.project, dataset=replace(memory.project.dataset, period=period)))


def cleaned(again, made):
    """The cells of the repeated table by header."""
    work = made.project.table
    table = preparing.clean_table(preparing.raw_table(again.opened, work), work)
    frame = table.frame.collect()
    return {c.name: frame[c.id].to_list() for c in table.columns}


def first_project_of(folder, header, rows, **more):
    """January of a table of one's own, as an officer left it."""
    path = book(folder / "GAD_Presupuesto_2026enero.xlsx", header, rows, title="Presupuesto, enero de 2026", **more)
    return first_project(own_paths(folder), folder, budget, path=path)


def own_paths(folder):
    return Paths(folder / "data", folder / "cache", folder / "logs")


def coded(project, link):
    """The project with codes instead of the first column, made with a key that is not here."""
    work = project.table
    others = tuple(d for d in work.decisions if d.column_id != "c0")
    codes = Decision("c0", ("EC_CEDULA",), "replace_by_code", params={"link": link, "key": "0123456789abcdef"})
    return replace(project, tables=(replace(work, decisions=(*others, codes)),), series="nomina")
