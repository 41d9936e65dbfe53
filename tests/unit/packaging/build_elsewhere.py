"""A package built in a process of its own, as on another computer: `python build_elsewhere.py FOLDER YEARS`.

`YEARS`: how far its clock is ahead. Whatever asks for the time gets that one: `time`, and `datetime` in every library.
"""

import datetime as dt
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

N_ROWS = 45_000  # several batches of the writers


def set_clock(years: int) -> None:
    """Every later question for the time is answered from a clock so many years ahead."""
    ahead = years * 365.25 * 86_400
    clock, local, universal = time.time, time.localtime, time.gmtime
    time.time = lambda: clock() + ahead
    time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
    time.gmtime = lambda seconds=None: universal(time.time() if seconds is None else seconds)

    def later(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    from openpyxl.packaging import core
    from openpyxl.writer import excel

    moved = type("datetime", (dt.datetime,), {"now": classmethod(later)})
    for module in (core, excel):
        module.datetime = type(dt)("datetime")
        module.datetime.__dict__.update(vars(dt), datetime=moved)


def build(folder: Path) -> None:
    """Write a package of every format into the folder, its CSV, JSON and XML zipped."""
    from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
    from desktop_app.core.packaging import PackageOptions, write_package
    from desktop_app.core.table import FieldType, Table

    columns = {
        "Fecha": [f"2026-{i % 10 + 1:02d}-{i % 28 + 1:02d}" for i in range(N_ROWS)],
        "Cantón": [("Quito", "Mejía", "Ñuquí", None)[i % 4] for i in range(N_ROWS)],
        "Monto": [f"{i % 977}.{i % 100:02d}" for i in range(N_ROWS)],
        "Hora": [f"{i % 24:02d}:{i % 60:02d}:00" for i in range(N_ROWS)],
        "Nota": [("bien", "=1+1", "İstanbul ıi", 'dijo "sí"')[i % 4] for i in range(N_ROWS)],
    }
    kinds = (FieldType.DATE, FieldType.STRING, FieldType.NUMBER, FieldType.TIME, FieldType.STRING)
    table = Table.from_rows(list(columns), zip(*columns.values(), strict=True))
    fields = tuple(Field(c.id, c.name, kind) for c, kind in zip(table.columns, kinds, strict=True))
    dataset = Dataset(
        title="Atenciones sociales, 2026",
        description="Cada fila es una atención dada a una persona.",
        institution="Patronato Provincial",
        acronym="PP",
        contact=Contact("Unidad de datos", "datos@patronato.gob.ec"),
        licence="CC-BY-4.0",
        theme="SOCI",
        tags=("niñez", "atenciones", "İzmir"),
        period=Period("2026-01-01", "2026-10-31"),
        place="Ecuador",
        resources=(Resource("t", fields=fields),),
    )
    options = PackageOptions(created="2026-11-21", formats=("XLSX", "ODS", "JSON", "XML"), zip_above=100_000)
    write_package(table, dataset, folder, options=options, recipe_text=["Se quitaron espacios."])


if __name__ == "__main__":
    set_clock(int(sys.argv[2]))
    build(Path(sys.argv[1]))
