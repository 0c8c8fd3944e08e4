"""What the rows of one order say about the order as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from tradetrust_desktop.domain.importing.groups import Group
from tradetrust_desktop.domain.importing.table import REPORTED_ONLY, Bad, ProblemList, Table
from tradetrust_desktop.domain.names import fold, match_key
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.problems import Code

_PLAIN: Final = ("customer_number", "country", "incoterm", "payment_terms", "status")


@dataclass(slots=True)
class ReadOrder:
    """An order as the file has it. Blank means that the file does not say."""

    group: Group
    number: str
    number_key: str
    """Empty where the file has only the customer's number."""
    customer_number: str = ""
    code: str = ""
    name: str = ""
    country: str = ""
    day: date | None = None
    currency: str = ""
    """From the file first; filled by what is assumed later."""
    status: str = ""
    incoterm: str = ""
    payment_terms: str = ""
    promised_ship_date: date | None = None
    kind: OrderKind = OrderKind.ORDER
    total_minor: int = 0
    amounts: list[int] = field(default_factory=list)
    """Per row of the group, in minor units."""
    customer: int = -1
    """Position of its customer among the customers of the file; -1: none."""

    @property
    def rows(self) -> Sequence[int]:
        """Positions of its rows in the table."""
        return self.group.rows


def part(column: list[Any], rows: Sequence[int]) -> list[Any]:
    """The values of a column in these rows."""
    if isinstance(rows, range):
        return column[rows.start : rows.stop]
    return [column[row] for row in rows]


def read_orders(
    table: Table,
    groups: Sequence[Group],
    problems: ProblemList,
    *,
    customer_needed: bool,
    latest: date,
) -> list[ReadOrder]:
    """What each usable group says; what forbids an order is noted, and its group rejected.

    One order is for one customer, in one currency, of one day. Of everything else the first
    value that is not blank counts. Without `customer_needed` an order may lack its customer.
    An order dated after `latest` is a slip.
    """
    found = _mark_bad_rows(table, problems)
    own_numbers = "number" in table.fields
    read = []
    reader = _Reader(table, problems, found, customer_needed=customer_needed)
    for group in groups:
        if not group.key:
            continue
        order = ReadOrder(
            group,
            group.number if own_numbers else "",
            group.key if own_numbers else "",
            customer_number="" if own_numbers else group.number,
        )
        reader.fill(order)
        if order.day is not None and order.day > latest:
            group.rejected = True
            problems.add(
                order.rows[0], Code.DATE_OUT_OF_RANGE, field="date", value=order.day.isoformat()
            )
        read.append(order)
    return read


def _mark_bad_rows(table: Table, problems: ProblemList) -> set[int]:
    """Note every unreadable cell; the rows that reject their order."""
    rejecting: set[int] = set()
    for name, rows in table.bad.items():
        if name in {"number", "customer_number"} and name not in _free_fields(table):
            continue  # noted with the groups
        column = table.fields[name]
        for row in rows:
            cell = column[row]
            problems.add(row, cell.code, field=name, value=cell.text)
            if cell.code not in REPORTED_ONLY:
                rejecting.add(row)
    return rejecting


def _free_fields(table: Table) -> frozenset[str]:
    """Number fields that do not group the rows."""
    return frozenset(("customer_number",) if "number" in table.fields else ())


