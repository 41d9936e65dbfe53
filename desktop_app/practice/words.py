"""Numbers, days and sizes as the practice portal's pages say them: in Spanish."""

from __future__ import annotations

from datetime import UTC, date, datetime

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip


def period(start: str, end: str) -> str:
    """From one ISO day to another, either of which may be missing."""
    said = [day(part) for part in (start, end)]
    if all(said):
        return f"del {said[0]} al {said[1]}"
    return f"desde el {said[0]}" if said[0] else f"hasta el {said[1]}" if said[1] else ""


def day(text: str) -> str:
    """An ISO day in words; what is none stays as it is."""
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return text
    return f"{found.day} de {_MONTHS[found.month - 1]} de {found.year}"


def moment(text: str) -> str:
    """A UTC time as this computer's clock says it: "hoy, 14:06" or the day."""
    found = datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone()
    is_today = found.date() == datetime.now(UTC).astimezone().date()
    return f"{'hoy' if is_today else day(found.date().isoformat())}, {found:%H:%M}"


def size(n_bytes: int | None) -> str:
    """A size in bytes, kB or MB."""
    if n_bytes is None:
        return "tamaño desconocido"
    if n_bytes < 1000:
        return f"{n_bytes} bytes"
    return f"{n_bytes / 1000:.0f} kB" if n_bytes < 1_000_000 else f"{n_bytes / 1_000_000:.1f} MB".replace(".", ",")


def counted(n: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{thousands(n)} {one if n == 1 else many}"


def thousands(n: int) -> str:
    """A whole number with points."""
    return f"{n:,}".replace(",", ".")
