"""What the project promises about its own files: where they are, how long, what they never contain."""

import re
import shutil
import subprocess
from pathlib import Path

import desktop_app

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {
    "desktop_app", "resources", "installer", "tests", "docs", "main.py", "pyproject.toml", "requirements.lock",
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
}  # fmt: skip
LONGEST_FILE = 400
THEME = "desktop_app/ui/theme/tokens.py"
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".lock",
    ".json",
    ".spec",
    ".cfg",
    ".po",
    ".html",
    ".css",
    ".qss",
    ".txt",
    ".csv",
    ".sh",
}
# Folders of one person's or one server's machine; «aprueba» is the invented person of the fixtures.
PRIVATE_PLACE = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/(?!aprueba)\w|[A-Za-z]:\\Users\\(?!aprueba)\w")


def committed():
    """Every file of the project: what git tracks or, without git, all whose folder .gitignore does not name."""
    listed = shutil.which("git") and subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed and listed.returncode == 0:
        return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()} | {".git"}
    paths = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return [path.as_posix() for path in paths if not ignored.intersection(path.parts) and path.suffix != ".pyc"]


def texts(*suffixes):
    for name in committed():
        if Path(name).suffix in (suffixes or TEXTS):
            yield name, (ROOT / name).read_text(encoding="utf-8")


def test_only_the_agreed_entries_lie_at_the_top():
    entries = {name.split("/")[0] for name in committed()}
    assert {entry for entry in entries if not entry.startswith(".")} <= TOP_LEVEL


def test_no_source_file_is_too_long():
    long = {name: n for name, text in texts(".py") if (n := text.count("\n")) > LONGEST_FILE}
    assert not long


def test_colours_are_written_only_in_the_theme():
    colour = re.compile(r"""["'#\s:(]#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b""")
    found = {
        f"{name}: {match.group().strip()}"
        for name, text in texts(".py")
        if name.startswith("desktop_app/ui/") and name != THEME
        for match in colour.finditer(text)
    }
    assert not found


def test_the_version_is_written_in_one_place():
    version = re.compile(rf"(?<![\w.=]){re.escape(desktop_app.__version__)}(?![\w.])")
    places = {name for name, text in texts(".py", ".toml", ".spec", ".md", ".cfg") if version.search(text)}
    assert places - {"CHANGELOG.md"} == {"desktop_app/__init__.py"}
    assert desktop_app.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_lock_names_no_host_and_hashes_every_package():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.findall(r"://|file:|--(?:index|extra-index|find-links|trusted-host)| @ ", lock)
    packages = re.split(r"\n(?=\S)", lock.strip())
    assert len(packages) > 50
    assert not [package for package in packages if not re.match(r"[\w.-]+==\S+[^\n]*\\\n\s+--hash=sha256:", package)]


def test_the_lock_serves_the_three_platforms():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    qt = re.search(r"^pyside6-essentials==6\.11\.3 .*$", lock, re.MULTILINE)
    assert qt, "PySide6-Essentials must stay at 6.11.3: docs/decisions/libraries.md says why"
    for platform in ("linux", "win32", "darwin"):
        assert f"sys_platform == '{platform}'" in qt.group()


def test_no_file_names_a_private_place():
    found = {f"{name}: {match.group()}" for name, text in texts() for match in PRIVATE_PLACE.finditer(text)}
    assert not found
