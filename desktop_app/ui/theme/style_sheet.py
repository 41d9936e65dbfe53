"""The small Qt style sheet for what Fusion draws itself: text fields, tables, scroll bars, menus.

Everything else paints from the theme. Traps (measured): QLineEdit adds 2 px of its own and QTextEdit 4, so paddings
of 10 and 8 make both texts start at 12; the table corner button keeps Fusion's gradient unless styled.
"""

from __future__ import annotations

import re
from dataclasses import asdict

from desktop_app.ui.theme.tokens import Tokens

_SHEET = """
QMainWindow, QDialog { background: @bg; }
QScrollArea, QScrollArea > QWidget > QWidget#content { background: transparent; border: 0; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: $4px $8px; font-size: $13px; }
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox {
  background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; font-size: $15px;
  selection-background-color: @primary; selection-color: @on_primary;
}
QLineEdit { padding: 0 10px; min-height: $38px; max-height: $38px; }
QTextEdit, QPlainTextEdit { padding: 6px 8px; }
QComboBox { padding: 0 $40px 0 12px; min-height: $38px; max-height: $38px; }
QComboBox::drop-down { border: 0; width: $40px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
  background: @surface; color: @text; border: 1px solid @border; outline: 0; padding: 4px;
  selection-background-color: @sel; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: $36px; padding: 0 8px; }
QLineEdit:hover, QTextEdit:hover, QComboBox:hover { border-color: @text; }
QLineEdit:focus, QTextEdit:focus, QComboBox:focus { border-color: @primary; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"], QComboBox[wrong="true"] { border-color: @danger; }
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled { background: @sunken; color: @muted; }
QTableView {
  background: @surface; border: 0; gridline-color: @hair; outline: 0; font-size: $13px;
  selection-background-color: @sel; selection-color: @text;
}
QHeaderView { background: @sunken; border: 0; }
QTableCornerButton::section { background: @sunken; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 4px; font-size: $15px; }
QMenu::item { padding: $8px $16px; border-radius: 4px; }
QMenu::item:selected { background: @sel; color: @text; }
QMenu::separator { height: 1px; background: @hair; margin: 4px 8px; }
"""


def style_sheet(tokens: Tokens, scale: float) -> str:
    """The sheet with colours (`@name`) and lengths that follow the text size (`$n`) filled in."""
    colours = asdict(tokens)
    text = re.sub(r"@(\w+)", lambda m: str(colours[m.group(1)]), _SHEET)
    return re.sub(r"\$(\d+)", lambda m: str(round(int(m.group(1)) * scale)), text)
