"""What an import of complaints would write: compared with what is stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tradetrust_desktop.domain.care import ComplaintRow
from tradetrust_desktop.domain.importing.complaint_rows import ReadComplaint
from tradetrust_desktop.domain.importing.customers import FileCustomer, Matched, match_customers
from tradetrust_desktop.domain.importing.values import ImportOptions, Outcome
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage import bulk_orders
from tradetrust_desktop.storage import complaint_imports as stored


@dataclass
class Plan:
    """What is to be written of what was read, compared with what is stored."""

    matched: Matched
    owners: list[FileCustomer]
    """Whose complaint each is, in their order."""
    known: list[ComplaintRow | None]
    outcomes: list[Outcome]
    orders: Mapping[tuple[bytes, str], bytes]

    @property
    def has_work(self) -> bool:
        """Whether anything is new or changes."""
        return bool({Outcome.NEW, Outcome.CHANGED} & set(self.outcomes))


def planned(
    connection: bulk_orders.Reading, read: list[ReadComplaint], options: ImportOptions
) -> Plan:
    """Which complaints are new, changed or known, and whose each is."""
    owners = list(_owners(read))
    matched = match_customers(
        list({owner.key: owner for owner in owners}.values()),
        bulk_orders.customers_to_match(connection),
        verdicts=options.verdicts,
        wait=False,
        row_number=int,
    )
    known = stored.known(connection)
    orders = stored.orders_by_number(connection, {one.order for one in read})
    plan = Plan(matched, owners, [], [], orders)
    taken: set[tuple[str, str]] = set()
    for one, owner in zip(read, owners, strict=True):
        found = None
        target = owner.target.stored
        if one.number and target is not None:
            same = known.get(one.number.casefold(), ())
            found = next((row for row in same if row.draft.customer_id == target.id), None)
        outcome = Outcome.NEW
        place = (owner.target.key, one.number.casefold())
        if one.number and place in taken:
            outcome = Outcome.SAME  # the same number of the same customer stands twice
        elif found is not None and target is not None:
            draft = replace(one.draft, order_id=orders.get((target.id, one.order.casefold())))
            new = stored.changed(found, draft, one.said)
            outcome = Outcome.SAME if new == found.draft else Outcome.CHANGED
        taken.add(place)
        plan.known.append(found)
        plan.outcomes.append(outcome)
    return plan


def _owners(read: list[ReadComplaint]) -> Iterator[FileCustomer]:
    """The customer of each complaint; one object for one customer of the file."""
    found: dict[str, FileCustomer] = {}
    for one in read:
        key = f"code:{one.code.casefold()}" if one.code else f"name:{fold(one.customer)}"
        customer = found.get(key)
        if customer is None:
            customer = found[key] = FileCustomer(key, one.customer, one.code, one.row)
        customer.country = customer.country or one.country
        customer.rows += 1
        yield customer
