"""The description inside the package for other programs: DCAT (Turtle, JSON-LD), Schema.org and CSV on the Web.

They name the files that go to the portal, relative to where they lie, so they are right wherever the package is put.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.exchange.csvw import csvw_name, to_csvw
from desktop_app.core.metadata.exchange.dcat import Entry, Published, dataset_graph, to_json_ld, to_turtle
from desktop_app.core.metadata.exchange.schema_org import to_schema_org
from desktop_app.core.packaging.package import FileRole, PackageFile

TURTLE, JSON_LD, SCHEMA_ORG = "dcat.ttl", "dcat.jsonld", "schema-org.jsonld"


def linked_files(
    dataset: Dataset, files: Sequence[PackageFile], fields: Sequence[Field], created: str = ""
) -> dict[str, tuple[str, bytes]]:
    """Title and content of each file by its name. `created`: ISO date of the package, "" = none."""
    entry = Entry(dataset, files, Published(issued=created[:10], modified=created[:10]))
    graph = dataset_graph(entry)
    written = {
        TURTLE: ("Metadatos enlazados (DCAT, Turtle)", to_turtle(graph)),
        JSON_LD: ("Metadatos enlazados (DCAT, JSON-LD)", to_json_ld(graph)),
        SCHEMA_ORG: ("Metadatos para buscadores (Schema.org)", to_schema_org(entry, fields)),
    }
    data = next((f for f in files if f.role is FileRole.DATA and f.format == "CSV"), None)
    if data is not None:  # the standard describes plain files only: a zipped table has none
        written[csvw_name(data.name)] = ("Metadatos de la tabla (CSVW)", to_csvw(dataset, data, fields))
    return written
