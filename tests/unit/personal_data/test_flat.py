"""Patterns of many words read as the plain list of them would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.personal_data.flat import any_of

LETTERS = st.text("abc ", min_size=1, max_size=4)
PATTERNS = st.lists(
    st.one_of(
        LETTERS,
        st.builds("{}{}{}".format, LETTERS, st.sampled_from(["?", "(?:a|b)", "[a|c]", r"\w", "|", ""]), LETTERS),
    ),
    min_size=1,
    max_size=12,
)


@given(PATTERNS, st.text("abc |", max_size=20))
def test_patterns_that_begin_alike_match_what_the_first_of_them_matches(patterns, text):
    plain = [found.span() for found in re.finditer(f"(?:{'|'.join(patterns)})", text)]
    assert [found.span() for found in re.finditer(f"(?:{any_of(patterns)})", text)] == plain
