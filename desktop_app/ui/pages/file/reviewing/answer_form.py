"""The answer of whoever approves: yes or back with notes, signed by name and post, of exactly what is seen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.text import fold
from desktop_app.ui.texts import _
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.field import Field, LineEdit, TextArea
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.lists import ReceiptList, ReceiptRow

if TYPE_CHECKING:
    from desktop_app.app.approval.approval import Verdict
    from desktop_app.app.approval.review_package import Manifest

APPROVE, RETURN = "approve", "return"
_SHOWN = 12


class AnswerForm(Card):
    """`changed` when what is missing may be another."""

    changed = Signal()

    def __init__(self, manifest: Manifest, name: str) -> None:
        self._manifest = manifest
        self.choices = ChoiceList(
            _("Your answer"),
            [
                Choice(APPROVE, _("Approve"), _("Exactly these files and this description may be published.")),
                Choice(RETURN, _("Return with notes"), _("It goes back to be changed. Nothing is published.")),
            ],
        )
        self.name, self.post = LineEdit(name), LineEdit()
        self.notes = TextArea(lines=4)
        self._name_field = Field(_("Your name"), self.name)
        self._notes_field = Field(_("Notes"), self.notes, hint=_("What has to change, or anything you want to say."))
        digest = manifest.digest
        seen = ReceiptRow(
            _("Fingerprint"),
            " ".join(digest[i : i + 4] for i in range(0, _SHOWN, 4)) + "…",
            "none",
            copy=digest,
            what_is_this=_("It names exactly what you see. If anything changes afterwards, your approval is void."),
        )
        super().__init__(
            Label(_("Your answer"), "section"),
            self.choices,
            self._name_field,
            Field(_("Your post"), self.post),
            self._notes_field,
            ReceiptList([seen]),
            spacing=Space.M,
        )
        self.choices.chosen.connect(lambda _choice: self.changed.emit())
        for edit in (self.name, self.post, self.notes):
            edit.textChanged.connect(self.changed)
        self.name.left.connect(self._look_at_name)
        self._look_at_name()

    def missing(self) -> tuple[str, QWidget] | None:
        """What is missing, and its control."""
        if self.choices.value is None:
            return _("Choose your answer"), self.choices.initial_focus()
        if not self.name.text().strip():
            return _("Write your name"), self.name
        if not self.post.text().strip():
            return _("Write your post"), self.post
        if self.choices.value == RETURN and not self.notes.text().strip():
            return _("Write what has to change"), self.notes
        return None

    def verdict(self) -> Verdict:
        """The answer as it stands; nothing may be missing."""
        from desktop_app.app.approval.approval import Verdict

        now = datetime.now().astimezone().isoformat(timespec="seconds")
        return Verdict(
            self._manifest.digest,
            self.choices.value == APPROVE,
            self.name.text().strip(),
            now,
            self.post.text().strip(),
            self.notes.text().strip(),
        )

    def _look_at_name(self) -> None:
        asked_by = self._manifest.asked_by.strip()
        same = bool(asked_by) and fold(asked_by) == fold(self.name.text())
        self._name_field.advise(_("The same person asked for it. Another person should review it.") if same else "")
