"""Write the example workbook `Atenciones_2026.xlsx`. Every person, number and institution in it is invented.

Run from the repository root: `python resources/samples/build.py`. The same code gives the same cells.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

HERE = Path(__file__).resolve().parent
GIVEN = (
    "María Elena",
    "José Luis",
    "Rosa",
    "Luis Alberto",
    "Ana Lucía",
    "Carlos",
    "Blanca",
    "Jorge",
    "Carmen",
    "Segundo",
    "Nina Sisa",
    "Pedro",
    "Luz María",
    "Ángel",
    "Mercedes",
    "Kuri",
    "Martha",
    "Víctor",
    "Zoila",
    "Diego",
)
FAMILY = (
    "Quishpe Guamán",
    "Torres Vaca",
    "Chicaiza Tipán",
    "Morales Andrade",
    "Lema Yamberla",
    "Proaño Salas",
    "Cabascango Farinango",
    "Ortiz Peña",
    "Tituaña Cachimuel",
    "Benavides Ruiz",
    "Toapanta Lema",
    "Vera Zambrano",
)
CANTONS = (
    "Quito",
    "Quito",
    "Quito",
    "Quito",
    "Quito",
    "QUITO",
    "Cayambe",
    "Mejía",
    "Rumiñahui",
    "Pedro Moncayo",
    "Cayambe ",
)
SERVICES = (
    ("Ayuda técnica", 60, 180),
    ("Terapia física", 12, 24),
    ("Nutrición", 8, 20),
    ("Terapia de lenguaje", 12, 24),
)
PLAIN_NOTES = (
    "Entrega de silla de ruedas",
    "Segunda sesión",
    "Alta",
    "Acude con su familia",
    "Control en un mes",
    "",
    "",
    "S/D",
)


def cedula(rng: random.Random) -> str:
    """A random number with a valid check digit (modulus 10, province 01-24)."""
    digits = [int(d) for d in f"{rng.randint(1, 24):02d}{rng.randint(0, 5)}{rng.randint(0, 999999):06d}"]
    total = sum((d * 2 - 9 if d * 2 > 9 else d * 2) if i % 2 == 0 else d for i, d in enumerate(digits))
    return "".join(map(str, digits)) + str(-total % 10)


def amount(rng: random.Random, low: int, high: int) -> str:
    """An amount in dollars, with a decimal comma."""
    cents = rng.randint(low * 4, high * 4) * 25
    return f"{cents // 100},{cents % 100:02d}"


def note(rng: random.Random) -> str:
    """What somebody wrote in the margin: sometimes a name, a telephone or a cédula."""
    kind = rng.random()
    name = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
    if kind < 0.04:
        return f"Llamar a {name} al 09{rng.randint(10_000_000, 99_999_999)}"
    if kind < 0.06:
        return f"Viene con su madre, {name}, C.I. {cedula(rng)}"
    return rng.choice(PLAIN_NOTES)


def rows(n: int = 240) -> list[list[object]]:
    """The body of the table, with three rows repeated."""
    rng = random.Random(20261021)
    start = dt.date(2026, 1, 5)
    made: list[list[object]] = []
    for i in range(n):
        day = start + dt.timedelta(days=i * 298 // n)
        written = day.strftime("%d/%m/%Y") if rng.random() < 0.9 else day.strftime("%d-%m-%y")
        service, low, high = rng.choice(SERVICES)
        made.append(
            [
                written,
                cedula(rng),
                f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}",
                rng.randint(3, 89),
                rng.choice("FFM"),
                rng.choice(CANTONS),
                service,
                amount(rng, low, high),
                note(rng) or None,
            ]
        )
    for repeated in (40, 90, 171):
        made.insert(repeated + 1, list(made[repeated]))
    return made


def build() -> Workbook:
    """The whole workbook."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Atenciones 2026"
    sheet.append(["PATRONATO PROVINCIAL DE SERVICIOS SOCIALES"])
    sheet.append(["Atenciones a la ciudadanía, enero a octubre de 2026"])
    sheet.append(["Fecha", "Persona atendida", None, None, None, "Cantón", "Servicio", None, "Observaciones"])
    sheet.append([None, "Cédula", "Nombres", "Edad", "Sexo", None, "Tipo", "Monto (USD)", None])
    for span in ("A1:I1", "A2:I2", "A3:A4", "B3:E3", "F3:F4", "G3:H3", "I3:I4"):
        sheet.merge_cells(span)
    body = rows()
    for row in body:
        sheet.append(row)
    total = sum(int(str(row[7]).replace(",", "")) for row in body)
    sheet.append(["TOTAL", None, None, None, None, None, None, f"{total // 100},{total % 100:02d}"])
    sheet.append(["Fuente: Registro de atenciones, Dirección de Gestión Social."])
    sheet.append(["Nota: los valores de octubre son preliminares."])
    for row in sheet["A1:I4"]:
        for cell in row:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(horizontal="center" if cell.row > 2 else "left")
    for letter, width in zip("ABCDEFGHI", (12, 13, 32, 7, 7, 16, 20, 14, 46), strict=True):
        sheet.column_dimensions[letter].width = width
    summary = book.create_sheet("Resumen")
    summary.append(["Servicio", "Atenciones"])
    for service, *_ in SERVICES:
        summary.append([service, sum(row[6] == service for row in body)])
    hidden = book.create_sheet("Base_cédulas")
    hidden.append(["Cédula", "Nombres"])
    for row in body[:60]:
        hidden.append([row[1], row[2]])
    hidden.sheet_state = "hidden"
    moment = dt.datetime(2026, 10, 30, 12, 0)
    book.properties.creator = ""
    book.properties.created = book.properties.modified = moment
    return book


if __name__ == "__main__":
    build().save(HERE / "Atenciones_2026.xlsx")
