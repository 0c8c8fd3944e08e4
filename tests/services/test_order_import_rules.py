"""What a file means: every rule of the import, one test each."""

from datetime import date, datetime

import pytest
from order_lists import DAY, HEAD, codes, line

from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reading.cells import CellError, FormulaWithoutValue, MergedRange
from tradetrust_desktop.services.order_import import AmountMeans, Counts, Question


def test_rows_with_one_number_are_one_order_with_lines_in_their_order(importer):
    report = importer([HEAD, line(item="A"), line(item="B", quantity=3, amount=15), line("SO-2")])
    assert report.preview.orders == Counts(new=2)
    assert report.preview.lines == 3
    order = importer.orders()["SO-1"]
    assert [one["item"] for one in order["lines"]] == ["A", "B"]
    assert order["total_minor"] == 2500
    assert order["line_count"] == 2
    assert order["day"] == DAY
    assert order["customer"] == "Acme"


def test_rows_of_an_order_need_not_stand_together(importer):
    report = importer([HEAD, line(item="A"), line("SO-2"), line(item="B"), line("SO-2", item="B")])
    assert report.preview.orders == Counts(new=2)
    assert [one["item"] for one in importer.orders()["SO-1"]["lines"]] == ["A", "B"]


def test_numbers_differ_neither_by_case_nor_by_being_floats(importer):
    report = importer([HEAD, line("so-1"), line("SO-1 ", item="B"), line(7.0), line("7", item="B")])
    assert report.preview.orders == Counts(new=2)
    assert set(importer.orders()) == {"so-1", "7"}


def test_leading_zeros_and_long_numbers_arrive_as_they_are(importer):
    importer([HEAD, line("000123"), line("4500012345678901")])
    assert set(importer.orders()) == {"000123", "4500012345678901"}


def test_empty_order_cells_continue_the_order_above(importer):
    report = importer(
        [HEAD, line(), line(None, None, None, "B"), line("SO-2"), [None] * 3 + ["C", 1, 5, 5]]
    )
    assert report.preview.orders == Counts(new=2)
    assert [one["item"] for one in importer.orders()["SO-1"]["lines"]] == ["A", "B"]
    assert [one["item"] for one in importer.orders()["SO-2"]["lines"]] == ["A", "C"]


def test_a_row_without_number_that_names_a_customer_continues_nothing(importer):
    preview = importer.prepare([HEAD, line(), line(None, "Acme", DAY, "B")])
    assert preview.orders == Counts(new=1, rejected=1)
    assert codes(preview) == [Code.NO_NUMBER]
    assert preview.problems[0].place.row == 3


def test_a_row_without_number_and_item_continues_nothing(importer):
    preview = importer.prepare([HEAD, line(), line(None, None, None, None), line("SO-2")])
    assert codes(preview) == [Code.NO_NUMBER]


def test_rows_below_one_without_number_do_not_join_the_order_above(importer):
    preview = importer.prepare(
        [HEAD, line(), line(None, "Bolt", DAY, "B"), line(None, None, None, "C")]
    )
    assert codes(preview) == [Code.NO_NUMBER, Code.NO_NUMBER]
    assert preview.lines == 1


def test_a_vertically_merged_cell_counts_for_all_its_rows(importer):
    rows = [HEAD, line("SO-1"), line(None, None, None, "B"), line("SO-2", "Bolt")]
    merged = [MergedRange(2, column, 3, column) for column in (1, 2, 3)]
    report = importer(rows, merged=merged)
    assert report.preview.orders == Counts(new=2)
    assert len(importer.orders()["SO-1"]["lines"]) == 2


def test_a_merged_amount_is_the_total_of_the_order(importer):
    head = ["Order No", "Customer", "Order Date", "Item No", "Quantity", "Amount"]
    rows = [
        head,
        ["SO-1", "Acme", DAY, "A", 1, 100],
        [None, None, None, "B", 2, None],
        ["SO-2", "Acme", DAY, "A", 1, 70],
        [None, None, None, "B", 2, None],
    ]
    merged = [MergedRange(top, c, top + 1, c) for top in (2, 4) for c in (1, 2, 3, 6)]
    report = importer(rows, merged=merged)
    assert report.preview.amount_means is AmountMeans.ORDER_TOTAL
    assert importer.orders()["SO-1"]["total_minor"] == 10_000
    assert importer.orders()["SO-2"]["total_minor"] == 7_000


