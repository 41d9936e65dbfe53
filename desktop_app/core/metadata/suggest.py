"""What can be known of a dataset before asking, each guess with where it came from.

The officer sees every suggestion beside its source and may change it; nothing here is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from desktop_app.core.countries import profile as country_profile
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.periods import period_in, without_period
from desktop_app.core.metadata.vocabularies import vocabulary
from desktop_app.core.metadata.words import (
    DRAFT_WORDS,
    MONTHS,
    in_words,
    name_case,
    names_institution,
    says_subject,
    sentence_case,
)
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, Message, fold, msg

_BLANK = Dataset()
_BIRTH = re.compile(r"(?<![a-z])nac(im|ido|$|[^a-z])")
_MOST_TAGS = 6
_PLACE_COLUMNS = ("parroquia", "municipio", "canton", "departamento", "provincia")
_SOURCE = re.compile(r"(?i)^\W*(?:fuente|elaborado por|elaboraci[oó]n|responsable)\s*[:.\-–]\s*(.{3,200})$")
_ACRONYM = re.compile(r"^([A-ZÁÉÍÓÚÑ]{2,10})_(?=[^\W\d_]*[a-záéíóúñ])")
_FROM_FILE = N_("from the file name")
_FROM_TITLE = N_("from the title in the sheet")
_FROM_NOTE = N_("from the note in the sheet")


@dataclass(frozen=True, slots=True)
class _Evidence:
    """All that suggestions are made from."""

    file_name: str
    title_rows: Sequence[str]
    note_rows: Sequence[str]
    table: Table
    profiles: tuple[ColumnProfile, ...]
    country: str
    private: frozenset[str]

    @property
    def open_profiles(self) -> tuple[ColumnProfile, ...]:
        """Profiles whose values may be shown."""
        return tuple(p for p in self.profiles if p.column_id not in self.private)


@dataclass(slots=True)
class _Draft:
    dataset: Dataset
    origins: dict[str, Message] = field(default_factory=dict)

    def put(self, name: str, value: object, origin: Message) -> None:
        if value and getattr(self.dataset, name) == getattr(_BLANK, name):
            self.dataset = replace(self.dataset, **{name: value})  # type: ignore[arg-type]
            self.origins[name] = origin


def suggest_dataset(  # noqa: PLR0913 - keyword-only facts that the page has at hand, each used once
    *,
    file_name: str,
    title_rows: Sequence[str],
    note_rows: Sequence[str],
    table: Table,
    profiles: tuple[ColumnProfile, ...],
    country: str,
    institution: str = "",
    acronym: str = "",
    contact: Contact = Contact(),  # noqa: B008 - frozen value
    private: frozenset[str] = frozenset(),
) -> tuple[Dataset, dict[str, Message]]:
    """A prefilled description and, for each field filled by a guess, where it came from.

    `country` is the code of a country profile (KeyError when unknown); `institution`, `acronym` and `contact` come from
    the settings and win. No value of a column in `private` (ids) is looked at, only its name.
    Description, frequency and resources are left for the officer.
    """
    evidence = _Evidence(file_name, title_rows, note_rows, table, profiles, country, private)
    draft = _Draft(Dataset(institution=institution, acronym=acronym, contact=contact, language="es"))
    _suggest_institution(draft, evidence)
    _suggest_acronym(draft, evidence)
    _suggest_title(draft, evidence)
    _suggest_period(draft, evidence)
    _suggest_place(draft, evidence)
    draft.put("licence", country_profile(country).licence, msg(N_("recommended for open data")))
    _suggest_tags(draft, evidence)
    _suggest_theme(draft)
    return draft.dataset, draft.origins


def suggest_description(dataset: Dataset, n_rows: int) -> str:
    """A first sentence to complete, in Spanish (the language of the dataset), from what is known of the table."""
    labels = [f.label or f.name for r in dataset.resources for f in r.fields]
    parts = [f"Cada fila es un registro de «{dataset.title}»." if dataset.title else "Cada fila es un registro."]
    if labels:
        shown = ", ".join(label.lower() if not label.isupper() else label for label in labels[:8])
        parts.append(f"Incluye: {shown}{' y otras columnas' if len(labels) > 8 else ''}.")
    parts.append(f"Tiene {n_rows} filas.")
    if dataset.period.start and dataset.period.end:
        parts.append(f"Va del {dataset.period.start} al {dataset.period.end}.")
    if dataset.source:
        parts.append(f"Fuente: {dataset.source.rstrip('.')}.")
    return " ".join(parts)


def _suggest_institution(draft: _Draft, evidence: _Evidence) -> None:
    for row in evidence.note_rows:
        if found := _SOURCE.match(row.strip()):
            draft.put("source", found[1].strip().rstrip("."), msg(_FROM_NOTE))
    for row in evidence.title_rows:
        if names_institution(row):
            draft.put("institution", name_case(row), msg(_FROM_TITLE))
    if names_institution(draft.dataset.source):
        draft.put("institution", draft.dataset.source.split(",")[0].strip(), msg(_FROM_NOTE))
    draft.put("source", draft.dataset.institution, msg(N_("from your institution")))


def _suggest_acronym(draft: _Draft, evidence: _Evidence) -> None:
    """National habit: SIGLA_Tema_2026mes.ext."""
    if found := _ACRONYM.match(_stem(evidence.file_name)):
        draft.put("acronym", found[1], msg(_FROM_FILE))


def _stem(file_name: str) -> str:
    return PurePath(file_name.replace("\\", "/")).stem


def _suggest_title(draft: _Draft, evidence: _Evidence) -> None:
    subjects = [
        row for row in evidence.title_rows if not names_institution(row) and len(without_period(row).split()) >= 2
    ]
    if subjects:
        draft.put("title", sentence_case(max(subjects, key=len)), msg(_FROM_TITLE))
        return
    draft.put("title", _title_from_file(evidence.file_name), msg(_FROM_FILE))


def _title_from_file(file_name: str) -> str:
    stem = _ACRONYM.sub("", _stem(file_name))
    spaced = in_words(without_period(re.sub(r"[_\-]+", " ", stem)))
    words = [
        w for w in spaced.split() if fold(w) not in DRAFT_WORDS and not re.fullmatch(r"(?i)\(?(v\d+|\d{1,2})\)?", w)
    ]
    title = " ".join(words)
    period = period_in(stem)
    if title and period.start:
        title += f", {_period_words(period)}"
    return title[:1].upper() + title[1:]


def _period_words(period: Period) -> str:
    first, last = period.start, period.end
    if first[5:] == "01-01" and last[5:] == "12-31":
        return first[:4] if first[:4] == last[:4] else f"{first[:4]}-{last[:4]}"
    start, end = MONTHS[int(first[5:7]) - 1], MONTHS[int(last[5:7]) - 1]
    return f"{end} de {last[:4]}" if first[:7] == last[:7] else f"{start} a {end} de {last[:4]}"


def _suggest_period(draft: _Draft, evidence: _Evidence) -> None:
    for column in evidence.open_profiles:
        if column.type not in (FieldType.DATE, FieldType.DATETIME) or _BIRTH.search(fold(column.name)):
            continue
        start, end = column.minimum[:10], column.maximum[:10]
        if _is_day(start) and _is_day(end) and start <= end:
            origin = msg(N_("from the dates in «{column}»"), column=column.name)
            return draft.put("period", Period(start, end), origin)
    for text, source in [(row, _FROM_TITLE) for row in evidence.title_rows] + [(evidence.file_name, _FROM_FILE)]:
        period = period_in(text)
        if period.start:
            return draft.put("period", period, msg(source))
    return None


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"(19[5-9]|20[0-9])\d-\d\d-\d\d", text))


def _suggest_place(draft: _Draft, evidence: _Evidence) -> None:
    country = country_profile(evidence.country).title.msgid
    for wanted in _PLACE_COLUMNS:
        for column in evidence.open_profiles:
            if fold(column.name).split("_")[-1].split()[-1:] == [wanted] and column.n_distinct == 1 and column.top:
                place = f"{name_case(column.top[0][0])}, {country}"
                return draft.put("place", place, msg(N_("from the column «{column}»"), column=column.name))
    territory = re.search(
        r"(?i)\b(?:municip(?:io|alidad)|cant[oó]n|provincia|prefectura|departamento)\s+(?:del?\s+)?"
        r"([A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)*)",
        draft.dataset.institution,
    )
    if territory:
        return draft.put("place", f"{territory[1]}, {country}", msg(N_("from your institution")))
    return draft.put("place", country, msg(N_("from your country")))


def _suggest_tags(draft: _Draft, evidence: _Evidence) -> None:
    institution = set(fold(draft.dataset.institution).split())
    title = [w for w in re.findall(r"\w+", without_period(draft.dataset.title)) if fold(w) not in institution]
    columns = [w for p in evidence.profiles for w in re.findall(r"[^\W\d_]+", in_words(p.name))]
    tags = _distinct(w.lower() for w in [*title, *columns] if says_subject(w))[:_MOST_TAGS]
    draft.put("tags", tuple(tags), msg(N_("from the title and the columns")))


def _suggest_theme(draft: _Draft) -> None:
    said = {fold(w) for w in [*re.findall(r"\w+", draft.dataset.title), *draft.dataset.tags]}
    hits = {t.code: len(said & {fold(alias) for alias in t.aliases}) for t in vocabulary("themes")}
    best = max(hits, key=lambda code: hits[code])
    if hits[best] and list(hits.values()).count(hits[best]) == 1:
        draft.put("theme", best, msg(N_("from the title and the columns")))


def _distinct(words: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for word in words:
        seen.setdefault(re.sub(r"e?s?$", "", fold(word)), word)  # «beca» and «becas» are one tag
    return list(seen.values())
