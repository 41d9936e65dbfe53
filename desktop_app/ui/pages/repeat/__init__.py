"""Lo nuevo del mes: what a new file brings that the last one had not, on one page."""
