"""What revision 0002 makes of the complaints of 0001: their history, out of the change log.

Until then a status set by hand was all that was kept of a message, so the message that it stood
for is written into the log of the complaint, at the time of the status. Written for the tables
as they were then, and never to be changed.
"""

import json
import secrets
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import sqlalchemy as sa

_PROPOSED: Final = ("proposed", "agreed", "in_progress", "closed")
_ANSWERED: Final = ("replied", *_PROPOSED)


def write_histories(connection: sa.Connection) -> None:
    """Give each complaint its events and the messages they stand for."""
    zone = _zone(connection)
    changes = _changes(connection)
    found = connection.execute(
        sa.text(
            "SELECT id, customer_id, title, channel, received_ms, created_ms, status, priority "
            "FROM complaints"
        )
    )
    for row in found.mappings().all():
        events = _events(row, changes.get(row["id"].hex(), []))
        for place, event in enumerate(events, start=1):
            connection.execute(
                sa.text(
                    "INSERT INTO complaint_events "
                    "(complaint_id, position, at_ms, what, before, after, note) "
                    "VALUES (:key, :place, :at_ms, :what, :before, :after, '')"
                ),
                {"key": row["id"], "place": place, **event},
            )
        _write_messages(connection, row, events, zone)
    _end_undo(connection)


def _changes(connection: sa.Connection) -> dict[str, list[dict[str, Any]]]:
    """Status and priority of each complaint as the log saw them change."""
    logged = connection.execute(
        sa.text(
            "SELECT c.record_key, c.before, c.after, s.time_ms, s.kind FROM step_changes c "
            "JOIN steps s ON s.id = c.step_id WHERE c.table_name = 'complaints' "
            "ORDER BY c.step_id, c.place"
        )
    )
    found: dict[str, list[dict[str, Any]]] = {}
    for key, before, after, time_ms, kind in logged:
        old, new = json.loads(before or "{}"), json.loads(after or "{}")
        mine = found.setdefault(key, [])
        for what in ("status", "priority"):
            if what not in old or what not in new or old[what] == new[what]:
                continue
            event = {"at_ms": time_ms, "what": what, "before": old[what], "after": new[what]}
            undone = {"before": new[what], "after": old[what]}
            if kind == "undo" and mine and {**mine[-1], **undone} == mine[-1]:
                mine.pop()
            else:
                mine.append(event)
    return found


def _events(row: sa.RowMapping, logged: list[dict[str, Any]]) -> list[dict[str, Any]]:
    events = []
    later = []
    for what, first in (("status", "new"), ("priority", row["priority"])):
        mine = [event for event in logged if event["what"] == what]
        known = first if what == "status" else (mine[0]["before"] if mine else first)
        events.append({"at_ms": row["received_ms"], "what": what, "before": "", "after": known})
        for event in mine:
            if event["before"] != known:  # it was taken down in a later status
                later.append(_taken_down(row, what, known, event["before"]))
            later.append(event)
            known = event["after"]
        if known != row[what]:
            later.append(_taken_down(row, what, known, row[what]))
    later.sort(key=lambda event: event["at_ms"])
    for event in later:
        event["at_ms"] = max(event["at_ms"], row["received_ms"])
    return events + later


def _taken_down(row: sa.RowMapping, what: str, before: str, after: str) -> dict[str, Any]:
    return {"at_ms": row["created_ms"], "what": what, "before": before, "after": after}


def _write_messages(
    connection: sa.Connection, row: sa.RowMapping, events: list[dict[str, Any]], zone: ZoneInfo
) -> None:
    reached = [event for event in events if event["what"] == "status"]
    answered = next((e["at_ms"] for e in reached if e["after"] in _ANSWERED), None)
    proposed = next((e["at_ms"] for e in reached if e["after"] in _PROPOSED), None)
    for at_ms in sorted({at_ms for at_ms in (answered, proposed) if at_ms is not None}):
        connection.execute(
            sa.text(
                "INSERT INTO interactions (id, created_ms, changed_ms, customer_id, complaint_id, "
                "at_ms, day, channel, direction, summary, is_proposal) VALUES (:id, :at_ms, "
                ":at_ms, :customer_id, :key, :at_ms, :day, :channel, 'out', :title, :is_proposal)"
            ),
            {
                "id": (at_ms << 16 | 0x7000).to_bytes(8, "big") + b"\x80" + secrets.token_bytes(7),
                "at_ms": at_ms,
                "customer_id": row["customer_id"],
                "key": row["id"],
                "day": datetime.fromtimestamp(at_ms / 1000, tz=UTC)
                .astimezone(zone)
                .date()
                .isoformat(),
                "channel": row["channel"],
                "title": row["title"],
                "is_proposal": at_ms == proposed,
            },
        )


def _end_undo(connection: sa.Connection) -> None:
    """An act on complaints of before would leave a history without its complaint."""
    last = connection.execute(
        sa.text("SELECT max(step_id) FROM step_changes WHERE table_name = 'complaints'")
    ).scalar()
    if last is None:
        return
    undoable = "SELECT id FROM steps WHERE state = 'undone' OR (state = 'done' AND id <= :last)"
    for ending in (
        f"DELETE FROM step_blobs WHERE step_id IN ({undoable})",  # noqa: S608 - a constant
        f"UPDATE steps SET state = 'gone' WHERE id IN ({undoable})",  # noqa: S608
    ):
        connection.execute(sa.text(ending), {"last": last})


def _zone(connection: sa.Connection) -> ZoneInfo:
    kept = connection.execute(sa.text("SELECT value FROM settings WHERE name = 'firm'")).scalar()
    return ZoneInfo(json.loads(kept or "{}").get("zone", "Asia/Shanghai"))
