"""Replies: facts filled in, gaps left, directions kept, the next stage proposed."""

import json
import re

import pytest

from tradetrust_desktop.domain.care import (
    Category,
    ClockRow,
    ComplaintDraft,
    ComplaintRow,
    ComplaintStatus,
)
from tradetrust_desktop.domain.case import RemedyKind
from tradetrust_desktop.domain.replies import (
    LANGUAGES,
    Stage,
    fill,
    gaps,
    isolated,
    language_code,
    offered,
    plain,
    proposed_stage,
    suits,
)
from tradetrust_desktop.settings.resources import resource

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


def filled(template: str, language: str = "en", **facts: str) -> str:
    return fill(template, facts, names={"order": "the order"}, language=language)


@pytest.fixture(scope="module")
def kept() -> dict:
    return {
        language: json.loads((resource("replies") / f"{language}.json").read_text("utf-8"))
        for language in LANGUAGES
    }


def test_a_missing_fact_becomes_a_gap_with_its_name():
    assert filled("About {order}.", order="SO-1") == "About SO-1."
    assert filled("About {order}.") == "About [[the order]]."


def test_an_optional_part_goes_with_its_fact_and_its_line_with_it():
    template = "Thank you< for order {order}>.\n\n<By {day}.|Soon.>\n\n<Only {day}.>\n\nRegards"
    assert filled(template, order="SO-1", day="Monday") == (
        "Thank you for order SO-1.\n\nBy Monday.\n\nOnly Monday.\n\nRegards"
    )
    assert filled(template) == "Thank you.\n\nSoon.\n\nRegards"


def test_a_flag_chooses_and_writes_nothing():
    template = "<{?ours}We apologise.|We are sorry.>"
    assert filled(template, ours="1") == "We apologise."
    assert filled(template) == "We are sorry."


def test_signs_of_the_template_within_a_fact_are_only_text():
    assert filled("{order}", order="<{x}|y> [a]") == "<{x}|y> [a]"


def test_chinese_sets_a_blank_before_and_after_latin_facts_alone():
    template = "关于订单{order}的问题：{title}。"
    assert filled(template, "zh", order="SO-1", title="灯罩 3 个破损") == (
        "关于订单 SO-1 的问题：灯罩 3 个破损。"
    )
    assert filled("将在{day}前", "zh", day="11月25日（星期三）") == "将在11月25日（星期三）前"
    assert filled("共{order}件", "zh", order="12") == "共 12 件"


def test_gaps_are_found_where_they_stand():
    text = "a [[one]] b [[two]]"
    assert [text[begin:end] for begin, end in gaps(text)] == ["[[one]]", "[[two]]"]
    assert gaps("[a] {b}") == ()


@pytest.mark.parametrize("value", ["SO-26-1296", "2026-047", "USD 18,400.00", "Łódź", "3"])
def test_in_arabic_whatever_reads_from_the_left_stands_by_itself(value):
    assert isolated(value, language="ar") == f"{LRI}{value}{PDI}"


def test_an_arabic_name_stands_by_itself_in_both_directions():
    assert isolated("فيصل", language="ar") == f"{RLI}فيصل{PDI}"
    assert isolated("فيصل", language="en") == f"{RLI}فيصل{PDI}"
    assert isolated("Faisal", language="en") == "Faisal"
    assert isolated("- a\n- b", language="ar") == f"{LRI}- a{PDI}\n{LRI}- b{PDI}"
    assert plain(isolated("2026-047", language="ar")) == "2026-047"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("pt-BR", "pt"), ("de", "de"), ("zh_CN", "zh"), ("Deutsch", "de"), ("阿拉伯语", "ar")),
        *(("русский", "ru"), ("nl", ""), ("", ""), ("Dutch", "")),
    ],
)
def test_a_language_is_known_by_code_or_name(typed, code):
    assert language_code(typed) == code


def test_the_language_of_the_contact_is_offered_first_and_all_the_others_after_it():
    found = offered("nl", "Spanish", "en")
    assert found[:2] == ("es", "en")
    assert sorted(found) == sorted(LANGUAGES)


def test_words_go_only_into_a_language_they_are_written_in():
    assert suits("40 of 200 lanterns broken", "en")
    assert suits("灯罩破损 40 个", "zh")
    assert not suits("灯罩破损 40 个", "en")
    assert not suits("разбито", "en")
    assert not suits("40 of 200 lanterns broken", "de")
    assert not suits("no seal", "zh")
    assert not suits("  ", "en")


