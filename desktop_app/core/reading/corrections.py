"""What the officer said of one table, as a value that is saved with the project; `correcting` carries it out."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.reading.source import RowRole


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the officer said of one table; None and () are unsaid. Rows and columns are 0-based sheet positions.

    `header_rows` () means that there is no header. `roles` of single rows and `columns` (position, is it used) hold in
    the order given. `fill_down`: merged cells of the body give their text to every row they span. `publish_hidden`:
    whether hidden rows and columns of the table are published; None waits for an answer.
    """

    header_rows: tuple[int, ...] | None = None
    first_row: int | None = None
    last_row: int | None = None
    roles: tuple[tuple[int, RowRole], ...] = ()
    columns: tuple[tuple[int, bool], ...] = ()
    names: tuple[tuple[int, str], ...] = ()
    fill_down: bool | None = None
    publish_hidden: bool | None = None


NOTHING_SAID = Corrections()