def test_equal_lines_are_kept_and_counted(importer):
    report = importer([HEAD, line(), line(), line(), line(item="B")])
    assert report.preview.equal_lines == 2
    assert len(importer.orders()["SO-1"]["lines"]) == 4


def test_without_item_and_quantity_each_row_is_an_amount(importer):
    rows = [
        ["Order No", "Customer", "Order Date", "Order Amount"],
        ["SO-1", "Acme", DAY, 100],
        ["SO-2", "Acme", DAY, "1,234.50"],
    ]
    report = importer(rows)
    assert report.preview.lines == 0
    assert importer.orders()["SO-2"]["total_minor"] == 123_450
    assert importer.orders()["SO-2"]["lines"] == []


def test_a_row_that_differs_in_its_running_number_alone_is_a_duplicate(importer):
    rows = [
        ["序号", "订单号", "客户名称", "下单日期", "金额"],
        [1, "SO-1", "Acme", DAY, 100],
        [2, "SO-2", "Acme", DAY, 100],
        [3, "SO-2", "Acme", DAY, 100],
        [4, "SO-3", "Acme", DAY, 100],
    ]
    report = importer(rows)
    assert codes(report.preview) == [Code.DUPLICATE_ROW]
    assert report.preview.problems[0].place.row == 4
    assert report.preview.orders == Counts(new=3)
    assert report.preview.rejected_rows == 1
    assert importer.orders()["SO-2"]["total_minor"] == 10_000


def test_orders_whose_numbers_run_are_no_duplicates(importer):
    rows = [
        ["Order No", "Customer", "Order Date", "Amount"],
        [1001, "Acme", DAY, 100],
        [1002, "Acme", DAY, 100],
        [1003, "Acme", DAY, 100],
    ]
    assert importer(rows).preview.orders == Counts(new=3)


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (line(customer="Bolt", item="B"), Code.TWO_CUSTOMERS),
        (line(day=date(2026, 3, 5), item="B"), Code.TWO_DAYS),
    ],
)
def test_two_customers_or_days_reject_the_whole_order(importer, second, code):
    report = importer([HEAD, line(), second, line("SO-2")])
    assert codes(report.preview) == [code]
    assert report.preview.orders == Counts(new=1, rejected=1)
    assert report.preview.rejected_rows == 2
    assert set(importer.orders()) == {"SO-2"}


def test_two_currencies_reject_the_whole_order(importer):
    head = [*HEAD, "Currency"]
    report = importer([head, [*line(), "USD"], [*line(item="B"), "EUR"], [*line("SO-2"), "美元"]])
    assert codes(report.preview) == [Code.TWO_CURRENCIES]
    assert importer.orders()["SO-2"]["currency"] == "USD"
    assert set(importer.orders()) == {"SO-2"}


def test_times_of_one_day_may_differ(importer):
    at = [datetime(2026, 3, 4, 8, 26), datetime(2026, 3, 4, 17, 1)]  # noqa: DTZ001 - as cells
    assert importer([HEAD, line(day=at[0]), line(day=at[1], item="B")]).preview.orders.new == 1


def test_names_that_differ_in_legal_form_are_one_customer_under_one_number(importer):
    report = importer([HEAD, line(customer="Acme Ltd."), line(customer="ACME LIMITED", item="B")])
    assert report.preview.orders == Counts(new=1)


@pytest.mark.parametrize(
    ("bad", "code", "column"),
    [
        (line(quantity="about 500", item="B"), Code.NOT_A_NUMBER, "E Quantity"),
        (line(amount=CellError("#REF!"), item="B"), Code.CELL_ERROR, "G Amount"),
        (line(amount=FormulaWithoutValue(), item="B"), Code.FORMULA_WITHOUT_VALUE, "G Amount"),
        (line(day="2026/13/04", item="B"), Code.NOT_A_DATE, "C Order Date"),
        (line(quantity=None, price=None, amount=None, item="B"), Code.NO_AMOUNT, "G Amount"),
    ],
)
def test_one_bad_line_rejects_the_whole_order(importer, bad, code, column):
    preview = importer.prepare([HEAD, line(), bad, line("SO-2")])
    assert codes(preview) == [code]
    assert preview.problems[0].place.row == 3
    assert preview.problems[0].place.column == column
    assert preview.orders == Counts(new=1, rejected=1)


def test_all_problems_are_told_at_once(importer):
    preview = importer.prepare(
        [
            HEAD,
            line(None, "Acme"),
            line("SO-2", None),
            line("SO-3", quantity="x"),
            line("SO-4", day=None),
        ]
    )
    assert codes(preview) == [Code.NO_NUMBER, Code.NO_CUSTOMER, Code.NOT_A_NUMBER, Code.NO_DATE]


