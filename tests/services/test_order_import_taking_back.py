"""Taking an import back, also weeks later: gone, restored, or kept and named."""

from dataclasses import replace
from datetime import date

import pytest
from order_lists import HEAD, line, records

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft, SurveyDraft, SurveyKind
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.services.order_import import Counts, KeptBecause

COUNTRY = [*HEAD, "Country"]


def kept(taken):
    return {(record.kind, record.name): record.why for record in taken.kept}


def faults(importer):
    from tradetrust_desktop.storage import derived, row_counts, search

    with importer.database.reading() as connection:
        return [
            *derived.differences(connection),
            *row_counts.differences(connection),
            *search.differences(connection),
        ]


@pytest.fixture
def first(importer, clock):
    """An import of some weeks ago."""
    importer([HEAD, line("SO-1"), line("SO-1", item="B"), line("SO-2", "Bolt")])
    clock.forward(days=20)
    return importer


def test_all_records_are_as_before(first, clock):
    before = records(first.database)
    report = first(
        [
            COUNTRY,
            [*line("SO-1", item="B", day=date(2026, 3, 9)), "Norway"],
            [*line("SO-2", "Acme"), "Norway"],
            [*line("SO-3", "Cogs"), "Sweden"],
            [*line("CN-4", "Cogs", quantity=-1, amount=-5), "Sweden"],
        ]
    )
    assert records(first.database) != before
    clock.forward(days=30)
    taken, changes = first.service.take_back(report.import_id)
    assert records(first.database) == before
    assert taken.removed == {"orders": 1, "credit_notes": 1, "lines": 2, "customers": 1}
    assert taken.restored == {"orders": 2, "credit_notes": 0, "customers": 1}
    assert taken.kept == ()
    assert changes.counts
    assert faults(first) == []
    assert first.service.rows()[0].taken_back_ms == clock.ms


def test_an_import_is_taken_back_once(first):
    import_id = first.service.rows()[0].id
    first.service.take_back(import_id)
    with pytest.raises(Refused) as refused:
        first.service.take_back(import_id)
    assert refused.value.problems[0].code is Code.TAKEN_BACK_BEFORE
    with pytest.raises(Refused) as refused:
        first.service.take_back(b"x" * 16)
    assert refused.value.problems[0].code is Code.NOT_FOUND


def test_taken_back_and_imported_again_from_the_kept_file(first, monkeypatch):
    before = first.orders()
    import_id = first.service.rows()[0].id
    path = first.database.folder / first.service.rows()[0].kept_file
    first.service.take_back(import_id)
    assert first.orders() == {}
    from order_lists import raw_sheet

    from tradetrust_desktop.services.importing import reading

    rows = [HEAD, line("SO-1"), line("SO-1", item="B"), line("SO-2", "Bolt")]
    monkeypatch.setattr(reading, "read_raw", lambda *_, **__: raw_sheet(path, rows))
    preview = first.service.repeat(import_id)
    assert preview.file == "orders-1.xlsx"
    report, _ = first.service.commit(preview)
    assert report.preview.orders == Counts(new=2)
    assert first.orders().keys() == before.keys()


def test_what_a_person_changed_stays_and_is_named(first, desk_of):
    desk = desk_of.desk
    key = first.orders()["SO-1"]["id"]
    draft = desk.orders.page(key).draft
    desk.orders.edit(key, draft=replace(draft, note="call first"))
    taken, _ = first.service.take_back(first.service.rows()[0].id)
    assert kept(taken) == {
        ("order", "SO-1"): KeptBecause.CHANGED_LATER,
        ("customer", "Acme"): KeptBecause.HAS_ORDERS,
    }
    assert set(first.orders()) == {"SO-1"}
    assert set(first.customers()) == {"Acme"}
    assert faults(first) == []


def test_a_change_that_was_undone_does_not_keep_a_record(first, desk_of, clock):
    desk = desk_of.desk
    key = first.orders()["SO-1"]["id"]
    clock.forward(days=1)
    desk.orders.edit(key, draft=replace(desk.orders.page(key).draft, note="call first"))
    desk.history.undo()
    taken, _ = first.service.take_back(first.service.rows()[0].id)
    assert taken.kept == ()
    assert first.orders() == {}


