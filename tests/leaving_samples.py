"""A small clean package, what is planted into it, and files of every type with a text inside."""

import hashlib
from dataclasses import replace

from desktop_app.app.final_check import Leaving, check_leaving
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.packaging import PackageOptions, write_package
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.table import Table

CEDULA, DPI, PHONE = "1713175071", "2987654310101", "teléfono 0991238471"
MAIL, NAME = "rosa.lema@correo.org", "Rosa Elena Yamberla Lema"
CANARIES = {"EC_CEDULA": CEDULA, "GT_DPI": DPI, "PHONE": PHONE, "EMAIL": MAIL, "PERSON": NAME}
ROWS = [[f"2026-{i % 12 + 1:02d}-15", ("Quito", "Mejía", "Rumiñahui")[i % 3], f"{i}.50"] for i in range(30)]
HEADER = ["fecha", "quien", "monto"]


def a_dpi():
    """A valid number of Guatemala: check digit over the first eight, department 01, municipality 01."""
    serial = "29876543"
    check = sum(int(d) * w for d, w in zip(serial, range(2, 10), strict=True)) % 11
    return f"{serial}{check}0101"


CANARIES["GT_DPI"] = DPI = a_dpi()
ALL = "; ".join(CANARIES.values())


def a_dataset(**changes):
    fields = tuple(Field(f"c{i}", name, label=name) for i, name in enumerate(HEADER))
    given = {
        "title": "Ayudas del Hospital José Carrasco Arteaga, 2026",
        "description": "Cada fila es una ayuda entregada. La sala lleva el nombre de Eloy Alfaro.",
        "institution": "Patronato de Ejemplo",
        "acronym": "PE",
        "contact": Contact("Unidad de datos", "datos@ejemplo.gob.ec"),
        "licence": "CC-BY-4.0",
        "frequency": "MONTHLY",
        "theme": "SOCI",
        "tags": ("ayudas", "salud", "cantones"),
        "period": Period("2026-01-01", "2026-12-31"),
        "place": "Pichincha, Ecuador",
        "resources": (Resource("t1", "Ayudas", fields=fields),),
    }
    return Dataset(**{**given, **changes})


def a_package(folder, dataset, rows=ROWS, cleaning=("Se quitaron espacios.",), formats=()):
    table = Table.from_rows(HEADER, rows)
    options = PackageOptions(created="2026-11-21", formats=formats)
    return write_package(table, dataset, folder / "paquete", options=options, recipe_text=cleaning)


def stopping(tmp_path, dataset=None, *, decisions=(), removed=(), **more):
    dataset = dataset or a_dataset()
    package = a_package(tmp_path, dataset, **more)
    return check_leaving(package, Leaving(dataset, decisions, "ec", removed))


def in_field(**changes):
    fields = tuple(Field(f"c{i}", name, label=name) for i, name in enumerate(HEADER))
    return a_dataset(resources=(Resource("t1", "Ayudas", fields=(replace(fields[0], **changes), *fields[1:])),))


def with_people(rows=ROWS):
    given, surnames = ("Rosa Elena", "Luis Alberto", "María José", "Ana Lucía", "Carlos"), (
        "Yamberla Lema", "Chicaiza Torres", "Tituaña Vaca", "Guachamín Mora", "Pérez López", "Quishpe Guamán",
    )  # fmt: skip
    return [[row[0], f"{given[i % 5]} {surnames[i % 6]}", row[2]] for i, row in enumerate(rows)]


def package_with(package, folder, name, content, role=FileRole.README):
    (folder / name).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    extension = name.rsplit(".", 1)[-1].upper()
    file = PackageFile(name, role, name, "x", extension, len(content), digest)
    return replace(package, folder=folder, files=(*package.files, file))
