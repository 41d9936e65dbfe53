"""Telephone of a person: Ecuador and Guatemala by their numbering plans, the region by country code or after a word.

Eight Guatemalan digits say nothing (61 % of random ones are a possible number), so in running text a number needs a
cue word, its separators, or a country code. Lines of institutions (1800, PBX, extension) are not personal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import CUE_WINDOW, Match, Rule, cued
from desktop_app.core.text import fold

_DOCUMENTS = "ruc|nit|cedula|dpi|cui|dui|dni|rut|ticket|factura|tramite|expediente|cuenta|pasaporte|guia|orden|oficio"
_PAPERS = (
    "oficio|memorando|memo|factura|resolucion|acta|contrato|boleta|recibo|cheque|orden|guia|partida|lote|serie|poliza"
    "|formulario|solicitud|caso|ticket|comprobante"
)
CUES_OF_DOCUMENTS = re.compile(rf"\b(?:{_DOCUMENTS})\b")

CUES = re.compile(
    r"\b(telefono|telefonos|telef|telf|tlf|tlfn|tel|fono|celular|celulares|celu|cel|movil|mov|whatsapp|wsp|wasap|whats"
    r"|wpp|ws|telegram|llamar(?:me|l[aeo]s?)?|llame(?:n?l[aeo]|n)?|timbrar|timbro"
    r"|(?:devolver|espera|pide|solicita) (?:la |una )?llamada|(?:comunico|escribio|escribe|marco) (?:del|desde el)"
    r"|(?:linea|chip)(?: (?:claro|tigo|movistar|cnt|tuenti))?|tigo|movistar"
    r"|contacto|contactar|comunicarse|phone|mobile|convencional|numero|fijo|llama|llamo|llamaron|marcar|marque"
    r"|localizar(?:l[oae]s?)?|localizable|ubicar(?:l[oae]s?)?|ubicable|contactable|callback|info|informacion al"
    r"|responde al|num|llamando al"
    r"|escribir al|mensajes? (?:de texto )?al|mensaje de voz al)\b"
    rf"(?!.*({_DOCUMENTS}))"
)
# "comunicarse con Ingrid Yat al 33472560": who is called stands between the verb and the number.
CALLED = re.compile(
    r"\b(?:llam(?:ar|ada|e|en|o|a|aron|amos)|habl(?:ar|o|a|e|amos)|convers(?:o|ar|a)|dialogo|pregunt(?:ar|e)|citar"
    r"|notificar|ubicar(?:l[oae])?|localizar(?:l[oae])?|avis(?:ar|o|a|e|aron)|contest(?:a|o|an|aron)|respond(?:e|io|en)"
    r"|marc(?:ar|o|a|aron|amos)|reportar(?:se)?|recado|timbr(?:a|o|ar)|insist(?:e|ir|io)|coordin(?:ar|o)"
    r"|comuni(?:carse|quese|car)|contact(?:ar|arse|e)"
    r"|escribir|telefonear|via telefonica)\b[^.;:0-9]{0,90}?(?P<at>\b(?:al|del)(?: (?:numero|num|nro|no))?\W*)?$"
)
FAR = 120  # characters before a number in which such a verb stands
# "confirmar con el vecino al 5576 3995": no such verb, but a number as mobiles are written, right behind "al".
AT = re.compile(
    r"^(?!.*(?:[0-9]|\bcuenta|\bcta\b|\bdeposit|\btransfer|\bacredit|\bpag[aou]|\bmonto|\bvalor)).*[a-z]{3,} al"
    r"(?: (?:numero|num|nro|no))?\W*$",
    re.DOTALL,
)
AS_MOBILES = re.compile(r"[3-5][0-9]{3}[ -][0-9]{4}|0?9[3-9][0-9][ -]?[0-9]{3}[ -]?[0-9]{3,4}")
# "cédula número", "DUI no.": the number of a document, not of a telephone
DOCUMENT = re.compile(
    rf"\b(dui|dni|rut|run|cpf|curp|pasaporte|cuenta|cta|tramite|expediente|{_PAPERS})\b\W*(n|no|nro|num|numero)?\W*$"
)
EXTENSION = re.compile(
    r"[ ,;/()-]{0,3}(?:ext|extensi[oó]n|x|int|interno)\.?[ :#]{0,2}[0-9]{2,5}(?![0-9])", re.IGNORECASE
)
NOT_PERSONAL = re.compile(r"\b(pbx|ext|extension|conmutador|1800|1700|linea gratuita|call center)\b\W*$")
# Eight digits as people say them, and beside a stroke that no year follows: "3758 84 44", "5 531 3444", "3481/8795".
NO_YEAR = r"/(?:[3-9][0-9]|2[1-9]|1[0-8]|0[0-9])[0-9]{2}"
IN_GROUPS = rf"[2-9](?:[ .-]?[0-9]){{7}}|0[ .-]9(?:[ .-]?[0-9]){{8}}|[2-9][0-9]{{3}}{NO_YEAR}"
NUMBER = re.compile(
    r"(?=[+(0-9])(?:(?<![0-9A-Za-z])|(?<=\bcel)|(?<=\btel)|(?<=\btelf)|(?<=\btlf))(?<![0-9][.,-])"
    r"(?:(?<![0-9]/)|(?<=[0-9]{7}/)|(?<=[0-9]{3}/)(?=0 ?9))(?:"
    r"(?:\+|00)\(?[0-9]{1,3}\)?[ .-]?\(?[0-9]{1,4}\)?(?:[ .-]?[0-9]{2,4}){2,4}"
    r"|\(?(?:593|502)\)?[ .-]?[0-9]{1,4}(?:[ .-]?[0-9]{2,4}){2,3}"
    r"|(?:\(0[2-9][0-9]?\)|0[2-9][0-9]?)(?:[ .-]?[0-9]{2,4}){2,4}|9[0-9](?:[ .-]?[0-9]){7}"
    r"|3[0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{4}|5[0-9]{10,12}"
    r"|[2-9][0-9]{3}(?:[ .-]?| - )[0-9]{4}|09[0-9]/[0-9]{7}"
    rf"|{IN_GROUPS}|0[0-9]{{3}}\.[0-9]{{3}}\.[0-9]{{3}})"
    r"(?![0-9A-Za-z])(?!-[0-9])(?!/[0-9]{1,6}(?! ?[0-9]))",
    re.IGNORECASE,
)
# Seven digits are a line of the same province; they need the word right before.
LOCAL = re.compile(
    r"(?<![^\W\d_])(?:tel(?:[eé]f?|[eé]fonos?|f)?|tlfn?|fono|fijo|convencional|phone)(?![^\W\d_])"
    r"(?:[ .:;#º°()-]|de|del|casa|fijo|convencional|domicilio|contacto|n[or]o?){0,8}"
    r"(?P<number>[2-7](?:[ .-]?[0-9]){6})(?![0-9A-Za-z])(?![ .-][0-9])(?!/[0-9]{1,6}(?![0-9]))",
    re.IGNORECASE,
)
# Without a country code these count only after a word: mobiles of Colombia, Peru and Chile, Venezuela; Central America.
ABROAD = re.compile(r"3[0-9]{9}|9[0-9]{8}|04[12][0-9]{8}|[2-9][0-9]{7}")
OUR_CODES = re.compile(r"00(?:593|502)|\(?(?:593|502)\)?[ .-]")
EC_MOBILE = re.compile(r"(?:00593|593)?0?9[0-9]{8}")
EC_LANDLINE = re.compile(r"(?:00593|593|0)[2-7][0-9]{7}")
GT_ANY = re.compile(r"(?:00502|502)?[2-7][0-9]{7}")
# National numbers by country code: the Americas, and Spain, Italy and the United Kingdom, where most have left for.
FOREIGN = re.compile(
    r"(?:00)?(?:1[2-9][0-9]{9}|34[6-9][0-9]{8}|39[0-9]{8,11}|44[0-9]{9,10}|51[0-9]{8,9}|521?[0-9]{10}|53[0-9]{8}"
    r"|549?[0-9]{10}|55[0-9]{10,11}|56[0-9]{9}|57[0-9]{8,10}|58[0-9]{10}|50[0134568][0-9]{7,8}|507[0-9]{7,8}"
    r"|509[0-9]{8}|591[0-9]{8}|592[0-9]{7}|595[0-9]{8,9}|597[0-9]{6,7}|598[0-9]{8,9})"
)
# "Oficio 3419 - 2020": the number of a document and its year; only a word for telephones says otherwise.
OF_A_YEAR = re.compile(r"[0-9]{3,5} ?- ?(?:19[89]|20[0-4])[0-9]")
DIALLED = re.compile(r"\b(telefonos?|tele?f|tlfn?|tel|fono|celular|celu|cel|movil|whatsapp|llamar)\b\W*$")
DATE_LIKE = re.compile(r"[0-3]?[0-9][-. ][01]?[0-9][-. ](?:19|20)[0-9]{2}|(19|20)[0-9]{2}[-./ ]{1,3}(19|20)?[0-9]{2}.*")

# Where other texts of the column hold telephones: mobiles of Guatemala, and of Ecuador without their zero.
BARE_MOBILE = re.compile(r"[3-5][0-9]{7}|9[0-9]{8}")
BEHIND_A_WORD = re.compile(r"[a-z]{3}\.?[,:;]? ?\(?$")
OF_A_THING = re.compile(
    rf"\b(?:{_DOCUMENTS}|{_PAPERS}|codigo|cod|registro|cur|vale|deposito|transferencia|placa|medidor|folio|caja|bien"
    r"|inventario|activo|chasis|motor|monto|valor|total|suma|cantidad|numero|nro|num|no|id|clave|padron|tomo|finca|predio"
    r"|catastr\w*|afiliacion|igss|iess|carnet?|historia|ficha|proceso|causa|juicio|referencia|ref|certificado|licencia"
    r"|titulo|nog|nup|snip|guatecompras|dolares|quetzales)\b"
)


def _is_of_office(text: str, found: re.Match[str]) -> bool:
    """A switchboard, a free line, or a number with an extension after it."""
    return cued(text, found.start(), NOT_PERSONAL) or EXTENSION.match(text, found.end()) is not None


def _score(text: str, found: re.Match[str]) -> float:
    """0 when it is no telephone; the certainty otherwise."""
    raw = found.group()
    digits = re.sub(r"[^0-9]", "", raw)
    if _is_of_office(text, found) or DATE_LIKE.fullmatch(raw) or cued(text, found.start(), DOCUMENT):
        return 0.0
    if OF_A_YEAR.fullmatch(raw) and not cued(text, found.start(), DIALLED):
        return 0.0
    is_cued = cued(text, found.start(), CUES) or _is_called(text, found, digits)
    if not any(p.fullmatch(digits) for p in (EC_MOBILE, EC_LANDLINE, GT_ANY, FOREIGN)):
        return 0.85 if is_cued and ABROAD.fullmatch(digits) else 0.0
    if is_cued:
        return 0.9
    if raw.startswith("+") or OUR_CODES.match(raw):
        return 0.85
    is_mobile = re.fullmatch(r"(?:09|5939)[0-9]{8}", digits) is not None
    separated = re.fullmatch(
        r"[2-7][0-9]{3}-[0-9]{4}|[3-7][0-9]{3} - [0-9]{4}"
        r"|0[0-9]{2}[ -][0-9]{3}[ -][0-9]{3,4}|\(?0[2-7]\)?[ -][0-9]{3,4}[ -]?[0-9]{3,4}",
        raw,
    )
    return 0.65 if is_mobile or separated else 0.0


def _is_called(text: str, found: re.Match[str], digits: str) -> bool:
    """Whether somebody is to be called at the number; without "al" only at a mobile of Ecuador."""
    before = CALLED.search(fold(text[max(0, found.start() - FAR) : found.start()]))
    if before is None:
        is_mobile = AS_MOBILES.fullmatch(found.group()) is not None
        return is_mobile and cued(text, found.start(), AT) and not cued(text, found.start(), CUES_OF_DOCUMENTS)
    if CUES_OF_DOCUMENTS.search(before.group()):
        return False
    return before["at"] is not None or re.fullmatch(r"09[0-9]{8}", digits) is not None


def find(text: str) -> Iterator[Match]:
    """Numbers with a cue word, a country code, or the written form of a telephone."""
    for found in NUMBER.finditer(text):
        score = _score(text, found)
        if score:
            yield Match(found.start(), found.end(), score)
    for found in LOCAL.finditer(text):
        yield Match(found.start("number"), found.end("number"), 0.8)


def find_among(text: str) -> Iterator[Match]:
    """Mobiles right behind a word that is of no document: among texts with telephones "Ana Chox, 55443322" has one."""
    for found in NUMBER.finditer(text):
        if BARE_MOBILE.fullmatch(re.sub(r"[ .-]", "", found.group())) and not DATE_LIKE.fullmatch(found.group()):
            before = fold(text[max(0, found.start() - CUE_WINDOW) : found.start()])
            if BEHIND_A_WORD.search(before) and not OF_A_THING.search(before) and not _is_of_office(text, found):
                yield Match(found.start(), found.end(), 0.6)


def passes(value: pl.Expr) -> pl.Expr:
    """A whole cell that could be a telephone of Ecuador or Guatemala, or of elsewhere with its country code.

    Mobiles of Colombia and Venezuela, many of whose people live in Ecuador, need none.
    """
    return value.str.contains(
        r"^(?:(?:\+|00)?593)?0?9[0-9]{8}$|^(?:(?:\+|00)?593|0)[2-7][0-9]{7}$|^(?:(?:\+|00)?502)?[2-7][0-9]{7}$"
        r"|^(?:\+|00)(?:1|34|39|5[0-9]{1,2}|598)[0-9]{7,11}$|^(?:57)?3[0-9]{9}$|^(?:58|0)4[12][0-9]{8}$"
    )


def looks(value: pl.Expr) -> pl.Expr:
    """Seven to thirteen digits."""
    return value.str.contains(r"^\+?[0-9]{7,13}$")


def alone(value: pl.Expr) -> pl.Expr:
    """Usual mobiles of Ecuador and lines with +593 9 or +502 are one; few digits, or most without signs, are none."""
    usual = value.str.contains(
        r"^09[0-9]{8}$|^5939[0-9]{8}$|^09[0-9] [0-9]{3} [0-9]{4}$|^\+593 ?9[0-9]{8}$"
        r"|^\+502 ?[2-7][0-9]{3}[ -]?[0-9]{4}$"
    )
    other_digits = value.str.contains(r"^(?:0[1-8]|[1-9])[0-9]*$|^00[0-9]{0,8}$")
    few = ~value.str.contains(r"(?:[0-9][^0-9]*){7}")
    return pl.when(usual).then(pl.lit(value=True)).when(other_digits | few).then(pl.lit(value=False))


_IN_STROKES = rf"[2-9][0-9]{{3}}{NO_YEAR}|09[0-9]/[0-9]{{7}}"
# Seven digits are a telephone only after its name, but names in the sieve make all texts slow: `narrow` looks for them.
RULE = Rule(
    entity="PHONE",
    find=find,
    superset=rf"[0-9](?:[ .()-]{{0,3}}[0-9]){{6}}|{_IN_STROKES}",
    narrow=lambda texts: texts.str.contains(
        rf"[0-9](?:[ .()-]{{0,3}}[0-9]){{7}}|{_IN_STROKES}"
        r"|(?i)(?:tel|tlf|fono|f[iİı]jo|convenc[iİı]onal|phone).*?[2-7](?:[ .-]?[0-9]){6}"
    ),
    context=("telefono", "teléfono", "celular", "móvil", "phone", "whatsapp"),
    whole=passes,
    shape=looks,
    chance=0.61,
    alone=alone,
    alone_score=0.65,
    among=find_among,
    among_superset=r"[^0-9.,/-](?:[3-5](?:[ .-]?[0-9]){7}|9(?:[ .-]?[0-9]){8})(?:[^0-9]|$)",
    examples=(
        "se habló con Marisol al 38353208",
        "Avisó el sobrino Fidel al 33121065",
        "No contesta al 965965426",
        "se llama a la representante de la alumna al 022689860",
        "Tel. 022345678",
        "0991234567",
        "099 123 4567",
        "5555-1234",
        "tel. 5555-2019",
        "+502 5555 1234",
        "+593 99 123 4567",
        "cel: 55551234",
        "cel0991234567",
        "tel. 2 345 678",
        "Teléfono de casa: 2345-678",
        "(593) 99 123 4567",
        "teléfonos 0991234567/0987654321",
        "celular 300 123 4567",
        "cel. 0412-1234567",
        "WhatsApp +57 300 123 4567",
        "tel. +51 987 654 321",
        "llama al 9876-5432",
        "Tel 3999 40 21",
        "cel. 40-28-88-31",
        "celular 3481/8795",
        "por teléfono, 5 531 3444",
        "llamó la esposa del 4340-6881",
        "whatsapp 093/9577460",
        "TLF (06) 298-0685/0 957 358 346",
        "Comunicarse con doña Ingrid Yat Cumes al 33472560",
        "por vía telefónica al 38109021",
        "Llamar a la tía del niño 0969264159",
        "cel +1 809 555 1234",
        "celulares 55443322 y 44332211",
        "llámele 55443322",
        "ubicarla en 55443322",
        "se comunicó del 55443322",
        "línea Claro 55443322",
    ),
    counter_examples=(
        "se habló del presupuesto, partida 38353208",
        "55551234",
        "PBX 2411-0000",
        "2024-0001",
        "Oficio 3419/8020",
        "llamó el 24-05-2021",
        "3 401 2345",
        "2419/2021",
        "Oficio 3419 - 2020",
        "N° 3476-2019",
        "001-001-000123456",
        "12/03/2024",
        "Q 1234.56",
        "2345678",
        "telefónica 2345678",
        "(02) 2345678 ext. 120",
        "DUI número 45671234",
        "300 123 4567",
        "avisar al jefe de bodega, lote 38109021",
        "tel. +57 123",
        "oficio número 45443322",
    ),
    source="ITU-T E.164 national numbering plans of Ecuador and Guatemala",
)
