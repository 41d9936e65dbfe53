"""Settings: portals connected and tested, the way to the Internet, approval, and where keys are kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import default_paths
from desktop_app.app.portal_facts import known_facts
from desktop_app.app.portals import PROXY
from desktop_app.app.settings import PortalEntry, ProxySettings, SettingsStore, with_portal
from desktop_app.app.workspace import Services, Workspace
from desktop_app.practice import PracticePortal
from desktop_app.ui.accessibility import accessibility_defects
from desktop_app.ui.jobs import JobRunner
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.practice import PracticeHost
from desktop_app.ui.settings_dialog import SettingsDialog
from desktop_app.ui.widgets.label import Label
from tests.direct_reader import DirectReader


class Keyring:
    """A keyring of this test."""

    def __init__(self):
        self.kept = {}

    def get_password(self, _service, name):
        return self.kept.get(name)

    def set_password(self, _service, name, password):
        self.kept[name] = password

    def delete_password(self, _service, name):
        del self.kept[name]


class Rig:
    """A dialog over a window, with the practice portal as the real server."""

    def __init__(self, qtbot, keyring):
        paths = default_paths()
        self.qtbot, self.keyring = qtbot, keyring
        self.credentials = Credentials(keyring)
        if keyring is None:
            self.credentials._looked = True  # a computer without a keyring
        self.services = Services(paths, SettingsStore(paths), self.credentials, DirectReader())
        self.runner = JobRunner()
        self.context = PageContext(Workspace(self.services), self.runner, PracticeHost(paths.practice))
        self.rebuilt = []
        self.window = QWidget()
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def settings(self):
        return self.services.settings.settings

    def open(self, part="portals"):
        self.context.want(part)
        dialog = SettingsDialog(self.window, self.context, lambda: self.rebuilt.append(1))
        self.qtbot.addWidget(dialog)
        dialog.show()
        self.idle()
        return dialog

    def idle(self):
        self.qtbot.waitUntil(lambda: self.runner.n_running == 0, timeout=60_000)
        self.qtbot.wait(10)


@pytest.fixture
def rig(qtbot, themed):
    made = Rig(qtbot, Keyring())
    yield made
    made.runner.close()


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def connected(rig, practice, **changes):
    """A portal of the officer, with its key."""
    entry = replace(PortalEntry("datos", "Datos del Cantón", practice.url), **changes)
    rig.services.settings.change(lambda s: with_portal(s, entry))
    rig.credentials.save_token("datos", practice.token)
    return entry


def type_into(edit, text):
    edit.setFocus()
    QTest.keyClicks(edit, text)


def test_a_portal_is_added_by_keyboard_tested_and_kept(rig, practice):
    dialog = rig.open()
    QTest.keyClick(dialog.portals.add_button, Qt.Key.Key_Return)
    form = dialog.portals.form
    assert form.first_control().hasFocus()
    type_into(form.address, practice.url)
    assert form.key.echoMode() is QLineEdit.EchoMode.Password
    type_into(form.key, practice.token)
    QTest.keyClick(form.key, Qt.Key.Key_Return)
    assert form.key.text() == ""  # it is never kept by the field
    rig.idle()
    (entry,) = rig.settings.portals
    assert entry.url == practice.url
    assert rig.credentials.token(entry.name) == practice.token
    card = dialog.portals.cards[entry.name]
    assert "Conectado" in card.result.accessibleName()
    assert dialog.portals.form is None
    assert known_facts(rig.services.paths, entry).facts.organizations
    assert practice.token not in rig.services.paths.settings_file.read_text(encoding="utf-8")
    assert accessibility_defects(dialog) == []


def test_what_is_missing_is_said_beside_its_field(rig):
    dialog = rig.open()
    dialog.portals.show_form(None)
    form = dialog.portals.form
    QTest.keyClick(form.go, Qt.Key.Key_Return)
    assert form._address_field.advice
    assert form._key_field.advice
    assert form.address.hasFocus()


def test_a_key_that_is_not_recognised_is_said_and_nothing_is_kept(rig, practice):
    dialog = rig.open()
    dialog.portals.show_form(None)
    form = dialog.portals.form
    type_into(form.address, practice.url)
    type_into(form.key, "no-es-una-llave")
    form.go.click()
    rig.idle()
    assert "no reconoce su llave" in dialog.portals.undo.accessibleName()
    assert rig.settings.portals == ()
    assert dialog.portals.form is form
    assert rig.keyring.kept == {}


def test_a_known_portal_is_tested_and_brought_up_to_date_with_its_day(rig, practice):
    entry = connected(rig, practice)
    dialog = rig.open()
    assert known_facts(rig.services.paths, entry) is None  # nothing was asked by opening the settings
    dialog.portals.cards["datos"].buttons["refresh"].click()
    rig.idle()
    known = known_facts(rig.services.paths, entry)
    assert known.facts.version
    assert dialog.portals.cards["datos"].buttons["test"].hasFocus()


def test_a_portal_that_does_not_answer_is_said_in_its_place(rig, practice):
    connected(rig, practice, url="https://datos.invalid")
    dialog = rig.open()
    dialog.portals.cards["datos"].buttons["test"].click()
    rig.idle()
    card = dialog.portals.cards["datos"]
    assert card.result.isVisible()
    assert card.buttons["test"].isEnabled()


def test_removing_is_undone_in_place_and_its_key_goes_when_the_settings_close(rig, practice):
    connected(rig, practice)
    dialog = rig.open()
    dialog.portals.cards["datos"].buttons["remove"].click()
    rig.idle()
    assert rig.settings.portals == ()
    assert rig.keyring.kept
    back = dialog.portals.undo.findChild(type(dialog.portals.add_button))
    assert back.hasFocus()
    QTest.keyClick(back, Qt.Key.Key_Return)
    rig.idle()
    assert [p.name for p in rig.settings.portals] == ["datos"]
    dialog.portals.cards["datos"].buttons["remove"].click()
    rig.idle()
    dialog.accept()
    rig.idle()
    assert rig.keyring.kept == {}


def test_the_institutions_own_certificate_belongs_to_one_portal(rig, practice, tmp_path):
    entry = connected(rig, practice)
    dialog = rig.open()
    dialog.portals.set_certificate(entry, str(tmp_path / "raiz.pem"))
    rig.idle()
    assert rig.settings.portals[0].ca_file == str(tmp_path / "raiz.pem")


def test_without_a_keyring_it_is_said_plainly(qtbot, themed, practice):
    rig = Rig(qtbot, None)
    connected(rig, practice)
    dialog = rig.open()
    assert dialog.portals.keyring.isVisible()
    texts = [label.text() for label in dialog.portals.cards["datos"].findChildren(Label)]
    assert "Llave de acceso guardada solo hasta cerrar Alista" in texts
    rig.runner.close()


def test_the_proxys_password_goes_to_the_keyring_and_nowhere_else(rig):
    dialog = rig.open()
    manual = dialog.proxy.mode._radios[2]
    manual.setFocus()
    QTest.keyClick(manual, Qt.Key.Key_Space)
    type_into(dialog.proxy.address, "http://proxy.gad.example:3128")
    type_into(dialog.proxy.user, "apaz")
    type_into(dialog.proxy.password, "secreta-7")
    dialog.accept()
    rig.idle()
    assert rig.settings.proxy == ProxySettings("manual", "http://proxy.gad.example:3128", "apaz")
    assert rig.credentials.token(PROXY) == "secreta-7"
    assert "secreta-7" not in rig.services.paths.settings_file.read_text(encoding="utf-8")
    assert dialog.proxy.password.text() == ""
    again = rig.open()
    again.accept()  # an empty field keeps the one that was given
    rig.idle()
    assert rig.credentials.token(PROXY) == "secreta-7"


def test_approval_asks_who_approves(rig):
    dialog = rig.open("")
    assert not dialog.custodian.isVisible()
    QTest.keyClick(dialog.approval, Qt.Key.Key_Space)
    assert dialog.custodian.isVisible()
    type_into(dialog.custodian, "Luis Mora")
    dialog.accept()
    assert rig.settings.approval_required
    assert rig.settings.custodian == "Luis Mora"


def test_a_portal_added_meanwhile_is_not_lost_when_the_rest_is_kept(rig, practice):
    dialog = rig.open("")
    type_into(dialog.institution, "Patronato Provincial")
    connected(rig, practice)
    dialog.accept()
    assert rig.settings.institution == "Patronato Provincial"
    assert [p.name for p in rig.settings.portals] == ["datos"]


@pytest.mark.parametrize("part", ["institution", "portals", "looks"])
def test_three_parts_one_at_a_time_within_the_window(rig, part):
    rig.window.resize(683, 384)
    dialog = rig.open()
    dialog.show_part(part)
    rig.qtbot.wait(50)
    shown = [name for name, body in dialog._bodies.items() if body.isVisible()]
    assert shown == [part]
    assert dialog.height() <= 384
    assert dialog.width() <= 683
    assert accessibility_defects(dialog) == []
