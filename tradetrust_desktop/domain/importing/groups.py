"""Which rows belong together: rows with one number are one order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from tradetrust_desktop.domain.importing.table import Bad, ProblemList, Table
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.problems import Code

_FOREIGN: Final = ("customer", "customer_code", "date")
"""Order cells that, filled beside an empty number, show that the row begins an order."""


@dataclass(slots=True)
class Group:
    """The rows of one order, by their positions in the table."""

    key: str
    """Equal for equal orders of one file; empty for rows whose number cannot be used."""
    number: str
    rows: Sequence[int]
    """A range where they follow each other, in rising order always."""
    rejected: bool = False


def number_key(number: str) -> str:
    """A number as orders are found by it: without blanks around it, case folded."""
    return number.strip().casefold()


def group_rows(table: Table, problems: ProblemList) -> list[Group]:
    """The orders of a table in the order of their first rows.

    Empty order cells continue the order above if the row has an item. Where the file has
    only the customer's number, orders are told apart by customer and number. A row whose
    number is missing or unreadable makes a rejected group of its own (equal unreadable
    numbers below each other: one group); its problem is noted.
    """
    own_numbers = "number" in table.fields
    numbers = table.column("number" if own_numbers else "customer_number")
    keys = _keys(table, numbers)
    if not own_numbers:
        keys = _with_customer(table, keys)
    return _collect(table, numbers, keys, problems)


def _keys(table: Table, numbers: list[Any]) -> list[Any]:
    """Per row the key of its order; "" where it continues none and has no number."""
    memo = {
        number: number if isinstance(number, Bad) else number_key(number)
        for number in dict.fromkeys(numbers)
    }
    keys = list(map(memo.__getitem__, numbers))
    if "" not in memo:
        return keys
    items = [table.fields[name] for name in ("item", "description") if name in table.fields]
    items = items or [table.column("quantity")]
    order_cells = [table.fields[name] for name in _FOREIGN if name in table.fields]
    above: Any = ""
    for row, key in enumerate(keys):
        if key != "":
            above = key
        elif not any(column[row] for column in order_cells) and any(
            column[row] not in ("", None) for column in items
        ):
            keys[row] = above
        else:
            above = ""  # what follows belongs to the order whose number is missing
    return keys


def _with_customer(table: Table, keys: list[Any]) -> list[Any]:
    """Keys that tell equal customer's numbers of different customers apart."""
    codes, names = table.column("customer_code"), table.column("customer")
    found: list[Any] = []
    above, last = "", ""
    for key, code, name in zip(keys, codes, names, strict=True):
        if key == "" or isinstance(key, Bad):
            found.append(key)
            continue
        who = str(code).casefold() or fold(str(name))
        if not who and key == last:
            who = above
        above, last = who, key
        found.append(f"{who}\x1f{key}")
    return found


def _collect(
    table: Table, numbers: list[Any], keys: list[Any], problems: ProblemList
) -> list[Group]:
    field = "number" if "number" in table.fields else "customer_number"
    groups: list[Group] = []
    known: dict[str, Group] = {}
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(keys), 1) if a != b)]
    if not keys:
        return groups
    for start, stop in zip(starts, [*starts[1:], len(keys)], strict=True):
        key = keys[start]
        if isinstance(key, Bad):
            for row in range(start, stop):
                if numbers[row] == key:
                    problems.add(row, key.code, field=field, value=key.text)
            groups.append(Group("", key.text, range(start, stop), rejected=True))
        elif key == "":
            problems.add_all(range(start, stop), Code.NO_NUMBER, field=field)
            groups.extend(
                Group("", "", range(row, row + 1), rejected=True) for row in range(start, stop)
            )
        elif key in known:
            group = known[key]
            if not isinstance(group.rows, list):
                group.rows = list(group.rows)
            group.rows.extend(range(start, stop))
        else:
            known[key] = group = Group(key, numbers[start], range(start, stop))
            groups.append(group)
    return groups
