"""Questions of a portal's own form, in the style of ours: label and help as the portal says them, control by kind."""

from __future__ import annotations

from desktop_app.core.metadata.portal_form import (
    AnswerKind,
    FormField,
    in_language,
    parse_answer,
    write_answer,
)
from desktop_app.ui.description import shown_day
from desktop_app.ui.pages.describe.group_edit import GroupEdit
from desktop_app.ui.pages.describe.presenter import name_of, read_day
from desktop_app.ui.pages.describe.question import Control, Question
from desktop_app.ui.pages.describe.several_edit import SeveralEdit
from desktop_app.ui.texts import _, translator
from desktop_app.ui.widgets.field import ComboBox, LineEdit, TextArea

_LINES = FormField("", kind=AnswerKind.LINES)


class PortalQuestion(Question):
    """Its control's text is what people write (31/12/2026, one line each); the answer kept is what the portal takes."""

    def __init__(self, key: str, field: FormField) -> None:
        self.form_field = field
        super().__init__(key, name_of(field), _control(field), hint=_hint(field), optional=not field.required)

    def answer(self) -> str:
        """The answer as it is kept."""
        return kept(self.form_field, super().answer())

    def show_answer(self, text: str) -> None:
        """Show a kept answer, unless what stands there means the same."""
        if text != self.answer():
            super().show_answer(shown(self.form_field, text))


def kept(field: FormField, text: str) -> str:
    """What people wrote as it is kept; a day that cannot be read stays as written, so that it can be told.

    >>> kept(FormField("x", kind=AnswerKind.DATE), "31/12/2026"), kept(FormField("x", kind=AnswerKind.DATE), "ayer")
    ('2026-12-31', 'ayer')
    """
    if field.kind is AnswerKind.DATE:
        return read_day(text) or text
    if field.kind is AnswerKind.MOMENT:
        day, _space, time = text.strip().partition(" ")
        iso = read_day(day)
        return f"{iso}T{time.strip()}:00" if iso and time.strip().count(":") == 1 else iso or text
    if field.kind is AnswerKind.LINES:
        return write_answer([line.strip() for line in text.splitlines() if line.strip()])
    return text


def shown(field: FormField, text: str) -> str:
    """What is kept as people write it."""
    if field.kind is AnswerKind.DATE:
        return shown_day(text)
    if field.kind is AnswerKind.MOMENT:
        day, _t, time = text.partition("T")
        return f"{shown_day(day)} {time[:5]}".strip()
    if field.kind is AnswerKind.LINES:
        found = parse_answer(_LINES, text)
        return "\n".join(found) if isinstance(found, list) else ""
    return text


def _hint(field: FormField) -> str:
    """The portal's own help, else how to write the answer."""
    said = in_language(field.help, translator().language)
    how = {
        AnswerKind.DATE: _("Day, month and year."),
        AnswerKind.MOMENT: _("Day and time, like 31/12/2026 14:30."),
        AnswerKind.LINES: _("One on each line."),
        AnswerKind.SEVERAL: _("You can choose several."),
        AnswerKind.NUMBER: _("A number, with digits only."),
        AnswerKind.LINK: _("The whole address, beginning with https://."),
    }.get(field.kind, "")
    return " ".join(text for text in (said, how) if text)


def _control(field: FormField) -> Control:
    language = translator().language
    options = [(c.value, in_language(c.label, language) or c.value) for c in field.choices]
    if field.kind is AnswerKind.SEVERAL:
        return SeveralEdit(options)
    if field.kind is AnswerKind.CHOICE:
        none = [] if field.required else [("", _("Without an answer"))]
        return ComboBox([*none, *options], placeholder=_("Choose one"))
    if field.kind is AnswerKind.GROUP:
        return GroupEdit(field, lambda part: PortalQuestion(f"part.{part.name}", part))
    if field.kind in {AnswerKind.TEXT, AnswerKind.LINES}:
        return TextArea(lines=3)
    return LineEdit(placeholder=_("31/12/2026") if field.kind is AnswerKind.DATE else "")
