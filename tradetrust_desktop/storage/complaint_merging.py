"""Merging complaints about the same thing, and parting them again as if nothing had been.

What the kept one takes over (the earlier receipt with its policy, the graver priority) is
remembered in the row of the merge; nothing else of the other one moves (`complaint_merges`).
"""

import json
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from tradetrust_desktop.domain.care import ComplaintEvent, ComplaintStatus, Priority
from tradetrust_desktop.domain.clocks import Ending
from tradetrust_desktop.storage import complaint_clocks
from tradetrust_desktop.storage.complaint_merges import kept_id, together
from tradetrust_desktop.storage.schema import complaint_events, complaint_merges, complaints
from tradetrust_desktop.storage.steps import Step

_TAKEN: Final = ("received_ms", "priority", "policy_version")
"""What the kept complaint may take over."""
_LEFT: Final = ("status", "ending")
"""What changes of the merged one."""
_CLOSED: Final = str(ComplaintStatus.CLOSED)
_GRAVITY: Final = [str(each) for each in Priority]


@dataclass(frozen=True)
class Merge:
    """One complaint that went into another."""

    merged_id: bytes
    kept_id: bytes
    at_ms: int
    before: dict[str, Any]


def merge(step: Step, kept: bytes, merged: bytes, *, at_ms: int | None = None) -> None:
    """Let one complaint stand for another; both are known, neither is merged, nor holds `merged`.

    The kept one takes the earlier receipt, with the policy in force then, and the graver
    priority; the other one is closed.
    """
    at_ms = step.now_ms() if at_ms is None else at_ms
    one, other = step.row(complaints, (kept,)), step.row(complaints, (merged,))
    before = {
        "kept": {name: one[name] for name in _TAKEN},
        "merged": {name: other[name] for name in _LEFT},
    }
    step.insert(
        complaint_merges,
        {"merged_id": merged, "kept_id": kept, "at_ms": at_ms, "before": json.dumps(before)},
    )
    taken: dict[str, object] = {}
    if other["received_ms"] < one["received_ms"]:
        taken |= {name: other[name] for name in ("received_ms", "policy_version")}
    gravest = min(one["priority"], other["priority"], key=_GRAVITY.index)
    events = [ComplaintEvent(at_ms, "merged", "", str(other["number"]))]
    if gravest != one["priority"]:
        taken["priority"] = gravest
        events.append(
            ComplaintEvent(at_ms, "priority", one["priority"], gravest, str(other["number"]))
        )
    step.update(complaints, kept, taken)
    if "received_ms" in taken:
        complaint_clocks.move_receipt(step, kept, other["received_ms"])
    complaint_clocks.note(step, kept, events)
    left = [ComplaintEvent(at_ms, "ending", str(other["ending"]), str(Ending.MERGED))]
    if other["status"] != _CLOSED:
        left.append(ComplaintEvent(at_ms, "status", other["status"], _CLOSED, str(one["number"])))
    step.update(complaints, merged, {"status": _CLOSED, "ending": str(Ending.MERGED)})
    complaint_clocks.note(step, merged, left)
    _rewrite(step, kept, merged)


def unmerge(step: Step, merged: bytes) -> None:
    """Part two complaints as if they had never been merged; what came since stays where it is.

    KeyError where it is not merged. Later merges into the same one are kept.
    """
    wanted = next(
        each
        for each in _into(step.connection, kept_of(step.connection, merged))
        if each.merged_id == merged
    )
    later = [
        each
        for each in _into(step.connection, wanted.kept_id)
        if (each.at_ms, each.merged_id) > (wanted.at_ms, wanted.merged_id)
    ]
    for each in reversed(later):
        _part(step, each)
    _part(step, wanted)
    for each in later:
        merge(step, each.kept_id, each.merged_id, at_ms=each.at_ms)
    _rewrite(step, wanted.kept_id, merged)


def part_all(step: Step, key: bytes) -> None:
    """Part a complaint that goes from all others."""
    for each in together(step.connection, key)[1:]:
        unmerge(step, each)
    if kept_id(step.connection, key) != key:
        unmerge(step, key)


def kept_of(connection: Connection, merged: bytes) -> bytes:
    """Which complaint holds this one; KeyError where none does."""
    found = kept_id(connection, merged)
    if found == merged:
        raise KeyError(merged)
    return found


def _into(connection: Connection, kept: bytes) -> list[Merge]:
    table = complaint_merges.c
    query = (
        select(table.merged_id, table.kept_id, table.at_ms, table.before)
        .where(table.kept_id == kept)
        .order_by(table.at_ms, table.merged_id)
    )
    return [
        Merge(bytes(row[0]), bytes(row[1]), row[2], json.loads(row[3]))
        for row in connection.execute(query)
    ]


def _part(step: Step, found: Merge) -> None:
    """Take back the latest merge into a complaint."""
    one = step.row(complaints, (found.kept_id,))
    other = step.row(complaints, (found.merged_id,))
    before = found.before["kept"]
    back: dict[str, object] = {}
    # what a person has changed since stays as it is
    if one["received_ms"] == min(before["received_ms"], other["received_ms"]):
        back |= {name: before[name] for name in ("received_ms", "policy_version")}
    gravest = min(before["priority"], other["priority"], key=_GRAVITY.index)
    if one["priority"] == gravest:
        back["priority"] = before["priority"]
    _forget(step, found.kept_id, found.at_ms, str(other["number"]))
    step.update(complaints, found.kept_id, back)
    if one["received_ms"] != back.get("received_ms", one["received_ms"]):
        complaint_clocks.move_receipt(step, found.kept_id, before["received_ms"])
    _forget(step, found.merged_id, found.at_ms, str(one["number"]))
    step.update(complaints, found.merged_id, found.before["merged"])
    step.delete(complaint_merges, found.merged_id)


def _forget(step: Step, key: bytes, at_ms: int, number: str) -> None:
    """Take what a merge wrote out of a history; the rest closes up behind it."""
    table = complaint_events
    query = select(table).where(table.c.complaint_id == key).order_by(table.c.position)
    rows = [dict(r) for r in step.connection.execute(query).mappings()]
    gone = [row for row in rows if row["at_ms"] == at_ms and _is_of_merge(row, number)]
    if not gone:
        return
    left = [row for row in rows if row not in gone]
    for what in {row["what"] for row in gone} - {"merged"}:
        _join(left, [row for row in gone if row["what"] == what])
    for row in rows:
        if row["position"] >= gone[0]["position"]:
            step.take(table, row)
    for place, row in enumerate(left, start=1):
        if row["position"] > gone[0]["position"]:
            step.insert(table, {**row, "position": place})


def _join(left: list[dict[str, Any]], gone: list[dict[str, Any]]) -> None:
    """What follows an entry that goes begins where that one began."""
    for entry in gone:
        for place, row in enumerate(left):
            if row["what"] == entry["what"] and row["position"] > entry["position"]:
                left[place] = {**row, "before": entry["before"]}
                break


def _is_of_merge(row: dict[str, Any], number: str) -> bool:
    if row["what"] == "merged":
        return bool(row["after"] == number)
    if row["what"] == "ending":
        return bool(row["after"] == str(Ending.MERGED))
    return bool(row["note"] == number)


def _rewrite(step: Step, *keys: bytes) -> None:
    for key in keys:
        complaint_clocks.rewrite(step, key)
