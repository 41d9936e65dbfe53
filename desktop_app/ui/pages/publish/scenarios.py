"""States of the last page: choosing, connecting, sending, and each ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.app.demo import describe, sample_path
from desktop_app.core.errors import TokenRefused
from desktop_app.core.publishing.portal import Organization, PortalCheck, PortalKind
from desktop_app.core.publishing.receipt import Receipt, ReceiptFile
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.publish.page import PublishPage
from desktop_app.ui.pages.publish.presenter import FOLDER, OTHER, PRACTICE
from desktop_app.ui.pages.scenario import Scenario, open_path, work_for_ever

_HASH = "ac39e63a53beb0e695431a49a6c592812307b1aee647db93ee1f262339b7bb16"
_CHECK = PortalCheck(
    "Datos Abiertos Ecuador",
    "2.11",
    "editora",
    (Organization("patronato", "Patronato Provincial"), Organization("gad", "GAD Provincial")),
)


def _ready(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())
    context.session.navigate(lambda p: replace(p, dataset=describe(p.dataset), confirmed=True, reached="publish"))


def _endless(context: PageContext, folder: Path) -> None:
    _ready(context, folder)
    context.workspace.publish = lambda _portal, _order, progress: work_for_ever(progress)  # type: ignore[method-assign, assignment, misc] # held still for the picture


def _on(act: Callable[[PublishPage], None]) -> Callable[[Page], None]:
    def acted(page: Page) -> None:
        assert isinstance(page, PublishPage)
        act(page)

    return acted


def _connected(page: PublishPage) -> None:
    page._choose(OTHER)  # noqa: SLF001 - a picture of an inner state
    page._connection.show_connected(_CHECK, "", kept=True)  # noqa: SLF001 - as above


def _refused(page: PublishPage) -> None:
    page._choose(OTHER)  # noqa: SLF001 - as above
    page._connection.show_problem(TokenRefused(portal="datos.example"))  # noqa: SLF001 - as above


def _send(page: PublishPage) -> None:
    page._choose(PRACTICE)  # noqa: SLF001 - as above
    page.submit()


def _end(kind: PortalKind, *, verified: bool = True) -> Callable[[PublishPage], None]:
    def act(page: PublishPage) -> None:
        page._choose({PortalKind.PRACTICE: PRACTICE, PortalKind.FOLDER: FOLDER}.get(kind, OTHER))  # noqa: SLF001 - as above
        page._published(_receipt(kind, verified=verified))  # noqa: SLF001 - as above

    return act


def _receipt(kind: PortalKind, *, verified: bool) -> Receipt:
    name = "PPSS_Atenciones_2026octubre.csv"
    url = "https://www.datosabiertos.example/dataset/atenciones-sociales-2026"
    file = ReceiptFile(name, f"{url}/{name}", 14280, _HASH, 240, verified)
    differences = () if verified else (f"file:{name}",)
    moment = "2026-11-21T14:06:00-05:00"
    return Receipt(
        kind, url, "atenciones-sociales-2026", "Atenciones sociales, 2026", url, "patronato", moment, moment,
        (file, replace(file, name="PPSS_Atenciones_DD_2026octubre.xlsx", verified=True)), metadata_verified=True,
        public=verified, verified=verified, differences=differences,
    )  # fmt: skip


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_ready),
    "connected": Scenario(_ready, _on(_connected)),
    "error": Scenario(_ready, _on(_refused)),
    "busy": Scenario(_endless, _on(_send), busy=True),
    "practice": Scenario(_ready, _on(_end(PortalKind.PRACTICE))),
    "normal": Scenario(_ready, _on(_end(PortalKind.CKAN))),
    "different": Scenario(_ready, _on(_end(PortalKind.CKAN, verified=False))),
}
