"""How many rows are published and will be: one bar, three numbers, and some of the rows behind each of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.publishing.plan import Kind, Plan, TableChange
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.amounts import day_words
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.example_rows import Kinds, changed_words, example_rows, has_examples, see_words
from desktop_app.ui.pages.publish.screen import clear
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import STRETCH, Rule, column, row
from desktop_app.ui.widgets.painting import rounded, smooth


def rows_card(plan: Plan) -> QWidget | None:
    """The card for a plan; None when there is no published table to compare with."""
    change = plan.table
    if change is None:
        return None
    head = row(Label(_("Rows of the table"), "section"), 12, (elided(_against(change), "hint"), 1))
    if plan.kind is not Kind.REPLACE:
        return Card(head, 12, *_beside(change))
    words = row(
        Label(_("Published today: {n}").format(n=number(change.rows_before)), "hint"),
        STRETCH,
        Label(_("Afterwards: {n}").format(n=number(change.rows_after)), "small_strong"),
    )
    return Card(head, 12, _RowsBar(change), 4, words, 12, Rule(), 12, RowNumbers(change))


def _against(change: TableChange) -> str:
    """What it was compared with, and since when that is published."""
    if not change.published:
        return _("Compared with «{file}»").format(file=change.against)
    day = day_words(change.published)
    return _("Compared with «{file}», published on {day}").format(file=change.against, day=day)


def _beside(change: TableChange) -> tuple[QWidget, ...]:
    """An added file: its rows stand beside the published ones."""
    yours = render(msg_n(N_("Your file brings {n} row."), N_("Your file brings {n} rows."), change.rows_after))
    stays = N_("The last published one has {n} row and stays."), N_("The last published one has {n} rows and stays.")
    theirs = render(msg_n(*stays, change.rows_before))
    return Label(yours, "strong", wrap=True), Label(theirs, "hint", wrap=True)


class RowNumbers(QWidget):
    """Rows that come, change and go; a link under each number shows some of them below, and hides them again.

    `changed` when other rows are shown.
    """

    changed = Signal()

    def __init__(self, change: TableChange) -> None:
        super().__init__()
        self.links: dict[str, Button] = {}
        self._change, self._shown = change, ""
        self._place = QVBoxLayout()
        added = msg_n(N_("row is added"), N_("rows are added"), change.added)
        removed = msg_n(N_("row is taken away"), N_("rows are taken away"), change.removed)
        parts = [self._number(Kinds.ADDED, change.added, render(added), _("They were not published yet"))]
        if change.changed is not None:
            changed = msg_n(N_("row changes"), N_("rows change"), change.changed)
            parts.append(self._number(Kinds.CHANGED, change.changed, render(changed), changed_words(change)))
        parts.append(
            self._number(Kinds.REMOVED, change.removed, render(removed), _("They were published and do not come"))
        )
        items: list[QWidget | int | tuple[QWidget, int]] = []
        for part in parts:
            items += [16, Rule(vertical=True), 16] if items else []
            items.append((part, 1))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        box.addWidget(row(*items))
        box.addLayout(self._place)

    def show_rows(self, kind: str) -> None:
        """Show some rows of a kind, or hide them when they are shown."""
        self._shown = "" if self._shown == kind else kind
        clear(self._place)
        if self._shown:
            self._place.addWidget(example_rows(self._change, kind))
        for name, link in self.links.items():
            link.set_label(_("Hide") if name == self._shown else see_words(name), self._spoken(name))
        self.changed.emit()

    def _number(self, kind: str, n: int, what: str, why: str) -> QWidget:
        icon, color = _LOOKS[kind]
        color = color if n or kind != Kinds.REMOVED else "muted"
        figure = row(Icon(icon, color, 20), 8, Label(number(n), "heading", color=color), STRETCH)
        words = Label(what, "strong", wrap=True), Label(why, "hint", wrap=True)
        link = None
        if has_examples(self._change, kind):
            link = Button(see_words(kind), "link", name=f"{see_words(kind)}: {number(n)} {what}", small=True)
            link.clicked.connect(lambda: self.show_rows(kind))
            self.links[kind] = link
        box = column(figure, *words, link, STRETCH, spacing=Space.TINY)
        box.setAccessibleName(f"{number(n)} {what}")
        return box

    def _spoken(self, kind: str) -> str:
        words = _("Hide") if kind == self._shown else see_words(kind)
        return f"{words}: {self.links[kind].accessibleName().partition(': ')[2]}"


_LOOKS = {Kinds.ADDED: ("plus", "ok"), Kinds.CHANGED: ("pencil", "primary"), Kinds.REMOVED: ("minus", "danger")}


class _RowsBar(QWidget):
    """What stays, what comes and what goes, as parts of one bar."""

    def __init__(self, change: TableChange) -> None:
        super().__init__()
        kept = max(0, change.rows_before - change.removed)
        self._parts = (("border", kept), ("ok", change.added), ("danger", change.removed))
        self.setFixedHeight(current_theme().px(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = msg(N_("{before} published, {after} afterwards"), before=change.rows_before, after=change.rows_after)
        self.setAccessibleName(render(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        total = sum(n for _, n in self._parts) or 1
        with smooth(QPainter(self)) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setClipPath(rounded(QRectF(self.rect()), self.height() / 3))
            painter.fillRect(self.rect(), theme.color("track"))
            x = 0.0
            for color, n in self._parts:
                wide = self.width() * n / total
                if n:
                    wide = max(wide, theme.px(3))
                    painter.fillRect(QRectF(x, 0, max(1.0, wide - 2), self.height()), theme.color(color))
                x += wide
