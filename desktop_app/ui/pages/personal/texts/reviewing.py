"""What the officer decides about a text, as changes of the review; free of Qt, and of the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.text_list import ListedText
from desktop_app.core.personal_data.text_review import NOTHING, Mark, TextDecision, TextReview, mark_of, placed

OPEN, COVERED, KEPT, MARKED = "open", "covered", "kept", "marked"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a text with something to decide or decided. `value`: its id; `mark`: by which the officer marked it."""

    span: Span
    state: str
    value: str = ""
    mark: Mark | None = None


def boxes_of(text: ListedText, review: TextReview) -> list[Box]:
    """The parts of a text in their order; what lies under a mark of the officer is the mark's."""
    own = review.of(text.id)
    marked = [
        Box(span, MARKED, mark=mark)
        for mark in own.marks
        for span in placed(text.text, (mark,))  # none when the text is shorter now
    ]
    found = [
        Box(part.span, _state(text, part.value, review), part.value)
        for part in text.parts
        if not any(_overlap(part.span, box.span) for box in marked)
    ]
    return sorted([*marked, *found], key=lambda box: box.span)


def is_decided(text: ListedText, review: TextReview) -> bool:
    """Whether nothing of the text waits for the officer."""
    return review.of(text.id).emptied or all(box.state != OPEN for box in boxes_of(text, review))


def cover(review: TextReview, text: ListedText, value: str) -> TextReview:
    """Cover a value in one text."""
    return _changed(review, text, lambda own: replace(own, covered=own.covered | {value}, kept=own.kept - {value}))


def keep(review: TextReview, text: ListedText, value: str) -> TextReview:
    """Leave a value of one text as it is."""
    return _changed(review, text, lambda own: replace(own, kept=own.kept | {value}, covered=own.covered - {value}))


def cover_rest(review: TextReview, text: ListedText) -> TextReview:
    """Cover whatever waits in one text."""
    return _changed(review, text, lambda own: replace(own, rest=True, emptied=False))


def empty(review: TextReview, text: ListedText) -> TextReview:
    """Publish nothing of one text."""
    return _changed(review, text, lambda own: replace(own, emptied=True))


def mark(review: TextReview, text: ListedText, span: Span) -> TextReview:
    """Mark a part that the program missed; what was found in it is covered with it."""
    under = {part.value for part in text.parts if _overlap(part.span, span)}
    new = mark_of(text.text, span)

    def marked(own: TextDecision) -> TextDecision:
        apart = (m for m in own.marks if m.end <= new.start or m.start >= new.end)
        return replace(
            own, marks=tuple(sorted([*apart, new])), covered=own.covered | under, kept=own.kept - under, emptied=False
        )

    return _changed(review, text, marked)


def unmark(review: TextReview, text: ListedText, gone: Mark) -> TextReview:
    """Take a mark back; what was found under it waits again."""
    under = {part.value for span in placed(text.text, (gone,)) for part in text.parts if _overlap(part.span, span)}

    def without(own: TextDecision) -> TextDecision:
        return replace(own, marks=tuple(m for m in own.marks if m != gone), covered=own.covered - under)

    return _changed(review, text, without)


def decide_again(review: TextReview, text: ListedText) -> TextReview:
    """Forget what was decided about one text."""
    return review.with_text(text.id, NOTHING)


def decide_everywhere(review: TextReview, value: str, *, keeps: bool) -> TextReview:
    """Keep or cover a value wherever it stands, in place of what was decided about it in single texts."""
    texts = {
        name: replace(own, kept=own.kept - {value}, covered=own.covered - {value}) for name, own in review.texts.items()
    }
    return replace(
        review,
        texts={name: own for name, own in texts.items() if own != NOTHING},
        kept=review.kept | {value} if keeps else review.kept - {value},
        covered=review.covered - {value} if keeps else review.covered | {value},
    )


def cover_all(review: TextReview) -> TextReview:
    """Cover whatever waits in any text."""
    return replace(review, rest=True)


def _state(text: ListedText, value: str, review: TextReview) -> str:
    if review.is_kept(text.id, value):
        return KEPT
    return COVERED if review.is_covered(text.id, value) else OPEN


def _changed(review: TextReview, text: ListedText, change: Callable[[TextDecision], TextDecision]) -> TextReview:
    return review.with_text(text.id, change(review.of(text.id)))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
