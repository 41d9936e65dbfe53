"""Disclosure control against brute force: measures, the search, hidden cells and hidden counts."""

import itertools
import math
from collections import Counter, defaultdict

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.disclosure import (
    Criteria,
    classes_of,
    drivers,
    entropy_diversity,
    exposed_rows,
    exposure,
    hide_small,
    suggest,
    without_exposed,
)
from desktop_app.core.disclosure.lattice import Lattice, least_loss, level_maps
from desktop_app.core.disclosure.small_cells import cheapest_box
from desktop_app.core.table import ROW

AGES = st.sampled_from([None, "1", "2", "3", "11", "12", "13", "25"])
PLACES = st.sampled_from([None, "A1", "A2", "B1", "B2"])
SEXES = st.sampled_from(["F", "M"])
SECRETS = st.sampled_from([None, "x", "y", "z"])
ROWS = st.lists(st.tuples(AGES, PLACES, SEXES, SECRETS), min_size=1, max_size=25)
QUASI = ("age", "place", "sex")


def frame_of(rows):
    schema = dict.fromkeys((*QUASI, "secret"), pl.String)
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return frame.with_row_index(ROW, offset=2).lazy()


def groups_of(rows):
    groups = defaultdict(list)
    for row in rows:
        groups[row[:3]].append(row[3])
    return groups


def usual_value(rows):
    value, n = Counter(row[3] for row in rows).most_common(1)[0]
    return value if n > len(rows) / 2 else None


def fails(rows, groups, key, criteria):
    """Whether the group of a key fails, in plain words of the definition."""
    values = groups[key]
    if len(values) < criteria.k:
        return True
    if criteria.l < 2 or len({row[3] for row in rows}) < 2:
        return False
    alone = set(values)
    return len(alone) == 1 and not alone & {None, usual_value(rows)}


@given(ROWS, st.integers(2, 6))
def test_k_l_unique_and_under_are_what_counting_by_hand_gives(rows, k):
    groups = groups_of(rows)
    found = exposure(classes_of(frame_of(rows), QUASI, ["secret"]), Criteria(k, 2))
    assert found.n_rows == len(rows)
    assert found.n_classes == len(groups)
    assert found.k == min(map(len, groups.values()))
    varies = len({row[3] for row in rows}) > 1
    assert found.l == (min(len(set(values)) for values in groups.values()) if varies else 0)
    assert found.n_unique == sum(len(g) == 1 for g in groups.values())
    assert found.n_under == sum(len(g) for g in groups.values() if len(g) < k)
    assert found.n_exposed == sum(fails(rows, groups, row[:3], Criteria(k, 2)) for row in rows)


@given(ROWS)
def test_entropy_diversity_is_the_smallest_over_groups(rows):
    def entropy(values):
        return -sum(n / len(values) * math.log(n / len(values)) for n in Counter(values).values())

    expected = min(math.exp(entropy(values)) for values in groups_of(rows).values())
    assert math.isclose(entropy_diversity(frame_of(rows), QUASI, "secret"), expected, rel_tol=1e-9)


@given(ROWS, st.integers(2, 5))
def test_drivers_are_what_dropping_the_column_gives(rows, k):
    for driver in drivers(classes_of(frame_of(rows), QUASI), k):
        left = [QUASI.index(c) for c in QUASI if c != driver.column]
        sizes = Counter(tuple(row[i] for i in left) for row in rows)
        assert driver.n_unique == sum(n == 1 for n in sizes.values())
        assert driver.n_under == sum(n for n in sizes.values() if n < k)


@given(ROWS, st.integers(2, 4), st.integers(1, 30))
def test_shown_rows_are_the_rarest_ones(rows, k, limit):
    sizes = Counter(row[:3] for row in rows)
    expected = sorted((sizes[row[:3]], i + 2) for i, row in enumerate(rows) if sizes[row[:3]] < k)[:limit]
    shown = exposed_rows(frame_of(rows), QUASI, k, limit)
    assert [(n, row) for n, row in shown.select("__n", ROW).rows()] == expected


