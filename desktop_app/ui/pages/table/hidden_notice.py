"""What the workbook carries out of sight, in one calm notice: what stays behind and what is part of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Hidden, Opened
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.hidden_words import hidden_phrases, split_hidden, split_sheets, without_asked
from desktop_app.ui.pages.table.sheet_list import rows_of
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import CompactBanner
from desktop_app.ui.widgets.button import Button

_SHEETS, _KINDS = 3, 3  # said at once; the rest on demand


class HiddenNotice(QWidget):
    """Hidden when the file hides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._banner = CompactBanner("", "", "warn")
        self._things: tuple[tuple[Hidden, ...], tuple[Hidden, ...]] = ((), ())
        self._rows: Mapping[str, int] = {}
        self._file = ""
        self._whole_of: str | None = None  # the file of which everything was asked for
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.addWidget(self._banner)
        self.hide()

    def show_hidden(self, opened: Opened, sheet: str) -> None:
        """Say what is there, sheet by sheet and by kind, with counts; `sheet` is the chosen one."""
        self._things = split_hidden(without_asked(opened.hidden, sheet), sheet)
        self._rows = {one.name: rows_of(one) for one in opened.sheets}
        self._file = opened.sha256
        self._say()
        self.setVisible(any(self._things))

    def _say_everything(self) -> None:
        self._whole_of = self._file
        self._say()

    def _say(self) -> None:
        everything = self._whole_of == self._file
        inside, outside = self._things
        said = []
        if inside:
            what = _listed(inside, len(inside))
            words = _("{what}. This is part of the table and is published with it, unless you take it out.")
            said.append(words.format(what=what))
        sheets, rest = split_sheets(outside)
        n_kinds = len(hidden_phrases(rest))
        most_sheets, most_kinds = (len(sheets), n_kinds) if everything else (_SHEETS, _KINDS)
        said += _sheet_sentences(sheets, self._rows, most_sheets)
        if rest:
            words = _("It also carries {what}.") if sheets else _("It carries {what}.")
            said.append(words.format(what=_listed(rest, most_kinds)))
        if outside:
            said.append(_("None of it will be published. Remove it before sharing the file."))
        only_sheets = bool(sheets) and not (rest or inside)
        title = msg_n(N_("Hidden sheet"), N_("Hidden sheets"), len(sheets)) if only_sheets else None
        self._banner.say(render(title) if title is not None else _("The file hides things"), " ".join(said), "warn")
        self._offer(more=not everything and (len(sheets) > _SHEETS or n_kinds > _KINDS))

    def _offer(self, *, more: bool) -> None:
        """The button that shows the whole list."""
        button = Button(_("Show everything"), "link", small=True)
        button.clicked.connect(self._say_everything)
        self._banner.set_actions([button] if more else [])


def _sheet_sentences(sheets: Sequence[Hidden], rows: Mapping[str, int], most: int) -> list[str]:
    """One a hidden sheet, with its name as the list of sheets has it."""
    found = []
    for one in sheets[:most]:
        if one.identities:  # what matters then; the list of sheets above has its rows
            least = (
                N_("«{name}» seems to hold at least {n} identity number."),
                N_("«{name}» seems to hold at least {n} identity numbers."),
            )
            found.append(msg_n(*least, one.identities, name=one.where))
            continue
        n_rows = rows.get(one.where, one.count)
        found.append(
            msg_n(
                N_("The sheet «{name}» is hidden and has {n} row."),
                N_("The sheet «{name}» is hidden and has {n} rows."),
                n_rows,
                name=one.where,
            )
        )
    left = len(sheets) - most
    if left > 0:
        found.append(msg_n(N_("And {n} more hidden sheet."), N_("And {n} more hidden sheets."), left))
    return [render(sentence) for sentence in found]


def _listed(things: Sequence[Hidden], most: int) -> str:
    phrases = [render(phrase) for phrase in hidden_phrases(things)]
    if len(phrases) > most:
        return render(msg(N_("{listed} and other things"), listed=", ".join(phrases[:most])))
    return ", ".join(phrases)
