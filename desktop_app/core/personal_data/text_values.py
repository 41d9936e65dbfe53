"""Which values stand in which texts, and which of them wait for the officer.

Asked after every word that is decided, among a hundred thousand texts: plain arrays answer in a millisecond, where a
question to polars costs five while workers are busy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from desktop_app.core.personal_data.text_review import TextReview

Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True, eq=False)
class TextValues:
    """The i-th pair says that value `value_of[i]` stands in text `text_of[i]`, which never falls.

    `texts` and `values` give their numbers by their ids; the number of a text is its place in the list.
    """

    texts: Mapping[str, int]
    values: Mapping[str, int]
    text_of: Numbers
    value_of: Numbers

    @property
    def n_found(self) -> int:
        """Texts in which something was found."""
        return _n_distinct(self.text_of)

    def n_with(self, value: str) -> int:
        """How many texts hold a value."""
        number = self.values.get(value)
        return 0 if number is None else int(np.count_nonzero(self.value_of == number))

    def n_open(self, review: TextReview) -> int:
        """Texts with a value that nobody has decided about."""
        return _n_distinct(self._open(review))

    def following(self, at: int, review: TextReview) -> int | None:
        """The next text after `at`, and around the end, that waits; None when none does."""
        waiting = self._open(review)
        if not len(waiting):
            return None
        after = int(np.searchsorted(waiting, at, side="right"))
        return int(waiting[after if after < len(waiting) else 0])

    def _open(self, review: TextReview) -> Numbers:
        """The text of each pair that waits, in order."""
        if review.rest:
            return self.text_of[:0]
        waits = ~self._marked(self.values, review.kept | review.covered)[self.value_of]
        settled = {name for name, text in review.texts.items() if text.rest or text.emptied}
        waits &= ~self._marked(self.texts, settled)[self.text_of]
        for name, text in review.texts.items():
            number = self.texts.get(name)
            if number is not None and name not in settled:
                own = [self.values[value] for value in text.kept | text.covered if value in self.values]
                pairs = slice(*np.searchsorted(self.text_of, (number, number + 1)))
                waits[pairs] &= ~np.isin(self.value_of[pairs], own)
        return self.text_of[waits]

    @staticmethod
    def _marked(numbers: Mapping[str, int], names: set[str] | frozenset[str]) -> Flags:
        flags = np.zeros(len(numbers), dtype=np.bool_)
        flags[[numbers[name] for name in names if name in numbers]] = True
        return flags


def text_values(names: Sequence[str], pairs: pl.DataFrame) -> TextValues:
    """From the ids of all texts in order, and pairs of `id` and `value`."""
    texts = {name: at for at, name in enumerate(names)}
    values = {name: at for at, name in enumerate(pairs["value"].unique())}
    text_of = np.array([texts[name] for name in pairs["id"]], dtype=np.int64)
    value_of = np.array([values[name] for name in pairs["value"]], dtype=np.int64)
    order = np.argsort(text_of, kind="stable")
    return TextValues(texts, values, text_of[order], value_of[order])


def _n_distinct(rising: Numbers) -> int:
    return int(np.count_nonzero(np.diff(rising))) + 1 if len(rising) else 0
