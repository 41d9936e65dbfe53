"""CKAN's Solr schema and the documents checked against it, for the stand-in of Solr.

Refuses what real Solr refuses on that schema: nested objects, several values in a single-valued field, string terms
over 32766 bytes, bad dates; so an index failure stays one.
"""

import fnmatch
import re
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

FIELDS, DYNAMIC, COPY = {}, [], []
TEXT_DEFAULT = ("text", "text_general", "text_ngram")


class Bad(Exception):
    """What Solr answers 400 to."""


def load_schema(path):
    """Remember the fields of the schema file; its text is returned, as Solr serves it."""
    text = Path(path).read_text(encoding="utf-8")
    root = ET.fromstring(text)
    for f in root.iter("field"):
        FIELDS[f.get("name")] = _kind(f)
    DYNAMIC.extend((f.get("name"), _kind(f)) for f in root.iter("dynamicField"))
    DYNAMIC.sort(key=lambda d: -len(d[0]))
    COPY.extend((c.get("source"), c.get("dest")) for c in root.iter("copyField"))
    return text


def _kind(field):
    return (
        field.get("type"),
        field.get("multiValued") == "true",
        field.get("indexed") != "false",
        field.get("stored") != "false",
    )


def ftype(name):
    if name in FIELDS:
        return FIELDS[name]
    for pat, t in DYNAMIC:
        if fnmatch.fnmatchcase(name, pat):
            return t
    return ("string", False, True, True)


def fold(s):
    s = unicodedata.normalize("NFKD", str(s))
    return "".join(c for c in s if not unicodedata.combining(c)).lower()


def tokens(s):
    return re.findall(r"\w+", fold(s))


def values(doc, field):
    v = doc.get(field)
    if v is None:
        return []
    return [str(x).lower() if isinstance(x, bool) else x for x in (v if isinstance(v, list) else [v])]


def prepare(doc):
    out = {}
    for k, v in doc.items():
        typ, multi, indexed, _ = ftype(k)
        if v is None or v == "":
            continue
        vals = v if isinstance(v, list) else [v]
        if isinstance(v, dict) or any(isinstance(x, (dict, list)) for x in vals):
            msg = "ERROR: [doc={}] unknown field '{}.*' (a nested object cannot be indexed)".format(
                doc.get("index_id"), k
            )
            raise Bad(msg)
        vals = [x for x in vals if x is not None]
        if len(vals) > 1 and not multi:
            msg = "ERROR: [doc={}] multiple values encountered for non multiValued field {}: {}".format(
                doc.get("index_id"), k, [str(x)[:40] for x in vals]
            )
            raise Bad(msg)
        for x in vals:
            if typ == "string" and indexed and len(str(x).encode("utf-8", "replace")) > 32766:
                msg = (
                    "Exception writing document id {} to the index; possible analysis error: Document contains at "
                    'least one immense term in field="{}"'.format(doc.get("index_id"), k)
                )
                raise Bad(msg)
            if typ == "date" and not re.match(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", str(x)):
                msg = "ERROR: [doc={}] Error adding field '{}'='{}' msg=Invalid Date String:'{}'".format(
                    doc.get("index_id"), k, x, x
                )
                raise Bad(msg)
        if vals:
            out[k] = vals if multi else vals[0]
    if "index_id" not in out:
        raise Bad("Document is missing mandatory uniqueKey field: index_id")
    return out


def text_of(doc):
    got = []
    for src, dest in COPY:
        if dest in ("text", "urls"):
            for k in [src] if "*" not in src else [k for k in doc if fnmatch.fnmatchcase(k, src)]:
                got.extend(values(doc, k))
    return got + values(doc, "text")
