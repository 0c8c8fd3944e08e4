"""Numbers of freight containers: whether their check digit fits (ISO 6346)."""

import re
from dataclasses import dataclass
from typing import Final

_FORM: Final = re.compile(r"([A-Z]{3}[UJZ])(\d{6})(\d)")
_ELEVEN: Final = 11
_DIGITS: Final = 10


@dataclass(frozen=True)
class ContainerDoubt:
    """Why a container's number may be misspelt; nothing is refused for it."""

    expected: str = ""
    """The check digit that would fit; empty where it has not the form of such a number."""


def tidied(number: str) -> str:
    """A number as it stands on the container: capital letters, without blanks or dashes."""
    return re.sub(r"[\s\-./]", "", number).upper()


def doubt(number: str) -> ContainerDoubt | None:
    """What speaks against a container's number; None where nothing does, or nothing is typed.

    Letters count 10 to 38 without the multiples of 11, each place twice the one before; the
    sum modulo 11 (10 counts as 0) is the last digit.
    """
    clean = tidied(number)
    if not clean:
        return None
    found = _FORM.fullmatch(clean)
    if found is None:
        return ContainerDoubt()
    expected = _check_digit(found[1] + found[2])
    return None if expected == found[3] else ContainerDoubt(expected)


def _check_digit(front: str) -> str:
    total = sum(_worth(sign) * 2**place for place, sign in enumerate(front))
    return str(total % _ELEVEN % _DIGITS)


def _worth(sign: str) -> int:
    if sign.isdigit():
        return int(sign)
    worth = ord(sign) - ord("A") + _DIGITS
    for multiple in (11, 22, 33):
        worth += worth >= multiple
    return worth
