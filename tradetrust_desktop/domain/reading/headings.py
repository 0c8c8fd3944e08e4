"""What headings of real trade files mean."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.reading.fields import Field
from tradetrust_desktop.domain.reading.heading_words import WORDS
from tradetrust_desktop.domain.reading.texts import plain

_SIMPLE: Final = str.maketrans(
    "訂單號編碼戶國別區幣種額價數總貨期時間產規格條術語貿進狀態備註廠購買進採銷發質稱簡際據簽約應實計與關項繳運達資訊單開電話",
    "订单号编码户国别区币种额价数总货期时间产规格条术语贸进状态备注厂购买进采销发质称简际据签约应实计与关项缴运达资讯单开电话",
)
_BRACKETS: Final = re.compile(r"[\(\[{<【（].*?[\)\]}>】）]")
_PUNCTUATION: Final = re.compile(r"[^\w/#%\u4e00-\u9fff]+|_")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_GENERAL_WORDS: Final = """\
number|no|name|date|day|item|total|sum|value|created|model|style|material|goods|account
日期|时间|名称|姓名|公司|号|规格|产品|商品|合计|总计|小计|地区|抬头|sales|terms|units
pieces|pcs|order|contract|invoice|pi|po|p o|payment|delivery|unit|rate|stage|progress
company
"""
_TOO_GENERAL: Final = frozenset(re.split(r"[|\n]", _GENERAL_WORDS.strip()))
"""Synonyms that mean their field alone, and not as a part: "contact number", "birth date"."""
_LEAST_SLIP: Final = 6
_SURE, _STEP, _BARE, _PART, _SLIP = 1.0, 0.04, 0.03, 0.2, 0.3


RECIPIENTS: Final = frozenset(("ship name", "收件人", "收件人姓名", "收件人名称"))
"""Keys of headings of whoever receives the goods: no customer where the file has his code."""


def key(heading: str) -> str:
    """A heading without what does not change its meaning: case, width, signs, old characters."""
    text = _CAMEL.sub(" ", plain(heading)).lower().translate(_SIMPLE)
    text = text.replace("№", "no").replace("n°", "no").replace("nº", "no").replace("#", " no ")
    text = re.sub(r"\bn[o0]?[°º]", "no", text)
    return _PUNCTUATION.sub(" ", text.replace("/", " ").replace("%", " ")).strip()


def candidates(heading: str) -> dict[Field, float]:
    """The fields a heading may mean, with how sure that is, 0 to 1."""
    return dict(_candidates(heading))


@lru_cache(maxsize=4096)
def _candidates(heading: str) -> tuple[tuple[Field, float], ...]:
    whole = key(heading)
    if whole in _never():
        return ()
    if exact := _known().get(whole):
        return tuple(exact)
    found: dict[Field, float] = {}
    for text, less in _variants(heading):
        for field, score in _by_words(text).items():
            found[field] = max(found.get(field, 0.0), score - less)
    return tuple(found.items())


def _variants(heading: str) -> list[tuple[str, float]]:
    """The heading as a whole, without brackets, and each of its lines and languages."""
    variants = {key(heading): 0.0}
    bare = key(_BRACKETS.sub(" ", plain(heading)))
    variants.setdefault(bare, _BARE)
    lines = heading.split("\n")
    for place, line in enumerate(lines):  # below a group stands what is meant
        less = _BARE if place == len(lines) - 1 else _BARE * 4
        variants.setdefault(key(_BRACKETS.sub(" ", plain(line))), less)
    for part in re.split(r"[/|]", heading):
        variants.setdefault(key(_BRACKETS.sub(" ", plain(part))), _BARE * 2)
    chinese = re.findall(r"[\u4e00-\u9fff]+", bare)
    if len(chinese) == 1 and chinese[0] != bare:
        variants.setdefault(chinese[0], _BARE * 2)
        variants.setdefault(" ".join(re.findall(r"[a-z ]+", bare)).strip(), _BARE * 2)
    for inner in re.findall(r"[\(\[（](.*?)[\)\]）]", plain(heading)):
        variants.setdefault(key(inner), _BARE * 4)
    variants.pop("", None)
    return list(variants.items())


@lru_cache(maxsize=1)
def _known() -> dict[str, list[tuple[Field, float]]]:
    """Every synonym to its fields."""
    known: dict[str, list[tuple[Field, float]]] = {}
    for name, rank, word in _entries():
        if name == "-":
            continue
        for form in {word, word.replace(" ", "")}:
            known.setdefault(form, []).append((Field(name), _SURE - rank * _STEP))
    return known


@lru_cache(maxsize=1)
def _never() -> frozenset[str]:
    return frozenset(word for name, _, word in _entries() if name == "-")


def _entries() -> Iterator[tuple[str, int, str]]:
    """Field, rank and key of every synonym."""
    for line in WORDS.splitlines():
        place, _, words = line.partition(": ")
        name, rank = place.split()
        for word in words.split(" | "):
            yield name, int(rank), key(word)


def _by_words(text: str) -> dict[Field, float]:
    if not text or text in _never():
        return {}
    known = _known()
    exact = known.get(text) or known.get(text.replace(" ", ""))
    if exact:
        return dict(exact)
    return _by_part(text) or _by_slip(text)


def _by_part(text: str) -> dict[Field, float]:
    """By the longest synonym that stands in the heading, at its end before elsewhere."""
    best: dict[Field, tuple[int, int, float]] = {}
    for word, fields in _known().items():
        if len(word) < 2 or word in _TOO_GENERAL or not _holds(text, word):  # noqa: PLR2004
            continue
        for field, score in fields:
            weight = (len(word), text.endswith(word), score)
            best[field] = max(best.get(field, (0, 0, 0.0)), weight)
    if not best:
        return {}
    longest = max(weight[:2] for weight in best.values())
    share = longest[0] / len(text)
    if share < 0.4:  # noqa: PLR2004 - a sentence that happens to hold the word
        return {}
    return {
        field: weight[2] - _PART - (1 - share) / 5
        for field, weight in best.items()
        if weight[:2] == longest
    }


def _holds(text: str, word: str) -> bool:
    if _CHINESE.search(word):
        return word in text
    return f" {word} " in f" {text} "


def _by_slip(text: str) -> dict[Field, float]:
    """By a synonym that differs in one letter, or in two if it is long."""
    if len(text) < _LEAST_SLIP or not text.isascii():
        return {}
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for headings nobody knows

    words = text.split()
    found: dict[Field, float] = {}
    for word, fields in _known().items():
        others = word.split()
        if len(others) == len(words) and all(
            one == other or OSA.distance(one, other) <= _slips_allowed(other)
            for one, other in zip(words, others, strict=True)
        ):
            for field, score in fields:
                found[field] = max(found.get(field, 0.0), score - _SLIP)
    return found


def _slips_allowed(word: str) -> int:
    """None in short words, which are too like each other: "code" and "cost"."""
    if len(word) < _LEAST_SLIP - 1:
        return 0
    return 2 if len(word) >= _LEAST_SLIP + 3 else 1
