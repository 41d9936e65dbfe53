"""Tables of hundreds of columns, as exports of indicators have them: what a plan costs each column adds up."""

import polars as pl

from desktop_app.core.table import ROW, Column, Table

WIDE = 300


def wide(n_rows):
    cells = {f"c{i}": [f"{i}" if row % 3 else None for row in range(n_rows)] for i in range(WIDE)}
    frame = pl.DataFrame({ROW: pl.Series(range(1, n_rows + 1), dtype=pl.UInt32), **cells})
    return Table(tuple(Column(f"c{i}", f"Columna {i}") for i in range(WIDE)), frame.lazy())


def test_rows_where_a_condition_holds_are_those_of_a_filter(tmp_path):
    table = wide(30)
    table.frame.collect().write_parquet(tmp_path / "t.parquet")
    table = table.with_frame(pl.scan_parquet(tmp_path / "t.parquet"))
    filled = pl.any_horizontal(pl.col(table.ids).is_not_null())
    kept = table.where(filled).frame
    assert kept.collect().equals(table.frame.filter(filled).collect())
    assert kept.select("c7").collect().height == 20


def test_the_condition_on_all_columns_stays_out_of_the_reading_of_the_file(tmp_path):
    """Carried into the scan of a parquet file, it costs 0.3 s at each question to the table."""
    table = wide(30)
    table.frame.collect().write_parquet(tmp_path / "t.parquet")
    table = table.with_frame(pl.scan_parquet(tmp_path / "t.parquet"))
    plan = table.where(pl.any_horizontal(pl.col(table.ids).is_not_null())).frame.select("c7").explain()
    assert "SELECTION" not in plan


def test_few_rows_are_held_in_memory_and_many_are_not(tmp_path):
    table = wide(30)
    table.frame.collect().write_parquet(tmp_path / "t.parquet")
    table = table.with_frame(pl.scan_parquet(tmp_path / "t.parquet"))
    assert "Parquet" not in table.at_hand(30).frame.explain()
    assert table.at_hand(30).frame.collect().equals(table.frame.collect())
    assert "Parquet" in table.at_hand(1_000_000).frame.explain()
