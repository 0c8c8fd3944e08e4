"""What of the playbooks was ticked off, complaint by complaint."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from tradetrust_desktop.storage.case_tables import playbook_ticks
from tradetrust_desktop.storage.schema import complaints
from tradetrust_desktop.storage.steps import Step


def ticks(connection: Connection, complaint_id: bytes) -> Mapping[str, int]:
    """The items that were ticked off for a complaint, each with its moment."""
    query = (
        select(playbook_ticks.c.item, playbook_ticks.c.at_ms)
        .where(playbook_ticks.c.complaint_id == complaint_id)
        .order_by(playbook_ticks.c.item)
    )
    return {item: at_ms for item, at_ms in connection.execute(query)}  # noqa: C416 - of rows


def set_tick(step: Step, complaint_id: bytes, item: str, at_ms: int | None) -> bool:
    """Tick an item off as of a moment, or open it again (None); False when it is so already.

    KeyError where there is no such complaint.
    """
    step.row(complaints, (complaint_id,))
    is_ticked = item in ticks(step.connection, complaint_id)
    if is_ticked == (at_ms is not None):
        return False
    if at_ms is None:
        step.delete(playbook_ticks, (complaint_id, item))
    else:
        row = {"complaint_id": complaint_id, "item": item, "at_ms": at_ms}
        step.insert(playbook_ticks, row)
    return True


def forget(step: Step, complaint_id: bytes) -> None:
    """Take the ticks of a complaint away, before it goes itself."""
    for item in ticks(step.connection, complaint_id):
        step.delete(playbook_ticks, (complaint_id, item))
