"""What can be known of a dataset before asking, each guess with where it came from.

The officer sees every suggestion beside its source and may change it; nothing here is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from desktop_app.core.countries import profile as country_profile
from desktop_app.core.metadata.carrying import (
    Past,
    carried,
    carried_answers,
    carried_fields,
    continued,
    subject_key,
    usual_frequency,
)
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.metadata.institution import Institution
from desktop_app.core.metadata.periods import period_in, period_words, without_period
from desktop_app.core.metadata.places import place_in_columns, place_in_name
from desktop_app.core.metadata.vocabularies import vocabulary
from desktop_app.core.metadata.words import (
    DRAFT_WORDS,
    STOP_WORDS,
    in_words,
    language_of,
    name_case,
    names_institution,
    names_unit,
    says_subject,
    sentence_case,
)
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, Message, fold, msg

_BLANK = Dataset()
# dates that say something of a person, a document or the system, and nothing of the time that the table covers
_OTHER_DATES = re.compile(
    r"(?<![a-z])nac(im|ido|$|[^a-z])|vencim|caduc|expira|vigencia|ingreso al? |contratacion del|creacion|modificac"
    r"|actualizac|matricul|adquisic|carga|digitac|impresion|jubilac|defuncion de|birth|expir|creat|updat|modif"
)
_LEAST_TAGS, _MOST_TAGS = 3, 6
_SOURCE = re.compile(r"(?i)^\W*(fuente|elaborado por|elaboraci[oó]n|responsable)\s*[:.\-–]\s*(.{3,200})$")
_ACRONYM = re.compile(r"^([A-ZÁÉÍÓÚÑ]{2,10})_(?=[^\W\d_]*[a-záéíóúñ])")
_CARRIED = (
    *("title", "description", "institution", "acronym", "contact", "licence", "frequency", "theme", "tags", "place"),
    "source",
)
_FROM_FILE = N_("from the file name")
_FROM_TITLE = N_("from the title in the sheet")
_FROM_NOTE = N_("from the note in the sheet")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that suggestions are made from. `private`: ids of columns whose values are not looked at, only their names.

    `past`: earlier descriptions of the institution, the newest first.
    """

    file_name: str
    title_rows: Sequence[str]
    note_rows: Sequence[str]
    table: Table
    profiles: tuple[ColumnProfile, ...]
    country: str
    institution: Institution = field(default_factory=Institution)
    private: frozenset[str] = frozenset()
    past: tuple[Past, ...] = ()

    @property
    def open_profiles(self) -> tuple[ColumnProfile, ...]:
        """Profiles whose values may be shown."""
        return tuple(p for p in self.profiles if p.column_id not in self.private)


@dataclass(slots=True)
class _Draft:
    dataset: Dataset
    origins: dict[str, Message] = field(default_factory=dict)

    def put(self, name: str, value: object, origin: Message) -> None:
        blank = getattr(_BLANK, name)
        if value and value != blank and getattr(self.dataset, name) == blank:
            self.dataset = replace(self.dataset, **{name: value})  # type: ignore[arg-type]
            self.origins[name] = origin


def suggest_dataset(evidence: Evidence) -> tuple[Dataset, dict[str, Message]]:
    """A prefilled description and, for each field filled by a guess, where it came from.

    KeyError for an unknown country. What the institution says of itself wins, then its earlier description of the same
    series, then what the file says. Description and columns are only carried from that series, never invented.
    """
    house = evidence.institution
    draft = _Draft(Dataset(institution=house.name, acronym=house.acronym, contact=house.contact, language="es"))
    _suggest_period(draft, evidence)
    _carry_on(draft, evidence)
    _suggest_institution(draft, evidence)
    _suggest_acronym(draft, evidence)
    _suggest_title(draft, evidence)
    _suggest_place(draft, evidence)
    draft.put("licence", house.licence, msg(N_("from your institution")))
    draft.put("licence", country_profile(evidence.country).licence, msg(N_("recommended for open data")))
    _suggest_language(draft, evidence)
    _suggest_tags(draft, evidence)
    _suggest_theme(draft)
    _suggest_frequency(draft, evidence)
    return draft.dataset, draft.origins


def series_of(evidence: Evidence) -> Past | None:
    """The earlier description of the same series, if there is one."""
    names = (p.name for p in evidence.profiles)
    return continued(evidence.past, evidence.file_name, evidence.title_rows, names)


