"""What is still open of a complaint when somebody wants to close it."""

from sqlalchemy import Connection, select

from tradetrust_desktop.domain.complaints import Unfinished
from tradetrust_desktop.storage import complaint_merges
from tradetrust_desktop.storage.schema import actions, promises


def unfinished(connection: Connection, key: bytes) -> tuple[Unfinished, ...]:
    """Promises not kept and actions not done, of it and of those merged into it; by when due."""
    ids = complaint_merges.together(connection, key)
    promised = select(promises.c.text, promises.c.due_ms).where(
        promises.c.complaint_id.in_(ids),
        promises.c.kept_ms.is_(None),
        promises.c.dropped_ms.is_(None),
    )
    found = [
        Unfinished("promise", text, due_ms=due_ms)
        for text, due_ms in connection.execute(promised.order_by(promises.c.due_ms))
    ]
    planned = select(actions.c.text, actions.c.due).where(
        actions.c.complaint_id.in_(ids), actions.c.done.is_(None)
    )
    found += [
        Unfinished("action", text, due=due)
        for text, due in connection.execute(planned.order_by(actions.c.due))
    ]
    return tuple(found)
