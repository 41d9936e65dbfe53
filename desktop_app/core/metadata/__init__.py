"""One model of a dataset's description and its dictionary, and its translations to what others read."""
