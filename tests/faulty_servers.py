"""Servers that answer as bad networks and foreign sites do, on loopback, and remember what they were asked."""

import datetime as dt
import ipaddress
import ssl
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Asked:
    """One request as it arrived; `rest()` reads its body, `drain()` throws it away as it comes."""

    method: str
    path: str
    headers: dict
    rest: object
    drain: object


@dataclass
class Server:
    """Where it listens, and all it was asked."""

    url: str = ""
    seen: list = field(default_factory=list)

    def authorizations(self):
        return [asked.headers["authorization"] for asked in self.seen if "authorization" in asked.headers]


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, client_address):
        pass


def _drain(stream, length):
    while length > 0 and (piece := stream.read(min(65_536, length))):
        length -= len(piece)


@contextmanager
def serving(answer, context=None):
    """Serve `answer(asked) -> (status, headers, body)`; None closes the connection without a word."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            length = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(
                self.command, self.path, headers, lambda: self.rfile.read(length), lambda: _drain(self.rfile, length)
            )
            server.seen.append(asked)
            said = answer(asked)
            if said is None:
                return
            status, headers, body = said
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815 - the standard library's name

        def log_message(self, *args):
            pass

    listening = _Quiet(("127.0.0.1", 0), Handler)
    if context:
        listening.socket = context.wrap_socket(listening.socket, server_side=True)
    server.url = f"{'https' if context else 'http'}://127.0.0.1:{listening.server_address[1]}"
    thread = threading.Thread(target=listening.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()


def forwarding(target, spoil=lambda asked, answer: answer):
    """An answer function that lets `target` do the work and then spoils what comes back."""

    def answer(asked):
        headers = {k: v for k, v in asked.headers.items() if k not in {"connection", "accept-encoding"}}
        body = asked.rest() if asked.method == "POST" else None
        request = urllib.request.Request(target + asked.path, body, headers, method=asked.method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=30) as response:
                said = response.status, {"Content-Type": response.headers["Content-Type"]}, response.read()
        except urllib.error.HTTPError as error:
            with error:
                said = error.code, {"Content-Type": error.headers["Content-Type"]}, error.read()
        return spoil(asked, said)

    return answer


def self_signed(folder, days=1):
    """A certificate for 127.0.0.1 nobody vouches for: its path (PEM, key included) and a server context with it.

    It ends in so many `days`; before today it is out of date.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=9))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificado.pem"
    unencrypted = serialization.NoEncryption()
    path.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, unencrypted)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return path, context
