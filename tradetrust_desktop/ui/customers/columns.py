"""The columns of the lists of what belongs to one customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.domain.care import ComplaintRow, ComplaintStatus, FollowUpRow, SurveyRow
from tradetrust_desktop.domain.orders import OrderKind, OrderRow, OrderStatus
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers import people_words
from tradetrust_desktop.ui.orders.texts import kind_text, status_text
from tradetrust_desktop.ui.widgets.paged_list import ListColumn

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context


def order_columns(context: Context) -> list[ListColumn[OrderRow]]:
    """The orders of one customer."""
    translate = QCoreApplication.translate

    def cancelled(row: OrderRow) -> str:
        return "quiet" if row.status == OrderStatus.CANCELLED else "text"

    return [
        ListColumn(
            "day",
            lambda: translate("Customers", "Day"),
            lambda row: context.formats.day(row.day, today=context.today()),
            width=120,
        ),
        ListColumn(
            "number",
            lambda: translate("Customers", "Order"),
            lambda row: row.number or row.customer_number,
            width=140,
            stretch=True,
            colour=cancelled,
        ),
        ListColumn(
            "status",
            lambda: translate("Customers", "Status"),
            lambda row: (
                kind_text(row.kind)
                if row.kind == OrderKind.CREDIT_NOTE
                else status_text(row.status)
            ),
            width=120,
            colour=lambda _row: "quiet",
        ),
        ListColumn(
            "lines",
            lambda: translate("Customers", "Lines"),
            lambda row: context.formats.number(row.lines),
            width=70,
            right=True,
        ),
        ListColumn(
            "total_minor",
            lambda: translate("Customers", "Amount"),
            lambda row: context.formats.money(row.total_minor, row.currency),
            width=150,
            right=True,
            colour=cancelled,
        ),
    ]


def survey_columns(context: Context) -> list[ListColumn[SurveyRow]]:
    """The answers of one customer."""
    translate = QCoreApplication.translate
    return [
        ListColumn(
            "day",
            lambda: translate("Customers", "Day"),
            lambda row: context.formats.day(row.draft.day, today=context.today()),
            width=120,
        ),
        ListColumn(
            "kind",
            lambda: translate("Customers", "Question"),
            lambda row: words.word(row.draft.kind),
            width=90,
        ),
        ListColumn(
            "score",
            lambda: translate("Customers", "Answer"),
            score_text,
            width=80,
            strong=lambda _row: True,
        ),
        ListColumn(
            "occasion",
            lambda: translate("Customers", "Occasion"),
            lambda row: people_words.occasion(row.draft.occasion) or "–",
            width=130,
            colour=lambda _row: "quiet",
        ),
        ListColumn(
            "channel",
            lambda: translate("Customers", "Channel"),
            lambda row: words.channel(row.draft.channel) or "–",
            width=90,
            colour=lambda _row: "quiet",
            shown=False,
        ),
        ListColumn(
            "comment",
            lambda: translate("Customers", "Comment"),
            lambda row: row.draft.comment,
            width=200,
            stretch=True,
        ),
    ]


def score_text(row: SurveyRow) -> str:
    """An answer on its scale, as "4 of 5"."""
    from tradetrust_desktop.domain.care import SCALES  # noqa: PLC0415

    highest = SCALES[row.draft.kind][1]
    pattern = QCoreApplication.translate("Customers", "%1 of %2")
    return pattern.replace("%1", str(row.draft.score)).replace("%2", str(highest))


def complaint_columns(context: Context) -> list[ListColumn[ComplaintRow]]:
    """The complaints of one customer."""
    translate = QCoreApplication.translate
    return [
        ListColumn(
            "received_ms",
            lambda: translate("Customers", "Received"),
            lambda row: context.formats.day_time(row.draft.received_ms, today=context.today()),
            width=140,
        ),
        ListColumn(
            "title",
            lambda: translate("Customers", "What happened"),
            lambda row: row.draft.title,
            width=200,
            stretch=True,
        ),
        ListColumn(
            "number",
            lambda: translate("Customers", "Number"),
            lambda row: row.number,
            width=100,
        ),
        ListColumn(
            "priority",
            lambda: translate("Customers", "Priority"),
            lambda row: words.word(row.draft.priority),
            width=90,
        ),
        ListColumn(
            "status",
            lambda: translate("Customers", "Status"),
            lambda row: words.word(row.draft.status),
            width=150,
            colour=lambda row: "green" if row.draft.status is ComplaintStatus.CLOSED else "text",
        ),
    ]


def follow_up_columns(context: Context) -> list[ListColumn[FollowUpRow]]:
    """The follow-ups of one customer."""
    translate = QCoreApplication.translate

    def due_colour(row: FollowUpRow) -> str:
        late = row.draft.done is None and row.draft.due < context.today()
        return "red" if late else "text"

    return [
        ListColumn(
            "due",
            lambda: translate("Customers", "Due"),
            lambda row: context.formats.day(row.draft.due, today=context.today()),
            width=110,
            colour=due_colour,
        ),
        ListColumn(
            "title",
            lambda: translate("Customers", "What to do"),
            lambda row: row.draft.title,
            width=200,
            stretch=True,
        ),
        ListColumn(
            "kind",
            lambda: translate("Customers", "Kind"),
            lambda row: words.word(row.draft.kind),
            width=100,
        ),
        ListColumn(
            "done",
            lambda: translate("Customers", "Done"),
            lambda row: context.formats.day(row.draft.done, today=context.today()),
            width=90,
            colour=lambda row: "green" if row.draft.done else "quiet",
        ),
        ListColumn(
            "result",
            lambda: translate("Customers", "Result"),
            lambda row: row.draft.result,
            width=240,
        ),
    ]
