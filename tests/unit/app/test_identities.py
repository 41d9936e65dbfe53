"""Identity numbers of a hidden sheet are counted and not told."""

import openpyxl
import pytest

from desktop_app.app.identities import with_identities
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.reading import open_source

CEDULAS = ("1710034065", "1713175071", "0102030400", "1002345674", "0401234564")


@pytest.mark.parametrize(
    ("numbers", "told"),
    [(CEDULAS, True), (("0991234567", "0987654321", "0981112223"), False), (("2024001", "2024002"), False)],
)
def test_identity_numbers_of_a_hidden_sheet_are_counted_and_not_told(tmp_path, numbers, told):
    valid = [number for number in numbers if is_cedula(number)]
    book = openpyxl.Workbook()
    book.active.append(["Cantón", "Casos"])
    book.active.append(["Girón", 4])
    hidden = book.create_sheet("Nómina")
    for row in [["Número"], *[[number] for number in valid * 3 or numbers]]:
        hidden.append(row)
    hidden.sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    opened = with_identities(open_source(path, tmp_path / "w"))
    (about,) = [thing for thing in opened.hidden if thing.kind == "hidden_sheet"]
    assert about.identities == 3 * len(valid)
    assert bool(about.identities) is told
    assert not any(number in str(about) for number in numbers)
