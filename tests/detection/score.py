"""Scan our own labelled tables and print the figures of the bar table.

`PYTHONPATH=. python -m tests.detection.score [--half seen|more|notes|fresh|held|held2|held3] [--misses N] [--save FOLDER]
[--only WORD] [--tables PREFIX]`

SEEN and its further batches MORE, NOTES and FRESH are for tuning; of HELD, HELD2 and HELD3 only totals are ever printed,
so that they keep telling the truth.
`--save` writes files, labels and predictions for another scorer with the same schema.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.detection.scorer import Found, Tally, f1, judge
from tests.detection.spec import Made, tables
from tests.detection.write import HALVES, TUNED, write, write_table

if TYPE_CHECKING:
    from desktop_app.core.personal_data.report import ColumnReport
    from desktop_app.core.text import Message

BARS = {
    "direct recall": 0.96, "special recall": 0.92, "quasi recall": 0.85, "precision": 0.90, "false alarm": 0.06,
    "type F1": 0.82, "text cell recall": 0.97, "span F1": 0.84, "characters found": 0.97, "characters right": 0.85,
}  # fmt: skip
AT_MOST = frozenset(("false alarm",))


def _msgid(message: Message) -> str:
    return message.msgid


def scan_made(made: Made, folder: Path) -> dict[str, ColumnReport]:
    """Write the table, open it as the officer would, scan it. The keys are those of the table as declared.

    Raises AssertionError when the reader sees other columns or rows: that is a matter of reading, not of this score.
    """
    from desktop_app.core.personal_data import scan_json
    from desktop_app.core.reading import make_table, open_source, sheet_names_first_guess

    path = folder / f"{made.declared.name}.csv"
    write_table(made, path)
    opened = open_source(path, folder / made.declared.name)
    sheet = opened.sheet(sheet_names_first_guess(opened))
    table = make_table(sheet, sheet.regions[0])
    read = (len(table.columns), table.n_rows())
    assert read == (len(made.keys), len(made.rows)), f"{made.declared.name} was read as {read}"
    country = made.declared.country if made.declared.country in ("ec", "gt") else "ec"
    report = scan_json(table, country, _msgid)
    return {made.keys[int(c.id[1:])]: found for c, found in zip(table.columns, report.values(), strict=True)}


def tally_of(half: Sequence[Made], predictions: dict[str, object] | None = None) -> dict[str, Tally]:
    """Tallies of these tables: "all" and one a country."""
    tallies = {"all": Tally()}
    with tempfile.TemporaryDirectory(prefix="detection-") as folder:
        for made in half:
            report = scan_made(made, Path(folder))
            found = {key: _found(entry) for key, entry in report.items()}
            for name in ("all", made.declared.country):
                judge(made, found, tallies.setdefault(name, Tally()))
            if predictions is not None:
                predictions[f"{made.declared.name}.csv"] = report
    return tallies


def _found(entry: ColumnReport) -> Found:
    spans = {int(row): [(int(s[0]), int(s[1]), str(s[2])) for s in found] for row, found in entry["spans"].items()}
    return Found(frozenset(entry["types"]), spans)


def is_met(name: str, value: float) -> bool:
    """Whether a figure keeps its bar."""
    return value <= BARS[name] if name in AT_MOST else value >= BARS[name]


def unmet(figures: dict[str, float]) -> list[str]:
    """The bars that are not kept, as lines."""
    return [f"{name} {value:.3f}, bar {BARS[name]:.2f}" for name, value in figures.items() if not is_met(name, value)]


def main() -> None:
    """Print the figures; misses on request, of the tables for tuning only."""
    options = _options()
    for half in (options.half,) if options.half else HALVES:
        start_of_name = f"{half}_{options.tables}"
        made = [
            t for t in tables(half) if options.only in t.declared.name and t.declared.name.startswith(start_of_name)
        ]
        predictions: dict[str, object] = {}
        start = time.process_time()
        tallies = tally_of(made, predictions)
        seconds = time.process_time() - start
        print(f"== {half}: {len(made)} tables, {sum(len(t.keys) for t in made)} columns, {seconds:.1f} CPU s")
        _print_figures(tallies)
        if half in TUNED:
            _print_types(tallies["all"])
            _print_misses(tallies["all"], options.misses)
        if options.save:
            write(made, options.save / half)
            (options.save / half / "predictions.json").write_text(json.dumps(predictions), encoding="utf-8")


def _print_figures(tallies: dict[str, Tally]) -> None:
    figures = {name: tally.figures() for name, tally in tallies.items()}
    print(f"{'':18}{'bar':>6}" + "".join(f"{name:>8}" for name in figures))
    for name, bar in BARS.items():
        values = "".join(f"{f[name]:8.3f}" for f in figures.values())
        print(f"{name:18}{bar:6.2f}{values}{'' if is_met(name, figures['all'][name]) else '  below'}")


def _print_types(tally: Tally) -> None:
    for title, by_type in (("columns", tally.by_type), ("spans", tally.by_span_type)):
        print(f"-- {title}: type F1 (found, false, missed)")
        for kind, counts in sorted(by_type.items(), key=lambda entry: f1(entry[1])):
            print(f"   {kind:20} {f1(counts):.2f} ({counts['tp']}, {counts['fp']}, {counts['fn']})")


def _print_misses(tally: Tally, n: int) -> None:
    lines = sorted(tally.misses)
    kinds = sorted({line.split(":")[0].split(" '")[0] for line in lines})
    for kind in kinds:
        of_kind = [line for line in lines if line.startswith(kind)]
        if n:
            print(f"-- {kind} ({len(of_kind)})", *of_kind[:n], sep="\n   ")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--misses", type=int, default=0, help="lines of each kind; only with a half for tuning")
    parser.add_argument("--only", default="", help="tables whose name holds this word")
    parser.add_argument("--tables", default="", help="one batch: tables whose name after the half begins so")
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    if (options.misses or options.only) and options.half not in TUNED:
        parser.error(
            "--misses and --only need a half for tuning (--half seen, more, notes or fresh): nobody looks into the held ones"
        )
    return options


if __name__ == "__main__":
    main()
