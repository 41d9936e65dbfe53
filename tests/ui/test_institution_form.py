"""The institution in the settings: kept, handed over as a file, and its mailbox instead of a person's."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_app.app.institution import SUFFIX, institution_of
from desktop_app.core.metadata.dataset import Contact
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.settings_dialog import SettingsDialog
from desktop_app.ui.widgets.logo import Logo
from tests.ui.pages.rig import open_rig, write_csv

PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082")


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(write_csv(tmp_path / "a.csv", ["a", "b"], [["1", "2"]] * 3))
    yield opened
    opened.close()


@pytest.fixture
def open_dialog(qtbot, qapp, themed, rig):
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    assert isinstance(rig.context, PageContext)

    def build():
        dialog = SettingsDialog(window, rig.context, lambda: None)
        dialog.show()
        return dialog

    return build


def settings(rig):
    return rig.context.workspace.services.settings.settings


def fill(dialog):
    dialog.institution.setText("Patronato Provincial")
    about = dialog.about
    about.acronym.setText("PPS")
    about.office.setText("Dirección de Gestión Social")
    about.email.setText("datos@patronato.gob.ec")
    about.tags.setText("atención social, LOTAIP , ")
    about.licence.set_value("CC-BY-4.0")
    about.portal.set_value("datosabiertos-ec")
    about.duty.setChecked(True)


def test_what_is_filled_in_once_is_kept_and_fills_every_description(rig, open_dialog):
    dialog = open_dialog()
    fill(dialog)
    dialog.accept()
    kept = settings(rig)
    assert (kept.institution, kept.acronym, kept.tags) == ("Patronato Provincial", "PPS", ("atención social", "LOTAIP"))
    assert kept.contact == Contact("Dirección de Gestión Social", "datos@patronato.gob.ec")
    again = open_dialog()
    assert again.about.tags.text() == "atención social, LOTAIP"
    assert again.about.duty.isChecked()
    guess, origins = rig.context.workspace.describe()
    assert (guess.institution, guess.licence, guess.frequency) == ("Patronato Provincial", "CC-BY-4.0", "MONTHLY")
    assert guess.contact.email == "datos@patronato.gob.ec"
    assert "frequency" in origins


def test_a_persons_mailbox_is_advised_against_and_one_of_the_institution_offered(rig, open_dialog, qtbot):
    about = open_dialog().about
    about.email.setText("ana.perez@patronato.gob.ec")
    about.advise_mailbox()
    assert about._mail.advice
    chip = about._chip.itemAt(0).widget()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert about.email.text() == "datos@patronato.gob.ec"
    assert about._mail.advice == ""
    about.email.setText("ana.perez@gmail.com")
    about.advise_mailbox()
    assert about._mail.advice
    assert about._chip.count() == 0, "no mailbox of the institution can be made from it"


def test_a_colleague_takes_it_over_from_a_file(rig, open_dialog, tmp_path):
    dialog = open_dialog()
    fill(dialog)
    dialog.approval.setChecked(True)
    (tmp_path / "logo.png").write_bytes(PIXEL)
    dialog.about.choose_logo(tmp_path / "logo.png")
    file = tmp_path / f"PPS{SUFFIX}"
    dialog.about.save_to(file)
    dialog.reject()
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["name"] == "Patronato Provincial"
    assert document["portal"] == "https://www.datosabiertos.gob.ec"
    store = rig.context.workspace.services.settings
    store.change(lambda s: type(s)())
    colleague = open_dialog()
    colleague.about.open_from(file)
    assert colleague.institution.text() == "Patronato Provincial"
    colleague.accept()
    taken = institution_of(settings(rig))
    assert (taken.name, taken.acronym, taken.tags) == ("Patronato Provincial", "PPS", ("atención social", "LOTAIP"))
    assert taken.approval_required
    assert taken.transparency
    assert taken.portal == "https://www.datosabiertos.gob.ec"
    assert taken.logo.startswith("data:image/png;base64,")


@pytest.mark.parametrize("content", ["{", "[]", '{"kind": "otra"}', '{"kind": "alista-institution", "name": 3}'])
def test_a_file_that_is_none_changes_nothing(rig, open_dialog, tmp_path, content):
    dialog = open_dialog()
    fill(dialog)
    file = tmp_path / "x.json"
    file.write_text(content, encoding="utf-8")
    dialog.about.open_from(file)
    assert dialog.about.outcome.isVisible()
    assert dialog.about.acronym.text() == "PPS"


def test_what_is_no_picture_is_no_logo(open_dialog, tmp_path):
    about = open_dialog().about
    (tmp_path / "logo.png").write_bytes(b"MZ")
    about.choose_logo(tmp_path / "logo.png")
    assert about._logo == ""
    assert about.outcome.isVisible()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#0F5DB8"/></svg>'


def test_the_logo_is_seen_where_it_is_chosen(rig, open_dialog, tmp_path):
    (tmp_path / "logo.svg").write_bytes(SVG)
    about = open_dialog().about
    assert not about.picture.isVisible()
    about.choose_logo(tmp_path / "logo.svg")
    assert about.picture.isVisible()
    assert about.picture.sizeHint().height() <= 32
    about.no_logo_button.click()
    assert not about.picture.isVisible()


@pytest.mark.parametrize("address", ["", "data:image/png;base64,AAAA", "data:image/png;base64,¡", "x"])
def test_what_is_no_picture_shows_nothing(qtbot, themed, address):
    logo = Logo(address)
    qtbot.addWidget(logo)
    assert not logo.is_drawn
    assert logo.isHidden()
