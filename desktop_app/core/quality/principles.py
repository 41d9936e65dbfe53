"""The principles of open data: what was checked here, what is missing, and what only the officer can affirm.

Complete, accessible, in free formats, under a free licence, without discrimination, truthful, verifiable, pertinent:
the words of the national policies, after the Sebastopol principles (2007). Nothing is called fulfilled that nobody can
see in the package.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.packaging.package import FileRole, Package
from desktop_app.core.quality.gaps import is_described
from desktop_app.core.quality.mqa import is_open
from desktop_app.core.text import N_, Message, msg


class Standing(Enum):
    """How a principle stands."""

    CHECKED = "checked"
    MISSING = "missing"
    AFFIRMED = "affirmed"  # by the officer, with the confirmation


@dataclass(frozen=True, slots=True)
class Principle:
    """One principle with one sentence; `page` and `field` say where what is missing is mended."""

    id: str
    title: Message
    standing: Standing
    why: Message
    page: str = ""
    field: str = ""


def principles(dataset: Dataset, package: Package, n_errors: int = 0) -> tuple[Principle, ...]:
    """All eight, in the order of the policies. `n_errors`: cells that are not what the dictionary declares."""
    formats = [f.content_format for f in package.files if f.role is FileRole.DATA]
    fields = [f for resource in dataset.resources for f in resource.fields]
    n_bare = sum(not is_described(field) for field in fields)
    return (
        _complete(n_errors),
        _affirmed("accessible", N_("Accessible"), N_("Anybody can download it without asking.")),
        _checked(
            ("formats", N_("In free formats")),
            any(is_open(form) for form in formats),
            (N_("Its table opens without paying for a program."), N_("No file is in a free format.")),
            ("review", "formats"),
        ),
        _checked(
            ("licence", N_("Free to use")),
            term("licences", dataset.licence) is not None,
            (N_("Its licence lets people use it."), N_("Choose a licence that everybody knows.")),
            ("describe", "licence"),
        ),
        _affirmed("equal", N_("For everybody"), N_("Nobody has to say who they are.")),
        _affirmed("truthful", N_("Truthful"), N_("It says what your institution has recorded.")),
        _checked(
            ("verifiable", N_("Verifiable")),
            bool(dataset.source) and not n_bare,
            (
                N_("Source, meaning of columns, cleaning and fingerprints are inside."),
                N_("Say the source, and what each column means."),
            ),
            ("describe", "fields" if dataset.source else "source"),
        ),
        _affirmed("pertinent", N_("Pertinent"), N_("It answers what people ask for.")),
    )


def _complete(n_errors: int) -> Principle:
    title = msg(N_("Complete data"))
    if n_errors:
        why = msg(N_("Some cells are not what their column should hold."))
        return Principle("complete", title, Standing.MISSING, why, "clean")
    return Principle("complete", title, Standing.AFFIRMED, msg(N_("No row that should be here is missing.")))


def _affirmed(name: str, title: str, why: str) -> Principle:
    return Principle(name, msg(title), Standing.AFFIRMED, msg(why))


def _checked(name: tuple[str, str], holds: bool, why: tuple[str, str], way: tuple[str, str]) -> Principle:  # noqa: FBT001 - the verdict
    if holds:
        return Principle(name[0], msg(name[1]), Standing.CHECKED, msg(why[0]))
    return Principle(name[0], msg(name[1]), Standing.MISSING, msg(why[1]), *way)
