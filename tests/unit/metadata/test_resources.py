import sys

from desktop_app.core.resources import resource_path


def test_from_source_the_files_are_there():
    assert resource_path("vocabularies", "SOURCES.md").is_file()


def test_in_a_packaged_program_they_lie_where_it_unpacked(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("vocabularies", "x.csv") == tmp_path / "resources" / "vocabularies" / "x.csv"