def test_an_order_far_in_the_future_is_a_slip(importer):
    preview = importer.prepare([HEAD, line(day=date(2062, 10, 8))])
    assert codes(preview) == [Code.DATE_OUT_OF_RANGE]
    assert preview.problems[0].value == "2062-10-08"


def test_numbers_spoilt_by_a_spreadsheet_are_refused_row_by_row(importer):
    preview = importer.prepare([HEAD, line("2.50623E+14"), line("2.50623E+14", item="B")])
    assert codes(preview) == [Code.SPOILT_NUMBER, Code.SPOILT_NUMBER]
    assert preview.rejected_rows == 2


def test_a_stated_amount_wins_and_a_difference_is_told(importer):
    report = importer([HEAD, line(quantity=10, price=468, amount=4860), line("SO-2", amount=10.01)])
    assert report.preview.orders == Counts(new=2)
    assert codes(report.preview) == [Code.AMOUNT_DIFFERS]
    problem = report.preview.problems[0]
    assert problem.value == "4860.00"
    assert problem.params["expected"] == "4680.00"
    assert problem.params["difference"] == "180.00"
    assert importer.orders()["SO-1"]["total_minor"] == 486_000
    assert importer.orders()["SO-2"]["total_minor"] == 1_001


def test_without_an_amount_a_line_is_quantity_times_price_rounded_half_up(importer):
    head = HEAD[:6]
    importer(
        [head, line(quantity=3, price=0.0085)[:6], line(item="B", quantity=1, price=0.125)[:6]]
    )
    amounts = [one["amount_minor"] for one in importer.orders()["SO-1"]["lines"]]
    assert amounts == [3, 13]
    assert importer.orders()["SO-1"]["lines"][0]["unit_price_micro"] == 8_500


def test_amounts_follow_the_digits_of_their_currency(importer):
    importer([[*HEAD, "Currency"], [*line(), "JPY"], [*line("SO-2"), "KWD"]])
    assert importer.orders()["SO-1"]["total_minor"] == 10
    assert importer.orders()["SO-2"]["total_minor"] == 10_000


def totals(*orders):
    rows = [["Order No", "Customer", "Order Date", "Item No", "Quantity", "Amount"]]
    for number, amounts in enumerate(orders, start=1):
        rows += [[f"SO-{number}", "Acme", DAY, f"I{at}", 1, a] for at, a in enumerate(amounts)]
    return rows


def test_an_amount_equal_on_all_lines_of_every_order_is_its_total(importer):
    report = importer(totals([300, 300], [70, 70, 70], [5]))
    assert report.preview.amount_means is AmountMeans.ORDER_TOTAL
    assert [importer.orders()[f"SO-{n}"]["total_minor"] for n in (1, 2, 3)] == [30_000, 7_000, 500]


def test_lines_share_a_repeated_total_by_quantity_and_price(importer):
    rows = [
        HEAD,
        line(item="A", quantity=1, price=10, amount=40),
        line(item="B", quantity=1, price=30, amount=40),
        line("SO-2", item="A", quantity=1, price=1, amount=3),
        line("SO-2", item="B", quantity=2, price=1, amount=3),
    ]
    report = importer(rows)
    assert report.preview.amount_means is AmountMeans.ORDER_TOTAL
    assert [one["amount_minor"] for one in importer.orders()["SO-1"]["lines"]] == [1_000, 3_000]
    assert importer.orders()["SO-1"]["total_minor"] == 4_000
    assert codes(report.preview) == []


def test_equal_amounts_that_fit_quantity_and_price_are_line_amounts(importer):
    report = importer([HEAD, line(item="A"), line(item="B"), line("SO-2"), line("SO-2", item="B")])
    assert report.preview.amount_means is AmountMeans.LINE
    assert importer.orders()["SO-1"]["total_minor"] == 2_000


@pytest.mark.parametrize("orders", [([300, 300],), ([300, 300], [70, 70], [9, 9], [5, 6])])
def test_where_the_total_is_in_doubt_a_person_is_asked(importer, orders):
    preview = importer.prepare(totals(*orders))
    assert preview.questions == (Question.AMOUNT_MEANS,)
    with pytest.raises(Refused) as refused:
        importer.service.commit(preview)
    assert [problem.code for problem in refused.value.problems] == [Code.TOTAL_DOUBTFUL]
    assert importer.orders() == {}


