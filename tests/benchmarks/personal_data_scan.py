"""Time and memory of a full scan, beside Presidio asked cell by cell in the same run. Not part of the tests.

`python tests/benchmarks/personal_data_scan.py [ROWS]` prints one line each. Both columns count CPU seconds, because
wall time depends on what else the machine does. The table is invented: 12 columns, half of its notes hold a name.
"""

import random
import sys
import time

import polars as pl
import psutil

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.engine import analyzer
from desktop_app.core.personal_data.names import Role, roles
from desktop_app.core.personal_data.recognisers import recogniser_names
from desktop_app.core.table import ROW, Column, Table

SAMPLE = 3000  # cells given to Presidio one by one


def strong(role):
    return sorted(word.title() for word, what in roles().items() if what & role and not what & Role.WEAK)


def invented(n):
    dice = random.Random(1)
    given, surnames = strong(Role.GIVEN)[:3000], strong(Role.SURNAME)[:9000]

    def name():
        return f"{dice.choice(given)} {dice.choice(surnames)} {dice.choice(surnames)}"

    def note():
        if dice.random() < 0.5:
            return f"Se atiende a {name()} por el caso {dice.randrange(10**5)} en ventanilla"
        return f"Trámite {dice.randrange(10**6)} revisado sin novedad por la unidad"

    makers = {
        "Nombres": name,
        "Cédula": lambda: f"{dice.randrange(10**8, 25 * 10**8):010d}",
        "Teléfono": lambda: f"09{dice.randrange(10**8):08d}",
        "Correo": lambda: f"u{dice.randrange(10**7)}@example.com",
        "Observación": note,
        "Fecha": lambda: f"{dice.randrange(1, 29):02d}/{dice.randrange(1, 13):02d}/20{dice.randrange(10, 25)}",
        "Monto": lambda: f"{dice.random() * 10000:.2f}",
        "Saldo": lambda: f"{dice.random() * 10000:.2f}",
        "Código": lambda: f"A-{dice.randrange(10**7)}",
        "Cantón": lambda: dice.choice(["Quito", "Cuenca", "Loja", "Ambato"]),
        "Sexo": lambda: dice.choice("MF"),
        "Edad": lambda: str(dice.randrange(18, 90)),
    }
    columns = tuple(Column(f"c{i}", header) for i, header in enumerate(makers))
    cells = {f"c{i}": pl.Series([make() for _ in range(n)]) for i, make in enumerate(makers.values())}
    return Table(columns, pl.DataFrame({ROW: pl.Series(range(2, n + 2), dtype=pl.UInt32), **cells}).lazy())


def main(n):
    table = invented(n)
    rows = table.head(SAMPLE // len(table.columns)).drop(ROW).rows()
    engine, entities = analyzer(), list(recogniser_names())
    scan(Table.from_rows(["a"], [["b"]]))
    before = time.process_time()
    for row in rows:
        for cell in row:
            engine.analyze(cell, language="es", entities=entities)
    each = len(rows) * len(table.columns) / (time.process_time() - before)
    wall, cpu = time.perf_counter(), time.process_time()
    scan(table)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    ours = n * len(table.columns) / cpu
    print(f"scan {n} x {len(table.columns)}: {wall:.1f} s, {cpu:.1f} cpu-s, {ours:,.0f} cells per cpu-s")
    print(f"Presidio, same recognisers, cell by cell: {each:,.0f} cells per cpu-s; ratio {ours / each:.0f}")
    print(f"memory {psutil.Process().memory_info().rss / 2**20:.0f} MB with the table")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
