"""`package --date`: whoever has the file and the answers makes the same package on any later day."""

import json

import pytest

from desktop_app.cli import main
from tests.journeys.messy_files import DESCRIPTION


@pytest.fixture
def made(tmp_path, capsys):
    source, description = tmp_path / "obras.csv", tmp_path / "description.json"
    lines = [f"{('Turi', 'Baños')[i % 2]},{i}\n" for i in range(12)]
    source.write_text("Parroquia,Casos\n" + "".join(lines), encoding="utf-8")
    description.write_text(json.dumps(DESCRIPTION), encoding="utf-8")

    def package(name, *more):
        out = tmp_path / name
        code = main(["package", str(source), "--metadata", str(description), *more, "--out", str(out)])
        assert code == 0, capsys.readouterr()
        return {path.name: path.read_bytes() for path in out.iterdir()}

    return package


def test_the_same_day_gives_the_same_bytes_and_another_day_its_own_date(made):
    first = made("one", "--date", "2026-01-31")
    assert made("two", "--date", "2026-01-31") == first
    assert json.loads(first["datapackage.json"])["created"] == "2026-01-31T00:00:00Z"
    assert made("three", "--date", "2026-02-01") != first


def test_a_day_that_does_not_exist_is_refused(made):
    with pytest.raises(SystemExit):
        made("one", "--date", "2026-02-30")
