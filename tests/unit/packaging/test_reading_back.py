import json

import pytest

from desktop_app.core.errors import PackageInvalid, PackageTampered
from desktop_app.core.packaging import (
    PackageOptions,
    package_size,
    read_package,
    sha256_of,
    validate_package,
    verify_package,
    write_package,
)
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import Table


@pytest.fixture
def package(table, dataset, tmp_path):
    return write_package(table, dataset, tmp_path / "out", options=PackageOptions())


def test_untouched_package_verifies_both_ways(package):
    verify_package(package)
    verify_package(read_package(package.folder))
    assert package_size(package) == sum(p.stat().st_size for p in package.folder.iterdir())


@pytest.mark.parametrize("position", range(6))
def test_a_changed_byte_is_noticed_in_every_file(package, position):
    path = package.path(package.files[position])
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(PackageTampered) as caught:
        verify_package(package)
    assert caught.value.values == {"file": path.name}


@pytest.mark.parametrize("position", range(6))
def test_a_missing_file_is_noticed(package, position):
    package.path(package.files[position]).unlink()
    with pytest.raises(PackageTampered):
        verify_package(package)


def test_a_foreign_file_is_noticed_also_in_a_folder_but_not_litter(package):
    (package.folder / "Thumbs.db").write_bytes(b"x")
    verify_package(package)
    (package.folder / "sub").mkdir()
    (package.folder / "sub" / "otro.csv").write_text("x")
    with pytest.raises(PackageTampered) as caught:
        verify_package(read_package(package.folder))
    assert caught.value.values == {"file": "sub/otro.csv"}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": [{"path": "../x"}]}', '{"files": 3}', '{"files": [3]}'])
def test_a_folder_that_is_no_package_of_ours(tmp_path, content):
    (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(PackageTampered):
        read_package(tmp_path)


def test_a_descriptor_may_not_point_outside_its_folder(package):
    path = package.folder / "datapackage.json"
    document = json.loads(path.read_text("utf-8"))
    document["files"][0]["path"] = "../secreto.csv"
    path.write_text(json.dumps(document))
    with pytest.raises(PackageTampered):
        read_package(package.folder)


def test_hash_of_known_bytes(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"abc")
    assert sha256_of(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_frictionless_refuses_a_broken_cell(package):
    path = package.path(package.files[0])
    path.write_bytes(path.read_bytes().replace(b"2026-02-05", b"2026-02-31"))
    with pytest.raises(PackageInvalid) as caught:
        validate_package(package)
    assert caught.value.values["n"] >= 1


def test_frictionless_can_be_stopped(dataset, tmp_path):
    table = Table.from_rows(["a"], [[str(i)] for i in range(3000)])
    package = write_package(table, dataset, tmp_path / "out", options=PackageOptions())
    seen = []

    class Stop:
        def at(self, done, total, stage=None):
            seen.append(done)
            if len(seen) == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        validate_package(package, Stop())
    assert len(seen) == 2
