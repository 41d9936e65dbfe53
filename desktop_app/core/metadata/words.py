"""Spanish words that the description is guessed with: months, empty words, kinds of institution; and text tidying."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.core.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)

STOP_WORDS = _words(
    "a al ante con contra de del desde durante e el en entre es esta este hasta hacia la las lo los mas o para por que"
    " se segun sin sobre su sus u un una uno y ano anos mes meses periodo corte"
)

# words a file name gains while it travels between desks
DRAFT_WORDS = _words(
    "final finales copia copy corregido corregida definitivo definitiva ultimo ultima nuevo nueva version revisado"
    " revisada borrador base libro archivo hoja matriz reporte listado tabla datos excel formato plantilla"
)

# column words that say nothing about the subject
_PLAIN_COLUMNS = _words(
    "fecha nombre nombres apellido apellidos codigo id numero nro no num cedula dpi cui ruc nit telefono correo email"
    " direccion total subtotal observacion observaciones item tipo estado valor monto cantidad edad sexo descripcion"
    " unnamed columna campo dia hora desde hasta inicio fin persona personas atendida atendido"
    " provincia canton parroquia publico publica publicos publicas tercero matriculacion"
    " departamento municipio barrio comunidad sector zona literal listado lista cuadro anexo informe informes puesto"
    " cargo proceso objeto firma marca placa punto muestra partida codificado institucional institucionales mensual"
    " anual diario trimestral decimo salida retorno destino origen ingreso creacion trimestre semestre bimestre"
)

_INSTITUTION = re.compile(
    r"^(ministerio|secretaria|subsecretaria|municipio|municipalidad|gobierno autonomo|gobierno provincial|gad\b"
    r"|prefectura|alcaldia|direccion|instituto|empresa publica|patronato|universidad|consejo|contraloria|procuraduria"
    r"|defensoria|fiscalia|agencia|superintendencia|servicio nacional|registro|hospital|cuerpo de bomberos|corte"
    r"|banco central|gobernacion|comision|fondo|mancomunidad|junta parroquial|coordinacion|distrito metropolitano)\b"
)

_UNIT_NAME = re.compile(
    r"^(direccion|coordinacion|unidad|area|jefatura|departamento|oficina|gerencia)\b(?! (general|nacional)\b)"
)

_SPANISH = _words(
    "de del la las el los y en por para con sin al un una fecha nombre nombres tipo numero ano mes monto valor cantidad"
    " codigo estado provincia canton municipio departamento cedula direccion sexo edad"
)
_ENGLISH = _words(
    "the of and by for with from to a an date name names type number year month amount value quantity status"
    " province county town municipality department address sex age row each"
)
_LEAST_ENGLISH = 3

_SMALL = _words("a al con de del e el en la las los o para por y")


def names_institution(text: str) -> bool:
    """Whether a line reads as the name of a public institution."""
    return bool(_INSTITUTION.match(fold(text)))


def names_unit(text: str) -> bool:
    """Whether a line reads as an office inside an institution: it answers questions, but publishes nothing itself."""
    return bool(_UNIT_NAME.match(fold(text)))


def language_of(texts: Iterable[str]) -> str:
    """The language that headings and titles are written in: "es", "en" where English clearly leads, "" for no sign.

    >>> language_of(["Date of service", "Name", "Amount"]), language_of(["Fecha", "Cantón"]), language_of(["x1"])
    ('en', 'es', '')
    """
    said = [word for text in texts for word in re.findall(r"[a-z]+", fold(in_words(text)))]
    spanish, english = sum(word in _SPANISH for word in said), sum(word in _ENGLISH for word in said)
    if english >= _LEAST_ENGLISH and english > 2 * spanish:
        return "en"
    return "es" if spanish else ""


def says_subject(word: str) -> bool:
    """Whether a word could be a tag: long enough, not empty, not a plain column word, not a date."""
    folded = fold(word)
    bare = re.sub(r"[^a-z]", "", folded)
    return (
        len(bare) > 3
        and bare == folded
        and bare not in STOP_WORDS
        and bare not in _PLAIN_COLUMNS
        and bare not in DRAFT_WORDS
        and bare not in MONTHS
    )


def in_words(name: str) -> str:
    """A technical name as people write it.

    >>> in_words("servicio_tipo"), in_words("MONTO TOTAL"), in_words("fechaIngresoMEF")
    ('Servicio tipo', 'Monto total', 'Fecha ingreso MEF')
    """
    spaced = re.sub(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])", " ", name.replace("_", " "))
    text = " ".join(spaced.split())
    letters = [c for c in text if c.isalpha()]
    if " " in text and letters and all(c.isupper() for c in letters):
        text = text.lower()
    elif spaced != name.replace("_", " "):
        text = " ".join(word if word.isupper() else word.lower() for word in text.split())
    return text[:1].upper() + text[1:]


def sentence_case(text: str) -> str:
    """A line in capitals as a sentence; mixed lines stay as they are.

    >>> sentence_case("ATENCIONES SOCIALES DE QUITO"), sentence_case("Pagos del IESS")
    ('Atenciones sociales de quito', 'Pagos del IESS')
    """
    text = " ".join(text.split())
    letters = [c for c in text if c.isalpha()]
    if letters and all(c.isupper() for c in letters):
        text = text.lower()
    return text[:1].upper() + text[1:]


def name_case(text: str) -> str:
    """An institution's name in capitals as a proper name; mixed names stay as they are.

    >>> name_case("MINISTERIO DE SALUD")
    'Ministerio de Salud'
    """
    text = " ".join(text.split())
    letters = [c for c in text if c.isalpha()]
    if not letters or not all(c.isupper() for c in letters):
        return text
    words = [w if w in _SMALL else w.capitalize() for w in text.lower().split()]
    return " ".join(words)
