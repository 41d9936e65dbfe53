"""Columns and periods of a repeated month, over whatever a file may call them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.app.repeating.matching import likeness, match
from desktop_app.app.repeating.periods import advanced, following, follows, whole_months
from desktop_app.core.metadata.dataset import Period

HEADERS = st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=8)


def nothing(_old, _new):
    """No evidence from values."""


def columns(names):
    return {f"c{i}": name for i, name in enumerate(names)}


@given(HEADERS, HEADERS)
def test_every_column_is_in_exactly_one_place(before, now):
    found = match(columns(before), columns(now), nothing)
    old = [*found.same, *(r.old for r in found.renamed), *found.lost]
    new = [*found.same.values(), *(r.new for r in found.renamed), *found.added]
    assert sorted(old) == sorted(columns(before))
    assert sorted(new) == sorted(columns(now))


@given(
    HEADERS.filter(lambda names: all(n.strip() for n in names) and len({n.strip() for n in names}) == len(names)),
    st.randoms(),
)
def test_the_order_of_columns_says_nothing(names, chance):
    shuffled = list(names)
    chance.shuffle(shuffled)
    found = match(columns(names), columns(shuffled), nothing)
    assert (found.renamed, found.lost, found.added) == ((), (), ())
    now = columns(shuffled)
    assert all(now[new].strip() == columns(names)[old].strip() for old, new in found.same.items())


@given(HEADERS, HEADERS)
def test_likeness_is_a_share_and_the_same_both_ways(one, other):
    assert 0 <= likeness(columns(one), other) == likeness(columns(other), one) <= 1


@given(st.dates(), st.integers(0, 400))
def test_the_next_period_follows_and_the_one_before_does_not(day, length):
    from datetime import timedelta

    try:
        past = whole_months(Period(day.isoformat(), (day + timedelta(days=length)).isoformat()))
        after = advanced(past)
    except (OverflowError, ValueError):
        return
    if int(after.end[:4]) > 9998:
        return
    assert follows(past, after)
    assert not follows(after, past)
    assert not follows(past, past)
    assert all(follows(past, p) for p in following(past))
