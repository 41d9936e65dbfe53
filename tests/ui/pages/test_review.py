"""Review: the package is made, looked through again, and leaves only with the officer's word."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop_app.app.project import SourceFile, TableWork, new_project, with_decision, with_table
from desktop_app.core.errors import DiskFull, NothingLeft, PackageInvalid, Undecided
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.progress import Cancelled
from desktop_app.core.text import msg
from desktop_app.ui.pages.review.page import ReviewPage
from desktop_app.ui.pages.review.presenter import answers, size_words, way_out
from desktop_app.ui.texts import render
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.data_table import DataTable
from tests.ui.pages.review_samples import DATASET
from tests.ui.pages.rig import cedula, open_rig, shown_alone, write_csv
from tests.ui.stray_windows import StrayWindows


@pytest.fixture
def rig(tmp_path):
    rows = [[cedula(i), f"2026-{i % 12 + 1:02d}-15", ("Quito", "Mejía")[i % 2], f"{i}.50"] for i in range(24)]
    opened = open_rig(write_csv(tmp_path / "atenciones.csv", ["Cédula", "Fecha", "Cantón", "Monto"], rows))
    opened.context.session.apply(msg("x"), lambda p: replace(p, dataset=DATASET))
    yield opened
    opened.close()


@pytest.fixture
def make(qtbot, qapp, themed, rig):
    windows = StrayWindows()

    def build(*, decided=True):
        if decided:
            for finding in rig.context.workspace.scan().findings:
                decision = Decision(finding.column_id, finding.types, "remove_column")
                rig.context.session.apply(msg("x"), lambda p, d=decision: with_table(p, lambda w: with_decision(w, d)))
        page = shown_alone(qtbot, ReviewPage(rig.context))
        page.enter()
        return page

    yield build
    windows.stop()
    assert set(windows.seen) <= {"ReviewPage", "FilePreview"}


def idle(qtbot, rig):
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=120_000)


def test_only_the_confirmation_is_missing_and_it_is_taken_back_by_a_change(make, rig, qtbot):
    page = make()
    assert page.is_busy()
    assert page.problem()
    idle(qtbot, rig)
    assert not page.is_busy()
    assert page.problem()
    assert page.culprit() is page._confirm
    qtbot.keyClick(page._confirm, Qt.Key.Key_Space)
    assert rig.context.project.confirmed
    assert page.problem() is None
    rig.context.apply("describe", msg("x"), lambda p: replace(p, dataset=replace(p.dataset, place="Quito")))
    idle(qtbot, rig)
    assert page.problem()
    assert not page._confirm.isChecked()


def test_the_package_holds_what_was_answered(make, rig, qtbot):
    page = make()
    idle(qtbot, rig)
    package = page._packed.package
    assert package.folder == rig.context.workspace.package_folder()
    data = package.path(package.files[0]).read_text(encoding="utf-8")
    assert cedula(3) not in data
    assert data.count("\n") == 25
    words = " ".join(page._words(a) for a in page._answers)
    assert "24" in words
    assert "Creative Commons" in words
    assert "datos@patronato.gob.ec" in words


def test_undecided_columns_lead_to_the_page_that_decides(make, rig, qtbot):
    page = make(decided=False)
    idle(qtbot, rig)
    assert page._packed is None
    said = next(page._words(a) for a in page._answers if a.page == "personal")
    assert said == "Todavía sin revisar", "nobody says that there is nothing before everything was looked through"
    assert not page._confirm.isEnabled()
    (button,) = page._outcome.banner.findChildren(Button)
    assert page.culprit() is button
    with qtbot.waitSignal(page.go_requested) as went:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert went.args == ["personal"]


def test_personal_data_in_a_text_stops_the_package(make, rig, qtbot):
    rig.context.session.apply(
        msg("x"), lambda p: replace(p, confirmed=True, dataset=replace(p.dataset, title=f"Atenciones de {cedula(7)}"))
    )
    page = make()
    idle(qtbot, rig)
    assert [f.column_name for f in page._packed.stopping] == ["title"]
    assert page.problem(), "although the confirmation was ticked"
    assert cedula(7) not in page._outcome.banner.accessibleName()
    assert page._save.isHidden()


def test_links_go_to_the_answer_they_belong_to(make, rig, qtbot):
    page = make()
    idle(qtbot, rig)
    links = {b.accessibleName().split(": ")[1]: b for b in page._summary_box.findChildren(Button)}
    assert len(links) == 7
    with qtbot.waitSignal(page.go_requested) as went:
        qtbot.keyClick(list(links.values())[4], Qt.Key.Key_Return)
    assert went.args == ["describe"]
    assert rig.context.take_wanted() == "licence"
    advice = page._outcome.advice.findChildren(Button)
    assert 0 < len(advice) <= 5
    with qtbot.waitSignal(page.go_requested) as went:
        qtbot.keyClick(advice[0], Qt.Key.Key_Return)
    assert went.args == ["describe"]
    assert rig.context.take_wanted()


def test_files_can_be_looked_into(make, rig, qtbot):
    page = make()
    idle(qtbot, rig)
    eyes = page._files.findChildren(Button)
    qtbot.keyClick(eyes[0], Qt.Key.Key_Return)
    idle(qtbot, rig)
    (dialog,) = page.findChildren(QDialog)
    table = dialog.findChild(DataTable)
    assert [h.name for h in table.model().heads] == ["Fecha", "Cantón", "Monto"]
    assert table.model().rowCount() == 20
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_copy_is_kept_in_a_folder(make, rig, qtbot, tmp_path):
    page = make()
    idle(qtbot, rig)
    wanted = tmp_path / "Documentos"
    wanted.mkdir()
    page.save_into(str(wanted))
    idle(qtbot, rig)
    (copy,) = wanted.iterdir()
    assert {f.name for f in copy.iterdir()} == {f.name for f in page._packed.package.files}
    assert str(copy) in page._saved.accessibleName()
    page.save_into(str(tmp_path / "no existe"))
    idle(qtbot, rig)
    assert "no existe" in page._saved.accessibleName()


def test_stopping_offers_to_prepare_again(make, rig, qtbot, monkeypatch):
    def stopped(_progress):
        raise Cancelled

    with monkeypatch.context() as held:
        held.setattr(rig.context.workspace, "pack", stopped)
        page = make()
        idle(qtbot, rig)
    assert page._packed is None
    (again,) = page._outcome.banner.findChildren(Button)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    idle(qtbot, rig)
    assert page._packed is not None


def test_every_failure_has_a_way_out():
    assert way_out(Undecided(n=1)).page == "personal"
    assert way_out(NothingLeft()).page == "personal"
    assert way_out(PackageInvalid(n=2)).page == "clean"
    assert way_out(DiskFull()).page == ""
    assert way_out(ValueError("unforeseen")).page == ""


def test_treatments_of_the_same_words_are_counted_together():
    ways = ("age_bands", "group_rare", "remove_column")
    decisions = tuple(Decision(f"c{n}", ("AGE",), way) for n, way in enumerate(ways))
    project = replace(new_project("2026-01-01"), tables=(TableWork("t1", SourceFile("x.csv"), decisions=decisions),))
    said = next(a.parts for a in answers(project, None) if a.page == "personal")
    assert [(part.msgid, part.n) for part in said] == [("{n} treated", 2), ("{n} column removed", 1)]


@pytest.mark.parametrize(("n", "unit"), [(12, "bytes"), (2048, "kB"), (3 * 1024 * 1024, "MB")])
def test_sizes_in_the_unit_people_read(n, unit, qapp):
    assert render(size_words(n)).endswith(unit)


def test_a_text_is_kept_with_a_law_and_a_reason(make, rig, qtbot):
    rig.context.session.apply(
        msg("x"),
        lambda p: replace(p, dataset=replace(p.dataset, description=f"Vocera: Rosa Elena Yamberla, {cedula(7)}")),
    )
    page = make()
    idle(qtbot, rig)
    (question,) = page._outcome.texts.questions
    assert page._outcome.record.isHidden()
    qtbot.keyClick(question.keep, Qt.Key.Key_Return)
    assert rig.work.decisions[-1].column_id != "text:description", "without law and reason nothing is decided"
    question.basis.set_value("law")
    question.reason.setText("Es la vocera pública designada.")
    qtbot.keyClick(question.keep, Qt.Key.Key_Return)
    idle(qtbot, rig)
    assert rig.work.decisions[-1].column_id == "text:description"
    assert page._packed.stopping == ()
    assert not page._outcome.texts.isVisible()
    rig.context.session.undo()
    idle(qtbot, rig)
    assert page._packed.stopping


def test_the_record_is_kept_where_the_officer_wants_it(make, rig, qtbot, tmp_path):
    page = make()
    idle(qtbot, rig)
    card = page._outcome.record
    assert not card.isHidden()
    card.save_into(str(tmp_path / "acta.pdf"))
    assert (tmp_path / "acta.pdf").read_bytes() == page._packed.acta.read_bytes()
    assert page._packed.acta.parent == page._packed.package.folder.parent
    card.save_into(str(tmp_path / "no existe" / "acta.pdf"))
    assert "no existe" in page._saved.accessibleName()


def test_people_who_stand_out_are_one_sentence_that_leads_to_the_risk(make, rig, qtbot):
    page = make()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=60_000)
    assert page._packed.risk.found.n_unique == 0
    assert page._outcome.risk.isHidden()  # twelve people share each canton
    work = rig.context.project.table
    alone = replace(work.disclosure, added=("c1", "c3"))  # with the date and the amount each row is one person's
    rig.context.session.apply(msg("x"), lambda p: with_table(p, lambda w: replace(w, disclosure=alone)))
    qtbot.waitUntil(lambda: not page.is_busy() and page._packed is not None, timeout=60_000)
    assert page._outcome.risk.isVisible()
    with qtbot.waitSignal(page.go_requested) as went:
        page._outcome.risk.look.click()
    assert went.args == ["personal"]
    assert rig.context.take_wanted() == "risk"
    assert page._packed.acta is not None
