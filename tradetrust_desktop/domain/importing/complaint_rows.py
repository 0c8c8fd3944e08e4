"""From the cells of a complaint list to complaints, each a row, or to what is wrong with it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.care import Channel, ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.complaint_words import guessed, titled
from tradetrust_desktop.domain.importing.complaint_columns import (
    IDS,
    MOMENTS,
    ComplaintField,
    read_category,
    read_channel,
    read_priority,
    read_status,
)
from tradetrust_desktop.domain.money import LARGEST_MINOR, digits
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.problems import Code, Place, Problem
from tradetrust_desktop.domain.reading.cells import Cell, cell_text
from tradetrust_desktop.domain.reading.countries import read_country
from tradetrust_desktop.domain.reading.currencies import currency_within, read_currency
from tradetrust_desktop.domain.reading.dates import DateOrder, read_date
from tradetrust_desktop.domain.reading.numbers import DecimalMark, read_micro
from tradetrust_desktop.domain.reading.texts import read_id, read_name, read_text
from tradetrust_desktop.domain.working_time import moment

_TIME: Final = re.compile(r"(?:^|[\sT])(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*([AaPp][Mm])?\s*$")
_NOON: Final = 12
_FIRST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_PLAIN: Final = (
    ComplaintField.PRODUCT,
    ComplaintField.SUPPLIER,
    ComplaintField.CARRIER,
    ComplaintField.OWNER,
    ComplaintField.ROOT_CAUSE,
    ComplaintField.REMEDY,
    ComplaintField.PREVENTION,
)
"""Texts that go into the complaint as they are."""
_MICRO: Final = 1_000_000


@dataclass
class ReadComplaint:
    """A row that can become a complaint."""

    row: int
    """As Excel counts."""
    number: str
    customer: str
    code: str
    country: str
    order: str
    draft: ComplaintDraft
    """Without its customer and its order."""
    said: frozenset[str]
    """The fields of the draft of which the row says something."""
    replied: datetime | None
    closed: datetime | None


@dataclass(frozen=True)
class HowToRead:
    """What decides how a row is read."""

    zone: ZoneInfo
    """Of times without offset."""
    order: DateOrder | None
    mark: DecimalMark
    opening: time
    """The time of a day without one."""
    currency: str
    """For amounts of which the file says none."""
    now: datetime
    sheet: str
    labels: Mapping[ComplaintField, str] = field(default_factory=dict)
    """Letter and heading of a field's column."""


def read_rows(
    rows: Iterator[tuple[int, Mapping[ComplaintField, Cell]]],
    how: HowToRead,
    problem: Callable[[Problem], None],
) -> Iterator[ReadComplaint]:
    """The rows that can be taken, in their order; every problem of the others is told.

    A number that one customer has twice, with something else to it, is a problem: the second
    row would be lost in silence.
    """
    known: dict[tuple[str, str], ReadComplaint] = {}
    for row, cells in rows:
        reader = _Row(row, cells, how, problem)
        found = reader.read()
        if found is None or reader.is_bad:
            continue
        owner = found.code.casefold() or fold(found.customer)
        first = known.setdefault((owner, found.number.casefold()), found)
        if found.number and replace(first, row=found.row) != found:
            reader.refuse_second()
            continue
        yield found


