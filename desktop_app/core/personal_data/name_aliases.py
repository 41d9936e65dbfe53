"""What people are called by: "alias El Gringo", "(a) Chino", "ALIAS CARA CORTADA, RESPONDE"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.personal_data.name_runs import Sentence
from desktop_app.core.personal_data.names import Role, roles
from desktop_app.core.personal_data.recognisers.rule import Match
from desktop_app.core.text import fold

ALIASES = frozenset(("alias", "apodado", "apodada", "apodo"))
BY_NAME = r"(?:(?:EL|LA|LOS|El|La|Los|el|la|los)[ ])?[^\W\d_]+(?:[ ][A-ZÁÉÍÓÚÑ][^\W\d_]+)?"
QUOTED = r"[ ]?[:,]?[ ]?(?:[\"“”«'‘](?P<quoted>[^\"“”»'’\n\[\]]{2,30})[\"”»'’]"
ALIAS = re.compile(rf"(?:{QUOTED}|(?P<bare>{BY_NAME})))")
CALLED = frozenset(("conocido", "conocida", "llaman", "dicen", "apodan", "conocen", "llamar"))
CALLED_AS = re.compile(
    r"\b(?:[Mm][áa]s conocid[oa] como|MAS CONOCID[OA] COMO|(?:l[eoa]|que) (?:dicen|llaman|apodan|conocen como)"
    rf"|se hace llamar)(?:{QUOTED}|[ ](?P<bare>(?:(?:El|La|el|la)[ ])?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)))"
)
UP_TO_COMMA = re.compile(r"(?P<name>[^\W\d_]{2,}(?:[ ][^\W\d_]{2,}){1,2})[,;.)]")
BRACKETED = re.compile(rf"\([aA]\)(?:{QUOTED}|(?P<bare>{BY_NAME})))")
OFTEN_OR_MAINLY = Role.OFTEN_GIVEN | Role.MAINLY_GIVEN


def alias(sentence: Sentence, found: re.Match[str] | None) -> Iterator[Match]:
    """What somebody is called by: "alias El Gringo"; where capitals tell nothing, one word."""
    if found is None:
        return
    if found["quoted"]:
        yield Match(found.start("quoted"), found.end("quoted"), 0.75)
        return
    start, words = found.start("bare"), found["bare"].split(" ")
    if sentence.case_tells:
        if any(map(str.isupper, found["bare"])):
            yield Match(start, found.end("bare"), 0.75)
        return
    named = UP_TO_COMMA.match(sentence.text, start)
    if named is not None and sentence.shouted and not _has_verb(named["name"]):
        yield Match(start, named.end("name"), 0.75)
        return
    article = fold(words[0]) in {"el", "la", "los"}
    if article or not roles().get(fold(words[0]), 0) & Role.STOP:
        yield Match(start, start + len(" ".join(words[: 1 + article])), 0.75)


def _has_verb(words: str) -> bool:
    """Whether one of the words tells what somebody does, or begins a name."""
    listed = [roles().get(fold(word), 0) for word in words.split(" ")]
    told = Role.SAYS | Role.CUE | Role.TITLE | Role.STOP
    return any(role & told or role & OFTEN_OR_MAINLY & ~Role.WEAK for role in listed)
