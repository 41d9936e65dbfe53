"""What looks like the name of a person and is none: places, streets, schools, saints, firms, set expressions."""

from __future__ import annotations

import re
from functools import cache

from desktop_app.core.personal_data.name_runs import HONORIFIC, LABEL, LINKS, NOT, Sentence
from desktop_app.core.personal_data.names import ANNOUNCES, KNOWN, Role, Token, expressions, namesakes, words_of
from desktop_app.core.personal_data.resources import place_names

FIRM_WITHIN = 3  # words after a name in which "Cía." makes it a firm
LONGEST_SAINT = 2  # words of "San Vicente de Paúl" after "San"
WHOLE_NAME = 3  # words of "Rosa Quishpe Loor"
CORNER_WITHIN = 6  # words before a name in which the first street of a corner stands
ABBREVIATION = 4  # longest word whose full stop does not end a sentence
# Unidad Educativa, Centro de Salud, Institución Educativa, Escuela Oficial Urbana Mixta…
ACRONYMS = frozenset(
    ("ue", "cs", "ie", "eoum", "eorm", "eoub", "eoup", "uep", "uef", "uem", "eb", "eeb", "ineb", "hd", "hg", "un",
     "hah")
)  # fmt: skip
STOPS = re.compile(r"[;:\n!?)]|,|\.\s")  # what parts a head word from a name
COMPANY = re.compile(r"[\s,]{0,2}(?:&|S\.? ?A\.?(?:\W|$)|[Ss]\.[Aa]\.|S\.?A\.?S)")
LOCALITIES = frozenset(
    ("barrio", "comunidad", "comuna", "junta", "comite", "recinto", "aldea", "caserio", "sector", "gad", "tienda",
     "finca",
     "hacienda", "taller", "farmacia", "restaurante", "bar", "negocio", "local")
)  # fmt: skip
TERRITORIES = frozenset(("distritos", "provincias", "cantones", "parroquias", "municipios", "localidades"))
POSSESSIONS = frozenset(
    ("casa", "tienda", "taller", "finca", "parcela", "puesto", "lote", "hacienda", "quinta", "rancho", "maternidad",
     "orden", "beca", "bono")
)  # fmt: skip
SAINTS = frozenset(("san", "santa"))
JOINED = frozenset(("y", "entre"))
BEFORE_FACILITIES = frozenset(("del", "en"))  # "ingresado en el Eugenio Espejo", "salida del Teodoro Maldonado"
ARTICLES = frozenset(("el", "la"))
MOVED = re.compile(  # what takes people to a facility: "referido al Eugenio Espejo"
    r"(?:tras?lad|refer|refier|deriv|remit|transfer|transfier|ingres|intern|hospitaliz|viaj|lleg|acud|lleva|envi|asist"
    r"|vuel|va$)"
)
DOCTORS = frozenset(("dr", "dra"))
PATRONS = DOCTORS | {"sor", "fray", "prof", "monsenor", "mons", "padre"}  # "escuela fiscal Prof. Carlos Loor"
BRANDS = frozenset(("don", "dona"))
BRAND_AT = 2  # place of the name in "Canastas Doña Petrona"
PARTS_OF_LAND = frozenset(("anexo", "anexos", "fraccion", "labor"))  # "finca Helvetia y anexo Doña Marina"
DONE = ("ado", "ada", "ido", "ida")
DONE_BY_MACHINES = frozenset(
    ("responde", "lento", "caido", "reinicia", "reiniciado", "apagado", "saturado", "lleno", "fuera", "offline")
)
GOODS = frozenset(
    ("harina", "arroz", "aceite", "queso", "leche", "pan", "cafe", "panela", "azucar", "sal", "papas", "huevos")
)
KIN = frozenset(
    ("hijo", "hija", "hermano", "hermana", "tio", "tia", "primo", "prima", "nieto", "nieta", "sobrino", "sobrina",
     "cunado", "cunada", "esposo", "esposa", "abuelo", "abuela", "suegro", "suegra", "conviviente", "novio", "novia",
     "servidor", "servidora", "fontanero", "chofer", "guardia", "albanil", "conserje", "demandado", "demandada",
     "imputado", "imputada", "denunciante", "herederos")
)  # fmt: skip
BEFORE_NAMES_OF_THINGS = DOCTORS | {"don", "dona"}


