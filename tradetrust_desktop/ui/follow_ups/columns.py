"""The rows of the agenda: headings, and follow-ups in two lines with a ring to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from tradetrust_desktop.domain.care import FollowUpRow
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.follow_ups.groups import Group, GroupedModel, GroupRow
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets.paged_list import ListColumn
from tradetrust_desktop.ui.widgets.two_line_list import TwoLineDelegate, TwoLineView

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.ui.context import Context

_RING = 26
_RIGHT = 130


def group_text(group: Group) -> str:
    """The heading of a group."""
    translate = QCoreApplication.translate
    return {
        Group.OVERDUE: translate("FollowUps", "Overdue"),
        Group.TODAY: translate("FollowUps", "Today"),
        Group.WEEK: translate("FollowUps", "This week"),
        Group.LATER: translate("FollowUps", "Later"),
        Group.DONE: translate("FollowUps", "Done"),
    }[group]


class _Lateness(QObject):
    """A sentence with a number, which has plural forms; only `tr` is known to have them."""

    def text(self, days: int) -> str:
        return self.tr("%n day(s) late", "", days)


def due_text(context: Context, due: date) -> str:
    """When it is due, as one says it: "3 days late", "today", "Tue 24 Nov"."""
    translate = QCoreApplication.translate
    today, formats = context.today(), context.formats
    days = (today - due).days
    if days > 0:
        return _Lateness().text(days)
    if days == 0:
        return translate("FollowUps", "today")
    if days == -1:
        return translate("FollowUps", "tomorrow")
    return formats.weekday(due) if due.year == today.year else formats.day(due)


def agenda_columns(context: Context) -> list[ListColumn[Any]]:
    """What a row shows, column by column for copying."""
    translate = QCoreApplication.translate

    def column(name: str, title: Any, text: Any) -> ListColumn[Any]:
        return ListColumn(
            name,
            title,
            lambda row: text(row) if isinstance(row, FollowUpRow) else "",
            sortable=False,
            shown=name == "title",
            stretch=name == "title",
        )

    return [
        ListColumn(
            "title",
            lambda: translate("FollowUps", "What to do"),
            lambda row: (
                row.draft.title
                if isinstance(row, FollowUpRow)
                else f"{group_text(row.group)} {row.count}"
            ),
            sortable=False,
            stretch=True,
        ),
        column("customer", lambda: translate("FollowUps", "Customer"), lambda row: row.customer),
        column(
            "kind",
            lambda: translate("FollowUps", "Kind"),
            lambda row: words.word(row.draft.kind),
        ),
        column(
            "due",
            lambda: translate("FollowUps", "Due"),
            lambda row: context.formats.day(row.draft.due),
        ),
        column("note", lambda: translate("FollowUps", "Note"), lambda row: row.draft.note),
        column(
            "done",
            lambda: translate("FollowUps", "Done on"),
            lambda row: context.formats.day(row.draft.done) if row.draft.done else "",
        ),
        column("result", lambda: translate("FollowUps", "Result"), lambda row: row.draft.result),
    ]


def agenda_delegate(context: Context) -> type[AgendaDelegate]:
    """The delegate of the agenda, which writes days as the context does."""

    class Delegate(AgendaDelegate):
        surroundings = context

    return Delegate


class AgendaView(TwoLineView):
    """The agenda; `ticked` carries a follow-up that is done, or open again."""

    ticked = Signal(bytes)
    even_rows = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        current = self.current_id()
        if event.key() == Qt.Key.Key_Space and current is not None:
            self.ticked.emit(current)
            return
        super().keyPressEvent(event)

    def show_first(self) -> None:
        """Choose the first follow-up, which stands below a heading."""
        if self.current_id() is None and self.model().rowCount() > 1:
            self.selectRow(1)

    def fit_headings(self) -> None:
        """Headings are lower than the rows below them."""
        model = self.model()
        if isinstance(model, GroupedModel):
            for place in model.headings():
                self.setRowHeight(place, self._theme.px(28))


class AgendaDelegate(TwoLineDelegate):
    """Ring, icon, what and who; why below; when at the right."""

    surroundings: Context

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Headings get a ground of their own."""
        row = index.model().row_at(index.row())
        if isinstance(row, GroupRow):
            self._paint_heading(painter, QRectF(option.rect), row)
            return
        super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, box: QRectF, column: ListColumn[Any], row: Any) -> None:
        """Draw a follow-up."""
        del column
        px, theme, draft = self.theme.px, self.theme, row.draft
        left, first, second = box.left() - px(16), box.top() + px(17), box.top() + px(36)
        self._paint_ring(painter, QPointF(left + px(_RING), box.center().y()), done=draft.done)
        icon = words.follow_up_icon(draft.kind)
        paint_icon(painter, theme, icon, left + px(44), box.center().y() - px(8), role="quiet")
        when = QRectF(box.right() - px(_RIGHT), first - px(10), px(_RIGHT), px(20))
        below = QRectF(when.left(), second - px(9), px(_RIGHT), px(18))
        if draft.done is not None:
            formats = self.surroundings.formats
            day = formats.day(draft.done, today=self.surroundings.today())
            self.write(painter, when, day, colour="green", right=True)
        else:
            late = draft.due < self.surroundings.today()
            text = due_text(self.surroundings, draft.due)
            self.write(painter, when, text, colour="red" if late else "text", right=True)
        kind = words.word(draft.kind)
        self.write(painter, below, kind, colour="quiet", role="note", right=True)
        start = left + px(72)
        room = when.left() - px(12) - start
        upper = QRectF(start, first - px(10), room, px(20))
        taken = self.write(
            painter,
            upper,
            draft.title,
            semibold=draft.done is None,
            colour="text" if draft.done is None else "quiet",
        )
        why = (draft.result if draft.done is not None else draft.note).replace("\n", " ")
        rest = upper.adjusted(taken + px(12), 0, 0, 0)
        if why and rest.width() > px(40):
            self.write(painter, rest, row.customer, colour="quiet")
        lower = QRectF(start, second - px(9), room, px(18))
        self.write(painter, lower, why or row.customer, colour="quiet", role="note")

    def editorEvent(self, event: QEvent, model: Any, option: Any, index: Any) -> bool:
        """A click on the ring ticks the follow-up off, or opens it again."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
            and event.position().x() - option.rect.left() <= self.theme.px(40)
        ):
            row = model.row_at(index.row())
            if isinstance(row, FollowUpRow):
                self.view_ticked(row.id)
                return True
        return super().editorEvent(event, model, option, index)

    def view_ticked(self, record_id: bytes) -> None:
        """Tell the view that a ring was clicked."""
        view = self._view
        if isinstance(view, AgendaView):
            view.ticked.emit(record_id)

    def _paint_heading(self, painter: QPainter, box: QRectF, row: GroupRow) -> None:
        px, theme = self.theme.px, self.theme
        painter.fillRect(box, theme.colour("window"))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("border")
        )
        inner = box.adjusted(px(16), 0, -px(16), -1)
        colour = "red" if row.group is Group.OVERDUE else "text"
        width = self.write(painter, inner, group_text(row.group), semibold=True, colour=colour)
        rest = inner.adjusted(width + px(8), 0, 0, 0)
        self.write(painter, rest, str(row.count), colour="red" if colour == "red" else "quiet")

    def _paint_ring(self, painter: QPainter, centre: QPointF, *, done: Any) -> None:
        px, theme = self.theme.px, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("green"))
            painter.drawEllipse(centre, px(8), px(8))
            paint_icon(
                painter,
                theme,
                "check",
                centre.x() - px(6),
                centre.y() - px(6),
                size=12,
                role="surface",
            )
        else:
            painter.setPen(QPen(theme.colour("outline"), 1.5))
            painter.drawEllipse(centre, px(7), px(7))
        painter.restore()
