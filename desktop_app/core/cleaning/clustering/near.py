"""All pairs of texts within a Levenshtein distance, exactly and without comparing all of them.

PASS-JOIN (G. Li, D. Deng, J. Wang, J. Feng: PASS-JOIN, a partition-based method for similarity joins, PVLDB 5(3),
2011): of two texts at distance k or less, cut the shorter into k + 1 pieces; one of them stands in the other, near its
place (multi-match-aware selection). The pieces meet in a join; what met is compared in numpy, many pairs at once.
"""

from __future__ import annotations

import numpy as np
import polars as pl

LONGEST = 80  # letters; longer texts are sentences and not categories
_ROWS = 50_000  # pairs compared at once: 32 MB
Points = np.ndarray[tuple[int, int], np.dtype[np.int32]]
Marks = np.ndarray[tuple[int], np.dtype[np.uint64]]


def near_pairs(texts: pl.Series, k: int) -> pl.DataFrame:
    """Positions `a` < `b` of every two texts at `distance` 1 to `k`; those over LONGEST are passed over.

    `texts` are distinct and not null.
    """
    frame = pl.DataFrame({"id": pl.int_range(texts.len(), eager=True, dtype=pl.UInt32), "text": texts})
    frame = frame.with_columns(n=pl.col("text").str.len_chars()).filter(pl.col("n").is_between(1, LONGEST))
    letters = _letters(texts)
    met = _sharing_letters(_met(frame, k), _marks(letters), k)
    found = [_within(met.slice(at, _ROWS), letters, k) for at in range(0, met.height, _ROWS)]
    nothing = met.clear().with_columns(distance=pl.lit(0, pl.Int8))
    return pl.concat([nothing, *found]).sort("a", "b")


def _pieces(length: int, k: int) -> list[tuple[int, int]]:
    """Begin and length of the k + 1 pieces of a text, as even as can be, the longer ones last."""
    size, longer = divmod(length, k + 1)
    sizes = [size + (at > k - longer) for at in range(k + 1)]
    return [(sum(sizes[:at]), size) for at, size in enumerate(sizes)]


def _met(frame: pl.DataFrame, k: int) -> pl.DataFrame:
    """Pairs that share a piece at a place where it may be; texts of k letters and less meet all of near length."""
    indexed, probed = [], []
    groups = {length: part for (length,), part in frame.partition_by("n", as_dict=True).items()}
    for n, part in groups.items():
        for at, (begin, size) in enumerate(_pieces(n, k)):
            indexed.append(_cut(part, n, at, (begin, size)))
        for length in range(max(1, n - k), n + 1):
            if length in groups:
                probed += [_cut(part, length, at, place) for at, place in _places(n, length, k)]
    if not indexed:
        return pl.DataFrame(schema={"a": pl.UInt32, "b": pl.UInt32})
    left, right = pl.concat(indexed), pl.concat(probed)
    met = left.lazy().join(right.lazy(), on=["length", "at", "piece"], how="inner", suffix=":other")
    pairs = met.select(a="id", b="id:other").filter(pl.col("a") != pl.col("b"))
    return pairs.select(a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b")).unique().collect()


def _cut(part: pl.DataFrame, length: int, at: int, place: tuple[int, int]) -> pl.DataFrame:
    return part.select(
        "id",
        length=pl.lit(length, pl.UInt8),
        at=pl.lit(at, pl.UInt8),
        piece=pl.col("text").str.slice(*place),
    )


def _places(n: int, length: int, k: int) -> list[tuple[int, tuple[int, int]]]:
    """Where the pieces of a text of `length` may stand in one of `n`: which piece, and begin and size."""
    more, found = n - length, []
    for at, (begin, size) in enumerate(_pieces(length, k)):
        first = max(0, begin - at, begin + more - (k - at))
        last = min(n - size, begin + at, begin + more + (k - at))
        found += [(at, (place, size)) for place in range(first, last + 1)]
    return found


def _letters(texts: pl.Series) -> Points:
    """Code points, one column a text, -1 behind its end; columns of texts over LONGEST hold their beginning.

    There is one row more than the longest text has letters.
    """
    longest = max((len(text) for text in texts), default=0)
    out = np.full((texts.len(), min(longest, LONGEST) + 1), -1, np.int32)
    for row, text in enumerate(texts):
        points = np.frombuffer(text[:LONGEST].encode("utf-32-le"), np.int32)
        out[row, : points.size] = points
    return np.ascontiguousarray(out.T)


def _marks(letters: Points) -> Marks:
    """One bit for each first, second… of a letter (64 of them, shared): what an edit changes is one or two bits."""
    out = np.zeros(letters.shape[1], np.uint64)
    for at in range(0, letters.shape[1], _ROWS):
        points = np.sort(letters[:, at : at + _ROWS], axis=0)
        begins = np.vstack([np.ones(points.shape[1], bool), points[1:] != points[:-1]])
        place = np.arange(len(points))[:, None]
        nth = place - np.maximum.accumulate(np.where(begins, place, 0), axis=0)
        bits = np.uint64(1) << ((points * 31 + nth * 17) % 64).astype(np.uint64)
        out[at : at + _ROWS] = np.bitwise_or.reduce(np.where(points >= 0, bits, np.uint64(0)), axis=0)
    return out


def _sharing_letters(pairs: pl.DataFrame, marks: Marks, k: int) -> pl.DataFrame:
    """The pairs of which neither text has more than k letters that the other has not."""
    a, b = marks[pairs["a"].to_numpy()], marks[pairs["b"].to_numpy()]
    return pairs.filter(pl.Series((np.bitwise_count(a & ~b) <= k) & (np.bitwise_count(b & ~a) <= k)))


def _within(pairs: pl.DataFrame, letters: Points, k: int) -> pl.DataFrame:
    """The pairs whose distance is at most k, and it: diagonals -k to k of the table of Wagner and Fischer."""
    a, b = letters[:, pairs["a"].to_numpy()], letters[:, pairs["b"].to_numpy()]
    size_a, size_b = (a >= 0).sum(0), (b >= 0).sum(0)
    width, far = 2 * k + 1, k + 1
    row = np.full((width, pairs.height), far, np.int8)
    for d in range(k, width):
        row[d] = d - k
    result = np.where(size_a == 0, np.minimum(size_b, far), far).astype(np.int8)
    for i in range(1, int(size_a.max(initial=0)) + 1):
        new = np.full_like(row, far)
        for d in range(width):
            j = i + d - k
            if j < 0 or j >= len(b):
                continue
            if j == 0:
                new[d] = min(i, far)
                continue
            best = row[d] + (a[i - 1] != b[j - 1])
            if d + 1 < width:
                best = np.minimum(best, row[d + 1] + 1)
            if d > 0:
                best = np.minimum(best, new[d - 1] + 1)
            new[d] = np.minimum(best, far)
        row = new
        ends = size_a == i
        at = np.clip(size_b - i + k, 0, width - 1)
        reachable = ends & (np.abs(size_b - i) <= k)
        result = np.where(reachable, row[at, np.arange(pairs.height)], result)
    return pairs.with_columns(distance=pl.Series(result, dtype=pl.Int8)).filter(pl.col("distance") <= k)
