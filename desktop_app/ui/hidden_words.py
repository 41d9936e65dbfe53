"""What a file carries out of sight, in the officer's words: one phrase a class of `core.reading.source.Hidden`.

Classes that say the same to an officer share a phrase; what has none of its own is counted as "other things".
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.reading.source import Hidden
from desktop_app.core.text import N_, Message, msg_n

_WORDS: dict[str, tuple[str, str]] = {
    "hidden_sheet": (N_("{n} hidden sheet"), N_("{n} hidden sheets")),
    "hidden_rows": (N_("{n} hidden row"), N_("{n} hidden rows")),
    "hidden_cols": (N_("{n} hidden column"), N_("{n} hidden columns")),
    "macros": (N_("{n} macro, a program inside the file"), N_("{n} macros, programs inside the file")),
    "comments": (N_("{n} comment"), N_("{n} comments")),
    "white_text": (N_("{n} cell with invisible text"), N_("{n} cells with invisible text")),
    "far_cell": (N_("{n} cell far from the table"), N_("{n} cells far from the table")),
    "docprops_author": (N_("the name of {n} author"), N_("the names of {n} authors")),
    "local_paths": (N_("{n} folder of a computer"), N_("{n} folders of a computer")),
    "pivot_cache": (
        N_("{n} copy of data inside a summary or chart"),
        N_("{n} copies of data inside summaries or charts"),
    ),
    "connections": (N_("{n} connection to a database"), N_("{n} connections to databases")),
    "external_links": (N_("{n} link to another file or page"), N_("{n} links to other files or pages")),
    "image_exif_gps": (
        N_("{n} image that says where or when it was taken"),
        N_("{n} images that say where or when they were taken"),
    ),
    "images": (N_("{n} image or text box"), N_("{n} images or text boxes")),
    "old_versions": (N_("{n} earlier version"), N_("{n} earlier versions")),
    "embedded_objects": (N_("{n} file inside the file"), N_("{n} files inside the file")),
    "data_validation": (N_("{n} list of allowed values"), N_("{n} lists of allowed values")),
    "defined_names": (N_("{n} name given to cells"), N_("{n} names given to cells")),
    "header_footer": (N_("{n} page header or footer"), N_("{n} page headers or footers")),
    "docprops_company": (
        N_("{n} name of an institution or manager"),
        N_("{n} names of institutions or managers"),
    ),
    "docprops_custom": (N_("{n} note added by a program"), N_("{n} notes added by programs")),
    "autofilter": (N_("{n} filter"), N_("{n} filters")),
    "printer_settings": (N_("the settings of {n} printer"), N_("the settings of {n} printers")),
}
_OTHER = (N_("{n} other thing"), N_("{n} other things"))
_SAME = {
    "very_hidden_sheet": "hidden_sheet",
    "threaded_comments": "comments",
    "invisible_format": "white_text",
    "persons": "docprops_author",
    "chart_cache": "pivot_cache",
    "hyperlinks": "external_links",
    "text_box": "images",
    "alt_text": "images",
    "thumbnail": "images",
    "revision_history": "old_versions",
    "custom_xml": "docprops_custom",
}
_ONE_EACH = frozenset(("hidden_sheet", "very_hidden_sheet"))  # their count is rows, not sheets
_UNSEEN = frozenset(("white_text", "invisible_format"))  # cells that reading takes in
_ASKED = frozenset(("hidden_rows", "hidden_cols"))  # those of the table are published only if the officer says so


def split_hidden(
    things: Iterable[Hidden], sheet: str, *, published: bool = False
) -> tuple[tuple[Hidden, ...], tuple[Hidden, ...]]:
    """What is out of sight among the cells of the chosen sheet, so part of its table, and what never leaves.

    `published`: the officer said that hidden rows and columns of the table are.
    """
    every = tuple(things)
    part = _UNSEEN | _ONE_EACH | (_ASKED if published else frozenset())
    inside = tuple(t for t in every if t.sheet in (sheet, None) and t.kind in part)
    return inside, tuple(t for t in every if t not in inside)


def without_asked(things: Iterable[Hidden], sheet: str) -> tuple[Hidden, ...]:
    """Without the hidden rows and columns of the chosen sheet, where a question speaks of them."""
    return tuple(t for t in things if not (t.kind in _ASKED and t.sheet == sheet))


def split_sheets(things: Iterable[Hidden]) -> tuple[tuple[Hidden, ...], tuple[Hidden, ...]]:
    """The hidden sheets, which are said one by one, and the rest."""
    every = tuple(things)
    return tuple(t for t in every if t.kind in _ONE_EACH), tuple(t for t in every if t.kind not in _ONE_EACH)


def hidden_phrases(things: Iterable[Hidden]) -> tuple[Message, ...]:
    """A phrase with its count for each kind found, the telling ones first; never a value or a name."""
    counts: dict[str, int] = {}
    for thing in things:
        kind = _SAME.get(thing.kind, thing.kind)
        kind = kind if kind in _WORDS else ""
        counts[kind] = counts.get(kind, 0) + (1 if thing.kind in _ONE_EACH else max(1, thing.count))
    order = [*_WORDS, ""]
    return tuple(msg_n(*_WORDS.get(kind, _OTHER), counts[kind]) for kind in order if kind in counts)
