"""What is wrong with widgets as they stand: cut texts, overlaps, controls without a name."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from tradetrust_desktop.ui.widgets.elided import ElidedLabel

_CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QPlainTextEdit,
    QAbstractItemView,
    QTabBar,
)
_ALSO_IN_CHINESE = re.compile(
    r"(?a:\b)(Ctrl|Shift|Alt|Enter|Esc|Del|F\d+|Delete|Excel|PNG|SVG|CSV|xlsx|xls|ods|csv|db"
    r"|TradeTrust|tradetrust|English|FOB Ningbo|T/T"
    r"|Asia/Shanghai|Europe/Berlin|USD|EUR|CNY|GBP|UTC|PCS|kB|n|ERP"
    r"|PDF|ISO|AQL|CISG|ETD|ETA|CSQU)(?a:\b)"
)
_PATH = re.compile(r"(^|\s)/\S+")
_LATIN = re.compile(r"[A-Za-z]{2,}")


def faults(root: QWidget, *, language: str) -> list[str]:
    """Everything found below a window or dialog that is shown."""
    found = []
    shown = list(_shown(root))
    for widget in shown:
        name = _name(widget)
        found += [f"{name}: {fault}" for fault in _cut(widget)]
        if _is_control(widget) and not _accessible_name(widget):
            found.append(f"{name}: no accessible name")
        if language == "zh_CN":
            found += [f"{name}: not translated: {text!r}" for text in _foreign(widget)]
    found += _outside(root, shown)
    found += _overlaps(shown)
    return found


def controls(root: QWidget) -> list[QWidget]:
    """What one can act on."""
    return [widget for widget in _shown(root) if _is_control(widget)]


def _shown(root: QWidget) -> Iterator[QWidget]:
    yield from _shown_below(root, root)


def _shown_below(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    """Does not look into what is hidden, such as the other tabs."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and child.window() is root:
            if child.width() and child.height():
                yield child
            yield from _shown_below(child, root)


def _is_control(widget: QWidget) -> bool:
    inner = isinstance(widget, QHeaderView | QScrollBar) or widget.objectName().startswith("qt_")
    parent = widget.parentWidget()
    composed = isinstance(parent, QLineEdit | QComboBox | QAbstractSpinBox | QCalendarWidget)
    return isinstance(widget, _CONTROLS) and not inner and not composed


def _accessible_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _name(widget: QWidget) -> str:
    words = ""
    if hasattr(widget, "text") and callable(widget.text):
        words = str(widget.text())
    chain, each = [], widget
    while each is not None and len(chain) < 3:
        chain.append(type(each).__name__)
        each = each.parentWidget()
    return f"{'<'.join(chain)} {words[:40]!r}"


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, QCheckBox | QRadioButton):
        return _short(widget, widget.sizeHint().width() - 4)
    if isinstance(widget, QPushButton | QToolButton):
        return _cut_button(widget)
    if isinstance(widget, QComboBox):
        need = _advance(widget, widget.currentText())
        return [] if widget.toolTip() else _short(widget, need + 34)
    if isinstance(widget, QLineEdit) and not widget.text():
        need = _advance(widget, widget.placeholderText())
        return [] if widget.toolTip() else _short(widget, need + 20)
    if isinstance(widget, QTabBar):
        need = sum(widget.tabSizeHint(place).width() for place in range(widget.count()))
        return _short(widget, need)
    return []


def _cut_label(widget: QLabel) -> list[str]:
    text = widget.text()
    if not text:
        return []
    high = widget.fontMetrics().tightBoundingRect(text.splitlines()[0]).height()
    if high > widget.contentsRect().height() + 1:
        return [f"{high} high in {widget.contentsRect().height()}"]
    if isinstance(widget, ElidedLabel):
        whole = text == widget.whole_text() or widget.toolTip()
        return [] if whole else ["ends in dots without a tooltip"]
    if widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        if need > widget.height() + 2:
            return [f"needs {need} of height, has {widget.height()}"]
        longest = max((_advance(widget, word) for word in re.split(r"[\s/]", text)), default=0)
        chinese = any("\u4e00" <= letter <= "\u9fff" for letter in text)
        return [] if chinese else _short(widget, longest)
    return [] if widget.toolTip() else _short(widget, widget.sizeHint().width() - 1)


def _cut_button(widget: QPushButton | QToolButton) -> list[str]:
    text = widget.text().replace("&&", "&")
    if isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and widget.icon()
    ):
        text = "" if not widget.icon().isNull() else text
    if not text or widget.toolTip() == text:
        return []
    icon = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
    need = _advance(widget, text) + icon + 4
    high = widget.fontMetrics().tightBoundingRect(text).height()
    found = _short(widget, need)
    return found + ([f"{high} high in {widget.height()}"] if high > widget.height() else [])


def _advance(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _short(widget: QWidget, need: int) -> list[str]:
    have = widget.width()
    return [f"needs {need}, has {have}"] if need > have + 1 else []


def _foreign(widget: QWidget) -> list[str]:
    """Words in Latin letters in a Chinese window; the data of the tests are written in Greek."""
    texts = [widget.toolTip(), widget.accessibleName()]
    if isinstance(widget, QLabel | QAbstractButton):
        texts.append(widget.text())
    if isinstance(widget, QLineEdit):
        texts.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        texts.append(widget.currentText())
    if isinstance(widget, QTabBar):
        texts += [widget.tabText(place) for place in range(widget.count())]
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        texts += [
            str(widget.model().headerData(place, widget.orientation()) or "")
            for place in range(widget.count())
            if widget.orientation() is Qt.Orientation.Horizontal
        ]
    return [text for text in texts if _LATIN.search(_ALSO_IN_CHINESE.sub("", _PATH.sub("", text)))]


def _outside(root: QWidget, shown: list[QWidget]) -> list[str]:
    """Texts and controls that lie outside of what holds them and does not scroll."""
    found = []
    for widget in shown:
        if not isinstance(widget, QLabel) and not _is_control(widget):
            continue
        box, each = QRect(QPoint(), widget.size()), widget
        while each is not root:
            holder = each.parentWidget()
            box.translate(each.pos())
            if isinstance(holder.parentWidget(), QScrollArea):
                # it scrolls down, so only the sides count
                if box.right() > holder.width() + 1 or box.left() < -1:
                    found.append(f"{_name(widget)}: beside its scroll area by {box.right()}")
                break
            if isinstance(holder.parentWidget(), QAbstractItemView):
                break
            if not QRect(QPoint(), holder.size()).adjusted(-2, -2, 2, 2).contains(box):
                found.append(f"{_name(widget)}: outside of {type(holder).__name__}, {box}")
                break
            each = holder
    return found


def _overlaps(shown: list[QWidget]) -> list[str]:
    """Texts and controls of one holder that lie on each other."""
    by_holder: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        holder = widget.parentWidget()
        inside = isinstance(holder, QLineEdit | QComboBox | QAbstractSpinBox | QAbstractItemView)
        if (isinstance(widget, QLabel) or _is_control(widget)) and not inside:
            by_holder.setdefault(holder, []).append(widget)
    found = []
    for widgets in by_holder.values():
        for place, one in enumerate(widgets):
            for other in widgets[place + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 2 and both.height() > 2:
                    found.append(f"{_name(one)} lies on {_name(other)}")
    return found
