"""Colours and measures of the window by name, in light and dark; nothing else names a colour."""

from dataclasses import dataclass, fields
from typing import Final, Literal
from weakref import WeakSet

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QPalette,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tradetrust_desktop.ui.style_sheet import style_sheet

Choice = Literal["light", "dark", "system"]
TextRole = Literal["title", "heading", "text", "note", "figure", "clock"]


@dataclass(frozen=True)
class Colours:
    """Every colour of the program, as "#RRGGBB"."""

    window: str
    surface: str
    border: str
    text: str
    quiet: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_pale: str
    hover: str
    neutral_pale: str
    track: str
    scroll: str
    red: str
    red_pale: str
    amber: str
    amber_pale: str
    green: str
    green_pale: str
    outline: str
    mark_blue: str
    mark_grey: str
    mark_orange: str
    mark_resting: str
    """A bar that no finding speaks of."""

    def names(self) -> dict[str, str]:
        """Name to colour."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


LIGHT: Final = Colours(
    window="#F7F8FA",
    surface="#FFFFFF",
    border="#DFE3E8",
    text="#1F2933",
    quiet="#52606D",
    accent="#1F6FB2",
    accent_hover="#1A6099",
    on_accent="#FFFFFF",
    accent_pale="#E6F1FA",
    hover="#F1F4F7",
    neutral_pale="#EDF0F3",
    track="#E8ECF0",
    scroll="#C3CAD2",
    red="#B42318",
    red_pale="#FEE9E7",
    amber="#B54708",
    amber_pale="#FEF3DC",
    green="#067647",
    green_pale="#E0F5E9",
    outline="#7B8794",
    mark_blue="#1F6FB2",
    mark_grey="#7B8794",
    mark_orange="#D97706",
    mark_resting="#AEB8C2",
)
DARK: Final = Colours(
    window="#15191E",
    surface="#1D232A",
    border="#323B45",
    text="#E6EAEE",
    quiet="#A5B0BB",
    accent="#5AA9E6",
    accent_hover="#74B7EA",
    on_accent="#0D1620",
    accent_pale="#1A3144",
    hover="#262D35",
    neutral_pale="#2B333C",
    track="#2B333C",
    scroll="#4A5561",
    red="#F97066",
    red_pale="#3B2224",
    amber="#FDB022",
    amber_pale="#3A2E17",
    green="#47CD89",
    green_pale="#183527",
    outline="#9AA5B1",
    mark_blue="#5AA9E6",
    mark_grey="#8995A1",
    mark_orange="#F0A04B",
    mark_resting="#46525E",
)

_BASE: Final = 13
_SIZES: Final[dict[TextRole, float]] = {
    "title": 20 / 13,
    "heading": 15 / 13,
    "text": 1.0,
    "note": 12 / 13,
    "figure": 28 / 13,
    "clock": 30 / 13,
}


class Theme(QObject):
    """The look in force. `changed` tells views that paint themselves to paint again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice: Choice = "system"
        self.colours = LIGHT
        self._base = _BASE
        self._system_font: QFont | None = None
        self._dressed: WeakSet[QWidget] = WeakSet()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.colours is DARK

    def px(self, measure: float) -> int:
        """A measure of the design, drawn at 13 px text, in pixels of the user's text size."""
        return round(measure * self._base / _BASE)

    def colour(self, name: str) -> QColor:
        """A colour by its name, such as "quiet" or "red_pale"."""
        return QColor(getattr(self.colours, name))

    def font(
        self, role: TextRole = "text", *, semibold: bool = False, tabular: bool = False
    ) -> QFont:
        """The application's font in a role; `tabular` gives all figures the same width."""
        font = QFont(QGuiApplication.font())
        font.setPixelSize(round(self._base * _SIZES[role]))
        if semibold:
            font.setWeight(QFont.Weight.DemiBold)
        if tabular:
            make_tabular(font)
        return font

    def apply(self, app: QApplication, choice: Choice | None = None) -> None:
        """Dress the application; "system" follows what the desktop says, also later.

        Asked again after the language was switched, it chooses the font that goes with it.
        """
        if choice is not None:
            self.choice = choice
        hints = app.styleHints()
        if self._system_font is None:
            app.setStyle("Fusion")
            self._system_font = QFont(app.font())
            self._base = max(_BASE, QFontInfo(self._system_font).pixelSize())
            hints.colorSchemeChanged.connect(self._follow_system)
        font = _readable(self._system_font)
        font.setPixelSize(self._base)
        if font != app.font():
            app.setFont(font)
        if self.choice == "system":
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self.choice == "dark"
        self.colours = DARK if dark else LIGHT
        app.setPalette(self._palette())
        sheet = style_sheet(self)
        for window in self._dressed:
            if isValid(window):
                window.setStyleSheet(sheet)
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Give a window its look, from now on; what stands in it and opens above it inherits it.

        Were the sheet the application's, each widget would be dressed again with all that it
        holds for every parent it gets: a page, built from the inside, some eight times.
        """
        self._dressed.add(window)
        window.setStyleSheet(style_sheet(self))

    def _follow_system(self) -> None:
        app = QApplication.instance()
        if self.choice == "system" and isinstance(app, QApplication):
            self.apply(app)

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette(self.colour("window"))
        pairs = {
            role.Window: "window",
            role.WindowText: "text",
            role.Base: "surface",
            role.AlternateBase: "window",
            role.Text: "text",
            role.Button: "surface",
            role.ButtonText: "text",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.PlaceholderText: "quiet",
            role.ToolTipBase: "surface",
            role.ToolTipText: "text",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Light: "surface",
            role.Mid: "border",
            role.Dark: "outline",
            role.Midlight: "border",
            role.BrightText: "red",
        }
        for each, name in pairs.items():
            palette.setColor(each, self.colour(name))
        disabled = QPalette.ColorGroup.Disabled
        for each in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, each, self.colour("quiet"))
        return palette


def _readable(font: QFont) -> QFont:
    """The font for the language in force.

    Where the system's font has no Chinese, Chinese words come from another one, which stands
    higher: captions, values and figures of a line would each get a base line of their own.
    So in Chinese that other font is used for all of it.
    """
    made = QFont(font)
    if QLocale().language() != QLocale.Language.Chinese:
        return made
    layout = QTextLayout("\u4e2d", font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    family = runs[0].rawFont().familyName() if runs else ""
    if family and family != QFontInfo(font).family() and not QFontDatabase.isPrivateFamily(family):
        made.setFamilies([family, *font.families()])
    return made


def make_tabular(font: QFont) -> None:
    """Give figures one width, where Qt and the font know how."""
    tag = getattr(QFont, "Tag", None)
    if tag is not None:  # since Qt 6.7
        font.setFeature(tag("tnum"), 1)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and dress the widget again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
