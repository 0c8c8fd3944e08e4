"""Which fonts a text needs, and which of them this computer lacks."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QFontDatabase

from tradetrust_desktop.domain.problems import Code, Problem, Refused

_System = QFontDatabase.WritingSystem
# first and last character, what Qt calls the script
_SCRIPTS: Final = (
    (0x0370, 0x03FF, _System.Greek),
    (0x0400, 0x052F, _System.Cyrillic),
    (0x0530, 0x058F, _System.Armenian),
    (0x0590, 0x05FF, _System.Hebrew),
    (0x0600, 0x06FF, _System.Arabic),
    (0x0750, 0x077F, _System.Arabic),
    (0x0900, 0x097F, _System.Devanagari),
    (0x0980, 0x09FF, _System.Bengali),
    (0x0B80, 0x0BFF, _System.Tamil),
    (0x0E00, 0x0E7F, _System.Thai),
    (0x10A0, 0x10FF, _System.Georgian),
    (0x3040, 0x30FF, _System.Japanese),
    (0x3400, 0x9FFF, _System.SimplifiedChinese),
    (0xAC00, 0xD7AF, _System.Korean),
    (0xF900, 0xFAFF, _System.SimplifiedChinese),
    (0x20000, 0x3FFFF, _System.SimplifiedChinese),
)


def scripts_of(text: str) -> frozenset[QFontDatabase.WritingSystem]:
    """The scripts of a text beyond Latin."""
    return frozenset(
        system
        for code in map(ord, set(text))
        if code >= _SCRIPTS[0][0]
        for first, last, system in _SCRIPTS
        if first <= code <= last
    )


def check(texts: Iterable[str]) -> None:
    """Refused(NO_FONT), one problem a script, where a font for some of the texts is missing.

    Without it the page would carry empty boxes, which nobody should send to a customer.
    """
    needed = frozenset().union(*map(scripts_of, texts))
    lacking = sorted(
        QFontDatabase.writingSystemName(system)
        for system in needed
        if not QFontDatabase.families(system)
    )
    if lacking:
        raise Refused(*(Problem(Code.NO_FONT, value=name) for name in lacking))
