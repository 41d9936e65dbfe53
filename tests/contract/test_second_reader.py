"""An independent client, ckanapi, reads what was published and finds the same description, files and bytes.

It runs in the Python of the tests' CKAN (its lock names ckanapi), so it is a test of machines that have one.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

from desktop_app.core.metadata.exchange.ckan import to_ckan
from desktop_app.core.metadata.naming import portal_name
from tests.package_samples import TABLE, a_dataset, a_package
from tests.real_ckan import KIT, VERSION

READER = KIT / "ckanapi_reader.py"


def read(url, name):
    """What ckanapi finds; skips aloud when there is no Python that has it."""
    version = os.environ.get(VERSION) or max(KIT.glob("requirements-*.txt")).stem.removeprefix("requirements-")
    python = Path(os.environ.get("CKAN_KIT_VENVS", "/var/cache/ckan-kit")) / f"ckan-{version}" / "bin" / "python"
    if not python.exists():
        pytest.skip("ckanapi: ALISTA_TEST_CKAN=kit")
    done = subprocess.run([python, READER, url, name], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("real_ckan")  # brings the Python that has ckanapi
def test_ckanapi_finds_the_same_as_was_published(server, tmp_path):
    dataset = a_dataset()
    package = a_package(tmp_path / "primero")
    server.publish(package, dataset)
    changed = a_package(tmp_path / "segundo", TABLE + "2026-01-07,Mejía,«Ñandú; 100 %»,18.00\n")
    receipt = server.publish(changed, dataset)
    assert receipt.verified

    name = portal_name(dataset)
    found = read(server.portal.client.url, name)
    shown, sent = found["dataset"], to_ckan(dataset, server.organization)
    same = ("title", "name", "notes", "author", "maintainer", "maintainer_email", "url")
    assert {key: shown[key] for key in same} == {key: sent[key] for key in same}
    assert sorted(tag["name"] for tag in shown["tags"]) == sorted(tag["name"] for tag in sent["tags"])
    extras = {extra["key"]: extra["value"] for extra in shown.get("extras", [])}
    assert {e["key"]: extras.get(e["key"], shown.get(e["key"])) for e in sent["extras"]} == {
        e["key"]: e["value"] for e in sent["extras"]
    }
    assert shown["license_id"].lower() == "cc-by-4.0"
    assert shown["organization"]["name"] == server.organization
    assert shown["private"] is False
    assert name in found["searched"]
    assert server.organization in found["institutions"]

    uploaded = {f.title: {"sha256": f.sha256, "size": f.size} for f in changed.files if f.uploaded}
    assert found["files"] == uploaded
    formats = {resource["name"]: resource["format"] for resource in shown["resources"]}
    assert formats == {f.title: f.format for f in changed.files if f.uploaded}
    assert receipt.files
    assert {f.sha256 for f in receipt.files} == {f["sha256"] for f in found["files"].values()}
