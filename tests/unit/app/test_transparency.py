"""A monthly payroll: one answer about the transparency law settles names, posts and pay, and nothing private."""

import random

from desktop_app.app.preparing import open_findings, relax_for_transparency
from desktop_app.app.project import Project, SourceFile, TableWork
from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.table import Table

N = 30
DICE = random.Random(5)
GIVEN, SURNAMES = ["Ana", "Luis", "María", "José", "Rosa"], ["Quishpe", "Toapanta", "Guamán", "Pérez", "Mendoza"]
PAY = [
    "Remuneración mensual unificada", "Remuneración unificada (anual)", "Décimo tercera remuneración",
    "Décimo cuarta remuneración", "Horas suplementarias y extraordinarias", "Encargos y subrogaciones",
    "Total de ingresos adicionales",
]  # fmt: skip


def payroll():
    numbers = (f"17{DICE.randrange(6)}{DICE.randrange(10**7):07d}" for _ in iter(int, 1))
    valid = (number for number in numbers if is_cedula(number))
    columns = {
        "No.": [str(i + 1) for i in range(N)],
        "Cédula": [next(valid) for _ in range(N)],
        "Apellidos y nombres": [
            f"{DICE.choice(SURNAMES)} {DICE.choice(SURNAMES)} {DICE.choice(GIVEN)}" for _ in range(N)
        ],
        "Puesto institucional": [DICE.choice(["Analista 1", "Chofer", "Director"]) for _ in range(N)],
        "Unidad": ["Dirección Financiera"] * N,
        **{name: [str(DICE.randrange(30, 4000)) for _ in range(N)] for name in PAY},
    }
    return Table.from_rows(list(columns), zip(*columns.values(), strict=True))


def test_a_yes_leaves_at_most_three_decisions_and_a_no_takes_it_back():
    found = scan(payroll())
    source = SourceFile(path="nomina.csv", sha256="", size=0, modified=0, format="csv")
    work = TableWork(id="t1", source=source, sheet="", region=None)
    project = Project(id="p", created="2026-01-01T00:00:00", tables=(work,))
    assert len(open_findings(found, work)) > 5
    yes = relax_for_transparency(project, found, answer=True)
    waiting = open_findings(found, yes.table)
    assert [finding.column_name for finding in waiting] == ["Cédula"]
    assert all(decision.legal_basis == "lotaip" and "19" in decision.reason for decision in yes.table.decisions)
    no = relax_for_transparency(yes, found, answer=False)
    assert no.table.decisions == ()
    assert len(open_findings(found, no.table)) == len(found.findings)
