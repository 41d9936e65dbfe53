"""Which cells of a sheet are filled, noted while its working copy is written: it saves a scan of the copy."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.table import ROW


class Occupancy:
    """Takes the batches of a sheet in any order, as frames of ROW and columns c0…cN; whole columns cost nothing."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.n_rows = 0
        self._partly: dict[int, tuple[int, dict[int, npt.NDArray[np.bool_] | bool]]] = {}

    def add(self, batch: pl.DataFrame) -> None:
        """Note which cells of these rows are filled."""
        first, n = batch.item(0, ROW) - 1, batch.height
        columns: dict[int, npt.NDArray[np.bool_] | bool] = {}
        for j in range(self.width):
            column = batch.get_column(f"c{j}")
            n_null = column.null_count()
            if n_null:
                columns[j] = column.is_not_null().to_numpy() if n_null < n else False
        self._partly[first] = (n, columns)
        self.n_rows += n

    def filled(self) -> npt.NDArray[np.bool_]:
        """Rows x columns of the sheet, one column after another in memory, without blank rows at the end."""
        filled = np.ones((self.n_rows, self.width), dtype=np.bool_, order="F")
        for first, (n, columns) in self._partly.items():
            for j, cells in columns.items():
                filled[first : first + n, j] = cells
        end = self.n_rows
        while end and not filled[end - 1].any():
            end -= 1
        return filled[:end]
