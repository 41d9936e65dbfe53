"""Addresses of the EU Publications Office's authority tables, which DCAT-AP asks for: facts, checked in 2026.

https://op.europa.eu/en/web/eu-vocabularies. Countries are ISO 3166-1 alpha-3 codes there. Languages, of which that
table lacks most indigenous ones, are in resources/vocabularies/languages.csv.
"""

from __future__ import annotations

from desktop_app.core.metadata.vocabularies import term, vocabulary
from desktop_app.core.text import fold

EU = "http://publications.europa.eu/resource/authority/"
PUBLIC = f"{EU}access-right/PUBLIC"
_COUNTRIES = {"ecuador": "ECU", "guatemala": "GTM"}
_FILE_TYPES = frozenset(
    ("CSV", "DOCX", "GEOJSON", "HTML", "JSON", "JSON_LD", "KML", "ODS", "PDF", "RDF_TURTLE", "TSV", "TXT", "XLS")
) | {"XLSX", "XML", "ZIP"}


def language_uri(code: str) -> str:
    """The address of a language by its code, or "".

    >>> language_uri("es").rsplit("/", maxsplit=1)[-1]
    'SPA'
    """
    found = term("languages", code)
    return found.uri if found is not None else ""


def language_code(said: str) -> str:
    """Our code for a language as portals write it (address, code, name); what is none of ours stays as it is.

    >>> language_code("http://publications.europa.eu/resource/authority/language/SPA"), language_code("Español")
    ('es', 'es')
    """
    wanted = fold(said)
    for entry in vocabulary("languages"):
        if wanted in {fold(text) for text in (entry.code, entry.uri, entry.es, entry.en, *entry.aliases)}:
            return entry.code
    return said


def country_uri(place: str) -> str:
    """The address of a country by its name, "" for what is no whole country."""
    found = _COUNTRIES.get(fold(place))
    return f"{EU}country/{found}" if found else ""


def file_type_uri(name: str) -> str:
    """The address of a format as a file name's ending or a portal writes it, or "".

    >>> file_type_uri(".csv").rsplit("/", maxsplit=1)[-1]
    'CSV'
    """
    code = name.upper().lstrip(".")
    return f"{EU}file-type/{code}" if code in _FILE_TYPES else ""
