"""States of the page about data of people, over the example workbook and small files."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.app.project import with_table
from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.pages.personal.presenter import CLEAN, REVIEW
from desktop_app.ui.pages.personal.texts.screen import TextsScreen
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path, open_rows, work_for_ever

_TEXT = "Observaciones"
_GIVEN = ("María", "José", "Rosa", "Luis")
_TOLD = (
    "Entrega de silla de ruedas a {name}, cédula {number}. Llamar al {phone}.",
    "Acude con su abuela {name} porque la madre trabaja en Cayambe.",
    "Pidió cambio de turno, llamar a {name} al {phone}. Se reprograma para la próxima semana.",
    "Visita a domicilio. La Sra. {name} pide que la atienda la misma terapista, vive junto a la tienda de don Lucho.",
)
_QUIET = ("Control en un mes", "Segunda sesión de terapia", "Alta", "Entrega de medicinas en el centro de salud")
_FAMILY = ("Quishpe Guamán", "Torres Vaca", "Lema Yamberla")


def _sample(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())


def _nothing_personal(context: PageContext, folder: Path) -> None:
    rows = [(f"2026-01-{day:02d}", "Cayambe", str(1200 + 75 * day)) for day in range(1, 13)]
    open_rows(context, folder, ("fecha_obra", "canton", "monto"), rows)


def _lost(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    lose_working_copy(context)


def _endless(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    context.workspace.scan = work_for_ever  # type: ignore[method-assign, assignment] # held still for the picture


def _decided(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.choose("remove_column")


def _people(context: PageContext, folder: Path) -> None:
    """Two columns of a kind, an age, a place."""
    rows = [
        (f"17100{n:05d}", f"09{n:08d}", str(3 + 2 * n), ("Quito", "Cayambe", "Narnia")[n % 3], f"{300 + 41 * n}.50")
        for n in range(40)
    ]
    open_rows(context, folder, ("cedula", "telefono_celular", "edad", "canton", "sueldo"), rows)


def _payroll(context: PageContext, folder: Path) -> None:
    """What a transparency law may order to publish, beside what it never does."""
    rows = [
        (f"{_FAMILY[n % 3]} {_GIVEN[n % 4]}", f"1710{n:06d}", ("Analista", "Director")[n % 2], f"{500 + 37 * n}.00")
        for n in range(40)
    ]
    header = ("Apellidos y nombres del servidor", "Cédula", "Puesto institucional", "Remuneración mensual unificada")
    open_rows(context, folder, header, rows)


def _alike(context: PageContext, folder: Path) -> None:
    """Columns whose long names differ in the middle alone."""
    header = [f"persona_numero_de_documento_{who}_columna_cedula" for who in ("titular", "conyuge", "garante")]
    rows = [tuple(f"1710{3 * n + i:06d}" for i in range(3)) for n in range(40)]
    open_rows(context, folder, tuple(header), rows)


def _ordered(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.answer_transparency(required=True)


def _with_hidden(context: PageContext, folder: Path) -> None:
    """A workbook with hidden rows and columns in its table, and a hidden sheet beside it."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["fecha", "nombres", "canton", "monto"])
    for n in range(30):
        sheet.append([f"2026-01-{n % 28 + 1:02d}", f"{_GIVEN[n % 4]} {_FAMILY[n % 3]}", "Quito", 100 + n])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[5].hidden = True
    book.create_sheet("Respaldo").sheet_state = "hidden"
    book.save(folder / "Con_ocultos.xlsx")
    open_path(context, folder / "Con_ocultos.xlsx")


def _one_row(context: PageContext, folder: Path) -> None:
    open_rows(context, folder, ("nombres", "observaciones"), [("María Quishpe Guamán", "Llamar al 0998765432")])


