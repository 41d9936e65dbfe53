"""How much the values of a column speak against chance, in nats, and the confidence that follows.

`n` values of which a part passes a test that random ones pass with probability `chance` are exp(nats) times likelier
under the part that was seen than under chance (binomial likelihood ratio). Codes are no random numbers (they count up,
they share their first digits), so the chance taken is a multiple of the one computed.

What the judges call confidence ranks findings; `calibrated` turns it into the share of such findings that are right.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp, log

CODES_ARE_NOT_RANDOM = 2
LARGEST_CHANCE = 0.5
NEEDED = 5.0  # nats from which a column is of a kind: 150 to 1
BY_HEADER = 4.0  # what a header that announces the kind is worth at strength 1
LOWEST, HIGHEST = 0.5, 0.99
# Confidence of the judges -> share of columns found with it that were right, on tables no rule had been fitted to:
# the first runs of 185 own tables and the two held halves, 703 columns (37 of 48, 280 of 336, 257 of 270, 49 of 49;
# docs/decisions/personal-data-verdict.md). Between the points a straight line; below .65 nothing was seen.
MEASURED = ((0.0, 0.6), (0.65, 0.77), (0.85, 0.83), (0.97, 0.95), (0.99, 0.98), (1.0, 0.99))


def against_chance(share: float, n: int, chance: float) -> float:
    """Nats by which `n` values with that share of passes speak for the kind; 0 when chance explains it.

    >>> against_chance(0.1, 50, 0.1), round(against_chance(1.0, 4, 0.1), 1), against_chance(0.5, 500, 0.1) > 100
    (0.0, 6.4, True)
    """
    by_chance = min(LARGEST_CHANCE, CODES_ARE_NOT_RANDOM * chance)
    if share <= by_chance:
        return 0.0
    passes = share * log(share / by_chance)
    fails = (1 - share) * log((1 - share) / (1 - by_chance)) if share < 1 else 0.0
    return n * (passes + fails)


def confidence(nats: float) -> float:
    """Probability-like confidence: 0 below what is needed, a half there, .99 at most.

    >>> confidence(4.9), confidence(5.0), round(confidence(9), 2), confidence(500)
    (0.0, 0.5, 0.88, 0.99)
    """
    if nats < NEEDED:
        return 0.0
    return min(HIGHEST, max(LOWEST, 1 / (1 + exp((NEEDED - nats) / 2))))


def calibrated(ranked: float) -> float:
    """The share of findings that are right among those of this confidence; grows with it.

    >>> calibrated(0.65), calibrated(0.85), round(calibrated(0.91), 2), calibrated(0.97)
    (0.77, 0.83, 0.89, 0.95)
    """
    for (low, right_low), (high, right_high) in pairwise(MEASURED):
        if ranked <= high:
            return right_low + (right_high - right_low) * (ranked - low) / (high - low)
    return MEASURED[-1][1]
