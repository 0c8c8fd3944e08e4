"""The agenda as one sees it: headings, and rows of two lines with a ring to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate

from tradetrust_desktop.domain.care import FollowUpRow
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.follow_ups.columns import (
    deadline_text,
    deadline_when,
    deadline_why,
    done_text,
    due_text,
    from_text,
    group_text,
    more_text,
    place_of,
    spoken,
    there_text,
    translate,
    why_text,
)
from tradetrust_desktop.ui.follow_ups.groups import (
    DeadlineRow,
    Group,
    GroupedModel,
    GroupRow,
    MoreRow,
    is_follow_up,
    is_more,
)
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets import local_time
from tradetrust_desktop.ui.widgets.two_line_list import TwoLineDelegate, TwoLineView

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.follow_ups.places import Places
    from tradetrust_desktop.ui.widgets.paged_list import ListColumn

_RING, _ICON, _TEXT = 26, 44, 72
_HERE, _THERE, _THERE_NARROW = 98, 136, 104
_WIDE, _NAME = 560, 96
_HEADING, _MORE_HEIGHT, _ROW = 28, 32, 52


class AgendaView(TwoLineView):
    """The agenda; `ticked` carries follow-ups that are done, or open again."""

    ticked = Signal(object)
    even_rows = False

    def __init__(self, *args: Any, **how: Any) -> None:
        self._fitted: set[int] = set()
        super().__init__(*args, **how)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks all that are selected."""
        chosen = self.chosen_follow_ups()
        if event.key() == Qt.Key.Key_Space and chosen:
            self.ticked.emit(chosen)
            return
        super().keyPressEvent(event)

    def chosen_follow_ups(self) -> list[bytes]:
        """The follow-ups selected, from top to bottom; deadlines are none."""
        return [key for key in self.chosen_ids() if is_follow_up(key)]

    def show_first(self) -> None:
        """Choose the first follow-up, which stands below a heading."""
        model = self.model()
        if self.current_id() is None and isinstance(model, GroupedModel):
            first = model.first_record()
            if first >= 0:
                self.selectRow(first)

    def fit_headings(self) -> None:
        """Headings are lower than the rows below them."""
        model, px = self.model(), self._theme.px
        if not isinstance(model, GroupedModel):
            return
        fitted = {place: px(_HEADING) for place in model.headings()}
        fitted.update(
            {
                place: px(_MORE_HEIGHT)
                for place in range(model.total())
                if is_more(model.id_at(place) or b"")
            }
        )
        for place in self._fitted - set(fitted):
            if place < model.total():
                self.setRowHeight(place, px(_ROW))
        for place, height in fitted.items():
            self.setRowHeight(place, height)
        self._fitted = set(fitted)


def agenda_model(context: Context, places: Places) -> type[GroupedModel]:
    """The model of the agenda, whose rows are said in full to screen readers."""

    class Model(GroupedModel):
        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
                return spoken(context, places, self.row_at(index.row()))
            return super().data(index, role)

    return Model


def agenda_delegate(context: Context, places: Places) -> type[AgendaDelegate]:
    """The delegate of the agenda, which writes days as the context does."""

    class Delegate(AgendaDelegate):
        surroundings = context
        clocks = places

    return Delegate


