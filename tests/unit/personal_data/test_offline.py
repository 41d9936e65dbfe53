"""Nothing asks the network: a fresh process with sockets forbidden scans, e-mail included."""

import subprocess
import sys

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