def _carry_on(draft: _Draft, evidence: Evidence) -> None:
    """The same series again: everything but the period as it was confirmed then."""
    before = series_of(evidence)
    if before is None:
        return
    known = carried(before.dataset, draft.dataset.period)
    for name in _CARRIED:
        draft.put(name, getattr(known, name), before.origin)
    columns = [Field(p.column_id, p.name) for p in evidence.profiles]
    words = carried_fields((f for r in before.dataset.resources for f in r.fields), columns)
    asked = before.dataset.resources[0].answers if before.dataset.resources else ()
    asked = carried_answers(asked, before.dataset.period, draft.dataset.period)
    draft.dataset = replace(draft.dataset, answers=known.answers, resources=(Resource("", "", "", words, asked),))


def suggest_description(dataset: Dataset, n_rows: int) -> str:
    """A first sentence to complete, in Spanish (the language of the dataset), from what is known of the table."""
    labels = [f.label or f.name for r in dataset.resources for f in r.fields]
    parts = [f"Cada fila es un registro de «{dataset.title}»." if dataset.title else "Cada fila es un registro."]
    if labels:
        shown = ", ".join(label.lower() if not label.isupper() else label for label in labels[:8])
        parts.append(f"Incluye: {shown}{' y otras columnas' if len(labels) > 8 else ''}.")
    parts.append(size_sentence(str(n_rows), len(labels)))
    if dataset.period.start and dataset.period.end:
        parts.append(f"Va del {dataset.period.start} al {dataset.period.end}.")
    if dataset.source:
        parts.append(source_sentence(dataset.source))
    return " ".join(parts)


def size_sentence(n_rows: str, n_columns: int) -> str:
    """How large the table is, in the language of the dataset; the number of rows as people write it."""
    rows = f"Tiene {n_rows} {'fila' if n_rows == '1' else 'filas'}"
    return f"{rows} y {n_columns} {'columna' if n_columns == 1 else 'columnas'}." if n_columns else f"{rows}."


def source_sentence(source: str) -> str:
    """Where the data come from, as descriptions say it."""
    return f"Fuente: {source.strip().rstrip('.')}."


def _suggest_institution(draft: _Draft, evidence: Evidence) -> None:
    for row in evidence.note_rows:
        found = _SOURCE.match(row.strip())
        # whoever prepared the table is a person more often than not: only offices are named
        if found and (fold(found[1]) == "fuente" or names_institution(found[2]) or names_unit(found[2])):
            draft.put("source", found[2].strip().rstrip("."), msg(_FROM_NOTE))
    for row in evidence.title_rows:
        if names_unit(row):
            draft.put("contact", Contact(name=name_case(row)), msg(_FROM_TITLE))
        elif names_institution(row):
            draft.put("institution", name_case(row), msg(_FROM_TITLE))
    if names_institution(draft.dataset.source) and not names_unit(draft.dataset.source):
        draft.put("institution", draft.dataset.source.split(",")[0].strip(), msg(_FROM_NOTE))
    draft.put("source", draft.dataset.institution, msg(N_("from your institution")))


def _suggest_acronym(draft: _Draft, evidence: Evidence) -> None:
    """National habit: SIGLA_Tema_2026mes.ext."""
    if found := _ACRONYM.match(_stem(evidence.file_name)):
        draft.put("acronym", found[1], msg(_FROM_FILE))


def _stem(file_name: str) -> str:
    return PurePath(file_name.replace("\\", "/")).stem


def _suggest_title(draft: _Draft, evidence: Evidence) -> None:
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
        w
        for w in spaced.split()
        if fold(w).rstrip("0123456789()") not in {*DRAFT_WORDS, ""} and not re.fullmatch(r"(?i)\(?(v\d+|\d{1,2})\)?", w)
    ]
    while words and fold(words[0]) in STOP_WORDS:
        words = words[1:]
    title = " ".join(words)
    period = period_in(stem)
    if title and period.start:
        title += f", {period_words(period)}"
    return title[:1].upper() + title[1:]


def _suggest_period(draft: _Draft, evidence: Evidence) -> None:
    """Dates of the table where they lie inside what title or file name say, or where those say nothing."""
    said = [(period_in(row), _FROM_TITLE) for row in evidence.title_rows] + [
        (period_in(evidence.file_name), _FROM_FILE)
    ]
    told, source = next(((p, where) for p, where in said if p.start), (Period(), ""))
    for column in evidence.open_profiles:
        if column.type not in (FieldType.DATE, FieldType.DATETIME) or _OTHER_DATES.search(fold(column.name)):
            continue
        start, end = column.minimum[:10], column.maximum[:10]
        inside = not told.start or (told.start <= start and end <= told.end)
        if inside and _is_day(start) and _is_day(end) and start <= end:
            origin = msg(N_("from the dates in «{column}»"), column=column.name)
            return draft.put("period", Period(start, end), origin)
    if told.start:
        return draft.put("period", told, msg(source))
    return draft.put("period", *_from_years(evidence))


