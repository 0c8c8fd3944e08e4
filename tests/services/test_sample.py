"""The sample: real orders moved to yesterday, and a firm around them with everything in it."""

import json
import shutil
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import Clock
from tradetrust_desktop.domain.care import ComplaintStatus, SurveyKind
from tradetrust_desktop.domain.case import ActionKind, EvidenceKind
from tradetrust_desktop.domain.clocks import Clock as Timed
from tradetrust_desktop.domain.clocks import State, Urgency
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.reports import Audience, ReportLanguage, missing
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.services.sample import Sample, load

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"
EVERYTHING = ListQuery()

pytestmark = pytest.mark.xdist_group("sample")


@pytest.fixture(scope="session")
def sample() -> Sample:
    return Sample.read(FOLDER)


@pytest.fixture(scope="session")
def loaded(tmp_path_factory, template, sample):
    """The folder of the sample in English, loaded once; to be copied."""
    folder, at = tmp_path_factory.mktemp("sample") / "data", Clock()
    folder.mkdir()
    shutil.copy(template, folder)
    desk = Desk.open(folder, now_ms=at.now_ms, today=at.today)
    load(desk, sample, language="en")
    desk.close()
    return folder


@pytest.fixture
def filled(loaded, folder, clock):
    shutil.copytree(loaded, folder)
    desk = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
    yield desk
    desk.close()


def counts(desk) -> tuple[int, ...]:
    kinds = (desk.customers, desk.orders, desk.complaints, desk.follow_ups, desk.surveys)
    return tuple(len(kind.ids(EVERYTHING)) for kind in kinds)


def its_report_lacks_nothing(desk) -> None:
    rows = desk.complaints.rows(desk.complaints.ids(EVERYTHING))
    key = next(row.id for row in rows if row.draft.whys)
    for audience in Audience:
        report = desk.reports.eight_d(key, audience=audience)
        assert missing(report, ReportLanguage.BOTH) == ()


def test_orders_come_with_what_was_invented_in_the_language(desk, sample):
    report = load(desk, sample, language="zh_CN")
    assert report is not None
    assert len(report.preview.problems) == 0
    assert counts(desk) == (77, 329, 37, 29, 124)
    titles = [row.draft.title for row in desk.complaints.rows(desk.complaints.ids(EVERYTHING))]
    assert "外箱破损 12 箱" in titles
    assert desk.firm.get().name == "宁波海昌家居礼品"
    its_report_lacks_nothing(desk)


def test_what_the_first_page_promises_is_there(filled):
    about = json.loads((FOLDER / "about.json").read_text(encoding="utf-8"))
    orders = ListQuery(filters={"kind": OrderKind.ORDER})
    assert about == {
        "customers": filled.customers.count(),
        "orders": len(filled.orders.ids(orders)),
        "complaints": len(filled.complaints.ids(EVERYTHING)),
    }


def test_the_last_order_was_yesterday(filled, clock):
    days = [row.day for row in filled.orders.rows(filled.orders.ids(EVERYTHING))]
    assert max(days) == clock.today() - timedelta(days=1)


def test_it_spreads_over_twenty_countries_and_four_currencies(filled):
    rows = filled.customers.rows(filled.customers.ids(EVERYTHING))
    assert len({row.country for row in rows}) >= 20
    orders = filled.orders.rows(filled.orders.ids(EVERYTHING))
    assert {row.currency for row in orders} == {"EUR", "GBP", "USD", "AUD"}


def test_complaints_stand_in_every_state(filled, clock):
    rows = filled.complaints.rows(filled.complaints.ids(EVERYTHING))
    assert {row.draft.status for row in rows} == set(ComplaintStatus)
    stands = [standing(each, clock.now_ms()) for row in rows for each in row.clocks]
    assert {each.state for each in stands} == set(State) - {State.NOT_NEEDED}
    assert {Urgency.CALM, Urgency.HALF_GONE} <= {each.urgency for each in stands}


