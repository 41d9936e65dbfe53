"""How long the officer waits after a click on a correction: until the first rows, and until all is known.

`python tests/benchmarks/cleaning_preview.py [ROWS]` (1 000 000 by default, 12 columns). Every kind of step is asked alone
and behind seven others, on a table where it changes much and on one where it changes nothing at all, with nothing
remembered of an earlier click. The first answer is told by the clock and in processor time, which other work on the
machine does not lengthen; `stop` is the longest stretch of the search without a chance to stop it. The last line is
`slowest_first_ms=… slowest_first_cpu_ms=… stop_ms=…`.
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.core.cleaning import registry
from desktop_app.core.cleaning.previews import Look, Previews
from desktop_app.core.table import ROW, Column, Table

NAMES = (
    "Expediente", "Cantón", "Fecha", "Mes", "Monto", "Nota", "Código", "Activo", "Avance", "Latitud", "Longitud", "Hora",
)  # fmt: skip
IDS = tuple(f"c{at}" for at in range(len(NAMES)))
MUCH = (
    ["Loja", " Cuenca", "quito ", "AMBATO", "cañar"], ["31/03/2024", "1 abr 2024", "2024-04-09"],
    ["enero 2024", "feb-23", "03/2024"], ["1.234,50", "12,00", "0,5"], ["PEÃ‘A", "S/D", "Total", "dos  palabras", None],
    ["7", "42", "00123"], ["Sí", "NO", "x"], ["12 km", "7 km"], ["0°13'07\"S", "2,9 S"], ["78°30' O", "79,0 O"],
    ["2:30 p. m.", "14h05"],
)  # fmt: skip
NOTHING = (
    ["Loja", "Cuenca", "Ambato"], ["2024-03-31", "2024-04-09"], ["2024-01", "2023-02"], ["1234.50", "0.5"],
    ["dos palabras", "una nota"], ["00007", "00123"], ["Si", "No"], ["12", "7"], ["-0.218611", "-2.9"],
    ["-78.5", "-79"], ["14:30", "14:05"],
)  # fmt: skip


def write(path: Path, n: int, words: tuple[list[str | None], ...]) -> Table:
    """Rows whose first column numbers them, so that none repeats."""
    dice = np.random.default_rng(5)
    columns = {ROW: pl.Series(range(2, n + 2), dtype=pl.UInt32)}
    columns[IDS[0]] = "EXP-" + pl.Series(range(n)).cast(pl.String)
    for at, some in zip(IDS[1:], words, strict=True):
        columns[at] = pl.Series(some).gather(dice.integers(0, len(some), n))
    pl.DataFrame(columns).write_parquet(path, compression="lz4")
    return Table(tuple(Column(i, name) for i, name in zip(IDS, NAMES, strict=True)), pl.scan_parquet(path))


def steps() -> dict:
    """One of every kind."""
    made = {
        "add_column": ("n0", "periodo", "2024"), "add_territory_codes": ("c1", "n0", "código", "ec", "canton"),
        "booleans": ("c7", "Sí", "No"), "change_case": (("c1",), "title"), "compose_letters": (("c1", "c5"),),
        "dates_to_iso": ("c2",), "decimal_comma": ("c4",), "decimal_coordinates": ("c9", "c10", "ec"),
        "drop_empty_columns": (("c5",),), "drop_empty_rows": (IDS,), "drop_repeated_keys": (("c0",),),
        "drop_repeated_rows": (IDS,), "drop_total_rows": (("c5", "c1"),), "edit_cell": ("c5", 999_000, "S/D", "x"),
        "empty_words": (IDS,), "fill_down": (("c5",),), "filter_rows": ("c1", "is", ("Loja",)),
        "find_replace": (("c5",), "zz", "a", "text"), "join_columns": (("c1", "c2"), " ", "n0", "junto"),
        "map_values": ("c1", ("Loja",), ("11",)), "mend_letters": (IDS,), "merge_spellings": ("c1", ("quito ",), ("Quito",)),
        "name_columns": (("c0",), ("expediente",)), "official_territory_names": ("c1", "ec", "canton"),
        "pad_identifiers": ("c6", "code", 5), "periods_to_iso": ("c3",), "remove_columns": (("c5",),),
        "rename_columns": (("c0",), ("exp",)), "reorder_columns": (("c3", "c0"),), "sort_rows": (("c1", "c4"),),
        "split_column": ("c5", " ", ("n0", "n1"), ("a", "b")),
        "split_coordinates": ("c9", ("n0", "n1"), ("lat", "lon"), "ec"),
        "take_out_unit": ("c8", "km"), "times_to_iso": ("c11",), "trim_spaces": (IDS,),
        "unpivot_columns": (("c4", "c8"), "n0", "mes", "n1", "valor"),
    }  # fmt: skip
    return {step_id: kind(*made[step_id]) for step_id, kind in sorted(registry().items())}


def seven() -> tuple:
    """The steps that suggestions most often put before another."""
    kinds, every = registry(), steps()
    return (
        every["mend_letters"], every["trim_spaces"], every["empty_words"], kinds["compose_letters"](IDS),
        every["dates_to_iso"], every["periods_to_iso"], every["decimal_comma"],
    )  # fmt: skip


class Watch:
    """Notes the longest time between two chances to stop."""

    def __init__(self) -> None:
        self.last, self.longest = time.perf_counter(), 0.0

    def at(self, _done: int, _total: int, _stage: object = None) -> None:
        now = time.perf_counter()
        self.last, self.longest = now, max(self.longest, now - self.last)


def measured(table: Table, before: tuple, step) -> tuple[float, float, int, float, float]:
    """Seconds to the first answer by the clock and of the processor, rows in it, seconds to all, longest stretch."""
    previews, look = Previews(table), Look(before, step, count=True)
    begun, worked = time.perf_counter(), time.process_time()
    first = previews.first(look)
    told, worked = time.perf_counter() - begun, time.process_time() - worked
    watch = Watch()
    previews.rest(look, watch)
    ended = time.perf_counter()
    return told, worked, first.old.height, ended - begun, max(watch.longest, ended - watch.last)


def main(n: int) -> None:
    slowest = busiest = longest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        tables = [write(Path(folder, f"{at}.parquet"), n, words) for at, words in enumerate((MUCH, NOTHING))]
        warm = tables[0].with_frame(tables[0].frame.head(500))
        for step in steps().values():
            measured(warm, seven(), step)  # modules and lists of names are read once in a session
        print(f"{n} rows: first answer ms / of the processor / rows in it / all and counts ms / longest stretch ms")
        print(f"{'':26}{'changes much':>27}{'  … behind seven':>27}{'changes nothing':>27}{'  … behind seven':>27}")
        for step_id, step in steps().items():
            line = f"{step_id:26}"
            for table in tables:
                for before in ((), seven()):
                    told, worked, rows, ended, stretch = measured(table, before, step)
                    slowest, busiest, longest = max(slowest, told), max(busiest, worked), max(longest, stretch)
                    line += f"{told * 1000:6.0f}{worked * 1000:5.0f}{rows:5}{ended * 1000:6.0f}{stretch * 1000:5.0f}"
            print(line, flush=True)
    print(
        f"slowest_first_ms={slowest * 1000:.0f} slowest_first_cpu_ms={busiest * 1000:.0f} stop_ms={longest * 1000:.0f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
