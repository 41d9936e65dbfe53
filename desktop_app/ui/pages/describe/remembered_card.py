"""What was said of a column before, with where, and a button to use it; nothing is filled in without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from desktop_app.core.metadata.carrying import Past
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.quality.gaps import is_described
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column, row


class RememberedCard(Card):
    """`used(field)` for the column shown, `all_used` for every column that was described before."""

    used = Signal(object)
    all_used = Signal()

    def __init__(self) -> None:
        self._title = Label("", "strong", wrap=True)
        self._words = Label("", "hint", wrap=True)
        self._use = Button(_("Use"), "secondary", small=True)
        self._all = Button("", "link", small=True)
        super().__init__(
            row(
                Icon("bulb", "primary", 20),
                Space.M,
                (column(self._title, self._words, spacing=Space.TINY), 1),
                Space.M,
                self._all,
                Space.M,
                self._use,
            ),
            margins=Space.M,
        )
        self._field: Field | None = None
        self._use.clicked.connect(lambda: self.used.emit(self._field))
        self._all.clicked.connect(self.all_used)
        self.hide()

    def show_for(
        self, field: Field | None, known: Mapping[str, tuple[Field, Past]], open_fields: Sequence[Field]
    ) -> None:
        """Show what is known of that column; nothing where it is described already or never was."""
        before = known.get(field.column_id) if field is not None and not is_described(field) else None
        self._field = field
        self.setVisible(before is not None)
        if field is None or before is None:
            return
        words, past = before
        self._title.setText(render(msg(N_("Suggestion for «{column}»"), column=field.name)))
        said = msg(N_("«{words}» It comes {source}."), words=words.description, source=past.origin)
        self._words.setText(render(said))
        self._use.setAccessibleName(f"{_('Use')}: {words.description}")
        n = len(open_fields)
        self._all.setVisible(n > 1)
        self._all.setText(render(msg_n(N_("Use {n} suggestion"), N_("Use the {n} suggestions"), n)))
