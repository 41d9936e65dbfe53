"""Upload speed and memory of our client beside requests-toolbelt and ckanapi, against a sink on this computer.

`python tests/benchmarks/upload.py [MB]`. The sink takes a multipart POST and throws it away, so the client is what is
measured. Each client runs in a process of its own; memory is what it grew by over the import of its library. Bars:
at least three times as fast as ckanapi, at most 40 MB. What is not installed is skipped aloud.
"""

import importlib.util
import json
import multiprocessing
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.faulty_servers import serving

MOST_MB, LEAST_FASTER = 40, 3.0


def sink(asked):
    """Answer any action of CKAN's API as done, without keeping what was sent."""
    if asked.method == "POST":
        asked.drain()
    document = {"success": True, "help": "", "result": {"id": "1", "ckan_version": "2.11.6"}}
    return 200, {"Content-Type": "application/json"}, json.dumps(document).encode()


def ours(url, path):
    from desktop_app.core.progress import SILENT
    from desktop_app.core.publishing.portals.ckan_client import Attachment, CkanClient

    client = CkanClient(url, "clave")
    client.root()
    attachment = Attachment(path, path.name, "text/csv", path.stat().st_size)
    return lambda: client.upload("resource_create", {"package_id": "x"}, attachment, SILENT).value()


def toolbelt(url, path):
    import requests
    from requests_toolbelt import MultipartEncoder

    def send():
        with path.open("rb") as stream:
            body = MultipartEncoder({"package_id": "x", "upload": (path.name, stream, "text/csv")})
            headers = {"Content-Type": body.content_type, "Authorization": "clave"}
            requests.post(f"{url}/api/3/action/resource_create", data=body, headers=headers, timeout=600)

    return send


def ckanapi(url, path):
    from ckanapi import RemoteCKAN

    portal = RemoteCKAN(url, apikey="clave")

    def send():
        with path.open("rb") as stream:
            portal.action.resource_create(package_id="x", upload=stream)

    return send


CLIENTS = {
    "ours": (ours, "httpx"),
    "requests-toolbelt": (toolbelt, "requests_toolbelt"),
    "ckanapi": (ckanapi, "ckanapi"),
}


def measure(name, url, path, results):
    """Seconds and bytes grown of one upload, put into `results`."""
    send = CLIENTS[name][0](url, path)
    process = psutil.Process()
    before = highest = process.memory_info().rss
    ended = threading.Event()

    def watch():
        nonlocal highest
        while not ended.wait(0.005):
            highest = max(highest, process.memory_info().rss)

    watching = threading.Thread(target=watch)
    watching.start()
    begun = time.perf_counter()
    send()
    seconds = time.perf_counter() - begun
    ended.set()
    watching.join()
    results.put((name, seconds, highest - before))


def main():
    """Print one line a client; returns 1 when a bar is missed."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    os.environ["NO_PROXY"] = "*"
    spawn, told = multiprocessing.get_context("spawn"), {}
    with tempfile.TemporaryDirectory() as folder, serving(sink) as server:
        path = Path(folder) / "grande.csv"
        path.write_bytes(os.urandom(1 << 20) * size)
        for name, (_, module) in CLIENTS.items():
            if importlib.util.find_spec(module) is None:
                print(f"{name}: SKIPPED, {module} is not installed")
                continue
            results = spawn.Queue()
            process = spawn.Process(target=measure, args=(name, server.url, path, results))
            process.start()
            _, seconds, grown = told[name] = results.get(timeout=600)
            process.join()
            print(f"{name}: {size / seconds:.0f} MB/s, {seconds:.2f} s, grew {grown / 1e6:.0f} MB")
    kept = told["ours"][2] <= MOST_MB * 1e6
    fast = "ckanapi" not in told or told["ckanapi"][1] >= LEAST_FASTER * told["ours"][1]
    speed = "not judged" if "ckanapi" not in told else "kept" if fast else "MISSED"
    print(f"memory bar: {'kept' if kept else 'MISSED'}; speed bar: {speed}")
    return 0 if kept and fast else 1


if __name__ == "__main__":
    raise SystemExit(main())
