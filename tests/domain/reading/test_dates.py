"""Days as trade files write them, and the order a file writes them in."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import CellError
from tradetrust_desktop.domain.reading.dates import (
    DateDecision,
    DateEvidence,
    DateOrder,
    gather,
    read_date,
)

DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31))
FOURTH = date(2026, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04", "2026/3/4", "2026.3.4", "2026年3月4日", "2026 年 3 月 4 日", "2026年3月4号",
        "20260304", "2026-03-04T08:26:00Z", "2026-03-04 08:26:00", "2026/3/4 15:04",
        "2026年3月4日 下午3:05", "2026年3月4日（星期三）", "二〇二六年三月四日", "民國115年3月4日",
        "4-Mar-26", "04 March 2026", "Mar 4, 2026",
        "Wed, 4 Mar 2026", "4. März 2026", "4 mars 2026",
        "March 4th, 2026", "4th of March 2026", "4-MAR-2026",
        "04.03.2026", "4.3.26", "２０２６／３／４",
        46085, 46085.75, 20260304, "46085", date(2026, 3, 4), datetime(2026, 3, 4, 8, 26),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_notations_that_need_no_order(text: object):
    assert read_date(text) == FOURTH


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("3/4/2026", DateOrder.MDY),
        ("4/3/2026", DateOrder.DMY),
        ("03/04/26", DateOrder.MDY),
        ("04-03-26", DateOrder.DMY),
        ("26-03-04", DateOrder.YMD),
        ("3/4/2026 8:26", DateOrder.MDY),
        ("3/4/2026 8:26:00 PM", DateOrder.MDY),
    ],
)
def test_notations_that_need_one(text: str, order: DateOrder):
    assert read_date(text, order) == FOURTH


@pytest.mark.parametrize("text", ["3/4/2026", "03-04-26"])
def test_without_an_order_nothing_is_guessed(text: str):
    assert read_date(text) is Code.NOT_A_DATE


@pytest.mark.parametrize("text", [None, "", "-", "TBD", "待定", "N/A"])
def test_blanks(text: str | None):
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text", ["hello", "31/02/2026", "3月4日", "2026-13-01", "2026-03", "12", 5, True, time(8, 0)]
)
def test_what_is_no_day(text: object):
    assert read_date(text, DateOrder.DMY) is Code.NOT_A_DATE


def test_days_out_of_the_range_of_trade():
    assert read_date(date(1900, 1, 5)) is Code.DATE_OUT_OF_RANGE
    assert read_date("2260-01-01") is Code.DATE_OUT_OF_RANGE
    assert read_date(CellError("#VALUE!")) is Code.CELL_ERROR


class TestOrderOfAFile:
    @pytest.mark.parametrize(
        ("texts", "order"),
        [
            (["1/2/2026", "13/2/2026"], DateOrder.DMY),
            (["1/2/2026", "2/13/2026"], DateOrder.MDY),
            (["98-12-25", "05-06-07"], DateOrder.YMD),
        ],
    )
    def test_is_shown_by_days_after_the_twelfth(self, texts: list[str], order: DateOrder):
        evidence = gather(texts)
        assert evidence.decision is DateDecision.CERTAIN
        assert evidence.order is order

    def test_is_ambiguous_where_all_days_are_small(self):
        assert gather(["1/2/2026", "3/4/2026"]).decision is DateDecision.AMBIGUOUS

    def test_contradicts_itself_where_both_occur(self):
        evidence = gather(["13/2/2026", "2/13/2026"])
        assert evidence.decision is DateDecision.CONTRADICTING
        assert evidence.examples == {"dmy": ["13/2/2026"], "mdy": ["2/13/2026"]}

    def test_contradicts_itself_after_a_spreadsheet_converted_half_of_it(self):
        evidence = gather([date(2026, 1, 2), date(2026, 5, 3), "25/12/2026"])
        assert evidence.decision is DateDecision.CONTRADICTING

    def test_does_not_matter_to_real_dates(self):
        evidence = gather([date(2026, 1, 2), date(2026, 1, 25), "2026-03-04", "4/4/2026"])
        assert evidence.decision is DateDecision.CERTAIN
        assert evidence.order is None

    def test_is_the_same_from_parts(self):
        whole, parts = gather(["1/2/2026", "13/2/2026"]), DateEvidence()
        for text in ("1/2/2026", "13/2/2026"):
            parts.merge(gather([text]))
        assert parts == whole


@given(DAYS, st.sampled_from(list(DateOrder)), st.sampled_from("/-. "))
def test_a_day_written_in_an_order_is_read_in_it(day: date, order: DateOrder, mark: str):
    shape = {DateOrder.DMY: "%d{0}%m{0}%Y", DateOrder.MDY: "%m{0}%d{0}%Y"}.get(
        order, "%Y{0}%m{0}%d"
    )
    assert read_date(day.strftime(shape.format(mark)), order) == day


@given(
    DAYS, st.sampled_from(["%d-%b-%Y", "%B %d, %Y", "%Y年%m月%d日", "%Y%m%d", "%Y-%m-%dT%H:%M:%S"])
)
def test_a_day_written_plainly_needs_no_order(day: date, shape: str):
    assert read_date(day.strftime(shape)) == day


@given(st.lists(DAYS, min_size=1), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_an_order_that_is_decided_reads_every_day_right(days: list[date], shape: str):
    texts = [day.strftime(shape) for day in days]
    evidence = gather(texts)
    assert evidence.decision is not DateDecision.CONTRADICTING
    if evidence.decision is DateDecision.CERTAIN:
        assert [read_date(text, evidence.order) for text in texts] == days


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str):
    for order in (None, *DateOrder):
        assert isinstance(read_date(text, order), (date, Code, type(None)))
    gather([text])
