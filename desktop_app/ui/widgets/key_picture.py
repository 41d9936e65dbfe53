"""¿Dónde la encuentro? A drawing of a portal's own page with the three places to press, and a sentence for each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.painting import LEFT, VCENTER, rounded, smooth

_WIDE, _HIGH, _BAR = 420, 148, 34
_BADGE = 18


class KeyHelp(QWidget):
    """A link that opens the drawing in place, and closes it again."""

    def __init__(self) -> None:
        super().__init__()
        self.link = Button(_("Where do I find it?"), "link", small=True)
        self.link.clicked.connect(self._turn)
        self._shown = column(KeyPicture(), *(Label(f"{n}. {t}", "hint", wrap=True) for n, t in _steps()), spacing=4)
        self._shown.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.XS))
        box.addWidget(self.link)
        box.addWidget(self._shown)

    @property
    def is_open(self) -> bool:
        """Whether the drawing is shown."""
        return not self._shown.isHidden()

    def _turn(self) -> None:
        self._shown.setVisible(not self.is_open)
        self.link.set_label(_("Hide where it is") if self.is_open else _("Where do I find it?"))


class KeyPicture(QWidget):
    """A page as CKAN draws it, greyed but for the three places."""

    def __init__(self) -> None:
        super().__init__()
        px = current_theme().px
        self.setFixedHeight(px(_HIGH))
        self.setMaximumWidth(px(_WIDE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(f"{n}. {text}" for n, text in _steps()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        px = theme.px
        with smooth(QPainter(self)) as painter:
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            shape = rounded(whole, px(Radius.CARD))
            painter.fillPath(shape, theme.color("surface"))
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(QRectF(0, 0, whole.width() + 1, px(_BAR)), theme.color("sunken"))
            painter.restore()
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawPath(shape)
            self._greyed(painter, (12, 11, 70, 12), (12, 48, 90, 14), (12, 76, 60, 10), (82, 76, 60, 10))
            width = round(whole.width() / px(1))
            self._place(painter, 1, _("your user"), QRectF(width - 132, 4, 120, 26))
            self._place(painter, 2, _("API tokens"), QRectF(152, 68, 130, 26))
            self._place(painter, 3, _("Create and copy"), QRectF(12, 108, 170, 28))

    def _greyed(self, painter: QPainter, *places: tuple[int, int, int, int]) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        for place in places:
            area = QRectF(*(theme.px(side) for side in place))
            painter.fillPath(rounded(area, area.height() / 3), theme.color("track"))

    def _place(self, painter: QPainter, n: int, words: str, where: QRectF) -> None:
        theme = current_theme()
        sides = (where.x(), where.y(), where.width(), where.height())
        area = QRectF(*(theme.px(round(side)) for side in sides))
        shape = rounded(area, theme.px(Radius.CONTROL))
        painter.fillPath(shape, theme.color("sel"))
        painter.setPen(QPen(theme.color("primary"), 1.5))
        painter.drawPath(shape)
        side = theme.px(_BADGE)
        badge = QRectF(area.left() + theme.px(5), area.center().y() - side / 2, side, side)
        painter.fillPath(rounded(badge, side / 2), theme.color("primary"))
        painter.setFont(theme.font(TypeSize.TINY, Weight.BOLD))
        painter.setPen(theme.color("on_primary"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(n))
        painter.setPen(theme.color("text"))
        painter.drawText(area.adjusted(theme.px(29), 0, -4, 0), VCENTER | LEFT, words)


def _steps() -> tuple[tuple[int, str], ...]:
    return (
        (1, _("Sign in on the portal and open your user, above on the right.")),
        (2, _("Choose «API tokens». On older portals the key stands on that page itself.")),
        (3, _("Create one and copy it at once: the portal shows it only that time.")),
    )
