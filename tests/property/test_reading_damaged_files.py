"""Files damaged in any way are read or refused by name: readers never hang, never die, never fail unforeseen."""

import random
import time
import zipfile

import psutil
import pytest

from desktop_app.core.errors import AppError, FileTooLarge, ReaderStopped
from desktop_app.core.progress import Cancelled
from desktop_app.core.reading import ReaderProcess
from desktop_app.core.reading.source import Answers
from tests.unit.reading.mutations import KINDS, damaged, damaged_inside

ROUNDS = 40  # of each format; set higher to hunt
SECONDS = 20.0


class _Limited:
    """Progress that ends a reading that takes too long."""

    def __init__(self):
        self.end = time.monotonic() + SECONDS

    def at(self, done, total, stage=None):
        if time.monotonic() > self.end:
            raise Cancelled


def _read(reader, path, folder):
    """What was opened, or how it ended."""
    try:
        return reader.open_source(path, folder, Answers(password="clave"), progress=_Limited())
    except (AppError, Cancelled) as problem:
        return problem


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files(kind, tmp_path):
    original = KINDS[kind](tmp_path)
    content = original.read_bytes()
    is_package = zipfile.is_zipfile(original)
    reader = ReaderProcess(most_memory=700 << 20)
    path = tmp_path / f"damaged{original.suffix}"
    try:
        for seed in range(ROUNDS):
            chance = random.Random(f"{kind} {seed}")
            change = damaged_inside if is_package and seed % 2 else damaged
            path.write_bytes(change(content, chance))
            folder = tmp_path / f"w{seed}"
            outcome = _read(reader, path, folder)
            assert not isinstance(outcome, (Cancelled, ReaderStopped)), f"seed {seed}"
            if isinstance(outcome, AppError):
                assert outcome.values.get("file") == path.name, f"seed {seed}"
            else:
                assert all(sheet.grid.exists() for sheet in outcome.sheets)
            if not isinstance(outcome, FileTooLarge):  # its reader was stopped: the caller deletes the folder
                assert not (folder / "inside").exists(), f"seed {seed}"
        assert reader.pid is None or psutil.pid_exists(reader.pid)
    finally:
        reader.close()
