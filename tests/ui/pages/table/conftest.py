"""The page of the table over a file that the test writes."""

import pytest

from desktop_app.ui.pages.table.page import TablePage
from tests.ui.pages.rig import opened_pages
from tests.ui.pages.table.kit import save, settle, works


@pytest.fixture
def build(qtbot):
    with opened_pages(qtbot, TablePage, lambda page: page._panel.grid.view is not None, {"QMenu", "RowMenu"}) as make:

        def build(path):
            rig, page = make(path)
            settle(qtbot, rig, page)
            return rig, page

        yield build


@pytest.fixture
def plain(build, tmp_path):
    return build(save(tmp_path / "obras.xlsx", works()))
