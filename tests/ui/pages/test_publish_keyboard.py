"""Each screen of the last step by keyboard alone: everything is reached by Tab, in reading order, and does its work."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.ui import screens
from desktop_app.ui.accessibility import accessibility_defects, tab_stops
from desktop_app.ui.main_window import STEPS, MainWindow
from desktop_app.ui.pages.publish.rows_card import RowNumbers
from desktop_app.ui.pages.publish.scenarios import SCENARIOS
from desktop_app.ui.pages.registry import make_pages
from desktop_app.ui.widgets.data_table import DataTable
from tests.leaving_samples import ROWS
from tests.ui.pages.publish_rig import opened_desk, waiting
from tests.ui.rig import active, press

MOST_TABS = 60
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Only keys, as the window system sends them."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window
        active(qtbot, window)
        self.rest()

    @property
    def page(self):
        return self.window.page

    @property
    def focused(self):
        return QApplication.focusWidget()

    def rest(self):
        """Let what was drawn be laid out and the order of tabs be read."""
        self.qtbot.wait(60)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        press(self.window, key, modifier)
        self.qtbot.wait(5)

    def type(self, text):
        QTest.keyClicks(self.focused, text)

    def stops(self):
        """What takes Tab on the page."""
        return [stop for stop in tab_stops(self.window) if self.page.isAncestorOf(stop) and stop.isVisible()]

    def walk(self):
        """What Tab visits on the page from its first control, each once."""
        first = self.stops()[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        seen = []
        for _ in range(MOST_TABS):
            if self.focused in seen or not self.page.isAncestorOf(self.focused):
                break
            seen.append(self.focused)
            self.key(Qt.Key.Key_Tab)
        return seen

    def tab_to(self, words):
        """Tab until what has the keyboard is spoken so."""
        for _ in range(MOST_TABS):
            if self.focused is not None and words in self.focused.accessibleName():
                return self.focused
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"«{words}» is not reached by Tab")


@pytest.fixture
def desk(qtbot, tmp_path):
    with opened_desk(qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def hands(desk, qtbot, themed):
    """The whole window on the last page."""
    desk.page.close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.set_pages(desk.rig.context, make_pages(desk.rig.context, [page for page, _title in STEPS]))
    window.show()
    window.go("publish")
    yield Hands(qtbot, window)
    window.detach()


def idle(desk, hands):
    desk.wait(lambda: not hands.page.is_busy())
    hands.rest()


@pytest.mark.parametrize("name", SCENARIOS)
def test_all_of_a_screen_is_reached_in_reading_order(name, qtbot, themed, tmp_path):
    stage = screens._set_up(tmp_path)
    try:
        screens._play(stage, "publish", SCENARIOS[name], tmp_path)
        hands = Hands(qtbot, stage.window)
        page = stage.window.page
        assert accessibility_defects(stage.window) == []
        wanted = [stop for stop in hands.stops() if not isinstance(stop, QAbstractButton) or not stop.autoExclusive()]
        if not wanted:
            return
        seen = hands.walk()
        missed = {stop.accessibleName() for stop in wanted} - {stop.accessibleName() for stop in seen}
        assert missed == set()
        assert [s for s in seen if is_above_an_earlier_one(s, seen, page)] == []
    finally:
        stage.close()


def is_above_an_earlier_one(stop, seen, page):
    """Whether it lies above something visited before it that shares its column."""
    mine = placed(stop, page)
    before = (placed(other, page) for other in seen[: seen.index(stop)])
    return any(
        mine.bottom() < other.top() and mine.left() < other.right() and other.left() < mine.right() for other in before
    )


def placed(widget, page):
    place = widget.rect()
    place.moveTopLeft(widget.mapTo(page, QPoint(0, 0)))
    return place


def try_the_connection(desk, hands):
    """The portal is known: it is tested by a key, and what it says of institutions is there to choose from."""
    hands.page.enter()
    hands.rest()
    hands.tab_to("Probar la conexión")
    hands.key(Qt.Key.Key_Space)
    desk.wait(lambda: hands.page.where.check is not None)
    hands.rest()


def see_the_plan(desk, hands):
    try_the_connection(desk, hands)
    hands.key(Qt.Key.Key_Return, CTRL)
    idle(desk, hands)


def test_from_the_place_to_the_proof(desk, hands):
    """Another portal, its address and key, the connection tested, the plan, the sending and the ending."""
    page = hands.page
    assert page.where.isAncestorOf(hands.focused)
    ids = [radio.choice.id for radio in page.where.choices._radios]
    hands.key(Qt.Key.Key_1 + ids.index("other"))
    hands.key(Qt.Key.Key_Return, CTRL)  # what is missing gets the keyboard
    assert "Dirección" in hands.focused.accessibleName()
    hands.type(f" {desk.practice.url}/dataset/ ")
    hands.tab_to("Llave")
    hands.type(f"{desk.practice.token} ")
    hands.key(Qt.Key.Key_Return)
    desk.wait(lambda: page.where.check is not None)
    hands.rest()
    assert page.where.connection.attempt().token == ""
    assert page.where.connection.attempt().address == desk.practice.url  # the one that answered
    hands.key(Qt.Key.Key_Return, CTRL)
    idle(desk, hands)
    assert page._screen is page.planned
    hands.key(Qt.Key.Key_Escape)
    assert page._screen is page.planned
    hands.key(Qt.Key.Key_Return, CTRL)
    assert page._screen is page.sending
    hands.key(Qt.Key.Key_Return, CTRL)  # pressed twice: neither stops it nor sends it twice
    hands.key(Qt.Key.Key_Escape)
    idle(desk, hands)
    assert page._screen is page.ending, page.waiting.trouble.accessibleName()
    assert page.ending.made.receipt.verified
    assert hands.focused is page.ending.open_button
    hands.tab_to("Copiar enlace")
    hands.key(Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == page.ending.made.receipt.url


def test_the_rows_behind_a_plan_are_seen_and_its_questions_answered(desk, hands):
    desk.connect(desk.practice.url)
    desk.publish()
    changed = [[*ROWS[0][:-1], "999.00"], *ROWS[1:-2], ["z", *ROWS[0][1:]]]
    desk.pack(rows=changed)
    page = hands.page
    see_the_plan(desk, hands)
    assert page._screen is page.planned
    assert page.problem() is not None
    assert hands.focused is page.culprit()
    numbers = page.planned.findChildren(RowNumbers)[0]
    assert set(numbers.links) >= {"removed", "added"}
    numbers.links["removed"].setFocus()
    hands.key(Qt.Key.Key_Return)
    (table,) = numbers.findChildren(DataTable)
    assert table.model().rowCount() == page.planned.plan.table.removed
    hands.rest()
    hands.key(Qt.Key.Key_Tab)
    for _ in range(4):
        if hands.focused is table:
            break
        hands.key(Qt.Key.Key_Tab)
    assert hands.focused is table
    hands.key(Qt.Key.Key_Tab)
    assert hands.focused is not table  # Tab leads on, out of the cells
    numbers.links["removed"].setFocus()
    hands.key(Qt.Key.Key_Space)
    assert numbers.findChildren(DataTable) == [] or not numbers.findChildren(DataTable)[0].isVisible()
    while page.problem() is not None:
        hands.key(Qt.Key.Key_Return, CTRL)
        hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Return, CTRL)
    idle(desk, hands)
    assert page.ending.made.receipt.verified


def test_another_answer_makes_the_plan_anew(desk, hands):
    desk.connect(desk.practice.url)
    desk.publish()
    desk.pack(rows=[*ROWS, ["z", *ROWS[0][1:]]])
    page = hands.page
    see_the_plan(desk, hands)
    first = page.planned.plan
    hands.tab_to("Ponerlo en lugar")
    hands.key(Qt.Key.Key_Down)  # the last of the three: apart, as a new dataset
    hands.key(Qt.Key.Key_Space)
    idle(desk, hands)
    assert page.planned.plan.dataset_id == ""
    assert page.planned.plan.dataset.name != first.dataset.name
    assert page.planned.meeting.chosen == ""


def test_what_waits_is_sent_by_itself_or_taken_out(desk, hands):
    desk.connect(desk.practice.url)
    page = hands.page
    try_the_connection(desk, hands)
    page.where.later_requested.emit()
    idle(desk, hands)
    assert page._screen is page.waiting
    (item,) = waiting(desk)
    assert item.kind is PortalKind.CKAN
    hands.tab_to("Enviarlo solo")
    hands.key(Qt.Key.Key_Space)
    assert waiting(desk)[0].automatic
    hands.tab_to("Quitarlo")
    hands.key(Qt.Key.Key_Space)
    assert waiting(desk) == ()
    hands.rest()
    hands.tab_to("Deshacer")
    hands.key(Qt.Key.Key_Return)
    assert len(waiting(desk)) == 1


def test_taking_it_back_asks_with_the_safe_answer_first(desk, hands):
    desk.connect(desk.practice.url)
    page = hands.page
    page.enter()
    desk.publish(page)
    hands.rest()
    hands.tab_to("Retirar")
    hands.key(Qt.Key.Key_Space)
    dialog = page.course._dialog
    desk.wait(dialog.isVisible)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    assert dialog.keep_button.hasFocus()
    press(dialog, Qt.Key.Key_Tab)
    press(dialog, Qt.Key.Key_Space)
    idle(desk, hands)
    assert page.ending.made.withdrawn
