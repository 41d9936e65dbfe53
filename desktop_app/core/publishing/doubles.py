"""A file that stands twice in a dataset, though nobody planned it: two tries, or two officers, in the same moment.

No CKAN locks a dataset while files are added: an upload whose client gave up may be stored later, beside the one that
was sent instead. Such a copy is known by its stored name, title and format, and by being no part of what was approved.
"""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.core.publishing.plan import Plan
from desktop_app.core.publishing.portal import RemoteDataset, RemoteResource
from desktop_app.core.publishing.series import stored_name


def unplanned_doubles(plan: Plan, found: RemoteDataset, sent: Collection[str]) -> tuple[RemoteResource, ...]:
    """Copies of the resources of the ids `sent` that neither were sent nor stood there when the plan was made."""
    planned = {resource_id for resource_id, _ in plan.kept} | {file.replaces for file in plan.files}
    own = {_face(resource) for resource in found.resources if resource.id in sent}
    others = (r for r in found.resources if r.id not in sent and r.id not in planned)
    return tuple(resource for resource in others if _face(resource) in own)


def _face(resource: RemoteResource) -> tuple[str, str, str]:
    return stored_name(resource), resource.name, resource.format.casefold()
