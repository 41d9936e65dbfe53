"""Forms of identifiers, names and mailboxes for the `wards` batch, as clerks type them; written before reading a rule."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection.kinds import Text
from tests.detection.people import Row, plain


def apostrophe(r: Row) -> str:
    """The number kept as text by an apostrophe: `'0912345678`."""
    return f"'{r.p.number}"


def dpi_dashed(r: Row) -> str:
    """`1234-56789-0101`."""
    n = r.p.number
    return f"{n[:4]}-{n[4:9]}-{n[9:]}"


def dpi_spaced(r: Row) -> str:
    """`1234 56789 0101`."""
    return ids.dpi_spaced(r.p.number)


def nit(r: Row) -> str:
    """With its hyphen, without it, or as the counter says it."""
    whole = ids.nit(r.rng)
    return r.pick(whole, whole, whole.replace("-", ""))


def surname_initial(r: Row) -> str:
    """`QUISHPE L. MARIA`."""
    tail = f" {r.p.surnames[1][0]}." if len(r.p.surnames) > 1 else ""
    return plain(f"{r.p.surnames[0]}{tail} {r.p.given[0]}").upper()


def someone_initial(r: Row) -> str:
    """Somebody else: `M. Quishpe`."""
    who = r.someone()
    return f"{who.given[0][0]}. {who.surnames[0]}"


def work_mail(domain: str) -> Text:
    """The mailbox that an institution gave to the person: `mquishpe@…`."""
    return lambda r: plain(f"{r.p.given[0][0]}{r.p.surnames[0].replace(' ', '')}@{domain}").lower()


def plate_bare(r: Row) -> str:
    """Without the hyphen, or with a blank."""
    from tests.detection import people

    plate = people.plate(r)
    return r.pick(plate.replace("-", ""), plate.replace("-", " "))


def two_phones(r: Row) -> str:
    """A mobile and the one at home, as the form has room for both."""
    from tests.detection import people

    if r.country == "ec":
        return r.pick(people.phone(r), f"{people.phone(r)} / 0{r.rng.randint(2, 7)}2{ids.digits(r.rng, 6)}")
    return r.pick(people.phone_spaced(r), f"{people.phone(r)} / 7{ids.digits(r.rng, 7)}")


def account_words(r: Row) -> str:
    """Kind, number and bank in one cell."""
    if r.country == "ec":
        return f"{r.pick('AHO', 'CTE')} {ids.digits(r.rng, 10)} {r.pick('PICHINCHA', 'BANECUADOR', 'JEP', 'GUAYAQUIL')}"
    return f"{r.pick('Monetaria', 'Ahorro')} {r.rng.randint(1, 4)}-{ids.digits(r.rng, 9)}-{r.rng.randint(0, 9)} {r.pick('Banrural', 'BI', 'G&T')}"


def home_short(r: Row) -> str:
    """A home in the short form of a form's box."""
    n, m = r.rng.randint(1, 90), r.rng.randint(1, 40)
    if r.country == "ec":
        return r.pick(
            f"Mz {n} V {m}, Sauces {m % 9 + 1}",
            f"S{n}-{m} y Ajaví",
            f"Cdla Kennedy N. Mz.{n} S.{m}",
            f"Pje. {m} casa {n}, La Ofelia",
        )
    return r.pick(
        f"{m}a C. {n % 30}-{m} Z.{m % 19 + 1}",
        f"{m} av. {m}-{n} z.{m % 12 + 1} Mixco",
        f"Lt {n} Mz {m} Col. Santa Fe",
        f"Ctón. Pachalum casa {n}",
    )


def age_group(r: Row) -> str:
    """The group of ages of the person."""
    age = 2024 - r.p.born.year
    return "18-29" if age < 30 else "30-44" if age < 45 else "45-64" if age < 65 else "65 y +"
