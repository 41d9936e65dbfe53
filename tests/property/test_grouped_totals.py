"""Tables of counts with totals of totals: no hidden count follows from what is published, checked by linear algebra."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.disclosure import count_table, counts_array, hide_small, totals_of, without_small
from desktop_app.core.disclosure.sums import axis_of
from desktop_app.core.disclosure.totals import find_totals
from desktop_app.core.table import Table

COUNT = st.one_of(st.integers(0, 12), st.integers(0, 400))
PROVINCES = ("Azuay", "Loja", "Napo", "Pastaza")


@st.composite
def provinces(draw):
    """Cantons of provinces, each with women and men: {province: [(women, men), ...]}."""
    n = draw(st.integers(2, len(PROVINCES)))
    cantons = st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=4)
    return {name: draw(cantons) for name in PROVINCES[:n]}


def rows_of(cantons, *, first):
    """Rows of canton, province total and country total, and which rows each total sums; totals before or after."""
    rows, sums, heads = [], [], []
    for name, counts in cantons.items():
        parts = [(name, f"{name} {i}", *pair) for i, pair in enumerate(counts)]
        total = (name, "Total", *(sum(column) for column in zip(*counts, strict=True)))
        start = len(rows)
        rows += [total, *parts] if first else [*parts, total]
        head = start if first else len(rows) - 1
        heads.append(head)
        sums.append((head, [i for i in range(start, len(rows)) if i != head]))
    country = ("Total", "Total", *(sum(rows[h][c] for h in heads) for c in (2, 3)))
    if first:
        moved = [(head + 1, [part + 1 for part in parts]) for head, parts in sums]
        return [country, *rows], [(0, [h + 1 for h in heads]), *moved]
    return [*rows, country], [*sums, (len(rows), heads)]


def equations(n_rows, n_columns, row_sums, column_sums):
    """One row for each known sum over the cells of a table, row by row."""
    found = []
    for column in range(n_columns):
        for total, parts in row_sums:
            line = np.zeros((n_rows, n_columns))
            line[parts, column], line[total, column] = 1, -1
            found.append(line.ravel())
    for row in range(n_rows):
        for total, parts in column_sums:
            line = np.zeros((n_rows, n_columns))
            line[row, parts], line[row, total] = 1, -1
            found.append(line.ravel())
    return np.array(found)


def computable(system, hidden):
    """Hidden cells that the sums and the shown cells determine: unit vectors in the row space."""
    places = np.flatnonzero(hidden.ravel())
    system = system[:, places]
    rank = np.linalg.matrix_rank(system) if len(places) else 0
    unit = np.eye(len(places))
    return [
        int(p) for p, one in zip(places, unit, strict=True) if np.linalg.matrix_rank(np.vstack([system, one])) == rank
    ]


def published(header, rows, threshold):
    """Which cells of the counts are emptied, and which the table itself calls unsafe, row by row."""
    table = Table.from_rows(header, [[str(cell) for cell in row] for row in rows])
    shape = count_table(table)
    counts, places = counts_array(table, shape)
    hidden = hide_small(counts, threshold, totals=totals_of(table, shape, counts, places))
    done = without_small(table, shape, hidden, places).frame.select(shape.counts).collect()
    at = tuple(places[name].to_numpy() for name in places.columns[1:])
    return done.select(cell.is_null() for cell in done).to_numpy(), hidden.unsafe[at]


@settings(deadline=None, max_examples=150)
@given(provinces(), st.booleans(), st.integers(3, 10))
def test_no_hidden_count_follows_from_totals_of_provinces(cantons, first, threshold):
    rows, sums = rows_of(cantons, first=first)
    rows = [(*row, row[2] + row[3]) for row in rows]
    hidden, unsafe = published(["Provincia", "Cantón", "Mujeres", "Hombres", "Total"], rows, threshold)
    counts = np.array([row[2:] for row in rows])
    assert hidden[(counts > 0) & (counts < threshold)].all()
    if not ((counts > 0) & (counts < threshold)).any():
        assert not hidden.any()
    system = equations(len(rows), 3, sums, [(2, [0, 1])])
    left = [place for place in computable(system, hidden) if not unsafe.ravel()[place]]
    assert left == []


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(COUNT, COUNT, COUNT, COUNT), min_size=4, max_size=9), st.integers(3, 10))
def test_no_hidden_count_follows_from_one_total_told_apart_twice(people, threshold):
    """Women and men in towns and in the country: two ways to the same total."""
    cells = [(a + b + c + d, a + b, c + d, a + c, b + d) for a, b, c, d in people]
    rows = [[f"Zona {i}", *row] for i, row in enumerate(cells)]
    rows.append(["Total", *(sum(column) for column in zip(*cells, strict=True))])
    counts = np.array([row[1:] for row in rows], float)
    ways = [(0, frozenset((1, 2))), (0, frozenset((3, 4)))]
    hidden = hide_small(counts, threshold, totals=[[(len(rows) - 1, frozenset(range(len(rows) - 1)))], ways])
    row_sums = [(len(rows) - 1, list(range(len(rows) - 1)))]
    system = equations(len(rows), 5, row_sums, [(0, [1, 2]), (0, [3, 4])])
    assert [place for place in computable(system, hidden.all) if not hidden.unsafe.ravel()[place]] == []


@given(st.integers(3, 9), st.data())
def test_a_move_keeps_every_sum_of_its_axis(n, data):
    groups = data.draw(st.lists(st.integers(2, 4), min_size=1, max_size=3))
    totals, at = [], 0
    for size in groups:
        totals.append((at, frozenset(range(at + 1, at + 1 + size))))
        at += size + 1
    totals.append((at, frozenset(total for total, _ in totals)))
    axis = axis_of(at + 1, totals)
    position = data.draw(st.integers(0, at))
    for move in axis.moves(position):
        assert move[0] == position
        system = np.array([[line.get(p, 0) for p in move] for line in axis.sums], float)
        # some amounts, none of them zero, leave every sum as it is
        _, sizes, basis = np.linalg.svd(system)
        free = basis[(sizes > 1e-9).sum() :]
        assert len(free) >= 1
        assert (np.abs(free).max(axis=0) > 1e-9).all()


@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0]])
def test_totals_are_found_before_and_after_their_parts(order):
    numbers = np.array([[2310.0], [1530.0], [917.0], [613.0], [780.0], [401.0], [379.0]])
    found = find_totals(numbers, order, [f"zona {i}" for i in range(7)])
    assert (1, frozenset((2, 3))) in found
    assert (4, frozenset((5, 6))) in found
    assert (0, frozenset((1, 4))) in found


def test_small_numbers_that_add_up_by_chance_are_no_totals():
    numbers = np.array([[5.0], [2.0], [3.0], [9.0]])
    assert find_totals(numbers, [0, 1, 2, 3], ["Loja", "Napo", "Orellana", "Azuay"]) == []
    assert find_totals(numbers, [0, 1, 2, 3], ["Total", "Napo", "Orellana", "Azuay"]) == [(0, frozenset((1, 2)))]
