"""Small packages and portals that misbehave on purpose, for the tests of publishing. The institution is invented."""

import hashlib
import uuid
from pathlib import Path

from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.packaging.package import FileRole, Package, PackageFile
from desktop_app.core.progress import Cancelled

TABLE = (
    "fecha,canton,servicio,monto\n2026-01-05,Quito,«Ayuda técnica»,120.50\n2026-01-06,Cayambe,<b>Nutrición</b>,12.75\n"
)
DICTIONARY = "columna,significado\nfecha,día de la atención\ncanton,cantón de residencia\n"


def a_dataset(**changes):
    """A complete description under a title nobody else uses."""
    given = {
        "title": f"Atenciones sociales, prueba {uuid.uuid4().hex[:12]}",
        "description": "Cada fila es una atención.\n\nNo incluye nombres; «ñ», <b> y & quedan como son.",
        "institution": "Patronato de Ejemplo",
        "contact": Contact("Unidad de datos", "datos@ejemplo.gob.ec"),
        "licence": "CC-BY-4.0",
        "frequency": "MONTHLY",
        "theme": "SOCI",
        "tags": ("Atención social", "salud", "cantón Quito"),
        "period": Period("2026-01-01", "2026-10-31"),
        "place": "Pichincha, Ecuador",
    }
    return Dataset(**{**given, **changes})


def a_package(folder, table=TABLE, **more):
    """A table, its dictionary and a file that stays at home; `more`: name -> content of further tables."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [
        _file(
            folder,
            "PPS_Atención ñandú_2026.csv",
            table,
            FileRole.DATA,
            "Atenciones, 2026",
            n_rows=table.count("\n") - 1,
        ),
        _file(folder, "PPS_Atención_DD_2026.csv", DICTIONARY, FileRole.DICTIONARY, "Diccionario de datos", n_rows=2),
        _file(folder, "datapackage.json", "{}", FileRole.DESCRIPTOR, "Descriptor", uploaded=False),
    ]
    files += [_file(folder, f"{name}.csv", text, FileRole.DATA, f"Tabla {name}") for name, text in more.items()]
    return Package(folder, tuple(files))


def a_month(folder, word, table):
    """One month of a series, named as institutions name it; `word`: year and month ("2026mayo")."""
    folder.mkdir(parents=True, exist_ok=True)
    data = _file(folder, f"PPS_Atenciones_{word}.csv", table, FileRole.DATA, "Atenciones", n_rows=table.count("\n") - 1)
    dictionary = f"PPS_Atenciones_DD_{word}.csv"
    files = (data, _file(folder, dictionary, DICTIONARY, FileRole.DICTIONARY, "Diccionario de datos", n_rows=2))
    return Package(folder, files)


def _file(folder, name, text, role, title, **more):
    content = text.encode()
    (folder / name).write_bytes(content)
    extension = Path(name).suffix[1:].upper()
    digest = hashlib.sha256(content).hexdigest()
    media_type = "text/csv" if extension == "CSV" else "application/json"
    return PackageFile(name, role, title, media_type, extension, len(content), digest, **more)


class StopsAt:
    """Progress that cancels at the first report whose stage has this msgid, once `done` bytes of all are through."""

    def __init__(self, msgid, done=0):
        self.msgid, self.done = msgid, done

    def at(self, done, total, stage=None):
        if stage is not None and stage.msgid == self.msgid and done >= self.done:
            raise Cancelled


class Noted:
    """Progress that keeps what it was told."""

    def __init__(self):
        self.reports = []

    def at(self, done, total, stage=None):
        self.reports.append((done, total, stage))

    @property
    def stages(self):
        return list(dict.fromkeys(stage.msgid for _, _, stage in self.reports))


class Meddled:
    """A portal in which somebody does `meddle(remote)` as soon as a dataset is public."""

    def __init__(self, portal, meddle):
        self._portal, self._meddle = portal, meddle

    def __getattr__(self, name):
        return getattr(self._portal, name)

    def make_public(self, remote):
        public = self._portal.make_public(remote)
        self._meddle(public)
        return public
