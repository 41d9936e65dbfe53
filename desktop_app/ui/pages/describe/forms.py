"""The sub-pages with their questions, at most three each; an answer in two controls counts as one question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.metadata import vocabulary
from desktop_app.ui.pages.describe.question import Question
from desktop_app.ui.pages.describe.tags_edit import TagsEdit
from desktop_app.ui.texts import _, translator
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.field import ComboBox, LineEdit, TextArea
from desktop_app.ui.widgets.layouts import column, row


def make_forms() -> list[tuple[QWidget, list[Question]]]:
    """Widget and questions of each sub-page with questions, in the order of `presenter.PARTS`."""
    return [_name(), _institution(), _coverage(), _use()]


def _name() -> tuple[QWidget, list[Question]]:
    title = Question(
        "title",
        _("What is it called?"),
        LineEdit(),
        hint=_("Say what it is, whose, and of which year. Avoid acronyms."),
    )
    title.show_examples(_("Social services, 2026"), _("Final base v2 (corrected)"))
    description = Question(
        "description",
        _("What does it contain?"),
        TextArea(lines=3),
        hint=_("Begin with «Each row is…». Say also what it does not include."),
    )
    description.show_examples(_("Each row is one service given to a person in 2026."), _("Database of the department."))
    language = Question(
        "language", _("In which language are they?"), _terms("languages"), hint=_("That of columns and values.")
    )
    return column(title, description, language, spacing=Space.XL), [title, description, language]


def _institution() -> tuple[QWidget, list[Question]]:
    institution = Question(
        "institution", _("Which institution publishes them?"), LineEdit(), hint=_("Its official name, in full.")
    )
    acronym = Question("acronym", _("Acronym"), LineEdit(), hint=_("For the file names."))
    name = Question("contact.name", _("Who answers questions?"), LineEdit(), hint=_("The area or office."))
    email = Question(
        "contact.email", _("At which e-mail?"), LineEdit(), hint=_("Use one of the institution, not a person's.")
    )
    source = Question(
        "source",
        _("Where do the data come from?"),
        LineEdit(),
        hint=_("The system, survey or office that collects them."),
        optional=True,
    )
    widget = column(
        row((institution, 3), Space.L, (acronym, 1)),
        row((name, 1), Space.L, (email, 1)),
        source,
        spacing=Space.XL,
    )
    return widget, [institution, acronym, name, email, source]


def _coverage() -> tuple[QWidget, list[Question]]:
    start = Question("period.start", _("From"), _day(), hint=_("Day, month and year."), optional=True)
    end = Question("period.end", _("Until"), _day(), hint=_("Day, month and year."), optional=True)
    place = Question("place", _("Place"), LineEdit(), hint=_("What the data cover."), optional=True)
    frequency = Question(
        "frequency",
        _("How often will you update them?"),
        _terms("frequencies"),
        hint=_("Every two months and twice a month are different things."),
        optional=True,
    )
    widget = column(row((start, 1), Space.L, (end, 1)), place, frequency, spacing=Space.XL)
    return widget, [start, end, place, frequency]


def _use() -> tuple[QWidget, list[Question]]:
    theme = Question("theme", _("Topic"), _terms("themes"), hint=_("The one that fits best."), optional=True)
    tags = Question(
        "tags",
        _("Tags"),
        TagsEdit(),
        hint=_("Words people would search for. Three or more."),
    )
    licence = Question(
        "licence",
        _("What may other people do with the data?"),
        _terms("licences"),
        hint=_("The licence is the permission you give."),
    )
    return column(theme, tags, licence, spacing=Space.XL), [theme, tags, licence]


def _day() -> LineEdit:
    return LineEdit(placeholder=_("31/12/2026"))


def _terms(name: str) -> ComboBox:
    language = translator().language
    return ComboBox([(t.code, t.label(language)) for t in vocabulary(name)], placeholder=_("Choose one"))
