"""The same answers give the same bytes: at another hour, in another place, language and number of processors."""

import os
import subprocess
import sys
from pathlib import Path

BUILDER = Path(__file__).with_name("build_elsewhere.py")
QUITO = {"TZ": "America/Guayaquil", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "POLARS_MAX_THREADS": "1"}
FAR_AWAY = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4711", "POLARS_MAX_THREADS": "3"}


def built(folder, place, years):
    environment = {**os.environ, **place, "LANG": place["LC_ALL"]}
    subprocess.run([sys.executable, BUILDER, folder, str(years)], env=environment, check=True, timeout=200)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_builds_with_other_clock_place_language_and_processors_are_equal_byte_for_byte(tmp_path):
    here, there = built(tmp_path / "here", QUITO, 0), built(tmp_path / "there", FAR_AWAY, 5)
    assert sorted(here) == sorted(there)
    assert [name for name, content in here.items() if content != there[name]] == []
    assert {"PP_AtencionesSociales_2026octubre.csv.zip", "PP_AtencionesSociales_2026octubre.xlsx"} <= set(here)
    assert len(here) == 16
    stamps = (b"2031", b"2030")
    assert not [name for name, content in there.items() if any(year in content for year in stamps)]
