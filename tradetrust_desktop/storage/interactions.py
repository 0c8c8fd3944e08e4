"""The communication log: lists, and the writes of a step."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, select

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft, InteractionRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import evidence, settings_store, sqlite_only
from tradetrust_desktop.storage.listing import in_order
from tradetrust_desktop.storage.schema import complaints, contacts, customers, interactions
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(InteractionDraft.__dataclass_fields__)


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the entries, the latest first.

    Filters: customer_id, contact_id, complaint_id (hexadecimal); channel ("note" for notes).
    """
    chosen = select(interactions.c.id)
    for name, value in query.filters.items():
        if not value:
            continue
        if name == "channel":
            chosen = chosen.where(interactions.c.channel == ("" if value == "note" else value))
        elif name in ("customer_id", "contact_id", "complaint_id"):
            chosen = chosen.where(interactions.c[name] == bytes.fromhex(value))
    order = (interactions.c.at_ms.desc(), interactions.c.id.desc())
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def rows(connection: Connection, ids: Sequence[bytes]) -> list[InteractionRow]:
    """The entries of these ids, in their order; such as are gone are left out."""
    found = in_order(connection, _rows().where(interactions.c.id.in_(ids)), ids)
    return [_row(row) for row in found]


def add(step: Step, key: bytes, typed: InteractionDraft) -> None:
    """Add an entry under an id made before."""
    step.insert(interactions, {"id": key, **_values(step.connection, typed)})


def edit(step: Step, key: bytes, typed: InteractionDraft) -> bool:
    """Make an entry be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(interactions, key, _values(step.connection, typed))


def delete(step: Step, key: bytes) -> None:
    """Remove an entry; files that came with it stay with its complaint. KeyError without one."""
    evidence.unlink(step, key)
    step.delete(interactions, key)


def firm_day(connection: Connection, at_ms: int) -> date:
    """The day on which a moment falls in the firm's zone."""
    kept = settings_store.get(connection, "firm", {})
    zone = ZoneInfo(str(kept.get("zone", Firm().zone)))
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(zone).date()


def _rows() -> Select[Any]:
    return (
        select(
            interactions.c.id,
            customers.c.name,
            contacts.c.name,
            complaints.c.number,
            *(interactions.c[name] for name in _FIELDS),
        )
        .join(customers, customers.c.id == interactions.c.customer_id)
        .outerjoin(contacts, contacts.c.id == interactions.c.contact_id)
        .outerjoin(complaints, complaints.c.id == interactions.c.complaint_id)
    )


def _row(row: Sequence[Any]) -> InteractionRow:
    fields = dict(zip(_FIELDS, row[4:], strict=True))
    fields["channel"] = Channel(fields["channel"]) if fields["channel"] else None
    fields["direction"] = Direction(fields["direction"])
    return InteractionRow(row[0], row[1], row[2] or "", row[3] or "", InteractionDraft(**fields))


def _values(connection: Connection, typed: InteractionDraft) -> dict[str, object]:
    values = {name: getattr(typed, name) for name in _FIELDS}
    return {
        **values,
        "channel": str(typed.channel or ""),
        "direction": str(typed.direction),
        "day": firm_day(connection, typed.at_ms),
    }
