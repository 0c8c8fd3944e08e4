"""The playbooks: what comes with the program, versions of one's own, and ticks."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from tradetrust_desktop.domain.care import Category, ComplaintDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.playbooks import Item, category_of, items_of, known_category
from tradetrust_desktop.domain.problems import Code, Refused

LANGUAGES = ("en", "zh_CN")
QUALITY = Category.QUALITY
# longest line of the panel that people still read beside a complaint
LONGEST = {
    "en": {"steps": 170, "avoid": 150, "question": 125, "proof": 125, "checklist": 75},
    "zh_CN": {"steps": 75, "avoid": 60, "question": 45, "proof": 45, "checklist": 30},
}
PREVENTION = {"en": 330, "zh_CN": 115}


def lines(page):
    return {
        "steps": page.steps,
        "avoid": page.avoid,
        "question": (page.question,),
        "proof": (page.proof,),
        "checklist": tuple(each.text for each in page.checklist),
    }


def pages(desk, language):
    return {each: desk.playbooks.page(each, language=language) for each in Category}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_has_a_page_of_its_own(desk, language):
    said = Counter()
    for category, page in pages(desk, language).items():
        assert (len(page.steps), len(page.avoid)) == (3, 2), category
        assert 5 <= len(page.checklist) <= 8
        assert 2 <= len(re.findall(r"[.](?:\s|$)|。", page.prevention)) <= 3, category
        assert not page.is_own
        for field, texts in lines(page).items():
            said.update(texts)
            assert all(0 < len(text) <= LONGEST[language][field] for text in texts), category
        assert len(page.prevention) <= PREVENTION[language], category
        assert not re.search("[!\uff01]", str(page))
    assert {text for text, times in said.items() if times > 1} == set()


def test_no_sentence_of_one_category_stands_on_the_page_of_another(desk):
    for language in LANGUAGES:
        owner: dict[str, Category] = {}
        for category, page in pages(desk, language).items():
            texts = [text for each in lines(page).values() for text in each]
            for sentence in re.split(r"[.。;；?？]\s*", " ".join([*texts, page.prevention])):
                if len(sentence) > 8:
                    assert owner.setdefault(sentence, category) is category, sentence


def test_both_languages_have_the_same_structure(desk):
    english, chinese = (pages(desk, language) for language in LANGUAGES)
    for category in Category:
        ids = [each.id for each in english[category].checklist]
        assert ids == [each.id for each in chinese[category].checklist]
        assert len(set(ids)) == len(ids)
        assert all(known_category(category_of(each)) is category for each in ids)
        for text in [each for field in lines(chinese[category]).values() for each in field]:
            assert re.search(r"[\u4e00-\u9fff]", text)
            assert not re.search(r"[\u4e00-\u9fff][,:;?()]|[,:;?()][\u4e00-\u9fff]", text), text
        for text in [each for field in lines(english[category]).values() for each in field]:
            assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text), text


@pytest.fixture
def complaint(desk, clock):
    customer, _ = desk.customers.add(CustomerDraft("Nordlicht"))
    key, _ = desk.complaints.add(ComplaintDraft(customer, "Cracked", clock.ms, category="quality"))
    return key


def test_ticks_stay_with_their_complaint_and_their_category(desk, complaint, clock):
    page = desk.playbooks.page(QUALITY, language="en")
    first, second = page.checklist[:2]
    desk.playbooks.tick(complaint, item=first.id, language="en")
    clock.forward(ms=60_000)
    desk.playbooks.tick(complaint, item="price.papers", language="zh_CN")
    again = desk.playbooks.tick(complaint, item=first.id, language="en")
    assert not again.counts
    assert desk.playbooks.ticks(complaint) == {
        first.id: clock.ms - 60_000,
        "price.papers": clock.ms,
    }
    assert page.open_items(desk.playbooks.ticks(complaint)) == page.checklist[1:]
    assert desk.history.next_undo().params["name"] == "报价、确认、合同、发票已对照"
    draft = desk.complaints.page(complaint).row.draft
    desk.complaints.edit(complaint, draft=replace(draft, category="price"))
    assert first.id in desk.playbooks.ticks(complaint)
    desk.playbooks.untick(complaint, item=first.id, language="en")
    assert set(desk.playbooks.ticks(complaint)) == {"price.papers"}
    desk.history.undo()
    assert set(desk.playbooks.ticks(complaint)) == {first.id, "price.papers"}
    for item, key in ((second.id, bytes(16)), ("quality.nothing", complaint), ("x.y", complaint)):
        with pytest.raises(Refused) as refused:
            desk.playbooks.tick(key, item=item, language="en")
        assert refused.value.problems[0].code is Code.NOT_FOUND


def test_a_complaint_takes_its_ticks_along_and_undo_brings_them_back(desk, complaint):
    desk.playbooks.tick(complaint, item="quality.held", language="en")
    before = desk.playbooks.ticks(complaint)
    desk.complaints.delete(complaint)
    assert desk.playbooks.ticks(complaint) == {}
    desk.history.undo()
    assert desk.playbooks.ticks(complaint) == before


def test_a_version_of_ones_own_stands_over_ours_until_it_is_reset(desk, complaint):
    ours = desk.playbooks.page(QUALITY, language="en")
    page = replace(
        ours,
        steps=("Call the factory.",),
        checklist=items_of(
            ["Held back, all of it", *(each.text for each in ours.checklist[1:]), "Boss told"],
            ours.checklist,
        ),
    )
    desk.playbooks.edit(QUALITY, page=page, language="en")
    own = desk.playbooks.page(QUALITY, language="en")
    assert (own.is_own, own.steps) == (True, ("Call the factory.",))
    assert [each.id for each in own.checklist[:-1]] == [each.id for each in ours.checklist]
    added = own.checklist[-1]
    assert known_category(category_of(added.id)) is QUALITY
    assert desk.playbooks.page(QUALITY, language="zh_CN").is_own is False
    desk.playbooks.tick(complaint, item=added.id, language="en")
    desk.playbooks.reset(QUALITY, language="en")
    assert desk.playbooks.page(QUALITY, language="en") == ours
    desk.history.undo()
    assert desk.playbooks.page(QUALITY, language="en") == own
    assert added.id in desk.playbooks.ticks(complaint)
    desk.playbooks.edit(QUALITY, page=ours, language="en")
    assert desk.playbooks.page(QUALITY, language="en").is_own is False


def test_everything_wrong_with_a_page_is_said_at_once(desk):
    ours = desk.playbooks.page(QUALITY, language="en")
    wrong = replace(
        ours,
        steps=(),
        avoid=("x" * 301,),
        question=" ",
        checklist=tuple(Item("", str(number)) for number in range(21)),
        prevention="x" * 801,
    )
    with pytest.raises(Refused) as refused:
        desk.playbooks.edit(QUALITY, page=wrong, language="en")
    assert {(each.field, each.code) for each in refused.value.problems} == {
        ("steps", Code.REQUIRED),
        ("avoid", Code.TOO_LONG),
        ("question", Code.REQUIRED),
        ("checklist", Code.TOO_MANY_LINES),
        ("prevention", Code.TOO_LONG),
    }
    assert desk.playbooks.page(QUALITY, language="en") == ours


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        (["One", "Two", "Three"], ["a", "b", "c"]),
        (["Three", "One", "Two"], ["c", "a", "b"]),
        (["One", "Second", "Three"], ["a", "b", "c"]),
        (["One", "Three"], ["a", "c"]),
        (["One", "Two", "New", "Three", " "], ["a", "b", "", "c"]),
        (["One", "One", "Two", "Three"], ["a", "", "b", "c"]),
        ([], []),
    ],
)
def test_a_checklist_typed_as_lines_keeps_the_ids_of_what_was_moved_or_reworded(typed, ids):
    before = (Item("a", "One"), Item("b", "Two"), Item("c", "Three"))
    assert [each.id for each in items_of(typed, before)] == ids
