"""From the verdict on a column to the finding that an officer reads and decides on."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.countries import profiles
from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.personal_data.judges import Judged
from desktop_app.core.personal_data.likelihood import calibrated
from desktop_app.core.personal_data.why import possibly_lawful, why_column, why_text
from desktop_app.core.personal_data.wording import KINDS, sensitivity_of

# Confidence in what stands inside sentences: 47 of 62 such columns were right, counted as `likelihood.MEASURED` was.
OF_TEXTS = 0.76


def column_finding(column_id: str, column: Judged, types: dict[str, float], country: str, *, lawful: bool) -> Finding:
    """A column that as a whole is of these types; those of the country come first."""
    leading = profiles()[country].leading_types if country in profiles() else ()
    ranked = tuple(sorted(types, key=lambda t: (t not in leading, -types[t], list(KINDS).index(t))))
    evidence = column.evidence
    why = why_column(ranked[0], column)
    return Finding(
        column_id=column_id,
        column_name=column.header,
        types=ranked,
        sensitivity=sensitivity_of(ranked),
        confidence=round(calibrated(max(types.values())), 2),
        why=possibly_lawful(why) if lawful else why,
        n_cells=max((evidence.cells.get(name, 0) for name in ranked), default=0) or evidence.n_filled,
        n_filled=evidence.n_filled,
        lawful_public=lawful,
    )


def text_finding(column_id: str, column: Judged, n_cells: int, types: Iterable[str]) -> Finding:
    """What lies inside the texts of a column, with what the column itself is ("diagnosis" with names in it)."""
    ranked = tuple(sorted(set(types), key=list(KINDS).index))
    return Finding(
        column_id=column_id,
        column_name=column.header,
        types=ranked,
        sensitivity=sensitivity_of(ranked),
        confidence=OF_TEXTS,
        why=why_text(ranked, n_cells, column.evidence.n_filled),
        n_cells=n_cells,
        n_filled=column.evidence.n_filled,
        free_text=True,
    )
