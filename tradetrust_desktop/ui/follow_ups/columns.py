"""What the rows of the agenda say: for the eye, for copying, for a screen reader."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QObject

from tradetrust_desktop.domain.care import FollowUpRow
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.follow_ups.groups import DeadlineRow, Group, GroupRow, MoreRow
from tradetrust_desktop.ui.widgets import local_time
from tradetrust_desktop.ui.widgets.paged_list import ListColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.follow_ups.places import Place, Places

_HOUR = 60
_WEEK = timedelta(days=7)


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)


class _Counted(QObject):
    """Sentences with a number, which have plural forms; only `tr` is known to have them."""

    def late(self, days: int) -> str:
        return self.tr("%n day(s) late", "", days)

    def more(self, count: int) -> str:
        return self.tr("%n more this week", "", count)

    def done(self, count: int) -> str:
        return self.tr("%n done", "", count)


def group_text(context: Context, row: GroupRow) -> str:
    """The heading of a group."""
    if row.day is not None:
        return context.formats.weekday(row.day)
    return {
        Group.OVERDUE: translate("FollowUps", "Overdue"),
        Group.TODAY: translate("FollowUps", "Today"),
        Group.WEEK: translate("FollowUps", "This week"),
        Group.LATER: translate("FollowUps", "Later"),
        Group.DAY: translate("FollowUps", "That day"),
        Group.DONE: translate("FollowUps", "Done"),
    }[row.group]


def done_text(count: int) -> str:
    """How many are done today, as "4 done"."""
    return _Counted().done(count)


def more_text(row: MoreRow) -> str:
    """What the rest of the week is called, as "7 more this week"."""
    return _Counted().more(row.count)


def due_text(context: Context, due: date) -> str:
    """When it is due, as one says it: "3 days late", "today", "Tue 24 Nov"."""
    today, formats = context.today(), context.formats
    days = (today - due).days
    if days > 0:
        return _Counted().late(days)
    if days == 0:
        return translate("FollowUps", "today")
    if days == -1:
        return translate("FollowUps", "tomorrow")
    return formats.weekday(due) if due.year == today.year else formats.day(due)


def minute_text(minute: int) -> str:
    """A minute of the day as "15:30"."""
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def place_of(row: FollowUpRow | DeadlineRow) -> Place:
    """Where the customer of a row is."""
    at = row.complaint if isinstance(row, DeadlineRow) else row
    return at.country, at.city, at.time_zone


def from_text(context: Context, places: Places, row: FollowUpRow) -> str:
    """From when one can reach them on its day, by our clocks; the time where one is set."""
    draft, today = row.draft, context.today()
    if draft.due_minute is not None:
        return translate("FollowUps", "at {time}").format(time=minute_text(draft.due_minute))
    if draft.due <= today:
        at = places.now(place_of(row))
        return local_time.from_here(context, at) if at else ""
    at = places.opening(place_of(row), draft.due)
    if at is None or at.opens is None:
        return ""
    here = at.opens.astimezone(context.formats.zone)
    time = f"{here:%H:%M}"
    if here.date() != draft.due:
        time = f"{_short_day(context, here.date())} {time}"
    return translate("FollowUps", "from {time}").format(time=time)


def why_text(row: FollowUpRow) -> str:
    """The second line of a row: what came of it, why, or else what kind of thing it is."""
    draft = row.draft
    said = draft.result if draft.done is not None else draft.note
    if said:
        return " ".join(said.split())
    parts = [words.sentence(words.word(draft.kind))]
    if row.contact:
        parts.append(row.contact)
    if row.complaint_number:
        text = translate("FollowUps", "complaint {number}")
        parts.append(text.format(number=row.complaint_number))
    if row.order_number:
        parts.append(translate("FollowUps", "order {number}").format(number=row.order_number))
    return " · ".join(parts)


def deadline_text(context: Context, row: DeadlineRow) -> str:
    """What is asked for and by when: "Reply to Nordlicht by 17:00"; once late, what alone."""
    if row.action is not None:
        if row.action.draft.done is None:
            return row.action.draft.text
        text = translate("FollowUps", "Check whether it worked: {action}")
        return text.format(action=row.action.draft.text)
    if row.due_ms < context.now_ms():
        return _late_text(row).format(customer=row.complaint.customer)
    text = {
        Clock.FIRST_REPLY: translate("FollowUps", "Reply to {customer} by {time}"),
        Clock.PROPOSAL: translate("FollowUps", "Make {customer} a proposal by {time}"),
        Clock.CUSTOMER_TOLD: translate("FollowUps", "Tell {customer} by {time}"),
        Clock.REMEDY: translate("FollowUps", "Keep the promise to {customer} by {time}"),
    }[Clock(row.clock.clock)]
    return text.format(customer=row.complaint.customer, time=context.formats.clock(row.due_ms))


def _late_text(row: DeadlineRow) -> str:
    return {
        Clock.FIRST_REPLY: translate("FollowUps", "Reply to {customer}"),
        Clock.PROPOSAL: translate("FollowUps", "Make {customer} a proposal"),
        Clock.CUSTOMER_TOLD: translate("FollowUps", "Tell {customer}"),
        Clock.REMEDY: translate("FollowUps", "Keep the promise to {customer}"),
    }[Clock(row.clock.clock)]


def deadline_day(context: Context, row: DeadlineRow) -> date:
    """The day of a deadline, by the firm's calendar."""
    moment = datetime.fromtimestamp(row.due_ms / 1000, UTC)
    return moment.astimezone(context.formats.zone).date()


