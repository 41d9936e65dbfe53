"""What a CKAN says of itself: version, extensions, form, licences, institutions, groups; asked once."""

from __future__ import annotations

import json

from desktop_app.core.publishing.portal import Organization, PortalFacts
from desktop_app.core.publishing.portals.ckan_answers import Answer, Outcome, Record, records
from desktop_app.core.publishing.portals.ckan_client import CkanClient


def ask_facts(client: CkanClient) -> PortalFacts:
    """The facts, as far as this token sees them; raises PortalError when the portal cannot be reached."""
    status = client.status().record()
    licences = records(_result(client.call("license_list", anonymous=True)))
    # A portal without ckanext-scheming answers 400 to this: it has CKAN's own form.
    form = _result(client.call("scheming_dataset_schema_show", {"type": "dataset"}, anonymous=True))
    groups = records(_result(client.call("group_list_authz"))) if client.token else ()
    return PortalFacts(
        title=status.text("site_title"),
        version=status.text("ckan_version"),
        extensions=_extensions(status),
        organizations=organizations(client) if client.token else (),
        licences=tuple((found.text("id"), found.text("title")) for found in licences),
        groups=tuple((g.text("name"), g.text("title") or g.text("name")) for g in groups),
        form=json.dumps(form, ensure_ascii=False, sort_keys=True) if isinstance(form, dict) else "",
    )


def organizations(client: CkanClient) -> tuple[Organization, ...]:
    """Where the token's user may create datasets; empty for a token that is not recognised."""
    answer = client.call("organization_list_for_user", {"permission": "create_dataset"})
    if answer.outcome is Outcome.DENIED:
        return ()
    found = records(answer.value())
    return tuple(Organization(o.text("name"), o.text("title") or o.text("name")) for o in found)


def form_of(facts: PortalFacts) -> dict[str, object] | None:
    """The portal's own form; None where it has CKAN's."""
    form = json.loads(facts.form) if facts.form else None
    return form if isinstance(form, dict) else None


def form_field_names(facts: PortalFacts) -> tuple[str, ...]:
    """Fields of the portal's form, which are compared besides CKAN's own."""
    return tuple(f.text("field_name") for f in Record(form_of(facts) or {}).children("dataset_fields"))


def _extensions(status: Record) -> tuple[str, ...]:
    # Some portals write a dictionary of versions where CKAN has a list.
    told = status.get("extensions")
    return tuple(str(name) for name in told) if isinstance(told, list | dict) else ()


def _result(answer: Answer) -> object:
    return answer.result if answer.outcome is Outcome.DONE else None
