"""What the page shows of a region, and what acts on the sheet mean, without a window."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.reading.corrections import NOTHING_SAID
from desktop_app.core.reading.making import rows_left_out
from desktop_app.core.reading.source import Region, RowRole
from desktop_app.ui.cover import Cover
from desktop_app.ui.pages.table import corrections, presenter
from desktop_app.ui.widgets.sheet_view import narrowed

N = 40


@st.composite
def regions(draw):
    """Any region of a sheet of N rows, each row in at most one list."""
    first = draw(st.integers(0, N - 1))
    last = draw(st.integers(first, N - 1))
    kinds = draw(
        st.lists(st.sampled_from(["", "", "", "title", "note", "section", "total", "header"]), min_size=N, max_size=N)
    )
    rows = {kind: tuple(i for i, k in enumerate(kinds) if k == kind) for kind in set(kinds)}
    free = [i for i, k in enumerate(kinds) if not k]
    out = draw(st.lists(st.sampled_from(free), max_size=5, unique=True)) if free else []
    return Region(
        rows.get("header", ()), first, last, (0, 2),
        total_rows=rows.get("total", ()), section_rows=rows.get("section", ()), title_rows=rows.get("title", ()),
        note_rows=rows.get("note", ()), left_out=tuple((i, i) for i in sorted(out)),
    )  # fmt: skip


@given(regions())
def test_stretches_cover_the_sheet_once_and_data_is_what_comes_out(region):
    found = presenter.stretches(region, N)
    assert [s.first for s in found] == [0, *(s.last + 1 for s in found[:-1])]
    assert found[-1].last == N - 1
    data = {row for s in found if s.role is RowRole.DATA for row in range(s.first, s.last + 1)}
    assert data == set(range(region.first_row, region.last_row + 1)) - set(rows_left_out(region).tolist())


@given(regions())
def test_edges_lie_inside_their_limits(region):
    header = tuple(row for row in region.header_rows if row < region.first_row)
    region = replace(region, header_rows=header)
    sheet = type("Sheet", (), {"n_rows": N})()
    for _edge, row, least, most in presenter.edges_of(region, sheet):
        assert 0 <= least <= most <= N
        assert row <= most or most == presenter.MOST_HEADER_ROWS + header[0]


def test_runs_of_rows_are_written_as_people_do():
    assert presenter.listed_rows([(0, 0), (4, 6), (8, 8), (9, 9), (20, 30)]) == "1, 5–7, 9, 10…"


def test_a_later_word_about_a_row_replaces_the_earlier_one():
    region = Region((0,), 1, 9, (0, 1))
    _label, once = corrections.as_role(region, NOTHING_SAID, 4, RowRole.TOTAL)
    _label, twice = corrections.as_role(region, once, 4, RowRole.NOTE)
    assert twice.roles == ((4, RowRole.NOTE),)
    _label, ended = corrections.ending_at(twice, 4)
    assert (ended.roles, ended.last_row) == ((), 4)


def test_a_column_is_either_used_or_not_and_an_empty_name_is_none():
    _label, said = corrections.with_column(NOTHING_SAID, 3, used=False, letter="D")
    _label, said = corrections.with_column(said, 3, used=True, letter="D")
    assert said.columns == ((3, True),)
    _label, said = corrections.with_name(said, 3, "monto", "D")
    assert said.names == ((3, "monto"),)
    assert corrections.with_name(said, 3, "", "D")[1].names == ()


def test_a_row_leaves_the_header_for_another_role():
    region = Region((0, 1), 2, 9, (0, 1))
    _label, said = corrections.as_role(region, NOTHING_SAID, 0, RowRole.TITLE)
    assert (said.header_rows, said.first_row, said.roles) == ((1,), 2, ((0, RowRole.TITLE),))


@given(st.lists(st.integers(44, 240), min_size=1, max_size=12), st.integers(50, 2000))
def test_columns_fit_the_room_when_they_can(natural, room):
    widths = narrowed(natural, room, 72)
    assert all(w <= n for w, n in zip(widths, natural, strict=True))
    assert sum(widths) <= room or widths == natural
    assert all(w >= min(n, 72) for w, n in zip(widths, natural, strict=True))
    if len(natural) * 72 <= room:
        assert sum(widths) <= room


def test_long_texts_are_cut_before_dates_and_figures():
    assert narrowed([88, 104, 240, 200, 44], 430, 72) == [88, 104, 97, 97, 44]
    assert narrowed([92, 105, 240, 100, 44], 400, 72) == [92, 82, 82, 100, 44]


def test_sentences_not_looked_into_are_covered_as_a_whole():
    cover = Cover({}, {2: {7: ((12, 25, "PERSON"),)}}, frozenset((7, 8)))
    assert cover.shown(7, 2, "Entregado a María Quishpe hoy") == "Entregado a M•••• Q•••• hoy"
    assert cover.shown(8, 2, "Segunda sesión") == "Segunda sesión"
    assert "sesión" not in cover.shown(900, 2, "Segunda sesión con la niña")
    assert cover.shown(900, 1, "Quito") == "Quito"
