"""The way to the Internet: as the computer has it, straight, or by a proxy of the institution."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.app.settings import ProxySettings
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.field import Field, LineEdit


class ProxyFields(QWidget):
    """`chosen` is what stands there; the password leaves with `take_password`, for the keyring."""

    def __init__(self, kept: ProxySettings) -> None:
        super().__init__()
        words = [
            Choice("system", _("As on this computer")),
            Choice("none", _("Without a proxy")),
            Choice("manual", _("By this proxy")),
        ]
        self.mode = OptionRow(_("Way to the Internet"), words)
        self.mode.set_value(kept.mode if kept.mode in {choice.id for choice in words} else "system")
        self.mode.chosen.connect(lambda _mode: self._fit())
        self.address, self.user = LineEdit(kept.address, placeholder="http://proxy:3128"), LineEdit(kept.user)
        self.password = LineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        hint = _("It is kept in this computer's keyring. Leave it empty to keep the one you gave.")
        self._manual = QWidget()
        fields = QVBoxLayout(self._manual)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(current_theme().px(Space.M))
        fields.addWidget(Field(_("Address of the proxy"), self.address, hint=_("Your systems office knows it.")))
        fields.addWidget(Field(_("User of the proxy"), self.user, optional=_("only if it asks for one")))
        fields.addWidget(Field(_("Password of the proxy"), self.password, hint=hint))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        box.addWidget(self.mode)
        box.addWidget(self._manual)
        self._fit()

    @property
    def chosen(self) -> ProxySettings:
        """The answer."""
        return ProxySettings(self.mode.value or "system", self.address.text().strip(), self.user.text().strip())

    def take_password(self) -> str:
        """What was typed; the field forgets it."""
        password = self.password.text()
        self.password.clear()
        return password

    def _fit(self) -> None:
        self._manual.setVisible(self.mode.value == "manual")