def _complaint(status, *, proposal_met=None, first_met=1, progress=None):
    def clock(name, met):
        return ClockRow(name, 1, 9, 1, 1, met, None, is_needed=True, used_ms=0)

    return ComplaintRow(
        b"",
        "2026-001",
        "",
        ComplaintDraft(b"", "", 0, status=status),
        clocks=(clock("first_reply", first_met), clock("proposal", proposal_met)),
        progress_due_ms=progress,
    )


@pytest.mark.parametrize(
    ("row", "promised", "stage"),
    [
        (_complaint(ComplaintStatus.NEW, first_met=None), None, Stage.FIRST_REPLY),
        (_complaint(ComplaintStatus.INVESTIGATING), None, Stage.PROPOSAL),
        (_complaint(ComplaintStatus.INVESTIGATING, progress=4), None, Stage.PROGRESS),
        (_complaint(ComplaintStatus.WAITING), None, Stage.PROGRESS),
        (_complaint(ComplaintStatus.PROPOSED, proposal_met=2), None, Stage.PROGRESS),
        (_complaint(ComplaintStatus.IN_PROGRESS, proposal_met=2), 9, Stage.CLOSE),
        (_complaint(ComplaintStatus.IN_PROGRESS, proposal_met=2), 4, Stage.DELAY),
        (_complaint(ComplaintStatus.CLOSED, proposal_met=2), None, Stage.REVISIT),
    ],
)
def test_the_stage_proposed_follows_from_where_the_complaint_stands(row, promised, stage):
    assert proposed_stage(row, now_ms=5, remedy_due_ms=promised) is stage


def facts_of(template: str) -> frozenset[str]:
    """The names of the facts and flags that a template asks for; flags with their "?"."""
    return frozenset(re.findall(r"\{(\??\w+)\}", template))


def _asked(stage: dict) -> frozenset[str]:
    return facts_of(stage["subject"] + "\n".join(stage["body"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_stages_with_the_same_facts_and_gaps(kept, language):
    english, own = kept["en"], kept[language]
    assert set(own["stages"]) == set(Stage)
    assert set(own["remedies"]) == set(RemedyKind)
    for stage in Stage:
        ours, theirs = english["stages"][stage], own["stages"][stage]
        assert _asked(theirs) == _asked(ours), (language, stage)
        assert len(theirs["body"]) == len(ours["body"]), (language, stage)
        count = [len(gaps("\n".join(each["body"]))) for each in (ours, theirs)]
        assert count[0] == count[1], (language, stage)


def test_every_category_has_its_paragraphs_in_chinese_and_english(kept):
    for language in ("zh", "en"):
        assert set(kept[language]["scenarios"]) == set(Category)
        for paragraphs in kept[language]["scenarios"].values():
            assert set(paragraphs) == {Stage.FIRST_REPLY, Stage.PROPOSAL}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", Stage)
def test_no_sign_of_the_template_is_left_however_much_is_known(kept, language, stage):
    own = kept[language]
    template = own["stages"][stage]
    body = "\n\n".join(template["body"])
    names = facts_of(body + template["subject"])
    everything = {name.lstrip("?"): "X" for name in names}
    for facts in (everything, {}):
        parts = {
            name: fill(own[name], facts, names=own["gaps"], language=language)
            for name in ("salutation", "signature")
        }
        for text in (template["subject"], body):
            written = fill(text, facts | parts, names=own["gaps"], language=language)
            assert written
            assert not set("{}<>|\ue000\ue001!！") & set(written), written
            # every name of a gap is in the language, none is the name of a fact
            assert not any(f"[[{name}]]" in written for name in names if name not in own["gaps"])


def test_facts_that_must_be_there_have_a_name_as_a_gap(kept):
    for language, own in kept.items():
        texts = [own["signature"], *("\n".join(s["body"]) for s in own["stages"].values())]
        bare = {
            name
            for text in texts
            for name in facts_of(_without_optional(text))
            if name not in ("salutation", "signature")
        }
        assert bare <= set(own["gaps"]), (language, bare - set(own["gaps"]))


def _without_optional(text: str) -> str:
    return re.sub("<[^<>]*>", "", text)