def _not_personal(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.dismiss()


def _bands(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named("edad")
    page.choose("age_bands")


def _rows(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named("edad")
    page.choose("remove_rows")


def _coded(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named("cedula")
    page.choose("replace_by_code")


def _kept(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.choose("keep")
    page.show_problem()


def _neighbours(context: PageContext, folder: Path) -> None:
    """People of a province: most share canton, age and sex with others, a few do not."""
    rng = random.Random(12)  # noqa: S311 - the same picture every time
    cantons = ["Quito"] * 60 + ["Cayambe"] * 25 + ["Mejía"] * 20
    rows = [
        (f"{rng.choice(_GIVEN)} {rng.choice(_FAMILY)}", rng.choice(cantons), str(rng.randint(20, 44)), rng.choice("FM"))
        for _ in range(2600)
    ]
    far = ("Pedro Moncayo", "San Miguel de los Bancos", "Puerto Quito")
    rows += [(f"{_GIVEN[i % 4]} {_FAMILY[i % 3]}", far[i % 3], str(62 + 3 * i), "FM"[i % 2]) for i in range(12)]
    open_rows(context, folder, ("nombres", "canton", "edad", "sexo"), rows)


def _lowered(context: PageContext, folder: Path) -> None:
    """The same people after the officer has decided and taken the first way out."""
    from desktop_app.app.disclosing.accepting import accept

    _neighbours(context, folder)
    workspace = context.workspace
    decided = tuple(
        Decision(
            f.column_id, f.types, "remove_column" if f.column_name == "nombres" else "keep", "Lo pide la ley", "law"
        )
        for f in workspace.scan().findings
    )
    context.apply(
        "personal",
        msg(N_("Answer about the transparency law")),
        lambda p: with_table(p, lambda w: replace(w, decisions=decided)),
    )
    seen = workspace.assess()
    context.apply(
        "personal",
        msg(N_("Lower the risk of recognising somebody")),
        lambda p: with_table(p, lambda w: accept(w, seen.ways[0], seen)),
    )


def _few_cases(context: PageContext, folder: Path) -> None:
    rows = [("Loja", "112", "3"), ("Zamora", "27", "20"), ("Cuenca", "0", "49"), ("Azogues", "1", "18")]
    open_rows(context, folder, ("Cantón", "Hombres", "Mujeres"), rows)


def _to_risk(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.show_risk()


def _at_risk(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named("nombres")
    page.choose("remove_column")
    for name in ("edad", "sexo"):
        page.select_named(name)
        page.choose("keep")
        page.explain(lambda d: replace(d, legal_basis="law", reason="Lo pide la ordenanza de atención"))
    page.show_risk()


def _text(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named(_TEXT)


def _notes(context: PageContext, folder: Path) -> None:
    """Notes of an attention: most say nothing of anybody, some name people in several ways."""
    rows = []
    for n in range(60):
        named = _TOLD[n % len(_TOLD)].format(
            name=f"{_GIVEN[n % 4]} {_FAMILY[n % 3]}",
            number=f"17{10000000 + 7919 * n}",
            phone=f"09{87000000 + 4441 * n}",
        )
        rows.append((f"2026-02-{n % 28 + 1:02d}", "Quito", named if n % 3 else _QUIET[n % len(_QUIET)]))
    open_rows(context, folder, ("fecha", "canton", "observaciones"), rows)


def _reviewing(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named("observaciones")
    page.choose(REVIEW)


def _go_on(page: Page) -> TextsScreen:
    """Three texts covered, one emptied, and the fifth on screen."""
    assert isinstance(page, PersonalPage)
    screen = page.findChild(TextsScreen)
    assert isinstance(screen, TextsScreen)
    for _text in range(3):
        screen.go_on()
    screen.card.emptied.emit()
    screen.go_on()
    return screen


def _review_half(page: Page) -> None:
    """The fifth text, a name of it kept, its telephone waiting."""
    card = _go_on(page).card
    if card.box is not None:
        card.kept.emit(card.box)


def _review_marked(page: Page) -> None:
    """A word marked by the officer."""
    screen = _go_on(page)
    screen.card.marked.emit(Span(0, 6, "MARKED"))
    screen.card.view.go_to(0)


def _begin_review(context: PageContext, folder: Path) -> None:
    """A review begun with a key that is not here any more."""
    _notes(context, folder)
    finding = context.workspace.scan().findings[0]
    decision = Decision(
        finding.column_id, finding.types, CLEAN, params={"how": "each", "key": "of another one", "left": 3, "of": 41}
    )
    context.apply(
        "personal",
        msg(N_("Answer about the transparency law")),
        lambda p: with_table(p, lambda w: replace(w, decisions=(decision,))),
    )


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_nothing_personal),
    "normal": Scenario(_sample),
    "decided": Scenario(_sample, _decided),
    "bands": Scenario(_people, _bands),
    "rows": Scenario(_people, _rows),
    "coded": Scenario(_people, _coded),
    "unanswered": Scenario(_payroll),
    "ordered": Scenario(_payroll, _ordered),
    "alike": Scenario(_alike),
    "hidden": Scenario(_with_hidden),
    "one": Scenario(_one_row),
    "notpersonal": Scenario(_sample, _not_personal),
    "reason": Scenario(_sample, _kept),
    "text": Scenario(_sample, _text),
    "texts": Scenario(_notes, _reviewing),
    "textskept": Scenario(_notes, _reviewing, _review_half),
    "textsmarked": Scenario(_notes, _reviewing, _review_marked),
    "lost": Scenario(_begin_review),
    "risk": Scenario(_neighbours, _at_risk),
    "lowered": Scenario(_lowered, _to_risk),
    "counts": Scenario(_few_cases, _to_risk),
    "error": Scenario(_lost),
    "busy": Scenario(_endless, busy=True),
}
