"""Different spellings among 50 000 values, by each method: seconds of processor, and how many groups.

`python tests/benchmarks/cluster_spellings.py [VALUES]`. The last line is `slowest=… proposals=…`, in seconds.
"""

import random
import sys
import time
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

KINDS = (
    "centro salud colegio público junta biblioteca municipal escuela infantil parque museo teatro instituto hospital"
)
PLACES = (
    "San José Santa María Virgen Carmen García Loja Quito Norte Sur Este Oeste Alameda Real Nueva Vieja Prado Laguna"
)


def invented(n: int) -> list[str]:
    """Names of institutions, two in five of them written otherwise a second time."""
    rng = random.Random(1)
    right: set[str] = set()
    while len(right) < n * 6 // 10:
        words = rng.sample(KINDS.split(), rng.randint(1, 3)) + rng.sample(PLACES.split(), rng.randint(1, 2))
        right.add(" ".join(words).title() + (f" {rng.randint(1, 99)}" if rng.random() < 0.5 else ""))
    ordered, values = sorted(right), set(right)
    while len(values) < n:
        text = rng.choice(ordered)
        at = rng.randrange(len(text))
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        turned = " ".join(reversed(text.split()))
        values.add(rng.choice([text.upper(), text.lower(), plain, turned, text[:at] + text[at + 1 :], f" {text}."]))
    return sorted(values)


def main(n: int) -> int:
    import polars as pl

    from desktop_app.core.cleaning.clustering.finding import Method, clusters, proposals

    frame = pl.DataFrame({"value": invented(n)}).with_columns(n=pl.int_range(pl.len()) % 100 + 1)
    seconds = []
    for method in Method:
        begun = time.process_time()
        found = clusters(frame, method)
        seconds.append(time.process_time() - begun)
        print(f"{method.value:12} groups={len(found)} cpu={seconds[-1]:.2f}")
    begun = time.process_time()
    found = proposals(frame)
    print(f"proposals groups={len(found)} values={n}")
    print(f"slowest={max(seconds):.2f} proposals={time.process_time() - begun:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000))
