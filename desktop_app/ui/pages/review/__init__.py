"""The page to check everything once more: answers, final files, what a second scan found, quality."""
