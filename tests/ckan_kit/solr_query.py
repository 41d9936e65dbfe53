"""Lucene and dismax queries as pysolr and CKAN send them, over documents in memory, for the stand-in of Solr."""

import datetime as dt
import fnmatch
import json
import re
from functools import partial

from solr_schema import TEXT_DEFAULT, Bad, fold, ftype, text_of, tokens, values

TOK = re.compile(
    r'\s+|(?P<p>[()])|(?P<op>\+|(?<!\w)-|!)|(?P<q>"(?:\\.|[^"\\])*")(?:[~^][\d.]+)*'
    r'|(?P<r>[\[{][^\]}]*?\sTO\s[^\]}]*?[\]}])|(?P<w>(?:\\.|[^\s()"\[\]{}])+)'
)


def lex(s):
    pos, out = 0, []
    while pos < len(s):
        m = TOK.match(s, pos)
        if not m:
            raise Bad(f"org.apache.solr.search.SyntaxError: Cannot parse '{s}': Encountered at column {pos}")
        pos = m.end()
        if m.lastgroup == "w":
            w = m.group("w")
            fm = re.match(r"^((?:\\.|[\w.*-])+):(.*)$", w, re.DOTALL)
            if fm and not w.startswith(":"):
                out.append(("field", fm.group(1).replace("\\", "")))
                if fm.group(2):
                    out.append(("w", re.sub(r"[~^][\d.]+$", "", fm.group(2))))
                continue
            w = re.sub(r"(?<=.)[~^][\d.]*$", "", w)
            out.append((w if w in ("AND", "OR", "NOT", "&&", "||") else "w", w))
        elif m.lastgroup:
            out.append((m.lastgroup, m.group(m.lastgroup)))
    return out


def parse(s, default, op="OR"):
    toks, i = lex(s), 0

    def clause(field):
        nonlocal i
        kind, val = toks[i]
        i += 1
        if kind == "field":
            if i >= len(toks):
                msg = f"org.apache.solr.search.SyntaxError: Cannot parse '{s}': Encountered \"<EOF>\""
                raise Bad(msg)
            return clause(val)
        if kind == "p" and val == "(":
            q = expr(field)
            if i < len(toks) and toks[i] == ("p", ")"):
                i += 1
            else:
                msg = f"org.apache.solr.search.SyntaxError: Cannot parse '{s}': Encountered \"<EOF>\""
                raise Bad(msg)
            return q
        if kind == "q":
            return ("phrase", field, re.sub(r"\\(.)", r"\1", val[1:-1]))
        if kind == "r":
            return ("range", field, val)
        if kind == "w":
            if field == "*" and val == "*":
                return ("all",)
            return ("term", field, val)
        msg = f"org.apache.solr.search.SyntaxError: Cannot parse '{s}': Encountered \"{val}\""
        raise Bad(msg)

    def expr(field):
        nonlocal i
        items, conj = [], None  # (occur, node)
        while i < len(toks) and toks[i] != ("p", ")"):
            kind, val = toks[i]
            if kind in ("AND", "&&", "OR", "||"):
                conj = "AND" if kind in ("AND", "&&") else "OR"
                i += 1
                continue
            occur = "must" if (conj == "AND" or (op == "AND" and conj is None)) else "should"
            if kind == "op" and val == "+":
                occur, i = "must", i + 1
            elif kind == "NOT" or (kind == "op" and val in "-!"):
                occur, i = "not", i + 1
            if conj == "AND" and items and items[-1][0] == "should":
                items[-1] = ("must", items[-1][1])
            if conj == "OR" and op == "AND" and items and items[-1][0] == "must":
                items[-1] = ("should", items[-1][1])
            if i >= len(toks):
                break
            items.append((occur, clause(field)))
            conj = None
        return ("bool", items)

    q = expr(default)
    if i < len(toks):
        msg = f"org.apache.solr.search.SyntaxError: Cannot parse '{s}': Encountered \"{toks[i][1]}\""
        raise Bad(msg)
    return q


def datemath(v):
    v = v.strip().strip('"')
    m = re.match(r"^NOW(?:/\w+)?((?:[+-]\d+\w+)*)(?:/\w+)?$", v)
    if not m:
        return v
    t = dt.datetime.now(dt.UTC)
    days = {"SECOND": 1 / 86400, "MINUTE": 1 / 1440, "HOUR": 1 / 24, "DAY": 1, "WEEK": 7, "MONTH": 30, "YEAR": 365}
    for n, unit in re.findall(r"([+-]\d+)([A-Z]+)", m.group(1)):
        t += dt.timedelta(days=int(n) * days.get(unit.rstrip("S"), 1))
    return t.strftime("%Y-%m-%dT%H:%M:%SZ")


def hit(doc, field, val, phrase):  # noqa: PLR0911 - one answer for each kind of field
    typ = ftype(field)[0]
    if field in ("text", "urls"):
        vals = text_of(doc)
    elif field.endswith("_ngram"):
        vals = values(doc, field[:-6])
    else:
        vals = values(doc, field)
    if typ == "text_ngram":
        return any(fold(val) in fold(v) for v in vals)
    if typ in TEXT_DEFAULT:
        if not phrase and re.search(r"(?<!\\)[*?]", val):
            if val == "*":
                return bool(vals)
            return any(fnmatch.fnmatchcase(t, fold(val)) for v in vals for t in tokens(v))
        want = tokens(val)
        if not want:
            return False
        for v in vals:
            have = tokens(v)
            if any(have[k : k + len(want)] == want for k in range(len(have) - len(want) + 1)):
                return True
        return False
    if not phrase and re.search(r"(?<!\\)[*?]", val):
        return any(fnmatch.fnmatchcase(str(v), val.replace("\\", "")) for v in vals)
    return re.sub(r"\\(.)", r"\1", val) in [str(v) for v in vals]