def ladders_for(classes):
    """Ten-year bands, then gone; letter of the place, then gone; sex gone."""

    def mapped(values, change):
        return pl.Series([None if v is None else change(v) for v in values], dtype=pl.String)

    age, place, _ = classes.values
    return [
        [mapped(age, lambda v: f"{int(v) // 5}"), mapped(age, lambda v: f"{int(v) // 10}"), None],
        [mapped(place, lambda v: v[0]), None],
        [None],
    ]


def loss_by_hand(rows, published):
    """Non-uniform entropy: mean over varying columns of bits lost / bits lost by emptying."""
    parts = []
    for i in range(3):
        before, pairs = Counter(r[i] for r in rows), Counter()
        after = Counter(level[i] for level, _ in published)
        whole = sum(math.log2(len(rows) / before[r[i]]) for r in rows)
        del pairs
        if whole == 0:
            continue
        lost = 0.0
        for row, (level, shown) in zip(rows, published, strict=True):
            emptied = shown[i] is EMPTIED
            lost += math.log2((len(rows) if emptied else after[level[i]]) / before[row[i]])
        parts.append(lost / whole)
    return sum(parts) / len(parts) if parts else 0.0


EMPTIED = object()


def hide_by_hand(levels, rows, order, criteria):
    """The same rule over rows: empty the next column of every group that fails, then drop what still fails."""
    shown = [list(level) for level in levels]

    def failing():
        groups = defaultdict(list)
        for level, row in zip(shown, rows, strict=True):
            groups[tuple(None if v is EMPTIED else v for v in level)].append(row[3])
        keys = [tuple(None if v is EMPTIED else v for v in level) for level in shown]
        return [fails(rows, groups, key, criteria) for key in keys]

    for column in order:
        for level, bad in zip(shown, failing(), strict=True):
            if bad and level[column] is not None:
                level[column] = EMPTIED
    return shown, failing()


@settings(max_examples=150, deadline=None)
@given(ROWS, st.integers(2, 5), st.sampled_from([1, 2]), st.sampled_from([0.0, 0.1, 0.3, 1.0]))
def test_the_search_finds_the_least_loss_of_all_nodes(rows, k, diversity, share):
    criteria, limit = Criteria(k, diversity), int(share * len(rows))
    classes = classes_of(frame_of(rows), QUASI, ["secret"])
    pairs = [level_maps(v, ladder) for v, ladder in zip(classes.values, ladders_for(classes), strict=True)]
    lattice = Lattice(classes, tuple(m for m, _ in pairs), criteria, (0, 1, 2))
    found = least_loss(lattice, limit)
    best = None
    value_code = [dict(zip(v.to_list(), range(len(v)), strict=True)) for v in classes.values]
    for node in itertools.product(*(range(len(m)) for m, _ in pairs)):
        levels = [tuple(int(pairs[i][0][node[i]][value_code[i][row[i]]]) or None for i in range(3)) for row in rows]
        groups = defaultdict(list)
        for level, row in zip(levels, rows, strict=True):
            groups[level].append(row[3])
        if sum(fails(rows, groups, level, criteria) for level in levels) > limit:
            continue
        shown, removed = hide_by_hand(levels, rows, (0, 1, 2), criteria)
        loss = loss_by_hand(rows, list(zip(levels, shown, strict=True)))
        assert sum(removed) == lattice.solve(node).hidden.n_removed(classes.sizes)
        best = loss if best is None else min(best, loss)
    if best is None:
        assert found is None
    else:
        assert found is not None
        assert math.isclose(found.loss, best, abs_tol=1e-9)


@settings(deadline=None)
@given(ROWS, st.integers(2, 5), st.permutations(QUASI))
def test_after_hiding_nobody_stands_out_and_the_rest_is_untouched(rows, k, order):
    frame, criteria = frame_of(rows), Criteria(k, 2)
    before = frame.collect()
    after = without_exposed(frame, order, ["secret"], criteria).collect()
    assert after.columns == before.columns
    assert after[ROW].is_sorted()
    left = after.join(before, on=ROW, suffix="_was")
    for name in (*QUASI, "secret"):
        assert left.filter(pl.col(name).is_not_null() & (pl.col(name) != pl.col(f"{name}_was"))).is_empty()
    sizes = Counter(after.select(QUASI).rows())
    assert all(n >= k for n in sizes.values())
    safe = {key for key, values in groups_of(rows).items() if not fails(rows, groups_of(rows), key, criteria)}
    kept = before.filter(pl.struct(QUASI).map_elements(lambda s: tuple(s.values()) in safe, return_dtype=pl.Boolean))
    assert after.filter(pl.col(ROW).is_in(kept[ROW].implode())).equals(kept)


