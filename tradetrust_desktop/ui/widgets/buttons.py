"""Buttons that dress themselves again when the theme changes."""

from PySide6.QtWidgets import QPushButton, QWidget

from tradetrust_desktop.ui.icons import icon
from tradetrust_desktop.ui.theme import Theme


class IconButton(QPushButton):
    """A push button with a line icon; without text it is a square."""

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        *,
        kind: str = "plain",
        small: bool = False,
        square: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._kind = kind
        self.setProperty("kind", kind)
        if small:
            self.setProperty("small", "true")
        if square:
            self.setProperty("square", "true")
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon; empty for none."""
        self._name = name
        self._dress()

    def set_named(self, text: str, hint: str = "") -> None:
        """Text for people who see and hear it; a square button shows it as a tooltip alone."""
        if self.property("square"):
            self.setToolTip(hint or text)
        else:
            self.setText(text)
            self.setToolTip(hint)
        self.setAccessibleName(text)

    def _dress(self) -> None:
        if not self._name:
            return
        role = {"primary": "on_accent", "link": "accent", "quiet": "quiet"}.get(self._kind, "text")
        self.setIcon(icon(self._theme, self._name, role=role))
