"""The page of what complaints teach: figures, two charts, repeated causes, groups, wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.learning import (
    Chance,
    Dimension,
    Group,
    Learned,
    Question,
    TrendCode,
    added_up,
)
from tradetrust_desktop.ui.insights import learning_titles as titles
from tradetrust_desktop.ui.insights import learning_words as said
from tradetrust_desktop.ui.insights.chart_card import ChartCard
from tradetrust_desktop.ui.insights.drawing import chart_style, count_labels
from tradetrust_desktop.ui.insights.learning_causes import CausesCard
from tradetrust_desktop.ui.insights.learning_filters import LearningFilters
from tradetrust_desktop.ui.insights.learning_table import (
    CHANCE_WIDTHS,
    NARROW,
    WIDTHS,
    OpeningTable,
    chance_columns,
    group_columns,
)
from tradetrust_desktop.ui.insights.learning_tiles import Tiles
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.dense_table import RowsModel, TableCard
from tradetrust_desktop.ui.widgets.empty_page import EmptyPage
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from tradetrust_desktop.charts.frame import Chart
    from tradetrust_desktop.ui.context import Context

_KEPT = "insights.complaints_by"
_BARS = 6
_ROWS = 12
_CHANCES = 6
_NARROW_BELOW = 1080


class LearningPage(QWidget):
    """Asked again by `ask` with the period and country that all insights share."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.learned: Learned | None = None
        self._causes: Mapping[str, str] = {}
        self._months: int | None = 12
        self._country = ""
        kept = str(context.preferences.get(_KEPT, ""))
        self.dimension = Dimension(kept) if kept in set(Dimension) else Dimension.CATEGORY
        theme, px = context.theme, context.theme.px
        self.filters = LearningFilters(context, self)
        self.filters.changed.connect(self.reload)
        self.basis = label(role="quiet")
        self.counting = label(role="note")
        self.tiles = Tiles(context)
        self.tiles.opened.connect(self.open_tile)
        self.by_button = MenuButton(theme)
        self.by_button.setProperty("small", "true")
        self.by_button.clicked.connect(lambda: popup_below(self.by_menu(), self.by_button))
        self.pareto, self.trend = ChartCard(context), ChartCard(context)
        self.pareto.top.insertWidget(1, self.by_button)
        self.pareto.opened.connect(self.open_bar)
        self.trend.opened.connect(self.open_month)
        self.causes = CausesCard(context)
        self.causes.opened.connect(self.open_cause)
        self._chance_rows: RowsModel[Chance] = RowsModel(theme, chance_columns(), self)
        self.chances = OpeningTable(theme, self._chance_rows, widths=CHANCE_WIDTHS)
        self.chances.opened.connect(self.open_chance)
        self.chances_card = TableCard(theme, self.chances)
        self.no_chance = label(role="quiet", wrap=True)
        self.no_chance.setContentsMargins(px(16), px(12), px(16), px(8))
        self.chances_card.column.addWidget(self.no_chance)
        self.chances_card.column.addStretch(1)
        columns = group_columns(
            context,
            dimension=lambda: self.dimension,
            name=self._name,
            of=lambda: self.learned.pareto.of if self.learned else 0,
        )
        self.rows: RowsModel[Group] = RowsModel(theme, columns, self)
        self.table = OpeningTable(theme, self.rows, widths=WIDTHS)
        self.table.opened.connect(lambda place: self.open_group(self.rows.rows[place]))
        self.table_card = TableCard(theme, self.table)
        self.more = IconButton(theme, kind="link", small=True)
        self.more.clicked.connect(self._show_more)
        self.table_card.heading.addWidget(self.more)
        self._all_rows = False
        self._arrange()
        watched = (Kind.COMPLAINT, Kind.CUSTOMER, Kind.INTERACTION, Kind.SURVEY, Kind.PROMISE)
        context.hub.follow(self, watched, self.reload)
        self.retranslate()

    # what the tab calls

    def ask(self, *, months: int | None, country: str) -> None:
        """Show these months, of this country or all."""
        self._months, self._country = months, country
        self.reload()

    def retranslate(self) -> None:
        """Texts in the language in force, charts included; causes are asked for again."""
        for part in (self.pareto, self.trend, self.causes):
            part.retranslate()
        self.filters.write()
        self.by_button.set_named(said.dimension(self.dimension))
        self.rows.retranslate()
        self._chance_rows.retranslate()
        self.no_chance.setText(
            self.tr(
                "None marked yet. A complaint that shows what the market wants can be marked "
                "as a chance on its page, under what came of it."
            )
        )
        self.empty.set_texts(
            self.tr("No complaints yet"),
            self.tr("Take down complaints as they come. What they teach appears here."),
        )
        self.empty_button.set_named(self.tr("Go to Complaints"))
        self._write()

    def set_theme(self) -> None:
        """Charts and icons in the look in force."""
        self.empty.set_theme()
        self._write()

    # acts

    def question(self) -> Question:
        """What is asked for."""
        filters = {**self.filters.values, "country": self._country}
        return Question(months=self._months, dimension=self.dimension, filters=filters)

    def reload(self) -> None:
        """Ask for the figures again."""
        desk, language, question = self.context.desk, self.context.language(), self.question()

        def read() -> tuple[Learned, Mapping[str, str]]:
            # the library and its list of fonts load here, where nobody waits for the window
            from tradetrust_desktop.charts import counts, pareto, style  # noqa: PLC0415

            del counts, pareto
            style.usable_families(())
            return desk.learning.learned(question), desk.causes.texts(language=language)

        self.context.tasks.read(read, self._take, key=(id(self), "learned"))

    def by_menu(self) -> QMenu:
        """By what the complaints can be sorted into groups."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for each in Dimension:
            action = menu.addAction(said.dimension(each))
            action.setCheckable(True)
            action.setChecked(each is self.dimension)
            action.triggered.connect(lambda _on=False, each=each: self.set_dimension(each))
        return menu

    def set_dimension(self, dimension: Dimension) -> None:
        """Sort the complaints by this."""
        self.dimension = dimension
        self.context.preferences.set(_KEPT, str(dimension))
        self.by_button.set_named(said.dimension(dimension))
        self._all_rows = False
        self.reload()

    def open_bar(self, place: int) -> None:
        """The complaints of a bar; the last one may stand for all other groups, which the
        table has one by one.
        """  # noqa: D205 - one sentence
        named = self._named()
        if place < min(len(named), _BARS):
            self.open_group(named[place])
        else:
            self._show_more()
            self.table.setFocus()

    def open_group(self, group: Group) -> None:
        """The complaints of a row."""
        self._open(self._name(group), value=group.value)

    def open_month(self, place: int) -> None:
        """The complaints of a month."""
        if self.learned is not None:
            self._open("", month=self.learned.months[place])

    def open_tile(self, name: str) -> None:
        """The complaints behind a figure."""
        if name in set(Clock):
            late = Clock(name)
            self._open(said.late_by(late), late=late)
        else:
            self._open(said.behind_words(name), what=name)

    def open_cause(self, cause: str, since: date) -> None:
        """The complaints of a cause from a day on."""
        learning, formats = self.context.desk.learning, self.context.formats
        name = self._causes.get(cause, cause)
        self.context.tasks.read(
            lambda: learning.of_cause(cause, since=since),
            lambda ids: self.context.navigate(
                "complaints",
                ids=ids,
                text=said.cause_records(name, since=since, count=len(ids), formats=formats),
            ),
        )

    def open_chance(self, place: int) -> None:
        """The complaint that showed a wish."""
        self.context.navigate("complaints", self._chance_rows.rows[place].complaint_id)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.context.theme.px(_NARROW_BELOW)
        for place in (7, 8):
            self.table.setColumnHidden(place, narrow)
        self.table.set_widths(NARROW if narrow else WIDTHS)

    # inside

    def _arrange(self) -> None:
        theme, px = self.context.theme, self.context.theme.px
        page = QWidget()
        page.setProperty("ground", "window")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(px(24), px(12), px(24), px(16))
        inside.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(self.basis)
        head.addWidget(self.counting, 1)
        inside.addLayout(head)
        inside.addWidget(self.filters.chips)
        inside.addWidget(self.tiles)
        grid = QGridLayout()
        grid.setSpacing(px(16))
        for place, card in enumerate((self.pareto, self.trend)):
            card.setFixedHeight(px(300))
            grid.addWidget(card, 0, place)
        grid.addWidget(self.causes, 1, 0)
        grid.addWidget(self.chances_card, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for column in (0, 1):
            grid.setColumnMinimumWidth(column, px(280))
        inside.addLayout(grid)
        inside.addWidget(self.table_card)
        inside.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(page)
        self.empty = EmptyPage(theme, "flag")
        self.empty_button = IconButton(theme, "flag")
        self.empty_button.clicked.connect(lambda: self.context.navigate("complaints"))
        self.empty.add_button(self.empty_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _take(self, found: tuple[Learned, Mapping[str, str]]) -> None:
        self.learned, self._causes = found
        self._write()

    def _write(self) -> None:
        learned, formats = self.learned, self.context.formats
        if learned is None:
            return
        self.stack.setCurrentIndex(0 if learned.any_at_all else 1)
        self.filters.button.setVisible(learned.any_at_all)
        self.basis.setText(said.basis(learned, formats=formats))
        self.counting.setText(said.counting(learned))
        self.tiles.show_learned(learned)
        self._show_pareto(learned)
        self._show_trend(learned)
        self.causes.show_learned(learned, self._causes)
        self._write_tables(learned)

    def _write_tables(self, learned: Learned) -> None:
        formats = self.context.formats
        shown = learned.groups if self._all_rows else learned.groups[:_ROWS]
        self.rows.set_rows(shown)
        self.rows.retranslate()
        self.table.setFixedHeight(self.table.height_for(max(len(shown), 1)))
        self.table_card.set_heading(
            titles.groups(learned, name=self._name, formats=formats), titles.groups_note(learned)
        )
        more = len(learned.groups) - len(shown)
        self.more.setVisible(more > 0)
        self.more.set_named(
            self.tr("Show all %1").replace("%1", formats.number(len(learned.groups)))
        )
        count = len(learned.chances)
        self._chance_rows.set_rows(learned.chances)
        self.chances.setVisible(count > 0)
        self.chances.setFixedHeight(self.chances.height_for(min(max(count, 1), _CHANCES)))
        self.no_chance.setVisible(not count)
        self.chances_card.set_heading(
            titles.chances(count), self.tr("marked on their complaints") if count else ""
        )

    def _show_more(self) -> None:
        self._all_rows = True
        if self.learned is not None:
            self._write_tables(self.learned)
        self.area.ensureWidgetVisible(self.table_card)

    def _named(self) -> list[Group]:
        return [each for each in self.learned.groups if each.value] if self.learned else []

    def _name(self, group: Group) -> str:
        return said.value(
            self.dimension, group.value, formats=self.context.formats, causes=self._causes
        )

    def _show_pareto(self, learned: Learned) -> None:
        formats, named = self.context.formats, self._named()
        first = self._name(named[0]) if named else ""
        title = said.pareto_title(learned, formats=formats, name=first)
        subtitle = said.pareto_subtitle(learned)
        counts = [each.count for each in named[:_BARS]]
        names = [self._name(each) for each in named[:_BARS]]
        if len(named) > _BARS:
            counts.append(sum(each.count for each in named[_BARS:]))
            names.append(self.tr("Other"))
        coloured = learned.pareto.groups if learned.pareto.code in said.NAMED else 0

        def draw() -> Chart:
            from tradetrust_desktop.charts import pareto  # noqa: PLC0415 - slow to load

            empty = self.tr("Nothing to show")
            labels = count_labels(self.context, names, title, subtitle, empty)
            return pareto.draw(
                counts, named=coloured, style=chart_style(self.context), labels=labels
            )

        of = learned.pareto.of
        curve = added_up(named)
        lines = [
            [self._name(each), str(each.count), formats.percent(share)]
            for each, share in zip(named, curve, strict=True)
        ]

        def words(place: int) -> str:
            if place < min(len(named), _BARS):
                each = named[place]
                return said.group_words(each, name=names[place], of=of, formats=formats)
            rest = Group("", counts[place])
            return said.group_words(rest, name=names[place], of=of, formats=formats)

        self.pareto.show_chart(
            draw,
            title=title,
            subtitle=subtitle,
            words=words,
            table=said.table(
                [said.heading(self.dimension), self.tr("Complaints"), self.tr("Added up")], lines
            ),
        )

    def _show_trend(self, learned: Learned) -> None:
        formats, finding = self.context.formats, learned.trend
        title = said.trend_title(learned, formats=formats)
        subtitle = said.trend_subtitle(learned)
        halves = None
        if finding.code in (TrendCode.RISING, TrendCode.FALLING):
            halves = (finding.earlier / finding.half, finding.later / finding.half)
        names = said.month_names(learned.months, formats=formats)

        def draw() -> Chart:
            from tradetrust_desktop.charts import counts  # noqa: PLC0415 - slow to load

            empty = self.tr("Nothing to show")
            return counts.draw(
                learned.by_month,
                halves=halves,
                running=True,
                style=chart_style(self.context),
                labels=count_labels(self.context, names, title, subtitle, empty),
            )

        long = [formats.month(month) for month in learned.months]
        self.trend.show_chart(
            draw,
            title=title,
            subtitle=subtitle,
            words=lambda place: said.month_words(long[place], learned.by_month[place]),
            table=said.table(
                [self.tr("Month"), self.tr("Complaints")],
                [[name, str(count)] for name, count in zip(long, learned.by_month, strict=True)],
            ),
        )

    def _open(
        self,
        words: str,
        *,
        value: str | None = None,
        month: str = "",
        late: Clock | None = None,
        what: str = "",
    ) -> None:
        learned, learning = self.learned, self.context.desk.learning
        if learned is None:
            return
        question, formats = learned.question, self.context.formats
        filters = self.filters.in_words()
        if self._country:
            filters.append(formats.country(self._country))
        months = (month, month) if month else (learned.months[0], learned.months[-1])
        self.context.tasks.read(
            lambda: learning.behind(question, value=value, month=month, late=late, what=what),
            lambda ids: self.context.navigate(
                "complaints",
                ids=ids,
                text=said.records(
                    (words, *filters), months=months, count=len(ids), formats=formats
                ),
            ),
        )

    def sizeHint(self) -> QSize:
        """As the tab of the insights."""
        return QSize(self.context.theme.px(1280), self.context.theme.px(668))
