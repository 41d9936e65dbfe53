"""Components by keyboard, by mouse and for screen readers."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.accessibility import tab_stops
from desktop_app.ui.theme.theme import apply_theme
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import SelectCard
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.choice_list import ChoiceList
from desktop_app.ui.widgets.drop_zone import DropState, DropZone
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit, TextArea
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Columns, FlowLayout
from desktop_app.ui.widgets.lists import ReceiptList, ReceiptRow, SummaryList, SummaryRow
from desktop_app.ui.widgets.notices import Spinner, Toast
from desktop_app.ui.widgets.stages import Stage, StageList, StageState
from tests.ui.rig import CHOICES, active, holder, press


def test_a_long_sentence_wraps_to_what_it_needs(shown):
    label = Label("Una frase que necesita varias líneas cuando hay poco sitio para ella", wrap=True)
    window = shown(holder(label), 160, 300)
    assert label.height() >= label.heightForWidth(label.width()) > 2 * 21
    assert not label.is_cut()
    assert window.width() == 160


def test_markup_in_officers_words_is_text(shown):
    label = Label("<b>Unidad</b> <img src='http://192.0.2.1/x.png'>")
    shown(holder(label))
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text().startswith("<b>")


def test_words_that_do_not_fit_are_in_the_tooltip(shown):
    label = Label("Dirección Provincial de Gestión Social y Servicios", elide=Qt.TextElideMode.ElideRight)
    shown(holder(label), 120, 100)
    assert label.toolTip() == label.text()
    label.window().resize(900, 100)
    QApplication.processEvents()
    assert label.toolTip() == ""


def test_field_ties_label_hint_and_advice_to_the_control(qtbot, shown):
    edit = LineEdit()
    field = Field("¿Cómo se llama?", edit, hint="Evite siglas.")
    window = shown(holder(field, Button("Otro")))
    active(qtbot, window)
    assert edit.accessibleName() == "¿Cómo se llama?"
    assert field.label.buddy() is edit
    left = []
    field.left.connect(lambda: left.append(edit.text()))
    edit.setFocus()
    QTest.keyClicks(edit, "hola")
    assert left == []
    press(window, Qt.Key.Key_Tab)
    assert left == ["hola"]
    field.advise("Falta el año.", wrong=True)
    assert field.advice == "Falta el año."
    assert edit.accessibleDescription() == "Evite siglas. Falta el año."
    field.advise("")
    assert (field.advice, edit.accessibleDescription()) == ("", "Evite siglas.")


def test_escape_discards_nothing_that_was_typed(qtbot, shown):
    area = TextArea("Cada fila es una atención.")
    window = shown(holder(Field("¿Qué contiene?", area)))
    active(qtbot, window)
    area.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert area.text() == "Cada fila es una atención."
    assert window.isVisible()


def test_tab_leaves_a_text_area(qtbot, shown):
    area, after = TextArea("x"), Button("Después")
    window = shown(holder(area, after))
    active(qtbot, window)
    area.setFocus()
    press(window, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.text() == "x"


def test_a_list_is_unset_until_picked_and_the_wheel_leaves_it(qtbot, shown):
    combo = ComboBox([("m", "Mensual"), ("a", "Anual")], placeholder="Elija")
    shown(holder(combo))
    assert combo.value is None
    combo.set_value("a")
    assert combo.value == "a"
    combo.setFocus()
    wheel = QPoint(0, -120)
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        wheel,
        wheel,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.value == "a"
    assert not event.isAccepted()


def files(*names):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/datos/{name}") for name in names])
    return mime


@pytest.mark.parametrize(
    ("names", "state", "path"),
    [
        (["a.XLSX"], DropState.WELCOME, "/datos/a.XLSX"),
        (["a.pdf"], DropState.WRONG, None),
        (["a.csv", "b.csv"], DropState.WRONG, None),
        ([], DropState.WRONG, None),
    ],
    ids=["good", "wrong kind", "two files", "none"],
)
def test_the_drop_zone_says_before_dropping(shown, names, state, path):
    zone = DropZone("Arrastre aquí", "Excel o CSV", "Elegir archivo…", [".xlsx", ".csv"])
    shown(holder(zone))
    dropped = []
    zone.file_dropped.connect(dropped.append)
    idle = zone._title.text()
    assert zone.examine(files(*names)) is state
    assert zone._title.text() != idle
    assert zone.take(files(*names)) is (path is not None)
    assert dropped == ([path] if path else [])
    assert (zone.state, zone._title.text()) == (DropState.IDLE, idle)


def test_cards_are_a_radio_group(qtbot, shown):
    cards = [SelectCard(name, Label(name)) for name in ("cédula", "nombres")]
    window = shown(holder(*cards))
    active(qtbot, window)
    cards[0].setFocus()
    press(window, Qt.Key.Key_Return)
    assert [c.isChecked() for c in cards] == [True, False]
    QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert [c.isChecked() for c in cards] == [False, True]


def test_a_tick_can_be_set_on_its_words(shown):
    box = CheckBox("Confirmo que mi institución autoriza publicar estos datos")
    shown(holder(box))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, box.height() - 3))
    assert box.isChecked()
    assert box.height() >= 36


def test_columns_stack_below_their_own_minimum(shown):
    left, right = Label("izquierda"), Label("derecha")
    left.setMinimumWidth(200)
    right.setMinimumWidth(200)
    columns = Columns(left, right, right_first=True)
    shown(columns, 600, 300)
    assert not columns.is_stacked
    assert left.y() == right.y()
    columns.resize(300, 300)
    QApplication.processEvents()
    assert columns.is_stacked
    assert right.y() < left.y()
    assert columns.heightForWidth(300) > columns.heightForWidth(600)


def test_a_flow_continues_on_the_next_line(shown):
    area = QWidget()
    flow = FlowLayout(area)
    chips = [Button(f"Opción número {n}") for n in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    shown(area, 400, 300)
    assert chips[0].y() < chips[-1].y()
    assert all(c.geometry().right() < 400 for c in chips)
    assert flow.heightForWidth(2000) < flow.heightForWidth(400)


def test_links_of_a_summary_say_what_they_change(shown):
    summary = SummaryList([SummaryRow("licence", "Licencia", "CC BY 4.0"), SummaryRow("phone", "Teléfono", "")])
    shown(holder(summary))
    asked = []
    summary.change_requested.connect(asked.append)
    links = summary.findChildren(Button)
    assert len({link.accessibleName() for link in links}) == 2
    links[1].click()
    assert asked == ["phone"]


def test_a_receipt_copies_and_explains_in_place(shown):
    receipt = ReceiptList(
        [ReceiptRow("Huella", "9f2c…", "none", copy="9f2c41d7", what_is_this="Un resumen del archivo.")]
    )
    shown(holder(receipt))
    copy, explain = receipt.findChildren(Button)
    copy.click()
    assert QApplication.clipboard().text() == "9f2c41d7"
    answer = next(label for label in receipt.findChildren(Label) if label.text() == "Un resumen del archivo.")
    assert answer.isHidden()
    explain.click()
    assert answer.isVisible()


def test_only_the_current_stage_has_a_bar(shown):
    stages = StageList(
        "Publicación", [Stage("a", "Comprobar", "x"), Stage("b", "Subir", "y"), Stage("c", "Publicar", "z")]
    )
    shown(holder(stages))
    stages.show_stage("a", StageState.DONE, right="14:02")
    stages.show_stage("b", StageState.CURRENT, right="62 %", share=0.62)
    QApplication.processEvents()
    from desktop_app.ui.widgets.meters import Bar

    assert [bar.isVisible() for bar in stages.findChildren(Bar)] == [False, True, False]


def test_a_spinner_waits_before_it_shows(qtbot, shown):
    spinner = Spinner()
    shown(holder(spinner))
    spinner.start("Leyendo")
    qtbot.wait(150)
    assert spinner.isHidden()
    qtbot.waitUntil(spinner.isVisible, timeout=3000)
    spinner.stop()
    assert spinner.isHidden()
    spinner.start("Otra vez")
    spinner.stop()
    qtbot.wait(500)
    assert spinner.isHidden()


def test_a_toast_offers_undo_and_stays_inside(qtbot, shown):
    window = shown(holder(Label("contenido")), 360, 240)
    toast = Toast(window)
    undone = []
    toast.undo_requested.connect(lambda: undone.append(1))
    toast.say("Se quitó la columna «observaciones» de la tabla de atenciones")
    assert window.rect().contains(toast.geometry())
    window.resize(300, 200)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())
    toast.undo_button.click()
    assert (undone, toast.isVisible()) == ([1], False)


def test_a_banner_is_read_whole_and_replaces_its_actions(shown):
    banner = Banner("Hoja oculta", "Parece tener cédulas.", "warn", actions=[Button("Ver")])
    shown(holder(banner))
    assert banner.accessibleName() == "Hoja oculta Parece tener cédulas."
    banner.set_actions([Button("Otra"), Button("Más")])
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert [b.text() for b in banner.findChildren(Button)] == ["Otra", "Más"]


def test_text_size_scales_controls(qapp, themed):
    small = Button("Continuar").sizeHint()
    apply_theme(qapp, "light", 2.0)
    large = Button("Continuar").sizeHint()
    assert large.height() == 2 * small.height()
    assert large.width() > 1.8 * small.width()


def test_tab_order_is_reading_order(shown):
    window = shown(holder(Button("1"), ChoiceList("2", CHOICES), CheckBox("3"), Field("4", LineEdit()), Button("5")))
    tops = [stop.mapTo(window, QPoint(0, 0)).y() for stop in tab_stops(window)]
    assert tops == sorted(tops)
    assert len(tops) == 5
