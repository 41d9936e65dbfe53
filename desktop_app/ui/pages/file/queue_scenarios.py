"""States of the start page around publishing: what waits, what was published, a plan, and a review package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.app.approval.approval import Verdict
from desktop_app.app.approval.review_package import answer_review_package, make_review_package
from desktop_app.app.demo import answer, sample_path
from desktop_app.app.outbox.item import Item, State
from desktop_app.app.paths import private_folder
from desktop_app.app.published import Publication, remember
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry, with_portal
from desktop_app.core.errors import PlanNotApproved, PortalUnreachable, TokenRefused
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.publishing.plan import Alarm, AlarmKind, Kind, Plan, PlannedFile, TableChange
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Pending, Receipt, ReceiptFile
from desktop_app.core.publishing.uses import Uses
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, open_path
from desktop_app.ui.sending import Going

_HASH = "ac39e63a53beb0e695431a49a6c592812307b1aee647db93ee1f262339b7bb16"
_NOW = datetime.now(UTC).astimezone()
_PORTAL = PortalEntry("nacional", "Datos Abiertos Ecuador", "https://www.datosabiertos.example")
_PLAN = Plan(
    Kind.REPLACE,
    PortalKind.CKAN,
    _PORTAL.url,
    "Patronato Provincial",
    Dataset(title="Viajes y comisiones, octubre de 2026"),
    (PlannedFile("viajes.csv", "Viajes y comisiones", 14280, _HASH, "r1", "Viajes y comisiones"),),
    is_public=True,
    kept=(("r2", "Diccionario de datos"),),
    table=TableChange("Viajes y comisiones", 240, 96, columns_lost=("destino",), removed=150, added=6),
    alarms=(
        Alarm(AlarmKind.HALF_GONE, "Viajes y comisiones", 240, 96),
        Alarm(AlarmKind.COLUMN_LOST, "destino"),
    ),
)


def _day(ago: int) -> str:
    return (_NOW - timedelta(days=ago)).isoformat(timespec="seconds")


def _item(name: str, title: str, ago: int, **changes: object) -> Item:
    item = Item(name, title, PortalKind.CKAN, _PORTAL, Order("patronato"), _day(ago))
    return replace(item, **changes)  # type: ignore[arg-type] # names of its fields


def _queue(context: PageContext, *items: Item) -> None:
    for item in items:
        private_folder(context.workspace.services.paths.outbox / item.id)
        context.outgoing.outbox.save(item)


def _waiting(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())
    context.workspace.close()
    context.session_changed.emit()
    failed = {"problem": PortalUnreachable.code, "tried": _day(0)}
    _queue(
        context,
        _item("a1", "Viajes y comisiones, octubre", 3, automatic=True, **failed),
        _item("b2", "Atenciones sociales, octubre", 2, state=State.PENDING, receipt=_pending()),
    )
    _publish(context)


def _wanting(context: PageContext, _folder: Path) -> None:
    person = {"state": State.PERSON, "plan": _PLAN}
    _queue(
        context,
        _item("a1", "Viajes y comisiones, octubre", 3, problem=PlanNotApproved.code, **person),
        _item("b2", "Contratos vigentes", 2, problem=TokenRefused.code, **person),
        _item("c3", "Presupuesto participativo", 0, automatic=True),
    )


def _sending(context: PageContext, _folder: Path) -> None:
    _queue(context, _item("a1", "Viajes y comisiones, octubre", 0), _item("b2", "Contratos vigentes", 2))
    stage = msg(N_("Uploading {file}"), file="viajes_2026_octubre.csv")
    context.outgoing.going = Going("a1", by_itself=False, done=62, total=100, stage=stage)


def _pending() -> Receipt:
    return replace(_receipt("Atenciones sociales, 2026", "atenciones", 2), verified=False, pending=Pending.SHIELD)


def _receipt(title: str, name: str, ago: int) -> Receipt:
    url = f"{_PORTAL.url}/dataset/{name}"
    file = ReceiptFile(f"{name}.csv", f"{url}/{name}.csv", 14280, _HASH, 240, verified=True)
    return Receipt(
        PortalKind.CKAN, _PORTAL.url, name, title, url, "patronato", _day(ago), _day(ago), (file,),
        metadata_verified=True, public=True, verified=True, user="editora",
    )  # fmt: skip


def _publish(context: PageContext) -> list[Publication]:
    paths = context.workspace.services.paths
    receipts = [
        _receipt("Contratos vigentes de la institución", "contratos", 45),
        _receipt("Atenciones sociales del Patronato Provincial, 2026", "atenciones", 33),
        replace(_receipt("Práctica con el ejemplo", "ejemplo", 5), kind=PortalKind.PRACTICE),
        replace(_receipt("Viajes y comisiones, 2026", "viajes", 4), verified=False, pending=Pending.SHIELD),
        _receipt("Atenciones sociales del Patronato Provincial, 2026", "atenciones", 3),
    ]
    return [remember(paths, receipt) for receipt in receipts]


def _published(context: PageContext, _folder: Path) -> None:
    from desktop_app.app import published

    context.workspace.services.settings.change(lambda s: with_portal(s, _PORTAL))
    newest = _publish(context)[-1]
    known = replace(newest, uses=Uses(1284, 316), uses_asked=_day(0))
    published._write(context.workspace.services.paths, known)  # noqa: SLF001 - a picture of what a portal answered


def _review_file(context: PageContext, folder: Path) -> Path:
    """A real review package of the example."""
    open_path(context, sample_path())
    workspace = context.workspace
    found = workspace.scan()
    context.session.navigate(lambda project: answer(project, found))
    packed = workspace.pack()
    file = folder / "Atenciones_2026.revision.zip"
    note = "Es la publicación de octubre. La necesitamos antes del día 10."
    make_review_package(packed.package.folder, file, asked_by="Ana Paz", asked=_day(1), note=note)
    return file


def _asked(context: PageContext, folder: Path) -> None:
    _review_file(context, folder)


def _answered(context: PageContext, folder: Path) -> None:
    from desktop_app.app.approval.approval import digest_of
    from desktop_app.app.sidecar import read_sidecar

    file = _review_file(context, folder)
    digest = digest_of(read_sidecar(context.workspace.package_folder()))
    notes = "Falta decir en la descripción de qué oficinas son las atenciones."
    verdict = Verdict(
        digest, approved=False, approver="Luis Mora", decided=_day(0), post="Custodio de datos", notes=notes
    )
    answer_review_package(file, folder / "respuesta.zip", verdict)
    (folder / "respuesta.zip").replace(file)


def _on(act: Callable[[FilePage], None]) -> Callable[[Page], None]:
    def acted(page: Page) -> None:
        assert isinstance(page, FilePage)
        act(page)

    return acted


def _open_review(page: FilePage) -> None:
    home = page._context.workspace.services.paths.data.parent  # noqa: SLF001 - a picture of an inner state
    page.review(str(home / "Atenciones_2026.revision.zip"))


def _see_plan(page: FilePage) -> None:
    page._show_plan(page._context.outgoing.outbox.item("a1"))  # noqa: SLF001 - a picture of an inner state


def _nothing(_context: PageContext, _folder: Path) -> None:
    """Nothing was ever published."""


SCENARIOS: dict[str, Scenario] = {
    "waiting": Scenario(_waiting),
    "wanting": Scenario(_wanting),
    "sending": Scenario(_sending),
    "plan": Scenario(_wanting, _on(_see_plan)),
    "publications": Scenario(_published, _on(FilePage.show_publications)),
    "no_publications": Scenario(_nothing, _on(FilePage.show_publications)),
    "review": Scenario(_asked, _on(_open_review)),
    "answer": Scenario(_answered, _on(_open_review)),
}
