"""The search for personal data at full size, beside Presidio asked cell by cell in the same run. Not part of the tests.

`PYTHONPATH=. python tests/benchmarks/personal_data_scan.py [ROWS]`. Cells per CPU second are compared, because wall
time depends on what else the machine does. The full scan runs in a process of its own, so that its memory (all of its
processes, sampled every 20 ms) holds neither the maker of the table nor Presidio's sample.
"""

import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import polars as pl
import psutil

from desktop_app.core.personal_data import scan, wake
from desktop_app.core.personal_data.engine import analyzer, recognise
from desktop_app.core.personal_data.evidence import values_of
from desktop_app.core.personal_data.gate import pattern_rules
from desktop_app.core.personal_data.matching import matches_in
from tests.benchmarks import invented_table

SAMPLE_ROWS = 700  # given to Presidio cell by cell
SIGNS = ["", "0", "9", " ", "-", ".", "+", "593", "@", "ñ"]


def main(n):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        table = invented_table.write(path, n)
        patterns = [rule.entity for rule in pattern_rules()]
        wake()
        each = presidio(table, patterns)
        ours = gated(table)
        same = agree(table, patterns)
        print(f"gated scan: {ours:,.0f} cells per cpu-s; ratio {ours / each:.0f}; {same}", flush=True)
        wall, cpu, peak = measured(path)
    full = n * len(invented_table.HEADERS) / cpu / each  # names and texts included, beside Presidio's patterns alone
    print(
        f"pattern_ratio={ours / each:.0f} full_ratio={full:.0f} full_wall={wall:.1f} full_cpu={cpu:.1f} peak_mb={peak:.0f}"
    )


def presidio(table, entities):
    """Cells per CPU second of the analyser asked for the patterns in each cell."""
    engine, cells = analyzer(), sample(table)
    engine.analyze(cells[0], language="es", entities=entities)
    before = time.process_time()
    for cell in cells:
        engine.analyze(cell, language="es", entities=entities)
    each = len(cells) / (time.process_time() - before)
    print(f"Presidio, the same {len(entities)} recognisers, cell by cell: {each:,.0f} cells per cpu-s", flush=True)
    return each


def sample(table):
    rows = table.frame.select(table.ids).head(SAMPLE_ROWS).collect()
    return [cell for row in rows.iter_rows() for cell in row if cell]


def gated(table):
    """Cells per CPU second of the same patterns in every cell of the table."""
    before, found = time.process_time(), 0
    for column in table.ids:
        found += matches_in(values_of(table.frame, column)["value"], names=False).height
    cpu = time.process_time() - before
    print(f"gated scan of all cells: {cpu:.1f} cpu-s, matches in {found:,} values", flush=True)
    return table.n_rows() * len(table.columns) / cpu


def agree(table, entities):
    """Whether both give the same verdict on each value of the sample and on mutations of it."""
    dice = random.Random(1)
    values = set(sample(table))
    for value in sorted(values):
        at = dice.randrange(len(value) + 1)
        values.add(value[:at] + dice.choice(SIGNS) + value[at + dice.randrange(3) :])
    values = sorted(values - {""})
    fast = {value: [] for value in values}
    for value, *span in matches_in(pl.Series(values), names=False).iter_rows():
        fast[value].append(tuple(span))
    slow = {value: [(s.start, s.end, s.type) for s in recognise(value, entities)] for value in values}
    differing = [value for value in values if sorted(fast[value]) != slow[value]]
    n_found = sum(map(bool, slow.values()))
    return f"identical verdicts on {len(values) - len(differing)} of {len(values)} values, {n_found} with matches"


def measured(path):
    """Seconds, CPU seconds and peak megabytes of the whole scan in a process of its own."""
    words = [sys.executable, __file__, "--scan", str(path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as child:
        peak = Peak(child.pid)
        told = child.communicate()[0].split()
    peak.join()
    wall, cpu = float(told[0]), float(told[1])
    print(f"full scan: {wall:.1f} s, {cpu:.1f} cpu-s, {peak.bytes / 2**20:.0f} MB; finds {' '.join(told[2:])}")
    return wall, cpu, peak.bytes / 2**20


class Peak(threading.Thread):
    """The most memory that a process and its children hold at once."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.process, self.bytes = psutil.Process(pid), 0
        self.start()

    def run(self):
        while True:
            try:
                tree = [self.process, *self.process.children(recursive=True)]
                self.bytes = max(self.bytes, sum(process.memory_info().rss for process in tree))
            except psutil.Error:
                return
            time.sleep(0.02)


def scanned(path):
    """In the child: what the officer waits for; what the window loads before, when it starts, is left out."""
    table = invented_table.opened(Path(path))
    wake()
    wall, before = time.perf_counter(), usage()
    found = scan(table)
    print(time.perf_counter() - wall, usage() - before)
    print(*(f"{finding.column_name.replace(' ', '_')}:{'+'.join(finding.types)}" for finding in found.findings))


def usage():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    if sys.argv[1:2] == ["--scan"]:
        scanned(sys.argv[2])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
