"""How a batch of tables calls its people, and remarks about them: what the lists of names of several batches share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from functools import partial

from tests.detection import people
from tests.detection.kinds import Text
from tests.detection.people import Person, Row
from tests.detection.spec import Generator, Marked, Span

SLOT = re.compile(r"\{(\w+)\}")
ID = "ID"  # the number of identity of the country of the table
NUMBERS = {"ec": "EC_CEDULA", "gt": "GT_DPI"}
Slots = Mapping[str, tuple[str, Text]]


def words(text: str) -> list[str]:
    """The words of a list."""
    return text.split()


def part(items: list[str], r: Row) -> list[str]:
    """The items that the half of the row shows."""
    return items[0 if r.half == "fresh" else 1 :: 2]


def choice(text: str, r: Row) -> str:
    """One of the items between strokes that the half shows."""
    return r.rng.choice(part([" ".join(item.split()) for item in text.split("|")], r))


def halves(text: str) -> Text:
    """The same as the generator of a column."""
    return partial(choice, text)


class Cast:
    """The people of the rows under other names; `renamed` must give the same person the same name."""

    def __init__(self, renamed: Callable[[Person, Row], Person]) -> None:
        self.renamed = renamed

    def own(self, make: Text) -> Text:
        """`make` of the person of the row."""
        return lambda r: self._as(make, r.p, r)

    def others(self, make: Text, sex: str = "") -> Text:
        """`make` of somebody else, of this sex."""

        def cell(r: Row) -> str:
            someone = r.someone()
            return self._as(make, replace(someone, sex=sex or someone.sex), r)

        return cell

    def full_of(self, sex: str) -> Text:
        """The full name of the next person of this sex."""

        def cell(r: Row) -> str:
            p = r.someone()
            while p.sex != sex:
                p = r.someone()
            return people.full(r, self.renamed(p, r))

        return cell

    def parent(self, r: Row) -> str:
        """Somebody with the first surname of the person of the row."""
        p = self.renamed(r.someone(), r)
        return people.full(r, replace(p, surnames=(self.renamed(r.p, r).surnames[0], p.surnames[-1])))

    def _as(self, make: Text, person: Person, r: Row) -> str:
        row = copy(r)
        row.p = self.renamed(person, r)
        return make(row)


def fill(slots: Slots, template: str, r: Row) -> Marked:
    """One text with the spans of its personal slots."""
    text, spans, last = "", list[Span](), 0
    for slot in SLOT.finditer(template):
        kind, maker = slots[slot.group(1)]
        text += template[last : slot.start()]
        value = maker(r)
        if kind:
            spans.append((len(text), len(text) + len(value), NUMBERS[r.country] if kind == ID else kind))
        text += value
        last = slot.end()
    return Marked(text + template[last:], tuple(spans))


def _text(slots: Slots, share: float, personal: tuple[str, ...], harmless: tuple[str, ...], r: Row) -> Marked:
    return fill(slots, r.rng.choice(personal if r.rng.random() < share else harmless), r)


def remarks_with(slots: Slots) -> Callable[[float, tuple[str, ...], tuple[str, ...]], Generator]:
    """Columns in which a share of the cells is about somebody."""
    return lambda share, personal, harmless: partial(_text, slots, share, personal, harmless)
