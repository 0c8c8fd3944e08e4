"""Native charts that follow the cells: lines and columns in the program's colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.marker import DataPoint, Marker
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.utils import coordinate_to_tuple, get_column_letter

from tradetrust_desktop.exchange.workbook import looks

MOST_LABELS: Final = 9
"""Months named along an axis; more would be turned on their side."""
POINT: Final = 12_700
"""English metric units of a point, in which drawings measure lines."""


@dataclass(frozen=True)
class Cells:
    """A stretch of a column: the sheet, the column and its rows, with what stands there."""

    sheet: Any
    column: int
    first: int
    last: int
    values: Sequence[float | int | str | None]

    def reference(self) -> Reference:
        """The range as openpyxl wants it."""
        return Reference(self.sheet, self.column, self.first, self.column, self.last)


@dataclass(frozen=True)
class Row:
    """One series of a chart."""

    title: str
    cells: Cells
    colour: str = looks.ACCENT
    dashed: bool = False
    thin: bool = False
    pale: tuple[int, ...] = ()
    """Points that are drawn pale: incomplete months."""


@dataclass(frozen=True)
class Place:
    """From the upper left corner of one cell to that of another."""

    start: str
    end: str
    inset: int = 0
    """How far to the right of that corner it begins, in English metric units."""


@dataclass(frozen=True)
class Plan:
    """A chart: where it stands, its words, its rows."""

    title: str
    categories: Cells
    rows: Sequence[Row]
    place: Place
    number_format: str
    family: str
    category_format: str = "General"
    lowest: float | None = None
    highest: float | None = None
    step: float | None = None


def add_lines(sheet: Any, plan: Plan) -> None:
    """Put a line chart on a sheet; gaps in the cells stay gaps."""
    chart = LineChart()
    for row in plan.rows:
        series = _series(row, plan)
        series.smooth = False
        series.marker = _marker(row)
        series.graphicalProperties = _line(
            row.colour, 1.25 if row.thin else 2.25, dashed=row.dashed
        )
        series.dPt = [_pale_point(place, row.colour) for place in row.pale]
        chart.series.append(series)
    chart.display_blanks = "gap"
    _finish(sheet, chart, plan)


def add_columns(sheet: Any, plan: Plan) -> None:
    """Put a column chart on a sheet."""
    chart = BarChart()
    chart.type = "col"
    chart.gapWidth = 45
    chart.overlap = 0
    for row in plan.rows:
        series = _series(row, plan)
        series.graphicalProperties = GraphicalProperties(solidFill=row.colour)
        series.graphicalProperties.line.noFill = True
        series.invertIfNegative = False
        chart.series.append(series)
    _finish(sheet, chart, plan)


def _series(row: Row, plan: Plan) -> Any:
    series = Series(row.cells.reference(), title=row.title)
    series.val.numRef.numCache = NumData(
        formatCode=plan.number_format,
        ptCount=len(row.cells.values),
        pt=[
            NumVal(idx=place, v=repr(value))
            for place, value in enumerate(row.cells.values)
            if isinstance(value, int | float)
        ],
    )
    numbers = all(isinstance(value, int | float) for value in plan.categories.values)
    series.cat = _categories(plan, numbers=numbers)
    return series


def _categories(plan: Plan, *, numbers: bool) -> Any:
    cells = plan.categories
    letter = get_column_letter(cells.column)
    name = cells.sheet.title.replace("'", "''")
    place = f"'{name}'!${letter}${cells.first}:${letter}${cells.last}"
    count = len(cells.values)
    if numbers:
        points = [NumVal(idx=i, v=str(value)) for i, value in enumerate(cells.values)]
        data = NumData(formatCode=plan.category_format, ptCount=count, pt=points)
        return AxDataSource(numRef=NumRef(f=place, numCache=data))
    texts = [StrVal(idx=i, v=str(value)) for i, value in enumerate(cells.values)]
    return AxDataSource(strRef=StrRef(f=place, strCache=StrData(ptCount=count, pt=texts)))


def _finish(sheet: Any, chart: Any, plan: Plan) -> None:
    chart.title = _title(plan)
    chart.title.overlay = False
    chart.style = 2
    chart.roundedCorners = False
    if len(plan.rows) > 1:
        chart.legend.position = "b"
        chart.legend.txPr = _rich(plan.family, 900, looks.QUIET)
    else:
        chart.legend = None
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False  # openpyxl leaves axes out otherwise
        axis.txPr = _rich(plan.family, 900, looks.QUIET)
        axis.majorTickMark = "none"
        axis.minorTickMark = "none"
        axis.title = None
    x_axis, y_axis = chart.x_axis, chart.y_axis
    x_axis.number_format = plan.category_format
    x_axis.numFmt.sourceLinked = False
    x_axis.graphicalProperties = GraphicalProperties(ln=_outline(looks.BORDER, 0.75))
    x_axis.tickLblPos = "low"
    x_axis.noMultiLvlLbl = True
    x_axis.tickLblSkip = x_axis.tickMarkSkip = -(-len(plan.categories.values) // MOST_LABELS) or 1
    y_axis.number_format = plan.number_format
    y_axis.numFmt.sourceLinked = False
    y_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    y_axis.majorGridlines.spPr = GraphicalProperties(ln=_outline(looks.BORDER, 0.75))
    y_axis.crosses = "autoZero"
    y_axis.majorUnit = plan.step
    y_axis.scaling.min, y_axis.scaling.max = plan.lowest, plan.highest
    chart.graphical_properties = GraphicalProperties(
        solidFill="FFFFFF", ln=_outline(looks.BORDER, 0.75)
    )
    chart.anchor = TwoCellAnchor(
        editAs="oneCell",
        _from=_marker_at(plan.place.start, plan.place.inset),
        to=_marker_at(plan.place.end),
    )
    sheet.add_chart(chart)


def _marker_at(cell: str, inset: int = 0) -> AnchorMarker:
    row, column = coordinate_to_tuple(cell)
    return AnchorMarker(col=column - 1, colOff=inset, row=row - 1)


def _title(plan: Plan) -> Title:
    run = RegularTextRun(rPr=_characters(plan.family, 1200, looks.TEXT, bold=True), t=plan.title)
    text = _rich(plan.family, 1200, looks.TEXT)
    text.p = [Paragraph(pPr=ParagraphProperties(defRPr=run.rPr), r=[run])]
    title = Title()
    title.tx = Text(rich=text)
    title.layout = Layout(manualLayout=ManualLayout(xMode="edge", yMode="edge", x=0.02, y=0.025))
    return title


def _characters(family: str, size: int, colour: str, *, bold: bool = False) -> CharacterProperties:
    font = Font(typeface=family)
    return CharacterProperties(sz=size, b=bold, solidFill=colour, latin=font, ea=font)


def _rich(family: str, size: int, colour: str) -> RichText:
    properties = ParagraphProperties(defRPr=_characters(family, size, colour))
    return RichText(p=[Paragraph(pPr=properties, endParaRPr=CharacterProperties())])


def _outline(colour: str, points: float) -> LineProperties:
    return LineProperties(solidFill=colour, w=round(points * POINT))


def _line(colour: str, points: float, *, dashed: bool = False) -> GraphicalProperties:
    line = _outline(colour, points)
    if dashed:
        line.prstDash = "sysDash"
    return GraphicalProperties(ln=line)


def _marker(row: Row) -> Marker:
    if row.thin or row.dashed:
        return Marker(symbol="none")
    marker = Marker(symbol="circle", size=5)
    marker.graphicalProperties = GraphicalProperties(solidFill=row.colour)
    marker.graphicalProperties.line = _outline(row.colour, 0.75)
    return marker


def _pale_point(place: int, colour: str) -> DataPoint:
    pale = "".join(
        f"{round(int(colour[at : at + 2], 16) * 0.4 + 255 * 0.6):02X}" for at in (0, 2, 4)
    )
    marker = Marker(symbol="circle", size=5)
    marker.graphicalProperties = GraphicalProperties(solidFill="FFFFFF")
    marker.graphicalProperties.line = _outline(pale, 1.0)
    return DataPoint(idx=place, marker=marker, spPr=_line(pale, 2.25))