class _Row:
    def __init__(
        self,
        row: int,
        cells: Mapping[ComplaintField, Cell],
        how: HowToRead,
        problem: Callable[[Problem], None],
    ) -> None:
        self._row = row
        self._cells = cells
        self._how = how
        self._problem = problem
        self.is_bad = False

    def read(self) -> ReadComplaint | None:
        """The complaint of the row; None where something that is needed is missing."""
        f = ComplaintField
        title, description = self._texts()
        received = self._moment(f.RECEIVED)
        customer, code = self._text(f.CUSTOMER), self._text(f.CUSTOMER_CODE)
        if received is None and not self.is_bad:
            self._tell(Code.NO_DATE, f.RECEIVED)
        if not customer and not code:
            self._tell(Code.NO_CUSTOMER, f.CUSTOMER)
        if not title:
            self._tell(Code.REQUIRED, f.TITLE)
        values: dict[str, object] = {str(name): self._text(name) for name in _PLAIN}
        values |= {"batch": self._text(f.BATCH), "container": self._text(f.CONTAINER)}
        values |= {"title": title, "description": description}
        values["category"] = self._category(f"{title}\n{description}")
        minor, currency = self._amount()
        values |= {"stake_minor": minor, "stake_currency": currency}
        status = read_status(self._text(f.STATUS))
        closed = self._later(f.CLOSED, received) if received is not None else None
        if closed is not None or status is ComplaintStatus.CLOSED:
            status = ComplaintStatus.CLOSED
        values["priority"] = read_priority(self._text(f.PRIORITY))
        values["channel"] = read_channel(self._text(f.CHANNEL))
        values["status"] = status
        said = frozenset(name for name, value in values.items() if value not in (None, ""))
        if received is None:
            return None
        values["priority"] = values["priority"] or Priority.MEDIUM
        values["channel"] = values["channel"] or Channel.MAIL
        values["status"] = values["status"] or ComplaintStatus.NEW
        number = self._text(f.NUMBER)
        draft = ComplaintDraft(
            customer_id=b"",
            received_ms=_ms(received),
            external_number=number,
            **values,  # type: ignore[arg-type]  # each has the type of its field
        )
        return ReadComplaint(
            row=self._row,
            number=number,
            customer=customer or code,
            code=code,
            country=self._text(f.COUNTRY),
            order=self._text(f.ORDER),
            draft=draft,
            said=said,
            replied=self._later(f.REPLIED, received),
            closed=closed,
        )

    def refuse_second(self) -> None:
        """Another row of the customer has the number already."""
        self._tell(Code.ALREADY_EXISTS, ComplaintField.NUMBER)

    def _texts(self) -> tuple[str, str]:
        """Title and description; of one alone the title is taken from its beginning."""
        title, description = (
            self._text(ComplaintField.TITLE),
            self._text(ComplaintField.DESCRIPTION),
        )
        if not title:
            return titled(description)
        short, rest = titled(title)
        return short, "\n".join(part for part in (rest, description) if part)

    def _category(self, text: str) -> str:
        said = read_category(self._text(ComplaintField.CATEGORY))
        return said or str(guessed(text) or "")

    def _amount(self) -> tuple[int | None, str]:
        cell = self._cells.get(ComplaintField.AMOUNT)
        micro = read_micro(cell, self._how.mark)
        if isinstance(micro, Code):
            self._tell(micro, ComplaintField.AMOUNT)
            return None, ""
        if micro is None:
            return None, ""
        currency = self._text(ComplaintField.CURRENCY)
        if not currency and isinstance(cell, str):
            currency = currency_within(cell)
        currency = currency or self._how.currency
        minor = round(micro * 10 ** digits(currency) / _MICRO)
        if not 0 <= minor <= LARGEST_MINOR:
            self._tell(Code.NUMBER_TOO_LARGE, ComplaintField.AMOUNT)
            return None, ""
        return minor, currency

    def _later(self, name: ComplaintField, received: datetime) -> datetime | None:
        """A moment after the receipt; one of the same day without a time is not before it."""
        found = self._moment(name)
        if found is None:
            return None
        if found < received:
            zone = self._how.zone
            if found.astimezone(zone).date() == received.astimezone(zone).date():
                return received
            self._tell(Code.ALREADY_PAST, name)
            return None
        return found

    def _moment(self, name: ComplaintField) -> datetime | None:
        cell = self._cells.get(name)
        found = _moment(cell, self._how)
        if isinstance(found, Code):
            self._tell(found, name)
            return None
        if found is None:
            return None
        if found > self._how.now:
            self._tell(Code.STILL_TO_COME, name)
            return None
        if found < _FIRST:
            self._tell(Code.DATE_OUT_OF_RANGE, name)
            return None
        return found

    def _text(self, name: ComplaintField) -> str:
        cell = self._cells.get(name)
        if cell is None:
            return ""
        readers: dict[ComplaintField, Callable[[Cell], str | Code]] = {
            ComplaintField.CUSTOMER: read_name,
            ComplaintField.COUNTRY: read_country,
            ComplaintField.CURRENCY: read_currency,
        }
        read = read_id if name in IDS else readers.get(name, read_text)
        found = read(cell)
        if isinstance(found, Code):
            self._tell(found, name)
            return ""
        return found

    def _tell(self, code: Code, name: ComplaintField) -> None:
        self.is_bad = True
        how = self._how
        place = Place(how.sheet, self._row, how.labels.get(name, ""))
        value = cell_text(self._cells.get(name))
        self._problem(Problem(code, field=str(name), value=value, place=place))


def _moment(cell: Cell, how: HowToRead) -> datetime | Code | None:
    """A moment in UTC; a day without a time begins when the firm opens."""
    try:
        return _exact_moment(cell, how)
    except OverflowError:  # the first and the last day of all have no moment in every zone
        return Code.DATE_OUT_OF_RANGE


def _exact_moment(cell: Cell, how: HowToRead) -> datetime | Code | None:
    if isinstance(cell, datetime) and cell.tzinfo is not None:
        return cell.astimezone(UTC)
    if isinstance(cell, str):
        try:
            exact = datetime.fromisoformat(cell.strip())
        except ValueError:
            pass
        else:
            if exact.tzinfo is not None:
                return exact.astimezone(UTC)
            if "T" in cell or ":" in cell:
                return moment(exact, how.zone)
    at = _time(cell)
    text = cell
    if isinstance(cell, str) and at is not None:
        text = _TIME.sub("", cell)
    day = read_date(text, how.order)
    if not isinstance(day, date):
        return day
    return moment(datetime.combine(day, at or how.opening), how.zone)


def _time(cell: Cell) -> time | None:
    """The time of day in a cell; None where it has none."""
    if isinstance(cell, datetime):
        return None if cell.time() == time() else cell.time().replace(tzinfo=None)
    found = _TIME.search(cell) if isinstance(cell, str) else None
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def days_of(columns: Mapping[ComplaintField, Sequence[Cell]]) -> Iterator[Cell]:
    """All cells that hold a day, their times taken away, so that their order can be found."""
    for name in MOMENTS:
        for cell in columns.get(name, ()):
            yield _TIME.sub("", cell) if isinstance(cell, str) else cell
