"""The figures of the bar table: what was found of what is labelled. Pure; `score.py` is the command.

A span matches a label when their overlap is at least half of their union (IoU ≥ .5); one prediction serves one label,
the same type first. A column whose kind has no type in our list (`any_type`) counts for recall, not for types.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.detection.spec import Label, Made, Span

COMPANY = frozenset(("ORGANIZATION", "URL", "COMPANY", "EC_RUC_COMPANY", "PUBLIC_RUC"))


@dataclass(frozen=True)
class Found:
    """What a scan said about one column: types, and spans by row."""

    types: frozenset[str]
    spans: Mapping[int, Sequence[Span]]


@dataclass
class Tally:
    """Counts from which the figures follow; `misses` are lines for the colleagues who tune."""

    columns: Counter[str] = field(default_factory=Counter)
    by_sensitivity: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    types: Counter[str] = field(default_factory=Counter)
    by_type: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    spans: Counter[str] = field(default_factory=Counter)
    by_span_type: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The bar table, each between 0 and 1."""
        columns, spans = self.columns, self.spans
        recall = {k: _share(v["yes"], v["yes"] + v["no"]) for k, v in self.by_sensitivity.items()}
        return {
            "direct recall": recall.get("direct", 1.0),
            "special recall": recall.get("special", 1.0),
            "quasi recall": recall.get("quasi", 1.0),
            "precision": _share(columns["tp"], columns["tp"] + columns["fp"]),
            "false alarm": _share(columns["fp"], columns["fp"] + columns["tn"]) if columns["fp"] else 0.0,
            "type F1": f1(self.types),
            "text cell recall": _share(spans["cells found"], spans["cells"]),
            "span F1": f1(spans),
            "characters found": _share(spans["characters met"], spans["characters"]),
            "characters right": _share(spans["characters met"], spans["characters hidden"]),
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def f1(counts: Counter[str]) -> float:
    """Micro F1 of tp, fp, fn."""
    return _share(2 * counts["tp"], 2 * counts["tp"] + counts["fp"] + counts["fn"])


def judge(made: Made, found: Mapping[str, Found], tally: Tally) -> None:
    """Add one table to the tally. `found` is keyed as the table's columns are."""
    for key, label in made.labels.items():
        said = found.get(key, Found(frozenset(), {}))
        types = set(said.types) - COMPANY
        if label.freetext:
            _judge_text(made, key, said, tally)
            types |= {s[2] for spans in said.spans.values() for s in spans}
        if not label.ignore:
            _judge_column(f"{made.declared.name} · {key!r}", label, types, tally)


def _judge_column(where: str, label: Label, types: set[str], tally: Tally) -> None:
    said = bool(types)
    outcome = ("t" if said == label.personal else "f") + ("p" if said else "n")
    tally.columns[outcome] += 1
    tally.by_sensitivity[label.sensitivity]["yes" if said else "no"] += 1
    if outcome in ("fp", "fn"):
        word = "false alarm" if said else f"missed {label.sensitivity}"
        tally.misses.append(f"{word}: {where} labelled {list(label.types)}, said {sorted(types)}")
    if label.any_type:
        return
    truth = set(label.types)
    for kind in types | truth:
        k = "tp" if kind in types and kind in truth else "fp" if kind in types else "fn"
        tally.types[k] += 1
        tally.by_type[kind][k] += 1
    if label.personal and said and types != truth:
        tally.misses.append(f"other type: {where} labelled {sorted(truth)}, said {sorted(types)}")


def _judge_text(made: Made, key: str, said: Found, tally: Tally) -> None:
    truth = made.spans.get(key, {})
    column = made.keys.index(key)
    for row in sorted(truth.keys() | said.spans.keys()):
        real, seen = truth.get(row, []), list(said.spans.get(row, ()))
        used, served, typed = _pairs(real, seen)
        cell = made.rows[row][column]
        for i, span in enumerate(real):
            k = "tp" if i in typed else "fn"
            tally.spans[k] += 1
            tally.by_span_type[span[2]][k] += 1
            if k == "fn":
                tally.misses.append(
                    f"missed span {span[2]} {cell[span[0] : span[1]]!r} in {made.declared.name}: {cell!r}"
                )
        for j, span in enumerate(seen):
            if j not in served:
                tally.spans["fp"] += 1
                tally.by_span_type[span[2]]["fp"] += 1
                tally.misses.append(
                    f"false span {span[2]} {cell[span[0] : span[1]]!r} in {made.declared.name}: {cell!r}"
                )
        _count_characters(real, seen, tally)
        if real:
            tally.spans["cells"] += 1
            tally.spans["cells found"] += bool(used)


def _count_characters(real: Sequence[Span], seen: Sequence[Span], tally: Tally) -> None:
    due = {k for s in real for k in range(s[0], s[1])}
    hidden = {k for s in seen for k in range(s[0], s[1])}
    tally.spans["characters"] += len(due)
    tally.spans["characters hidden"] += len(hidden)
    tally.spans["characters met"] += len(due & hidden)


def _pairs(real: Sequence[Span], seen: Sequence[Span]) -> tuple[set[int], set[int], set[int]]:
    """Labels that were met, predictions that served, labels met with their own type."""
    candidates = [
        (a[2] == b[2], overlap, i, j)
        for i, a in enumerate(real)
        for j, b in enumerate(seen)
        if (overlap := iou(a, b)) >= 0.5
    ]
    used, served, typed = set[int](), set[int](), set[int]()
    for same, _, i, j in sorted(candidates, reverse=True):
        if i not in used and j not in served:
            used.add(i)
            served.add(j)
            if same:
                typed.add(i)
    return used, served, typed


def iou(a: Span, b: Span) -> float:
    """Overlap over union of two spans.

    >>> iou((0, 10, "A"), (5, 15, "A"))
    0.3333333333333333
    """
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, overlap) / (max(a[1], b[1]) - min(a[0], b[0])) if overlap > 0 else 0.0
