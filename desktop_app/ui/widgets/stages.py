"""Long work told honestly: stages with a plain sentence each; only the current one has a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule, row
from desktop_app.ui.widgets.meters import Bar
from desktop_app.ui.widgets.painting import TOP


class StageState(Enum):
    """Where a stage is."""

    TODO = "todo"
    CURRENT = "current"
    DONE = "done"
    FAILED = "failed"


_LOOKS = {
    StageState.TODO: ("circle", "border"),
    StageState.CURRENT: ("loader-2", "primary"),
    StageState.DONE: ("circle-check", "ok"),
    StageState.FAILED: ("alert-circle", "danger"),
}


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: id, title, what it does in a plain sentence."""

    id: str
    title: str
    sentence: str


class _StageRow(QWidget):
    def __init__(self, stage: Stage) -> None:
        super().__init__()
        theme = current_theme()
        self.stage = stage
        self._shown: tuple[object, ...] = ()
        self._icon = Icon("circle", "border")
        self._title = Label(stage.title, "body", color="muted", wrap=True)
        self._strong = Label(stage.title, "strong", wrap=True)
        self._sentence = Label(stage.sentence, "hint", wrap=True)
        self._right = Label("", "hint")
        self._bar = Bar(stage.title, 0.0)
        self._detail = Label("", "small", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(Space.M), 0, theme.px(Space.M))
        layout.setSpacing(theme.px(Space.L))
        layout.addWidget(self._icon, 0, TOP)
        words = QVBoxLayout()
        words.setSpacing(theme.px(Space.TINY))
        head = QHBoxLayout()
        head.setSpacing(theme.px(Space.M))
        head.addWidget(self._title, 1)
        head.addWidget(self._strong, 1)
        head.addWidget(self._right, 0, TOP)
        words.addLayout(head)
        words.addWidget(self._sentence)
        self._bar_box = row(self._bar, margins=(0, Space.S, 0, Space.XS))
        words.addWidget(self._bar_box)
        words.addWidget(self._detail)
        layout.addLayout(words, 1)
        self.show_state(StageState.TODO)

    def show_state(self, state: StageState, *, right: str = "", share: float | None = None, detail: str = "") -> None:
        shown = (state, right, share, detail)
        if shown == self._shown:
            return
        self._shown = shown
        self._icon.set_icon(*_LOOKS[state])
        strong = state in {StageState.CURRENT, StageState.FAILED}
        self._title.setVisible(not strong)
        self._strong.setVisible(strong)
        self._title.set_color("muted" if state is StageState.TODO else "text")
        self._right.setText(right)
        self._right.setVisible(bool(right))
        self._bar_box.setVisible(state is StageState.CURRENT and share is not None)
        self._bar.show_share(share or 0.0)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        words = {
            StageState.TODO: _("pending"),
            StageState.CURRENT: _("in progress"),
            StageState.DONE: _("done"),
            StageState.FAILED: _("stopped here"),
        }
        self.setAccessibleName(", ".join(t for t in (self.stage.title, words[state], right) if t))
        if strong:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


class StageList(QWidget):
    """The stages one below the other."""

    def __init__(self, name: str, stages: Sequence[Stage]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._rows = {stage.id: _StageRow(stage) for stage in stages}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for i, stage in enumerate(self._rows.values()):
            if i:
                layout.addWidget(Rule())
            layout.addWidget(stage)

    def stage_widget(self, stage_id: str) -> QWidget:
        """The row of a stage, to bring it into view."""
        return self._rows[stage_id]

    def show_stage(
        self, stage_id: str, state: StageState, *, right: str = "", share: float | None = None, detail: str = ""
    ) -> None:
        """Where a stage is; `right` is a time or a percentage, `share` 0.0–1.0 draws the bar of the current one."""
        self._rows[stage_id].show_state(state, right=right, share=share, detail=detail)


class ProgressLine(QWidget):
    """Steps inside a step: a 4 px line with a word for each; a check when done."""

    def __init__(self, name: str, titles: Sequence[str], current: int = 0) -> None:
        super().__init__()
        theme = current_theme()
        self._name, self._titles = name, tuple(titles)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.S))
        self._parts: list[tuple[Bar, Icon, Label, Label]] = []
        for title in titles:
            part = QWidget()
            box = QVBoxLayout(part)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(theme.px(Space.XS))
            bar, icon = Bar(title, 0.0, height=4, color="primary"), Icon("check", "ok", 16)
            plain, bold = Label(title, "hint", wrap=True), Label(title, "small_strong", wrap=True)
            line = QHBoxLayout()
            line.setSpacing(theme.px(Space.XS))
            line.addWidget(icon, 0, TOP)
            line.addWidget(plain, 1)
            line.addWidget(bold, 1)
            box.addWidget(bar)
            box.addLayout(line)
            layout.addWidget(part, 1, TOP)
            self._parts.append((bar, icon, plain, bold))
        self.show_current(current)

    def show_current(self, current: int) -> None:
        """Stand on a part; the ones before it are done."""
        for i, (bar, icon, plain, bold) in enumerate(self._parts):
            bar.show_share(1.0 if i <= current else 0.0)
            icon.setVisible(i < current)
            plain.setVisible(i != current)
            plain.set_color("text" if i < current else "muted")
            bold.setVisible(i == current)
        position = _("{part} of {parts}").format(part=current + 1, parts=len(self._parts))
        self.setAccessibleName(f"{self._name}: {position}, {self._titles[current]}")
