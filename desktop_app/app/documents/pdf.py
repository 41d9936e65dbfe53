"""A document as PDF by reportlab: real text in the embedded Inter, bookmarks, language and title for screen readers.

No clock and no random number goes in (`invariant`), so the same document gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from desktop_app.app.documents.document import (
    Block,
    Document,
    Facts,
    Grid,
    Heading,
    Paragraph,
    Signatures,
)
from desktop_app.core.resources import resource_path

REGULAR, STRONG = "Inter", "Inter-SemiBold"
MARGIN, FOOT = 54.0, 34.0
INK, MUTED, PRIMARY, HAIR, SUNKEN = "#1A222C", "#55606D", "#0F5DB8", "#DCE1E7", "#EEF1F5"
LABEL_SHARE = 0.28
SIGNATURE_WIDTH = 0.44
LONGEST_WORD = 40


def pdf_of(document: Document) -> bytes:
    """The whole file."""
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    _fonts()
    width, height = document.paper.value
    line = width - 2 * MARGIN
    made = io.BytesIO()
    template = BaseDocTemplate(
        made, pagesize=(width, height), title=document.title, author=document.above, subject=document.mark,
        creator="Alista", lang=document.language, invariant=1,
    )  # fmt: skip
    frame = Frame(MARGIN, MARGIN + 6, line, height - 2 * MARGIN - 6, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame]))
    parts = [*_head(document, line), *(part for block in document.blocks for part in _part(block, line))]
    template.build(parts, canvasmaker=_canvas(document))
    return made.getvalue()


@cache
def _fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont(REGULAR, str(resource_path("fonts", "inter-regular.ttf"))))
    pdfmetrics.registerFont(TTFont(STRONG, str(resource_path("fonts", "inter-semibold.ttf"))))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=STRONG, italic=REGULAR, boldItalic=STRONG)


def _canvas(document: Document) -> type[Any]:
    """A canvas that knows the number of pages when it writes the foot of each."""
    from reportlab.pdfgen.canvas import Canvas

    class Numbered(Canvas):  # type: ignore[misc]
        """Keeps the pages until the last one is known."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._kept: list[dict[str, Any]] = []
            self.setViewerPreference("DisplayDocTitle", "true")

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            """A page is complete; it is written at the end."""
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            """Write all pages, each with its foot."""
            for page in self._kept:
                self.__dict__.update(page)
                _foot(self, document, len(self._kept))
                super().showPage()
            super().save()

    return Numbered


def _foot(canvas: Any, document: Document, pages: int) -> None:
    width = document.paper.value[0]
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, FOOT + 13, width - MARGIN, FOOT + 13)
    canvas.setFont(REGULAR, 7.5)
    canvas.setFillColor(MUTED)
    canvas.drawString(MARGIN, FOOT, document.foot)
    number = document.page.format(page=canvas.getPageNumber(), pages=pages)
    canvas.drawRightString(width - MARGIN, FOOT, number)


def _head(document: Document, line: float) -> Iterator[Any]:
    from reportlab.platypus import HRFlowable, Spacer

    yield _text(document.above, size=9, colour=MUTED, strong=True)
    yield Spacer(line, 4)
    yield _text(document.title, size=18, strong=True)
    yield Spacer(line, 8)
    yield HRFlowable(width=line, thickness=2, color=PRIMARY, spaceBefore=0, spaceAfter=10)
    yield _text(document.lead, size=9.5)


def _part(block: Block, line: float) -> Iterator[Any]:
    drawers: dict[type, Callable[[Any, float], Iterator[Any]]] = {
        Heading: _heading,
        Paragraph: _paragraph,
        Facts: _facts,
        Grid: _grid,
        Signatures: _signatures,
    }
    yield from drawers[type(block)](block, line)


def _heading(block: Heading, line: float) -> Iterator[Any]:
    from reportlab.platypus import CondPageBreak, Flowable, Spacer

    class Bookmark(Flowable):  # type: ignore[misc]
        """An entry of the outline, without size."""

        def draw(self) -> None:
            """Mark the place."""
            self.canv.bookmarkPage(block.text)
            self.canv.addOutlineEntry(block.text, block.text, 0)

    yield CondPageBreak(90)
    yield Spacer(line, 16)
    yield Bookmark()
    yield _text(block.text, size=12, strong=True)
    yield Spacer(line, 6)


def _paragraph(block: Paragraph, line: float) -> Iterator[Any]:
    from reportlab.platypus import Spacer

    yield _text(block.text, size=8 if block.quiet else 9.5, colour=MUTED if block.quiet else INK)
    yield Spacer(line, 4)


def _facts(block: Facts, line: float) -> Iterator[Any]:
    rows = [(_text(label, colour=MUTED), _text(value, code=_is_code(value))) for label, value in block.rows]
    yield _table(rows, (line * LABEL_SHARE, line * (1 - LABEL_SHARE)), headed=False)


def _is_code(value: str) -> bool:
    """A fingerprint: one long word that must stay on its line."""
    return len(value) > LONGEST_WORD and value.isalnum()


def _grid(block: Grid, line: float) -> Iterator[Any]:
    from reportlab.platypus import Spacer

    head = [_text(cell, size=8, strong=True) for cell in block.head]
    rows = [[_text(cell, size=8, code=i in block.codes) for i, cell in enumerate(row)] for row in block.rows]
    yield _table([head, *rows], [line * width for width in block.widths], headed=True)
    yield Spacer(line, 6)


def _signatures(block: Signatures, line: float) -> Iterator[Any]:
    from reportlab.platypus import HRFlowable, KeepTogether, Spacer, Table

    width = line * SIGNATURE_WIDTH
    for at in range(0, len(block.under), 2):
        pair = block.under[at : at + 2]
        cells = [
            [HRFlowable(width=width, thickness=0.8, color=INK, spaceAfter=4), *(_text(t, size=8.5) for t in under)]
            for under in pair
        ]
        table = Table(
            [cells], colWidths=[line / 2] * len(cells), hAlign="LEFT", style=[("VALIGN", (0, 0), (-1, -1), "TOP")]
        )
        yield KeepTogether([Spacer(line, 52), table])


def _table(rows: list[Any], widths: Any, *, headed: bool) -> Any:
    from reportlab.platypus import Table

    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIR),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ]
    if headed:
        style.append(("BACKGROUND", (0, 0), (-1, 0), SUNKEN))
    return Table(rows, colWidths=widths, repeatRows=int(headed), style=style, splitInRow=1)


def _text(text: str, *, size: float = 9.5, colour: str = INK, strong: bool = False, code: bool = False) -> Any:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Text

    style = ParagraphStyle(
        "text",
        fontName=STRONG if strong else REGULAR,
        fontSize=7 if code else size,
        leading=round(size * 1.35, 1),
        textColor=colour,
        splitLongWords=1,
        wordWrap="CJK" if code else None,
    )
    return Text(escape(text), style)
