"""What an officer must be told: a Spanish sentence for each failure, and nothing else."""

import re

from desktop_app.app.translation import Translator

SPANISH = Translator("es")


def is_said_in_spanish(document, error):
    """Whether a document names this error by its code, with both sentences in Spanish and their values filled in."""
    said = document["error"]
    sentences = [SPANISH.text(error.title), SPANISH.text(error.what_to_do)]
    assert sentences != [error.title, error.what_to_do]
    shapes = [re.sub(r"\\\{\w+\\\}", ".+", re.escape(sentence)) for sentence in sentences]
    assert re.fullmatch(shapes[0], said["title"])
    assert re.fullmatch(shapes[1], said["what_to_do"])
    return said["code"] == error.code
