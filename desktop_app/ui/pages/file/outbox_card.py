"""Por enviar: what waits in the outbox, one item below the other, each with the one thing that can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.file.days import short_day
from desktop_app.ui.pages.file.screen import clear
from desktop_app.ui.sending import Going, Sender
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import Rule, column, row
from desktop_app.ui.widgets.meters import Bar

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item

_SHOWN = 4


class OutboxCard(QWidget):
    """Hidden when nothing waits. `acted(item, Act)`, `stopped(item)`, `removed(item)`, `automatic(item, bool)`."""

    acted = Signal(object, object)
    stopped = Signal(object)
    removed = Signal(object)
    automatic = Signal(object, bool)

    def __init__(self, sender: Sender) -> None:
        super().__init__()
        self._sender = sender
        self._items: Sequence[Item] = ()
        self._shows_all = False
        self._seen: object = None
        self._going: _Progress | None = None
        self.links: dict[str, Button] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_items(self, items: Sequence[Item]) -> None:
        """Show what waits; what was published already is in the list of publications."""
        from desktop_app.app.outbox.item import State

        waiting = [item for item in items if item.state is not State.DONE]
        sender = self._sender
        going = sender.going.item_id if sender.going is not None else ""
        on_the_way = tuple(sender.is_waiting(item.id) for item in waiting)
        seen = (tuple(waiting), going, on_the_way, frozenset(sender.without_key))
        if seen != self._seen:  # drawn anew only when something changed: the keyboard may stand on a link
            self._seen, self._items = seen, waiting
            self._render()

    def show_progress(self) -> None:
        """How far what is being sent is."""
        if self._going is not None and self._sender.going is not None:
            self._going.show_going(self._sender.going)

    def _render(self) -> None:
        """Draw the list; the keyboard stays with its item."""
        stood = {name for name, link in self.links.items() if link.hasFocus()}
        self._draw()
        for name in stood & self.links.keys():
            self.links[name].show()
            self.links[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        clear(self._box)
        self.links, self._going = {}, None
        self.setVisible(bool(self._items))
        if not self._items:
            return
        parts: list[QWidget | int] = [Label(_("To be sent"), "section"), 4]
        shown = self._items if self._shows_all else self._items[:_SHOWN]
        for item in shown:
            if len(parts) > 2:
                parts.append(Rule())
            parts.append(self._line(item))
        if len(shown) < len(self._items):
            more = Button(_("Show all ({n})").format(n=number(len(self._items))), "link", small=True)
            more.clicked.connect(self._show_all)
            parts += [Rule(), 4, more]
        self._box.addWidget(Card(*parts))

    def _show_all(self) -> None:
        self._shows_all = True
        self._render()

    def _line(self, item: Item) -> QWidget:
        from desktop_app.ui.pages.file.waiting_words import words_of

        if self._sender.is_waiting(item.id):
            return self._sending(item)
        words = words_of(item, has_no_key=item.id in self._sender.without_key)
        link = Button(_(words.link), "link", name=f"{_(words.link)}: {item.title}", small=True)
        link.clicked.connect(partial(self.acted.emit, item, words.act))
        self.links[item.id] = link
        name = _("Remove {title} from this list").format(title=item.title)
        remove = Button("", "ghost", "x", name=name, small=True)
        remove.clicked.connect(partial(self.removed.emit, item))
        said = [Label(render(words.state), "small", wrap=True)]
        if words.more is not None:
            said.append(Label(render(words.more), "hint", wrap=True))
        text = column(elided(_where(item)), 4, *said, link, self._tick(item), spacing=Space.TINY)
        return _framed(Icon(words.icon, words.color, 20), item.title, remove, text)

    def _tick(self, item: Item) -> QWidget | None:
        from desktop_app.app.outbox.item import State

        if item.kind is not PortalKind.CKAN or item.state not in {State.WAITING, State.PENDING}:
            return None
        sent = item.state is State.PENDING
        words = _("Check it when there is a connection") if sent else _("Send it when there is a connection")
        tick = CheckBox(words, name=f"{words}: {item.title}")
        tick.setChecked(item.automatic)
        tick.clicked.connect(lambda chosen: self.automatic.emit(item, chosen))
        return tick

    def _sending(self, item: Item) -> QWidget:
        progress = _Progress(item.title)
        progress.stop.clicked.connect(partial(self.stopped.emit, item))
        going = self._sender.going
        if going is not None and going.item_id == item.id:
            progress.show_going(going)
            self._going = progress
        self.links[item.id] = progress.stop
        text = column(elided(_where(item)), 4, progress, spacing=Space.TINY)
        return _framed(Icon("cloud-up", "primary", 20), item.title, None, text)


class _Progress(QWidget):
    """Stage, bar and the way to stop."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._stage = Label(_("Sending…"), "small", wrap=True)
        self._bar = Bar(_("Progress"), 0.0)
        self.stop = Button(_("Stop"), "link", name=f"{_('Stop')}: {title}", small=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stage)
        box.addWidget(self._bar)
        box.addWidget(self.stop)

    def show_going(self, going: Going) -> None:
        """The stage in words and its share."""
        share = going.done / going.total if going.total else 0.0
        words = render(going.stage) if going.stage is not None else _("Checking it once more")
        self._stage.setText(f"{words} · {number(round(100 * share))} %" if going.total else words)
        self._bar.show_share(share)


def _framed(icon: Icon, title: str, remove: Button | None, text: QWidget) -> QWidget:
    """Icon and title in one line, with the way out at its end; the rest below the title."""
    head = row(icon, 12, (elided(title, "body"), 1), 4, remove)
    head.setMinimumHeight(current_theme().px(TARGET))
    return column(head, row(32, (text, 1)), margins=(0, Space.XS, 0, Space.S))


def _where(item: Item) -> str:
    place = {PortalKind.PRACTICE: _("Practice portal"), PortalKind.FOLDER: item.folder}.get(
        item.kind, item.portal.title
    )
    return f"{short_day(item.created)} · {place}"
