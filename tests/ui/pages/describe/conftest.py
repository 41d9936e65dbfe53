"""The describe page over a small file of services."""

import pytest

from tests.ui.pages.describe_rig import describing, services_file


@pytest.fixture
def source(tmp_path):
    return services_file(tmp_path)


@pytest.fixture
def opened(qtbot, themed, source):
    with describing(qtbot, source) as both:
        yield both


@pytest.fixture
def rig(opened):
    return opened[0]


@pytest.fixture
def make(opened):
    return opened[1]