def match(node, doc):  # noqa: PLR0911 - one answer for each kind of clause
    kind = node[0]
    if kind == "all":
        return True
    if kind == "term":
        return hit(doc, node[1], node[2], False)
    if kind == "phrase":
        return hit(doc, node[1], node[2], True)
    if kind == "range":
        m = re.match(r"^([\[{])\s*(.*?)\s+TO\s+(.*?)\s*([\]}])$", node[2], re.DOTALL)
        lo, hi = datemath(m.group(2)), datemath(m.group(3))
        for v in values(doc, node[1]):
            try:
                x, a, b = float(v), (None if lo == "*" else float(lo)), (None if hi == "*" else float(hi))
            except (TypeError, ValueError):
                x, a, b = str(v), (None if lo == "*" else lo), (None if hi == "*" else hi)
            if a is not None and (x < a or (m.group(1) == "{" and x == a)):
                continue
            if b is not None and (x > b or (m.group(4) == "}" and x == b)):
                continue
            return True
        return False
    items = node[1]
    if not items:
        return False
    if any(o == "not" and match(n, doc) for o, n in items):
        return False
    must = [n for o, n in items if o == "must"]
    should = [n for o, n in items if o == "should"]
    if must:
        return all(match(n, doc) for n in must)
    if should:
        return any(match(n, doc) for n in should)
    return True  # only negatives: Solr adds *:*


def dismax(q, qf, mm):
    fields = [(f.split("^")[0], float(f.split("^")[1]) if "^" in f else 1.0) for f in qf.split()]
    parts = re.findall(r'[+-]?"[^"]*"|\S+', q)
    want, opt, ban = [], [], []
    for p in parts:
        sign, body = (p[0], p[1:]) if p[:1] in "+-" and len(p) > 1 else ("", p)
        body = body.strip('"')
        if body:
            (want if sign == "+" else ban if sign == "-" else opt).append(re.sub(r"\\(.)", r"\1", body))
    n = len(opt)
    need = n if n <= 2 else (n - 1 if n <= 5 else int(n * 0.8))  # CKAN's mm: 2<-1 5<80%

    def term(doc, t):
        s = 0.0
        for f, b in fields:
            ok = hit(doc, f, t, True)
            if not ok and ftype(f)[0] in TEXT_DEFAULT:  # poor man's plural stemming
                ok = len(t) > 3 and hit(doc, f, re.sub(r"(es|s)$", "", fold(t)) + "*", False)
            s += b if ok else 0
        return s

    def score(doc):
        if any(term(doc, t) for t in ban) or not all(term(doc, t) for t in want):
            return 0
        got = [term(doc, t) for t in opt]
        if sum(1 for g in got if g) < need:
            return 0
        return 1 + sum(got) + sum(term(doc, t) for t in want)

    return score


def _rank(name, scored):
    score, doc = scored
    return score if name == "score" else str((values(doc, name) or [""])[0]).lower()


def select(p, documents):
    """Answer one search over the documents."""

    def one(k, d=None):
        return (p.get(k) or [d])[-1]

    q = one("q", "*:*")
    dt = one("defType", "lucene")
    if dt in ("dismax", "edismax") and q not in ("*:*", "*"):
        score = dismax(q, one("qf", "text"), one("mm"))
    else:
        node = parse(q, one("df", "text"), one("q.op", "OR"))

        def score(d):
            return 1 if match(node, d) else 0

    filters = [parse(f, one("df", "text"), one("q.op", "OR")) for f in p.get("fq", []) if f.strip()]
    found = [(score(d), d) for d in documents if all(match(f, d) for f in filters)]
    found = [x for x in found if x[0] > 0]
    for spec in reversed([s.strip() for s in (one("sort") or "score desc").split(",") if s.strip()]):
        name, _, way = spec.partition(" ")
        if way.strip().lower() not in ("asc", "desc"):
            raise Bad(f"Can't determine a Sort Order (asc or desc) in sort spec '{one('sort')}', pos={len(name)}")
        found.sort(key=partial(_rank, name), reverse=way.strip().lower() == "desc")
    start, rows = int(one("start", 0) or 0), int(one("rows", 10) or 0)
    fl = re.split(r"[\s,]+", one("fl", "*") or "*")
    out = []
    for s, d in found[start : start + rows]:
        e = {k: v for k, v in d.items() if ftype(k)[3]} if "*" in fl else {k: d[k] for k in fl if k in d}
        if "score" in fl:
            e["score"] = s
        out.append(e)
    res = {
        "responseHeader": {"status": 0, "QTime": 1},
        "response": {"numFound": len(found), "start": start, "numFoundExact": True, "docs": out},
    }
    if one("facet", "false").lower() == "true":
        ff, lim, mn = {}, int(one("facet.limit", 100)), int(one("facet.mincount", 0))
        for f in [
            x for v in p.get("facet.field", []) for x in (json.loads(v.replace("'", '"')) if v.startswith("[") else [v])
        ]:
            c = {}
            for _, d in found:
                for v in values(d, f):
                    c[str(v)] = c.get(str(v), 0) + 1
            rank = sorted((x for x in c.items() if x[1] >= mn), key=lambda x: (-x[1], x[0]))
            ff[f] = [y for x in (rank if lim < 0 else rank[:lim]) for y in x]
        res["facet_counts"] = {
            "facet_queries": {},
            "facet_fields": ff,
            "facet_ranges": {},
            "facet_intervals": {},
            "facet_heatmaps": {},
        }
    return res
