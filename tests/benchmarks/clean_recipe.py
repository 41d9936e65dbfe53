"""Cleaning as a recipe beside the same steps in pandas: CPU and memory, each engine in a process of its own.

`python tests/benchmarks/clean_recipe.py [ROWS]` (200 000 by default). Reads a CSV of 12 columns, applies ten steps (spaces,
empty words, dates, months, units, two columns of amounts, yes and no, empty rows, repeated rows, names), writes CSV, and
compares the two results byte by byte. Also times profile, suggestions and the first preview. `--rows-of-20 [ROWS]` cleans
5 000 000 × 20 instead, in this engine alone. The last line is `cpu_ratio=… memory_ratio=…`.
"""

import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

NAMES = ["Expediente", "Lugar", "Fecha", "Mes", "Monto", "Saldo", "Nota", "Código", "Activo", "Avance", "C", "D"]
MONTHS = ["enero", "feb", "Marzo", "abril", "mayo", "jun", "julio", "agosto", "sept", "octubre", "nov", "diciembre"]
WORDS = ["Loja", "Cuenca ", " Quito", "San  José", "S/D", "Ñandú", "María José", "n/a", "Santa Elena"]
CLEAN_NAMES = [
    "expediente",
    "lugar",
    "fecha",
    "mes",
    "monto",
    "saldo",
    "nota",
    "codigo",
    "activo",
    "avance_porcentaje",
    "c",
    "d",
]


def write_source(path: Path, n: int) -> None:
    rng = random.Random(7)
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(";".join(NAMES) + "\n")
        for i in range(n):
            day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2000, 2025)
            amounts = [f"{rng.randint(0, 9_999_999) / 100:,.2f}".translate(str.maketrans(",.", ".,")) for _ in "ab"]
            words = [rng.choice(WORDS) for _ in range(6)]
            row = [
                f"EXP-{i}",
                words[0],
                f"{day}/{month}/{year}",
                f"{MONTHS[month - 1]} {year}",
                *amounts,
                words[1],
                f"{rng.randint(0, 999):03d}",
            ]
            more = [rng.choice(["Sí", "SI", "no", "No"]), f"{rng.randint(0, 100)} %"]
            line = ";".join([*row, *more, *words[3:5]])
            out.write(line + "\n")
            if i % 100 == 0:
                out.write(line + "\n" + ";" * (len(NAMES) - 1) + "\n")


def with_alista(source: Path, target: Path) -> dict[str, float]:
    import polars as pl

    from desktop_app.core.cleaning import in_working_order, replay, suggest
    from desktop_app.core.cleaning.previews import Look, Previews
    from desktop_app.core.cleaning.step import RecipeStep
    from desktop_app.core.profiling import profile_table
    from desktop_app.core.table import ROW, Column, Table

    columns = tuple(Column(f"c{i}", name) for i, name in enumerate(NAMES))
    raw = pl.scan_csv(source, separator=";", infer_schema=False, quote_char=None)
    frame = raw.rename({c.name: c.id for c in columns}).with_row_index(ROW, offset=2)
    copy = source.with_suffix(".parquet")
    frame.sink_parquet(copy, compression="lz4")
    table = Table(columns, pl.scan_parquet(copy))
    copied = time.process_time()
    profiles = profile_table(table)
    profiled = time.process_time()
    found = in_working_order(suggest(table, profiles, country="ec"))
    suggested = time.process_time()
    shown = time.perf_counter()
    Previews(table).first(Look((), found[0].step))
    preview = time.perf_counter() - shown
    looked = time.process_time()
    cleaned = replay(table, tuple(RecipeStep(s.step, enabled=s.safe) for s in found))
    cleaned.frame.select(pl.col(c.id).alias(c.name) for c in cleaned.columns).sink_csv(target)
    return {
        "profile_cpu": profiled - copied,
        "suggest_cpu": suggested - profiled,
        "preview_wall": preview,
        "cpu": time.process_time() - looked + copied,
    }


def with_pandas(source: Path, target: Path) -> dict[str, float]:
    import pandas as pd

    from desktop_app.core.cleaning.steps.empty_words import CLEAR

    f = pd.read_csv(source, sep=";", dtype="object", keep_default_na=False, na_values=[""], skip_blank_lines=False)
    f.columns = CLEAN_NAMES
    for name in f:
        text = f[name].str.replace(r"[\x00-\x08]", "", regex=True).str.replace(r"[ \t]+", " ", regex=True).str.strip()
        f[name] = text.where(~text.str.lower().isin(CLEAR))
    ymd = f["fecha"].str.replace(r"^(\d{1,2})/(\d{1,2})/(\d{4})$", r"\3-\2-\1", regex=True)
    f["fecha"] = pd.to_datetime(ymd, format="%Y-%m-%d").dt.strftime("%Y-%m-%d").astype("object")
    number = {month: f"{i:02d}" for i, month in enumerate(MONTHS, start=1)}
    parts = f["mes"].str.extract(r"^(\w+) (\d{4})$")
    f["mes"] = parts[1] + "-" + parts[0].map(number)
    f["activo"] = f["activo"].str.lower().map({"sí": "true", "si": "true", "no": "false"})
    f["avance_porcentaje"] = f["avance_porcentaje"].str.replace(r"\s*%$", "", regex=True)
    for name in ("monto", "saldo"):
        f[name] = f[name].str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    f = f.dropna(how="all").drop_duplicates()
    f.to_csv(target, index=False)
    return {"cpu": time.process_time()}