def is_harmless(sentence: Sentence, start: int, end: int, announced: int) -> bool:
    """Whether the words name a place, a firm or nothing at all."""
    tokens = sentence.tokens
    headed = _is_headed(sentence, start, end, announced)
    while end - start > 2 and tokens[start].role & Role.INITIAL:
        start += 1
    words = [t.folded for t in tokens[start:end]]
    headed = headed or _is_headed(sentence, start, end, announced)
    if headed or _is_expression(words, tokens[start - 1].folded if start else "") or _is_machine(tokens, start, end):
        return True
    if announced == HONORIFIC:
        of_thing = end - start == 1 and start > 0 and _is_of_thing(sentence, start)
        lone_place = end - start == 1 and not tokens[start].role and is_place(tokens, start, end)
        return of_thing or lone_place or _is_firm(sentence, start, end)
    where = _is_namesake(words) or _is_cut_place(tokens, start, end) or _is_where(sentence, start, end, announced)
    if announced < LABEL and where:
        return True
    if _is_saint(tokens, start, end) or _is_firm(sentence, start, end) or _is_corner(sentence, start):
        return True
    alone = announced == LABEL and end - start == 1
    if alone and f"{tokens[start - 1].folded} {tokens[start].folded}" in namesakes():
        return True  # "en Hermano Miguel"
    kin = alone and tokens[start - 1].folded in KIN  # "su hijo Olmedo"
    return is_place(tokens, start, end) and not kin


