"""A messy workbook and its Windows-1252 sister, with what a careful officer would publish from them."""

import csv

from openpyxl import Workbook

HEADER = ["Fecha", "Cédula", "Nombres y apellidos", "Cantón", "Monto (USD)", "Observaciones"]
PEOPLE = [
    ("05/01/2026", "1710034065", "María Elena Quishpe Guamán", " Quito ", "1.120,50", "Entrega de silla"),
    (
        "06/01/2026",
        "0102034563",
        "José Luis Torres Vaca",
        "Cuenca",
        "18,00",
        "Llamar a Rosa Lema Yamberla al 0991234567",
    ),
    (
        "06/01/2026",
        "0102034563",
        "José Luis Torres Vaca",
        "Cuenca",
        "18,00",
        "Llamar a Rosa Lema Yamberla al 0991234567",
    ),
    ("17/02/2026", "1710034065", "María Elena Quishpe Guamán", "Quito", "75,25", "S/D"),
    ("28/02/2026", "0926687856", "Ñusta Chicaiza Tipán", "Guayaquil", "9,10", ""),
    ("01/03/2026", "1710034065", "Luis Alberto Morales Andrade", "Quito", "240,00", "Control en un mes"),
]
CLEAN_HEADER = ["fecha", "canton", "monto_usd", "observaciones"]
CLEAN_ROWS = [
    ["2026-01-05", "Quito", "1120.50", "Entrega de silla"],
    ["2026-01-06", "Cuenca", "18.00", "Llamar a [NOMBRE] al [TELÉFONO]"],
    ["2026-02-17", "Quito", "75.25", ""],
    ["2026-02-28", "Guayaquil", "9.10", ""],
    ["2026-03-01", "Quito", "240.00", "Control en un mes"],
]


def workbook(path):
    """Title rows, header on row 4, a total row and a note."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Ayudas"
    sheet.append(["GOBIERNO AUTÓNOMO DESCENTRALIZADO DE PRUEBA"])
    sheet.append(["Ayudas sociales entregadas, enero a marzo de 2026"])
    sheet.append([])
    sheet.append(HEADER)
    for row in PEOPLE:
        sheet.append(list(row))
    sheet.append(["TOTAL", None, None, None, "1.480,85", None])
    sheet.append(["Fuente: Dirección de Desarrollo Social"])
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("A2:F2")
    book.save(path)
    return path


def sister_csv(path):
    """The same table as an officer's Excel saves it: Windows-1252, semicolons."""
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(PEOPLE)
    return path


DESCRIPTION = {
    "title": "Ayudas sociales de prueba, enero a marzo de 2026",
    "description": "Cada fila es una ayuda entregada: fecha, cantón y monto. No incluye datos de personas.",
    "institution": "GAD de Prueba",
    "acronym": "GADP",
    "contact": {"name": "Desarrollo Social", "email": "datos@gad.example"},
    "licence": "CC-BY-4.0",
    "frequency": "QUARTERLY",
    "theme": "SOCI",
    "tags": ["ayudas", "cantones"],
    "period": {"start": "2026-01-01", "end": "2026-03-31"},
}
DECISIONS = {
    "Cédula": {"treatment": "remove_column"},
    "Nombres y apellidos": {"treatment": "remove_column"},
    "Observaciones": {"treatment": "clean_free_text"},
}
