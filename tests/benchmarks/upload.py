"""Upload speed and memory of our client beside requests-toolbelt and ckanapi, against a sink on this computer.

`python tests/benchmarks/upload.py [MB] [rounds]`. The sink takes a multipart POST and throws it away, so the client is what
is measured. Each client runs in a process of its own, in turns; the best round counts, as on a shared machine every other
one measures the neighbours; memory is the most it grew by over the import of its library. Bars: at least three times as
fast as the faster of the two others, at most 40 MB. They are no dependency of ours: what is not installed is skipped
aloud (`pip install --target DIR requests-toolbelt ckanapi`, `PYTHONPATH=DIR`).
"""

import importlib.util
import multiprocessing
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.fast_sink import sink

MOST_MB, LEAST_FASTER = 40, 3.0
SIZE_MB, ROUNDS = 300, 5


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
    given = [int(word) for word in sys.argv[1:]]
    size, rounds = (*given, *(SIZE_MB, ROUNDS)[len(given) :])
    os.environ["NO_PROXY"] = "*"
    clients = [name for name, (_, module) in CLIENTS.items() if importlib.util.find_spec(module) is not None]
    told = {name: [] for name in clients}
    with tempfile.TemporaryDirectory() as folder, sink() as url:
        path = Path(folder) / "grande.csv"
        path.write_bytes(os.urandom(1 << 20) * size)
        for name in clients * rounds:
            told[name].append(_alone(name, url, path))
    return _report(told, size)


def _alone(name, url, path):
    spawn = multiprocessing.get_context("spawn")
    results = spawn.Queue()
    process = spawn.Process(target=measure, args=(name, url, path, results))
    process.start()
    _, seconds, grown = results.get(timeout=600)
    process.join()
    return seconds, grown


def _report(told, size):
    for name, (_, module) in CLIENTS.items():
        if name not in told:
            print(f"{name}: SKIPPED, {module} is not installed")
            continue
        rates = " ".join(f"{size / seconds:.0f}" for seconds, _ in told[name])
        grown = max(grown for _, grown in told[name])
        print(f"{name}: best {size / _best(told, name):.0f} MB/s of {rates}; grew {grown / 1e6:.0f} MB")
    kept = max(grown for _, grown in told["ours"]) <= MOST_MB * 1e6
    others = [_best(told, name) for name in told if name != "ours"]
    times = min(others) / _best(told, "ours") if others else 0.0
    speed = "not judged" if not others else f"{times:.1f} times, {'kept' if times >= LEAST_FASTER else 'MISSED'}"
    print(f"memory bar: {'kept' if kept else 'MISSED'}; speed bar: {speed}")
    return 0 if kept and (not others or times >= LEAST_FASTER) else 1


def _best(told, name):
    return min(seconds for seconds, _ in told[name])


if __name__ == "__main__":
    raise SystemExit(main())
