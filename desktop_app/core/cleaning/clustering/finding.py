"""Groups of spellings of one value, and which spelling to keep.

Methods go from strict to lax. In a column nothing is merged by itself: a group is a question to the officer, with the
most frequent spelling proposed, or the official one where there is a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial

import polars as pl

from desktop_app.core.cleaning.clustering import keys
from desktop_app.core.cleaning.clustering.near import near_pairs


class Method(Enum):
    """How alike two spellings are, from strict to lax."""

    FINGERPRINT = "fingerprint"  # but for capitals, accents, signs, spaces and the order of words
    SORTED_WORDS = "sorted_words"  # but for capitals, accents and the order of words
    NGRAM = "ngram"  # the same pairs of letters
    LETTERS = "letters"  # the same letters
    PHONETIC = "phonetic"  # they sound the same in Spanish
    NEAR = "near"  # one or two letters are different


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spellings with their number of cells, most frequent first, and the one proposed for all."""

    method: Method
    values: tuple[tuple[str, int], ...]
    proposed: str

    @property
    def n_changed(self) -> int:
        """Cells that would be written anew."""
        return sum(n for value, n in self.values if value != self.proposed)


_KEYS: dict[Method, Callable[[pl.Expr], pl.Expr]] = {
    Method.FINGERPRINT: keys.fingerprint,
    Method.SORTED_WORDS: keys.sorted_words,
    Method.NGRAM: keys.ngrams,
    Method.LETTERS: partial(keys.ngrams, size=1),
    Method.PHONETIC: keys.phonetic,
}
_STRICT_TO_LAX = (Method.FINGERPRINT, Method.PHONETIC, Method.NEAR)
_SHORT, _LONG = 5, 10  # letters from which one letter, and two, may be a slip


def clusters(values: pl.DataFrame, method: Method, official: Iterable[str] = ()) -> tuple[Cluster, ...]:
    """Groups of two spellings or more among the distinct values, greatest effect first.

    `values` has `value` (text, distinct, filled) and `n` (cells). Numbers count like letters here, as in OpenRefine;
    NEAR joins values to a more frequent one at distance 2 at most.
    """
    if method is Method.NEAR:
        return _near(values, frozenset(official), slips=False)
    return _by_key(values, _KEYS[method](pl.col("value")), method, frozenset(official))


def proposals(values: pl.DataFrame, official: Iterable[str] = ()) -> tuple[Cluster, ...]:
    """What to ask the officer about a column: groups by every method in turn, a value in one of them at most.

    Only values with letters whose numbers are the same meet ("Zona 1" is not "Zona 2"), and only long words may have
    a letter wrong.
    """
    names = frozenset(official)
    left = values
    groups: dict[str, Cluster] = {}
    for method in _STRICT_TO_LAX:
        for found in clusters_of_spelling(left, method, names):
            members = [pair for value, n in found.values for pair in _members(groups.pop(value, None), value, n)]
            cluster = _cluster(method, tuple(sorted(members, key=lambda pair: (-pair[1], pair[0]))), names)
            groups[cluster.proposed] = cluster
        left = _with_one_of_each(left, groups.values())
    return tuple(sorted(groups.values(), key=_effect))


def _members(cluster: Cluster | None, value: str, n: int) -> tuple[tuple[str, int], ...]:
    return cluster.values if cluster else ((value, n),)


def clusters_of_spelling(values: pl.DataFrame, method: Method, official: Iterable[str] = ()) -> tuple[Cluster, ...]:
    """As `clusters`, among values with letters, of those with the same numbers; NEAR takes long words only."""
    names, cell = frozenset(official), pl.col("value")
    values = values.filter(cell.str.contains(r"\p{L}"))
    if method is Method.NEAR:
        return _near(values, names, slips=True)
    return _by_key(values, _KEYS[method](cell) + "|" + keys.figures(cell), method, names)


