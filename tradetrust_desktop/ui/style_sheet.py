"""The one style sheet; widgets ask for a look by dynamic properties."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from tradetrust_desktop.settings.resources import resource

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

_SHEET: Final = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: ${p4}px ${p8}px; }
QMainWindow, QDialog, QWidget[ground="window"] { background: $window; }
QWidget[ground="surface"] { background: $surface; }
QFrame[bar="top"] { background: $surface; border: 0; border-bottom: 1px solid $border; }
QFrame[bar="bottom"] { background: $surface; border: 0; border-top: 1px solid $border; }
QFrame[bar="right"] { background: $surface; border: 0; border-right: 1px solid $border; }
QFrame[bar="trouble"] { background: $amber_pale; border: 0; border-bottom: 1px solid $border; }
QFrame[rule="true"] { background: $border; border: 0; max-height: 1px; min-height: 1px; }
QFrame[card="true"] { background: $surface; border: 1px solid $border; border-radius: ${p6}px; }
QFrame[card="true"][chosen="true"] { border: 2px solid $accent; }
QFrame[drop="true"] { background: $surface; border: 1px dashed $outline; border-radius: ${p6}px; }
QFrame[drop="true"][hovering="true"] { background: $accent_pale; border-color: $accent; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="note"] { color: $quiet; font-size: ${note}px; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[role="problem"] { color: $red; font-size: ${note}px; }
QLabel[colour="red"] { color: $red; }
QLabel[colour="amber"] { color: $amber; }
QLabel[colour="green"] { color: $green; }
QLabel[chip] { font-size: ${note}px; border-radius: ${p4}px; padding: 0 ${p7}px;
  min-height: ${p20}px; max-height: ${p20}px; }
QLabel[chip="neutral"] { background: $neutral_pale; color: $text; }
QLabel[chip="accent"] { background: $accent_pale; color: $accent; }
QLabel[chip="red"] { background: $red_pale; color: $red; }
QLabel[chip="amber"] { background: $amber_pale; color: $amber; }
QLabel[chip="green"] { background: $green_pale; color: $green; }
QLabel[chip="inverse"] { background: $text; color: $surface; font-weight: 600; }

QPushButton { background: $surface; color: $text; border: 1px solid $border;
  border-radius: ${p6}px; padding: 0 ${p11}px; min-height: ${p30}px; max-height: ${p30}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral_pale; }
QPushButton:focus { border: 2px solid $accent; padding: 0 ${p10}px; min-height: ${p28}px; max-height: ${p28}px; }
QPushButton:disabled { color: $quiet; background: $hover; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $neutral_pale; border-color: $border; color: $quiet; }
QPushButton[kind="danger"] { color: $red; }
QPushButton[small="true"] { min-height: ${p26}px; max-height: ${p26}px; padding: 0 ${p9}px; }
QPushButton[small="true"]:focus { min-height: ${p24}px; max-height: ${p24}px; padding: 0 ${p8}px; }
QPushButton[square="true"] { padding: 0; min-width: ${p30}px; max-width: ${p30}px; }
QPushButton[square="true"]:focus { padding: 0; min-width: ${p28}px; max-width: ${p28}px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="link"], QToolButton[kind="link"] { background: transparent; color: $accent; border: 1px solid transparent;
  padding: 0 ${p3}px; min-height: ${p20}px; max-height: ${p22}px; border-radius: ${p4}px; text-align: left; }
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 ${p2}px; }
QPushButton[kind="link"]:disabled, QToolButton[kind="link"]:disabled { color: $quiet; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; color: $quiet; border: 1px solid transparent;
  border-radius: ${p6}px; padding: 0 ${p7}px; min-height: ${p22}px; max-height: ${p30}px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 0 ${p6}px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${p6}px; padding: ${p5}px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $neutral_pale; }
QToolButton:focus { border: 2px solid $accent; padding: ${p4}px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[segment] { background: $surface; color: $quiet; border: 1px solid $border; border-radius: 0;
  padding: 0 ${p11}px; min-height: ${p30}px; max-height: ${p30}px; margin-left: -1px; }
QToolButton[segment="first"], QToolButton[segment="only"] { margin-left: 0; border-top-left-radius: ${p6}px; border-bottom-left-radius: ${p6}px; }
QToolButton[segment="last"], QToolButton[segment="only"] { border-top-right-radius: ${p6}px; border-bottom-right-radius: ${p6}px; }
QToolButton[segment]:hover { background: $hover; color: $text; }
QToolButton[segment]:checked { background: $accent_pale; color: $accent; font-weight: 600; }
QToolButton[segment]:focus { border: 2px solid $accent; padding: 0 ${p10}px; min-height: ${p28}px; max-height: ${p28}px; }
QToolButton[saved="true"] { background: transparent; border: 1px solid transparent; color: $quiet; border-radius: ${p4}px;
  padding: 0 ${p7}px; min-height: ${p22}px; max-height: ${p22}px; font-size: ${note}px; }
QToolButton[saved="true"]:checked { background: $accent_pale; color: $accent; font-weight: 600; }
QToolButton[saved="true"]:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${p6}px;
  padding: 0 ${p9}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${p30}px; max-height: ${p30}px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid $accent;
  padding: 0 ${p8}px; min-height: ${p28}px; max-height: ${p28}px; }
QPlainTextEdit, QTextEdit { padding: ${p5}px ${p6}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: ${p4}px ${p5}px; }
QLineEdit:read-only { color: $quiet; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $quiet; }
QLineEdit[figure="true"]:read-only { color: $text; font-weight: 600; }
QLineEdit[cell="true"] { border: 2px solid $accent; border-radius: 0; padding: 0 ${p4}px; min-height: 0; max-height: 100px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] { border-color: $red; }
QLineEdit[inplace="true"], QComboBox[inplace="true"], QAbstractSpinBox[inplace="true"] { background: transparent; border-color: transparent;
  min-height: ${p26}px; max-height: ${p26}px; }
QLineEdit[inplace="true"]:hover, QComboBox[inplace="true"]:hover, QAbstractSpinBox[inplace="true"]:hover { border-color: $border; }
QLineEdit[inplace="true"]:focus, QComboBox[inplace="true"]:focus, QAbstractSpinBox[inplace="true"]:focus { background: $surface;
  border-color: $accent; min-height: ${p24}px; max-height: ${p24}px; }
QPlainTextEdit[inplace="true"] { background: transparent; border-color: transparent; }
QPlainTextEdit[inplace="true"]:hover { border-color: $border; }
QPlainTextEdit[inplace="true"]:focus { background: $surface; border-color: $accent; }
QLineEdit[inplace="true"][wrong="true"], QComboBox[inplace="true"][wrong="true"] { border-color: $red; }
QLineEdit[search="true"] { background: $window; padding-left: ${p4}px; }
QLineEdit[bare="true"] { border: 0; background: transparent; padding: 0; }
QComboBox[small="true"], QLineEdit[small="true"] { min-height: ${p26}px; max-height: ${p26}px; }
QComboBox[small="true"]:focus, QLineEdit[small="true"]:focus { min-height: ${p24}px; max-height: ${p24}px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: 0; width: ${p24}px; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url("$chevron"); width: ${p12}px; height: ${p12}px; }
QComboBox[inplace="true"]::drop-down { width: ${p24}px; border: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border; outline: 0; padding: ${p4}px;
  selection-background-color: $accent_pale; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${p28}px; padding: 0 ${p8}px; border-radius: ${p4}px; }

QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${p24}px; border: 2px solid transparent; border-radius: ${p4}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $outline; border-radius: ${p3}px; background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator { width: ${p12}px; height: ${p12}px; border: 1px solid $outline; border-radius: ${p7}px; background: $surface; }
QRadioButton::indicator:checked { border: ${p4}px solid $accent; width: ${p6}px; height: ${p6}px; }

QMenu { background: $surface; border: 1px solid $border; border-radius: ${p6}px; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p8}px; border-radius: ${p4}px; color: $text; }
QMenu::item:selected { background: $accent_pale; }
QMenu::item:disabled { color: $quiet; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::separator { height: 1px; background: $border; margin: ${p4}px 0; }

QAbstractItemView { background: $surface; border: 0; outline: 0;
  selection-background-color: $accent_pale; selection-color: $text; }
QTableView { gridline-color: transparent; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $quiet; border: 0; border-bottom: 1px solid $border; padding: 0 ${p8}px; }
QTableCornerButton::section { background: $surface; border: 0; }
QScrollArea { background: transparent; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${p28}px; }
QScrollBar::handle:horizontal { min-width: ${p28}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
QProgressBar { background: $track; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QAbstractItemView { background: $surface; selection-background-color: $accent; selection-color: $on_accent; }
""")


def style_sheet(theme: Theme) -> str:
    """The sheet in the colours and measures of `theme`."""
    measures = {f"p{number}": theme.px(number) for number in range(2, 33)}
    fonts = {
        role: theme.font(role).pixelSize()  # type: ignore[arg-type]
        for role in ("title", "heading", "note", "figure")
    }
    variant = "dark" if theme.is_dark else "light"
    return _SHEET.substitute(
        **theme.colours.names(),
        **measures,
        **fonts,
        chevron=resource(f"icons/sheet/chevron-{variant}.svg").as_posix(),
        tick=resource(f"icons/sheet/tick-{variant}.svg").as_posix(),
    )
