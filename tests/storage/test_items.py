from dataclasses import replace

import pytest
from sqlalchemy import select

from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.orders import LineDraft
from tradetrust_desktop.storage import import_undo, items, orders, schema, search, search_hits
from tradetrust_desktop.storage.history import History

LAMP, BOX = ("GL-1", "Lamp"), ("", "纸箱 box")


def lines(*wanted):
    return tuple(LineDraft(item, description, amount_minor=5) for item, description in wanted)


@pytest.fixture
def counted(database):
    def look():
        table = schema.order_items
        with database.reading() as connection:
            rows = connection.execute(select(table.c.item, table.c.description, table.c.lines))
            return {(item, description): number for item, description, number in rows}

    return look


@pytest.fixture
def found(database):
    def look(text):
        with database.reading() as connection:
            hits = search_hits.find(connection, text)
        return [(hit.item, hit.lines) for hit in hits if hit.item is not None]

    return look


def test_each_item_is_kept_once_with_its_number_of_lines(firm, counted, whole):
    key = firm.customer("Acme")
    firm.order(key, lines=lines(LAMP, BOX, LAMP))
    firm.order(key, lines=lines(LAMP, ("", "")))
    assert counted() == {LAMP: 3, BOX: 1}
    assert whole() == []


def test_items_follow_an_edit_its_undoing_and_its_redoing(database, firm, counted, found, whole):
    key = firm.order(firm.customer("Acme"), lines=lines(LAMP, LAMP))
    with database.step(Act.ORDER_EDIT) as step:
        draft = orders.draft(step.connection, key)
        orders.edit(step, key, replace(draft, lines=lines(LAMP, BOX)))
    assert counted() == {LAMP: 1, BOX: 1}
    assert found("纸箱") == [(BOX, 1)]
    History(database).undo()
    assert counted() == {LAMP: 2}
    assert found("纸箱") == []
    History(database).redo()
    assert counted() == {LAMP: 1, BOX: 1}
    assert whole() == []


def test_items_of_a_deleted_order_are_gone_until_undone(database, firm, counted, found, whole):
    key = firm.order(firm.customer("Acme"), lines=lines(LAMP))
    with database.step(Act.ORDER_DELETE) as step:
        orders.delete(step, key)
    assert counted() == {}
    assert found("lamp") == []
    History(database).undo()
    assert found("lamp") == [(LAMP, 1)]
    assert whole() == []


@pytest.mark.parametrize("orders_", [5, 2100], ids=["few orders", "many orders"])
def test_items_follow_an_import_its_undoing_and_its_redoing(
    database, firm, counted, found, whole, orders_
):
    firm.order(firm.customer("Acme"), lines=lines(LAMP, ("item", "")))
    firm.bulk(orders_=orders_, customers_=2, lines=2)
    after = counted()
    assert after["item", ""] >= orders_ * 2
    assert found("item")[0] == (("item", ""), after["item", ""])
    History(database).undo()
    assert counted() == {LAMP: 1, ("item", ""): 1}
    assert whole() == []
    History(database).redo()
    assert counted() == after
    assert whole() == []


@pytest.mark.parametrize("orders_", [5, 2100], ids=["few orders", "many orders"])
def test_items_follow_an_import_that_is_taken_back(database, firm, counted, whole, orders_):
    firm.order(firm.customer("Acme"), lines=lines(LAMP))
    before = counted()
    import_id = firm.bulk(orders_=orders_, customers_=2, lines=2)
    assert counted() != before
    with database.step(Act.IMPORT_TAKEN_BACK) as step:
        import_undo.take_back(step, import_id)
    assert counted() == before
    assert whole() == []


def test_lines_that_went_without_being_named_are_counted_anew(database, firm, counted, whole):
    firm.bulk(orders_=5, customers_=1)
    with database.step(Act.IMPORT_TAKEN_BACK) as step:
        step.connection.execute(schema.order_lines.delete())
        step.connection.execute(schema.orders.delete())
        step.touch(Kind.ORDER, count=5)
    assert counted() == {}
    assert whole() == []


def test_a_recount_finds_a_wrong_number_a_missing_item_and_one_too_many(database, firm, whole):
    firm.order(firm.customer("Acme"), lines=lines(LAMP, BOX))
    table = schema.order_items
    with database.writing() as connection:
        connection.execute(table.update().where(table.c.item == "GL-1").values(lines=7))
    assert any("7 instead of 1" in place for place in whole())
    with database.writing() as connection:
        connection.execute(table.delete().where(table.c.item == "GL-1"))
    assert any("None instead of 1" in place for place in whole())
    with database.writing() as connection:
        search.rebuild(connection)
    assert whole() == []
    with database.writing() as connection:
        connection.execute(schema.order_lines.delete())
    assert any("1 instead of 0" in place for place in whole())


def test_an_item_is_found_by_number_and_words_the_usual_one_first(firm, found):
    key = firm.customer("Acme")
    rare, usual = ("GL-22", "Glass lantern, red"), ("GL-21", "Glass lantern, blue")
    firm.order(key, lines=lines(rare, usual, usual))
    assert found("lantern gl") == [(usual, 2), (rare, 1)]
    assert found("gl-22") == [(rare, 1)]
    assert found("LANTERN red") == [(rare, 1)]
    assert found("lamp") == []


def test_the_orders_that_hold_an_item_are_listed(database, firm):
    from tradetrust_desktop.domain.listing import ListQuery

    key = firm.customer("Acme")
    one = firm.order(key, lines=lines(LAMP, LAMP, BOX))
    other = firm.order(key, lines=lines(("GL-1", "Lamp, red")))

    def listed(**filters):
        with database.reading() as connection:
            return orders.ids(connection, ListQuery(filters=filters))

    assert listed(item="GL-1", description="Lamp") == [one]
    assert set(listed(item="GL-1")) == {one, other}
    assert listed(item="", description="纸箱 box") == [one]
    assert listed(item="GL-1", description="Box") == []


def test_the_id_of_an_item_tells_number_and_description_apart():
    assert items.item_id(("a", "b")) != items.item_id(("ab", ""))
    assert items.item_id(("a", "b")) == items.item_id(("a", "b"))
