"""Words about columns from a file: a dictionary that was published before, or one that a colleague keeps.

Any file that can be opened will do. Each sheet is looked through, and the one that names most columns is taken.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from desktop_app.app.preparing import Reader, unlocked
from desktop_app.core.errors import NoWordsInFile
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.metadata.pasting import Said, words_in_sheet
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import Sheet, SheetState

_MOST_ROWS = 2000  # a longer sheet is a table of data, and its beginning says so


def words_in_file(
    path: Path, fields: Sequence[Field], reader: Reader, folder: Path, progress: Progress = SILENT
) -> list[tuple[Field, Said]]:
    """What the file says about these columns, by their names; `folder` holds the copy while it is looked through.

    Raises NoWordsInFile where none is named, and what opening the file raises.
    """
    working = Path(tempfile.mkdtemp(prefix="dictionary-", dir=folder))
    try:
        opened = unlocked(lambda answers: reader.open_source(path, working, answers, progress=progress))
        seen = [sheet for sheet in opened.sheets if sheet.state is SheetState.VISIBLE]
        found = [words_in_sheet(_block(sheet), fields) for sheet in seen]
    finally:
        shutil.rmtree(working, ignore_errors=True)
    best = max(found, key=len, default=[])
    if not best:
        raise NoWordsInFile(file=path.name)
    return best


def _block(sheet: Sheet) -> list[tuple[str, ...]]:
    import polars as pl

    cells = [f"c{j}" for j in range(sheet.n_columns)]
    frame = pl.scan_parquet(sheet.grid).select(cells).head(_MOST_ROWS).collect()
    return [tuple(" ".join((cell or "").split()) for cell in row) for row in frame.iter_rows()]
