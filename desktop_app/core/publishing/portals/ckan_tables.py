"""The datastore of a CKAN: how many rows it loaded, and the meaning of its columns beside them.

A loader (xloader, datapusher) fills the tables some seconds after an upload and keeps what was said of the columns.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.publishing.portal import Loading
from desktop_app.core.publishing.portals.ckan_answers import Outcome, Record
from desktop_app.core.publishing.portals.ckan_client import CkanClient

_TASK_OF = {"xloader": "xloader", "datapusher": "datapusher", "datapusher_plus": "datapusher"}
# States of CKAN's task_status as the loaders' hooks set them; a viewable table is still being written about.
_AT_WORK = frozenset({"running", "running_but_viewable"})
_WAITING = frozenset({"submitting", "pending"})
_ENDED = {"complete": Loading.DONE, "error": Loading.FAILED}
_BUSIEST = (Loading.AT_WORK, Loading.QUEUED, Loading.UNKNOWN, Loading.FAILED)


def loading(client: CkanClient, extensions: Collection[str], resource_id: str, *, thoroughly: bool = False) -> Loading:
    """What the portal's loaders say of that file, the busiest of them; UNKNOWN where none of them can be asked.

    The record that they keep in CKAN is asked for. `thoroughly`: they are asked themselves, which tells whether waiting
    work has begun; seldom, as xloader 2.2 (CKAN 2.10) leaves a connection to its database behind each time.
    """
    tasks = sorted({task for name, task in _TASK_OF.items() if name in extensions})
    said = {_said(client, task, resource_id, thoroughly=thoroughly) for task in tasks}
    return next((state for state in _BUSIEST if state in said), Loading.DONE if said else Loading.UNKNOWN)


def _said(client: CkanClient, loader: str, resource_id: str, *, thoroughly: bool) -> Loading:
    answer = client.call("task_status_show", {"entity_id": resource_id, "task_type": loader, "key": loader})
    is_hidden = answer.outcome not in {Outcome.DONE, Outcome.MISSING}
    if is_hidden or thoroughly:
        answer = client.call(f"{loader}_status", {"resource_id": resource_id})
    if answer.outcome is Outcome.MISSING:  # it was never given that file
        return Loading.DONE
    if answer.outcome is not Outcome.DONE:
        return Loading.UNKNOWN
    task = answer.record()
    state = task.text("status") or task.text("state")
    if state in _WAITING:
        # xloader notes a job when it begins it; a state alone may be older than its beginning.
        has_begun = loader != "xloader" or isinstance(task.get("task_info"), Mapping)
        return Loading.AT_WORK if has_begun else Loading.QUEUED
    return Loading.AT_WORK if state in _AT_WORK else _ENDED.get(state, Loading.UNKNOWN)


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
