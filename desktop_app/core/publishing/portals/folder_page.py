"""The page that stands in a published folder: opens in any browser, asks nothing of the network."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import quote

STYLE = (
    "body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1A222C;background:#F4F6F8}"
    "main{max-width:820px;margin:0 auto;padding:32px 24px}h1{font-size:26px;line-height:1.25;margin:0 0 6px}"
    "h2{font-size:17px;margin:28px 0 8px}.who{color:#55606D;margin:0 0 14px}p{white-space:pre-line}"
    "ul{list-style:none;margin:0;padding:0;background:#fff;border:1px solid #DCE1E7;border-radius:8px}"
    "li{padding:12px 16px;border-top:1px solid #DCE1E7}li:first-child{border-top:0}"
    "a{color:#0F5DB8}small{display:block;color:#55606D;overflow-wrap:anywhere}"
)


def folder_page(card: Mapping[str, object]) -> str:
    """HTML of a dataset's card (`ficha.json`): title, institution, description and its files with their checksums."""
    metadata = card.get("metadata")
    notes = str(metadata.get("notes", "")) if isinstance(metadata, Mapping) else ""
    files = card.get("files")
    rows = "".join(_file(f) for f in files if isinstance(f, Mapping)) if isinstance(files, list) else ""
    title = escape(str(card.get("title", "")))
    return (
        f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body><main>'
        f'<h1>{title}</h1><p class="who">{escape(str(card.get("organization", "")))}</p>'
        f"<p>{escape(notes)}</p><h2>Archivos</h2><ul>{rows}</ul></main></body></html>\n"
    )


def _file(file: Mapping[str, object]) -> str:
    name, rows = str(file.get("name", "")), file.get("n_rows")
    counted = f" · {rows} filas" if isinstance(rows, int) else ""
    return (
        f'<li><a href="{quote(name)}" download>{escape(str(file.get("title") or name))}</a> '
        f"{escape(str(file.get('format', '')))}<small>{escape(name)} · {escape(str(file.get('size', '')))} bytes"
        f"{counted}</small><small>SHA-256 {escape(str(file.get('sha256', '')))}</small></li>"
    )
