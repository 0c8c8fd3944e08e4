"""Queries for what complaints teach: one pass over those of the months, nothing kept."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
)

from tradetrust_desktop.domain.care import ComplaintStatus, SurveyKind
from tradetrust_desktop.domain.clocks import Clock, Ending
from tradetrust_desktop.domain.learning import CLOCKS, Case, Chance, Dimension, Question
from tradetrust_desktop.domain.months import first_day, month_of, shifted, span
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage.case_tables import complaint_links, remedies
from tradetrust_desktop.storage.schema import (
    complaint_clocks,
    complaint_events,
    complaints,
    customers,
    surveys,
)

NAMES: Final = (Dimension.PRODUCT, Dimension.SUPPLIER, Dimension.CARRIER)
"""Dimensions that are typed freely: spellings that differ in case or accents are the same."""
_LINKED_ITEM: Final = (
    select(complaint_links.c.item)
    .where(complaint_links.c.complaint_id == complaints.c.id, complaint_links.c.item != "")
    .order_by(complaint_links.c.position)
    .limit(1)
    .scalar_subquery()
)
_VALUES: Final[Mapping[str, ColumnElement[str]]] = {
    "category": complaints.c.category,
    "sub_category": complaints.c.sub_category,
    "cause": complaints.c.cause,
    "product": func.coalesce(func.nullif(complaints.c.product, ""), _LINKED_ITEM, ""),
    "supplier": complaints.c.supplier,
    "carrier": complaints.c.carrier,
    "country": customers.c.country,
    "responsible": complaints.c.responsible,
    "grade": customers.c.grade,
}
"""What a complaint has for a dimension or a filter; its product may be the first item linked."""
_COUNTED: Final = complaints.c.ending.not_in((str(Ending.WITHDRAWN), str(Ending.MERGED)))


@dataclass(frozen=True)
class Stretch:
    """The months looked at, with the moments at which each begins and the last one ends."""

    months: tuple[str, ...]
    borders: tuple[int, ...]
    days: tuple[int, ...]
    """How many days of each have passed."""

    def within(self) -> ColumnElement[bool]:
        """Received in these months."""
        received = complaints.c.received_ms
        return and_(received >= self.borders[0], received < self.borders[-1])

    def counted(self, received_ms: Iterable[int]) -> tuple[int, ...]:
        """How many were received in each month."""
        counts = [0] * len(self.months)
        for at_ms in received_ms:
            counts[bisect_right(self.borders, at_ms) - 1] += 1
        return tuple(counts)


def stretch(connection: Connection, months: int | None, *, today: date) -> Stretch:
    """So many months up to the running one; from the first complaint on for None."""
    zone, last = firm_time.zone(connection), month_of(today)
    first = shifted(last, 1 - (months or 1))
    if months is None:
        earliest = connection.scalar(select(func.min(complaints.c.received_ms)))
        if earliest is not None:
            first = min(last, month_of(firm_time.day_of(earliest, zone)))
    shown = span(first, last)
    starts = [first_day(month) for month in (*shown, shifted(last, 1))]
    tomorrow = today + timedelta(days=1)
    return Stretch(
        shown,
        tuple(firm_time.start_ms(day, zone) for day in starts),
        tuple((min(end, tomorrow) - start).days for start, end in pairwise(starts)),
    )


def cases(
    connection: Connection, question: Question, within: Stretch, *, now_ms: int
) -> list[Case]:
    """What counts of every complaint asked for; withdrawn and merged ones are left out."""
    joined = complaints.join(customers, customers.c.id == complaints.c.customer_id)
    rows = [complaint_clocks.alias() for _ in CLOCKS]
    for clock, row in zip(CLOCKS, rows, strict=True):
        is_its = and_(row.c.complaint_id == complaints.c.id, row.c.clock == str(clock))
        joined = joined.outerjoin(row, is_its)
    query = (
        select(
            complaints.c.received_ms,
            _VALUES[question.dimension],
            complaints.c.stake_minor,
            complaints.c.stake_currency,
            _was_reopened(),
            _answer(),
            rows[CLOCKS.index(Clock.PROPOSAL)].c.reading,
            *(_kept(row.c, now_ms) for row in rows),
            *(_used(row.c, now_ms) for row in rows),
        )
        .select_from(joined)
        .where(_COUNTED, within.within(), *_filters(connection, question))
    )
    return [Case._make(row) for row in sqlite_only.packed_rows(connection, query)]


def costs(
    connection: Connection, question: Question, within: Stretch
) -> list[tuple[str, str, int]]:
    """What the remedies decided cost: value in the dimension, currency, sum."""
    value = _VALUES[question.dimension]
    query = (
        select(value, remedies.c.cost_currency, func.sum(remedies.c.cost_minor))
        .select_from(
            remedies.join(complaints, complaints.c.id == remedies.c.complaint_id).join(
                customers, customers.c.id == complaints.c.customer_id
            )
        )
        .where(_COUNTED, within.within(), *_filters(connection, question))
        .where(remedies.c.cost_minor.is_not(None), remedies.c.cost_minor != 0)
        .group_by(value, remedies.c.cost_currency)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def apart(connection: Connection, question: Question, within: Stretch) -> dict[str, int]:
    """How many were withdrawn and merged; they are in no other figure."""
    query = (
        _of_customers(complaints.c.ending, func.count())
        .where(~_COUNTED, within.within(), *_filters(connection, question))
        .group_by(complaints.c.ending)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def behind(
    connection: Connection,
    question: Question,
    within: Stretch,
    *,
    value: str | None = None,
    month: str = "",
    late: Clock | None = None,
    now_ms: int = 0,
    what: str = "",
) -> tuple[bytes, ...]:
    """The complaints behind a number, the latest first.

    With a `value` those that have it in the dimension (empty: none), with a `month` those of
    it, with `late` those that missed that clock; `what` is "reopened", "answered",
    "costly" or "chance".
    """
    query = _of_customers(complaints.c.id).where(
        _COUNTED, within.within(), *_filters(connection, question)
    )
    if value is not None:
        query = query.where(_has(connection, question.dimension, value))
    if month:
        place = within.months.index(month)
        start, end = within.borders[place], within.borders[place + 1]
        query = query.where(complaints.c.received_ms >= start, complaints.c.received_ms < end)
    if late is not None:
        missed = select(complaint_clocks.c.complaint_id).where(
            complaint_clocks.c.clock == str(late), _kept(complaint_clocks.c, now_ms) == 0
        )
        query = query.where(complaints.c.id.in_(missed))
    if what == "reopened":
        query = query.where(_was_reopened())
    elif what == "answered":
        query = query.where(_answer().is_not(None))
    elif what == "costly":
        query = query.where(
            complaints.c.id.in_(select(remedies.c.complaint_id).where(remedies.c.cost_minor != 0))
        )
    elif what == "chance":
        query = query.where(complaints.c.chance != "")
    return tuple(
        sqlite_only.packed_ids(
            connection, query.order_by(complaints.c.received_ms.desc(), complaints.c.id)
        )
    )


def chances(connection: Connection, question: Question, within: Stretch) -> tuple[Chance, ...]:
    """The wishes of the market that complaints showed, the latest first."""
    query = (
        _of_customers(
            complaints.c.id,
            complaints.c.number,
            customers.c.name,
            complaints.c.received_ms,
            complaints.c.chance,
        )
        .where(complaints.c.chance != "", complaints.c.ending != str(Ending.MERGED))
        .where(within.within(), *_filters(connection, question))
        .order_by(complaints.c.received_ms.desc(), complaints.c.id)
    )
    return tuple(Chance(*row) for row in connection.execute(query))


def choices(connection: Connection, name: str) -> tuple[str, ...]:
    """What can be filtered by: the values that complaints have, the most frequent first."""
    value = _VALUES[name]
    query = _of_customers(value, func.count()).where(value != "").group_by(value)
    counted: dict[str, list[tuple[int, str]]] = {}
    for text, count in connection.execute(query):
        counted.setdefault(fold(text) if name in NAMES else text, []).append((count, text))
    ranked = sorted((-sum(count for count, _ in each), max(each)[1]) for each in counted.values())
    return tuple(text for _, text in ranked)


def any_at_all(connection: Connection) -> bool:
    """Whether any complaint was ever taken down."""
    return connection.execute(select(complaints.c.id).limit(1)).first() is not None


def _of_customers(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns).select_from(
        complaints.join(customers, customers.c.id == complaints.c.customer_id)
    )


def _filters(connection: Connection, question: Question) -> Sequence[ColumnElement[bool]]:
    return [_has(connection, name, value) for name, value in question.filters.items() if value]


def _has(connection: Connection, name: str, value: str) -> ColumnElement[bool]:
    """A complaint has this value, in any spelling of a name."""
    column = _VALUES[name]
    if name not in NAMES or not value:
        return column == value
    wanted = fold(value)
    spelt = connection.execute(_of_customers(column).distinct()).scalars()
    return column.in_([text for text in spelt if fold(text) == wanted])


def _kept(row: Any, now_ms: int) -> ColumnElement[bool]:
    """In time, late, or not decided (empty), as `domain.complaint_clocks.standing` has it."""
    ended = and_(row.ended_ms.is_not(None), row.ended_ms <= now_ms)
    return case(
        (_is_met(row, now_ms), or_(row.due_ms.is_(None), row.met_ms <= row.due_ms)),
        (and_(ended, or_(row.due_ms < row.ended_ms, row.is_needed)), literal_column("0")),
        (ended, literal_column("NULL")),
        (row.due_ms < now_ms, literal_column("0")),
        else_=literal_column("NULL"),
    )


def _used(row: Any, now_ms: int) -> ColumnElement[int]:
    return case((_is_met(row, now_ms), row.used_ms), else_=literal_column("NULL"))


def _is_met(row: Any, now_ms: int) -> ColumnElement[bool]:
    return and_(row.met_ms <= now_ms, or_(row.ended_ms.is_(None), row.met_ms <= row.ended_ms))


def _was_reopened() -> ColumnElement[bool]:
    event = complaint_events.c
    return complaints.c.id.in_(
        select(event.complaint_id).where(
            event.what == "status", event.after == str(ComplaintStatus.REOPENED)
        )
    )


def _answer() -> ColumnElement[int]:
    """The last answer to how satisfied the customer is with it, else the rating of the closing."""
    last = (
        select(surveys.c.score)
        .where(
            surveys.c.complaint_id == complaints.c.id,
            surveys.c.kind == str(SurveyKind.CSAT),
        )
        .order_by(surveys.c.day.desc(), surveys.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(last, complaints.c.rating)
