"""A tab's frame: the list at the left, the detail at the right, a toolbar and a footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.icons import icon
from tradetrust_desktop.ui.shortcuts import with_key
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.empty_page import EmptyPage
from tradetrust_desktop.ui.widgets.paged_list import ListView, popup_below
from tradetrust_desktop.ui.widgets.whole_rows import WholeRows

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context

_NARROW = 1100
_LOW = 600
_TYPING_MS = 40


class ListPage(QWidget):
    """List beside detail. Below 1100 px the detail covers the list, with a way back."""

    filter_typed = Signal(str)
    """The words in the filter field, a moment after the last key."""
    new_wanted = Signal()

    def __init__(
        self,
        context: Context,
        view: ListView,
        *,
        name: str,
        list_width: int = 404,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the tab's, under which the splitter is remembered."""
        super().__init__(parent)
        self._context = context
        self._name = name
        self.view = view
        self._build_toolbar()
        self._build_list(self._footer())
        self._build_detail()
        self._build_splitter(list_width)
        self._narrow = False
        self._covering = False
        view.clicked.connect(lambda _: self.show_detail())
        view.activated_record.connect(lambda _: self.show_detail())
        self.retranslate()
        self.set_theme()

    # parts

    def _build_toolbar(self) -> None:
        theme = self._context.theme
        px = theme.px
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setProperty("leading", "true")
        self._filter_icon = QAction(self)
        self.filter.addAction(self._filter_icon, QLineEdit.ActionPosition.LeadingPosition)
        self.filter.installEventFilter(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self.filter_typed.emit(self.filter.text()))
        self.filter.textChanged.connect(lambda _: self._typing.start())
        self.new_button = IconButton(theme, "plus")
        self.new_button.clicked.connect(self.new_wanted)
        self.toolbar = QHBoxLayout()
        """Filter field, room for more (insert at 1), and the button for a new record."""
        self.toolbar.setContentsMargins(px(12), px(12), px(12), px(12))
        self.toolbar.setSpacing(px(8))
        self.toolbar.addWidget(self.filter, 1)
        self.toolbar.addWidget(self.new_button)

        self.below_toolbar = QVBoxLayout()
        """Room for saved filters between toolbar and header."""
        self.below_toolbar.setContentsMargins(px(12), 0, px(12), 0)

    def _footer(self) -> QFrame:
        px = self._context.theme.px
        self.count = label(role="note")
        self.columns_button = QToolButton()
        self.columns_button.setProperty("kind", "quiet")
        self.columns_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.columns_button.clicked.connect(
            lambda: popup_below(self.view.columns_menu(), self.columns_button)
        )
        footer = QFrame()
        footer.setProperty("bar", "bottom")
        footer.setFixedHeight(px(28))
        row = QHBoxLayout(footer)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.addWidget(self.count, 1)
        row.addWidget(self.columns_button)
        self._footer_row = row
        return footer

    def _build_list(self, footer: QFrame) -> None:
        theme, view = self._context.theme, self.view
        px = theme.px
        self.list_empty = EmptyPage(theme, "search")
        self._list_stack = QStackedWidget()
        self._list_stack.addWidget(WholeRows(view) if view.even_rows else view)
        self._list_stack.addWidget(self.list_empty)
        self._left = QFrame()
        self._left.setProperty("ground", "surface")
        self._left.setObjectName(f"{self._name}-list")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.toolbar)
        column.addLayout(self.below_toolbar)
        line = QFrame()
        line.setProperty("rule", "true")
        line.setFixedHeight(1)
        column.addWidget(line)
        self.above_rows = QVBoxLayout()
        """Room for a row that is no record yet."""
        column.addLayout(self.above_rows)
        column.addWidget(self._list_stack, 1)
        column.addWidget(footer)
        self._left.setMinimumWidth(px(320))

    def _build_detail(self) -> None:
        px = self._context.theme.px
        self.detail = QStackedWidget()
        self.back = QPushButton()
        self.back.setProperty("kind", "link")
        self.back.clicked.connect(self.show_list)
        self._back_bar = QWidget()
        back_row = QHBoxLayout(self._back_bar)
        back_row.setContentsMargins(px(20), px(8), px(20), 0)
        back_row.addWidget(self.back)
        back_row.addStretch(1)
        self._back_bar.hide()
        self._right = QWidget()
        self._right.setProperty("ground", "window")
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._back_bar)
        right.addWidget(self.detail, 1)

    def _build_splitter(self, list_width: int) -> None:
        context, name, px = self._context, self._name, self._context.theme.px
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        wide = context.preferences.splitter(name) or px(list_width)
        self._splitter.setSizes([wide, px(1280) - wide])
        self._splitter.splitterMoved.connect(self._remember)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)

    def add_to_footer(self, widget: QWidget) -> None:
        """Put something at the right end of the footer."""
        self._footer_row.addWidget(widget)

    # detail

    def set_detail(self, page: QWidget) -> None:
        """Show this page at the right (it is kept when another takes its place)."""
        if self.detail.indexOf(page) < 0:
            self.detail.addWidget(page)
        self.detail.setCurrentWidget(page)

    def show_detail(self) -> None:
        """Where the window is narrow, let the detail cover the list."""
        self._covering = True
        self._arrange()

    def show_list(self) -> None:
        """Where the window is narrow, go back to the list."""
        self._covering = False
        self._arrange()
        self.view.setFocus()

    # list

    def set_list_empty(self, empty: bool, title: str = "", sentence: str = "") -> None:  # noqa: FBT001
        """Show a sentence in the place of the rows, or the rows."""
        self.list_empty.set_texts(title, sentence)
        self._list_stack.setCurrentIndex(1 if empty else 0)

    def focus_filter(self) -> None:
        """Go to the filter field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def retranslate(self) -> None:
        """Texts in the language in force; the tab sets those of `new_button` and `count`."""
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.filter.setToolTip(with_key(self.tr("Filter the list"), "filter"))
        self.columns_button.setText(" " + self.tr("Columns"))
        self.columns_button.setToolTip(self.tr("Choose which columns are shown"))
        self.back.setText(self.tr("Back to the list"))
        self.view.setAccessibleName(self.tr("List"))

    def set_theme(self) -> None:
        """Icons and measures in the look in force."""
        theme = self._context.theme
        self._filter_icon.setIcon(icon(theme, "filter", role="quiet"))
        self.columns_button.setIcon(icon(theme, "columns", role="quiet"))
        self.back.setIcon(icon(theme, "chevron-left", role="accent"))
        self.list_empty.set_theme()
        self.view.set_theme()

    # Qt

    def minimumSizeHint(self) -> QSize:
        """Small enough for the smallest window, where list and detail take turns."""
        px = self._context.theme.px
        return QSize(px(320), min(super().minimumSizeHint().height(), px(_LOW)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._context.theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.filter
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.view.show_first()
                self.view.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        self._left.setVisible(not (self._narrow and self._covering))
        self._right.setVisible(not self._narrow or self._covering)
        self._back_bar.setVisible(self._narrow and self._covering)

    def _remember(self, place: int, _: int) -> None:
        if not self._narrow:
            self._context.preferences.set_splitter(self._name, place)


class _Down(QScrollArea):
    """Scrolls down alone, so it must be as wide as what it holds needs at least."""

    def minimumSizeHint(self) -> QSize:
        page = self.widget()
        least = page.minimumSizeHint().width() if page is not None else 0
        least += self.verticalScrollBar().sizeHint().width()
        return QSize(least, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls down where the window is too low for it."""
    area = _Down()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    page.setProperty("ground", "window")
    area.setWidget(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def translate(context: str, text: str, **values: Any) -> str:
    """A sentence in the language in force, with `{name}` replaced by values."""
    return QCoreApplication.translate(context, text).format(**values)
