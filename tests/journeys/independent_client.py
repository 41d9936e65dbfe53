"""A second way to read a portal, sharing no code with the product: standard library only, as a citizen would."""

import csv
import io
import json
import urllib.parse
import urllib.request


def dataset(url, name):
    """The dataset as CKAN's API shows it to anybody; None when it is not visible."""
    address = f"{url}/api/3/action/package_show?{urllib.parse.urlencode({'id': name})}"
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return json.load(answer)["result"]
    except urllib.error.HTTPError:
        return None


def search(url, words):
    """Names of the datasets that a search finds."""
    address = f"{url}/api/3/action/package_search?{urllib.parse.urlencode({'q': words, 'rows': 100})}"
    with urllib.request.urlopen(address, timeout=60) as answer:
        return [found["name"] for found in json.load(answer)["result"]["results"]]


def rows(resource):
    """Every cell of a published CSV, header first."""
    with urllib.request.urlopen(resource["url"], timeout=60) as answer:
        return list(csv.reader(io.StringIO(answer.read().decode("utf-8"), newline="")))


def data_resource(found):
    """The CSV with the data."""
    return next(r for r in found["resources"] if r["format"].upper() == "CSV" and "_DD_" not in r["url"].upper())
