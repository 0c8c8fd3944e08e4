"""The list of complaints in groups: headings among its rows, which are no rows to choose."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.paged_list import PagedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from tradetrust_desktop.domain.complaints import Group
    from tradetrust_desktop.ui.complaints.columns import ComplaintDelegate
    from tradetrust_desktop.ui.context import Context

HEADING_HEIGHT = 28
"""In pixels of the design."""
_HEADING = b"group:"
_SIGN = "\x1f"


@dataclass(frozen=True)
class GroupRow:
    """The heading of a group."""

    by: str
    value: str
    count: int


def with_headings(groups: Sequence[Group]) -> list[bytes]:
    """The ids of all groups, each below its heading."""
    found: list[bytes] = []
    for place, group in enumerate(groups):
        parts = (str(place), group.by, str(len(group.ids)), group.value)
        found.append(_HEADING + _SIGN.join(parts).encode())
        found.extend(group.ids)
    return found


def heading_of(record_id: bytes) -> GroupRow | None:
    """The heading that an id stands for; None for a complaint's own."""
    if not record_id.startswith(_HEADING):
        return None
    _, by, count, value = record_id.removeprefix(_HEADING).decode().split(_SIGN, 3)
    return GroupRow(by, value, int(count))


def heading_text(context: Context, row: GroupRow) -> str:
    """What the members have in common, in words."""
    translate, value = QCoreApplication.translate, row.value
    if not value:
        return {
            "owner": translate("ComplaintGroups", "Nobody's yet"),
            "category": translate("ComplaintGroups", "Without a category"),
            "country": translate("ComplaintGroups", "Country unknown"),
        }.get(row.by, "–")
    if row.by == "priority" and value in list(Priority):
        return words.sentence(words.word(Priority(value)))
    if row.by == "status" and value in list(ComplaintStatus):
        return words.sentence(words.word(ComplaintStatus(value)))
    if row.by == "category":
        return words.sentence(words.category(value))
    return context.formats.country(value) if row.by == "country" else value


class GroupedComplaints(PagedModel[Any]):
    """Headings are rows of their own; keys and clicks pass over them."""

    _counted: Sequence[bytes] | None = None
    _headings: Sequence[int] = ()

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What can be done with a cell."""
        if self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def headings(self) -> Sequence[int]:
        """The rows that are headings."""
        if self._counted is not self._ids:
            self._counted = self._ids
            self._headings = [
                place for place, key in enumerate(self._ids) if key.startswith(_HEADING)
            ]
        return self._headings

    def is_heading(self, place: int) -> bool:
        """Whether a row is a heading."""
        return (self.id_at(place) or b"").startswith(_HEADING)

    def first_record(self) -> int:
        """The row of the first complaint; -1 where there is none."""
        first = 1 if self.is_heading(0) else 0
        return first if first < self.total() else -1

    def records(self) -> int:
        """How many complaints there are, headings apart."""
        return self.total() - len(self.headings())


def grouped_model(context: Context) -> type[GroupedComplaints]:
    """The model of the list, which says its headings in the language in force."""

    class Model(GroupedComplaints):
        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            heading = heading_of(self.id_at(index.row()) or b"")
            if heading is None:
                return super().data(index, role)
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            if role not in shown or index.column():
                return None
            return f"{heading_text(context, heading)}, {heading.count}"

    return Model


def chosen_records(places: Sequence[range], headings: Sequence[int]) -> list[range]:
    """Stretches of rows without the headings in them."""
    found: list[range] = []
    for part in places:
        start = part.start
        for heading in headings[bisect_left(headings, part.start) :]:
            if heading >= part.stop:
                break
            if heading > start:
                found.append(range(start, heading))
            start = heading + 1
        if start < part.stop:
            found.append(range(start, part.stop))
    return found


def paint_heading(
    delegate: ComplaintDelegate, painter: QPainter, box: QRectF, row: GroupRow
) -> None:
    """A pale line with what the group has in common, and how many it has."""
    theme, px = delegate.theme, delegate.theme.px
    painter.fillRect(box, theme.colour("window"))
    line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
    painter.fillRect(line, theme.colour("border"))
    context = delegate.surroundings
    inner = box.adjusted(px(16), 0, -px(16), 0)
    count = context.formats.number(row.count)
    taken = delegate.write(painter, inner, count, colour="quiet", role="note", right=True)
    room = inner.adjusted(0, 0, -taken - px(8), 0)
    delegate.write(painter, room, heading_text(context, row), role="note", semibold=True)
