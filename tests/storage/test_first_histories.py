"""The complaints of a database made by 0001 get the history that its change log tells."""

import json

import pytest
from sqlalchemy import select, text

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus
from tradetrust_desktop.domain.clocks import State
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.storage import (
    check,
    complaint_clocks,
    complaints,
    engine,
    migrating,
    schema,
    sqlite_only,
)
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.history import History

HOUR = 3_600_000
NEXT = "progress_due_ms"
RECEIVED = 1_795_000_000_000
CUSTOMER = bytes(15) + b"c"


class Old:
    """A database as 0001 left it."""

    def __init__(self, connection):
        self.connection = connection
        self.step = 0
        self.run(
            "INSERT INTO customers (id, created_ms, changed_ms, name, name_key) "
            "VALUES (:id, 1, 1, 'Acme', 'acme')",
            id=CUSTOMER,
        )

    def run(self, sql, **values):
        self.connection.execute(text(sql), values)

    def complaint(self, key, *, status="new", created=RECEIVED + HOUR, priority="major"):
        self.run(
            "INSERT INTO complaints (id, created_ms, changed_ms, number, customer_id, received_ms,"
            " channel, priority, status, title) VALUES (:id, :created, :created, :number,"
            " :customer, :received, 'mail', :priority, :status, 'Two pallets lost')",
            id=key,
            created=created,
            number=key[-1:].hex(),
            customer=CUSTOMER,
            received=RECEIVED,
            priority=priority,
            status=status,
        )

    def changed(self, key, at_ms, *, kind="act", state="done", **fields):
        self.step += 1
        self.run(
            "INSERT INTO steps (id, time_ms, who, kind, act, params, state) "
            "VALUES (:id, :at_ms, 'me', :kind, 'complaint_edit', '{}', :state)",
            id=self.step,
            at_ms=at_ms,
            kind=kind,
            state=state,
        )
        before = json.dumps({name: old for name, (old, _) in fields.items()})
        after = json.dumps({name: new for name, (_, new) in fields.items()})
        self.run(
            "INSERT INTO step_changes (step_id, place, table_name, record_kind, record_key, "
            "before, after) VALUES (:id, 1, 'complaints', 'complaint', :key, :before, :after)",
            id=self.step,
            key=key.hex(),
            before=before,
            after=after,
        )


@pytest.fixture
def upgraded(tmp_path, clock):
    """Opens what a function writes into a database of 0001."""
    from alembic import command

    opened = []

    def make(write):
        folder = tmp_path / "old"
        folder.mkdir()
        target = sqlite_only.uri(folder / engine.FILE_NAME, mode="rwc")
        maker = sqlite_only.engine(
            lambda: sqlite_only.connect(target), begin="BEGIN IMMEDIATE", size=1
        )
        with maker.begin() as connection:
            command.upgrade(migrating.configuration(connection), "0001")
            write(Old(connection))
        maker.dispose()
        opened.append(Database.open(folder, now_ms=clock.now_ms))
        return opened[-1]

    yield make
    for database in opened:
        database.close()


def test_the_way_of_an_old_complaint_is_read_from_the_change_log(upgraded, clock):
    key = bytes(15) + b"1"

    def write(old):
        old.complaint(key, status="proposed", priority="medium")
        old.changed(key, RECEIVED + 3 * HOUR, status=("new", "replied"))
        old.changed(key, RECEIVED + 4 * HOUR, status=("replied", "closed"), state="gone")
        old.changed(key, RECEIVED + 5 * HOUR, kind="undo", status=("closed", "replied"))
        old.changed(key, RECEIVED + 9 * HOUR, priority=("major", "medium"))
        old.changed(key, RECEIVED + 30 * HOUR, status=("replied", "proposed"))

    database = upgraded(write)
    with database.reading() as connection:
        page = complaints.page(connection, key)
        assert page.row.clocks == complaint_clocks.replay(connection, key)
    assert [(e.what, e.before, e.after, (e.at_ms - RECEIVED) // HOUR) for e in page.events] == [
        ("status", "", "new", 0),
        ("priority", "", "major", 0),
        ("status", "new", "replied", 3),
        ("priority", "major", "medium", 9),
        ("status", "replied", "proposed", 30),
    ]
    assert [(e.draft.is_proposal, e.draft.at_ms) for e in page.log] == [
        (True, RECEIVED + 30 * HOUR),
        (False, RECEIVED + 3 * HOUR),
    ]
    states = [standing(row, clock.ms) for row in page.row.clocks]
    assert [stands.state for stands in states] == [State.MET, State.MET]
    database.close()
    assert check.run(database.folder, now_ms=clock.now_ms) == []


def test_one_taken_down_as_closed_was_closed_then(upgraded, clock):
    key = bytes(15) + b"2"
    database = upgraded(lambda old: old.complaint(key, status="closed"))
    with database.reading() as connection:
        row = complaints.row(connection, key)
        log = connection.execute(select(schema.interactions.c.is_proposal)).scalars().all()
    assert row.closed_ms == RECEIVED + HOUR
    assert log == [True]
    assert {standing(clock_, clock.ms).state for clock_ in row.clocks} == {State.MET}


def test_an_old_complaint_that_waits_is_paused(upgraded, clock):
    key = bytes(15) + b"3"
    database = upgraded(lambda old: old.complaint(key, status="waiting"))
    with database.reading() as connection:
        row = complaints.row(connection, key)
    assert row.draft.status is ComplaintStatus.WAITING
    assert standing(row.clocks[1], clock.ms).state is State.PAUSED


def test_acts_on_complaints_of_before_are_not_undone_any_more(upgraded):
    key = bytes(15) + b"4"

    def write(old):
        old.complaint(key, status="replied")
        old.changed(key, RECEIVED + HOUR, status=("new", "replied"))

    with pytest.raises(Refused):
        History(upgraded(write)).undo()


def test_what_an_earlier_version_logged_comes_back_with_when_the_customer_is_to_hear(desk, clock):
    """Its log knows nothing of the next note, nor would a complaint that it brings back."""
    firm, _ = desk.customers.add(CustomerDraft("Acme"))
    key, _ = desk.complaints.add(ComplaintDraft(firm, "Lamps", clock.ms - HOUR))
    said = InteractionDraft(firm, clock.ms, "we look into it", direction=Direction.OUT)
    desk.complaints.log(key, entry=said)
    due_ms = desk.complaints.page(key).row.progress_due_ms
    assert due_ms is not None
    with desk.database.writing() as connection:
        for change in connection.execute(select(schema.step_changes)).mappings().all():
            images = {
                side: json.dumps({k: v for k, v in json.loads(change[side]).items() if k != NEXT})
                for side in ("before", "after")
                if change[side] is not None and change["table_name"] == "complaints"
            }
            if images:
                row = schema.step_changes.c
                here = (row.step_id == change["step_id"]) & (row.place == change["place"])
                connection.execute(schema.step_changes.update().where(here).values(images))
    for _ in range(2):
        desk.history.undo()
    for _ in range(2):
        desk.history.redo()
    assert desk.complaints.page(key).row.progress_due_ms == due_ms
