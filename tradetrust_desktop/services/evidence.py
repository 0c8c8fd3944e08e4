"""What one can do with files kept as evidence."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.case import EvidenceDraft, EvidenceRow, EvidenceState
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.evidence import is_program, kind_of, safe_name, title_of
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import belonging, copies, evidence_files
from tradetrust_desktop.storage import contacts as stored_contacts
from tradetrust_desktop.storage import evidence as stored

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tradetrust_desktop.exchange.mail import Mail
    from tradetrust_desktop.storage.engine import Database


@dataclass(frozen=True)
class Added:
    """What came of files that were to be kept: one may be refused while the others are kept."""

    ids: tuple[bytes, ...]
    refused: tuple[Problem, ...]
    """One for each file that was not kept, or was there already."""
    changes: Changes


@dataclass(frozen=True)
class Sender:
    """Whose mail it is: a contact of ours with that address."""

    customer_id: bytes
    contact_id: bytes


class Evidence:
    """Kept files of one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._altered: set[str] = set()
        self._keeping = Lock()

    # reading

    def of(self, complaint_id: bytes) -> tuple[EvidenceRow, ...]:
        """What is kept for a complaint, in the order in which it came.

        What was found altered when it was opened is told from then on.
        """
        with self._database.reading() as connection:
            found = stored.of(connection, complaint_id, folder=self._database.folder)
        return tuple(self._with_known_state(row) for row in found)

    def row(self, key: bytes) -> EvidenceRow | None:
        """One kept file; None where it is gone."""
        with self._database.reading() as connection:
            found = stored.row(connection, key, folder=self._database.folder)
        return None if found is None else self._with_known_state(found)

    def content(self, row: EvidenceRow) -> Path:
        """Where the content of a kept file lies, looked at closely; only to be read.

        Refused KEPT_FILE_LOST or KEPT_FILE_ALTERED where it is not what was kept.
        """
        state = evidence_files.state_of(self._database.folder, row.sha256, row.size, thorough=True)
        self._altered.discard(row.sha256)
        if state == EvidenceState.WHOLE:
            return evidence_files.place(self._database.folder, row.sha256)
        code = Code.KEPT_FILE_LOST
        if state == EvidenceState.ALTERED:
            self._altered.add(row.sha256)
            code = Code.KEPT_FILE_ALTERED
        raise Refused(Problem(code, field="file", value=row.name))

    def path(self, row: EvidenceRow) -> Path:
        """Where the content should lie, without a look at it; for a small picture of it."""
        return evidence_files.place(self._database.folder, row.sha256)

    def opened(self, key: bytes) -> tuple[Path, Problem | None]:
        """A copy to open in another program, under the name it came with.

        With IS_A_PROGRAM where opening it would start something: then its folder is to be
        shown instead. Refused as by `content`, or NOT_FOUND.
        """
        row = self.row(key)
        if row is None:
            raise Refused(Problem(Code.NOT_FOUND))
        content = self.content(row)
        with content.open("rb") as file:
            head = file.read(64)
        name = safe_name(row.name)
        path = evidence_files.open_copy(self._database.folder, row.sha256, name)
        if is_program(row.name, head):
            return path, Problem(Code.IS_A_PROGRAM, field="file", value=row.name)
        return path, None

    def check(self, sources: Sequence[Path]) -> tuple[Problem, ...]:
        """Why some of these files cannot be kept, said before anything is copied."""
        found = (evidence_files.problem_with(source) for source in sources)
        return tuple(problem for problem in found if problem is not None)

    def read_mail(self, path: Path) -> tuple[Mail, Sender | None]:
        """What a mail saved as a file says, and whose it is; Refused where it cannot be read."""
        from tradetrust_desktop.exchange import mail  # noqa: PLC0415 - needed seldom

        problem = evidence_files.problem_with(path)
        if problem is not None:
            raise Refused(problem)
        try:
            found = mail.read(path)
        except OSError as error:
            raise Refused(Problem(Code.FILE_NOT_READ, field="file", value=path.name)) from error
        with self._database.reading() as connection:
            sender = stored_contacts.with_address(connection, found.sender)
        return found, None if sender is None else Sender(*sender)

    # writing: each is one act

    def add(
        self,
        complaint_id: bytes,
        *,
        sources: Sequence[Path],
        shown: bool = False,
        progress: Callable[[float], object] = lambda _share: None,
        cancel: Callable[[], bool] = lambda: False,
        asked_by: object = None,
    ) -> Added:
        """Copy files into the data folder and keep them with a complaint, as one act.

        What cannot be kept is named in the answer while the rest is. StorageTrouble where the
        folder cannot be written, or CANCELLED; then no row was written at all.
        """
        with self._database.reading() as connection:
            if belonging.customer_of(connection, "complaint_id", complaint_id) is None:
                raise Refused(Problem(Code.NOT_FOUND))
        with self._keeping:
            return self._add(complaint_id, sources, shown, progress, cancel, asked_by)

    def _add(
        self,
        complaint_id: bytes,
        sources: Sequence[Path],
        shown: bool,  # noqa: FBT001
        progress: Callable[[float], object],
        cancel: Callable[[], bool],
        asked_by: object,
    ) -> Added:
        refused = list(self.check(sources))
        good = [each for each in sources if evidence_files.problem_with(each) is None]
        whole = max(1, sum(_size(each) for each in good))
        read = 0

        def read_more(number: int) -> None:
            nonlocal read
            read += number
            progress(min(1.0, read / whole))

        kept = []
        for source in good:
            try:
                folder = self._database.folder
                kept.append(evidence_files.keep(folder, source, progress=read_more, cancel=cancel))
            except Refused as problem:  # it vanished, or grew, meanwhile
                refused += problem.problems
        ids = []
        params = {"name": title_of(kept[0].name) if kept else ""}
        with self._database.step(Act.EVIDENCE_ADD, params=params, asked_by=asked_by) as step:
            if (
                kept
                and belonging.customer_of(step.connection, "complaint_id", complaint_id) is None
            ):
                raise Refused(Problem(Code.NOT_FOUND))
            for file in kept:
                self._altered.discard(file.sha256)  # what was altered is whole again
                if stored.has(step.connection, complaint_id, file.sha256):
                    refused.append(Problem(Code.KEPT_ALREADY, field="file", value=file.name))
                    continue
                key = self._database.new_id()
                typed = EvidenceDraft(
                    title=title_of(file.name),
                    kind=kind_of(file.name, file.head),
                    shown=shown,
                    complaint_id=complaint_id,
                )
                stored.add(step, key, file, typed)
                ids.append(key)
        return Added(tuple(ids), tuple(refused), step.changes)

    def edit(self, key: bytes, *, draft: EvidenceDraft, asked_by: object = None) -> Changes:
        """Give a kept file another title or kind, or show it to the customer, or no longer."""
        draft = replace(draft, title=" ".join(draft.title.split()))
        problems = (
            *checks.needed("title", draft.title),
            *checks.lengths({"title": draft.title}, {}),
        )
        checks.refuse(problems)
        with (
            self._database.step(
                Act.EVIDENCE_EDIT, params={"name": draft.title}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a file from its complaint; it stays in the folder for undo."""
        row = self.row(key)
        params = {"name": row.draft.title} if row else {}
        with (
            self._database.step(Act.EVIDENCE_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    # what is in the folder but in no record

    def stage(self, content: bytes, *, name: str) -> Path:
        """Keep what was pasted into a draft as a file, until the draft is kept or forgotten."""
        return evidence_files.staged(self._database.folder, content, safe_name(name))

    def forget_staged(self, paths: Sequence[Path]) -> None:
        """The draft is gone: so is what was pasted into it. Files of the user's are left alone."""
        for path in paths:
            evidence_files.forget_staged(self._database.folder, path)

    def sweep(self) -> None:
        """Clear away what a kill left: half copies, files without a row, copies to be opened.

        A file that came before the latest safety copy stays, since that copy may name it.
        """
        folder = self._database.folder
        if not (folder / evidence_files.FOLDER).is_dir() or not self._keeping.acquire(
            blocking=False
        ):
            return
        try:
            evidence_files.forget_opened(folder)
            since_ms = max((copy.time_ms for copy in copies.listed(folder)), default=0)
            with self._database.reading() as connection:
                needed = stored.needed(connection)
            evidence_files.sweep(
                folder, needed=needed, since_ms=since_ms, now_ms=self._database.now_ms()
            )
        finally:
            self._keeping.release()

    def _with_known_state(self, row: EvidenceRow) -> EvidenceRow:
        if row.sha256 in self._altered and row.state is EvidenceState.WHOLE:
            return replace(row, state=EvidenceState.ALTERED)
        return row


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0
