"""The sample: real orders in both languages' surroundings, loaded once."""

from datetime import date
from pathlib import Path

import pytest

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.services.sample import Sample, load

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture
def sample() -> Sample:
    return Sample.read(FOLDER)


def counts(desk) -> tuple[int, ...]:
    kinds = (desk.customers, desk.orders, desk.complaints, desk.follow_ups, desk.surveys)
    return tuple(len(kind.ids(ListQuery())) for kind in kinds)


@pytest.mark.parametrize(("language", "title"), [("zh_CN", "缺原产地证"), ("en", "Certificate")])
def test_orders_come_with_what_was_invented_in_the_language(desk, sample, language, title):
    report = load(desk, sample, language=language)
    assert len(report.preview.problems) == 0
    assert counts(desk) == (77, 329, 6, 8, 104)
    titles = [row.draft.title for row in desk.complaints.rows(desk.complaints.ids(ListQuery()))]
    assert any(title in text for text in titles)


def test_loaded_again_nothing_is_doubled(desk, sample):
    load(desk, sample, language="en")
    before = counts(desk)
    load(desk, sample, language="en")
    assert counts(desk) == before


def test_nothing_invented_lies_after_the_last_order(sample):
    assert sample.today == date(2011, 12, 9)
    for record in sample.records["surveys"]:
        assert record["day"] <= sample.today.isoformat()
    for record in sample.records["complaints"]:
        assert record["received"] < sample.today.isoformat()


def test_the_sample_names_its_source_and_licence():
    citation = (FOLDER / "CITATION.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in citation
    assert "Chen, D., Sain" in citation
