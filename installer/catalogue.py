"""Keep the Spanish catalogue in step with the code: `python installer/catalogue.py update | check`.

Reads every msgid of the code (`N_("…")`, `_("…")`, plural pairs of `msg_n` or in a table of pairs), merges them into
resources/locale/es/LC_MESSAGES/alista.po without losing a translation, and compiles alista.mo. Msgids that left the
code are removed. `check` changes nothing and says what is missing.
"""

from __future__ import annotations

import ast
import io
import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "locale" / "es" / "LC_MESSAGES"
PO, MO = FOLDER / "alista.po", FOLDER / "alista.mo"
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)  # the same sentences always give the same .mo bytes

Key = str | tuple[str, str]


def msgids() -> dict[Key, set[str]]:
    """Every msgid of the code with the files that hold it; plural pairs as (singular, plural)."""
    found: dict[Key, set[str]] = {}
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        for key in _keys(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(key, set()).add(path.relative_to(ROOT).as_posix())
    pairs = {word for key in found if isinstance(key, tuple) for word in key}
    return {key: files for key, files in found.items() if isinstance(key, tuple) or key not in pairs}


def _keys(tree: ast.AST) -> Iterator[Key]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _call_keys(node)
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
            # a table of pairs that a msg_n(*pair, n) reads: both forms hold the count
            one, many = (_marked(element) for element in node.elts)
            if "{n}" in one and "{n}" in many:
                yield (one, many)


def _call_keys(call: ast.Call) -> Iterator[Key]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in ("N_", "_") and call.args:
        if msgid := _marked(call.args[0]):
            yield msgid
    elif name == "msg_n" and len(call.args) >= 2:
        one, many = (_marked(argument) for argument in call.args[:2])
        if one and many:
            yield (one, many)


def _marked(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and node.args:
        node = node.args[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def load() -> Catalog:
    """The catalogue as committed; an empty one when there is none."""
    if not PO.exists():
        return _empty()
    with PO.open("rb") as file:
        catalogue = read_po(file, locale="es", domain="alista")
    catalogue.creation_date = catalogue.revision_date = _ALWAYS
    return catalogue


def _empty() -> Catalog:
    return Catalog(
        locale="es",
        domain="alista",
        header_comment="# The Spanish sentences of Alista, kept by installer/catalogue.py",
        project="Alista",
        version="1",
        msgid_bugs_address="-",
        last_translator="Alista",
        language_team="Alista",
        charset="utf-8",
        creation_date=_ALWAYS,
        revision_date=_ALWAYS,
        fuzzy=False,
    )


def merged() -> Catalog:
    """The catalogue with exactly the msgids of the code, translations kept."""
    old = load()
    new = _empty()
    for key, files in sorted(msgids().items(), key=lambda item: str(item[0])):
        known = old.get(key if isinstance(key, str) else key[0])
        text = known.string if known is not None and _fits(known, key) else None
        new.add(key, text, locations=[(file, 0) for file in sorted(files)])
    return new


def _fits(known: Message, key: Key) -> bool:
    return isinstance(known.string, tuple) == isinstance(key, tuple)


def problems(catalogue: Catalog) -> list[str]:
    """Untranslated or fuzzy msgids, and translations whose placeholders are not those of the msgid."""
    found = []
    for message in catalogue:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.fuzzy or not all(texts):
            found.append(f"untranslated: {ids[0]}")
        elif any(_placeholders(text) - {"n"} != _placeholders(ids[-1]) - {"n"} for text in texts):
            found.append(f"placeholders differ: {ids[0]}")
    return found


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def compiled(catalogue: Catalog) -> bytes:
    """The .mo bytes."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def save(catalogue: Catalog) -> None:
    """Write both files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=120, omit_header=False, include_lineno=False, sort_output=True)
    lines = [
        line
        for line in buffer.getvalue().splitlines()
        if not line.startswith((b'"POT-Creation', b'"PO-Revision', b'"Generated'))
    ]
    PO.write_bytes(b"\n".join(lines) + b"\n")
    MO.write_bytes(compiled(load()))


def main() -> int:
    """Update or check; 1 when something is missing."""
    if sys.argv[1:] == ["update"]:
        save(merged())
    catalogue = load()
    code = set(map(str, msgids()))
    known = {str(tuple(m.id) if isinstance(m.id, tuple | list) else m.id) for m in catalogue if m.id}
    found = problems(catalogue) + [f"not in the catalogue: {key}" for key in sorted(code - known)]
    sys.stdout.write(("\n".join(found) or f"{len(known)} sentences, all translated") + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
