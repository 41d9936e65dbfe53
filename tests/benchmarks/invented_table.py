"""A large invented table as the program keeps it: text-only parquet, 12 columns, 5.5 million distinct values in 12.

Numbers of identity pass their check digit, one in fifty is damaged; a quarter of the notes are of free words,
one in fifty names a person, others hold telephones and addresses, and a third name places and offices.
"""

from pathlib import Path

import numpy as np
import polars as pl

from desktop_app.core.personal_data.names import Role, roles, vocabulary
from desktop_app.core.personal_data.resources import place_names
from desktop_app.core.table import ROW, Column, Table

HEADERS = (
    "Trámite", "Cédula", "Apellidos y nombres", "Correo", "Teléfono", "Fecha de ingreso", "Monto", "Cantón",
    "Categoría", "Código postal", "Cuenta", "Observaciones",
)  # fmt: skip
CATEGORIES = (
    "Obra pública", "Bono de vivienda", "Contrato menor", "Convenio", "Patente municipal", "Ayuda social", "Beca",
    "Sanción", "Transporte", "Ambiente", "Residuos", "Alumbrado", "Deporte", "Cultura", "Educación", "Salud",
)  # fmt: skip
WHO = (
    "La solicitud", "El expediente", "La resolución", "El contrato", "El permiso", "El informe técnico", "La visita",
    "El reclamo", "El presupuesto", "La documentación",
)  # fmt: skip
WHAT = (
    "se presentó fuera de plazo", "está pendiente de revisión", "fue aprobado por la comisión", "requiere subsanación",
    "se remite al área competente", "se archiva sin más trámite", "pasa a urgente", "fue devuelto por falta de firma",
    "consta de varios anexos", "se publica en la cartelera",
)  # fmt: skip
WHERE = (
    "según el acuerdo municipal", "en la Dirección Zonal 7", "durante el ejercicio vigente", "en la parroquia San Juan",
    "conforme a la normativa", "tras la visita del técnico", "con cargo al presupuesto anual", "en el Cantón Loja",
    "a pedido de la persona interesada", "en la Unidad Educativa Simón Bolívar", "frente al Parque Central",
    "de la Avenida Amazonas",
)  # fmt: skip
CODED, EMAILED, WRITTEN = 0.4, 0.7, 0.6  # parts of the rows with an account, an address, a note


def write(path: Path, n: int, seed: int = 1) -> Table:
    """The table of `n` rows, stored at `path`."""
    dice = np.random.default_rng(seed)
    texts = _texts(dice, n)
    frame = pl.DataFrame({ROW: pl.Series(range(2, n + 2), dtype=pl.UInt32)} | dict(zip(_ids(), texts, strict=True)))
    frame.write_parquet(path, compression="lz4")
    columns = tuple(Column(key, name) for key, name in zip(_ids(), HEADERS, strict=True))
    return Table(columns, pl.scan_parquet(path))


def opened(path: Path) -> Table:
    """The table stored there."""
    columns = tuple(Column(key, name) for key, name in zip(_ids(), HEADERS, strict=True))
    return Table(columns, pl.scan_parquet(path))


def _ids() -> list[str]:
    return [f"c{i}" for i in range(len(HEADERS))]


def _usual(role: int, often: int, n: int) -> list[str]:
    words = sorted(
        w for w, r in roles().items() if r & role and r & often and not r & (Role.WEAK | Role.NOUN | Role.HEAD)
    )
    return words[:: len(words) // n][:n]


def _texts(dice: np.random.Generator, n: int) -> list[pl.Series]:
    def pick(words, n=n):
        return pl.Series(words)[dice.integers(0, len(words), n)]

    def number(low, high, width):
        return pl.Series(dice.integers(low, high, n)).cast(pl.String).str.zfill(width)

    def some(values, part):
        return pl.select(pl.when(pl.Series(dice.random(n) < part)).then(values)).to_series()

    given = _usual(Role.GIVEN, Role.OFTEN_GIVEN, 60)
    surnames = _usual(Role.SURNAME, Role.OFTEN_SURNAME, 92)
    first, father, mother = pick(given), pick(surnames), pick(surnames)
    people = (father.str.to_uppercase() + " " + mother.str.to_uppercase() + " " + first.str.to_uppercase()).alias("p")
    mail = (
        first + "." + father + number(1, 999, 1) + "@" + pick(["gmail.com", "hotmail.es", "salud.gob.ec", "uce.edu.ec"])
    )
    rest = number(0, 10**8, 8)
    dashed = "09" + rest.str.slice(0, 1) + " " + rest.str.slice(1, 3) + " " + rest.str.slice(4, 4)
    phone = pl.select(
        pl.when(pl.Series(dice.random(n) < 0.6)).then("09" + rest).when(pl.Series(dice.random(n) < 0.6)).then(dashed)
        .otherwise("+593 9" + rest)
    ).to_series()  # fmt: skip
    day = (np.datetime64("2014-01-01") + dice.integers(0, 3650, n)).astype("datetime64[D]")
    date = pl.Series(day).dt.strftime("%d/%m/%Y")
    amount = pl.Series(dice.gamma(1.5, 900, n).round(2)).cast(pl.String)
    cedulas = _cedulas(dice, n)
    notes = _notes(pick, number, kinds=pl.Series(dice.random(n)), told=(people, phone, cedulas, mail))
    places = [name.title() for name in sorted(place_names())][:220]
    return [
        number(0, 10**8, 8).to_frame("x").with_row_index("i").select(pl.col("i").cast(pl.String).str.zfill(8)).to_series(),
        cedulas, people, some(mail, EMAILED), phone, date, amount, pick(places), pick(CATEGORIES),
        number(10101, 63000, 6), some("22" + number(0, 10**8, 8), CODED), some(notes, WRITTEN),
    ]  # fmt: skip


def _cedulas(dice: np.random.Generator, n: int) -> pl.Series:
    digits = np.column_stack(
        [*np.divmod(dice.integers(1, 25, n), 10), dice.integers(0, 6, n), *dice.integers(0, 10, (6, n))]
    )
    doubled = digits * np.array([2, 1, 2, 1, 2, 1, 2, 1, 2])
    check = -(doubled - 9 * (doubled > 9)).sum(axis=1) % 10
    check = np.where(dice.random(n) < 0.02, (check + 3) % 10, check)
    whole = digits @ (10 ** np.arange(9, 0, -1)) + check
    return pl.Series(whole).cast(pl.String).str.zfill(10)


def _notes(pick, number, *, kinds, told):
    """Notes from forms, which differ in their numbers, and a quarter in words of their own."""
    words = sorted(vocabulary())[::20]
    own = pick(words) + " " + pick(words) + " " + pick(words) + " " + pick(words)
    base = pick(WHO) + " " + number(1, 40000, 1) + "/" + number(2014, 2025, 4) + " " + pick(WHAT) + " " + pick(WHERE)
    free = pick(WHO) + " " + own + " " + pick(WHERE)
    said = [text.shuffle(seed) for seed, text in enumerate(told, 1)]
    return pl.select(
        pl.when(kinds < 0.02).then(base + ". Llamar a " + said[0].str.to_titlecase())
        .when(kinds < 0.03).then(base + ". Tel. " + said[1])
        .when(kinds < 0.035).then(base + ". Cédula " + said[2])
        .when(kinds < 0.04).then(base + ". Correo " + said[3])
        .when(kinds < 0.29).then(free)
        .otherwise(base)
    ).to_series()  # fmt: skip
