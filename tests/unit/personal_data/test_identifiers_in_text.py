"""Numbers and addresses as people write them inside texts: prefixes, separators, no space at all. «…» marks each."""

import re

import pytest

from desktop_app.core.personal_data import recogniser_names
from desktop_app.core.personal_data.engine import recognise

WRITTEN = [
    ("EC_CEDULA", "C.I. «171003406-5»"),
    ("EC_CEDULA", "cédula: «1710034065»."),
    ("EC_CEDULA", "Cédula No. «1710034065», de Quito"),
    ("EC_CEDULA", "CI«1710034065»"),
    ("EC_CEDULA", "C.I.«1710034065»"),
    ("EC_CEDULA", "céd. «171 003 4065»"),
    ("EC_CEDULA", "cédula «17-1003406-5» de Ibarra"),
    ("EC_CEDULA", "ced#«1710034065»"),
    ("GT_DPI", "DPI «2820 47352 0116»"),
    ("GT_DPI", "DPI No.«2820-47352-0116»"),
    ("GT_DPI", "DPI«2820473520116»"),
    ("GT_DPI", "CUI «28204735 2 0116»"),
    ("GT_DPI", "CUI: «2820 473520116»."),
    ("EC_RUC", "RUC «1710034065001»"),
    ("EC_RUC", "RUC:«1710034065001»."),
    ("EC_RUC", "RUC «1710034065 001»"),
    ("EC_RUC", "RUC: «171003406-5-001»"),
    ("EC_RUC", "RUC«1710034065001»"),
    ("GT_NIT", "NIT: «576937-k»"),
    ("GT_NIT", "N.I.T. «576937 K»"),
    ("PHONE", "«+593 99 123 4567»"),
    ("PHONE", "«+593991234567»"),
    ("PHONE", "«593 99 123 4567»"),
    ("PHONE", "«(593) 99 123 4567»"),
    ("PHONE", "«00593 99 123 4567»"),
    ("PHONE", "«099-123-4567»"),
    ("PHONE", "«099.123.4567»"),
    ("PHONE", "«0991 234 567»"),
    ("PHONE", "cel.«0991234567»"),
    ("PHONE", "cel«0991234567»"),
    ("PHONE", "teléfonos «0991234567»/«0987654321»"),
    ("PHONE", "tel. «2 345 678»"),
    ("PHONE", "telf: «2345678»."),
    ("PHONE", "Tel. «2345-678»"),
    ("PHONE", "Teléfono de casa: «2 234-567»"),
    ("PHONE", "«02 2345 678»"),
    ("PHONE", "«042-345-678»"),
    ("PHONE", "tel «(02) 234-5678»"),
    ("PHONE", "«+502 5555-1234»"),
    ("PHONE", "«502 5555 1234»"),
    ("PHONE", "Confirmar con el vecino al «5576 3995»."),
    ("PHONE", "Solicita que la contacten al «956510291» por la tarde"),
    ("EMAIL", "correo: «ana.perez@example.com»."),
    ("EMAIL", "«ANA.PEREZ@EXAMPLE.COM»"),
    ("EMAIL", "«ana_perez@uce.edu.ec»;«luis@hotmail.com»"),
    ("EMAIL", "«ana.perez @ example.com»"),
    ("EMAIL", "«ana.perez(at)example.com»"),
    ("EMAIL", "mailto:«ana@example.com»"),
]
HARMLESS = [
    "factura 001-001-000123456",
    "factura 005-004-101938623",
    "trámite 171 003 4065",
    "trámite 2345678",
    "partida 51.05.10",
    "12/03/2024 al 15/04/2024",
    "del 2019-2024",
    "del 4557 3320 al 4557 3322",
    "pago al 5576 3995",
    "guía 2345 678",
    "USD 2 345 678",
    "factura telefónica 2345678",
    "PBX 2411-0000",
    "RUC 1790016919001",
    "coordenadas 712345, 9876543",
    "precio @ 5.00",
    "artículo 502 del código",
]


def spans_in(text):
    return [(text[s.start : s.end], s.type) for s in recognise(text, recogniser_names())]


@pytest.mark.parametrize(("kind", "sentence"), WRITTEN)
def test_numbers_are_found_as_people_write_them(kind, sentence):
    text = sentence.replace("«", "").replace("»", "")
    assert spans_in(text) == [(found, kind) for found in re.findall("«(.*?)»", sentence)]


@pytest.mark.parametrize("text", HARMLESS)
def test_other_numbers_stay(text):
    assert spans_in(text) == []
