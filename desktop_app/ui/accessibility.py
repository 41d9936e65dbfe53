"""What assistive technology needs beyond names: spoken changes, and a list of what was forgotten."""

from __future__ import annotations

from typing import cast

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET


def announce(widget: QWidget, words: str) -> None:
    """Have a change read aloud: the widget takes the words as its name and raises an alert."""
    widget.setAccessibleName(words)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


def tab_stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab visits, in order."""
    stops: list[QWidget] = []
    step = window.nextInFocusChain()
    while step is not None and step is not window:
        step = _true_widget(step)
        by_tab = bool(step.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if by_tab and step.isVisibleTo(window) and step.isEnabled() and step.focusProxy() is None:
            stops.append(step)
        step = step.nextInFocusChain()
    return stops


def _true_widget(found: object) -> QWidget:
    """The widget behind an old wrapper whose address another object had before."""
    if isinstance(found, QWidget):
        return found
    return cast("QWidget", shiboken6.wrapInstance(shiboken6.getCppPointer(cast("shiboken6.Object", found))[0], QWidget))


def accessibility_defects(window: QWidget) -> list[str]:
    """Stops without a name for screen readers, scroll areas that take focus, and targets under 36 px."""
    found = []
    for widget in tab_stops(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if isinstance(widget, QScrollArea):
            found.append("a scroll area takes focus")
        elif not (widget.accessibleName() or name):
            found.append(f"no name: {type(widget).__name__} {widget.objectName()}".rstrip())
        if isinstance(widget, QAbstractButton) and widget.height() < current_theme().px(TARGET):
            found.append(f"lower than {TARGET} px: {type(widget).__name__} «{widget.text()[:40]}»")
    return found
