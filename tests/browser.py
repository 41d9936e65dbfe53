"""A real Chromium, headless, driven over the WebDriver protocol with the standard library alone.

It has no network but loopback: any other name fails to resolve. `requested` tells every address a page asked for.
Debian's packages chromium and chromium-driver; as root Chromium wants --no-sandbox.
"""

import base64
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

_ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)  # fmt: skip
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PATIENCE = 20.0
ENTER = "\ue007"


class Browser:
    """One window. `downloads`: the folder where files land."""

    def __init__(self, driver, session, downloads):
        self._session = f"{driver}/session/{session}"
        self.downloads = downloads

    def open(self, url):
        _ask(f"{self._session}/url", {"url": url})

    @property
    def url(self):
        return _ask(f"{self._session}/url")

    @property
    def title(self):
        return _ask(f"{self._session}/title")

    def all(self, css):
        found = _ask(f"{self._session}/elements", {"using": "css selector", "value": css})
        return [element[_ELEMENT] for element in found]

    def one(self, css, text=""):
        """The only element, or the first that shows this text."""
        found = [element for element in self.all(css) if text in self.text_of(element)]
        assert found, f"{css} {text!r} is not on the page"
        return found[0]

    def text_of(self, element):
        return _ask(f"{self._session}/element/{element}/text")

    def texts(self, css):
        return [self.text_of(element) for element in self.all(css)]

    def click(self, css, text=""):
        self.press(self.one(css, text))

    def press(self, element):
        _ask(f"{self._session}/element/{element}/click", {})

    def type(self, css, text):
        _ask(f"{self._session}/element/{self.one(css)}/value", {"text": text})

    def submit(self, css, text):
        """Type, press Enter and wait for the page that follows: the old one still answers for a moment."""
        self.run("window.isBefore = true")
        self.type(css, f"{text}{ENTER}")
        until = time.monotonic() + PATIENCE
        while not self._is_after():
            assert time.monotonic() < until, "no page followed"
            time.sleep(0.02)

    def _is_after(self):
        try:
            return self.run("return !window.isBefore && document.readyState === 'complete'")
        except AssertionError:  # between the two pages no script runs
            return False

    def keys(self, *keys):
        """Press keys where the focus is."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        _ask(f"{self._session}/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})

    def run(self, script):
        """The value of a script of the test's own; pages have none."""
        return _ask(f"{self._session}/execute/sync", {"script": script, "args": []})

    def resize(self, width, height):
        """The size of the page itself, in CSS pixels."""
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def dark(self, *, is_dark):
        """What the system says about colours."""
        value = "dark" if is_dark else "light"
        self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def tell(self, command, **parameters):
        """A command of Chromium's own protocol."""
        return _ask(f"{self._session}/goog/cdp/execute", {"cmd": command, "params": parameters})

    def picture(self, path, *, whole=False):
        """What is on screen, or the whole page."""
        taken = self.tell("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(taken["data"]))

    def said(self):
        """What the console was told since the last call."""
        return [line["message"] for line in _ask(f"{self._session}/se/log", {"type": "browser"})]

    def requested(self):
        """Addresses that were asked for since the last call."""
        lines = _ask(f"{self._session}/se/log", {"type": "performance"})
        events = [json.loads(line["message"])["message"] for line in lines]
        return [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]

    def downloaded(self, name):
        """The bytes of a file that was downloaded; waits until it is whole."""
        path = self.downloads / name
        until = time.monotonic() + PATIENCE
        while not path.is_file() or list(self.downloads.glob("*.crdownload")):
            assert time.monotonic() < until, f"{name} was not downloaded"
            time.sleep(0.05)
        return path.read_bytes()

    def quit(self):
        _ask(self._session, method="DELETE")


@contextmanager
def chromium(folder):
    """A browser with a profile and a folder of downloads below `folder`; both it and its driver end with the block."""
    downloads = folder / "downloads"
    downloads.mkdir()
    port = _free_port()
    driver = f"http://127.0.0.1:{port}"
    log = (folder / "chromedriver.log").open("wb")
    process = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=log, stderr=log)
    try:
        _await(driver)
        options = {
            "args": [*_ARGUMENTS, f"--user-data-dir={folder / 'profile'}"],
            "prefs": {
                "download.default_directory": str(downloads),
                "download.prompt_for_download": False,
                "net.network_prediction_options": 2,  # no connection that no page asked for
            },
        }
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        made = _ask(f"{driver}/session", {"capabilities": {"alwaysMatch": wanted}})
        browser = Browser(driver, made["sessionId"], downloads)
        try:
            yield browser
        finally:
            browser.quit()
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _ask(url, body=None, *, method=None):
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, sent, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as refused:
        raise AssertionError(json.load(refused)["value"]["message"]) from None


def _await(driver):
    until = time.monotonic() + PATIENCE
    while True:
        try:
            if _ask(f"{driver}/status")["ready"]:
                return
        except OSError:
            assert time.monotonic() < until, "chromedriver does not answer"
            time.sleep(0.1)


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
