"""Settings: institution, language and country, text size and theme. Each change is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.app.settings import Settings
from desktop_app.core.errors import AppError
from desktop_app.core.text import N_
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label

_WIDTH = 480
_THEMES = (
    ("system", N_("As on this computer")),
    ("light", N_("Light")),
    ("dark", N_("Dark")),
    ("high_contrast", N_("High contrast")),
)
_SCALES = (100, 125, 150, 175, 200)


class SettingsDialog(QDialog):
    """Calls `rebuild` after a change that needs the window anew (language, country, text size, theme)."""

    def __init__(self, parent: QWidget, context: PageContext, rebuild: Callable[[], None]) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._context = context
        kept = context.workspace.services.settings.settings
        self.setWindowTitle(_("Settings"))
        self.setFixedWidth(theme.px(_WIDTH))
        self.institution = LineEdit(kept.institution)
        self.officer = LineEdit(kept.officer)
        self.language = _combo([("es", "Español"), ("en", "English")], kept.language)
        self.country = _combo([("ec", "Ecuador"), ("gt", "Guatemala")], kept.country)
        self.theme = _combo([(name, _(title)) for name, title in _THEMES], kept.theme)
        self.scale = _combo([(str(n), f"{n} %") for n in _SCALES], str(kept.text_scale))
        self._trouble = Banner("", "", "danger")
        self._trouble.hide()
        close = Button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        edge = theme.px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(Space.L))
        layout.addWidget(Label(_("Settings"), "section"))
        layout.addWidget(self._trouble)
        layout.addWidget(Field(_("Your institution"), self.institution, hint=_("As it appears on the portal.")))
        layout.addWidget(Field(_("Your name"), self.officer, hint=_("For the private record of what you decide.")))
        layout.addWidget(Field(_("Language"), self.language))
        layout.addWidget(Field(_("Country"), self.country, hint=_("Decides how numbers and dates are written.")))
        layout.addWidget(Field(_("Colours"), self.theme))
        layout.addWidget(Field(_("Text size"), self.scale))
        layout.addLayout(buttons)
        self._ring = FocusRing(self)
        self._before = kept
        self._rebuild = rebuild
        self.finished.connect(lambda _code: self._apply())

    def _apply(self) -> None:
        """Keep the answers; the window is made anew only when its looks or words change."""
        before, after = self._before, self._chosen()
        if after == before:
            return
        try:
            self._context.workspace.services.settings.change(lambda _old: after)
        except AppError as problem:
            self._trouble.say(render(problem.title_message), render(problem.action_message))
            self._trouble.show()
        looks = ("language", "country", "theme", "text_scale")
        if any(getattr(before, name) != getattr(after, name) for name in looks):
            self._rebuild()
        else:
            self._context.settings_changed.emit()

    def _chosen(self) -> Settings:
        return replace(
            self._before,
            institution=self.institution.text().strip(),
            officer=self.officer.text().strip(),
            language=self.language.value or self._before.language,
            country=self.country.value or self._before.country,
            theme=self.theme.value or self._before.theme,
            text_scale=int(self.scale.value or self._before.text_scale),
        )


def _combo(options: list[tuple[str, str]], value: str) -> ComboBox:
    combo = ComboBox(options)
    combo.set_value(value)
    return combo
