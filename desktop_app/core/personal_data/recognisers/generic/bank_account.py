"""Bank account or payment card: after its word, an IBAN by its check digits, a card by Luhn and its form."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl
from stdnum import iban
from stdnum import luhn as luhn_number

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, luhn
from desktop_app.core.personal_data.recognisers.writing import LETTER, NUMBERED, spelt, thing

# "cuenta de ahorros del Banco Pichincha No. 2205678901"; a bare "cuenta" takes only a number right after it.
_KIND = "|".join(
    map(
        spelt, ("ahorros", "ahorro", "corriente", "bancaria", "monetaria", "cte", "de ahorros", "de ahorro", "de banco")
    )
)
_ACCOUNT = rf"(?:{spelt('cuenta')}|[Cc][Tt][Aa]\.?)"
_BANK = rf"(?:[ ,][ ]?[{LETTER}.]{{2,14}}){{0,5}}"
ACCOUNT = r"[0-9]{1,10}(?:-[0-9]{1,10}){1,3}|[0-9]{6,20}|[0-9]{3,4}(?: [0-9]{3,4}){2,3}"
CARD = r"[2-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}|3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5}"
GROUPED_CARD = r"[2-6][0-9]{3}(?:(?: [0-9]{4}){3}|(?:-[0-9]{4}){3})"


def is_account(digits: str) -> bool:
    """Six to twenty digits."""
    return 6 <= len(digits) <= 20


def is_card(digits: str) -> bool:
    """Thirteen to nineteen digits that satisfy Luhn.

    >>> is_card("4111111111111111"), is_card("4111111111111112")
    (True, False)
    """
    return 13 <= len(digits) <= 19 and luhn_number.is_valid(digits)


# "cambiar la cuenta a la 22-0225059-3"
_TO = rf"{_ACCOUNT}[ ](?:{'|'.join(map(spelt, ('a la', 'es', 'es la', 'nueva', 'por la', 'del banco', 'al numero')))})"
ACCOUNTS = thing((), ACCOUNT, is_account, cue_pattern=f"{_TO}|{_ACCOUNT}", between=NUMBERED)
KINDS = thing((), ACCOUNT, is_account, cue_pattern=rf"{_ACCOUNT}[ ](?:{_KIND}){_BANK}")
_HOUSE = "|".join(map(spelt, ("banco", "bco", "cooperativa", "coop", "cooperativa de ahorro y credito")))
BANKS = thing((), ACCOUNT, is_account, cue_pattern=rf"{_ACCOUNT}(?:[ ](?:del|de|en|en el))?[ ](?:{_HOUSE})\.?{_BANK}")
SAVINGS = thing((), ACCOUNT, is_account, cue_pattern=rf"(?:{_HOUSE})\.?{_BANK}[ ](?:{_KIND})", between=NUMBERED)
CARDS = thing(
    ("tarjeta", "tarjeta de credito", "tarjeta de debito", "visa", "mastercard"), CARD, is_card, bare=GROUPED_CARD
)
IBAN_FORM = r"[A-Z]{2}[0-9]{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?"
IBANS = thing(("iban",), IBAN_FORM, iban.is_valid, bare=IBAN_FORM)
PARTS = (ACCOUNTS, KINDS, BANKS, SAVINGS, CARDS, IBANS)


def find(text: str) -> Iterator[Match]:
    """Accounts, cards and IBANs, each once."""
    seen: set[int] = set()
    for part in PARTS:
        for match in part.find(text):
            if match.start not in seen:
                seen.add(match.start)
                yield match


def passes(value: pl.Expr) -> pl.Expr:
    """Cards of sixteen digits; account numbers have no rule and only their header tells."""
    return looks(value) & luhn(value, 16)


def looks(value: pl.Expr) -> pl.Expr:
    """Sixteen digits that begin as cards do."""
    return value.str.contains(r"^[2-6][0-9]{15}$")


RULE = Rule(
    entity="BANK_ACCOUNT",
    find=find,
    superset="|".join(part.superset for part in PARTS),
    context=("cuenta", "ahorros", "tarjeta", "iban"),
    whole=passes,
    shape=looks,
    chance=0.1,
    lengths=(16, 16),
    examples=(
        "cuenta de ahorros No. 2205678901",
        "cuenta corriente del Banco Pichincha 2100123456",
        "Cta. 220-567890-1",
        "cta Banco Pichincha 1005 684 714",
        "Banco Guayaquil ahorros 4042029317",
        "cuenta monetaria Banrural 2-924-46941-7",
        "cuenta No. 3456789012",
        "cambiar cuenta a la 22-0225059-3",
        "tarjeta de crédito 4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "IBAN CR05015202001026284066",
        "GT82TRAJ01020000001210029690",
    ),
    counter_examples=(
        "cuenta con 120000 habitantes",
        "cuenta contable 1110101",
        "partida 4111111111111111",
        "4111 1111 1111 1112",
        "GT83TRAJ01020000001210029690",
        "cuenta corriente de 2024",
        "2205678901",
        "Banco Pichincha 2024",
    ),
    source="ISO 13616 (python-stdnum iban); ISO/IEC 7812 (python-stdnum luhn)",
)
