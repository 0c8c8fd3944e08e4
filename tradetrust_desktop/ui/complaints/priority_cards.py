"""The three priorities with what they mean, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_BETWEEN: Final = 8
_AROUND: Final = 40
"""Left and right of the examples together."""
_LOW, _HIGH = 54, 72
"""With the examples on one line, and on two."""


class PriorityField(Field):
    """Its value is the priority chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        theme = context.theme
        self._look = theme
        cards = QWidget()
        super().__init__(theme, cards, parent=parent)
        self._group = QButtonGroup(self)
        self._cards = {priority: _PriorityCard(theme) for priority in Priority}
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_BETWEEN))
        for card in self._cards.values():
            self._group.addButton(card)
            row.addWidget(card, 1)
        self._cards[Priority.MEDIUM].setChecked(True)
        self._group.buttonClicked.connect(self._tell)
        self.retranslate()

    def value(self) -> Priority:
        """The priority chosen."""
        return next(priority for priority, card in self._cards.items() if card.isChecked())

    def set_value(self, value: Priority) -> None:
        """Choose one."""
        self._cards[value].setChecked(True)
        self.remember()

    def card(self, priority: Priority) -> QAbstractButton:
        """The button of a priority."""
        return self._cards[priority]

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        examples = {
            Priority.MAJOR: self.tr("goods lost, fraud, unpaid, safety"),
            Priority.MEDIUM: self.tr("delay, quality, price dispute"),
            Priority.MINOR: self.tr("papers, missing information"),
        }
        for priority, card in self._cards.items():
            card.set_words(words.sentence(words.word(priority)), examples[priority])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All as high as the one with the longest examples."""
        cards, px = self._cards.values(), self._look.px
        each = (self.width() - px(_BETWEEN) * (len(self._cards) - 1)) // len(self._cards)
        fits = all(card.examples_width() <= each - px(_AROUND) for card in cards)
        for card in cards:
            card.setFixedHeight(px(_LOW if fits else _HIGH))

    def _tell(self) -> None:
        self.typed.emit()
        self.committed.emit()


class _PriorityCard(QAbstractButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._examples = ""
        self.setCheckable(True)
        self.setMouseTracking(True)
        self._focus_if_chosen(chosen=False)
        self.toggled.connect(lambda on: self._focus_if_chosen(chosen=on))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _focus_if_chosen(self, *, chosen: bool) -> None:
        """Tab goes to the one chosen; the arrows choose another."""
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def set_words(self, title: str, examples: str) -> None:
        self.setText(title)
        self._examples = examples
        self.setAccessibleName(title)
        self.setAccessibleDescription(examples)
        self.update()

    def examples_width(self) -> int:
        """How wide the examples are on one line."""
        return QFontMetrics(self._theme.font("note")).horizontalAdvance(self._examples)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked() or self.hasFocus()
        width = 2 if chosen else 1
        painter.setPen(QPen(theme.colour("accent" if chosen else "border"), width))
        ground = "hover" if self.underMouse() and not chosen else "surface"
        if self.hasFocus():  # the one chosen has a frame without it too
            ground = "accent_pale"
        painter.setBrush(theme.colour(ground))
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, px(6), px(6))
        centre = QPointF(px(18), px(18))
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "outline"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, px(6.5), px(6.5))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(centre, px(3.5), px(3.5))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(semibold=self.isChecked()))
        left = px(32)
        painter.drawText(
            QRectF(left, px(8), self.width() - left - px(8), px(20)),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )
        painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font("note"))
        painter.drawText(
            QRectF(left, px(29), self.width() - left - px(8), px(36)),
            Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._examples,
        )
