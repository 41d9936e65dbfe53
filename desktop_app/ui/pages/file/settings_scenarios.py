"""States of the settings, opened over the start page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.app.portal_facts import remember_facts
from desktop_app.app.settings import PortalEntry, ProxySettings, with_portal
from desktop_app.core.publishing.portal import Organization, PortalFacts
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario
from desktop_app.ui.settings_dialog import SettingsDialog

_NATIONAL = PortalEntry("nacional", "Datos Abiertos Ecuador", "https://www.datosabiertos.example")
_OWN = PortalEntry("gad", "Portal del GAD Provincial", "https://datos.gad.example", ca_file="/etc/gad-raiz.pem")
_FACTS = PortalFacts("Datos Abiertos Ecuador", "2.11.3", (), (Organization("p", "Patronato"),), (("cc", "CC"),) * 12)


def _fresh(context: PageContext, _folder: Path) -> None:
    """Nothing was connected, and there is no place for keys."""
    context.workspace.services.credentials._backend = None  # noqa: SLF001 - a computer without a keyring


def _connected(context: PageContext, _folder: Path) -> None:
    services = context.workspace.services
    services.settings.change(lambda s: with_portal(with_portal(s, _NATIONAL), _OWN))
    proxy = ProxySettings("manual", "http://proxy.gad.example:3128", "apaz")
    services.settings.change(
        lambda s: replace(s, institution="Patronato Provincial", approval_required=True, proxy=proxy, officer="Ana Paz")
    )
    services.credentials.save_token("nacional", "una-clave")
    remember_facts(services.paths, _NATIONAL, _FACTS, "2026-11-03T09:10:00-05:00")


def _opened(act: Callable[[SettingsDialog], None]) -> Callable[[Page], None]:
    def acted(page: Page) -> None:
        assert isinstance(page, FilePage)
        dialog = SettingsDialog(page.window(), page._context, lambda: None)  # noqa: SLF001 - as the program opens it
        act(dialog)
        dialog.show()

    return acted


def _part(name: str) -> Callable[[SettingsDialog], None]:
    return lambda dialog: dialog.show_part(name)


def _new_portal(dialog: SettingsDialog) -> None:
    dialog.show_part("portals")
    dialog.portals.show_form(None)


SCENARIOS: dict[str, Scenario] = {
    "settings": Scenario(_connected, _opened(_part("institution"))),
    "settings_portals": Scenario(_connected, _opened(_part("portals"))),
    "settings_new": Scenario(_fresh, _opened(_new_portal)),
    "settings_looks": Scenario(_fresh, _opened(_part("looks"))),
}