@settings(deadline=None)
@given(ROWS, st.integers(2, 5))
def test_every_suggestion_does_what_it_says(rows, k):
    classes, criteria = classes_of(frame_of(rows), QUASI), Criteria(k)
    ladders = ladders_for(classes)
    found = suggest(classes, ladders, criteria)
    if not exposure(classes, criteria).n_exposed:
        assert found == ()
    assert len(found) <= 3
    assert [s.kept for s in found] == sorted((s.kept for s in found), reverse=True)
    for suggestion in found:
        frame = frame_of(rows).collect()
        for column, rung in suggestion.rungs:
            i = QUASI.index(column)
            new = ladders[i][rung]
            old, values = frame[column], classes.values[i].to_list()
            changed = [None if new is None else new[values.index(v)] for v in old]
            frame = frame.with_columns(pl.Series(column, changed, dtype=pl.String))
        done = without_exposed(frame.lazy(), suggestion.order, [], criteria).collect() if suggestion.hide else frame
        assert all(n >= k for n in Counter(done.select(QUASI).rows()).values())
        assert frame.height - done.height == suggestion.n_removed
        stayed = frame.filter(pl.col(ROW).is_in(done[ROW].implode()))
        for column in QUASI:
            emptied = int(done[column].null_count() - stayed[column].null_count())
            assert emptied == dict(suggestion.cells).get(column, 0)


COUNTS = st.integers(0, 12)


def tables(shape):
    return st.lists(COUNTS, min_size=math.prod(shape), max_size=math.prod(shape)).map(
        lambda cells: np.array(cells, float).reshape(shape)
    )


def margins(shape):
    """One row for each sum along each axis."""
    places = list(np.ndindex(*shape))
    equations = []
    for axis in range(len(shape)):
        lines = defaultdict(list)
        for i, place in enumerate(places):
            lines[place[:axis] + place[axis + 1 :]].append(i)
        for line in lines.values():
            row = np.zeros(len(places))
            row[line] = 1
            equations.append(row)
    return np.array(equations)


def computable(shape, hidden):
    """Hidden cells that all published sums and all shown cells determine: unit vectors in the row space."""
    columns = np.flatnonzero(hidden.ravel())
    system = margins(shape)[:, columns]
    rank = np.linalg.matrix_rank(system)
    unit = np.eye(len(columns))
    return {int(columns[i]) for i in range(len(columns)) if np.linalg.matrix_rank(np.vstack([system, unit[i]])) == rank}


SHAPES = st.sampled_from([(2, 2), (3, 4), (5, 3), (6, 2), (2, 2, 2), (3, 2, 4), (7,)])


@settings(deadline=None)
@given(SHAPES.flatmap(tables), st.integers(2, 10))
def test_no_hidden_count_can_be_computed_from_the_totals(counts, threshold):
    hidden = hide_small(counts, threshold)
    small = (counts > 0) & (counts < threshold)
    assert (hidden.primary == small).all()
    assert not (hidden.primary & hidden.complementary).any()
    assert not hidden.unsafe.any()
    assert computable(counts.shape, hidden.all) == set()
    if not small.any():
        assert not hidden.all.any()


@given(tables((4, 4)), st.integers(0, 3), st.integers(0, 3))
def test_the_box_is_the_cheapest(counts, row, column):
    box = cheapest_box(counts + 1, (row, column))
    price = {
        (r, c): counts[r, column] + counts[row, c] + counts[r, c] + 3
        for r in range(4)
        for c in range(4)
        if r != row and c != column
    }
    assert box is not None
    (_, r), (_, c) = box
    assert price[r, c] == min(price.values())
