"""One thing to say of the cells of a table; `notices` finds them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.text import Message


@dataclass(frozen=True, slots=True)
class Notice:
    """What there is to say of `n` cells of the column `column_id` (None: of the whole file).

    `kind`: shortened, long, errors, formulas, dates (written in several ways), two_dates (in one cell); percent and
    currency are about `n` columns.
    """

    kind: str
    n: int
    column_id: str | None
    what: Message
    what_to_do: Message
