"""What a field of a portal's form means: the answer the description holds already, and whether it is surely the one.

A field is recognised by its name and label in Spanish or English; a choice by its value or label, through the codes and
aliases of the vocabularies. Where the portal does not offer the officer's exact answer, the nearest option is only a
suggestion: `sure` is false, so that somebody is asked. The exact answer travels in the extras in any case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.core.metadata.authorities import PUBLIC, country_uri, language_uri
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.portal_form import AnswerKind, FormChoice, FormField
from desktop_app.core.metadata.vocabularies import Term, term
from desktop_app.core.territories import territories
from desktop_app.core.text import fold

_EVENTUAL = ("eventual", "irregular", "otra", "otro", "other")
# every dataset here is an institution's own: «government» is true where the exact category is missing
_OTHER_THEMES = ("gobierno", "government", "otros", "general")
_EMPTY_WORDS = frozenset(
    {"veces", "cuando", "cambios", "semana", "semanas", "meses", "times", "public", "publico", "publica"}
)
_LEVEL_WORDS: dict[str, tuple[str, ...]] = {
    "province": ("departamental", "provincial", "departamento", "provincia", "province", "department"),
    "canton": ("municipal", "cantonal", "municipio", "canton", "municipality", "local"),
}
_LEVEL_WORDS |= {"department": _LEVEL_WORDS["province"], "municipality": _LEVEL_WORDS["canton"]}
_LEVEL_WORDS["parish"] = ("parroquial", "parroquia", "parish", *_LEVEL_WORDS["canton"])


@dataclass(frozen=True, slots=True)
class Meant:
    """What the description answers: text, a list, or a list of objects; `sure` = nobody needs to be asked.

    `blind`: nothing was answered, and this is only sent because the portal insists; it is no suggestion.
    """

    value: object
    sure: bool = True
    blind: bool = False


def meant(dataset: Dataset, field: FormField) -> Meant | None:
    """What the description says for this field; None when it says nothing."""
    if field.kind is AnswerKind.GROUP:
        return _group(dataset, field)
    found = _known_keys(dataset).get(field.name)
    if found and field.choices:
        found = next((c.value for c in field.choices if fold(c.value) == fold(found)), "")
    said = Meant(found) if found else _by_meaning(dataset, field)
    if said is None or not said.value:
        return None
    return replace(said, value=[said.value]) if field.kind in {AnswerKind.SEVERAL, AnswerKind.LINES} else said


def home_of(field: FormField) -> str:
    """Where the description asks for it, as a field of `Dataset` or `contact.email` and the like; "" for nowhere."""
    if field.kind is AnswerKind.GROUP:
        return _HOMES_OF_GROUPS.get(_group_of(field) or "", "")
    if field.name in _HOMES:
        return _HOMES[field.name]
    return next((home for home, pattern, _ in _MEANINGS if re.search(pattern, field.said)), "")


def _known_keys(dataset: Dataset) -> dict[str, str]:
    """Keys of ckanext-dcat, which portals with its forms use as field names."""
    frequency, theme = term("frequencies", dataset.frequency), term("themes", dataset.theme)
    return {
        "access_rights": PUBLIC,
        "frequency": (frequency.uri or frequency.code) if frequency else dataset.frequency,
        "theme": (theme.uri or theme.code) if theme else dataset.theme,
        "language": language_uri(dataset.language) or dataset.language,
        "publisher_name": dataset.institution,
        "author_email": dataset.contact.email,
        "contact_email": dataset.contact.email,
        "contact_name": dataset.contact.name or dataset.institution,
        "spatial_text": dataset.place,
        "spatial_uri": country_uri(dataset.place),
        "temporal_start": dataset.period.start,
        "temporal_end": dataset.period.end,
    }


def _by_meaning(dataset: Dataset, field: FormField) -> Meant | None:
    for _home, pattern, answer in _MEANINGS:
        if re.search(pattern, field.said):
            return answer(dataset, field)
    return None


def _frequency(dataset: Dataset, field: FormField) -> Meant:
    ours = term("frequencies", dataset.frequency)
    if not field.choices:
        return Meant((ours.uri or ours.code) if ours else dataset.frequency)
    exact = _matching(field.choices, ours)
    return Meant(exact) if exact else _last_resort(dataset.frequency, field, _EVENTUAL)


def _theme(dataset: Dataset, field: FormField) -> Meant:
    ours = term("themes", dataset.theme)
    if not field.choices:
        return Meant((ours.uri or ours.code) if ours else dataset.theme)
    exact = _matching(field.choices, ours)
    return Meant(exact) if exact else _last_resort(dataset.theme, field, _OTHER_THEMES)


def _coverage(dataset: Dataset, field: FormField) -> Meant:
    if not field.choices:
        return Meant(dataset.place)
    named = next((c.value for c in field.choices if fold(dataset.place) in _texts_of(c)), "")
    if named:
        return Meant(named)
    level = _level(dataset.place)
    words = ("nacional", "national", "pais") if level == "country" else _LEVEL_WORDS.get(level, ())
    return Meant(_choice_saying(field.choices, words))


def _level(place: str) -> str:
    """country, or the level of the territory before the comma; "" for no place.

    >>> _level("Pichincha, Ecuador"), _level("Quito, Ecuador"), _level("Guatemala")
    ('province', 'canton', 'country')
    """
    if not place.strip():
        return ""
    head, comma, tail = place.partition(",")
    folded = fold(head)
    for word, level in (("provincia", "province"), ("prefectura", "province"), ("departamento", "department")):
        if re.search(rf"\b{word}\b", folded):
            return level
    if re.search(r"\b(canton|municipio|ciudad)\b", folded):
        return "canton"
    if not comma:
        return "country" if country_uri(place) else ""
    known = territories("gt" if "guatemala" in fold(tail) else "ec")
    if known is None:
        return "canton"
    return next((level for level in reversed(known.levels) if known.units(head, level)), "canton")


def _language(dataset: Dataset, field: FormField) -> Meant:
    if not field.choices:
        return Meant(dataset.language)
    ours = term("languages", dataset.language)
    return Meant(_matching(field.choices, ours) or _choice_saying(field.choices, (dataset.language,)))


def _institution(dataset: Dataset, _field: FormField) -> Meant:
    return Meant(dataset.institution)


_MEANINGS: tuple[tuple[str, str, Callable[[Dataset, FormField], Meant]], ...] = (
    ("frequency", r"frecuencia|periodicidad|frequency|accrual", _frequency),
    ("theme", r"\b(tema|temas|tematica|categoria|category|theme)\b", _theme),
    (
        "period.start",
        r"temporal.*(inicio|start|desde)|fecha.*(inicio|desde)|cobertura.inicio",
        lambda d, _: Meant(d.period.start),
    ),
    (
        "period.end",
        r"temporal.*(fin|end|hasta)|fecha.*(fin|hasta)|cobertura.fin",
        lambda d, _: Meant(d.period.end),
    ),
    # nearly always the last day of the period, but somebody has to say so
    ("period.end", r"fecha.*\bcorte\b|\bcut.?off\b", lambda d, _: Meant(d.period.end, sure=False)),
    ("place", r"cobertura.*geografic|geographic.*coverage|spatial.coverage|cobertura.*espacial", _coverage),
    ("source", r"^(fuente|source)\b|\b(fuente|source) (de los datos|of the data)\b", lambda d, _: Meant(d.source)),
    ("language", r"\b(idioma|lenguaje|language)\b", _language),
    ("institution", r"^(institucion|entidad|publisher|editor)\b(?!.*\b(correo|email|web|url)\b)", _institution),
)
_HOMES = {
    "access_rights": "licence",
    "frequency": "frequency",
    "theme": "theme",
    "language": "language",
    "publisher_name": "institution",
    "author_email": "contact.email",
    "contact_email": "contact.email",
    "contact_name": "contact.name",
    "spatial_text": "place",
    "spatial_uri": "place",
    "temporal_start": "period.start",
    "temporal_end": "period.end",
}
_HOMES_OF_GROUPS = {
    "contact": "contact.email",
    "publisher": "institution",
    "period": "period.start",
    "place": "place",
}
_PARTS = {
    "contact": ((r"corr|mail", "contact.email"), (r"nombre|name", "contact.name")),
    "publisher": ((r"corr|mail", "contact.email"), (r"nombre|name", "institution")),
    "period": ((r"inicio|start|desde", "period.start"), (r"\bfin\b|end|hasta", "period.end")),
    "place": ((r"\buri\b", "place.uri"), (r"text|nombre|name|lugar", "place")),
}


def _group_of(field: FormField) -> str | None:
    for word, pattern in (
        ("contact", r"contact"),
        ("publisher", r"\bpublisher\b|\beditor\b"),
        ("period", r"temporal"),
        ("place", r"spatial coverage|cobertura (geografica|espacial)"),
    ):
        if re.search(pattern, field.said):
            return word
    return None


def _group(dataset: Dataset, field: FormField) -> Meant | None:
    """One item of a repeating group, from what is known; sure when no required part is left open."""
    which = _group_of(field)
    if which is None:
        return None
    item: dict[str, str] = {}
    for part in field.subfields:
        value = _at(dataset, known_part(field, part))
        if value and not part.subfields and not part.choices:
            item[part.name] = value
    if not item:
        return None
    return Meant([item], sure=all(f.name in item for f in field.subfields if f.required))


def known_part(group: FormField, part: FormField) -> str:
    """Where the description holds one part of a repeated group: `contact.email` and the like; "" for nowhere."""
    patterns = _PARTS.get(_group_of(group) or "", ())
    return next((home for pattern, home in patterns if re.search(pattern, part.said)), "")


def _at(dataset: Dataset, home: str) -> str:
    contact, period = dataset.contact, dataset.period
    known = {
        "contact.email": contact.email,
        "contact.name": contact.name or dataset.institution,
        "institution": dataset.institution,
        "period.start": period.start,
        "period.end": period.end,
        "place": dataset.place,
        "place.uri": country_uri(dataset.place),
    }
    return known.get(home, "")


def _matching(choices: Sequence[FormChoice], ours: Term | None) -> str:
    """The choice whose value is our code, address or alias, else the only one whose words are mostly ours; else ""."""
    if ours is None:
        return ""
    codes = {fold(code) for code in (ours.code, ours.uri, *ours.aliases) if code}
    for choice in choices:
        if fold(choice.value) in codes:
            return choice.value
    words = _content_words(ours.es) | _content_words(ours.en)
    shared = {c.value: words & _content_words(_said_of(c)) for c in choices}
    most = max((len(found) for found in shared.values()), default=0)
    best = [c for c in choices if len(shared[c.value]) == most]
    if not most or len(best) > 1:
        return ""
    said = [_content_words(text) for _, text in best[0].label] or [_content_words(_said_of(best[0]))]
    return best[0].value if any(len(shared[best[0].value] & w) * 2 > len(w) for w in said) else ""


def _last_resort(answer: str, field: FormField, words: Iterable[str]) -> Meant:
    """A choice for everything else: where the officer's exact answer is not offered, or the portal insists on one."""
    value = _choice_saying(field.choices, words) if answer or field.required else ""
    return Meant(value, sure=False, blind=not answer)


def _choice_saying(choices: Sequence[FormChoice], words: Iterable[str]) -> str:
    for word in words:
        for choice in choices:
            if word in re.findall(r"[a-z]+", _said_of(choice)):
                return choice.value
    return ""


def _content_words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z]+", fold(text)) if len(w) > 4} - _EMPTY_WORDS


def _texts_of(choice: FormChoice) -> list[str]:
    return [fold(text) for text in (choice.value, *(text for _, text in choice.label))]


def _said_of(choice: FormChoice) -> str:
    return " ".join(_texts_of(choice))
