"""Validation of a whole table beside frictionless, each in a process of its own; the error counts must agree.

`python tests/benchmarks/validation.py [ROWS]` (100 000 by default, 12 columns, one error in fifty cells of some). Best of
three runs each. The table lies as parquet, as the program has it; frictionless reads the CSV of the same cells, as it must. Last line:
`wall_ratio=… cpu_ratio=…`.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

KINDS = ("string",) * 4 + ("integer", "integer", "number", "number", "date", "date", "boolean", "string")
_TIMES = 3
LIST = ("Salud", "Educación", "Vivienda", "Cultura")


def rules():
    from desktop_app.core.quality.rules import Rule, Rules
    from desktop_app.core.table import FieldType

    more = {
        0: {"required": True, "unique": True},
        3: {"allowed": LIST},
        4: {"minimum": "0", "maximum": "900"},
        6: {"minimum": "0", "maximum": "9000"},
        7: {"required": True},
        8: {"minimum": "2026-01-01", "maximum": "2026-10-31"},
    }
    return Rules(tuple(Rule(f"c{i}", f"columna_{i}", FieldType(k), **more.get(i, {})) for i, k in enumerate(KINDS)))


def write_source(folder: Path, n: int) -> None:
    import polars as pl

    dice = random.Random(7)

    def often(right, *wrong):
        return [dice.choice(wrong) if dice.random() < 0.02 else right(i) for i in range(n)]

    cells = [
        often(lambda i: f"T-{i:07d}", None, "T-0000001"),
        often(lambda i: f"Cantón {i % 221}", None),
        often(lambda i: f"La solicitud {i} se presentó en el plazo", None),
        often(lambda i: LIST[i % 4], "Salud ", "otra"),
        often(lambda i: str(i % 900), "1,5", "-3", "12 "),
        often(str, "x", None),
        often(lambda i: f"{i % 8999}.{i % 100:02d}", "$ 12", "1.234,50", None),
        often(lambda i: f"{i * 7 % 99991}.5", None),
        often(lambda i: f"2026-{i % 10 + 1:02d}-{i % 28 + 1:02d}", "2026-02-30", "05/01/2026", "2025-12-31"),
        often(lambda i: f"20{i % 20:02d}-01-{i % 28 + 1:02d}", None, "2026-1-5"),
        often(lambda i: "true" if i % 3 else "false", "Sí", None),
        often(lambda i: f"09{i % 24:04d}", None),
    ]
    frame = pl.DataFrame([pl.Series(f"columna_{i}", values, dtype=pl.String) for i, values in enumerate(cells)])
    frame.write_csv(folder / "table.csv")
    named = frame.rename({f"columna_{i}": f"c{i}" for i in range(len(KINDS))})
    named.insert_column(0, pl.Series("__row", range(2, n + 2), dtype=pl.UInt32))
    named.write_parquet(folder / "table.parquet", compression="lz4")


def ours(folder: Path) -> dict[str, int]:
    import polars as pl

    from desktop_app.core.quality.validation import validate_table
    from desktop_app.core.table import Column, Table

    columns = tuple(Column(f"c{i}", f"columna_{i}") for i in range(len(KINDS)))
    found = validate_table(Table(columns, pl.scan_parquet(folder / "table.parquet")), rules())
    return {f"{p.kind.value}:{p.column}": p.n for p in found.problems}


def theirs(folder: Path) -> dict[str, int]:
    import re
    from collections import Counter

    import frictionless

    fields = []
    for rule in rules().columns:
        named = {"minimum": rule.minimum, "maximum": rule.maximum, "enum": list(rule.allowed)}
        named |= {"required": rule.required, "unique": rule.unique}
        constraints = {key: value for key, value in named.items() if value}
        fields.append({"name": rule.name, "type": rule.type.value, "constraints": constraints})
    schema = frictionless.Schema.from_descriptor({"fields": fields})
    resource = frictionless.Resource(path="table.csv", basepath=str(folder), schema=schema)
    errors = resource.validate(limit_errors=10**9).tasks[0].errors
    kinds = (re.match(r'constraint "(\w+)"', e.note)[1] if e.type == "constraint-error" else e.type for e in errors)
    return dict(Counter(f"{kind}:{error.field_name}" for kind, error in zip(kinds, errors, strict=True)))


def child(who: str, folder: Path) -> None:
    import frictionless
    import polars as pl

    assert frictionless, pl  # loading the libraries is not measured, nor is a first small table
    with tempfile.TemporaryDirectory() as small:
        write_source(Path(small), 200)
        _ = ours(Path(small)) if who == "ours" else theirs(Path(small))
    best = {"wall": float("inf"), "cpu": float("inf")}
    for _ in range(_TIMES):
        wall, cpu = time.perf_counter(), time.process_time()
        counts = ours(folder) if who == "ours" else theirs(folder)
        spent = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
        best = {key: min(value, spent[key]) for key, value in best.items()}
    print(json.dumps(best | {"counts": counts}))


def main(n: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        write_source(Path(name), n)
        found = {}
        for who in ("theirs", "ours"):
            command = [sys.executable, __file__, who, name]
            found[who] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            print(f"{who:7s} wall {found[who]['wall']:8.3f} s  cpu {found[who]['cpu']:8.3f} s")
    ours_, theirs_ = found["ours"], found["theirs"]
    print("errors", sum(ours_["counts"].values()), "equal" if ours_["counts"] == theirs_["counts"] else "DIFFERENT")
    print(f"wall_ratio={theirs_['wall'] / ours_['wall']:.1f} cpu_ratio={theirs_['cpu'] / ours_['cpu']:.1f}")
    return 0 if ours_["counts"] == theirs_["counts"] else 1


if __name__ == "__main__":
    if sys.argv[1:2] in (["ours"], ["theirs"]):
        child(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
