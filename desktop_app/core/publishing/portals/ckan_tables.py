"""The datastore of a CKAN: how many rows it loaded, and the meaning of its columns beside them.

A loader (xloader, datapusher) fills the tables some seconds after an upload and keeps what was said of the columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.publishing.portals.ckan_answers import Outcome, Record
from desktop_app.core.publishing.portals.ckan_client import CkanClient


def n_rows(client: CkanClient, resource_id: str) -> int | None:
    """Rows of the table as anybody sees it; None when there is none."""
    answer = client.call("datastore_search", {"resource_id": resource_id, "limit": 0}, anonymous=True)
    if answer.outcome in {Outcome.MISSING, Outcome.DENIED}:
        return None
    return answer.record().size("total")


def explain(client: CkanClient, resource_id: str, fields: Sequence[Field]) -> bool:
    """Write label, description and unit of each known column; False when the table is not there yet."""
    answer = client.call("datastore_search", {"resource_id": resource_id, "limit": 0})
    if answer.outcome is not Outcome.DONE:
        return False
    known = {field.name: field for field in fields}
    # CKAN wants all columns, in its own order, each with the type it has.
    columns = [c for c in answer.record().children("fields") if c.text("id") != "_id"]
    if not columns:
        return False
    described = [_column(column, known.get(column.text("id"))) for column in columns]
    done = client.call("datastore_create", {"resource_id": resource_id, "force": True, "fields": described})
    return done.outcome is Outcome.DONE


def _column(column: Record, field: Field | None) -> dict[str, object]:
    told: dict[str, object] = {"id": column.text("id"), "type": column.text("type")}
    if field is None:
        return told
    unit = f" ({field.unit})" if field.unit else ""
    kept = column.get("info")
    info = {**kept} if isinstance(kept, dict) else {}
    info |= {"label": f"{field.label}{unit}", "notes": field.description}
    return told | {"info": info}
