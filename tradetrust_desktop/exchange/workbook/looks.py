"""How cells look: one place for the fonts, grounds, borders and number formats of a workbook."""

from copy import copy
from dataclasses import dataclass, replace
from typing import Any, Final

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook

from tradetrust_desktop.domain.money import digits

ACCENT: Final = "1F6FB2"
TEAL: Final = "0F766E"
PURPLE: Final = "7C3AED"
GREY: Final = "7B8794"
TEXT: Final = "1F2933"
QUIET: Final = "52606D"
BORDER: Final = "DFE3E8"
PALE: Final = "E6F1FA"
ROW_HEIGHT: Final = 18.0

DAY: Final = "yyyy\\-mm\\-dd"
MONTH: Final = "yyyy\\-mm"
COUNT: Final = "#,##0"
PERCENT: Final = "0.0%"
MEAN: Final = "0.00"
TEXT_FORMAT: Final = "@"
QUANTITY: Final = "#,##0.######"


def amount_format(currency: str) -> str:
    """Thousands and the places of the currency, negative in red with its sign."""
    places = digits(currency)
    number = "#,##0" + ("." + "0" * places if places else "")
    return f"{number};[Red]\\-{number}"


@dataclass(frozen=True)
class Look:
    """How a cell looks."""

    size: float | None = None
    bold: bool = False
    colour: str = TEXT
    ground: str = ""
    below: str = ""
    """Colour of the line below; empty for none."""
    gap: bool = False
    """A broad white edge at the right, between cards."""
    number_format: str = "General"
    align: str = ""
    vertical: str = "center"
    wrap: bool = False
    indent: int = 0
    text_mark: bool = False
    """Marked as text (quotePrefix), so that editing does not wake a formula."""


class Looks:
    """The looks of one workbook, each made once."""

    def __init__(self, workbook: Workbook, *, family: str, size: float) -> None:
        self._sheet = workbook.create_sheet("looks")
        self._family = family
        self._size = size
        self._made: dict[Look, Any] = {}
        normal = workbook._named_styles["Normal"]  # noqa: SLF001 - the only way to the default font
        normal.font = Font(name=family, size=size, color=TEXT)
        workbook._fonts[0] = normal.font  # noqa: SLF001

    def done(self) -> None:
        """Take the sheet the looks were made on out of the workbook."""
        self._sheet.parent.remove(self._sheet)

    def number(self, look: Look) -> int:
        """The number of a look in the file's list of styles."""
        return int(self._template(look).style_id)

    def put(self, cell: Any, value: object, look: Look) -> None:
        """Write a value into a cell of openpyxl; a text stays text, whatever it begins with."""
        if isinstance(value, str) and value.startswith(("=", "+", "-", "@")):
            look = replace(look, text_mark=True)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        cell._style = copy(self._template(look)._style)  # noqa: SLF001 - as openpyxl copies styles

    def put_formula(self, cell: Any, formula: str, look: Look) -> None:
        """Write a formula, with its "=", into a cell of openpyxl."""
        cell.value = formula
        cell._style = copy(self._template(look)._style)  # noqa: SLF001

    def _template(self, look: Look) -> Any:
        cell = self._made.get(look)
        if cell is None:
            cell = self._sheet.cell(row=len(self._made) + 1, column=1)
            cell.font = Font(
                name=self._family,
                size=look.size or self._size,
                bold=look.bold,
                color=look.colour,
            )
            if look.ground:
                cell.fill = PatternFill("solid", fgColor=look.ground)
            cell.border = Border(
                bottom=Side(style="thin", color=look.below) if look.below else None,
                right=Side(style="thick", color="FFFFFF") if look.gap else None,
            )
            cell.number_format = look.number_format
            cell.alignment = Alignment(
                horizontal=look.align or None,
                vertical=look.vertical,
                wrap_text=look.wrap or None,
                indent=look.indent,
            )
            if look.text_mark:
                cell.quotePrefix = True
            self._made[look] = cell
        return cell


TITLE: Final = Look(size=18, bold=True)
SUBTITLE: Final = Look(colour=QUIET)
HEADING: Final = Look(size=13, bold=True)
HEADER: Final = Look(bold=True, colour="FFFFFF", ground=ACCENT, wrap=True, align="left", indent=1)
PLAIN: Final = Look(below=BORDER)
"""A cell of a table's body."""
