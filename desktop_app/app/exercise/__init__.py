"""The guided exercise: a workbook with the usual faults, what is to be done about each, and what was done about it."""
