"""The same rows in the formats that others read, each written by one module from batches of text cells.

Cells are never looked at one by one: polars builds the text of whole batches, so that memory stays flat. Typed formats
keep a value as text where their own type would change it (a number of twenty digits, a date before 1900 in Excel).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.core.packaging.formats import ods, xlsx
from desktop_app.core.packaging.formats.json_records import write as write_json
from desktop_app.core.packaging.formats.rows import About, Rows
from desktop_app.core.packaging.formats.xml_records import write as write_xml

WRITERS: dict[str, Callable[[Rows, About, Path], None]] = {
    "XLSX": xlsx.write,
    "ODS": ods.write,
    "JSON": write_json,
    "XML": write_xml,
}
MEDIA_TYPES = {
    "XLSX": xlsx.MEDIA_TYPE,
    "ODS": ods.MEDIA_TYPE,
    "JSON": "application/json",
    "XML": "application/xml",
}

__all__ = ["MEDIA_TYPES", "WRITERS", "About", "Rows"]
