"""Which texts of a report are there in which language."""

from datetime import date

import pytest

from tradetrust_desktop.domain.case import ActionKind
from tradetrust_desktop.domain.reports import (
    EightD,
    PrintedText,
    ReportAction,
    ReportLanguage,
    language_of,
    missing,
    twin_language,
)


def report(**other: object) -> EightD:
    empty = {
        name: PrintedText(b"c", name, "")
        for name in ("title", "description", "root_cause", "whys", "remedy", "prevention")
    }
    values: dict = {
        **dict.fromkeys(EightD.__dataclass_fields__, ""),
        **empty,
        "outcome": PrintedText(b"c", "outcome", ""),
        "complaint_id": b"c",
        "received": date(2026, 11, 22),
        "closed": None,
        "rating": None,
        "cause": None,
        "lines": (),
        "actions": (),
        "evidence": (),
    }
    return EightD(**{**values, **other})


@pytest.mark.parametrize(
    ("text", "language", "twin"),
    [
        ("Lamps trip the breaker", "en", "zh_CN"),
        ("壁灯跳闸, order SO-26-1296", "zh_CN", "en"),
        ("SO-26-1402", "en", "zh_CN"),
        ("12 / 640", None, None),
        ("Жалоба получена", "en", "zh_CN"),
        ("", None, None),
    ],
)
def test_a_text_with_chinese_in_it_is_chinese(text, language, twin):
    assert language_of(text) == language
    assert twin_language(text) == twin


def test_a_text_is_said_in_its_own_language_and_in_that_of_its_twin():
    text = PrintedText(b"c", "title", "壁灯跳闸", "Lamps trip the breaker")
    assert text.said_in("zh_CN") == "壁灯跳闸"
    assert text.said_in("en") == "Lamps trip the breaker"
    assert PrintedText(b"c", "title", "壁灯跳闸", "  ").said_in("en") is None
    assert PrintedText(b"c", "title", "12 / 640").said_in("en") == "12 / 640"


@pytest.mark.parametrize(
    ("language", "lacking"),
    [
        (ReportLanguage.CHINESE, ["description"]),
        (ReportLanguage.ENGLISH, ["title", "text"]),
        (ReportLanguage.BOTH, ["title", "description", "text"]),
    ],
)
def test_what_is_not_translated_is_listed_in_the_order_of_the_page(language, lacking):
    sorting = PrintedText(b"a", "text", "逐箱挑选")
    found = report(
        title=PrintedText(b"c", "title", "壁灯跳闸"),
        description=PrintedText(b"c", "description", "12 of 640 trip"),
        remedy=PrintedText(b"c", "remedy", "24 盏备灯", "24 spare lamps"),
        actions=(ReportAction(ActionKind.CONTAINING, sorting, "", None, None, None, None),),
    )
    assert [text.field for text in missing(found, language)] == lacking
