"""States of the last page: where, what changes, sending, waiting, and each ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.app.demo import describe, sample_path
from desktop_app.app.meeting import Answer, Meeting
from desktop_app.app.next_time import next_time
from desktop_app.app.outbox.item import Item
from desktop_app.app.published import Publication
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import PortalUnreachable, TokenRefused
from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.publishing.candidates import Candidate, Reason
from desktop_app.core.publishing.journal import Journal
from desktop_app.core.publishing.plan import (
    Alarm,
    AlarmKind,
    FieldChange,
    Kind,
    Plan,
    PlannedFile,
    TableChange,
)
from desktop_app.core.publishing.portal import Organization, PortalCheck, PortalKind, RemoteDataset, RemoteResource
from desktop_app.core.publishing.receipt import Loaded, Pending, Receipt, ReceiptFile
from desktop_app.core.publishing.row_examples import CellChange, Examples
from desktop_app.core.quality import score
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.publish.connecting import Connected
from desktop_app.ui.pages.publish.page import PublishPage
from desktop_app.ui.pages.publish.presenter import FOLDER, OTHER, PRACTICE
from desktop_app.ui.pages.publish.rows_card import RowNumbers
from desktop_app.ui.pages.scenario import Scenario, open_path
from desktop_app.ui.texts import _

_HASH = "ac39e63a53beb0e695431a49a6c592812307b1aee647db93ee1f262339b7bb16"
_URL = "https://www.datosabiertos.example"
_MOMENT = "2026-11-21T14:06:00-05:00"
_ORGANIZATION = Organization("patronato", "Patronato Provincial")
_CHECK = PortalCheck(
    "Datos Abiertos Ecuador", "2.11", "editora", (_ORGANIZATION, Organization("gad", "GAD Provincial"))
)
_ENTRY = PortalEntry("datosabiertos-example", "Datos Abiertos Ecuador", _URL, "patronato")
_ORDER = Order("patronato", "atenciones-sociales-2026")
_DATASET = Dataset(
    title="Atenciones sociales, 2026", name="atenciones-sociales-2026", period=Period("2026-01-01", "2026-10-31")
)
_FILES = (
    PlannedFile(
        "PPSS_Atenciones_2026octubre.csv",
        "Atenciones sociales",
        1_812_345,
        _HASH,
        "r1",
        "Atenciones sociales",
        1_700_000,
    ),
    PlannedFile(
        "PPSS_Atenciones_DD_2026octubre.xlsx", "Diccionario de datos", 18_345, _HASH, "r2", "Diccionario", 18_000
    ),
    PlannedFile("PPSS_Atenciones_PM_2026octubre.pdf", "Ficha de metadatos", 42_000, _HASH),
)
_EXAMPLES = Examples(
    ("orden", "fecha", "canton", "servicio_tipo", "servicio_monto"),
    tuple((str(10_900 + n), f"2026-10-0{n + 1}", "Quito", "Terapia física", f"{18 + n}.50") for n in range(6)),
    tuple((str(40 + n), "2026-03-04", "Cayambe", "Nutrición", f"{12 + n}.75") for n in range(3)),
    "orden",
    tuple(CellChange(str(8_000 + n), "servicio_monto", f"{10 + n}.00", f"{20 + n}.00") for n in range(5)),
    ("servicio_monto", "servicio_tipo"),
)
_CHANGED = Plan(
    Kind.REPLACE,
    PortalKind.CKAN,
    _URL,
    "patronato",
    _DATASET,
    _FILES,
    dataset_id="d1",
    is_public=True,
    kept=(("r9", "Atenciones sociales, 2025"),),
    fields=(
        FieldChange("extras.temporal_end", "2026-09-30", "2026-10-31"),
        FieldChange("notes", "Atenciones de enero a septiembre.", "Cada fila es una atención dada a una persona."),
    ),
    table=TableChange(
        "Atenciones sociales",
        10_845,
        12_005,
        ("servicio_tipo",),
        (),
        1_163,
        3,
        18,
        published="2026-10-12T15:00:00+00:00",
        examples=_EXAMPLES,
    ),
    alarms=(
        Alarm(AlarmKind.ROWS_LOST, "Atenciones sociales", 10_845, 3),
        Alarm(AlarmKind.COLUMN_LOST, "observaciones"),
    ),
)
_ADDED = replace(
    _CHANGED,
    kind=Kind.ADD,
    table=TableChange("Atenciones de septiembre", 1_204, 1_163),
    alarms=(),
    files=tuple(replace(f, replaces="", was="") for f in _FILES[:1]) + _FILES[1:],
)
_NEW = replace(
    _CHANGED, kind=Kind.NEW, is_public=False, dataset_id="", kept=(), fields=(), table=None, alarms=(),
    files=tuple(replace(f, replaces="", was="") for f in _FILES),
)  # fmt: skip


def _ready(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())
    context.session.navigate(lambda p: replace(p, dataset=describe(p.dataset), confirmed=True, reached="publish"))


def _on(act: Callable[[PublishPage], None]) -> Callable[[Page], None]:
    def acted(page: Page) -> None:
        assert isinstance(page, PublishPage)
        act(page)

    return acted


def _connected(page: PublishPage) -> None:
    page.choose(OTHER)
    page.where._connected((Connected(_ENTRY, "llave", _CHECK, PortalKind.CKAN), False))  # noqa: SLF001 - a picture of an inner state


def _key(page: PublishPage) -> None:
    page.choose(OTHER)
    page.where.connection.key_help.link.click()


def _refused(page: PublishPage) -> None:
    page.choose(OTHER)
    page.where.connection.show_problem(TokenRefused(portal="datos.example"))


def _offline(page: PublishPage) -> None:
    _connected(page)
    page.where._choose_organization("patronato")  # noqa: SLF001 - as above
    page.where.connection.show_connected(_CHECK, "patronato", kept=True)
    page.where._not_connected(PortalUnreachable(portal="datos.example"))  # noqa: SLF001 - as above


def _candidates() -> tuple[Candidate, ...]:
    shown = {"title": "Atenciones sociales, 2026"}
    files = (RemoteResource("r1", "Atenciones sociales", f"{_URL}/a.csv", format="CSV"),)
    remote = RemoteDataset("d1", _DATASET.name, f"{_URL}/dataset/x", False, "patronato", files, shown)
    return (Candidate(remote, Reason.HISTORY),)


def _planned(plan: Plan | None, *, is_known: bool = True) -> Callable[[PublishPage], None]:
    def act(page: PublishPage) -> None:
        found = _candidates() if is_known else ()
        chosen = None if plan is None else _DATASET.name if is_known else ""
        page.planned.show_meeting(Meeting(_ORGANIZATION, found, chosen, _ORDER, plan), Answer())
        page._show(page.planned)  # noqa: SLF001 - a picture of an inner state

    return act


def _unapproved(page: PublishPage) -> None:
    page.planned.missing = _("It has no approval for exactly these files")
    _planned(_NEW, is_known=False)(page)


def _see_rows(page: PublishPage) -> None:
    _planned(_CHANGED)(page)
    page.findChildren(RowNumbers)[0].show_rows("changed")


def _send(page: PublishPage) -> None:
    seconds = iter(range(100))
    page.sending.start(_CHANGED, lambda: float(next(seconds)))
    page.sending.report(0, 3_700_000, msg(N_("Updating the description")))
    for done in range(0, 1_147_000, 220_000):
        page.sending.report(done, 3_700_000, msg(N_("Uploading {file}"), file=_FILES[0].name))
    page.sending.report(1_147_000, 3_700_000, None)
    page._show(page.sending)  # noqa: SLF001 - as above


def _broken(page: PublishPage) -> None:
    _send(page)
    page.sending.wait(PortalUnreachable(portal="Datos Abiertos Ecuador"), 20)


def _waiting(*, is_touched: bool) -> Callable[[PublishPage], None]:
    def act(page: PublishPage) -> None:
        item = Item("0", _DATASET.title, PortalKind.CKAN, _ENTRY, _ORDER, _MOMENT)
        if is_touched:
            journal = Journal(_MOMENT, describing=True, dataset_id="d1", sent={_FILES[0].name: "r1"})
            values = {"portal": "Datos Abiertos Ecuador"}
            item = replace(item, plan=_CHANGED, journal=journal, problem=TokenRefused.code, problem_values=values)
        page.course.show_item(item)

    return act


def _end(kind: PortalKind, **changes: object) -> Callable[[PublishPage], None]:
    def act(page: PublishPage) -> None:
        page.choose({PortalKind.PRACTICE: PRACTICE, PortalKind.FOLDER: FOLDER}.get(kind, OTHER))
        receipt = replace(_receipt(kind), **changes)  # type: ignore[arg-type]
        if receipt.pending is not Pending.NOTHING:
            receipt = replace(receipt, files=tuple(replace(f, verified=False) for f in receipt.files))
        if receipt.differences:
            first, *rest = receipt.files
            receipt = replace(receipt, files=(replace(first, verified=False), *rest))
        made = Publication(receipt, "2026-011")
        before = Publication(replace(made.receipt, finished="2026-10-12T10:00:00-05:00"), "2026-007")
        described = describe(replace(_DATASET, frequency="MONTHLY"))
        quality = score(described, ["CSV"], published=True) if receipt.verified else None
        coming = next_time(replace(_DATASET, frequency="MONTHLY"))
        page.ending.show_publication(made, (made, before), coming, quality)
        page._show(page.ending)  # noqa: SLF001 - as above

    return act


def _receipt(kind: PortalKind) -> Receipt:
    address = f"{_URL}/dataset/atenciones-sociales-2026"
    file = ReceiptFile(_FILES[0].name, f"{address}/a.csv", 14280, _HASH, 12_005, verified=True)
    more = tuple(replace(file, name=planned.name) for planned in _FILES[1:])
    return Receipt(
        kind, _URL, _DATASET.name, _DATASET.title, address, "patronato", _MOMENT, _MOMENT, (file, *more),
        metadata_verified=True, public=True, verified=True, loaded=Loaded.ALL,
    )  # fmt: skip


_PENDING = {
    "loaded": Loaded.NO_TABLES,
    "public": False,
    "verified": False,
    "metadata_verified": False,
    "pending": Pending.SHIELD,
}
_DIFFERENT = {
    "public": False,
    "verified": False,
    "metadata_verified": False,
    "differences": (f"file:{_FILES[0].name}", "field:notes"),
    "loaded": Loaded.NO_TABLES,
}

SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_ready),
    "connected": Scenario(_ready, _on(_connected)),
    "key": Scenario(_ready, _on(_key)),
    "error": Scenario(_ready, _on(_refused)),
    "offline": Scenario(_ready, _on(_offline)),
    "which": Scenario(_ready, _on(_planned(None))),
    "new": Scenario(_ready, _on(_planned(_NEW, is_known=False))),
    "added": Scenario(_ready, _on(_planned(_ADDED))),
    "plan": Scenario(_ready, _on(_planned(_CHANGED))),
    "unapproved": Scenario(_ready, _on(_unapproved)),
    "rows": Scenario(_ready, _on(_see_rows)),
    "busy": Scenario(_ready, _on(_send)),
    "broken": Scenario(_ready, _on(_broken)),
    "kept": Scenario(_ready, _on(_waiting(is_touched=False))),
    "stopped": Scenario(_ready, _on(_waiting(is_touched=True))),
    "practice": Scenario(_ready, _on(_end(PortalKind.PRACTICE))),
    "normal": Scenario(_ready, _on(_end(PortalKind.CKAN))),
    "pending": Scenario(_ready, _on(_end(PortalKind.CKAN, **_PENDING))),
    "different": Scenario(_ready, _on(_end(PortalKind.CKAN, **_DIFFERENT))),
}
