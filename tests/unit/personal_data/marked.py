"""Sentences in which «…» marks what is to be found."""

import re

from desktop_app.core.personal_data.engine import recognise


def bare(marked):
    """The sentence without its marks."""
    return re.sub("[«»]", "", marked)


def due(marked):
    """What the marks hold, in its order."""
    return re.findall("«(.*?)»", marked)


def found_in(marked, entity):
    """What the recogniser of an entity finds in the sentence, in its order."""
    text = bare(marked)
    return [text[span.start : span.end] for span in recognise(text, [entity])]
