"""What the screen says about texts and their parts, free of Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.personal_data.masking import masked
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.pages.personal.presenter import short_kind
from desktop_app.ui.pages.personal.texts.reviewing import COVERED, KEPT, MARKED, OPEN, Box, boxes_of, is_decided

if TYPE_CHECKING:
    from desktop_app.core.personal_data.text_list import ListedText
    from desktop_app.core.personal_data.text_review import TextReview

ANY_KIND = "MARKED"
_AROUND = 24  # characters shown before the first part, in the list
_LINE = 90
_TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]+")
_IDENTITY = {"ec": "EC_CEDULA", "gt": "GT_DPI"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn at one go: a word, what stands between words, or a box. `raw` is shown while the key is held."""

    start: int
    end: int
    raw: str
    shown: str
    box: Box | None = None
    word: Message | None = None

    @property
    def is_stop(self) -> bool:
        """Whether the keyboard stops here."""
        return self.box is not None or self.raw[:1].isalnum()


def pieces_of(text: ListedText, review: TextReview) -> list[Piece]:
    """The text in pieces, in order."""
    pieces: list[Piece] = []
    at = 0
    for box in boxes_of(text, review):
        if box.span.start < at:
            continue
        pieces += _plain(text.text, at, box.span.start)
        raw = text.text[box.span.start : box.span.end]
        hidden = masked(raw, (box.span.type,))
        pieces.append(Piece(box.span.start, box.span.end, " ".join(raw.split()), hidden, box, _word(box)))
        at = box.span.end
    return [*pieces, *_plain(text.text, at, len(text.text))]


def state_words(text: ListedText, review: TextReview) -> Message:
    """How far the officer is with a text."""
    own = review.of(text.id)
    if own.emptied:
        return msg(N_("Will be empty"))
    if not is_decided(text, review):
        return msg(N_("To review"))
    states = {box.state for box in boxes_of(text, review)}
    if not states:
        return msg(N_("No signs"))
    if KEPT in states:
        return msg(N_("Stays as it is")) if states == {KEPT} else msg(N_("Covered in part"))
    return msg(N_("Covered"))


def line_of(text: ListedText, review: TextReview) -> str:
    """One line of the text with what identifies masked, from a little before the first part."""
    boxes = boxes_of(text, review)
    first = max(0, boxes[0].span.start - _AROUND) if boxes else 0
    if first:  # from a whole word
        first = text.text.find(" ", first, boxes[0].span.start) + 1 or boxes[0].span.start
    said, at = "… " if first else "", first
    for box in boxes:
        if box.span.start >= at:
            raw = text.text[box.span.start : box.span.end]
            said += text.text[at : box.span.start] + masked(raw, (box.span.type,))
            at = box.span.end
        if len(said) > _LINE:
            break
    return " ".join((said + text.text[at : at + _LINE]).split())[:_LINE]


def result_of(text: ListedText, review: TextReview) -> str | None:
    """How the text will read; None while something of it waits, empty when nothing will be published."""
    from desktop_app.core.personal_data.treatments.clean_free_text import replaced

    if not is_decided(text, review):
        return None
    if review.of(text.id).emptied:
        return ""
    return replaced(text.text, [box.span for box in boxes_of(text, review) if box.state != KEPT])


def mark_kinds(country: str) -> tuple[tuple[str, Message], ...]:
    """What a missed part can be, the commonest first: type and words."""
    identity = _IDENTITY.get(country, "EC_CEDULA")
    listed = ("PERSON", identity, "PHONE", "EMAIL", "ADDRESS", "HEALTH")
    return (*((name, short_kind(name)) for name in listed), (ANY_KIND, msg(N_("other personal data"))))


def spoken(piece: Piece) -> Message:
    """A piece for assistive technology, its value masked."""
    if piece.box is None or piece.word is None:
        return msg("{word}", word=piece.shown)
    states = {
        OPEN: N_("{value}, {kind}, to decide"),
        COVERED: N_("{value}, {kind}, will be covered"),
        KEPT: N_("{value}, {kind}, stays as it is"),
        MARKED: N_("{value}, {kind}, marked by you"),
    }
    return msg(states[piece.box.state], value=piece.shown, kind=_kind(piece.box))


def _word(box: Box) -> Message:
    """What stands inside a box: the kind while it waits, the tag that takes its place, or that it stays."""
    from desktop_app.core.personal_data.treatments.clean_free_text import tag_of

    if box.state == KEPT:
        return msg(N_("stays"))
    if box.state == OPEN:
        return _kind(box)
    return msg("{tag}", tag=tag_of(box.span.type))


def _kind(box: Box) -> Message:
    return msg(N_("other personal data")) if box.span.type == ANY_KIND else short_kind(box.span.type)


def _plain(text: str, start: int, end: int) -> list[Piece]:
    found = _TOKEN.finditer(text, start, end)
    return [Piece(m.start(), m.end(), m.group(), m.group()) for m in found]
