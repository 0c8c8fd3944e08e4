"""Lists whose columns are headed as usual and filled as nobody would."""

import pytest
from order_lists import HEAD, codes, line

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.services.order_import import Counts, refusals


@pytest.mark.parametrize(
    ("quantity", "price", "minor"),
    [("1.000", "0,50", 50_000), ("1,000", "0.50", 50_000), ("1,000", "0,50", 50)],
)
def test_numbers_that_read_two_ways_are_read_as_the_other_columns(importer, quantity, price, minor):
    importer([HEAD[:-1], line(quantity=quantity, price=price)[:-1]])
    assert importer.orders()["SO-1"]["total_minor"] == minor


def test_columns_that_fit_equally_well_are_named(importer):
    preview = importer.prepare([[*HEAD, "Customer"], [*line(), "Bolt"]])
    assert preview.missing == ("customer",)
    assert preview.contested == {"customer": ("B", "H")}
    problems = refusals(preview)
    assert [(one.code, one.field, one.value) for one in problems] == [
        (Code.CONTESTED_COLUMN, "customer", "B, H")
    ]


def test_a_column_of_unreadable_days_or_amounts_is_told_cell_by_cell(importer):
    rows = [HEAD, *(line(f"SO-{n}", day=f"day {n}", amount=f"much {n}") for n in range(4))]
    preview = importer(rows).preview
    assert preview.orders == Counts(rejected=4)
    assert sorted(set(codes(preview))) == [Code.NOT_A_DATE, Code.NOT_A_NUMBER]


def test_an_unreadable_amount_is_not_replaced_by_quantity_times_price(importer):
    preview = importer([HEAD, line(amount="see invoice"), line("SO-2", amount="as agreed")]).preview
    assert preview.orders == Counts(rejected=2)
    assert codes(preview) == [Code.NOT_A_NUMBER, Code.NOT_A_NUMBER]