def _from_years(evidence: Evidence) -> tuple[Period, Message]:
    """Whole years where one of the first columns holds years; further on they are those of cars and buildings."""
    for column in evidence.open_profiles[:2]:
        if fold(column.name) in {"ano", "anio", "year", "ejercicio", "ano fiscal", "periodo"}:
            first, last = column.minimum.strip()[:4], column.maximum.strip()[:4]
            if re.fullmatch(r"(19|20)\d\d", first) and re.fullmatch(r"(19|20)\d\d", last) and first <= last:
                origin = msg(N_("from the dates in «{column}»"), column=column.name)
                return Period(f"{first}-01-01", f"{last}-12-31"), origin
    return Period(), msg(_FROM_FILE)


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"(19[5-9]|20[0-9])\d-\d\d-\d\d", text))


def _suggest_place(draft: _Draft, evidence: Evidence) -> None:
    country = country_profile(evidence.country).title.msgid
    name, column = place_in_columns(evidence.open_profiles, evidence.country)
    if name:
        return draft.put("place", f"{name}, {country}", msg(N_("from the column «{column}»"), column=column))
    if territory := place_in_name(draft.dataset.institution, evidence.country):
        return draft.put("place", f"{territory}, {country}", msg(N_("from your institution")))
    return draft.put("place", country, msg(N_("from your country")))


def _suggest_language(draft: _Draft, evidence: Evidence) -> None:
    """Spanish is taken for granted, so only what is known has a source."""
    if found := language_of((*evidence.title_rows, *(p.name for p in evidence.profiles))):
        draft.dataset = replace(draft.dataset, language=found)
        draft.origins["language"] = msg(N_("from the words of the table"))


def _suggest_tags(draft: _Draft, evidence: Evidence) -> None:
    institution = set(fold(draft.dataset.institution).split())
    title = [w for w in re.findall(r"\w+", without_period(draft.dataset.title)) if fold(w) not in institution]
    columns = [w for p in evidence.profiles for w in re.findall(r"[^\W\d_]+", in_words(p.name))]
    own = evidence.institution.tags
    subject = _distinct([*own, *(w.lower() for w in title if says_subject(w))])
    topics = {_stem_of(alias) for known in vocabulary("themes") for alias in known.aliases}
    extra = sorted((w.lower() for w in columns if says_subject(w)), key=lambda w: _stem_of(w) not in topics)
    # words of columns only make up for a title that says little
    found = _distinct([*subject, *extra])[: max(_LEAST_TAGS, len(subject))]
    draft.put("tags", tuple(found[: max(_MOST_TAGS, len(own))]), msg(N_("from the title and the columns")))


def _suggest_theme(draft: _Draft) -> None:
    """The theme most words speak for; words of the title count double, and a draw is no answer."""
    title = {fold(w) for w in re.findall(r"\w+", draft.dataset.title)}
    said = title | {fold(tag) for tag in draft.dataset.tags}
    hits = {}
    for known in vocabulary("themes"):
        aliases = {_stem_of(alias) for alias in known.aliases}
        hits[known.code] = sum(1 + (word in title) for word in said if _stem_of(word) in aliases)
    best = max(hits, key=lambda code: hits[code])
    if hits[best] and list(hits.values()).count(hits[best]) == 1:
        draft.put("theme", best, msg(N_("from the title and the columns")))


def _suggest_frequency(draft: _Draft, evidence: Evidence) -> None:
    key = subject_key(draft.dataset.title)
    same = [p for p in evidence.past if p.published and subject_key(p.dataset.title) == key]
    usual = usual_frequency([*(p.dataset.period for p in same), draft.dataset.period])
    draft.put("frequency", usual, msg(N_("from your earlier publications")))
    if evidence.institution.transparency:
        draft.put("frequency", "MONTHLY", msg(N_("because the law asks for it every month")))


def _stem_of(word: str) -> str:
    """Singular and plural as one.

    >>> _stem_of("hospitales") == _stem_of("Hospital"), _stem_of("vías") == _stem_of("vía")
    (True, True)
    """
    return re.sub(r"(?<=[^aeiou])es$|s$", "", fold(word))


def _distinct(words: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for word in words:
        seen.setdefault(_stem_of(word), word)  # «beca» and «becas» are one tag
    return list(seen.values())