class _Reader:
    """Fills orders from the columns that there are."""

    def __init__(
        self, table: Table, problems: ProblemList, bad_rows: set[int], *, customer_needed: bool
    ) -> None:
        self._problems = problems
        self._bad_rows = bad_rows
        self._customer_needed = customer_needed
        self._columns = table.fields
        self._plain = [(name, table.fields[name]) for name in _PLAIN if name in table.fields]
        if "number" not in table.fields:
            self._plain = [pair for pair in self._plain if pair[0] != "customer_number"]
        self._names = table.fields.get("customer")
        self._codes = table.fields.get("customer_code")
        self._days = table.column("date")
        self._currencies = table.fields.get("currency")
        self._promised = table.fields.get("promised_ship_date")

    def fill(self, order: ReadOrder) -> None:
        """Read the order's cells; a reason against it is noted and its group rejected."""
        rows = order.rows
        group = order.group
        if self._bad_rows and not self._bad_rows.isdisjoint(rows):
            group.rejected = True
        self._customer(order)
        order.day = self._single(rows, self._days, "date", Code.TWO_DAYS, group)
        if order.day is None and not self._has_bad(self._days, rows):
            group.rejected = True
            self._problems.add(rows[0], Code.NO_DATE, field="date")
        if self._currencies is not None:
            order.currency = (
                self._single(rows, self._currencies, "currency", Code.TWO_CURRENCIES, group) or ""
            )
        for name, column in self._plain:
            setattr(order, name, _first(column, rows))
        if self._promised is not None:
            order.promised_ship_date = _first(self._promised, rows) or None

    def _customer(self, order: ReadOrder) -> None:
        rows = order.rows
        names = _several(self._names, rows, fold)
        codes = _several(self._codes, rows, str.casefold)
        order.name = names[0][0] if names else ""
        order.code = codes[0][0] if codes else ""
        other = self._other_customer(names, codes, rows)
        if other is not None:
            order.group.rejected = True
            row, value = other
            name = "customer_code" if len(codes) > 1 else "customer"
            self._problems.add(
                row,
                Code.TWO_CUSTOMERS,
                field=name,
                value=value,
                params={"first": order.code if name == "customer_code" else order.name},
            )
        elif not names and not codes and self._customer_needed:
            columns = [column for column in (self._names, self._codes) if column is not None]
            if any(self._has_bad(column, rows) for column in columns):
                return
            order.group.rejected = True
            name = "customer" if self._names is not None else "customer_code"
            self._problems.add_all(rows, Code.NO_CUSTOMER, field=name)

    def _other_customer(
        self, names: list[tuple[str, int]], codes: list[tuple[str, int]], rows: Sequence[int]
    ) -> tuple[int, str] | None:
        """The row and the name or code of a second customer under the same number."""
        if len(codes) > 1:
            return codes[1][1], codes[1][0]
        if len(names) <= 1:
            return None
        if codes and self._codes is not None and self._names is not None:
            with_code = {fold(self._names[row]) for row in rows if self._codes[row]}
            strangers = [pair for pair in names if fold(pair[0]) not in with_code]
            return (strangers[0][1], strangers[0][0]) if strangers and with_code != {""} else None
        key = match_key(names[0][0])
        for name, row in names[1:]:
            if match_key(name) != key:
                return row, name
        return None

    def _single(
        self, rows: Sequence[int], column: list[Any], name: str, two: Code, group: Group
    ) -> Any:
        """The one value of these rows; a second one is noted and rejects the group."""
        values = part(column, rows)
        first = values[0]
        if values.count(first) == len(values):
            return None if first == "" or isinstance(first, Bad) else first
        known: Any = None
        for value, row in zip(values, rows, strict=True):
            if value in (None, "") or isinstance(value, Bad):
                continue
            if known is None:
                known = value
            elif value != known:
                group.rejected = True
                self._problems.add(
                    row, two, field=name, value=str(value), params={"first": str(known)}
                )
                break
        return known

    @staticmethod
    def _has_bad(column: list[Any], rows: Sequence[int]) -> bool:
        return any(isinstance(value, Bad) for value in part(column, rows))


def _first(column: list[Any], rows: Sequence[int]) -> Any:
    """The first value that is neither blank nor unreadable."""
    value = column[rows[0]]
    if value and not isinstance(value, Bad):
        return value
    for found in part(column, rows):
        if found and not isinstance(found, Bad):
            return found
    return ""


def _several(
    column: list[Any] | None, rows: Sequence[int], key: Callable[[str], str]
) -> list[tuple[str, int]]:
    """The different values of a column, blanks left out, each with its first row."""
    if column is None:
        return []
    values = part(column, rows)
    first = values[0]
    if values.count(first) == len(values):
        return [(first, rows[0])] if first and not isinstance(first, Bad) else []
    found: dict[str, tuple[str, int]] = {}
    for value, row in zip(values, rows, strict=True):
        if value and not isinstance(value, Bad):
            found.setdefault(key(value), (value, row))
    return list(found.values())