def test_a_line_changed_by_a_person_keeps_its_order(first, desk_of):
    desk = desk_of.desk
    key = first.orders()["SO-2"]["id"]
    draft = desk.orders.page(key).draft
    lines = (replace(draft.lines[0], description="blue"),)
    desk.orders.edit(key, draft=replace(draft, lines=lines))
    taken, _ = first.service.take_back(first.service.rows()[0].id)
    assert kept(taken)["order", "SO-2"] is KeptBecause.CHANGED_LATER


def test_what_a_later_import_changed_stays_and_is_named(first):
    import_id = first.service.rows()[0].id
    first([HEAD, line("SO-1", item="Z"), line("SO-9", "Bolt")])
    taken, _ = first.service.take_back(import_id)
    assert kept(taken) == {
        ("order", "SO-1"): KeptBecause.LATER_IMPORT,
        ("customer", "Acme"): KeptBecause.HAS_ORDERS,
        ("customer", "Bolt"): KeptBecause.HAS_ORDERS,
    }
    assert set(first.orders()) == {"SO-1", "SO-9"}
    assert faults(first) == []


def test_values_changed_by_an_import_and_then_by_a_person_stay(first, desk_of):
    report = first([COUNTRY, [*line("SO-1", item="Z"), "NO"]])
    desk = desk_of.desk
    key = first.orders()["SO-1"]["id"]
    desk.orders.edit(key, draft=replace(desk.orders.page(key).draft, note="mine"))
    taken, _ = first.service.take_back(report.import_id)
    assert kept(taken) == {("order", "SO-1"): KeptBecause.CHANGED_LATER}
    assert taken.restored["customers"] == 1
    assert first.orders()["SO-1"]["lines"][0]["item"] == "Z"
    assert first.customers()["Acme"]["country"] == ""


def test_a_changed_order_that_was_deleted_since_is_named(first, desk_of):
    report = first([HEAD, line("SO-1", item="Z")])
    desk_of.desk.orders.delete(first.orders()["SO-1"]["id"])
    taken, _ = first.service.take_back(report.import_id)
    assert [record.why for record in taken.kept] == [KeptBecause.GONE]
    assert set(first.orders()) == {"SO-2"}


def test_linked_records_stay_and_are_named(first, desk_of, clock):
    desk = desk_of.desk
    first([HEAD, line("SO-3", "Cogs"), line("SO-4", "Dials"), line("SO-5", "Eaves")])
    order = first.orders()["SO-3"]
    desk.complaints.add(
        ComplaintDraft(order["customer_id"], "Late", clock.ms, order_id=order["id"])
    )
    desk.follow_ups.add(FollowUpDraft(desk_of.customer("Dials"), "Call", clock.day))
    desk.surveys.add(SurveyDraft(desk_of.customer("Eaves"), SurveyKind.CSAT, clock.day, 5))
    taken, _ = first.service.take_back(first.service.rows()[0].id)
    assert kept(taken) == {
        ("order", "SO-3"): KeptBecause.HAS_COMPLAINT,
        ("customer", "Cogs"): KeptBecause.HAS_COMPLAINT,
        ("customer", "Dials"): KeptBecause.HAS_FOLLOW_UP,
        ("customer", "Eaves"): KeptBecause.HAS_SURVEY,
    }
    assert set(first.orders()) == {"SO-1", "SO-2", "SO-3"}
    assert faults(first) == []


def test_answers_and_layouts_of_the_import_go_with_it(first):
    before = records(first.database)
    rows = [HEAD, line("SO-3", "BOLT LIMITED")]
    (doubt,) = first.prepare(rows).doubtful
    columns = {"A": "number", "B": "customer", "C": "date", "G": "amount"}
    report = first(rows, verdicts={doubt.key: ""}, columns=columns)
    assert records(first.database)["match_verdicts"]
    assert records(first.database)["import_layouts"]
    first.service.take_back(report.import_id)
    assert records(first.database) == before


def test_undo_and_redo_of_an_import_leave_it_able_to_be_taken_back(first, desk_of):
    before = records(first.database)
    report = first([COUNTRY, [*line("SO-1", item="Z"), "NO"], [*line("SO-3", "Cogs"), "SE"]])
    after = records(first.database)
    desk_of.desk.history.undo()
    assert records(first.database) == before
    assert len(first.service.rows()) == 1
    desk_of.desk.history.redo()
    assert records(first.database) == after
    taken, _ = first.service.take_back(report.import_id)
    assert taken.kept == ()
    assert records(first.database) == before
    assert desk_of.desk.history.next_undo() is None
