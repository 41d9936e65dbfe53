"""A small stand-in for the Solr core CKAN talks to (tests only, loopback only, stdlib only).

Speaks what pysolr/CKAN 2.9-2.12 use: GET/POST .../select, POST .../update (JSON and XML add,
delete by query or id, commit), .../schema?wt=schema.xml, .../admin/ping. Queries: Lucene syntax
(field:value, phrases, wildcards, ranges, + - AND OR NOT, parentheses, boosts ignored), dismax
over qf, fq lists, sort, start, rows, fl and field facets. Documents live in one SQLite file.
Not Solr: no stemming, no ranking beyond summed field boosts, no highlighting, no query parsers.
"""

import argparse
import datetime as dt
import json
import signal
import sqlite3
import sys
import threading
import xml.etree.ElementTree as ET
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from solr_query import match, parse, select
from solr_schema import Bad, load_schema, prepare

DOCS, LOCK = {}, threading.RLock()
SERVED = {}  # "db": the open database, "schema": the text of the schema


def put(docs):
    ready = [prepare(d) for d in docs]  # all or nothing, like one Solr request
    with LOCK:
        for d in ready:
            d.setdefault("indexed_ts", dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
            DOCS[d["index_id"]] = d
            SERVED["db"].execute("INSERT OR REPLACE INTO doc VALUES (?,?)", (d["index_id"], json.dumps(d)))
        SERVED["db"].commit()


def drop(pred):
    with LOCK:
        for k in [k for k, d in DOCS.items() if pred(d)]:
            del DOCS[k]
            SERVED["db"].execute("DELETE FROM doc WHERE id=?", (k,))
        SERVED["db"].commit()


def update(body, ctype):
    if "json" in ctype:
        data = json.loads(body or "[]")
        if isinstance(data, list):
            put(data)
            return
        if "add" in data:
            put([data["add"]["doc"]])
        if "delete" in data:
            node = parse(data["delete"]["query"], "text")
            drop(partial(match, node))
        return
    root = ET.fromstring(body or "<commit/>")
    for el in [root] if root.tag != "update" else list(root):
        if el.tag == "add":
            docs = []
            for doc in el.iter("doc"):
                d = {}
                for f in doc.iter("field"):
                    d.setdefault(f.get("name"), []).append(f.text or "")
                docs.append({k: v[0] if len(v) == 1 else v for k, v in d.items()})
            put(docs)
        elif el.tag == "delete":
            for q in el:
                node = parse(q.text, "text") if q.tag == "query" else None
                drop(partial(match, node) if node else partial(_is_called, q.text))


def _is_called(name, doc):
    return doc["index_id"] == name


class H(BaseHTTPRequestHandler):
    protocol_version, server_version = "HTTP/1.1", "ckan-kit-solr-stub/1"

    def reply(self, code, body, ctype="application/json;charset=utf-8"):
        body = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(code)
        self.send_header("Content-Type", ctype)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_any(self):
        u = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        ctype = self.headers.get("Content-Type", "")
        p = parse_qs(u.query, keep_blank_values=True)
        if "x-www-form-urlencoded" in ctype:
            for k, v in parse_qs(body, keep_blank_values=True).items():
                p.setdefault(k, []).extend(v)
        path = u.path.rstrip("/")
        try:
            if path.endswith("/select"):
                with LOCK:
                    docs = list(DOCS.values())
                self.reply(200, select(p, docs))
            elif path.endswith("/update"):
                update(body, ctype)
                self.reply(200, {"responseHeader": {"status": 0, "QTime": 1}})
            elif path.endswith(("/schema", "/admin/file")):
                self.reply(200, SERVED["schema"], "text/xml;charset=utf-8")
            elif path.endswith("/admin/ping"):
                self.reply(200, {"responseHeader": {"status": 0}, "status": "OK"})
            else:
                self.reply(404, {"error": {"msg": "not in the stub: " + path, "code": 404}})
        except Bad as e:
            self.reply(400, {"responseHeader": {"status": 400}, "error": {"msg": str(e), "code": 400}})
        except Exception as e:  # a stub bug must be seen, not hang CKAN
            self.reply(500, {"error": {"msg": f"{type(e).__name__}: {e}", "code": 500}})

    do_GET = do_POST = handle_any  # noqa: N815 - the standard library's names

    def log_message(self, fmt, *a):
        sys.stderr.write(f"{self.log_date_time_string()} {(fmt % a)[:300]}\n")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--port", type=int, default=8983)
    a.add_argument("--schema", required=True, help="CKAN's ckan/config/solr/schema.xml")
    a.add_argument("--db", default=":memory:")
    a = a.parse_args()
    SERVED["schema"] = load_schema(a.schema)
    SERVED["db"] = sqlite3.connect(a.db, check_same_thread=False)
    SERVED["db"].execute("CREATE TABLE IF NOT EXISTS doc (id TEXT PRIMARY KEY, body TEXT)")
    for i, b in SERVED["db"].execute("SELECT id, body FROM doc"):
        DOCS[i] = json.loads(b)
    srv = ThreadingHTTPServer(("127.0.0.1", a.port), H)
    srv.daemon_threads = True
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=srv.shutdown).start())
    srv.serve_forever()


if __name__ == "__main__":
    main()
