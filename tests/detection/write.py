"""Write the labelled tables as files with `labels.json`: `python -m tests.detection.write FOLDER [--half seen|more|notes|fresh|held|held2|held3]`.

The schema of the labels: per table country, kind, encoding, delimiter, header_row, rows, footer_rows, columns (types,
sensitivity, personal, and where true freetext, ignore, lawful_public, any_type, hard), spans by column and row.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterable
from pathlib import Path

from tests.detection.spec import Label, Made, tables

TUNED = ("seen", "more", "notes", "fresh")
HALVES = (*TUNED, "held", "held2", "held3")


def write(made: Iterable[Made], folder: Path) -> Path:
    """Write each table into `folder/tables` and the labels beside; gives the path of the labels."""
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    entries: dict[str, object] = {}
    for table in made:
        name = f"{table.declared.name}.csv"
        write_table(table, folder / "tables" / name)
        entries[name] = _entry(table)
    labels = folder / "labels.json"
    labels.write_text(json.dumps({"set": "own", "tables": entries}, ensure_ascii=False, indent=1), encoding="utf-8")
    return labels


def write_table(made: Made, path: Path) -> None:
    """Header row first, in the encoding and with the delimiter of the declaration."""
    declared = made.declared
    with path.open("w", newline="", encoding=declared.encoding, errors="replace") as file:
        writer = csv.writer(file, delimiter=declared.delimiter)
        writer.writerow([column.header for column in declared.columns])
        writer.writerows(made.rows)


def _entry(made: Made) -> dict[str, object]:
    declared = made.declared
    return {
        "country": declared.country.upper(), "kind": declared.half, "encoding": declared.encoding,
        "delimiter": declared.delimiter, "header_row": 0, "rows": declared.rows, "footer_rows": 0, "real": False,
        "columns": {key: _column(label) for key, label in made.labels.items()},
        "spans": {k: {str(row): [list(s) for s in found] for row, found in v.items()} for k, v in made.spans.items()},
    }  # fmt: skip


def _column(label: Label) -> dict[str, object]:
    entry: dict[str, object] = {
        "types": list(label.types),
        "sensitivity": label.sensitivity,
        "personal": label.personal,
    }
    for name in ("freetext", "ignore", "lawful_public", "any_type", "hard"):
        if getattr(label, name):
            entry[name] = getattr(label, name)
    return entry


def main() -> None:
    """Write all tables, or those of one half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=HALVES)
    options = parser.parse_args()
    halves = (options.half,) if options.half else HALVES
    print(write([t for half in halves for t in tables(half)], options.folder))


if __name__ == "__main__":
    main()
