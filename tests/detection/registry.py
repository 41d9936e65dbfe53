"""All declared tables of the halves."""

from __future__ import annotations

from itertools import chain

from tests.detection import (
    fresh_archives,
    fresh_desks,
    fresh_ministries,
    fresh_money,
    fresh_nature,
    fresh_neighbours,
    fresh_offices,
    fresh_people,
    fresh_places,
    fresh_registers,
    fresh_services,
    fresh_towns,
    fresh_windows,
    held2_money,
    held2_people,
    held2_places,
    held_clean,
    held_ec,
    held_gt,
    held_other,
    held_texts,
    more_clean,
    more_ec,
    more_gt,
    more_offices,
    more_people,
    more_surveys,
    notes_ec,
    notes_gt,
    notes_other,
    notes_short,
    seen_clean,
    seen_ec,
    seen_gt,
    seen_other,
    seen_texts,
)
from tests.detection.spec import Declared

DECLARED: tuple[Declared, ...] = tuple(
    chain.from_iterable(
        module.TABLES
        for module in (
            seen_ec,
            seen_gt,
            seen_other,
            seen_texts,
            seen_clean,
            more_clean,
            more_ec,
            more_gt,
            more_offices,
            more_people,
            more_surveys,
            notes_ec,
            notes_gt,
            notes_other,
            notes_short,
            fresh_archives,
            fresh_desks,
            fresh_ministries,
            fresh_money,
            fresh_nature,
            fresh_neighbours,
            fresh_offices,
            fresh_people,
            fresh_places,
            fresh_registers,
            fresh_services,
            fresh_towns,
            fresh_windows,
            held_ec,
            held_gt,
            held_other,
            held_texts,
            held_clean,
            held2_money,
            held2_people,
            held2_places,
        )
    )
)
