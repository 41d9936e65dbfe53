"""The Spanish catalogue holds every sentence of the code, compiled, and speaks as an officer's colleague would."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

from desktop_app.app.translation import Translator
from desktop_app.core.errors import AppError
from desktop_app.core.reading.source import Hidden
from desktop_app.core.text import fold
from desktop_app.ui.hidden_words import _SAME, _WORDS, hidden_phrases

ROOT = Path(__file__).resolve().parents[3]
_SPEC = importlib.util.spec_from_file_location("catalogue", ROOT / "installer" / "catalogue.py")
catalogue = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(catalogue)

# words of the trade that an officer does not use, and what is said instead
FORBIDDEN = {
    "dataset": "conjunto de datos",
    "encoding": "tildes",
    "codificación": "tildes",
    "null": "celda vacía",
    "nulo": "celda vacía",
    "regex": "regla",
    "schema": "columnas",
    "esquema": "columnas",
    "utf-8": "tildes",
    "string": "texto",
    "api key": "llave de acceso",
    "click": "clic",
    "tag": "etiqueta",
    "tags": "etiquetas",
    "organización": "institución",
    "menores": "niñas, niños y adolescentes",
    "anónimo": "nothing is promised to be anonymous",
    "anónimos": "nothing is promised to be anonymous",
    "computadora": "equipo",
    "ordenador": "equipo",
    "error": "say what happened",
}
# forms that address a person as "tú", anywhere …
TU = re.compile(
    r"\b(tú|tu|tus|te|ti|contigo|tuy[oa]s?|puedes|quieres|debes|tienes|eres|haz|pon|elige|escoge|hiciste|elegiste"
    r"|decidiste|publicaste|necesitas|sabes|estás)\b"
)
# … and those that are also "él", wrong only where a sentence begins
TU_AT_START = re.compile(
    r"(?:^|[.:;?] )(Abre|Agrega|Busca|Cambia|Cierra|Comprueba|Copia|Corrige|Decide|Deja|Escribe|Espera|Guarda|Indica"
    r"|Intenta|Lee|Marca|Mira|Prueba|Publica|Quita|Recuerda|Revisa|Selecciona|Sube|Usa|Verifica|Vuelve)\b"
)

LONGEST_SENTENCE = 25  # words


@pytest.fixture(scope="module")
def known():
    return catalogue.load()


def texts(message):
    return message.string if isinstance(message.string, tuple | list) else (message.string,)


def msgid(message):
    return message.id if isinstance(message.id, str) else message.id[0]


def spanish(known):
    return [(msgid(message), text) for message in known if message.id for text in texts(message)]


def bare(text):
    """Lower-case, without placeholders and shortcut marks."""
    return re.sub(r"\{\w+\}", " ", text).replace("&", "").lower()


def words_of(text):
    return re.findall(r"[\w-]+", bare(text))


def test_every_msgid_of_the_code_is_known_and_nothing_else(known):
    of_code = set(catalogue.msgids())
    of_file = {message.id if isinstance(message.id, str) else tuple(message.id) for message in known if message.id}
    assert of_code - of_file == set(), "run installer/catalogue.py update and translate"
    assert of_file - of_code == set(), "run installer/catalogue.py update"


def test_all_is_translated_with_the_same_placeholders(known):
    assert catalogue.problems(known) == []


def test_the_compiled_catalogue_is_the_one_written(known):
    assert catalogue.MO.read_bytes() == catalogue.compiled(known)


def test_both_forms_of_every_plural_are_found_at_run_time(known):
    spoken = Translator("es")._catalogue
    pairs = [message for message in known if message.id and not isinstance(message.id, str)]
    assert pairs
    for message in pairs:
        assert spoken.ngettext(*message.id, 1) == message.string[0]
        assert spoken.ngettext(*message.id, 2) == message.string[1]
        assert spoken.ngettext(*message.id, 0) == message.string[1]


@pytest.mark.parametrize("kind", sorted({*_WORDS, *_SAME, "anything else"}))
@pytest.mark.parametrize("count", [1, 3])
def test_phrases_built_from_tables_of_pairs_are_spoken_in_spanish(kind, count):
    (phrase,) = hidden_phrases([Hidden(kind, "", count)])
    assert Translator("es").render(phrase) != Translator("en").render(phrase)


def test_no_word_of_the_trade(known):
    found = [
        (key, word, FORBIDDEN[word])
        for key, text in spanish(known)
        for word in FORBIDDEN
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", bare(text))
    ]
    assert found == []


def test_nobody_is_addressed_as_tu(known):
    assert [text for _, text in spanish(known) if TU.search(bare(text)) or TU_AT_START.search(text)] == []


@pytest.mark.parametrize("text", ["Elige tu archivo", "¿Qué quieres publicar?", "Listo. Guarda el archivo"])
def test_tu_is_recognised(text):
    assert TU.search(bare(text)) or TU_AT_START.search(text)


def test_calm_punctuation(known):
    for key, text in spanish(known):
        assert "!" not in text, key
        assert "¡" not in text, key
        assert not re.search("[\"“”']", text), f"« » are the quotes: {key}"
        assert text.count("«") == text.count("»"), key
        assert text.count("¿") == text.count("?"), key
        assert "..." not in text, f"… is one character: {key}"
        assert "  " not in text, key


def test_what_frames_a_sentence_is_that_of_the_msgid(known):
    """Ends, outer spaces and shortcut marks decide how a widget shows it."""
    for key, text in spanish(known):
        assert text[:1].isspace() == key[:1].isspace(), key
        assert text[-1:].isspace() == key[-1:].isspace(), key
        assert text.count("&") == key.count("&"), key
        for end in (".", "…", "?", ":"):
            assert text.endswith(end) == key.endswith(end), key


def all_errors(kind=AppError):
    yield kind
    for child in kind.__subclasses__():
        yield from all_errors(child)


@pytest.mark.parametrize("kind", sorted(set(all_errors()), key=lambda k: (k.code, k.__name__)))
def test_errors_are_short_sentences(kind):
    translator = Translator("es")
    for text in (translator.text(kind.title), translator.text(kind.what_to_do)):
        for sentence in re.split(r"(?<=[.?])\s+", text):
            assert len(words_of(sentence)) <= LONGEST_SENTENCE, sentence


def test_all_other_sentences_are_short_too(known):
    long = [
        sentence
        for _, text in spanish(known)
        for sentence in re.split(r"(?<=[.?])\s+", text)
        if len(words_of(sentence)) > LONGEST_SENTENCE
    ]
    assert long == []


COUNTRIES = {
    "argentina", "bolivia", "chile", "colombia", "costa rica", "cuba", "el salvador", "honduras", "nicaragua",
    "paraguay", "uruguay", "venezuela",
}  # fmt: skip


def test_spanish_is_not_the_english_left_over(known):
    """Alike only where both languages write the same: names, signs, and the few words they share."""
    shared = (
        {"ecuador", "guatemala", "total", "no", "dpi", "nit", "ruc", "f8"}
        | COUNTRIES
        | {"cedula (ecuador)", "ruc (ecuador)", "portal", "prepare {period}"}
    )
    alike = {
        fold(text)
        for key, text in spanish(known)
        if text == key and re.search(r"[a-z]{2}", re.sub(r"\{\w+\}", "", text).lower())
    }
    assert {word for word in alike if word not in shared and not word.startswith(("ctrl", "excel ("))} == set()


def marked_calls():
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", name, node


def test_msgids_can_be_collected():
    """A sentence put together while running (f-string, sum, .format inside) is in no catalogue."""
    built = ast.JoinedStr | ast.BinOp | ast.Call
    wrong = [place for place, name, node in marked_calls() if name in ("_", "N_") and isinstance(node.args[0], built)]
    unmarked = [
        place
        for place, name, node in marked_calls()
        if name in ("msg", "msg_n")
        and isinstance(node.args[0], ast.Constant)
        and re.search(r"\w", re.sub(r"\{\w+\}", "", str(node.args[0].value)))
    ]
    assert wrong == []
    assert unmarked == []
