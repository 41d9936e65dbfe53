"""Re-identification risk of a large table beside the plain way in pandas, each in a process of its own.

`python tests/benchmarks/disclosure_risk.py [ROWS]` (1 000 000 by default). Four quasi-identifiers and a sensitive
column in a parquet file, as the program has them (pandas has
them in memory already). Both count k, l, unique rows and rows under 10 and must agree. Also
times the search for suggestions over ladders of 5, 3, 2 and 1 rungs. Last line: `cpu_ratio=… wall_ratio=… memory_ratio=…`.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

QUASI, SECRET, K = ["edad", "canton", "estado_civil", "sexo"], "diagnostico", 10
CANTONS = [f"Cantón {i}" for i in range(221)]


def write_source(path: Path, n: int) -> None:
    import polars as pl

    rng = random.Random(7)
    weights = [1 / (i + 1) for i in range(len(CANTONS))]
    ages = [max(0, 95 - i) for i in range(100)]
    frame = pl.DataFrame(
        {
            "edad": [str(a) for a in rng.choices(range(100), ages, k=n)],
            "canton": rng.choices(CANTONS, weights, k=n),
            "estado_civil": rng.choices(["Soltero", "Casado", "Viudo", "Unión libre", None], [50, 30, 5, 14, 1], k=n),
            "sexo": rng.choices(["F", "M"], k=n),
            "diagnostico": rng.choices(["J00", "E11", "I10", "A09", "F32"], [40, 20, 20, 15, 5], k=n),
        }
    )
    frame.write_parquet(path, compression="lz4")
    frame.write_csv(path.with_suffix(".csv"))


def with_alista(source: Path) -> dict[str, float]:
    import polars as pl

    from desktop_app.core.disclosure import classes_of, criteria_for, drivers, exposure, suggest

    started, used = time.perf_counter(), time.process_time()
    classes = classes_of(pl.scan_parquet(source), QUASI, [SECRET])
    found = exposure(classes, criteria_for(special=True, minors=False))
    wall, cpu = time.perf_counter() - started, time.process_time() - used
    drivers(classes, K)
    driven = time.perf_counter() - started - wall
    ladders = [ladder(i, values) for i, values in enumerate(classes.values)]
    began = time.perf_counter()
    ways = suggest(classes, ladders, criteria_for(special=True, minors=False))
    return {
        "wall": wall,
        "cpu": cpu,
        "k": found.k,
        "l": found.l,
        "unique": found.n_unique,
        "under": found.n_under,
        "classes": found.n_classes,
        "drivers_wall": driven,
        "suggest_wall": time.perf_counter() - began,
        "ways": len(ways),
        "kept": max((way.kept for way in ways), default=1.0),
    }


def ladder(at: int, values):
    import polars as pl

    def mapped(change):
        return pl.Series([None if v is None else change(v) for v in values], dtype=pl.String)

    if QUASI[at] == "edad":
        return [*(mapped(lambda v, w=w: str(int(v) // w)) for w in (5, 10, 20, 40)), None]
    if QUASI[at] == "canton":
        return [mapped(lambda v: str(int(v.split()[1]) // 9)), mapped(lambda v: str(int(v.split()[1]) // 54)), None]
    return [mapped(lambda v: "con pareja" if v[0] in "CU" else "sin"), None] if QUASI[at] == "estado_civil" else [None]


def with_pandas(source: Path) -> dict[str, float]:
    import pandas as pd

    frame = pd.read_csv(source.with_suffix(".csv"), dtype="object")  # before the clock starts, in favour of pandas
    started, used = time.perf_counter(), time.process_time()
    groups = frame.groupby(QUASI, dropna=False, sort=False)
    sizes = groups.size()
    diversity = groups[SECRET].nunique(dropna=False)
    result = {
        "k": int(sizes.min()),
        "l": int(diversity.min()),
        "unique": int((sizes == 1).sum()),
        "under": int(sizes[sizes < K].sum()),
        "classes": len(sizes),
    }
    return {"wall": time.perf_counter() - started, "cpu": time.process_time() - used, **result}


def measured(engine: str, source: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--engine", engine, str(source)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def run_engine(engine: str, source: str) -> None:
    import resource

    result = (with_alista if engine == "alista" else with_pandas)(Path(source))
    result["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def main(n: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.parquet")
        write_source(source, n)
        results = {engine: measured(engine, source) for engine in ("alista", "pandas")}
    for engine, result in results.items():
        print(engine, {key: round(value, 3) for key, value in result.items()})
    ours, theirs = results["alista"], results["pandas"]
    same = all(ours[key] == theirs[key] for key in ("k", "l", "unique", "under", "classes"))
    print(f"rows={n} rows_per_s={n / ours['wall']:.0f} results {'equal' if same else 'DIFFER'}")
    print(
        f"cpu_ratio={theirs['cpu'] / ours['cpu']:.1f} wall_ratio={theirs['wall'] / ours['wall']:.1f} memory_ratio={ours['mb'] / theirs['mb']:.2f}"
    )
    return 0 if same else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--engine"]:
        run_engine(*sys.argv[2:4])
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
