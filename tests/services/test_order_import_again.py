"""Importing onto what is stored: same, changed, kept; layouts and answers remembered."""

from dataclasses import replace
from datetime import date

import pytest
from order_lists import DAY, HEAD, codes, line, records

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.order_import import Counts, Keep, Outcome

FULL = [*HEAD, "Unit", "Description", "Country", "Status", "Payment terms"]


def full(*args, unit="PCS", text="Garden lamp", country="DE", status="open", terms="T/T", **kw):
    return [*line(*args, **kw), unit, text, country, status, terms]


def test_the_same_file_twice_changes_nothing(importer):
    rows = [FULL, full(), full(item="B"), full("SO-2", "Bolt")]
    importer(rows)
    before = records(importer.database)
    report = importer(rows)
    assert report.import_id is None
    assert report.preview.orders == Counts(same=2)
    assert report.preview.customers_known == 2
    assert records(importer.database) == before
    assert len(importer.service.rows()) == 1


def test_changed_orders_are_changed_and_counted(importer):
    importer([FULL, full(), full("SO-2")])
    report = importer([FULL, full(status="shipped", day=date(2026, 3, 6)), full("SO-2")])
    assert report.preview.orders == Counts(changed=1, same=1)
    order = importer.orders()["SO-1"]
    assert (order["status"], order["day"]) == ("shipped", date(2026, 3, 6))


def test_a_file_with_lines_replaces_the_lines_as_a_whole_and_counts_lines_gone(importer):
    importer([HEAD, line(item="A"), line(item="B"), line(item="C")])
    report = importer([HEAD, line(item="C", quantity=1, amount=5), line(item="D")])
    assert report.preview.lines_gone == 2
    order = importer.orders()["SO-1"]
    assert [one["item"] for one in order["lines"]] == ["C", "D"]
    assert (order["total_minor"], order["line_count"]) == (1_500, 2)


def test_a_file_without_lines_never_touches_them(importer):
    importer([HEAD, line(), line(item="B")])
    head = ["Order No", "Customer", "Order Date", "Amount", "Status"]
    report = importer([head, ["SO-1", "Acme", DAY, 20, "shipped"]])
    assert report.preview.orders == Counts(changed=1)
    assert codes(report.preview) == []
    assert len(importer.orders()["SO-1"]["lines"]) == 2
    report = importer([head, ["SO-1", "Acme", DAY, 99, "closed"]])
    assert codes(report.preview) == [Code.TOTAL_KEPT]
    assert report.preview.problems[0].params["expected"] == "20.00"
    order = importer.orders()["SO-1"]
    assert (order["status"], order["total_minor"]) == ("closed", 2_000)


def test_an_empty_cell_never_erases(importer):
    importer([FULL, full()])
    before = importer.orders()["SO-1"]
    report = importer(
        [FULL, full(unit=None, text="-", country="", status=None, terms=None, price=None)]
    )
    assert report.preview.orders == Counts(same=1)
    assert importer.orders()["SO-1"] == before


@pytest.mark.parametrize(
    ("keep", "status"), [(Keep.REPLACE, "shipped"), (Keep.FILL, "open"), (Keep.LEAVE, "open")]
)
def test_a_column_may_replace_fill_or_leave(importer, keep, status):
    importer([FULL, full(terms=None)])
    importer(
        [FULL, full(status="shipped", terms="L/C")],
        keep={"status": keep, "payment_terms": Keep.FILL},
    )
    order = importer.orders()["SO-1"]
    assert (order["status"], order["payment_terms"]) == (status, "L/C")


def test_lines_are_left_alone_where_all_their_columns_are(importer):
    importer([HEAD, line()])
    names = ("item", "quantity", "unit_price", "amount")
    preview = importer.prepare([HEAD, line(item="Z")], keep=dict.fromkeys(names, Keep.LEAVE))
    assert preview.orders == Counts(same=1)


def test_an_order_does_not_become_a_credit_note(importer):
    importer([HEAD, line()])
    report = importer([HEAD, line(quantity=-2, amount=-10)])
    assert codes(report.preview) == [Code.KIND_CHANGED]
    assert report.import_id is None
    assert importer.orders()["SO-1"]["total_minor"] == 1_000


