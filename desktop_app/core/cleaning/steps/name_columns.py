"""Column names by the guide: a-z, 0-9 and _, at most 60 characters, none repeated, none blank.

Source: Guía para la publicación de datos en formatos abiertos (datosgobar/paquete-apertura-datos), names of fields.
The original name is not lost: the dictionary keeps it (`Field.original_name`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import Suggestion
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg, msg_n, slug

LONGEST = 60
_SIGNS = (
    (r"(?i)\ba(?:ñ|n\u0303)o(s?)\b", r"anio\1"),
    (r"(?i)\bn(?:[°º]|ro\.)", " numero "),
    (r"#", " numero "),
    (r"%", " porcentaje "),
)


def guide_names(names: Sequence[str]) -> list[str]:
    """A name by the guide for each, unique; a blank or unwritable one is named by its 1-based position.

    >>> guide_names(["Año de emisión", "", "N°", "n", "2024"])
    ['anio_de_emision', 'columna_2', 'numero', 'n', '2024']
    """
    taken: set[str] = set()
    out = []
    for position, name in enumerate(names, start=1):
        plain = _in_letters(name)
        base = slug(plain, "_", LONGEST) if any(c.isalnum() for c in plain) else ""
        if base in {"", "x"} and name.strip().casefold() != "x":
            base = f"columna_{position}"
        unique, n = base, 1
        while unique in taken:
            n += 1
            unique = f"{base[: LONGEST - len(str(n)) - 1]}_{n}"
        taken.add(unique)
        out.append(unique)
    return out


def _in_letters(name: str) -> str:
    """Signs that say something in letters, and "año" as it is usually written without its tilde."""
    for sign, word in _SIGNS:
        name = re.sub(sign, word, name)
    return name


@dataclass(frozen=True, slots=True)
class NameColumns:
    """Give `names` to `column_ids`, one each."""

    id: ClassVar[str] = "name_columns"
    version: ClassVar[int] = 1
    order: ClassVar[int] = 80
    speaks_of_columns: ClassVar[bool] = True
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = False

    column_ids: tuple[str, ...]
    names: tuple[str, ...] = field(metadata=asked(N_("New names")))

    def __post_init__(self) -> None:
        if len(self.column_ids) != len(self.names):
            raise ValueError("one name a column")

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Column names"))

    def proposal(self) -> Message:
        """What it will do."""
        return msg_n(
            N_("One column name will be written without spaces, accents or signs. The dictionary keeps the original."),
            N_(
                "{n} column names will be written without spaces, accents or signs. The dictionary keeps the originals."
            ),
            len(self.column_ids),
        )

    def explain(self) -> Message:
        """What it did."""
        return msg_n(
            N_("One column name was written without spaces, accents or signs. The dictionary keeps the original."),
            N_("{n} column names were written without spaces, accents or signs. The dictionary keeps the originals."),
            len(self.column_ids),
        )

    def columns(self) -> tuple[str, ...]:
        """Columns it names."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.renamed(dict(zip(self.column_ids, self.names, strict=True)))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Safe: names are labels and the original is kept."""
        del profiles  # only names matter
        wanted = guide_names([c.name for c in table.columns])
        changes = [(c.id, name) for c, name in zip(table.columns, wanted, strict=True) if c.name != name]
        if not changes:
            return []
        step = cls(tuple(i for i, _ in changes), tuple(name for _, name in changes))
        return [Suggestion(step, 0, 0, safe=True, n_columns=len(changes))]
