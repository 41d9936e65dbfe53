"""Nothing asks the network: a fresh process with sockets forbidden scans, e-mail included."""

import shutil
import subprocess
import sys

import pytest

PROGRAM = """
import socket, sys
def refuse(*args, **kwargs):
    raise SystemExit("asked for the network")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
assert "presidio_analyzer" not in sys.modules
from desktop_app.core.personal_data import scan, scan_text, type_titles, treatments
treatments(), type_titles()
assert not {"presidio_analyzer", "spacy", "tldextract"} & set(sys.modules)
from desktop_app.core.table import Table
table = Table.from_rows(["Correo", "Nota"], [["ana@example.com", "escribir a luis@example.org o al 0991234567"]] * 3)
print([f.types for f in scan(table).findings], len(scan_text("de ana@example.com")))
"""


def test_a_scan_needs_no_network_and_the_doors_load_nothing_heavy(tmp_path):
    env = {"PYTHONPATH": ":".join(sys.path), "HOME": str(tmp_path), "PATH": ""}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "[('EMAIL',), ('PHONE', 'EMAIL')] 1"
    assert ran.stderr == ""
    assert list(tmp_path.iterdir()) == []


EVERYTHING = """
from desktop_app.core.personal_data import scan, scan_text
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.table import Table
examples = [example for rule in rules() for example in rule.examples]
rows = [[text, f"Consta en el acta: {text}; llamar a Ana Quishpe", "Rosa Caal Tzul", "ana@example.com"] for text in examples]
found = {kind for finding in scan(Table.from_rows(["Dato", "Nota", "Nombre", "Correo"], rows)).findings for kind in finding.types}
found |= {kind for text in examples for _, _, kind in scan_text(text)}
print(sorted({rule.entity for rule in rules()} - found))
"""


def test_every_rule_works_on_a_machine_without_a_network(tmp_path):
    unshare = shutil.which("unshare")
    away = [unshare or "unshare", "--map-root-user", "--net"]
    if not unshare or subprocess.run([*away, "true"], capture_output=True, check=False).returncode:
        pytest.skip("taking the network away (unshare --net) is not allowed here: not run")
    env = {"PYTHONPATH": ":".join(sys.path), "HOME": str(tmp_path), "PATH": ""}
    ran = subprocess.run(
        [*away, sys.executable, "-c", EVERYTHING], env=env, capture_output=True, text=True, timeout=200, check=False
    )
    assert (ran.returncode, ran.stdout.strip(), ran.stderr) == (0, "[]", "")
    assert list(tmp_path.iterdir()) == []
