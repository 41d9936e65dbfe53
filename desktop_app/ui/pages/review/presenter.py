"""What the review says, free of Qt: the answers as rows, the roles of files, and where a failure is mended."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.app.final_check import where
from desktop_app.app.packing import Packed
from desktop_app.app.project import Project, file_name
from desktop_app.core.errors import (
    CodeKeyMissing,
    MetadataMissing,
    NothingLeft,
    PackageInvalid,
    PersonalDataLeft,
    Undecided,
)
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, Message, msg, msg_n

ROLES = {
    FileRole.DATA: (N_("data"), "table"),
    FileRole.DICTIONARY: (N_("dictionary"), "books"),
    FileRole.METADATA_SHEET: (N_("description"), "file-description"),
    FileRole.DESCRIPTOR: (N_("for programs"), "file-text"),
    FileRole.README: (N_("read me"), "file-text"),
    FileRole.LINKED: (N_("for search engines"), "file-text"),
}
TYPE_WORDS = {
    FieldType.STRING: N_("text"),
    FieldType.INTEGER: N_("whole number"),
    FieldType.NUMBER: N_("number"),
    FieldType.DATE: N_("date"),
    FieldType.DATETIME: N_("date and time"),
    FieldType.TIME: N_("time"),
    FieldType.BOOLEAN: N_("yes or no"),
}
NUMBERS = frozenset((FieldType.INTEGER, FieldType.NUMBER))
_TREATED = {
    "remove_column": (N_("{n} column removed"), N_("{n} columns removed")),
    "replace_by_code": (N_("{n} with codes"), N_("{n} with codes")),
    "mask_part": (N_("{n} partly hidden"), N_("{n} partly hidden")),
    "clean_free_text": (N_("{n} text cleaned"), N_("{n} texts cleaned")),
    "keep": (N_("{n} kept"), N_("{n} kept")),
}
_OTHER = (N_("{n} treated"), N_("{n} treated"))
_KILO = 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of the summary: `page` and `field` say where it is changed; `parts` are joined by commas."""

    label: str
    parts: tuple[Message | str, ...]
    page: str
    field: str = ""

    @property
    def id(self) -> str:
        """Key of the row."""
        return f"{self.page}:{self.field}"


@dataclass(frozen=True, slots=True)
class WayOut:
    """Where a failure is mended: a page, or "" to try again; with the words of the button."""

    page: str
    words: str


def answers(project: Project, packed: Packed | None) -> tuple[Answer, ...]:
    """The summary: what was chosen and answered, from the project; counts once the package is made."""
    dataset = project.dataset
    contact = ", ".join(t for t in (dataset.contact.name, dataset.contact.email) if t)
    return (
        Answer(N_("Table"), _table(project, packed), "table"),
        Answer(N_("Personal data"), _personal(project, packed), "personal"),
        Answer(N_("Cleaning"), _cleaning(project), "clean"),
        Answer(N_("Title"), _words(dataset.title), "describe", "title"),
        Answer(N_("Licence"), _words(dataset.licence), "describe", "licence"),
        Answer(N_("Institution"), _words(dataset.institution), "describe", "institution"),
        Answer(N_("Contact"), _words(contact), "describe", "contact"),
    )


def way_out(problem: Exception) -> WayOut:
    """What the button under a failure does."""
    if isinstance(problem, Undecided | PersonalDataLeft | CodeKeyMissing | NothingLeft):
        return WayOut("personal", N_("Go to personal data"))
    if isinstance(problem, PackageInvalid):
        return WayOut("clean", N_("Go to cleaning"))
    if isinstance(problem, MetadataMissing):
        return WayOut("describe", N_("Go to the description"))
    return WayOut("", N_("Try again"))


def stopping_places(packed: Packed) -> tuple[Message, ...]:
    """Columns and texts that keep the package here, each once."""
    return tuple(where(finding) for finding in packed.stopping)


def size_words(n_bytes: int) -> Message:
    """A file's size in the unit that people read."""
    if n_bytes < _KILO:
        return msg(N_("{n} bytes"), n=n_bytes)
    if n_bytes < _KILO * _KILO:
        return msg(N_("{n} kB"), n=max(1, round(n_bytes / _KILO)))
    return msg(N_("{n} MB"), n=round(n_bytes / _KILO / _KILO, 1))


def icon_of(file: PackageFile) -> str:
    """A table in the form of a spreadsheet has a sign of its own beside the plain one."""
    is_sheet = file.role is FileRole.DATA and file.content_format in {"XLSX", "ODS"}
    return "file-spreadsheet" if is_sheet else ROLES[file.role][1]


def can_preview(file: PackageFile) -> bool:
    """Whether a file can be shown here: tables as rows, texts as they are."""
    return file.content_format in {"CSV", "XLSX", "ODS", "MD", "JSON", "XML", "TTL", "JSONLD"}


def _words(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _table(project: Project, packed: Packed | None) -> tuple[Message | str, ...]:
    name = file_name(project.table.source.path)
    if packed is None:
        return _words(name)
    data = next(f for f in packed.package.files if f.role is FileRole.DATA)
    rows = msg_n(N_("{n} row"), N_("{n} rows"), data.n_rows or 0)
    columns = msg_n(N_("{n} column"), N_("{n} columns"), len(packed.protected.table.columns))
    return (msg(N_("{file} · {rows}"), file=name, rows=rows), columns)


def _personal(project: Project, packed: Packed | None) -> tuple[Message, ...]:
    """What was decided; that there is nothing to decide is only said of a package that was looked through."""
    words = [_TREATED.get(d.treatment, _OTHER) for d in project.table.decisions]
    found = tuple(msg_n(*pair, words.count(pair)) for pair in dict.fromkeys(words))
    nothing = msg(N_("No columns with personal data")) if packed else msg(N_("Not looked through yet"))
    return found or (nothing,)


def _cleaning(project: Project) -> tuple[Message, ...]:
    n = sum(step.enabled for step in project.table.recipe)
    return (msg_n(N_("{n} correction"), N_("{n} corrections"), n) if n else msg(N_("Nothing was corrected")),)
