"""A copy of the package is whole or absent, and never lies over something else."""

import pytest

from desktop_app.app.saving import save_copy
from desktop_app.core.errors import CannotWrite, PackageTampered
from desktop_app.core.progress import Cancelled
from tests.package_samples import a_package


class Stop:
    """Asks to stop at the second file."""

    def at(self, done, total, stage=None):
        if done:
            raise Cancelled


@pytest.fixture
def package(tmp_path):
    return a_package(tmp_path / "package")


@pytest.fixture
def wanted(tmp_path):
    folder = tmp_path / "Documentos"
    folder.mkdir()
    return folder


def test_every_file_arrives_and_nothing_else(package, wanted):
    target = save_copy(package, wanted, "atenciones")
    assert target == wanted / "atenciones"
    assert {f.name: f.read_bytes() for f in target.iterdir()} == {
        f.name: package.path(f).read_bytes() for f in package.files
    }
    assert [f.name for f in wanted.iterdir()] == ["atenciones"]


def test_a_name_in_use_is_left_alone(package, wanted):
    (wanted / "atenciones").mkdir()
    assert save_copy(package, wanted, "atenciones").name == "atenciones (2)"
    assert save_copy(package, wanted, "atenciones").name == "atenciones (3)"
    assert list((wanted / "atenciones").iterdir()) == []


@pytest.mark.parametrize("harm", ["changed", "stopped"])
def test_nothing_is_left_behind_when_it_does_not_work_out(package, wanted, harm):
    if harm == "changed":
        package.path(package.files[0]).write_text("otra cosa", encoding="utf-8")
        with pytest.raises(PackageTampered):
            save_copy(package, wanted, "atenciones")
    else:
        with pytest.raises(Cancelled):
            save_copy(package, wanted, "atenciones", Stop())
    assert list(wanted.iterdir()) == []


def test_a_folder_that_went_away_is_said_calmly(package, wanted):
    wanted.rmdir()
    with pytest.raises(CannotWrite):
        save_copy(package, wanted, "atenciones")