def measured(engine: str, source: Path, target: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--engine", engine, str(source), str(target)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def run_engine(engine: str, source: str, target: str) -> None:
    import resource

    work = {"alista": with_alista, "pandas": with_pandas, "wide": wide}[engine]
    result = work(Path(source), Path(target))
    result["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def clean_rows_of_20(n: int) -> int:
    """Rows of 20 columns, one in a hundred repeated: ten steps in a child; prints seconds of processor and memory."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.parquet")
        # In a child of its own: the memory of a parent counts in what the system says of its children.
        subprocess.run([sys.executable, __file__, "--write-rows-of-20", str(n), str(source)], check=True)
        command = [sys.executable, __file__, "--engine", "wide", str(source), str(Path(folder, "clean.csv"))]
        print(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip())
    return 0


def write_rows_of_20(n: int, path: Path) -> None:
    import numpy as np
    import polars as pl

    rng, words = np.random.default_rng(7), pl.Series(WORDS)
    kept = pl.int_range(n, eager=True) // 100 * 100 + pl.int_range(n, eager=True) % 99
    columns = {f"c{k}": words.gather(rng.integers(0, len(WORDS), n)) for k in range(16)}
    columns |= {f"c{k}": pl.Series(rng.integers(0, 9_999_999, n)).cast(pl.String) + ",50" for k in range(16, 18)}
    frame = pl.DataFrame({**columns, "c18": "EXP-" + kept.cast(pl.String)}).with_columns(c19=pl.lit("31/03/2024"))
    repeated = frame.select(pl.all().gather(kept.cast(pl.UInt32)))
    repeated.with_row_index("__row", offset=2).write_parquet(path, compression="lz4")


def wide(source: Path, target: Path) -> dict[str, float]:
    import polars as pl

    from desktop_app.core.cleaning import registry, replay
    from desktop_app.core.cleaning.step import RecipeStep
    from desktop_app.core.table import Column, Table

    table = Table(tuple(Column(f"c{k}", f"Columna {k}") for k in range(20)), pl.scan_parquet(source))
    words, ids = tuple(f"c{k}" for k in range(16)), tuple(table.ids)
    kinds = registry()
    steps = [
        kinds["mend_letters"](words), kinds["trim_spaces"](words), kinds["empty_words"](words),
        kinds["compose_letters"](words), kinds["dates_to_iso"]("c19"), kinds["decimal_comma"]("c16"),
        kinds["decimal_comma"]("c17"), kinds["drop_empty_rows"](ids), kinds["drop_repeated_rows"](ids),
        kinds["find_replace"](words[:2], "José", "Jose"),
    ]  # fmt: skip
    cleaned = replay(table, tuple(RecipeStep(step) for step in steps))
    cleaned.frame.select(cleaned.ids).sink_csv(target)
    with target.open("rb") as written:
        rows = sum(1 for _line in written) - 1
    return {"cpu": time.process_time(), "rows": rows}


def main(n: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.csv")
        write_source(source, n)
        results, hashes = {}, {}
        for engine in ("alista", "pandas"):
            target = Path(folder, f"{engine}.csv")
            results[engine] = measured(engine, source, target)
            hashes[engine] = hashlib.sha256(target.read_bytes()).hexdigest()
            print(engine, {key: round(value, 2) for key, value in results[engine].items()})
    same = hashes["alista"] == hashes["pandas"]
    print(f"rows={n} results {'equal' if same else 'DIFFER'}")
    ours, theirs = results["alista"], results["pandas"]
    print(f"cpu_ratio={theirs['cpu'] / ours['cpu']:.1f} memory_ratio={ours['mb'] / theirs['mb']:.2f}")
    return 0 if same else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--engine"]:
        run_engine(*sys.argv[2:5])
    elif sys.argv[1:2] == ["--write-rows-of-20"]:
        write_rows_of_20(int(sys.argv[2]), Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--rows-of-20"]:
        sys.exit(clean_rows_of_20(int(sys.argv[2]) if len(sys.argv) > 2 else 5_000_000))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))
