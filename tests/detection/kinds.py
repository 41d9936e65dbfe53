"""Generators of everything that is not a name: codes, counts, money, dates, categories."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tests.detection import identifiers as ids
from tests.detection.people import Row

Text = Callable[[Row], str]
EXCEL_EPOCH = dt.date(1899, 12, 30)


def one(*items: str) -> Text:
    """One of the items, anything goes."""
    return lambda r: r.rng.choice(items)


def among(text: str) -> Text:
    """One of the items between the strokes; line breaks are blanks."""
    return one(*(" ".join(item.split()) for item in text.split("|")))


def some(share: float, make: Text, otherwise: str = "") -> Text:
    """Blank, or something else, in the other rows."""
    return lambda r: make(r) if r.rng.random() < share else otherwise


def count(high: int = 400, low: int = 0) -> Text:
    """A count."""
    return lambda r: str(r.rng.randint(low, high))


def money(high: float = 90000, comma: bool = False, low: float = 10) -> Text:
    """An amount with cents."""
    return lambda r: f"{r.rng.uniform(low, high):.2f}".replace(".", "," if comma else ".")


def digits(n: int, prefix: str = "") -> Text:
    """A code of `n` digits, which is not an identifier of anybody."""
    return lambda r: prefix + ids.digits(r.rng, n)


def serial(pattern: str, start: int = 1) -> Text:
    """`pattern` with the running number."""
    return lambda r: pattern.format(r.at + start)


def date(first: int = 2021, last: int = 2024, fmt: str = "%Y-%m-%d") -> Text:
    """A date of something that happens in an office."""
    return lambda r: (
        dt.date(first, 1, 1) + dt.timedelta(days=r.rng.randint(0, 365 * (last - first + 1) - 1))
    ).strftime(fmt)


def born(fmt: str = "%d/%m/%Y") -> Text:
    """The birth date of the person of the row."""
    return lambda r: r.p.born.strftime(fmt)


def born_serial(r: Row) -> str:
    """As a number of Excel."""
    return str((r.p.born - EXCEL_EPOCH).days)


def born_child(fmt: str = "%d/%m/%Y") -> Text:
    """Birth date of a child."""
    return lambda r: (dt.date(2008, 1, 1) + dt.timedelta(days=r.rng.randint(0, 5000))).strftime(fmt)


def age(r: Row) -> str:
    """Age in 2024."""
    return str(2024 - r.p.born.year)


def child_age(r: Row) -> str:
    """Age of a pupil."""
    return str(r.rng.randint(3, 17))


def sex(m: str = "Masculino", f: str = "Femenino") -> Text:
    """Sex of the person of the row, in the words of the office."""
    return lambda r: m if r.p.sex == "M" else f


def home(decimals: int = 6, axis: str = "lat", comma: bool = False) -> Text:
    """A decimal coordinate in the country."""

    def make(r: Row) -> str:
        low, high = {
            "ec": {"lat": (-4.2, 0.9), "lon": (-80.3, -76.1)},
            "gt": {"lat": (14.0, 16.5), "lon": (-91.9, -89.2)},
        }[r.country][axis]
        return f"{r.rng.uniform(low, high):.{decimals}f}".replace(".", "," if comma else ".")

    return make


def initials_code(r: Row) -> str:
    """Record code made of initials and birth date: `QLMR850312`."""
    return "".join(n[0] for n in (*r.p.surnames, *r.p.given)).upper() + r.p.born.strftime("%y%m%d")


def account(r: Row) -> str:
    """A bank account."""
    return (
        ids.digits(r.rng, 10)
        if r.country == "ec"
        else f"{r.rng.randint(1, 9)}-{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 5)}-{ids.digits(r.rng, 1)}"
    )


def passport(r: Row) -> str:
    """Letter and digits, as several countries print them."""
    return r.pick(
        f"A{ids.digits(r.rng, 7)}", f"{r.pick('AV', 'BA', 'FB', 'XD')}{ids.digits(r.rng, 6)}", ids.digits(r.rng, 9)
    )


def invoice(r: Row) -> str:
    """001-002-000012345."""
    return f"{r.rng.randint(1, 4):03d}-{r.rng.randint(1, 9):03d}-{ids.digits(r.rng, 9)}"


def item(r: Row) -> str:
    """A budget item."""
    return r.pick("510105", "530204", "730811", "840104", "53.02.04", "8.4.01.03", "5.1.01.05") + r.pick(
        "", ".001", ".17.01"
    )


def inst_mail(r: Row) -> str:
    """A mailbox of an office."""
    return f"{r.pick('info', 'ventanilla', 'contacto', 'secretaria', 'compras', 'atencion.ciudadana')}@{r.pick('municipio', 'salud', 'educacion', 'agricultura')}.gob.{r.country}"


def inst_phone(r: Row) -> str:
    """A telephone of an office."""
    if r.country == "ec":
        return r.pick(
            f"1800-{ids.digits(r.rng, 6)}",
            f"(0{r.rng.randint(2, 7)}) 2{ids.digits(r.rng, 6)} ext. {ids.digits(r.rng, 3)}",
            f"PBX 0{r.rng.randint(2, 7)}3{ids.digits(r.rng, 6)}",
        )
    return r.pick(
        f"PBX: 2{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 4)}",
        f"1{ids.digits(r.rng, 3)}",
        f"2{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 4)} ext. {ids.digits(r.rng, 3)}",
    )


def blank_or(make: Text, share: float) -> Text:
    """Mostly blank."""
    return some(share, make)


def post(r: Row) -> str:
    """A job title."""
    return r.pick(
        "Analista de Presupuesto 2",
        "Director/a Administrativo",
        "Médico Residente",
        "Chofer",
        "Secretaria",
        "Docente Categoría G",
        "Técnico de Campo",
        "Bombero 1",
        "Asesor Jurídico",
        "Auxiliar de Enfermería",
        "Alcalde Municipal",
        "Conserje",
    )


def programme(r: Row) -> str:
    """A programme whose name speaks of health, religion or ethnicity."""
    return r.pick(
        "Atención a personas con discapacidad",
        "Salud sexual y reproductiva",
        "Fortalecimiento de pueblos indígenas",
        "Control de VIH/sida y tuberculosis",
        "Fiestas de San Pedro y culto católico",
        "Educación intercultural bilingüe",
        "Protección a víctimas de violencia",
        "Movilidad humana",
        "Adulto mayor",
        "Registro de partidos políticos",
        "Diversidades sexo-genéricas",
    )


def species(r: Row) -> str:
    """A scientific name, some honouring people."""
    return r.pick(
        "Epidendrum jaramilloae",
        "Pristimantis ruizi",
        "Telipogon andreettae",
        "Quercus skinneri",
        "Polylepis incana",
        "Cedrela odorata",
        "Abies guatemalensis",
        "Puma concolor",
        "Vultur gryphus",
        "Lycaste virginalis",
        "Pharomachrus mocinno",
        "Nectandra reticulata",
        "Bolitoglossa helmrichi",
        "Cavendishia grandifolia",
    )


def vehicle(r: Row) -> str:
    """Make and model."""
    return r.pick(
        "Chevrolet D-Max 2.5",
        "Toyota Hilux",
        "Suzuki Grand Vitara SZ",
        "Hino GH 500",
        "Mazda BT-50",
        "Kia Picanto",
        "Caterpillar 320D",
        "Nissan Navara",
        "Isuzu NPR",
        "Mercedes Benz Sprinter",
    )


def law(r: Row) -> str:
    """An article of a law."""
    return f"Art. {r.rng.randint(1, 300)}, {r.pick('COOTAD', 'Ley Orgánica de Salud', 'Decreto 57-2008', 'Código Municipal', 'LOTAIP', 'LOSEP', 'Ley de Contrataciones del Estado', 'Acuerdo Gubernativo 540-2013')}"
