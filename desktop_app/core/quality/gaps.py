"""What the description still lacks, as sentences that each ask for one thing and say where to do it.

Blocking gaps are the fields that national portals require; the rest is advice, worth its MQA points. Field ids are
those of `Dataset`; a column of the dictionary is `fields`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.institution import is_persons_mailbox
from desktop_app.core.packaging.package import Package
from desktop_app.core.quality.advice import Advice
from desktop_app.core.quality.guidance import guidance
from desktop_app.core.text import N_, Message, fold, msg, msg_n

_PAGE = "describe"
_MOST = 5
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+")
# words that say nothing about a column beside its name
_EMPTY_WORDS = frozenset(
    (
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "de",
        "del",
        "al",
        "en",
        "y",
        "a",
        "por",
        "para",
        "es",
        "su",
        "este",
        "esta",
    )
) | frozenset(
    ("columna", "campo", "dato", "datos", "valor", "valores", "registro", "the", "of", "an", "in", "column", "field")
)
_DRAFT_TITLE = re.compile(r"\b(final|v\d+|copia|borrador|definitiv[oa]|corregid[oa]|sin titulo|nuev[oa])\b")


def review(dataset: Dataset, package: Package | None = None) -> tuple[Advice, ...]:
    """At most five sentences, blocking ones first, then by points."""
    found = (*_of_package(package), *guidance(dataset, package)) if package else ()
    return (*validate(dataset), *found)[:_MOST]


def validate(dataset: Dataset) -> tuple[Advice, ...]:
    """Every gap of the description, blocking ones first, then by points."""
    found = [*_missing(dataset), *_wrong(dataset), *_dictionary(dataset), *_advised(dataset)]
    return tuple(sorted(found, key=lambda advice: (not advice.blocking, -advice.points)))


def is_described(field: Field) -> bool:
    """Whether a column has a description that says more than its own name.

    >>> is_described(Field("c0", "monto", description="Columna del monto"))
    False
    """
    names = {word for name in (field.name, field.label, field.original_name) for word in _words(name)}
    run_together = {"".join(_words(name)) for name in (field.name, field.label, field.original_name)}
    said = _words(field.description)
    return "".join(said) not in run_together and not set(said) <= names | _EMPTY_WORDS


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9ñ]+", fold(text))


def _missing(dataset: Dataset) -> Iterator[Advice]:
    required: tuple[tuple[str, str, Message, int], ...] = (
        ("title", dataset.title, msg(N_("Give your data a title.")), 0),
        ("description", dataset.description, msg(N_("Say what the data contains.")), 0),
        ("institution", dataset.institution, msg(N_("Say which institution publishes the data.")), 10),
        ("contact", dataset.contact.email, msg(N_("Give an e-mail for questions about the data.")), 20),
        ("licence", dataset.licence, msg(N_("Choose how other people may use the data.")), 30),
        ("tags", "".join(dataset.tags), msg(N_("Add at least one tag so that people find the data.")), 30),
    )
    for name, value, message, points in required:
        if not value.strip():
            yield Advice(f"{name}-missing", message, _PAGE, name, points, blocking=True)


def _wrong(dataset: Dataset) -> Iterator[Advice]:
    email = dataset.contact.email.strip()
    if email and not _EMAIL.fullmatch(email):
        message = msg(N_("The contact e-mail is not complete. Write it like datos@institucion.gob.ec."))
        yield Advice("contact-malformed", message, _PAGE, "contact", blocking=True)
    elif is_persons_mailbox(email):
        message = msg(N_("The contact looks like a person's mailbox. Use one of the institution."))
        yield Advice("contact-personal", message, _PAGE, "contact")
    if _DRAFT_TITLE.search(fold(dataset.title)):
        message = msg(N_("The title sounds like a draft. Say what the data is, whose, and of which year."))
        yield Advice("title-draft", message, _PAGE, "title")
    start, end = dataset.period.start, dataset.period.end
    if start and end and start > end:
        message = msg(N_("The period ends before it begins. Correct one of the dates."))
        yield Advice("period-reversed", message, _PAGE, "period", blocking=True)


def _dictionary(dataset: Dataset) -> Iterator[Advice]:
    fields = [f for r in dataset.resources for f in r.fields]
    bare = [f for f in fields if not is_described(f)]
    if bare:
        message = msg_n(
            N_("{n} column does not say what it means. Write one sentence for it."),
            N_("{n} columns do not say what they mean. Write one sentence for each."),
            len(bare),
        )
        yield Advice("dictionary-incomplete", message, _PAGE, "fields")


def _advised(dataset: Dataset) -> Iterator[Advice]:
    period = dataset.period.start or dataset.period.end
    advised: tuple[tuple[str, object, Message, int], ...] = (
        ("theme", dataset.theme, msg(N_("Choose a theme: it is worth {n} points."), n=30), 30),
        ("place", dataset.place, msg(N_("Say which place the data covers: it is worth {n} points."), n=20), 20),
        ("period", period, msg(N_("Say which dates the data covers: it is worth {n} points."), n=20), 20),
        ("frequency", dataset.frequency, msg(N_("Say how often you will update the data.")), 0),
    )
    for name, value, message, points in advised:
        if not value:
            yield Advice(f"{name}-missing", message, _PAGE, name, points)
    if 0 < len(dataset.tags) < 3:
        yield Advice("tags-few", msg(N_("Add more tags: three or more help people find the data.")), _PAGE, "tags")
    if dataset.description.strip() and len(dataset.description.split()) < 10:
        message = msg(N_("The description is very short. Say what each row is and what is not included."))
        yield Advice("description-short", message, _PAGE, "description")


def _of_package(package: Package) -> Iterator[Advice]:
    if package.demoted:
        message = msg_n(
            N_("{n} column was published as text because some cells do not fit its type."),
            N_("{n} columns were published as text because some cells do not fit their type."),
            len(package.demoted),
        )
        yield Advice("types-mixed", message, "clean")
    if package.n_guarded:
        message = msg_n(
            N_("{n} cell that began like a formula has an apostrophe in front."),
            N_("{n} cells that began like formulas have an apostrophe in front."),
            package.n_guarded,
        )
        yield Advice("formulas-guarded", message, "clean")
