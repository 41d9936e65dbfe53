"""What can be added by hand, in the officer's words. Free of Qt."""

from __future__ import annotations

from desktop_app.core.text import N_

TITLES = {
    "find_replace": N_("Find and replace a text…"),
    "map_values": N_("Replace values by others…"),
    "edit_cell": N_("Correct one cell…"),
    "change_case": N_("Capital letters…"),
    "empty_words": N_("Leave empty what means “no data”…"),
    "trim_spaces": N_("Remove extra spaces…"),
    "fill_down": N_("Fill empty cells with the one above…"),
    "rename_columns": N_("Rename columns…"),
    "reorder_columns": N_("Change the order of the columns…"),
    "remove_columns": N_("Remove columns…"),
    "split_column": N_("Split a column…"),
    "join_columns": N_("Join columns…"),
    "add_column": N_("Add a column with one value…"),
    "filter_rows": N_("Keep or remove rows…"),
    "sort_rows": N_("Sort the rows…"),
    "drop_repeated_keys": N_("Remove rows with a repeated code…"),
    "drop_total_rows": N_("Remove rows of totals…"),
    "unpivot_columns": N_("Turn columns of months or years into rows…"),
    "dates_to_iso": N_("Write dates in one way…"),
    "periods_to_iso": N_("Write months and quarters in one way…"),
    "times_to_iso": N_("Write times in one way…"),
    "decimal_comma": N_("Write amounts in one way…"),
    "take_out_unit": N_("Take the unit out of the cells…"),
    "booleans": N_("Write yes and no in one way…"),
    "pad_identifiers": N_("Give codes back their zeros…"),
    "official_territory_names": N_("Official names of places…"),
    "add_territory_codes": N_("Add the codes of places…"),
    "decimal_coordinates": N_("Coordinates…"),
    "split_coordinates": N_("Coordinates that stand in one column…"),
}
