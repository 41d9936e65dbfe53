"""Names made from the description: the dataset's name on a portal and the file names of a country's habit."""

from __future__ import annotations

import re
import unicodedata

from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.metadata.words import MONTHS, STOP_WORDS
from desktop_app.core.text import fold, slug

# CKAN refuses these because they are also its own addresses (ckan.logic.validators.name_validator)
_RESERVED = frozenset({"new", "edit", "search"})
_LONGEST_NAME = 100
_LONGEST_THEME = 40
_WORDS_IN_THEME = 5


def portal_name(dataset: Dataset) -> str:
    """The dataset's name on a portal: its own, else made from the title; 2-100 characters of a-z, 0-9, -.

    >>> portal_name(Dataset(title="Atenciones del año 2026")), portal_name(Dataset(title="New"))
    ('atenciones-del-ano-2026', 'datos-new')
    """
    name = slug(dataset.name or dataset.title, longest=_LONGEST_NAME)
    if name in _RESERVED or len(name) < 2:
        name = f"datos-{name}"
    return name


def file_stem(dataset: Dataset, template: str, kind: str = "") -> str:
    """The name of a file without its extension, by the template of a country profile.

    `kind` is "" for the data, else the suffix of the habit ("DD" dictionary, "PM" description). ASCII, no spaces.
    A whole calendar year shows no month; without a period there is no year.

    >>> d = Dataset(title="Atenciones sociales, 2026", acronym="PPS", period=Period("2026-01-01", "2026-10-31"))
    >>> file_stem(d, "{acronym}_{theme}{kind}_{year}{month}", "DD")
    'PPS_AtencionesSociales_DD_2026octubre'
    """
    year, month = _year_month(dataset.period)
    stem = template.format(
        acronym=_ascii(dataset.acronym),
        theme=_theme(dataset),
        kind=f"_{kind}" if kind else "",
        year=year,
        month=month,
    )
    return re.sub(r"_+", "_", stem).strip("_")


def _year_month(period: Period) -> tuple[str, str]:
    day = period.end or period.start
    if not re.match(r"\d{4}", day):
        return "", ""
    whole_year = period.start[4:] == "-01-01" and period.end[4:] == "-12-31"
    if whole_year or not re.match(r"\d{4}-(0[1-9]|1[0-2])", day):
        return day[:4], ""
    return day[:4], MONTHS[int(day[5:7]) - 1]


def _theme(dataset: Dataset) -> str:
    institution = set(fold(dataset.institution).split())
    words = re.findall(r"[a-z0-9]+", fold(dataset.title))
    telling = [w for w in words if w not in STOP_WORDS and w not in MONTHS and not w.isdigit()]
    own = [w for w in telling if w not in institution] or telling or ["datos"]
    theme = ""
    for word in own[:_WORDS_IN_THEME]:
        if theme and len(theme) + len(word) > _LONGEST_THEME:
            break
        theme += word[:_LONGEST_THEME].capitalize()
    return theme


def _ascii(text: str) -> str:
    """Letters and digits only, accents removed, capitals kept."""
    bare = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "", bare)