def test_what_was_written_meanwhile_is_taken_into_account(importer):
    preview = importer.prepare([HEAD, line()])
    importer([HEAD, line()])
    report, _ = importer.service.commit(preview)
    assert report.import_id is None
    assert report.preview.orders == Counts(same=1)
    assert len(importer.orders()) == 1


def test_a_layout_that_a_person_matched_is_remembered(importer):
    head = ["Ref", "Who", "When", "What", "Qty", "Each", "Sum of it"]
    columns = dict(
        zip(
            "ABCDEFG",
            ("number", "customer", "date", "item", "quantity", "unit_price", "amount"),
            strict=True,
        )
    )
    importer([head, line()], columns=columns)
    preview = importer.prepare([head, line("SO-2")])
    assert preview.layout_remembered
    assert preview.orders == Counts(new=1)
    other = importer.prepare([[*head[:6], "Something"], line("SO-2")], columns=columns)
    assert not other.layout_remembered


def test_columns_left_out_by_a_person_do_not_arrive(importer):
    columns = {"A": "number", "B": "customer", "C": "date", "G": "amount", "D": ""}
    report = importer([HEAD, line()], columns=columns)
    assert report.preview.lines == 0
    assert importer.orders()["SO-1"]["lines"] == []


def test_options_may_change_without_reading_again(importer, monkeypatch):
    rows = [HEAD, line(day="03/04/2026"), line("SO-2", day="05/06/2026")]
    first = importer.prepare(rows)
    path = first.token.read.raw.path
    from tradetrust_desktop.services.importing import reading

    monkeypatch.setattr(reading, "read_raw", lambda *_, **__: pytest.fail("read again"))
    options = replace(first.options, date_order="mdy")
    second = importer.service.prepare(path, options=options, again=first)
    assert second.orders == Counts(new=2)


def test_cancelling_writes_nothing(importer):
    preview = importer.prepare([HEAD, line()])
    before = records(importer.database)
    asked = 0

    def cancel():
        nonlocal asked
        asked += 1
        return asked > 2

    with pytest.raises(StorageTrouble) as trouble:
        importer.service.commit(preview, cancel=cancel)
    assert trouble.value.code is TroubleCode.CANCELLED
    assert records(importer.database) == before
    assert importer.service.rows() == ()
    assert list((importer.database.folder / "imports").iterdir()) == []
    report, _ = importer.service.commit(preview)
    assert report.import_id is not None


def test_an_import_leaves_a_copy_and_its_file(importer):
    report = importer([HEAD, line()], name="March.xlsx")
    (row,) = importer.service.rows()
    assert (row.id, row.file, row.orders_new, row.lines) == (report.import_id, "March.xlsx", 1, 1)
    kept = importer.database.folder / row.kept_file
    assert kept.read_text(encoding="utf-8").startswith("[[")
    assert len(list((importer.database.folder / "copies").glob("*-import.db"))) == 1


def test_orders_of_an_outcome_can_be_listed(importer):
    importer([HEAD, line("SO-1")])
    preview = importer.prepare([HEAD, line("SO-1"), line("SO-2"), line("SO-3", None)])
    (peek,) = importer.service.orders(preview, Outcome.NEW, limit=10)
    assert (peek.number, peek.customer, peek.first_row) == ("SO-2", "Acme", 3)
    (peek,) = importer.service.orders(preview, Outcome.REJECTED, limit=10)
    assert peek.number == "SO-3"


def test_everything_that_follows_from_orders_follows(importer):
    from tradetrust_desktop.storage import derived, row_counts, search

    importer([FULL, full(), full("SO-2", "Bolt"), full("CN-1", quantity=-1, amount=-5)])
    importer([FULL, full(day=date(2026, 5, 6)), full("SO-3"), full("SO-2", "Cogs")])
    with importer.database.reading() as connection:
        assert derived.differences(connection) == []
        assert row_counts.differences(connection) == []
        assert search.differences(connection) == []
