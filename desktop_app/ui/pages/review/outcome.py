"""The right side of the review: what the second scan found, points, charts, what would help, cells, principles."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.checking.places import is_place
from desktop_app.app.packing import Packed
from desktop_app.app.previewing import Preview
from desktop_app.core.errors import as_known
from desktop_app.core.quality import review, score
from desktop_app.core.quality.advice import Advice
from desktop_app.core.quality.principles import principles
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.pages.review.advice_list import AdviceList
from desktop_app.ui.pages.review.charts_card import ChartsCard
from desktop_app.ui.pages.review.presenter import WayOut, stopping_places, way_out
from desktop_app.ui.pages.review.principles_card import PrinciplesCard
from desktop_app.ui.pages.review.quality_card import QualityCard
from desktop_app.ui.pages.review.risk_notice import RiskNotice
from desktop_app.ui.pages.review.text_questions import TextQuestions
from desktop_app.ui.pages.review.validation_card import ValidationCard
from desktop_app.ui.pages.review.when import made_words
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.record_card import RecordCard


class Outcome(QWidget):
    """`go(page, field)`; `again` asks to prepare the package once more; `kept(Decision)` about a text that stopped it.

    `failed(AppError)`: a copy of the record could not be kept.
    """

    go = Signal(str, str)
    kept = Signal(object)
    failed = Signal(Exception)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner("", "", "none")
        self.risk = RiskNotice()
        self.risk.go.connect(self.go)
        self.advice = AdviceList()
        self.advice.chosen.connect(self._mend)
        self.texts = TextQuestions()
        self.texts.kept.connect(self.kept)
        self.record = RecordCard()
        self.record.failed.connect(self.failed)
        self.quality = QualityCard()
        self.charts = ChartsCard()
        self.validation = ValidationCard()
        self.principles = PrinciplesCard()
        self.principles.go.connect(self.go)
        self.head = column(self.banner, self.texts, self.risk, spacing=Space.M)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current_theme().px(Space.M))
        self._layout.addWidget(self.head)
        for widget in self._parts()[3:]:
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """While there is no package."""
        for widget in self._parts():
            widget.hide()

    def _parts(self) -> tuple[QWidget, ...]:
        first = (self.banner, self.texts, self.risk, self.quality, self.charts)
        return (*first, self.advice, self.validation, self.principles, self.record)

    def take_head(self) -> None:
        """Put what was found back above the rest; somebody may have shown it elsewhere."""
        self._layout.insertWidget(0, self.head)

    def show_packed(self, packed: Packed, country: str) -> None:
        """Show what is known of a package."""
        self._show_scan(packed)
        self.texts.show_findings(packed.stopping, country)
        self.risk.show_report(packed.risk)
        self.record.show_paper(packed.acta)
        formats = [f.content_format for f in packed.package.files if f.uploaded]
        self.advice.show_advice(review(packed.dataset, packed.package))
        self.quality.show_score(score(packed.dataset, formats))
        self.quality.show()
        self.validation.show_validation(packed.validation)
        n_errors = packed.validation.n_errors if packed.validation else 0
        # cells to mend are worth more than pictures of them; that all is well can wait
        self._layout.removeWidget(self.validation)
        before = self.charts if n_errors else self.principles
        self._layout.insertWidget(self._layout.indexOf(before), self.validation)
        self.principles.show_principles(principles(packed.dataset, packed.package, n_errors))
        self.principles.show()

    def show_preview(self, preview: Preview) -> None:
        """Show the charts of the data."""
        self.charts.show_preview(preview)
        self.charts.show()

    def show_failure(self, problem: Exception) -> None:
        """Say why there is no package, with the way out as a button."""
        self.show_nothing()
        error = as_known(problem)
        self.banner.say(render(error.title_message), render(error.action_message), "danger")
        self.banner.set_actions([self._exit(way_out(problem))])
        self.banner.show()

    def show_stopped(self) -> None:
        """The officer stopped the preparation."""
        self.show_nothing()
        self.banner.say(_("The package was not prepared"), _("You stopped it. Nothing was changed."), "none")
        self.banner.set_actions([self._exit(WayOut("", N_("Prepare again")))])
        self.banner.show()

    def _show_scan(self, packed: Packed) -> None:
        n_files = len(packed.package.files)
        if packed.stopping:
            columns = ", ".join(f"«{render(name)}»" for name in stopping_places(packed))
            title = msg_n(
                N_("The final files still show personal data in {n} place"),
                N_("The final files still show personal data in {n} places"),
                len(packed.stopping),
            )
            self.banner.say(
                render(title), _("Decide about {columns}. Nothing is public.").format(columns=columns), "danger"
            )
            texts = all(is_place(f.column_id) for f in packed.stopping)
            exit_ = (
                WayOut("describe", N_("Go to the description"))
                if texts
                else WayOut("personal", N_("Go to personal data"))
            )
            self.banner.set_actions([self._exit(exit_)])
        else:
            text = msg_n(
                N_("We searched again in the {n} final file, {when}. Look yourself too."),
                N_("We searched again in the {n} final files, {when}. Look yourself too."),
                n_files,
                when=made_words(packed.package),
            )
            self.banner.say(_("No signs of personal data"), render(text), "ok")
            self.banner.set_actions([])
        self.banner.show()

    def _exit(self, way: WayOut) -> Button:
        button = Button(_(way.words), "secondary", small=True)
        button.clicked.connect(lambda: self.go.emit(way.page, "") if way.page else self.again.emit())
        return button

    def _mend(self, advice: Advice) -> None:
        self.go.emit(advice.page, advice.field)
