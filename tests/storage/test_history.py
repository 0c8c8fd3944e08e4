import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.storage import customers, orders, schema
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.history import History


def undo_all(history, database):
    number = 0
    while True:
        with database.reading() as connection:
            if history.next_undo(connection) is None:
                return number
        history.undo()
        number += 1


def redo_all(history, database):
    number = 0
    while True:
        with database.reading() as connection:
            if history.next_redo(connection) is None:
                return number
        history.redo()
        number += 1


def test_menu_names_what_undo_and_redo_would_do(database, firm):
    history = History(database)
    firm.customer("Acme")
    with database.reading() as connection:
        summary = history.next_undo(connection)
        assert (summary.act, summary.params) == (Act.CUSTOMER_ADD, {"name": "Acme"})
        assert history.next_redo(connection) is None
    undone, changes = history.undo(asked_by="me")
    assert undone.act is Act.CUSTOMER_ADD
    assert changes.counts == {Kind.CUSTOMER: 1}
    assert changes.asked_by == "me"
    with database.reading() as connection:
        assert history.next_undo(connection) is None
        assert history.next_redo(connection).step_id == undone.step_id


def test_nothing_to_undo_is_refused(database):
    with pytest.raises(Refused):
        History(database).undo()
    with pytest.raises(Refused):
        History(database).redo()


def test_a_new_act_ends_redo(database, firm):
    history = History(database)
    firm.customer("Acme")
    history.undo()
    firm.customer("Other")
    with database.reading() as connection:
        assert history.next_redo(connection) is None
        assert history.next_undo(connection) is not None


def test_an_undone_edit_brings_back_also_the_time_of_the_last_change(database, firm, clock, dumped):
    key = firm.customer("Acme")
    before = dumped()
    clock.forward(ms=5000)
    with database.step(Act.CUSTOMER_EDIT) as step:
        step.update(schema.customers, key, {"city": "Ulm"})
    assert dumped() != before
    History(database).undo()
    assert dumped() == before


def test_a_barrier_ends_undo_and_redo(database, firm):
    history = History(database)
    key = firm.customer("Acme")
    firm.customer("Other")
    history.undo()
    with database.step(Act.IMPORT_TAKEN_BACK) as step:
        step.update(schema.customers, key, {"city": "Ulm"})
    with database.reading() as connection:
        assert history.next_undo(connection) is None
        assert history.next_redo(connection) is None


def bytes_set_aside(connection) -> int:
    return sum(len(rows) for rows in connection.scalars(select(schema.step_blobs.c.rows)))


def test_undone_rows_of_an_import_wait_in_the_log_and_leave_it_when_redo_ends(database, firm):
    history = History(database)
    firm.bulk()
    history.undo()
    with database.reading() as connection:
        assert bytes_set_aside(connection) > 0
    history.redo()
    with database.reading() as connection:
        assert bytes_set_aside(connection) == 0
    history.undo()
    firm.customer("Acme")
    with database.reading() as connection:
        assert bytes_set_aside(connection) == 0


def test_an_import_counts_what_it_changed_when_undone(database, firm):
    firm.bulk(orders_=30, customers_=8)
    _, changes = History(database).undo()
    assert changes.counts[Kind.ORDER] == 30
    assert changes.counts[Kind.CUSTOMER] == 8


def test_an_import_of_thousands_is_undone_and_redone_row_for_row(database, firm, dumped, whole):
    history = History(database)
    firm.order(firm.customer("Acme"))
    before = dumped()
    firm.bulk(orders_=2600, customers_=2300, lines=2)
    after = dumped()
    assert len(after["order_lines"]) > 5000
    history.undo()
    assert dumped() == before
    assert whole() == []
    history.redo()
    assert dumped() == after
    assert whole() == []


@pytest.mark.long
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 10_000), acts=st.integers(5, 25), restarts=st.booleans())
def test_undo_all_and_redo_all_end_where_they_began(
    seed, acts, restarts, tmp_path_factory, template, clock, new_firm
):
    folder = tmp_path_factory.mktemp("random")
    (folder / template.name).write_bytes(template.read_bytes())

    def opened():
        return Database.open(folder, now_ms=clock.now_ms, who="test")

    def content(database):
        from tests.storage.conftest import dump, faults

        with database.reading() as connection:
            assert faults(connection) == []
            return dump(connection)

    database = opened()
    try:
        firm = new_firm(database, seed)
        empty = content(database)
        for number in range(acts):
            clock.forward(ms=1000)
            firm.act()
            if number == acts // 2:
                firm.bulk()
        full = content(database)
        if restarts:
            database.close()
            database = opened()
        history = History(database)
        undone = undo_all(history, database)
        assert content(database) == empty
        if restarts:
            database.close()
            database = opened()
            history = History(database)
        clock.forward(ms=1000)
        assert redo_all(history, database) == undone
        assert content(database) == full
        for _ in range(undone // 2):
            history.undo()
        content(database)
        redo_all(history, database)
        assert content(database) == full
    finally:
        database.close()


def test_an_order_edited_after_its_import_is_undone_in_order(database, firm, dumped, whole):
    empty = dumped()
    firm.bulk()
    with database.reading() as connection:
        key = connection.execute(schema.orders.select()).first().id
        draft = orders.draft(connection, key)
    with database.step(Act.ORDER_EDIT) as step:
        orders.edit(step, key, draft.__class__(**{**draft.__dict__, "note": "call first"}))
    history = History(database)
    history.undo()
    history.undo()
    assert dumped() == empty
    history.redo()
    history.redo()
    with database.reading() as connection:
        assert orders.draft(connection, key).note == "call first"
    assert whole() == []


def test_a_deleted_customer_comes_back_with_the_verdicts_about_it(database, firm, dumped):
    key = firm.customer("Acme")
    with database.step(Act.IMPORT_ORDERS) as step:
        step.insert(
            schema.match_verdicts, {"name_key": "a/c m e", "customer_id": key, "same": True}
        )
    before = dumped()
    with database.step(Act.CUSTOMER_DELETE) as step:
        customers.delete(step, key)
    assert dumped()["match_verdicts"] == []
    History(database).undo()
    assert dumped() == before
