"""Rows of kept files: lists and the writes of a step; the files are in `evidence_files`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select

from tradetrust_desktop.domain.case import (
    EvidenceDraft,
    EvidenceKind,
    EvidenceRow,
    EvidenceState,
)
from tradetrust_desktop.storage import complaint_merges, evidence_files
from tradetrust_desktop.storage.evidence_files import KeptFile
from tradetrust_desktop.storage.logged_rows import from_json
from tradetrust_desktop.storage.schema import complaints, evidence, step_changes
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(EvidenceDraft.__dataclass_fields__)
_HEAD: Final = ("id", "name", "sha256", "size", "created_ms")


def of(connection: Connection, complaint_id: bytes, *, folder: Path) -> tuple[EvidenceRow, ...]:
    """What is kept for a complaint and those merged into it, in the order in which it came.

    Each with a quick look at its file.
    """
    every = complaint_merges.together(connection, complaint_id)
    return _rows(connection, evidence.c.complaint_id.in_(every), folder)


def row(connection: Connection, key: bytes, *, folder: Path) -> EvidenceRow | None:
    """One kept file; None where it is gone."""
    found = _rows(connection, evidence.c.id == key, folder)
    return found[0] if found else None


def _rows(
    connection: Connection, which: ColumnElement[bool], folder: Path
) -> tuple[EvidenceRow, ...]:
    query = select(*(evidence.c[name] for name in (*_HEAD, *_FIELDS))).where(which)
    found = connection.execute(query.order_by(evidence.c.created_ms, evidence.c.id))
    return tuple(_row(tuple(each), folder) for each in found)


def _row(values: Sequence[Any], folder: Path) -> EvidenceRow:
    head = dict(zip(_HEAD, values, strict=False))
    fields = dict(zip(_FIELDS, values[len(_HEAD) :], strict=True))
    fields["kind"] = EvidenceKind(fields["kind"])
    state = evidence_files.state_of(folder, head["sha256"], head["size"])
    return EvidenceRow(draft=EvidenceDraft(**fields), state=EvidenceState(state), **head)


def has(connection: Connection, complaint_id: bytes, sha256: str) -> bool:
    """Whether a complaint has this content already."""
    every = complaint_merges.together(connection, complaint_id)
    query = select(evidence.c.id).where(
        evidence.c.complaint_id.in_(every), evidence.c.sha256 == sha256
    )
    return connection.execute(query).first() is not None


def add(step: Step, key: bytes, kept: KeptFile, typed: EvidenceDraft) -> None:
    """Add a file that lies in the folder already, under an id made before."""
    own = {"id": key, "name": kept.name, "sha256": kept.sha256, "size": kept.size}
    step.insert(evidence, {**own, **_values(typed)})


def edit(step: Step, key: bytes, typed: EvidenceDraft) -> bool:
    """Make a row be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(evidence, key, _values(typed))


def delete(step: Step, key: bytes) -> None:
    """Remove a row; the file stays for undo. KeyError where there is none."""
    step.delete(evidence, key)


def forget_of(step: Step, complaint_id: bytes) -> None:
    """Remove the rows of a complaint that goes; undo brings them back with it."""
    _take(step, evidence.c.complaint_id == complaint_id)


def unlink(step: Step, interaction_id: bytes) -> None:
    """An entry of the log goes: what came with it stays with its complaint, or goes too."""
    mine = evidence.c.interaction_id == interaction_id
    _take(step, mine & evidence.c.complaint_id.is_(None))
    for key in step.connection.execute(select(evidence.c.id).where(mine)).scalars().all():
        step.update(evidence, key, {"interaction_id": None})


def _take(step: Step, which: ColumnElement[bool]) -> None:
    for each in step.connection.execute(select(evidence).where(which)).mappings().all():
        step.take(evidence, dict(each))


def needed(connection: Connection) -> set[str]:
    """The hashes of all content that a row names, or that undo or redo could bring back."""
    found = set(connection.execute(select(evidence.c.sha256)).scalars())
    query = select(step_changes.c.before, step_changes.c.after)
    mine = query.where(step_changes.c.record_kind == "evidence")
    for before, after in connection.execute(mine):
        for text in (before, after):
            known = from_json(evidence, text) if text else {}
            if "sha256" in known:
                found.add(known["sha256"])
    return found


def every(connection: Connection) -> list[tuple[str, str, int, str]]:
    """Name, hash and size of each kept file, with the number of its complaint."""
    query = select(
        evidence.c.name, evidence.c.sha256, evidence.c.size, complaints.c.number
    ).outerjoin(complaints, complaints.c.id == evidence.c.complaint_id)
    return [
        (name, sha256, size, number or "")
        for name, sha256, size, number in connection.execute(query)
    ]


def _values(typed: EvidenceDraft) -> dict[str, object]:
    values = {name: getattr(typed, name) for name in _FIELDS}
    return {**values, "kind": str(typed.kind)}
