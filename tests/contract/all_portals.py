"""`python -m tests.contract.all_portals`: the contract on every CKAN we promise, and a table of what passed.

Three versions, each with CKAN's own form and with one of the portal's own (scheming), each with an English and a Spanish
site. For a nightly run: root on Debian 12, about an hour. `--only 2.11 es form` runs the combinations that have all
of these words; what follows `--` goes to pytest.
"""

import argparse
import itertools
import os
import re
import subprocess
import sys
import time

from tests.real_ckan import FORM_EVERYWHERE, KIT, LANGUAGE, VERSION

ROOT = KIT.parent.parent
VERSIONS = sorted((path.stem.removeprefix("requirements-") for path in KIT.glob("requirements-*.txt")), reverse=True)
LANGUAGES = ("en", "es")
FORMS = ("default", "form")
CHOSEN = ("tests/contract", "-m", "real_ckan", "-q", "-p", "no:randomly")
_COUNT = re.compile(r"(\d+) (passed|failed|error|skipped)")


def main(arguments):
    """Run and print one line a combination; 1 when any failed or ran nothing."""
    options = _options(arguments)
    print("| CKAN | site | form | passed | failed | skipped | s |\n| --- | --- | --- | --- | --- | --- | --- |")
    failed = 0
    for version, language, form in itertools.product(VERSIONS, LANGUAGES, FORMS):
        if not all(_has((version, language, form), word) for word in options.only):
            continue
        begun = time.monotonic()
        output = _run(version, language, form, options.pytest)
        counts = {word: int(n) for n, word in _COUNT.findall(output.strip().splitlines()[-1])}
        n_failed = counts.get("failed", 0) + counts.get("error", 0)
        cells = (version, language, form, counts.get("passed", 0), n_failed, counts.get("skipped", 0))
        print(f"| {' | '.join(map(str, cells))} | {time.monotonic() - begun:.0f} |", flush=True)
        if n_failed or not counts.get("passed"):
            failed = 1
            print(output[-6000:], file=sys.stderr, flush=True)
    return failed


def _has(combination, word):
    return any(part == word or part.startswith(f"{word}.") for part in combination)


def _run(version, language, form, more):
    chosen = {VERSION: version, LANGUAGE: language, FORM_EVERYWHERE: "yes" if form == "form" else "no"}
    environment = {**os.environ, **chosen, "ALISTA_TEST_CKAN": "kit"}
    command = [sys.executable, "-m", "pytest", *CHOSEN, *more]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def _options(arguments):
    parser = argparse.ArgumentParser(prog="python -m tests.contract.all_portals", description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], metavar="WORD", help="2.11, es, form")
    parser.add_argument("pytest", nargs="*", help="after --: arguments of pytest")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
