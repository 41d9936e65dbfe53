"""The last page over a real workspace."""

import pytest

from desktop_app.ui.pages.publish.page import PublishPage
from desktop_app.ui.pages.publish.presenter import FOLDER, OTHER, PRACTICE
from tests.journeys import messy_files
from tests.ui.pages.rig import open_rig


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(messy_files.workbook(tmp_path / "ayudas.xlsx"))
    yield opened
    opened.context.practice.close()
    opened.close()


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=30_000)
    return page


def test_real_or_practice_is_chosen_never_defaulted(rig, qtbot):
    page = shown(qtbot, PublishPage(rig.context))
    assert page.where.choices.value is None
    assert page.problem() is not None
    bands = []
    rig.context.practice_changed.connect(bands.append)
    page.choose(PRACTICE)
    assert page.problem() is None
    page.choose(FOLDER)
    assert page.problem() is not None
    page.choose(OTHER)
    assert page.problem() is not None
    assert bands == [True, False, False]


def test_a_portal_that_does_not_answer_is_said_beside_the_field(rig, qtbot):
    page = shown(qtbot, PublishPage(rig.context))
    page.choose(OTHER)
    page.where.connection._address.setText("http://127.0.0.1:9")
    page.where.connection._token.setText("clave")
    page.where.connection.test_button.click()
    qtbot.waitUntil(lambda: not page.where.connection._result.isHidden(), timeout=60_000)
    assert page.problem() is not None
    assert "clave" not in page.where.connection._result.accessibleName()
