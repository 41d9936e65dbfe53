"""README.md of the package, in Spanish: what it is, columns, how it was cleaned, licence, contact, checksum."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.packaging.sheets import type_word

_ROLES = {
    FileRole.DATA: "datos",
    FileRole.DICTIONARY: "diccionario de datos",
    FileRole.METADATA_SHEET: "ficha que describe los datos",
    FileRole.DESCRIPTOR: "descripción legible por máquina (Frictionless Data Package)",
    FileRole.README: "este texto",
    FileRole.LINKED: "la misma descripción para otros programas y buscadores",
}
_DATA_FORMS = {
    "CSV": " (CSV, UTF-8, separado por comas)",
    "XLSX": " (para Excel)",
    "ODS": " (para LibreOffice)",
    "JSON": " (JSON, para programas)",
    "XML": " (XML, para programas)",
}


def readme_text(
    dataset: Dataset, files: Sequence[PackageFile], fields: Sequence[Field], cleaning: Sequence[str]
) -> str:
    """The whole text; `cleaning` are rendered sentences without cell values."""
    blocks = [
        f"# {_line(dataset.title) or 'Conjunto de datos'}",
        dataset.description.strip(),
        _facts(dataset),
        "## Archivos\n\n" + "\n".join(_file_line(file) for file in files),
        "## Columnas\n\n" + _columns(fields),
        "## Cómo se limpió\n\n" + _cleaning(cleaning),
        _licence(dataset),
        _contact(dataset),
        "## Comprobar los archivos\n\nHuella SHA-256 de cada archivo:\n\n"
        + "\n".join(f"    {file.sha256}  {file.name}" for file in files),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _facts(dataset: Dataset) -> str:
    frequency, theme = term("frequencies", dataset.frequency), term("themes", dataset.theme)
    period = " a ".join(day for day in (dataset.period.start, dataset.period.end) if day)
    facts = (
        ("Institución", dataset.institution),
        ("Fuente", dataset.source),
        ("Período", period),
        ("Lugar", dataset.place),
        ("Periodicidad", frequency.es if frequency else dataset.frequency),
        ("Tema", theme.es if theme else dataset.theme),
        ("Etiquetas", ", ".join(dataset.tags)),
    )
    return "\n".join(f"- **{name}:** {_line(value)}" for name, value in facts if value)


def _file_line(file: PackageFile) -> str:
    rows = "" if file.n_rows is None or file.role is not FileRole.DATA else f", {file.n_rows} filas"
    form = _DATA_FORMS.get(file.content_format, "") if file.role is FileRole.DATA else ""
    form += " comprimido en un ZIP" if file.inner != file.name else ""
    return f"- `{file.name}`: {_ROLES[file.role]}{form}{rows}"


def _columns(fields: Sequence[Field]) -> str:
    head = "| Columna | Tipo | Unidad | Qué significa |\n|---|---|---|---|\n"
    return head + "\n".join(
        f"| {_cell(f.name)} | {type_word(f.type)} | {_cell(f.unit)} | {_cell(f.description or f.label)} |"
        for f in fields
    )


def guard_words(n_guarded: int) -> tuple[str, ...]:
    """The sentence that says in how many cells the CSV has an apostrophe before what looks like a formula."""
    if not n_guarded:
        return ()
    cells = "1 celda de texto que empezaba" if n_guarded == 1 else f"{n_guarded} celdas de texto que empezaban"
    why = "para que una hoja de cálculo no ejecute nada."
    return (f"En {cells} como una fórmula (= + - @) se puso un apóstrofo delante, {why}",)


def _cleaning(cleaning: Sequence[str]) -> str:
    lines = list(cleaning) or ["No se cambió ninguna celda."]
    return "\n".join(f"{i}. {_line(line)}" for i, line in enumerate(lines, 1))


def _licence(dataset: Dataset) -> str:
    licence = term("licences", dataset.licence)
    if licence is None:
        return f"## Licencia\n\n{_line(dataset.licence)}" if dataset.licence else ""
    return f"## Licencia\n\n[{licence.es}]({licence.uri}). {licence.note_es}"


def _contact(dataset: Dataset) -> str:
    contact = " · ".join(part for part in (dataset.contact.name, dataset.contact.email) if part)
    return f"## Contacto\n\n{_line(contact)}" if contact else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    return _line(text).replace("|", "\\|")
