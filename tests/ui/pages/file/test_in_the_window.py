"""The start page in the whole window, by keyboard: notices with a way back, screens and the way out of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.main_window import STEPS, MainWindow
from desktop_app.ui.pages.registry import make_pages
from tests.ui.rig import active
from tests.ui.rig import press as press_key


@pytest.fixture
def window(rig, qtbot, themed):
    """A window over the start page alone, with no project open."""
    rig.context.workspace.close()
    rig.context.session_changed.emit()
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.set_pages(rig.context, make_pages(rig.context, [page for page, _title in STEPS]))
    made.show()
    active(qtbot, made)
    yield made
    made.detach()


def test_what_was_taken_out_comes_back_by_the_bar_below(rig, window, put):
    item = put()
    card = window.page._side.outbox
    assert card.isVisible()
    window.page._side._remove(item)
    assert window.toast.isVisible()
    assert window.toast.undo_button.isVisible()
    assert not card.isVisible()
    QTest.keyClick(window.toast.undo_button, Qt.Key.Key_Return)
    assert card.isVisible()
    assert not window.toast.isVisible()


def test_what_went_by_itself_is_said_without_undo(rig, window):
    rig.context.outgoing.noticed.emit("«Ayudas»: Publicado y comprobado")
    assert window.toast.isVisible()
    assert not window.toast.undo_button.isVisible()


def test_a_screen_is_opened_and_left_by_keyboard(rig, window, qtbot):
    page = window.page
    assert not window.footer.isVisible()
    page.show_publications()
    assert window.footer.isVisible()
    press_key(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page._start_view.isVisible()
    assert page._drop.button.hasFocus()


def test_all_of_the_start_is_reached_by_tab(rig, window, qtbot, put):
    item = put()
    qtbot.wait(50)
    page = window.page
    page._drop.button.setFocus()
    wanted = {page._side.outbox.links[item.id], page._side.reviewing.link}
    seen = set()
    for _step in range(40):
        focused = window.focusWidget()
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= seen


def test_the_settings_are_asked_for_at_their_portals(rig, window, qtbot):
    from desktop_app.ui.pages.file.waiting_words import Act
    from tests.unit.app.test_watching import ITEM

    with qtbot.waitSignal(window.settings_requested):
        window.page._side._act(ITEM, Act.KEY)
    assert rig.context.take_wanted() == "portals"


def test_a_window_that_takes_over_hears_of_what_goes_on(rig, window, qtbot):
    context = rig.context.renewed()
    heard = []
    context.noticed.connect(lambda words, _undo: heard.append(words))
    rig.context.noticed.connect(lambda words, _undo: heard.append(f"old: {words}"))
    context.outgoing.noticed.emit("«Ayudas»: Publicado y comprobado")
    assert heard == ["«Ayudas»: Publicado y comprobado"]
    assert context.outgoing is rig.context.outgoing
