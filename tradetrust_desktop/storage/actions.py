"""What is done against causes: reading, and the writes of a step."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, func, or_, select

from tradetrust_desktop.domain.case import ActionDraft, ActionKind, ActionRow
from tradetrust_desktop.storage.complaint_merges import together
from tradetrust_desktop.storage.schema import actions, complaints
from tradetrust_desktop.storage.steps import Step

_WORDS: Final = 200
_FIELDS: Final = tuple(ActionDraft.__dataclass_fields__)
_UNDONE: Final = actions.c.done.is_(None)
_UNCHECKED: Final = and_(
    actions.c.done.is_not(None), actions.c.checked.is_(None), actions.c.check_due.is_not(None)
)


def rows(connection: Connection, ids: Sequence[bytes]) -> list[ActionRow]:
    """The actions of these ids, in their order; such as are gone are left out."""
    found = {row.id: row for row in _rows(connection, _query().where(actions.c.id.in_(ids)))}
    return [found[key] for key in ids if key in found]


def row(connection: Connection, key: bytes) -> ActionRow | None:
    """One action; None where there is none."""
    found = rows(connection, [key])
    return found[0] if found else None


def of_complaint(connection: Connection, complaint_id: bytes) -> tuple[ActionRow, ...]:
    """The actions of a complaint: containing, corrective, preventive, each in order of adding.

    With those of complaints that were merged into it.
    """
    every = together(connection, complaint_id)
    query = _query().where(actions.c.complaint_id.in_(every)).order_by(actions.c.id)
    place = {kind: number for number, kind in enumerate(ActionKind)}
    found = _rows(connection, query)
    return tuple(sorted(found, key=lambda each: place[each.draft.kind]))


def of_cause(connection: Connection, cause: str) -> tuple[ActionRow, ...]:
    """The actions against a root cause as such, without a complaint."""
    query = _query().where(actions.c.cause == cause, actions.c.complaint_id.is_(None))
    return _rows(connection, query.order_by(actions.c.id))


def awaited(
    connection: Connection, *, first: date | None = None, last: date | None = None
) -> tuple[ActionRow, ...]:
    """Actions to be done, or to be checked, between two days, by day.

    Without days also those that are due on no day, which come last.
    """
    when = [_UNDONE, _UNCHECKED]
    if first is not None:
        when = [
            and_(_UNDONE, actions.c.due >= first),
            and_(_UNCHECKED, actions.c.check_due >= first),
        ]
    if last is not None:
        due, check = actions.c.due <= last, actions.c.check_due <= last
        when = [and_(when[0], due), and_(when[1], check)]
    found = _rows(connection, _query().where(or_(*when)).order_by(actions.c.id))
    return tuple(sorted(found, key=_day))


def known_words(connection: Connection, field: str) -> tuple[str, ...]:
    """The texts that actions have in a field, the most frequent first."""
    column = actions.c[field]
    query = (
        select(column)
        .where(column != "")
        .group_by(column)
        .order_by(func.count().desc(), column)
        .limit(_WORDS)
    )
    return tuple(connection.execute(query).scalars())


def add(step: Step, key: bytes, typed: ActionDraft) -> None:
    """Add an action under an id made before."""
    step.insert(actions, {"id": key, **_values(typed)})


def edit(step: Step, key: bytes, typed: ActionDraft) -> bool:
    """Make an action be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(actions, key, _values(typed))


def delete(step: Step, key: bytes) -> None:
    """Remove an action. KeyError where there is none."""
    step.delete(actions, key)


def forget(step: Step, complaint_id: bytes) -> None:
    """Remove the actions of a complaint that goes."""
    for each in of_complaint(step.connection, complaint_id):
        step.delete(actions, each.id)


def _day(row: ActionRow) -> date:
    day = row.draft.due if row.draft.done is None else row.draft.check_due
    return day or date.max


def _query() -> Select[Any]:
    return select(
        actions.c.id,
        complaints.c.number,
        actions.c.created_ms,
        *(actions.c[name] for name in _FIELDS),
    ).outerjoin(complaints, complaints.c.id == actions.c.complaint_id)


def _rows(connection: Connection, query: Select[Any]) -> tuple[ActionRow, ...]:
    return tuple(
        ActionRow(key, ActionDraft(ActionKind(kind), *fields), number or "", created_ms)
        for key, number, created_ms, kind, *fields in connection.execute(query)
    )


def _values(typed: ActionDraft) -> dict[str, object]:
    return {**{name: getattr(typed, name) for name in _FIELDS}, "kind": str(typed.kind)}
