"""`publish`: a package folder or a project to a portal, proved by reading it back."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from desktop_app.cli.arguments import add_password, command, password_of
from desktop_app.cli.console import Console
from desktop_app.cli.opening import limited_reader, now, open_project, signing
from desktop_app.cli.portals import TOKEN_VARIABLE
from desktop_app.core.errors import OrganizationRefused
from desktop_app.core.publishing.portal import Portal
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.text import N_, msg

ORGANIZATION_VARIABLE = "ALISTA_ORGANIZATION"


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    publish = command(commands, "publish", "publish a project or a package folder and read it back")
    publish.add_argument("what", metavar="PROJECT|DIR", type=Path)
    add_password(publish)
    publish.add_argument("--portal", required=True, metavar="NAME|URL")
    publish.add_argument("--organization", default="", metavar="NAME")
    publish.add_argument("--dataset", default="", metavar="NAME", help="name on the portal (default: from the title)")
    publish.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Publish and print the receipt; 4 when the portal's copy was not proved equal."""
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.paths import default_paths
    from desktop_app.app.portals import new_entry, open_ckan, token_for
    from desktop_app.app.publishing import Order, publish_folder
    from desktop_app.app.settings import SettingsStore, find_portal

    settings = SettingsStore(default_paths()).settings
    entry = find_portal(settings, options.portal) or new_entry(options.portal)
    portal = open_ckan(entry, token_for(entry, Credentials(), os.environ.get(TOKEN_VARIABLE)))
    wanted = options.organization or os.environ.get(ORGANIZATION_VARIABLE, "") or entry.organization
    with tempfile.TemporaryDirectory(prefix="alista-publish-") as temporary:
        folder = _package_folder(options.what, Path(temporary), console, password_of(options))
        order = Order(wanted or only_organization(portal), options.dataset)
        receipt = publish_folder(folder, portal, order, console)
    return print_receipt(receipt, console)


def only_organization(portal: Portal) -> str:
    """The institution when the user has exactly one; raises OrganizationRefused when it must be named."""
    organizations = portal.check().organizations
    if len(organizations) != 1:
        raise OrganizationRefused(organization="—")
    return organizations[0].name


def print_receipt(receipt: Receipt, console: Console) -> int:
    """The receipt in words or JSON; 0 only when verified."""
    from desktop_app.core.publishing import receipt_lines, receipt_to_json

    for label, value in receipt_lines(receipt):
        console.say(msg(N_("{label}: {value}"), label=label, value=value))
    console.document(receipt_to_json(receipt))
    return 0 if receipt.verified else 4


def _package_folder(what: Path, temporary: Path, console: Console, password: str | None) -> Path:
    if what.suffix != ".alista":
        return what
    from desktop_app.app.atomic import write_atomic
    from desktop_app.app.code_keys import code_keys
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.final_check import require_clean
    from desktop_app.app.packing import Making, pack

    with limited_reader() as reader, open_project(what, console, reader, password) as loaded:
        project = loaded.project
        making = Making(
            loaded.opened,
            temporary / "package",
            now()[:10],
            code_keys(project, Credentials(), may_make=False),
            signing=signing(),
        )
        packed = pack(project, making, console)
        require_clean(packed.stopping)
        if packed.acta is not None:  # the folder goes away; the paper stays beside the project
            write_atomic(what.with_suffix(".acta.pdf"), packed.acta.read_bytes())
        return packed.package.folder
