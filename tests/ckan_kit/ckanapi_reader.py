"""Reads a portal with ckanapi, CKAN's own client library, and prints what anybody sees. Shares no code with Alista.

Run by the Python of the CKAN of the tests, whose lock holds ckanapi: `python ckanapi_reader.py URL NAME`.
"""

import hashlib
import json
import sys
import urllib.request

import ckanapi


def main(url, name):
    """Print the dataset, the names a search finds, and size and SHA-256 of each file as downloaded, as JSON."""
    with ckanapi.RemoteCKAN(url, user_agent="independent-reader/1.0") as portal:
        found = portal.action.package_show(id=name)
        searched = portal.action.package_search(q=found["title"], rows=100)
        institutions = portal.action.organization_list()
    files = {}
    for resource in found["resources"]:
        with urllib.request.urlopen(resource["url"], timeout=60) as answer:
            content = answer.read()
        files[resource["name"]] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    names = [package["name"] for package in searched["results"]]
    print(json.dumps({"dataset": found, "searched": names, "institutions": institutions, "files": files}))


if __name__ == "__main__":
    main(*sys.argv[1:])
