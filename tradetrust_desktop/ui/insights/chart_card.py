"""A card with a chart: the finding as title, what is shown below it, and a menu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.ui.insights.canvas import ChartCanvas
from tradetrust_desktop.ui.orders.saving import ask_where
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tradetrust_desktop.charts.frame import Chart
    from tradetrust_desktop.ui.context import Context

_NO_NAME = re.compile(r"[^\w %,.-]+")


class ChartCard(QFrame):
    """`opened` carries the place of the month whose records are wanted."""

    opened = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._redraw: Callable[[], Chart] | None = None
        self._table = ""
        theme, px = context.theme, context.theme.px
        self.setProperty("card", "true")
        self.title = ElidedLabel("heading")
        self.title.setMinimumHeight(px(22))
        self.subtitle = label(role="note", wrap=True)
        self.more = IconButton(theme, "dots", kind="quiet", square=True)
        self.more.clicked.connect(lambda: popup_below(self.menu(), self.more))
        self.canvas = ChartCanvas(theme)
        self.canvas.opened.connect(self.opened)
        self.top = QHBoxLayout()
        """The row of the title, for a choice beside it."""
        self.top.addWidget(self.title, 1)
        self.top.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(12), px(8))
        column.setSpacing(0)
        column.addLayout(self.top)
        column.addWidget(self.subtitle)
        column.addSpacing(px(4))
        column.addWidget(self.canvas, 1)
        self.retranslate()

    def show_chart(
        self,
        draw: Callable[[], Chart],
        *,
        title: str,
        subtitle: str,
        words: Callable[[int], str],
        table: str,
    ) -> None:
        """Show what `draw` draws; it is called again for each picture that leaves the window.

        `table` are the values as text with tabs, for the clipboard and for screen readers.
        """
        self._redraw = draw
        self._table = table
        self.title.set_whole(title)
        self.subtitle.setText(subtitle)
        chart = draw()
        self.canvas.show_chart(chart, words)
        self.canvas.setAccessibleName(f"{title}. {subtitle}")
        said = [words(point.place).replace("\n", ". ") for point in chart.points]
        self.canvas.setAccessibleDescription("\n".join(said))

    def menu(self) -> QMenu:
        """Copy and save."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, act in (
            (self.tr("Copy the picture"), self.copy_picture),
            (self.tr("Copy the values"), self.copy_values),
            (self.tr("Save as PNG"), lambda: self.save("png")),
            (self.tr("Save as SVG"), lambda: self.save("svg")),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        return menu

    def copy_picture(self) -> None:
        """Put the chart with its title on the clipboard."""
        chart = self._titled()
        if chart is None:
            return
        picture = QImage.fromData(chart.png(size=self._saved_size()))
        data = QMimeData()
        data.setImageData(picture)
        QGuiApplication.clipboard().setMimeData(data)
        self._context.notify(self.tr("Chart copied"))

    def copy_values(self) -> None:
        """Put the values on the clipboard, to be pasted into a table."""
        QGuiApplication.clipboard().setText(self._table)
        self._context.notify(self.tr("Values copied"))

    def save(self, kind: str) -> None:
        """Ask where, and save the chart with its title as "png" or "svg"."""
        chart = self._titled()
        if chart is None:
            return
        name = " ".join(_NO_NAME.sub(" ", self.title.whole_text()).split())
        path = ask_where(
            self,
            self._context,
            title=self.tr("Save the chart"),
            name=f"{name}.{kind}",
            kinds=f"{kind.upper()} (*.{kind})",
        )
        if path is None:
            return
        if path.suffix.lower() != f".{kind}":
            path = path.with_name(f"{path.name}.{kind}")
        size = self._saved_size()
        data = chart.png(size=size) if kind == "png" else chart.svg(size=size)
        exports = self._context.desk.exports
        self._context.tasks.files(
            lambda _progress, _cancel: exports.picture(path, data),
            lambda _done: self._saved(path),
            self._context.show_trouble,
            title=path.name,
        )

    def retranslate(self) -> None:
        """Texts in the language in force; the tab shows the chart again."""
        self.more.set_named(self.tr("Copy or save the chart"))

    def _saved(self, path: Path) -> None:
        self._context.notify(self.tr("Saved: %1").replace("%1", path.name))

    def _titled(self) -> Chart | None:
        if self._redraw is None:
            return None
        chart = self._redraw()
        chart.add_title()
        return chart

    def _saved_size(self) -> tuple[int, int]:
        from tradetrust_desktop.charts.frame import SAVED_SIZE  # noqa: PLC0415 - slow to load

        return SAVED_SIZE

    def sizeHint(self) -> QSize:
        """As pictured."""
        return QSize(self._context.theme.px(608), self._context.theme.px(310))
