"""What an empty list or page says: what this is, and what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.theme import Theme
from tradetrust_desktop.ui.widgets.cards import label

_WIDTH = 480


class EmptyPage(QWidget):
    """An icon, a heading, a sentence and buttons in the middle of the room there is."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._title = label(role="heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence = label(role="quiet", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMinimumWidth(theme.px(240))
        self._sentence.setMaximumWidth(theme.px(_WIDTH))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        column.addWidget(self._sentence, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(4))
        column.addLayout(self.buttons)
        column.addStretch(3)
        self.set_theme()

    def set_texts(self, title: str, sentence: str) -> None:
        """Heading and sentence in the language in force."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.ensurePolished()
        metrics = self._sentence.fontMetrics()
        width = min(metrics.horizontalAdvance(sentence) + 4, self._theme.px(_WIDTH))
        # a wrapped label between stretches would get the height of one line
        self._sentence.setFixedWidth(max(width, self._theme.px(240)))
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(self._sentence.width()))

    def add_button(self, button: QPushButton) -> QPushButton:
        """Put a button below the sentence."""
        self.buttons.addWidget(button)
        return button

    def set_theme(self) -> None:
        """Paint the icon again in the colours in force."""
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self._theme, self._icon, size=32, role="quiet", ratio=ratio))
