"""The metadata quality score of data.europa.eu (MQA): 405 points in five dimensions.

Weights: https://data.europa.eu/mqa/methodology. What only answers once published (access and download addresses, 80
points) is `later`. The files that go to the portal are averaged. It counts what the package's own DCAT file says, and a
test counts there again; a statement of rights (5 points) is not written, so it is never earned. Agreement with DCAT-AP
counts when its mandatory properties (title and description) are there.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.quality.advice import Score, ScorePart
from desktop_app.core.text import N_, Message, msg

# EU file-type codes that are machine readable / not tied to a vendor (data.europa.eu vocabularies)
_MACHINE_READABLE = frozenset(("CSV", "XLSX", "XLS", "ODS", "JSON", "XML", "GEOJSON", "KML", "TSV"))
_OPEN = frozenset(("CSV", "ODS", "JSON", "XML", "GEOJSON", "KML", "TSV", "TXT", "HTML", "ZIP"))
_KNOWN_FORMATS = _MACHINE_READABLE | _OPEN | {"PDF", "DOCX"}

_BANDS = ((351, N_("Excellent")), (221, N_("Good")), (121, N_("Sufficient")), (0, N_("Poor")))


def score(dataset: Dataset, formats: Sequence[str], *, published: bool = False) -> Score:
    """Points of the description with files of these `formats` ("CSV"…); `published` counts what answers then."""
    parts = (
        ScorePart("findability", msg(N_("It is found")), _findability(dataset), 0, 100),
        _accessibility(formats, published=published),
        ScorePart("interoperability", msg(N_("It combines")), _interoperability(dataset, formats), 0, 110),
        ScorePart("reusability", msg(N_("It is reused")), _reusability(dataset), 0, 75),
        ScorePart("contextuality", msg(N_("Context")), 15 if formats else 10, 0, 20),
    )
    return Score(parts)


def is_open(form: str) -> bool:
    """Whether a format ("CSV") is tied to no vendor."""
    return form in _OPEN


def band(points: int) -> Message:
    """The word for a total."""
    return msg(next(word for least, word in _BANDS if points >= least))


def _findability(dataset: Dataset) -> int:
    period = dataset.period.start or dataset.period.end
    return _sum((30, any(dataset.tags)), (30, term("themes", dataset.theme)), (20, dataset.place), (20, period))


def _accessibility(formats: Sequence[str], *, published: bool) -> ScorePart:
    present, answers = (20, 80) if formats else (0, 0)
    now = present + (answers if published else 0)
    return ScorePart("accessibility", msg(N_("It is downloaded")), now, 0 if published else answers, 100)


def _interoperability(dataset: Dataset, formats: Sequence[str]) -> int:
    shacl = 30 if dataset.title.strip() and dataset.description.strip() else 0
    if not formats:
        return shacl
    per_file = [
        _sum((20, f), (10, f), (10, f in _KNOWN_FORMATS), (20, f in _OPEN), (20, f in _MACHINE_READABLE))
        for f in (name.upper().lstrip(".") for name in formats)
    ]
    return shacl + round(sum(per_file) / len(per_file))


def _reusability(dataset: Dataset) -> int:
    known = term("licences", dataset.licence)
    contact = dataset.contact.email or dataset.contact.name
    # every dataset is written with access rights PUBLIC from the EU vocabulary: 10 + 5
    return 15 + _sum((20, dataset.licence), (10, known), (20, contact), (10, dataset.institution))


def _sum(*parts: tuple[int, object]) -> int:
    return sum(points for points, earned in parts if earned)
