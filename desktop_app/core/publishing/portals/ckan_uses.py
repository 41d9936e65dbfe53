"""CKAN's own counting of uses: `package_show` with `include_tracking`.

A portal without the tracking plugin (2.11 and later) or with `ckan.tracking_enabled` off leaves `tracking_summary` out.
One that has it counts by a nightly command, so a new dataset has zeros for a day.
"""

from __future__ import annotations

from desktop_app.core.publishing.portals.ckan_answers import Record
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.uses import Uses


def ask_uses(client: CkanClient, name: str) -> Uses | None:
    """The uses of a dataset as anybody may ask; None where the portal does not count. Raises PortalError."""
    asked = {"id": name, "include_tracking": True}
    found = client.call("package_show", asked, anonymous=True).record()
    if not isinstance(found.get("tracking_summary"), dict):
        return None
    page = found.child("tracking_summary")
    files = [resource.child("tracking_summary") for resource in found.children("resources")]
    return Uses(
        views=_count(page, "total"),
        downloads=sum(_count(file, "total") for file in files),
        views_lately=_count(page, "recent"),
        downloads_lately=sum(_count(file, "recent") for file in files),
    )


def _count(summary: Record, key: str) -> int:
    return summary.size(key) or 0
