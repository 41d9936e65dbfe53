"""A real CKAN for tests: started by our own kit, or named by whoever runs the tests.

`ALISTA_TEST_CKAN=kit` runs tests/ckan_kit/ckan-up (root on Debian; installs with apt and pip what is missing, about two
minutes the first time) on loopback, and ends and deletes it with the session. `ALISTA_TEST_CKAN_URL` and
`ALISTA_TEST_CKAN_TOKEN` name any other, `ALISTA_TEST_CKAN_ORG` the institution to publish in (default: the first one).

Which CKAN the kit starts is chosen by `CKAN_KIT_VERSION`, `ALISTA_TEST_CKAN_LANGUAGE` (the site's own language; "es" when
not said) and `ALISTA_TEST_CKAN_FORM=yes` (the whole contract on a portal with a form of its own); tests/contract/all_portals.py
goes through all of them.
"""

import json
import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

KIT = Path(__file__).resolve().parent / "ckan_kit"
# Guatemala's portals use CKAN's own form; the datastore and its loader change datasets seconds later, as portals do.
PLAIN = "datastore xloader text_view datatables_view"
# dcat flattens the form's repeating fields for the search index, which CKAN before 2.12 does not do by itself.
WITH_FORM = "datastore xloader scheming_datasets dcat structured_data text_view datatables_view"
FORM_EVERYWHERE, LANGUAGE, VERSION = "ALISTA_TEST_CKAN_FORM", "ALISTA_TEST_CKAN_LANGUAGE", "CKAN_KIT_VERSION"
FIRST_PORT, LAST_PORT, PORTS_EACH = 5600, 5900, 20


@dataclass(frozen=True)
class RealCkan:
    """`organization`: where the token may publish; `foreign`: where not; `tokens` of other users, empty if unknown."""

    url: str
    token: str
    organization: str
    foreign: str
    tokens: dict[str, str]


def serve(plugins, form=None):
    """Yield the CKAN of this session; skips with the reason when there is none. `form`: a scheming file of one's own."""
    url, token = os.environ.get("ALISTA_TEST_CKAN_URL"), os.environ.get("ALISTA_TEST_CKAN_TOKEN")
    if url and token and plugins == PLAIN:
        organization = os.environ.get("ALISTA_TEST_CKAN_ORG", "")
        yield RealCkan(url, token, organization or _first_organization(url, token), "no-existe-en-el-portal", {})
        return
    if os.environ.get("ALISTA_TEST_CKAN") != "kit":
        pytest.skip("CKAN real: ALISTA_TEST_CKAN=kit")
    plugins = WITH_FORM if os.environ.get(FORM_EVERYWHERE) == "yes" else plugins
    language = f"ckan.locale_default={os.environ.get(LANGUAGE) or 'es'}"
    folder = Path(f"/var/tmp/alista-ckan-{os.getuid()}-{os.getpid()}{'-form' if plugins == WITH_FORM else ''}")
    if form is not None:
        folder = folder.with_name(f"{folder.name}-own")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "portal.yaml").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
    try:
        _run("ckan-up", str(_free_port()), str(folder), language, CKAN_KIT_PLUGINS=plugins)
        told = json.loads((folder / "ckan.json").read_text(encoding="utf-8"))
        tokens = told["tokens"]
        yield RealCkan(told["url"], tokens[told["editor"]], told["organizations"][0], told["organizations"][2], tokens)
    finally:
        _run("ckan-down", str(folder), *(["--purge"] if (folder / "ckan.ini").exists() else []))


def _run(script, *arguments, **environment):
    done = subprocess.run(
        [KIT / script, *arguments], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"{script} failed: {done.stderr[-2000:]}")


def _free_port():
    ports = list(range(FIRST_PORT, LAST_PORT, PORTS_EACH))
    first = os.getpid() % len(ports)  # two sessions that begin at once do not look at the same ports first
    for port in ports[first:] + ports[:first]:
        if all(_is_free(port + i) for i in range(4)):
            return port
    pytest.fail(f"no four free ports between {FIRST_PORT} and {LAST_PORT}")


def _is_free(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _first_organization(url, token):
    from desktop_app.core.publishing.portals.ckan import CkanPortal
    from desktop_app.core.publishing.portals.ckan_client import CkanClient

    return CkanPortal(CkanClient(url, token)).check().organizations[0].name
