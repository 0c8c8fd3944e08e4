"""What a text about a complaint tells: its title, and what it is probably about."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.complaint_signs import OF_CATEGORY, OF_SUBJECT
from tradetrust_desktop.domain.complaint_subjects import SUBJECTS, Subject

_Meant = TypeVar("_Meant", Category, Subject)

_TITLE: Final = 80
"""Longest title taken out of a text; a list has no room for more."""
_PAUSE: Final = re.compile(r"[,;:.，；：。、](?!\d)\s*")


def _pattern(signs: Iterable[str]) -> re.Pattern[str]:
    # the longest first, so that of one that begins with another both are not counted
    longest = sorted(signs, key=len, reverse=True)
    return re.compile(
        "|".join(rf"\b{re.escape(sign)}" if sign.isascii() else re.escape(sign) for sign in longest)
    )


_SUBJECT: Final = {subject: _pattern(signs) for subject, signs in OF_SUBJECT.items()}
_CATEGORY: Final = {
    category: _pattern({*signs, *(s for each in SUBJECTS[category] for s in OF_SUBJECT[each])})
    for category, signs in OF_CATEGORY.items()
}


def titled(text: str) -> tuple[str, str]:
    """Title and description of what was written: the first line is the title.

    Of one that is too long for a list the beginning is taken, up to a pause, and all of the
    text becomes the description.
    """
    whole = text.strip()
    first, _, rest = whole.partition("\n")
    first = first.strip()
    if len(first) <= _TITLE:
        return first, rest.strip()
    pauses = [found.start() for found in _PAUSE.finditer(first, 0, _TITLE)]
    cut = pauses[-1] if pauses else first.rfind(" ", 0, _TITLE)
    return first[: cut if cut > 0 else _TITLE].strip(), whole


def guessed(text: str) -> Category | None:
    """The category whose signs stand in a text, in English or Chinese; None without any."""
    return _most(_CATEGORY, text.casefold())


def guessed_subject(text: str) -> tuple[Category | None, Subject | None]:
    """The category, and which sub-category of it, that the signs in a text stand for."""
    category = guessed(text)
    if category is None:
        return None, None
    own = {subject: _SUBJECT[subject] for subject in SUBJECTS[category]}
    return category, _most(own, text.casefold())


def _most(patterns: Mapping[_Meant, re.Pattern[str]], text: str) -> _Meant | None:
    found = {meant: len(signs.findall(text)) for meant, signs in patterns.items()}
    best = max(found, key=lambda meant: found[meant])
    return best if found[best] else None
