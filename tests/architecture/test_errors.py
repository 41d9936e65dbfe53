"""Each error has a code of its own, sentences that can be rendered, and a row in docs/errors.md."""

import importlib
import pkgutil
import re
import string
from collections import Counter

import pytest

import desktop_app.core
from desktop_app.core import errors
from installer.errors_page import PAGE, kinds, page


def every_error():
    for module in pkgutil.walk_packages(desktop_app.core.__path__, "desktop_app.core."):
        importlib.import_module(module.name)
    return kinds()


def test_codes_are_unique_and_well_formed():
    codes = Counter(kind.code for kind in every_error())
    assert [code for code, n in codes.items() if n > 1] == []
    assert [code for code in codes if not re.fullmatch(r"ALI-\d{3}", code)] == []


def test_all_errors_live_in_one_package_and_are_found_in_its_index():
    strays = [kind for kind in every_error() if kind.__module__.rpartition(".")[0] != errors.__name__]
    assert strays == []
    assert [kind for kind in every_error() if getattr(errors, kind.__name__, None) is not kind] == []


def test_the_page_lists_them_all():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python3 installer/bootstrap.py errors"


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_sentences_name_their_values_and_say_what_to_do(kind):
    for sentence in (kind.title, kind.what_to_do):
        assert all(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None), (
            "named placeholders"
        )
        assert all(len(part.split()) <= 20 for part in re.split(r"[.;]\s", sentence)), "at most 20 words a sentence"
    assert kind.what_to_do.endswith("."), "an error always says what to do"