@pytest.mark.parametrize(
    ("means", "total"), [(AmountMeans.LINE, 60_000), (AmountMeans.ORDER_TOTAL, 30_000)]
)
def test_the_answer_about_the_total_decides(importer, means, total):
    importer(totals([300, 300]), amount_means=means)
    assert importer.orders()["SO-1"]["total_minor"] == total


def test_a_credit_note_has_no_positive_and_a_negative_amount(importer):
    rows = [
        HEAD,
        line("C-1001"),
        line("CN-2", quantity=-2, amount=-10),
        line("CN-2", item="B", quantity=1, price=0, amount=0),
        line("SO-3", quantity=-1, amount=-5),
        line("SO-3", item="B"),
        line("SO-4", quantity=1, price=0, amount=0),
    ]
    report = importer(rows)
    assert report.preview.credit_notes == Counts(new=1)
    assert report.preview.orders == Counts(new=3)
    kinds = {number: order["kind"] for number, order in importer.orders().items()}
    assert kinds == {"C-1001": "order", "CN-2": "credit_note", "SO-3": "order", "SO-4": "order"}
    assert importer.orders()["CN-2"]["total_minor"] == -1_000


def test_titles_totals_notes_and_repeated_headers_are_no_orders(importer):
    rows = [
        ["Export of 2026", None, None, None, None, None, None],
        [None] * 7,
        HEAD,
        line(),
        ["Subtotal", None, None, None, 2, None, 10],
        HEAD,
        line("SO-2"),
        [None, None, None, "合计：", 4, None, 20],
        [None] * 7,
        ["Prices include packing", None, None, None, None, None, None],
        [None, None, "Prepared by Wang", None, None, None, None],
    ]
    preview = importer.prepare(rows)
    assert preview.orders == Counts(new=2)
    assert preview.rows == 2
    assert [(one.row, one.why) for one in preview.skipped] == [
        (1, "above"),
        (5, "total"),
        (6, "header"),
        (8, "total"),
        (10, "note"),
        (11, "note"),
    ]
    assert codes(preview) == []
    assert preview.header_row == 3


def test_a_last_row_of_bare_sums_is_a_total(importer):
    rows = [
        HEAD,
        line(),
        line("SO-2", quantity=3, amount=15),
        [None, None, None, None, 5, None, 25],
    ]
    preview = importer.prepare(rows)
    assert preview.orders == Counts(new=2)
    assert preview.skipped[0].why == "total"


def test_a_customer_named_total_is_a_customer(importer):
    assert importer.prepare([HEAD, line(customer="Total"), line("SO-2")]).orders == Counts(new=2)


def test_rows_without_customer_are_rejected_one_by_one(importer):
    preview = importer.prepare(
        [HEAD, line(customer=None), line(customer=None, item="B"), line("SO-2")]
    )
    assert codes(preview) == [Code.NO_CUSTOMER, Code.NO_CUSTOMER]
    assert [problem.place.row for problem in preview.problems] == [2, 3]


def test_rows_without_customer_may_be_booked_on_one_that_is_named(importer):
    report = importer(
        [HEAD, line(customer=None), line("SO-2"), line("SO-3", "-")], no_customer_as="Counter"
    )
    assert report.preview.orders == Counts(new=3)
    assert importer.orders()["SO-1"]["customer"] == "Counter"
    assert importer.orders()["SO-3"]["customer"] == "Counter"
    assert report.preview.customers_new == 2


def test_a_customer_on_one_row_of_an_order_counts_for_its_other_rows(importer):
    report = importer([HEAD, line(), line(customer=None, item="B")])
    assert report.preview.orders == Counts(new=1)


def test_a_file_with_the_customers_number_alone_tells_orders_apart_by_customer(importer):
    head = ["Customer PO", *HEAD[1:]]
    report = importer([head, line("PO-1"), line("PO-1", item="B"), line("PO-1", "Bolt")])
    assert report.preview.orders == Counts(new=2)
    again = importer.prepare([head, line("PO-1"), line("po-1", item="B"), line("PO-1", "Bolt")])
    assert again.orders == Counts(same=2)


def test_the_currency_comes_from_the_heading_before_the_option(importer):
    head = [*HEAD[:6], "AMOUNT(USD)"]
    report = importer([head, line()], currency="EUR")
    assert report.preview.currency_from == ""
    assert importer.orders()["SO-1"]["currency"] == "USD"


