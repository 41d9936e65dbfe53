"""The sums that tie the positions of one axis of a table of counts, and the moves that keep them all.

A plain axis has one sum: all its positions, known whether it is published or not. Where positions are totals of others
(provinces over cantons, a country over provinces, "total" beside men and women and beside age bands) each of these sums
is known, and the positions that are part of no total have a known sum too. A move raises some positions and lowers
others so that every sum stays as it is; cells that move together cannot be computed from the sums. Moves are found by
mending one broken sum after another, the shortest first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Sum = dict[int, int]  # 1 or -1 for each position; their sum is known
Move = dict[int, int]  # by how much each position changes
Totals = Sequence[tuple[int, frozenset[int]]]  # a position and those of which it is the total
MOST_MOVES = 400  # of one position
ENOUGH_MOVES = 30  # to choose the cheapest of; longer ones are then not looked for
LONGEST_MOVE = 10  # positions
MOST_STEPS = 5_000


@dataclass(frozen=True)
class Axis:
    """Positions 0 to `n` - 1 of an axis and the sums that tie them."""

    n: int
    sums: tuple[Sum, ...]
    _moves: dict[int, list[tuple[int, ...]]] = field(default_factory=dict)

    def moves(self, at: int) -> list[tuple[int, ...]]:
        """The positions that move together with `at`, itself first; the shortest moves first."""
        if at not in self._moves:
            self._moves[at] = self._found(at)
        return self._moves[at]

    def _found(self, at: int) -> list[tuple[int, ...]]:
        if self.n == 1:
            return [(0,)]  # no second position: the axis says nothing
        if len(self.sums) == 1:
            (members,) = self.sums
            return [(at, other) for other in members if other != at] if at in members else [(at,)]
        found: list[tuple[int, ...]] = []
        for longest in range(2, LONGEST_MOVE + 1, 2):
            moves = {(at, *sorted(move.keys() - {at})) for move in _mended(self.sums, at, longest)}
            found = sorted(moves, key=_by_length)
            if len(found) >= ENOUGH_MOVES:
                break
        return found


def plain_axis(n: int) -> Axis:
    """An axis whose positions have one known sum."""
    return Axis(n, (dict.fromkeys(range(n), 1),))


def axis_of(n: int, totals: Totals) -> Axis:
    """An axis some of whose positions are totals of others."""
    if not totals or n == 1:
        return plain_axis(n)
    sums: list[Sum] = [dict.fromkeys(sorted(parts), 1) | {total: -1} for total, parts in totals]
    tops = sorted(set(range(n)).difference(*(parts for _, parts in totals)))
    if len(tops) > 1:
        sums.append(dict.fromkeys(tops, 1))
    return Axis(n, tuple(sums))


def _by_length(move: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    return len(move), move


def _mended(sums: tuple[Sum, ...], at: int, longest: int) -> Iterator[Move]:
    """The ways to keep all sums when `at` rises by one, of at most `longest` positions."""
    touching: dict[int, list[Sum]] = {}
    for members in sums:
        for position in members:
            touching.setdefault(position, []).append(members)
    stack: list[Move] = [{at: 1}]
    n = 0
    for _ in range(MOST_STEPS):
        if not stack or n >= MOST_MOVES:
            return
        move = stack.pop()
        members, off = _broken(touching, move)
        if not off:
            n += 1
            yield move
        elif len(move) < longest:
            stack += [move | {p: -off * sign} for p, sign in members.items() if p not in move]


def _broken(touching: Mapping[int, Sequence[Sum]], move: Move) -> tuple[Sum, int]:
    """A sum that a move changes, and by how much; 0 when there is none."""
    for position in move:
        for members in touching.get(position, ()):
            off = sum(members[p] * by for p, by in move.items() if p in members)
            if off:
                return members, off
    return {}, 0