def _with_one_of_each(values: pl.DataFrame, found: Iterable[Cluster]) -> pl.DataFrame:
    """The values with one spelling in place of each group, which a laxer method may join to others."""
    groups = list(found)
    spoken_for = pl.Series([value for cluster in groups for value, _n in cluster.values], dtype=pl.String)
    one_of_each = pl.DataFrame(
        {
            "value": [cluster.proposed for cluster in groups],
            "n": pl.Series([sum(n for _value, n in cluster.values) for cluster in groups], dtype=values["n"].dtype),
        },
        schema_overrides={"value": pl.String},
    )
    rest = values.select("value", "n").filter(~pl.col("value").is_in(spoken_for.implode()))
    return pl.concat([rest, one_of_each])


def _effect(cluster: Cluster) -> tuple[int, str]:
    return (-cluster.n_changed, cluster.proposed)


def _by_key(values: pl.DataFrame, key: pl.Expr, method: Method, names: frozenset[str]) -> tuple[Cluster, ...]:
    keyed = values.with_columns(key.alias("key")).filter(pl.col("key").str.contains(r"[\p{L}\d]"))
    shared = keyed.filter(pl.col("key").is_duplicated()).sort(["n", "value"], descending=[True, False])
    groups = shared.group_by("key", maintain_order=True).agg("value", "n")
    found = [
        _cluster(method, tuple(zip(texts, counts, strict=True)), names) for _key, texts, counts in groups.iter_rows()
    ]
    return tuple(sorted(found, key=_effect))


def _near(values: pl.DataFrame, names: frozenset[str], *, slips: bool) -> tuple[Cluster, ...]:
    """Each value joins the most frequent one near it; a value that others joined joins none."""
    known = values.sort(["n", "value"], descending=[True, False])
    if names:
        known = known.with_columns(official=pl.col("value").is_in(list(names))).sort(
            ["official", "n", "value"], descending=[True, True, False]
        )
    texts = known["value"]
    plain = known.select(keys.ascii_letters(pl.col("value")).str.replace_all(r"\s+", " ").str.strip_chars()).to_series()
    pairs = _near_pairs(plain, slips=slips)
    joined: set[int] = set()
    members: dict[int, list[int]] = {}
    for a, b in pairs.iter_rows():
        if a not in joined and b not in joined and b not in members:
            members.setdefault(a, [a]).append(b)
            joined.add(b)
    counts = known["n"]
    found = [
        _cluster(Method.NEAR, tuple((texts[i], counts[i]) for i in sorted(ids, key=lambda i: -counts[i])), names)
        for ids in members.values()
    ]
    return tuple(sorted(found, key=_effect))


def _near_pairs(plain: pl.Series, *, slips: bool) -> pl.DataFrame:
    """Positions `a` < `b` of texts that are near or the same; for the same, the first of them stands for all."""
    places = pl.DataFrame({"b": pl.int_range(plain.len(), eager=True, dtype=pl.UInt32), "text": plain})
    places = places.with_columns(a=pl.col("b").min().over("text"))
    firsts = places.filter(pl.col("a") == pl.col("b"))
    pairs = near_pairs(firsts["text"], 2)
    if slips:
        pairs = pairs.filter(_may_slip(pairs, firsts["text"]))
    near = pl.DataFrame({"a": firsts["b"].gather(pairs["a"]), "b": firsts["b"].gather(pairs["b"])})
    same = places.filter(pl.col("a") != pl.col("b")).select("a", "b")
    return pl.concat([near, same]).sort("a", "b")


def _may_slip(pairs: pl.DataFrame, plain: pl.Series) -> pl.Series:
    """Pairs of words so long that a letter or two may be slips, with the same numbers."""
    frame = pl.DataFrame({"text": plain}).select(
        n=pl.col("text").str.len_chars(), figures=keys.figures(pl.col("text")), text="text"
    )
    one, other = frame[pairs["a"]], frame[pairs["b"]]
    shorter = pl.DataFrame({"x": one["n"], "y": other["n"]}).min_horizontal()
    alike = (one["figures"] == other["figures"]) & (one["text"].str.slice(0, 1) == other["text"].str.slice(0, 1))
    return alike & ((shorter >= _LONG) | ((shorter >= _SHORT) & (pairs["distance"] == 1)))


def _cluster(method: Method, values: tuple[tuple[str, int], ...], names: frozenset[str]) -> Cluster:
    proposed = next((value for value, _n in values if value in names), values[0][0])
    return Cluster(method, values, proposed)
