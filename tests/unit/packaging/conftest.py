"""A small invented table and its description."""

import pytest

from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.table import FieldType, Table


@pytest.fixture
def table():
    return Table.from_rows(
        ["fecha", "canton", "monto", "nota"],
        [
            ["2026-01-05", "Quito", "12.5", "=1+1"],
            ["2026-02-05", "Mejía", "-7", "+593 99 123 4567"],
            ["2026-10-05", "Quito", None, 'dijo "sí", y\nse fue'],
        ],
    )


@pytest.fixture
def dataset():
    fields = (
        Field("c0", "fecha", FieldType.DATE, "Fecha", "Día de la atención.", required=True),
        Field("c1", "canton", label="Cantón", categories=("Mejía", "Quito")),
        Field("c2", "monto", FieldType.NUMBER, "Monto", "Valor pagado.", unit="USD"),
        Field("c3", "nota", label="Nota", example="=1+1"),
    )
    return Dataset(
        title="Atenciones sociales del Patronato Provincial, 2026",
        description="Cada fila es una atención.",
        institution="Patronato Provincial",
        acronym="PP",
        contact=Contact("Unidad de datos", "datos@patronato.gob.ec"),
        licence="CC-BY-4.0",
        frequency="MONTHLY",
        theme="SOCI",
        tags=("atenciones", "cantones", "servicios"),
        period=Period("2026-01-01", "2026-10-31"),
        place="Ecuador",
        source="Registro de atenciones",
        resources=(Resource("t1", "Atenciones", fields=fields),),
    )
