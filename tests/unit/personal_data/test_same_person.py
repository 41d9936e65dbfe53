"""A person whose name is written with a title or another apostrophe keeps the code, and nobody else gets it."""

import pytest

from desktop_app.core.personal_data import treatments
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.table import Table


def codes(names):
    table = Table.from_rows(["x"], [[name] for name in names])
    treated = treatments()["replace_by_code"].apply(
        table, Decision("c0", ("PERSON",), "replace_by_code"), TreatmentContext(b"k" * 32)
    )
    return treated.frame.collect()["c0"].to_list()


@pytest.mark.parametrize(
    "typed",
    [
        ["Ana Pérez", "Dra. Ana Pérez", "ING ANA PEREZ", "Sra. Ana Pérez", "Lcda. Pérez Ana", "Pérez, Dra. Ana",
         "Doña Ana Pérez", "Ana Pérez, MSc.", "Ana Pérez Ph.D.", "Sra. Ing. Ana Pérez"],
        ["Juan O'Neil", "Juan ONeil", "Juan O’Neil", "O´NEIL JUAN", "Juan O` Neil", "Sr. Juan O'neil", "Juan OʼNeil"],
        ["Luis D'Angelo Vera", "LUIS DANGELO VERA", "Cap. Luis D’Angelo Vera"],
    ],
)  # fmt: skip
def test_a_title_or_an_apostrophe_makes_nobody_else(typed):
    assert len(set(codes(typed))) == 1


def test_titles_that_may_be_names_or_all_that_tells_people_apart_stay():
    typed = ["Sr. Pérez", "Sra. Pérez", "Pérez", "Juan Pérez", "Juan Pérez Tec", "Juan Pérez Doctor", "Juan Pérez Sr.",
             "Juan Pérez Jr.", "Juan O Neil", "Juan Neil", "Ana Don Pérez", "Ana Pérez"]  # fmt: skip
    assert len(set(codes(typed))) == len(typed)
