"""The practice portal in a real Chromium: search, preview and downloads work, nothing is fetched from elsewhere."""

import hashlib
import re

import pytest

from desktop_app.core.packaging.package import FileRole
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.practice import PracticePortal
from tests.browser import chromium
from tests.package_samples import a_dataset, a_package

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

ORGANIZATION = "institucion-de-ejemplo"
ROWS = [f"2026-01-{1 + i % 28:02d},Parroquia {i},{i}.50" for i in range(1234)]
WIDE = "fecha,parroquia,monto\n" + "\n".join(ROWS) + "\n"
CARD = "main dd"


@pytest.fixture(scope="module")
def practice(tmp_path_factory):
    folder = tmp_path_factory.mktemp("practice")
    with PracticePortal(folder / "portal") as portal:
        ckan = CkanPortal(CkanClient(portal.url, portal.token), PortalKind.PRACTICE)
        for name, title in (("inversion", "Inversión en salud, 2026"), ("vialidad", "Vialidad rural, 2026")):
            package = a_package(folder / name, cifras=WIDE)
            dataset = a_dataset(name=name, title=title)
            publish(ckan, package, dataset, organization=ORGANIZATION, progress=SILENT)
        yield portal, package


@pytest.fixture(scope="module")
def one_browser(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture
def browser(one_browser):
    one_browser.resize(1366, 768)  # whatever size an earlier test left
    yield one_browser
    one_browser.tell("Emulation.setScriptExecutionDisabled", value=False)
    one_browser.dark(is_dark=False)
    one_browser.said()
    one_browser.requested()


def test_search_preview_and_download_work_and_the_console_stays_empty(practice, browser):
    portal, package = practice
    browser.requested()
    browser.open(portal.url)
    browser.resize(1366, 768)
    assert browser.texts("article a") == ["Vialidad rural, 2026", "Inversión en salud, 2026"]
    browser.submit("input", "INVERSION")
    assert browser.texts("article a") == ["Inversión en salud, 2026"]
    browser.click("article a")
    assert browser.title == "Inversión en salud, 2026 · Portal de práctica"
    browser.click("a.btn[href*='ver=']:not([href*='DD'])", "Ver")
    assert "de 2 filas" in browser.text_of(browser.one("#vista .head"))
    third = browser.all("a.btn[href*='ver=']")[2]
    browser.press(third)
    assert "10 de 1.234 filas" in browser.text_of(browser.one("#vista .head"))
    assert browser.texts("#vista tbody tr:nth-child(2) td") == ["2026-01-02", "Parroquia 1", "1.50"]
    browser.click("a[download]")
    data = next(f for f in package.files if f.role is FileRole.DATA)
    name = browser.run("return document.querySelector('a[download]').href").rpartition("/")[2]
    assert hashlib.sha256(browser.downloaded(name)).hexdigest() == data.sha256
    assert browser.said() == []
    elsewhere = [u for u in browser.requested() if not u.startswith((portal.url, "data:", "chrome:"))]
    assert elsewhere == []


def test_institutions_themes_and_tags_lead_to_their_datasets(practice, browser):
    portal, _ = practice
    browser.open(f"{portal.url}/dataset/inversion")
    browser.click("nav a", "Institución de ejemplo")
    assert browser.texts("article a") == ["Vialidad rural, 2026", "Inversión en salud, 2026"]
    browser.click("nav a", "Temas")
    browser.click(".hit a", "Población y sociedad")
    browser.click("article a", "Vialidad")
    browser.click(".tags a", "salud")
    assert len(browser.all("article")) == 2
    assert browser.said() == []


def test_it_needs_no_script_and_shows_the_quality_in_detail(practice, browser):
    portal, _ = practice
    browser.tell("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(f"{portal.url}/dataset/inversion")
    points = re.search(r"(\d+) de 405 puntos · (\w+)", browser.text_of(browser.one("main")))
    assert 350 < int(points[1]) <= 405
    assert points[2] == "excelente"
    browser.click("summary")
    parts = browser.texts(".parts .num")
    assert sum(int(part.split(" de ")[0]) for part in parts) == int(points[1])


@pytest.mark.parametrize("width", [1366, 800, 400, 320])
@pytest.mark.parametrize("path", ["/", "/dataset/inversion", "/organization", "/group", "/no-hay"])
def test_no_width_makes_the_page_scroll_sideways_or_hides_the_band(practice, browser, width, path):
    portal, _ = practice
    browser.resize(width, 700)
    browser.open(portal.url + path)
    assert browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    browser.run("scrollTo(0, 9999)")
    top = browser.run("return document.querySelector('.band').getBoundingClientRect().top")
    assert top == 0
    cut = browser.run(
        "return [...document.querySelectorAll('.btn,h1,h2,.kind')].filter(e => e.scrollWidth > e.clientWidth + 1)"
        ".map(e => e.textContent)"
    )
    assert cut == []


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_from_what_is_behind_them(practice, browser, dark):
    """WCAG 2 AA: 4.5:1 for every text of the page."""
    portal, _ = practice
    browser.dark(is_dark=dark)
    browser.open(f"{portal.url}/dataset/inversion")
    faint = browser.run(CONTRAST)
    assert faint == []


CONTRAST = """
const channel = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number);
  return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b) };
const behind = e => { for (; e; e = e.parentElement) {
  const c = getComputedStyle(e).backgroundColor; if (!c.endsWith(', 0)')) return c } return 'rgb(255,255,255)' };
const faint = [];
for (const e of document.querySelectorAll('body *')) {
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
  const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
  if ((a + .05) / (b + .05) < 4.5) faint.push(e.textContent.slice(0, 30));
}
return faint
"""
