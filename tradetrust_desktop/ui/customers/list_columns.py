"""The columns of the list of customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from tradetrust_desktop.domain.care import FollowUpKind
from tradetrust_desktop.domain.months import month_of
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.paged_model import ListColumn

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.customers import CustomerRow
    from tradetrust_desktop.ui.context import Context

_CODE = 2
"""Letters of a country's code; longer is text that named no country, told as the tooltip."""


def customer_columns(context: Context) -> list[ListColumn[CustomerRow]]:
    """Code of the country, name, next contact; more to choose."""
    translate = QCoreApplication.translate

    def day(value: date | None) -> str:
        formats, today = context.formats, context.today()
        if value is not None and value.year != today.year:
            return formats.month(month_of(value))  # the day of an old order says little
        return formats.day(value, today=today)

    return [
        ListColumn(
            "country",
            lambda: translate("Customers", "Country"),
            lambda row: row.country if len(row.country) == _CODE else "",
            width=44,
            colour=lambda _row: "quiet",
            bare=True,
            hint=lambda row: context.formats.country(row.country),
        ),
        ListColumn(
            "name",
            lambda: translate("Customers", "Name"),
            lambda row: row.name,
            width=190,
            stretch=True,
        ),
        ListColumn(
            "next_contact",
            lambda: translate("Customers", "Next contact"),
            lambda row: next_contact_text(context, row.next_contact),
            width=128,
            right=True,
            colour=lambda row: "red" if _is_late(context, row.next_contact) else "text",
            strong=lambda row: row.next_contact == context.today(),
            hint=lambda row: _next_hint(context, row),
        ),
        ListColumn(
            "last_contact",
            lambda: translate("Customers", "Last contact"),
            lambda row: day(row.last_contact),
            width=92,
            right=True,
            shown=False,
            hint=lambda row: words.channel(row.last_channel),
        ),
        ListColumn(
            "orders",
            lambda: translate("Customers", "Orders"),
            lambda row: context.formats.number(row.orders) if row.orders else "–",
            width=70,
            right=True,
            shown=False,
        ),
        ListColumn(
            "last_day",
            lambda: translate("Customers", "Last order"),
            lambda row: day(row.last_day),
            width=92,
            right=True,
            shown=False,
        ),
        ListColumn(
            "first_day",
            lambda: translate("Customers", "First order"),
            lambda row: day(row.first_day),
            width=92,
            right=True,
            shown=False,
        ),
        ListColumn(
            "open_complaints",
            lambda: translate("Customers", "Open complaints"),
            lambda row: context.formats.number(row.open_complaints) if row.open_complaints else "–",
            width=112,
            right=True,
            shown=False,
        ),
        ListColumn(
            "grade",
            lambda: translate("Customers", "Grade"),
            lambda row: words.grade(row.grade),
            width=80,
            shown=False,
        ),
        ListColumn(
            "owner",
            lambda: translate("Customers", "Owner"),
            lambda row: row.owner,
            width=90,
            shown=False,
        ),
        ListColumn(
            "tags",
            lambda: translate("Customers", "Tags"),
            lambda row: row.tags,
            width=120,
            shown=False,
        ),
        ListColumn(
            "city",
            lambda: translate("Customers", "City"),
            lambda row: row.city,
            width=110,
            shown=False,
        ),
        ListColumn(
            "code",
            lambda: translate("Customers", "Code"),
            lambda row: row.code,
            width=90,
            shown=False,
        ),
    ]


class _Counted(QObject):
    """Sentences with a number, which have plural forms; only `tr` is known to have them."""

    def late(self, days: int) -> str:
        return self.tr("%n days late", "", days)


def next_contact_text(context: Context, day: date | None) -> str:
    """The day of the next contact as the list says it: "3 days late", "today", "24 Nov"."""
    translate, today = QCoreApplication.translate, context.today()
    if day is None:
        return "–"
    if day < today:
        late = (today - day).days
        return _Counted().late(late)
    if day == today:
        return translate("Customers", "today")
    return context.formats.day(day, today=today)


def _is_late(context: Context, day: date | None) -> bool:
    return day is not None and day < context.today()


def _next_hint(context: Context, row: CustomerRow) -> str:
    """What is planned, or that the rhythm asks for it."""
    translate = QCoreApplication.translate
    if row.next_contact is None:
        return ""
    day = context.formats.weekday(row.next_contact)
    if not row.next_kind:
        return translate("Customers", "%1: by the rhythm of their grade").replace("%1", day)
    kind = words.word(FollowUpKind(row.next_kind)) if row.next_kind in set(FollowUpKind) else ""
    return f"{day}: {kind or row.next_kind}"
