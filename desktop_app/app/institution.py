"""The institution as the settings know it, and its file for colleagues."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.portals import known_portals, new_entry
from desktop_app.app.settings import PortalEntry, Settings, with_portal
from desktop_app.core.errors import AppError, InstitutionFileUnread, LogoRefused
from desktop_app.core.metadata.dataset import Contact, Dataset
from desktop_app.core.metadata.institution import (
    Institution,
    institution_from_json,
    institution_to_json,
    is_persons_mailbox,
)

SUFFIX = ".alista-institucion.json"
_LARGEST_FILE = 1_000_000
_LARGEST_LOGO = 250_000
_IMAGES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


def institution_of(settings: Settings) -> Institution:
    """What the settings say of the institution."""
    entry = next((p for p in known_portals(settings) if p.name == settings.portal), None)
    return Institution(
        name=settings.institution,
        acronym=settings.acronym,
        contact=settings.contact,
        licence=settings.licence,
        portal=entry.url if entry is not None else "",
        tags=settings.tags,
        transparency=settings.transparency,
        approval_required=settings.approval_required,
        logo=settings.logo,
    )


def with_institution(settings: Settings, institution: Institution) -> Settings:
    """The settings with that institution; a portal that is not known yet is added, without any key."""
    changed = replace(
        settings,
        institution=institution.name,
        acronym=institution.acronym,
        contact=institution.contact,
        licence=institution.licence,
        tags=institution.tags,
        transparency=institution.transparency,
        approval_required=institution.approval_required,
        logo=institution.logo,
    )
    if not institution.portal:
        return replace(changed, portal="")
    known = next((p for p in known_portals(changed) if p.url.rstrip("/") == institution.portal.rstrip("/")), None)
    entry = known or _entry(institution.portal)
    if entry is None:
        return changed
    return replace(changed if known else with_portal(changed, entry), portal=entry.name)


def with_described(settings: Settings, dataset: Dataset) -> Settings:
    """The settings with what a description says of the institution; a person's mailbox is not kept for others."""
    said = dataset.contact
    email = settings.contact.email if is_persons_mailbox(said.email) else said.email or settings.contact.email
    return replace(
        settings,
        institution=dataset.institution or settings.institution,
        acronym=dataset.acronym or settings.acronym,
        contact=Contact(said.name or settings.contact.name, email),
    )


def export_institution(institution: Institution, path: Path) -> None:
    """Write the file for colleagues; raises DiskFull or CannotWrite."""
    document = json.dumps(institution_to_json(institution), ensure_ascii=False, indent=1)
    write_atomic(path, document.encode())


def import_institution(path: Path) -> Institution:
    """The institution in a colleague's file; raises InstitutionFileUnread."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise InstitutionFileUnread(file=path.name)
        return institution_from_json(json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise InstitutionFileUnread(file=path.name) from error


def read_logo(path: Path) -> str:
    """An image as a data: address; raises LogoRefused for what is no PNG, JPEG or SVG, or too large."""
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST_LOGO else b""
    except OSError as error:
        raise LogoRefused(file=path.name) from error
    kind = _IMAGES.get(path.suffix.lower(), "")
    looks = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8", "image/svg+xml": b"<"}
    if not kind or not content.lstrip().startswith(looks[kind]):
        raise LogoRefused(file=path.name)
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _entry(address: str) -> PortalEntry | None:
    try:
        return new_entry(address)
    except AppError:
        return None
