"""What a search finds, and which words of a text it goes by."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.names import words

_EAST: Final = (
    "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003134f"
)
_CJK: Final = re.compile(f"[{_EAST}]+")
_ASCII_WORD: Final = re.compile("[a-z0-9]+")
_LATIN_RUN: Final = re.compile(rf"[^\W_{_EAST}]+")
_PHONE: Final = re.compile(r"[+(]?\d[\d\s()./+\-\u2010-\u2015]*")
PHONE_MARK: Final = "\u05d8"
"""Stands before the digits of phones among the words; a folded word has no such letter."""
_LEAST_DIGITS: Final = 4
"""Fewer digits are no part of a phone number that anybody would search for."""
_MOST_WORDS: Final = 60
"""So many words are looked for; the rest of a letter pasted by accident is not."""
_BEFORE: Final = 24
"""So many characters of an excerpt may stand before the word that was found."""


class Found(StrEnum):
    """What can be found, in the order in which it is offered."""

    CUSTOMER = "customer"
    CONTACT = "contact"
    ORDER = "order"
    ITEM = "item"
    COMPLAINT = "complaint"
    FOLLOW_UP = "follow_up"
    INTERACTION = "interaction"
    SURVEY = "survey"


@dataclass(frozen=True)
class Hit:
    """Something found: what it is called, and what tells it from others."""

    kind: Found
    id: bytes
    title: str
    detail: str = ""
    """A city, a role, a number, the description of an item."""
    customer_id: bytes | None = None
    customer: str = ""
    country: str = ""
    day: date | None = None
    at_ms: int | None = None
    """The moment, where the record has one; its day depends on the zone."""
    excerpt: str = ""
    """The place in a longer text, where the words are not all in what stands above."""
    item: tuple[str, str] | None = None
    """Number and description of an item, as the lines of orders have them."""
    lines: int = 0
    """How many lines of orders have the item."""


def indexed(*texts: str) -> str:
    """The words under which an entry is found, separated by blanks.

    Chinese runs become overlapping pairs and their last character alone, so that a single
    character is found as the beginning of a pair.
    """
    whole = " ".join(texts)
    if whole.isascii():  # the same as below, for most entries of an import
        return " ".join(set(_ASCII_WORD.findall(whole.lower())))
    found: set[str] = set()
    for word in words(whole):
        end = 0
        for run in _CJK.finditer(word):
            found.add(word[end : run.start()])
            chinese = run.group()
            found.update(chinese[at : at + 2] for at in range(len(chinese) - 1))
            found.add(chinese[-1])
            end = run.end()
        found.add(word[end:])
    return " ".join(found - {""})


def wanted(text: str) -> list[tuple[str, bool]]:
    """The words to look for among those of `indexed`, and whether each may go on."""
    found: list[tuple[str, bool]] = []
    for piece, goes_on in _pieces(text):
        if not _CJK.match(piece) or len(piece) == 1:
            found.append((piece, goes_on))
        else:
            found += [(piece[at : at + 2], False) for at in range(len(piece) - 1)]
    return found[:_MOST_WORDS]


@lru_cache(maxsize=64)
def phone_digits(text: str) -> str:
    """The digits of what may be (a part of) a phone number, in any notation, else "".

    What is dialled in front (+, 00, a 0 alone or in brackets) is left out.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not _PHONE.fullmatch(plain):
        return ""
    digits = re.sub(r"\D", "", plain.replace("(0)", "")).lstrip("0")
    return digits if len(digits) >= _LEAST_DIGITS else ""


def phone_words(number: str) -> list[str]:
    """The words under which a phone number is found, from whichever digit on one types it.

    They stand apart from other words: whoever types 13 does not look for every 13 in a phone.
    """
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", number))
    return [PHONE_MARK + digits[at:] for at in range(len(digits) - _LEAST_DIGITS + 1)]


def marks(text: str, typed: str) -> list[tuple[int, int]]:
    """Where a text has what was typed: from and to, in order, none overlapping."""
    folded, origin = _folded(text)
    found = [place for piece in _pieces(typed) for place in _places(folded, *piece)]
    found += _phone_places(folded, typed)
    together: list[tuple[int, int]] = []
    for start, end in sorted((origin[a], origin[b - 1] + 1) for a, b in found):
        if together and start <= together[-1][1]:
            together[-1] = (together[-1][0], max(end, together[-1][1]))
        else:
            together.append((start, end))
    return together


def holds(text: str, typed: str) -> bool:
    """Whether a text has all the words that were typed."""
    folded, _ = _folded(text)
    return all(next(_places(folded, *piece), None) is not None for piece in _pieces(typed)) or bool(
        _phone_places(folded, typed)
    )


def excerpt(texts: Sequence[str], typed: str, *, length: int = 90) -> str:
    """The part of the first of these texts that has what was typed, in one line; else ""."""
    for text in texts:
        plain = " ".join(text.split())
        found = marks(plain, typed)
        if not found:
            continue
        start = max(0, found[0][0] - _BEFORE)
        if start:
            blank = plain.find(" ", start, found[0][0])
            start = blank + 1 if blank >= 0 else start
        part = plain[start : start + length]
        return ("…" if start else "") + part + ("…" if start + length < len(plain) else "")
    return ""


@lru_cache(maxsize=16)  # asked for each text that is looked at
def _pieces(typed: str) -> tuple[tuple[str, bool], ...]:
    """Runs of one writing of what was typed, and whether each may go on."""
    found: list[tuple[str, bool]] = []
    listed = words(typed)
    for place, word in enumerate(listed):
        end = 0
        for run in _CJK.finditer(word):
            if run.start() > end:
                found.append((word[end : run.start()], False))
            found.append((run.group(), len(run.group()) == 1))
            end = run.end()
        if end < len(word):
            found.append((word[end:], place == len(listed) - 1))
    return tuple(found)


def _places(folded: str, piece: str, goes_on: bool) -> Iterator[tuple[int, int]]:  # noqa: FBT001 - a pair of `_pieces`
    if _CJK.match(piece):
        at = folded.find(piece)
        if at < 0 and len(piece) > 2:  # noqa: PLR2004 - its pairs may stand apart
            for start in range(len(piece) - 1):
                yield from _places(folded, piece[start : start + 2], False)  # noqa: FBT003
        while at >= 0:
            yield at, at + len(piece)
            at = folded.find(piece, at + 1)
        return
    for run in _LATIN_RUN.finditer(folded):
        word = run.group()
        if word.startswith(piece) and (goes_on or len(word) == len(piece)):
            yield run.start(), run.start() + len(piece)


def _phone_places(folded: str, typed: str) -> list[tuple[int, int]]:
    digits = phone_digits(typed)
    if not digits:
        return []
    found = []
    for run in _PHONE.finditer(folded):
        at = [place for place in range(*run.span()) if folded[place].isdigit()]
        start = "".join(folded[place] for place in at).find(digits)
        if start >= 0:
            found.append((at[start], at[start + len(digits) - 1] + 1))
    return found


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the place it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts = [_plain(character) for character in text]
    origin = [place for place, part in enumerate(parts) for _ in part]
    return "".join(parts), origin


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """One character folded; what is not ASCII may become several, or none."""
    if character.isascii() or _CJK.match(character):
        return character.casefold()
    import anyascii  # noqa: PLC0415 - loads its tables, and most texts are ASCII

    return anyascii.anyascii(character).casefold()