def test_follow_ups_stand_in_every_state(filled, clock):
    rows = filled.follow_ups.rows(filled.follow_ups.ids(EVERYTHING))
    today = clock.today()
    place = Counter(
        "done"
        if row.draft.done
        else "late"
        if row.draft.due < today
        else "today"
        if row.draft.due == today
        else "later"
        for row in rows
    )
    assert set(place) == {"done", "late", "today", "later"}
    assert any(row.draft.due_minute is not None for row in rows)


def test_the_same_damage_is_there_to_be_found(filled):
    rows = filled.complaints.rows(filled.complaints.ids(EVERYTHING))
    causes = Counter(row.draft.root_cause for row in rows if row.draft.root_cause)
    assert causes.most_common(1) == [("Single-wall cartons, stacked five high", 3)]


def test_a_strategic_customer_falls_silent_there_to_be_found(filled, clock):
    rows = filled.customers.rows(filled.customers.ids(ListQuery(text="Seeblick")))
    assert [row.grade for row in rows] == ["strategic"]
    asked = filled.surveys.ids(ListQuery(filters={"customer_id": rows[0].id.hex()}))
    answers = sorted(filled.surveys.rows(asked), key=lambda row: row.draft.day)
    scores = [row.draft.score for row in answers if row.draft.kind is SurveyKind.CSAT]
    assert scores == [5, 4, 2]
    assert rows[0].last_contact is not None
    assert rows[0].last_contact < clock.today() - timedelta(days=60)


def test_where_there_are_customers_nothing_is_added(filled, sample):
    before = counts(filled)
    assert load(filled, sample, language="en") is None
    assert counts(filled) == before


def test_every_text_is_there_in_both_languages(sample):
    texts = []

    def collect(value: object) -> None:
        if isinstance(value, dict):
            if "en" in value:
                texts.append(value)
            for each in value.values():
                collect(each)
        elif isinstance(value, list):
            for each in value:
                collect(each)

    collect(sample.records)
    assert len(texts) > 500
    assert [text for text in texts if bool(text["en"]) != bool(text.get("zh_CN"))] == []


def test_the_sample_names_its_source_and_licence():
    citation = (FOLDER / "CITATION.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in citation
    assert "Chen, D., Sain" in citation
    assert "yesterday" in citation


def test_one_open_complaint_is_investigated_already(filled):
    rows = filled.complaints.rows(filled.complaints.ids(EVERYTHING))
    row = next(row for row in rows if row.draft.whys)
    links = filled.investigation.links(row.id)
    assert row.draft.product == links[0].link.item
    assert links[-1].shipment.draft.container == row.draft.container
    assert {each.draft.kind for each in filled.actions.of(row.id)} == set(ActionKind)


def test_one_complaint_has_evidence_and_a_report_in_both_languages(filled):
    its_report_lacks_nothing(filled)
    rows = filled.complaints.rows(filled.complaints.ids(EVERYTHING))
    row = next(row for row in rows if row.draft.whys)
    kept = filled.evidence.of(row.id)
    assert [(each.draft.kind, each.draft.shown) for each in kept] == [
        (EvidenceKind.PHOTO, True),
        (EvidenceKind.PHOTO, True),
        (EvidenceKind.TEST_REPORT, False),
    ]
    assert max(filled.evidence.content(each).stat().st_size for each in kept) < 40_000


def test_one_promise_is_to_be_kept_in_two_days_and_one_was_kept(filled, clock):
    rows = filled.complaints.rows(filled.complaints.ids(EVERYTHING))
    given = {
        row.draft.title: (row, one.draft)
        for row in rows
        for one in filled.promises.of(complaint_id=row.id)
    }
    assert set(given) == {"Glass thinner than the sample", "Replacement parts 3 days late"}
    row, promise = given["Glass thinner than the sample"]
    assert Timed.REMEDY in {each.clock for each in row.clocks}
    assert 0 < promise.due_ms - clock.now_ms() < 3 * 86_400_000
    row, promise = given["Replacement parts 3 days late"]
    assert row.draft.status is ComplaintStatus.CLOSED
    assert promise.kept_ms < promise.due_ms


def test_what_was_invented_is_taken_back_at_once_and_comes_again(filled):
    filled.history.undo()
    assert filled.complaints.ids(EVERYTHING) == []
    filled.history.redo()
    assert len(filled.complaints.ids(EVERYTHING)) == 37
