"""Which order a text about a complaint means, how much of it, and what that is worth."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from tradetrust_desktop.domain.money import MICRO, line_amount, round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from tradetrust_desktop.domain.orders import LineDraft

_LEAST_NUMBER: Final = 4
"""A shorter order number may be any number of a text."""
_LEAST_WORD: Final = 3
_NUMBER_TEXT: Final = r"\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?"
_OF: Final = re.compile(
    rf"({_NUMBER_TEXT})\s*(%)?\s*(?:\w{{1,12}}\s+)?(?:out of|of|from|von|de|sur|di|из|/)\s*"
    rf"(?:the\s+|our\s+|all\s+)?({_NUMBER_TEXT})?",
    re.IGNORECASE,
)
_OF_CHINESE: Final = re.compile(
    rf"({_NUMBER_TEXT})[^，。；;\n]{{0,60}}?(?:中|里|当中|里面)[^\d，。；;\n]{{0,4}}?({_NUMBER_TEXT})\s*(%)?"
)
_SHARE_CHINESE: Final = re.compile(rf"({_NUMBER_TEXT})\s*[%％]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]+")
_NEAR: Final = 3
"""So many words may stand between a number and the goods it counts."""
_SAYS_NOTHING: Final = re.compile(
    r"the|and|for|with|set|box|pcs|pieces?|pack|new|small|large|big|red|white|black|blue|green"
    r"|of|in|on|from|our|your|all|are|were|was|have|has|had|not|they|them"
)
_HUNDRED: Final = 100


@dataclass(frozen=True)
class KnownOrder:
    """What is known of an order of the customer."""

    id: bytes
    number: str
    customer_number: str
    day: date
    currency: str
    total_minor: int
    lines: tuple[LineDraft, ...] = ()
    arrived: date | None = None


@dataclass(frozen=True)
class Meant:
    """What a text means; the quantity and the amount only where they are certain enough."""

    order: KnownOrder
    line: LineDraft | None = None
    quantity_micro: int | None = None
    stake_minor: int | None = None


def meant(text: str, orders: Sequence[KnownOrder]) -> Meant | None:
    """The order a text is about: the one it names, else the one whose goods it names.

    Without either the first of `orders` (the latest) is meant. None without orders.
    """
    if not orders:
        return None
    plain = unicodedata.normalize("NFKC", text)
    named = next((order for order in orders if _names(plain, order)), None)
    among = [named] if named else list(orders)
    best, best_score = among[0], 0
    best_line: LineDraft | None = None
    for order in among:
        for line in order.lines:
            score = _score(plain, line)
            if score > best_score:
                best, best_line, best_score = order, line, score
    if best_line is None and len(best.lines) == 1:
        best_line = best.lines[0]
    if best_line is None:
        return Meant(best)
    quantity = _quantity(plain, best_line)
    worth = None if quantity is None else _worth(best_line, quantity, best)
    return Meant(best, best_line, quantity, worth)


def _names(text: str, order: KnownOrder) -> bool:
    return any(
        _number_pattern(number).search(text)
        for number in (order.number, order.customer_number)
        if len(_signs(number)) >= _LEAST_NUMBER
    )


def _signs(number: str) -> str:
    return "".join(sign for sign in number if sign.isalnum())


def _number_pattern(number: str) -> re.Pattern[str]:
    parts = re.findall(r"\d+|[^\W\d_]+", unicodedata.normalize("NFKC", number))
    inner = r"[\s\-\u2013_/.]*".join(re.escape(part) for part in parts)
    return re.compile(rf"(?<![A-Za-z0-9]){inner}(?![A-Za-z0-9])", re.IGNORECASE)


def _score(text: str, line: LineDraft) -> int:
    """How surely a text speaks of this line: its item code, words of it, its quantity."""
    score = 0
    if len(_signs(line.item)) >= _LEAST_NUMBER and _number_pattern(line.item).search(text):
        score += 20
    known = _stems(line.description)
    score += 3 * len(known & _stems(text)) + 2 * len(_pairs(line.description) & _pairs(text))
    if score and line.quantity_micro in {whole for _, whole in _parts(text) if whole is not None}:
        score += 4
    return score


def _stems(text: str) -> set[str]:
    found = set()
    for word in _WORD.findall(text.casefold()):
        if _CHINESE.search(word) or _SAYS_NOTHING.fullmatch(word):
            continue
        stem = re.sub(r"(ies|es|s|y)$", "", word)
        if len(stem) >= _LEAST_WORD:
            found.add(stem)
    return found


def _pairs(text: str) -> set[str]:
    """Chinese has no gaps between words: two signs in a row stand for one."""
    runs = _CHINESE.findall(text)
    return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}


def _parts(text: str) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of how many and of how many, in millionths; a share comes as minus hundredths."""
    for found in _OF.finditer(text):
        whole = _micro(found[3]) if found[3] else None
        yield (_percent(found[1]) if found[2] else _micro(found[1])), whole
    for found in _OF_CHINESE.finditer(text):
        yield (_percent(found[2]) if found[3] else _micro(found[2])), _micro(found[1])
    for found in _SHARE_CHINESE.finditer(text):
        yield _percent(found[1]), None


def _micro(text: str) -> int:
    return int(Decimal(re.sub(r"[, ]", "", text)) * MICRO)


def _percent(text: str) -> int:
    """A share as a negative number of millionths of a percent, to be told from a quantity."""
    return -int(Decimal(re.sub(r"[, ]", "", text)) * MICRO)


def _quantity(text: str, line: LineDraft) -> int | None:
    whole = line.quantity_micro
    if not whole or whole < 0:
        return None
    found = list(_parts(text))
    fitting = [part for part, of in found if of == whole] or [
        part for part, of in found if of is None
    ]
    for part in fitting:
        if part is None:
            continue
        amount = part
        if part < 0:
            amount = round_half_up(whole * -part, _HUNDRED * MICRO)
            amount = round_half_up(amount, MICRO) * MICRO if whole % MICRO == 0 else amount
        if 0 < amount <= whole:
            return amount
    if any(of for _, of in found):
        return None  # what was counted is of other goods, or more than there were
    counted = _counted(text, line)
    return counted if counted is not None and 0 < counted <= whole else None


def _counted(text: str, line: LineDraft) -> int | None:
    """The number that stands before the name of the goods: "12 lanterns", "3 broken lanterns"."""
    known, chinese = _stems(line.description), _pairs(line.description)
    for found in re.finditer(rf"(?<![\w.\-])({_NUMBER_TEXT})(?![\w\-])\s+(\D{{2,60}})", text):
        after = _WORD.findall(found[2].casefold())[:_NEAR]
        if known & _stems(" ".join(after)):
            return _micro(found[1])
    for found in re.finditer(rf"({_NUMBER_TEXT})\s*[\u3400-\u9fff]([\u3400-\u9fff]{{2,6}})", text):
        if chinese & _pairs(found[2]):
            return _micro(found[1])
    return None


def _worth(line: LineDraft, quantity_micro: int, order: KnownOrder) -> int | None:
    if line.unit_price_micro is not None:
        return line_amount(quantity_micro, line.unit_price_micro, order.currency)
    if line.quantity_micro and line.amount_minor > 0:
        return round_half_up(line.amount_minor * quantity_micro, line.quantity_micro)
    return None
