"""Write the workbook of the guided exercise, `Ejercicio_Becas_2026.xlsx`. All people in it are invented.

Run from the repository root: `python resources/samples/exercise.py`. The same code gives the same cells. What is wrong
with the table is what the exercise teaches (desktop_app/app/exercise): titles over the header and a total below, names,
cédulas inside notes, amounts with a decimal comma, days written as people write them.
"""

from __future__ import annotations

import datetime as dt
import random

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from build import FAMILY, GIVEN, HERE, cedula

NAME = "Ejercicio_Becas_2026.xlsx"
SHEET = "Becas 2026"
HEADER = ("Fecha", "Parroquia", "Programa", "Estudiante", "Monto (USD)", "Observaciones")
PARISHES = ("Calderón", "Conocoto", "Cumbayá", "Guamaní", "Tumbaco")
PROGRAMS = (("Transporte", 18, 45), ("Alimentación", 40, 90), ("Útiles escolares", 25, 60))
NOTES = ("Primera entrega", "Segunda entrega", "Renovación", "", "", "")
N_ROWS = 90


def rows() -> list[list[object]]:
    """The body of the table."""
    rng = random.Random(20261107)
    start = dt.date(2026, 2, 2)
    made: list[list[object]] = []
    for i in range(N_ROWS):
        day = start + dt.timedelta(days=i * 240 // N_ROWS)
        program, low, high = rng.choice(PROGRAMS)
        cents = rng.randint(low * 4, high * 4) * 25
        amount = f"{cents // 100},{cents % 100:02d}"
        student = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
        note = f"Retira su tía, C.I. {cedula(rng)}" if i % 9 == 4 else rng.choice(NOTES)
        made.append([day.strftime("%d/%m/%Y"), rng.choice(PARISHES), program, student, amount, note or None])
    return made


def build() -> Workbook:
    """The whole workbook."""
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    sheet.append(["FUNDACIÓN MUNICIPAL DE EJEMPLO"])
    sheet.append(["Becas entregadas a estudiantes, febrero a septiembre de 2026"])
    sheet.append(["Corte al 30 de septiembre de 2026"])
    for line in (1, 2, 3):
        sheet.merge_cells(f"A{line}:F{line}")
    sheet.append(HEADER)
    body = rows()
    for row in body:
        sheet.append(row)
    total = sum(int(str(row[4]).replace(",", "")) for row in body)
    sheet.append(["TOTAL", None, None, None, f"{total // 100},{total % 100:02d}"])
    sheet.append(["Fuente: Registro de becas, Dirección de Inclusión."])
    for row in sheet["A1:F4"]:
        for cell in row:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(horizontal="center" if cell.row > 3 else "left")
    for letter, width in zip("ABCDEF", (12, 14, 18, 34, 14, 38), strict=True):
        sheet.column_dimensions[letter].width = width
    book.properties.creator = ""
    book.properties.created = book.properties.modified = dt.datetime(2026, 10, 30, 12, 0)
    return book


if __name__ == "__main__":
    build().save(HERE / NAME)
