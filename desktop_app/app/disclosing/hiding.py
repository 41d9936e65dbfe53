"""The last thing done to a table before it leaves: cells of people who stand out, and small counts, are emptied."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.app.disclosing.counting import without
from desktop_app.app.project import Disclosure
from desktop_app.core.disclosure import (
    count_table,
    counts_array,
    hide_small,
    totals_of,
    without_exposed,
    without_small,
)
from desktop_app.core.disclosure.criteria import Criteria
from desktop_app.core.table import Table


def hidden(table: Table, choice: Disclosure, beside: Collection[str] = ()) -> Table:
    """The table with what the officer let be hidden, as far as its columns are still there; groups are counted now.

    `beside`: columns that do not belong to what a table of counts counts.
    """
    order = [c for c in choice.hide if c in table.ids]
    if order:
        secret = [c for c in choice.secret if c in table.ids]
        table = table.with_frame(without_exposed(table.frame, order, secret, Criteria(choice.k, choice.l)))
    counted = without(table, beside)
    shape = count_table(counted) if choice.small_cells else None
    if shape is None:
        return table
    counts, places = counts_array(counted, shape)
    found = hide_small(counts, choice.small_cells, totals=totals_of(counted, shape, counts, places))
    return without_small(table, shape, found, places)
