"""Broken letters mended by our table beside ftfy, over invented texts in Spanish, Mayan languages, Kichwa and Shuar.

`python tests/benchmarks/letters_beside_ftfy.py` in an environment that also has ftfy, which the program does not need.
Every text is broken in the usual ways: UTF-8 taken for one of five encodings, up to three times over, and what people
and programs do to the result (capitals, small letters, a non-breaking space that became a plain one). Prints how many
become whole again, then every letter or sign whose broken form only one of the two mends, or both in other ways.
"""

import itertools
import random
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.core.cleaning.steps.mend_letters import MendLetters
from desktop_app.core.table import Table

ENCODINGS = ("cp1252", "latin-1", "cp850", "cp437", "mac-roman")
WORDS = {
    "Spanish": "Peña José María Núñez Güepí canción año Cañar Tsáchilas ¿qué? ¡sí! «nota» “obra” ‘a’ n.º 1.ª 5 € 20 °C"
    " PEÑA JOSÉ NÚÑEZ CAÑAR EDUCACIÓN área Ángel Ítalo Óscar Úrsula Édgar pingüino vergüenza – — … ½ m² ±",
    "Mayan": "K’iche’ Q’eqchi’ Kaqchikel Tz’utujil jarudäq xtz’ët kawöq Iximche’ Tz'ikin B’aqtun Chʼortiʼ Mopán Itzá"
    " Sakapultekoꞌ Poptíꞌ ruwäch q’ïj üq",
    "Kichwa": "Ñukanchik ñan Kichwa wayusa Saraguro Karanki Otavalo ñaña Puruwá Kañari sachañan",
    "Shuar": "Shuar áents nu̱ ii̱ penkera̱ iruntramu Taísha Kushapukus Chicham Arútam",
}
LETTERS = "áéíóúüñÁÉÍÓÚÜÑäëïöÄËÏÖàèìòùâêîôûãõçÇ¿¡ºª°«»“”‘’–—…•€½¼¾²³±×·´`¨§©®™\u00a0\u00ad\u200b\ufeffʼꞌ\u0331"


def broken(text: str, encoding: str) -> str:
    """UTF-8 taken for the encoding; what Windows-1252 leaves undefined becomes a control character."""
    return "".join(
        chr(o) if encoding == "cp1252" and o in b"\x81\x8d\x8f\x90\x9d" else bytes([o]).decode(encoding)
        for o in text.encode()
    )


def texts(n: int) -> Iterator[tuple[str, str]]:
    dice = random.Random(11)
    for language, words in WORDS.items():
        choices = words.split()
        for _ in range(n):
            some = dice.choices(choices, k=dice.randint(2, 5))
            yield language, " ".join(some)


def breakings() -> dict[str, tuple]:
    """Ways by name: a function that breaks a text, and whether the text can be known afterwards."""
    ways = {}
    for layers, encoding in itertools.product((1, 2, 3), ENCODINGS):

        def several(text, encoding=encoding, layers=layers):
            for _ in range(layers):
                text = broken(text, encoding)
            return text

        ways[f"{encoding} ×{layers}"] = several
    ways["cp1252, small letters"] = lambda text: broken(text.lower(), "cp1252").lower()
    ways["cp1252, capitals"] = lambda text: broken(text.upper(), "cp1252").upper()
    ways["cp1252, plain spaces"] = lambda text: broken(text, "cp1252").replace("\u00a0", " ")
    ways["cp1252 in mac-roman"] = lambda text: broken(broken(text, "cp1252"), "mac-roman")
    ways["cp1252 in cp850"] = lambda text: broken(broken(text, "cp1252"), "cp850")
    ways["latin-1 in cp1252"] = lambda text: broken(broken(text, "latin-1"), "cp1252")
    ways["one word of two whole"] = lambda text: broken(text, "cp1252") + " " + text
    ways["not broken"] = lambda text: text
    return ways


def ours(values: list[str]) -> list[str]:
    table = Table.from_rows(["x"], [[value] for value in values])
    return [value or "" for value in MendLetters(("c0",)).apply(table).frame.collect()["c0"]]


def expected(way: str, text: str) -> str:
    if way == "one word of two whole":
        return f"{text} {text}"
    return text.lower() if "small" in way else text.upper() if "capitals" in way else text


def main() -> int:
    try:
        import ftfy
    except ImportError:
        print("ftfy is not installed here: nothing was compared")
        return 2
    said = list(texts(60))
    print(f"{'broken by':26}" + "".join(f"{language:>20}" for language in WORDS) + "   whole again: ours, ftfy (of 60)")
    for way, breaks in breakings().items():
        line = f"{way:26}"
        for language in WORDS:
            whole = [text for other, text in said if other == language]
            wanted = [expected(way, text) for text in whole]
            bad = [breaks(text) for text in whole]
            mended, theirs = ours(bad), [ftfy.fix_encoding(text) for text in bad]
            good = [sum(a == b for a, b in zip(got, wanted, strict=True)) for got in (mended, theirs)]
            line += f"{good[0]:>15}, {good[1]:2} "
        print(line)
    print("\nletter by letter, in «a_a»: way, letter, ours, ftfy")
    n = 0
    for way, breaks in breakings().items():
        wanted = [expected(way, f"a{letter}a") for letter in LETTERS]
        bad = [breaks(f"a{letter}a") for letter in LETTERS]
        rows = []
        for letter, want, text, mine in zip(LETTERS, wanted, bad, ours(bad), strict=True):
            theirs = ftfy.fix_encoding(text)
            if mine != theirs:
                n += 1
                rows.append(f"{letter!a}:{'=' if mine == want else mine}/{'=' if theirs == want else theirs}")
        if rows:
            print(f"  {way}: " + "  ".join(rows))
    print(f"forms_that_differ={n} of {len(LETTERS) * len(breakings())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
