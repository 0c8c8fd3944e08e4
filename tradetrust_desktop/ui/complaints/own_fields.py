"""Some fields of a complaint, written without touching what other parts of its page write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.problems import Code, Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.care import ComplaintDraft
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.services.complaints import Complaints


class OwnFields:
    """What `EditInPlace` writes through, where several parts edit the same complaint."""

    def __init__(self, complaints: Complaints, names: Sequence[str]) -> None:
        self._complaints = complaints
        self._names = tuple(names)

    def edit(self, key: bytes, *, draft: ComplaintDraft, asked_by: object = None) -> Changes:
        """Write one's own fields over the complaint as it stands now."""
        rows = self._complaints.rows([key])
        if not rows:
            raise Refused(Problem(Code.NOT_FOUND))
        own = {name: getattr(draft, name) for name in self._names}
        present = replace(rows[0].draft, **own)
        return self._complaints.edit(key, draft=present, asked_by=asked_by)

    def check(self, draft: ComplaintDraft) -> tuple[Problem, ...]:
        """What is wrong with one's own fields."""
        found = self._complaints.check(draft, before=draft)
        return tuple(problem for problem in found if problem.field in self._names)

    def add(self, draft: ComplaintDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Not here: a new complaint has a page of its own."""
        return self._complaints.add(draft, asked_by=asked_by)

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove the complaint."""
        return self._complaints.delete(key, asked_by=asked_by)
