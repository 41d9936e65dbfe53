"""The words of Spanish (and English) tables that tell a note, a total or a heading from data."""

from __future__ import annotations

import re

from desktop_app.core.text import fold

_NOTE = re.compile(
    r"^[\s(*\[]*(?:notas?|fuentes?|elaborad[oa]|elaboracion|observacion(?:es)?|aclaracion(?:es)?|llamadas?|source|notes?"
    r"|corte|fecha (?:de )?(?:la )?(?:ultima )?(?:corte|consulta|elaboracion|actualizacion|emision|impresion)"
    r"|actualizad[oa]|preparad[oa]|responsable|(?:aprobad|revisad|autorizad|validad|realizad)[oa]s? por"
    r"|periodicidad de|unidad poseedora|(?:correo electronico|(?:numero )?telefon(?:o|ico)) del"
    r"|simbologia|abreviaturas?|nomenclatura|p/|r/|e/|disclaimer|http|www\.)\b[\s:.)\]]?"
    r"|^(?:\*+|\(\*+\)|\(?\d{1,2}[/)]|\[\d+\]|[a-z]/)\s*\S{3}"
    r"|^\(?\d rows? affected|rows? affected\)|filas? afectadas"
)
_MARK = re.compile(r"\*{1,4}|[†‡§¹²³⁴]+|\([a-z*\d]{1,2}\)|(?:\d{1,2}|[a-z])/|\[\d{1,2}\]")
_TOTAL = re.compile(
    r"^\W*(?:(?:sub|gran|grand)[ -]?)?total(?:es)?\b|^\W*sumas?\b(?! asegurada)|^\W*suman\b|^\W*promedio general"
)
_HEADING = re.compile(
    r"(?:^|\b|_)(?:nombres?|apellidos?|codigos?|cod|fecha|provincia|canton|parroquia|departamento|municipio|distrito|region"
    r"|entidad|institucion|total|ano|anio|mes|dia|id|ids|nro|num|numero|no|n°|nº|#|descripcion|tipo|sexo|genero|edad|cedula|ruc|dpi"
    r"|nit|telefono|correo|email|direccion|estado|valor|monto|cantidad|precio|concepto|detalle|observaciones|cargo"
    r"|categoria|grupo|periodo|pais|ciudad|latitud|longitud|area|sector|nivel|clave|name|date|code|type|value|year"
    r"|month|country|city|state|description|title|status|key|label|count|amount|price|address|phone|class|version"
    r"|variable|indicador|unidad|fuente|etnia|ubigeo|proveedor|contrato|objeto|presupuesto|programa|proyecto)(?:\b|_|$)"
)


_TITLE = re.compile(
    r"^(?:cuadro|tabla|anexo|grafico|figura|lamina|capitulo|serie|reporte|informe|resumen|listado|consolidado)\b"
    r"|^(?:republica|ministerio|instituto|gobierno|secretaria|municipalidad|alcaldia|prefectura|superintendencia"
    r"|direccion (?:de|general|nacional|provincial|distrital))\b|^\(.*\)$|\b(?:19|20)\d\d\b|\bsegun\b"
)
_TALLY = re.compile(
    r"^\W*(?:(?:total|numero|nro\.?|n[°º]|cantidad)(?: total)?(?: de)? )?"
    r"(?:registros|filas|lineas|resultados|rows|records)(?: \w+){0,2}\s*[:=]?\s*\d"
    r"|^\W*\d[\d.,]* (?:registros?|filas?|lineas|resultados?|rows?|records?)(?: \w+){0,2}\W*$"
)
_FILTER = re.compile(r"\((?:tod[ao]s?|all|varios elementos|multiple items)\)")
_PAGE = re.compile(r"(?:hoja|pagina|pag\.?|folio|version|rev\.?|revision)\s*(?:n[°ºo.]*\s*)?\d+(?:\s*(?:de|/)\s*\d+)?")
_ABOUT_FILE = re.compile(
    r"^(?:fecha (?:de )?(?:la )?(?:ultima )?(?:corte|consulta|elaboracion|actualizacion|emision|impresion|generacion)"
    r"|periodicidad de|unidad poseedora|responsable de|(?:correo electronico|(?:numero )?telefon(?:o|ico)) del"
    r"|(?:elaborad|aprobad|revisad|autorizad|validad|realizad)[oa]s? por|fuente)\b"
)


def is_about_file(text: str) -> bool:
    """Whether a label at the foot speaks of the document, so that what stands beside it is no value of the table.

    >>> is_about_file("FECHA ACTUALIZACIÓN DE LA INFORMACIÓN:"), is_about_file("Fecha de nacimiento")
    (True, False)
    """
    return bool(_ABOUT_FILE.search(fold(text)))


def is_note(text: str) -> bool:
    """Whether a lone text reads like a footnote or a source.

    >>> is_note("Fuente: INEC, 2023"), is_note("1/ Cifras preliminares"), is_note("Azuay")
    (True, True, False)
    """
    return bool(_NOTE.search(fold(text))) or is_tally(text)


def is_footnote_mark(text: str) -> bool:
    """Whether a cell is nothing but the mark of a footnote.

    >>> [is_footnote_mark(text) for text in ("*", "(a)", "2/", "p/", "12", "x")]
    [True, True, True, True, False, False]
    """
    return bool(_MARK.fullmatch(text))


def is_title(text: str) -> bool:
    """Whether a lone text names a table or who made it rather than a column.

    >>> is_title("Cuadro N° 3"), is_title("Indicadores 2020-2024"), is_title("(En miles)"), is_title("Entidad")
    (True, True, True, False)
    """
    return bool(_TITLE.search(fold(text)))


def is_pivot_filter(text: str) -> bool:
    """Whether a cell is what the filter over a pivot table chose.

    >>> is_pivot_filter("(Todas)"), is_pivot_filter("(Varios elementos)"), is_pivot_filter("Todas")
    (True, True, False)
    """
    return bool(_FILTER.fullmatch(fold(text)))


def is_pivot_heading(text: str) -> bool:
    """Whether a cell is what a spreadsheet writes over the columns of a pivot table.

    >>> is_pivot_heading("Etiquetas de columna"), is_pivot_heading("Column Labels")
    (True, True)
    """
    return fold(text) in {"etiquetas de columna", "rotulos de columna", "column labels"}


def is_page_mark(text: str) -> bool:
    """Whether a cell numbers the pages or the versions of a form.

    >>> is_page_mark("Hoja 1"), is_page_mark("Página 1 de 3"), is_page_mark("Hojas útiles")
    (True, True, False)
    """
    return bool(_PAGE.fullmatch(fold(text)))


def is_total(text: str) -> bool:
    """Whether the label of a row says that it sums others.

    >>> is_total("TOTAL GENERAL"), is_total("Subtotal Sierra"), is_total("Totalidad")
    (True, True, False)
    """
    return bool(_TOTAL.search(fold(text))) and len(text) < 60 and not is_tally(text)


def is_tally(text: str) -> bool:
    """Whether a cell says by itself how many rows a report has.

    >>> is_tally("Total registros: 120"), is_tally("(120 filas)"), is_tally("Total general")
    (True, True, False)
    """
    return bool(_TALLY.search(fold(text)))


def is_heading(text: str) -> bool:
    """Whether a short text is a usual name of a column.

    >>> is_heading("Código de provincia"), is_heading("fecha_inicio"), is_heading("Cuenca")
    (True, True, False)
    """
    return len(text) <= 60 and bool(_HEADING.search(fold(text)))
