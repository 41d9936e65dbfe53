"""The rows of the dictionary (DD) and of the description sheet (PM), in Spanish as the dataset is."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.vocabularies import term
from desktop_app.core.packaging.package import PackageFile
from desktop_app.core.table import FieldType

_TYPE_WORDS = {
    FieldType.STRING: "texto",
    FieldType.INTEGER: "entero",
    FieldType.NUMBER: "número",
    FieldType.DATE: "fecha",
    FieldType.DATETIME: "fecha y hora",
    FieldType.TIME: "hora",
    FieldType.BOOLEAN: "sí o no",
}

DICTIONARY_HEADER = (
    "campo",
    "etiqueta",
    "descripcion",
    "tipo",
    "unidad",
    "categorias",
    "obligatorio",
    "sin_repetidos",
    "minimo",
    "maximo",
    "significado_de_vacio",
    "ejemplo",
    "fuente",
    "nombre_original",
)


DESCRIPTION_HEADER = ("campo", "valor")


def text_fields(header: Sequence[str]) -> tuple[Field, ...]:
    """The columns of a sheet of texts, for its schema in the descriptor."""
    return tuple(Field(name, name) for name in header)


def dictionary_rows(fields: Sequence[Field]) -> list[tuple[str, ...]]:
    """One row a column under `DICTIONARY_HEADER`."""
    return [
        (
            f.name,
            f.label,
            f.description,
            type_word(f.type),
            f.unit,
            "; ".join(_category(f, category) for category in f.categories),
            _yes_or_no(yes=f.required),
            _yes_or_no(yes=f.unique),
            f.minimum,
            f.maximum,
            f.missing,
            f.example,
            f.source,
            f.original_name,
        )
        for f in fields
    ]


def _category(field: Field, category: str) -> str:
    """A value and what it means, where somebody said so.

    >>> _category(Field("c0", "sexo", categories=("F", "M"), meanings=(("F", "mujer"),)), "F")
    'F = mujer'
    """
    meaning = field.meaning(category)
    return f"{category} = {meaning}" if meaning else category


def _yes_or_no(*, yes: bool) -> str:
    return "sí" if yes else "no"


def description_rows(dataset: Dataset, data: PackageFile, cleaning: Sequence[str]) -> list[tuple[str, str]]:
    """Field and value of everything known, empty answers left out."""
    licence = term("licences", dataset.licence)
    frequency, theme = term("frequencies", dataset.frequency), term("themes", dataset.theme)
    language = term("languages", dataset.language)
    rows = [
        ("Título", dataset.title),
        ("Descripción", dataset.description),
        ("Institución", dataset.institution),
        ("Sigla", dataset.acronym),
        ("Contacto", dataset.contact.name),
        ("Correo de contacto", dataset.contact.email),
        ("Licencia de uso", licence.es if licence else dataset.licence),
        ("Dirección de la licencia", licence.uri if licence else ""),
        ("Periodicidad", frequency.es if frequency else dataset.frequency),
        ("Tema", theme.es if theme else dataset.theme),
        ("Etiquetas", ", ".join(dataset.tags)),
        ("Desde", dataset.period.start),
        ("Hasta", dataset.period.end),
        ("Lugar", dataset.place),
        ("Idioma", language.es.lower() if language else dataset.language),
        ("Fuente", dataset.source),
        ("Derechos de acceso", "público"),
        ("Archivo de datos", data.name),
        ("Formato", "CSV, UTF-8, separado por comas" + (", en un ZIP" if data.inner != data.name else "")),
        ("Filas", str(data.n_rows)),
        ("Tamaño en bytes", str(data.size)),
        ("Huella SHA-256", data.sha256),
    ]
    rows += [(f"Limpieza {i}", line) for i, line in enumerate(cleaning, 1)]
    return [row for row in rows if row[1]]


def type_word(kind: FieldType) -> str:
    """The type in an officer's word."""
    return _TYPE_WORDS[kind]
