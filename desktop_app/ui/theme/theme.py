"""The current theme: colours, scaled sizes and fonts, applied to Qt and read by every widget when it paints.

There is one `Theme`, a child of the QApplication, so nothing is kept in module variables. A colour change repaints
live (Qt repaints all widgets when the palette changes, and widgets ask for colours only while painting); a text-size
change needs the window rebuilt, because heights are taken when widgets are made.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop_app.core.resources import resource_path
from desktop_app.ui.theme.style_sheet import style_sheet
from desktop_app.ui.theme.tokens import SCHEMES, TypeSize, Weight

SYSTEM = "system"
_SMALLEST, _LARGEST = 1.0, 2.0
_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "bg",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Accent: "primary",
}


class Theme(QObject):
    """Colours and sizes in force. `choice` is light, dark, high_contrast or system; `scale` is 1.0 to 2.0."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        self.choice = SYSTEM
        self.scale = 1.0
        self._applied: tuple[str, float] | None = None
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self.is_bundled = QApplication.platformName() not in {"windows", "cocoa"}
        self.family = _bundled_family() if self.is_bundled else _system_family()
        self.tokens = SCHEMES[self.name]
        self._colours = {name: QColor(value) for name, value in asdict(self.tokens).items()}
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def name(self) -> str:
        """Name of the scheme shown now, with `system` resolved."""
        if self.choice != SYSTEM:
            return self.choice
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def use(self, choice: str, scale: float) -> None:
        """Apply a scheme and a text scale to the whole application; nothing happens when both are in force."""
        self.choice = choice
        self.scale = min(max(scale, _SMALLEST), _LARGEST)
        if self._applied != (self.name, self.scale):
            self._apply()

    def color(self, name: str) -> QColor:
        """The colour of a token; KeyError for an unknown name."""
        return self._colours[name]

    def px(self, size: float) -> int:
        """A length given for 100 % text size, at the current text size."""
        return round(size * self.scale)

    def font(self, size: int = TypeSize.BODY, weight: int = Weight.REGULAR, *, tabular: bool = False) -> QFont:
        """The interface font at a token size; `tabular` gives digits of one width, for columns of numbers.

        Made once for each look: a page asks a thousand times while it is laid out. Copy it before changing it.
        """
        look = (size, weight, tabular)
        if look not in self._fonts:
            self._fonts[look] = self._made_font(size, weight, tabular=tabular)
        return self._fonts[look]

    def _made_font(self, size: int, weight: int, *, tabular: bool) -> QFont:
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        if self.is_bundled:
            font.setVariableAxis(QFont.Tag("wght"), weight)  # setWeight alone leaves a variable font at 400
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _follow_system(self) -> None:
        if self.choice == SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self._applied = (self.name, self.scale)
        self._fonts.clear()
        self.tokens = SCHEMES[self.name]
        self._colours = {name: QColor(value) for name, value in asdict(self.tokens).items()}
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        self._app.setFont(self.font())
        self._app.setPalette(palette)
        self._app.setStyleSheet(style_sheet(self.tokens, self.scale))
        self.changed.emit()


def current_theme() -> Theme:
    """The theme of the running application; made (light, 100 %) when nothing was applied yet."""
    found = _in_force()
    return found if found is not None else apply_theme(cast("QApplication", QApplication.instance()), "light", 1.0)


def apply_theme(app: QApplication, choice: str, scale: float) -> Theme:
    """Set style, palette, fonts and style sheet; `choice` is light, dark, high_contrast or system."""
    theme = _in_force()
    if theme is None:
        app.setStyle("Fusion")
        theme = Theme(app)
        _themes[:] = [theme]
    theme.use(choice, scale)
    return theme


_themes: list[Theme] = []  # asking Qt for its child costs a page some milliseconds


def _in_force() -> Theme | None:
    return _themes[0] if _themes and isValid(_themes[0]) else None


def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _bundled_family() -> str:
    """Inter, where the system font is anybody's guess (Linux, tests)."""
    font = QFontDatabase.addApplicationFont(str(resource_path("fonts", "inter-variable.woff2")))
    families = QFontDatabase.applicationFontFamilies(font)
    return families[0] if families else _system_family()
