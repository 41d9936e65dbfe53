"""Descriptions of what institutions published on a CKAN before, for describing the next dataset with less typing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.exchange.ckan_reading import dataset_from_ckan
from desktop_app.core.metadata.periods import period_in
from desktop_app.core.metadata.portal_form import read_form
from desktop_app.core.publishing.portals.ckan_answers import Outcome
from desktop_app.core.publishing.portals.ckan_client import CkanClient

_MOST = 100
_OWN = re.compile(r"\b(identificador|identifier|doi|uri|uuid|guid|version)\b")


@dataclass(frozen=True, slots=True)
class Described:
    """One dataset as its page describes it; `modified`: ISO day of its last change there."""

    dataset: Dataset
    modified: str = ""


def ask_published(
    client: CkanClient, organizations: Collection[str], form: Mapping[str, object] | None
) -> tuple[Described, ...]:
    """What these institutions (their names on the portal) show the public, the last changed first; at most 100.

    A dataset that says no period has that of its title. Raises PortalError when the portal cannot be reached; a
    portal that answers otherwise has shown nothing.
    """
    if not organizations:
        return ()
    named = " OR ".join(f'"{name}"' for name in sorted(organizations))
    asked = {"fq": f"organization:({named})", "rows": _MOST, "sort": "metadata_modified desc"}
    answer = client.call("package_search", asked, anonymous=True)
    if answer.outcome is not Outcome.DONE:
        return ()
    found = answer.record().children("results")
    return tuple(
        Described(_for_others(dataset_from_ckan(record.raw, form), form), record.text("metadata_modified")[:10])
        for record in found
        if isinstance(record.raw, Mapping) and record.child("organization").text("name") in organizations
    )


def _for_others(dataset: Dataset, form: Mapping[str, object] | None) -> Dataset:
    """What another dataset may take over: not what the portal fills in itself, nor what names this one alone."""
    own = {f.name for f in read_form(form).dataset if f.hidden or _OWN.search(f.said)}
    answers = tuple(pair for pair in dataset.answers if pair[0] not in own)
    period = dataset.period if dataset.period.start else period_in(dataset.title)
    return replace(dataset, answers=answers, period=period, name="")
