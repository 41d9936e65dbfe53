"""One example of every cleaning step, as its JSON parameters; the contract and the properties run over all of them."""

EXAMPLES = {
    "trim_spaces": {"column_ids": ["c0", "c3"]},
    "empty_words": {"column_ids": ["c0", "c3"]},
    "dates_to_iso": {"column_id": "c1", "date_order": "dmy", "with_time": True},
    "decimal_comma": {"column_id": "c2", "decimal": ","},
    "drop_empty_columns": {"column_ids": ["c4"]},
    "drop_empty_rows": {"column_ids": ["c0", "c1", "c2", "c3", "c4", "c5", "c6"]},
    "drop_repeated_rows": {"column_ids": ["c0", "c1", "c2", "c3", "c4", "c5", "c6"]},
    "name_columns": {"column_ids": ["c0", "c1"], "names": ["canton", "fecha"]},
    "mend_letters": {"column_ids": ["c5", "c0"]},
    "compose_letters": {"column_ids": ["c5", "c0"]},
    "change_case": {"column_ids": ["c5"], "style": "title"},
    "find_replace": {"column_ids": ["c0", "c3"], "sought": "a", "written": "$aa", "mode": "text", "same_case": False},
    "fill_down": {"column_ids": ["c6", "c0"]},
    "drop_total_rows": {"column_ids": ["c6", "c3"]},
    "rename_columns": {"column_ids": ["c0"], "names": ["Cantón de atención"]},
    "reorder_columns": {"column_ids": ["c3", "c0"]},
    "remove_columns": {"column_ids": ["c3", "c4"]},
    "split_column": {"column_id": "c1", "separator": "/", "new_ids": ["n0", "n1"], "names": ["día", "resto"]},
    "join_columns": {"column_ids": ["c0", "c1"], "separator": " ", "new_id": "n0", "name": "junto"},
}
