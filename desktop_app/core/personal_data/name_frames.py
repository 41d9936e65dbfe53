"""What around a name says that a person is meant, where no title or label announces one.

Spanish puts "a" before people whom somebody does something to ("clausurado a N"), "por" before who did it ("recibido
por N"), and people are those who say, pay and do not come ("N no asistió"). Such a place makes up for a name that is
made of ordinary words, or that the lists know only in part.
"""

from __future__ import annotations

from desktop_app.core.personal_data.name_runs import Sentence
from desktop_app.core.personal_data.names import KNOWN, OFTEN, Role, Token, words_of

BEFORE = frozenset(("a", "con", "por", "contra", "para", "x"))
NEVER_BEFORE = frozenset(("tiene", "ingreso", "pago", "firma", "visita"))  # "tiene Vargas Torres" is a street
SHORTEST_VERB = 4  # letters of "notó"
# Words before a preposition behind which a lone given name is somebody: "preguntar por Franklin".
LINKED = {
    "por": frozenset(("pregunta", "preguntan", "preguntar", "pregunto", "preguntando", "preguntaron", "pregunte")),
    "de": frozenset(("saludos", "abrazos")),
    "a": frozenset(
        ("llama", "llamar", "llame", "llamen", "llamo", "busca", "buscar", "busco", "avisar", "avise", "aviso",
         "decirle")
    ),
    "con": frozenset(
        ("habla", "hablar", "hable", "hablo", "comunicarse", "contactarse", "converso", "conversar", "pasa")
    ),
}  # fmt: skip
# The same before given names that are nothing else.
LINKED_SURE = {
    "de": frozenset(
        ("parte", "culpa", "rendimiento", "conducta", "comportamiento", "ausencia", "inasistencia", "faltas", "atrasos",
         "tareas", "notas", "calificaciones", "cuaderno", "custodia", "tenencia", "muerte", "desaparicion", "llegada",
         "actitud", "diagnostico", "cumpleanos", "reemplazo", "relevo", "vacaciones", "permiso", "licencia",
         "casillero",
         "celular", "telefono", "clave", "correo", "encargo", "deuda", "herencia", "parto", "cama", "visita", "llamada",
         "firma", "queja", "reclamo", "denuncia", "version", "solicitud", "cedula", "partida", "nicho", "tumba",
         "boveda", "cumple", "mochila", "uniforme", "retiro", "traslado", "caso", "mama", "papa")
    ),
    "a": frozenset(
        ("entregado", "entregada", "entregar", "entregue", "citar", "citese", "felicitar", "notificar", "acompanar",
         "retirar", "agradecer", "preguntar", "pegaron", "golpeo", "molestan")
    ),
    "con": frozenset(
        ("coordinar", "coordina", "coordino", "acordo", "vive", "vivia", "quedo", "queda", "sale", "salio", "vino",
         "llego", "pelea", "peleo")
    ),
}  # fmt: skip
# What people do to one another; behind "a" even a given name that is another word too is somebody.
DONE_TO = frozenset(
    ("incluir", "incluye", "incluyo", "inscribir", "inscribio", "matricular", "matriculo", "llevar", "lleva", "llevo",
     "llevaron", "trae", "traer", "trajo", "trajeron", "atender", "atiende", "atendio", "vacunar", "valorar",
     "evaluar", "entrevistar", "acompana", "acompano", "cuidar", "cuida", "cuidaba", "castigo", "castigar",
     "sancionar", "empujo", "insulto", "mordio", "pega", "pego", "golpea", "agredio", "agrede", "amenazo", "amenaza",
     "encontro", "encontraron", "recoger", "recogio", "recoge", "suspender", "suspendio", "incorporar", "integrar",
     "apoyar", "bautizo", "senala", "senalo", "conoce", "abuso", "robaron", "agredieron", "dejo", "internar",
     "interno", "internaron", "ubico", "reconocio", "mantiene", "demando", "denuncio", "visito", "reemplaza",
     "reemplazo", "operaron",
     "remite", "remitio", "remitir", "deriva", "derivo", "derivar", "transfiere")
)  # fmt: skip
# Right before a given name: "contesta Gina", "soy Rosa"; "me llamo", "le dicen", "mi nombre es" with the word before.
ANSWERS = frozenset(("contesta", "contesto", "soy", "atentamente", "cumple"))
CALLED = {
    "llamo": frozenset(("me",)), "llama": frozenset(("se", "me")), "llamaba": frozenset(("se",)),
    "llame": frozenset(("se",)), "dicen": frozenset(("le", "les", "lo", "la")), "es": frozenset(("nombre",)),
    "tal": frozenset(("un", "una")), "mujer": frozenset(("su", "mi")), "emergencia": frozenset(("de",)),
}  # fmt: skip
COMES = frozenset(("llamo", "acude", "acudio", "vino", "llego", "comparece", "presento", "presenta"))


def is_framed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words `start` to `end` stand where people stand."""
    return _does_something(sentence, start, end) or _is_object(sentence, start)


def _does_something(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb of people follows: "N pide", "N no asistió", "N, quien", "N y su esposo", "N (madre)"."""
    tokens = sentence.tokens
    gap = sentence.gap(end - 1) if end < len(tokens) else ""
    if gap not in {" ", ", ", " ("}:
        return False
    after, begins = tokens[end], start == 0 or sentence.gap(start - 1).strip() not in {"", "-"}
    if gap != " ":
        return begins and (after.folded in {"quien", "no"} or bool(after.role & Role.TITLE))
    if after.folded == "y" and end + 1 < len(tokens):
        return tokens[end + 1].folded in {"su", "sus"}
    if after.role & Role.SAYS:
        return begins or after.folded not in words_of("says of things")
    return after.folded in words_of("acts") and (begins or after.folded not in words_of("acts of things"))


def _is_object(sentence: Sentence, start: int) -> bool:
    """Whether a preposition of people stands before, what people own, or a verb of people: "aclara N que"."""
    tokens = sentence.tokens
    if start == 0 or sentence.gap(start - 1) != " ":
        return False
    token = tokens[start - 1]
    never = NEVER_BEFORE | words_of("says of things")
    if (token.role & Role.SAYS and token.folded not in never) or is_preterite(sentence, token):
        return True
    by = tokens[start - 2].folded if start > 1 else ""
    if token.folded == "de":
        return by in words_of("owned")
    return token.folded in BEFORE and by not in words_of("no object")


def is_preterite(sentence: Sentence, token: Token) -> bool:
    """Whether a word such as "informó" is a verb of the third person."""
    return sentence.text[token.end - 1] in "óÓ" and token.end - token.start >= SHORTEST_VERB


def usual(words: list[Token]) -> bool:
    """Whether every word is a usual name, whatever else it means, and none is an ordinary word of texts."""
    whole = [t for t in words if not t.role & Role.PARTICLE]
    return len(whole) > 1 and all(t.role & KNOWN and (t.strong or t.role & OFTEN) for t in whole)
