"""How fast files become working copies, beside openpyxl and polars in the same run; first rows and memory of large ones.

`python tests/benchmarks/reading_speed.py [--times N] [--small]`. Invented data: an xlsx of 100 000 rows and a CSV of one
million rows, of 20 columns each, are read N times (5) in turns with openpyxl (read-only) and with polars (all text), each
in a process of its own; CPU seconds count from after the imports, medians are compared. Then a CSV of 1.4 GB and an xlsx
of a million rows go through the program's reader process: seconds until the first rows can be read, until the end, until
a reading that is stopped has ended, and the most memory all processes held together (proportional set size where the
system tells it, else resident). `--small` takes a tenth of all. The last line is
`xlsx_ratio=… csv_ratio=… first_rows_s=… peak_mb=…`; a ratio above 1 for the CSV is how much dearer the copy is.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

NAMES = ("Expediente", "Fecha", "Cédula", "Nombres y apellidos", "Correo", "Teléfono", "Cantón", "Parroquia", "Servicio",
         "Monto", "Saldo", "Edad", "Sexo", "Código", "Unidad", "Responsable", "Estado", "Trimestre", "Calificación",
         "Observaciones")  # fmt: skip
PEOPLE = ("María Quishpe Torres", "José Lema", "Ana Guamán Vaca", "Luis Andrade", "Rosa Chicaiza Yamberla")
TOWNS = ("Quito", "Cuenca", "Guayaquil", "Loja", "Ambato", "Ibarra", "Otavalo")
NOTES = ("", "Sin novedad", "Entrega completa, sin reclamo", "n/a", "Llamó a la «central»")
NUMBERS = frozenset({9, 10, 11, 13, 18})
PART = 100_000
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
LINKS = {
    "xl/_rels/workbook.xml.rels": (
        b"</Relationships>",
        b'<Relationship Type="' + OFFICE + b'" Target="sharedStrings.xml" Id="rId9"/></Relationships>',
    ),
    "[Content_Types].xml": (
        b"</Types>",
        (
            b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument'
            b'.spreadsheetml.sharedStrings+xml"/></Types>'
        ),
    ),
}
STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def rows(n: int, start: int) -> pl.DataFrame:
    """Invented rows, all text."""
    dice = np.random.default_rng(start)

    def pick(words: tuple[str, ...]) -> pl.Series:
        return pl.Series(words)[dice.integers(0, len(words), n)]

    def number(low: int, high: int, width: int = 0) -> pl.Series:
        return pl.Series(dice.integers(low, high, n)).cast(pl.String).str.zfill(width)

    columns = (
        "EXP-" + pl.Series(range(start, start + n)).cast(pl.String), number(1, 29, 2) + "/0" + number(1, 10) + "/2026",
        number(10**9, 2 * 10**9), pick(PEOPLE), "persona" + number(0, 10**6) + "@correo.example",
        "09" + number(10**7, 10**8), pick(TOWNS), "Parroquia " + number(1, 90), pick(("Terapia", "Ayuda técnica")),
        number(0, 9999) + "." + number(1, 99, 2), number(0, 5000), number(1, 90), pick(("M", "F")), number(0, 9999),
        pick(("Gestión Social", "Salud")), pick(PEOPLE), pick(("activo", "cerrado")), "T" + number(1, 5), number(1, 11),
        pick(NOTES),
    )  # fmt: skip
    return pl.DataFrame(dict(zip(NAMES, columns, strict=True)))


def write_csv(path: Path, n: int) -> None:
    with path.open("wb") as out:
        for start in range(0, n, PART):
            rows(min(PART, n - start), start).write_csv(out, include_header=not start)


def multiply(source: Path, target: Path, times: int) -> None:
    body = source.read_bytes()
    cut = body.index(b"\n") + 1
    with target.open("wb") as out:
        out.write(body)
        for _ in range(times - 1):
            out.write(body[cut:])


def write_xlsx(path: Path, n: int) -> None:
    """A workbook as spreadsheet programs write it: numbers as numbers, texts shared."""
    from openpyxl import Workbook

    Workbook().save(path)
    with zipfile.ZipFile(path) as empty:
        parts = {entry.filename: empty.read(entry) for entry in empty.infolist()}
    shared: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            head = [f'<c r="{_letter(j)}1" t="s"><v>{_shared(shared, name)}</v></c>' for j, name in enumerate(NAMES)]
            sheet.write((SHEET + f'<row r="1">{"".join(head)}</row>').encode())
            for start in range(0, n, PART):
                sheet.write(_row_markup(rows(min(PART, n - start), start), start + 2, shared).encode())
            sheet.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
        package.writestr("xl/sharedStrings.xml", f"{STRINGS}{texts}</sst>")
        for name, markup in parts.items():
            if name != "xl/worksheets/sheet1.xml" and "sharedStrings" not in name:
                package.writestr(name, markup.replace(*LINKS[name]) if name in LINKS else markup)


def _row_markup(frame: pl.DataFrame, first: int, shared: dict[str, int]) -> str:
    numbers = pl.Series(range(first, first + frame.height)).cast(pl.String)
    cells = [pl.lit('<row r="') + numbers + '">']
    for j, name in enumerate(NAMES):
        values, letter = frame.get_column(name), _letter(j)
        if j in NUMBERS:
            cells.append('<c r="' + letter + numbers + '"><v>' + values + "</v></c>")
            continue
        texts = values.unique(maintain_order=True).to_list()
        indices = pl.Series([str(_shared(shared, text)) for text in texts])
        keys = values.replace_strict(texts, indices, return_dtype=pl.String)
        cells.append('<c r="' + letter + numbers + '" t="s"><v>' + keys + "</v></c>")
    return "".join(pl.select(pl.concat_str([*cells, pl.lit("</row>")])).to_series().to_list())


def _shared(shared: dict[str, int], text: str) -> int:
    return shared.setdefault(text, len(shared))


def _letter(column: int) -> str:
    return chr(65 + column)


def cpu() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def measure(engine: str, path: Path) -> None:
    """In a process of its own: one reading, its CPU and wall seconds as JSON."""
    from openpyxl import load_workbook

    from desktop_app.core.reading import open_source, workbook  # noqa: F401 - imported before the clock starts

    pl.DataFrame({"warm": ["x"]}).lazy().collect()
    with tempfile.TemporaryDirectory() as folder:
        spent, began = cpu(), time.perf_counter()
        if engine == "openpyxl":
            book = load_workbook(path, read_only=True, data_only=True)
            n = sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
        elif engine == "polars":
            n = pl.read_csv(path, infer_schema=False).height + 1
        else:
            n = open_source(path, Path(folder)).sheets[0].n_rows
        print(json.dumps({"cpu": cpu() - spent, "wall": time.perf_counter() - began, "rows": n}))


def compared(theirs: str, path: Path, times: int) -> float:
    """How many times our CPU the other engine takes: medians of readings in turns."""
    environment = {**os.environ, "POLARS_CSV_CHUNK_SIZE": "1000000"}
    found: dict[str, list[dict[str, float]]] = {"alista": [], theirs: []}
    for _ in range(times):
        for engine, seen in found.items():
            command = [sys.executable, __file__, "--measure", engine, str(path)]
            own = environment if engine == "alista" else None
            seen.append(json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, env=own).stdout))
    medians = {engine: statistics.median(one["cpu"] for one in seen) for engine, seen in found.items()}
    for engine, seen in found.items():
        walls = statistics.median(one["wall"] for one in seen)
        print(
            f"{path.name} {engine}: cpu_s={medians[engine]:.2f} wall_s={walls:.2f} rows={seen[0]['rows']}", flush=True
        )
    if found["alista"][0]["rows"] != found[theirs][0]["rows"]:
        raise SystemExit("rows differ")
    return medians[theirs] / medians["alista"]


class Scales:
    """Weighs this process and its children until stopped."""

    def __init__(self) -> None:
        self.most_mb = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh)
        self._thread.start()

    def _weigh(self) -> None:
        import psutil

        me = psutil.Process()
        while not self._over.wait(0.1):
            total = 0
            for process in (me, *me.children(recursive=True)):
                try:
                    memory = process.memory_full_info()
                except psutil.Error:
                    continue
                total += getattr(memory, "pss", 0) or memory.rss
            self.most_mb = max(self.most_mb, total / 2**20)

    def stop(self) -> float:
        self._over.set()
        self._thread.join()
        return self.most_mb


def stream(path: Path, folder: Path) -> tuple[float, float]:
    """Through a warm reader process: seconds to the first rows, and the most memory in MB."""
    from desktop_app.core.progress import Cancelled
    from desktop_app.core.reading import ReaderProcess

    folder.mkdir()
    small = folder / "small.csv"
    small.write_text("a,b\n1,2\n", encoding="utf-8")
    reader, first = ReaderProcess(), []
    reader.open_source(small, folder / "warm")
    scales, began = Scales(), time.perf_counter()

    def shown(opened: object) -> None:
        head = pl.scan_parquet(opened.sheets[0].grid).slice(0, 256).collect()
        first.append((time.perf_counter() - began, head.height))

    reports = Reports()
    opened = reader.open_source(path, folder / "whole", progress=reports, on_preview=shown)
    ended, peak = time.perf_counter() - began, scales.stop()
    stopped = StopAfter(2.0)
    with suppress(Cancelled):
        reader.open_source(path, folder / "stopped", progress=stopped)
    late = time.perf_counter() - stopped.asked
    reader.close()
    print(
        f"{path.name} {path.stat().st_size / 1e6:.0f} MB: first_rows_s={first[0][0]:.2f} ({first[0][1]} rows) "
        f"all_s={ended:.1f} ({opened.sheets[0].n_rows} rows, {reports.n} reports, longest silence "
        f"{reports.longest:.1f} s) stopped_s={late:.2f} peak_mb={peak:.0f}",
        flush=True,
    )
    return first[0][0], peak


class Reports:
    """Counts what a reading reports, and the longest time in which nothing moved."""

    def __init__(self) -> None:
        self.n = 0
        self.longest = 0.0
        self._last: tuple[object, float] = (None, time.perf_counter())

    def at(self, done: int, total: int, stage: object = None) -> None:
        now = time.perf_counter()
        if (done, total) != self._last[0]:
            self.n += 1
            self.longest = max(self.longest, now - self._last[1])
            self._last = ((done, total), now)


class StopAfter:
    """Asks to stop after some seconds."""

    def __init__(self, seconds: float) -> None:
        self._until = time.perf_counter() + seconds
        self.asked = self._until

    def at(self, _done: int, _total: int, _stage: object = None) -> None:
        from desktop_app.core.progress import Cancelled

        if time.perf_counter() > self._until:
            self.asked = time.perf_counter()
            raise Cancelled


def main() -> None:
    times = int(sys.argv[sys.argv.index("--times") + 1]) if "--times" in sys.argv else 5
    size = 10 if "--small" in sys.argv else 1
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        book, text, large, tall = (
            folder / name for name in ("hundred.xlsx", "million.csv", "large.csv", "million.xlsx")
        )
        write_xlsx(book, 100_000 // size)
        xlsx_ratio = compared("openpyxl", book, min(times, 3))
        write_csv(text, 1_000_000 // size)
        csv_ratio = 1 / compared("polars", text, times)
        multiply(text, large, 8)
        first_rows, peak = stream(large, folder / "large")
        large.unlink()
        write_xlsx(tall, 1_000_000 // size)
        stream(tall, folder / "tall")
    print(f"xlsx_ratio={xlsx_ratio:.1f} csv_ratio={csv_ratio:.2f} first_rows_s={first_rows:.2f} peak_mb={peak:.0f}")


if __name__ == "__main__":
    if "--measure" in sys.argv:
        measure(sys.argv[-2], Path(sys.argv[-1]))
    else:
        main()
