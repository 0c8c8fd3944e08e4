"""Settings of the firm that travel with the data: JSON by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tradetrust_desktop.storage.schema import settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from tradetrust_desktop.storage.steps import Step  # steps need what is set themselves


def get(connection: Connection, name: str, default: Any = None) -> Any:
    """A setting's value; `default` where it was never set."""
    text = connection.execute(
        select(settings.c.value).where(settings.c.name == name)
    ).scalar_one_or_none()
    return default if text is None else json.loads(text)


def every(connection: Connection) -> dict[str, Any]:
    """All settings by name."""
    found = connection.execute(select(settings.c.name, settings.c.value))
    return {name: json.loads(text) for name, text in found}


def put(step: Step, values: Mapping[str, Any]) -> bool:
    """Set values by name; False when nothing differs."""
    changed = False
    for name, value in values.items():
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        known = step.connection.execute(
            select(settings.c.value).where(settings.c.name == name)
        ).scalar_one_or_none()
        if known is None:
            step.insert(settings, {"name": name, "value": text})
            changed = True
        elif known != text:
            step.update(settings, (name,), {"value": text})
            changed = True
    return changed
