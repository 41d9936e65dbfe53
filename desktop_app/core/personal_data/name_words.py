"""What a single word tells: that it is a given name or a surname and hardly anything else, or a rare one."""

from __future__ import annotations

from desktop_app.core.personal_data.names import KNOWN, Role, Token

PLAIN_NEVER = Role.STOP | Role.HEAD | Role.FIRM | Role.ORDINARY | Role.WORD | Role.CUE | Role.TITLE | Role.NOUN
SHORTEST_RARE = 3
RARELY = KNOWN | Role.WEAK | Role.MAINLY_GIVEN


def is_lone_given(word: Token) -> bool:
    """Whether the word alone is a given name and hardly anything else."""
    return bool(word.role & Role.MAINLY_GIVEN) and word.strong and not word.role & Role.NOUN


def is_lone_surname(word: Token) -> bool:
    """Whether the word alone is a usual surname and hardly anything else."""
    return bool(word.role & Role.OFTEN_SURNAME) and word.strong and not word.role & Role.NOUN


def is_short_surname(token: Token) -> bool:
    """Whether it is one of the Mayan surnames of three letters: "Rigo Cux"."""
    usual = token.role & Role.OFTEN_SURNAME and not token.role & (PLAIN_NEVER | Role.PARTICLE)
    return bool(usual) and token.capital and token.end - token.start == SHORTEST_RARE


def is_rare(token: Token) -> bool:
    """Whether it is a name of few people, or a word of no list."""
    only_rare = not token.role & ~RARELY or not token.role
    return only_rare and not token.strong and token.capital and token.end - token.start >= SHORTEST_RARE