def deadline_when(context: Context, row: DeadlineRow, *, left_ms: int) -> tuple[str, str]:
    """The day and what is left of the time; once it is late by how much, and since when."""
    if row.action is not None:
        day = deadline_day(context, row)
        return due_text(context, day), context.formats.weekday(day) if left_ms < 0 else ""
    amount = standing_words.rough(abs(left_ms))
    if left_ms < 0:
        late = translate("FollowUps", "{time} late").format(time=amount)
        return late, context.formats.day_time(row.due_ms, today=context.today())
    left = translate("FollowUps", "{time} left").format(time=amount)
    return due_text(context, deadline_day(context, row)), left


def deadline_why(row: DeadlineRow) -> str:
    """Which complaint it is about."""
    text = translate("FollowUps", "Complaint {number}: {title}")
    title = row.complaint.draft.title if row.promise is None else row.promise.draft.text
    return text.format(number=row.complaint.number, title=title)


def spoken(context: Context, places: Places, row: object) -> str:
    """A row as a screen reader says it."""
    if isinstance(row, GroupRow):
        return f"{group_text(context, row)} {row.count}"
    if isinstance(row, MoreRow):
        return more_text(row)
    comma = translate("FollowUps", ", ")
    if isinstance(row, DeadlineRow):
        day = due_text(context, deadline_day(context, row))
        return comma.join((deadline_text(context, row), day, deadline_why(row)))
    if not isinstance(row, FollowUpRow):
        return ""
    done = row.draft.done
    when = translate("FollowUps", "done") if done else due_text(context, row.draft.due)
    parts = [row.draft.title, row.customer, words.word(row.draft.kind), when]
    at = places.now(place_of(row))
    if at is not None and done is None:
        parts.append(there_text(context, places, row))
        parts.append(local_time.hours(context, at))
    return comma.join(parts)


def there_text(context: Context, places: Places, row: FollowUpRow | DeadlineRow) -> str:
    """The time at the customer's, as "09:40 Łódź"; empty where nobody knows."""
    country, city, _ = place = place_of(row)
    at = places.now(place)
    return local_time.there(context, at, city=city, country=country) if at else ""


def agenda_columns(context: Context, places: Places) -> list[ListColumn[Any]]:
    """What a row shows, column by column for copying."""

    def column(
        name: str,
        title: Callable[[], str],
        text: Callable[[FollowUpRow], str],
        deadline: Callable[[DeadlineRow], str] = lambda _: "",
    ) -> ListColumn[Any]:
        def cell(row: Any) -> str:
            if isinstance(row, DeadlineRow):
                return deadline(row)
            return text(row) if isinstance(row, FollowUpRow) else ""

        return ListColumn(name, title, cell, sortable=False, shown=False)

    def title(row: Any) -> str:
        if isinstance(row, FollowUpRow):
            return row.draft.title
        if isinstance(row, DeadlineRow):
            return deadline_text(context, row)
        return spoken(context, places, row)

    def due(row: FollowUpRow) -> str:
        day = context.formats.day(row.draft.due)
        minute = row.draft.due_minute
        return day if minute is None else f"{day} {minute_text(minute)}"

    return [
        ListColumn(
            "title",
            lambda: translate("FollowUps", "What to do"),
            title,
            sortable=False,
            stretch=True,
        ),
        column(
            "customer",
            lambda: translate("FollowUps", "Customer"),
            lambda row: row.customer,
            lambda row: row.complaint.customer,
        ),
        column(
            "kind", lambda: translate("FollowUps", "Kind"), lambda row: words.word(row.draft.kind)
        ),
        column(
            "due",
            lambda: translate("FollowUps", "Due"),
            due,
            lambda row: (
                context.formats.day(deadline_day(context, row))
                if row.action is not None
                else context.formats.day_time(row.due_ms)
            ),
        ),
        column("contact", lambda: translate("FollowUps", "Contact"), lambda row: row.contact),
        column("phone", lambda: translate("FollowUps", "Phone"), lambda row: row.phone),
        column(
            "note", lambda: translate("FollowUps", "Note"), lambda row: row.draft.note, deadline_why
        ),
        column(
            "done",
            lambda: translate("FollowUps", "Done on"),
            lambda row: context.formats.day(row.draft.done) if row.draft.done else "",
        ),
        column("result", lambda: translate("FollowUps", "Result"), lambda row: row.draft.result),
    ]


def _short_day(context: Context, day: date) -> str:
    if abs(day - context.today()) < _WEEK:
        return context.formats.locale.toString(QDate(day.year, day.month, day.day), "ddd")
    return context.formats.day(day, today=context.today())
