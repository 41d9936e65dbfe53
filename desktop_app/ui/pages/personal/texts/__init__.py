"""The screen on which the texts of a column are decided one by one."""
