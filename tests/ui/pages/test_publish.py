"""The last page over a real workspace."""

import json

import pytest

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.ui.pages.publish.page import PublishPage
from desktop_app.ui.pages.publish.presenter import FOLDER, OTHER, PRACTICE
from desktop_app.ui.pages.publish.remembering import is_ours
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
    assert page._choices.value is None
    assert page.problem() is not None
    bands = []
    rig.context.practice_changed.connect(bands.append)
    page._choose(PRACTICE)
    assert page.problem() is None
    page._choose(FOLDER)
    assert page.problem() is not None
    page._choose(OTHER)
    assert page.problem() is not None
    assert bands == [True, False, False]


def test_a_portal_that_does_not_answer_is_said_beside_the_field(rig, qtbot):
    page = shown(qtbot, PublishPage(rig.context))
    page._choose(OTHER)
    page._connection._address.setText("http://127.0.0.1:9")
    page._connection._token.setText("clave")
    page._connection.test_button.click()
    qtbot.waitUntil(lambda: not page._connection._result.isHidden(), timeout=60_000)
    assert page.problem() is not None
    assert "clave" not in page._connection._result.accessibleName()


def test_only_what_this_project_published_there_is_updated_without_asking():
    practice = json.dumps({"kind": "practice", "portal": "http://127.0.0.1:4000"})
    real = json.dumps({"kind": "ckan", "portal": "https://datos.example/"})
    assert is_ours((practice,), PortalKind.PRACTICE, "http://127.0.0.1:5000")
    assert not is_ours((practice,), PortalKind.CKAN, "http://127.0.0.1:4000")
    assert is_ours((real,), PortalKind.CKAN, "https://datos.example")
    assert not is_ours((real,), PortalKind.CKAN, "https://otro.example")