def _is_machine(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a computer is called so: "Servidor Tecún responde lento"."""
    named = start > 0 and end - start == 1 and end < len(tokens) and tokens[start - 1].folded == "servidor"
    return named and tokens[end].folded in DONE_BY_MACHINES


def _is_saint(tokens: list[Token], start: int, end: int) -> bool:
    """Whether few words follow "San" or "Santa"."""
    n_words = sum(not t.role & Role.PARTICLE for t in tokens[start:end])
    return start > 0 and tokens[start - 1].folded in SAINTS and n_words <= LONGEST_SAINT


def _is_of_thing(sentence: Sentence, start: int) -> bool:
    """Whether the one name after a title is a brand ("Canastas Doña Petrona") or the title is a breast."""
    tokens = sentence.tokens
    before, name = tokens[start - 1], tokens[start]
    if before.folded in BRANDS and start > 1 and tokens[start - 2].folded in PARTS_OF_LAND:
        return True
    if before.folded == "seno" and sentence.text[before.start + 2 : before.end].lower() == "no":
        return bool(name.role & Role.ORDINARY)
    if before.folded not in BRANDS or start != BRAND_AT or sentence.gap(0) != " ":
        return False
    after = sentence.text[name.end : name.end + 2]
    measured = after[:1] == "," or (after[:1] == " " and after[1:].isdigit())
    return measured and (tokens[0].folded in GOODS or (tokens[0].role == Role.WORD and tokens[0].folded[-1] == "s"))


def _is_where(sentence: Sentence, start: int, end: int, announced: int) -> bool:
    """Whether the words beside the name say that it is a street or a facility."""
    tokens = sentence.tokens
    if end < len(tokens) and tokens[end].folded == "entre":
        return True  # a street between two others
    if announced == NOT and end - start > 1 and start and tokens[start - 1].folded == "en":
        return True  # "en Vargas Torres y Sucre"
    beside = start > 0 and not sentence.gap(start - 1).strip()  # "la vecina del 302, Ana Caal"
    return beside and _is_facility(tokens, start, end, announced)


def _is_expression(words: list[str], before: str) -> bool:
    """Whether the words, with the one before them, or their first two, are a set expression."""
    known = expressions()
    return (
        words == ["dios"]
        or " ".join(words) in known
        or " ".join([before, *words]) in known
        or " ".join(words[:2]) in known
    )


def _is_namesake(words: list[str]) -> bool:
    """Whether they name somebody after whom things are called, or such a thing of a place ("Rocafuerte de Tarqui")."""
    ends = [len(words), *(at for at, word in enumerate(words) if word in {"de", "del"})]
    return any(" ".join(words[:end]) in namesakes() for end in ends)


def _is_facility(tokens: list[Token], start: int, end: int, announced: int) -> bool:
    """Whether an article before the name says that it is a hospital or a school; people have none before them."""
    if start == 0 or end - start < 2:
        return False
    before = tokens[start - 1].folded
    link = tokens[start - 2].folded if start > 1 else ""
    if before == "al" or (before in ARTICLES and link == "a"):
        by = tokens[start - 2 if before == "al" else start - 3].folded if start > 1 else ""
        return announced == NOT or MOVED.match(by) is not None
    return before == "del" or (before in ARTICLES and link in BEFORE_FACILITIES)


def _is_headed(sentence: Sentence, start: int, end: int, announced: int) -> bool:
    """Whether a word such as "Escuela" or "barrio" stands before, with at most one word between."""
    tokens = sentence.tokens
    first = tokens[start].role
    if (first & Role.HEAD and announced < LABEL) or (first & Role.INITIAL and _acronym_heads(sentence, start)):
        return True
    between, at = 0, start - 1
    while at >= 0 and between <= 1:
        gap, token = sentence.gap(at), tokens[at]
        abbreviated = token.end - token.start <= ABBREVIATION and gap.startswith(".")
        if STOPS.search(gap) and not abbreviated:
            return False
        if token.role & Role.INITIAL and _acronym_heads(sentence, at - 1):
            return True
        if token.role & Role.HEAD or token.folded in TERRITORIES:
            return (
                not _is_household(tokens, at)
                and not _is_persons(sentence, at, start, end)
                and _heads(tokens, at, start, announced)
            )
        of_facility = token.folded in words_of("facility")
        parts = token.role & Role.CUE or token.folded == "y" or (token.role == Role.STOP and token.folded != "el")
        if not of_facility and (parts or _is_done_to(tokens, at)):
            return False
        inside = token.role & (Role.PARTICLE | Role.INITIAL | Role.HONORIFIC) or of_facility
        between += not inside
        at -= 1
    return _acronym_heads(sentence, start - 2)


def _is_done_to(tokens: list[Token], at: int) -> bool:
    """Whether something was done by or with whom a preposition follows: "Puesto 34 traspasado de Hermelinda Xajil"."""
    done = tokens[at].folded.endswith(DONE) and not tokens[at].role & (KNOWN | Role.HEAD)
    return done and tokens[at + 1].folded in {"a", "por", "de"}


def _is_household(tokens: list[Token], at: int) -> bool:
    """Whether it is that of "jefa de hogar Ana Caal"."""
    return tokens[at].folded == "hogar" and at > 1 and tokens[at - 2].folded in {"jefa", "jefe", "cabeza", "ama"}


def _is_persons(sentence: Sentence, at: int, start: int, end: int) -> bool:
    """Whether the place is led or owned by who is named: "presidente del barrio Luis Vaca", "casa de Luis Vaca"."""
    tokens = sentence.tokens
    if end - start == 1:
        return False
    if at == start - 1:
        first = at - (tokens[at].folded in words_of("facility"))  # "presidenta de la junta parroquial Ana Coc"
        return tokens[first].folded in LOCALITIES and _has_leader(tokens, first)
    of = at == start - 2 and tokens[start - 1].folded == "de"
    called = tokens[start].role & Role.ORDINARY or (tokens[at].capital and not sentence.shouted)  # "PUESTO DE SALUD"
    whole = sum(not t.role & Role.PARTICLE for t in tokens[start:end]) >= WHOLE_NAME
    whole = whole and bool(tokens[start].role & Role.OFTEN_GIVEN)  # facilities bear names without "de"
    return of and (whole or tokens[at].folded in POSSESSIONS) and not called


def _heads(tokens: list[Token], at: int, start: int, announced: int) -> bool:
    """Whether the head word makes a place of a name, which after a title takes a capital or "don"."""
    # "tienda don Lucho" is a shop; "papelería doña Ana Caal" is papers that she brought
    lone = start + 1 >= len(tokens) or not tokens[start + 1].role & KNOWN
    titles = BEFORE_NAMES_OF_THINGS if lone else DOCTORS
    of_thing = at == start - 2 and tokens[start - 1].folded in titles
    inside = tokens[at + 1 : start - 1]
    of_thing = of_thing or (tokens[start - 1].folded in PATRONS and all(_is_of_facility(token) for token in inside))
    return announced < HONORIFIC or tokens[at].capital or of_thing


def _is_of_facility(token: Token) -> bool:
    """Whether the word stands between the head of a facility and the name it bears."""
    return bool(token.role & Role.PARTICLE) or token.folded in words_of("facility")


def _has_leader(tokens: list[Token], at: int) -> bool:
    """Whether an office stands before the place: "presidente del barrio Fabián Ulcuango"."""
    while at > 0 and tokens[at - 1].folded in LINKS:
        at -= 1
    return at > 0 and bool(tokens[at - 1].role & ANNOUNCES)


def _acronym_heads(sentence: Sentence, at: int) -> bool:
    """Whether the initials at `at` are those of a head word: "U.E."."""
    tokens = sentence.tokens
    if at < 0 or at + 1 >= len(tokens) or not all(t.role & Role.INITIAL for t in tokens[at : at + 2]):
        return False
    first = at
    while first > 0 and tokens[first - 1].role & Role.INITIAL:
        first -= 1
    letters = ""
    while first < len(tokens) and tokens[first].role & Role.INITIAL:
        letters += tokens[first].folded
        first += 1
    return letters in ACRONYMS


def _is_corner(sentence: Sentence, start: int) -> bool:
    """Whether it is the second street: "Av. Amazonas y Juan Montalvo"."""
    tokens = sentence.tokens
    if start == 0 or tokens[start - 1].folded not in JOINED:
        return False
    for at in range(start - 2, max(-1, start - 2 - CORNER_WITHIN), -1):
        gap = sentence.gap(at)
        if ";" in gap or "\n" in gap:
            return False
        if tokens[at].role & Role.ROAD or tokens[at].folded == "en":
            return True
        if tokens[at].role & ANNOUNCES:
            return False
    return False


def _is_firm(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words belong to the name of a firm."""
    tokens = sentence.tokens
    firm = Role.FIRM | Role.FIRM_FAMILY
    if any(t.role & firm for t in tokens[start:end]):
        return True
    for at in range(end, min(end + FIRM_WITHIN, len(tokens))):
        if tokens[at].role & Role.FIRM and (tokens[at].capital or not sentence.case_tells):
            return True
        if at == end + 1 and tokens[at].role & Role.FIRM_FAMILY and tokens[end].folded in {"e", "y"}:
            return tokens[at].capital or not sentence.case_tells
    return COMPANY.match(sentence.text, tokens[end - 1].end) is not None


def is_place(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the words, alone or with one or two before them ("General", "Santa"), are an official place name."""
    if tokens[end - 1].folded not in _last_words_of_places():
        return False
    return any(
        " ".join(t.folded for t in tokens[first:end]) in place_names() for first in range(max(0, start - 2), start + 1)
    )


def _is_cut_place(tokens: list[Token], start: int, end: int) -> bool:
    """Whether one word and the next, which no name goes on with, are an official place name: "Antonio Ante"."""
    if end - start > 1 or end >= len(tokens) or not tokens[end].capital:
        return False
    return f"{tokens[start].folded} {tokens[end].folded}" in place_names()


@cache
def _last_words_of_places() -> frozenset[str]:
    """Nearly all names end in another word, which spares three look-ups."""
    return frozenset(name.split()[-1] for name in place_names())
