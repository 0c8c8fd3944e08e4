"""The tab of the insights: two trends with their findings, and the figures behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.figures import Behind, FindingCode, Measure
from tradetrust_desktop.ui.insights import sentences
from tradetrust_desktop.ui.insights.answers_card import AnswersCard
from tradetrust_desktop.ui.insights.chart_card import ChartCard
from tradetrust_desktop.ui.insights.drawing import (
    chart_labels,
    chart_style,
    last_month,
    values_table,
)
from tradetrust_desktop.ui.insights.learning_page import LearningPage
from tradetrust_desktop.ui.insights.months_table import WIDTHS, month_columns, month_rows
from tradetrust_desktop.ui.orders.saving import ask_where
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.country_field import CountryFilter
from tradetrust_desktop.ui.widgets.dense_table import DenseTable, RowsModel, TableCard
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.empty_page import EmptyPage
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.segments import Segments
from tradetrust_desktop.ui.widgets.whole_rows import WholeRows

if TYPE_CHECKING:
    from pathlib import Path

    from tradetrust_desktop.charts.frame import Chart
    from tradetrust_desktop.domain.trends import Trends
    from tradetrust_desktop.ui.context import Context

_PERIODS = (6, 12, 24, 36, 0)
_USUAL = 12
_ALL = 0
TRENDS, COMPLAINTS = "trends", "complaints"
"""The two pages of the tab."""


class InsightsTab(QWidget):
    """Filters above, the charts side by side, the months below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.trends: Trends | None = None
        kept = context.preferences.get("insights.months", _USUAL)
        self.months = kept if kept in _PERIODS else _USUAL
        section = context.preferences.get("insights.section", TRENDS)
        self.section = COMPLAINTS if section == COMPLAINTS else TRENDS
        self._loaded = False
        theme, px = context.theme, context.theme.px

        bar = self._bar()
        self.satisfaction = AnswersCard(context)
        self.repeat = ChartCard(context)
        self.satisfaction.opened.connect(
            lambda place: self.open_behind(self.satisfaction.measure, place)
        )
        self.repeat.opened.connect(lambda place: self.open_behind(Measure.REPEAT_PURCHASE, place))
        charts = QHBoxLayout()
        charts.setSpacing(px(16))
        charts.addWidget(self.satisfaction, 1)
        charts.addWidget(self.repeat, 1)
        self.rows: RowsModel[Any] = RowsModel(theme, month_columns(context), self)
        self.table = DenseTable(theme, self.rows, widths=WIDTHS)
        self.table_card = TableCard(theme, WholeRows(self.table))
        page = QWidget()
        page.setProperty("ground", "window")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(px(24), px(16), px(24), px(16))
        inside.setSpacing(px(16))
        inside.addLayout(charts, 31)
        inside.addWidget(self.table_card, 31)

        self.empty = EmptyPage(theme, "chart")
        self.empty_button = IconButton(theme, "table")
        self.empty_button.clicked.connect(lambda: context.navigate("orders"))
        self.empty.add_button(self.empty_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(page)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.learning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
        context.hub.follow(self, (Kind.ORDER, Kind.CUSTOMER, Kind.SURVEY), self.reload)
        context.theme.changed.connect(self.set_theme)
        self.retranslate()

    # what the window calls

    def activate(self) -> None:
        """The tab came to the front."""
        if not self._loaded:
            self._loaded = True
            self.reload()

    def new_record(self) -> None:
        """Nothing is added here."""

    def focus_filter(self) -> None:
        """Go to the first filter."""
        self.period.setFocus()

    def show_record(self, record_id: bytes) -> None:
        """There are no records here."""

    def show_records(self, **how: Any) -> None:
        """`country` filters by one, `section` is "trends" or "complaints"."""
        if "section" in how:
            self.set_section(str(how["section"]))
        if "country" in how:
            self.country.set_country(str(how["country"]))
            self.reload()

    def retranslate(self) -> None:
        """Texts in the language in force, charts included."""
        self.sections.set_options(
            [(TRENDS, self.tr("Trends")), (COMPLAINTS, self.tr("Complaints"))]
        )
        self.sections.setAccessibleName(self.tr("What is looked at"))
        self.sections.set_choice(self.section)
        self.learning.retranslate()
        self.period.set_named(self._period_text(self.months))
        self.country.retranslate()
        self.export_button.set_named(self.tr("Export for the manager"))
        self.satisfaction.retranslate()
        self.repeat.retranslate()
        self.rows.retranslate()
        self.table_card.set_heading(
            self.tr("Month by month"),
            self.tr("cancelled orders never count; revenue is net of credit notes"),
        )
        self.table.setAccessibleName(self.tr("Figures month by month"))
        self.empty_button.set_named(self.tr("Go to Orders"))
        self._write_empty()
        self._write()

    def set_theme(self) -> None:
        """Charts and icons in the look in force."""
        self.empty.set_theme()
        self.learning.set_theme()
        self._write()

    # acts

    def set_section(self, section: str) -> None:
        """Show the trends or the complaints; the choice is remembered."""
        self.section = COMPLAINTS if section == COMPLAINTS else TRENDS
        self.context.preferences.set("insights.section", self.section)
        self.sections.set_choice(self.section)
        self._write()
        self.reload()

    def reload(self) -> None:
        """Ask for the figures of the page shown again."""
        if self.section == COMPLAINTS:
            self.learning.ask(months=self.months or None, country=self.country.country)
            return
        figures, months, country = self.context.desk.figures, self.months, self.country.country

        def read() -> Trends:
            # the library and its list of fonts load here, where nobody waits for the window
            from tradetrust_desktop.charts import repeat_purchase, satisfaction, style  # noqa: PLC0415

            del repeat_purchase, satisfaction
            style.usable_families(())
            return figures.trends(months=months or None, country=country)

        self.context.tasks.read(read, self._take, key=(id(self), "trends"))

    def period_menu(self) -> QMenu:
        """How many months are shown."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for months in _PERIODS:
            action = menu.addAction(self._period_text(months))
            action.setCheckable(True)
            action.setChecked(months == self.months)
            action.triggered.connect(lambda _on=False, months=months: self.set_months(months))
        return menu

    def set_months(self, months: int) -> None:
        """Show so many months; 0 for all there are."""
        self.months = months
        self.context.preferences.set("insights.months", months)
        self.period.set_named(self._period_text(months))
        self.reload()

    def open_behind(self, measure: Measure, place: int) -> None:
        """Go to the customers behind a point."""
        trends = self.trends
        if trends is None:
            return
        month, figures = trends.months[place], self.context.desk.figures
        self.context.tasks.read(
            lambda: figures.behind(
                measure, month=month, country=trends.country, until=trends.until
            ),
            lambda behind: self._go_behind(measure, month, behind),
        )

    def export(self) -> None:
        """Ask where, and write the manager's workbook."""
        name = self.tr("TradeTrust figures")
        path = ask_where(
            self,
            self.context,
            title=self.tr("Export for the manager"),
            name=f"{name} {self.context.today().isoformat()}.xlsx",
            kinds="Excel (*.xlsx)",
        )
        if path is None:
            return
        if path.suffix.lower() != ".xlsx":
            path = path.with_name(f"{path.name}.xlsx")
        exports, language = self.context.desk.exports, self.context.language()
        self.export_button.setEnabled(False)
        self.context.tasks.files(
            lambda _progress, _cancel: exports.workbook(path, language=language),
            lambda _report: self._exported(path),
            self._not_exported,
            title=path.name,
        )

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # inside

    def _bar(self) -> QFrame:
        """Which page, the filters of both, and the workbook."""
        context, theme, px = self.context, self.context.theme, self.context.theme.px
        bar = QFrame()
        bar.setProperty("bar", "top")
        bar.setFixedHeight(px(56))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(8))
        self.sections = Segments(theme)
        self.sections.chosen.connect(self.set_section)
        self.learning = LearningPage(context)
        self.period = MenuButton(theme, "calendar")
        self.period.clicked.connect(lambda: popup_below(self.period_menu(), self.period))
        self.country = CountryFilter(context, context.desk.figures.countries)
        self.country.chosen.connect(lambda _country: self.reload())
        self.counts = ElidedLabel("quiet")
        self.export_button = IconButton(theme, "table", kind="primary")
        self.export_button.clicked.connect(self.export)
        row.addWidget(self.sections)
        row.addSpacing(px(8))
        row.addWidget(self.period)
        row.addWidget(self.country)
        row.addWidget(self.learning.filters.button)
        row.addSpacing(px(8))
        row.addWidget(self.counts, 1)
        row.addStretch(0)
        row.addWidget(self.export_button)
        return bar

    def _take(self, trends: Trends) -> None:
        self.trends = trends
        self._write()

    def _write(self) -> None:
        of_complaints = self.section == COMPLAINTS
        self.learning.filters.button.setVisible(of_complaints)
        trends = self.trends
        if of_complaints:
            self.stack.setCurrentWidget(self.learning)
            self.period.setVisible(True)
            self.country.setVisible(True)
            self.counts.setVisible(False)
            self.export_button.setEnabled(True)
            return
        if trends is None:
            self.stack.setCurrentIndex(0)
            return
        nothing = (
            not trends.country
            and not trends.customers_with_orders
            and trends.satisfaction_finding.code is FindingCode.NOTHING
            and trends.nps_finding.code is FindingCode.NOTHING
            and trends.repeat_finding.code is FindingCode.NOTHING
        )
        self.stack.setCurrentIndex(1 if nothing else 0)
        self.export_button.setEnabled(not nothing)
        for part in (self.period, self.country, self.counts):
            part.setVisible(not nothing)
        if nothing:
            return
        formats = self.context.formats
        customers = self.tr("%n customer(s) with orders", "", trends.customers_with_orders)
        orders = self.tr("%n order(s)", "", trends.orders)
        joined = "，" if formats.chinese else ", "
        self.counts.set_whole(
            joined.join(
                text.replace(str(number), formats.number(number), 1)
                for text, number in (
                    (customers, trends.customers_with_orders),
                    (orders, trends.orders),
                )
            )
        )
        self.rows.set_rows(month_rows(trends))
        self.satisfaction.show_trends(trends)
        self._show_repeat(trends)

    def _show_repeat(self, trends: Trends) -> None:
        formats, finding = self.context.formats, trends.repeat_finding
        title = sentences.repeat_title(finding, formats=formats, last=last_month(trends))
        subtitle = sentences.repeat_subtitle(trends, formats=formats)

        def draw() -> Chart:
            from tradetrust_desktop.charts import repeat_purchase  # noqa: PLC0415 - slow to load

            empty = self.tr("No orders in these months")
            labels = chart_labels(self.context, trends, title, subtitle, empty)
            return repeat_purchase.draw(
                trends.repeat,
                before=trends.repeat_before,
                finding=finding,
                style=chart_style(self.context),
                labels=labels,
            )

        rows = [
            [
                formats.month(month.month),
                str(month.customers),
                formats.percent(month.share.rate),
                formats.percent(month.share.low),
                formats.percent(month.share.high),
            ]
            for month in trends.repeat
        ]
        self.repeat.show_chart(
            draw,
            title=title,
            subtitle=subtitle,
            words=lambda place: sentences.repeat_point(
                trends.repeat[place], trends.repeat_before[place], formats=self.context.formats
            ),
            table=values_table(self.tr("Customers"), self.tr("Repeat purchase"), rows),
        )

    def _go_behind(self, measure: Measure, month: str, behind: Behind) -> None:
        name = self.context.formats.month(month)
        if measure in (Measure.SATISFACTION, Measure.NPS):
            text = self.tr("%1: %n customer(s) who answered", "", len(behind.customers))
            self.context.navigate(
                "customers",
                ids=behind.customers,
                text=text.replace("%1", name),
                section="surveys",
            )
            return
        text = self.tr("365 days to %1: %n customer(s) with orders", "", len(behind.customers))
        self.context.navigate(
            "customers", ids=behind.customers, text=text.replace("%1", name), section="orders"
        )

    def _exported(self, path: Path) -> None:
        self.export_button.setEnabled(True)
        self.context.notify(self.tr("Saved: %1").replace("%1", path.name))

    def _not_exported(self, error: Exception) -> None:
        self.export_button.setEnabled(True)
        self.context.show_trouble(error)

    def _period_text(self, months: int) -> str:
        if months == _ALL:
            return self.tr("All months")
        return self.tr("Last %n month(s)", "", months)

    def _write_empty(self) -> None:
        self.empty.set_texts(
            self.tr("No figures yet"),
            self.tr(
                "Import your order list in Orders, and type in what customers answer on their "
                "pages. The charts appear here."
            ),
        )
