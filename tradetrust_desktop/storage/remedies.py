"""What was decided for complaints, and what a decision needs to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection, func, select

from tradetrust_desktop.domain.case import RemedyDraft, RemedyKind, RemedyRow
from tradetrust_desktop.domain.money import line_amount
from tradetrust_desktop.domain.orders import OrderStatus
from tradetrust_desktop.domain.remedy_table import Stake, Worth
from tradetrust_desktop.storage import complaint_merges as merging
from tradetrust_desktop.storage import promises
from tradetrust_desktop.storage.schema import (
    complaint_links,
    complaints,
    customers,
    order_lines,
    orders,
    remedies,
)
from tradetrust_desktop.storage.schema import promises as ledger
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(RemedyDraft.__dataclass_fields__)
_YEAR: Final = timedelta(days=364)
"""With the day itself 365 days."""


@dataclass(frozen=True)
class Known:
    """What a complaint says about its remedy."""

    customer_id: bytes
    category: str
    extent: str
    share: str
    worth: Worth
    stake: Stake


def known(connection: Connection, complaint_id: bytes, *, on: date) -> Known | None:
    """What decides the remedy of a complaint; None where it is gone."""
    found = connection.execute(
        select(
            complaints.c.customer_id,
            complaints.c.category,
            complaints.c.extent,
            complaints.c.share,
            complaints.c.stake_minor,
            complaints.c.stake_currency,
            customers.c.grade,
            customers.c.currency,
        )
        .join(customers, customers.c.id == complaints.c.customer_id)
        .where(complaints.c.id == complaint_id)
    ).first()
    if found is None:
        return None
    customer_id, category, extent, share, minor, currency, grade, usual = found
    concerned = _concerned(connection, complaint_id, currency) if minor is not None else None
    return Known(
        customer_id=customer_id,
        category=category,
        extent=extent,
        share=share,
        worth=Worth(grade, _revenue(connection, customer_id, on=on, first=(currency, usual))),
        stake=Stake(minor, currency, concerned),
    )


def row(connection: Connection, key: bytes) -> RemedyRow | None:
    """One decision; None where there is none."""
    found = connection.execute(_rows().where(remedies.c.id == key)).first()
    return None if found is None else _row(found)


def of(connection: Connection, complaint_id: bytes) -> tuple[RemedyRow, ...]:
    """What was decided for a complaint and those merged into it, the latest first."""
    every = merging.together(connection, complaint_id)
    query = _rows().where(remedies.c.complaint_id.in_(every))
    order = (remedies.c.decided.desc(), remedies.c.id.desc())
    return tuple(_row(found) for found in connection.execute(query.order_by(*order)))


def add(step: Step, key: bytes, typed: RemedyDraft) -> None:
    """Add a decision under an id made before."""
    step.insert(remedies, {"id": key, **_values(typed)})


def edit(step: Step, key: bytes, typed: RemedyDraft) -> bool:
    """Make a decision be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(remedies, key, _values(typed))


def delete(step: Step, key: bytes) -> None:
    """Remove a decision with what it promised and nobody has kept yet; kept promises stay.

    KeyError where there is none.
    """
    promises.forget(step, (ledger.c.remedy_id == key) & promises.IS_OPEN)
    promises.unlink(step, "remedy_id", key)
    step.delete(remedies, key)


def forget(step: Step, complaint_id: bytes) -> None:
    """Remove the decisions and the promises of a complaint that goes itself."""
    promises.forget(step, ledger.c.complaint_id == complaint_id)
    query = select(remedies).where(remedies.c.complaint_id == complaint_id)
    for found in step.connection.execute(query).mappings().all():
        step.take(remedies, dict(found))


def _rows() -> Any:
    return select(remedies.c.id, *(remedies.c[name] for name in _FIELDS))


def _row(found: Sequence[Any]) -> RemedyRow:
    fields = dict(zip(_FIELDS, found[1:], strict=True))
    fields["kind"] = RemedyKind(fields["kind"])
    return RemedyRow(found[0], RemedyDraft(**fields))


def _values(typed: RemedyDraft) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(typed, name) for name in _FIELDS}
    return {**values, "kind": str(typed.kind)}


def _revenue(
    connection: Connection, customer_id: bytes, *, on: date, first: Sequence[str]
) -> tuple[tuple[str, int], ...]:
    """What a customer ordered in 365 days by currency: these currencies first, then the largest."""
    query = (
        select(orders.c.currency, func.sum(orders.c.total_minor))
        .where(
            orders.c.customer_id == customer_id,
            orders.c.status != OrderStatus.CANCELLED,
            orders.c.day.between(on - _YEAR, on),
        )
        .group_by(orders.c.currency)
    )
    found = [(currency, int(minor)) for currency, minor in connection.execute(query)]
    return tuple(
        sorted(
            found,
            key=lambda pair: (
                first.index(pair[0]) if pair[0] in first else len(first),
                -pair[1],
                pair[0],
            ),
        )
    )


def _concerned(connection: Connection, complaint_id: bytes, currency: str) -> int | None:
    """The value of the quantities linked; None where none is, or in another currency."""
    links, lines = complaint_links.c, order_lines.c
    query = (
        select(
            links.quantity_micro,
            lines.unit_price_micro,
            lines.quantity_micro,
            lines.amount_minor,
            orders.c.currency,
        )
        .join(orders, orders.c.id == links.order_id)
        .join(
            order_lines,
            (lines.order_id == links.order_id) & (lines.position == links.line_position),
        )
        .where(links.complaint_id == complaint_id, links.quantity_micro.is_not(None))
    )
    found = connection.execute(query).all()
    if not found or any(each[4] != currency for each in found):
        return None
    total = 0
    for quantity, price, whole, amount, _ in found:
        if price is not None:
            total += line_amount(quantity, price, currency)
        elif whole:
            total += amount * quantity // whole
        else:
            return None
    return max(0, total)
