"""Settings in three parts: institution, portals, language and looks. Portals are kept at once, the rest on closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.app.portals import PROXY
from desktop_app.app.settings import Settings
from desktop_app.core.errors import AppError
from desktop_app.core.text import N_
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.settings.institution_form import InstitutionForm
from desktop_app.ui.settings.portals import PortalsPanel
from desktop_app.ui.settings.proxy import ProxyFields
from desktop_app.ui.tab_order import order_tabs
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, Rule, column

_WIDTH, _HEIGHT, _AROUND = 680, 720, 24
_PARTS = (
    ("institution", N_("Institution")),
    ("portals", N_("Portals")),
    ("looks", N_("Language and looks")),
)
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
        self._context, self._rebuild = context, rebuild
        kept = context.workspace.services.settings.settings
        self._names_before = {portal.name for portal in kept.portals}
        self.setWindowTitle(_("Settings"))
        self.institution, self.officer = LineEdit(kept.institution), LineEdit(kept.officer)
        self.approval = CheckBox(_("Publish only what another person approved"))
        self.approval.setChecked(kept.approval_required)
        self.custodian = LineEdit(kept.custodian)
        self.about = InstitutionForm(kept, lambda: self._chosen(context.workspace.services.settings.settings))
        self.about.taken_in.connect(self._take_in)
        self.portals = PortalsPanel(context)
        self.proxy = ProxyFields(kept.proxy)
        self.language = _combo([("es", "Español"), ("en", "English")], kept.language)
        self.country = _combo([("ec", "Ecuador"), ("gt", "Guatemala")], kept.country)
        self.theme = _combo([(name, _(title)) for name, title in _THEMES], kept.theme)
        self.scale = _combo([(str(n), f"{n} %") for n in _SCALES], str(kept.text_scale))
        self.parts = OptionRow(_("Parts of the settings"), [Choice(name, _(title)) for name, title in _PARTS])
        self.parts.chosen.connect(self.show_part)
        self._trouble = Banner("", "", "danger")
        self._trouble.hide()
        self._bodies = {"institution": self._institution(), "portals": self._ways(), "looks": self._looks()}
        self._lay_out()
        self.portals.arranged.connect(lambda: order_tabs([self]))
        self._ring = FocusRing(self)
        self.show_part("portals" if context.take_wanted() == "portals" else "institution")
        self.finished.connect(lambda _code: self._apply())

    def show_part(self, name: str) -> None:
        """Show one of the three parts."""
        self.parts.set_value(name)
        for part, body in self._bodies.items():
            body.setVisible(part == name)
        order_tabs([self])
        self._scroll.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: no larger than the window it belongs to."""
        super().showEvent(event)
        parent, px = self.parentWidget(), current_theme().px
        room = parent.window().size() if parent is not None else self.size()
        self.setFixedSize(min(px(_WIDTH), room.width() - px(_AROUND)), min(px(_HEIGHT), room.height() - px(_AROUND)))
        self.parts.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---

    def _lay_out(self) -> None:
        theme = current_theme()
        inner = column(*self._bodies.values(), STRETCH, margins=(Space.XL, Space.L, Space.XL, Space.L))
        inner.setObjectName("content")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        close = Button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        side, edge = theme.px(Space.XL), theme.px(Space.L)
        head = QVBoxLayout()
        head.setContentsMargins(side, edge, side, edge)
        head.setSpacing(theme.px(Space.S))
        head.addWidget(Label(_("Settings"), "section"))
        head.addWidget(self.parts)
        head.addWidget(self._trouble)
        foot = QHBoxLayout()
        foot.setContentsMargins(side, theme.px(Space.M), side, theme.px(Space.M))
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Rule())
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Rule())
        layout.addLayout(foot)

    def _institution(self) -> QWidget:
        custodian = Field(_("Who approves"), self.custodian, hint=_("Name or office of whoever looks after the data."))
        if not self.approval.isChecked():  # setVisible(True) on a widget without a parent would open a window
            custodian.hide()
        self.approval.toggled.connect(custodian.setVisible)
        who = Columns(
            column(Field(_("Your institution"), self.institution, hint=_("As it appears on the portal.")), STRETCH),
            column(Field(_("Your name"), self.officer, hint=_("For the private record of what you decide.")), STRETCH),
        )
        return column(
            who,
            self.about,
            column(Label(_("Approval"), "section"), self.approval, custodian, spacing=Space.S),
            spacing=Space.XL,
        )

    def _ways(self) -> QWidget:
        return column(
            column(Label(_("Portals"), "section"), self.portals, spacing=Space.S),
            column(Label(_("Way to the Internet"), "section"), self.proxy, spacing=Space.S),
            spacing=Space.XL,
        )

    def _looks(self) -> QWidget:
        country = Field(_("Country"), self.country, hint=_("Decides how numbers and dates are written."))
        words = (Field(_("Language"), self.language), country)
        return column(*words, Field(_("Colours"), self.theme), Field(_("Text size"), self.scale), spacing=Space.L)

    # --- keeping ---

    def _apply(self) -> None:
        """Keep the answers; the window is made anew only when its looks or words change."""
        self.portals.close_jobs()
        store = self._context.workspace.services.settings
        before, after = store.settings, self._chosen(store.settings)
        self._keep_secrets(after)
        if after != before:
            try:
                store.change(lambda _old: after)
            except AppError as problem:
                self._trouble.say(render(problem.title_message), render(problem.action_message))
                self._trouble.show()
        looks = ("language", "country", "theme", "text_scale")
        if any(getattr(before, name) != getattr(after, name) for name in looks):
            self._rebuild()
        else:
            self._context.settings_changed.emit()

    def _take_in(self, taken: Settings) -> None:
        """A colleague's file also says what is asked beside the form; a portal it names is known from now on."""
        self.institution.setText(taken.institution)
        self.approval.setChecked(taken.approval_required)
        store = self._context.workspace.services.settings
        if taken.portals != store.settings.portals:
            store.change(lambda now: replace(now, portals=taken.portals))
            self.portals.refresh()

    def _keep_secrets(self, after: Settings) -> None:
        """Into the keyring and out of it, in a worker: it may ask the officer to unlock it."""
        credentials, password = self._context.workspace.services.credentials, self.proxy.take_password()
        gone = self._names_before - {portal.name for portal in after.portals}

        def work() -> None:
            if password and after.proxy.mode == "manual":
                credentials.save_token(PROXY, password)
            for name in gone:
                credentials.forget_token(name)

        if password or gone:
            self._context.runner.start(Job(lambda _progress: work()))

    def _chosen(self, now: Settings) -> Settings:
        return replace(
            self.about.applied(now),
            institution=self.institution.text().strip(),
            officer=self.officer.text().strip(),
            approval_required=self.approval.isChecked(),
            custodian=self.custodian.text().strip(),
            proxy=self.proxy.chosen,
            language=self.language.value or now.language,
            country=self.country.value or now.country,
            theme=self.theme.value or now.theme,
            text_scale=int(self.scale.value or now.text_scale),
        )


def _combo(options: list[tuple[str, str]], value: str) -> ComboBox:
    combo = ComboBox(options)
    combo.set_value(value)
    return combo
