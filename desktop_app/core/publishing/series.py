"""Series: the months or years that a dataset's files are of, so that one is never written over another.

A file's period is read from its title and its stored name; its part in the dataset (data, dictionary, description) from
the words and suffixes that institutions use for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import unquote

from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.metadata.periods import period_in
from desktop_app.core.metadata.restating import restated, restated_title
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.publishing.portal import RemoteDataset, RemoteResource
from desktop_app.core.text import fold

_DICTIONARY = re.compile(r"diccionario|dictionary|[_-]dd[_-]|[_-]dd\.")
_DESCRIPTION = re.compile(
    r"metadato|metadata|ficha|[_-]pm[_-]|[_-]pm\.|descriptor|leame|readme|datapackage|data package"
)
_TABULAR = frozenset({"CSV", "XLSX", "XLS", "ODS", "TSV", "JSON", "GEOJSON", "PARQUET"})
_ZIPPED = (".csv.zip", ".json.zip", ".xml.zip")  # large tables as a package of ours holds them


def stored_name(resource: RemoteResource) -> str:
    """The file name at the end of its address."""
    return unquote(resource.url.rpartition("/")[2])


def role_of(resource: RemoteResource) -> FileRole:
    """Data, dictionary, or one of the descriptions; README for what is no table."""
    said = fold(f"{resource.name} {stored_name(resource)}")
    if _DICTIONARY.search(said):
        return FileRole.DICTIONARY
    if _DESCRIPTION.search(said):
        return FileRole.METADATA_SHEET
    is_table = resource.format.upper() in _TABULAR or stored_name(resource).endswith(_ZIPPED)
    return FileRole.DATA if is_table else FileRole.README


def role_like(file: PackageFile) -> FileRole:
    """The same four parts for a file of a package."""
    is_description = file.role in {FileRole.METADATA_SHEET, FileRole.DESCRIPTOR, FileRole.README, FileRole.LINKED}
    return FileRole.METADATA_SHEET if is_description else file.role


def period_of(resource: RemoteResource) -> Period:
    """The period a published file names; empty when it names none."""
    found = period_in(resource.name)
    return found if found.start else period_in(stored_name(resource).rpartition(".")[0])


def own_period(dataset: Dataset, data: Iterable[PackageFile]) -> Period:
    """The period of a package: as described, else as its data files name it."""
    if dataset.period.start or dataset.period.end:
        return dataset.period
    named = (period_in(file.name.rpartition(".")[0]) for file in data)
    return next((period for period in named if period.start), Period())


def data_files(remote: RemoteDataset) -> tuple[RemoteResource, ...]:
    """The published files that hold data."""
    return tuple(r for r in remote.resources if role_of(r) is FileRole.DATA)


def latest(resources: Iterable[RemoteResource]) -> RemoteResource | None:
    """The one with the last period; without periods the last in order."""
    listed = list(enumerate(resources))
    return max(listed, key=lambda pair: (period_of(pair[1]).end, pair[0]))[1] if listed else None


def same_period(one: Period, other: Period) -> bool:
    """Whether two periods are the same months; a day more or less at the ends does not count."""
    return (one.start[:7], one.end[:7]) == (other.start[:7], other.end[:7])


def in_words(period: Period) -> str:
    """The period as it stands in a title; "" when it is open.

    >>> in_words(Period("2026-10-01", "2026-10-31")), in_words(Period("2026-01-01", "2026-12-31"))
    ('octubre de 2026', '2026')
    >>> in_words(Period("2026-01-01", "2026-03-31"))
    'enero a marzo de 2026'
    """
    if not re.match(r"\d{4}-\d\d", period.start) or not re.match(r"\d{4}-\d\d", period.end):
        return ""
    (y1, m1), (y2, m2) = _year_month(period.start), _year_month(period.end)
    if (y1, m1, m2) == (y2, 1, 12):
        return str(y1)
    if (y1, m1) == (y2, m2):
        return f"{MONTHS[m1 - 1]} de {y1}"
    first = MONTHS[m1 - 1] if y1 == y2 else f"{MONTHS[m1 - 1]} de {y1}"
    return f"{first} a {MONTHS[m2 - 1]} de {y2}"


def titled(title: str, period: Period) -> str:
    """The title with its period, so that two months are told apart on the portal."""
    words = in_words(period)
    return title if not words or same_period(period_in(title), period) else f"{title}, {words}"


def widened(dataset: Dataset, published: RemoteDataset) -> Dataset:
    """The description of a series with one more file: the series keeps its title and covers its whole time.

    Where title and description name the time, they name the whole: «Nómina, enero a marzo de 2026».
    """
    shown = published.metadata
    there = Period(shown.get("extras.temporal_start", ""), shown.get("extras.temporal_end", ""))
    starts = [d for d in (dataset.period.start, there.start) if d]
    ends = [d for d in (dataset.period.end, there.end) if d]
    period = Period(min(starts, default=""), max(ends, default=""))
    title = restated_title(shown["title"], there, period) if shown.get("title") else dataset.title
    description = restated(dataset.description, dataset.period, period)
    return replace(dataset, title=title, description=description, period=period)


def _year_month(day: str) -> tuple[int, int]:
    return int(day[:4]), int(day[5:7])