def test_the_currency_may_stand_beside_the_amount(importer):
    importer([HEAD, line(amount="USD 10.00", price=None), line("SO-2", amount="€ 10", price=None)])
    assert importer.orders()["SO-1"]["currency"] == "USD"
    assert importer.orders()["SO-2"]["currency"] == "EUR"


def test_a_wrong_currency_is_rejected_and_no_other_one_assumed(importer):
    rows = [[*HEAD, "Currency"], [*line("SO-1"), "USD"], [*line("SO-2"), "RNB"]]
    preview = importer.prepare(rows)
    assert preview.rejected_rows == 1
    assert preview.currency_assumed == ""


def test_a_missing_currency_is_the_option_the_customers_or_the_firms_and_said_so(importer, desk_of):
    assert importer.prepare([HEAD, line()], currency="GBP").currency_from == "option"
    report = importer([HEAD, line("SO-2")])
    assert (report.preview.currency_assumed, report.preview.currency_from) == ("CNY", "firm")
    desk_of.set_currency("Acme", "EUR")
    report = importer([HEAD, line("SO-3")])
    assert (report.preview.currency_assumed, report.preview.currency_from) == ("EUR", "customer")
    assert importer.orders()["SO-3"]["currency"] == "EUR"


def test_an_order_that_is_stored_keeps_its_currency(importer):
    importer([HEAD, line()], currency="USD")
    assert importer.prepare([HEAD, line()]).orders == Counts(same=1)


def test_countries_and_states_arrive_in_their_own_words(importer):
    head = [*HEAD, "Country", "Status", "Incoterms", "Payment terms", "Delivery date"]
    importer([head, [*line(), "德国", "已发货", "FOB Ningbo", "30% T/T", date(2026, 5, 1)]])
    order = importer.orders()["SO-1"]
    assert (order["country"], order["status"]) == ("DE", "shipped")
    assert (order["incoterm"], order["payment_terms"]) == ("FOB Ningbo", "30% T/T")
    assert order["promised_ship_date"] == date(2026, 5, 1)
    assert importer.customers()["Acme"]["country"] == "DE"


def test_an_unknown_state_is_told_and_the_order_kept(importer):
    report = importer([[*HEAD, "Status"], [*line(), "half way"]])
    assert codes(report.preview) == [Code.UNKNOWN_STATUS]
    assert importer.orders()["SO-1"]["status"] == "open"


def test_an_empty_description_or_a_price_of_zero_is_no_error(importer):
    head = [*HEAD[:4], "Description", *HEAD[4:6]]
    report = importer([head, ["SO-1", "Acme", DAY, "A", None, 2, 0]])
    assert report.preview.orders == Counts(new=1)
    assert codes(report.preview) == []


def test_missing_columns_are_asked_for_and_nothing_is_written(importer):
    preview = importer.prepare([["Item No", "Quantity", "Unit Price"], ["A", 1, 2], ["B", 2, 3]])
    assert preview.questions == (Question.COLUMNS,)
    assert preview.missing == ("number", "customer", "date")
    with pytest.raises(Refused) as refused:
        importer.service.commit(preview)
    assert {problem.code for problem in refused.value.problems} == {Code.MISSING_COLUMN}


def test_days_that_read_two_ways_are_asked_for_once(importer):
    rows = [HEAD, line(day="03/04/2026"), line("SO-2", day="05/06/2026")]
    preview = importer.prepare(rows)
    assert preview.questions == (Question.DATE_ORDER,)
    assert preview.dates.examples[0] == "03/04/2026"
    importer(rows, date_order="dmy")
    assert importer.orders()["SO-1"]["day"] == date(2026, 4, 3)


def test_one_day_beyond_the_twelfth_decides_for_all(importer):
    importer([HEAD, line(day="03/04/2026"), line("SO-2", day="25/06/2026")])
    assert importer.orders()["SO-1"]["day"] == date(2026, 4, 3)


def test_days_that_contradict_each_other_are_told(importer):
    preview = importer.prepare([HEAD, line(day="13/04/2026"), line("SO-2", day="04/13/2026")])
    assert preview.dates.how == "contradicting"
    assert preview.questions == (Question.DATE_ORDER,)


def test_how_many_values_arrived_is_told_by_column(importer):
    preview = importer.prepare([HEAD, line(), line("SO-2", None), line("SO-3", price=None)])
    arrived = {column.field: column.arrived for column in preview.columns}
    assert arrived["number"] == 2
    assert arrived["customer"] == 2
    assert arrived["unit_price"] == 1
    assert {column.field: column.filled for column in preview.columns}["unit_price"] == 2
