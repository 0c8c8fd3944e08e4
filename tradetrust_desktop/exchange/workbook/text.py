"""Text in cells: what Excel would misread, how long it may be, how wide it stands."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

LONGEST: Final = 32_767
"""Characters Excel keeps in a cell."""
WAKES: Final = ("=", "+", "-", "@")
"""A text that begins so would become a formula when edited, were it not marked as text."""

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def pieces(text: str) -> list[str]:
    """A text in parts that each fit a cell; most texts are one part."""
    if len(text) <= LONGEST:
        return [text]
    return [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]


def cell_xml(text: str) -> str:
    """A text as the inside of an inline string.

    Signs that XML cannot carry become U+FFFD; text that happens to look like one of Excel's
    escapes ("_x0041_") is written so that it stays as it is.
    """
    if not text.isprintable():
        text = _UNWRITABLE.sub("\ufffd", text)
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f"<is><t{kept}>{escape(text)}</t></is>"


def width(text: str) -> int:
    """How many columns of an ordinary digit a text takes; Chinese characters take two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def widest(texts: Iterable[str]) -> int:
    """The width of the widest line of any of these texts."""
    found = 0
    for text in texts:
        if len(text) * 2 > found:
            lines = text.split("\n") if "\n" in text else (text,)
            found = max(found, *(width(line) for line in lines))
    return found


def footer(text: str) -> str:
    """A text for the header or footer of a printed page, where & gives orders."""
    return text.replace("&", "&&")