class AgendaDelegate(TwoLineDelegate):
    """Ring, icon, what and who; why below; the time there and here at the right."""

    surroundings: Context
    clocks: Places

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Headings get a ground of their own."""
        row = index.model().row_at(index.row())
        if isinstance(row, GroupRow):
            self._paint_heading(painter, QRectF(option.rect), row)
            return
        super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, box: QRectF, column: ListColumn[Any], row: Any) -> None:
        """Draw a follow-up, a deadline, or the way to the rest of the week."""
        del column
        if isinstance(row, MoreRow):
            self._paint_more(painter, box, row)
        elif isinstance(row, DeadlineRow):
            self._paint_deadline(painter, box, row)
        elif isinstance(row, FollowUpRow):
            self._paint_follow_up(painter, box, row)

    def editorEvent(self, event: QEvent, model: Any, option: Any, index: Any) -> bool:
        """A click on the ring ticks the follow-up off, or opens it again."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
        ):
            row, view = model.row_at(index.row()), self._view
            near = event.position().x() - option.rect.left() <= self.theme.px(40)
            if isinstance(row, FollowUpRow) and near and isinstance(view, AgendaView):
                view.ticked.emit([row.id])
                return True
            if isinstance(row, MoreRow):
                view.activated_record.emit(model.id_at(index.row()))
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(self, event: Any, view: Any, option: Any, index: Any) -> bool:
        """Everything the row says, where some of it may end in dots."""
        row = index.model().row_at(index.row())
        hint = ""
        if isinstance(row, (FollowUpRow, DeadlineRow)):
            hint = spoken(self.surroundings, self.clocks, row)
            if isinstance(row, FollowUpRow):
                hint += f"\n{why_text(row)}"
        view.setToolTip(hint)
        return QStyledItemDelegate.helpEvent(self, event, view, option, index)

    def _paint_follow_up(self, painter: QPainter, box: QRectF, row: FollowUpRow) -> None:
        px, theme, draft = self.theme.px, self.theme, row.draft
        left, middle = box.left() - px(16), box.center().y()
        self._paint_ring(painter, QPointF(left + px(_RING), middle), done=draft.done)
        icon = words.follow_up_icon(draft.kind)
        paint_icon(painter, theme, icon, left + px(_ICON), middle - px(8), role="quiet")
        context = self.surroundings
        if draft.done is not None:
            text = context.formats.day(draft.done, today=context.today())
            edge = self._paint_here(painter, box, text, "", "green")
        else:
            late = draft.due < context.today()
            edge = self._paint_here(
                painter,
                box,
                due_text(context, draft.due),
                from_text(context, self.clocks, row),
                "red" if late else "text",
            )
            edge = self._paint_there(painter, box, edge, row)
        self._paint_what(
            painter,
            box,
            edge,
            (draft.title, row.customer, why_text(row)),
            colour="text" if draft.done is None else "quiet",
        )

    def _paint_deadline(self, painter: QPainter, box: QRectF, row: DeadlineRow) -> None:
        px, context = self.theme.px, self.surroundings
        left, middle = box.left() - px(16), box.center().y()
        stands = standing(row.clock, context.now_ms())
        late = stands.left_ms < 0
        colour = "red" if late else standing_words.colour(stands.urgency)
        sign = "alert" if late else "clock"
        role = "amber" if colour == "text" else colour
        paint_icon(painter, self.theme, sign, left + px(_ICON), middle - px(8), role=role)
        first, second = deadline_when(context, row, left_ms=stands.left_ms)
        edge = self._paint_here(painter, box, first, second, colour)
        edge = self._paint_there(painter, box, edge, row)
        what = (deadline_text(context, row), "", deadline_why(row))
        self._paint_what(painter, box, edge, what, colour=colour)

    def _paint_more(self, painter: QPainter, box: QRectF, row: MoreRow) -> None:
        px = self.theme.px
        start = box.left() - px(16) + px(_TEXT)
        line = QRectF(start, box.top(), box.right() - start, box.height())
        width = self.write(painter, line, more_text(row), colour="accent")
        top = box.center().y() - px(6)
        paint_icon(
            painter,
            self.theme,
            "chevron-down",
            start + width + px(6),
            top,
            size=12,
            role="accent",
        )

    def _paint_here(
        self, painter: QPainter, box: QRectF, when: str, below: str, colour: str
    ) -> float:
        """The right column; returns where it begins."""
        first, second = self._lines(box, box.right() - self.theme.px(_HERE), box.right())
        self.write(painter, first, when, colour=colour, right=True)
        self.write(painter, second, below, colour="text", role="note", right=True)
        return first.left()

    def _paint_there(
        self, painter: QPainter, box: QRectF, edge: float, row: FollowUpRow | DeadlineRow
    ) -> float:
        """The column before it; returns where it begins."""
        px, context = self.theme.px, self.surroundings
        at = self.clocks.now(place_of(row))
        ours = isinstance(row, DeadlineRow) and row.action is not None
        if at is None or ours:
            return edge
        width = px(_THERE if box.width() >= px(_WIDE) else _THERE_NARROW)
        first, second = self._lines(box, edge - width, edge)
        self.write(painter, first, there_text(context, self.clocks, row), right=True)
        said = local_time.hours(context, at)
        taken = self.write(painter, second, said, colour="quiet", role="note", right=True)
        sign = local_time.sign(at)
        if sign and taken + px(18) <= width:
            place = edge - taken - px(18)
            top = second.center().y() - px(6)
            paint_icon(painter, self.theme, sign, place, top, size=12, role="quiet")
        return first.left()

    def _paint_what(
        self,
        painter: QPainter,
        box: QRectF,
        edge: float,
        what: tuple[str, str, str],
        *,
        colour: str,
    ) -> None:
        px = self.theme.px
        title, customer, why = what
        first, second = self._lines(box, box.left() + px(_TEXT - 16), edge - px(12))
        taken = self.write(painter, first, title, semibold=colour != "quiet", colour=colour)
        rest = first.adjusted(taken + px(12), 0, 0, 0)
        if customer and rest.width() > px(_NAME):
            self.write(painter, rest, customer, colour="quiet")
        elif customer:
            why = f"{customer} · {why}"
        self.write(painter, second, why, colour="quiet", role="note")

    def _lines(self, box: QRectF, left: float, right: float) -> tuple[QRectF, QRectF]:
        px = self.theme.px
        upper = QRectF(left, box.top() + px(7), right - left, px(20))
        return upper, QRectF(left, box.top() + px(26), right - left, px(18))

    def _paint_heading(self, painter: QPainter, box: QRectF, row: GroupRow) -> None:
        px, theme, context = self.theme.px, self.theme, self.surroundings
        painter.fillRect(box, theme.colour("window"))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("border")
        )
        inner = box.adjusted(px(16), 0, -px(16), -1)
        colour = "red" if row.group is Group.OVERDUE else "text"
        title = group_text(context, row)
        width = self.write(painter, inner, title, semibold=True, colour=colour)
        rest = inner.adjusted(width + px(8), 0, 0, 0)
        width = self.write(painter, rest, str(row.count), colour=colour)
        if row.is_first and row.group is not Group.DONE:
            here = translate("FollowUps", "here")
            self.write(painter, inner, here, colour="quiet", role="note", right=True)
            there = inner.adjusted(0, 0, -px(_HERE), 0)
            text = translate("FollowUps", "there")
            self.write(painter, there, text, colour="quiet", role="note", right=True)
        if row.done:
            beside = rest.adjusted(width + px(16), 0, 0, 0)
            where = beside if row.is_first else inner
            done = done_text(row.done)
            self.write(painter, where, done, colour="quiet", role="note", right=not row.is_first)

    def _paint_ring(self, painter: QPainter, centre: QPointF, *, done: Any) -> None:
        px, theme = self.theme.px, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("green"))
            painter.drawEllipse(centre, px(8), px(8))
            left, top = centre.x() - px(6), centre.y() - px(6)
            paint_icon(painter, theme, "check", left, top, size=12, role="surface")
        else:
            painter.setPen(QPen(theme.colour("outline"), 1.5))
            painter.drawEllipse(centre, px(7), px(7))
        painter.restore()
