"""Removed names sought inside the longer texts that leave: seconds, and the most memory.

`python tests/benchmarks/removed_names.py [TEXTS] [NAMES]`. The last line is `seconds=… mib=…`; the texts hold
the words of the names in another order, so that every text is looked through.
"""

import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

SAID = "se entrega la ayuda a la familia de en el centro de salud del barrio y queda constancia para control"


def main(n_texts: int, n_names: int) -> int:
    import polars as pl

    from desktop_app.app.checking.removed import removed_values, standing, still_there
    from desktop_app.core.personal_data.finding import Decision, Scan
    from desktop_app.core.personal_data.gate import unmistakable_names
    from desktop_app.core.table import Table

    rng = random.Random(1)
    words = sorted(unmistakable_names())[:20_000]
    gone = [" ".join(sorted(rng.choices(words, k=rng.choice((3, 4))))) for _ in range(n_names)]
    texts = [
        " ".join(
            [
                *rng.choices(SAID.split(), k=8),
                *sorted(rng.choices(words, k=4), reverse=True),
                *rng.choices(SAID.split(), k=6),
                "caso",
                str(i),
            ]
        )
        for i in range(n_texts)
    ]
    table = Table.from_rows(["nombre"], [[name] for name in gone])
    begun = time.perf_counter()
    (removed,) = removed_values(table, {"c0": "nombre"}, [Decision("c0", ("PERSON",), "remove_column")], Scan((), 1))
    made = time.perf_counter()
    print(
        f"names={n_names} sought={sum(part.height for part in removed.names.by_length.values())} {made - begun:.1f} s"
    )
    where = standing(pl.Series("value", texts), [removed])
    prepared = time.perf_counter()
    print(f"texts={n_texts} prepared {prepared - made:.1f} s")
    assert not still_there(where, removed)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"sought inside {time.perf_counter() - prepared:.1f} s")
    print(f"seconds={time.perf_counter() - begun:.1f} mib={most:.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(n) for n in (*sys.argv[1:], "1000000", "200000")[:2])))
