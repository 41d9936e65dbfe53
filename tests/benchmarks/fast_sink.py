"""A portal that takes any POST and throws it away, in a process of its own and faster than any client here.

It reads into one buffer, so that what is measured is the client; http.server would be slower than ours.
"""

import json
import multiprocessing
import socket
import threading
from contextlib import contextmanager

_BUFFER = 1 << 20
_DOCUMENT = json.dumps({"success": True, "help": "", "result": {"id": "1", "ckan_version": "2.11.6"}}).encode()
_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    % len(_DOCUMENT)
) + _DOCUMENT


@contextmanager
def sink():
    """Its address; it ends with the block."""
    spawn = multiprocessing.get_context("spawn")
    told = spawn.Queue()
    process = spawn.Process(target=_serve, args=(told,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{told.get(timeout=60)}"
    finally:
        process.terminate()
        process.join()


def _serve(told):
    listening = socket.create_server(("127.0.0.1", 0))
    told.put(listening.getsockname()[1])
    while True:
        client, _ = listening.accept()
        threading.Thread(target=_swallow, args=(client,), daemon=True).start()


def _swallow(client):
    with client:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = client.recv(1 << 16)
            if not piece:
                return
            head += piece
        lines, _, body = head.partition(b"\r\n\r\n")
        length = next((int(v) for k, _, v in (x.partition(b":") for x in lines.split(b"\r\n")) if _is_length(k)), 0)
        left, room = length - len(body), memoryview(bytearray(_BUFFER))
        while left > 0 and (n := client.recv_into(room[: min(left, _BUFFER)])):
            left -= n
        client.sendall(_ANSWER)


def _is_length(name):
    return name.strip().lower() == b"content-length"
