"""The list of root causes."""

import pytest

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.problems import Code, Refused


def keys(causes):
    return [each.key for each in causes]


def code(refused):
    return [problem.code for problem in refused.value.problems]


def test_both_languages_have_the_same_causes_and_every_category_has_some(desk):
    english, chinese = (desk.causes.all(language=each) for each in ("en", "zh_CN"))
    assert [(each.key, each.category) for each in english] == [
        (each.key, each.category) for each in chinese
    ]
    assert {each.category for each in english} == {*map(str, Category), ""}
    for causes in (english, chinese):
        assert len({each.text for each in causes}) == len(causes)
        assert all(each.text == each.text.strip() and len(each.text) <= 60 for each in causes)
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in each.text) for each in chinese)
    assert not any("\u4e00" <= sign <= "\u9fff" for each in english for sign in each.text)


def test_what_the_user_adds_comes_last_and_reads_so_in_the_other_language_until_worded_there(desk):
    known = desk.causes.all(language="en")
    first, changes = desk.causes.add("  Pallets  too high ", language="en")
    second, _ = desk.causes.add("标签贴反", language="zh_CN")
    assert changes.counts
    every = desk.causes.all(language="en")
    assert every[: len(known)] == known
    assert keys(every[len(known) :]) == [first, second]
    assert all(each.is_own for each in every[len(known) :])
    assert desk.causes.text(first, language="zh_CN") == "Pallets too high"
    desk.causes.rename(first, text="托盘码得太高", language="zh_CN")
    assert desk.causes.text(first, language="zh_CN") == "托盘码得太高"
    assert desk.causes.text(first, language="en") == "Pallets too high"
    assert desk.causes.text("from elsewhere", language="en") == "from elsewhere"


def test_ours_can_be_worded_anew_and_given_back(desk):
    before = desk.causes.all(language="en")
    desk.causes.rename("packing_weak", text="Cartons too thin", language="en")
    changed = next(each for each in desk.causes.all(language="en") if each.key == "packing_weak")
    assert (changed.text, changed.is_changed, changed.is_own) == ("Cartons too thin", True, False)
    assert changed.category == "quality"
    assert desk.causes.text("packing_weak", language="zh_CN") != "Cartons too thin"
    desk.causes.reset("packing_weak", language="en")
    assert desk.causes.all(language="en") == before


def test_what_is_hidden_is_offered_no_more_but_still_read(desk):
    desk.causes.hide("packing_weak", language="en")
    assert "packing_weak" not in keys(desk.causes.all(language="zh_CN"))
    assert keys(desk.causes.hidden(language="zh_CN")) == ["packing_weak"]
    text = desk.causes.text("packing_weak", language="en")
    assert text == "Packing too weak for the route"
    key, _ = desk.causes.add(text.upper(), language="en")
    assert key == "packing_weak"
    assert desk.causes.hidden(language="en") == ()


def test_what_cannot_be_a_cause_is_refused(desk):
    for text, expected in [
        (" ", Code.REQUIRED),
        ("x" * 121, Code.TOO_LONG),
        ("packing too weak FOR the route", Code.ALREADY_EXISTS),
    ]:
        with pytest.raises(Refused) as refused:
            desk.causes.add(text, language="en")
        assert code(refused) == [expected]
    with pytest.raises(Refused) as refused:
        desk.causes.rename("material_changed", text="Packing too weak for the route", language="en")
    assert code(refused) == [Code.ALREADY_EXISTS]
    own, _ = desk.causes.add("Own", language="en")
    for act in (
        lambda: desk.causes.reset(own, language="en"),
        lambda: desk.causes.hide("nobody knows", language="en"),
        lambda: desk.causes.rename("nobody knows", text="New", language="en"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert code(refused) == [Code.NOT_FOUND]


def test_every_act_on_the_list_is_undone_and_redone(desk):
    states = [desk.causes.all(language="en")]
    own, _ = desk.causes.add("Pallets too high", language="en")
    states.append(desk.causes.all(language="en"))
    for act in (
        lambda: desk.causes.rename(own, text="Pallets far too high", language="en"),
        lambda: desk.causes.rename("packing_weak", text="Cartons too thin", language="en"),
        lambda: desk.causes.hide("packing_weak", language="en"),
        lambda: desk.causes.hide(own, language="en"),
        lambda: desk.causes.show("packing_weak", language="en"),
    ):
        act()
        states.append(desk.causes.all(language="en"))
    for before in reversed(states[:-1]):
        assert desk.history.undo()
        assert desk.causes.all(language="en") == before
    for after in states[1:]:
        assert desk.history.redo()
        assert desk.causes.all(language="en") == after
