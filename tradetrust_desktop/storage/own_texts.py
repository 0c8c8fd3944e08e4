"""Texts that the user wrote instead of those that come with the program, or besides them."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from tradetrust_desktop.storage.case_tables import own_texts
from tradetrust_desktop.storage.steps import Step


def of(connection: Connection, kind: str) -> Mapping[tuple[str, str], str]:
    """All own texts of a kind by key and language, in the order of their keys."""
    query = (
        select(own_texts.c.key, own_texts.c.language, own_texts.c.text)
        .where(own_texts.c.kind == kind)
        .order_by(own_texts.c.key, own_texts.c.language)
    )
    return {(key, language): text for key, language, text in connection.execute(query)}


def one(connection: Connection, kind: str, key: str, language: str) -> str | None:
    """An own text; None where the user wrote none."""
    return connection.execute(
        select(own_texts.c.text).where(
            own_texts.c.kind == kind, own_texts.c.key == key, own_texts.c.language == language
        )
    ).scalar_one_or_none()


def put(step: Step, kind: str, key: str, language: str, text: str | None) -> bool:
    """Keep an own text, or forget it (None); False when nothing differs."""
    known = one(step.connection, kind, key, language)
    row = {"kind": kind, "key": key, "language": language}
    if known == text:
        return False
    if text is None:
        step.delete(own_texts, (kind, key, language))
    elif known is None:
        step.insert(own_texts, {**row, "text": text})
    else:
        step.update(own_texts, (kind, key, language), {"text": text})
    return True
