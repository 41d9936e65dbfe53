"""Addresses of the EU Publications Office's authority tables, which DCAT-AP asks for: facts, checked in 2026.

https://op.europa.eu/en/web/eu-vocabularies. Languages are ISO 639-3 codes there, countries ISO 3166-1 alpha-3.
"""

from __future__ import annotations

from desktop_app.core.text import fold

EU = "http://publications.europa.eu/resource/authority/"
PUBLIC = f"{EU}access-right/PUBLIC"
_COUNTRIES = {"ecuador": "ECU", "guatemala": "GTM"}
_LANGUAGES = {"es": "SPA", "en": "ENG", "qu": "QUE"}
_FILE_TYPES = frozenset(
    ("CSV", "DOCX", "GEOJSON", "HTML", "JSON", "JSON_LD", "KML", "ODS", "PDF", "RDF_TURTLE", "TSV", "TXT", "XLS")
) | {"XLSX", "XML", "ZIP"}


def language_uri(code: str) -> str:
    """The address of a language by its two letters, or "".

    >>> language_uri("es").rsplit("/", maxsplit=1)[-1]
    'SPA'
    """
    found = _LANGUAGES.get(code)
    return f"{EU}language/{found}" if found else ""


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
